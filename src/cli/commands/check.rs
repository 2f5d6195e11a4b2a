//! `ruta check`: reads everything and says every finding.

use clap::{ArgMatches, Command};

use crate::cli::args::day::Day;
use crate::cli::args::filters;
use crate::cli::args::format::{FINDINGS, Format};
use super::table::Entry;
use crate::cli::context::{Context, Outcome};
use crate::cli::failure::Failure;
use crate::model::language::Lang;
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "check",
    aliases: &[(Lang::Es, "revisar"), (Lang::Pt, "verificar")],
    examples: &[("ruta check", "example-check"), ("ruta check --explain D204", "example-check-explain")],
    command,
    run: |context, matches| run(context, &Args::from_matches(matches)),
};

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Args {
    /// How findings are written.
    pub format: Format,
    /// The code to explain, instead of checking.
    pub explain: Option<String>,
    /// The point of view.
    pub day: Day,
}

impl Args {
    /// What was typed.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Args {
        Args {
            format: Format::from_matches(matches).unwrap_or(Format::Text),
            explain: filters::one(matches, "explain"),
            day: Day::from_matches(matches),
        }
    }
}

/// The arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let explain = clap::Arg::new("explain")
        .long("explain")
        .value_name(words.say("value-code"))
        .help(words.say("arg-check-explain"));
    Command::new("check")
        .arg(Format::option(words, "arg-check-format", FINDINGS).default_value("text"))
        .arg(explain)
        .args(Day::options(words))
}

/// Not written yet.
///
/// # Errors
/// Always, for now.
pub fn run(_: &Context, _: &Args) -> Result<Outcome, Failure> {
    Err(Failure::Internal("not written yet: check"))
}
