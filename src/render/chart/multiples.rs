//! The same figure of several parties side by side: small frames of one scale, so that the eye may compare.
//!
//! The texts beside each frame say what it shows, in the type of the document; nothing is written in it.

use chrono::{Datelike, NaiveDate};
use num_bigint::BigInt;
use num_traits::Zero;

use super::scale::{bounds, place, px, ticks};
use crate::model::quantity::Ratio;
use crate::render::page::Point;
use crate::render::values::text;
use crate::words::catalogue::Words;

/// Several series of one measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Multiples {
    /// What they show.
    pub name: String,
    /// The scale of all frames and how many parties are left out.
    pub note: String,
    /// Each party's name and points, oldest first; none is without points.
    pub frames: Vec<(String, Vec<Point>)>,
}

/// Days and values that every frame holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    /// The first and the last day.
    pub days: (NaiveDate, NaiveDate),
    /// The least round value, zero or below.
    pub low: Ratio,
    /// The greatest round value, zero or above.
    pub high: Ratio,
}

impl Range {
    /// The range of all frames; none where there is no point.
    #[must_use]
    pub fn of(frames: &[(String, Vec<Point>)]) -> Option<Range> {
        let points = || frames.iter().flat_map(|(_, points)| points);
        let days = || points().map(|point| point.day);
        let (first, last) = (days().min()?, days().max()?);
        let (low, high) = bounds(points().map(|point| &point.value));
        let marks = ticks(&low, &high);
        Some(Range {
            days: (first, last),
            low: marks.first()?.clone(),
            high: marks.last()?.clone(),
        })
    }

    /// Where a point stands in a frame whose corners these are, in any unit: lower left, upper right.
    #[must_use]
    pub fn place(&self, point: &Point, corners: ((i64, i64), (i64, i64))) -> (i64, i64) {
        let ((left, bottom), (right, top)) = corners;
        let number = |day: NaiveDate| Ratio::from_integer(BigInt::from(day.num_days_from_ce()));
        let (first, last) = (number(self.days.0), number(self.days.1));
        let x = place(&number(point.day), &first, &last, left, right);
        (x, place(&point.value, &self.low, &self.high, bottom, top))
    }

    /// How far up zero stands, in the unit of `bottom` and `top`.
    #[must_use]
    pub fn zero(&self, bottom: i64, top: i64) -> i64 {
        place(&Ratio::zero(), &self.low, &self.high, bottom, top)
    }
}

/// Lower left and upper right, in hundredths of a pixel.
const CORNERS: ((i64, i64), (i64, i64)) = ((500, 4_500), (15_500, 500));

/// One frame, 160 by 50 pixels, for whom the words beside it say the same.
#[must_use]
pub fn svg(points: &[Point], range: &Range) -> String {
    let ((left, bottom), (right, top)) = CORNERS;
    let places: Vec<(i64, i64)> = points.iter().map(|one| range.place(one, CORNERS)).collect();
    let rule = |class: &str, colour: &str, y: i64| {
        format!(
            "<path class=\"{class}\" d=\"M{} {}H{}\" stroke=\"{colour}\"/>",
            px(left),
            px(y),
            px(right)
        )
    };
    let step = |(at, (x, y)): (usize, &(i64, i64))| {
        format!("{}{} {}", if at == 0 { 'M' } else { 'L' }, px(*x), px(*y))
    };
    let path: String = places.iter().enumerate().map(step).collect();
    let disc = |(x, y): &(i64, i64)| {
        format!(
            "<circle class=\"measured full\" fill=\"#1d5a9e\" cx=\"{}\" cy=\"{}\" r=\"2.5\"/>",
            px(*x),
            px(*y)
        )
    };
    format!(
        "<svg class=\"frame\" viewBox=\"0 0 160 50\" width=\"160\" height=\"50\" aria-hidden=\"true\">\
         {}{}<path class=\"measured\" d=\"{path}\" fill=\"none\" stroke=\"#1d5a9e\" stroke-width=\"2\" \
         stroke-linejoin=\"round\"/>{}</svg>",
        rule("grid", "#d3d7dc", top),
        rule("axis", "#1a1e23", range.zero(bottom, top)),
        places.iter().map(disc).collect::<String>()
    )
}

/// What a frame shows: `de 10 (5 mar 2025) a 45 (10 jun 2025)`, or the only figure.
#[must_use]
pub fn said(points: &[Point], words: &Words) -> String {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return String::new() };
    if points.len() == 1 {
        let args = [text("value", last.shown.clone()), text("day", last.when.clone())];
        return words.say_with("chart-at", &args);
    }
    let args = [
        text("first", first.shown.clone()),
        text("from", first.when.clone()),
        text("last", last.shown.clone()),
        text("to", last.when.clone()),
    ];
    words.say_with("chart-from-to", &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Lang;

    fn point(day: &str, value: i64) -> Point {
        let value = Ratio::from_integer(value.into());
        Point { day: day.parse().unwrap(), when: day.into(), shown: value.to_string(), value }
    }

    #[test]
    fn all_frames_have_one_scale_and_say_their_ends() {
        let small = vec![point("2025-01-01", 0), point("2025-07-02", 50)];
        let great = vec![point("2025-12-31", 200)];
        let frames = vec![("A".to_string(), small.clone()), ("B".to_string(), great.clone())];
        let range = Range::of(&frames).unwrap();
        // Half of the days, a quarter of the values: 182 of 364, 50 of 200.
        let drawn = svg(&small, &range);
        assert!(drawn.contains("d=\"M5.00 45.00L80.00 35.00\""), "{drawn}");
        assert!(svg(&great, &range).contains("cx=\"155.00\" cy=\"5.00\""));
        let words = Words::new(Lang::Es);
        assert_eq!(said(&small, &words), "de 0 (2025-01-01) a 50 (2025-07-02)");
        assert_eq!(said(&great, &words), "200 (2025-12-31)");
        assert_eq!((Range::of(&[]), said(&[], &words).as_str()), (None, ""));
    }

    #[test]
    fn what_falls_below_zero_stands_under_the_axis() {
        let frames =
            vec![("A".to_string(), vec![point("2025-01-01", -100), point("2025-02-01", 100)])];
        let range = Range::of(&frames).unwrap();
        let zero = range.zero(4_500, 500);
        assert_eq!(zero, 2_500);
        assert!(range.place(&frames[0].1[0], CORNERS).1 > zero);
    }
}
