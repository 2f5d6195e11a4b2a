//! When something was reported: an instant in UTC.
//!
//! A bare date means the end of that day in UTC; a time without a zone is refused, because the same
//! cell would mean two instants in Bogotá and in Brasília.

use std::fmt;
use std::num::NonZeroU64;

use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat, Utc};

use crate::text::word::{Word, clock};

/// What makes the first of signed numbers the first of unsigned ones.
const FIRST: u64 = 1 << 63;

/// An instant, to the microsecond. Kept as a number that is never 0, in the order of time: so none takes no more room than one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(NonZeroU64);

impl Instant {
    /// The last microsecond of `day`, UTC.
    #[must_use]
    pub fn end_of(day: NaiveDate) -> Instant {
        let midnight = day.and_time(NaiveTime::MIN).and_utc();
        Instant::of_micros(midnight.timestamp_micros() + 86_400_000_000 - 1)
    }

    /// The instant of a clock reading.
    #[must_use]
    pub fn at(time: DateTime<Utc>) -> Instant {
        Instant::of_micros(time.timestamp_micros())
    }

    /// Reads RFC 3339 (`2025-03-12T14:00:00Z`, with `T` or a blank) or a date.
    #[must_use]
    pub fn parse(text: &str) -> Option<Instant> {
        if let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            return (text.len() == 10).then(|| Instant::end_of(day));
        }
        DateTime::parse_from_rfc3339(text).ok().map(|time| Instant::at(time.to_utc()))
    }

    /// Reads `2025-03-12T14:00:00Z`, as this program writes it; nothing of any other form. `day_of` knows the day of
    /// a year, a month and a day.
    #[inline]
    #[must_use]
    pub fn plain(
        text: &[u8],
        day_of: impl FnOnce([u8; 4]) -> Option<NaiveDate>,
    ) -> Option<Instant> {
        // Of the whole text, since a word is read quickest where more follows.
        let text: &[u8; 20] = text.try_into().ok()?;
        let (_, [b'T', time @ .., b'Z']) = text.split_last_chunk::<10>()? else { return None };
        let (hours, minutes, seconds) = clock(*time)?;
        if hours > 23 || minutes > 59 || seconds > 59 {
            return None;
        }
        let days = day_of(Word::of(text, 0, 10)?.day()?)?.to_epoch_days();
        let of_day = hours * 3600 + minutes * 60 + seconds;
        Some(Instant::of_micros((i64::from(days) * 86_400 + i64::from(of_day)) * 1_000_000))
    }

    /// Its day in UTC, and the time of that day unless it is the last moment: that is how a bare
    /// date was read.
    #[must_use]
    pub fn day_and_time(self) -> (NaiveDate, Option<NaiveTime>) {
        let time = DateTime::<Utc>::from_timestamp_micros(self.micros()).unwrap_or_default();
        let day = time.date_naive();
        (day, (self != Instant::end_of(day)).then(|| time.time()))
    }

    /// The instant so many microseconds after 1970 began. The first that can be counted is taken for the second: both
    /// lie some 290,000 years ago.
    #[inline]
    #[must_use]
    pub fn of_micros(micros: i64) -> Instant {
        Instant(NonZeroU64::new(micros.cast_unsigned() ^ FIRST).unwrap_or(NonZeroU64::MIN))
    }

    /// Microseconds since 1970: a stable form for fingerprints and ordering.
    #[must_use]
    pub fn micros(self) -> i64 {
        (self.0.get() ^ FIRST).cast_signed()
    }
}

impl fmt::Display for Instant {
    /// RFC 3339 in UTC with as many fractional digits as it needs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = DateTime::<Utc>::from_timestamp_micros(self.micros()).unwrap_or_default();
        f.write_str(&time.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_its_last_moment() {
        let end = Instant::parse("2025-04-10").unwrap();
        assert!(Instant::parse("2025-04-10T23:59:59Z").unwrap() < end);
        assert!(end < Instant::parse("2025-04-11T00:00:00Z").unwrap());
        assert_eq!(end.to_string(), "2025-04-10T23:59:59.999999Z");
    }

    #[test]
    fn what_is_written_plainly_is_read_alike() {
        let day_of = |pairs: [u8; 4]| {
            let [century, year, month, day] = pairs.map(u32::from);
            NaiveDate::from_ymd_opt((century * 100 + year) as i32, month, day)
        };
        for day in
            ["1900-01-01", "1969-12-31", "2024-02-29", "2025-02-29", "2199-12-31", "2025-13-01"]
        {
            for time in ["00:00:00", "23:59:59", "14:07:31", "24:00:00", "10:60:00", "1a:00:00"] {
                let text = format!("{day}T{time}Z");
                assert_eq!(
                    Instant::plain(text.as_bytes(), day_of),
                    Instant::parse(&text),
                    "{text}"
                );
            }
        }
        for other in [
            "2025-04-10",
            "2025-04-10 10:00:00Z",
            "2025-04-10T10:00:00",
            "2025-04-10T10:00:00+",
            "2025-04-10T10:00:60Z",
        ] {
            assert_eq!(Instant::plain(other.as_bytes(), day_of), None, "{other}");
        }
    }

    #[test]
    fn zones_are_brought_to_utc_and_required() {
        assert_eq!(
            Instant::parse("2025-04-10T20:00:00-05:00"),
            Instant::parse("2025-04-11T01:00:00Z")
        );
        assert_eq!(Instant::parse("2025-04-10T20:00:00"), None);
        assert_eq!(Instant::parse("2025-4-10"), None);
    }
}
