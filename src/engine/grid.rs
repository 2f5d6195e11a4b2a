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

use std::sync::Arc;

use super::checks::rows;
use super::fold::Folded;
use super::series::SeriesKey;
use super::sketch::{self, Sketch};
use super::small::{EMPTY, Newest, Small};
use crate::model::amount::Amount;
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, OverTime};
use crate::model::party::PartyId;
use crate::model::period::Period;
use crate::model::plain::{Met, PlainRow};
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
    place: u32,
    value: Amount,
    newest: Newest,
}

/// What a reader has met, by its numbers, with prints.
#[derive(Debug)]
struct Known<T> {
    met: Vec<Option<(Sketch, Arc<[T]>)>>,
    /// Numbers that have room in the table: a power of two.
    room: usize,
}

impl<T: Clone> Known<T>
where
    Arc<[T]>: Default,
{
    fn note(&mut self, met: &Met<T>, print: impl Fn(&[T]) -> Sketch) {
        if self.met.len() <= met.number {
            self.met.resize(met.number + 1, None);
        }
        let known = &mut self.met[met.number];
        known.get_or_insert_with(|| (print(met.is), met.is.into()));
    }

    fn print(&self, number: usize) -> Sketch {
        self.met.get(number).and_then(Option::as_ref).map_or(0, |(print, _)| *print)
    }

    /// The numbers of what is known, in its order.
    fn in_order(&self) -> Vec<usize>
    where
        T: Ord,
    {
        let known = |number: &usize| self.met[*number].is_some();
        let mut numbers: Vec<usize> = (0..self.met.len()).filter(known).collect();
        numbers.sort_by_cached_key(|number| self.is(*number));
        numbers
    }

    fn is(&self, number: usize) -> Arc<[T]> {
        self.met
            .get(number)
            .and_then(Option::as_ref)
            .map_or_else(Arc::default, |(_, is)| is.clone())
    }
}

/// A plain row that is taken.
#[derive(Debug, Clone, Copy)]
pub struct Taken {
    place: u32,
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
    keys: Vec<(IndicatorIx, usize, usize)>,
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
            parties: Known { met: Vec::new(), room: 1 },
            splits: Known { met: Vec::new(), room: 1 },
            places: vec![UNKNOWN; framework.indicators.len()],
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
        let at = (ix * self.parties.room + parties) * self.splits.room + split;
        let place = match self.places[at] {
            UNKNOWN => self.found(row, at),
            place => place,
        };
        if place == DECLINED {
            return None;
        }
        let parties = self.parties.print(parties);
        let split = self.splits.print(split);
        let clash = || sketch::of_clash(row.indicator, parties, split, row.day, row.recorded);
        Some(Taken {
            place,
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
        (self.parties.room, self.splits.room) = (rows, columns);
        self.places = vec![UNKNOWN; size];
        for (place, (ix, parties, split)) in (0u32..).zip(&self.keys) {
            self.places[(ix.0 as usize * rows + parties) * columns + split] = place;
        }
        Some(())
    }

    /// Makes a cell for a series that is met for the first time, if its rows are plain.
    #[cold]
    fn found(&mut self, row: &PlainRow, at: usize) -> u32 {
        self.parties.note(&row.parties, sketch::of_parties);
        self.splits.note(&row.dimensions, sketch::of_split);
        let indicator = self.framework.indicator(row.indicator);
        let place = match u32::try_from(self.keys.len()) {
            Ok(place) if rows::asks_no_more(indicator, row.parties.is, row.dimensions.is) => {
                self.keys.push((row.indicator, row.parties.number, row.dimensions.number));
                self.cells.iter_mut().flatten().for_each(|cells| cells.push(EMPTY));
                place.min(DECLINED)
            }
            _ => DECLINED,
        };
        self.places[at] = place;
        place
    }

    /// Counts a row under one of three views.
    #[inline]
    pub fn count(&mut self, view: usize, taken: Taken, row: &PlainRow, fold: &mut Folded) {
        let rule = self.rules[row.indicator.0 as usize];
        if self.at_hand.len() == AT_HAND {
            self.settle();
        }
        let newest = Newest::of(row.day, row.recorded);
        let (value, place) = (row.value, taken.place);
        self.at_hand.push(Pending { view: view as u8, over: rule.over, place, value, newest });
        if rule.collected {
            let [event, ..] = row.texts;
            let indicator = self.framework.indicator(row.indicator);
            fold.answer(row.indicator, indicator, Period::day(row.day), event, row.parties.is);
        }
    }

    /// Counts the rows at hand.
    fn settle(&mut self) {
        for row in self.at_hand.drain(..) {
            let (view, place) = (row.view as usize, row.place as usize);
            let Some(cells) = &mut self.cells[view] else { continue };
            let cell = &mut cells[place];
            if cell.rows == u32::MAX {
                self.full.push((view, place, std::mem::replace(cell, EMPTY)));
            }
            cell.take(row.value, row.newest, row.over);
        }
    }

    /// Pours all cells into what other rows have come to under each view, those of each indicator in order of
    /// their series.
    pub fn pour(mut self, folds: &mut [Folded; 3]) {
        self.settle();
        let (parties, splits) = (self.parties.in_order(), self.splits.in_order());
        for (ix, rule) in (0u32..).zip(&self.rules) {
            for number in &parties {
                let room = (ix as usize * self.parties.room + number) * self.splits.room;
                for split in &splits {
                    let place = self.places[room + split];
                    let cells = self.cells.iter().zip(folds.iter_mut());
                    for (cells, fold) in cells.filter(|_| place < DECLINED) {
                        let cell = cells.as_ref().map(|cells| cells[place as usize]);
                        let Some(cell) = cell.filter(|cell| cell.rows > 0) else { continue };
                        let (parties, dimensions) =
                            (self.parties.is(*number), self.splits.is(*split));
                        let key = SeriesKey { parties, dimensions };
                        fold.absorb(IndicatorIx(ix), key, cell.whole(), rule.over);
                    }
                }
            }
        }
        for (view, place, cell) in std::mem::take(&mut self.full) {
            let (ix, parties, split) = self.keys[place];
            let (parties, dimensions) = (self.parties.is(parties), self.splits.is(split));
            let over = self.rules[ix.0 as usize].over;
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
