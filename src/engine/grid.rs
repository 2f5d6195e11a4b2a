//! Plain rows folded into small cells, one for each series.
//!
//! A large file has nearly nothing but plain rows, and meets its series in no order. So a row finds its
//! cell by three numbers (indicator, parties, breakdown) in one table, and the cell is a few numbers
//! that lie close to those of others. What the cells come to is poured into the tallies in the end
//! ([`pouring`](super::pouring)). A
//! row about which any rule might have a word is declined: it is taken in full, with all rules.

#![expect(
    clippy::indexing_slicing,
    reason = "places and rules are numbered by this grid as it makes them; a wrong one must not count elsewhere"
)]

use super::bits::Bits;
use super::bounds::Bounds;
use super::cell::Cell;
use super::fold::Folded;
use super::known::Known;
use super::series::SeriesKey;
use super::sketch::{self, Sketch};
use super::small::{Few, Smalls};
use crate::model::framework::Framework;
use crate::model::indicator::OverTime;
use crate::model::party::PartyId;
use crate::model::period::Period;
use crate::model::plain::{Met, PlainRow};
use crate::model::roadmap::IndicatorIx;

/// Places that the table may have in any case, and for each indicator.
const PLACES: usize = 1 << 20;
const EACH: usize = 256;

/// Lists of parties and breakdowns that room is made for at once, as long as that is no more than so many places: to make a
/// little more room with each that is met would cost more than places that stay empty.
const AT_ONCE: (usize, usize) = (32, 4);
const FEW: usize = 1 << 17;

/// Rows that are kept at hand before they are counted: until then their cells, far from each other, have been fetched.
const AT_HAND: usize = 64;

/// An indicator, parties and a breakdown, by their numbers.
pub(super) type Series = (usize, usize, usize);

/// What did not fit into a cell: its view, its series, and what it came to.
pub(super) type Full = (usize, IndicatorIx, SeriesKey, Cell);

/// A row at hand.
#[derive(Debug, Clone, Copy)]
struct Pending {
    view: u8,
    over: OverTime,
    at: u32,
    row: Few,
}

/// A plain row that is taken.
#[derive(Debug, Clone, Copy)]
pub struct Taken {
    at: u32,
    /// Which bounds are those of its indicator.
    bounds: u32,
    /// The prints of its parties and of its breakdown.
    pub who: [Sketch; 2],
    /// The print of its content.
    pub content: Sketch,
    /// The print of what it could contradict.
    pub clash: Option<Sketch>,
}

/// Small cells, and where they lie.
#[derive(Debug)]
pub struct Grid<'a> {
    framework: &'a Framework,
    /// Each of them once: few enough to stay in the nearest memory.
    bounds: Vec<Bounds>,
    /// Of each indicator, which are its own.
    bounds_of: Vec<u32>,
    pub(super) parties: Known<PartyId>,
    pub(super) splits: Known<String>,
    /// Places of series whose rows are plain, and of those whose are not.
    open: Bits,
    declined: Bits,
    /// Under each view that is asked for, by indicator, breakdown and parties: many indicators have one breakdown only.
    cells: [Option<Smalls>; 3],
    at_hand: Vec<Pending>,
    /// What did not fit into a cell: its view and its series.
    full: Vec<(usize, Series, Cell)>,
}

impl<'a> Grid<'a> {
    /// Nothing yet, under those of three views that are asked for.
    #[must_use]
    pub fn new(framework: &'a Framework, views: [bool; 3]) -> Grid<'a> {
        Grid::of(framework, Bounds::of_each(framework), views)
    }

    /// One that takes no row.
    #[must_use]
    pub fn none(framework: &'a Framework) -> Grid<'a> {
        Grid::of(framework, (Vec::new(), Vec::new()), [false; 3])
    }

    fn of(
        framework: &'a Framework,
        (bounds, bounds_of): (Vec<Bounds>, Vec<u32>),
        views: [bool; 3],
    ) -> Grid<'a> {
        let room = bounds_of.len();
        Grid {
            framework,
            bounds,
            bounds_of,
            parties: Known::default(),
            splits: Known::default(),
            open: Bits::new(room),
            declined: Bits::new(room),
            cells: views.map(|asked| asked.then(|| Smalls::new(room))),
            at_hand: Vec::with_capacity(AT_HAND),
            full: Vec::new(),
        }
    }

    /// Where a row goes, if it is plain under every rule.
    // One caller: what it tells would else be written to memory and read from there at once.
    #[inline(always)]
    pub fn place(&mut self, row: &PlainRow) -> Option<Taken> {
        let ix = row.indicator.0 as usize;
        let number = *self.bounds_of.get(ix)?;
        let bounds = self.bounds[number as usize];
        if !bounds.admit(row) {
            return None;
        }
        let (parties, split) = (row.parties.number, row.dimensions.number);
        if parties >= self.parties.room || split >= self.splits.room {
            self.grow(parties, split)?;
        }
        let at = self.at((ix, parties, split));
        if !self.open.has(at) {
            self.found(row.indicator, (row.parties, row.dimensions), at)?;
        }
        let parties = self.parties.print(parties);
        let split = self.splits.print(split);
        let clash = || sketch::of_clash(row.indicator, parties, split, row.day, row.recorded);
        Some(Taken {
            at: at as u32,
            bounds: number,
            who: [parties, split],
            content: sketch::of_plain(row, parties, split),
            clash: bounds.clashes.then(clash),
        })
    }

    /// Whether a row is an increment.
    #[inline]
    pub(super) fn adds_up(&self, taken: Taken) -> bool {
        self.bounds[taken.bounds as usize].over == OverTime::Sum
    }

    /// Makes room for more lists of parties and more breakdowns, unless there are too many.
    #[cold]
    fn grow(&mut self, parties: usize, split: usize) -> Option<()> {
        let needed = (self.parties.room_for(parties), self.splits.room_for(split));
        let at_once = (needed.0.max(AT_ONCE.0), needed.1.max(AT_ONCE.1));
        let indicators = self.bounds_of.len();
        let size = |(rows, columns): (usize, usize)| -> Option<usize> {
            rows.checked_mul(columns)?.checked_mul(indicators)
        };
        let few = size(at_once).is_some_and(|size| size <= FEW);
        let room = if few { at_once } else { needed };
        let size = size(room)?;
        if size > PLACES.max(indicators.checked_mul(EACH)?) {
            return None;
        }
        self.settle();
        let old: Vec<(usize, Series)> = self.open.each().map(|at| (at, self.series(at))).collect();
        (self.parties.room, self.splits.room) = room;
        (self.open, self.declined) = (Bits::new(size), Bits::new(size));
        let moves: Vec<(usize, usize)> =
            old.into_iter().map(|(at, series)| (at, self.at(series))).collect();
        moves.iter().for_each(|(_, at)| self.open.set(*at));
        self.cells.iter_mut().flatten().for_each(|cells| cells.moved(size, moves.iter().copied()));
        Some(())
    }

    /// The place of a series.
    #[inline]
    fn at(&self, (ix, parties, split): Series) -> usize {
        (ix * self.splits.room + split) * self.parties.room + parties
    }

    /// The series of a place.
    fn series(&self, at: usize) -> Series {
        let (row, parties) = (at / self.parties.room, at % self.parties.room);
        (row / self.splits.room, parties, row % self.splits.room)
    }

    /// Opens the place of a series that is met for the first time, if its rows are plain.
    #[cold]
    fn found(
        &mut self,
        ix: IndicatorIx,
        (parties, split): (Met<PartyId>, Met<String>),
        at: usize,
    ) -> Option<()> {
        if self.declined.has(at) {
            return None;
        }
        self.parties.note(&parties, sketch::of_parties);
        self.splits.note(&split, sketch::of_split);
        let needs = self.bounds[self.bounds_of[ix.0 as usize] as usize].needs;
        if needs.are_met(parties.is, split.is) {
            self.open(at);
            Some(())
        } else {
            self.declined.set(at);
            None
        }
    }

    fn open(&mut self, at: usize) {
        self.open.set(at);
        self.cells.iter_mut().flatten().for_each(|cells| cells.begin(at));
    }

    /// Counts a row under one of three views.
    #[inline(always)]
    pub fn count(&mut self, view: usize, taken: Taken, row: &PlainRow, fold: &mut Folded) {
        let bounds = self.bounds[taken.bounds as usize];
        if self.at_hand.len() == AT_HAND {
            self.settle();
        }
        let one = Few::one(row.value, row.day, row.recorded);
        let (at, over) = (taken.at, bounds.over);
        if let Some(cells) = &self.cells[view] {
            cells.fetch(at as usize);
        }
        self.at_hand.push(Pending { view: view as u8, over, at, row: one });
        if bounds.collected {
            let indicator = self.framework.indicator(row.indicator);
            let (day, parties) = (Period::day(row.day), row.parties.is);
            fold.whole().answer(row.indicator, indicator, day, row.event(), parties);
        }
    }

    /// Counts the rows at hand.
    fn settle(&mut self) {
        let mut at_hand = std::mem::take(&mut self.at_hand);
        for Pending { view, over, at, row } in at_hand.drain(..) {
            self.add(view as usize, at as usize, row, over);
        }
        self.at_hand = at_hand;
    }

    /// Adds rows to a cell.
    #[inline]
    fn add(&mut self, view: usize, at: usize, rows: Few, over: OverTime) {
        let Some(cells) = &mut self.cells[view] else { return };
        if let Some(held) = cells.add(at, rows, over) {
            self.full.push((view, self.series(at), held.whole()));
        }
    }

    /// What several rows of an indicator come to.
    pub(super) fn over(&self, ix: usize) -> OverTime {
        self.bounds[self.bounds_of[ix] as usize].over
    }

    /// Counts what is at hand; what did not fit into a cell, with its view and what is its own.
    pub(super) fn settled(mut self) -> (Grid<'a>, Vec<Full>) {
        self.settle();
        let full = std::mem::take(&mut self.full);
        let own = |(view, series, cell): (usize, Series, Cell)| {
            let (ix, parties, split) = series;
            let (parties, dimensions) = (self.parties.is(parties), self.splits.is(split));
            let key = SeriesKey { parties, dimensions };
            (view, IndicatorIx(ix as u32), key, cell)
        };
        let full = full.into_iter().map(own).collect();
        (self, full)
    }

    /// The rows of a series under a view, if it has been met.
    #[inline]
    pub(super) fn rows(&self, view: usize, series: Series) -> Option<Few> {
        let (_, parties, split) = series;
        // What has no room here has only been numbered.
        if parties >= self.parties.room || split >= self.splits.room {
            return None;
        }
        let at = self.at(series);
        let few = self.cells[view].as_ref().filter(|_| self.open.has(at))?.get(at);
        (few.rows > 0).then_some(few)
    }
}
