//! `ruta report`: progress as of a day.

use clap::{ArgMatches, Command};

use crate::cli::args::day::Day;
use crate::cli::args::filters;
use crate::cli::args::format::{DOCUMENT, Output};
use crate::model::status::Status;
use super::table::Entry;
use crate::cli::context::{Context, Outcome};
use crate::cli::failure::Failure;
use crate::model::language::Lang;
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "report",
    aliases: &[(Lang::Es, "informe"), (Lang::Pt, "relatório"), (Lang::Pt, "relatorio")],
    examples: &[("ruta report --as-of 2025-06-30", "example-report"), ("ruta report --roadmap HR1 --by party -o avance.md", "example-report-by")],
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
        }
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
        .args(Output::options(words, DOCUMENT))
}

/// Not written yet.
///
/// # Errors
/// Always, for now.
pub fn run(_: &Context, _: &Args) -> Result<Outcome, Failure> {
    Err(Failure::Internal("not written yet: report"))
}
