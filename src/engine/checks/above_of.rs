//! `above-of`: a value greater than its denominator.
//!
//! Why: 50 of 45 persons cannot have said yes; one of the two cells is wrong, and a percentage over
//! 100 would go before ministers. Example: `value` 50, `of` 45.

use super::view::RowView;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::indicator::Kind;
use crate::model::row::{Column, Value};

/// Finds a value above its `of`; levels have no denominator to exceed.
pub fn check(view: RowView, findings: &mut Vec<Finding>) {
    if let (Some(Value::Number(value)), Some(of)) = (&view.row.value, view.row.of)
        && view.indicator.kind != Kind::Level
        && *value > of
    {
        let place = view.row.place_of(Column::Value);
        findings.push(
            Finding::at(&codes::ABOVE_OF, place)
                .text("value", value.to_string())
                .text("of", of.to_string()),
        );
    }
}
