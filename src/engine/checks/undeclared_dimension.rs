//! `undeclared-dimension`: a split that the definition does not list.
//!
//! Why: the value counts, but a breakdown that only one country reports invites wrong comparisons.
//! Example: `sex` filled for an indicator whose `by` has only `party`.

use chrono::NaiveDate;

use super::view::RowView;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::indicator::Indicator;
use crate::model::row::Column;

/// Finds filled dimensions that are not in `by`.
pub fn check(view: RowView, _as_of: NaiveDate, findings: &mut Vec<Finding>) {
    for at in undeclared(view.indicator, &view.row.dimensions) {
        let place = view.row.place_of(Column::Dimension(at));
        let id = view.framework.dimensions.get(at).map(|one| one.id.clone());
        let finding = Finding::at(&codes::UNDECLARED_DIMENSION, place);
        findings.push(finding.text("dimension", id.unwrap_or_default()));
    }
}

/// Dimensions that a breakdown fills and the indicator does not list.
pub(super) fn undeclared(
    indicator: &Indicator,
    dimensions: &[String],
) -> impl Iterator<Item = usize> {
    let listed = |at: &usize| indicator.by.iter().any(|(one, _)| one == at);
    let filled = dimensions.iter().enumerate().filter(|(_, value)| !value.is_empty());
    filled.map(|(at, _)| at).filter(move |at| !listed(at))
}
