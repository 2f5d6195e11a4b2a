//! The date that an unreadable cell probably means: for the remedy only, never for a figure.

use chrono::{Days, NaiveDate};

use super::dates::{Order, iso};
use crate::model::period::{Period, Span};
use crate::text::fold::fold;

/// First three letters of the months in Spanish, English and Portuguese, in order of months.
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

/// Days since 30 December 1899 that spreadsheets may have shown as a number: 1954 to 2119.
const SERIALS: std::ops::RangeInclusive<u64> = 20_000..=80_000;

/// Characters of a text that could still be a date.
const LONGEST: usize = 40;

/// A word of a date.
#[derive(Clone, Copy)]
enum Part {
    /// A number with its count of digits.
    Number(u32, usize),
    Month(u32),
}

/// The likely date in ISO form, or the likely period.
#[must_use]
pub fn guess(text: &str, order: Order) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    let text = without_time(text);
    whole(text).or_else(|| fraction_of_year(text)).or_else(|| match parts(text)?[..] {
        [Part::Number(year, 4), Part::Number(month, _), Part::Number(day, _)] => {
            clamped(year, month, day)
        }
        [Part::Number(one, 1..=2), Part::Number(two, 1..=2), Part::Number(year, digits)] => {
            let year = full_year(year, digits)?;
            match order {
                _ if one > 12 => clamped(year, two, one),
                _ if two > 12 => clamped(year, one, two),
                Order::DayFirst => clamped(year, two, one),
                Order::MonthFirst => clamped(year, one, two),
                Order::Unsettled => None,
            }
        }
        [Part::Number(day, 1..=2), Part::Month(month), Part::Number(year, digits)]
        | [Part::Month(month), Part::Number(day, 1..=2), Part::Number(year, digits)] => {
            clamped(full_year(year, digits)?, month, day)
        }
        // `2025-03` typed into a spreadsheet comes back as `mar-25`.
        [Part::Month(month), Part::Number(year, digits @ 2)] => {
            Period::parse(&format!("{:04}-{month:02}", full_year(year, digits)?))
                .map(|period| period.to_string())
        }
        [Part::Month(month), Part::Number(year, 4)]
        | [Part::Number(year, 4), Part::Month(month)]
        | [Part::Number(month, 1..=2), Part::Number(year, 4)]
        | [Part::Number(year, 4), Part::Number(month, 1..=2)] => {
            Period::parse(&format!("{year:04}-{month:02}")).map(|period| period.to_string())
        }
        _ => None,
    })
}

/// A spreadsheet's midnight behind a day: `3/4/2025 0:00`.
fn without_time(text: &str) -> &str {
    match text.split_once(' ') {
        Some((day, time)) if time.starts_with(|c: char| c.is_ascii_digit()) => {
            if time.contains(':') { day } else { text }
        }
        _ => text,
    }
}

/// A quarter or semester written in another order: `T2 2025`, `2025Q2`, `S1/2025`.
fn fraction_of_year(text: &str) -> Option<String> {
    let marks = [' ', '-', '/', '.', '_'];
    let plain = text.replace(marks, "").to_ascii_uppercase().replacen('T', "Q", 1);
    let (first, last) = (plain.get(..2)?, plain.get(2..)?);
    let swapped = format!("{last}-{first}");
    let ordered = format!("{}-{}", plain.get(..4)?, plain.get(4..)?);
    let period = Period::parse(&swapped).or_else(|| Period::parse(&ordered))?;
    matches!(period.span, Span::Quarter | Span::Semester).then(|| period.to_string())
}

/// Texts that mean a date as a whole: with a time, in lower case, as a serial number.
fn whole(text: &str) -> Option<String> {
    let day = text.get(..10).and_then(Period::parse).filter(|it| it.span == Span::Day);
    if let Some(day) = day {
        let rest = &text[10..];
        return rest.starts_with(['T', 't', ' ', 'Z', '+']).then(|| day.to_string());
    }
    let upper = text.to_ascii_uppercase();
    let period = Period::parse(&upper).or_else(|| Period::parse(&upper.replacen("-T", "-Q", 1)));
    if let Some(period) = period {
        return Some(period.to_string());
    }
    let number: u64 =
        Some(text).filter(|it| it.bytes().all(|b| b.is_ascii_digit()))?.parse().ok()?;
    if text.len() == 8 {
        return iso_parts(&text[..4], &text[4..6], &text[6..]);
    }
    let start = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let serial = SERIALS.contains(&number) && text.len() == 5;
    serial.then(|| Some(start.checked_add_days(Days::new(number))?.to_string())).flatten()
}

fn iso_parts(year: &str, month: &str, day: &str) -> Option<String> {
    iso(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// Numbers and months in the order written; nothing if there is any other word than "de", "del",
/// "do", "of".
fn parts(text: &str) -> Option<Vec<Part>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let same = |c: char| {
            if first.is_ascii_digit() { c.is_ascii_digit() } else { c.is_alphabetic() }
        };
        let end = rest.find(|c| !same(c)).unwrap_or(rest.len()).max(first.len_utf8());
        let (word, after) = rest.split_at(end);
        rest = after;
        if first.is_ascii_digit() {
            found.push(Part::Number(word.parse().ok()?, word.len()));
        } else if first.is_alphabetic() {
            let word = fold(word);
            if !matches!(word.as_str(), "de" | "del" | "do" | "of") {
                let start = word.get(..3)?;
                let month = MONTHS.iter().position(|names| names.contains(&start))?;
                found.push(Part::Month(u32::try_from(month).ok()? + 1));
            }
        }
    }
    Some(found)
}

fn full_year(year: u32, digits: usize) -> Option<u32> {
    match digits {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

/// The day, or the month's last day if the month has none of that number.
fn clamped(year: u32, month: u32, day: u32) -> Option<String> {
    (1..=31).contains(&day).then_some(())?;
    (0..4).find_map(|less| iso(year, month, day.checked_sub(less)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likely_dates() {
        for (text, likely) in [
            ("2026-02-30", "2026-02-28"),
            ("45231", "2023-11-01"),
            ("31/12/25", "2025-12-31"),
            ("31-ene-26", "2026-01-31"),
            ("31 de enero de 2026", "2026-01-31"),
            ("31 de março de 2026", "2026-03-31"),
            ("January 31, 2026", "2026-01-31"),
            ("sept. 2025", "2025-09"),
            ("2025-03-12T10:00:00Z", "2025-03-12"),
            ("2025-03-12 10:00", "2025-03-12"),
            ("2025/03/12", "2025-03-12"),
            ("2025-3-5", "2025-03-05"),
            ("20250312", "2025-03-12"),
            ("2025-q2", "2025-Q2"),
            ("2025-T2", "2025-Q2"),
            ("03/2025", "2025-03"),
            ("mar-25", "2025-03"),
            ("ene-26", "2026-01"),
            ("T2-2025", "2025-Q2"),
            ("Q3 2025", "2025-Q3"),
            ("2025S1", "2025-S1"),
            ("13/4/2025 0:00", "2025-04-13"),
            ("2025-03-12Z", "2025-03-12"),
        ] {
            assert_eq!(guess(text, Order::Unsettled).as_deref(), Some(likely), "{text}");
        }
        for text in [
            "",
            "oops",
            "03/04/25",
            "1234567",
            "12 monos 2025",
            "2025-13-45",
            "2025-13-01",
            "99999",
        ] {
            assert_eq!(guess(text, Order::Unsettled), None, "{text}");
        }
        assert_eq!(guess("03/04/25", Order::DayFirst).as_deref(), Some("2025-04-03"));
    }
}
