//! `ruta history ID`: every row that made the figure.

use clap::{ArgMatches, Command};

use crate::cli::args::day::Day;
use crate::cli::args::filters;
use super::table::Entry;
use crate::cli::context::{Context, Outcome};
use crate::cli::failure::Failure;
use crate::model::language::Lang;
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "history",
    aliases: &[(Lang::Es, "historial"), (Lang::Pt, "histórico"), (Lang::Pt, "historico")],
    examples: &[("ruta history HR1.1.1", "example-history")],
    command,
    run: |context, matches| run(context, &Args::from_matches(matches)),
};

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Args {
    /// Of an indicator.
    pub id: String,
    /// The point of view.
    pub day: Day,
}

impl Args {
    /// What was typed.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Args {
        Args { id: filters::id_of(matches), day: Day::from_matches(matches) }
    }
}

/// The arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    Command::new("history")
        .arg(filters::id(words, "arg-indicator-id"))
        .args(Day::options(words))
}

/// Not written yet.
///
/// # Errors
/// Always, for now.
pub fn run(_: &Context, _: &Args) -> Result<Outcome, Failure> {
    Err(Failure::Internal("not written yet: history"))
}
