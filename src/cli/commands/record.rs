//! `ruta record ID VALUE …`: adds measurements, corrects and withdraws them; never edits a row.
//!
//! Everything is checked before anything is written, by the rules that hold for reading: what could not
//! count cannot be recorded. The file is held from the first look to the confirmation of the disk.

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::table::Entry;
use crate::cli::args::filters;
use crate::cli::context::{Context, Outcome as Exit};
use crate::cli::entering::settling::{Manner, Outcome, Settled, settle};
use crate::cli::entering::stamp::Stamp;
use crate::cli::entering::typed::{self, Typed};
use crate::cli::entering::{piped, saying, texts, writing};
use crate::cli::failure::Failure;
use crate::cli::recording::{plan, who};
use crate::cli::session::Session;
use crate::engine::proposal::Verdict;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::language::Lang;
use crate::model::row::Row;
use crate::store::intake::reading;
use crate::store::intake::source::Source;
use crate::store::ledger::hold::Held;
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "record",
    aliases: &[(Lang::Es, "registrar")],
    examples: &[
        (
            "ruta record HR1.1.1 45 --party GTM --date 2025-03-12 --source acta.pdf",
            "example-record",
        ),
        (
            "ruta record HR1.1.1 sex=F:20 sex=M:25 --party GTM --date 2025-03-12",
            "example-record-split",
        ),
        ("ruta record --correct 01K1… 47", "example-record-correct"),
        ("ruta record --withdraw 01K1… --note \"…\"", "example-record-withdraw"),
    ],
    command,
    run: |context, matches| run(context, &Args::from_matches(matches)),
};

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Args {
    /// The words: an indicator and its values.
    pub words: Vec<String>,
    /// Cells given by an option, by column.
    pub cells: Vec<(&'static str, String)>,
    /// `--by sex=F`.
    pub by: Vec<String>,
    /// The row to correct.
    pub correct: Option<String>,
    /// The row to withdraw.
    pub withdraw: Option<String>,
    /// Whether nothing is to be written.
    pub dry: bool,
}

/// Options that fill a column.
const OPTIONS: [(&str, &str, &str); 7] = [
    ("party", "value-party", "arg-record-party"),
    ("date", "value-date", "arg-record-date"),
    ("of", "value-number", "arg-record-of"),
    ("event", "value-text", "arg-record-event"),
    ("source", "value-text", "arg-record-source"),
    ("note", "value-text", "arg-record-note"),
    ("reporter", "value-reporter", "arg-reporter"),
];

impl Args {
    /// What was typed.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Args {
        let cell = |(name, ..): &(&'static str, &str, &str)| {
            filters::one(matches, name).map(|text| (*name, text))
        };
        Args {
            words: filters::many(matches, "words"),
            cells: OPTIONS.iter().filter_map(cell).collect(),
            by: filters::many(matches, "by"),
            correct: filters::one(matches, "correct"),
            withdraw: filters::one(matches, "withdraw"),
            dry: matches.get_flag("dry-run"),
        }
    }

    fn reporter(&self) -> Option<&str> {
        let found = self.cells.iter().find(|(column, _)| *column == "reporter");
        found.map(|(_, name)| name.as_str())
    }
}

/// The arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let option = |(name, value, help): &(&'static str, &str, &str)| {
        Arg::new(*name)
            .long(*name)
            .value_name(words.say(value))
            .help(words.say(help))
            .allow_hyphen_values(true)
    };
    let row = |name: &'static str, help: &str| {
        Arg::new(name).long(name).value_name(words.say("value-row")).help(words.say(help))
    };
    let typed = Arg::new("words")
        .value_name(words.say("value-words"))
        .help(words.say("arg-record-words"))
        .num_args(0..)
        .allow_negative_numbers(true);
    let by = Arg::new("by")
        .long("by")
        .value_name(words.say("value-split"))
        .help(words.say("arg-record-by"))
        .action(ArgAction::Append);
    Command::new("record")
        .arg(typed)
        .args(OPTIONS.iter().map(option))
        .arg(by)
        .arg(row("correct", "arg-correct"))
        .arg(row("withdraw", "arg-withdraw").conflicts_with("correct"))
        .arg(dry_run(words))
}

/// `--dry-run`.
#[must_use]
pub fn dry_run(words: &Words) -> Arg {
    Arg::new("dry-run").long("dry-run").help(words.say("arg-dry-run")).action(ArgAction::SetTrue)
}

/// Records, corrects or withdraws.
///
/// # Errors
/// When something is missing or cannot count ([`Failure::Refused`]), or the file cannot be written.
pub fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let workspace = context.workspace()?;
    let definitions = Session::definitions(&workspace)?;
    let planned = plan::rows(context, &workspace, &definitions, args)?;
    let reporter = who::reports(context, &definitions.framework, args.reporter())?;
    let path = who::file_of(&workspace, &reporter)?;
    let table = typed::table(&planned);
    let mut read = reading::read(&table, &definitions.framework);
    let mut warnings = Vec::new();
    let mut stamp = Stamp::new(context.now).map_err(|_| Failure::Internal("no random numbers"))?;
    for row in &mut read {
        if row.reporter.is_empty() {
            row.reporter.clone_from(&reporter);
        }
        warnings.extend(texts::look(&definitions.framework, row));
        stamp.mark(row);
    }
    let source = if planned.iter().any(|row| row.line.is_some()) {
        Source::Text("stdin".into())
    } else {
        table.source
    };
    let held = if args.dry { None } else { Some(writing::hold(&workspace, &path)?) };
    let ours = held.is_some().then_some(&*path);
    let mut session = Session::holding(workspace, definitions, ours);
    let manner = Manner { as_of: context.today, reinstate: true, by_reporter: true };
    let settled = settle(&mut session, &path, &read, manner);
    let settled = match settled {
        Ok(settled) => settled,
        Err(failure) => {
            held.map(Held::take_back);
            return Err(failure);
        }
    };
    let framework = session.framework();
    let verdict = said(context, &source, &warnings, settled);
    match verdict {
        Said::Write(settled) => {
            let Some((judgement, written)) = settled.accepted else {
                return Err(Failure::Internal("rows to write"));
            };
            let rows: Vec<&Row> = written.iter().map(|at| &read[*at]).collect();
            let words = &context.words;
            let mut text = saying::written(words, &rows, &judgement.places, args.dry);
            text.push_str(&saying::figures(words, framework, &judgement));
            let notes = judgement.target.notes.clone();
            if let Some(held) = held {
                writing::write(&session.workspace, held, judgement.target)?;
            }
            saying::findings(context, &source, &notes);
            writing::acknowledge(context, &text);
            Ok(Exit::Done)
        }
        Said::Nothing(outcomes) => {
            held.map(Held::take_back);
            writing::confirm(&session.workspace, &outcomes)?;
            Ok(Exit::Done)
        }
        Said::Refused => {
            held.map(Held::take_back);
            Err(Failure::Refused)
        }
    }
}

/// What is to be done after everything has been said.
enum Said {
    Write(Box<Settled>),
    Nothing(Vec<Outcome>),
    Refused,
}

/// Says what is wrong, doubtful or already there.
fn said(
    context: &Context,
    source: &Source,
    warnings: &[Finding],
    settled: Result<Settled, Finding>,
) -> Said {
    let settled = match settled {
        Ok(settled) => settled,
        Err(unfit) => {
            saying::findings(context, source, &[unfit]);
            return Said::Refused;
        }
    };
    let mut refused = false;
    saying::findings(context, source, warnings);
    for outcome in &settled.outcomes {
        refused |= matches!(outcome.verdict, Verdict::Refused(_));
        saying::findings(context, source, &outcome.findings);
        if let Some(line) = saying::not_written(&context.words, outcome) {
            writing::acknowledge(context, &format!("{line}\n"));
        }
    }
    match (refused, &settled.accepted) {
        (true, _) => Said::Refused,
        (false, None) => Said::Nothing(settled.outcomes),
        (false, Some(_)) => Said::Write(Box::new(settled)),
    }
}

/// Rows piped in or typed, before the workspace is looked at.
///
/// # Errors
/// As [`piped::rows`].
pub fn from_words(
    context: &Context,
    framework: &Framework,
    words: &[String],
    common: &Typed,
) -> Result<Vec<Typed>, Failure> {
    if words.iter().any(|word| word == "-") {
        return piped::rows(framework, &context.piped()?, common);
    }
    let found = common.get("indicator").and_then(|id| framework.find_indicator(id));
    let kind = found.map(|ix| framework.indicator(ix).kind);
    let row = |word: &String| {
        let mut row = common.clone();
        row.value(framework, kind, word);
        row
    };
    Ok(if words.is_empty() { vec![common.clone()] } else { words.iter().map(row).collect() })
}
