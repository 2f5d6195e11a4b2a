//! Party cells: codes and names of countries, groups and organisations, several joined by `/`.
//!
//! A cell usually repeats one of few texts, so what a text means is kept. Names are folded into a
//! table only when some cell is no code. A name that two parties share (San Martín) means neither.

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::FixedState;

use super::cells::GUESSED;
use crate::model::party::{Parties, Party, PartyId, PartyKind};
use crate::store::definitions::parties::joined;
use crate::text::alike::{Effort, Looks, is_invisible};
use crate::text::fold::fold;

/// Texts whose meaning is kept.
const KEPT: usize = 10_000;
/// Parts of a cell that are told one by one: with more unknown ones it is no list of parties, and told as a whole.
const PARTS: usize = 5;
/// Characters of a text that was meant as a code: no name is near enough to be told.
const CODE: usize = 3;

/// Why a part of a cell is no party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotParty {
    /// The part as written.
    pub text: String,
    /// What was probably meant: `PER` or `PER (Perú)`.
    pub guess: Option<String>,
    /// Whether it only looks like the code of `guess`.
    pub lookalike: bool,
}

impl NotParty {
    fn whole(cell: &str) -> NotParty {
        NotParty { text: cell.to_string(), guess: None, lookalike: false }
    }
}

/// What a cell means.
pub type Meaning = Result<Vec<PartyId>, Vec<NotParty>>;

/// Reads party cells.
pub struct PartyBook<'a> {
    parties: &'a Parties,
    /// Countries by their alpha-2 codes.
    short: Option<HashMap<&'static str, PartyId>>,
    names: Option<BTreeMap<String, (Option<PartyId>, &'a str)>>,
    /// Numbers of meanings by their texts.
    kept: HashMap<String, usize, FixedState>,
    /// The first is that of the last text that is not kept.
    meanings: Vec<Meaning>,
    /// Of codes, and of names.
    looks: Option<Looks>,
    name_looks: Option<Looks>,
    effort: Effort,
    /// Whether anybody asks what was probably meant.
    telling: bool,
}

impl<'a> PartyBook<'a> {
    /// The parties of a framework.
    #[must_use]
    pub fn new(parties: &'a Parties) -> PartyBook<'a> {
        PartyBook {
            parties,
            short: None,
            names: None,
            kept: HashMap::default(),
            meanings: vec![Ok(Vec::new())],
            looks: None,
            name_looks: None,
            effort: Effort::default(),
            telling: true,
        }
    }

    /// The same for whoever asks only whether a cell names parties.
    #[must_use]
    pub fn silent(parties: &'a Parties) -> PartyBook<'a> {
        PartyBook { telling: false, ..PartyBook::new(parties) }
    }

    /// What a cell that is not empty means: parties in code order, each once.
    #[expect(clippy::indexing_slicing, reason = "numbers are those of meanings that are there")]
    pub fn read(&mut self, cell: &str) -> &Meaning {
        let number = match self.kept.get(cell) {
            Some(number) => *number,
            None => self.met(cell),
        };
        &self.meanings[number]
    }

    /// Works out what a cell means; says the number of that.
    fn met(&mut self, cell: &str) -> usize {
        let (meaning, number) = (self.work_out(cell), self.meanings.len());
        if number > KEPT {
            self.meanings.splice(..1, [meaning]);
            return 0;
        }
        self.meanings.push(meaning);
        self.kept.insert(cell.to_string(), number);
        number
    }

    fn work_out(&mut self, cell: &str) -> Meaning {
        let (mut found, mut wrong) = (Vec::new(), Vec::new());
        for part in cell.split('/').map(str::trim).filter(|part| !part.is_empty()) {
            match self.find(part) {
                Some(id) => found.push(id),
                None if wrong.len() == PARTS => return Err(vec![NotParty::whole(cell)]),
                None if self.telling => wrong.push(self.explain(part)),
                None => return Err(vec![NotParty::whole(part)]),
            }
        }
        if found.is_empty() && wrong.is_empty() {
            wrong.push(NotParty::whole(cell));
        }
        found.sort_unstable();
        found.dedup();
        if wrong.is_empty() { Ok(found) } else { Err(wrong) }
    }

    fn find(&mut self, text: &str) -> Option<PartyId> {
        let upper = text.to_uppercase();
        let code = self.parties.find(&upper).or_else(|| self.short().get(&*upper).copied());
        // Folding forgives marks, and no hidden character.
        let written = text.chars().all(|c| matches!(c, ' ' | '\u{a0}') || !is_invisible(c));
        code.or_else(|| self.names().get(&fold(text)).filter(|_| written).and_then(|(id, _)| *id))
    }

    fn short(&mut self) -> &HashMap<&'static str, PartyId> {
        let parties = self.parties;
        self.short.get_or_insert_with(|| {
            let code = |(id, party): (PartyId, &Party)| match party.kind {
                PartyKind::Country { alpha2 } => Some((alpha2, id)),
                _ => None,
            };
            parties.iter().filter_map(code).collect()
        })
    }

    /// Every name, folded, with the party that alone has it; official names before others.
    fn names(&mut self) -> &BTreeMap<String, (Option<PartyId>, &'a str)> {
        let parties = self.parties;
        self.names.get_or_insert_with(|| {
            let mut official = BTreeMap::new();
            let mut others = BTreeMap::new();
            for (id, party) in parties.iter() {
                party.name.all().for_each(|(_, name)| add(&mut official, name, id));
                party.also.iter().for_each(|name| add(&mut others, name, id));
            }
            others.append(&mut official);
            others.remove("");
            others
        })
    }

    /// The code of the party whose name a text only looks like.
    fn like_a_name(&mut self, text: &str) -> Option<String> {
        if text.is_ascii() {
            return None;
        }
        let mut looks = self.name_looks.take();
        let names = self.names();
        let own = || names.iter().filter_map(|(name, (id, _))| Some((name.as_str(), (*id)?)));
        let looked = looks.get_or_insert_with(|| Looks::of(own().map(|(name, _)| name)));
        let found = looked.like(&fold(text)).and_then(|at| own().nth(at)).map(|(_, id)| id);
        self.name_looks = looks;
        Some(self.parties.get(found?).code.clone())
    }

    fn explain(&mut self, text: &str) -> NotParty {
        let not = |guess, lookalike| NotParty { text: text.to_string(), guess, lookalike };
        if text.chars().nth(GUESSED).is_some() {
            return not(None, false);
        }
        let parties = self.parties;
        let codes = || parties.iter().map(|(_, party)| party.code.as_str());
        let looks = self.looks.get_or_insert_with(|| Looks::of(codes()));
        if let Some(code) = looks.like(text).and_then(|at| codes().nth(at)) {
            return not(Some(code.to_string()), true);
        }
        if let Some(code) = self.like_a_name(text) {
            return not(Some(code), true);
        }
        if text.chars().count() <= CODE {
            return not(None, false);
        }
        if let Some(codes) = joined(text, parties) {
            return not(Some(codes), false);
        }
        let mut effort = self.effort.clone();
        let names = self.names();
        let owned = || names.values().filter_map(|(id, name)| Some(((*id)?, *name)));
        let ours = owned().filter(|(id, _)| parties.is_ours(*id)).map(|(_, name)| name);
        let near = effort.nearest(text, ours);
        let near = near.or_else(|| effort.nearest(text, owned().map(|(_, name)| name)));
        let likely = near.and_then(|name| {
            let id = names.get(&fold(name))?.0?;
            Some(format!("{} ({name})", parties.get(id).code))
        });
        self.effort = effort;
        not(likely, false)
    }
}

fn add<'a>(names: &mut BTreeMap<String, (Option<PartyId>, &'a str)>, name: &'a str, id: PartyId) {
    let (owner, _) = names.entry(fold(name)).or_insert((Some(id), name));
    if *owner != Some(id) {
        *owner = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::measurements::bench;

    fn says(cell: &str) -> String {
        let framework = bench::framework();
        let mut book = PartyBook::new(&framework.parties);
        let code = |id: &PartyId| framework.parties.get(*id).code.clone();
        let told = |not: &NotParty| {
            let sort = if not.lookalike { "looks like" } else { "unknown" };
            format!("{} {sort} {}", not.text, not.guess.as_deref().unwrap_or("-"))
        };
        let again = book.read(cell).clone();
        assert_eq!(book.read(cell), &again);
        match again {
            Ok(found) => found.iter().map(code).collect::<Vec<_>>().join("/"),
            Err(wrong) => wrong.iter().map(told).collect::<Vec<_>>().join("; "),
        }
    }

    #[test]
    fn codes_and_names_in_any_order_and_language() {
        for (cell, read) in [
            ("PER", "PER"),
            ("per / bol/PER", "BOL/PER"),
            ("pe", "PER"),
            ("Perú/Brazil/Equador", "BRA/ECU/PER"),
            ("Bolivia (Estado Plurinacional de)", "BOL"),
            ("csm", "CSM"),
            ("PER/", "PER"),
        ] {
            assert_eq!(says(cell), read, "{cell}");
        }
    }

    #[test]
    fn what_is_no_party_is_told_with_its_likely_meaning() {
        assert_eq!(says("Guatemla"), "Guatemla unknown GTM (Guatemala)");
        assert_eq!(says("\u{420}ER"), "\u{420}ER looks like PER");
        assert_eq!(says("PER,BOL"), "PER,BOL unknown PER/BOL", "not Serbia or the like");
        for text in ["Peru\u{200b}", "P\u{435}ru", "per\u{ad}\u{fa}", "\u{202e}PERU", "CSM\u{200b}"]
        {
            let looks = says(text);
            assert!(
                looks.ends_with(" looks like PER") || looks.ends_with(" looks like CSM"),
                "{looks}"
            );
        }
        assert_eq!(says("Per\u{fa}\u{a0}"), "PER", "a blank is no hidden character");
        assert_eq!(says("PER/QQQ/GUA/zzzz"), "QQQ unknown -; GUA unknown -; zzzz unknown -");
        assert_eq!(
            says("q/w/e/r/t"),
            "q unknown -; w unknown -; e unknown -; r unknown -; t unknown -"
        );
        assert_eq!(says("q/w/e/r/t/z/PER"), "q/w/e/r/t/z/PER unknown -", "no list of parties");
        assert_eq!(says("/"), "/ unknown -");
        let twice = "San Martín (parte francesa)/San Martín (parte neerlandesa)";
        assert_eq!(says(twice), "MAF/SXM");
    }
}
