//! `future-date`: an observation after the day of the report.
//!
//! Why: nothing can have been observed tomorrow; the year is the usual slip. One day is left for
//! other time zones, and a period that is merely not over yet is another rule's. Example:
//! `2052-03-12`.

use chrono::{Days, NaiveDate};

use super::view::RowView;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::row::Column;

/// Finds rows whose first day lies more than a day after `as_of`.
pub fn check(view: RowView, as_of: NaiveDate, findings: &mut Vec<Finding>) {
    if let Some(date) = view.row.date.filter(|date| date.first > as_of + Days::new(1)) {
        let place = view.row.place_of(Column::Date);
        findings
            .push(Finding::at(&codes::FUTURE_DATE, place).period("date", date).day("today", as_of));
    }
}
