//! The series of one indicator, found by prints of what their rows share.
//!
//! A row finds its series without building a key: by short prints of its parties and of its breakdown. Two
//! series could share them as good as never; since that must not change a figure, the key itself is
//! compared. Whoever looks at the series sees them in the order of their keys, whatever the order of rows.

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
        (of_parties(&self.parties), of_split(&self.dimensions))
    }

    /// Its value of a dimension; empty = not split by it.
    #[must_use]
    pub fn dimension(&self, at: usize) -> &str {
        self.dimensions.get(at).map_or("", String::as_str)
    }
}

/// Series with what their rows come to.
#[derive(Debug, Clone, Default)]
pub struct Series {
    found: HashMap<(Sketch, Sketch), u32, FixedState>,
    /// Apart from the cells, which are met far more often.
    keys: Vec<SeriesKey>,
    cells: Vec<Cell>,
    /// Whether they are in order.
    settled: bool,
}

impl Series {
    /// The cell of a series, empty at first.
    pub fn cell(&mut self, parties: &[PartyId], dimensions: &[String]) -> &mut Cell {
        let is = |key: &SeriesKey| *key.parties == *parties && *key.dimensions == *dimensions;
        let make = || SeriesKey { parties: parties.into(), dimensions: dimensions.into() };
        self.at((of_parties(parties), of_split(dimensions)), is, make)
    }

    /// Takes what several rows of one series come to.
    pub fn absorb(&mut self, key: &SeriesKey, cell: Cell, over: OverTime) {
        self.at(key.prints(), |own| own == key, || key.clone()).merge(cell, over);
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "keys and cells grow together, and `at` is below `next` or the one pushed"
    )]
    fn at(
        &mut self,
        prints: (Sketch, Sketch),
        is: impl Fn(&SeriesKey) -> bool,
        make: impl FnOnce() -> SeriesKey,
    ) -> &mut Cell {
        if self.settled {
            self.unsettle();
        }
        let next = self.cells.len();
        let place = u32::try_from(next).unwrap_or(u32::MAX);
        let mut at = *self.found.entry(prints).or_insert(place) as usize;
        if at < next && !is(&self.keys[at]) {
            at = self.keys.iter().position(is).unwrap_or(next);
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

    fn unsettle(&mut self) {
        self.found = self.keys.iter().map(SeriesKey::prints).zip(0..).collect();
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
        for (key, cell) in other.keys.iter().zip(other.cells) {
            self.absorb(key, cell, over);
        }
    }
}
