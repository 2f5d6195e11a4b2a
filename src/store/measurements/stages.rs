//! Value cells of milestones: the declared stage that a text is, by its id or by a name.

use std::collections::HashMap;

use super::cells::{GUESSED, list};
use super::guesses::Guesses;
use super::named::Named;
use crate::model::framework::Framework;
use crate::model::indicator::Indicator;
use crate::model::roadmap::IndicatorIx;
use crate::text::alike::{nearest, nearest_of};

/// Reads such cells.
pub struct StageBook<'a> {
    framework: &'a Framework,
    books: HashMap<IndicatorIx, Named>,
    /// What a text probably means.
    pub guesses: Guesses,
}

fn ids(indicator: &Indicator) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(indicator.stages.iter().map(|stage| stage.id.as_str()))
}

fn names(indicator: &Indicator) -> impl Iterator<Item = (usize, &str)> {
    let each = (1..).zip(&indicator.stages);
    each.flat_map(|(position, stage)| stage.name.all().map(move |(_, name)| (position, name)))
}

impl<'a> StageBook<'a> {
    /// The stages of a framework's milestones.
    #[must_use]
    pub fn new(framework: &'a Framework) -> StageBook<'a> {
        StageBook { framework, books: HashMap::new(), guesses: Guesses::default() }
    }

    /// The position, from 1, of the stage that a text is.
    pub fn find(&mut self, ix: IndicatorIx, text: &str) -> Option<usize> {
        let indicator = self.framework.indicator(ix);
        let book = self.books.entry(ix).or_default();
        book.find(text, || ids(indicator), || names(indicator))
    }

    /// The ids of an indicator's stages, for a message.
    #[must_use]
    pub fn allowed(&self, ix: IndicatorIx) -> String {
        list(ids(self.framework.indicator(ix)).map(|(_, id)| id))
    }

    /// The id of the stage that was probably meant: by its id, else by a name.
    pub fn likely(&mut self, ix: IndicatorIx, text: &str) -> Option<String> {
        if text.chars().nth(GUESSED).is_some() {
            return None;
        }
        let indicator = self.framework.indicator(ix);
        self.guesses.ask(ix.0 as usize, text, || {
            if let Some(id) = nearest(text, ids(indicator).map(|(_, id)| id)) {
                return Some(id.to_string());
            }
            let names = names(indicator).map(|(position, name)| (name, position));
            let (_, position) = nearest_of(text, names)?;
            indicator.stages.get(position.checked_sub(1)?).map(|stage| stage.id.clone())
        })
    }
}
