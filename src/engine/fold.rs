//! The second pass: rows that count, folded into tallies and answers to what was due.

use super::answers::Answers;
use super::cell::Cell;
use super::fate::Fate;
use super::ruling::Ruling;
use super::series::SeriesKey;
use super::tally::{Tally, Unknown};
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, OverTime};
use crate::model::party::PartyId;
use crate::model::period::Period;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::Row;
use crate::model::sink::Sink;

/// Every indicator's counted rows, folded.
#[derive(Debug, Clone)]
pub struct Folded {
    tallies: Vec<Tally>,
    answers: Vec<Answers>,
}

impl Folded {
    /// Nothing yet.
    #[must_use]
    pub fn new(framework: &Framework) -> Folded {
        let number = framework.indicators.len();
        Folded {
            tallies: vec![Tally::default(); number],
            answers: vec![Answers::default(); number],
        }
    }

    /// Of no indicator at all.
    #[must_use]
    pub fn none() -> Folded {
        Folded { tallies: Vec::new(), answers: Vec::new() }
    }

    /// Counts a row.
    pub fn count(&mut self, framework: &Framework, row: &Row) {
        self.whole().count(framework, row);
    }

    /// All indicators as one lot.
    pub(super) fn whole(&mut self) -> Lot<'_> {
        Lot { first: 0, tallies: &mut self.tallies, answers: &mut self.answers }
    }

    /// It in lots of so many indicators, for several threads.
    pub(super) fn lots(&mut self, size: usize) -> impl Iterator<Item = Lot<'_>> {
        let size = size.max(1);
        let lots = self.tallies.chunks_mut(size).zip(self.answers.chunks_mut(size)).enumerate();
        lots.map(move |(at, (tallies, answers))| Lot { first: at * size, tallies, answers })
    }

    /// Takes what several rows of one series come to, all of them numbers.
    pub fn absorb(&mut self, ix: IndicatorIx, key: SeriesKey, cell: Cell, over: OverTime) {
        self.tally_mut(ix).absorb(key, cell, over);
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "one for each indicator; another is a wrong figure"
    )]
    fn tally_mut(&mut self, ix: IndicatorIx) -> &mut Tally {
        &mut self.tallies[ix.0 as usize]
    }

    /// Takes what the rows of another share of the files come to.
    pub fn merge(&mut self, framework: &Framework, other: Folded) {
        let each = self.tallies.iter_mut().zip(other.tallies).zip(&framework.indicators);
        each.for_each(|((own, other), indicator)| own.merge(other, indicator.over_time));
        let answers = self.answers.iter_mut().zip(other.answers);
        answers.for_each(|(own, other)| own.merge(other));
    }

    /// Says that all rows have been counted.
    #[must_use]
    pub fn settled(mut self) -> Folded {
        self.tallies.iter_mut().for_each(Tally::settle);
        self
    }

    /// An indicator's counted rows.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "one for each indicator; another is a wrong figure"
    )]
    pub fn tally(&self, ix: IndicatorIx) -> &Tally {
        &self.tallies[ix.0 as usize]
    }

    /// What an indicator's counted rows have answered.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "one for each indicator; another is a wrong figure"
    )]
    pub fn answers(&self, ix: IndicatorIx) -> &Answers {
        &self.answers[ix.0 as usize]
    }
}

/// The counted rows of some indicators that follow each other.
pub(super) struct Lot<'f> {
    /// The number of the first.
    pub(super) first: usize,
    pub(super) tallies: &'f mut [Tally],
    answers: &'f mut [Answers],
}

#[expect(
    clippy::indexing_slicing,
    reason = "whoever has a lot hands it its own indicators; another is a wrong figure"
)]
impl Lot<'_> {
    /// Counts a row.
    pub(super) fn count(&mut self, framework: &Framework, row: &Row) {
        let Some(ix) = row.indicator else { return };
        let indicator = framework.indicator(ix);
        self.tally(ix).take(indicator, row);
        if let Some(period) = row.date {
            self.answer(ix, indicator, period, &row.event, &row.parties);
        }
    }

    /// Notes what a row answers of what is due of its indicator.
    pub(super) fn answer(
        &mut self,
        ix: IndicatorIx,
        indicator: &Indicator,
        period: Period,
        event: &str,
        parties: &[PartyId],
    ) {
        if let Some(collect) = &indicator.collect {
            self.answers[ix.0 as usize - self.first].take(collect, period, event, parties);
        }
    }

    /// Takes a counted row away again, after all others were counted; with `equal`, an equal one stays. Tells
    /// `unknown` of which series it is not known what the others come to.
    ///
    /// # Errors
    /// Where that is not known of a whole indicator.
    pub(super) fn lose(
        &mut self,
        framework: &Framework,
        row: &Row,
        equal: bool,
        mut unknown: impl FnMut(IndicatorIx, SeriesKey),
    ) -> Result<(), Unknown> {
        let Some(ix) = row.indicator else { return Ok(()) };
        let indicator = framework.indicator(ix);
        if let (Some(collect), Some(period)) = (&indicator.collect, row.date) {
            let answers = &mut self.answers[ix.0 as usize - self.first];
            answers.lose(collect, period, &row.event, &row.parties);
        }
        self.tally(ix).lose(indicator, row, equal, |key| unknown(ix, key))
    }

    /// Takes what the rows of a series come to from where all of them were counted.
    ///
    /// # Errors
    /// If another number of them was counted there.
    pub(super) fn renew(
        &mut self,
        ix: IndicatorIx,
        key: &SeriesKey,
        other: &mut Lot,
    ) -> Result<(), Unknown> {
        self.tally(ix).renew(key, other.tally(ix))
    }

    /// Says that rows of an indicator have been taken away, and all its series are known again.
    pub(super) fn lost(&mut self, ix: IndicatorIx) {
        self.tally(ix).lost();
    }

    fn tally(&mut self, ix: IndicatorIx) -> &mut Tally {
        &mut self.tallies[ix.0 as usize - self.first]
    }
}

/// Folds the rows that count under a ruling.
pub struct Fold<'a> {
    framework: &'a Framework,
    ruling: &'a Ruling,
    /// What they come to.
    pub folded: Folded,
}

impl<'a> Fold<'a> {
    /// Nothing yet.
    #[must_use]
    pub fn new(framework: &'a Framework, ruling: &'a Ruling) -> Self {
        Fold { framework, ruling, folded: Folded::new(framework) }
    }
}

impl Sink for Fold<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        if self.ruling.fate(number) == Fate::Counted {
            self.folded.count(self.framework, row);
        }
    }
}
