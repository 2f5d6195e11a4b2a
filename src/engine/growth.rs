//! How each figure grew: what the rows that count come to at the end of the days they were observed.
//!
//! The same tally as the report's, so the last point is the report's figure. Days are known from the
//! census, before rows are read; where there are too many to draw, the last of each month stays, of
//! each quarter, of each year. So what is kept are a few tallies an indicator, never its rows.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::answer::Axis;
use super::brief::Points;
use super::census::Census;
use super::fate::Fate;
use super::figure;
use super::ruling::Ruling;
use super::tally::Tally;
use crate::model::framework::Framework;
use crate::model::indicator::Kind;
use crate::model::period::{Period, Span};
use crate::model::roadmap::IndicatorIx;
use crate::model::row::Row;
use crate::model::sink::Sink;

/// Points that a chart can hold.
const POINTS: usize = 24;

/// Tallies at the end of chosen days.
pub struct Growth<'a> {
    framework: &'a Framework,
    ruling: &'a Ruling,
    days: BTreeMap<IndicatorIx, Vec<(NaiveDate, Tally)>>,
}

impl<'a> Growth<'a> {
    /// Chooses the days of every indicator that is measured in numbers or stages.
    #[must_use]
    pub fn new(framework: &'a Framework, census: &Census, ruling: &'a Ruling) -> Growth<'a> {
        let mut days: BTreeMap<IndicatorIx, BTreeSet<NaiveDate>> = BTreeMap::new();
        for (number, trace) in census.traces.iter().enumerate() {
            let (Some(ix), Some(day)) = (trace.indicator, trace.last_day) else { continue };
            let drawn = framework.indicator(ix).kind != Kind::Text;
            if drawn && ruling.fate(number) == Fate::Counted {
                days.entry(ix).or_default().insert(day);
            }
        }
        let empty = |day| (day, Tally::default());
        let chosen = |days: BTreeSet<NaiveDate>| thinned(days).into_iter().map(empty).collect();
        let days = days.into_iter().map(|(ix, days)| (ix, chosen(days))).collect();
        Growth { framework, ruling, days }
    }

    /// The figure at the end of each chosen day on which there was one, oldest first.
    #[must_use]
    pub fn of(&self, ix: IndicatorIx) -> Points {
        let indicator = self.framework.indicator(ix);
        let point = |(day, tally): &(NaiveDate, Tally)| {
            let reading = figure::whole_of(indicator, tally);
            figure::headline(indicator, &reading).map(|value| (*day, value))
        };
        self.days.get(&ix).into_iter().flatten().filter_map(point).collect()
    }

    /// Each party's own figure at the end of the days on which further rows of it counted, in order of
    /// codes; a party without a figure is left out.
    #[must_use]
    pub fn of_parties(&self, ix: IndicatorIx) -> Vec<(String, Points)> {
        let indicator = self.framework.indicator(ix);
        let mut found: BTreeMap<String, (u64, Points)> = BTreeMap::new();
        for (day, tally) in self.days.get(&ix).into_iter().flatten() {
            for part in tally.parts(self.framework, indicator, Axis::Party, None) {
                let Some(code) = part.key else { continue };
                let (rows, points) = found.entry(code).or_default();
                if part.reading.rows > *rows {
                    *rows = part.reading.rows;
                    points.extend(
                        figure::headline(indicator, &part.reading).map(|value| (*day, value)),
                    );
                }
            }
        }
        let some = |(code, (_, points)): (String, (u64, Points))| (code, points);
        found.into_iter().map(some).filter(|(_, points)| !points.is_empty()).collect()
    }
}

impl Sink for Growth<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        let (Some(ix), Some(date)) = (row.indicator, row.date) else { return };
        if self.ruling.fate(number) != Fate::Counted {
            return;
        }
        let indicator = self.framework.indicator(ix);
        for (day, tally) in self.days.get_mut(&ix).into_iter().flatten() {
            if date.last() <= *day {
                tally.take(indicator, row);
            }
        }
    }
}

/// At most [`POINTS`] of these days: all, or the last of each month, quarter or year.
fn thinned(days: BTreeSet<NaiveDate>) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = days.into_iter().collect();
    for span in [Span::Month, Span::Quarter, Span::Year] {
        if days.len() <= POINTS {
            return days;
        }
        let same = |a: &NaiveDate, b: &NaiveDate| {
            Period::holding(*a, span).first == Period::holding(*b, span).first
        };
        days = days.chunk_by(same).filter_map(|part| part.last().copied()).collect();
    }
    days.split_off(days.len().saturating_sub(POINTS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Days;

    #[test]
    fn too_many_days_are_thinned_and_the_last_stays() {
        let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
        let days = |number: u64| (0..number).map(|n| first + Days::new(n)).collect();
        assert_eq!(thinned(days(24)).len(), 24);
        assert_eq!(thinned(days(60)).len(), 2);
        let years = thinned(days(1500));
        assert!(years.len() <= POINTS && years.last() == Some(&(first + Days::new(1499))));
    }
}
