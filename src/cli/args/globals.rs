//! Options that every command takes.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, ArgMatches, value_parser};

use crate::model::language::Lang;
use crate::model::region::Region;
use crate::words::catalogue::Words;

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colour {
    /// As the terminal and the environment have it.
    #[default]
    Auto,
    /// In any case.
    Always,
    /// In no case.
    Never,
}

impl Colour {
    /// Whether to colour, where the host would (or would not) by itself.
    #[must_use]
    pub fn or(self, host: bool) -> bool {
        match self {
            Colour::Auto => host,
            Colour::Always => true,
            Colour::Never => false,
        }
    }

    /// The choice of this name; anything else is the automatic one.
    #[must_use]
    pub fn from_name(name: &str) -> Colour {
        match name {
            "always" => Colour::Always,
            "never" => Colour::Never,
            _ => Colour::Auto,
        }
    }
}

/// Ids of the options of this file, help and version included.
pub const NAMES: [&str; 7] = ["workspace", "lang", "region", "color", "quiet", "help", "version"];

/// The options.
#[must_use]
pub fn options(words: &Words) -> [Arg; 6] {
    let regions = Region::ALL.map(|one| PossibleValue::new(one.code()).alias(one.party()));
    [
        Arg::new("workspace")
            .short('C')
            .long("workspace")
            .value_name(words.say("value-dir"))
            .help(words.say("arg-workspace"))
            .value_parser(value_parser!(PathBuf))
            .global(true),
        Arg::new("lang")
            .long("lang")
            .value_name(words.say("value-lang"))
            .help(words.say("arg-lang"))
            .ignore_case(true)
            .value_parser(Lang::INTERFACE.map(Lang::code))
            .global(true),
        Arg::new("region")
            .long("region")
            .value_name(words.say("value-region"))
            .help(words.say("arg-region"))
            .value_parser(PossibleValuesParser::new(regions))
            .ignore_case(true)
            .global(true),
        Arg::new("color")
            .long("color")
            .value_name(words.say("value-color"))
            .help(words.say("arg-color"))
            .value_parser(["auto", "always", "never"])
            .default_value("auto")
            .global(true),
        Arg::new("quiet")
            .short('q')
            .long("quiet")
            .help(words.say("arg-quiet"))
            .action(ArgAction::SetTrue)
            .global(true),
        Arg::new("help")
            .short('h')
            .long("help")
            .help(words.say("arg-help"))
            .action(ArgAction::Help)
            .global(true),
    ]
}

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Globals {
    /// `-C`.
    pub workspace: Option<PathBuf>,
    /// `--color`.
    pub colour: Colour,
    /// `-q`.
    pub quiet: bool,
}

impl Globals {
    /// What was typed.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Globals {
        let colour = matches.get_one::<String>("color").map(|name| Colour::from_name(name));
        Globals {
            workspace: matches.get_one("workspace").cloned(),
            colour: colour.unwrap_or_default(),
            quiet: matches.get_flag("quiet"),
        }
    }
}
