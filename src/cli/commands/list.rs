//! `ruta list`: roadmaps with their results and indicators.

use clap::Command;

use super::table::Entry;
use crate::cli::context::{Context, Outcome};
use crate::cli::disclosing::say_faulty;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::session::definitions_outcome;
use crate::cli::showing;
use crate::model::language::Lang;
use crate::render::list;
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

/// Prints the tree.
///
/// # Errors
/// When no workspace or roadmap can be read, or the output cannot be written.
pub fn run(context: &Context) -> Result<Outcome, Failure> {
    let definitions = Session::definitions(&context.workspace()?)?;
    let framework = &definitions.framework;
    let words = context.document_words(framework.language);
    let all: Vec<usize> = (0..framework.roadmaps.len()).collect();
    showing::terminal_page(context, &list::page(framework, &all, &words))?;
    say_faulty(context, &definitions);
    Ok(definitions_outcome(&definitions))
}
