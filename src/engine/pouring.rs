//! What the small cells of all threads come to, poured into the tallies.
//!
//! Each thread has numbered parties and breakdowns as it met them, so one series lies in another place of each grid, and
//! of one grid in several where its parties were written in several ways. Series are gone through in the order of their
//! keys, and what the grids hold of each is put together: so a tally gets its series in order, and some threads can
//! do this at once, each for its own indicators.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::cell::Cell;
use super::fold::Folded;
use super::grid::Grid;
use super::known::Known;
use super::series::SeriesKey;
use super::small::Few;
use super::tally::Tally;
use crate::model::indicator::OverTime;
use crate::model::party::PartyId;
use crate::model::threads;

/// Indicators that are worth a thread's while.
const LOT: usize = 64;

/// What parties or breakdowns are called by each grid: the numbers there.
type Names<T> = Vec<(Arc<[T]>, Vec<Vec<usize>>)>;

/// Pours all cells into what other rows have come to under each view, those of each indicator in order of their series.
pub fn pour(grids: Vec<Grid>, folds: &mut [Folded; 3], threads: usize) {
    let (grids, full): (Vec<Grid>, Vec<_>) = grids.into_iter().map(Grid::settled).unzip();
    let pouring = Pouring {
        parties: names(grids.iter().map(|grid| &grid.parties)),
        splits: names(grids.iter().map(|grid| &grid.splits)),
        grids,
    };
    let lots = folds
        .iter_mut()
        .enumerate()
        .flat_map(|(view, fold)| fold.lots(LOT).map(move |lot| (view, lot.first, lot.tallies)));
    threads::each(threads, lots.collect(), |(view, first, tallies)| {
        let mut pourer = Pourer::of(&pouring);
        (first..).zip(tallies).for_each(|(ix, tally)| pourer.pour(&pouring, view, ix, tally));
    });
    for (view, ix, key, cell) in full.into_iter().flatten() {
        let over = pouring.over(ix.0 as usize);
        if let Some(fold) = folds.get_mut(view) {
            fold.absorb(ix, key, cell, over);
        }
    }
}

/// All grids, and what they call the same.
struct Pouring<'a> {
    grids: Vec<Grid<'a>>,
    parties: Names<PartyId>,
    splits: Names<String>,
}

impl Pouring<'_> {
    fn over(&self, ix: usize) -> OverTime {
        self.grids.first().map_or(OverTime::Sum, |grid| grid.over(ix))
    }
}

/// What is needed for some indicators: parties and breakdowns of its own, since to count who holds one has to be done by
/// one thread after the other.
struct Pourer {
    parties: Vec<Arc<[PartyId]>>,
    splits: Vec<Arc<[String]>>,
    held: Vec<(SeriesKey, Cell)>,
}

impl Pourer {
    fn of(all: &Pouring) -> Pourer {
        Pourer { parties: copies(&all.parties), splits: copies(&all.splits), held: Vec::new() }
    }

    /// Pours the cells of an indicator.
    fn pour(&mut self, all: &Pouring, view: usize, ix: usize, tally: &mut Tally) {
        let over = all.over(ix);
        for ((_, theirs), parties) in all.parties.iter().zip(&self.parties) {
            for ((_, names), split) in all.splits.iter().zip(&self.splits) {
                let mut together = Together::default();
                for (grid, (parties, splits)) in all.grids.iter().zip(theirs.iter().zip(names)) {
                    let of = |party| splits.iter().map(move |split| (ix, party, *split));
                    let rows = parties.iter().flat_map(|party| of(*party));
                    rows.filter_map(|series| grid.rows(view, series))
                        .for_each(|rows| together.take(rows, over));
                }
                if let Some(cell) = together.cell(over) {
                    let key = SeriesKey { parties: parties.clone(), dimensions: split.clone() };
                    self.held.push((key, cell));
                }
            }
        }
        tally.expect(self.held.len());
        self.held.drain(..).for_each(|(key, cell)| tally.absorb(key, cell, over));
    }
}

fn copies<T: Clone>(names: &Names<T>) -> Vec<Arc<[T]>> {
    names.iter().map(|(is, _)| Arc::from(&**is)).collect()
}

/// What the rows of one series come to.
#[derive(Default)]
struct Together {
    few: Option<Few>,
    /// What does not fit is held as other rows are.
    cell: Option<Cell>,
}

impl Together {
    fn take(&mut self, more: Few, over: OverTime) {
        let both = self.few.map_or(Some(more), |few| few.with(more, over));
        if let (None, Some(few)) = (both, self.few) {
            self.cell.get_or_insert_default().merge(few.whole(), over);
        }
        self.few = both.or(Some(more));
    }

    /// If there are any.
    fn cell(self, over: OverTime) -> Option<Cell> {
        let last = self.few?.whole();
        let Some(mut cell) = self.cell else { return Some(last) };
        cell.merge(last, over);
        Some(cell)
    }
}

/// What all grids know, in its order, with the numbers that each of them gave it.
fn names<'k, T: Ord + Clone + 'k>(all: impl ExactSizeIterator<Item = &'k Known<T>>) -> Names<T> {
    let grids = all.len();
    let mut names: BTreeMap<Arc<[T]>, Vec<Vec<usize>>> = BTreeMap::new();
    for (grid, known) in all.enumerate() {
        for (number, is) in known.each() {
            let own = names.entry(is.clone()).or_insert_with(|| vec![Vec::new(); grids]);
            own.iter_mut().skip(grid).take(1).for_each(|own| own.push(number));
        }
    }
    names.into_iter().collect()
}
