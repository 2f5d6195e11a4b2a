//! What rows are alike in for rules that look at several: prints of some of their cells, and the row that
//! came first, in a few bytes.

#![expect(clippy::indexing_slicing, reason = "the list was just made longer than the position")]

use std::hash::{BuildHasher, Hash};
use std::sync::Arc;

use foldhash::quality::FixedState;

use crate::engine::fingerprint::Print;
use crate::model::finding::Place;
use crate::model::period::Period;
use crate::model::row::{FileIx, Row};

/// The print of whatever can be hashed: two hashes of 64 bits.
#[must_use]
pub fn print(of: impl Hash) -> Print {
    let half = |seed: u64| u128::from(FixedState::with_seed(seed).hash_one(&of));
    half(1) << 64 | half(2)
}

/// Rows alike in indicator, last day and event.
#[must_use]
pub fn of_event(row: &Row) -> Print {
    print((row.indicator, row.date.map(Period::last), &row.event))
}

/// Rows alike in indicator, last day, parties and event.
#[must_use]
pub fn of_parties(row: &Row) -> Print {
    print((of_event(row), &row.parties))
}

/// Where a row begins: rows in reading order are in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    file: FileIx,
    line: u32,
}

impl Spot {
    /// Where this row begins.
    #[must_use]
    pub fn of(row: &Row) -> Spot {
        Spot { file: row.file, line: row.line }
    }
}

/// Paths of files whose rows were kept.
#[derive(Debug, Default)]
pub struct Paths(Vec<Option<Arc<str>>>);

impl Paths {
    /// Keeps the path of a row's file.
    pub fn keep(&mut self, row: &Row) {
        let at = row.file.0 as usize;
        if self.0.len() <= at {
            self.0.resize(at + 1, None);
        }
        if self.0[at].is_none() {
            self.0[at] = Some(row.path.clone());
        }
    }

    /// The place of a spot.
    #[must_use]
    pub fn place(&self, spot: Spot) -> Place {
        let path = self.0.get(spot.file.0 as usize).cloned().flatten();
        let file = path.unwrap_or_else(|| Arc::from(""));
        Place { file, line: spot.line, column: 1, length: 0 }
    }
}
