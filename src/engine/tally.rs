//! What the counted rows of one indicator come to.
//!
//! Rows fold into series: one per party set and dimensions (in kind parties one per party). Each
//! series keeps a few numbers, never its rows; headline, breakdowns and a party's own figure are all
//! combined from the series afterwards, so they cannot disagree.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::answer::{Axis, Part, Reading};
use super::cell::reading::newest_texts;
use super::cell::{Cell, Moment};
use super::combining::{combine, contributing, own, value_date};
use super::series::{Series, SeriesKey};
use super::slice::Slice;
use crate::model::amount::Amount;
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind, OverTime};
use crate::model::party::PartyId;
use crate::model::quantity::{Quantity, Ratio};
use crate::model::row::{Row, Value};

/// It is not known what rows come to once others are taken away.
#[derive(Debug, Clone, Copy)]
pub struct Unknown;

/// The counted rows of one indicator, folded.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    series: Series,
    /// Rows taken.
    pub rows: u64,
    last_date: Option<NaiveDate>,
    /// The last day of rows that stand in no series: those for nobody in particular in kind parties.
    outside: Option<NaiveDate>,
    /// The newest "n/a" without party or dimension, and the newest row that is none.
    newest_not_applicable: Option<Moment>,
    newest_other: Option<Moment>,
}

impl Tally {
    /// Takes a counted row of an indicator.
    pub fn take(&mut self, indicator: &Indicator, row: &Row) {
        let (Some(date), Some(value)) = (row.date, &row.value) else { return };
        let moment = (date.last(), row.recorded);
        self.rows += 1;
        self.last_date = self.last_date.max(Some(moment.0));
        let whole = || row.parties.is_empty() && row.dimensions.iter().all(String::is_empty);
        if *value == Value::NotApplicable && whole() {
            self.newest_not_applicable = self.newest_not_applicable.max(Some(moment));
        } else {
            self.newest_other = self.newest_other.max(Some(moment));
        }
        let over = indicator.over_time;
        if indicator.kind == Kind::Parties {
            if row.parties.is_empty() {
                self.outside = self.outside.max(Some(moment.0));
            }
            row.parties.iter().for_each(|party| {
                self.series.cell(&[*party], &[]).take(moment, row, value, over);
            });
        } else {
            self.series.cell(&row.parties, &row.dimensions).take(moment, row, value, over);
        }
    }

    /// Takes a counted row away again, after all others were taken; with `equal`, an equal one stays. Tells `unknown` in
    /// which series it is not known what the others come to.
    ///
    /// # Errors
    /// Where that is not known of the indicator as a whole.
    pub fn lose(
        &mut self,
        indicator: &Indicator,
        row: &Row,
        equal: bool,
        mut unknown: impl FnMut(SeriesKey),
    ) -> Result<(), Unknown> {
        let (Some(date), Some(value)) = (row.date, &row.value) else { return Ok(()) };
        let moment = (date.last(), row.recorded);
        let (over, of_parties) = (indicator.over_time, indicator.kind == Kind::Parties);
        // The newest "n/a" for all is compared with the newest of the others, which no series tells.
        let newest = [self.newest_not_applicable, self.newest_other].contains(&Some(moment));
        let compared = self.newest_not_applicable.is_some();
        if (newest && compared && !equal) || (of_parties && row.parties.is_empty()) {
            return Err(Unknown);
        }
        self.rows -= 1;
        let each: Vec<(&[PartyId], &[String])> = match of_parties {
            true => row.parties.chunks(1).map(|party| (party, [].as_slice())).collect(),
            false => vec![(&row.parties, &row.dimensions)],
        };
        for (parties, dimensions) in each {
            let cell = self.series.cell(parties, dimensions);
            if !cell.lose(moment, (value, row.of), over, equal) {
                let (parties, dimensions) = (parties.into(), dimensions.into());
                unknown(SeriesKey { parties, dimensions });
            }
        }
        Ok(())
    }

    /// Puts what the rows of a series come to in the place of what was held of it, from a tally that has taken
    /// all of them and maybe others.
    ///
    /// # Errors
    /// If that one has taken another number of them.
    pub fn renew(&mut self, key: &SeriesKey, other: &mut Tally) -> Result<(), Unknown> {
        let new = other.series.cell(&key.parties, &key.dimensions);
        let cell = self.series.cell(&key.parties, &key.dimensions);
        if new.rows != cell.rows {
            return Err(Unknown);
        }
        *cell = new.clone();
        Ok(())
    }

    /// Says that rows have been taken away, and every series is known again.
    pub fn lost(&mut self) {
        self.series.drop_empty();
        let inside = self.series().filter_map(|(_, cell)| cell.last_date()).max();
        self.last_date = inside.max(self.outside);
    }

    /// Makes room for so many series.
    pub fn expect(&mut self, series: usize) {
        self.series.expect(series);
    }

    /// Takes what several rows of one series come to, all of them numbers.
    pub fn absorb(&mut self, key: SeriesKey, cell: Cell, over: OverTime) {
        self.rows += cell.rows;
        self.last_date = self.last_date.max(cell.last_date());
        self.newest_other = self.newest_other.max(cell.moment());
        self.series.absorb(key, cell, over);
    }

    /// Takes what the rows of another share of the files come to.
    pub fn merge(&mut self, other: Tally, over: OverTime) {
        self.series.merge(other.series, over);
        self.rows += other.rows;
        self.last_date = self.last_date.max(other.last_date);
        self.outside = self.outside.max(other.outside);
        self.newest_not_applicable = self.newest_not_applicable.max(other.newest_not_applicable);
        self.newest_other = self.newest_other.max(other.newest_other);
    }

    /// Says that all rows have been taken.
    pub fn settle(&mut self) {
        self.series.settle();
    }

    /// Out of how many the least of the numbers is; none where one does not say, or there is none.
    #[must_use]
    pub fn least_of(&self, indicator: &Indicator) -> Option<Amount> {
        let numbers = self.series().filter_map(|(_, cell)| cell.number(indicator));
        numbers.map(|number| number.of).min().flatten()
    }

    /// Every series in order.
    pub fn series(&self) -> impl Iterator<Item = (&SeriesKey, &Cell)> {
        self.series.each()
    }

    /// Whether the newest row of all says, for nobody in particular, that it does not apply.
    #[must_use]
    pub fn not_applicable(&self) -> bool {
        self.newest_not_applicable.is_some() && self.newest_not_applicable > self.newest_other
    }

    /// Parties whose newest row says that it does not apply to them.
    #[must_use]
    pub fn parties_not_applicable(&self) -> BTreeSet<PartyId> {
        let out = self.series().filter(|(_, cell)| cell.is_not_applicable());
        out.flat_map(|(key, _)| key.parties.iter().copied()).collect()
    }

    /// Whether a party's newest rows say that it does not apply to it.
    #[must_use]
    pub fn not_applicable_to(&self, party: PartyId) -> bool {
        let mut own = self.series().filter(|(key, _)| key.parties.contains(&party)).peekable();
        own.peek().is_some() && own.all(|(_, cell)| cell.is_not_applicable())
    }

    /// The headline: all series combined.
    #[must_use]
    pub fn reading(&self, indicator: &Indicator) -> Reading {
        let whole = self.slice(indicator, Slice::WHOLE);
        Reading { rows: self.rows, last_date: self.last_date, ..whole }
    }

    /// A party's own values.
    #[must_use]
    pub fn reading_of(&self, indicator: &Indicator, party: PartyId) -> Reading {
        self.slice(indicator, Slice::of(Some(party)))
    }

    /// Whether what a party told is zero, or "no", and none of its newer rows tells of more: under `none` its
    /// breakdown may be newer than its value.
    #[must_use]
    pub fn is_zero_of(&self, indicator: &Indicator, party: PartyId) -> bool {
        let zero = Ratio::from_integer(0.into());
        let reading = self.reading_of(indicator, party);
        let more = |cell: &Cell| cell.number(indicator).is_some_and(|n| n.value != Amount::ZERO);
        let newer = |cell: &Cell| cell.value_date(indicator) > reading.day();
        reading.value.as_ref().map(Quantity::ratio) == Some(zero)
            && !self.held(Slice::of(Some(party))).iter().any(|(_, cell)| newer(cell) && more(cell))
    }

    /// The values along an axis, keys in code order, rows not split last; with `of`, those of that
    /// party alone.
    #[must_use]
    pub fn parts(
        &self,
        framework: &Framework,
        indicator: &Indicator,
        axis: Axis,
        of: Option<PartyId>,
    ) -> Vec<Part> {
        let part = |key: Option<String>, slice: Slice<'_>| {
            let reading = self.slice(indicator, slice);
            Part { key, reading }
        };
        let whole = of.map_or(Slice::WHOLE, |party| Slice::of(Some(party)));
        let held = || self.series().map(|(key, _)| key).filter(|key| whole.holds(key));
        match axis {
            Axis::Party => {
                let parties: BTreeSet<PartyId> = held()
                    .flat_map(|key| key.parties.iter().copied())
                    .filter(|party| of.is_none_or(|only| only == *party))
                    .collect();
                let unsplit = held().any(|key| key.parties.is_empty());
                let code = |party| framework.parties.get(party).code.clone();
                let named = parties.into_iter().map(|p| part(Some(code(p)), Slice::of(Some(p))));
                named.chain(unsplit.then(|| part(None, Slice::of(None)))).collect()
            }
            Axis::Dimension(at) => {
                let values: BTreeSet<&str> = held().map(|key| key.dimension(at)).collect();
                let (empty, filled): (Vec<_>, Vec<_>) =
                    values.into_iter().partition(|value| value.is_empty());
                let named = filled.iter().map(|v| part(Some((*v).to_owned()), whole.at(at, v)));
                named.chain(empty.iter().map(|v| part(None, whole.at(at, v)))).collect()
            }
        }
    }

    /// Rows that make the headline of a number: with `of` and without.
    #[must_use]
    pub fn contributing(&self, indicator: &Indicator) -> (u64, u64) {
        contributing(indicator, &self.held(Slice::WHOLE), Slice::WHOLE)
    }

    fn held(&self, slice: Slice) -> Vec<(&SeriesKey, &Cell)> {
        let mut held = Vec::with_capacity(self.series.number());
        held.extend(self.series().filter(|(key, _)| slice.holds(key)));
        held
    }

    fn slice(&self, indicator: &Indicator, slice: Slice) -> Reading {
        let held = self.held(slice);
        let mut reading = Reading {
            rows: held.iter().map(|(_, cell)| cell.rows).sum(),
            last_date: held.iter().filter_map(|(_, cell)| cell.last_date()).max(),
            value_date: value_date(indicator, &held, slice),
            not_applicable: !held.is_empty()
                && held.iter().all(|(_, cell)| cell.is_not_applicable()),
            ..Reading::default()
        };
        match indicator.kind {
            Kind::Text => reading.texts = newest_texts(held.iter().map(|(_, cell)| *cell)),
            Kind::Parties => {
                let answers: Vec<bool> = held.iter().filter_map(|(_, cell)| cell.yes()).collect();
                let yes = answers.iter().filter(|yes| **yes).count();
                let yes = i64::try_from(yes).unwrap_or(i64::MAX);
                reading.value = (!answers.is_empty()).then(|| Quantity::Exact(Amount::whole(yes)));
            }
            Kind::Milestone => {
                reading.stage = own(indicator, &held, slice).first().and_then(|cell| cell.stage());
            }
            Kind::Count | Kind::Level | Kind::Share => {
                combine(indicator, &held, slice, &mut reading);
            }
        }
        reading
    }
}
