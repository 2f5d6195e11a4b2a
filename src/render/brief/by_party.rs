//! Each party's own figures over time, in the annex: what the headline's chart adds up.
//!
//! Parties stand in the order of their codes, as in the matrix: a brief ranks nobody. Sensitive
//! indicators have none of it.

use super::scene::Scene;
use crate::engine::brief::Points;
use crate::model::indicator::{Indicator, Kind};
use crate::model::quantity::{fixed, trim};
use crate::model::roadmap::IndicatorIx;
use crate::render::chart::multiples::{Multiples, Range};
use crate::render::page::{Block, Page, Point};
use crate::render::values::{self, count, text};

/// Frames of one indicator; all members of both processes have a place.
const FRAMES: usize = 24;

/// Adds the part of the annex, if there is anything to compare.
pub fn add(page: &mut Page, scene: &Scene) {
    let all: Vec<Block> =
        scene.brief.indicators().filter_map(|ix| of(scene, ix)).map(Block::Multiples).collect();
    if all.is_empty() {
        return;
    }
    page.heading(2, "", &scene.words.say("brief-annex-parties"));
    page.paragraph(scene.words.say("brief-annex-parties-how"));
    page.blocks.extend(all);
}

/// The frames, where at least two parties have a series.
fn of(scene: &Scene, ix: IndicatorIx) -> Option<Multiples> {
    let indicator = scene.indicator(ix);
    let numbers = matches!(indicator.kind, Kind::Count | Kind::Level | Kind::Share);
    let parties = scene.brief.by_party.get(&ix).filter(|_| numbers && !indicator.sensitive)?;
    if parties.iter().filter(|(_, points)| points.len() > 1).count() < 2 {
        return None;
    }
    let frame = |(code, points): &(String, Points)| {
        let points = points.iter().map(|(day, value)| Point {
            day: *day,
            when: scene.words.short_date(*day),
            value: value.ratio(),
            shown: values::number(scene.words, indicator, value),
        });
        (values::party(scene.words, scene.framework, code), points.collect())
    };
    let frames: Vec<(String, Vec<Point>)> = parties.iter().take(FRAMES).map(frame).collect();
    let note = note(scene, indicator, &frames, parties.len() - frames.len())?;
    let name = format!("{} {}", indicator.id, scene.name(indicator));
    Some(Multiples { name, note, frames })
}

/// The scale, and who is left out.
fn note(
    scene: &Scene,
    indicator: &Indicator,
    frames: &[(String, Vec<Point>)],
    left_out: usize,
) -> Option<String> {
    let words = scene.words;
    let range = Range::of(frames)?;
    let end = |value| {
        let digits = trim(&fixed(value, 6), 0);
        if indicator.kind == Kind::Share { words.percent(&digits) } else { words.number(&digits) }
    };
    let args = [
        text("low", end(&range.low)),
        text("high", end(&range.high)),
        text("from", words.short_date(range.days.0)),
        text("to", words.short_date(range.days.1)),
    ];
    let mut note = words.say_with("brief-parties-scale", &args);
    if left_out > 0 {
        let more = count(words, "brief-parties-left-out", left_out as u64);
        note = format!("{note} {more}");
    }
    Some(note)
}
