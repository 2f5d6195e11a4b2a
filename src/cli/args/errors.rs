//! Errors of typing, rebuilt in the user's language from clap's kind and context.

use std::error::Error as _;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::expected::Expected;
use super::tree::PROGRAM;
use crate::cli::commands::table::{self, Entry};
use crate::cli::failure::UsageText;
use crate::model::finding::Arg;
use crate::text::alike::nearest;
use crate::words::catalogue::Words;

/// What is wrong and what to do. `command` is the one typed, for where to look further.
#[must_use]
pub fn text(error: &Error, command: Option<&'static Entry>, words: &Words) -> UsageText {
    let arg = one(error, ContextKind::InvalidArg);
    let value = one(error, ContextKind::InvalidValue);
    let say = |key: &str, args: &[(&str, &str)]| {
        let args: Vec<_> =
            args.iter().map(|(name, text)| (*name, Arg::Text((*text).to_string()))).collect();
        words.say_with(key, &args)
    };
    let message = match error.kind() {
        ErrorKind::UnknownArgument if arg.starts_with('-') => {
            say("usage-unknown-argument", &[("arg", &arg)])
        }
        ErrorKind::UnknownArgument => say("usage-unexpected-argument", &[("arg", &arg)]),
        ErrorKind::InvalidSubcommand => {
            let typed = one(error, ContextKind::InvalidSubcommand);
            say("usage-unknown-command", &[("command", &typed)])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if !value.is_empty() => {
            say("usage-invalid-value", &[("value", &value), ("arg", &arg)])
        }
        ErrorKind::InvalidValue | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            say("usage-missing-value", &[("arg", &arg)])
        }
        ErrorKind::ValueValidation => say("usage-invalid-value", &[("value", ""), ("arg", &arg)]),
        ErrorKind::TooManyValues => say("usage-no-value", &[("arg", &arg)]),
        ErrorKind::MissingRequiredArgument => missing(&named(&arg), words),
        ErrorKind::ArgumentConflict => {
            let prior = one(error, ContextKind::PriorArg);
            if prior == arg {
                say("usage-repeated", &[("arg", &arg)])
            } else {
                say("usage-conflict", &[("arg", &arg), ("prior", &prior)])
            }
        }
        ErrorKind::InvalidUtf8 => say("usage-not-text", &[]),
        _ => say("usage-wrong", &[]),
    };
    UsageText { message, help: help(error, command, words) }
}

/// Arguments as they are called, without the signs around them: `<FILE>...` is `FILE`.
fn named(args: &str) -> Vec<String> {
    let plain = |one: &str| one.trim_end_matches('.').replace(['<', '>', '[', ']'], "");
    args.split(", ").map(plain).collect()
}

/// That arguments are missing.
#[must_use]
pub fn missing(args: &[String], words: &Words) -> String {
    let key = if args.len() == 1 { "usage-missing-argument" } else { "usage-missing-arguments" };
    words.say_with(key, &[("args", Arg::Text(words.list(args)))])
}

/// That there is no such option, and how to write a text that begins with a line.
#[must_use]
pub fn no_option(text: String, command: Option<&'static Entry>, words: &Words) -> UsageText {
    let args = [("arg", Arg::Text(text))];
    let help = vec![words.say_with("usage-text-with-line", &args), see(command, words)];
    UsageText { message: words.say_with("usage-unknown-argument", &args), help }
}

/// Where to look further.
fn see(command: Option<&'static Entry>, words: &Words) -> String {
    let program = command.map_or(PROGRAM.to_string(), |entry| format!("{PROGRAM} {}", entry.name));
    words.say_with("usage-see", &[("command", Arg::Text(program))])
}

fn help(error: &Error, command: Option<&'static Entry>, words: &Words) -> Vec<String> {
    let mut help = Vec::new();
    if let Some(guess) = guess(error) {
        help.push(words.say_with("did-you-mean", &[("guess", Arg::Text(guess))]));
    }
    let pdf = one(error, ContextKind::InvalidValue).eq_ignore_ascii_case("pdf");
    if pdf && one(error, ContextKind::ValidValue).contains("html") {
        let html = [("html", Arg::Text("brief.html".to_string()))];
        help.push(words.say_with("failure-pdf.help", &html));
    }
    let valid = one(error, ContextKind::ValidValue);
    if !valid.is_empty() {
        let count = i64::try_from(valid.split(", ").count()).unwrap_or(i64::MAX);
        let args = [("values", Arg::Text(valid)), ("count", Arg::Number(count))];
        help.push(words.say_with("usage-allowed", &args));
    }
    if let Some(expected) = expected(error) {
        let values = expected.values.clone().map(|values| ("values", Arg::Text(values)));
        help.push(words.say_with(expected.key, values.as_slice()));
    }
    help.push(see(command, words));
    help
}

/// What was expected of a value that was refused by us.
fn expected(error: &Error) -> Option<&Expected> {
    error.source()?.downcast_ref()
}

/// What was probably meant: our own measure for commands and for values that we read, clap's for the rest.
fn guess(error: &Error) -> Option<String> {
    if let Some(guess) = expected(error).and_then(|expected| expected.guess.clone()) {
        return Some(guess);
    }
    if error.kind() == ErrorKind::InvalidSubcommand {
        let typed = one(error, ContextKind::InvalidSubcommand);
        return nearest(&typed, table::names()).map(str::to_string);
    }
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedValue]
        .map(|kind| one(error, kind))
        .into_iter()
        .find(|text| !text.is_empty());
    suggested.filter(|_| error.kind() != ErrorKind::MissingRequiredArgument)
}

/// A context as text; several joined by commas; nothing if it is not there.
fn one(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        _ => String::new(),
    }
}
