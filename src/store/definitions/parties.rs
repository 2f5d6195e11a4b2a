//! Groups and organisations of `ruta.toml`, and what people write instead of a country's code.
//!
//! A group's membership is the ceiling of figures, so one unknown member leaves the whole group
//! out: a group of ten that should be eleven would give wrong percentages in silence.

use super::config::{Config, entries, name_of};
use super::fields::{Field, Fields, Notes};
use super::ids::{self, Claims};
use super::keys;
use crate::model::codes;
use crate::model::language::Lang;
use crate::model::party::{Parties, Party, PartyId, PartyKind, countries};
use crate::text::alike::{nearest, nearest_of};
use crate::text::fold::fold;
use crate::text::looks::looks_like;

/// Reads `[groups]` and `[parties]` into the table of parties.
pub fn read(root: &Fields, own: Lang, config: &mut Config, notes: &mut Notes) {
    let nations = Parties::new(countries().collect());
    let mut more = Vec::new();
    let countries = nations.iter().map(|(_, party)| party.code.clone());
    let mut claims = Claims::reserving(countries, "ISO 3166-1");
    for (key, is_group) in [("groups", true), ("parties", false)] {
        for field in entries(root, key, notes) {
            let code = field.key;
            let before = notes.faults();
            ids::check(code, &field.at, notes);
            claims.take(code.to_ascii_uppercase(), code, &field.at, notes);
            let party = read_one(&field, is_group, own, &nations, notes);
            match party.filter(|_| notes.faults() == before) {
                Some(party) => more.push(party),
                None => {
                    config.lose("party", code);
                    config.lose("group", code);
                }
            }
        }
    }
    config.parties = nations.with(more);
}

fn read_one(
    field: &Field,
    is_group: bool,
    own: Lang,
    nations: &Parties,
    notes: &mut Notes,
) -> Option<Party> {
    let table = if is_group { keys::GROUP } else { keys::PARTY };
    let fields = field.table(notes)?.of_table(table, notes);
    let kind = if is_group {
        PartyKind::Group { members: members(&fields, nations, notes) }
    } else {
        PartyKind::Organisation
    };
    let name = name_of(&fields, field.key, own, notes);
    Some(Party { code: field.key.to_string(), kind, name, also: Vec::new() })
}

/// Members in code order. A country named twice is an error: the other one was meant.
fn members(fields: &Fields, nations: &Parties, notes: &mut Notes) -> Vec<String> {
    let Some(field) = fields.need("members", notes) else { return Vec::new() };
    let before = notes.faults();
    let mut codes: Vec<String> = Vec::new();
    let mut claims = Claims::default();
    for (one, text) in field.strings(notes) {
        let Some(country) = nations.find(text) else {
            let guess = guess(text, nations, notes);
            notes.add(&codes::NOT_A_COUNTRY, &one.span, |it| it.text("value", text).guess(guess));
            continue;
        };
        let code = nations.get(country).code.clone();
        claims.take(code.clone(), text, &one.span, notes);
        codes.push(code);
    }
    if codes.is_empty() && notes.faults() == before {
        notes.add(&codes::MISSING_KEY, &field.span, |it| it.text("key", "members"));
    }
    codes.sort_unstable();
    codes
}

/// What a text probably means, as long as that is worth its time.
pub fn guess(text: &str, parties: &Parties, notes: &mut Notes) -> Option<String> {
    let worth = notes.effort.worth(parties.iter().count() * NAMES);
    worth.then(|| meant(text, parties)).flatten()
}

/// Letters from which on a text may be the beginning of a name.
const BEGUN: usize = 3;

/// What it costs to compare a text with all names of a party, in comparisons.
const NAMES: usize = 40;

/// The code of the party that a text probably means: by alpha-2 code, by name, by likeness.
#[must_use]
pub fn meant(text: &str, parties: &Parties) -> Option<String> {
    let folded = fold(text);
    if folded.is_empty() {
        return None;
    }
    let is_it = |party: &Party| {
        let named = party.name.all().map(|(_, name)| name).chain(party.also.iter().copied());
        let short = match &party.kind {
            PartyKind::Country { alpha2 } => alpha2.eq_ignore_ascii_case(text),
            _ => false,
        };
        short || named.into_iter().any(|name| fold(name) == folded)
    };
    let exact = parties.iter().find(|(_, party)| is_it(party)).map(|(_, party)| party.code.clone());
    let codes = || parties.iter().map(|(_, party)| party.code.as_str());
    let certain = exact
        .or_else(|| looks_like(text, codes()).map(str::to_string))
        .or_else(|| joined(text, parties));
    if certain.is_some() {
        return certain;
    }
    match begun(text, parties) {
        Begun::One(id) => Some(parties.get(id).code.clone()),
        Begun::Several => None,
        Begun::None => near_ours(text, parties)
            .or_else(|| near_name(text, parties))
            .or_else(|| nearest(text, codes()).map(str::to_string)),
    }
}

/// Several parties that are not joined as a cell joins them: `PER,BRA`.
pub fn joined(text: &str, parties: &Parties) -> Option<String> {
    let pieces: Vec<&str> =
        text.split([',', ';', '+', '&', '-', '\\', '|']).map(str::trim).collect();
    let known = |piece: &&str| parties.find(piece).map(|id| parties.get(id).code.clone());
    let codes: Option<Vec<String>> = pieces.iter().map(known).collect();
    codes.filter(|all| all.len() > 1).map(|all| all.join("/"))
}

/// Whose code or name a text begins: `ECUA`, `Trinidad`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begun {
    /// Nobody's.
    None,
    /// This party's; of several, that of the only one that the workspace names.
    One(PartyId),
    /// Several: nobody knows which is meant.
    Several,
}

impl Begun {
    /// What a beginning means, by those whose codes or names begin so. Three letters begin too many names to mean any that the
    /// workspace does not name.
    #[must_use]
    pub fn of(begin: &str, mut all: Vec<PartyId>, parties: &Parties) -> Begun {
        let letters = begin.chars().count();
        all.sort_unstable();
        all.dedup();
        let ours: Vec<PartyId> = all.iter().copied().filter(|id| parties.is_ours(*id)).collect();
        match (&ours[..], &all[..]) {
            _ if letters < BEGUN => Begun::None,
            ([one], _) => Begun::One(*one),
            ([_, ..], _) => Begun::Several,
            _ if letters == BEGUN => Begun::None,
            (_, []) => Begun::None,
            (_, [one]) => Begun::One(*one),
            _ => Begun::Several,
        }
    }
}

fn begun(text: &str, parties: &Parties) -> Begun {
    let begin = fold(text);
    let begins = |party: &Party| {
        let named = party.name.all().map(|(_, name)| name).chain(party.also.iter().copied());
        named.chain([party.code.as_str()]).any(|name| fold(name).starts_with(&begin))
    };
    let all = parties.iter().filter(|(_, party)| begins(party)).map(|(id, _)| id).collect();
    Begun::of(&begin, all, parties)
}

/// A misspelt name or code of a party that the workspace names: whoever it follows is meant before any other country.
fn near_ours(text: &str, parties: &Parties) -> Option<String> {
    let ours = || parties.iter().filter(|(id, _)| parties.is_ours(*id)).map(|(_, party)| party);
    let names = ours().flat_map(|one| one.name.all().map(|(_, name)| (name, one.code.as_str())));
    let codes = ours().map(|one| (one.code.as_str(), one.code.as_str()));
    let near = nearest_of(text, names.chain(codes));
    near.map(|(_, code)| code.to_string())
}

/// A misspelt name: only for texts too long to be a code.
fn near_name(text: &str, parties: &Parties) -> Option<String> {
    if text.chars().count() < 5 {
        return None;
    }
    let names = parties
        .iter()
        .flat_map(|(_, party)| party.name.all().map(|(_, name)| (name, party.code.as_str())));
    nearest_of(text, names).map(|(_, code)| code.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Text;

    #[test]
    fn what_people_write_for_a_country() {
        let parties = Parties::new(countries().collect());
        for (text, code) in [
            ("PE", "PER"),
            ("Perú", "PER"),
            ("brasil", "BRA"),
            ("Colonbia", "COL"),
            ("Venezuela", "VEN"),
            ("\u{420}ER", "PER"),
            ("Estados Unidos", "USA"),
        ] {
            assert_eq!(meant(text, &parties).as_deref(), Some(code), "{text}");
        }
        assert_eq!(meant("Atlantis del Norte", &parties), None);
        for text in ["PER,BRA", "PER\\BRA", "PER|BRA"] {
            assert_eq!(meant(text, &parties).as_deref(), Some("PER/BRA"), "{text}");
        }
    }

    #[test]
    fn a_beginning_of_one_name_is_that_one_and_of_equally_near_ones_none_is() {
        let parties = Parties::new(countries().collect());
        for (text, code) in [
            ("ECUA", Some("ECU")),
            ("Guat", Some("GTM")),
            ("Trinidad", Some("TTO")),
            ("GTN", None),
            ("Repú", None),
            ("Corea", None),
            ("Brail", Some("BRA")),
        ] {
            assert_eq!(meant(text, &parties).as_deref(), code, "{text}");
        }
    }

    #[test]
    fn whoever_the_workspace_names_is_meant_first() {
        let members = ["CHL", "PER", "BRA"].map(str::to_string).to_vec();
        let group = Party {
            code: "TROIKAS".to_string(),
            name: Text::plain(Lang::Es, "Troikas"),
            also: Vec::new(),
            kind: PartyKind::Group { members },
        };
        let world = Parties::new(countries().collect());
        let ours = Parties::new(countries().collect()).with(vec![group]);
        let said = |text| [&world, &ours].map(|parties| meant(text, parties));
        assert_eq!(said("CHI"), [None, Some("CHL".to_string())]);
        assert_eq!(said("Pru"), [None, Some("PER".to_string())]);
        assert_eq!(said("Bras"), [Some("BRA".to_string()), Some("BRA".to_string())]);
        assert_eq!(said("Alemnia"), [Some("DEU".to_string()), Some("DEU".to_string())]);
    }
}
