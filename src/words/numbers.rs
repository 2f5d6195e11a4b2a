//! Numbers for people to read, from the digits that data formats write.
//!
//! Two patterns: `1.234,5` (Spanish and Portuguese here) and `1,234.5` (English). Spanish is not one
//! format everywhere; which one a region prefers is never guessed from a language. The minus sign is the
//! plain hyphen, which every terminal and spreadsheet understands.

use super::catalogue::Words;
use crate::model::language::Lang;

impl Words {
    /// A decimal's data text (`12980.5`, `-3`) as people write it: `12.980,5` or `12,980.5`.
    ///
    /// What is no decimal comes back as it is.
    #[must_use]
    pub fn number(&self, digits: &str) -> String {
        write(digits, self.lang())
    }

    /// A percentage's data text with its sign: `83,8 %` (with a no-break space), `83,8%`, `83.8%`.
    #[must_use]
    pub fn percent(&self, digits: &str) -> String {
        let gap = if self.lang() == Lang::Es { "\u{a0}" } else { "" };
        format!("{}{gap}%", self.number(digits))
    }
}

/// A decimal's data text in the pattern of a language.
pub(super) fn write(digits: &str, lang: Lang) -> String {
    let (sign, rest) = match digits.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", digits),
    };
    let (whole, part) = rest.split_once('.').unwrap_or((rest, ""));
    let plain = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !plain(whole) || !plain(part) {
        return digits.to_string();
    }
    let (group, mark) = if lang == Lang::En { (',', '.') } else { ('.', ',') };
    let mut written = String::from(sign);
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            written.push(group);
        }
        written.push(digit);
    }
    if !part.is_empty() {
        written.push(mark);
        written.push_str(part);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_and_marks_by_language() {
        let [es, en, pt] = [Lang::Es, Lang::En, Lang::Pt].map(Words::new);
        for (digits, spanish, english) in [
            ("0", "0", "0"),
            ("999", "999", "999"),
            ("1234", "1.234", "1,234"),
            ("12980.5", "12.980,5", "12,980.5"),
            ("-1000000", "-1.000.000", "-1,000,000"),
            ("-3", "-3", "-3"),
            ("15.0", "15,0", "15.0"),
            (
                "999999999999999.000000001",
                "999.999.999.999.999,000000001",
                "999,999,999,999,999.000000001",
            ),
        ] {
            assert_eq!(es.number(digits), spanish);
            assert_eq!(pt.number(digits), spanish);
            assert_eq!(en.number(digits), english);
        }
        assert_eq!(es.number("n/a"), "n/a");
    }

    #[test]
    fn percentages_keep_with_their_sign() {
        let [es, en, pt] =
            [Lang::Es, Lang::En, Lang::Pt].map(|lang| Words::new(lang).percent("83.8"));
        assert_eq!([es, en, pt], ["83,8\u{a0}%", "83.8%", "83,8%"]);
    }
}
