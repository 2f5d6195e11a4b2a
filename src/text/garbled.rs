//! Text that was written as UTF-8 and read as Windows-1252 on its way: `formaciÃ³n` for `formación`.
//!
//! Written back as Windows-1252 such a letter is UTF-8 again. Each is looked at for itself, since sound letters may stand beside
//! damaged ones: who corrects half a text by hand leaves both. What follows an Ã is hardly ever a sign that anybody writes
//! behind one; where it may be (`ALEMÃ…`, `“IRMÃ”`), nothing is said.

use encoding_rs::WINDOWS_1252;
use memchr::memchr2_iter;

/// Whether a text may hold such a place: quick, and of few others true.
#[must_use]
pub fn may_be_garbled(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Ã and Â; what was one character is two or more of them, none of which is a plain letter. Or the euro sign of `â€`.
    memchr2_iter(0x82, 0x83, bytes).any(|at| {
        let (before, from) = bytes.split_at_checked(at).unwrap_or_default();
        match before.last() {
            Some(0xc3) => from.get(1).is_some_and(|next| !next.is_ascii()),
            Some(0xe2) => before.ends_with(b"\xc3\xa2\xe2") && from.starts_with(b"\x82\xac"),
            _ => false,
        }
    })
}

/// What a text meant before it was damaged, if some of it was.
#[must_use]
pub fn ungarbled(text: &str) -> Option<String> {
    if !may_be_garbled(text) {
        return None;
    }
    let meant = letter_by_letter(text).filter(|meant| meant != text)?;
    // If all of it was damaged, letters are told that alone would be in doubt, and those of more bytes.
    let (bytes, _, unmappable) = WINDOWS_1252.encode(text);
    let whole = std::str::from_utf8(&bytes).ok().filter(|_| !unmappable);
    Some(whole.map_or(meant, str::to_string))
}

/// A text with each letter put right that was damaged beyond doubt.
fn letter_by_letter(text: &str) -> Option<String> {
    let mut meant = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (letter, length) =
            damaged(meant.chars().last(), rest).unwrap_or((first, first.len_utf8()));
        meant.push(letter);
        rest = rest.get(length..)?;
    }
    Some(meant)
}

/// The letter that the beginning of a text was, and how many bytes of it: after `before`, what stands there now.
fn damaged(before: Option<char>, text: &str) -> Option<(char, usize)> {
    let mut chars = text.chars();
    let (first, second) = (chars.next()?, chars.next()?);
    let third = chars.next();
    let two = first.len_utf8() + second.len_utf8();
    match first {
        'Â' | 'Ã' if !may_follow(before, second, third) => {
            let letter = decoded(&[byte(first)?, byte(second)?])?;
            (!letter.is_control()).then_some((letter, two))
        }
        'â' if second == '€' => {
            let quote = third.and_then(|third| decoded(&[0xe2, 0x80, byte(third)?]));
            let length = third.map_or(0, char::len_utf8);
            // The last sign of a closing quote has no letter in Windows-1252, and many programs drop it.
            Some(quote.map_or(('”', two), |quote| (quote, two + length)))
        }
        _ => None,
    }
}

/// Whether somebody may have written a sign behind a capital Ã or Â: what closes a quote or goes on after a word in capitals.
fn may_follow(before: Option<char>, sign: char, after: Option<char>) -> bool {
    let before_is = |is: fn(char) -> bool| before.is_some_and(is);
    match sign {
        '\u{a0}' => before_is(char::is_uppercase),
        _ if before_is(|c| c.is_lowercase() || c.is_ascii_digit()) => false,
        '’' | '–' | '—' | '…' | '›' | '»' => true,
        '”' | '•' => !after.is_some_and(char::is_alphabetic),
        _ => false,
    }
}

/// The byte of Windows-1252 that is read as this character, beyond ASCII.
fn byte(c: char) -> Option<u8> {
    let mut buffer = [0; 4];
    let (bytes, _, unmappable) = WINDOWS_1252.encode(c.encode_utf8(&mut buffer));
    match *bytes {
        [byte] if !unmappable && !c.is_ascii() => Some(byte),
        _ => None,
    }
}

fn decoded(bytes: &[u8]) -> Option<char> {
    std::str::from_utf8(bytes).ok()?.chars().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_damaged_is_told_and_nothing_else() {
        for text in [
            "formación en México",
            "São Tomé",
            "El Niño",
            "Curaçao, ÁREA Nº 1",
            "NAÇÕES, EDUCAÇÃO, CONTRÔLE",
            "Perú: “taller” – sí…",
            "É à la",
        ] {
            let damaged = WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned();
            assert_eq!(ungarbled(&damaged).as_deref(), Some(text), "{damaged}");
            assert_eq!(ungarbled(text), None);
        }
        for text in [
            "NÃO, SÃO, MAÇÃ",
            "Â",
            "5 € – «ÂNGELO»",
            "Ãngelo",
            "",
            "ÃÃ",
            "日本語",
            "ALEMÃ…",
            "a “MULHER ALEMÃ”",
            "«A IRMû",
            "ALEMÖBRASILEIRA",
            "“Ô",
            "IRMÃ\u{a0}E IRMÃO",
            "pagará €5",
        ] {
            assert_eq!(ungarbled(text), None, "{text}");
        }
    }

    #[test]
    fn sound_letters_may_stand_beside_damaged_ones() {
        for (text, meant) in [
            ("Educación y protecciÃ³n", "Educación y protección"),
            ("“protecciÃ³n”", "“protección”"),
            ("PerÃº â€œtallerâ€", "Perú “taller”"),
            ("año â€œtallerâ€\u{9d}.", "año “taller”."),
            ("niÃ±o日", "niño日"),
            ("Oâ€™Higgins", "O’Higgins"),
            ("Unión â€“ taller", "Unión – taller"),
            ("año Â¿quÃ©?", "año ¿qué?"),
        ] {
            assert_eq!(ungarbled(text).as_deref(), Some(meant), "{text}");
        }
    }
}
