//! What changed in a roadmap since the older day, an indicator a point: the figure, then its rows.

use super::scene::Scene;
use crate::engine::answer::{Figure, RoadmapAnswer};
use crate::engine::figure;
use crate::model::indicator::Kind;
use crate::model::quantity::Ratio;
use crate::render::page::{Block, Page};
use crate::render::values::{self, count, text};

/// Adds the points; a sentence where only other roadmaps have any; nothing where none has, as the
/// summary says then.
pub fn add(page: &mut Page, scene: &Scene, answer: &RoadmapAnswer) {
    let Some(since) = scene.since() else { return };
    let figures = || answer.results.iter().flat_map(|one| &one.figures);
    let points: Vec<String> = figures().filter_map(|figure| point(scene, figure)).collect();
    if points.is_empty() {
        if !scene.brief.report.figures().any(|figure| point(scene, figure).is_some()) {
            return;
        }
        let all = if figures().any(Figure::hides_change) {
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
    let words = scene.words;
    if figure.hides_change() {
        return None;
    }
    let rows = scene.brief.changes.get(&figure.indicator).copied().unwrap_or_default();
    let counted = [
        ("brief-change-new", rows.new),
        ("brief-change-late", rows.late),
        ("brief-change-corrected", rows.corrected),
        ("brief-change-withdrawn", rows.withdrawn),
    ];
    let told = counted.into_iter().filter(|(_, number)| *number > 0);
    let mut parts: Vec<String> = told.map(|(key, number)| count(words, key, number)).collect();
    let of_figure = moved(scene, figure, !parts.is_empty())?;
    parts.insert(0, of_figure);
    parts.extend(restated(scene, figure));
    let indicator = scene.indicator(figure.indicator);
    Some(format!("{} {}: {}.", indicator.id, scene.name(indicator), parts.join("; ")))
}

/// What became of the figure; none where nothing changed at all.
fn moved(scene: &Scene, figure: &Figure, rows_changed: bool) -> Option<String> {
    let words = scene.words;
    let indicator = scene.indicator(figure.indicator);
    let stands = || text("value", scene.value(figure));
    if indicator.kind == Kind::Text {
        return rows_changed.then(|| words.say("brief-change-text"));
    }
    let previous = figure.previous.as_ref().map(|old| values::in_terms(words, indicator, old));
    let zero = Ratio::from_integer(0.into());
    match (previous, figure.reading.has_value()) {
        (None, false) => None,
        (None, true) => Some(words.say_with("brief-change-first", &[stands()])),
        (Some(old), false) => Some(words.say_with("brief-change-gone", &[text("previous", old)])),
        (Some(old), true) => {
            let change = figure.change.as_ref().filter(|change| change.ratio() != zero);
            if change.is_none() {
                let say = rows_changed || figure.restated;
                return say.then(|| words.say_with("brief-change-same", &[stands()]));
            }
            let by = values::plain_change(words, indicator, figure);
            let now = figure::headline(indicator, &figure.reading);
            let now = now.map(|now| values::in_terms(words, indicator, &now)).unwrap_or_default();
            let mut args = vec![text("previous", old), text("value", now)];
            if indicator.kind == Kind::Milestone {
                return Some(words.say_with("brief-change-stage", &args));
            }
            args.push(text("change", by));
            Some(words.say_with("brief-change-from-to", &args))
        }
    }
}

fn restated(scene: &Scene, figure: &Figure) -> Option<String> {
    let indicator = scene.indicator(figure.indicator);
    let old = figure.previous.as_ref().filter(|_| figure.restated)?;
    if indicator.sensitive && scene.brief.report.hidden.is_some() {
        return Some(scene.words.say("brief-change-restated-plain"));
    }
    let say = |quantity| values::in_terms(scene.words, indicator, quantity);
    let old = text("previous", say(old));
    Some(match scene.brief.known_then.get(&figure.indicator) {
        Some(known) => {
            scene.words.say_with("brief-change-restated", &[old, text("known", say(known))])
        }
        None => scene.words.say_with("brief-change-restated-new", &[old]),
    })
}
