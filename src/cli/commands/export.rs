//! `ruta export`: the summary or the measurements, for other programs.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{ArgMatches, Command};

use super::table::Entry;
use crate::cli::args::day::Day;
use crate::cli::args::filters;
use crate::cli::args::format::{DATA, Format, Output};
use crate::cli::context::{Context, Outcome};
use crate::cli::failure::Failure;
use crate::cli::naming;
use crate::cli::session::Session;
use crate::cli::showing;
use crate::engine::fate::Fate;
use crate::engine::report::{self, Question};
use crate::engine::ruling::Ruling;
use crate::engine::view::Views;
use crate::model::framework::Framework;
use crate::model::language::Lang;
use crate::model::row::Row;
use crate::model::sink::Sink;
use crate::render::{export_csv, export_json, report_csv, report_json};
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "export",
    aliases: &[(Lang::Es, "exportar")],
    examples: &[
        ("ruta export -o resumen.csv", "example-export"),
        ("ruta export json --what measurements", "example-export-measurements"),
    ],
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
        .arg(Format::word(words, "arg-format", DATA))
        .arg(what)
        .args(Day::options(words))
        .args(Output::options(words, DATA))
        .arg(raw)
}

/// Writes the summary or the measurements that count.
///
/// # Errors
/// When no workspace or roadmap can be read, or the output cannot be written.
pub fn run(context: &Context, args: &Args) -> Result<Outcome, Failure> {
    let form = args.output.form(DATA)?;
    let session = Session::open(context.workspace()?)?;
    let framework = session.framework();
    let now = args.day.view(context);
    let since = naming::since(framework, None, now.as_of)?;
    let views = Views { now, since };
    let ruled = session.rule(views)?;
    let file = args.output.file.as_deref();
    if args.what == What::Measurements {
        let mut rows = Counted::new(framework, &ruled.now, form, args.raw);
        ruled.count(&mut [&mut rows])?;
        showing::text(context, &rows.text(), file)?;
        return Ok(ruled.outcome());
    }
    let counted = ruled.count(&mut [])?;
    let question = Question::default();
    let answer = report::report(framework, &question, views, counted.folds(), ruled.accounts());
    let lang = context.languages.data(framework.language);
    let text = match form {
        Format::Json => report_json::write(framework, &answer, lang),
        _ => report_csv::write(framework, &answer, lang, args.raw),
    };
    showing::text(context, &text, file)?;
    Ok(ruled.outcome())
}

/// Writes the rows that count, as they pass.
struct Counted<'a> {
    framework: &'a Framework,
    ruling: &'a Ruling,
    json: bool,
    raw: bool,
    lines: String,
    objects: Vec<serde_json::Value>,
}

impl<'a> Counted<'a> {
    fn new(framework: &'a Framework, ruling: &'a Ruling, form: Format, raw: bool) -> Self {
        let json = form == Format::Json;
        let lines = export_csv::header(framework);
        Counted { framework, ruling, json, raw, lines, objects: Vec::new() }
    }

    fn text(self) -> String {
        if self.json { export_json::document(self.objects) } else { self.lines }
    }
}

impl Sink for Counted<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        if self.ruling.fate(number) == Fate::Counted {
            if self.json {
                self.objects.push(export_json::object(self.framework, row));
            } else {
                self.lines.push_str(&export_csv::line(self.framework, row, self.raw));
            }
        }
    }
}
