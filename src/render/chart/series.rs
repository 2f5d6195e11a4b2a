//! An indicator over time: what was measured, what was expected from the baseline to each target, and
//! the meetings in between.

use chrono::{Datelike, NaiveDate};
use num_bigint::BigInt;

use super::scale::{bounds, place, px, ticks};
use super::series_drawing::{LEFT, dashed, disc, legend, lozenge, number, solid, square};
use super::series_legend::lines;
use crate::model::quantity::{Ratio, fixed, trim};
use crate::render::markup::line;
use crate::render::page::{Chart, Point};
use crate::words::catalogue::Words;

const RIGHT: i64 = 62_000;
const TOP: i64 = 3_800;
const BOTTOM: i64 = 18_600;

/// Where days and values stand.
struct Frame {
    days: (NaiveDate, NaiveDate),
    marks: Vec<Ratio>,
}

impl Frame {
    fn new(chart: &Chart) -> Option<Frame> {
        let all = || chart.points.iter().chain(&chart.path).chain(&chart.targets);
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
    let lines = lines(chart, words);
    let said: Vec<String> = lines.iter().map(|(_, text)| text.clone()).collect();
    let (drawn, height) = legend(&lines);
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
    out.push_str(&expected(&frame, chart));
    out.push_str(&measured(&frame, &chart.points));
    out.push_str(&labels(&frame, chart));
    out.push_str(&drawn);
    out.push_str("</svg>\n");
    out
}

fn axes(frame: &Frame, chart: &Chart, words: &Words) -> String {
    let mut all = chart.points.iter().chain(&chart.path).chain(&chart.targets);
    let percent = all.all(|point| point.shown.ends_with('%'));
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

fn path(points: &[(i64, i64)]) -> String {
    let step = |(at, (x, y)): (usize, &(i64, i64))| {
        format!("{}{} {}", if at == 0 { 'M' } else { 'L' }, px(*x), px(*y))
    };
    points.iter().enumerate().map(step).collect()
}

fn expected(frame: &Frame, chart: &Chart) -> String {
    let places: Vec<(i64, i64)> = chart.path.iter().map(|point| frame.at(point)).collect();
    let mut out = String::new();
    if let Some(baseline) = places.first() {
        // What is to be kept at all times begins at no baseline.
        let start = if chart.kept().is_none() { square(*baseline) } else { String::new() };
        out = format!("{}{start}", dashed(&path(&places)));
    }
    out.extend(chart.targets.iter().map(|point| lozenge(frame.at(point))));
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
    let targets: Vec<(i64, i64)> = chart.targets.iter().map(|p| frame.at(p)).collect();
    let mut out = String::new();
    for (place, point) in targets.iter().zip(&chart.targets) {
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

/// At most `most` characters, the last one a sign that more follows.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_string();
    }
    text.chars().take(most - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Lang;

    fn point(day: &str, value: i64) -> Point {
        let value = Ratio::from_integer(value.into());
        Point { day: day.parse().unwrap(), when: day.into(), shown: value.to_string(), value }
    }

    fn chart() -> Chart {
        Chart {
            name: "A <name>".into(),
            points: vec![point("2025-01-01", 0), point("2025-07-02", 150)],
            path: vec![point("2025-01-01", 0), point("2025-12-31", 300)],
            targets: vec![point("2025-12-31", 300)],
            moments: vec![("2025-04-02".parse().unwrap(), "Meeting".into())],
        }
    }

    #[test]
    fn what_is_drawn_is_said_and_stands_where_it_should() {
        let drawn = svg(&chart(), &Words::new(Lang::En), "c-1");
        assert!(drawn.contains("<title id=\"c-1-t\">A &lt;name&gt;</title>"), "{drawn}");
        let said = "Measured: from 0 (2025-01-01) to 150 (2025-07-02). Expected: from the baseline, \
                    0 (2025-01-01), to the target of 300 (2025-12-31). Meeting (2 Apr 2025).";
        assert!(drawn.contains(&format!("<desc id=\"c-1-d\">{said}</desc>")), "{drawn}");
        // Half of the days and half of the values: 182 of 364, 150 of 300.
        assert!(drawn.contains("d=\"M70.00 186.00L345.00 112.00\""), "{drawn}");
        assert!(drawn.contains("d=\"M70.00 186.00L620.00 38.00\""), "{drawn}");
        assert_eq!(drawn, svg(&chart(), &Words::new(Lang::En), "c-1"));
    }

    #[test]
    fn a_single_value_and_a_lone_target_are_drawn_and_nothing_is_not() {
        let words = Words::new(Lang::Es);
        let lone = |points, targets| {
            let chart = Chart { points, targets, path: Vec::new(), moments: Vec::new(), ..chart() };
            svg(&chart, &words, "c")
        };
        assert_eq!(lone(Vec::new(), Vec::new()), "");
        let one = lone(vec![point("2025-03-01", 5)], Vec::new());
        assert!(one.contains("cx=\"345.00\"") && one.contains("Medido: 5 (2025-03-01)."), "{one}");
        let target = lone(Vec::new(), vec![point("2025-12-31", 9)]);
        assert!(target.contains("Meta: 9 (2025-12-31)."), "{target}");
        assert!(!target.contains("stroke-dasharray"), "nothing is expected in between");
    }

    #[test]
    fn what_is_to_be_kept_is_a_level_line_and_said_so() {
        let path = vec![point("2025-01-01", 80), point("2025-12-31", 80)];
        let targets = vec![point("2025-12-31", 80)];
        let kept = Chart { path, targets, points: vec![point("2025-07-02", 62)], ..chart() };
        let drawn = svg(&kept, &Words::new(Lang::En), "c");
        let said = "Measured: 62 (2025-07-02). Expected at all times: 80. Target: 80 (2025-12-31).";
        assert!(drawn.contains(said), "{drawn}");
        assert!(drawn.contains("class=\"expected\" d=\"M70.00 38.00L620.00 38.00\""), "{drawn}");
        assert!(!drawn.contains("<rect class=\"expected"), "there is no baseline to begin at");
    }

    #[test]
    fn neighbouring_moments_do_not_cover_each_other() {
        let day = |day: &str| (day.parse().unwrap(), "x".to_string());
        let moments = vec![day("2025-04-02"), day("2025-04-04"), day("2025-09-02")];
        let drawn = svg(&Chart { moments, ..chart() }, &Words::new(Lang::Pt), "c");
        let heights: Vec<&str> = drawn
            .split("<path class=\"moment\"")
            .skip(1)
            .filter_map(|part| part.split("cy=\"").nth(1)?.split('"').next())
            .collect();
        assert_eq!(heights, ["10.00", "27.00", "10.00"]);
    }
}
