//! What to look at: an indicator, roadmaps, a party, dimensions, statuses.
//!
//! Ids are kept as typed; what they name is known only once the workspace has been read.

use clap::builder::TypedValueParser;
use clap::{Arg, ArgAction, ArgMatches};

use super::expected::Expected;
use crate::model::status::Status;
use crate::text::alike::nearest_of;
use crate::text::fold::fold;
use crate::words::catalogue::Words;

/// The required id of a definition.
#[must_use]
pub fn id(words: &Words, help: &str) -> Arg {
    Arg::new("id").required(true).value_name(words.say("value-id")).help(words.say(help))
}

/// `--roadmap ID…`.
#[must_use]
pub fn roadmap(words: &Words) -> Arg {
    several("roadmap", words, "value-id", "arg-roadmap")
}

/// `--party P`.
#[must_use]
pub fn party(words: &Words) -> Arg {
    Arg::new("party")
        .long("party")
        .value_name(words.say("value-party"))
        .help(words.say("arg-party"))
}

/// `--by DIM…`.
#[must_use]
pub fn by(words: &Words) -> Arg {
    several("by", words, "value-dimension", "arg-by")
}

/// `--status S…`, by code or by the word of the language.
#[must_use]
pub fn status(words: &Words) -> Arg {
    let named = |status: Status| (fold(&words.say(&format!("status-{}", status.code()))), status);
    let names: Vec<(String, Status)> = Status::ALL.into_iter().map(named).collect();
    let parse = move |text: String| {
        let by_word = || names.iter().find(|(name, _)| *name == fold(&text)).map(|(_, one)| *one);
        Status::from_code(&text.to_ascii_lowercase()).or_else(by_word).ok_or_else(|| {
            let codes = Status::ALL.map(|status| (status.code(), status));
            let words = names.iter().map(|(name, status)| (name.as_str(), *status));
            let near = nearest_of(&text, codes.into_iter().chain(words));
            let guess = near.map(|(_, status)| status.code().to_string());
            let values = Some(Status::ALL.map(Status::code).join(", "));
            Expected { key: "expected-status", values, guess }
        })
    };
    several("status", words, "value-status", "arg-status")
        .value_parser(clap::builder::StringValueParser::new().try_map(parse))
}

fn several(name: &'static str, words: &Words, value: &str, help: &str) -> Arg {
    Arg::new(name)
        .long(name)
        .num_args(1..)
        .action(ArgAction::Append)
        .value_delimiter(',')
        .value_name(words.say(value))
        .help(words.say(help))
}

/// One text typed.
#[must_use]
pub fn one(matches: &ArgMatches, name: &str) -> Option<String> {
    matches.get_one::<String>(name).cloned()
}

/// The required id typed.
#[must_use]
pub fn id_of(matches: &ArgMatches) -> String {
    one(matches, "id").unwrap_or_default()
}

/// Several values typed, in order.
#[must_use]
pub fn many<T: Clone + Send + Sync + 'static>(matches: &ArgMatches, name: &str) -> Vec<T> {
    matches.get_many::<T>(name).map(|all| all.cloned().collect()).unwrap_or_default()
}
