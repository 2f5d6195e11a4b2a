//! Rows of sensitive indicators that count, folded by the day on which they were observed.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::engine::fate::Fate;
use crate::engine::ruling::Ruling;
use crate::engine::tally::Tally;
use crate::model::framework::Framework;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::Row;
use crate::model::sink::Sink;

/// Gathers them.
pub struct Timeline<'a> {
    framework: &'a Framework,
    ruling: &'a Ruling,
    days: BTreeMap<IndicatorIx, BTreeMap<NaiveDate, Tally>>,
}

impl<'a> Timeline<'a> {
    /// Nothing yet.
    #[must_use]
    pub fn new(framework: &'a Framework, ruling: &'a Ruling) -> Timeline<'a> {
        Timeline { framework, ruling, days: BTreeMap::new() }
    }

    /// Each sensitive indicator that has rows, with what was observed on each day, oldest first.
    #[must_use]
    pub fn days(self) -> BTreeMap<IndicatorIx, BTreeMap<NaiveDate, Tally>> {
        self.days
    }
}

impl Sink for Timeline<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        let (Some(ix), Some(date)) = (row.indicator, row.date) else { return };
        let indicator = self.framework.indicator(ix);
        if indicator.sensitive && self.ruling.fate(number) == Fate::Counted {
            let days = self.days.entry(ix).or_default();
            days.entry(date.last()).or_default().take(indicator, row);
        }
    }
}
