//! What only some rows have: an id, what they replace, when they were reported.
//!
//! Kept of those rows alone, in their order. Which of them is a row's own is told by counting: how many stand before
//! each block of rows is noted, how many of the block stand before the row is known to whoever has its flags.

#![expect(
    clippy::indexing_slicing,
    reason = "blocks and rows are those of the traces that these belong to; a wrong one must not pass for another row"
)]

use super::fingerprint::Print;
use crate::model::instant::Instant;

/// Rows of a block.
pub(super) const BLOCK: usize = 32;

/// What a row has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tied {
    row: u32,
    id: [u64; 2],
    replaces: [u64; 2],
    /// When it was reported, if it tells.
    pub(super) recorded: Option<Instant>,
}

/// Those that have something, in order of rows.
#[derive(Debug, Clone, Default)]
pub(super) struct Ties {
    all: Vec<Tied>,
    /// How many of them stand before each block of rows.
    before: Vec<u32>,
}

/// A print as two numbers, which lie in memory without gaps.
pub(super) fn halves(print: Print) -> [u64; 2] {
    [(print >> 64) as u64, print as u64]
}

/// The print of two halves.
pub(super) fn whole([upper, lower]: [u64; 2]) -> Print {
    u128::from(upper) << 64 | u128::from(lower)
}

/// A number of rows: a file has fewer than 2³² of them, as it has lines.
pub(super) fn number(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

impl Tied {
    /// Of a row with this id, which replaces that one; 0 = none.
    pub(super) fn new(row: usize, [id, replaces]: [Print; 2], recorded: Option<Instant>) -> Tied {
        Tied { row: number(row), id: halves(id), replaces: halves(replaces), recorded }
    }

    /// The fingerprint of its id; 0 = none.
    pub(super) fn id(self) -> Print {
        whole(self.id)
    }

    /// The fingerprint of the id that it replaces; 0 = none.
    pub(super) fn replaces(self) -> Print {
        whole(self.replaces)
    }
}

impl Ties {
    /// Goes on to the next row.
    pub(super) fn pass(&mut self, row: usize) {
        if row.is_multiple_of(BLOCK) {
            self.before.push(number(self.all.len()));
        }
    }

    /// Adds what that row has.
    pub(super) fn push(&mut self, tied: Tied) {
        self.all.push(tied);
    }

    /// Adds those of the rows that follow the first `rows`, up to `total`.
    pub(super) fn append(&mut self, other: Ties, rows: usize, total: usize) {
        let moved = |one: Tied| Tied { row: one.row.saturating_add(number(rows)), ..one };
        self.all.extend(other.all.into_iter().map(moved));
        for block in self.before.len()..total.div_ceil(BLOCK) {
            let before = self.all.partition_point(|one| (one.row as usize) < block * BLOCK);
            self.before.push(number(before));
        }
    }

    /// What the row of a block has before which so many others of the block have something.
    pub(super) fn nth(&self, block: usize, within: usize) -> Tied {
        self.all[self.before[block] as usize + within]
    }

    /// Those of the first so many rows.
    pub(super) fn first(&self, rows: usize) -> Ties {
        let all = self.all.iter().take_while(|one| (one.row as usize) < rows);
        Ties { all: all.copied().collect(), before: self.before[..rows.div_ceil(BLOCK)].to_vec() }
    }

    /// All of them.
    pub(super) fn each(&self) -> impl Iterator<Item = Tied> {
        self.all.iter().copied()
    }
}
