//! `fraction`: a part of a thing that is only counted whole.
//!
//! Why: `decimals = 0` says that only whole things exist; 12.5 persons is a slip of the decimal mark
//! or a percentage in the wrong column. Example: `value` 12.5 persons.

use super::view::RowView;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::row::{Column, Value};

/// Finds fractions, in the value and in `of`, where `decimals = 0`.
pub fn check(view: RowView, findings: &mut Vec<Finding>) {
    if view.indicator.decimals != Some(0) {
        return;
    }
    let value = match &view.row.value {
        Some(Value::Number(number)) => Some((*number, Column::Value)),
        _ => None,
    };
    let of = view.row.of.map(|of| (of, Column::Of));
    for (number, column) in value.into_iter().chain(of) {
        if !number.is_whole() {
            let place = view.row.place_of(column);
            let finding = Finding::at(&codes::FRACTION, place).text("value", number.to_string());
            let declared = view.indicator.decimals_place.as_ref();
            findings.push(finding.other(declared.unwrap_or(&view.indicator.place).clone()));
        }
    }
}
