//! Texts that only look like one that would have been right: other alphabets, invisible characters, lost zeros.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_security::confusable_detection::skeleton;

/// What many candidates look like, for [`looks_like`] many times over.
#[derive(Debug, Clone, Default)]
pub struct Looks(HashMap<String, usize>);

impl Looks {
    /// The looks of these candidates, by their positions.
    #[must_use]
    pub fn of<'a>(candidates: impl IntoIterator<Item = &'a str>) -> Looks {
        let mut looks = HashMap::new();
        for (at, candidate) in candidates.into_iter().enumerate() {
            looks.entry(plain_form(candidate)).or_insert(at);
        }
        Looks(looks)
    }

    /// The position of the first candidate that a text looks like. It must be none of them.
    #[must_use]
    pub fn like(&self, text: &str) -> Option<usize> {
        self.0.get(&plain_form(text)).copied()
    }
}

/// The candidate that `text` only looks like: other alphabet, invisible characters, lost zeros.
///
/// Returns nothing when `text` equals a candidate without regard to ASCII case.
pub fn looks_like<'a>(
    text: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let form = plain_form(text);
    let mut found = None;
    for candidate in candidates {
        if candidate.eq_ignore_ascii_case(text) {
            return None;
        }
        if found.is_none() && plain_form(candidate) == form {
            found = Some(candidate);
        }
    }
    found
}

/// The skeleton of each ASCII character, which does not depend on its neighbours.
static ASCII: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| {
    (0..128u8).map(|byte| skeleton(char::from(byte).to_string().as_str()).collect()).collect()
});

/// What a text looks like: visible characters, numbers without leading zeros, upper case, skeleton.
#[expect(
    clippy::indexing_slicing,
    reason = "only ASCII comes this far, and the table has all of it"
)]
pub(super) fn plain_form(text: &str) -> String {
    let visible: Vec<char> =
        text.chars().filter(|c| !is_invisible(*c)).map(in_our_digits).collect();
    let mut form = String::with_capacity(text.len());
    let mut in_number = false;
    for (at, c) in visible.iter().enumerate() {
        let next_is_digit = visible.get(at + 1).is_some_and(char::is_ascii_digit);
        let leading = *c == '0' && !in_number && next_is_digit;
        in_number = c.is_ascii_digit() && !leading;
        if !leading {
            form.push(*c);
        }
    }
    let upper = without_last_zeros(&form).to_uppercase();
    if !upper.is_ascii() {
        return skeleton(&upper).collect();
    }
    upper.bytes().flat_map(|byte| &ASCII[usize::from(byte)]).collect()
}

/// Where digits of other scripts begin that keyboards have: Arabic, Persian, Devanagari, Bengali, Thai, full width.
const ZEROS: [char; 6] = ['\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{e50}', '\u{ff10}'];

/// A digit of another script as the one that it stands for; any other character as it is.
fn in_our_digits(c: char) -> char {
    let value = |zero: &char| u32::from(c).checked_sub(u32::from(*zero)).filter(|it| *it < 10);
    let digit = if c.is_ascii() { None } else { ZEROS.iter().find_map(value) };
    digit.and_then(|value| char::from_digit(value, 10)).unwrap_or(c)
}

/// A spreadsheet takes `1.20` for a number and shows `1.2`: only a text that is one can lose these.
fn without_last_zeros(text: &str) -> &str {
    match text.split_once('.') {
        Some((whole, part))
            if !whole.is_empty()
                && text.bytes().all(|b| b.is_ascii_digit() || b == b'.')
                && !part.contains('.') =>
        {
            text.trim_end_matches('0').trim_end_matches('.')
        }
        _ => text,
    }
}

/// Whether a character takes no room on paper: blanks of every width, joiners, marks of direction.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{feff}')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
}

/// The code points of what is not plain ASCII in `text`: `U+0420 U+200B`; all, if all is plain.
#[must_use]
pub fn code_points(text: &str) -> String {
    let odd: Vec<String> = text.chars().filter(|c| !c.is_ascii_graphic()).map(point).collect();
    if odd.is_empty() {
        text.chars().map(point).collect::<Vec<_>>().join(" ")
    } else {
        odd.join(" ")
    }
}

/// `U+00A0`.
#[must_use]
pub fn point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_alphabets_invisible_characters_and_lost_zeros_look_alike() {
        let ids = ["HR1.1.1", "01.02", "PER"];
        assert_eq!(looks_like("HR1.1.1\u{200b}", ids), Some("HR1.1.1"));
        assert_eq!(looks_like("\u{420}ER", ids), Some("PER"));
        assert_eq!(looks_like("1.2", ids), Some("01.02"));
        assert_eq!(looks_like("1.2", ["1.20"]), Some("1.20"));
        assert_eq!(looks_like("HR1.2", ["HR1.20"]), None, "no number, no lost zero");
        assert_eq!(looks_like("HR1.1.\u{661}", ["HR1.1.1"]), Some("HR1.1.1"));
        assert_eq!(looks_like("per", ids), None, "case is no difference");
        assert_eq!(looks_like("HR1.1.2", ids), None);
    }

    #[test]
    fn shows_code_points() {
        assert_eq!(code_points("\u{420}ER"), "U+0420");
        assert_eq!(code_points("A1"), "U+0041 U+0031");
    }

    #[test]
    fn looks_kept_are_those_that_are_told_one_by_one() {
        let ids = ["HR1.1.1", "HR1.1.10", "VP.2"];
        let looks = Looks::of(ids);
        for text in ["HR1.1.l", "HR01.1.1", "\u{200b}VP.2", "VP.3", "HRl.1.10", "hr1.1.1"] {
            if ids.iter().all(|id| !id.eq_ignore_ascii_case(text)) {
                assert_eq!(looks.like(text).map(|at| ids[at]), looks_like(text, ids), "{text}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn ascii_has_the_skeleton_of_its_characters(text in "[ -~]{0,12}") {
            let slow: String = skeleton(&text).collect();
            let quick: String = text.bytes().flat_map(|byte| &ASCII[usize::from(byte)]).collect();
            proptest::prop_assert_eq!(quick, slow);
        }
    }
}
