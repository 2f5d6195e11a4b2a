//! The evidence named by rows that count: each document once an indicator, with its newest day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::fate::Fate;
use super::ruling::Ruling;
use crate::model::party::PartyId;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::Row;
use crate::model::sink::Sink;

/// Gathers sources.
pub struct Evidence<'a> {
    ruling: &'a Ruling,
    of: Option<PartyId>,
    found: BTreeMap<(IndicatorIx, String), NaiveDate>,
}

impl<'a> Evidence<'a> {
    /// Nothing yet; with `of`, only what that party's rows name.
    #[must_use]
    pub fn new(ruling: &'a Ruling, of: Option<PartyId>) -> Evidence<'a> {
        Evidence { ruling, of, found: BTreeMap::new() }
    }

    /// Each source of each indicator with the newest day it stands for, in order of indicator and
    /// text.
    #[must_use]
    pub fn found(self) -> Vec<(IndicatorIx, String, NaiveDate)> {
        self.found.into_iter().map(|((ix, source), day)| (ix, source, day)).collect()
    }
}

impl Sink for Evidence<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        let (Some(ix), Some(date)) = (row.indicator, row.date) else { return };
        if self.of.is_some_and(|party| !row.parties.contains(&party)) {
            return;
        }
        if row.source.is_empty() || self.ruling.fate(number) != Fate::Counted {
            return;
        }
        let day = self.found.entry((ix, row.source.clone())).or_insert(date.last());
        *day = (*day).max(date.last());
    }
}
