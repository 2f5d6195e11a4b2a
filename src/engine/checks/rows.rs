//! Rules on one row whose findings reject it, in their order.

use super::view::RowView;
use super::{above_of, fraction, missing_dimension, not_a_member, not_one_country, out_of_range};
use crate::model::amount::Amount;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind, Need};
use crate::model::party::PartyId;
use crate::model::row::{Row, Value};

/// A rule on one row whose findings reject it.
type RowRule = fn(RowView, &mut Vec<Finding>);

const ERRORS: &[RowRule] = &[
    above_of::check,
    out_of_range::check,
    fraction::check,
    not_a_member::check,
    not_one_country::check,
    missing_dimension::check,
];

/// The errors of meaning of a row. A withdrawal has none: it says of nothing how much or whose it is, and
/// could not take back a row of somebody who may not be counted if its own party were judged.
#[must_use]
pub fn errors(framework: &Framework, row: &Row) -> Vec<Finding> {
    let mut findings = Vec::new();
    if row.value == Some(Value::Withdrawn) {
        return findings;
    }
    if let Some(ix) = row.indicator {
        if is_beyond_doubt(framework.indicator(ix), row) {
            return findings;
        }
        let view = RowView { framework, indicator: framework.indicator(ix), row };
        by_rule(view, &mut findings);
    }
    findings
}

pub(super) fn by_rule(view: RowView, findings: &mut Vec<Finding>) {
    ERRORS.iter().for_each(|rule| rule(view, findings));
}

/// Whether no rule has anything to say: a number within its bounds, with everything that is asked for.
/// Nearly all rows are so, and a test holds this to the rules.
pub(super) fn is_beyond_doubt(indicator: &Indicator, row: &Row) -> bool {
    let Some(Value::Number(value)) = row.value else { return false };
    let (low, high) = bounds(indicator);
    (low..=high).contains(&value)
        && row.of.is_none()
        && (indicator.decimals != Some(0) || value.is_whole())
        && Needs::of(indicator).are_met(&row.parties, &row.dimensions)
}

/// Between which numbers no rule has anything to say about the size of a count or level.
pub(crate) fn bounds(indicator: &Indicator) -> (Amount, Amount) {
    let range = &indicator.range;
    let low = range.min.as_ref().map_or(Amount::ZERO, |(min, _)| Amount::ZERO.max(*min));
    (low, range.max.as_ref().map_or(Amount::MAX, |(max, _)| *max))
}

/// What the rows of an indicator need, so that no rule asks who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Needs {
    /// Whether a rule asks that of all of them.
    more: bool,
    party: bool,
    /// Dimensions, a bit each.
    dimensions: u64,
}

impl Needs {
    /// Of the rows of an indicator.
    #[must_use]
    pub(crate) fn of(indicator: &Indicator) -> Needs {
        let mut needs = Needs {
            more: !matches!(indicator.kind, Kind::Count | Kind::Level)
                || indicator.within.is_some(),
            party: indicator.by_party == Need::Required,
            dimensions: 0,
        };
        for (at, _) in indicator.by.iter().filter(|(_, need)| *need == Need::Required) {
            match u32::try_from(*at).ok().and_then(|at| 1u64.checked_shl(at)) {
                Some(bit) => needs.dimensions |= bit,
                // One of more than there are bits: a rule is asked.
                None => needs.more = true,
            }
        }
        needs
    }

    /// Whether these parties and dimensions are enough.
    #[must_use]
    pub(crate) fn are_met(self, parties: &[PartyId], dimensions: &[String]) -> bool {
        if self.more || (self.party && parties.is_empty()) {
            return false;
        }
        let mut left = self.dimensions;
        while left != 0 {
            let at = left.trailing_zeros() as usize;
            if dimensions.get(at).is_none_or(String::is_empty) {
                return false;
            }
            left &= left - 1;
        }
        true
    }
}

/// Whether a row has an error of meaning.
#[must_use]
pub fn rejects(framework: &Framework, row: &Row) -> bool {
    let Some(ix) = row.indicator else { return false };
    let indicator = framework.indicator(ix);
    if is_beyond_doubt(indicator, row) {
        return false;
    }
    let view = RowView { framework, indicator, row };
    is_beyond_bounds(view) || !errors(framework, row).is_empty()
}

/// Whether a row is rejected for the size of its number: nothing of it need be told.
pub(super) fn is_beyond_bounds(view: RowView) -> bool {
    matches!(view.row.value, Some(Value::Number(value)) if out_of_range::is_outside(view, value))
}
