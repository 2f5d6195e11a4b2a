//! `group-and-member`: a group and one of its members, side by side.
//!
//! Why: a group is a party of its own and never expanded; if the CSM's 30 hold Peru's 10, the total
//! of 40 counts Peru twice. Rows whose notes both exist and differ are about different things.
//! Example: `CSM` and `PER` for one date and event.

use std::collections::HashMap;

use super::together::Together;
use super::view::{RowView, adds_up, told_apart};
use crate::model::codes;
use crate::model::finding::{Finding, Place};
use crate::model::framework::Framework;
use crate::model::packed::Packed;
use crate::model::party::PartyId;
use crate::model::period::Period;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Column, Row, Value};

struct Seen {
    parties: Vec<PartyId>,
    note: String,
    place: Place,
}

/// Rows by indicator, date and event; only those of a group, and those of others.
#[derive(Default)]
pub struct GroupAndMember {
    seen: HashMap<(IndicatorIx, Option<Period>, String), Vec<Seen>>,
}

impl Together for GroupAndMember {
    fn take(&mut self, view: RowView, found: &mut Packed) {
        let Row { date, parties, event, note, .. } = view.row;
        let number = matches!(view.row.value, Some(Value::Number(_)));
        let (true, true, Some(ix)) = (adds_up(view.indicator), number, view.row.indicator) else {
            return;
        };
        if parties.is_empty() {
            return;
        }
        let others = self.seen.entry((ix, *date, event.clone())).or_default();
        let pair = others.iter().filter(|other| !told_apart(note, &other.note)).find_map(|other| {
            let found = group_and_member(view.framework, parties, &other.parties)?;
            Some((found, other.place.clone()))
        });
        if let Some(((group, member), place)) = pair {
            let code = |party| view.framework.parties.get(party).code.clone();
            found.push(
                &Finding::at(&codes::GROUP_AND_MEMBER, view.row.place_of(Column::Party))
                    .text("group", code(group))
                    .text("member", code(member))
                    .other(place),
            );
        }
        let (parties, note) = (parties.clone(), note.clone());
        others.push(Seen { parties, note, place: view.row.place() });
    }
}

/// A group of one row and its member in the other.
fn group_and_member(
    framework: &Framework,
    one: &[PartyId],
    other: &[PartyId],
) -> Option<(PartyId, PartyId)> {
    let holds = |group: &PartyId, member: &PartyId| framework.parties.is_member(*member, *group);
    let find = |groups: &[PartyId], members: &[PartyId]| {
        groups.iter().filter(|group| framework.parties.is_group(**group)).find_map(|group| {
            members.iter().find(|member| holds(group, member)).map(|member| (*group, *member))
        })
    };
    find(one, other).or_else(|| find(other, one))
}
