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
        && asks_no_more(indicator, &row.parties, &row.dimensions)
}

/// Between which numbers no rule has anything to say about the size of a count or level.
pub(crate) fn bounds(indicator: &Indicator) -> (Amount, Amount) {
    let range = &indicator.range;
    let low = range.min.as_ref().map_or(Amount::ZERO, |(min, _)| Amount::ZERO.max(*min));
    (low, range.max.as_ref().map_or(Amount::MAX, |(max, _)| *max))
}

/// Whether counts or levels of these parties and dimensions lack nothing, and no rule asks who they are.
pub(crate) fn asks_no_more(
    indicator: &Indicator,
    parties: &[PartyId],
    dimensions: &[String],
) -> bool {
    let lacks = |at: &usize| dimensions.get(*at).is_none_or(String::is_empty);
    matches!(indicator.kind, Kind::Count | Kind::Level)
        && indicator.within.is_none()
        && (indicator.by_party != Need::Required || !parties.is_empty())
        && !indicator.by.iter().any(|(at, need)| *need == Need::Required && lacks(at))
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
