//! `undeclared-dimension`: a split that the definition does not list.
//!
//! Why: the value counts, but a breakdown that only one country reports invites wrong comparisons.
//! Example: `sex` filled for an indicator whose `by` has only `party`.

use chrono::NaiveDate;

use super::view::RowView;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::row::Column;

/// Finds filled dimensions that are not in `by`.
pub fn check(view: RowView, _as_of: NaiveDate, findings: &mut Vec<Finding>) {
    for (at, dimension) in view.framework.dimensions.iter().enumerate() {
        let filled = view.row.dimensions.get(at).is_some_and(|value| !value.is_empty());
        let listed = view.indicator.by.iter().any(|(one, _)| *one == at);
        if filled && !listed {
            let place = view.row.place_of(Column::Dimension(at));
            let finding = Finding::at(&codes::UNDECLARED_DIMENSION, place);
            findings.push(finding.text("dimension", dimension.id.clone()));
        }
    }
}
