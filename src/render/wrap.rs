//! Breaking text into lines of a width, as terminals count it.
//!
//! Plain blanks break a line; a no-break space (within `75,0 %`) only where its word is wider than
//! the line. What is wider still is broken wherever it must, because nothing is ever cut off.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Columns that a text takes.
#[must_use]
pub fn width(text: &str) -> usize {
    let plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if plain { text.len() } else { text.width() }
}

/// The widest word: what a column needs so as to break none.
#[must_use]
pub fn widest_word(text: &str) -> usize {
    text.split(' ').map(width).max().unwrap_or(0)
}

/// The lines of `text` at most `limit` columns wide (at least one line, `limit` taken as 1 or more).
#[must_use]
pub fn wrap(text: &str, limit: usize) -> Vec<String> {
    let limit = limit.max(1);
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    let words = text.split(' ').flat_map(|word| {
        let parted = width(word) > limit;
        word.split(move |c| parted && c == '\u{a0}')
    });
    for word in words.filter(|word| !word.is_empty()) {
        let wide = width(word);
        if !line.is_empty() && used + 1 + wide > limit {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        if !line.is_empty() {
            line.push(' ');
            used += 1;
        }
        if used + wide <= limit {
            line.push_str(word);
            used += wide;
            continue;
        }
        for c in word.chars() {
            let wide = c.width().unwrap_or(0);
            if used + wide > limit && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(c);
            used += wide;
        }
    }
    lines.push(line);
    lines
}

/// `text` wrapped, the first line led by `first` and the others by blanks of the same width.
#[must_use]
pub fn hanging(first: &str, text: &str, limit: usize) -> Vec<String> {
    let lead = width(first);
    let lines = wrap(text, limit.saturating_sub(lead).max(8));
    let blank = " ".repeat(lead);
    lines
        .into_iter()
        .enumerate()
        .map(|(at, line)| format!("{}{line}", if at == 0 { first } else { &blank }))
        .collect()
}

/// `text` filled with blanks up to `to` columns, on its left if `right`.
#[must_use]
pub fn pad(text: &str, to: usize, right: bool) -> String {
    let blank = " ".repeat(to.saturating_sub(width(text)));
    if right { format!("{blank}{text}") } else { format!("{text}{blank}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_at_blanks_only_and_breaks_long_words_rather_than_losing_them() {
        assert_eq!(wrap("45 de 60 (75,0\u{a0}%)", 9), ["45 de 60", "(75,0\u{a0}%)"]);
        assert_eq!(wrap("data/muy-largo.csv", 10), ["data/muy-l", "argo.csv"]);
        assert_eq!(wrap("Plazo:\u{a0}31\u{a0}dic\u{a0}2025", 15), ["Plazo: 31 dic", "2025"]);
        assert_eq!(wrap("", 5), [""]);
        assert_eq!(wrap("日本語の名前", 4), ["日本", "語の", "名前"]);
    }

    #[test]
    fn hangs_under_the_first_line() {
        assert_eq!(hanging("• ", "uno dos tres", 10), ["• uno dos", "  tres"]);
    }
}
