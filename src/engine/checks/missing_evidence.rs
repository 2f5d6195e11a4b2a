//! `missing-evidence`: a value without a source where the definition requires one.
//!
//! Why: a figure that nobody can trace does not stand before a vice-minister. It counts, but is
//! doubtful. Example: an empty `source` with `evidence = "required"`.

use chrono::NaiveDate;

use super::view::RowView;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::row::Column;

/// Finds rows without `source` where it is required.
pub fn check(view: RowView, _as_of: NaiveDate, findings: &mut Vec<Finding>) {
    if view.indicator.evidence_required && view.row.source.is_empty() {
        let place = view.row.place_of(Column::Source);
        findings.push(Finding::at(&codes::MISSING_EVIDENCE, place));
    }
}
