//! `ruta manual [COMMAND]`: a manual page as `man` reads it, or every page into a folder.

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{ArgMatches, Command, value_parser};

use super::table::{self, Entry};
use crate::cli::args::filters;
use crate::cli::context::{Context, Outcome};
use crate::cli::failure::Failure;
use crate::cli::manual;
use crate::model::finding::Arg;
use crate::model::language::Lang;
use crate::store::ledger::folders::Folders;
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "manual",
    aliases: &[],
    examples: &[
        ("ruta manual report | man -l -", "example-manual"),
        ("ruta manual -o ~/.local/share/man", "example-manual-all"),
    ],
    command,
    run: |context, matches| run(context, &Args::from_matches(matches)),
};

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Args {
    /// A command; none means the program.
    pub page: Option<String>,
    /// The folder that takes every page.
    pub output: Option<PathBuf>,
}

impl Args {
    /// What was typed.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Args {
        Args { page: filters::one(matches, "page"), output: matches.get_one("output").cloned() }
    }
}

/// The arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let named = |entry: &&Entry| {
        PossibleValue::new(entry.name).aliases(entry.aliases.iter().map(|(_, alias)| *alias))
    };
    let page = clap::Arg::new("page")
        .value_name(words.say("value-page"))
        .help(words.say("arg-manual-page"))
        .value_parser(PossibleValuesParser::new(table::ALL.iter().map(named)));
    let output = clap::Arg::new("output")
        .short('o')
        .long("output")
        .value_name(words.say("value-dir"))
        .help(words.say("arg-manual-output"))
        .value_parser(value_parser!(PathBuf))
        .conflicts_with("page");
    Command::new("manual").arg(page).arg(output)
}

/// Prints a page (at a terminal, how to read it, since its codes are for `man`), or writes all of them where `man` looks for them.
///
/// # Errors
/// [`Failure::Write`].
pub fn run(context: &Context, args: &Args) -> Result<Outcome, Failure> {
    let Some(folder) = &args.output else {
        let entry = args.page.as_deref().and_then(table::find);
        if context.width.is_some() {
            let name = entry.map_or(String::new(), |entry| format!("{} ", entry.name));
            let said = [("page", Arg::Text(name))];
            context.print(&(context.words.say_with("manual-read", &said) + "\n"))?;
            return Ok(Outcome::Done);
        }
        context.print(&manual::page(entry, &context.words))?;
        return Ok(Outcome::Done);
    };
    let mut folders = Folders::default();
    let count = write_all(context, folder, &mut folders).inspect_err(|_| folders.take_back())?;
    let said = [("count", Arg::Number(count)), ("dir", Arg::Text(folder.display().to_string()))];
    context.talk(&context.words.say_with("manual-written", &said));
    Ok(Outcome::Done)
}

/// Writes all pages; says how many.
fn write_all(context: &Context, folder: &Path, folders: &mut Folders) -> Result<i64, Failure> {
    let mut count = 0;
    for lang in Lang::INTERFACE {
        if context.languages.asked.is_some_and(|asked| asked != lang) {
            continue;
        }
        let words = context.words_in(lang);
        // English stands where `man` looks in any language.
        let own = if lang == Lang::En { folder.to_path_buf() } else { folder.join(lang.code()) };
        let own = context.path(&own.join("man1"));
        folders.and(Folders::make(&own).map_err(|error| Failure::write(&own, error))?);
        for entry in std::iter::once(None).chain(table::ALL.iter().copied().map(Some)) {
            let file = own.join(format!("{}.1", manual::name(entry)));
            let text = manual::page(entry, &words);
            context.deliver(Some(&file), &mut |out| out.write_all(text.as_bytes()))?;
            count += 1;
        }
    }
    Ok(count)
}
