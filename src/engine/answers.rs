//! What counted rows have answered of what was due: periods and events, by party.

use std::collections::BTreeSet;

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

/// Which periods and events rows have answered, and by whom.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    periods: BTreeSet<(Option<PartyId>, Period)>,
    events: BTreeSet<(Option<PartyId>, String)>,
}

impl Answers {
    /// Takes a counted row's period, event and parties under an indicator's calendar.
    pub fn take(&mut self, collect: &Collect, period: Period, event: &str, parties: &[PartyId]) {
        let whom = || std::iter::once(None).chain(parties.iter().copied().map(Some));
        match &collect.calendar {
            Calendar::Event { .. } => {
                self.events.extend(whom().map(|party| (party, fold(event))));
            }
            Calendar::Every(span) => {
                for answered in periods_answered(period, *span) {
                    self.periods.extend(whom().map(|party| (party, answered)));
                }
            }
        }
    }

    /// Takes what the rows of another share of the files have answered.
    pub fn merge(&mut self, other: Answers) {
        self.periods.extend(other.periods);
        self.events.extend(other.events);
    }

    /// Whether a party, or anybody, has answered.
    #[must_use]
    pub fn answer(&self, due_for: &DueFor, party: Option<PartyId>) -> bool {
        match due_for {
            DueFor::Period(period) => self.periods.contains(&(party, *period)),
            DueFor::Event(event) => self.events.contains(&(party, fold(event))),
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
