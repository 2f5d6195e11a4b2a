//! `ruta missing`: data that are due and definitions that are incomplete.

use std::path::Path;

use clap::{ArgMatches, Command};

use super::table::Entry;
use crate::cli::args::day::Day;
use crate::cli::args::filters;
use crate::cli::args::format::{DOCUMENT, Format, Output};
use crate::cli::args::threads;
use crate::cli::context::{Context, Outcome};
use crate::cli::disclosing::{Reader, left_out, say_left_out};
use crate::cli::failure::Failure;
use crate::cli::naming;
use crate::cli::session::Session;
use crate::cli::showing;
use crate::engine::gaps::{self, Gap, GapState};
use crate::engine::view::Views;
use crate::model::framework::Framework;
use crate::model::indicator::Indicator;
use crate::model::language::Lang;
use crate::model::roadmap::IndicatorIx;
use crate::render::csv_text::Dialect;
use crate::render::missing::{self, Missing};
use crate::render::{missing_data, reminder};
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "missing",
    aliases: &[(Lang::Es, "faltantes"), (Lang::Pt, "pendências"), (Lang::Pt, "pendencias")],
    examples: &[
        ("ruta missing", "example-missing"),
        ("ruta missing --party GTM -o guatemala.md", "example-missing-party"),
    ],
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
    /// Threads that read, if asked for.
    pub threads: Option<usize>,
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
            threads: threads::from_matches(matches),
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
        .arg(threads::option(words))
}

/// Prints what is missing; for one party, a message ready to send below it.
///
/// # Errors
/// When no workspace or roadmap can be read, or an argument names nothing.
pub fn run(context: &Context, args: &Args) -> Result<Outcome, Failure> {
    let form = context.form_of(&args.output, DOCUMENT)?;
    let mut session = Session::glance(context.workspace()?, args.threads)?;
    let now = args.day.view(context);
    let roadmaps = naming::roadmaps(session.framework(), &args.roadmaps)?;
    let party = naming::party(session.framework(), &args.party)?;
    let figured = session.figures(Views { now, since: None }, args.threads)?;
    let (framework, counted) = (session.framework(), &figured.counted);
    let listed =
        |indicator: &Indicator| roadmaps.is_empty() || roadmaps.contains(&indicator.roadmap);
    let indicators: Vec<IndicatorIx> =
        framework.each().filter(|(_, one)| listed(one)).map(|(ix, _)| ix).collect();
    let of = |ix: &IndicatorIx| gaps::of(framework, *ix, counted.folds().now, now.as_of);
    let mut all: Vec<Gap> = indicators.iter().flat_map(of).collect();
    all.retain(|gap| party.is_none() || gap.party == party);
    let looked_at: &[IndicatorIx] = if party.is_some() { &[] } else { &indicators };
    let missing = Missing { view: now, party, gaps: &all, indicators: looked_at };
    let file = args.output.file.as_deref();
    match form {
        Format::Json => showing::text(context, &missing_data::json(framework, missing), file),
        Format::Csv => showing::text(
            context,
            &missing_data::table(framework, missing).csv(Dialect::Guarded),
            file,
        ),
        _ => {
            let words = context.document_words(framework.language);
            let reader = Reader { typed: None, form, kept: args.output.is_kept() };
            let left_out = left_out(&session, figured.accounts, reader, &words);
            document(context, framework, missing, (&left_out, &words), (form, file))
        }
    }?;
    // A page says it itself.
    if matches!(form, Format::Csv | Format::Json) {
        say_left_out(context, &session, figured.accounts);
    }
    let overdue = all.iter().any(|gap| matches!(gap.state, GapState::Overdue(_)));
    Ok(if args.exit_code && overdue { Outcome::Found } else { figured.outcome })
}

/// The page, and for one party the message to send.
fn document(
    context: &Context,
    framework: &Framework,
    missing: Missing,
    (left_out, words): (&[String], &Words),
    (form, file): (Format, Option<&Path>),
) -> Result<(), Failure> {
    let mut page = missing::page(framework, missing, left_out, words);
    let message = missing.party.and_then(|party| {
        // The message is for the party, so it is in the party's language unless one was asked for.
        let theirs = framework.parties.get(party).writes_in();
        let lang = context.languages.asked.or(theirs).unwrap_or(words.lang());
        let words = context.words_in(lang);
        reminder::write(framework, missing.gaps, party, missing.view.as_of, &words)
    });
    let title = words.say("title-reminder");
    if matches!(form, Format::Html | Format::Docx) {
        message.iter().for_each(|message| reminder::put(&mut page, title.clone(), message));
        return showing::brief(context, &page, form, missing.view.as_of, file);
    }
    let mut text = showing::set(context, &page, form, file);
    if let Some(message) = message {
        text.push_str(&format!("\n{title}\n\n{message}"));
    }
    showing::text(context, &text, file)
}
