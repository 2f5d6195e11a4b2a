//! Numbers for people to read, from the digits that data formats write.
//!
//! In which pattern is told in `regions`. The minus sign is that of formulas (U+2212), so that a change reads as in
//! the formula beside it; data formats keep the plain hyphen, which programs understand.

use super::catalogue::Words;

impl Words {
    /// A decimal's data text (`12980.5`, `-3`) as people write it: `12.980,5`, `12,980.5`, `12 980,5`.
    ///
    /// What is no decimal comes back as it is.
    #[must_use]
    pub fn number(&self, digits: &str) -> String {
        let pattern = self.pattern();
        let written = write(digits, pattern.group, pattern.mark, pattern.least);
        let decimal = digits.bytes().all(|byte| matches!(byte, b'-' | b'.' | b'0'..=b'9'));
        match written.strip_prefix('-') {
            Some(rest) if decimal => format!("\u{2212}{rest}"),
            _ => written,
        }
    }

    /// A percentage's data text with its sign: `83,8 %` (with a no-break space), `83,8%`, `83.8%`.
    #[must_use]
    pub fn percent(&self, digits: &str) -> String {
        self.signed(&self.number(digits))
    }

    fn signed(&self, shown: &str) -> String {
        let gap = if self.pattern().gap { "\u{a0}" } else { "" };
        format!("{shown}{gap}%")
    }

    /// A number with its unit: `15,5 días`; in documents no line ends between them. The unit `%` stands as in any percentage.
    #[must_use]
    pub fn measured(&self, shown: &str, unit: &str) -> String {
        if unit == "%" {
            return self.signed(shown);
        }
        let gap = if self.keeps() { '\u{a0}' } else { ' ' };
        format!("{shown}{gap}{unit}")
    }
}

/// A decimal's data text with these marks; groups are parted where the first has `least` digits.
pub(super) fn write(digits: &str, group: char, mark: char, least: usize) -> String {
    let (sign, rest) = match digits.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", digits),
    };
    let (whole, part) = rest.split_once('.').unwrap_or((rest, ""));
    let plain = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !plain(whole) || !plain(part) {
        return digits.to_string();
    }
    let grouped = whole.len() >= 3 + least;
    let mut written = String::from(sign);
    for (at, digit) in whole.char_indices() {
        if grouped && at > 0 && (whole.len() - at).is_multiple_of(3) {
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
    use crate::model::language::Lang;

    #[test]
    fn groups_and_marks_by_language() {
        let [es, en, pt] = [Lang::Es, Lang::En, Lang::Pt].map(Words::new);
        for (digits, spanish, english) in [
            ("0", "0", "0"),
            ("999", "999", "999"),
            ("1234", "1.234", "1,234"),
            ("12980.5", "12.980,5", "12,980.5"),
            ("-1000000", "−1.000.000", "−1,000,000"),
            ("-3", "−3", "−3"),
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
    fn in_documents_a_unit_keeps_with_its_number() {
        let words = Words::new(Lang::Es);
        assert_eq!(words.measured("15,5", "días de espera"), "15,5 días de espera");
        assert_eq!(words.kept().measured("15,5", "días de espera"), "15,5\u{a0}días de espera");
    }

    #[test]
    fn percentages_keep_with_their_sign() {
        let [es, en, pt] =
            [Lang::Es, Lang::En, Lang::Pt].map(|lang| Words::new(lang).percent("83.8"));
        let units = [("83,8", Lang::Es), ("83.8", Lang::En), ("83,8", Lang::Pt)];
        let units = units.map(|(shown, lang)| Words::new(lang).measured(shown, "%"));
        assert_eq!([&es, &en, &pt], units.each_ref(), "the unit % is no other sign");
        assert_eq!([es, en, pt], ["83,8\u{a0}%", "83.8%", "83,8%"]);
    }
}
