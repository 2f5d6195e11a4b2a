//! Manual pages from the same tree as help: no second description of the command line.
//!
//! What help says of an option, with its values and its default, is what the manual says.

use clap::{Arg, Command};

use super::args::globals;
use super::args::tree::{self, PROGRAM, VERSION};
use super::commands::table::{ALL, Entry};
use super::help;
use crate::render::roff::Roff;
use crate::words::catalogue::Words;

/// Environment variables that a user may set, with the catalogue keys of what they do.
const VARIABLES: [(&str, &str); 4] = [
    ("RUTA_LANG", "manual-env-lang"),
    ("RUTA_TODAY", "manual-env-today"),
    ("RUTA_REPORTER", "manual-env-reporter"),
    ("NO_COLOR", "manual-env-color"),
];
/// Exit statuses: `manual-exit-N` says what each means.
const STATUSES: [&str; 6] = ["0", "1", "2", "3", "4", "5"];

/// The name of a page; no command means the program.
#[must_use]
pub fn name(entry: Option<&Entry>) -> String {
    entry.map_or(PROGRAM.to_string(), |entry| format!("{PROGRAM}-{}", entry.name))
}

/// The page of a command, or of the program.
#[must_use]
pub fn page(entry: Option<&'static Entry>, words: &Words) -> String {
    let tree = tree::build(words, None, entry);
    let name = name(entry);
    let mut page = Roff::new(&name, &format!("{PROGRAM} {VERSION}"), &words.say("manual-title"));
    let about = words.say(&format!("about-{}", entry.map_or(PROGRAM, |entry| entry.name)));
    page.heading(&words.say("manual-name"));
    page.lead("", &format!("{name} - {about}"));
    match entry {
        Some(entry) => of_command(&mut page, entry, &tree, words),
        None => of_program(&mut page, &tree, words),
    }
    page.finish()
}

fn of_command(page: &mut Roff, entry: &Entry, tree: &Command, words: &Words) {
    let Some(command) = tree.find_subcommand(entry.name) else { return };
    let typed = format!("{PROGRAM} {}", entry.name);
    let usage = help::usage(entry, command, words);
    page.heading(&words.say("manual-synopsis"));
    page.lead(&typed, usage.strip_prefix(&typed).unwrap_or(&usage));
    let (positional, options): (Vec<&Arg>, Vec<&Arg>) =
        command.get_arguments().partition(|arg| arg.is_positional());
    arguments(page, "manual-arguments", &positional, words);
    arguments(page, "manual-options", &options, words);
    page.heading(&words.say("manual-examples"));
    for (line, key) in entry.examples {
        page.entry(&[line], &words.say(key));
    }
    if !entry.aliases.is_empty() {
        page.heading(&words.say("manual-also"));
        let names: Vec<&str> = entry.aliases.iter().map(|(_, alias)| *alias).collect();
        page.lead("", &names.join(", "));
    }
    page.heading(&words.say("manual-see"));
    page.lead(PROGRAM, "(1)");
}

fn of_program(page: &mut Roff, tree: &Command, words: &Words) {
    page.heading(&words.say("manual-synopsis"));
    let options = words.say("usage-options");
    page.lead(PROGRAM, &format!(" {options} {}", words.say("usage-command")));
    page.heading(&words.say("manual-commands"));
    for entry in ALL {
        page.entry(&[entry.name], &words.say(&format!("about-{}", entry.name)));
    }
    let options: Vec<&Arg> = tree.get_arguments().collect();
    arguments(page, "manual-general", &options, words);
    page.heading(&words.say("manual-environment"));
    for (name, key) in VARIABLES {
        page.entry(&[name], &words.say(key));
    }
    page.heading(&words.say("manual-status"));
    for status in STATUSES {
        page.entry(&[status], &words.say(&format!("manual-exit-{status}")));
    }
    page.heading(&words.say("manual-see"));
    let pages: Vec<String> = ALL.iter().map(|entry| format!("{}(1)", name(Some(entry)))).collect();
    page.lead("", &pages.join(", "));
}

fn arguments(page: &mut Roff, heading: &str, all: &[&Arg], words: &Words) {
    let own = |arg: &&&Arg| {
        heading == "manual-general" || !globals::NAMES.contains(&arg.get_id().as_str())
    };
    let mut shown = all.iter().filter(own).peekable();
    if shown.peek().is_some() {
        page.heading(&words.say(heading));
    }
    for arg in shown {
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let names = [
            arg.get_short().map(|short| format!("-{short}")),
            arg.get_long().map(|long| format!("--{long}")),
        ];
        let names: Vec<String> = names.into_iter().flatten().collect();
        let value = value_of(arg);
        match names.as_slice() {
            [] => page.entry(&[&value], &help),
            [one] => page.entry(&[one, &value], &help),
            [short, long, ..] => page.entry(&[short, ", ", long, &value], &help),
        }
    }
}

/// ` <FILE>`, or `FILE` of an argument without a name; nothing where none is taken.
fn value_of(arg: &Arg) -> String {
    if !arg.get_action().takes_values() {
        return String::new();
    }
    let name = arg.get_value_names().and_then(|names| names.first());
    let name = name.map(ToString::to_string).unwrap_or_default();
    if arg.is_positional() { name } else { format!(" <{name}>") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Lang;

    #[test]
    fn every_page_is_ascii_and_holds_every_option_of_its_command() {
        for words in Lang::INTERFACE.map(Words::new) {
            for entry in ALL {
                let text = page(Some(entry), &words);
                assert!(text.is_ascii());
                for arg in (entry.command)(&words).get_arguments() {
                    let Some(long) = arg.get_long() else { continue };
                    let shown = format!("\\fB\\-\\-{}\\fR", long.replace('-', "\\-"));
                    assert!(text.contains(&shown), "{long} in {text}");
                }
            }
            let text = page(None, &words);
            for entry in ALL {
                assert!(text.contains(&format!("\n\\fB{}\\fR\n", entry.name)), "{}", entry.name);
            }
            assert!(text.contains("\\fB\\-C\\fR\\fR, \\fR\\fB\\-\\-workspace\\fR"), "{text}");
        }
    }
}
