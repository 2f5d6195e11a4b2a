//! `future-recorded`: a row that says it was reported many years after the day of the report.
//!
//! Why: of several corrections of a row, and of several values of a series for one day, the one reported last holds: a
//! mistyped year lets an old one hold for ever. Ten years are left: reports of past days are made long after them. Example: `recorded`
//! 2052-04-03.

use chrono::{Months, NaiveDate};

use super::view::RowView;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::instant::Instant;
use crate::model::row::Column;

/// Months after the day of a report in which rows may be reported.
const LEFT: Months = Months::new(120);

/// The last moment at which a row may have been reported.
#[must_use]
pub fn latest(as_of: NaiveDate) -> Instant {
    Instant::end_of(as_of + LEFT)
}

/// Finds rows that were reported more than ten years after `as_of`.
pub fn check(view: RowView, as_of: NaiveDate, findings: &mut Vec<Finding>) {
    if let Some(recorded) = view.row.recorded.filter(|at| *at > latest(as_of)) {
        let place = view.row.place_of(Column::Recorded);
        let finding = Finding::at(&codes::FUTURE_RECORDED, place);
        findings.push(finding.day("recorded", recorded.day_and_time().0).day("today", as_of));
    }
}
