//! `ruta init [DIR]`: lays down a workspace with the official roadmaps; never overwrites.

use std::path::PathBuf;

use clap::{ArgMatches, Command, value_parser};

use super::table::Entry;
use crate::cli::context::{Context, Outcome};
use crate::cli::failure::Failure;
use crate::model::finding::Arg;
use crate::model::language::Lang;
use crate::store::scaffold;
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "init",
    aliases: &[(Lang::Es, "iniciar")],
    examples: &[("ruta init seguimiento", "example-init")],
    command,
    run: |context, matches| run(context, &Args::from_matches(matches)),
};

/// What to do next, each with the catalogue key of what it does.
const NEXT: [(&str, &str); 3] = [
    ("ruta check", "init-next-check"),
    ("ruta missing", "init-next-missing"),
    ("ruta record", "init-next-record"),
];

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Args {
    /// Where; absent = the folder of `-C`, else the current one.
    pub dir: Option<PathBuf>,
}

impl Args {
    /// What was typed.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Args {
        Args { dir: matches.get_one("dir").cloned() }
    }
}

/// The arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let dir = clap::Arg::new("dir")
        .value_name(words.say("value-dir"))
        .help(words.say("arg-init-dir"))
        .value_parser(value_parser!(PathBuf));
    Command::new("init").arg(dir)
}

/// Lays the workspace down and says what became of each file.
///
/// # Errors
/// [`Failure::Write`] with the path; nothing is left behind.
pub fn run(context: &Context, args: &Args) -> Result<Outcome, Failure> {
    let words = &context.words;
    let typed = args.dir.clone().or_else(|| context.explicit.clone()).unwrap_or_default();
    // Without the `.` of "init .", which would read as the end of the sentence.
    let dir: PathBuf = context.path(&typed).components().collect();
    let laid = scaffold::lay_down(&dir)
        .map_err(|error| Failure::Write { path: Some(error.path), source: error.source })?;
    for file in &laid {
        let key = if file.written { "init-written" } else { "init-kept" };
        context.talk(&words.say_with(key, &[("path", Arg::Text(file.path.to_string()))]));
    }
    let written = laid.iter().filter(|file| file.written).count();
    let args = [
        ("written", Arg::Number(i64::try_from(written).unwrap_or(i64::MAX))),
        ("dir", Arg::Text(dir.display().to_string())),
    ];
    context.talk(&words.say_with("init-done", &args));
    context.talk(&words.say_with("init-next", &args[1..]));
    NEXT.iter().for_each(|(line, key)| context.talk(&format!("  {line:<12}  {}", words.say(key))));
    Ok(Outcome::Done)
}
