//! `not-a-member`: a party outside the group within which it is counted.
//!
//! Why: "countries of the CSM that know …" has twelve candidates; a thirteenth would pass the
//! ceiling. Example: `MEX` for an indicator `within = "CSM"`.

use super::view::RowView;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::indicator::Kind;
use crate::model::row::Column;

/// Finds countries outside `within`. The group itself and organisations are not countries: kind
/// parties refuses them by `not-one-country`, other kinds may count them.
pub fn check(view: RowView, findings: &mut Vec<Finding>) {
    let Some(group) = view.indicator.within else { return };
    let parties = &view.framework.parties;
    let counts_countries = view.indicator.kind == Kind::Parties;
    for party in &view.row.parties {
        if counts_countries && !parties.is_country(*party) {
            continue;
        }
        if !parties.counts_within(*party, group) {
            let place = view.row.place_of(Column::Party);
            let mut finding = Finding::at(&codes::NOT_A_MEMBER, place)
                .text("party", parties.get(*party).code.clone())
                .text("group", parties.get(group).code.clone());
            finding.related.extend(view.indicator.within_place.clone());
            findings.push(finding);
        }
    }
}
