//! Colours: a table of shades a tone. Every state also has a sign and a word; colour only helps to find it.

use crate::render::page::Tone;

/// A colour: red, green, blue.
pub type Rgb = [u8; 3];

/// Black on white, or nearly.
pub const INK: Rgb = [0x1f, 0x24, 0x2b];
/// Headings, the line of values.
pub const ACCENT: Rgb = [0x1b, 0x3a, 0x5d];
/// What is said in passing.
pub const QUIET: Rgb = [0x4f, 0x56, 0x60];
/// Rules of tables, lines of a grid.
pub const RULE: Rgb = [0xb4, 0xbb, 0xc4];
/// Behind headings of columns.
pub const HEAD: Rgb = [0xe6, 0xeb, 0xf1];
/// What must not be missed.
pub const ALERT: Rgb = [0xa3, 0x1a, 0x14];
/// Paper.
pub const WHITE: Rgb = [0xff, 0xff, 0xff];

/// How a tone looks.
#[derive(Debug, Clone, Copy)]
pub struct Shades {
    /// Behind a word.
    pub behind: Rgb,
    /// The word.
    pub word: Rgb,
    /// A bar.
    pub bar: Rgb,
}

/// The shades of a tone.
#[must_use]
pub fn shades(tone: Tone) -> Shades {
    let (behind, word, bar) = match tone {
        Tone::Best => ([0xc9, 0xe7, 0xd1], [0x0b, 0x45, 0x1d], [0x17, 0x6b, 0x33]),
        Tone::Good => ([0xe2, 0xf2, 0xe1], [0x1c, 0x55, 0x28], [0x3d, 0x8f, 0x4e]),
        Tone::Open => ([0xdb, 0xe9, 0xf7], [0x0f, 0x3d, 0x69], [0x2f, 0x6d, 0xb5]),
        Tone::Doubtful => ([0xfc, 0xea, 0xc2], [0x62, 0x3e, 0x00], [0xb8, 0x78, 0x00]),
        Tone::Bad => ([0xf9, 0xd8, 0xd4], [0x7a, 0x12, 0x0d], [0xb8, 0x2d, 0x24]),
        Tone::Faint => ([0xef, 0xf0, 0xf1], [0x4a, 0x4f, 0x56], [0x84, 0x8a, 0x92]),
        Tone::Plain => (WHITE, INK, [0x55, 0x60, 0x6e]),
    };
    Shades { behind, word, bar }
}

/// A colour as documents write it: `1F242B`.
#[must_use]
pub fn hex(colour: Rgb) -> String {
    colour.iter().map(|part| format!("{part:02X}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(colour: Rgb) -> f64 {
        let [r, g, b] = colour.map(|part| {
            let share = f64::from(part) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn contrast(a: Rgb, b: Rgb) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_word_can_be_read_on_its_shade_and_every_bar_seen_on_paper() {
        use Tone::{Bad, Best, Doubtful, Faint, Good, Open, Plain};
        for tone in [Best, Good, Open, Doubtful, Bad, Faint, Plain] {
            let shades = shades(tone);
            assert!(contrast(shades.word, shades.behind) >= 7.0, "{tone:?}");
            assert!(contrast(shades.bar, WHITE) >= 3.0, "{tone:?}");
        }
        for colour in [INK, ACCENT, QUIET, ALERT] {
            assert!(contrast(colour, WHITE) >= 4.5 && contrast(colour, HEAD) >= 4.5);
        }
    }
}
