//! An indicator's chart: its figure over time beside what was expected, with the meetings.

use chrono::NaiveDate;

use super::scene::Scene;
use crate::engine::answer::Figure;
use crate::model::amount::Amount;
use crate::model::indicator::{Indicator, Kind, Trajectory};
use crate::model::quantity::Quantity;
use crate::render::page::{Chart, Point};
use crate::render::values::{self, own};

/// The chart, where there is a series to draw, or a value and a dated target to draw it against.
#[must_use]
pub fn of(scene: &Scene, figure: &Figure) -> Option<Chart> {
    let indicator = scene.indicator(figure.indicator);
    let points: Vec<Point> = scene
        .brief
        .growth
        .get(&figure.indicator)?
        .iter()
        .map(|(day, value)| point(scene, indicator, *day, value))
        .collect();
    let path = path(scene, indicator);
    if points.is_empty() || (points.len() == 1 && path.is_empty()) {
        return None;
    }
    let days = || points.iter().chain(&path).map(|point| point.day);
    let (first, last) = (days().min()?, days().max()?);
    let meetings = scene.framework.meetings.iter();
    let moments = meetings
        .filter(|meeting| first <= meeting.date && meeting.date <= last)
        .map(|meeting| (meeting.date, own(scene.words, &meeting.name)))
        .collect();
    let name = format!("{} {}", indicator.id, scene.name(indicator));
    Some(Chart { name, points, path, moments })
}

fn point(scene: &Scene, indicator: &Indicator, day: NaiveDate, value: &Quantity) -> Point {
    Point {
        day,
        when: scene.words.short_date(day),
        value: value.ratio(),
        shown: values::in_terms(scene.words, indicator, value),
    }
}

/// What was agreed to be reached: from the baseline to each dated target; only the targets where
/// nothing is expected in between, and a stair where the last target due holds.
fn path(scene: &Scene, indicator: &Indicator) -> Vec<Point> {
    let dated: Vec<(NaiveDate, Amount)> = indicator
        .targets
        .iter()
        .filter_map(|target| target.date.map(|day| (day, target.value)))
        .collect();
    if dated.is_empty() {
        return Vec::new();
    }
    let begins = scene.framework.roadmaps[indicator.roadmap].start;
    let begins = indicator.baseline.as_ref().and_then(|b| b.date).unwrap_or(begins);
    let start = indicator.start_value().map(|value| (begins, value));
    let mut steps = Vec::new();
    if indicator.trajectory != Trajectory::None {
        steps.extend(start);
    }
    for (day, value) in dated {
        if let (Trajectory::Steps, Some((_, before))) = (indicator.trajectory, steps.last()) {
            steps.push((day, *before));
        }
        steps.push((day, value));
    }
    let of_kind = |value: Amount| match indicator.kind {
        Kind::Share => Quantity::Percent(value.ratio()),
        _ => Quantity::Exact(value),
    };
    steps.iter().map(|(day, value)| point(scene, indicator, *day, &of_kind(*value))).collect()
}
