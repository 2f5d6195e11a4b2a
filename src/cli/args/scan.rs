//! A first look at the arguments, before anything can be said: help and errors need a language, and the
//! language may stand anywhere among them.

use std::ffi::OsString;
use std::path::PathBuf;

use super::globals::Colour;
use crate::cli::commands::table::{self, Entry};

/// What the first look saw.
#[derive(Debug, Clone, Default)]
pub struct Scan {
    /// The arguments, with `help COMMAND` turned into `COMMAND --help`.
    pub args: Vec<OsString>,
    /// `--lang`.
    pub lang: Option<String>,
    /// `--region`.
    pub region: Option<String>,
    /// `-C`.
    pub workspace: Option<PathBuf>,
    /// `--color`.
    pub colour: Colour,
    /// The command, if it is a known one.
    pub command: Option<&'static Entry>,
    /// Whether help or the version may have been asked for.
    pub wants_page: bool,
}

/// Names under which help is asked for as if it were a command.
const HELP: [&str; 3] = ["help", "ayuda", "ajuda"];

impl Scan {
    /// Looks at the arguments, the program's name first.
    #[must_use]
    pub fn of(args: &[OsString]) -> Scan {
        let mut scan = Scan { args: args.to_vec(), ..Scan::default() };
        let mut help_at = None;
        let mut plain_seen = false;
        let mut at = 1;
        while let Some(argument) = args.get(at) {
            let text = argument.to_string_lossy();
            if text == "--" {
                break;
            }
            let (name, inline) = split(&text);
            if let Some(name) = name {
                let next = || args.get(at + 1).map(|next| next.to_string_lossy().into_owned());
                let value = inline.clone().or_else(next);
                scan.note(name, value);
                at += usize::from(inline.is_none());
            } else if !text.starts_with('-') && !plain_seen {
                if help_at.is_none() && HELP.contains(&text.as_ref()) {
                    help_at = Some(at);
                } else {
                    plain_seen = true;
                    scan.command = table::find(&text);
                }
            }
            at += 1;
        }
        if let Some(at) = help_at {
            scan.args.remove(at);
            scan.args.push("--help".into());
        }
        let page =
            |arg: &OsString| ["-h", "--help", "-V", "--version"].iter().any(|one| arg == one);
        scan.wants_page = scan.args.iter().any(page);
        scan
    }

    fn note(&mut self, name: &str, value: Option<String>) {
        match name {
            "lang" => self.lang = value,
            "region" => self.region = value,
            "color" => self.colour = Colour::from_name(value.as_deref().unwrap_or_default()),
            _ => self.workspace = value.map(PathBuf::from),
        }
    }
}

/// The name of a global option that takes a value, and the value if it is joined to it.
fn split(text: &str) -> (Option<&'static str>, Option<String>) {
    for name in ["lang", "region", "color", "workspace"] {
        let Some(rest) = text.strip_prefix("--").and_then(|rest| rest.strip_prefix(name)) else {
            continue;
        };
        if rest.is_empty() {
            return (Some(name), None);
        }
        if let Some(value) = rest.strip_prefix('=') {
            return (Some(name), Some(value.to_string()));
        }
    }
    match text.strip_prefix("-C") {
        Some("") => (Some("workspace"), None),
        Some(rest) => (Some("workspace"), Some(rest.strip_prefix('=').unwrap_or(rest).to_string())),
        None => (None, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scan(line: &str) -> Scan {
        Scan::of(&line.split(' ').map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn sees_language_folder_and_command_anywhere() {
        let seen = scan("ruta -C list --lang=pt --region MX informe --color never x");
        assert_eq!(seen.lang.as_deref(), Some("pt"));
        assert_eq!(seen.workspace, Some(PathBuf::from("list")));
        assert_eq!(seen.region.as_deref(), Some("MX"));
        assert_eq!(seen.colour, Colour::Never);
        assert_eq!(seen.command.unwrap().name, "report");
        assert_eq!(scan("ruta report -Cdir --lang es").workspace, Some(PathBuf::from("dir")));
        assert!(scan("ruta -- --lang pt").lang.is_none());
    }

    #[test]
    fn help_may_be_typed_as_a_command() {
        let seen = scan("ruta ayuda informe");
        assert_eq!(seen.args, ["ruta", "informe", "--help"]);
        assert_eq!(seen.command.unwrap().name, "report");
        assert_eq!(scan("ruta help").args, ["ruta", "--help"]);
        assert_eq!(scan("ruta show help").args, ["ruta", "show", "help"]);
    }
}
