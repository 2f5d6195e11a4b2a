//! `ruta explain ID`: the formula, its numbers and its rows.

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
use crate::engine::explanation;
use crate::engine::history::History;
use crate::engine::report::{self, Question};
use crate::engine::view::Views;
use crate::model::language::Lang;
use crate::render::explain;
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "explain",
    aliases: &[(Lang::Es, "explicar")],
    examples: &[("ruta explain HR1.1.1", "example-explain")],
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
    Command::new("explain").arg(filters::id(words, "arg-indicator-id")).args(Day::options(words))
}

/// Prints how a figure came about.
///
/// # Errors
/// When no workspace or roadmap can be read, or no indicator has this id.
pub fn run(context: &Context, args: &Args) -> Result<Outcome, Failure> {
    let session = Session::open(context.workspace()?)?;
    let framework = session.framework();
    let indicator = naming::indicator(framework, &args.id)?;
    let now = args.day.view(context);
    let since = naming::since(framework, None, now.as_of)?;
    let views = Views { now, since };
    let ruled = session.rule(views)?;
    let mut history = History::new(indicator, &ruled.now);
    let counted = ruled.count(&mut [&mut history])?;
    let lines = history.lines();
    let question = Question::default();
    let figure = report::one(framework, &question, views, counted.folds(), indicator);
    let explained = explanation::explain(framework, indicator, counted.folds().now, now, figure);
    let words = context.document_words(framework.language);
    let page = explain::page(framework, &explained, &lines, now, &words);
    showing::terminal_page(context, &page)?;
    say_left_out(context, &session, ruled.accounts());
    Ok(ruled.outcome())
}
