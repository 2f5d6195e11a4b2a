//! `ruta export`: the summary or the measurements, for other programs.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{ArgMatches, Command};

use crate::cli::args::day::Day;
use crate::cli::args::filters;
use crate::cli::args::format::{DATA, Output};
use super::table::Entry;
use crate::cli::context::{Context, Outcome};
use crate::cli::failure::Failure;
use crate::model::language::Lang;
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "export",
    aliases: &[(Lang::Es, "exportar")],
    examples: &[("ruta export -o resumen.csv", "example-export"), ("ruta export --what measurements --format json", "example-export-measurements")],
    command,
    run: |context, matches| run(context, &Args::from_matches(matches)),
};

/// What to export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A line an indicator.
    Summary,
    /// A line a row that counts.
    Measurements,
}

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Args {
    /// What to export.
    pub what: What,
    /// The point of view.
    pub day: Day,
    /// Form and file.
    pub output: Output,
    /// Whether texts that look like formulas are left unguarded.
    pub raw: bool,
}

impl Args {
    /// What was typed.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Args {
        let typed = filters::one(matches, "what").unwrap_or_default();
        let measurements = typed.starts_with("me");
        Args {
            what: if measurements { What::Measurements } else { What::Summary },
            day: Day::from_matches(matches),
            output: Output::from_matches(matches),
            raw: matches.get_flag("raw"),
        }
    }
}

/// The arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let names = [
        PossibleValue::new("summary").aliases(["resumen", "resumo"]),
        PossibleValue::new("measurements").aliases(["mediciones", "medições", "medicoes"]),
    ];
    let what = clap::Arg::new("what")
        .long("what")
        .value_name(words.say("value-what"))
        .help(words.say("arg-what"))
        .value_parser(PossibleValuesParser::new(names))
        .default_value("summary");
    let raw = clap::Arg::new("raw")
        .long("raw")
        .help(words.say("arg-raw"))
        .action(clap::ArgAction::SetTrue);
    Command::new("export")
        .arg(what)
        .args(Day::options(words))
        .args(Output::options(words, DATA))
        .arg(raw)
}

/// Not written yet.
///
/// # Errors
/// Always, for now.
pub fn run(_: &Context, _: &Args) -> Result<Outcome, Failure> {
    Err(Failure::Internal("not written yet: export"))
}
