//! `ruta report`: progress as of a day.

use clap::{ArgMatches, Command};

use super::table::Entry;
use crate::cli::args::audience;
use crate::cli::args::day::Day;
use crate::cli::args::dialect;
use crate::cli::args::filters;
use crate::cli::args::format::{Format, Output, REPORT};
use crate::cli::args::threads;
use crate::cli::briefing;
use crate::cli::context::{Context, Outcome};
use crate::cli::disclosing::{self, Disclosing, Reader};
use crate::cli::exporting::workbook;
use crate::cli::failure::Failure;
use crate::cli::naming;
use crate::cli::session::Session;
use crate::cli::showing;
use crate::engine::accounts::Accounts;
use crate::engine::answer::Report;
use crate::engine::report::{self as engine_report, Question};
use crate::engine::view::Views;
use crate::model::audience::Audience;
use crate::model::framework::Framework;
use crate::model::language::Lang;
use crate::model::status::Status;
use crate::render::brief::page as brief;
use crate::render::csv_text::Dialect;
use crate::render::{report, report_csv, report_json};
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "report",
    aliases: &[(Lang::Es, "informe"), (Lang::Pt, "relatório"), (Lang::Pt, "relatorio")],
    examples: &[
        ("ruta report --as-of 2025-06-30", "example-report"),
        ("ruta report --roadmap HR1 --by party -o avance.md", "example-report-by"),
    ],
    command,
    run: |context, matches| run(context, &Args::from_matches(matches)),
};

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Args {
    /// The point of view.
    pub day: Day,
    /// The day or meeting that change is counted from.
    pub since: Option<String>,
    /// Only these roadmaps; empty = all.
    pub roadmaps: Vec<String>,
    /// Only this party.
    pub party: Option<String>,
    /// Dimensions to break down by.
    pub by: Vec<String>,
    /// Only these statuses; empty = all.
    pub statuses: Vec<Status>,
    /// Form and file.
    pub output: Output,
    /// For whom a CSV is written.
    pub dialect: Dialect,
    /// Threads that read, if asked for.
    pub threads: Option<usize>,
    /// For whom figures are written.
    pub audience: Option<Audience>,
}

impl Args {
    /// What was typed.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Args {
        Args {
            day: Day::from_matches(matches),
            since: filters::one(matches, "since"),
            roadmaps: filters::many(matches, "roadmap"),
            party: filters::one(matches, "party"),
            by: filters::many(matches, "by"),
            statuses: filters::many(matches, "status"),
            output: Output::from_matches(matches),
            dialect: dialect::from_matches(matches),
            threads: threads::from_matches(matches),
            audience: audience::from_matches(matches),
        }
    }

    /// For whom the output is.
    fn reader(&self, form: Format) -> Reader {
        Reader { typed: self.audience, form, kept: self.output.is_kept() }
    }
}

/// The arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let since = clap::Arg::new("since")
        .long("since")
        .value_name(words.say("value-since"))
        .help(words.say("arg-since"));
    let [as_of, known_at] = Day::options(words);
    Command::new("report")
        .args([as_of, since, known_at])
        .arg(filters::roadmap(words))
        .arg(filters::party(words))
        .arg(filters::by(words))
        .arg(filters::status(words))
        .args(Output::options(words, REPORT))
        .arg(dialect::for_excel(words))
        .arg(threads::option(words))
        .arg(audience::option(words))
}

/// Prints the report.
///
/// # Errors
/// When no workspace or roadmap can be read, or an argument names nothing.
pub fn run(context: &Context, args: &Args) -> Result<Outcome, Failure> {
    let form = context.form_of(&args.output, REPORT)?;
    let args = &Args { dialect: dialect::settled(context, args.dialect, form)?, ..args.clone() };
    let documents = [Format::Markdown, Format::Html, Format::Docx, Format::Xlsx];
    if !documents.contains(&form) {
        return table(context, args, form);
    }
    let session = Session::open(context.workspace()?)?;
    let framework = session.framework();
    let (question, views) = asked(context, args, framework)?;
    let file = args.output.file.as_deref();
    let reader = args.reader(form);
    if form == Format::Xlsx {
        return workbook::report(context, &session, &question, views, reader, file);
    }
    let ruled = session.rule(views)?;
    let answer = briefing::answer(context, &session, &ruled, &question, reader)?;
    // Markdown is searched and compared, letter by letter.
    let words = match form {
        Format::Markdown => context.document_words(framework.language),
        _ => context.paper_words(framework.language),
    };
    let page = brief::page(framework, &answer, &words);
    showing::brief(context, &page, form, views.now.as_of, file)?;
    Ok(ruled.outcome())
}

/// What is asked, and from which point of view.
fn asked(
    context: &Context,
    args: &Args,
    framework: &Framework,
) -> Result<(Question, Views), Failure> {
    let now = args.day.view(context);
    let question = Question {
        roadmaps: naming::roadmaps(framework, &args.roadmaps)?,
        statuses: args.statuses.clone(),
        party: naming::party(framework, &args.party)?,
        meeting: args
            .since
            .as_deref()
            .and_then(|id| naming::meeting(framework, id))
            .map(|(at, _)| at),
        by: naming::axes(framework, &args.by)?,
    };
    let since = naming::since(framework, args.since.as_deref(), now.as_of)?;
    Ok((question, Views { now, since }))
}

/// The figures alone: on the terminal, or as data.
fn table(context: &Context, args: &Args, form: Format) -> Result<Outcome, Failure> {
    let reader = args.reader(form);
    let mut session = Session::glance(context.workspace()?, args.threads)?;
    let (question, views) = asked(context, args, session.framework())?;
    if reader.publishes(session.framework()) {
        return published(context, args, session, &question, views, reader);
    }
    let figured = session.figures(views, args.threads)?;
    let threads = session.manner(args.threads).threads;
    let framework = session.framework();
    let folds = figured.counted.folds();
    let mut answer =
        engine_report::report(framework, &question, views, folds, figured.accounts, threads);
    disclosing::attach(context, &session, reader, &question, folds, &mut answer);
    show(context, args, form, framework, &answer)?;
    if matches!(form, Format::Csv | Format::Json) {
        disclosing::say_internal(context, framework, &answer);
    }
    say_left_out(context, &session, figured.accounts, form);
    let outcome = figured.outcome;
    // The program ends: to give back a hundred thousand series one by one would only take time.
    std::mem::forget((answer, figured, session));
    Ok(outcome)
}

/// The same for the public: what is to be hidden is decided over all rows.
fn published(
    context: &Context,
    args: &Args,
    session: Session,
    question: &Question,
    views: Views,
    reader: Reader,
) -> Result<Outcome, Failure> {
    let session = session.settled();
    let framework = session.framework();
    let ruled = session.rule(views)?;
    let mut disclosing = Disclosing::new(&session, &ruled, reader);
    let counted = ruled.count(&mut [&mut disclosing])?;
    let whole = disclosing.question(question);
    let mut answer =
        engine_report::report(framework, &whole, views, counted.folds(), ruled.accounts(), 1);
    disclosing.finish(context, &ruled, question, counted.folds(), &mut answer)?;
    show(context, args, reader.form, framework, &answer)?;
    say_left_out(context, &session, ruled.accounts(), reader.form);
    Ok(ruled.outcome())
}

/// Says what was left out beside data; a page says it itself.
fn say_left_out(context: &Context, session: &Session, accounts: Accounts, form: Format) {
    if matches!(form, Format::Csv | Format::Json) {
        disclosing::say_left_out(context, session, accounts);
    }
}

/// Prints figures in their form.
fn show(
    context: &Context,
    args: &Args,
    form: Format,
    framework: &Framework,
    answer: &Report,
) -> Result<(), Failure> {
    let lang = context.languages.data(framework.language);
    let file = args.output.file.as_deref();
    match form {
        Format::Json => showing::text(context, &report_json::write(framework, answer, lang), file),
        Format::Csv => {
            let table = report_csv::table(framework, answer, lang);
            showing::text(context, &table.csv(args.dialect), file)
        }
        _ => {
            let words = context.document_words(framework.language);
            showing::page(context, &report::page(framework, answer, &words), form, file)
        }
    }
}
