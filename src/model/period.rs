//! When something was observed: a day, or a calendar period whose last day counts.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::text::word::Word;

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Span {
    /// One day.
    Day,
    /// A calendar month.
    Month,
    /// Three months: Q1 to Q4.
    Quarter,
    /// Six months: S1, S2.
    Semester,
    /// A calendar year.
    Year,
}

impl Span {
    /// Months in the span; a day has none.
    #[must_use]
    pub fn months(self) -> u32 {
        match self {
            Span::Day => 0,
            Span::Month => 1,
            Span::Quarter => 3,
            Span::Semester => 6,
            Span::Year => 12,
        }
    }
}

/// A day or a calendar period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Period {
    /// Its first day.
    pub first: NaiveDate,
    /// How long it is.
    pub span: Span,
}

impl Period {
    /// A single day.
    #[must_use]
    pub fn day(day: NaiveDate) -> Period {
        Period { first: day, span: Span::Day }
    }

    /// The calendar period of length `span` that holds `day`.
    #[must_use]
    pub fn holding(day: NaiveDate, span: Span) -> Period {
        if span == Span::Day {
            return Period::day(day);
        }
        let month0 = day.month0() / span.months() * span.months();
        let first = NaiveDate::from_ymd_opt(day.year(), month0 + 1, 1).unwrap_or(day);
        Period { first, span }
    }

    /// Its last day: the day that counts.
    #[must_use]
    pub fn last(self) -> NaiveDate {
        match self.span {
            Span::Day => self.first,
            span => self.first + Months::new(span.months()) - Days::new(1),
        }
    }

    /// The period of the same length that follows.
    #[must_use]
    pub fn next(self) -> Period {
        Period { first: self.last() + Days::new(1), span: self.span }
    }

    /// Whether `inner` lies wholly inside.
    #[must_use]
    pub fn holds(self, inner: Period) -> bool {
        self.first <= inner.first && inner.last() <= self.last()
    }

    /// A day of the years 1900 to 2199: of its century, year, month and day as two digits write each.
    #[inline]
    #[must_use]
    pub fn plain_day(pairs: [u8; 4]) -> Option<Period> {
        let [century, year, month, day] = pairs.map(u32::from);
        let year = (century * 100 + year).cast_signed();
        let known = (1900..2200).contains(&year);
        known.then(|| NaiveDate::from_ymd_opt(year, month, day).map(Period::day)).flatten()
    }

    /// Reads `2025-03-12`, `2025`, `2025-S1`, `2025-Q2`, `2025-03`; years 1900 to 2199.
    #[must_use]
    pub fn parse(text: &str) -> Option<Period> {
        // What is written as nearly every cell is, `2025-03-12`, is that day or none.
        if let Some(pairs) = Word::of(text.as_bytes(), 0, text.len()).and_then(Word::day) {
            return Period::plain_day(pairs);
        }
        if !text.is_ascii() {
            return None;
        }
        let number = |s: &str| -> Option<u32> {
            s.bytes().all(|b| b.is_ascii_digit()).then(|| s.parse().ok()).flatten()
        };
        let year = i32::try_from(number(text.get(..4)?)?).ok()?;
        if !(1900..2200).contains(&year) {
            return None;
        }
        let start = |month0: u32, span| {
            Some(Period { first: NaiveDate::from_ymd_opt(year, month0 + 1, 1)?, span })
        };
        match text.as_bytes() {
            [_, _, _, _] => start(0, Span::Year),
            [_, _, _, _, b'-', b'S', n @ b'1'..=b'2'] => {
                start(u32::from(n - b'1') * 6, Span::Semester)
            }
            [_, _, _, _, b'-', b'Q', n @ b'1'..=b'4'] => {
                start(u32::from(n - b'1') * 3, Span::Quarter)
            }
            [_, _, _, _, b'-', _, _] => start(number(&text[5..])?.checked_sub(1)?, Span::Month),
            _ => None,
        }
    }
}

impl fmt::Display for Period {
    /// The form that [`Period::parse`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month0) = (self.first.year(), self.first.month0());
        match self.span {
            Span::Day => write!(f, "{}", self.first),
            Span::Month => write!(f, "{year}-{:02}", month0 + 1),
            Span::Quarter => write!(f, "{year}-Q{}", month0 / 3 + 1),
            Span::Semester => write!(f, "{year}-S{}", month0 / 6 + 1),
            Span::Year => write!(f, "{year}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_every_form() {
        for (text, last) in [
            ("2025-03-12", "2025-03-12"),
            ("2025", "2025-12-31"),
            ("2025-S1", "2025-06-30"),
            ("2025-S2", "2025-12-31"),
            ("2025-Q2", "2025-06-30"),
            ("2024-02", "2024-02-29"),
        ] {
            let period = Period::parse(text).unwrap();
            assert_eq!(period.to_string(), text);
            assert_eq!(period.last().to_string(), last);
        }
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in [
            "",
            "25",
            "2025-13",
            "2025-00",
            "2025-02-30",
            "2025-Q5",
            "2025-S3",
            "2025-3",
            "45231",
            "2025/03/12",
            "2025-03-1é",
        ] {
            assert_eq!(Period::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn knows_neighbours_and_contents() {
        let quarter = Period::parse("2025-Q4").unwrap();
        assert_eq!(quarter.next().to_string(), "2026-Q1");
        assert!(Period::parse("2025").unwrap().holds(quarter));
        assert!(!quarter.holds(Period::parse("2025").unwrap()));
        let day = NaiveDate::from_ymd_opt(2025, 5, 1).unwrap();
        assert_eq!(Period::holding(day, Span::Semester).to_string(), "2025-S1");
    }
}
