//! Small matters of texts in cells that several readers share.

use crate::text::fold::{is_composed, neat};
use crate::text::formula::unguard;

/// Characters of a cell that a message repeats.
const SHOWN: usize = 100;
/// Characters of a text for which a likely meaning is looked for.
pub const GUESSED: usize = 100;
/// Characters of an id at most.
const ID_LENGTH: usize = 64;

/// Bytes that ids may have.
#[expect(clippy::indexing_slicing, reason = "within the table")]
const IN_IDS: [bool; 256] = {
    let mut inner = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        let other = matches!(byte as u8, b'.' | b'_' | b'-');
        inner[byte] = (byte as u8).is_ascii_alphanumeric() || other;
        byte += 1;
    }
    inner
};

/// A cell's text without the blanks around it: most have none.
#[inline]
#[must_use]
pub fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [] => text,
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

/// A cell's text for a message: cut when it is long.
#[must_use]
pub fn shown(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text.to_string(),
    }
}

/// Writes a text into a buffer in the form in which texts are compared: trimmed, without a guard
/// against formulas, NFC, lines ended by LF whatever the file's own line end.
pub fn set_neat(into: &mut String, text: &str) {
    into.clear();
    let text = unguard(text.trim());
    if !text.contains('\r') && is_composed(text) {
        into.push_str(text);
    } else {
        into.push_str(&neat(text).replace("\r\n", "\n").replace('\r', "\n"));
    }
}

/// Whether a text may be the id of a row: `[A-Za-z0-9][A-Za-z0-9._-]*`, at most 64 characters.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "there are 256 bytes")]
pub fn is_id(text: &str) -> bool {
    text.len() <= ID_LENGTH
        // Nearly all are: to look at every byte is quicker than to ask after each whether it is the last.
        && text.bytes().fold(true, |all, byte| all & IN_IDS[usize::from(byte)])
        && text.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric())
}

/// The choices of a list for a message, cut when there are many.
#[must_use]
pub fn list<'a>(choices: impl IntoIterator<Item = &'a str>) -> String {
    let mut all: Vec<&str> = choices.into_iter().take(31).collect();
    if all.len() > 30 {
        all.splice(30.., ["…"]);
    }
    all.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_follow_their_grammar() {
        for text in ["a", "vp-1.1-3", "2025_x", &"x".repeat(64)] {
            assert!(is_id(text), "{text}");
        }
        for text in ["", "-a", ".a", "a b", "ñ", "a/b", &"x".repeat(65)] {
            assert!(!is_id(text), "{text}");
        }
    }

    #[test]
    fn texts_are_neat_whatever_the_line_end() {
        let mut text = String::from("before");
        set_neat(&mut text, " cafe\u{301}\r\ncon leche\rx ");
        assert_eq!(text, "café\ncon leche\nx");
        set_neat(&mut text, "'+51 1");
        assert_eq!(text, "+51 1", "as before it was guarded");
        for text in ["", "a", " a", "a\u{a0}", "ab", " ", "á b"] {
            assert_eq!(trimmed(text), text.trim());
        }
        assert_eq!(shown(&"ñ".repeat(101)), format!("{}…", "ñ".repeat(100)));
    }
}
