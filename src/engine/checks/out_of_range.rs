//! `out-of-range`: a value below or above what its definition allows.
//!
//! Why: a typed extra digit is found at once. Counts, parts of shares and denominators cannot be
//! negative unless `range.min` says so; a share's range bounds its percentage. Example: `-3`
//! persons.

use num_bigint::BigInt;

use super::view::RowView;
use crate::model::amount::Amount;
use crate::model::codes;
use crate::model::finding::{Finding, Place};
use crate::model::indicator::Kind;
use crate::model::quantity::{DERIVED_DECIMALS, Ratio, fixed, percent_of, trim};
use crate::model::row::{Column, Value};

/// Finds values outside the indicator's range, and negative counts.
pub fn check(view: RowView, findings: &mut Vec<Finding>) {
    let counts = matches!(view.indicator.kind, Kind::Count | Kind::Share);
    let below_zero_allowed =
        view.indicator.range.min.as_ref().is_some_and(|(min, _)| min.is_negative());
    let no_negative = counts && !below_zero_allowed;
    let share = view.indicator.kind == Kind::Share;
    let declared = view.indicator.range.min.is_some() && !share;
    if let Some(Value::Number(value)) = &view.row.value {
        if no_negative && value.is_negative() && !declared {
            below_zero(view, Column::Value, *value, findings);
        } else if !share {
            if !within(view, *value) {
                outside(view, &value.ratio(), findings);
            }
        } else if let Some(percent) = view.row.of.and_then(|of| percent_of(*value, of)) {
            outside(view, &percent, findings);
        }
    }
    if let Some(of) = view.row.of.filter(|of| no_negative && of.is_negative()) {
        below_zero(view, Column::Of, of, findings);
    }
}

/// Whether a number that is no percentage is outside, for whoever does not ask where.
pub(super) fn is_outside(view: RowView, value: Amount) -> bool {
    let declared = view.indicator.range.min.is_some();
    let negative = view.indicator.kind == Kind::Count && value.is_negative() && !declared;
    view.indicator.kind != Kind::Share && (negative || !within(view, value))
}

/// Whether a value that is no percentage lies in the declared range.
fn within(view: RowView, value: Amount) -> bool {
    let range = &view.indicator.range;
    range.min.as_ref().is_none_or(|(min, _)| value >= *min)
        && range.max.as_ref().is_none_or(|(max, _)| value <= *max)
}

/// A negative count where no range allows it.
fn below_zero(view: RowView, column: Column, value: Amount, findings: &mut Vec<Finding>) {
    let limit = (Amount::ZERO, view.indicator.place.clone());
    findings.push(finding(view, column, &value.ratio(), &limit, "natural"));
}

/// A value outside the declared range.
fn outside(view: RowView, value: &Ratio, findings: &mut Vec<Finding>) {
    let range = &view.indicator.range;
    let below = range.min.as_ref().filter(|(min, _)| *value < min.ratio());
    let above = range.max.as_ref().filter(|(max, _)| *value > max.ratio());
    findings.extend(below.map(|limit| finding(view, Column::Value, value, limit, "min")));
    findings.extend(above.map(|limit| finding(view, Column::Value, value, limit, "max")));
}

fn finding(
    view: RowView,
    column: Column,
    value: &Ratio,
    (limit, place): &(Amount, Place),
    side: &'static str,
) -> Finding {
    Finding::at(&codes::OUT_OF_RANGE, view.row.place_of(column))
        .text("value", text(value))
        .text("limit", limit.to_string())
        .word("side", side)
        .other(place.clone())
}

fn text(value: &Ratio) -> String {
    debug_assert!(*value.denom() != BigInt::from(0));
    trim(&fixed(value, DERIVED_DECIMALS), 0)
}
