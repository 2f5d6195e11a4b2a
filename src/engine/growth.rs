//! How each figure grew: what the rows that count come to at the end of the days they were observed.
//!
//! The same tally as the report's, so the last point is the report's figure. Days are known from the
//! census, before rows are read; where there are too many to draw, the last of each month stays, of
//! each quarter, of each year. So what is kept are a few tallies an indicator, never its rows. A row is taken
//! once, into the first of these days that holds it; what came before is added when all have been seen.

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
use crate::model::indicator::{Kind, OverTime};
use crate::model::period::{Period, Span};
use crate::model::roadmap::IndicatorIx;
use crate::model::row::Row;
use crate::model::sink::Sink;

/// Points that a chart can hold.
const POINTS: usize = 24;

/// What is added by the end of chosen days.
pub struct Growing<'a> {
    framework: &'a Framework,
    ruling: &'a Ruling,
    days: BTreeMap<IndicatorIx, Vec<(NaiveDate, Tally)>>,
}

/// Tallies at the end of chosen days.
pub struct Growth<'a> {
    framework: &'a Framework,
    days: BTreeMap<IndicatorIx, Vec<(NaiveDate, Tally)>>,
}

impl<'a> Growing<'a> {
    /// Chooses the days of every indicator that is measured in numbers or stages.
    #[must_use]
    pub fn new(framework: &'a Framework, census: &Census, ruling: &'a Ruling) -> Growing<'a> {
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
        Growing { framework, ruling, days }
    }

    /// What all rows come to, once they have been taken.
    #[must_use]
    pub fn grown(self) -> Growth<'a> {
        let Growing { framework, mut days, .. } = self;
        for (ix, days) in &mut days {
            add_up(days, framework.indicator(*ix).over_time);
        }
        Growth { framework, days }
    }
}

impl Growth<'_> {
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

impl Sink for Growing<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        let (Some(ix), Some(date)) = (row.indicator, row.date) else { return };
        if self.ruling.fate(number) != Fate::Counted {
            return;
        }
        let Some(days) = self.days.get_mut(&ix) else { return };
        let first = days.partition_point(|(day, _)| *day < date.last());
        if let Some((_, tally)) = days.get_mut(first) {
            tally.take(self.framework.indicator(ix), row);
        }
    }
}

/// Adds to each day what was before it.
fn add_up(days: &mut [(NaiveDate, Tally)], over: OverTime) {
    let mut before = Tally::default();
    for (_, tally) in days {
        before.merge(std::mem::take(tally), over);
        before.settle();
        tally.clone_from(&before);
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
    use crate::model::amount::Amount;
    use crate::model::indicator::Indicator;
    use crate::model::party::PartyId;
    use crate::model::row::Value;
    use crate::model::samples;
    use chrono::Days;

    #[test]
    fn each_day_has_what_all_rows_until_then_come_to() {
        let day = |number: u64| NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + Days::new(number);
        let row = |(on, value, party): (u64, i64, u32)| Row {
            date: Some(Period::day(day(on))),
            value: Some(Value::Number(Amount::whole(value))),
            parties: (party > 0).then_some(PartyId(party)).into_iter().collect(),
            ..Row::blank(0)
        };
        let rows = [(5, 7, 1), (1, 3, 1), (1, 9, 2), (3, -4, 1), (5, 2, 2), (2, 8, 0), (3, 6, 2)];
        for over_time in [OverTime::Sum, OverTime::Latest, OverTime::Max, OverTime::Min] {
            let indicator = Indicator { over_time, ..samples::indicator("A", Kind::Count) };
            let mut days: Vec<_> = [1, 3, 5].map(|on| (day(on), Tally::default())).into();
            for one in rows {
                let first = days.partition_point(|(end, _)| *end < day(one.0));
                days[first].1.take(&indicator, &row(one));
            }
            add_up(&mut days, over_time);
            for (end, tally) in &days {
                let mut plain = Tally::default();
                let until = rows.iter().filter(|one| day(one.0) <= *end);
                until.for_each(|one| plain.take(&indicator, &row(*one)));
                plain.settle();
                let told = |tally: &Tally| {
                    let cells = tally.series().map(|(key, cell)| (key, cell.reading(&indicator)));
                    format!("{:?} {:?}", tally.reading(&indicator), cells.collect::<Vec<_>>())
                };
                assert_eq!(told(tally), told(&plain), "{over_time:?} {end}");
            }
        }
    }

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
