//! `group-and-member`: a group and one of its members, side by side.
//!
//! Why: a group is a party of its own and never expanded; if the CSM's 30 hold Peru's 10, the total
//! of 40 counts Peru twice. Rows whose notes both exist and differ are about different things.
//! Example: `CSM` and `PER` for one date and event.
//!
//! Of each occasion where some row is of a group, the first row of every party is kept: an earlier row
//! of the same party is named anyway.

use std::any::Any;
use std::collections::{BTreeSet, HashMap, HashSet};

use super::occasion::{Paths, Spot, of_event, print};
use super::together::{Marked, Together};
use super::view::{RowView, adds_up};
use crate::engine::fingerprint::Print;
use crate::engine::series::SeriesKey;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::indicator::Indicator;
use crate::model::packed::Packed;
use crate::model::party::PartyId;
use crate::model::row::{Column, Value};

/// Every party of an occasion with its first row, in the order of rows.
type Firsts = Vec<(PartyId, Spot)>;

/// Rows by indicator, date and event; only those of a group, and those of others.
#[derive(Default)]
pub struct GroupAndMember {
    /// Occasions with a group.
    grouped: Marked,
    members: HashMap<PartyId, HashSet<PartyId>>,
    /// Rows of an occasion, and those of them with a certain note or none.
    seen: HashMap<Print, Firsts>,
    paths: Paths,
}

/// Whether the rule looks at such a row at all.
fn concerns(view: RowView) -> bool {
    let number = matches!(view.row.value, Some(Value::Number(_)));
    adds_up(view.indicator) && number && !view.row.parties.is_empty()
}

impl Together for GroupAndMember {
    fn may_find(
        &self,
        framework: &Framework,
        indicator: &Indicator,
        series: &[&SeriesKey],
    ) -> bool {
        let parties = &framework.parties;
        let met: BTreeSet<PartyId> = series.iter().flat_map(|key| &*key.parties).copied().collect();
        let groups = met.iter().filter(|party| adds_up(indicator) && parties.is_group(**party));
        groups.flat_map(|group| parties.expand(*group)).any(|member| met.contains(&member))
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
        let groups = row.parties.iter().filter(|party| view.framework.parties.is_group(**party));
        for group in groups {
            let members = || view.framework.parties.expand(*group).into_iter().collect();
            self.members.entry(*group).or_insert_with(members);
        }
        // Without a note a row is beside all others; with one, beside those without and with the same.
        let own = print((event, &row.note));
        let beside = match row.note.as_str() {
            "" => [Some(event), None],
            _ => [Some(print((event, ""))), Some(own)],
        };
        let rows = beside.into_iter().flatten().filter_map(|of| self.seen.get(&of));
        let pairs = rows.filter_map(|others| self.first_pair(&row.parties, others));
        if let Some((there, (group, member))) = pairs.min_by_key(|(spot, _)| *spot) {
            let code = |party| view.framework.parties.get(party).code.clone();
            found.push(
                &Finding::at(&codes::GROUP_AND_MEMBER, row.place_of(Column::Party))
                    .text("group", code(group))
                    .text("member", code(member))
                    .other(self.paths.place(there)),
            );
        }
        for of in [event, own] {
            let firsts = self.seen.entry(of).or_default();
            for party in &row.parties {
                if !firsts.iter().any(|(have, _)| have == party) {
                    firsts.push((*party, Spot::of(row)));
                }
            }
        }
    }
}

impl GroupAndMember {
    fn related(&self, one: PartyId, other: PartyId) -> bool {
        let holds =
            |group, member| self.members.get(&group).is_some_and(|all| all.contains(&member));
        holds(one, other) || holds(other, one)
    }

    /// The first row of a group or member of these parties, with both.
    fn first_pair(&self, mine: &[PartyId], others: &Firsts) -> Option<(Spot, (PartyId, PartyId))> {
        let related =
            |(other, _): &&(PartyId, Spot)| mine.iter().any(|one| self.related(*one, *other));
        let (_, spot) = *others.iter().find(related)?;
        let theirs: Vec<PartyId> =
            others.iter().filter(|(_, at)| *at == spot).map(|(party, _)| *party).collect();
        let find = |groups: &[PartyId], members: &[PartyId]| {
            let of = |group: &PartyId| {
                let held = self.members.get(group)?;
                Some((*group, *members.iter().find(|member| held.contains(member))?))
            };
            groups.iter().find_map(of)
        };
        Some((spot, find(mine, &theirs).or_else(|| find(&theirs, mine))?))
    }
}
