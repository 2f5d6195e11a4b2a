//! The series of one indicator, found by prints of what their rows share.
//!
//! A row finds its series without building a key: by short prints of its parties and of its breakdown. Two
//! series could share them as good as never; since that must not change a figure, the key itself is
//! compared. Whoever looks at the series sees them in the order of their keys, whatever the order of rows.
//! Series that come in that order are only put behind each other, and two lists of them are merged.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use foldhash::fast::FixedState;

use super::cell::Cell;
use super::sketch::{Sketch, of_parties, of_split};
use crate::model::indicator::OverTime;
use crate::model::party::PartyId;

/// What rows of one series share.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SeriesKey {
    /// Its parties; empty = nobody in particular.
    pub parties: Arc<[PartyId]>,
    /// Its value of each dimension; empty = not split.
    pub dimensions: Arc<[String]>,
}

impl SeriesKey {
    fn prints(&self) -> (Sketch, Sketch) {
        prints(self.parts())
    }

    fn parts(&self) -> Parts<'_> {
        (&self.parties, &self.dimensions)
    }

    /// Its value of a dimension; empty = not split by it.
    #[must_use]
    pub fn dimension(&self, at: usize) -> &str {
        self.dimensions.get(at).map_or("", String::as_str)
    }
}

/// A key's parties and dimensions.
type Parts<'p> = (&'p [PartyId], &'p [String]);

fn prints((parties, dimensions): Parts) -> (Sketch, Sketch) {
    (of_parties(parties), of_split(dimensions))
}

/// Series with what their rows come to.
#[derive(Debug, Clone)]
pub struct Series {
    /// Empty as long as they are in order.
    found: HashMap<(Sketch, Sketch), u32, FixedState>,
    /// Apart from the cells, which are met far more often.
    keys: Vec<SeriesKey>,
    cells: Vec<Cell>,
    /// Whether they are in order.
    settled: bool,
}

impl Default for Series {
    fn default() -> Series {
        Series { found: HashMap::default(), keys: Vec::new(), cells: Vec::new(), settled: true }
    }
}

impl Series {
    /// The cell of a series, empty at first.
    pub fn cell(&mut self, parties: &[PartyId], dimensions: &[String]) -> &mut Cell {
        let make = || SeriesKey { parties: parties.into(), dimensions: dimensions.into() };
        self.at((parties, dimensions), make)
    }

    /// Makes room for so many more.
    pub fn expect(&mut self, more: usize) {
        self.keys.reserve_exact(more);
        self.cells.reserve_exact(more);
    }

    /// Takes what several rows of one series come to.
    pub fn absorb(&mut self, key: SeriesKey, cell: Cell, over: OverTime) {
        if self.settled && self.keys.last().is_none_or(|last| *last < key) {
            self.keys.push(key);
            self.cells.push(cell);
        } else {
            self.at(key.parts(), || key.clone()).merge(cell, over);
        }
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "keys and cells grow together, and `at` is below `next` or the one pushed"
    )]
    fn at(&mut self, parts: Parts, make: impl FnOnce() -> SeriesKey) -> &mut Cell {
        if self.settled {
            // Of those that are in order one is mostly sought that is there.
            if let Ok(at) = self.keys.binary_search_by(|key| key.parts().cmp(&parts)) {
                return &mut self.cells[at];
            }
            self.unsettle();
        }
        let next = self.cells.len();
        let place = u32::try_from(next).unwrap_or(u32::MAX);
        let mut at = *self.found.entry(prints(parts)).or_insert(place) as usize;
        if at < next && self.keys[at].parts() != parts {
            at = self.keys.iter().position(|key| key.parts() == parts).unwrap_or(next);
        }
        if at >= next {
            at = next;
            self.keys.push(make());
            self.cells.push(Cell::default());
        }
        &mut self.cells[at]
    }

    /// Puts the series in order, for whoever looks at them often.
    pub fn settle(&mut self) {
        if !self.settled {
            let keys = std::mem::take(&mut self.keys);
            let mut held: Vec<(SeriesKey, Cell)> =
                keys.into_iter().zip(self.cells.drain(..)).collect();
            held.sort_unstable_by(|a, b| a.0.cmp(&b.0));
            (self.keys, self.cells) = held.into_iter().unzip();
            self.found = HashMap::default();
            self.settled = true;
        }
    }

    /// Forgets series of which no row is left.
    pub fn drop_empty(&mut self) {
        self.settle();
        if self.cells.iter().any(|cell| cell.rows == 0) {
            let keys = std::mem::take(&mut self.keys).into_iter();
            let held = keys.zip(std::mem::take(&mut self.cells));
            (self.keys, self.cells) = held.filter(|(_, cell)| cell.rows > 0).unzip();
        }
    }

    fn unsettle(&mut self) {
        self.found = self.keys.iter().map(SeriesKey::prints).zip(0..).collect();
        self.settled = false;
    }

    /// How many there are.
    #[must_use]
    pub fn number(&self) -> usize {
        self.keys.len()
    }

    /// Every series in order of keys.
    pub fn each(&self) -> impl Iterator<Item = (&SeriesKey, &Cell)> {
        let mut order: Vec<usize> = Vec::new();
        if !self.settled {
            order.extend(0..self.keys.len());
            order.sort_unstable_by_key(|at| self.keys.get(*at));
        }
        (0..self.keys.len()).filter_map(move |number| {
            let at = order.get(number).copied().unwrap_or(number);
            self.keys.get(at).zip(self.cells.get(at))
        })
    }

    /// Takes what the rows of another share of the files come to.
    pub fn merge(&mut self, mut other: Series, over: OverTime) {
        self.settle();
        other.settle();
        if self.cells.is_empty() {
            *self = other;
            return;
        }
        let held = |series: &mut Series| {
            let keys = std::mem::take(&mut series.keys);
            keys.into_iter().zip(std::mem::take(&mut series.cells))
        };
        let (mut own, mut others) = (held(self).peekable(), held(&mut other).peekable());
        loop {
            let order = match (own.peek(), others.peek()) {
                (Some((one, _)), Some((two, _))) => one.cmp(two),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => return,
            };
            let one = if order.is_le() { own.next() } else { None };
            let two = if order.is_ge() { others.next() } else { None };
            let same = one.is_some();
            let (Some((key, mut cell)), two) = (if same { (one, two) } else { (two, None) }) else {
                return;
            };
            if let Some((_, two)) = two {
                cell.merge(two, over);
            }
            self.keys.push(key);
            self.cells.push(cell);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::engine::cell::Moment;
    use crate::model::amount::Amount;

    fn key(party: u32) -> SeriesKey {
        SeriesKey { parties: [PartyId(party)].into(), dimensions: [].into() }
    }

    fn one(value: i64) -> Cell {
        let moment: Moment = ("2025-03-01".parse().unwrap(), None);
        Cell::of_numbers(Amount::whole(value), 1, moment)
    }

    fn told(series: &Series) -> String {
        format!("{:?}", series.each().collect::<Vec<_>>())
    }

    proptest! {
        #[test]
        fn whatever_the_order_the_series_are_the_same(
            parts in prop::collection::vec(prop::collection::vec((0u32..8, 1i64..9), 0..12), 1..4),
        ) {
            let mut expected = Series::default();
            let mut all: Vec<(u32, i64)> = parts.concat();
            all.sort_unstable();
            let mut joined = Series::default();
            for (party, value) in all {
                expected.cell(&[PartyId(party)], &[]).merge(one(value), OverTime::Sum);
            }
            for part in parts {
                let mut series = Series::default();
                for (party, value) in part {
                    series.absorb(key(party), one(value), OverTime::Sum);
                }
                joined.merge(series, OverTime::Sum);
            }
            prop_assert_eq!(told(&joined), told(&expected));
            joined.settle();
            joined.cell(&[PartyId(99)], &[]).merge(one(1), OverTime::Sum);
            expected.cell(&[PartyId(99)], &[]).merge(one(1), OverTime::Sum);
            prop_assert_eq!(told(&joined), told(&expected));
        }
    }
}
