//! Bars of progress: what is done in the state's colour, what was expected today as an upright stroke.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use super::canvas::Canvas;
use super::colours::{INK, RULE, WHITE, shades};
use crate::model::quantity::{Ratio, fixed};
use crate::render::page::Bar;
use crate::render::values::text;
use crate::words::catalogue::Words;

const WIDTH: u16 = 320;
const HEIGHT: u16 = 44;
/// Where the bar itself begins and ends, from the top.
const BODY: (i32, i32) = (10, 34);
const EDGE: i32 = 2;
/// Half the width of the stroke of what was expected.
const STROKE: i32 = 3;

/// The bar as a picture. Less than nothing draws nothing, more than all draws all; the figure beside it
/// tells the rest.
#[must_use]
pub fn draw(bar: &Bar) -> Canvas {
    let mut canvas = Canvas::new(WIDTH, HEIGHT, WHITE);
    let right = i32::from(WIDTH);
    canvas.fill((0, BODY.0), (right, BODY.1), RULE);
    canvas.fill((EDGE, BODY.0 + EDGE), (right - EDGE, BODY.1 - EDGE), WHITE);
    let done = place(&bar.done, right);
    canvas.fill((0, BODY.0), (done, BODY.1), shades(bar.tone).bar);
    if let Some(expected) = &bar.expected {
        let at = place(expected, right).clamp(STROKE, right - STROKE);
        // A white rim keeps the stroke visible on a dark bar.
        canvas.fill((at - 2 * STROKE, BODY.0), (at + 2 * STROKE, BODY.1), WHITE);
        canvas.fill((at - STROKE, 0), (at + STROKE, HEIGHT.into()), INK);
    }
    canvas
}

/// How far a share from 0 to 1 reaches; anything above nothing is seen.
fn place(share: &Ratio, all: i32) -> i32 {
    if !share.is_positive() {
        return 0;
    }
    let scaled = (share * Ratio::from_integer(BigInt::from(all))).to_integer();
    scaled.to_i32().unwrap_or(all).clamp(EDGE, all)
}

/// What the bar shows, in words.
#[must_use]
pub fn alt(words: &Words, bar: &Bar) -> String {
    let shown = text("shown", bar.shown.clone());
    let Some(expected) = &bar.expected else { return words.say_with("docx-alt-bar", &[shown]) };
    let share = expected * Ratio::from_integer(BigInt::from(100));
    let expected = words.percent(&fixed(&share, 1));
    words.say_with("docx-alt-bar-expected", &[shown, text("expected", expected)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Lang;
    use crate::render::page::Tone;

    #[test]
    fn the_text_in_its_stead_says_what_the_bar_shows() {
        let ratio = |n: i64, d: i64| Ratio::new(n.into(), d.into());
        let mut bar = Bar {
            done: ratio(3, 20),
            expected: Some(ratio(180, 364)),
            shown: "15,0\u{a0}%".into(),
            tone: Tone::Bad,
        };
        let words = Words::new(Lang::Es);
        let said = alt(&words, &bar);
        assert_eq!(said, "Avance: 15,0\u{a0}% (lo esperado a la fecha: 49,5\u{a0}%)");
        bar.expected = None;
        assert_eq!(alt(&words, &bar), "Avance: 15,0\u{a0}%");
    }

    #[test]
    fn a_little_is_seen_and_too_much_is_all() {
        let ratio = |n: i64, d: i64| Ratio::new(n.into(), d.into());
        assert_eq!(place(&ratio(-1, 2), 320), 0);
        assert_eq!(place(&ratio(1, 1000), 320), EDGE);
        assert_eq!(place(&ratio(1, 2), 320), 160);
        assert_eq!(place(&ratio(9, 2), 320), 320);
    }
}
