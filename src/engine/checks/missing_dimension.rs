//! `missing-dimension`: an empty cell where the definition requires a split.
//!
//! Why: `by = { sex = "required" }` is an agreement that every value can be told apart; one row
//! without it makes the breakdown incomplete for ever. Example: no `party` where it is required.

#![expect(
    clippy::indexing_slicing,
    reason = "an indicator's dimensions are positions in the framework that it was read with"
)]

use super::view::RowView;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::indicator::Need;
use crate::model::row::{Column, Value};

/// Finds required dimensions left empty; "not applicable" needs none.
pub fn check(view: RowView, findings: &mut Vec<Finding>) {
    if view.row.value == Some(Value::NotApplicable) {
        return;
    }
    let place = || view.row.place_of(Column::Party);
    let said = || view.row.faults.iter().any(|fault| fault.place.as_ref() == Some(&place()));
    if view.indicator.by_party == Need::Required && view.row.parties.is_empty() && !said() {
        let place = place();
        findings.push(Finding::at(&codes::MISSING_DIMENSION, place).word("dimension", "party"));
    }
    for (at, need) in &view.indicator.by {
        let empty = view.row.dimensions.get(*at).is_none_or(String::is_empty);
        if *need == Need::Required && empty {
            let place = view.row.place_of(Column::Dimension(*at));
            let id = view.framework.dimensions[*at].id.clone();
            findings.push(Finding::at(&codes::MISSING_DIMENSION, place).text("dimension", id));
        }
    }
}
