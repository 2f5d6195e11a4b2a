//! `ruta history ID`: every row that made the figure.

use clap::{ArgMatches, Command};

use super::table::Entry;
use crate::cli::args::day::Day;
use crate::cli::args::filters;
use crate::cli::context::{Context, Outcome};
use crate::cli::disclosing::say_left_out;
use crate::cli::failure::Failure;
use crate::cli::naming;
use crate::cli::session::Session;
use crate::cli::showing;
use crate::engine::history::{History, growth};
use crate::engine::view::Views;
use crate::model::language::Lang;
use crate::render::history;
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
    Command::new("history").arg(filters::id(words, "arg-indicator-id")).args(Day::options(words))
}

/// Prints every row of an indicator, with what became of it.
///
/// # Errors
/// When no workspace or roadmap can be read, or no indicator has this id.
pub fn run(context: &Context, args: &Args) -> Result<Outcome, Failure> {
    let session = Session::open(context.workspace()?)?;
    let framework = session.framework();
    let indicator = naming::indicator(framework, &args.id)?;
    let now = args.day.view(context);
    let ruled = session.rule(Views { now, since: None })?;
    let mut history = History::new(indicator, &ruled.now);
    ruled.count(&mut [&mut history])?;
    let lines = history.lines();
    let growth = growth(framework, indicator, &lines);
    let words = context.document_words(framework.language);
    let page = history::page(framework, indicator, &lines, &growth, now, &words);
    showing::terminal_page(context, &page)?;
    say_left_out(context, &session, ruled.accounts());
    Ok(ruled.outcome())
}
