//! `period-not-over`: a period that has not ended on the day of the report and begins at the latest
//! on the day after it (later ones are `future-date`'s).
//!
//! Why: its last day counts, so the row is left for later; whoever reported it should know why it
//! does not show. Example: `2025-Q2` in a report as of 31 May 2025.

use chrono::{Days, NaiveDate};

use super::view::RowView;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::period::Span;
use crate::model::row::Column;

/// Finds periods that are not over, of those that another time zone may already have begun.
pub fn check(view: RowView, as_of: NaiveDate, findings: &mut Vec<Finding>) {
    let Some(date) = view.row.date.filter(|date| date.span != Span::Day) else { return };
    if date.first <= as_of + Days::new(1) && date.last() > as_of {
        let place = view.row.place_of(Column::Date);
        findings.push(
            Finding::at(&codes::PERIOD_NOT_OVER, place)
                .text("period", date.to_string())
                .day("last", date.last()),
        );
    }
}
