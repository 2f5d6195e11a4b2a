//! Who reports or is counted: countries (ISO 3166-1), groups of countries, organisations.
//!
//! Every country is a party without being declared; groups and organisations come from `ruta.toml`.
//! A [`PartyId`] is an index into one [`Parties`] table, so rows carry numbers, not texts. A group
//! is a party of its own and never expands by itself. Country names live here, not among the words,
//! because reading needs them too: ministries write "Perú" where the contract says `PER`.

use std::cmp::Ordering;

use super::language::{Lang, Text};

/// A party's index in its [`Parties`]. Order of ids is order of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartyId(pub u32);

/// What sort of party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartyKind {
    /// A country, with its alpha-2 code.
    Country {
        /// ISO 3166-1 alpha-2.
        alpha2: &'static str,
    },
    /// A group of countries, with its members in code order.
    Group {
        /// Codes of the members.
        members: Vec<String>,
    },
    /// An organisation that reports or is counted.
    Organisation,
}

/// One party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Alpha-3 code of a country, id of a group or organisation.
    pub code: String,
    /// What it is.
    pub kind: PartyKind,
    /// Its name by language.
    pub name: Text,
    /// Other names that people write for it.
    pub also: Vec<&'static str>,
}

/// All parties of a workspace, in code order.
#[derive(Debug, Clone, Default)]
pub struct Parties {
    all: Vec<Party>,
    /// The members of each in code order, of those that are groups: asked for with every row.
    members: Vec<Vec<PartyId>>,
}

const COUNTRIES: &str = include_str!("countries.tsv");

/// Every country of ISO 3166-1 with its names in three languages.
pub fn countries() -> impl Iterator<Item = Party> {
    COUNTRIES.lines().skip(1).filter_map(of_line)
}

/// The country with this alpha-3 code in capitals.
#[must_use]
pub fn country(code: &str) -> Option<Party> {
    let is_it = |line: &&str| line.split('\t').next() == Some(code);
    COUNTRIES.lines().skip(1).find(is_it).and_then(of_line)
}

fn of_line(line: &'static str) -> Option<Party> {
    let mut cells = line.split('\t');
    let mut next = || cells.next();
    let (alpha3, alpha2, _m49) = (next()?, next()?, next()?);
    let by = [(Lang::Es, next()?), (Lang::En, next()?), (Lang::Pt, next()?)];
    Some(Party {
        code: alpha3.to_string(),
        kind: PartyKind::Country { alpha2 },
        name: Text::of_ours(Lang::Es, &by),
        also: next()?.split(';').filter(|s| !s.is_empty()).collect(),
    })
}

/// The order of codes, without regard to case.
fn by_code(one: &str, other: &str) -> Ordering {
    let upper = |text: &str| text.bytes().map(|byte| byte.to_ascii_uppercase()).collect::<Vec<_>>();
    let plain = |text: &str| !text.bytes().any(|byte| byte.is_ascii_lowercase());
    if plain(one) && plain(other) { one.cmp(other) } else { upper(one).cmp(&upper(other)) }
}

/// Countries whose administration writes Portuguese, and those of the two conferences that write
/// English to them. Suriname's own language is Dutch; it corresponds in English.
const WRITE_PORTUGUESE: [&str; 7] = ["AGO", "BRA", "CPV", "GNB", "MOZ", "PRT", "STP"];
const WRITE_ENGLISH: [&str; 7] = ["BLZ", "CAN", "GUY", "JAM", "SUR", "TTO", "USA"];
const WRITE_SPANISH: [&str; 20] = [
    "ARG", "BOL", "CHL", "COL", "CRI", "CUB", "DOM", "ECU", "ESP", "GNQ", "GTM", "HND", "MEX",
    "NIC", "PAN", "PER", "PRY", "SLV", "URY", "VEN",
];

impl Party {
    /// The language to write to it in; none for groups, organisations and other countries.
    #[must_use]
    pub fn writes_in(&self) -> Option<Lang> {
        let one_of = |codes: &[&str]| codes.contains(&self.code.as_str());
        match self.kind {
            PartyKind::Country { .. } if one_of(&WRITE_SPANISH) => Some(Lang::Es),
            PartyKind::Country { .. } if one_of(&WRITE_PORTUGUESE) => Some(Lang::Pt),
            PartyKind::Country { .. } if one_of(&WRITE_ENGLISH) => Some(Lang::En),
            _ => None,
        }
    }
}

impl Parties {
    /// A table of these parties; on equal codes (without regard to case) the first stays.
    #[must_use]
    pub fn new(mut all: Vec<Party>) -> Parties {
        all.sort_by(|a, b| by_code(&a.code, &b.code));
        all.dedup_by(|later, first| later.code.eq_ignore_ascii_case(&first.code));
        let mut parties = Parties { all, members: Vec::new() };
        parties.members = parties.all.iter().map(|party| parties.members_of(party)).collect();
        parties
    }

    fn members_of(&self, party: &Party) -> Vec<PartyId> {
        let PartyKind::Group { members } = &party.kind else { return Vec::new() };
        let mut ids: Vec<_> = members.iter().filter_map(|code| self.find(code)).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The same table with more parties, under the same rule.
    #[must_use]
    pub fn with(mut self, more: Vec<Party>) -> Parties {
        self.all.extend(more);
        Parties::new(self.all)
    }

    /// The party with this code, without regard to case.
    #[must_use]
    pub fn find(&self, code: &str) -> Option<PartyId> {
        let at = self.all.binary_search_by(|party| by_code(&party.code, code)).ok()?;
        u32::try_from(at).ok().map(PartyId)
    }

    /// The party of an id of this table.
    ///
    /// # Panics
    /// If the id is of another table.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "another party would be a wrong answer")]
    pub fn get(&self, id: PartyId) -> &Party {
        &self.all[id.0 as usize]
    }

    /// Every party with its id, in code order.
    pub fn iter(&self) -> impl Iterator<Item = (PartyId, &Party)> {
        (0u32..).map(PartyId).zip(self.all.iter())
    }

    /// Members of a group in code order; the party alone if it is none.
    #[must_use]
    pub fn expand(&self, id: PartyId) -> Vec<PartyId> {
        if self.is_group(id) { self.members(id).to_vec() } else { vec![id] }
    }

    /// Members of a group in code order; none of what is no group.
    fn members(&self, group: PartyId) -> &[PartyId] {
        self.members.get(group.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// Whether `party` is a member of the group `group`.
    #[must_use]
    pub fn is_member(&self, party: PartyId, group: PartyId) -> bool {
        self.members(group).binary_search(&party).is_ok()
    }

    /// Whether values of `party` may be counted within `group`: those of its members, its own, those of groups
    /// made of its members, and those of organisations, which belong to no group.
    #[must_use]
    pub fn counts_within(&self, party: PartyId, group: PartyId) -> bool {
        match &self.get(party).kind {
            PartyKind::Organisation => true,
            PartyKind::Country { .. } => self.is_member(party, group),
            PartyKind::Group { .. } => {
                let members = self.expand(group);
                party == group || self.expand(party).iter().all(|one| members.contains(one))
            }
        }
    }

    /// Whether the workspace names it: a group, an organisation, or a member of a group.
    #[must_use]
    pub fn is_ours(&self, id: PartyId) -> bool {
        !self.is_country(id) || self.members.iter().any(|group| group.binary_search(&id).is_ok())
    }

    /// Whether the party is a country.
    #[must_use]
    pub fn is_country(&self, id: PartyId) -> bool {
        matches!(self.get(id).kind, PartyKind::Country { .. })
    }

    /// Whether the party is a group.
    #[must_use]
    pub fn is_group(&self, id: PartyId) -> bool {
        matches!(self.get(id).kind, PartyKind::Group { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_is_a_party_with_three_names() {
        let parties = Parties::new(countries().collect());
        assert_eq!(parties.iter().count(), 249);
        let peru = parties.find("per").unwrap();
        assert_eq!(parties.get(peru).name.get(Lang::Es), "Perú");
        assert!(parties.is_country(peru));
        assert_eq!(parties.find("QQQ"), None);
    }

    #[test]
    fn every_member_of_the_two_conferences_is_written_to_in_a_language() {
        let parties = Parties::new(countries().collect());
        let lang = |code: &str| parties.get(parties.find(code).unwrap()).writes_in();
        assert_eq!(lang("BRA"), Some(Lang::Pt));
        assert_eq!(lang("BLZ"), Some(Lang::En));
        assert_eq!(lang("PER"), Some(Lang::Es));
        assert_eq!(lang("JPN"), None);
        for code in WRITE_ENGLISH.iter().chain(&WRITE_PORTUGUESE).chain(&WRITE_SPANISH) {
            assert!(parties.find(code).is_some(), "{code}");
        }
    }

    #[test]
    fn a_group_expands_only_when_asked() {
        let group = Party {
            code: "CSM".into(),
            kind: PartyKind::Group { members: vec!["PER".into(), "BOL".into()] },
            name: Text::plain(Lang::Es, "CSM"),
            also: vec![],
        };
        let parties = Parties::new(countries().chain([group]).collect());
        let csm = parties.find("CSM").unwrap();
        let codes: Vec<_> =
            parties.expand(csm).iter().map(|id| parties.get(*id).code.clone()).collect();
        assert_eq!(codes, ["BOL", "PER"]);
        assert!(parties.is_member(parties.find("BOL").unwrap(), csm));
        assert!(!parties.is_member(csm, csm));
    }

    #[test]
    fn a_group_counts_within_another_when_all_its_members_do() {
        let group = |code: &str, members: &[&str]| Party {
            code: code.into(),
            kind: PartyKind::Group { members: members.iter().map(ToString::to_string).collect() },
            name: Text::plain(Lang::Es, code),
            also: vec![],
        };
        let organisation = Party {
            code: "OIM".into(),
            kind: PartyKind::Organisation,
            name: Text::plain(Lang::Es, "OIM"),
            also: vec![],
        };
        let more = [
            group("CSM", &["PER", "BOL", "CHL"]),
            group("ANDES", &["PER", "BOL"]),
            group("MIXED", &["PER", "MEX"]),
            organisation,
        ];
        let parties = Parties::new(countries().chain(more).collect());
        let csm = parties.find("CSM").unwrap();
        let counts = |code: &str| parties.counts_within(parties.find(code).unwrap(), csm);
        assert!(["PER", "CSM", "ANDES", "OIM"].into_iter().all(counts));
        assert!(!counts("MEX") && !counts("MIXED"));
    }
}
