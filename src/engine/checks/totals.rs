//! That no total to date falls, proven without a look at where any stands.
//!
//! [`falling-total`](super::falling_total) compares, of each series, the totals that were told last of each day.
//! If even the greatest total of a day is at most the least of the next one, no choice among them falls: so
//! neither order nor place of rows matters, and a total is its series, in short, its day and its value. Two
//! series that are short alike are taken for one, which can only hide that there is nothing to find.

#![expect(clippy::indexing_slicing, reason = "parts and their numbers are counted from one list")]

use chrono::{Datelike, NaiveDate};

use crate::engine::sketch::Sketch;
use crate::model::amount::Amount;
use crate::model::threads::side_by_side;

/// Parts, each of which is put in order by itself.
const PARTS: usize = 16;
/// Bits for a day, counted from 1 January of year 1: up to the year 2871.
const DAY: u32 = 20;

/// A series, in short, above a day, above the total in units of an [`Amount`] as a number of which the least is 0: numbers
/// of one piece are put in order more quickly than those of two.
type Total = u128;
/// Bits for the total's units.
const UNITS: u32 = 64;

/// The series of a total, in short.
fn series_of(total: Total) -> u64 {
    (total >> (UNITS + DAY)) as u64
}

/// Totals to date of all series.
#[derive(Debug)]
pub struct Totals {
    parts: [Vec<Total>; PARTS],
}

impl Default for Totals {
    fn default() -> Totals {
        Totals { parts: std::array::from_fn(|_| Vec::new()) }
    }
}

impl Totals {
    /// Adds a total of a series; tells whether there was room for such a day and such a number.
    #[inline]
    pub fn add(&mut self, series: Sketch, day: NaiveDate, total: Amount) -> bool {
        let day = u64::try_from(day.num_days_from_ce()).unwrap_or(u64::MAX);
        let (true, Ok(units)) = (day >> DAY == 0, i64::try_from(total.units())) else {
            return false;
        };
        let key = series >> DAY << DAY | day;
        let from_least = units.cast_unsigned() ^ 1 << (UNITS - 1);
        let total = Total::from(key) << UNITS | Total::from(from_least);
        self.parts[(series >> (u64::BITS - PARTS.ilog2())) as usize].push(total);
        true
    }

    /// A series as it is told here.
    #[must_use]
    pub fn short(series: Sketch) -> u64 {
        series >> DAY
    }

    /// Takes over those of other rows.
    pub fn append(&mut self, other: Totals) {
        self.parts.iter_mut().zip(other.parts).for_each(|(own, mut other)| own.append(&mut other));
    }

    /// Tells every series of which a total can fall.
    pub fn each_falling(self, mut tell: impl FnMut(u64)) {
        for mut totals in self.parts {
            totals.sort_unstable();
            let falls = totals.windows(2).filter(|pair| !rise_on(pair));
            falls.filter_map(|pair| pair.first()).for_each(|total| tell(series_of(*total)));
        }
    }

    /// Whether no series of all these can have a total that falls, looked at by several threads.
    #[must_use]
    pub fn rise(all: &[Totals], threads: usize) -> bool {
        let threads = threads.clamp(1, PARTS);
        let one = |thread: usize| (thread..PARTS).step_by(threads).all(|at| rises(all, at));
        side_by_side(threads, one).into_iter().all(|rises| rises)
    }
}

/// Whether no total of one part falls.
fn rises(all: &[Totals], part: usize) -> bool {
    let mut totals: Vec<Total> = all.iter().flat_map(|one| &one.parts[part]).copied().collect();
    totals.sort_unstable();
    totals.windows(2).all(rise_on)
}

/// Whether two totals, one after the other, are of different series or do not fall.
fn rise_on(pair: &[Total]) -> bool {
    match pair {
        [before, here] => series_of(*before) != series_of(*here) || *before as u64 <= *here as u64,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: i32) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(739_000 + number).unwrap()
    }

    /// Whether totals of (series, day, value), shared out to two threads, rise.
    fn rise(totals: &[(u64, i32, i64)]) -> bool {
        let mut all = [Totals::default(), Totals::default()];
        for (at, (series, on, value)) in totals.iter().enumerate() {
            assert!(all[at % 2].add(series << 40, day(*on), Amount::whole(*value)));
        }
        let found = Totals::rise(&all, 1);
        let mut joined = Totals::default();
        for (at, (series, on, value)) in totals.iter().enumerate() {
            let mut other = Totals::default();
            assert!(other.add(series << 40, day(*on), Amount::whole(*value)));
            if at % 3 == 0 {
                joined.append(other)
            } else {
                _ = joined.add(series << 40, day(*on), Amount::whole(*value))
            }
        }
        let mut falling = Vec::new();
        joined.each_falling(|series| falling.push(series));
        assert_eq!(falling.is_empty(), found);
        assert!(
            falling
                .iter()
                .all(|one| totals.iter().any(|(series, ..)| Totals::short(series << 40) == *one))
        );
        assert_eq!([2, 3, 40].map(|threads| Totals::rise(&all, threads)), [found; 3]);
        found
    }

    #[test]
    fn whatever_the_order_of_rows_a_fall_is_not_overlooked() {
        assert!(rise(&[]));
        assert!(rise(&[(1, 5, 9), (1, 1, 3), (1, 3, 3), (1, 3, 7), (2, 9, 1)]));
        assert!(!rise(&[(1, 5, 9), (1, 1, 3), (1, 3, 10)]));
        assert!(rise(&[(1, 5, -9), (1, 1, -10)]));
        // Which of a day's totals was told last is not asked: either could fall.
        assert!(!rise(&[(1, 1, 3), (1, 1, 5), (1, 2, 4)]));
    }

    #[test]
    fn what_has_no_room_is_told() {
        let mut totals = Totals::default();
        assert!(!totals.add(1, day(0), Amount::MAX));
        assert!(!totals.add(1, NaiveDate::from_ymd_opt(3000, 1, 1).unwrap(), Amount::ZERO));
        assert!(!totals.add(1, NaiveDate::from_ymd_opt(-1, 1, 1).unwrap(), Amount::ZERO));
        assert!(Totals::rise(&[totals], 2));
    }
}
