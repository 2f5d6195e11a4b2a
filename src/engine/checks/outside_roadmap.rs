//! `outside-roadmap`: an observation before the roadmap's start or after its end.
//!
//! Why: it counts, but a date of another year usually means that the row belongs to another
//! framework. Example: 2024-11-02 in a roadmap for 2025.

#![expect(
    clippy::indexing_slicing,
    reason = "an indicator knows the position of its roadmap in the same framework"
)]

use chrono::NaiveDate;

use super::view::RowView;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::row::Column;

/// Finds rows whose last day lies outside the roadmap's start and end.
pub fn check(view: RowView, as_of: NaiveDate, findings: &mut Vec<Finding>) {
    let roadmap = &view.framework.roadmaps[view.indicator.roadmap];
    let Some(date) = view.row.date.filter(|date| date.last() <= as_of) else { return };
    if date.last() < roadmap.start || date.last() > roadmap.end {
        let place = view.row.place_of(Column::Date);
        findings.push(
            Finding::at(&codes::OUTSIDE_ROADMAP, place)
                .period("date", date)
                .day("start", roadmap.start)
                .day("end", roadmap.end),
        );
    }
}
