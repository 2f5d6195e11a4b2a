//! `--audience`: for whom figures are written.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgMatches};

use super::format::Format;
use crate::model::audience::Audience;
use crate::model::framework::Framework;
use crate::text::fold::fold;
use crate::words::catalogue::Words;

/// Audiences by their other names.
const NAMES: [(Audience, &[&str]); 2] =
    [(Audience::Public, &["público", "publico"]), (Audience::Internal, &["interno", "interna"])];

/// The option.
#[must_use]
pub fn option(words: &Words) -> Arg {
    let names = NAMES.map(|(one, also)| PossibleValue::new(one.code()).aliases(also));
    Arg::new("audience")
        .long("audience")
        .value_name(words.say("value-audience"))
        .help(words.say("arg-audience"))
        .ignore_case(true)
        .value_parser(PossibleValuesParser::new(names))
}

/// The audience typed, if one was.
#[must_use]
pub fn from_matches(matches: &ArgMatches) -> Option<Audience> {
    let typed = fold(matches.get_one::<String>("audience")?);
    let is = |name: &str| fold(name) == typed;
    let found = NAMES.into_iter().find(|(one, also)| is(one.code()) || also.iter().any(|a| is(a)));
    found.map(|(audience, _)| audience)
}

/// Whether a form is a document, which travels further than whoever asked for it.
#[must_use]
pub fn is_document(form: Format) -> bool {
    matches!(form, Format::Markdown | Format::Html | Format::Docx | Format::Xlsx)
}

/// The audience meant: as typed, else public for a document of a workspace that has sensitive
/// indicators, be it one with an error: its rows are told as rejected.
#[must_use]
pub fn meant(typed: Option<Audience>, document: bool, framework: &Framework) -> Audience {
    let sensitive = || {
        framework.indicators.iter().any(|one| one.sensitive)
            || framework.broken.iter().any(|one| one.sensitive)
    };
    typed.unwrap_or(if document && sensitive() { Audience::Public } else { Audience::Internal })
}
