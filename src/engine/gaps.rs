//! What is missing: values that are due, by period and party.
//!
//! A collection calendar says what is expected; a row that counts answers the period of its last
//! day, a longer period every one inside it, a joint row each of its parties. Without a calendar one
//! value is due by the roadmap's end. A value that is not applicable answers too.

use chrono::{Days, NaiveDate};

use super::answers::DueFor;
use super::fold::Folded;
use crate::model::framework::Framework;
use crate::model::indicator::{Calendar, Collect, Indicator};
use crate::model::party::PartyId;
use crate::model::period::Period;
use crate::model::roadmap::IndicatorIx;

/// How late a gap is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GapState {
    /// Its due day has not come.
    NotDue,
    /// Due, within the days of grace.
    Due,
    /// Past the days of grace; days since the due day.
    Overdue(u32),
}

impl GapState {
    /// Its name in data formats.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            GapState::NotDue => "not-due",
            GapState::Due => "due",
            GapState::Overdue(_) => "overdue",
        }
    }
}

/// A value that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Of which indicator.
    pub indicator: IndicatorIx,
    /// From whom; `None` = from nobody in particular.
    pub party: Option<PartyId>,
    /// For what.
    pub due_for: DueFor,
    /// The due day.
    pub due: NaiveDate,
    /// How late.
    pub state: GapState,
}

impl Gap {
    /// The last day on which it is not overdue.
    #[must_use]
    pub fn last_of_grace(&self, framework: &Framework) -> NaiveDate {
        let collect = framework.indicator(self.indicator).collect.as_ref();
        self.due + Days::new(collect.map_or(0, |one| u64::from(one.grace_days)))
    }
}

/// Every gap of an indicator as of a day, by due day, then party.
#[must_use]
pub fn of(framework: &Framework, ix: IndicatorIx, folded: &Folded, as_of: NaiveDate) -> Vec<Gap> {
    let indicator = framework.indicator(ix);
    let answers = folded.answers(ix);
    if folded.tally(ix).not_applicable() {
        return Vec::new();
    }
    let Some(collect) = &indicator.collect else {
        let due = framework.roadmap_of(ix).end;
        let state = state_on(as_of, due, 0);
        let gap = Gap { indicator: ix, party: None, due_for: DueFor::Roadmap, due, state };
        return if folded.tally(ix).rows == 0 { vec![gap] } else { Vec::new() };
    };
    let expected: Vec<Option<PartyId>> = if collect.from.is_empty() {
        vec![None]
    } else {
        collect.from.iter().copied().map(Some).collect()
    };
    let mut gaps = Vec::new();
    for (due_for, due) in occasions(framework, indicator, collect) {
        for party in &expected {
            if !answers.answer(&due_for, *party) {
                let state = state_on(as_of, due, collect.grace_days);
                gaps.push(Gap {
                    indicator: ix,
                    party: *party,
                    due_for: due_for.clone(),
                    due,
                    state,
                });
            }
        }
    }
    gaps
}

/// Whether any occasion of the indicator's calendar has ended by `as_of`.
#[must_use]
pub fn any_due(framework: &Framework, indicator: &Indicator, as_of: NaiveDate) -> bool {
    first_due(framework, indicator).is_none_or(|due| due <= as_of)
}

/// The first due day of an indicator's calendar; none without a calendar. A calendar without any
/// occasion is never due.
#[must_use]
pub fn first_due(framework: &Framework, indicator: &Indicator) -> Option<NaiveDate> {
    let collect = indicator.collect.as_ref()?;
    let due = occasions(framework, indicator, collect).into_iter().map(|(_, due)| due).min();
    Some(due.unwrap_or(NaiveDate::MAX))
}

fn state_on(as_of: NaiveDate, due: NaiveDate, grace_days: u32) -> GapState {
    if as_of < due {
        GapState::NotDue
    } else if as_of <= due + Days::new(u64::from(grace_days)) {
        GapState::Due
    } else {
        GapState::Overdue(u32::try_from((as_of - due).num_days()).unwrap_or(u32::MAX))
    }
}

/// Calendar periods ending after the roadmap's start, up to the one that holds its end; or the event.
fn occasions(
    framework: &Framework,
    indicator: &Indicator,
    collect: &Collect,
) -> Vec<(DueFor, NaiveDate)> {
    match &collect.calendar {
        Calendar::Event { event, date } => vec![(DueFor::Event(event.clone()), *date)],
        Calendar::Every(span) => {
            let roadmap = framework.roadmap(indicator.roadmap);
            let mut period = Period::holding(roadmap.start, *span);
            let mut periods = Vec::new();
            while period.first <= roadmap.end {
                if period.last() > roadmap.start {
                    periods.push((DueFor::Period(period), period.last()));
                }
                period = period.next();
            }
            periods
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        Period::parse(text).unwrap()
    }

    #[test]
    fn days_overdue_count_from_the_due_day() {
        let due = period("2025-Q1").last();
        assert_eq!(state_on(due - Days::new(1), due, 30), GapState::NotDue);
        assert_eq!(state_on(due, due, 30), GapState::Due);
        assert_eq!(state_on(due + Days::new(30), due, 30), GapState::Due);
        assert_eq!(state_on(due + Days::new(31), due, 30), GapState::Overdue(31));
    }
}
