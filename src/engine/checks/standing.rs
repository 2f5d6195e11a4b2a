//! Rules on rows that stand and on what they come to, in their order: nothing is rejected by them.

use chrono::NaiveDate;

use super::together::Together;
use super::view::RowView;
use super::{
    above_ceiling, alike_but_value, alone_and_jointly, falling_total, future_date, future_recorded,
    garbled_text, group_and_member, missing_evidence, outside_roadmap, partial_of, parts_and_total,
    period_not_over, rows_in_a_cell, series_beside, target_out_of_reach, undeclared_dimension,
    unused_of,
};
use crate::engine::fold::Folded;
use crate::model::finding::Finding;
use crate::model::framework::Framework;

/// A rule on one row that stands, which may depend on the day of the report.
pub type StandingRule = fn(RowView, NaiveDate, &mut Vec<Finding>);

/// Rules on a row that stands.
pub const WARNINGS: &[StandingRule] = &[
    missing_evidence::check,
    undeclared_dimension::check,
    future_date::check,
    future_recorded::check,
    outside_roadmap::check,
    period_not_over::check,
    rows_in_a_cell::check,
    unused_of::check,
    garbled_text::check,
];

/// Rules over all rows, each with nothing seen yet.
#[must_use]
pub fn together() -> Vec<Box<dyn Together>> {
    vec![
        Box::new(falling_total::FallingTotal::default()),
        Box::new(parts_and_total::PartsAndTotal::default()),
        Box::new(group_and_member::GroupAndMember::default()),
        Box::new(series_beside::SeriesBeside::default()),
        Box::new(alike_but_value::AlikeButValue::default()),
        Box::new(alone_and_jointly::AloneAndJointly::default()),
    ]
}

/// A rule over what the rows come to.
pub type FigureRule = fn(&Framework, &Folded) -> Vec<Finding>;

/// Rules over figures.
pub const FIGURES: &[FigureRule] =
    &[above_ceiling::check, partial_of::check, target_out_of_reach::check];
