//! Plain rows folded into small cells, one for each series.
//!
//! A large file has nearly nothing but plain rows, and meets its series in no order. So a row finds its
//! cell by three numbers (indicator, parties, breakdown) in one table, and the cell is a few numbers
//! that lie close to those of others. What the cells come to is poured into the tallies in the end. A
//! row about which any rule might have a word is declined: it is taken in full, with all rules.

#![expect(
    clippy::indexing_slicing,
    reason = "places, keys and cells are numbered by this grid as it makes them; a wrong one must not count elsewhere"
)]

use super::checks::rows;
use super::fold::Folded;
use super::known::Known;
use super::series::SeriesKey;
use super::sketch::{self, Sketch};
use super::small::{EMPTY, Newest, Small};
use crate::model::amount::Amount;
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, OverTime};
use crate::model::party::PartyId;
use crate::model::period::Period;
use crate::model::plain::PlainRow;
use crate::model::roadmap::IndicatorIx;

/// Places that the table may have: four bytes each.
const PLACES: usize = 4 << 20;
/// The place of a series that is not known yet.
const UNKNOWN: u32 = u32::MAX;
/// The place of a series whose rows are not plain.
const DECLINED: u32 = u32::MAX - 1;

/// Rows that are kept at hand before they are counted: their cells, far from each other, are then fetched
/// side by side.
const AT_HAND: usize = 64;

/// An indicator, parties and a breakdown, by their numbers.
type Series = (usize, usize, usize);

/// What the rows of an indicator have to be like.
#[derive(Debug, Clone, Copy)]
struct Rule {
    /// In units of an [`Amount`]; what is beyond is not plain.
    low: i64,
    high: i64,
    whole: bool,
    over: OverTime,
    clashes: bool,
    collected: bool,
}

/// A row at hand.
#[derive(Debug, Clone, Copy)]
struct Pending {
    view: u8,
    over: OverTime,
    /// In the table of places; then the cell's number itself.
    at: u32,
    row: Small,
}

/// A plain row that is taken.
#[derive(Debug, Clone, Copy)]
pub struct Taken {
    /// In the table of places.
    at: u32,
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
    rules: Vec<Rule>,
    parties: Known<PartyId>,
    splits: Known<String>,
    /// Numbers of cells, by indicator, parties and breakdown.
    places: Vec<u32>,
    /// Which of them have a cell, a bit each: few enough to stay in the nearest memory.
    open: Vec<u64>,
    /// Of each cell, where its number stands among them.
    keys: Vec<u32>,
    /// Under each view that is asked for.
    cells: [Option<Vec<Small>>; 3],
    at_hand: Vec<Pending>,
    /// Cells that were full: places and views.
    full: Vec<(usize, usize, Small)>,
}

impl<'a> Grid<'a> {
    /// Nothing yet, under those of three views that are asked for.
    #[must_use]
    pub fn new(framework: &'a Framework, views: [bool; 3]) -> Grid<'a> {
        Grid {
            framework,
            rules: framework.indicators.iter().map(Rule::of).collect(),
            parties: Known::default(),
            splits: Known::default(),
            places: vec![UNKNOWN; framework.indicators.len()],
            open: vec![0; framework.indicators.len().div_ceil(64)],
            keys: Vec::new(),
            cells: views.map(|asked| asked.then(Vec::new)),
            at_hand: Vec::with_capacity(AT_HAND),
            full: Vec::new(),
        }
    }

    /// Where a row goes, if it is plain under every rule.
    #[inline]
    pub fn place(&mut self, row: &PlainRow) -> Option<Taken> {
        let ix = row.indicator.0 as usize;
        let rule = *self.rules.get(ix)?;
        let units = row.value.units();
        let in_bounds = i128::from(rule.low) <= units && units <= i128::from(rule.high);
        if row.of.is_some() || !in_bounds || (rule.whole && !row.value.is_whole()) {
            return None;
        }
        let (parties, split) = (row.parties.number, row.dimensions.number);
        if parties >= self.parties.room || split >= self.splits.room {
            self.grow(parties, split)?;
        }
        let at = self.at((ix, parties, split));
        if self.open[at / 64] >> (at % 64) & 1 == 0 {
            self.found(row, at)?;
        }
        let parties = self.parties.print(parties);
        let split = self.splits.print(split);
        let clash = || sketch::of_clash(row.indicator, parties, split, row.day, row.recorded);
        Some(Taken {
            at: at as u32,
            who: [parties, split],
            content: sketch::of_plain(row, parties, split),
            clash: rule.clashes.then(clash),
        })
    }

    /// Makes room for more lists of parties and more breakdowns, unless there are too many.
    #[cold]
    fn grow(&mut self, parties: usize, split: usize) -> Option<()> {
        let room = |have: usize, number: usize| have.max((number + 1).next_power_of_two());
        let (rows, columns) = (room(self.parties.room, parties), room(self.splits.room, split));
        let size = rows.checked_mul(columns)?.checked_mul(self.rules.len())?;
        if size > PLACES {
            return None;
        }
        self.settle();
        let series: Vec<Series> = self.keys.iter().map(|key| self.series(*key)).collect();
        (self.parties.room, self.splits.room) = (rows, columns);
        self.places = vec![UNKNOWN; size];
        self.open = vec![0; size.div_ceil(64)];
        self.keys.clear();
        for (place, series) in (0u32..).zip(series) {
            self.keep(self.at(series), place);
        }
        Some(())
    }

    /// Where the number of a series' cell stands.
    #[inline]
    fn at(&self, (ix, parties, split): Series) -> usize {
        (ix * self.parties.room + parties) * self.splits.room + split
    }

    /// The series whose cell's number stands there.
    fn series(&self, key: u32) -> Series {
        let (row, split) = (key as usize / self.splits.room, key as usize % self.splits.room);
        (row / self.parties.room, row % self.parties.room, split)
    }

    /// Keeps the number of the next cell.
    fn keep(&mut self, at: usize, place: u32) {
        self.keys.push(at as u32);
        self.places[at] = place;
        self.open[at / 64] |= 1 << (at % 64);
    }

    /// Makes a cell for a series that is met for the first time, if its rows are plain.
    #[cold]
    fn found(&mut self, row: &PlainRow, at: usize) -> Option<()> {
        if self.places[at] == DECLINED {
            return None;
        }
        self.parties.note(&row.parties, sketch::of_parties);
        self.splits.note(&row.dimensions, sketch::of_split);
        let indicator = self.framework.indicator(row.indicator);
        if rows::asks_no_more(indicator, row.parties.is, row.dimensions.is) {
            self.make(at);
            Some(())
        } else {
            self.places[at] = DECLINED;
            None
        }
    }

    /// Makes a cell for a series; there are fewer than there are places.
    fn make(&mut self, at: usize) -> u32 {
        let place = self.keys.len() as u32;
        self.cells.iter_mut().flatten().for_each(|cells| cells.push(EMPTY));
        self.keep(at, place);
        place
    }

    /// Counts a row under one of three views.
    #[inline]
    pub fn count(&mut self, view: usize, taken: Taken, row: &PlainRow, fold: &mut Folded) {
        let rule = self.rules[row.indicator.0 as usize];
        if self.at_hand.len() == AT_HAND {
            self.settle();
        }
        let (at, over) = (taken.at, rule.over);
        let one = Small::one(row.value, Newest::of(row.day, row.recorded));
        self.at_hand.push(Pending { view: view as u8, over, at, row: one });
        if rule.collected {
            let [event, ..] = row.texts();
            let indicator = self.framework.indicator(row.indicator);
            fold.answer(row.indicator, indicator, Period::day(row.day), event, row.parties.is);
        }
    }

    /// Counts the rows at hand: first where all their cells are, then what is in them.
    fn settle(&mut self) {
        for row in &mut self.at_hand {
            row.at = self.places[row.at as usize];
        }
        for Pending { view, over, at, row } in self.at_hand.drain(..) {
            let (view, place) = (view as usize, at as usize);
            let Some(cells) = &mut self.cells[view] else { continue };
            let cell = &mut cells[place];
            if !cell.has_room_for(row.rows) {
                self.full.push((view, place, std::mem::replace(cell, EMPTY)));
            }
            cell.take(row, over);
        }
    }

    /// Adds rows to a cell.
    fn add(&mut self, view: usize, place: usize, rows: Small, over: OverTime) {
        let Some(cells) = &mut self.cells[view] else { return };
        let cell = &mut cells[place];
        if !cell.has_room_for(rows.rows) {
            self.full.push((view, place, std::mem::replace(cell, EMPTY)));
        }
        cell.take(rows, over);
    }

    /// Takes what another thread's rows come to; if there is no room for it, gives it back.
    pub fn join(&mut self, mut other: Grid<'a>) -> Option<Grid<'a>> {
        self.settle();
        other.settle();
        let parties = self.parties.numbers_of(&other.parties);
        let splits = self.splits.numbers_of(&other.splits);
        let last = |numbers: &[usize]| numbers.iter().max().copied().unwrap_or(0);
        let (most_parties, most_splits) = (last(&parties), last(&splits));
        if (most_parties >= self.parties.room || most_splits >= self.splits.room)
            && self.grow(most_parties, most_splits).is_none()
        {
            return Some(other);
        }
        let mut moved = Vec::with_capacity(other.keys.len());
        for key in &other.keys {
            let (ix, party, split) = other.series(*key);
            let at = self.at((ix, parties[party], splits[split]));
            moved.push(match self.places[at] {
                UNKNOWN | DECLINED => self.make(at),
                place => place,
            });
        }
        for (view, cells) in other.cells.iter().enumerate() {
            for ((place, cell), key) in moved.iter().zip(cells.iter().flatten()).zip(&other.keys) {
                let (ix, ..) = other.series(*key);
                self.add(view, *place as usize, *cell, self.rules[ix].over);
            }
        }
        let full = other.full.into_iter();
        self.full.extend(full.map(|(view, place, cell)| (view, moved[place] as usize, cell)));
        None
    }

    /// Pours all cells into what other rows have come to under each view, those of each indicator in order of
    /// their series.
    pub fn pour(mut self, folds: &mut [Folded; 3]) {
        self.settle();
        let (mut parties, mut splits) = (self.parties.in_order(), self.splits.in_order());
        // What another thread has met beyond them was numbered, but had no room here.
        parties.retain(|(number, _)| *number < self.parties.room);
        splits.retain(|(number, _)| *number < self.splits.room);
        let columns = self.parties.room * self.splits.room;
        for (cells, fold) in self.cells.iter().zip(folds.iter_mut()) {
            let Some(cells) = cells else { continue };
            for ((ix, rule), places) in (0u32..).zip(&self.rules).zip(self.places.chunks(columns)) {
                let ix = IndicatorIx(ix);
                fold.expect(ix, places.iter().filter(|place| **place < DECLINED).count());
                for (number, party) in &parties {
                    let places = &places[number * self.splits.room..];
                    for (split, dimensions) in &splits {
                        let cell = cells.get(places[*split] as usize);
                        let Some(cell) = cell.filter(|cell| cell.rows > 0) else { continue };
                        let (parties, dimensions) = (party.clone(), dimensions.clone());
                        let key = SeriesKey { parties, dimensions };
                        fold.absorb(ix, key, cell.whole(), rule.over);
                    }
                }
            }
        }
        for (view, place, cell) in std::mem::take(&mut self.full) {
            let (ix, parties, split) = self.series(self.keys[place]);
            let (parties, dimensions) = (self.parties.is(parties), self.splits.is(split));
            let (over, ix) = (self.rules[ix].over, IndicatorIx(ix as u32));
            folds[view].absorb(ix, SeriesKey { parties, dimensions }, cell.whole(), over);
        }
    }
}

impl Rule {
    fn of(indicator: &Indicator) -> Rule {
        let (low, high) = rows::bounds(indicator);
        let units = |amount: Amount| i64::try_from(amount.units());
        Rule {
            low: units(low).unwrap_or(i64::MAX),
            high: units(high).unwrap_or(i64::MAX),
            whole: indicator.decimals == Some(0),
            over: indicator.over_time,
            clashes: sketch::may_clash(indicator),
            collected: indicator.collect.is_some(),
        }
    }
}
