//! `out-of-range`: a value below or above what its definition allows.
//!
//! Why: a typed extra digit is found at once. Counts, parts of shares and denominators cannot be
//! negative unless `range.min` says so; a share's range bounds its percentage. Example: `-3`
//! persons.

use num_bigint::BigInt;

use super::RowView;
use crate::model::amount::Amount;
use crate::model::codes;
use crate::model::finding::{Finding, Place};
use crate::model::indicator::{Kind, Range};
use crate::model::quantity::{DERIVED_DECIMALS, Ratio, fixed, percent_of, trim};
use crate::model::row::{Column, Value};

/// Finds values outside the indicator's range, and negative counts.
pub fn check(view: RowView, findings: &mut Vec<Finding>) {
    let counts = matches!(view.indicator.kind, Kind::Count | Kind::Share);
    let below_zero_allowed =
        view.indicator.range.min.as_ref().is_some_and(|(min, _)| min.is_negative());
    let no_negative = counts && !below_zero_allowed;
    let zero = || Range { min: Some((Amount::ZERO, view.indicator.place.clone())), max: None };
    if let Some(Value::Number(value)) = &view.row.value {
        if no_negative && value.is_negative() {
            outside(view, Column::Value, &value.ratio(), &zero(), findings);
        } else if view.indicator.kind != Kind::Share {
            outside(view, Column::Value, &value.ratio(), &view.indicator.range, findings);
        } else if let Some(percent) = view.row.of.and_then(|of| percent_of(*value, of)) {
            outside(view, Column::Value, &percent, &view.indicator.range, findings);
        }
    }
    if let Some(of) = view.row.of.filter(|of| no_negative && of.is_negative()) {
        outside(view, Column::Of, &of.ratio(), &zero(), findings);
    }
}

fn outside(
    view: RowView,
    column: Column,
    value: &Ratio,
    range: &Range,
    findings: &mut Vec<Finding>,
) {
    let mut found = |limit: &(Amount, Place), side: &'static str| {
        findings.push(
            Finding::at(&codes::OUT_OF_RANGE, view.row.place_of(column))
                .text("value", text(value))
                .text("limit", limit.0.to_string())
                .word("side", side)
                .other(limit.1.clone()),
        );
    };
    if let Some(limit) = range.min.as_ref().filter(|(min, _)| *value < min.ratio()) {
        found(limit, "min");
    }
    if let Some(limit) = range.max.as_ref().filter(|(max, _)| *value > max.ratio()) {
        found(limit, "max");
    }
}

fn text(value: &Ratio) -> String {
    debug_assert!(*value.denom() != BigInt::from(0));
    trim(&fixed(value, DERIVED_DECIMALS), 0)
}
