//! One way to compare what people type: without case, accents, blanks or punctuation.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `Perú`, `PERU` and ` perú. ` fold to `peru`; `Nota (s)` to `notas`.
///
/// Two texts that fold alike are the same header or name. Nothing else is taken away, so texts of
/// other alphabets keep their letters and never fold to an ASCII name.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match plain(c) {
            Some(letter) => folded.extend(letter),
            None => return decomposed(text),
        }
    }
    folded
}

/// A header as headers are compared: folded; as it stands if nothing would be left of it.
#[must_use]
pub fn header_form(header: &str) -> String {
    Some(fold(header)).filter(|form| !form.is_empty()).unwrap_or_else(|| header.to_string())
}

/// What is left of a character of the three languages, if it is one: most texts have no others, and to decompose costs ten
/// times as much.
fn plain(c: char) -> Option<Option<char>> {
    let letter = match c {
        _ if c.is_ascii_alphanumeric() => c.to_ascii_lowercase(),
        _ if c.is_ascii() => return Some(None),
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'Á' | 'À' | 'Â' | 'Ã' | 'Ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'Í' | 'Ì' | 'Î' | 'Ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'Ó' | 'Ò' | 'Ô' | 'Õ' | 'Ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'Ú' | 'Ù' | 'Û' | 'Ü' => 'u',
        'ñ' | 'Ñ' => 'n',
        'ç' | 'Ç' => 'c',
        _ => return None,
    };
    Some(Some(letter))
}

/// The same of any text.
fn decomposed(text: &str) -> String {
    text.nfkd()
        .filter(|c| !is_combining_mark(*c) && c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The text trimmed and in NFC: the form in which texts are compared and shown.
#[must_use]
pub fn neat(text: &str) -> String {
    let trimmed = text.trim();
    if is_composed(trimmed) { trimmed.to_string() } else { trimmed.nfc().collect() }
}

/// Whether a text is certainly in NFC: below U+0300 nothing combines, and that is all of Spanish and
/// Portuguese.
#[must_use]
pub fn is_composed(text: &str) -> bool {
    // No character below U+0300 is written with a byte from 0xCC on.
    let low = || text.bytes().fold(true, |low, byte| low & (byte < 0xcc));
    text.is_ascii()
        || low()
        || text.chars().all(|c| c < '\u{300}' || matches!(c, '\u{2010}'..='\u{2027}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_case_accents_blanks_and_punctuation() {
        for text in ["Perú", "PERU", " peru. ", "P e r u", "Peru\u{301}"] {
            assert_eq!(fold(text), "peru");
        }
        assert_ne!(fold("РERU"), "peru", "a Cyrillic letter stays");
    }

    #[test]
    fn characters_that_are_known_fold_as_all_others_do() {
        let known = ('\0'..'\u{250}').filter(|c| plain(*c).is_some());
        let wrong: Vec<char> =
            known.clone().filter(|c| fold(&c.to_string()) != decomposed(&c.to_string())).collect();
        assert_eq!((wrong, known.count()), (vec![], 128 + 48));
        assert_eq!(fold("n\u{303}"), decomposed("ñ"), "and where it is written in two");
    }

    #[test]
    fn neat_texts_are_trimmed_nfc() {
        assert_eq!(neat(" Peru\u{301}\u{a0}"), "Perú");
    }
}
