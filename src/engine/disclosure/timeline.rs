//! Rows of sensitive indicators that count, folded by the day on which they were observed, and by the day from which on
//! a document may have told them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::engine::fate::Fate;
use crate::engine::ruling::Ruling;
use crate::engine::tally::Tally;
use crate::model::framework::Framework;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::Row;
use crate::model::sink::Sink;

/// The rows of an indicator by day, oldest first.
#[derive(Debug, Clone, Default)]
pub struct Course {
    /// By the day on which they were observed.
    pub observed: BTreeMap<NaiveDate, Tally>,
    /// By the day on which they were both observed and reported; a row of which nobody says when it was reported was always
    /// known.
    pub arrived: BTreeMap<NaiveDate, Tally>,
    /// Whether any was reported after the day on which it was observed.
    pub late: bool,
}

/// Gathers them.
pub struct Timeline<'a> {
    framework: &'a Framework,
    ruling: &'a Ruling,
    courses: BTreeMap<IndicatorIx, Course>,
}

impl<'a> Timeline<'a> {
    /// Nothing yet.
    #[must_use]
    pub fn new(framework: &'a Framework, ruling: &'a Ruling) -> Timeline<'a> {
        Timeline { framework, ruling, courses: BTreeMap::new() }
    }

    /// Each sensitive indicator that has rows, with what was observed and what arrived on each day.
    #[must_use]
    pub fn courses(self) -> BTreeMap<IndicatorIx, Course> {
        self.courses
    }
}

impl Sink for Timeline<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        let (Some(ix), Some(date)) = (row.indicator, row.date) else { return };
        let indicator = self.framework.indicator(ix);
        if indicator.sensitive && self.ruling.fate(number) == Fate::Counted {
            let course = self.courses.entry(ix).or_default();
            let observed = date.last();
            let reported = row.recorded.map_or(observed, |at| at.day_and_time().0);
            let arrived = observed.max(reported);
            course.late |= arrived > observed;
            course.observed.entry(observed).or_default().take(indicator, row);
            course.arrived.entry(arrived).or_default().take(indicator, row);
        }
    }
}
