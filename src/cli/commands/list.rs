//! `ruta list`: roadmaps with their results and indicators.

use clap::Command;

use super::table::Entry;
use crate::cli::context::{Context, Outcome};
use crate::cli::failure::Failure;
use crate::model::language::Lang;
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "list",
    aliases: &[(Lang::Es, "listar")],
    examples: &[("ruta list", "example-list")],
    command,
    run: |context, _| run(context),
};

/// The arguments.
#[must_use]
pub fn command(_: &Words) -> Command {
    Command::new("list")
}

/// Not written yet.
///
/// # Errors
/// Always, for now.
pub fn run(_: &Context) -> Result<Outcome, Failure> {
    Err(Failure::Internal("not written yet: list"))
}
