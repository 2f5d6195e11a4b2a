//! The rules that judge what rows mean. One file per rule: what it finds, why it is bad, an example.
//!
//! Row rules look at one row; rules over rows see all that count and speak at the end; figure rules
//! look at what they come to. Each table below is the order of the rules. A rule that finds an error
//! rejects the row, and nothing in `[checks]` can lower it. What reading itself finds (a cell that
//! is no date, an unknown party) is found in `store`, and rulings on duplicates and corrections in
//! `ruling`: all share one table of codes.

pub mod above_ceiling;
pub mod above_of;
pub mod alike_but_value;
pub mod alone_and_jointly;
pub mod falling_total;
pub mod fraction;
pub mod future_date;
pub mod group_and_member;
pub mod inspection;
pub mod missing_dimension;
pub mod missing_evidence;
pub mod not_a_member;
pub mod not_one_country;
pub mod out_of_range;
pub mod outside_roadmap;
pub mod partial_of;
pub mod parts_and_total;
pub mod period_not_over;
pub mod undeclared_dimension;

use chrono::NaiveDate;

use crate::model::finding::{Finding, Level, Setting};
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, OverParties};
use crate::model::row::Row;

/// What a row rule sees.
#[derive(Clone, Copy)]
pub struct RowView<'a> {
    /// The definitions.
    pub framework: &'a Framework,
    /// The row's indicator.
    pub indicator: &'a Indicator,
    /// The row.
    pub row: &'a Row,
}

/// A rule on one row whose findings reject it.
type RowRule = fn(RowView, &mut Vec<Finding>);

const ERRORS: &[RowRule] = &[
    above_of::check,
    out_of_range::check,
    fraction::check,
    not_a_member::check,
    not_one_country::check,
    missing_dimension::check,
];

/// A rule on one row that stands, which may depend on the day of the report.
type StandingRule = fn(RowView, NaiveDate, &mut Vec<Finding>);

const WARNINGS: &[StandingRule] = &[
    missing_evidence::check,
    undeclared_dimension::check,
    future_date::check,
    outside_roadmap::check,
    period_not_over::check,
];

/// A rule over all rows that count.
pub trait Together {
    /// Takes a row that counts.
    fn take(&mut self, view: RowView);
    /// What was found.
    fn findings(self: Box<Self>, framework: &Framework) -> Vec<Finding>;
}

fn together() -> Vec<Box<dyn Together>> {
    vec![
        Box::new(falling_total::FallingTotal::default()),
        Box::new(parts_and_total::PartsAndTotal::default()),
        Box::new(group_and_member::GroupAndMember::default()),
        Box::new(alike_but_value::AlikeButValue::default()),
        Box::new(alone_and_jointly::AloneAndJointly::default()),
    ]
}

/// A rule over what the rows come to.
type FigureRule = fn(&Framework, &super::fold::Folded) -> Vec<Finding>;

const FIGURES: &[FigureRule] = &[above_ceiling::check, partial_of::check];

/// The errors of meaning of a row.
#[must_use]
pub fn errors(framework: &Framework, row: &Row) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(ix) = row.indicator {
        let view = RowView { framework, indicator: framework.indicator(ix), row };
        ERRORS.iter().for_each(|rule| rule(view, &mut findings));
    }
    findings
}

/// Whether a row has an error of meaning.
#[must_use]
pub fn rejects(framework: &Framework, row: &Row) -> bool {
    !errors(framework, row).is_empty()
}

/// The level of a finding under `[checks]`; `None` = not said. Errors cannot be lowered.
#[must_use]
pub fn level_of(framework: &Framework, finding: &Finding) -> Option<Level> {
    let own = finding.code.level;
    match framework.levels.get(finding.code.id) {
        _ if own == Level::Error => Some(own),
        None => Some(own),
        Some(Setting::Allow) => None,
        Some(Setting::Warn) => Some(Level::Warning),
        Some(Setting::Deny) => Some(Level::Error),
    }
}

/// Whether values of an indicator's rows are added up, so that one person could count twice.
fn adds_up(indicator: &Indicator) -> bool {
    indicator.over_parties == OverParties::Sum
}

/// Whether notes tell two rows apart: both are filled and differ. Two practices of one session are
/// two things, whatever their parties.
fn told_apart(one: &str, other: &str) -> bool {
    !one.is_empty() && !other.is_empty() && one != other
}
