//! `ruta import FILE`: rows from somebody else's file, after a look at what they would do.
//!
//! Everything that is accepted is written in one piece or not at all. A file that comes twice adds
//! nothing; a row with an id that is known and another content corrects it.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::record::dry_run;
use super::table::Entry;
use crate::cli::args::filters;
use crate::cli::context::{Context, Outcome as Exit};
use crate::cli::entering::settling::{Manner, Outcome, Settled, settle};
use crate::cli::entering::stamp::Stamp;
use crate::cli::entering::{known, saying, writing};
use crate::cli::failure::{Failure, UsageText};
use crate::cli::importing::diff::{self, Counts};
use crate::cli::importing::gather::{self, Guide, Incoming};
use crate::cli::recording::who;
use crate::cli::session::Session;
use crate::model::framework::Framework;
use crate::model::language::Lang;
use crate::model::row::Row;
use crate::store::intake;
use crate::store::ledger::hold::Held;
use crate::store::workspace::Workspace;
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "import",
    aliases: &[(Lang::Es, "importar")],
    examples: &[
        ("ruta import PER-2025Q2.xlsx", "example-import"),
        ("ruta import formularios --yes", "example-import-folder"),
        ("ruta import --suggest asistencia.xlsx", "example-import-suggest"),
        ("ruta import asistencia.xlsx --mapping asistencia.toml", "example-import-mapping"),
        ("ruta import respuestas.csv --survey docs/surveys/HR1.1.2.toml", "example-import-survey"),
    ],
    command,
    run: |context, matches| run(context, &Args::from_matches(matches)),
};

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Args {
    /// Files and folders.
    pub paths: Vec<PathBuf>,
    /// A mapping file.
    pub mapping: Option<PathBuf>,
    /// A survey file.
    pub survey: Option<PathBuf>,
    /// Whether a first draft of a mapping is wanted.
    pub suggest: bool,
    /// Who imports.
    pub reporter: Option<String>,
    /// Whether nothing is to be written.
    pub dry: bool,
    /// Whether nobody needs to be asked.
    pub yes: bool,
}

impl Args {
    /// What was typed.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Args {
        let path = |name| matches.get_one::<PathBuf>(name).cloned();
        Args {
            paths: matches.get_many("file").map(|all| all.cloned().collect()).unwrap_or_default(),
            mapping: path("mapping"),
            survey: path("survey"),
            suggest: matches.get_flag("suggest"),
            reporter: filters::one(matches, "reporter"),
            dry: matches.get_flag("dry-run"),
            yes: matches.get_flag("yes"),
        }
    }
}

/// The arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let file = |name: &'static str, help: &str| {
        Arg::new(name)
            .value_name(words.say("value-file"))
            .help(words.say(help))
            .value_parser(value_parser!(PathBuf))
    };
    let flag = |name: &'static str, help: &str| {
        Arg::new(name).long(name).help(words.say(help)).action(ArgAction::SetTrue)
    };
    Command::new("import")
        .arg(file("file", "arg-import-file").num_args(1..).required(true))
        .arg(file("mapping", "arg-mapping").long("mapping"))
        .arg(file("survey", "arg-survey").long("survey").conflicts_with("mapping"))
        .arg(flag("suggest", "arg-suggest"))
        .arg(
            Arg::new("reporter")
                .long("reporter")
                .value_name(words.say("value-reporter"))
                .help(words.say("arg-reporter")),
        )
        .arg(flag("yes", "arg-yes").short('y'))
        .arg(dry_run(words))
}

/// What is to be imported, before the workspace is asked.
struct Load {
    tables: Vec<Incoming>,
    reporter: String,
}

/// Shows what an import would do and, if told to, does it.
///
/// # Errors
/// When nothing can be read, nobody said yes, or the file cannot be written.
pub fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let workspace = context.workspace()?;
    let definitions = Session::definitions(&workspace)?;
    if args.suggest {
        return suggest(context, &definitions.framework, args);
    }
    let load = load(context, &definitions.framework, args)?;
    if load.tables.iter().all(|one| one.rows.is_empty() && one.lost() > 0) {
        for one in &load.tables {
            context.warn(diff::table(&context.words, &definitions.framework, one, &[]).trim_end());
        }
        return Err(Failure::Refused);
    }
    let path = who::file_of(&workspace, &load.reporter)?;
    let mut session = Session::holding(workspace.clone(), definitions, None);
    let planned = plan(context, &mut session, &path, &load)?;
    let counts = show(context, session.framework(), &load, &planned)?;
    let exit = if counts.refuses > 0 { Exit::Found } else { Exit::Done };
    if args.dry || counts.writes() == 0 {
        if !args.dry {
            writing::confirm(&workspace, &planned.outcomes)?;
        }
        context.talk(&context.words.say("import-nothing-written"));
        return Ok(exit);
    }
    if !args.yes && !confirmed(context, &path, counts)? {
        return Err(Failure::Refused);
    }
    let held = writing::hold(&workspace, &path)?;
    let done = write(context, session, held, &path, &load, &planned);
    done.map(|()| exit)
}

fn load(context: &Context, framework: &Framework, args: &Args) -> Result<Load, Failure> {
    let reporter = who::reports(context, framework, args.reporter.as_deref())?;
    let guide = match (&args.mapping, &args.survey) {
        (Some(path), _) => gather::guide(&context.path(path), false, framework)?,
        (None, Some(path)) => gather::guide(&context.path(path), true, framework)?,
        (None, None) => Ok(Guide::Names),
    };
    let guide = guide.map_err(|(source, findings)| {
        saying::findings(context, &source, &findings);
        Failure::Refused
    })?;
    let mut tables = Vec::new();
    for path in &args.paths {
        for file in gather::files(&context.path(path))? {
            tables.extend(gather::incoming(&file, &guide, framework));
        }
    }
    Ok(Load { tables, reporter })
}

/// The rows of all tables as they would be written, and what becomes of each.
struct Planned {
    rows: Vec<Row>,
    outcomes: Vec<Outcome>,
    settled: Option<Settled>,
}

fn plan(
    context: &Context,
    session: &mut Session,
    path: &std::sync::Arc<str>,
    load: &Load,
) -> Result<Planned, Failure> {
    let mut rows: Vec<Row> = load.tables.iter().flat_map(|one| one.rows.iter().cloned()).collect();
    for row in rows.iter_mut().filter(|row| row.reporter.is_empty()) {
        row.reporter.clone_from(&load.reporter);
    }
    let early = known::settle(session, &mut rows)?;
    let mut stamp = Stamp::new(context.now).map_err(|_| Failure::Internal("no random numbers"))?;
    let open: Vec<usize> = (0..rows.len()).filter(|at| early[*at].is_none()).collect();
    open.iter().for_each(|at| stamp.mark(&mut rows[*at]));
    let left: Vec<Row> = open.iter().map(|at| rows[*at].clone()).collect();
    let manner = Manner { as_of: context.today, reinstate: false, by_reporter: false };
    let settled = settle(session, path, &left, manner)?.map_err(|unfit| {
        saying::findings(context, &intake::source::Source::Text("".into()), &[unfit]);
        Failure::Refused
    })?;
    let mut outcomes = early;
    for (at, outcome) in open.iter().zip(&settled.outcomes) {
        outcomes[*at] = Some(outcome.clone());
    }
    let outcomes = outcomes.into_iter().flatten().collect();
    Ok(Planned { rows: left, outcomes, settled: Some(settled) })
}

/// Prints the difference; how many rows of each sort.
fn show(
    context: &Context,
    framework: &Framework,
    load: &Load,
    planned: &Planned,
) -> Result<Counts, Failure> {
    let words = &context.words;
    let (mut total, mut out, mut at) = (Counts::default(), String::new(), 0);
    for incoming in &load.tables {
        let outcomes = &planned.outcomes[at..at + incoming.rows.len()];
        at += incoming.rows.len();
        total.add(Counts::of(incoming, outcomes));
        out.push_str(&diff::table(words, framework, incoming, outcomes));
    }
    if load.tables.len() > 1 {
        let all = crate::render::values::text("counts", diff::counts(words, total));
        out.push_str(&format!("{}\n", words.say_with("import-total", &[all])));
    }
    context.print(&out)?;
    Ok(total)
}

fn confirmed(
    context: &Context,
    path: &std::sync::Arc<str>,
    counts: Counts,
) -> Result<bool, Failure> {
    let words = &context.words;
    if !context.interactive {
        return Err(Failure::Usage(UsageText {
            message: words.say("import-unconfirmed"),
            help: vec![words.say("import-unconfirmed.help")],
        }));
    }
    let args = [
        ("n", crate::model::finding::Arg::Number(i64::try_from(counts.writes()).unwrap_or(0))),
        crate::render::values::text("path", path.to_string()),
    ];
    context.warn(&words.say_with("import-confirm", &args));
    let answer = crate::text::fold::fold(&context.line()?);
    Ok(["s", "si", "sim", "y", "yes"].contains(&answer.as_str()))
}

/// Looks once more, now that the file is held, and writes if nothing has changed since.
fn write(
    context: &Context,
    session: Session,
    held: Held,
    path: &std::sync::Arc<str>,
    load: &Load,
    shown: &Planned,
) -> Result<(), Failure> {
    let workspace: Workspace = session.workspace.clone();
    let mut session = Session::holding(workspace.clone(), session.definitions, Some(path));
    let again = plan(context, &mut session, path, load);
    let verdicts = |planned: &Planned| -> Vec<_> {
        planned.outcomes.iter().map(|one| std::mem::discriminant(&one.verdict)).collect()
    };
    let settled = match again {
        Ok(again) if verdicts(&again) == verdicts(shown) => again,
        Ok(_) => {
            held.take_back();
            return Err(Failure::ChangedWhileReading);
        }
        Err(failure) => {
            held.take_back();
            return Err(failure);
        }
    };
    let Some((judgement, written)) = settled.settled.and_then(|one| one.accepted) else {
        held.take_back();
        return Ok(());
    };
    let words = &context.words;
    let rows: Vec<&Row> = written.iter().map(|at| &settled.rows[*at]).collect();
    let notes = judgement.target.notes.clone();
    let args = [
        ("n", crate::model::finding::Arg::Number(i64::try_from(rows.len()).unwrap_or(0))),
        crate::render::values::text("path", path.to_string()),
    ];
    let mut text = words.say_with("import-written", &args) + "\n";
    text.push_str(&saying::figures(words, session.framework(), &judgement));
    writing::write(&workspace, held, judgement.target)?;
    saying::findings(context, &intake::source::Source::Text("".into()), &notes);
    writing::acknowledge(context, &text);
    Ok(())
}

/// Prints a first draft of a mapping for a file.
fn suggest(context: &Context, framework: &Framework, args: &Args) -> Result<Exit, Failure> {
    let path = context.path(args.paths.first().map_or(std::path::Path::new(""), |path| path));
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let opened = intake::open(&path).map_err(|findings| {
        saying::findings(context, &intake::source::Source::Text(name.as_str().into()), &findings);
        Failure::Refused
    })?;
    let say = |key: &'static str| context.words.say(key);
    let visible = opened.grids.iter().find(|grid| !grid.hidden).or(opened.grids.first());
    if let Some(grid) = visible {
        context.print(&intake::suggest::suggest(grid, framework, &say))?;
    }
    Ok(Exit::Done)
}
