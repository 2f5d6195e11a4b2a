//! Documents that were decided on, and where they stand beside a new one.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::late::Told;
use super::sheet::{Counts, Form, Sheet};

/// A document that was decided on.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    /// What it tells of.
    pub(super) sheet: Sheet,
    /// What of that is shown.
    pub(super) shown: BTreeSet<Form>,
    /// What is hidden, if that is everything but zeros.
    pub(super) shut: Option<BTreeSet<Form>>,
    /// Where on the board it stands, or one that tells no more and is below it.
    pub(super) at: Option<usize>,
    /// Whether that is its own place.
    pub(super) own: bool,
}

/// Where a document stands among those decided on before it, which are numbered from 0.
#[derive(Debug, Default)]
pub(super) struct Among {
    /// Those that tell no more than it, the nearest first; two lists where these do not follow from each other.
    pub(super) below: Vec<Vec<usize>>,
    /// Those that tell no less, the nearest first.
    pub(super) above: Vec<usize>,
    /// Its day, and that from which on all of it is known, if that is a later one.
    pub(super) late: Option<(NaiveDate, NaiveDate)>,
}

impl Among {
    /// Whether the rows of a number are some of its own, or its own some of those.
    pub(super) fn is_beside(&self, told: &Told) -> bool {
        self.late.is_none_or(|(day, known)| told.day <= day || told.from >= known)
    }
}

/// All of them, numbered from 0.
#[derive(Debug, Default)]
pub(super) struct Papers {
    all: Vec<Drawn>,
}

impl Papers {
    /// How many there are.
    pub(super) fn number(&self) -> usize {
        self.all.len()
    }

    /// Adds the next.
    pub(super) fn add(&mut self, one: Drawn) {
        self.all.push(one);
    }

    /// Forgets where they stand: the board is empty.
    pub(super) fn forget(&mut self) {
        self.all.iter_mut().for_each(|one| (one.at, one.shut) = (None, None));
    }

    /// The nearest document of a list.
    pub(super) fn first(&self, list: &[usize]) -> Option<&Drawn> {
        self.all.get(*list.first()?)
    }

    /// What documents of a list tell of a number, the nearest first; nothing where it is hidden.
    pub(super) fn told<'p>(
        &'p self,
        list: &'p [usize],
        form: &'p Form,
    ) -> impl Iterator<Item = Option<Counts>> + 'p {
        list.iter().filter_map(move |at| {
            let one = self.all.get(*at)?;
            let counts = one.sheet.get(form)?;
            Some(Some(counts).filter(|_| one.shown.contains(form)))
        })
    }

    /// The documents of a list that show a number.
    pub(super) fn showing<'p>(
        &'p self,
        list: impl Iterator<Item = &'p usize> + 'p,
        form: &'p Form,
    ) -> impl Iterator<Item = &'p Drawn> + 'p {
        list.filter_map(|at| self.all.get(*at)).filter(|one| one.shown.contains(form))
    }

    /// The nearest document of each list.
    pub(super) fn nearest(&self, lists: &[Vec<usize>]) -> impl Iterator<Item = &Drawn> {
        lists.iter().filter_map(|list| self.first(list))
    }

    /// The places on the board from which or to which steps are told: that of the nearest document, and of each number
    /// that is shown now the nearest that shows it, too, since what was hidden in between is not told by steps from one to the next.
    pub(super) fn places(
        &self,
        list: &[usize],
        own: bool,
        shown: impl Iterator<Item = Form>,
    ) -> BTreeSet<usize> {
        let mut wanted: BTreeSet<Form> = shown.collect();
        let mut places = BTreeSet::new();
        for one in list.iter().filter_map(|at| self.all.get(*at)) {
            let Some(place) = one.at.filter(|_| one.own || !own) else { continue };
            let before = wanted.len();
            wanted.retain(|form| !one.shown.contains(form));
            if places.is_empty() || wanted.len() < before {
                places.insert(place);
            }
            if wanted.is_empty() {
                break;
            }
        }
        places
    }
}
