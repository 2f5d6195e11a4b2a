//! `unused-of`: a denominator where values have none.
//!
//! Why: only counts and shares are out of a number; of any other kind the cell is in no figure and no document, though whoever
//! filled it believes that it is. Example: `of` 20 beside a level of 10.

use chrono::NaiveDate;

use super::view::RowView;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::indicator::{Indicator, Kind};
use crate::model::row::Column;

/// Finds rows with `of` of which nothing uses it.
pub fn check(view: RowView, _as_of: NaiveDate, findings: &mut Vec<Finding>) {
    if let Some(of) = view.row.of.filter(|_| !is_used(view.indicator)) {
        let finding = Finding::at(&codes::UNUSED_OF, view.row.place_of(Column::Of));
        let kind = view.indicator.kind.name();
        findings.push(finding.text("of", of.to_string()).text("kind", kind));
    }
}

/// Whether values of an indicator may be out of a number.
pub(super) fn is_used(indicator: &Indicator) -> bool {
    matches!(indicator.kind, Kind::Count | Kind::Share)
}
