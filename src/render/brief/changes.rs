//! What changed in a roadmap since the older day, an indicator a point: the figure, then its rows.

use super::scene::{Scene, shown};
use crate::engine::answer::{Figure, Reading, RoadmapAnswer};
use crate::engine::changes::Changes;
use crate::engine::figure;
use crate::model::indicator::Kind;
use crate::model::quantity::{Quantity, Ratio};
use crate::render::page::{Block, Page};
use crate::render::values::{self, count, text};

/// What became of a figure since the older day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// There was none.
    First,
    /// Another one.
    Changed,
    /// The same one, of other rows.
    Same,
    /// There is one, which was told otherwise that day or not at all.
    Now,
    /// There is none any more.
    Gone,
    /// Another text.
    Text,
    /// A text that was told before, after another one was withdrawn.
    TextLeft,
    /// No text any more.
    TextGone,
}

/// Adds the points; a sentence where only other roadmaps have any; nothing where none has, as the
/// summary says then.
pub fn add(page: &mut Page, scene: &Scene, answer: &RoadmapAnswer) {
    let Some(since) = scene.since() else { return };
    let figures = || answer.results.iter().flat_map(|one| &one.figures);
    let points: Vec<String> = figures().filter_map(|figure| point(scene, figure)).collect();
    if points.is_empty() {
        if !scene.brief.report.figures().any(|figure| moved(scene, figure).is_some()) {
            return;
        }
        let narrowed = !scene.brief.report.statuses.is_empty();
        let all = if narrowed || figures().any(Figure::hides_change) {
            "brief-moved-none-shown"
        } else {
            "brief-changes-none"
        };
        page.paragraph(scene.words.say_with(all, &[text("since", since)]));
        return;
    }
    page.heading(2, "", &scene.words.say("brief-changes"));
    page.blocks.push(Block::Bullets(points));
}

/// `HR1.1.1 Número de …: de 30 a 45 (+15); 2 datos nuevos`.
fn point(scene: &Scene, figure: &Figure) -> Option<String> {
    let rows = rows(scene, figure);
    let counted = [
        ("brief-change-new", rows.new),
        ("brief-change-late", rows.late),
        ("brief-change-corrected", rows.corrected),
        ("brief-change-withdrawn", rows.withdrawn),
    ];
    let told = counted.into_iter().filter(|(_, number)| *number > 0);
    let mut parts = vec![of_figure(scene, figure, moved(scene, figure)?)];
    parts.extend(told.map(|(key, number)| count(scene.words, key, number)));
    parts.extend(restated(scene, figure));
    let indicator = scene.indicator(figure.indicator);
    Some(format!("{} {}: {}.", indicator.id, scene.name(indicator), parts.join("; ")))
}

fn rows(scene: &Scene, figure: &Figure) -> Changes {
    scene.brief.changes.get(&figure.indicator).copied().unwrap_or_default()
}

/// What became of the figure; none where nothing changed at all, or it is not told.
#[must_use]
pub fn moved(scene: &Scene, figure: &Figure) -> Option<Move> {
    if figure.hides_change() {
        return None;
    }
    let indicator = scene.indicator(figure.indicator);
    let rows = rows(scene, figure);
    if indicator.kind == Kind::Text {
        let before = scene.brief.before.get(&figure.indicator);
        let had = before.is_some_and(|one| one.reading.has_value());
        return match figure.reading.has_value() {
            false => had.then_some(Move::TextGone),
            true if rows.new + rows.late + rows.corrected > 0 => Some(Move::Text),
            true if says_more(scene, figure) && is_newer(scene, figure) => Some(Move::Text),
            true => (rows.withdrawn > 0).then_some(Move::TextLeft),
        };
    }
    let restated = figure.restated;
    let current = figure::headline(indicator, &figure.reading).is_some();
    match (figure.previous.is_some(), current) {
        (false, false) => restated.then_some(Move::Gone),
        (false, true) => Some(if restated { Move::Now } else { Move::First }),
        (true, false) => Some(Move::Gone),
        (true, true) if changes(figure) => Some(Move::Changed),
        (true, true) if restated => Some(Move::Now),
        (true, true) => {
            let other = rows != Changes::default() || says_more(scene, figure);
            other.then_some(Move::Same)
        }
    }
}

/// Whether a party's figure says something else than on the older day: of one party no rows are told.
fn says_more(scene: &Scene, figure: &Figure) -> bool {
    let brief = scene.brief;
    let what = |one: &Reading| (one.value.clone(), one.of.clone(), one.texts.clone());
    let before = brief.before.get(&figure.indicator).map(|one| what(&one.reading));
    brief.report.party.is_some() && before.is_some_and(|had| had != what(&figure.reading))
}

/// Whether it was observed after the older day.
fn is_newer(scene: &Scene, figure: &Figure) -> bool {
    figure.reading.last_date > scene.brief.report.since
}

fn changes(figure: &Figure) -> bool {
    let zero = Ratio::from_integer(0.into());
    figure.change.as_ref().is_some_and(|change| change.ratio() != zero)
}

/// The same in words.
fn of_figure(scene: &Scene, figure: &Figure, moved: Move) -> String {
    let words = scene.words;
    let indicator = scene.indicator(figure.indicator);
    let stands = || [text("value", scene.value(figure))];
    let terms = |one: &Quantity| values::in_terms(words, indicator, one);
    let previous = figure.previous.as_ref().map(terms);
    match moved {
        Move::First => words.say_with("brief-change-first", &stands()),
        Move::Now => words.say_with("brief-change-now", &stands()),
        Move::Same => same(scene, figure),
        Move::Text => words.say("brief-change-text"),
        Move::TextLeft => words.say("brief-change-text-left"),
        Move::TextGone => words.say("brief-change-text-gone"),
        Move::Gone => match previous {
            Some(old) => words.say_with("brief-change-gone", &[text("previous", old)]),
            None => words.say("brief-change-none-now"),
        },
        Move::Changed => {
            let now = figure::headline(indicator, &figure.reading);
            let now = now.as_ref().map(terms).unwrap_or_default();
            let mut args = vec![text("previous", previous.unwrap_or_default()), text("value", now)];
            if indicator.kind == Kind::Milestone {
                return words.say_with("brief-change-stage", &args);
            }
            args.push(text("change", values::plain_change(words, indicator, figure)));
            words.say_with("brief-change-from-to", &args)
        }
    }
}

/// A figure that is the same, though it may be so many out of others: `sigue en 50,0 %: 10 de 20, antes 1 de 2`.
fn same(scene: &Scene, figure: &Figure) -> String {
    let (words, ix) = (scene.words, figure.indicator);
    let indicator = scene.indicator(ix);
    let out_of = |reading: &Reading, ceiling: Option<&Quantity>| {
        let bare = Reading { percent: None, ..reading.clone() };
        shown(values::value(words, indicator, &bare, ceiling))
    };
    let now = out_of(&figure.reading, figure.ceiling.as_ref());
    let before = scene.brief.before.get(&ix);
    let before = before.map(|one| out_of(&one.reading, one.ceiling.as_ref()));
    if before.as_ref() == Some(&now) {
        return words.say_with("brief-change-same", &[text("value", scene.value(figure))]);
    }
    let headline = figure::headline(indicator, &figure.reading);
    let terms = headline.map(|one| values::in_terms(words, indicator, &one)).unwrap_or_default();
    match before {
        Some(before) => {
            let args = [text("same", terms), text("value", now), text("previous", before)];
            words.say_with("brief-change-same-of", &args)
        }
        None => words.say_with("brief-change-same", &[text("value", terms)]),
    }
}

/// What the figure of that day was, where it is another one today, or none.
fn restated(scene: &Scene, figure: &Figure) -> Option<String> {
    if !figure.restated {
        return None;
    }
    let indicator = scene.indicator(figure.indicator);
    if indicator.sensitive && scene.brief.report.hidden.is_some() {
        return Some(scene.words.say("brief-change-restated-plain"));
    }
    let terms = |quantity| values::in_terms(scene.words, indicator, quantity);
    let presented = scene.brief.report.presented.as_ref();
    let as_presented = presented.is_some_and(|one| one.recorded_later(figure));
    let old = figure.previous.as_ref().map(|old| text("previous", terms(old)));
    let known = scene.brief.known_then.get(&figure.indicator);
    let known = known.map(|known| text("known", terms(known)));
    let said = match (old, known) {
        (Some(old), Some(known)) => scene.words.say_with("brief-change-restated", &[old, known]),
        (Some(old), None) => scene.words.say_with("brief-change-restated-new", &[old]),
        (None, Some(known)) => scene.words.say_with("brief-change-restated-gone", &[known]),
        (None, None) => return None,
    };
    Some(match as_presented {
        true => scene.words.say_with("brief-change-as-presented", &[text("said", said)]),
        false => said,
    })
}
