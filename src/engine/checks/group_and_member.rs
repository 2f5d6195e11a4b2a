//! `group-and-member`: a group and one of its members, side by side.
//!
//! Why: a group is a party of its own and never expanded; if the CSM's 30 hold Peru's 10, the total
//! of 40 counts Peru twice. Rows whose notes both exist and differ are about different things.
//! Example: `CSM` and `PER` for one date and event.
//!
//! Of each occasion where some row is of a group, the first row of every group and country is kept: an earlier row
//! of the same one is named anyway, and nobody else is a member. What was looked through for a party is not looked
//! through again, however many rows and groups an occasion has.

use std::any::Any;
use std::collections::{BTreeSet, HashMap, HashSet};

use foldhash::fast::FixedState;

use super::occasion::{Paths, Spot, of_event, print};
use super::together::{Marked, Together};
use super::view::{RowView, adds_parties};
use crate::engine::fingerprint::Print;
use crate::engine::series::SeriesKey;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::indicator::Indicator;
use crate::model::packed::Packed;
use crate::model::party::{Parties, PartyId};
use crate::model::row::{Column, Value};

/// Groups or countries in a list that is looked through each time.
const FEW: usize = 16;

/// The groups and countries of an occasion, each with its first row, in the order of rows.
#[derive(Default)]
struct Firsts {
    groups: Vec<(PartyId, Spot)>,
    countries: Vec<(PartyId, Spot)>,
    /// Of long lists, what is known.
    known: Option<Box<Known>>,
}

/// What is known of long lists.
#[derive(Default)]
struct Known {
    /// The groups in the list.
    groups: HashSet<PartyId, FixedState>,
    /// Of a party, how many of the other list were looked at, and which is the first that holds it or that it holds.
    looked: HashMap<PartyId, (usize, Option<usize>), FixedState>,
}

impl Firsts {
    /// Takes a party of a row.
    fn keep(&mut self, parties: &Parties, party: PartyId, spot: Spot) {
        if parties.is_country(party) {
            if !self.countries.iter().any(|(have, _)| *have == party) {
                self.countries.push((party, spot));
            }
        } else if parties.is_group(party) {
            if self.groups.len() > FEW {
                let known = self.known.get_or_insert_default();
                if known.groups.is_empty() {
                    known.groups.extend(self.groups.iter().map(|(group, _)| *group));
                }
                if known.groups.insert(party) {
                    self.groups.push((party, spot));
                }
            } else if !self.groups.iter().any(|(have, _)| *have == party) {
                self.groups.push((party, spot));
            }
        }
    }

    /// The first of the other list that holds a party, or that it holds.
    fn related(&mut self, parties: &Parties, party: PartyId) -> Option<usize> {
        let of_group = parties.is_group(party);
        let list = if of_group { &self.countries } else { &self.groups };
        let is = |(other, _): &(PartyId, Spot)| match of_group {
            true => parties.is_member(*other, party),
            false => parties.is_member(party, *other),
        };
        if list.len() <= FEW {
            return list.iter().position(is);
        }
        let (looked, found) = self.known.get_or_insert_default().looked.entry(party).or_default();
        if found.is_none() {
            let rest = list.iter().enumerate().skip(*looked);
            *found = rest.filter(|(_, other)| is(other)).map(|(at, _)| at).next();
            *looked = list.len();
        }
        *found
    }

    /// The first row of a group or member of these parties, with both.
    fn first_pair(
        &mut self,
        parties: &Parties,
        mine: &[PartyId],
    ) -> Option<(Spot, (PartyId, PartyId))> {
        let mut nearest: Option<(Spot, bool, usize, PartyId)> = None;
        for party in mine {
            let Some(at) = self.related(parties, *party) else { continue };
            let of_group = parties.is_group(*party);
            let list = if of_group { &self.countries } else { &self.groups };
            let Some((other, spot)) = list.get(at) else { continue };
            // Of one row, the first of these groups, else the first of that row's.
            let (order, group) = if of_group { (0, *party) } else { (at, *other) };
            let found = (*spot, !of_group, order, group);
            if nearest.is_none_or(|have| (found.0, found.1, found.2) < (have.0, have.1, have.2)) {
                nearest = Some(found);
            }
        }
        let (spot, theirs, _, group) = nearest?;
        let member = match theirs {
            true => mine.iter().copied().find(|member| parties.is_member(*member, group))?,
            false => {
                let at = self.related(parties, group)?;
                self.countries.get(at)?.0
            }
        };
        Some((spot, (group, member)))
    }
}

/// Rows by indicator, date and event; only those of a group, and those of others.
#[derive(Default)]
pub struct GroupAndMember {
    /// Occasions with a group.
    grouped: Marked,
    /// Rows of an occasion, and those of them with a certain note or none.
    seen: HashMap<Print, Firsts>,
    paths: Paths,
}

/// Whether the rule looks at such a row at all.
fn concerns(view: RowView) -> bool {
    let number = matches!(view.row.value, Some(Value::Number(_)));
    adds_parties(view.indicator) && number && !view.row.parties.is_empty()
}

/// Whether some series are of a group and others of a member of it.
pub(super) fn a_group_meets_its_member(parties: &Parties, series: &[&SeriesKey]) -> bool {
    let met: BTreeSet<PartyId> = series.iter().flat_map(|key| &*key.parties).copied().collect();
    let groups = met.iter().filter(|party| parties.is_group(**party));
    groups.flat_map(|group| parties.expand(*group)).any(|member| met.contains(&member))
}

impl Together for GroupAndMember {
    fn may_find(
        &self,
        framework: &Framework,
        indicator: &Indicator,
        series: &[&SeriesKey],
    ) -> bool {
        adds_parties(indicator) && a_group_meets_its_member(&framework.parties, series)
    }

    fn beside(&self) -> Box<dyn Together> {
        Box::new(GroupAndMember::default())
    }

    fn join(&mut self, other: &mut dyn Any) {
        if let Some(other) = other.downcast_mut::<GroupAndMember>() {
            self.grouped.join(&mut other.grouped);
        }
    }

    fn concerns(&self, view: RowView) -> bool {
        let none = self.grouped.is_none() || !concerns(view);
        !none && self.grouped.holds(of_event(view.row))
    }

    fn glance(&mut self, view: RowView) {
        if matches!(self.grouped, Marked::All) {
            self.grouped = Marked::none();
        }
        let parties = &view.framework.parties;
        if concerns(view) && view.row.parties.iter().any(|party| parties.is_group(*party)) {
            self.grouped.mark(of_event(view.row));
        }
    }

    fn take(&mut self, view: RowView, found: &mut Packed) {
        let row = view.row;
        if !self.concerns(view) {
            return;
        }
        let event = of_event(row);
        self.paths.keep(row);
        // Without a note a row is beside all others; with one, beside those without and with the same.
        let own = print((event, &row.note));
        let beside = match row.note.as_str() {
            "" => [Some(event), None],
            _ => [Some(print((event, ""))), Some(own)],
        };
        let parties = &view.framework.parties;
        let pairs = beside.into_iter().flatten().filter_map(|of| {
            self.seen.get_mut(&of).and_then(|firsts| firsts.first_pair(parties, &row.parties))
        });
        if let Some((there, (group, member))) = pairs.min_by_key(|(spot, _)| *spot) {
            let code = |party| parties.get(party).code.clone();
            found.push(
                &Finding::at(&codes::GROUP_AND_MEMBER, row.place_of(Column::Party))
                    .text("group", code(group))
                    .text("member", code(member))
                    .other(self.paths.place(there)),
            );
        }
        for of in [event, own] {
            let firsts = self.seen.entry(of).or_default();
            row.parties.iter().for_each(|party| firsts.keep(parties, *party, Spot::of(row)));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::language::{Lang, Text};
    use crate::model::party::{Party, PartyKind, countries};
    use crate::model::row::FileIx;

    /// Groups of a few of the first countries, so many that lists are long.
    fn parties() -> Parties {
        let codes: Vec<String> = countries().take(40).map(|country| country.code).collect();
        let group = |at: usize| Party {
            code: format!("G{at}"),
            kind: PartyKind::Group {
                members: codes
                    .iter()
                    .skip(at % 37)
                    .step_by(at % 7 + 3)
                    .take(at % 4)
                    .cloned()
                    .collect(),
            },
            name: Text::by_language(Lang::Es, vec![(Lang::Es, "G".into())]),
            also: Vec::new(),
        };
        Parties::new(countries().take(40).chain((0..60).map(group)).collect())
    }

    /// By comparing with every party of every row.
    fn plainly(
        parties: &Parties,
        rows: &[Vec<PartyId>],
        mine: &[PartyId],
    ) -> Option<(Spot, (PartyId, PartyId))> {
        let mut met = HashSet::new();
        for (row, line) in rows.iter().zip(1..) {
            let theirs: Vec<_> = row.iter().copied().filter(|one| met.insert(*one)).collect();
            let find = |groups: &[PartyId], members: &[PartyId]| {
                groups.iter().find_map(|group| {
                    let of_it = members.iter().find(|one| parties.is_member(**one, *group));
                    of_it.map(|member| (*group, *member))
                })
            };
            if let Some(pair) = find(mine, &theirs).or_else(|| find(&theirs, mine)) {
                return Some((spot(line), pair));
            }
        }
        None
    }

    fn spot(line: u32) -> Spot {
        let mut row = crate::model::row::Row::blank(0);
        (row.file, row.line) = (FileIx(0), line);
        Spot::of(&row)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_first_group_or_member_is_that_of_looking_at_all(
            rows in prop::collection::vec(prop::collection::vec(0u32..100, 1..5), 1..60),
        ) {
            let parties = parties();
            let rows: Vec<Vec<PartyId>> = rows
                .into_iter()
                .map(|row| row.into_iter().map(PartyId).collect::<BTreeSet<_>>().into_iter().collect())
                .collect();
            let mut firsts = Firsts::default();
            for (at, (row, line)) in rows.iter().zip(1..).enumerate() {
                let expected = plainly(&parties, &rows[..at], row);
                prop_assert_eq!(firsts.first_pair(&parties, row), expected);
                row.iter().for_each(|party| firsts.keep(&parties, *party, spot(line)));
            }
        }
    }
}
