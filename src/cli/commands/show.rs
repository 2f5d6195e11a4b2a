//! `ruta show ID`: one definition whole.

use clap::{ArgMatches, Command};

use crate::cli::args::filters;
use super::table::Entry;
use crate::cli::context::{Context, Outcome};
use crate::cli::failure::Failure;
use crate::model::language::Lang;
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "show",
    aliases: &[(Lang::Es, "mostrar"), (Lang::Pt, "exibir")],
    examples: &[("ruta show HR1.1.1", "example-show")],
    command,
    run: |context, matches| run(context, &Args::from_matches(matches)),
};

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Args {
    /// Of a roadmap, a result or an indicator.
    pub id: String,
}

impl Args {
    /// What was typed.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Args {
        Args { id: filters::id_of(matches) }
    }
}

/// The arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    Command::new("show").arg(filters::id(words, "arg-show-id"))
}

/// Not written yet.
///
/// # Errors
/// Always, for now.
pub fn run(_: &Context, _: &Args) -> Result<Outcome, Failure> {
    Err(Failure::Internal("not written yet: show"))
}
