//! `--threads`: how many threads read large files. It changes how long a command takes, never what it
//! says.

use std::num::NonZero;
use std::thread::available_parallelism;

use clap::{Arg, ArgMatches, value_parser};

use crate::words::catalogue::Words;

/// Threads at most: beyond that the disk is what everybody waits for.
const MOST: u16 = 64;

/// The option.
#[must_use]
pub fn option(words: &Words) -> Arg {
    Arg::new("threads")
        .long("threads")
        .value_name(words.say("value-number"))
        .value_parser(value_parser!(u16).range(1..=i64::from(MOST)))
        .help(words.say("arg-threads"))
}

/// As many as were asked for.
#[must_use]
pub fn from_matches(matches: &ArgMatches) -> Option<usize> {
    matches.get_one::<u16>("threads").map(|asked| usize::from(*asked))
}

/// As many as were asked for, else as many as the machine has: asked only where it matters, since the
/// system answers slowly.
#[must_use]
pub fn or_own(asked: Option<usize>) -> usize {
    asked.unwrap_or_else(|| available_parallelism().map_or(1, NonZero::get).min(usize::from(MOST)))
}
