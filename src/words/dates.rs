//! Days and periods for people to read.
//!
//! Month names come from the catalogues; the year goes in as text, since a year is never grouped. In
//! documents no line ends between a day and its month, nor anywhere in a short date.

use std::fmt::Display;

use chrono::{Datelike, NaiveDate};

use super::catalogue::Words;
use crate::model::finding::Arg;
use crate::model::instant::Instant;
use crate::model::period::{Period, Span};

impl Words {
    /// A day: `30 de junio de 2025`, `30 June 2025`, `30 de junho de 2025`.
    #[must_use]
    pub fn date(&self, day: NaiveDate) -> String {
        let [number, month, year] = self.day_args(day, "month");
        let name = month.1.clone();
        let said = self.say_with("date-long", &[number, month, year]);
        let Arg::Text(name) = name else { return said };
        self.unbroken(&said, said.find(&name).map_or(0, |at| at + name.len()))
    }

    /// A day for a table's column: `30 jun 2025`.
    #[must_use]
    pub fn short_date(&self, day: NaiveDate) -> String {
        let said = self.say_with("date-short", &self.day_args(day, "month-short"));
        self.unbroken(&said, said.len())
    }

    /// A moment for a table's column: `30 jun 2025`, with the time in UTC where there is one.
    #[must_use]
    pub fn moment(&self, moment: Instant) -> String {
        let (day, time) = moment.day_and_time();
        let day = self.short_date(day);
        time.map_or(day.clone(), |time| format!("{day} {}", self.clock(time.format("%H:%M"))))
    }

    /// A moment in a sentence: `30 de junio de 2025`, with the time in UTC to the second where there is one.
    #[must_use]
    pub fn long_moment(&self, moment: Instant) -> String {
        let (day, time) = moment.day_and_time();
        let day = self.date(day);
        time.map_or(day.clone(), |time| format!("{day}, {}", self.clock(time.format("%H:%M:%S"))))
    }

    fn clock(&self, time: impl Display) -> String {
        let said = format!("{time} UTC");
        self.unbroken(&said, said.len())
    }

    /// A period: `2.º trimestre de 2025`, `March 2025`, `2025`; a day as [`Words::date`].
    #[must_use]
    pub fn period(&self, period: Period) -> String {
        let first = period.first;
        let year = ("year", Arg::Text(first.year().to_string()));
        let part = |months: u32| ("number", Arg::Number(i64::from(first.month0() / months + 1)));
        match period.span {
            Span::Day => self.date(first),
            Span::Year => first.year().to_string(),
            Span::Quarter => self.counted("period-quarter", part(3), year),
            Span::Semester => self.counted("period-semester", part(6), year),
            Span::Month => {
                let month = self.say(&format!("month-{}", first.month()));
                self.say_with("period-month", &[("month", Arg::Text(month)), year])
            }
        }
    }

    /// A part of a year, its number with what is counted: `2.º trimestre`.
    fn counted(&self, key: &str, part: (&'static str, Arg), year: (&'static str, Arg)) -> String {
        let said = self.say_with(key, &[part, year]);
        let first = said.find(' ').map_or(0, |at| at + 1);
        self.unbroken(&said, first)
    }

    /// A text of which the first `length` bytes stay on one line, where this matters.
    fn unbroken(&self, said: &str, length: usize) -> String {
        if !self.keeps() {
            return said.to_string();
        }
        let (first, rest) = said.split_at_checked(length).unwrap_or((said, ""));
        first.replace(' ', "\u{a0}") + rest
    }

    fn day_args(&self, day: NaiveDate, names: &str) -> [(&'static str, Arg); 3] {
        [
            ("day", Arg::Number(i64::from(day.day()))),
            ("month", Arg::Text(self.say(&format!("{names}-{}", day.month())))),
            ("year", Arg::Text(day.year().to_string())),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Lang;

    fn all(say: impl Fn(&Words) -> String) -> [String; 3] {
        [Lang::Es, Lang::En, Lang::Pt].map(|lang| say(&Words::new(lang)))
    }

    #[test]
    fn days_in_words() {
        let day = NaiveDate::from_ymd_opt(2025, 6, 30).unwrap();
        let long = ["30 de junio de 2025", "30 June 2025", "30 de junho de 2025"];
        assert_eq!(all(|words| words.date(day)), long);
        let short = ["30 jun 2025", "30 Jun 2025", "30 jun 2025"];
        assert_eq!(all(|words| words.short_date(day)), short);
        let first = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();
        let long = ["1 de enero de 2025", "1 January 2025", "1º de janeiro de 2025"];
        assert_eq!(all(|words| words.date(first)), long);
    }

    #[test]
    fn a_moment_that_was_given_as_a_day_is_a_day() {
        let said = |text| all(|words| words.long_moment(Instant::parse(text).unwrap()));
        let days = ["10 de abril de 2025", "10 April 2025", "10 de abril de 2025"];
        assert_eq!(said("2025-04-10"), days);
        assert_eq!(said("2025-04-10T15:30:07.5Z"), days.map(|day| format!("{day}, 15:30:07 UTC")));
        assert_eq!(said("2025-04-10T23:59:59Z"), days.map(|day| format!("{day}, 23:59:59 UTC")));
    }

    #[test]
    fn in_documents_days_and_ordinals_stay_on_one_line() {
        let day = NaiveDate::from_ymd_opt(2025, 3, 12).unwrap();
        let kept = |say: &dyn Fn(&Words) -> String| {
            let said = [Lang::Es, Lang::En, Lang::Pt].map(|lang| say(&Words::new(lang).kept()));
            said.map(|text| text.replace('\u{a0}', "~"))
        };
        let long = ["12~de~marzo de 2025", "12~March 2025", "12~de~março de 2025"];
        assert_eq!(kept(&|words| words.date(day)), long);
        let short = ["12~mar~2025", "12~Mar~2025", "12~mar~2025"];
        assert_eq!(kept(&|words| words.short_date(day)), short);
        let quarter = Period::parse("2025-Q2").unwrap();
        let counted = ["2.º~trimestre de 2025", "2nd~quarter of 2025", "2º~trimestre de 2025"];
        assert_eq!(kept(&|words| words.period(quarter)), counted);
        let moment: Instant = Instant::parse("2025-03-12T08:30:00Z").unwrap();
        assert_eq!(kept(&|words| words.moment(moment))[0], "12~mar~2025 08:30~UTC");
    }

    #[test]
    fn periods_in_words() {
        let period = |text: &str| {
            let period = Period::parse(text).unwrap();
            all(|words| words.period(period))
        };
        let quarter = ["2.º trimestre de 2025", "2nd quarter of 2025", "2º trimestre de 2025"];
        assert_eq!(period("2025-Q2"), quarter);
        let third = ["3.er trimestre de 2025", "3rd quarter of 2025", "3º trimestre de 2025"];
        assert_eq!(period("2025-Q3"), third);
        let half = ["1.er semestre de 2025", "1st half of 2025", "1º semestre de 2025"];
        assert_eq!(period("2025-S1"), half);
        let month = ["marzo de 2025", "March 2025", "março de 2025"];
        assert_eq!(period("2025-03"), month);
        assert_eq!(period("2025"), ["2025", "2025", "2025"]);
    }
}
