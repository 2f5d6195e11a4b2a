//! Numbers and days as a spreadsheet shows them, from what it stores.
//!
//! A spreadsheet holds binary doubles and writes them with 17 digits: 0.3 comes as `0.30000000000000004`.
//! It calculates and shows with 15, and so do we, in decimal from text to text. A day is a serial number: 1
//! is 1 January 1900, and 60 is a 29 February 1900 that never was; or 0 is 1 January 1904.

use chrono::{Days, NaiveDate};

/// Significant digits that a spreadsheet keeps.
const SIGNIFICANT: usize = 15;
/// Zeros that plain digits may need: a larger or smaller number is no measurement.
const LONGEST: i64 = 40;
/// Seconds of a day.
const DAY: u64 = 86_400;

/// From which day serial numbers count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Epoch {
    /// Excel's usual one.
    From1900,
    /// The one of old Macintosh workbooks.
    From1904,
}

/// A number in plain digits, rounded to fifteen: `-12.5`. Nothing if the text is no number or too far from 1.
#[must_use]
pub fn plain(text: &str) -> Option<String> {
    let text = text.trim();
    if is_plain(text) {
        return Some(text.to_string());
    }
    let (mantissa, power) = match text.split_once(['e', 'E']) {
        Some((mantissa, power)) => (mantissa, power.parse::<i64>().ok()?),
        None => (text, 0),
    };
    let (negative, mantissa) = match mantissa.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, mantissa.strip_prefix('+').unwrap_or(mantissa)),
    };
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(part) || whole.len() + part.len() == 0 {
        return None;
    }
    let all = [whole, part].concat();
    let leading = all.trim_start_matches('0');
    let zeros = all.len() - leading.len();
    // The number is 0.DIGITS × 10^point.
    let point = i64::try_from(whole.len()).ok()?.checked_add(power)?;
    let point = point.checked_sub(i64::try_from(zeros).ok()?)?;
    let (digits, point) = rounded(leading.as_bytes(), point);
    if digits.is_empty() {
        return Some("0".to_string());
    }
    if !(-LONGEST..=LONGEST).contains(&point) {
        return None;
    }
    Some(format!("{}{}", if negative { "-" } else { "" }, placed(&digits, point)))
}

/// Whether a text is plain digits already, as nearly every number of a sheet is.
fn is_plain(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text).as_bytes();
    let point = digits.iter().position(|byte| *byte == b'.');
    let other = |(at, byte): (usize, &u8)| !byte.is_ascii_digit() && Some(at) != point;
    let zeros = match (digits.first(), digits.last(), point) {
        (Some(b'0'), _, at) if at != Some(1) => true,
        (_, Some(b'0' | b'.'), Some(_)) => true,
        (first, _, at) => first.is_none() || at == Some(0),
    };
    !zeros && digits.len() <= SIGNIFICANT && !digits.iter().enumerate().any(other)
}

/// At most fifteen digits, half up, without zeros at the end; and where the point stands now.
fn rounded(digits: &[u8], mut point: i64) -> (String, i64) {
    let mut kept: Vec<u8> = digits.iter().copied().take(SIGNIFICANT).collect();
    if digits.get(SIGNIFICANT).is_some_and(|next| *next >= b'5') {
        while kept.last() == Some(&b'9') {
            kept.pop();
        }
        match kept.last_mut() {
            Some(last) => *last += 1,
            None => {
                kept.push(b'1');
                point += 1;
            }
        }
    }
    while kept.last() == Some(&b'0') {
        kept.pop();
    }
    (kept.iter().copied().map(char::from).collect(), point)
}

/// Digits with the point after the first `point` of them.
fn placed(digits: &str, point: i64) -> String {
    let zeros = |count: i64| "0".repeat(usize::try_from(count).unwrap_or(0));
    let length = i64::try_from(digits.len()).unwrap_or(i64::MAX);
    match usize::try_from(point) {
        Ok(at) if at > 0 && point < length => format!("{}.{}", &digits[..at], &digits[at..]),
        Ok(at) if at > 0 => format!("{digits}{}", zeros(point - length)),
        _ => format!("0.{}{digits}", zeros(-point)),
    }
}

/// A plain number times a hundred, in plain digits: what a cell in percent shows.
#[must_use]
pub fn hundredfold(number: &str) -> Option<String> {
    plain(&format!("{number}e2"))
}

/// The day and the second of the day of a plain serial number. Nothing before the first day, on the day that never
/// was, and after the year 9999.
#[must_use]
pub fn day(serial: &str, epoch: Epoch) -> Option<(NaiveDate, u32)> {
    let (whole, part) = serial.split_once('.').unwrap_or((serial, ""));
    let (mut days, mut seconds) = (whole.parse::<u64>().ok()?, seconds_of(part)?);
    if seconds == DAY {
        (days, seconds) = (days + 1, 0);
    }
    let (first, days) = match epoch {
        Epoch::From1904 => (NaiveDate::from_ymd_opt(1904, 1, 1)?, days),
        Epoch::From1900 if days == 0 || days == 60 => return None,
        Epoch::From1900 if days < 60 => (NaiveDate::from_ymd_opt(1899, 12, 31)?, days),
        Epoch::From1900 => (NaiveDate::from_ymd_opt(1899, 12, 30)?, days),
    };
    if days > 2_958_465 {
        return None;
    }
    Some((first.checked_add_days(Days::new(days))?, u32::try_from(seconds).ok()?))
}

/// A part of a day in seconds, rounded; at most a whole day.
fn seconds_of(part: &str) -> Option<u64> {
    if part.is_empty() {
        return Some(0);
    }
    let kept = &part[..part.len().min(12)];
    let scale = 10u64.pow(u32::try_from(kept.len()).ok()?);
    Some((kept.parse::<u64>().ok()? * DAY + scale / 2) / scale)
}

/// A part of a day or several days as hours, minutes and seconds: `36:00`, `12:30:05`.
#[must_use]
pub fn clock(serial: &str) -> Option<String> {
    let (whole, part) = serial.split_once('.').unwrap_or((serial, ""));
    let seconds = whole.parse::<u64>().ok()?.checked_mul(DAY)?.checked_add(seconds_of(part)?)?;
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    Some(match rest {
        0 => format!("{hours:02}:{minutes:02}"),
        _ => format!("{hours:02}:{minutes:02}:{rest:02}"),
    })
}

/// The day and the second of the day of `2025-03-12T10:22:33.5`; the time may be absent.
#[must_use]
pub fn iso(text: &str) -> Option<(NaiveDate, u32)> {
    let (day, time) = text.trim().split_once(['T', ' ']).unwrap_or((text.trim(), ""));
    let day = NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()?;
    let mut parts = time.get(..8).unwrap_or(time).split(':').map(|part| part.parse::<u32>().ok());
    let mut next = || parts.next().flatten().unwrap_or(0);
    Some((day, (next().min(23) * 3600 + next().min(59) * 60 + next().min(59)).min(86_399)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_show_as_a_spreadsheet_shows_them() {
        for (stored, shown) in [
            ("0.30000000000000004", "0.3"),
            ("4.3499999999999996", "4.35"),
            ("6.0000000000000001E-2", "0.06"),
            ("1E3", "1000"),
            ("1.2345678901234567E+19", "12345678901234600000"),
            ("-12.50", "-12.5"),
            ("45", "45"),
            ("0.99999999999999999", "1"),
            ("999999999999999.9", "1000000000000000"),
            ("-0", "0"),
            ("0.000", "0"),
            ("007", "7"),
            ("0.05", "0.05"),
            ("0.50", "0.5"),
            ("5.", "5"),
            (".5", "0.5"),
            ("-7.25", "-7.25"),
            ("0", "0"),
            ("33.333333333333336", "33.3333333333333"),
        ] {
            assert_eq!(plain(stored).as_deref(), Some(shown), "{stored}");
        }
        for bad in ["", "-", ".", "1,5", "abc", "1e", "NaN", "1e999", "1e-999", "0x1F", "1.2.3"] {
            assert_eq!(plain(bad), None, "{bad}");
        }
        assert_eq!(hundredfold("0.6").as_deref(), Some("60"));
        assert_eq!(hundredfold("0.075").as_deref(), Some("7.5"));
    }

    #[test]
    fn days_of_both_epochs() {
        let says = |serial, epoch| {
            day(serial, epoch).map_or("-".to_string(), |(day, at)| format!("{day} {at}"))
        };
        for (serial, shown) in [
            ("45728", "2025-03-12 0"),
            ("45728.5", "2025-03-12 43200"),
            ("45728.9999999999", "2025-03-13 0"),
            ("1", "1900-01-01 0"),
            ("59", "1900-02-28 0"),
            ("60", "-"),
            ("61", "1900-03-01 0"),
            ("0", "-"),
            ("-3", "-"),
            ("2958465", "9999-12-31 0"),
            ("2958466", "-"),
            ("99999999999999999999", "-"),
        ] {
            assert_eq!(says(serial, Epoch::From1900), shown, "{serial}");
        }
        assert_eq!(says("44266", Epoch::From1904), "2025-03-12 0");
        assert_eq!(says("0", Epoch::From1904), "1904-01-01 0");
        let told = iso("2025-03-12T10:22:33.25").map(|(day, at)| format!("{day} {at}"));
        assert_eq!(told.as_deref(), Some("2025-03-12 37353"));
        assert_eq!(iso("2025-03-12").map(|(_, at)| at), Some(0));
        assert_eq!(iso("2025-02-30"), None);
        assert_eq!(clock("1.5").as_deref(), Some("36:00"));
        assert_eq!(clock("0.5210995370370371").as_deref(), Some("12:30:23"));
    }
}
