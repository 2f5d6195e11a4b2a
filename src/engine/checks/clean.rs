//! Whether there is anything to be said of rows at all: one quick look by several threads.
//!
//! `check` looks at every row by every rule, in order. Most workspaces are clean, and that is seen more
//! easily: rows are counted as for a report ([`Single`]), which shows that no two are the same, share an id or
//! contradict each other and that none corrects another, so that each row's own cells decide what becomes of it.
//! Beside it, of each row what rules on one row ask; of rows of a sum, that no two share an occasion; of totals to
//! date, that none can fall; and in the end, what rules over rows and figures find in the series that rows have
//! come to. Whenever a rule *might* have a word, however unlikely, this look ends without an answer, and
//! all rules look at all rows.

#![expect(clippy::indexing_slicing, reason = "one entry for each indicator of the framework")]

use std::sync::atomic::{AtomicBool, Ordering};

use chrono::NaiveDate;

use super::standing::{FIGURES, WARNINGS, together};
use super::totals::Totals;
use super::undeclared_dimension::undeclared;
use super::view::RowView;
use super::{alike_but_value, falling_total, future_recorded, rows, rows_in_a_cell, unused_of};
use crate::engine::accounts::Accounts;
use crate::engine::fold::Folded;
use crate::engine::places::Place;
use crate::engine::series::SeriesKey;
use crate::engine::shares::Joined;
use crate::engine::single::Single;
use crate::engine::sketch::{self, Sketch};
use crate::engine::tokens::Tokens;
use crate::engine::view::{View, Views};
use crate::model::amount::Amount;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::indicator::Indicator;
use crate::model::instant::Instant;
use crate::model::period::Period;
use crate::model::plain::PlainRow;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Row, Value};
use crate::model::sink::Share;
use crate::text::garbled::may_be_garbled;
use crate::text::print::{Onward, Print, alone, onward};

// What is printed.
const SERIES: Print = Print::of(7);
const OCCASION: Print = Print::of(8);

/// What the looks of all threads share.
#[derive(Debug)]
pub struct Looking<'a> {
    framework: &'a Framework,
    view: View,
    asked: Vec<Asked>,
    /// Whether there may be something to be said.
    doubt: AtomicBool,
}

/// What is asked of the rows of an indicator.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    /// Days on which no rule has a word.
    days: (NaiveDate, NaiveDate),
    /// The last moment at which a row may have been reported.
    reported: Instant,
    evidence: bool,
    /// Whether values may be out of a number.
    of: bool,
    occasions: bool,
    totals: bool,
}

impl Asked {
    /// Of each indicator, on this day.
    pub(super) fn of_each(framework: &Framework, as_of: NaiveDate) -> Vec<Asked> {
        let asked = |indicator: &Indicator| {
            let roadmap = framework.roadmap(indicator.roadmap);
            Asked {
                days: (roadmap.start, roadmap.end.min(as_of)),
                reported: future_recorded::latest(as_of),
                evidence: indicator.evidence_required,
                of: unused_of::is_used(indicator),
                occasions: alike_but_value::looks_at(indicator),
                totals: falling_total::looks_at(indicator),
            }
        };
        framework.indicators.iter().map(asked).collect()
    }

    /// Whether no rule on one row that stands can have a word on such a one, unless it be on its breakdown.
    #[inline]
    pub(super) fn is_silent_on(&self, row: &PlainRow) -> bool {
        let (first, last) = self.days;
        let rows = |text: &&str| rows_in_a_cell::may_hold(text);
        (first..=last).contains(&row.day)
            && row.recorded.is_none_or(|at| at <= self.reported)
            && (!self.evidence || row.has_source())
            && (self.of || row.of.is_none())
            && !(row.folded && row.texts().iter().any(rows))
    }
}

/// What one thread has seen.
pub struct Clean<'a> {
    looking: &'a Looking<'a>,
    single: Single<'a>,
    occasions: Tokens,
    totals: Totals,
    /// Where the text begins that was looked through last, and how long it is.
    looked: (usize, usize),
    /// What is found of one row.
    own: Vec<Finding>,
}

impl<'a> Looking<'a> {
    /// Before any row.
    #[must_use]
    pub fn new(framework: &'a Framework, view: View) -> Looking<'a> {
        let asked = Asked::of_each(framework, view.as_of);
        Looking { framework, view, asked, doubt: AtomicBool::new(false) }
    }

    /// One thread's part of it.
    #[must_use]
    pub fn begin(&'a self) -> Clean<'a> {
        Clean {
            looking: self,
            single: Single::new(self.framework, Views { now: self.view, since: None }, None)
                .without_places()
                .but_occasions(),
            occasions: Tokens::without_places(),
            totals: Totals::default(),
            looked: (0, 0),
            own: Vec::new(),
        }
    }

    fn doubt(&self) {
        self.doubt.store(true, Ordering::Relaxed);
    }

    /// Whether there may be something to be said; then rows may have been passed over.
    #[must_use]
    pub fn is_in_doubt(&self) -> bool {
        self.doubt.load(Ordering::Relaxed)
    }

    /// What became of the rows, if nothing at all is to be said of them.
    #[must_use]
    pub fn concluded(&self, shares: Vec<Clean>, threads: usize) -> Option<Accounts> {
        if self.is_in_doubt() {
            return None;
        }
        let (mut singles, mut occasions, mut totals) = (Vec::new(), Vec::new(), Vec::new());
        for share in shares {
            singles.push(share.single);
            occasions.push(share.occasions);
            totals.push(share.totals);
        }
        let alone = Tokens::repeated(occasions, threads).is_empty();
        if !alone || !Totals::rise(&totals, threads) {
            return None;
        }
        drop(totals);
        let Joined::Figures(figures) = Single::joined(self.framework, singles, threads) else {
            return None;
        };
        let [now, ..] = &figures.folds;
        let clean = figures.accounts.rejected == 0 && is_silent(self.framework, now);
        clean.then_some(figures.accounts)
    }
}

/// Whether no rule can have a word on what the rows have come to.
fn is_silent(framework: &Framework, now: &Folded) -> bool {
    let rules = together();
    let silent = |(ix, indicator): (IndicatorIx, &Indicator)| {
        let series: Vec<&SeriesKey> = now.tally(ix).series().map(|(key, _)| key).collect();
        let split =
            series.iter().any(|key| undeclared(indicator, &key.dimensions).next().is_some());
        !split && !rules.iter().any(|rule| rule.may_find(framework, indicator, &series))
    };
    framework.each().all(silent) && FIGURES.iter().all(|rule| rule(framework, now).is_empty())
}

impl Clean<'_> {
    /// Notes what a number could have in common with others of its indicator.
    #[inline]
    fn note(&mut self, number: &Number) {
        let ix = number.indicator;
        let asked = self.looking.asked[ix.0 as usize];
        if asked.occasions {
            self.occasions.add(number.occasion(), Place::UNKNOWN);
        }
        if asked.totals && !self.totals.add(number.series(), number.date.last(), number.value) {
            self.looking.doubt();
        }
    }
}

/// A row whose value is a number.
struct Number<'r> {
    indicator: IndicatorIx,
    date: Period,
    value: Amount,
    /// Prints of its parties and of its breakdown.
    who: [Sketch; 2],
    event: Onward<'r>,
}

impl Number<'_> {
    fn series(&self) -> Sketch {
        let [parties, split] = self.who;
        SERIES.and(self.indicator.0.into(), 0).and(parties, split).finish()
    }

    /// Rows of one occasion have equal prints, whoever read them.
    fn occasion(&self) -> Sketch {
        let [parties, split] = self.who;
        let [first, last] = [self.date.first, self.date.last()].map(sketch::day_of);
        let print = OCCASION.and(self.indicator.0.into(), first << 32 ^ last);
        print.and(parties, split).with(alone::<0>(self.event)).finish()
    }
}

impl Clean<'_> {
    /// Whether the text in which a row stands, and many others, may hold damaged letters: each is looked through once.
    #[inline]
    fn may_be_garbled(&mut self, row: &PlainRow) -> bool {
        let text = (row.within.as_ptr() as usize, row.within.len());
        if text == self.looked {
            return false;
        }
        // What was put right may stand in a place of its own, which the next one takes, too.
        if !row.folded {
            self.looked = text;
        }
        may_be_garbled(row.within)
    }
}

impl Share for Clean<'_> {
    const PLACES: bool = false;

    fn begin(&mut self, piece: usize) {
        self.looked = (0, 0);
        self.single.begin(piece);
    }

    fn is_done(&self) -> bool {
        self.looking.is_in_doubt()
    }

    fn take_plain(&mut self, row: &PlainRow) -> bool {
        let Some(who) = self.single.take_plain_of(row) else { return false };
        let asked = self.looking.asked[row.indicator.0 as usize];
        if !asked.is_silent_on(row) || row.is_correction() || self.may_be_garbled(row) {
            self.looking.doubt();
        }
        if asked.occasions || asked.totals {
            self.note(&Number {
                indicator: row.indicator,
                date: Period::day(row.day),
                value: row.value,
                who,
                event: row.onward_event(),
            });
        }
        true
    }

    fn take(&mut self, row: &Row, at: Option<u32>) {
        let framework = self.looking.framework;
        let Some(ix) = row.indicator.filter(|_| row.faults.is_empty()) else {
            return self.looking.doubt();
        };
        let view = RowView { framework, indicator: framework.indicator(ix), row };
        WARNINGS.iter().for_each(|rule| rule(view, self.looking.view.as_of, &mut self.own));
        if !self.own.is_empty() || !row.replaces.is_empty() || rows::rejects(framework, row) {
            return self.looking.doubt();
        }
        self.single.take(row, at);
        if let (Some(Value::Number(value)), Some(date)) = (&row.value, row.date) {
            let who = [sketch::of_parties(&row.parties), sketch::of_split(&row.dimensions)];
            self.note(&Number {
                indicator: ix,
                date,
                value: *value,
                who,
                event: onward(&row.event),
            });
        }
    }
}
