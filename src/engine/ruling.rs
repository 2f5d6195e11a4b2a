//! What becomes of every row, decided for a moment of knowledge and then for a day.
//!
//! Each row falls in the first that fits: later by known-at → duplicate → rejected → superseded →
//! later by as-of → counted. Known-at comes before conflicts and corrections, as-of after them: a
//! row known to be replaced never counts, whatever its replacement's date. Contradictions are
//! judged among rows that are not superseded; a row rejected for one replaces nothing, so
//! corrections are resolved again without it until nothing changes. Place in the files never
//! decides a figure.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::accounts::Accounts;
use super::census::{Census, Clash};
use super::corrections;
use super::fate::{Fate, Fates, Why};
use super::traces::Firsts;
use super::view::{View, Views};
use crate::model::instant::Instant;

/// The fate of every row.
#[derive(Debug, Clone)]
pub struct Ruling {
    /// None of them open.
    fates: Fates,
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
        let mut contradictory = BTreeMap::new();
        loop {
            let mut trial = given.clone();
            for (row, other) in &contradictory {
                trial.set(*row, Some(Fate::Rejected(Why::Contradiction(*other))));
            }
            let fates = corrections::resolve(census, trial);
            if !add_contradictions(census, &fates, &mut contradictory) {
                return Ruling { fates };
            }
        }
    }

    /// The same ruling on a day: counted rows observed after it are later.
    #[must_use]
    pub fn on(&self, census: &Census, as_of: NaiveDate) -> Ruling {
        let later = |day: Option<NaiveDate>| day.is_some_and(|day| day > as_of);
        let mut fates = self.fates.clone();
        for row in 0..fates.len() {
            if self.fate(row) == Fate::Counted && later(census.traces.last_day(row)) {
                fates.set(row, Some(Fate::LaterObserved));
            }
        }
        Ruling { fates }
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

/// Later by known-at, duplicate, or rejected for what the row itself is; others are still open.
fn first_look(census: &Census, known_at: Option<Instant>) -> Fates {
    let traces = &census.traces;
    let (mut placed, mut by_id) = (Firsts::default(), Firsts::default());
    let mut fates = Fates::default();
    for (number, trace) in traces.iter().enumerate() {
        let unknown = known_at.is_some_and(|known| trace.recorded.is_some_and(|at| at > known));
        if unknown {
            fates.push(Some(Fate::LaterKnown));
            continue;
        }
        if let Some(first) = placed.put(number, |row| traces.print(row)) {
            fates.push(Some(Fate::Duplicate(first)));
            continue;
        }
        let mut why = trace.faulty.then_some(Why::Own);
        if trace.id == 0 && census.is_copy(trace.file) {
            why = why.or(Some(Why::CopyOnly));
        }
        if trace.id != 0
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

/// Adds rows that contradict another, with that other: same key, other value; counted or already rejected
/// for a contradiction. Tells whether there are more of them now.
fn add_contradictions(census: &Census, fates: &Fates, found: &mut BTreeMap<usize, usize>) -> bool {
    let stands = |row: usize| {
        let fate = fates.get(row);
        matches!(fate, Some(Fate::Counted | Fate::Rejected(Why::Contradiction(_))))
    };
    let mut open: Vec<&Clash> = census.clashes.iter().filter(|clash| stands(clash.row)).collect();
    open.sort_unstable_by_key(|clash| (clash.key, clash.row));
    let before = found.len();
    for group in open.chunk_by(|a, b| a.key == b.key) {
        let Some(first) = group.first() else { continue };
        let Some(second) = group.iter().find(|one| one.says != first.says) else { continue };
        for clash in group {
            let other = if clash.says == first.says { second.row } else { first.row };
            found.entry(clash.row).or_insert(other);
        }
    }
    found.len() != before
}
