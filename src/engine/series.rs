//! The series of one indicator, found by a print of what their rows share.
//!
//! A row finds its series without building a key: among the series of one indicator two different ones
//! share a print of 128 bits as good as never ([`fingerprint`](super::fingerprint)). Whoever looks at
//! the series sees them in the order of their keys, whatever the order of rows.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::cell::Cell;
use super::fingerprint::of_series;
use crate::model::indicator::OverTime;
use crate::model::party::PartyId;

/// What rows of one series share.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SeriesKey {
    /// Its parties; empty = nobody in particular.
    pub parties: Vec<PartyId>,
    /// Its value of each dimension; empty = not split.
    pub dimensions: Vec<String>,
}

impl SeriesKey {
    /// Its value of a dimension; empty = not split by it.
    #[must_use]
    pub fn dimension(&self, at: usize) -> &str {
        self.dimensions.get(at).map_or("", String::as_str)
    }
}

/// Series with what their rows come to.
#[derive(Debug, Clone, Default)]
pub struct Series {
    found: HashMap<(u64, u64), u32, FixedState>,
    /// Apart from the cells, which are met far more often.
    keys: Vec<SeriesKey>,
    cells: Vec<Cell>,
    /// Whether they are in order.
    settled: bool,
}

impl Series {
    /// The cell of a series, empty at first.
    pub fn cell(&mut self, parties: &[PartyId], dimensions: &[String]) -> &mut Cell {
        if self.settled {
            self.unsettle();
        }
        let next = self.cells.len();
        let place = u32::try_from(next).unwrap_or(u32::MAX);
        let at = *self.found.entry(of_series(parties, dimensions)).or_insert(place) as usize;
        if at == next {
            let key = SeriesKey { parties: parties.to_vec(), dimensions: dimensions.to_vec() };
            self.keys.push(key);
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

    fn unsettle(&mut self) {
        let prints = self.keys.iter().map(|key| of_series(&key.parties, &key.dimensions));
        self.found = prints.zip(0..).collect();
        self.settled = false;
    }

    /// Every series in order of keys.
    pub fn each(&self) -> impl Iterator<Item = (&SeriesKey, &Cell)> {
        let mut all: Vec<(&SeriesKey, &Cell)> = self.keys.iter().zip(&self.cells).collect();
        if !self.settled {
            all.sort_unstable_by(|a, b| a.0.cmp(b.0));
        }
        all.into_iter()
    }

    /// Takes what the rows of another share of the files come to.
    pub fn merge(&mut self, other: Series, over: OverTime) {
        if self.cells.is_empty() {
            *self = other;
            return;
        }
        for (key, cell) in other.keys.into_iter().zip(other.cells) {
            self.cell(&key.parties, &key.dimensions).merge(cell, over);
        }
    }
}
