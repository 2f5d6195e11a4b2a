//! Days and periods for people to read.
//!
//! Month names come from the catalogues; the year goes in as text, since a year is never grouped.

use chrono::{Datelike, NaiveDate};

use super::catalogue::Words;
use crate::model::finding::Arg;
use crate::model::instant::Instant;
use crate::model::period::{Period, Span};

impl Words {
    /// A day: `30 de junio de 2025`, `30 June 2025`, `30 de junho de 2025`.
    #[must_use]
    pub fn date(&self, day: NaiveDate) -> String {
        self.say_with("date-long", &self.day_args(day, "month"))
    }

    /// A day for a table's column: `30 jun 2025`.
    #[must_use]
    pub fn short_date(&self, day: NaiveDate) -> String {
        self.say_with("date-short", &self.day_args(day, "month-short"))
    }

    /// A moment for a table's column: `30 jun 2025`, with the time in UTC where there is one.
    #[must_use]
    pub fn moment(&self, moment: Instant) -> String {
        let (day, time) = moment.day_and_time();
        let day = self.short_date(day);
        time.map_or(day.clone(), |time| format!("{day} {time} UTC"))
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
            Span::Quarter => self.say_with("period-quarter", &[part(3), year]),
            Span::Semester => self.say_with("period-semester", &[part(6), year]),
            Span::Month => {
                let month = self.say(&format!("month-{}", first.month()));
                self.say_with("period-month", &[("month", Arg::Text(month)), year])
            }
        }
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
