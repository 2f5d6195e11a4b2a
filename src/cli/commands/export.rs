//! `ruta export`: summary, measurements, gaps or definitions, for other programs; the workbook; a script.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{ArgMatches, Command};

use super::table::Entry;
use crate::cli::args::audience;
use crate::cli::args::day::Day;
use crate::cli::args::dialect;
use crate::cli::args::filters;
use crate::cli::args::format::{DATA, Format, Output};
use crate::cli::context::{Context, Outcome};
use crate::cli::disclosing::{Reader, say_left_out};
use crate::cli::exporting::rows::{Counted, Into};
use crate::cli::exporting::{sql, tables, workbook};
use crate::cli::failure::{Failure, UsageText};
use crate::cli::naming;
use crate::cli::session::{Ruled, Session, definitions_outcome};
use crate::cli::showing;
use crate::engine::report::Question;
use crate::engine::seal::Seal;
use crate::engine::view::Views;
use crate::model::audience::Audience;
use crate::model::finding::Arg;
use crate::model::language::Lang;
use crate::render::audience::rows_told;
use crate::render::csv_text::Dialect;
use crate::render::data_table::DataTable;
use crate::render::{definitions_data, export_json, export_rows, report_csv, report_json};
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "export",
    aliases: &[(Lang::Es, "exportar")],
    examples: &[
        ("ruta export -o resumen.csv", "example-export"),
        ("ruta export json --what measurements", "example-export-measurements"),
        ("ruta export -o hojas-de-ruta.xlsx", "example-export-workbook"),
        ("ruta export csv --for-excel -o resumen.csv", "example-export-excel"),
        ("ruta export sql --engine duckdb -o informe.sql", "example-export-sql"),
    ],
    command,
    run: |context, matches| run(context, &Args::from_matches(matches)),
};

/// What to export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A line an indicator: its figure.
    Summary,
    /// A line a row that counts.
    Measurements,
    /// A line a thing that is missing.
    Gaps,
    /// A line an indicator: its definition.
    Definitions,
}

/// What can be exported, by its names.
const WHAT: [(What, &str, &[&str]); 4] = [
    (What::Summary, "summary", &["resumen", "resumo"]),
    (What::Measurements, "measurements", &["mediciones", "medições", "medicoes"]),
    (What::Gaps, "gaps", &["faltantes", "pendências", "pendencias"]),
    (What::Definitions, "definitions", &["definiciones", "definições", "definicoes"]),
];

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Args {
    /// What to export, if typed.
    pub what: Option<What>,
    /// The point of view.
    pub day: Day,
    /// Form and file.
    pub output: Output,
    /// For whom a CSV is written.
    pub dialect: Dialect,
    /// Of a script.
    pub script: sql::Options,
    /// For whom figures are written.
    pub audience: Option<Audience>,
}

impl Args {
    /// What was typed.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Args {
        let typed = filters::one(matches, "what");
        let found = typed.and_then(|typed| {
            WHAT.iter().find(|(_, name, also)| *name == typed || also.contains(&typed.as_str()))
        });
        Args {
            what: found.map(|(what, ..)| *what),
            day: Day::from_matches(matches),
            output: Output::from_matches(matches),
            dialect: dialect::from_matches(matches),
            script: sql::Options::from_matches(matches),
            audience: audience::from_matches(matches),
        }
    }
}

/// The arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let names = WHAT.map(|(_, name, also)| PossibleValue::new(name).aliases(also));
    let what = clap::Arg::new("what")
        .long("what")
        .value_name(words.say("value-what"))
        .help(words.say("arg-what"))
        .value_parser(PossibleValuesParser::new(names));
    Command::new("export")
        .arg(Format::word(words, "arg-format", DATA))
        .arg(what)
        .args(Day::options(words))
        .args(Output::options(words, DATA))
        .arg(dialect::for_excel(words))
        .arg(dialect::raw(words))
        .args(sql::options(words))
        .arg(audience::option(words))
}

/// Writes what was asked for; a workbook of which nothing is said holds everything.
///
/// # Errors
/// When no workspace or roadmap can be read, or the output cannot be written.
pub fn run(context: &Context, args: &Args) -> Result<Outcome, Failure> {
    let form = context.form_of(&args.output, DATA)?;
    let args = &Args { dialect: dialect::settled(context, args.dialect, form)?, ..args.clone() };
    if form == Format::Sql {
        return script(context, args);
    }
    args.script.only_for_sql(context)?;
    let session = Session::open(context.workspace()?)?;
    let framework = session.framework();
    let now = args.day.view(context);
    let since = naming::since(framework, None, now.as_of)?;
    let views = Views { now, since };
    let file = args.output.file.as_deref();
    if form == Format::Xlsx && args.what.is_none() {
        let reader = Reader { typed: args.audience, form, kept: true };
        return workbook::report(context, &session, &Question::default(), views, reader, file);
    }
    let what = args.what.unwrap_or(What::Summary);
    if what == What::Definitions {
        let table = tables::definitions(context, &session);
        let json = || table.json(definitions_data::SCHEMA);
        write(context, args, form, &table, json)?;
        return Ok(definitions_outcome(&session.definitions));
    }
    let ruled = session.rule(views)?;
    if what == What::Measurements {
        measurements(context, args, form, &ruled, &session)?;
    } else if what == What::Gaps {
        let mut seal = Seal::new(framework, &ruled.now);
        let counted = ruled.count(&mut [&mut seal])?;
        say_digest(context, &session.digest(seal));
        let (table, json) = tables::gaps(&session, &ruled, &counted);
        write(context, args, form, &table, || json)?;
    } else {
        summary(context, args, form, &ruled, &session)?;
    }
    say_left_out(context, &session, ruled.accounts());
    Ok(ruled.outcome())
}

/// The figures of a report as a table of data.
fn summary(
    context: &Context,
    args: &Args,
    form: Format,
    ruled: &Ruled,
    session: &Session,
) -> Result<(), Failure> {
    let framework = session.framework();
    let lang = context.languages.data(framework.language);
    // A table of data is not a document, in whatever form: it feeds programs, and `import`.
    let reader = Reader { typed: args.audience, form: Format::Csv, kept: false };
    let answer = tables::report(context, session, ruled, reader)?;
    if let Some(digest) = answer.digest.as_ref().filter(|_| form != Format::Json) {
        say_digest(context, digest);
    }
    let table = report_csv::table(framework, &answer, lang);
    write(context, args, form, &table, || report_json::write(framework, &answer, lang))
}

/// Writes the script of the summary: of nothing else is there one.
fn script(context: &Context, args: &Args) -> Result<Outcome, Failure> {
    let refused = |key: &str| {
        let help = vec![context.words.say(&format!("{key}.help"))];
        Err(Failure::Usage(UsageText { message: context.words.say(key), help }))
    };
    if !matches!(args.what, None | Some(What::Summary)) {
        return refused("usage-sql-what");
    }
    if args.audience == Some(Audience::Public) {
        return refused("usage-sql-public");
    }
    sql::run(context, args.day.view(context), &args.script, args.output.file.as_deref())
}

/// Writes a table in the form asked for.
fn write(
    context: &Context,
    args: &Args,
    form: Format,
    table: &DataTable,
    json: impl FnOnce() -> String,
) -> Result<(), Failure> {
    let file = args.output.file.as_deref();
    match form {
        Format::Json => showing::text(context, &json(), file),
        Format::Xlsx => workbook::table(context, table, args.day.view(context).as_of, file),
        _ => showing::text(context, &table.csv(args.dialect), file),
    }
}

/// Says the digest of what was exported where the form has no place for it.
fn say_digest(context: &Context, digest: &str) {
    let digest = ("digest", Arg::Text(digest.to_string()));
    context.talk(&context.words.say_with("brief-digest", &[digest]));
}

/// Writes the rows that count, as they pass.
fn measurements(
    context: &Context,
    args: &Args,
    form: Format,
    ruled: &Ruled,
    session: &Session,
) -> Result<(), Failure> {
    let framework = session.framework();
    let into = match form {
        Format::Json => Into::Json(Vec::new()),
        Format::Xlsx => Into::Cells(Vec::new()),
        _ => Into::csv(framework, args.dialect),
    };
    let audience = args.audience.unwrap_or(Audience::Internal);
    let mut rows = Counted::new(framework, &ruled.now, into, audience);
    let mut seal = Seal::new(framework, &ruled.now);
    ruled.count(&mut [&mut rows, &mut seal])?;
    let digest = session.digest(seal);
    if form != Format::Json {
        say_digest(context, &digest);
    }
    if audience == Audience::Public {
        context.talk(&rows_told(rows.sensitive, &context.words));
    } else if rows.sensitive > 0 {
        context.talk(&context.words.say("talk-internal"));
    }
    let file = args.output.file.as_deref();
    match rows.into {
        Into::Csv(_, lines) => showing::text(context, &lines, file),
        Into::Json(objects) => {
            showing::text(context, &export_json::document(objects, &digest), file)
        }
        Into::Cells(rows) => {
            let columns = export_rows::names(framework).into_iter().map(str::to_string).collect();
            let table = DataTable { what: "measurements", columns, rows };
            workbook::table(context, &table, ruled.views.now.as_of, file)
        }
        Into::Sheet(..) => Err(Failure::Internal("measurements went into another document")),
    }
}
