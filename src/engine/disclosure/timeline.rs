//! Rows of sensitive indicators that count, folded by the day on which they were observed and the one on which they were
//! reported.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::engine::fate::Fate;
use crate::engine::ruling::Ruling;
use crate::engine::tally::Tally;
use crate::model::framework::Framework;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::Row;
use crate::model::sink::Sink;

/// The rows of an indicator by the day on which they were observed, oldest first, and of each day by the day from which on
/// they were known: a row of which nobody says when it was reported was always known.
pub type Days = BTreeMap<NaiveDate, BTreeMap<NaiveDate, Tally>>;

/// Gathers them.
pub struct Timeline<'a> {
    framework: &'a Framework,
    ruling: &'a Ruling,
    days: BTreeMap<IndicatorIx, Days>,
}

impl<'a> Timeline<'a> {
    /// Nothing yet.
    #[must_use]
    pub fn new(framework: &'a Framework, ruling: &'a Ruling) -> Timeline<'a> {
        Timeline { framework, ruling, days: BTreeMap::new() }
    }

    /// Each sensitive indicator that has rows, with what was observed on each day.
    #[must_use]
    pub fn days(self) -> BTreeMap<IndicatorIx, Days> {
        self.days
    }
}

impl Sink for Timeline<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        let (Some(ix), Some(date)) = (row.indicator, row.date) else { return };
        let indicator = self.framework.indicator(ix);
        // Also what was observed after the day asked for: documents of later days may have told of it.
        let counts = matches!(self.ruling.fate(number), Fate::Counted | Fate::LaterObserved);
        if indicator.sensitive && counts {
            let observed = date.last();
            let known = row.recorded.map_or(observed, |at| at.day_and_time().0).max(observed);
            let of_day = self.days.entry(ix).or_default().entry(observed).or_default();
            of_day.entry(known).or_default().take(indicator, row);
        }
    }
}
