//! Party cells: codes and names of countries, groups and organisations, several joined by `/`.
//!
//! A cell usually repeats one of few texts, so what a text means is kept. Names are folded into a
//! table only when some cell is no code. A name that two parties share (San Martín) means neither.

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::FixedState;

use super::cells::GUESSED;
use super::guesses::Guesses;
use super::values::is_not_applicable;
use crate::model::party::{Parties, Party, PartyId, PartyKind};
use crate::store::definitions::parties::{Begun, joined};
use crate::text::alike::nearest_of;
use crate::text::fold::fold;
use crate::text::looks::{Looks, is_invisible};

/// Texts whose meaning is kept.
const KEPT: usize = 10_000;
/// Parts of a cell that are told one by one: with more unknown ones it is no list of parties, and told as a whole.
const PARTS: usize = 5;
/// Characters of a text that was meant as a code: no name is near enough to be told.
const CODE: usize = 3;
/// Characters of an alpha-2 code.
const SHORT: usize = 2;

/// Why a part of a cell is no party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotParty {
    /// The part as written.
    pub text: String,
    /// What was probably meant: `PER` or `PER (Perú)`.
    pub guess: Option<String>,
    /// Whether it only looks like the code of `guess`.
    pub lookalike: bool,
    /// Whether it says that there is no party.
    pub nobody: bool,
}

/// What people write for no party, folded.
const NOBODY: [&str; 14] = [
    "", "na", "nd", "none", "ninguno", "ninguna", "ningun", "nenhum", "nenhuma", "total", "todos",
    "todas", "all", "general",
];

impl NotParty {
    fn whole(cell: &str) -> NotParty {
        let nobody = is_not_applicable(cell) || NOBODY.contains(&fold(cell).as_str());
        NotParty { text: cell.to_string(), guess: None, lookalike: false, nobody }
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
    /// Of codes, of alpha-2 codes, and of names.
    looks: Option<Looks>,
    short_looks: Option<Looks>,
    name_looks: Option<Looks>,
    /// What a text probably means.
    pub guesses: Guesses,
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
            short_looks: None,
            name_looks: None,
            guesses: Guesses::default(),
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
        if is_not_applicable(cell) {
            return Err(vec![NotParty::whole(cell)]);
        }
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

    /// The code of the country whose alpha-2 code a text only looks like.
    fn like_a_short_code(&mut self, text: &str) -> Option<String> {
        if text.chars().filter(|c| !is_invisible(*c)).count() != SHORT {
            return None;
        }
        let codes = || short_codes(self.parties);
        let looks = self.short_looks.get_or_insert_with(|| {
            let codes = codes();
            Looks::of(codes.iter().map(|(alpha2, _)| *alpha2))
        });
        let found = looks.like(text)?;
        codes().get(found).map(|(_, code)| (*code).to_string())
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

    /// Whose code or name a text begins.
    fn begun(&mut self, text: &str) -> Begun {
        let (begin, parties) = (fold(text), self.parties);
        let codes = parties.iter().filter(|(_, party)| fold(&party.code).starts_with(&begin));
        let mut all: Vec<PartyId> = codes.map(|(id, _)| id).collect();
        let names = self.names().range(begin.clone()..);
        let begun = names.take_while(|(name, _)| name.starts_with(&begin));
        all.extend(begun.filter_map(|(_, (id, _))| *id));
        Begun::of(&begin, all, parties)
    }

    fn explain(&mut self, text: &str) -> NotParty {
        let whole = NotParty::whole(text);
        if whole.nobody {
            return whole;
        }
        let not = |guess, lookalike| NotParty { guess, lookalike, ..whole };
        if text.chars().nth(GUESSED).is_some() {
            return not(None, false);
        }
        let parties = self.parties;
        let codes = || parties.iter().map(|(_, party)| party.code.as_str());
        let looks = self.looks.get_or_insert_with(|| Looks::of(codes()));
        if let Some(code) = looks.like(text).and_then(|at| codes().nth(at)) {
            return not(Some(code.to_string()), true);
        }
        if let Some(code) = self.like_a_short_code(text) {
            return not(Some(code), true);
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
        let mut guesses = std::mem::take(&mut self.guesses);
        let likely = guesses.ask(0, text, || match self.begun(text) {
            Begun::One(id) => Some(parties.get(id).code.clone()),
            Begun::Several => None,
            Begun::None => self.near(text),
        });
        self.guesses = guesses;
        not(likely, false)
    }

    /// The party whose name or code is nearest alone: one that the workspace names before any other, a name before a code.
    fn near(&mut self, text: &str) -> Option<String> {
        let parties = self.parties;
        let names = self.names();
        let owned = || names.values().filter_map(|(id, name)| Some((*name, (*id)?)));
        let coded = || parties.iter().map(|(id, party)| (party.code.as_str(), id));
        let ours = owned().chain(coded()).filter(|(_, id)| parties.is_ours(*id));
        let near = nearest_of(text, ours).or_else(|| nearest_of(text, owned()));
        let near = near.or_else(|| nearest_of(text, coded()));
        near.map(|(name, id)| {
            let code = &parties.get(id).code;
            let both = format!("{code} ({name})");
            // Who typed both is told which of them is the code.
            if name == code || both == text { code.clone() } else { both }
        })
    }
}

/// Alpha-2 codes of countries with their codes.
pub fn short_codes(parties: &Parties) -> Vec<(&'static str, &str)> {
    let each = parties.iter().filter_map(|(_, party)| match party.kind {
        PartyKind::Country { alpha2 } => Some((alpha2, party.code.as_str())),
        _ => None,
    });
    each.collect()
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
            match &not.guess {
                None if not.nobody => format!("{} says nobody", not.text),
                guess => format!("{} {sort} {}", not.text, guess.as_deref().unwrap_or("-")),
            }
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
        for (text, code) in [("MEXX", "MEX"), ("CSMM", "CSM"), ("PERR", "PER (Perú)")] {
            assert_eq!(says(text), format!("{text} unknown {code}"));
        }
        assert_eq!(says("PANN/PRNN"), "PANN unknown PAN; PRNN unknown -", "of several none");
        assert_eq!(says("\u{420}ER"), "\u{420}ER looks like PER");
        assert_eq!(says("GTM (Guatemala)"), "GTM (Guatemala) unknown GTM", "not what was typed");
        for several in ["PER,BOL", "PER\\BOL"] {
            let said = format!("{several} unknown PER/BOL");
            assert_eq!(says(several), said, "not Serbia or the like");
        }
        for (text, code) in [("ECUA", "ECU"), ("guat", "GTM"), ("Trinidad", "TTO")] {
            assert_eq!(says(text), format!("{text} unknown {code}"));
        }
        assert_eq!(says("\u{420}\u{415}"), "\u{420}\u{415} looks like PER", "alpha-2");
        for nobody in ["Total", "Todos", "N/A", "n/a", "No aplica", "N.D.", "-", "ninguno"] {
            assert_eq!(says(nobody), format!("{nobody} says nobody"));
        }
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
        assert_eq!(says("/"), "/ says nobody");
        let twice = "San Martín (parte francesa)/San Martín (parte neerlandesa)";
        assert_eq!(says(twice), "MAF/SXM");
    }
}
