//! Whose values an indicator takes and when: disaggregation, group, collection calendar.

#![expect(clippy::indexing_slicing, reason = "the position was just found in the same list")]

use super::config::near;
use super::fields::{Field, Fields, Notes};
use super::ids::Claims;
use super::indicator::Context;
use super::keys;
use super::kinds::{NEEDS, SPANS};
use super::parties::guess;
use crate::model::codes;
use crate::model::indicator::{Calendar, Collect, Kind, Need};
use crate::model::party::PartyId;

/// Days of grace at most: ten years.
pub const MOST_GRACE: u32 = 3660;

/// An indicator's scope.
#[derive(Debug)]
pub struct Scope<'t> {
    /// Whether the party may be empty.
    pub by_party: Need,
    /// Dimensions by index.
    pub by: Vec<(usize, Need)>,
    /// When values are due and from whom.
    pub collect: Option<Collect>,
    /// Only members of this group may be counted, with where it is written.
    pub within: Option<(PartyId, Field<'t>)>,
}

/// Reads `by`, `collect` and `within`. Without a kind, nothing is mandatory.
pub fn read<'t>(
    fields: &Fields<'t>,
    kind: Option<Kind>,
    context: &Context,
    notes: &mut Notes,
) -> Scope<'t> {
    let (by_party, by) = match fields.get("by") {
        Some(field) => read_by(field, context, notes),
        None => (Need::Optional, Vec::new()),
    };
    let collect = fields.get("collect").and_then(|it| read_collect(it, context, notes));
    let within = match kind {
        Some(Kind::Parties) => fields.need("within", notes),
        _ => fields.get("within"),
    };
    let within = within.and_then(|it| Some((read_within(it, context, notes)?, it.clone())));
    Scope { by_party, by, collect, within }
}

fn read_by(field: &Field, context: &Context, notes: &mut Notes) -> (Need, Vec<(usize, Need)>) {
    let mut by_party = Need::Optional;
    let mut by: Vec<(usize, Need)> = Vec::new();
    let Some(fields) = field.table(notes) else { return (by_party, by) };
    let dimensions = &context.config.dimensions;
    let mut claims = Claims::default();
    for one in fields.all {
        let at = dimensions.iter().position(|it| it.id.eq_ignore_ascii_case(one.key));
        let home = keys::BY.home(one.key).filter(|_| at.is_none());
        if let Some(home) = home.filter(|_| !context.config.is_lost("dimension", one.key)) {
            one.unknown(home, None, notes);
            continue;
        }
        let need = one.choice(NEEDS, notes).unwrap_or(Need::Optional);
        match at {
            _ if one.key == "party" => by_party = need,
            Some(at) => {
                claims.take(dimensions[at].id.clone(), one.key, &one.at, notes);
                by.push((at, need));
            }
            None => {
                let known = dimensions.iter().map(|it| it.id.as_str()).chain(["party"]);
                let guess = near(one.key, known, notes);
                context.config.unknown("dimension", ("by", one.key), &one.at, guess, notes);
            }
        }
    }
    (by_party, by)
}

fn read_within(field: &Field, context: &Context, notes: &mut Notes) -> Option<PartyId> {
    let text = field.filled(notes)?;
    let parties = &context.config.parties;
    let found = parties.find(text).filter(|id| parties.is_group(*id));
    if found.is_none() {
        let groups = parties.iter().filter(|(id, _)| parties.is_group(*id));
        let groups: Vec<&str> = groups.map(|(_, party)| party.code.as_str()).collect();
        let guess = near(text, groups, notes);
        context.config.unknown("group", ("within", text), &field.span, guess, notes);
    }
    found
}

fn read_collect(field: &Field, context: &Context, notes: &mut Notes) -> Option<Collect> {
    let fields = field.table(notes)?.of_table(keys::COLLECT, notes);
    let from = fields.get("from").map_or_else(Vec::new, |it| read_from(it, context, notes));
    let grace_days = fields.get("grace_days").map_or(Some(0), |it| it.whole(MOST_GRACE, notes));
    let calendar = if let Some(event) = fields.get("event") {
        if let Some(every) = fields.get("every") {
            notes.add(&codes::KEY_NOT_FOR_KIND, &every.at, |it| {
                it.text("key", "every").text("kind", "event")
            });
        }
        let event = event.filled(notes).map(str::to_string);
        let date = fields.need("date", notes).and_then(|it| it.day(notes));
        event.zip(date).map(|(event, date)| Calendar::Event { event, date })
    } else {
        if let Some(date) = fields.get("date") {
            let _ = date.day(notes);
            fields.need("event", notes);
            return None;
        }
        fields.need("every", notes).and_then(|it| it.choice(SPANS, notes)).map(Calendar::Every)
    };
    Some(Collect { calendar: calendar?, from, grace_days: grace_days? })
}

/// The parties expected: groups expanded, each once, in code order.
fn read_from(field: &Field, context: &Context, notes: &mut Notes) -> Vec<PartyId> {
    let parties = &context.config.parties;
    let mut all = Vec::new();
    for (one, text) in field.strings(notes) {
        match parties.find(text) {
            Some(id) => all.extend(parties.expand(id)),
            None => {
                let guess = guess(text, parties, notes);
                context.config.unknown("party", ("from", text), &one.span, guess, notes);
            }
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}
