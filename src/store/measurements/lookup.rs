//! From what a cell says to whom or what it means: indicators and parties.
//!
//! Every different text is looked up once per reading; names are indexed only when some cell is no
//! code.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

use super::parties::short_codes;
use crate::model::framework::Framework;
use crate::model::party::{PartyId, PartyKind};
use crate::model::roadmap::IndicatorIx;
use crate::store::definitions::parties::meant;
use crate::text::alike::nearest;
use crate::text::fold::fold;
use crate::text::looks::looks_like;

/// What an indicator cell means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Indicated {
    /// A defined indicator.
    Known(IndicatorIx),
    /// One whose definition has an error: its index among the broken.
    Broken(usize),
    /// It only looks like this one.
    Looks(String),
    /// None; with the nearest.
    Unknown(Option<String>),
}

/// What one party of a cell means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// A party.
    Known(PartyId),
    /// It only looks like this one.
    Looks(String),
    /// None; with what was probably meant.
    Unknown(Option<String>),
}

/// Lookups with their memory.
pub struct Lookup<'a> {
    framework: &'a Framework,
    indicators: RefCell<HashMap<String, Indicated>>,
    parties: RefCell<HashMap<String, Named>>,
    names: OnceCell<HashMap<String, PartyId>>,
}

impl<'a> Lookup<'a> {
    /// Lookups in a framework.
    #[must_use]
    pub fn new(framework: &'a Framework) -> Self {
        Lookup {
            framework,
            indicators: RefCell::default(),
            parties: RefCell::default(),
            names: OnceCell::new(),
        }
    }

    /// What an indicator cell means.
    pub fn indicator(&self, text: &str) -> Indicated {
        if let Some(known) = self.indicators.borrow().get(text) {
            return known.clone();
        }
        let found = self.find_indicator(text);
        self.indicators.borrow_mut().insert(text.to_string(), found.clone());
        found
    }

    fn find_indicator(&self, text: &str) -> Indicated {
        if let Some(ix) = self.framework.find_indicator(text) {
            return Indicated::Known(ix);
        }
        let broken = &self.framework.broken;
        if let Some(at) = broken.iter().position(|one| one.id.eq_ignore_ascii_case(text)) {
            return Indicated::Broken(at);
        }
        let ids = || self.framework.indicators.iter().map(|one| one.id.as_str());
        match looks_like(text, ids()) {
            Some(id) => Indicated::Looks(id.to_string()),
            None => Indicated::Unknown(nearest(text, ids()).map(str::to_string)),
        }
    }

    /// What one party means.
    pub fn party(&self, text: &str) -> Named {
        if let Some(known) = self.parties.borrow().get(text) {
            return known.clone();
        }
        let found = self.find_party(text);
        self.parties.borrow_mut().insert(text.to_string(), found.clone());
        found
    }

    /// The party that a text certainly means.
    pub fn known_party(&self, text: &str) -> Option<PartyId> {
        self.framework.parties.find(text).or_else(|| {
            let names = self.names.get_or_init(|| self.index_names());
            names.get(&fold(text)).filter(|_| text.chars().all(is_written)).copied()
        })
    }

    fn find_party(&self, text: &str) -> Named {
        let parties = &self.framework.parties;
        if let Some(id) = self.known_party(text) {
            return Named::Known(id);
        }
        let codes = parties.iter().map(|(_, party)| (party.code.as_str(), party.code.as_str()));
        let short = short_codes(parties);
        let codes: Vec<_> = codes.chain(short).collect();
        let like = looks_like(text, codes.iter().map(|(written, _)| *written));
        let like = codes.iter().find(|(written, _)| Some(*written) == like);
        match like.map(|(_, code)| (*code).to_string()) {
            Some(code) => Named::Looks(code),
            None => Named::Unknown(meant(text, parties)),
        }
    }

    /// Alpha-2 codes and every name, folded. A name of two parties means neither.
    fn index_names(&self) -> HashMap<String, PartyId> {
        let mut names: HashMap<String, Option<PartyId>> = HashMap::new();
        for (id, party) in self.framework.parties.iter() {
            let alpha2 = match &party.kind {
                PartyKind::Country { alpha2 } => Some(*alpha2),
                _ => None,
            };
            let own = party.name.all().map(|(_, name)| name);
            for name in own.chain(party.also.iter().copied()).chain(alpha2) {
                let entry = names.entry(fold(name)).or_insert(Some(id));
                if *entry != Some(id) {
                    *entry = None;
                }
            }
        }
        names.into_iter().filter_map(|(name, id)| Some((name, id?))).collect()
    }
}

/// Tells whether a text is a party: its code, or a name that no other has.
pub fn is_party(framework: &Framework) -> impl Fn(&str) -> bool {
    let lookup = Lookup::new(framework);
    move |text| lookup.known_party(text).is_some()
}

/// Whether a character is one that people see: folding forgives marks, not hidden characters.
fn is_written(c: char) -> bool {
    c == ' ' || c == '\u{a0}' || !crate::text::looks::is_invisible(c)
}
