//! Rows that count, folded by several threads, when very many rows have to do with others.
//!
//! Then no quick way is left: the census of all rows has been taken piece by piece
//! ([`first_pass`](super::checks::first_pass)) and every row been ruled on. What counts is folded here on a second pass;
//! a row that counts nowhere is not even read. A print of each piece's text tells whether both passes saw the same rows.

use std::sync::atomic::{AtomicBool, Ordering};

use super::checks::first_pass::Passed;
use super::fate::Fate;
use super::fold::Folded;
use super::grid::Grid;
use super::pouring::pour;
use super::ruling::{Ruling, Rulings};
use crate::model::framework::Framework;
use crate::model::plain::PlainRow;
use crate::model::row::Row;
use crate::model::sink::Share;

/// What all threads share.
pub struct Counting<'a> {
    framework: &'a Framework,
    pieces: &'a [Passed],
    rulings: [Option<&'a Ruling>; 3],
    /// Whether some piece is not the one that it was on the first pass.
    differs: AtomicBool,
}

/// What one thread counts.
pub struct Counter<'p, 'a> {
    pass: &'p Counting<'a>,
    folds: [Folded; 3],
    grid: Grid<'a>,
    piece: usize,
    /// The number of the next row.
    number: usize,
}

impl<'a> Counting<'a> {
    /// Before any row; `pieces` are those of the first pass, from which the rulings came.
    #[must_use]
    pub fn new(
        framework: &'a Framework,
        pieces: &'a [Passed],
        rulings: &'a Rulings,
    ) -> Counting<'a> {
        let Rulings { now, then, as_then_known } = rulings;
        let rulings = [Some(now), then.as_ref(), as_then_known.as_ref()];
        Counting { framework, pieces, rulings, differs: AtomicBool::new(false) }
    }

    /// One thread's part of it.
    #[must_use]
    pub fn begin(&self) -> Counter<'_, 'a> {
        let grid = Grid::new(self.framework, self.rulings.map(|ruling| ruling.is_some()));
        Counter { pass: self, folds: self.folds(), grid, piece: 0, number: 0 }
    }

    fn folds(&self) -> [Folded; 3] {
        let fold = |ruling: Option<&Ruling>| {
            ruling.map_or_else(Folded::none, |_| Folded::new(self.framework))
        };
        self.rulings.map(fold)
    }

    /// What all rows come to: now, then, as then known; nothing if they are not those of the first pass.
    #[must_use]
    pub fn counted(self, counted: Vec<[Folded; 3]>) -> Option<[Folded; 3]> {
        let mut folds = self.folds();
        for others in counted {
            let each = folds.iter_mut().zip(others);
            each.for_each(|(own, other)| own.merge(self.framework, other));
        }
        (!self.differs.into_inner()).then(|| folds.map(Folded::settled))
    }
}

impl Counter<'_, '_> {
    /// What its rows have come to.
    #[must_use]
    pub fn counted(mut self) -> [Folded; 3] {
        pour(vec![self.grid], &mut self.folds, 1);
        self.folds
    }

    /// Under which views the next row counts.
    fn counts(&self) -> [bool; 3] {
        let counts = |ruling: &Ruling| {
            self.number < ruling.rows() && ruling.fate(self.number) == Fate::Counted
        };
        self.pass.rulings.map(|ruling| ruling.is_some_and(counts))
    }
}

impl Share for Counter<'_, '_> {
    const PLACES: bool = false;
    const PRINTS: bool = true;

    fn begin(&mut self, piece: usize) {
        self.piece = piece;
        self.number = self.pass.pieces.get(piece).map_or(usize::MAX, |passed| passed.first);
    }

    fn end(&mut self, print: u128) {
        let (piece, after) =
            (self.pass.pieces.get(self.piece), self.pass.pieces.get(self.piece + 1));
        if piece.map(|passed| passed.print) != Some(print)
            || after.map(|passed| passed.first) != Some(self.number)
        {
            self.pass.differs.store(true, Ordering::Relaxed);
        }
    }

    fn pass_over(&mut self, _: u32) -> bool {
        let passed = self.counts() == [false; 3];
        self.number = self.number.saturating_add(usize::from(passed));
        passed
    }

    fn take_plain(&mut self, row: &PlainRow) -> bool {
        let Some(taken) = self.grid.place(row) else { return false };
        let views = self.counts().into_iter().zip(&mut self.folds).enumerate();
        for (at, (_, fold)) in views.filter(|(_, (counts, _))| *counts) {
            self.grid.count(at, taken, row, fold);
        }
        self.number = self.number.saturating_add(1);
        true
    }

    fn take(&mut self, row: &Row, _: Option<u32>) {
        let views = self.counts().into_iter().zip(&mut self.folds);
        for (_, fold) in views.filter(|(counts, _)| *counts) {
            fold.count(self.pass.framework, row);
        }
        self.number = self.number.saturating_add(1);
    }
}
