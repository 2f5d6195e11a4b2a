//! Rules on one row whose findings reject it, in their order.

use super::view::RowView;
use super::{above_of, fraction, missing_dimension, not_a_member, not_one_country, out_of_range};
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::row::Row;

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
