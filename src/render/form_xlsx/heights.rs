//! How high a row must be for its texts. Excel would find out by itself, LibreOffice does not for a file that
//! another program wrote, and neither does for joined cells; so heights are estimated, on the safe side.

use unicode_width::UnicodeWidthStr;

/// Points of one line of text, and of the space around it.
const LINE: u32 = 13;
const AROUND: u32 = 4;
/// The highest row there is, in points.
const HIGHEST: u32 = 409;

/// Lines that a text takes in a column of `width` characters, broken between words.
pub(in crate::render) fn lines(text: &str, width: u32) -> u32 {
    // A column's width counts digits of the normal font, which are wider than letters of a smaller one.
    let width = (width as usize * 23 / 20).max(1);
    let mut lines = 0;
    for paragraph in text.lines() {
        lines += 1;
        let mut used = 0;
        for word in paragraph.split(' ') {
            let length = word.width();
            let needed = if used == 0 { length } else { used + 1 + length };
            if needed <= width {
                used = needed;
                continue;
            }
            lines += if used == 0 { 0 } else { 1 };
            lines += u32::try_from(length.saturating_sub(1) / width).unwrap_or(0);
            used = length % width;
        }
    }
    lines.max(1)
}

/// The height of a row of so many lines, in points.
pub(in crate::render) fn points(lines: u32) -> u32 {
    (lines * LINE + AROUND).min(HIGHEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_wrap_and_long_words_break() {
        for (text, width, expected) in [
            ("", 10, 1),
            ("uno dos", 10, 1),
            ("uno dos tres", 10, 2),
            ("uno\ndos", 10, 2),
            ("palabralarguísima", 10, 2),
            ("a palabralarguísima", 10, 3),
        ] {
            assert_eq!(lines(text, width), expected, "{text}");
        }
        assert_eq!(points(100), 409);
    }
}
