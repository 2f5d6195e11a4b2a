//! When an answer was given: the times that survey programs write, read for their order and their day.
//!
//! `2025/03/12 10:22:33 a. m. GMT-5`, `3/12/25 22:15`, `2025-03-12T10:22:33.000-05:00`. Zones are not looked at: all
//! answers of one export have the same.

use chrono::NaiveDate;

use super::grid::{Content, GridCell};
use crate::store::measurements::dates::{Order, Votes};

/// A day and a second of it.
pub type Moment = (NaiveDate, u32);

/// Reads the times of one column.
#[derive(Debug, Default, Clone, Copy)]
pub struct Moments(Votes);

impl Moments {
    /// Times in this order of day and month.
    #[must_use]
    pub fn of(order: Order) -> Moments {
        Moments(Votes::of(order))
    }

    /// Hears a cell for the order of day and month.
    pub fn hear(&mut self, cell: &GridCell) {
        if let Content::Text(text) = &cell.content
            && let Some((first, second, third)) = numbers(text)
            && first < 1000
            && third > 0
        {
            self.0.count(first, second);
        }
    }

    /// In which order day and month are taken to be.
    #[must_use]
    pub fn order(self) -> Order {
        self.0.order()
    }

    /// The moment of a cell, if it is certain.
    #[must_use]
    pub fn read(self, cell: &GridCell) -> Option<Moment> {
        let text = match &cell.content {
            Content::Date(day) => return Some((*day, cell.seconds)),
            Content::Text(text) => text,
            _ => return None,
        };
        let (first, second, third) = numbers(text)?;
        let year = |year: u32| i32::try_from(if year < 100 { 2000 + year } else { year }).ok();
        let day = if first >= 1000 {
            NaiveDate::from_ymd_opt(year(first)?, second, third)?
        } else {
            match self.order() {
                Order::DayFirst => NaiveDate::from_ymd_opt(year(third)?, second, first)?,
                Order::MonthFirst => NaiveDate::from_ymd_opt(year(third)?, first, second)?,
                Order::Unsettled if first != second => return None,
                Order::Unsettled => NaiveDate::from_ymd_opt(year(third)?, second, first)?,
            }
        };
        Some((day, time(text)))
    }
}

/// The three numbers of the date that a text begins with.
fn numbers(text: &str) -> Option<(u32, u32, u32)> {
    let date = text.trim().split([' ', 'T', ',', '\u{a0}']).next()?;
    let mut parts = date.split(['/', '-', '.']).map(|part| part.parse::<u32>().ok());
    let found = (parts.next()??, parts.next()??, parts.next()??);
    parts.next().is_none().then_some(found)
}

/// The second of the day of the time in a text; 0 where there is none.
fn time(text: &str) -> u32 {
    let Some(colon) = text.find(':') else { return 0 };
    let hours = text[..colon].rsplit(|c: char| !c.is_ascii_digit()).next().unwrap_or("");
    let mut after = text[colon + 1..].split(':');
    let mut number = || {
        let part = after.next().unwrap_or("");
        let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        part[..digits].parse::<u32>().unwrap_or(0).min(59)
    };
    let (minutes, seconds) = (number(), number());
    let letters: String =
        text[colon..].to_lowercase().chars().filter(char::is_ascii_alphabetic).collect();
    let hours = hours.parse::<u32>().unwrap_or(0).min(23);
    let hours = match (letters.starts_with("pm"), letters.starts_with("am")) {
        (true, _) if hours < 12 => hours + 12,
        (_, true) if hours == 12 => 0,
        _ => hours,
    };
    hours * 3600 + minutes * 60 + seconds
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(all: &[&str]) -> Vec<String> {
        let cell = |text: &&str| GridCell {
            index: 0,
            column: 1,
            line: 1,
            seconds: 0,
            content: Content::Text((*text).to_string()),
        };
        let cells: Vec<GridCell> = all.iter().map(cell).collect();
        let mut moments = Moments::default();
        cells.iter().for_each(|cell| moments.hear(cell));
        let show = |(day, at): Moment| format!("{day} {:02}:{:02}", at / 3600, at / 60 % 60);
        cells.iter().map(|cell| moments.read(cell).map_or("-".to_string(), show)).collect()
    }

    #[test]
    fn times_of_the_usual_programs() {
        let all = [
            "2025/03/12 10:22:33 a. m. GMT-5",
            "2025-03-12T22:22:33.000-05:00",
            "2025/3/2 12:05:00 AM",
        ];
        assert_eq!(says(&all), ["2025-03-12 10:22", "2025-03-12 22:22", "2025-03-02 00:05"]);
        assert_eq!(
            says(&["3/13/25 2:15 p. m.", "3/4/25"]),
            ["2025-03-13 14:15", "2025-03-04 00:00"]
        );
        assert_eq!(says(&["13.03.2025, 8:15", "3/4/25"]), ["2025-03-13 08:15", "2025-04-03 00:00"]);
        assert_eq!(says(&["3/4/25", "5/5/2025", "ayer", ""]), ["-", "2025-05-05 00:00", "-", "-"]);
        // A date that is none says nothing of the others.
        let all = ["13/25/2025", "13/3/2025", "3/4/25"];
        assert_eq!(says(&all), ["-", "2025-03-13 00:00", "2025-04-03 00:00"]);
    }
}
