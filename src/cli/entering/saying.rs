//! What is said of rows: findings with their place in the source, what became of each, figures before
//! and after.

use crate::cli::context::Context;
use crate::cli::entering::judging::Judgement;
use crate::engine::answer::Figure;
use crate::engine::proposal::Verdict;
use crate::model::finding::{Arg, Finding, Level, Place};
use crate::model::framework::Framework;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::Row;
use crate::render::page::Cell;
use crate::render::values;
use crate::store::intake::source::Source;
use crate::words::catalogue::Words;

use super::settling::Outcome;
use super::typed;

/// One finding in two lines: level, code, place in the source, message; remedy.
#[must_use]
pub fn finding(words: &Words, source: &Source, finding: &Finding) -> String {
    let place = finding.place.as_ref();
    let here = place.filter(|place| place.file == source.name());
    let shown = match (here, place) {
        (Some(here), _) => typed::told(words, source.shown(here)),
        (None, Some(elsewhere)) => elsewhere.exact(),
        (None, None) => String::new(),
    };
    let related = finding.related.iter().map(|place| other(words, source, place)).collect();
    let typed = here.is_some() && matches!(source, Source::Typed(_));
    let finding = &Finding { related, ..finding.clone() };
    let text = if typed { words.finding_typed(finding) } else { words.finding(finding) };
    let level = words.level(finding.code.level);
    let at = if shown.is_empty() { String::new() } else { format!("{shown}: ") };
    format!(
        "{level}[{}]: {at}{}\n  {}: {}",
        finding.code.id,
        text.message,
        words.say("level-help"),
        text.help
    )
}

/// Another row's place, as it is named in a sentence: of a row that was typed its value and which row it is, `VALOR 2`.
fn other(words: &Words, source: &Source, place: &Place) -> Place {
    let typed = matches!(source, Source::Typed(_)) && place.file == source.name();
    if typed && place.line > 0 {
        let option = typed::told(words, source.shown(place));
        return Place::file(format!("{option} {}", place.line));
    }
    source.other(place)
}

/// Says the findings of rows on standard error: errors always, warnings unless `--quiet`.
pub fn findings(context: &Context, source: &Source, all: &[Finding]) {
    for one in all {
        let line = finding(&context.words, source, one);
        match one.code.level {
            Level::Error => context.warn(&line),
            Level::Warning | Level::Note => context.talk(&line),
        }
    }
}

/// What became of a row that is not written, if that needs saying.
#[must_use]
pub fn not_written(words: &Words, source: &Source, outcome: &Outcome) -> Option<String> {
    let key = match outcome.verdict {
        Verdict::Same(_) => "entered-same",
        Verdict::Twice(_) => "entered-twice",
        Verdict::Corrected(_) => "entered-corrected",
        Verdict::Withdrawn(_) => "entered-withdrawn",
        Verdict::Adds | Verdict::Replaces(_) | Verdict::Refused(_) => return None,
    };
    let said = outcome.other.as_deref();
    let place = said.map(|row| other(words, source, &row.in_value()).short()).unwrap_or_default();
    let id = said.map(|row| row.id.clone()).unwrap_or_default();
    let known = if id.is_empty() { "no" } else { "yes" };
    let args = [("place", place), ("id", id), ("known", known.to_string())];
    Some(words.say_with(key, &args.map(|(name, text)| values::text(name, text))))
}

/// Where rows were written, a line each.
#[must_use]
pub fn written(words: &Words, rows: &[&Row], places: &[Place], dry: bool) -> String {
    let key = if dry { "entered-would-write" } else { "entered-written" };
    let line = |(row, place): (&&Row, &Place)| {
        let id = if dry { String::new() } else { row.id.clone() };
        let known = if id.is_empty() { "no" } else { "yes" };
        let args = [
            values::text("place", place.short()),
            values::text("id", id),
            values::text("known", known),
        ];
        words.say_with(key, &args) + "\n"
    };
    rows.iter().zip(places).map(line).collect()
}

/// Figures before and after, two lines each.
#[must_use]
pub fn figures(words: &Words, framework: &Framework, judgement: &Judgement) -> String {
    judgement.figures.iter().map(|one| figure(words, framework, one)).collect()
}

/// One figure before and after.
#[must_use]
pub fn figure(
    words: &Words,
    framework: &Framework,
    (ix, before, after): &(IndicatorIx, Figure, Figure),
) -> String {
    let indicator = framework.indicator(*ix);
    let shown = |figure: &Figure| {
        let cell = values::value(words, indicator, &figure.reading, figure.ceiling.as_ref());
        match cell {
            Cell::Text(text) | Cell::Number(text) => text,
            _ => words.say("entered-nothing"),
        }
    };
    let status = words.say(&format!("status-{}", after.status.code()));
    let args = [
        ("id", Arg::Text(indicator.id.clone())),
        values::text("name", values::own(words, &indicator.name).trim_end_matches('.')),
        values::text("before", shown(before)),
        values::text("after", shown(after)),
        values::text("status", status),
    ];
    words.say_with("entered-figure", &args) + "\n"
}
