//! Who has reported what: a state for each indicator and party.
//!
//! What calls for action comes first: a party that reported one quarter and owes the next is late.

use std::collections::{BTreeMap, BTreeSet};

use super::fold::Folded;
use super::gaps::{Gap, GapState};
use crate::model::framework::Framework;
use crate::model::party::PartyId;
use crate::model::roadmap::IndicatorIx;

/// How a party stands with an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Coverage {
    /// It reported a value.
    Reported,
    /// It reported zero, or "no".
    Zero,
    /// A value will be due.
    NotDue,
    /// A value is due, within the days of grace.
    Due,
    /// A value is past the days of grace.
    Overdue,
    /// It said that the indicator does not apply to it.
    NotApplicable,
}

impl Coverage {
    /// Every state, in the order explained.
    pub const ALL: [Coverage; 6] = [
        Coverage::Reported,
        Coverage::Zero,
        Coverage::NotDue,
        Coverage::Due,
        Coverage::Overdue,
        Coverage::NotApplicable,
    ];
}

/// Indicators by parties; a party of which nothing is expected nor known has no state.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matrix {
    /// Parties with any state, in code order.
    pub parties: Vec<PartyId>,
    /// Indicators with any state, in the order given.
    pub rows: Vec<(IndicatorIx, BTreeMap<PartyId, Coverage>)>,
}

/// The matrix of these indicators; with `only`, of that one party.
#[must_use]
pub fn matrix(
    framework: &Framework,
    indicators: &[IndicatorIx],
    folded: &Folded,
    gaps: &[Gap],
    only: Option<PartyId>,
) -> Matrix {
    let mut matrix = Matrix::default();
    let mut parties = BTreeSet::new();
    for ix in indicators {
        let mut states = row(framework, *ix, folded, gaps);
        states.retain(|party, _| only.is_none_or(|one| one == *party));
        parties.extend(states.keys().copied());
        if !states.is_empty() {
            matrix.rows.push((*ix, states));
        }
    }
    matrix.parties = parties.into_iter().collect();
    matrix
}

fn row(
    framework: &Framework,
    ix: IndicatorIx,
    folded: &Folded,
    gaps: &[Gap],
) -> BTreeMap<PartyId, Coverage> {
    let indicator = framework.indicator(ix);
    let tally = folded.tally(ix);
    let mut states = BTreeMap::new();
    for party in tally.series().flat_map(|(key, _)| key.parties.iter().copied()) {
        let state = if tally.not_applicable_to(party) {
            Coverage::NotApplicable
        } else if tally.is_zero_of(indicator, party) {
            Coverage::Zero
        } else {
            Coverage::Reported
        };
        states.insert(party, state);
    }
    for gap in gaps.iter().filter(|gap| gap.indicator == ix) {
        let Some(party) = gap.party else { continue };
        let owed = match gap.state {
            GapState::Overdue(_) => Coverage::Overdue,
            GapState::Due => Coverage::Due,
            GapState::NotDue => Coverage::NotDue,
        };
        states.entry(party).and_modify(|have| *have = graver(*have, owed)).or_insert(owed);
    }
    states
}

/// A value that is not due yet does not hide what was reported; one that is owed does, also where an older one did not apply.
fn graver(have: Coverage, owed: Coverage) -> Coverage {
    match (have, owed) {
        (_, Coverage::NotDue) => have,
        (Coverage::NotApplicable, _) => owed,
        _ => have.max(owed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_owed_hides_what_was_reported_and_what_is_not_due_does_not() {
        assert_eq!(graver(Coverage::Reported, Coverage::NotDue), Coverage::Reported);
        assert_eq!(graver(Coverage::Zero, Coverage::Overdue), Coverage::Overdue);
        assert_eq!(graver(Coverage::Due, Coverage::Overdue), Coverage::Overdue);
        assert_eq!(graver(Coverage::Overdue, Coverage::Due), Coverage::Overdue);
        assert_eq!(graver(Coverage::NotApplicable, Coverage::Overdue), Coverage::Overdue);
        assert_eq!(graver(Coverage::NotApplicable, Coverage::NotDue), Coverage::NotApplicable);
        assert_eq!(graver(Coverage::NotDue, Coverage::Due), Coverage::Due);
    }
}
