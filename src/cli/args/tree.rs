//! The whole command line as clap knows it, with help in the user's language.

use clap::{Arg, ArgAction, Command};

use super::globals;
use crate::cli::commands::table::{ALL, Entry};
use crate::cli::help;
use crate::words::catalogue::Words;

/// The program's name, as typed.
pub const PROGRAM: &str = "ruta";
/// Its version.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
/// Widest help, in columns: longer lines are hard to read.
const WIDEST: usize = 100;

/// The command line in a language; `width` is the terminal's, in columns. With `only`, no other
/// command is built: that is most of the time a run takes before it begins.
#[must_use]
pub fn build(words: &Words, width: Option<usize>, only: Option<&'static Entry>) -> Command {
    let width = width.unwrap_or(WIDEST).clamp(40, WIDEST);
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .help(words.say("arg-version"))
        .action(ArgAction::Version);
    let root = Command::new(PROGRAM)
        .version(VERSION)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .subcommand_required(true)
        .term_width(width)
        .args(globals::options(words))
        .arg(version);
    let subcommand = |entry| help::of_command(entry, words);
    match only {
        Some(entry) => root.subcommand(subcommand(entry)),
        None => help::of_program(root.subcommands(ALL.iter().copied().map(subcommand)), words),
    }
}
