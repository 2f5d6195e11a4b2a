//! Charts: values over time, what was expected, days of meetings. Numbers stand in the picture, words below it.
//!
//! It reads in black and white: values are a whole line with dots, what was expected a broken one with
//! squares.

use chrono::NaiveDate;

use super::canvas::{At, Canvas};
use super::colours::{ACCENT, INK, QUIET, RULE, WHITE};
use super::scale::{self, Scale};
use super::strokes;
use crate::model::finding::Arg;
use crate::model::quantity::{DERIVED_DECIMALS, fixed, trim};
use crate::render::page::{Chart, Point};
use crate::render::values::text;
use crate::words::catalogue::Words;

const WIDTH: u16 = 1640;
const HEIGHT: u16 = 470;
/// Room above (for the numbers of meetings) and below (for months).
const ABOVE: i32 = 60;
const BELOW: i32 = 74;
const GAP: i32 = 16;
/// Room at both ends of the lines, so that dots do not stand on numbers.
const INSET: i32 = 28;
/// With more points than this, dots are small.
const FEW: usize = 40;

/// The plot: where its lines run, and its scales.
struct Plot {
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
    first: NaiveDate,
    last: NaiveDate,
    scale: Scale,
}

impl Plot {
    fn at(&self, point: &Point) -> At {
        (
            self.across(point.day),
            self.bottom - self.scale.place(&point.value, self.bottom - self.top),
        )
    }

    fn across(&self, day: NaiveDate) -> i32 {
        let all = (self.last - self.first).num_days();
        let room = self.right - self.left - 2 * INSET;
        if all == 0 {
            return self.left + INSET + room / 2;
        }
        let part = (day - self.first).num_days() * i64::from(room) / all;
        self.left + INSET + i32::try_from(part).unwrap_or(0)
    }
}

/// The chart as a picture; none if there is nothing to draw.
#[must_use]
pub fn draw(chart: &Chart, words: &Words) -> Option<Canvas> {
    let points = || chart.points.iter().chain(&chart.path).chain(&chart.targets);
    let days = || points().map(|point| point.day).chain(chart.moments.iter().map(|(day, _)| *day));
    points().next()?;
    let (first, last) = (days().min()?, days().max()?);
    let scale = Scale::of(points().map(|point| &point.value));
    let labels: Vec<String> = scale
        .ticks
        .iter()
        .map(|tick| {
            let digits = trim(&fixed(tick, DERIVED_DECIMALS), 0);
            if percentages(chart) { words.percent(&digits) } else { words.number(&digits) }
        })
        .collect();
    let widest = labels.iter().map(|label| strokes::width(label)).max().unwrap_or(0);
    let (right, bottom) = (i32::from(WIDTH) - 10, i32::from(HEIGHT) - BELOW);
    let top = if chart.moments.is_empty() { GAP + strokes::HEIGHT / 2 } else { ABOVE };
    let plot = Plot { left: widest + 2 * GAP, right, top, bottom, first, last, scale };
    let mut canvas = Canvas::new(WIDTH, HEIGHT, WHITE);
    grid(&mut canvas, &plot, &labels);
    months(&mut canvas, &plot);
    moments(&mut canvas, &plot, chart);
    expected(&mut canvas, &plot, chart);
    values(&mut canvas, &plot, chart);
    Some(canvas)
}

fn percentages(chart: &Chart) -> bool {
    let mut all = chart.points.iter().chain(&chart.path).chain(&chart.targets);
    all.all(|point| point.shown.trim_end().ends_with('%'))
}

fn grid(canvas: &mut Canvas, plot: &Plot, labels: &[String]) {
    for (tick, label) in plot.scale.ticks.iter().zip(labels) {
        let y = plot.bottom - plot.scale.place(tick, plot.bottom - plot.top);
        canvas.fill((plot.left, y - 1), (plot.right, y + 1), RULE);
        let x = plot.left - GAP - strokes::width(label);
        strokes::draw(canvas, (x, y - strokes::HEIGHT / 2), label, INK);
    }
    canvas.fill((plot.left, plot.bottom - 2), (plot.right, plot.bottom + 2), INK);
}

fn months(canvas: &mut Canvas, plot: &Plot) {
    for day in scale::months(plot.first, plot.last) {
        let x = plot.across(day);
        canvas.fill((x - 1, plot.bottom), (x + 2, plot.bottom + GAP), INK);
        let label = day.format("%m/%Y").to_string();
        let wide = strokes::width(&label);
        let left = (x - wide / 2).clamp(0, i32::from(WIDTH) - wide);
        strokes::draw(canvas, (left, plot.bottom + GAP + 12), &label, INK);
    }
}

fn moments(canvas: &mut Canvas, plot: &Plot, chart: &Chart) {
    for (at, (day, _)) in chart.moments.iter().enumerate() {
        let x = plot.across(*day);
        canvas.line((x, plot.top - GAP), (x, plot.bottom), 3, 10, QUIET);
        let label = (at + 1).to_string();
        let left = (x - strokes::width(&label) / 2).clamp(0, i32::from(WIDTH) - 40);
        strokes::draw(canvas, (left, plot.top - GAP - strokes::HEIGHT - 6), &label, INK);
    }
}

fn expected(canvas: &mut Canvas, plot: &Plot, chart: &Chart) {
    for [from, to] in chart.path.array_windows() {
        canvas.line(plot.at(from), plot.at(to), 5, 20, QUIET);
    }
    for point in agreed(chart) {
        let (x, y) = plot.at(point);
        canvas.fill((x - 11, y - 11), (x + 11, y + 11), QUIET);
        canvas.fill((x - 6, y - 6), (x + 6, y + 6), WHITE);
    }
}

fn values(canvas: &mut Canvas, plot: &Plot, chart: &Chart) {
    for [from, to] in chart.points.array_windows() {
        canvas.line(plot.at(from), plot.at(to), 7, 0, ACCENT);
    }
    let radius = if chart.points.len() > FEW { 6 } else { 12 };
    for point in &chart.points {
        canvas.dot(plot.at(point), radius, ACCENT);
    }
}

/// Baseline and targets; what is to be kept at all times begins at no baseline.
fn agreed(chart: &Chart) -> impl Iterator<Item = &Point> {
    let baseline = chart.path.first().filter(|_| chart.kept().is_none());
    baseline.into_iter().chain(&chart.targets)
}

/// What the chart shows, value by value.
#[must_use]
pub fn alt(chart: &Chart, words: &Words) -> String {
    let listed = |points: &[Point]| {
        let one = |point: &Point| format!("{} ({})", point.shown, point.when);
        points.iter().map(one).collect::<Vec<_>>().join("; ")
    };
    let mut said = vec![words.say_with("docx-alt-chart", &[text("name", chart.name.clone())])];
    let agreed: Vec<Point> = match chart.kept() {
        Some(_) => chart.path.clone(),
        None => agreed(chart).cloned().collect(),
    };
    for (key, points) in [("docx-alt-values", &chart.points), ("docx-alt-path", &agreed)] {
        if !points.is_empty() {
            said.push(words.say_with(key, &[text("values", listed(points))]));
        }
    }
    said.join(" ")
}

/// What the lines and the numbers in the picture mean.
#[must_use]
pub fn legend(chart: &Chart, words: &Words) -> String {
    let mut said = Vec::new();
    if let (Some(first), Some(last)) = (chart.points.first(), chart.points.last()) {
        let args = [
            text("first", first.shown.clone()),
            text("from", first.when.clone()),
            text("last", last.shown.clone()),
            text("to", last.when.clone()),
        ];
        let key = if chart.points.len() > 1 { "docx-legend-values" } else { "docx-legend-value" };
        said.push(words.say_with(key, &args));
    }
    if let Some(kept) = chart.kept() {
        said.push(words.say_with("docx-legend-kept", &[text("value", kept.shown.clone())]));
    } else if let Some(last) = chart.targets.last() {
        let args = [text("last", last.shown.clone()), text("to", last.when.clone())];
        said.push(words.say_with("docx-legend-path", &args));
    }
    for (at, (day, name)) in chart.moments.iter().enumerate() {
        let args = [
            text("number", (at + 1).to_string()),
            text("name", name.clone()),
            ("date", Arg::Day(*day)),
        ];
        said.push(words.say_with("docx-legend-moment", &args));
    }
    said.join(" · ")
}
