//! What each party reported last of each indicator: the rows that count of its newest day.
//!
//! A figure says what rows come to; whoever fills in a form wants to see what was sent. Place in the
//! files decides nothing: rows of one day stand in the order of what they say.

use std::collections::BTreeMap;

use super::fate::Fate;
use super::ruling::Ruling;
use crate::model::amount::Amount;
use crate::model::instant::Instant;
use crate::model::party::PartyId;
use crate::model::period::Period;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Row, Value};
use crate::model::sink::Sink;

/// How many rows of one day are kept for showing.
const KEPT: usize = 4;

/// One row as reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// The value.
    pub value: Value,
    /// Out of how many.
    pub of: Option<Amount>,
    /// Every party that it was reported for.
    pub parties: Vec<PartyId>,
    /// Value of each of the framework's dimensions; empty = not split.
    pub dimensions: Vec<String>,
    event: String,
    recorded: Option<Instant>,
}

/// What was reported on the newest day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Last {
    /// The newest date; of several that end on one day, the longest period.
    pub date: Period,
    /// Up to four rows of that day.
    pub rows: Vec<Reported>,
    /// Rows of that day beyond those.
    pub more: u64,
}

/// Gathers what was reported last.
pub struct LastReported<'a> {
    ruling: &'a Ruling,
    found: BTreeMap<(IndicatorIx, PartyId), Last>,
}

impl<'a> LastReported<'a> {
    /// Nothing yet.
    #[must_use]
    pub fn new(ruling: &'a Ruling) -> LastReported<'a> {
        LastReported { ruling, found: BTreeMap::new() }
    }

    /// What a party reported last of an indicator.
    #[must_use]
    pub fn of(&self, ix: IndicatorIx, party: PartyId) -> Option<&Last> {
        self.found.get(&(ix, party))
    }
}

impl Sink for LastReported<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        if self.ruling.fate(number) != Fate::Counted {
            return;
        }
        let (Some(ix), Some(date), Some(value)) = (row.indicator, row.date, &row.value) else {
            return;
        };
        for party in &row.parties {
            let reported = Reported {
                value: value.clone(),
                of: row.of,
                parties: row.parties.clone(),
                dimensions: row.dimensions.clone(),
                event: row.event.clone(),
                recorded: row.recorded,
            };
            match self.found.get_mut(&(ix, *party)) {
                Some(last) => last.take(date, reported),
                None => {
                    self.found.insert((ix, *party), Last { date, rows: vec![reported], more: 0 });
                }
            }
        }
    }
}

impl Last {
    fn take(&mut self, date: Period, reported: Reported) {
        if date.last() < self.date.last() {
            return;
        }
        if date.last() > self.date.last() {
            *self = Last { date, rows: vec![reported], more: 0 };
            return;
        }
        self.date = if date.span > self.date.span { date } else { self.date };
        self.rows.push(reported);
        self.rows.sort_by_cached_key(|one| {
            let value = format!("{:?} {:?}", one.value, one.of);
            (std::cmp::Reverse(one.recorded), one.dimensions.clone(), one.event.clone(), value)
        });
        if self.rows.len() > KEPT {
            self.rows.truncate(KEPT);
            self.more += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reported(number: i64) -> Reported {
        Reported {
            value: Value::Number(Amount::whole(number)),
            of: None,
            parties: Vec::new(),
            dimensions: Vec::new(),
            event: String::new(),
            recorded: None,
        }
    }

    fn last(rows: &[(&str, i64)]) -> Last {
        let period = |text: &str| Period::parse(text).unwrap();
        let mut last = Last { date: period(rows[0].0), rows: vec![reported(rows[0].1)], more: 0 };
        rows[1..].iter().for_each(|(date, number)| last.take(period(date), reported(*number)));
        last
    }

    #[test]
    fn the_newest_day_is_kept_whatever_the_order_of_rows() {
        let rows = [("2025-03-01", 1), ("2025-06-30", 2), ("2025-Q2", 3), ("2025-05-31", 4)];
        let newest = last(&rows);
        assert_eq!(newest.rows, [reported(2), reported(3)]);
        assert_eq!(newest.date.to_string(), "2025-Q2");
        let mut turned = rows;
        turned.reverse();
        assert_eq!(last(&turned), newest);
    }

    #[test]
    fn many_rows_of_one_day_are_counted_and_four_are_kept() {
        let mut rows: Vec<(&str, i64)> = (1..=9).map(|number| ("2025-03-01", number)).collect();
        let one = last(&rows);
        assert_eq!((one.rows.len(), one.more), (4, 5));
        rows.reverse();
        assert_eq!(last(&rows), one);
    }
}
