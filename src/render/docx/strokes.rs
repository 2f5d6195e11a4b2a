//! Digits and the few signs of numbers, drawn with strokes: a type to draw any letter with would weigh more than
//! all the rest. Words stand in the document's own type beside the picture.

use super::canvas::{At, Canvas};
use super::colours::Rgb;

/// Points of a picture in a unit of a drawn sign, which is six units high.
const UNIT: i32 = 3;
const THICK: i32 = 3;
/// The height of a line of signs, in points of a picture.
pub const HEIGHT: i32 = 6 * UNIT;

/// Strokes of a sign, each through some places, and how wide the sign is.
type Sign = (&'static [&'static [At]], i32);

fn sign(c: char) -> Sign {
    match c {
        '0' => (&[&[(1, 0), (3, 0), (4, 1), (4, 5), (3, 6), (1, 6), (0, 5), (0, 1), (1, 0)]], 4),
        '1' => (&[&[(0, 2), (2, 0), (2, 6)], &[(0, 6), (4, 6)]], 4),
        '2' => (&[&[(0, 1), (1, 0), (3, 0), (4, 1), (4, 2), (0, 6), (4, 6)]], 4),
        '3' => (&[&[(0, 0), (4, 0), (2, 2), (3, 2), (4, 3), (4, 5), (3, 6), (1, 6), (0, 5)]], 4),
        '4' => (&[&[(3, 6), (3, 0), (0, 4), (4, 4)]], 4),
        '5' => (&[&[(4, 0), (0, 0), (0, 2), (3, 2), (4, 3), (4, 5), (3, 6), (1, 6), (0, 5)]], 4),
        '6' => (
            &[&[(3, 0), (2, 0), (0, 2), (0, 5), (1, 6), (3, 6), (4, 5), (4, 4), (3, 3), (0, 3)]],
            4,
        ),
        '7' => (&[&[(0, 0), (4, 0), (1, 6)]], 4),
        '8' => (
            &[
                &[(1, 0), (3, 0), (4, 1), (4, 2), (3, 3), (1, 3), (0, 2), (0, 1), (1, 0)],
                &[(1, 3), (0, 4), (0, 5), (1, 6), (3, 6), (4, 5), (4, 4), (3, 3)],
            ],
            4,
        ),
        '9' => (
            &[&[(4, 3), (1, 3), (0, 2), (0, 1), (1, 0), (3, 0), (4, 1), (4, 4), (2, 6), (1, 6)]],
            4,
        ),
        '-' => (&[&[(0, 3), (2, 3)]], 2),
        ',' => (&[&[(1, 6), (0, 7)]], 1),
        '.' => (&[&[(0, 6), (0, 6)]], 0),
        '/' => (&[&[(0, 7), (3, -1)]], 3),
        '%' => (
            &[
                &[(0, 6), (4, 0)],
                &[(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)],
                &[(3, 5), (4, 5), (4, 6), (3, 6), (3, 5)],
            ],
            4,
        ),
        _ => (&[], 1),
    }
}

/// How wide a line of signs is, in points of a picture.
#[must_use]
pub fn width(text: &str) -> i32 {
    let advance: i32 = text.chars().map(|c| sign(c).1 * UNIT + 2 * UNIT).sum();
    (advance - 2 * UNIT).max(0)
}

/// Draws signs in one line from their upper left corner. What is no sign of a number is a gap.
pub fn draw(canvas: &mut Canvas, from: At, text: &str, colour: Rgb) {
    let mut left = from.0;
    for c in text.chars() {
        let (strokes, wide) = sign(c);
        for stroke in strokes {
            let place = |at: &At| (left + at.0 * UNIT, from.1 + at.1 * UNIT);
            for [from, to] in stroke.array_windows() {
                canvas.line(place(from), place(to), THICK, 0, colour);
            }
        }
        left += wide * UNIT + 2 * UNIT;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_of_a_number_is_drawn_within_its_width_and_unlike_any_other() {
        let mut seen: Vec<Canvas> = Vec::new();
        for c in "0123456789-,./%".chars() {
            let mut canvas = Canvas::new(60, 60, [255; 3]);
            draw(&mut canvas, (10, 10), &c.to_string(), [0; 3]);
            assert!(canvas != Canvas::new(60, 60, [255; 3]), "{c}");
            assert!(!seen.contains(&canvas), "{c}");
            seen.push(canvas);
        }
        assert_eq!(width("10"), 2 * 4 * UNIT + 2 * UNIT);
    }
}
