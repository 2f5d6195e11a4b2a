//! What a series' chart says in words: one line per thing drawn. The same lines are its legend and
//! its description for whoever cannot see it.

use crate::model::finding::Arg;
use crate::render::page::{Chart, Point};
use crate::render::values::text;
use crate::words::catalogue::Words;

/// What a line of the legend stands beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sample {
    Measured,
    Expected,
    /// What is expected at all times.
    Kept,
    Targets,
    /// The number of a moment, from 1.
    Moment(usize),
}

/// The lines, in the order drawn.
pub(super) fn lines(chart: &Chart, words: &Words) -> Vec<(Sample, String)> {
    let mut lines = Vec::new();
    if let Some(said) = ends(&chart.points, "chart-line-measured", "chart-one-measured", words) {
        lines.push((Sample::Measured, said));
    }
    let targets: Vec<String> =
        chart.targets.iter().map(|point| one("chart-at", point, words)).collect();
    let whole = i64::try_from(targets.len()).unwrap_or(i64::MAX);
    let named = |key, baseline: String| {
        let targets = text("targets", words.list(&targets));
        words.say_with(key, &[("n", Arg::Number(whole)), targets, text("baseline", baseline)])
    };
    if let Some(kept) = chart.kept() {
        lines.push((Sample::Kept, one("chart-line-kept", kept, words)));
    }
    match chart.path.first().filter(|_| chart.kept().is_none()) {
        Some(baseline) if !targets.is_empty() => {
            let said = named("chart-line-expected", one("chart-at", baseline, words));
            lines.push((Sample::Expected, said));
        }
        Some(baseline) => {
            lines.push((Sample::Expected, one("chart-line-baseline", baseline, words)))
        }
        None if targets.is_empty() => {}
        None => lines.push((Sample::Targets, named("chart-line-targets", String::new()))),
    }
    for (at, (day, name)) in chart.moments.iter().enumerate() {
        let args = [text("name", name.clone()), text("day", words.short_date(*day))];
        lines.push((Sample::Moment(at + 1), words.say_with("chart-line-moment", &args)));
    }
    lines
}

fn ends(points: &[Point], several: &str, single: &str, words: &Words) -> Option<String> {
    let (first, last) = (points.first()?, points.last()?);
    if points.len() == 1 {
        return Some(one(single, last, words));
    }
    let args = [
        text("first", first.shown.clone()),
        text("from", first.when.clone()),
        text("last", last.shown.clone()),
        text("to", last.when.clone()),
    ];
    Some(words.say_with(several, &args))
}

fn one(key: &str, point: &Point, words: &Words) -> String {
    let args = [text("value", point.shown.clone()), text("day", point.when.clone())];
    words.say_with(key, &args)
}
