//! What becomes of every row, decided for a moment of knowledge and then for a day.
//!
//! Each row falls in the first that fits: later by known-at → duplicate → rejected → superseded →
//! later by as-of → counted. Known-at comes before conflicts and corrections, as-of after them: a
//! row known to be replaced never counts, whatever its replacement's date. Contradictions are
//! judged among rows that are not superseded; a row rejected for one replaces nothing, so what it
//! replaced counts again and may contradict in its turn, until nothing changes. Place in the files never
//! decides a figure.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::accounts::Accounts;
use super::census::Census;
use super::fate::{Fate, Fates, Why};
use super::firsts::Firsts;
use super::view::{View, Views};
use super::{contradictions, corrections};
use crate::model::instant::Instant;

/// The fate of every row.
#[derive(Debug, Clone)]
pub struct Ruling {
    /// None of them open.
    fates: Fates,
    /// Rows that differ and share an id that was corrected, each with another of them.
    together: BTreeMap<usize, usize>,
    /// Rows that hold for nothing, since they correct one that lost against an older row than they are: that one.
    outdone: BTreeMap<usize, usize>,
}

/// The rulings under a report's views.
pub struct Rulings {
    /// Now.
    pub now: Ruling,
    /// On the older day with today's knowledge.
    pub then: Option<Ruling>,
    /// On the older day as it was known at its end.
    pub as_then_known: Option<Ruling>,
}

impl Rulings {
    /// Decides from one census under every view.
    #[must_use]
    pub fn under(census: &Census, views: Views) -> Rulings {
        let today = Ruling::known_at(census, views.now.known_at);
        let known = |view: View| Ruling::known_at(census, view.known_at).on(census, view.as_of);
        Rulings {
            now: today.on(census, views.now.as_of),
            then: views.then().map(|view| today.on(census, view.as_of)),
            as_then_known: views.as_then_known().map(known),
        }
    }
}

impl Ruling {
    /// Decides with what was known at a moment, whatever the day observed.
    #[must_use]
    pub fn known_at(census: &Census, known_at: Option<Instant>) -> Ruling {
        let given = first_look(census, known_at);
        let (fates, graph) = corrections::resolve(census, given.clone());
        let (together, outdone) = said_of(graph.as_ref(), &fates);
        let contradictory = contradictions::of(&census.clashes, &fates, graph);
        if contradictory.is_empty() {
            return Ruling { fates, together, outdone };
        }
        let mut given = given;
        for (row, other) in contradictory {
            given.set(row, Some(Fate::Rejected(Why::Contradiction(other))));
        }
        let (fates, graph) = corrections::resolve(census, given);
        let (together, outdone) = said_of(graph.as_ref(), &fates);
        Ruling { fates, together, outdone }
    }

    /// The same ruling on a day: counted rows observed after it are later.
    #[must_use]
    pub fn on(&self, census: &Census, as_of: NaiveDate) -> Ruling {
        let mut ruling = self.clone();
        for row in 0..self.rows() {
            if census.traces.is_after(row, as_of) && self.fate(row) == Fate::Counted {
                ruling.fates.set(row, Some(Fate::LaterObserved));
            }
        }
        ruling
    }

    /// The row that a correction replaced together with this one, since both have the id that it names, and differ.
    #[must_use]
    pub fn replaced_with(&self, number: usize) -> Option<usize> {
        self.together.get(&number).copied()
    }

    /// The older row that holds in the stead of this one, which corrects one that lost against it.
    #[must_use]
    pub fn outdone_by(&self, number: usize) -> Option<usize> {
        self.outdone.get(&number).copied()
    }

    /// All rows that were replaced together with another one, in order.
    pub fn replaced_together(&self) -> impl Iterator<Item = usize> {
        self.together.keys().copied()
    }

    /// The fate of a row.
    ///
    /// # Panics
    /// If the census did not see that row.
    #[must_use]
    pub fn fate(&self, number: usize) -> Fate {
        self.fates.get(number).unwrap_or(Fate::Counted)
    }

    /// How many rows it is about.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.fates.len()
    }

    /// Every fate, in reading order.
    pub fn fates(&self) -> impl Iterator<Item = Fate> {
        (0..self.fates.len()).map(|row| self.fate(row))
    }

    /// The accounting identity.
    #[must_use]
    pub fn accounts(&self) -> Accounts {
        let mut accounts = Accounts::default();
        for fate in self.fates() {
            let count = match fate {
                Fate::Counted => &mut accounts.counted,
                Fate::Rejected(_) => &mut accounts.rejected,
                Fate::Superseded { .. } => &mut accounts.superseded,
                Fate::Duplicate(_) => &mut accounts.duplicate,
                Fate::LaterKnown | Fate::LaterObserved => &mut accounts.later,
            };
            *count += 1;
        }
        accounts
    }
}

/// What is to be said of superseded rows: those replaced together, and those outdone.
fn said_of(
    graph: Option<&corrections::Graph>,
    fates: &Fates,
) -> (BTreeMap<usize, usize>, BTreeMap<usize, usize>) {
    graph.map_or_else(Default::default, |graph| (graph.together(fates), graph.outdone(fates)))
}

/// Later by known-at, duplicate, or rejected for what the row itself is; others are still open.
pub(super) fn first_look(census: &Census, known_at: Option<Instant>) -> Fates {
    let traces = &census.traces;
    let (mut placed, mut by_id) = (Firsts::default(), Firsts::default());
    let mut fates = Fates::default();
    for number in 0..traces.len() {
        let later = |known| traces.recorded(number).is_some_and(|at| at > known);
        let unknown = known_at.is_some_and(later);
        if unknown {
            fates.push(Some(Fate::LaterKnown));
            continue;
        }
        if let Some(first) = placed.put(number, |row| traces.print(row)) {
            fates.push(Some(Fate::Duplicate(first)));
            continue;
        }
        let mut why = traces.is_faulty(number).then_some(Why::Own);
        let id = traces.id(number);
        if id == 0 && census.has_copies() && census.is_copy(traces.file(number)) {
            why = why.or(Some(Why::CopyOnly));
        }
        if id != 0
            && let Some(first) = by_id.put(number, |row| traces.id(row))
        {
            why = Some(Why::IdConflict(first));
            if !matches!(fates.get(first), Some(Fate::Rejected(Why::IdConflict(_)))) {
                fates.set(first, Some(Fate::Rejected(Why::IdConflict(number))));
            }
        }
        fates.push(why.map(Fate::Rejected));
    }
    fates
}
