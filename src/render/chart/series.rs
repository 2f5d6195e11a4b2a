//! An indicator over time: what was measured, what was expected from the baseline to each target, and
//! the meetings in between.

use chrono::{Datelike, NaiveDate};
use num_bigint::BigInt;

use super::scale::{bounds, place, px, ticks};
use super::series_legend::{Sample, lines};
use crate::model::quantity::{Ratio, fixed, trim};
use crate::render::markup::line;
use crate::render::page::{Chart, Point};
use crate::words::catalogue::Words;

const LEFT: i64 = 7_000;
const RIGHT: i64 = 62_000;
const TOP: i64 = 3_800;
const BOTTOM: i64 = 20_000;
const LEGEND: i64 = 24_600;
const ROW: i64 = 1_800;
/// Characters of a line of the legend that fit beside its sample.
const FIT: usize = 92;

/// Where days and values stand.
struct Frame {
    days: (NaiveDate, NaiveDate),
    marks: Vec<Ratio>,
}

impl Frame {
    fn new(chart: &Chart) -> Option<Frame> {
        let all = || chart.points.iter().chain(&chart.path);
        let days = (all().map(|p| p.day).min()?, all().map(|p| p.day).max()?);
        let (low, high) = bounds(all().map(|point| &point.value));
        Some(Frame { days, marks: ticks(&low, &high) })
    }

    fn x(&self, day: NaiveDate) -> i64 {
        let number = |day: NaiveDate| Ratio::from_integer(BigInt::from(day.num_days_from_ce()));
        let (first, last) = (number(self.days.0), number(self.days.1));
        place(&number(day), &first, &last, LEFT, RIGHT)
    }

    fn y(&self, value: &Ratio) -> i64 {
        match (self.marks.first(), self.marks.last()) {
            (Some(low), Some(high)) => place(value, low, high, BOTTOM, TOP),
            _ => BOTTOM,
        }
    }

    fn at(&self, point: &Point) -> (i64, i64) {
        (self.x(point.day), self.y(&point.value))
    }
}

/// The chart, 640 pixels wide, with its title and description; `stem` begins the ids it needs, which
/// must be unique in the document. Empty where there is no point at all.
#[must_use]
pub fn svg(chart: &Chart, words: &Words, stem: &str) -> String {
    let Some(frame) = Frame::new(chart) else { return String::new() };
    let legend = lines(chart, words);
    let height = LEGEND + ROW * i64::try_from(legend.len()).unwrap_or(0);
    let said: Vec<String> = legend.iter().map(|(_, text)| text.clone()).collect();
    let mut out = format!(
        "<svg class=\"series\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 {0}\" \
         width=\"640\" height=\"{0}\" role=\"img\" aria-labelledby=\"{stem}-t {stem}-d\" \
         font-family=\"system-ui, 'Segoe UI', Arial, sans-serif\" font-size=\"12\">\n\
         <title id=\"{stem}-t\">{1}</title>\n<desc id=\"{stem}-d\">{2}</desc>\n",
        px(height),
        line(&chart.name),
        line(&said.join(" "))
    );
    out.push_str(&axes(&frame, chart, words));
    out.push_str(&moments(&frame, chart));
    out.push_str(&expected(&frame, &chart.path));
    out.push_str(&measured(&frame, &chart.points));
    out.push_str(&labels(&frame, chart));
    for (at, (sample, text)) in legend.iter().enumerate() {
        let y = LEGEND + ROW * i64::try_from(at).unwrap_or(0);
        out.push_str(&legend_line(*sample, text, y));
    }
    out.push_str("</svg>\n");
    out
}

fn axes(frame: &Frame, chart: &Chart, words: &Words) -> String {
    let percent = chart.points.iter().chain(&chart.path).all(|point| point.shown.ends_with('%'));
    let mut out = String::new();
    for value in &frame.marks {
        let y = frame.y(value);
        let digits = trim(&fixed(value, 6), 0);
        let shown = if percent { words.percent(&digits) } else { words.number(&digits) };
        out.push_str(&format!(
            "<path class=\"grid\" d=\"M{} {y}H{}\" stroke=\"#d3d7dc\"/>\
             <text class=\"ink\" fill=\"#1a1e23\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>\n",
            px(LEFT),
            px(RIGHT),
            px(LEFT - 800),
            px(y + 400),
            line(&shown),
            y = px(y)
        ));
    }
    let (first, last) = frame.days;
    let ends =
        if first == last { vec![(first, "middle")] } else { vec![(first, "start"), (last, "end")] };
    for (day, anchor) in ends {
        out.push_str(&format!(
            "<path class=\"axis\" d=\"M{0} {1}v5\" stroke=\"#1a1e23\"/>\
             <text class=\"ink\" fill=\"#1a1e23\" x=\"{0}\" y=\"{2}\" text-anchor=\"{anchor}\">{3}</text>\n",
            px(frame.x(day)),
            px(BOTTOM),
            px(BOTTOM + 2_000),
            line(&words.short_date(day))
        ));
    }
    out
}

/// Days to be marked, each with its number; those outside the days drawn are only in the legend.
fn moments(frame: &Frame, chart: &Chart) -> String {
    let mut out = String::new();
    let mut before = None;
    let mut low = false;
    for (at, (day, _)) in chart.moments.iter().enumerate() {
        if *day < frame.days.0 || *day > frame.days.1 {
            continue;
        }
        let x = frame.x(*day);
        // Numbers of neighbours stand one lower, so that none covers another.
        low = before.is_some_and(|last: i64| (x - last).abs() < 1_800) && !low;
        before = Some(x);
        let y = if low { 2_700 } else { 1_000 };
        out.push_str(&format!(
            "<path class=\"moment\" d=\"M{0} {1}V{2}\" stroke=\"#5c646e\" stroke-dasharray=\"1 3\" \
             stroke-width=\"1.5\"/>{3}\n",
            px(x),
            px(y + 800),
            px(BOTTOM),
            number(at + 1, x, y)
        ));
    }
    out
}

fn number(number: usize, x: i64, y: i64) -> String {
    format!(
        "<circle class=\"paper\" fill=\"#ffffff\" stroke=\"#5c646e\" cx=\"{0}\" cy=\"{1}\" r=\"8\"/>\
         <text class=\"ink\" fill=\"#1a1e23\" x=\"{0}\" y=\"{2}\" text-anchor=\"middle\" \
         font-size=\"11\">{number}</text>",
        px(x),
        px(y),
        px(y + 380)
    )
}

fn path(points: &[(i64, i64)]) -> String {
    let step = |(at, (x, y)): (usize, &(i64, i64))| {
        format!("{}{} {}", if at == 0 { 'M' } else { 'L' }, px(*x), px(*y))
    };
    points.iter().enumerate().map(step).collect()
}

fn expected(frame: &Frame, points: &[Point]) -> String {
    let places: Vec<(i64, i64)> = points.iter().map(|point| frame.at(point)).collect();
    if places.is_empty() {
        return String::new();
    }
    let mut out = format!("{}\n", dashed(&path(&places)));
    for (at, place) in places.into_iter().enumerate() {
        out.push_str(&if at == 0 { square(place) } else { lozenge(place) });
    }
    out + "\n"
}

fn measured(frame: &Frame, points: &[Point]) -> String {
    let places: Vec<(i64, i64)> = points.iter().map(|point| frame.at(point)).collect();
    if places.is_empty() {
        return String::new();
    }
    let discs: String = places.iter().map(|place| disc(*place)).collect();
    format!("{}{discs}\n", solid(&path(&places)))
}

/// Figures at the ends: the last one measured, and each target.
fn labels(frame: &Frame, chart: &Chart) -> String {
    let label = |(x, y): (i64, i64), up: bool, text: &str| {
        // Beside an edge the figure stands inwards.
        let anchor = match x {
            x if x > RIGHT - 6_000 => "end",
            x if x < LEFT + 6_000 => "start",
            _ => "middle",
        };
        format!(
            "<text class=\"ink label\" fill=\"#1a1e23\" x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\" \
             font-weight=\"600\">{}</text>\n",
            px(x),
            px(if up { y - 1_000 } else { (y + 1_900).min(BOTTOM - 400) }),
            line(&cut(text, 24))
        )
    };
    let targets: Vec<(i64, i64)> = chart.path.iter().skip(1).map(|p| frame.at(p)).collect();
    let mut out = String::new();
    for (place, point) in targets.iter().zip(chart.path.iter().skip(1)) {
        out.push_str(&label(*place, true, &point.shown));
    }
    if let Some(last) = chart.points.last() {
        let (x, y) = frame.at(last);
        let near =
            |target: &(i64, i64)| (target.0 - x).abs() < 8_000 && (target.1 - y).abs() < 1_600;
        out.push_str(&label((x, y), !targets.iter().any(near), &last.shown));
    }
    out
}

fn legend_line(sample: Sample, text: &str, y: i64) -> String {
    let (from, middle, to) = (LEFT - 4_000, LEFT - 2_400, LEFT - 800);
    let stroke = format!("M{0} {1}H{2}", px(from), px(y), px(to));
    let drawn = match sample {
        Sample::Measured => format!("{}{}", solid(&stroke), disc((middle, y))),
        Sample::Expected => dashed(&stroke),
        Sample::Baseline => square((middle, y)),
        Sample::Target => lozenge((middle, y)),
        Sample::Moment(at) => number(at, middle, y),
    };
    format!(
        "{drawn}<text class=\"ink\" fill=\"#1a1e23\" x=\"{}\" y=\"{}\">{}</text>\n",
        px(LEFT),
        px(y + 420),
        line(&cut(text, FIT))
    )
}

fn solid(path: &str) -> String {
    format!(
        "<path class=\"measured\" d=\"{path}\" fill=\"none\" stroke=\"#1d5a9e\" \
         stroke-width=\"2.5\" stroke-linejoin=\"round\"/>"
    )
}

fn dashed(path: &str) -> String {
    format!(
        "<path class=\"expected\" d=\"{path}\" fill=\"none\" stroke=\"#5c646e\" \
         stroke-width=\"1.5\" stroke-dasharray=\"6 4\"/>"
    )
}

fn disc((x, y): (i64, i64)) -> String {
    format!(
        "<circle class=\"measured full\" fill=\"#1d5a9e\" cx=\"{}\" cy=\"{}\" r=\"3.5\"/>",
        px(x),
        px(y)
    )
}

fn square((x, y): (i64, i64)) -> String {
    format!(
        "<rect class=\"expected paper\" fill=\"#ffffff\" stroke=\"#5c646e\" stroke-width=\"1.5\" \
         x=\"{}\" y=\"{}\" width=\"8\" height=\"8\"/>",
        px(x - 400),
        px(y - 400)
    )
}

fn lozenge((x, y): (i64, i64)) -> String {
    format!(
        "<path class=\"expected paper\" fill=\"#ffffff\" stroke=\"#5c646e\" stroke-width=\"1.5\" \
         d=\"M{} {}l5.5 5.5-5.5 5.5-5.5-5.5z\"/>",
        px(x),
        px(y - 550)
    )
}

/// At most `most` characters, the last one a sign that more follows.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_string();
    }
    text.chars().take(most - 1).chain(['…']).collect()
}
