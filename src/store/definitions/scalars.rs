//! Values with a grammar of their own: exact numbers, dates, texts by language.
//!
//! Numbers are read from their literal text, never through binary floating point, by the one
//! grammar of the field: what TOML allows beyond it (`1_000`, `1e5`, `+3`, `0x1F`, `inf`) is
//! refused here as it is refused in measurements.

use chrono::NaiveDate;
use toml::de::DeValue;

use super::fields::{Field, Notes};
use crate::model::amount::{Amount, NotAmount};
use crate::model::codes;
use crate::model::language::{Lang, Text};
use crate::model::period::{Period, Span};
use crate::text::fold::neat;

impl Field<'_> {
    /// An exact number.
    pub fn amount(&self, notes: &mut Notes) -> Option<Amount> {
        if !matches!(self.value, DeValue::Integer(_) | DeValue::Float(_)) {
            self.wrong("number", notes);
            return None;
        }
        let literal = self.literal(notes);
        let reason = match Amount::parse(literal) {
            Ok(amount) => return Some(amount),
            Err(NotAmount::Grammar) => "grammar",
            Err(NotAmount::TooLong) => "too-long",
        };
        notes.add(&codes::INVALID_DEFINITION_NUMBER, &self.span, |it| {
            it.text("value", literal).word("reason", reason)
        });
        None
    }

    /// A whole number from 0 to `most`.
    pub fn whole(&self, most: u32, notes: &mut Notes) -> Option<u32> {
        let amount = self.amount(notes)?;
        let number = amount.to_string().parse::<u32>().ok().filter(|number| *number <= most);
        if number.is_none() {
            self.not_allowed(self.literal(notes), &format!("0 … {most}"), None, notes);
        }
        number
    }

    /// A day, as a TOML date or a string `2025-01-01`; years 1900 to 2199.
    pub fn day(&self, notes: &mut Notes) -> Option<NaiveDate> {
        let text = match self.value {
            DeValue::String(text) => text,
            DeValue::Datetime(_) => self.literal(notes),
            _ => {
                self.wrong("date", notes);
                return None;
            }
        };
        let day = Period::parse(text).filter(|period| period.span == Span::Day);
        if day.is_none() {
            notes.add(&codes::INVALID_DEFINITION_DATE, &self.span, |it| it.text("value", text));
        }
        day.map(|period| period.first)
    }

    /// A text: a string in the file's language, or a table by language. Blank ones are absent.
    pub fn text(&self, own: Lang, notes: &mut Notes) -> Option<Text> {
        match self.value {
            DeValue::String(text) => {
                let text = neat(self.printable(text, &self.span, notes));
                (!text.is_empty()).then(|| Text::plain(own, text))
            }
            DeValue::Table(_) => self.text_by_language(own, notes),
            _ => {
                self.wrong("text", notes);
                None
            }
        }
    }

    fn text_by_language(&self, own: Lang, notes: &mut Notes) -> Option<Text> {
        let mut by = Vec::new();
        for one in self.table(notes)?.all {
            match Lang::from_code(one.key) {
                Some(lang) => {
                    let text = one.string(notes).unwrap_or_default();
                    let text = neat(self.printable(text, &one.span, notes));
                    if !text.is_empty() {
                        by.push((lang, text));
                    }
                }
                None => {
                    let known = Lang::TEXT.map(Lang::code);
                    let guess = notes.effort.nearest(one.key, known).map(str::to_string);
                    notes.add(&codes::UNKNOWN_REFERENCE, &one.at, |it| {
                        let it = it.text("key", self.key).text("value", one.key);
                        it.word("what", "language").guess(guess)
                    });
                }
            }
        }
        (!by.is_empty()).then(|| Text::by_language(own, by))
    }

    /// A text that must say something.
    pub fn said(&self, own: Lang, notes: &mut Notes) -> Option<Text> {
        let before = notes.faults();
        let text = self.text(own, notes);
        if text.is_none() && notes.faults() == before {
            notes.add(&codes::MISSING_KEY, &self.span, |it| it.text("key", self.key));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::fields::Fields;
    use super::super::source::Source;
    use super::super::syntax::parse;
    use super::*;

    /// What `read` makes of the value after `v = `, and the codes it notes.
    fn of<T>(
        value: &str,
        read: impl Fn(&Field, &mut Notes) -> Option<T>,
    ) -> (Option<T>, Vec<&'static str>) {
        let source = Source::new(&Arc::from("a.toml"), format!("v = {value}\n").as_bytes());
        let (tree, errors) = parse(&source);
        assert_eq!(errors, [], "{value}");
        let mut notes = Notes::new(&source);
        let fields = Fields::of_file(&tree);
        let read = read(fields.get("v").unwrap(), &mut notes);
        (read, notes.findings.iter().map(|one| one.code.id).collect())
    }

    fn amount(it: &Field, notes: &mut Notes) -> Option<Amount> {
        it.amount(notes)
    }

    fn day(it: &Field, notes: &mut Notes) -> Option<NaiveDate> {
        it.day(notes)
    }

    #[test]
    fn numbers_follow_the_one_grammar() {
        for (text, back) in [("12.50", "12.5"), ("-3", "-3"), ("0", "0")] {
            assert_eq!(of(text, amount).0.unwrap().to_string(), back);
        }
        for text in
            ["1_000", "1e5", "+3", "0x1F", "inf", "-nan", "1234567890123456", "0.1234567891"]
        {
            assert_eq!(of(text, amount), (None, vec!["R116"]), "{text}");
        }
        assert_eq!(of("\"300\"", amount), (None, vec!["R104"]));
        assert_eq!(of("-1", |it, notes| it.whole(9, notes)), (None, vec!["R105"]));
        assert_eq!(of("1.5", |it, notes| it.whole(9, notes)), (None, vec!["R105"]));
        assert_eq!(of("9", |it, notes| it.whole(9, notes)), (Some(9), vec![]));
    }

    #[test]
    fn days_are_dates_or_strings() {
        assert_eq!(of("2025-01-01", day).0, of("\"2025-01-01\"", day).0);
        for text in ["2025-01-01T10:00:00", "\"2025\"", "\"1/2/2025\"", "10:00:00", "0025-01-01"] {
            assert_eq!(of(text, day), (None, vec!["R117"]), "{text}");
        }
        assert_eq!(of("2025", day), (None, vec!["R104"]));
    }

    #[test]
    fn texts_are_plain_or_by_language() {
        let es = |it: &Field, notes: &mut Notes| it.text(Lang::Es, notes);
        assert_eq!(of("\" meta \"", es).0.unwrap().get(Lang::En), "meta");
        assert_eq!(of("{ es = \"meta\", en = \"target\" }", es).0.unwrap().get(Lang::En), "target");
        assert_eq!(of("{ es = \"meta\", sp = \"x\" }", es).1, ["R108"]);
        assert_eq!(of("{ es = 3 }", es).1, ["R104"]);
        assert_eq!(of("3", es).1, ["R104"]);
        assert_eq!(of("\" \"", es), (None, vec![]));
        assert_eq!(of("\" \"", |it, notes| it.said(Lang::Es, notes)).1, ["R103"]);
    }
}
