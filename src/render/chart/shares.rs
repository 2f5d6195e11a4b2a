//! How many of each state, as parts of one bar. Each part carries its sign and number where they fit;
//! the list beside it says all in words.

use super::scale::px;
use super::tones::{colour, tone};
use crate::render::markup::line;
use crate::render::page::Mark;

const LENGTH: i64 = 60_000;
/// A part narrower than this carries no text.
const NARROW: i64 = 3_600;

/// The bar, 600 by 22 pixels; empty where nothing is counted.
#[must_use]
pub fn svg(shares: &[(Mark, u32)]) -> String {
    let all: i64 = shares.iter().map(|(_, number)| i64::from(*number)).sum();
    if all == 0 {
        return String::new();
    }
    let mut out = String::from(
        "<svg class=\"parts\" viewBox=\"0 0 600 22\" width=\"600\" height=\"22\" \
         aria-hidden=\"true\">",
    );
    let mut before = 0;
    for (mark, number) in shares.iter().filter(|(_, number)| *number > 0) {
        let from = before * LENGTH / all;
        before += i64::from(*number);
        let to = before * LENGTH / all;
        let width = (to - from - 200).max(100);
        let (x, class, fill) = (px(from), tone(mark.tone), colour(mark.tone));
        out.push_str(&format!(
            "<rect class=\"{class}\" fill=\"{fill}\" x=\"{x}\" y=\"0\" width=\"{}\" \
             height=\"22\"/>",
            px(width)
        ));
        if width >= NARROW {
            out.push_str(&format!(
                "<text class=\"on\" fill=\"#ffffff\" x=\"{}\" y=\"16\" text-anchor=\"middle\" \
                 font-size=\"14\">{} {number}</text>",
                px(from + width / 2),
                line(&mark.sign.to_string())
            ));
        }
    }
    out.push_str("</svg>\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::page::Tone;

    #[test]
    fn parts_are_as_wide_as_they_count() {
        let mark = |sign| Mark { tone: Tone::Good, sign, word: String::new() };
        let drawn = svg(&[(mark('✓'), 1), (mark('?'), 0), (mark('<'), 2)]);
        assert!(drawn.contains("x=\"0.00\" y=\"0\" width=\"198.00\""), "{drawn}");
        assert!(drawn.contains("x=\"200.00\" y=\"0\" width=\"398.00\""), "{drawn}");
        assert!(drawn.contains("✓ 1") && drawn.contains("&lt; 2") && !drawn.contains('?'));
        assert_eq!(svg(&[(mark('?'), 0)]), "");
    }
}
