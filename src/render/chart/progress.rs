//! Progress as a small bar: how far, and a mark where it was expected to be today. The figures stand
//! beside it, so a reader by ear is told nothing twice.

use num_traits::{One, Signed, Zero};

use super::scale::{place, px};
use super::tones::{colour, tone};
use crate::model::quantity::Ratio;
use crate::render::page::Bar;

const LENGTH: i64 = 12_000;

/// The bar, 136 by 16 pixels. Beyond 100 % an arrowhead goes on to the right, below 0 to the left.
#[must_use]
pub fn svg(bar: &Bar) -> String {
    let (none, all) = (Ratio::zero(), Ratio::one());
    let at = |share: &Ratio| place(share, &none, &all, 0, LENGTH);
    let fill = format!("class=\"{}\" fill=\"{}\"", tone(bar.tone), colour(bar.tone));
    let mut out = String::from(
        "<svg class=\"progress\" viewBox=\"-8 0 136 16\" width=\"136\" height=\"16\" \
         aria-hidden=\"true\"><rect class=\"track\" x=\"0\" y=\"4\" width=\"120\" height=\"8\" \
         fill=\"#ffffff\" stroke=\"#6b737d\"/>",
    );
    if bar.done.is_positive() {
        // A little is not nothing.
        let width = px(at(&bar.done).max(100));
        out.push_str(&format!("<rect {fill} x=\"0\" y=\"4\" width=\"{width}\" height=\"8\"/>"));
    }
    if bar.done > all {
        out.push_str(&format!("<path {fill} d=\"M122 3l5 5-5 5z\"/>"));
    }
    if bar.done.is_negative() {
        out.push_str(&format!("<path {fill} d=\"M-2 3l-5 5 5 5z\"/>"));
    }
    if let Some(expected) = &bar.expected {
        let x = at(expected);
        out.push_str(&format!(
            "<path class=\"halo\" d=\"M{0} 1V15\" stroke=\"#ffffff\" stroke-width=\"4\"/>\
             <path class=\"ink\" d=\"M{0} 0V16\" stroke=\"#1a1e23\" stroke-width=\"2\"/>",
            px(x)
        ));
    }
    out.push_str("</svg>");
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::page::Tone;

    fn hundredths(number: i64) -> Ratio {
        Ratio::new(number.into(), 100.into())
    }

    fn drawn(done: i64, expected: Option<i64>) -> String {
        let expected = expected.map(hundredths);
        svg(&Bar { done: hundredths(done), expected, shown: String::new(), tone: Tone::Bad })
    }

    #[test]
    fn done_and_expected_stand_where_they_should() {
        let half = drawn(15, Some(50));
        assert!(half.contains("width=\"18.00\""), "{half}");
        assert!(half.contains("M60.00 0V16"), "{half}");
        assert!(drawn(150, None).contains("M122 3"));
        assert!(drawn(-10, None).contains("M-2 3") && !drawn(-10, None).contains("width=\"0"));
        assert!(!drawn(0, None).contains("t-bad"), "nothing done draws nothing");
    }
}
