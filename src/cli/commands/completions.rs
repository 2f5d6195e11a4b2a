//! `ruta completions SHELL`: the script that makes a shell complete ruta's command lines.
//!
//! The script holds no names: at each press of the key it asks the program (see
//! [`completing`]), so that ids and parties are those of the workspace one is in, and a new
//! version's options need no new script.

use clap::{ArgMatches, Command};
use clap_complete::env::Shells;

use super::table::Entry;
use crate::cli::args::filters;
use crate::cli::args::tree::PROGRAM;
use crate::cli::completing;
use crate::cli::context::{Context, Outcome};
use crate::cli::failure::Failure;
use crate::model::language::Lang;
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "completions",
    aliases: &[(Lang::Es, "autocompletado"), (Lang::Pt, "autocompletar")],
    examples: &[
        ("ruta completions bash > ~/.local/share/bash-completion/completions/ruta", "example-bash"),
        ("ruta completions zsh > ~/.zfunc/_ruta", "example-zsh"),
        ("ruta completions fish > ~/.config/fish/completions/ruta.fish", "example-fish"),
        ("ruta completions powershell >> $PROFILE", "example-powershell"),
    ],
    command,
    run: |context, matches| run(context, &Args::from_matches(matches)),
};

/// What zsh needs beside: from a folder of `fpath` it loads the script at the first press of the key, which
/// would otherwise offer nothing.
const AUTOLOADED: &str = "
if [[ $funcstack[1] == _ruta ]]; then
    _clap_dynamic_completer_ruta \"$@\"
fi
";

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Args {
    /// Whose script: one of [`completing::SHELLS`].
    pub shell: String,
}

impl Args {
    /// What was typed.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Args {
        Args { shell: filters::one(matches, "shell").unwrap_or_default() }
    }
}

/// The arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let shell = clap::Arg::new("shell")
        .required(true)
        .value_name(words.say("value-shell"))
        .help(words.say("arg-shell"))
        .value_parser(completing::SHELLS);
    Command::new("completions").arg(shell)
}

/// Prints the script.
///
/// # Errors
/// [`Failure::Write`].
pub fn run(context: &Context, args: &Args) -> Result<Outcome, Failure> {
    let shells = Shells::builtins();
    let shell =
        shells.completer(&args.shell).ok_or(Failure::Internal("every shell is built in"))?;
    context.deliver(None, &mut |out| {
        shell.write_registration(completing::VARIABLE, PROGRAM, PROGRAM, PROGRAM, out)?;
        if args.shell == "zsh" { out.write_all(AUTOLOADED.as_bytes()) } else { Ok(()) }
    })?;
    Ok(Outcome::Done)
}
