//! What becomes of every row, decided for a moment of knowledge and then for a day.
//!
//! Each row falls in the first that fits: later by known-at → duplicate → rejected → superseded →
//! later by as-of → counted. Known-at comes before conflicts and corrections, as-of after them: a
//! row known to be replaced never counts, whatever its replacement's date. Contradictions are
//! judged among rows that are not superseded; a row rejected for one replaces nothing, so
//! corrections are resolved again without it until nothing changes. Place in the files never
//! decides a figure.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::accounts::Accounts;
use super::census::Census;
use super::corrections;
use super::fate::{Fate, Why};
use super::view::{View, Views};
use crate::model::instant::Instant;

/// The fate of every row.
#[derive(Debug, Clone)]
pub struct Ruling {
    fates: Vec<Fate>,
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
        let mut fates = first_look(census, known_at);
        let mut contradictory: BTreeMap<usize, usize> = BTreeMap::new();
        loop {
            let mut trial = fates.clone();
            for (row, other) in &contradictory {
                trial[*row] = Some(Fate::Rejected(Why::Contradiction(*other)));
            }
            let resolved = corrections::resolve(census, &trial);
            let found = contradictions(census, &resolved);
            let before = contradictory.len();
            for (row, other) in found {
                contradictory.entry(row).or_insert(other);
            }
            if contradictory.len() == before {
                fates = resolved.into_iter().map(Some).collect();
                break;
            }
        }
        Ruling { fates: fates.into_iter().flatten().collect() }
    }

    /// The same ruling on a day: counted rows observed after it are later.
    #[must_use]
    pub fn on(&self, census: &Census, as_of: NaiveDate) -> Ruling {
        let later = |day: Option<NaiveDate>| day.is_some_and(|day| day > as_of);
        let fates = self.fates.iter().zip(&census.traces).map(|(fate, trace)| match fate {
            Fate::Counted if later(trace.last_day) => Fate::LaterObserved,
            other => *other,
        });
        Ruling { fates: fates.collect() }
    }

    /// The fate of a row.
    ///
    /// # Panics
    /// If the census did not see that row.
    #[must_use]
    pub fn fate(&self, number: usize) -> Fate {
        self.fates[number]
    }

    /// Every fate, in reading order.
    #[must_use]
    pub fn fates(&self) -> &[Fate] {
        &self.fates
    }

    /// The accounting identity.
    #[must_use]
    pub fn accounts(&self) -> Accounts {
        let mut accounts = Accounts::default();
        for fate in &self.fates {
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

/// Later by known-at, duplicate, or rejected for what the row itself is; `None` = still open.
fn first_look(census: &Census, known_at: Option<Instant>) -> Vec<Option<Fate>> {
    let mut placed: HashMap<u128, usize> = HashMap::new();
    let mut by_id: HashMap<u128, usize> = HashMap::new();
    let mut fates: Vec<Option<Fate>> = Vec::with_capacity(census.traces.len());
    for (number, trace) in census.traces.iter().enumerate() {
        let unknown = known_at.is_some_and(|known| trace.recorded.is_some_and(|at| at > known));
        if unknown {
            fates.push(Some(Fate::LaterKnown));
            continue;
        }
        if let Some(first) = placed.get(&trace.print) {
            fates.push(Some(Fate::Duplicate(*first)));
            continue;
        }
        placed.insert(trace.print, number);
        let mut why = trace.faulty.then_some(Why::Own);
        if trace.id == 0 && census.is_copy(trace.file) {
            why = why.or(Some(Why::CopyOnly));
        }
        if trace.id != 0 {
            if let Some(first) = by_id.get(&trace.id).copied() {
                why = Some(Why::IdConflict(first));
                if !matches!(fates[first], Some(Fate::Rejected(Why::IdConflict(_)))) {
                    fates[first] = Some(Fate::Rejected(Why::IdConflict(number)));
                }
            } else {
                by_id.insert(trace.id, number);
            }
        }
        fates.push(why.map(Fate::Rejected));
    }
    fates
}

/// Rows that contradict another, with that other: same key, other value; counted or already
/// rejected for a contradiction.
fn contradictions(census: &Census, fates: &[Fate]) -> Vec<(usize, usize)> {
    let stands =
        |row: usize| matches!(fates[row], Fate::Counted | Fate::Rejected(Why::Contradiction(_)));
    let mut open: Vec<_> = census.clashes.iter().filter(|clash| stands(clash.row)).collect();
    open.sort_by_key(|clash| (clash.key, clash.row));
    let mut found = Vec::new();
    for group in open.chunk_by(|a, b| a.key == b.key) {
        for clash in group {
            if let Some(other) = group.iter().find(|other| other.says != clash.says) {
                found.push((clash.row, other.row));
            }
        }
    }
    found
}
