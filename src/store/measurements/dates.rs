//! Dates in cells: the contract's forms, and day-month dates where the file settles their order.

use chrono::{Days, NaiveDate};

use crate::model::period::Period;
use crate::text::fold::fold;

/// In which order a file writes day and month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// Day first, as in `31/12/2025`.
    DayFirst,
    /// Month first, as in `12/31/2025`.
    MonthFirst,
}

/// Why a cell is no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotDate {
    /// Nothing settles the order: both readings.
    Ambiguous(NaiveDate, NaiveDate),
    /// No date, with the likely one.
    Invalid(Option<String>),
}

/// The two numbers and the year of `12/03/2025`, `12-03-2025` or `12.03.2025`.
fn parts(text: &str) -> Option<(u32, u32, i32)> {
    let mark = text.chars().find(|c| matches!(c, '/' | '-' | '.'))?;
    let mut pieces = text.split(mark);
    let mut number = |least: usize, most: usize| {
        let piece = pieces.next()?;
        let fits =
            (least..=most).contains(&piece.len()) && piece.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| piece.parse::<u32>().ok()).flatten()
    };
    let (first, second, year) = (number(1, 2)?, number(1, 2)?, number(4, 4)?);
    pieces.next().is_none().then_some((first, second, i32::try_from(year).ok()?))
}

/// The order that a cell shows beyond doubt.
#[must_use]
pub fn order_of(text: &str) -> Option<DateOrder> {
    let (first, second, year) = parts(text)?;
    let is_day = |month, day| NaiveDate::from_ymd_opt(year, month, day).is_some();
    match (is_day(second, first), is_day(first, second)) {
        (true, false) => Some(DateOrder::DayFirst),
        (false, true) => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

/// Whether a cell writes day and month in an order that must be known.
#[must_use]
pub fn has_order(text: &str) -> bool {
    parts(text).is_some()
}

/// Reads a date or period.
///
/// # Errors
/// [`NotDate`] with what was probably meant.
pub fn read(text: &str, order: Option<DateOrder>) -> Result<Period, NotDate> {
    if let Some(period) = Period::parse(text) {
        return Ok(period);
    }
    let Some((first, second, year)) = parts(text) else {
        return Err(NotDate::Invalid(likely(text)));
    };
    let day_first = NaiveDate::from_ymd_opt(year, second, first);
    let month_first = NaiveDate::from_ymd_opt(year, first, second);
    let certain = match (order, day_first, month_first) {
        (_, Some(one), Some(other)) if one == other => Some(one),
        (None, Some(one), Some(other)) => return Err(NotDate::Ambiguous(one, other)),
        (Some(DateOrder::DayFirst), day, _) => day,
        (Some(DateOrder::MonthFirst), _, day) => day,
        (None, one, other) => one.or(other),
    };
    let within = certain.and_then(|day| Period::parse(&day.to_string()));
    within.ok_or_else(|| NotDate::Invalid(day_first.or(month_first).map(|day| day.to_string())))
}

/// What was probably meant by a text that is no date.
fn likely(text: &str) -> Option<String> {
    serial(text)
        .or_else(|| with_time(text))
        .or_else(|| short_year(text))
        .or_else(|| past_the_month(text))
        .or_else(|| named_month(text))
        .or_else(|| loose(text))
}

/// A spreadsheet's day number: 45231 is 2023-11-01.
fn serial(text: &str) -> Option<String> {
    let days: u64 = text.parse().ok().filter(|days| (20_000..80_000).contains(days))?;
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)? + Days::new(days);
    Some(day.to_string())
}

fn with_time(text: &str) -> Option<String> {
    let (date, _) = text.split_once(['T', ' '])?;
    Period::parse(date).map(|period| period.to_string())
}

/// `31/12/25`, only where the order is beyond doubt.
fn short_year(text: &str) -> Option<String> {
    let mark = text.chars().find(|c| matches!(c, '/' | '-' | '.'))?;
    let pieces: Vec<u32> =
        text.split(mark).map(|piece| piece.parse().ok()).collect::<Option<_>>()?;
    let [first, second, year] = pieces[..] else { return None };
    let year = i32::try_from(year).ok().filter(|year| *year < 100)? + 2000;
    let day_first = NaiveDate::from_ymd_opt(year, second, first);
    let month_first = NaiveDate::from_ymd_opt(year, first, second);
    match (day_first, month_first) {
        (Some(day), None) | (None, Some(day)) => Some(day.to_string()),
        (Some(one), Some(other)) if one == other => Some(one.to_string()),
        _ => None,
    }
}

/// `2026-02-30`: the last day of that month.
fn past_the_month(text: &str) -> Option<String> {
    let (month, day) = text.rsplit_once('-')?;
    let past = day.parse::<u32>().is_ok_and(|day| (29..=31).contains(&day));
    let period = Period::parse(month).filter(|_| past && month.len() == 7)?;
    Some(period.last().to_string())
}

/// `31-ene-26`, `3 mar 2025`, `12 de marzo de 2025`.
fn named_month(text: &str) -> Option<String> {
    const MONTHS: [&[&str]; 12] = [
        &["ene", "jan"],
        &["feb", "fev"],
        &["mar"],
        &["abr", "apr"],
        &["may", "mai"],
        &["jun"],
        &["jul"],
        &["ago", "aug"],
        &["sep", "set"],
        &["oct", "out"],
        &["nov"],
        &["dic", "dec", "dez"],
    ];
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .map(fold)
        .filter(|word| !word.is_empty() && word != "de" && word != "del")
        .collect();
    let [day, month, year] = &words[..] else { return None };
    let month = MONTHS.iter().position(|names| names.iter().any(|name| month.starts_with(name)))?;
    let year: i32 = year.parse().ok()?;
    let year = if year < 100 { year + 2000 } else { year };
    let month = u32::try_from(month).ok()? + 1;
    Some(NaiveDate::from_ymd_opt(year, month, day.parse().ok()?)?.to_string())
}

/// `2025/3/12`, `2025-3-5`, `2025-q2`.
fn loose(text: &str) -> Option<String> {
    let pieces: Vec<&str> = text.split(['/', '-', '.']).collect();
    match pieces[..] {
        [year, month, day] if year.len() == 4 => {
            let (month, day) = (month.parse().ok()?, day.parse().ok()?);
            Some(NaiveDate::from_ymd_opt(year.parse().ok()?, month, day)?.to_string())
        }
        [year, part] => {
            let upper = format!("{year}-{}", part.to_uppercase().replace('T', "Q"));
            Period::parse(&upper).map(|period| period.to_string())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Period {
        Period::parse(text).unwrap()
    }

    #[test]
    fn day_and_month_need_an_order() {
        let (one, other) = (day("2025-04-03").first, day("2025-03-04").first);
        assert_eq!(read("03/04/2025", None), Err(NotDate::Ambiguous(one, other)));
        assert_eq!(read("03/04/2025", Some(DateOrder::DayFirst)), Ok(day("2025-04-03")));
        assert_eq!(read("03/04/2025", Some(DateOrder::MonthFirst)), Ok(day("2025-03-04")));
        assert_eq!(read("05/05/2025", None), Ok(day("2025-05-05")));
        assert_eq!(order_of("31/12/2025"), Some(DateOrder::DayFirst));
        assert_eq!(order_of("12/31/2025"), Some(DateOrder::MonthFirst));
        assert_eq!(order_of("03/04/2025"), None);
    }

    #[test]
    fn the_likely_date_is_offered_not_read() {
        for (text, meant) in [
            ("2026-02-30", Some("2026-02-28")),
            ("45231", Some("2023-11-01")),
            ("31/12/25", Some("2025-12-31")),
            ("31-ene-26", Some("2026-01-31")),
            ("12 de marzo de 2025", Some("2025-03-12")),
            ("2025/3/12", Some("2025-03-12")),
            ("2025-03-12T10:00", Some("2025-03-12")),
            ("2025-T2", Some("2025-Q2")),
            ("ayer", None),
        ] {
            assert_eq!(
                read(text, None),
                Err(NotDate::Invalid(meant.map(str::to_string))),
                "{text}"
            );
        }
    }
}
