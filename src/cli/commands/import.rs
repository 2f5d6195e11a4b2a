//! `ruta import FILE`: rows from somebody else's file, after a look at what they would do.
//!
//! Everything that is accepted is written in one piece or not at all. A file that comes twice adds
//! nothing; a row with an id that is known and another content corrects it.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::record::dry_run;
use super::table::Entry;
use crate::cli::args::day::as_of;
use crate::cli::args::filters;
use crate::cli::context::{Context, Outcome as Exit};
use crate::cli::entering::meanwhile::Shown;
use crate::cli::entering::{saying, writing};
use crate::cli::failure::Failure;
use crate::cli::importing::{commit, diff, load, plan};
use crate::cli::recording::who;
use crate::cli::session::Session;
use crate::model::framework::Framework;
use crate::model::language::Lang;
use crate::store::intake;
use crate::store::intake::source::Source;
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
        .arg(as_of(words))
        .arg(dry_run(words))
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
    let load = load::load(context, &definitions.framework, args)?;
    if load.tables.iter().all(|one| one.rows.is_empty() && one.lost() > 0) {
        for one in &load.tables {
            context.warn(diff::table(context, &definitions.framework, one, (&[], &[])).trim_end());
        }
        saying::findings(context, &Source::Text("".into()), &load.unread);
        return Err(Failure::Refused);
    }
    let path = who::file_of(&workspace, &load.reporter)?;
    let mut session = Session::holding(workspace.clone(), definitions, None);
    let planned = plan::plan(context, &mut session, &path, &load)?;
    let counts = diff::show(context, session.framework(), &load, &planned)?;
    let exit = if counts.refuses > 0 { Exit::Found } else { Exit::Done };
    if args.dry || counts.writes() == 0 {
        if !args.dry {
            writing::confirm(&workspace, &planned.outcomes)?;
        }
        context.talk(&context.words.say("import-nothing-written"));
        return Ok(exit);
    }
    let mut shown = None;
    if !args.yes {
        shown = Some(Shown::of(&session.data)?);
        if !commit::confirmed(context, &path, counts)? {
            context.talk(&context.words.say("import-nothing-written"));
            return Ok(exit);
        }
    }
    let held = writing::hold(&workspace, &path)?;
    commit::write(context, session, held, &path, &load, (&planned, shown))?;
    Ok(exit)
}

/// Prints a first draft of a mapping for a file.
fn suggest(context: &Context, framework: &Framework, args: &Args) -> Result<Exit, Failure> {
    let path = context.path(args.paths.first().map_or(std::path::Path::new(""), |path| path));
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let opened = intake::open(&path).map_err(|findings| {
        saying::findings(context, &Source::Text(name.as_str().into()), &findings);
        Failure::Refused
    })?;
    let say = |key: &'static str| context.words.say(key);
    if let Some(grid) = intake::suggest::likeliest(&opened.grids, framework) {
        context.print(&intake::suggest::suggest(grid, framework, &say))?;
    }
    Ok(Exit::Done)
}
