//! What counted rows have answered of what was due: periods and events, by party.

use std::collections::BTreeMap;

use crate::model::indicator::{Calendar, Collect};
use crate::model::party::PartyId;
use crate::model::period::{Period, Span};
use crate::text::fold::fold;

/// What a missing value was due for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DueFor {
    /// A calendar period.
    Period(Period),
    /// An event.
    Event(String),
    /// The roadmap as a whole.
    Roadmap,
}

/// Which periods and events rows have answered, by whom, and how many rows.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    periods: BTreeMap<(Option<PartyId>, Period), u64>,
    events: BTreeMap<(Option<PartyId>, String), u64>,
}

impl Answers {
    /// Takes a counted row's period, event and parties under an indicator's calendar.
    pub fn take(&mut self, collect: &Collect, period: Period, event: &str, parties: &[PartyId]) {
        self.each(collect, period, event, parties, |rows| *rows += 1);
    }

    /// Takes a row away again that was counted.
    pub fn lose(&mut self, collect: &Collect, period: Period, event: &str, parties: &[PartyId]) {
        self.each(collect, period, event, parties, |rows| *rows -= 1);
    }

    /// Changes how many rows give each of the answers that a row gives.
    fn each(
        &mut self,
        collect: &Collect,
        period: Period,
        event: &str,
        parties: &[PartyId],
        change: impl Fn(&mut u64),
    ) {
        let whom = || std::iter::once(None).chain(parties.iter().copied().map(Some));
        match &collect.calendar {
            Calendar::Event { .. } => {
                let event = fold(event);
                whom().for_each(|party| {
                    change(self.events.entry((party, event.clone())).or_default());
                });
            }
            Calendar::Every(span) => {
                for answered in periods_answered(period, *span) {
                    whom().for_each(|party| {
                        change(self.periods.entry((party, answered)).or_default());
                    });
                }
            }
        }
    }

    /// Takes what the rows of another share of the files have answered.
    pub fn merge(&mut self, other: Answers) {
        for (answer, rows) in other.periods {
            *self.periods.entry(answer).or_default() += rows;
        }
        for (answer, rows) in other.events {
            *self.events.entry(answer).or_default() += rows;
        }
    }

    /// Whether a party, or anybody, has answered.
    #[must_use]
    pub fn answer(&self, due_for: &DueFor, party: Option<PartyId>) -> bool {
        let some = |rows: Option<&u64>| rows.is_some_and(|rows| *rows > 0);
        match due_for {
            DueFor::Period(period) => some(self.periods.get(&(party, *period))),
            DueFor::Event(event) => some(self.events.get(&(party, fold(event)))),
            DueFor::Roadmap => false,
        }
    }
}

/// The period of its last day, or every one inside a longer one.
fn periods_answered(period: Period, span: Span) -> Vec<Period> {
    let mut answered = Vec::new();
    if period.span > span {
        let mut inner = Period::holding(period.first, span);
        while period.holds(inner) {
            answered.push(inner);
            inner = inner.next();
        }
    } else {
        answered.push(Period::holding(period.last(), span));
    }
    answered
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        Period::parse(text).unwrap()
    }

    #[test]
    fn a_longer_period_answers_every_one_inside_it() {
        let quarters = periods_answered(period("2025-S1"), Span::Quarter);
        assert_eq!(quarters, [period("2025-Q1"), period("2025-Q2")]);
        assert_eq!(periods_answered(period("2025-03"), Span::Quarter), [period("2025-Q1")]);
        assert_eq!(periods_answered(period("2025-05-01"), Span::Year), [period("2025")]);
    }
}
