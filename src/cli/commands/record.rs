//! `ruta record ID VALUE …`: adds measurements, corrects and withdraws them; never edits a row.
//!
//! Here stand its arguments; `cli/recording` does it.

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::table::Entry;
use crate::cli::args::day::as_of;
use crate::cli::args::filters;
use crate::cli::context::{Context, Outcome as Exit};
use crate::cli::entering::piped::{self, Piped};
use crate::cli::entering::saying;
use crate::cli::entering::typed::Typed;
use crate::cli::failure::Failure;
use crate::cli::recording::entry;
use crate::cli::recording::person::Person;
use crate::cli::recording::terminal::Terminal;
use crate::model::framework::Framework;
use crate::model::language::Lang;
use crate::store::intake::source::Source;
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "record",
    aliases: &[(Lang::Es, "registrar")],
    examples: &[
        ("ruta record", "example-record-ask"),
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

    /// Who reports, if given by an option.
    #[must_use]
    pub fn reporter(&self) -> Option<&str> {
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
        .arg(as_of(words))
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
/// As [`entry::enter`].
pub fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let mut terminal = Terminal::new(context);
    let person: Option<&mut dyn Person> =
        if context.interactive { Some(&mut terminal) } else { None };
    entry::enter(context, args, person)
}

/// Rows piped in or typed, before the workspace is looked at.
///
/// # Errors
/// As [`piped::rows`]; [`Failure::Refused`] where what is piped in could stand in no data file, which is said.
pub fn from_words(
    context: &Context,
    framework: &Framework,
    words: &[String],
    common: &Typed,
) -> Result<Vec<Typed>, Failure> {
    if words.iter().any(|word| word == "-") {
        let Piped { rows, findings } = piped::rows(framework, &context.piped()?, common)?;
        saying::findings(context, &Source::Text(piped::STDIN.into()), &findings);
        return if findings.is_empty() { Ok(rows) } else { Err(Failure::Refused) };
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
