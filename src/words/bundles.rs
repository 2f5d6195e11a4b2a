//! Catalogues as Fluent holds them, read in parts, since most runs need but one.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::catalogue;
use super::numbers;
use super::regions::Pattern;
use crate::model::language::Lang;

/// Parsed catalogues of one language.
pub type Bundle = FluentBundle<FluentResource>;

/// Catalogues that most runs do not need.
const OF_FINDINGS: [&str; 3] = ["explain-files.ftl", "explain-rows.ftl", "findings.ftl"];
/// Catalogues that only commands need which take rows in, or write a brief.
const OF_WRITING: [&str; 5] = ["brief.ftl", "form.ftl", "intake.ftl", "sql.ftl", "writing.ftl"];

/// When a catalogue is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// By nearly every command.
    Usual,
    /// Where something was found.
    Findings,
    /// Where rows are taken in, or a brief is written.
    Writing,
}

fn part_of(name: &str) -> Part {
    if OF_FINDINGS.contains(&name) {
        Part::Findings
    } else if OF_WRITING.contains(&name) {
        Part::Writing
    } else {
        Part::Usual
    }
}

/// The catalogues that are read at one time.
#[must_use]
pub fn bundle(lang: Lang, pattern: Pattern, part: Part) -> Bundle {
    let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    // Fluent takes no closure that holds anything; whole numbers have no decimal mark.
    bundle.set_formatter(Some(match (pattern.group, pattern.least) {
        (',', _) => |value, _| plain_number(value, ',', 1),
        ('.', 1) => |value, _| plain_number(value, '.', 1),
        ('.', _) => |value, _| plain_number(value, '.', 2),
        (_, 1) => |value, _| plain_number(value, '\u{a0}', 1),
        _ => |value, _| plain_number(value, '\u{a0}', 2),
    }));
    let built_in = bundle.add_builtins();
    debug_assert!(built_in.is_ok(), "Fluent's own functions are added once");
    let wanted = |name: &str| part_of(name) == part;
    for (name, text) in catalogue::sources(lang).iter().filter(|(name, _)| wanted(name)) {
        let parsed = FluentResource::try_new((*text).to_string());
        debug_assert!(parsed.is_ok(), "{}/{name} is no valid catalogue", lang.code());
        let added = bundle.add_resource(parsed.unwrap_or_else(|(partial, _)| partial));
        debug_assert!(added.is_ok(), "{}/{name}: {added:?}", lang.code());
    }
    bundle
}

/// How Fluent writes numbers inside sentences.
fn plain_number(value: &FluentValue<'_>, group: char, least: usize) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.as_string();
    let grouped = number.options.use_grouping;
    Some(if grouped { numbers::write(&digits, group, '.', least) } else { digits.into_owned() })
}
