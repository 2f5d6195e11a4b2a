//! Which rows were folded into which series, in eight bytes a row.
//!
//! Where rows correct others, some of those that were folded do not count. A sum is made right by
//! subtracting; of a newest, greatest or least value that falls away nobody knows what comes after it. Then the rows
//! of that series alone are read again, and this tells where they stand. A short print of the series is
//! kept: two that share one cost time and no more, since rows are folded by what they say.

use std::collections::HashSet;

use foldhash::fast::FixedState;

use super::places::{At, PLACE_BITS, Place, in_order};
use super::sketch::Sketch;
use crate::model::threads;

/// Entries of a block: none is ever moved.
const BLOCK: usize = 8 << 10;

/// Places of rows, each behind a short print of its series.
#[derive(Debug, Default)]
pub struct Journal {
    blocks: Vec<Vec<u64>>,
}

/// Series that are looked for.
#[derive(Debug, Default)]
pub struct Wanted {
    prints: HashSet<u64, FixedState>,
}

impl Wanted {
    /// Looks for this one, too.
    pub fn add(&mut self, series: Sketch) {
        self.prints.insert(series >> PLACE_BITS);
    }

    /// Whether none is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.prints.is_empty()
    }
}

impl Journal {
    /// Notes that a row was folded into a series.
    #[inline]
    pub fn note(&mut self, series: Sketch, place: Place) {
        let entry = series >> PLACE_BITS << PLACE_BITS | place.behind();
        match self.blocks.last_mut() {
            Some(block) if block.len() < BLOCK => block.push(entry),
            _ => self.begin(entry),
        }
    }

    #[cold]
    fn begin(&mut self, entry: u64) {
        let mut block = Vec::with_capacity(BLOCK);
        block.push(entry);
        self.blocks.push(block);
    }

    /// Where the rows of these series stand, in reading order, each once, looked for by some threads; nothing if that is
    /// not known of all.
    #[must_use]
    pub fn places(all: &[Journal], wanted: &Wanted, threads: usize) -> Option<Vec<At>> {
        let of = |one: &Journal| -> Option<Vec<At>> {
            let entries = one.blocks.iter().flatten();
            let of = entries.filter(|entry| wanted.prints.contains(&(**entry >> PLACE_BITS)));
            of.map(|entry| Place::of_token(*entry).told()).collect()
        };
        let each = threads::each(threads, all.iter().collect(), of).into_iter();
        let mut places = each.collect::<Option<Vec<_>>>()?.concat();
        in_order(&mut places);
        Some(places)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_a_series_are_found_and_lost_ones_are_missed() {
        let series = |number: u64| number << 40;
        let mut all = [Journal::default(), Journal::default()];
        for row in 0..30_000u32 {
            let place = Place::of(row as usize / 100, Some(row % 100));
            all[row as usize % 2].note(series(u64::from(row % 1000)), place);
        }
        let mut wanted = Wanted::default();
        assert!(wanted.is_empty());
        assert_eq!(Journal::places(&all, &wanted, 2), Some(Vec::new()));
        wanted.add(series(7));
        wanted.add(series(8));
        let expected: Vec<_> = (0..30u32).flat_map(|at| [(at * 10, 7), (at * 10, 8)]).collect();
        assert_eq!(Journal::places(&all, &wanted, 2), Some(expected));
        all[0].note(series(9), Place::UNKNOWN);
        assert!(Journal::places(&all, &wanted, 2).is_some());
        all[1].note(series(8), Place::UNKNOWN);
        assert_eq!(Journal::places(&all, &wanted, 2), None);
    }
}
