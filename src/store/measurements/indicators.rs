//! Indicator cells: the id of a definition, and what a wrong one probably means.

use std::cell::OnceCell;
use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::cells::GUESSED;
use super::guesses::Guesses;
use super::table::Table;
use crate::model::framework::{Broken, Framework};
use crate::model::roadmap::IndicatorIx;
use crate::text::alike::nearest;
use crate::text::brief::brief;
use crate::text::looks::Looks;

/// Wrong texts whose likely meaning is kept: they usually come many times.
const KEPT: usize = 1000;

/// What an indicator cell names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// It only looks like this id.
    LooksLike(String),
    /// No id; the nearest one.
    Unknown(Option<String>),
}

/// The ids of a framework.
pub struct Indicators<'a> {
    framework: &'a Framework,
    /// As they are defined: the brief ones, of which the table has room for so many.
    brief: Table<u64>,
    /// The others.
    by_id: HashMap<&'a str, IndicatorIx, FixedState>,
    /// In lower case, once an id was looked for that is not written so.
    in_lower: Option<HashMap<String, IndicatorIx, FixedState>>,
    lower: String,
    /// Brief texts that are none, however written: where one is wrong, it usually is in many rows.
    absent: Table<u64>,
    /// Those with an error, in lower case; made when some text is no id.
    broken: OnceCell<HashMap<String, &'a Broken>>,
    looks: Option<Looks>,
    wrong: HashMap<String, Wrong>,
    /// What the others probably mean.
    pub guesses: Guesses,
}

impl<'a> Indicators<'a> {
    /// The ids of this framework.
    #[must_use]
    pub fn new(framework: &'a Framework) -> Indicators<'a> {
        let (mut table, mut by_id) = (Table::new(), HashMap::<_, _, FixedState>::default());
        for (ix, indicator) in framework.each() {
            if let Some(key) = key_of(&indicator.id) {
                table.insert(key, ix.0 as usize);
            }
        }
        let held = |id: &str| key_of(id).and_then(|key| table.get(key)).is_some();
        let others = framework.each().filter(|(_, indicator)| !held(&indicator.id));
        by_id.extend(others.map(|(ix, indicator)| (indicator.id.as_str(), ix)));
        let (in_lower, broken, wrong) = (None, OnceCell::new(), HashMap::new());
        let (lower, looks, guesses) = (String::new(), None, Guesses::default());
        Indicators {
            framework,
            brief: table,
            by_id,
            in_lower,
            lower,
            absent: Table::new(),
            broken,
            looks,
            wrong,
            guesses,
        }
    }

    /// The indicator with this id, without regard to case.
    pub fn find(&mut self, id: &str) -> Option<IndicatorIx> {
        let key = key_of(id);
        if let Some(found) = self.written(key, id) {
            return Some(found);
        }
        if key.is_some_and(|key| self.absent.get(key).is_some()) {
            return None;
        }
        self.lower.clear();
        self.lower.push_str(id);
        self.lower.make_ascii_lowercase();
        let framework = self.framework;
        let in_lower = self.in_lower.get_or_insert_with(|| {
            framework.each().map(|(ix, one)| (one.id.to_ascii_lowercase(), ix)).collect()
        });
        let found = in_lower.get(&self.lower).copied();
        if let (None, Some(key)) = (found, key) {
            self.absent.insert(key, 0);
        }
        found
    }

    /// The indicator whose id is written so.
    pub fn known(&self, id: &str) -> Option<IndicatorIx> {
        self.written(key_of(id), id)
    }

    fn written(&self, key: Option<u64>, id: &str) -> Option<IndicatorIx> {
        let number = key.and_then(|key| self.brief.get(key));
        number.map(|number| IndicatorIx(number as u32)).or_else(|| self.by_id.get(id).copied())
    }

    /// The definition with an error that has this id.
    #[must_use]
    pub fn broken(&self, id: &str) -> Option<&'a Broken> {
        let broken = self.broken.get_or_init(|| {
            let mut all = HashMap::new();
            for one in &self.framework.broken {
                all.entry(one.id.to_ascii_lowercase()).or_insert(one);
            }
            all
        });
        broken.get(&id.to_ascii_lowercase()).copied()
    }

    /// What a text that is no id probably means.
    pub fn explain(&mut self, text: &str) -> Wrong {
        if let Some(known) = self.wrong.get(text) {
            return known.clone();
        }
        if text.chars().nth(GUESSED).is_some() {
            return Wrong::Unknown(None);
        }
        let sound = self.framework.indicators.iter().map(|one| one.id.as_str());
        let broken = self.framework.broken.iter().map(|one| one.id.as_str());
        let ids = || sound.clone().chain(broken.clone());
        let looks = self.looks.get_or_insert_with(|| Looks::of(ids()));
        let like = looks.like(text).and_then(|at| ids().nth(at));
        let wrong = match like {
            Some(id) => Wrong::LooksLike(id.to_string()),
            None => {
                let guess = || nearest(text, ids()).map(str::to_string);
                Wrong::Unknown(self.guesses.ask(0, text, guess))
            }
        };
        if self.wrong.len() < KEPT {
            self.wrong.insert(text.to_string(), wrong.clone());
        }
        wrong
    }
}

/// A brief text as the number that stands for it; none for an empty one.
fn key_of(id: &str) -> Option<u64> {
    brief(id.as_bytes(), 0, id.len()).filter(|key| *key != 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::measurements::bench::framework;

    /// What was found to be none stays none, and hides nothing else: neither an id in other letters nor a longer one.
    #[test]
    fn an_id_is_found_however_often_others_were_missed() {
        let framework = framework();
        let mut indicators = Indicators::new(&framework);
        let ids: Vec<String> = framework.indicators.iter().map(|one| one.id.clone()).collect();
        for _ in 0..2 {
            for (id, number) in ids.iter().zip(0..) {
                let found = Some(IndicatorIx(number));
                assert_eq!(indicators.find(id), found);
                assert_eq!(indicators.find(&id.to_ascii_lowercase()), found);
                for other in [format!("{id}x"), format!("{id} no such id"), String::new()] {
                    assert_eq!(indicators.find(&other), None, "{other}");
                }
            }
        }
    }
}
