//! Texts that a spreadsheet would run: guarded in every CSV, and read back without the guard.
//!
//! The CSV that people open in Excel is the store itself, so a text that begins like a formula stands in
//! it with an apostrophe in front. Reading takes one apostrophe off again: nothing is lost either way.

use std::borrow::Cow;

use super::looks::is_invisible;

/// The text with an apostrophe in front if a spreadsheet could take it for a formula. A number by the
/// grammar (`-2.5`) is none.
#[must_use]
pub fn guard(text: &str) -> Cow<'_, str> {
    if !is_number(text) && is_dangerous(text) {
        return Cow::Owned(format!("'{text}"));
    }
    Cow::Borrowed(text)
}

/// The text as it was before it was guarded.
#[must_use]
pub fn unguard(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_dangerous(rest) => rest,
        _ => text,
    }
}

/// Whether the first character that counts begins a formula, or the cell begins with a line end or tab. Apostrophes in
/// front change nothing: what would be taken for a guard has to get one of its own.
#[must_use]
pub fn is_dangerous(text: &str) -> bool {
    matches!(sign(text), Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'))
        || text.trim_start_matches('\'').starts_with(['\t', '\r', '\n'])
}

/// Whether nothing but a formula begins like that: what nobody writes as a note.
#[must_use]
pub fn is_formula(text: &str) -> bool {
    matches!(sign(text), Some('=' | '＝'))
}

fn sign(text: &str) -> Option<char> {
    text.chars().find(|c| *c != '\'' && !is_invisible(*c))
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    plain(whole) && plain(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_guarded_and_numbers_are_not() {
        let plain = ["=1+1", "+34 600", "-x", "@SUM(A1)", " \u{200b}=1", "＝1", "\tx", "\nx"];
        for text in plain.into_iter().chain(["'=1", "'\nx", "''\tx"]) {
            assert_eq!(guard(text), format!("'{text}"), "{text:?}");
            assert_eq!(unguard(&guard(text)), text, "{text:?}");
        }
        for text in ["-2.5", "0", "niñez", "a=b", "", "2025-03-12", "'x"] {
            assert_eq!(guard(text), text, "{text:?}");
            assert_eq!(unguard(text), text, "{text:?}");
        }
    }
}
