//! `ruta show ID`: one definition whole.

use clap::{ArgMatches, Command};

use super::table::Entry;
use crate::cli::args::filters;
use crate::cli::context::{Context, Outcome};
use crate::cli::disclosing::say_faulty;
use crate::cli::failure::{Failure, Named};
use crate::cli::naming;
use crate::cli::session::Session;
use crate::cli::session::definitions_outcome;
use crate::cli::showing;
use crate::model::framework::Framework;
use crate::model::language::Lang;
use crate::render::page::Page;
use crate::render::show;
use crate::text::alike::nearest;
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

/// Prints one definition whole.
///
/// # Errors
/// When no workspace or roadmap can be read, or nothing has this id.
pub fn run(context: &Context, args: &Args) -> Result<Outcome, Failure> {
    let definitions = Session::definitions(&context.workspace()?)?;
    let framework = &definitions.framework;
    let words = context.document_words(framework.language);
    let page = page(framework, &args.id, &words)?;
    showing::terminal_page(context, &page)?;
    say_faulty(context, &definitions);
    Ok(definitions_outcome(&definitions))
}

fn page(framework: &Framework, id: &str, words: &Words) -> Result<Page, Failure> {
    let is = |one: &String| one.eq_ignore_ascii_case(id);
    if let Some(ix) = framework.find_indicator(id) {
        return Ok(show::indicator(framework, ix, words));
    }
    for (at, roadmap) in framework.roadmaps.iter().enumerate() {
        if is(&roadmap.id) {
            return Ok(show::roadmap(framework, at, words));
        }
        if let Some(result) = roadmap.results.iter().position(|result| is(&result.id)) {
            return Ok(show::result(framework, at, result, words));
        }
    }
    let results = framework.roadmaps.iter().flat_map(|one| &one.results).map(|one| &one.id);
    let roadmaps = framework.roadmaps.iter().map(|one| &one.id);
    let indicators = framework.indicators.iter().map(|one| &one.id);
    let ids = indicators.chain(results).chain(roadmaps).map(String::as_str);
    let unknown = || Failure::unknown(Named::Definition, id, nearest(id, ids));
    Err(naming::unless_broken(framework, id, unknown))
}
