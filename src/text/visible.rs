//! Text from files, names and arguments, made safe to show: a note must not clear the screen.

/// Shows C0, DEL, C1, bidirectional controls and characters of no width as `\u{1b}`: those that spoil
/// a terminal, and those that make `5` no number without anybody seeing why. Everything else stays,
/// the joiner that composes emoji and the soft hyphen of running text among it.
#[must_use]
pub fn visible(text: &str) -> String {
    if is_plain(text) {
        return text.to_string();
    }
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if is_dangerous(c) {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    shown
}

/// Line ends and tabs become blanks, the rest as [`visible`]: for text that must stay on one line.
#[must_use]
pub fn one_line(text: &str) -> String {
    if is_plain(text) {
        return text.to_string();
    }
    visible(&text.split(['\r', '\n', '\t']).filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" "))
}

/// Whether a text certainly holds nothing dangerous and no line end: nearly every one does not, and no
/// character that does is written without one of these bytes.
fn is_plain(text: &str) -> bool {
    let odd = |byte: u8| byte < b' ' || matches!(byte, 0x7f | 0xc2 | 0xd8 | 0xe2 | 0xef);
    !text.bytes().fold(false, |found, byte| found | odd(byte))
}

/// Whether a character must not reach a terminal as it is.
#[must_use]
pub fn is_dangerous(c: char) -> bool {
    is_unprintable(c)
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || matches!(c, '\u{200b}' | '\u{200c}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Whether a character has no sign: a control character, or one of the two that are none (XML has no place
/// for them, nor have Word and Excel). Line ends and tabs are among them.
#[must_use]
pub fn is_unprintable(c: char) -> bool {
    c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// The first such character of a text of several lines; line ends and tabs are at home there.
#[must_use]
pub fn unprintable(text: &str) -> Option<char> {
    let found = |c: &char| is_unprintable(*c) && !matches!(c, '\t' | '\n' | '\r');
    if is_plain(text) { None } else { text.chars().find(found) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_are_shown_not_obeyed() {
        assert_eq!(visible("a\u{1b}[2Jb\u{202e}"), "a\\u{1b}[2Jb\\u{202e}");
        assert_eq!(visible("niñez · 30 %"), "niñez · 30 %");
        assert_eq!(visible("\u{feff}5\u{200b}"), "\\u{feff}5\\u{200b}");
        assert_eq!(one_line("a\r\nb\tc"), "a b c");
    }

    #[test]
    fn what_has_no_sign_is_found() {
        assert_eq!(unprintable("Niñez\tde 5 °C\r\n"), None);
        for odd in ['\0', '\u{1}', '\u{7f}', '\u{85}', '\u{fffe}', '\u{ffff}'] {
            assert_eq!(unprintable(&format!("Niñez\n{odd}")), Some(odd));
            assert_eq!(visible(&odd.to_string()), odd.escape_unicode().to_string());
        }
        for shown in ["\u{fffd}", "\u{fffc}", "\u{200b}", "\u{202e}", "😀"] {
            assert_eq!(unprintable(shown), None, "{shown:?}");
        }
    }

    #[test]
    fn no_dangerous_character_is_taken_for_a_plain_one() {
        for c in (char::MIN..=char::MAX).filter(|c| is_dangerous(*c)) {
            assert!(!is_plain(&c.to_string()), "{c:?}");
        }
        assert!(is_plain("Niñez: 30 de 60") && is_plain(""));
    }
}
