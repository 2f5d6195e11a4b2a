//! An indicator's chart: its figure over time beside what was expected, with the meetings.

use chrono::NaiveDate;

use super::scene::Scene;
use crate::engine::answer::Figure;
use crate::engine::progress::keeps;
use crate::model::amount::Amount;
use crate::model::indicator::{Indicator, Kind, Target, Trajectory};
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
    let (path, targets) = (path(scene, indicator), targets(scene, indicator));
    if points.is_empty() || (points.len() == 1 && targets.is_empty()) {
        return None;
    }
    let days = || points.iter().chain(&path).chain(&targets).map(|point| point.day);
    let (first, last) = (days().min()?, days().max()?);
    let meetings = scene.framework.meetings.iter();
    let moments = meetings
        .filter(|meeting| first <= meeting.date && meeting.date <= last)
        .map(|meeting| (meeting.date, own(scene.words, &meeting.name)))
        .collect();
    let name = format!("{} {}", indicator.id, scene.name(indicator));
    Some(Chart { name, points, path, targets, moments })
}

fn point(scene: &Scene, indicator: &Indicator, day: NaiveDate, value: &Quantity) -> Point {
    Point {
        day,
        when: scene.words.short_date(day),
        value: value.ratio(),
        shown: values::in_terms(scene.words, indicator, value),
    }
}

/// What was expected at each moment, from the baseline to each dated target in turn; a stair where the
/// last target due holds, the final target at all times where it is to be kept, and nothing where nothing is expected in between.
fn path(scene: &Scene, indicator: &Indicator) -> Vec<Point> {
    let begins = scene.framework.roadmap(indicator.roadmap).start;
    let begins = indicator.baseline.as_ref().and_then(|b| b.date).unwrap_or(begins);
    if let (true, Some((last, kept))) = (keeps(indicator), dated(indicator).pop()) {
        return agreed(scene, indicator, &[(begins.min(last), kept), (last, kept)]);
    }
    let start = indicator.start_value().filter(|_| indicator.trajectory != Trajectory::None);
    let (Some(start), false) = (start, dated(indicator).is_empty()) else { return Vec::new() };
    let (mut steps, mut before) = (vec![(begins, start)], start);
    for (day, value) in dated(indicator) {
        if indicator.trajectory == Trajectory::Steps {
            steps.push((day, before));
        }
        steps.push((day, value));
        before = value;
    }
    agreed(scene, indicator, &steps)
}

/// What was agreed to be reached by a day.
fn targets(scene: &Scene, indicator: &Indicator) -> Vec<Point> {
    agreed(scene, indicator, &dated(indicator))
}

fn dated(indicator: &Indicator) -> Vec<(NaiveDate, Amount)> {
    let day = |target: &Target| target.date.map(|day| (day, target.value));
    indicator.targets.iter().filter_map(day).collect()
}

/// Values of a definition as points, in the indicator's terms.
fn agreed(scene: &Scene, indicator: &Indicator, values: &[(NaiveDate, Amount)]) -> Vec<Point> {
    let of_kind = |value: Amount| match indicator.kind {
        Kind::Share => Quantity::percent(value.ratio()),
        _ => Quantity::Exact(value),
    };
    values.iter().map(|(day, value)| point(scene, indicator, *day, &of_kind(*value))).collect()
}
