//! Parties as a script needs them: which texts mean whom, who is a country, who belongs to which group.

use std::collections::BTreeMap;

use super::values::{Cell, Sort, Table};
use crate::model::framework::Framework;
use crate::model::party::{Parties, PartyId, PartyKind};
use crate::text::fold::fold;

/// Codes, names, kinds, and who may be counted within which group.
#[must_use]
pub fn tables(framework: &Framework) -> Vec<Table> {
    vec![codes(framework), names(framework), kinds(framework), within(framework)]
}

fn code(parties: &Parties, id: PartyId) -> Cell {
    Cell::Text(parties.get(id).code.clone())
}

fn codes(framework: &Framework) -> Table {
    let parties = &framework.parties;
    let mut by_code: BTreeMap<String, PartyId> =
        parties.iter().map(|(id, party)| (party.code.to_uppercase(), id)).collect();
    for (id, party) in parties.iter() {
        if let PartyKind::Country { alpha2 } = &party.kind {
            by_code.entry(alpha2.to_uppercase()).or_insert(id);
        }
    }
    let mut table = Table::new("ruta_party_codes", &[("code", Sort::Text), ("party", Sort::Text)]);
    table.rows =
        by_code.into_iter().map(|(text, id)| vec![Cell::Text(text), code(parties, id)]).collect();
    table
}

/// Names, folded; official ones before others. A name that two parties share means neither.
fn names(framework: &Framework) -> Table {
    let parties = &framework.parties;
    let (mut official, mut others) = (BTreeMap::new(), BTreeMap::new());
    for (id, party) in parties.iter() {
        party.name.all().for_each(|(_, name)| add(&mut official, name, id));
        party.also.iter().for_each(|name| add(&mut others, name, id));
    }
    others.append(&mut official);
    others.remove("");
    let mut table = Table::new("ruta_party_names", &[("name", Sort::Text), ("party", Sort::Text)]);
    let alone = others.into_iter().filter_map(|(name, id)| Some((name, id?)));
    table.rows = alone.map(|(name, id)| vec![Cell::Text(name), code(parties, id)]).collect();
    table
}

fn add(names: &mut BTreeMap<String, Option<PartyId>>, name: &str, id: PartyId) {
    let owner = names.entry(fold(name)).or_insert(Some(id));
    if *owner != Some(id) {
        *owner = None;
    }
}

fn kinds(framework: &Framework) -> Table {
    let parties = &framework.parties;
    let mut table =
        Table::new("ruta_party_kinds", &[("party", Sort::Text), ("country", Sort::Flag)]);
    let row = |(id, _)| vec![code(parties, id), Cell::Flag(parties.is_country(id))];
    table.rows = parties.iter().map(row).collect();
    table
}

/// Who may be counted within the groups within which some indicator counts.
fn within(framework: &Framework) -> Table {
    let parties = &framework.parties;
    let mut groups: Vec<PartyId> =
        framework.indicators.iter().filter_map(|indicator| indicator.within).collect();
    groups.sort_unstable();
    groups.dedup();
    let mut table = Table::new("ruta_within", &[("within", Sort::Text), ("party", Sort::Text)]);
    let each = groups.iter().flat_map(|group| {
        parties
            .iter()
            .filter(|(id, _)| parties.counts_within(*id, *group))
            .map(|(id, _)| vec![code(parties, *group), code(parties, id)])
    });
    table.rows = each.collect();
    table
}
