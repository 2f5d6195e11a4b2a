//! Dates as people and spreadsheets write them, read only when one reading is certain.
//!
//! `12/03/2025` is read only in a file where some date settles the order of day and month. Everything
//! else is the contract's own forms, or refused with the likely date.

use super::date_guess::guess;
use crate::model::period::Period;

/// In which order a file's dates are written, apart from year-first, which is always read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Nothing settles it.
    Unsettled,
    /// Day, month, year.
    DayFirst,
    /// Month, day, year.
    MonthFirst,
}

/// What a file's dates say about their order.
#[derive(Debug, Clone, Copy, Default)]
pub struct Votes {
    day_first: bool,
    month_first: bool,
}

/// Why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotDate {
    /// It is none; the likely one in ISO form.
    Invalid(Option<String>),
    /// It has two readings, in ISO form.
    Ambiguous(String, String),
}

impl Votes {
    /// What this order alone would have said.
    #[must_use]
    pub fn of(order: Order) -> Votes {
        Votes { day_first: order == Order::DayFirst, month_first: order == Order::MonthFirst }
    }

    /// Hears the first two numbers of a date. One that is none in either order says nothing.
    pub fn count(&mut self, first: u32, second: u32) {
        self.day_first |= first > 12 && second <= 12;
        self.month_first |= second > 12 && first <= 12;
    }

    /// Hears one cell.
    pub fn hear(&mut self, text: &str) {
        if let Some((first, second, _)) = three_numbers(text) {
            self.count(first, second);
        }
    }

    /// Adds what other cells say.
    pub fn merge(&mut self, other: Votes) {
        self.day_first |= other.day_first;
        self.month_first |= other.month_first;
    }

    /// The order that holds: both heard is as good as none.
    #[must_use]
    pub fn order(self) -> Order {
        match (self.day_first, self.month_first) {
            (true, false) => Order::DayFirst,
            (false, true) => Order::MonthFirst,
            _ => Order::Unsettled,
        }
    }
}

/// The date of a cell, if it has one reading.
#[must_use]
pub fn certain(text: &str, order: Order) -> Option<Period> {
    Period::parse(text).or_else(|| {
        let (first, second, year) = three_numbers(text)?;
        let iso = match order {
            Order::MonthFirst => iso(year, first, second),
            Order::Unsettled if first != second => None,
            Order::Unsettled | Order::DayFirst => iso(year, second, first),
        };
        Period::parse(&iso?)
    })
}

/// Reads a date cell.
///
/// # Errors
/// [`NotDate`] with the likely date or both readings.
pub fn read(text: &str, order: Order) -> Result<Period, NotDate> {
    certain(text, order).ok_or_else(|| {
        let open = three_numbers(text).filter(|_| order == Order::Unsettled);
        let both =
            open.filter(|(first, second, _)| first != second).and_then(|(first, second, year)| {
                Some((iso(year, second, first)?, iso(year, first, second)?))
            });
        both.map_or_else(
            || NotDate::Invalid(guess(text, order)),
            |(day_first, month_first)| NotDate::Ambiguous(day_first, month_first),
        )
    })
}

/// `12/3/2025`, `12-03-2025`, `12.03.2025`: three numbers and twice the same mark.
fn three_numbers(text: &str) -> Option<(u32, u32, u32)> {
    let at = text.bytes().position(|byte| !byte.is_ascii_digit())?;
    let mark = *text.as_bytes().get(at)?;
    // Asked of every date of a file, nearly all of which begin with four digits.
    if at > 2 || !matches!(mark, b'/' | b'-' | b'.') {
        return None;
    }
    let mut parts = text.split(char::from(mark));
    let mut number = |lengths: std::ops::RangeInclusive<usize>| -> Option<u32> {
        let part = parts.next()?;
        let plain = lengths.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| part.parse().ok()).flatten()
    };
    let found = (number(1..=2)?, number(1..=2)?, number(4..=4)?);
    parts.next().is_none().then_some(found)
}

/// The ISO form of a day that exists.
#[must_use]
pub fn iso(year: u32, month: u32, day: u32) -> Option<String> {
    let text = format!("{year:04}-{month:02}-{day:02}");
    Period::parse(&text).map(|_| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(cells: &[&str]) -> Order {
        let mut votes = Votes::default();
        cells.iter().for_each(|cell| votes.hear(cell));
        votes.order()
    }

    #[test]
    fn a_file_settles_its_order_or_not() {
        assert_eq!(order(&["03/04/2025", "2025-13-01", "x"]), Order::Unsettled);
        assert_eq!(order(&["03/04/2025", "31.12.2025"]), Order::DayFirst);
        assert_eq!(order(&["03-04-2025", "1-31-2025"]), Order::MonthFirst);
        assert_eq!(order(&["31/12/2025", "12/31/2025"]), Order::Unsettled);
        assert_eq!(order(&["13/14/2025"]), Order::Unsettled);
    }

    #[test]
    fn only_what_is_certain_is_read() {
        let says = |text, order| match read(text, order) {
            Ok(period) => period.to_string(),
            Err(NotDate::Invalid(guess)) => format!("? {}", guess.unwrap_or_default()),
            Err(NotDate::Ambiguous(one, other)) => format!("{one} | {other}"),
        };
        assert_eq!(says("2025-Q2", Order::Unsettled), "2025-Q2");
        assert_eq!(says("03/04/2025", Order::DayFirst), "2025-04-03");
        assert_eq!(says("3.4.2025", Order::DayFirst), "2025-04-03");
        assert_eq!(says("03-04-2025", Order::MonthFirst), "2025-03-04");
        assert_eq!(says("03/04/2025", Order::Unsettled), "2025-04-03 | 2025-03-04");
        assert_eq!(says("05/05/2025", Order::Unsettled), "2025-05-05");
        assert_eq!(says("31/12/2025", Order::Unsettled), "? 2025-12-31");
        assert_eq!(says("30/02/2025", Order::DayFirst), "? 2025-02-28");
        assert_eq!(says("12/03.2025", Order::DayFirst), "? 2025-03-12");
        assert_eq!(says("12/03/1025", Order::DayFirst), "? ");
    }
}
