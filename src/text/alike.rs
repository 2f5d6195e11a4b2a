//! "Did you mean": the nearest of the texts that would have been right, and look-alikes.

use unicode_security::confusable_detection::skeleton;

use super::fold::fold;

/// The candidate nearest to `text`, if near enough to be what was meant.
///
/// Near enough: Damerau–Levenshtein distance on folded text of at most a third of the longer one's
/// length (at least 1, at most 4). Of equally near ones the first wins, so the order of candidates
/// decides and the answer never changes from run to run.
pub fn nearest<'a>(text: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = fold(text);
    if wanted.is_empty() {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let have = fold(candidate);
        let longer = wanted.chars().count().max(have.chars().count());
        let distance = strsim::damerau_levenshtein(&wanted, &have);
        let limit = (longer / 3).clamp(1, 4);
        if distance <= limit && distance < longer && best.is_none_or(|(least, _)| distance < least)
        {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
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

/// What a text looks like: visible characters, numbers without leading zeros, upper case, skeleton.
fn plain_form(text: &str) -> String {
    let visible: Vec<char> = text.chars().filter(|c| !is_invisible(*c)).collect();
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
    skeleton(without_last_zeros(&form).to_uppercase().as_str()).collect()
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
    fn the_nearest_wins_if_near_enough() {
        let keys = ["baseline", "targets", "trajectory"];
        assert_eq!(nearest("bassline", keys), Some("baseline"));
        assert_eq!(nearest("target", keys), Some("targets"));
        assert_eq!(nearest("xyz", keys), None);
        assert_eq!(nearest("", keys), None);
    }

    #[test]
    fn other_alphabets_invisible_characters_and_lost_zeros_look_alike() {
        let ids = ["HR1.1.1", "01.02", "PER"];
        assert_eq!(looks_like("HR1.1.1\u{200b}", ids), Some("HR1.1.1"));
        assert_eq!(looks_like("\u{420}ER", ids), Some("PER"));
        assert_eq!(looks_like("1.2", ids), Some("01.02"));
        assert_eq!(looks_like("1.2", ["1.20"]), Some("1.20"));
        assert_eq!(looks_like("HR1.2", ["HR1.20"]), None, "no number, no lost zero");
        assert_eq!(looks_like("per", ids), None, "case is no difference");
        assert_eq!(looks_like("HR1.1.2", ids), None);
    }

    #[test]
    fn shows_code_points() {
        assert_eq!(code_points("\u{420}ER"), "U+0420");
        assert_eq!(code_points("A1"), "U+0041 U+0031");
    }
}
