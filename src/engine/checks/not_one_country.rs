//! `not-one-country`: a group or organisation where countries are counted.
//!
//! Why: in kind parties each row speaks for one country; "CSM: yes" would say nothing of which of
//! the twelve. A group is never expanded. Example: `CSM` for "number of countries of the CSM that".

use super::view::RowView;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::indicator::Kind;
use crate::model::row::Column;

/// Finds groups and organisations in kind parties.
pub fn check(view: RowView, findings: &mut Vec<Finding>) {
    if view.indicator.kind != Kind::Parties {
        return;
    }
    let parties = &view.framework.parties;
    for party in view.row.parties.iter().filter(|party| !parties.is_country(**party)) {
        let place = view.row.place_of(Column::Party);
        let code = parties.get(*party).code.clone();
        findings.push(Finding::at(&codes::NOT_ONE_COUNTRY, place).text("party", code));
    }
}
