//! Help pages in the user's language.
//!
//! Headings, usage, values and defaults are all ours: clap's own are English and cannot be replaced, so
//! they are hidden and written into the help texts.

use clap::builder::Styles;
use clap::builder::styling::AnsiColor;
use clap::{Arg, Command};

use super::args::globals;
use super::args::tree::PROGRAM;
use super::commands::table::Entry;
use crate::model::finding::Arg as Say;
use crate::words::catalogue::Words;

/// More values than this are not listed: their own message tells them, when one is wrong.
const MOST_VALUES: usize = 16;

/// How help is coloured.
fn styles() -> Styles {
    let heading = AnsiColor::Green.on_default().bold();
    let literal = AnsiColor::Cyan.on_default().bold();
    let placeholder = AnsiColor::Cyan.on_default();
    Styles::styled().header(heading).usage(heading).literal(literal).placeholder(placeholder)
}

/// The page of the program.
#[must_use]
pub fn of_program(command: Command, words: &Words) -> Command {
    let foot = format!("{PROGRAM} {} --help", words.say("usage-command"));
    let foot = words.say_with("help-foot", &[("command", Say::Text(foot))]);
    let usage = format!("{PROGRAM} {} {}", words.say("usage-options"), words.say("usage-command"));
    in_words(command, "{about}", words)
        .about(words.say("about-ruta"))
        .override_usage(usage)
        .subcommand_help_heading(words.say("help-commands"))
        .after_help(foot)
}

/// The page of one command.
#[must_use]
pub fn of_command(entry: &Entry, words: &Words) -> Command {
    let command = (entry.command)(words);
    let usage = usage(entry, &command, words);
    let aliases: Vec<&str> = entry.aliases.iter().map(|(_, alias)| *alias).collect();
    let names = [("names", Say::Text(aliases.join(", ")))];
    let mut after = heading(&words.say("help-examples"));
    for (line, key) in entry.examples {
        after += &format!("\n  {line}\n      {}", words.say(key));
    }
    if !aliases.is_empty() {
        after += &format!("\n\n{}", words.say_with("help-also", &names));
    }
    // The list of commands shows the name in the reader's language beside the lasting one.
    let says = words.say(&format!("about-{}", entry.name));
    let mut about = says.clone();
    if let Some(alias) = entry.name_in(words.lang()) {
        about += &format!(" [{alias}]");
    }
    in_words(command, &says, words)
        .about(about)
        .override_usage(usage)
        .after_help(after)
        .aliases(aliases)
}

/// How a command is typed, with its arguments.
#[must_use]
pub fn usage(entry: &Entry, command: &Command, words: &Words) -> String {
    let mut usage = format!("{PROGRAM} {} {}", entry.name, words.say("usage-options"));
    for argument in command.get_positionals() {
        let name = argument.get_value_names().and_then(|names| names.first());
        let name = name.map(ToString::to_string).unwrap_or_default();
        usage +=
            &if argument.is_required_set() { format!(" <{name}>") } else { format!(" [{name}]") };
    }
    usage
}

fn heading(text: &str) -> String {
    let styles = styles();
    let style = styles.get_header();
    format!("{style}{text}:{style:#}")
}

fn in_words(command: Command, about: &str, words: &Words) -> Command {
    let usage = heading(&words.say("help-usage"));
    command
        .styles(styles())
        .help_template(format!("{about}\n\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}"))
        .mut_args(|argument| argument_in_words(argument, words))
}

fn argument_in_words(argument: Arg, words: &Words) -> Arg {
    let name = argument.get_id().as_str();
    let heading = match name {
        _ if argument.is_positional() => "help-arguments",
        _ if globals::NAMES.contains(&name) => "help-general",
        _ => "help-options",
    };
    let mut help = argument.get_help().map(ToString::to_string).unwrap_or_default();
    let values: Vec<String> =
        argument.get_possible_values().iter().map(|value| value.get_name().to_string()).collect();
    let takes_values = argument.get_action().takes_values();
    if (1..=MOST_VALUES).contains(&values.len()) && takes_values {
        let values = [("values", Say::Text(values.join(", ")))];
        help += &format!(" {}", words.say_with("help-values", &values));
    }
    if let [default] = argument.get_default_values() {
        let value = [("value", Say::Text(default.to_string_lossy().into_owned()))];
        help += &format!(" {}", words.say_with("help-default", &value));
    }
    argument
        .help(help)
        .help_heading(words.say(heading))
        .hide_possible_values(takes_values)
        .hide_default_value(takes_values)
}
