//! The plain rows of many series under one view: sixteen bytes each.
//!
//! Rows meet their series in no order, so what counts is how many series the nearest memory holds. What does not
//! fit is handed out as a whole [`Cell`] and begun anew: nothing is rounded and nothing is lost.

#![expect(
    clippy::indexing_slicing,
    reason = "whoever places rows keeps within the room that was made; a wrong place must not count elsewhere"
)]

use chrono::NaiveDate;
use prefetch_index::prefetch_index;

use super::cell::Cell;
use super::sketch;
use crate::model::amount::Amount;
use crate::model::indicator::OverTime;
use crate::model::instant::Instant;

/// What its rows come to, in units of an [`Amount`]; the day of the newest above their number. Zeros: no rows. Memory
/// of zeros costs nothing until something is written there.
type Small = [u64; 2];

/// Plain rows of one series, mostly a single one.
#[derive(Debug, Clone, Copy)]
pub struct Few {
    /// As in [`Cell`], in units of an [`Amount`].
    kept: i64,
    /// The day of the newest, as [`sketch::day_of`] tells it.
    day: u32,
    /// How many.
    pub rows: u32,
    /// When the newest was reported; 0 where that is not said.
    recorded: u64,
}

/// One place for each series that there may be.
#[derive(Debug)]
pub struct Smalls {
    cells: Vec<Small>,
    /// When the newest row of each was reported, as soon as any says it.
    recorded: Vec<u64>,
}

impl Few {
    /// One row, whose value fits, as those of rows that are taken do.
    #[inline]
    #[must_use]
    pub fn one(value: Amount, day: NaiveDate, recorded: Option<Instant>) -> Few {
        Few {
            kept: value.units() as i64,
            day: sketch::day_of(day) as u32,
            rows: 1,
            // In order of time, and never 0: no instant is before the first.
            recorded: recorded.map_or(0, |at| at.micros().cast_unsigned() ^ 1 << 63),
        }
    }

    /// They as other rows of the series are counted.
    #[must_use]
    pub fn whole(self) -> Cell {
        let (year, day) = ((self.day >> 9).cast_signed(), self.day & 0x1ff);
        let day = NaiveDate::from_yo_opt(year, day).unwrap_or_default();
        let at = (self.recorded ^ 1 << 63).cast_signed();
        let recorded = (self.recorded != 0).then(|| Instant::of_micros(at));
        let kept = Amount::of_units(self.kept.into());
        Cell::of_numbers(kept, u64::from(self.rows), (day, recorded))
    }

    /// Both together, if that fits. Which of the values is kept nobody can foresee, nor whether there were rows before: so
    /// all are reckoned.
    #[inline(always)]
    pub(super) fn with(self, other: Few, over: OverTime) -> Option<Few> {
        let when = |few: Few| u128::from(few.day) << 64 | u128::from(few.recorded);
        let newer = when(other) > when(self);
        let own = if self.rows == 0 { other.kept } else { self.kept };
        let (sum, beyond) = self.kept.overflowing_add(other.kept);
        let latest = if newer { other.kept } else { own };
        // In the order of `OverTime`.
        let all = [sum, latest, own.max(other.kept), own.min(other.kept)];
        let (rows, many) = self.rows.overflowing_add(other.rows);
        if many || (beyond && over == OverTime::Sum) {
            return None;
        }
        Some(Few { kept: all[over as usize], rows, ..if newer { other } else { self } })
    }
}

impl Smalls {
    /// Room for so many series.
    #[must_use]
    pub fn new(room: usize) -> Smalls {
        Smalls { cells: vec![[0; 2]; room], recorded: Vec::new() }
    }

    /// Begins a series. Memory that is written to first need not be had twice, to be read and to be written: for the
    /// second time all processors are stopped.
    pub fn begin(&mut self, at: usize) {
        self.cells[at] = [0; 2];
        if let Some(recorded) = self.recorded.get_mut(at) {
            *recorded = 0;
        }
    }

    /// Has the memory of a series fetched, for which nobody has to wait.
    #[inline]
    pub fn fetch(&self, at: usize) {
        prefetch_index(&self.cells, at);
        if !self.recorded.is_empty() {
            prefetch_index(&self.recorded, at);
        }
    }

    /// The rows of a series.
    #[inline]
    #[must_use]
    pub fn get(&self, at: usize) -> Few {
        let [kept, rest] = self.cells[at];
        let recorded = self.recorded.get(at).copied().unwrap_or(0);
        Few { kept: kept.cast_signed(), day: (rest >> 32) as u32, rows: rest as u32, recorded }
    }

    /// Puts the rows of a series in the place of those that were there.
    #[inline]
    fn put(&mut self, at: usize, few: Few) {
        self.cells[at] = [few.kept.cast_unsigned(), u64::from(few.day) << 32 | u64::from(few.rows)];
        if few.recorded != 0 || !self.recorded.is_empty() {
            if self.recorded.is_empty() {
                self.recorded = vec![0; self.cells.len()];
            }
            self.recorded[at] = few.recorded;
        }
    }

    /// Adds rows to a series. If they do not fit, they take the place of those that were there: these.
    #[inline]
    pub fn add(&mut self, at: usize, more: Few, over: OverTime) -> Option<Few> {
        let held = self.get(at);
        let both = held.with(more, over);
        self.put(at, both.unwrap_or(more));
        if both.is_some() { None } else { Some(held) }
    }

    /// Moves all to other places, in as much room as is told.
    pub fn moved(&mut self, room: usize, moves: impl Iterator<Item = (usize, usize)>) {
        let mut new = Smalls::new(room);
        moves.for_each(|(from, to)| new.put(to, self.get(from)));
        *self = new;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::cell::Moment;
    use crate::model::row::{Row, Value};

    fn rows() -> [(i64, Moment); 5] {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let at = |text: &str| Instant::parse(text);
        [
            (3, (day("2025-03-01"), at("2025-03-02"))),
            (7, (day("2025-02-01"), None)),
            (2, (day("2025-03-01"), at("2025-03-05"))),
            (5, (day("2025-03-01"), None)),
            (4, (day("2024-12-31"), at("1969-07-20"))),
        ]
    }

    #[test]
    fn it_comes_to_what_a_cell_comes_to() {
        for over in [OverTime::Sum, OverTime::Max, OverTime::Min, OverTime::Latest] {
            for first in 0..rows().len() {
                let (mut smalls, mut cell) = (Smalls::new(3), Cell::default());
                for (number, moment) in rows().into_iter().cycle().skip(first).take(5) {
                    let value = Amount::whole(number);
                    assert!(smalls.add(1, Few::one(value, moment.0, moment.1), over).is_none());
                    let row = Row { value: Some(Value::Number(value)), ..Row::blank(0) };
                    cell.take(moment, &row, &Value::Number(value), over);
                    assert_eq!(format!("{:?}", smalls.get(1).whole()), format!("{cell:?}"));
                }
                smalls.moved(9, [(1, 7)].into_iter());
                assert_eq!(format!("{:?}", smalls.get(7).whole()), format!("{cell:?}"));
                assert_eq!((smalls.get(7).rows, smalls.get(1).rows, smalls.get(2).rows), (5, 0, 0));
            }
        }
    }

    #[test]
    fn what_does_not_fit_is_handed_out_whole() {
        let day = NaiveDate::from_ymd_opt(2025, 3, 1).unwrap();
        let much = Amount::of_units(i64::MAX.into());
        let mut smalls = Smalls::new(1);
        assert!(smalls.add(0, Few::one(much, day, None), OverTime::Sum).is_none());
        let held = smalls.add(0, Few::one(Amount::ONE, day, None), OverTime::Sum).unwrap();
        assert_eq!((held.kept, held.rows, smalls.get(0).rows), (i64::MAX, 1, 1));
        let many = Few { rows: u32::MAX, ..Few::one(Amount::ONE, day, None) };
        let held = smalls.add(0, many, OverTime::Max).unwrap();
        assert_eq!((held.rows, smalls.get(0).rows), (1, u32::MAX));
    }
}
