//! Drawing progress with characters: blocks for what is done, a mark for what was expected today.
//!
//! It must read in one colour, on paper and from afar: `████▌···│····`.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use super::page::{Bar, Point};
use crate::model::quantity::Ratio;

const EIGHTHS: [char; 8] = ['·', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const SPARKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// The bar `width` columns wide. Less than nothing draws nothing, more than all draws all; the
/// figure beside it tells the rest.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "more than seven eighths are a whole block")]
pub fn draw(bar: &Bar, width: usize) -> String {
    let eighths = steps(&bar.done, width * 8);
    let mark = bar.expected.as_ref().map(|share| steps(share, width).min(width.saturating_sub(1)));
    let cell = |at: usize| match eighths.saturating_sub(at * 8) {
        _ if mark == Some(at) => '│',
        8.. => '█',
        part => EIGHTHS[part],
    };
    (0..width).map(cell).collect()
}

/// How many of `all` steps a share from 0 to 1 comes to; anything above nothing is at least one.
fn steps(share: &Ratio, all: usize) -> usize {
    if !share.is_positive() {
        return 0;
    }
    let scaled = (share * Ratio::from_integer(BigInt::from(all))).to_integer();
    scaled.to_usize().unwrap_or(usize::MAX).clamp(1, all)
}

/// One character a point, from the least to the greatest value; a flat line stays in the middle.
/// More than 40 points: the last 40.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "the greatest place is the last of SPARKS")]
pub fn spark(points: &[Point]) -> String {
    let points = points.last_chunk::<40>().map_or(points, |last| last.as_slice());
    let (Some(least), Some(most)) = (
        points.iter().map(|point| &point.value).min(),
        points.iter().map(|point| &point.value).max(),
    ) else {
        return String::new();
    };
    let range = most - least;
    let level = |value: &Ratio| {
        if !range.is_positive() {
            return SPARKS[3];
        }
        let share = (value - least) / &range * Ratio::from_integer(BigInt::from(7));
        share.round().to_integer().to_usize().map_or(SPARKS[0], |at| SPARKS[at.min(7)])
    };
    points.iter().map(|point| level(&point.value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::page::Tone;

    fn bar(done: (i64, i64), expected: Option<(i64, i64)>) -> String {
        let ratio = |(n, d): (i64, i64)| Ratio::new(n.into(), d.into());
        let expected = expected.map(ratio);
        draw(&Bar { done: ratio(done), expected, shown: String::new(), tone: Tone::Plain }, 10)
    }

    #[test]
    fn draws_what_is_done_and_what_was_expected() {
        assert_eq!(bar((9, 20), None), "████▌·····");
        assert_eq!(bar((9, 20), Some((3, 4))), "████▌··│··");
        assert_eq!(bar((3, 2), Some((1, 1))), "█████████│");
        assert_eq!(bar((-1, 2), None), "··········");
        assert_eq!(bar((1, 1000), None), "▏·········", "a little is not nothing");
        assert_eq!(bar((999, 1000), None), "█████████▉", "nearly is not wholly");
    }

    #[test]
    fn a_line_of_points_rises_and_falls() {
        let point = |value: i64| Point {
            day: chrono::NaiveDate::MIN,
            when: String::new(),
            value: Ratio::from_integer(value.into()),
            shown: String::new(),
        };
        let points: Vec<Point> = [0, 10, 35, 70].into_iter().map(point).collect();
        assert_eq!(spark(&points), "▁▂▅█");
        assert_eq!(spark(&[point(5), point(5)]), "▄▄");
        assert_eq!(spark(&[]), "");
    }
}
