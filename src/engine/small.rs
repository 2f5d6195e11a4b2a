//! The rows of one series, where all of them are plain: 32 bytes.

use chrono::NaiveDate;

use super::cell::Cell;
use crate::model::amount::Amount;
use crate::model::indicator::OverTime;
use crate::model::instant::Instant;

/// The rows of one series: half a line of memory.
#[derive(Debug, Clone, Copy)]
pub struct Small {
    /// As in [`Cell`].
    kept: Amount,
    newest: Newest,
    /// Rows taken.
    pub rows: u32,
}

/// When the newest row was observed and reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Newest {
    day: NaiveDate,
    /// The smallest stands for "not said".
    recorded: Packed,
}

/// Microseconds in two parts, so that they fit between others.
type Packed = [u32; 2];

/// No rows.
pub const EMPTY: Small =
    Small { kept: Amount::ZERO, newest: Newest { day: NaiveDate::MIN, recorded: [0, 0] }, rows: 0 };

impl Newest {
    /// A row's moment.
    #[inline]
    #[must_use]
    pub fn of(day: NaiveDate, recorded: Option<Instant>) -> Newest {
        Newest { day, recorded: packed(recorded) }
    }
}

#[inline]
fn packed(recorded: Option<Instant>) -> Packed {
    recorded.map_or([0, 0], |recorded| {
        // In order of time, and never 0: no instant is before the first.
        let bits = (recorded.micros() as u64) ^ 1 << 63;
        [(bits >> 32) as u32, bits as u32]
    })
}

fn unpacked([high, low]: Packed) -> Option<Instant> {
    let bits = u64::from(high) << 32 | u64::from(low);
    (bits != 0).then(|| Instant::of_micros((bits ^ 1 << 63) as i64))
}

impl Small {
    /// Of one row.
    #[inline]
    #[must_use]
    pub fn one(value: Amount, newest: Newest) -> Small {
        Small { kept: value, newest, rows: 1 }
    }

    /// Takes other rows of the series; they and its own are not more than are counted.
    #[inline]
    pub fn take(&mut self, other: Small, over: OverTime) {
        let first = self.rows == 0;
        let newer = first || other.newest > self.newest;
        let value = other.kept;
        self.kept = match over {
            OverTime::Sum => self.kept + value,
            OverTime::Max if !first => self.kept.max(value),
            OverTime::Min if !first => self.kept.min(value),
            OverTime::Latest if !newer => self.kept,
            _ => value,
        };
        if newer {
            self.newest = other.newest;
        }
        self.rows += other.rows;
    }

    /// Whether there is room for so many more rows.
    #[inline]
    #[must_use]
    pub fn has_room_for(&self, rows: u32) -> bool {
        self.rows.checked_add(rows).is_some()
    }

    /// It as other rows of the series are counted.
    #[must_use]
    pub fn whole(self) -> Cell {
        let moment = (self.newest.day, unpacked(self.newest.recorded));
        Cell::of_numbers(self.kept, u64::from(self.rows), moment)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::cell::Moment;
    use crate::model::row::{Row, Value};

    #[test]
    fn it_comes_to_what_a_cell_comes_to() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let at = |text: &str| Instant::parse(text);
        let rows: [(i64, Moment); 5] = [
            (3, (day("2025-03-01"), at("2025-03-02"))),
            (7, (day("2025-02-01"), None)),
            (2, (day("2025-03-01"), at("2025-03-05"))),
            (5, (day("2025-03-01"), None)),
            (4, (day("2024-12-31"), at("1969-07-20"))),
        ];
        for over in [OverTime::Sum, OverTime::Max, OverTime::Min, OverTime::Latest] {
            let (mut small, mut cell) = (EMPTY, Cell::default());
            for (number, moment) in rows {
                let value = Amount::whole(number);
                small.take(Small::one(value, Newest::of(moment.0, moment.1)), over);
                let row = Row { value: Some(Value::Number(value)), ..Row::blank(0) };
                cell.take(moment, &row, &Value::Number(value), over);
                assert_eq!(format!("{:?}", small.whole()), format!("{cell:?}"));
            }
        }
    }
}
