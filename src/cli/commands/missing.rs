//! `ruta missing`: data that are due and definitions that are incomplete.

use clap::{ArgMatches, Command};

use crate::cli::args::day::Day;
use crate::cli::args::filters;
use crate::cli::args::format::{DOCUMENT, Output};
use super::table::Entry;
use crate::cli::context::{Context, Outcome};
use crate::cli::failure::Failure;
use crate::model::language::Lang;
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "missing",
    aliases: &[(Lang::Es, "faltantes"), (Lang::Pt, "pendências"), (Lang::Pt, "pendencias")],
    examples: &[("ruta missing", "example-missing"), ("ruta missing --party GTM -o guatemala.md", "example-missing-party")],
    command,
    run: |context, matches| run(context, &Args::from_matches(matches)),
};

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Args {
    /// The point of view.
    pub day: Day,
    /// Only this party.
    pub party: Option<String>,
    /// Only these roadmaps; empty = all.
    pub roadmaps: Vec<String>,
    /// Form and file.
    pub output: Output,
    /// Whether overdue gaps end with 1.
    pub exit_code: bool,
}

impl Args {
    /// What was typed.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Args {
        Args {
            day: Day::from_matches(matches),
            party: filters::one(matches, "party"),
            roadmaps: filters::many(matches, "roadmap"),
            output: Output::from_matches(matches),
            exit_code: matches.get_flag("exit-code"),
        }
    }
}

/// The arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let exit_code = clap::Arg::new("exit-code")
        .long("exit-code")
        .help(words.say("arg-exit-code"))
        .action(clap::ArgAction::SetTrue);
    Command::new("missing")
        .args(Day::options(words))
        .arg(filters::roadmap(words))
        .arg(filters::party(words))
        .args(Output::options(words, DOCUMENT))
        .arg(exit_code)
}

/// Not written yet.
///
/// # Errors
/// Always, for now.
pub fn run(_: &Context, _: &Args) -> Result<Outcome, Failure> {
    Err(Failure::Internal("not written yet: missing"))
}
