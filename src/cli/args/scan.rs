//! A first look at the arguments, before anything can be said: help and errors need a language, and the
//! language may stand anywhere among them.

use std::borrow::Cow;
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
        let page = |arg: &OsString| {
            let text = arg.to_string_lossy();
            matches!(&*text, "--help" | "--version")
                || flags(&text).is_some_and(|flags| flags.contains(['h', 'V']))
        };
        scan.wants_page = scan.args.iter().any(page);
        scan
    }

    /// A text that begins with a line and is no option: a value, a note. Read as options, `-hola` would ask for help.
    #[must_use]
    pub fn no_option(&self) -> Option<String> {
        let texts = self.args.iter().skip(1).map(|arg| arg.to_string_lossy());
        let is_text = |text: &str| {
            let second = text.strip_prefix('-').and_then(|rest| rest.chars().next());
            let takes_value = second.is_some_and(|letter| VALUED.contains(&letter));
            second.is_some_and(char::is_alphabetic) && !takes_value && flags(text).is_none()
        };
        let mut texts = texts.take_while(|text| text != "--");
        texts.find(|text| is_text(text)).map(Cow::into_owned)
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

/// Short options that take a value, which may be joined to them.
const VALUED: [char; 2] = ['C', 'o'];
/// Short options that take none. A test holds both to the whole command line, which is not built for a first look.
const FLAGS: [char; 4] = ['V', 'h', 'q', 'y'];

/// Short options without a value, one or several behind one line.
fn flags(text: &str) -> Option<&str> {
    let flags = text.strip_prefix('-')?;
    let all = !flags.is_empty() && flags.chars().all(|flag| FLAGS.contains(&flag));
    all.then_some(flags)
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
    use std::collections::BTreeSet;

    use clap::Command;

    use super::*;
    use crate::cli::args::tree;
    use crate::model::language::Lang;
    use crate::words::catalogue::Words;

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
    fn a_text_that_begins_with_a_line_is_no_option() {
        for (line, text) in [
            ("ruta record X -hola --party GTM", Some("-hola")),
            ("ruta record X -ñandú", Some("-ñandú")),
            ("ruta record X 5 --note -sí", Some("-sí")),
            ("ruta record X -- -hola", None),
            ("ruta record X -2.5 -q -C dir -Cdir -omapa.md -qh -y - --party=-x", None),
        ] {
            assert_eq!(scan(line).no_option().as_deref(), text, "{line}");
        }
        assert!(scan("ruta report -qh").wants_page && scan("ruta report -V").wants_page);
        assert!(!scan("ruta report -hola -q").wants_page);
    }

    #[test]
    fn short_options_are_those_of_the_whole_command_line() {
        let root = tree::build(&Words::new(Lang::Es), None, None);
        let all = root.get_subcommands().chain([&root]).flat_map(Command::get_arguments);
        let (mut valued, mut flags) = (BTreeSet::new(), BTreeSet::new());
        for (arg, short) in all.filter_map(|arg| Some((arg, arg.get_short()?))) {
            let kind = if arg.get_action().takes_values() { &mut valued } else { &mut flags };
            kind.insert(short);
        }
        assert_eq!((valued, flags), (BTreeSet::from(VALUED), BTreeSet::from(FLAGS)));
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
