//! Rows that somebody wants to add, judged beside all rows there are.
//!
//! They are read as if they stood in their file already, after every other row, so the rulings that hold
//! for rows hold for them: what could not count cannot be added. A row that says what a row already
//! says is not added again, whatever its id: whoever repeats a command, or imports a file twice,
//! adds nothing.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::census::{Census, Trace};
use super::fate::{Fate, Why};
use super::fingerprint::{self, Print};
use super::ruling::Ruling;
use crate::model::row::Row;
use crate::model::sink::Sink;

/// What is to become of a proposed row. Numbers are those of other rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is new.
    Adds,
    /// It takes the place of a row.
    Replaces(usize),
    /// A row says so already.
    Same(usize),
    /// Another proposed row says so; its place among them, from 0.
    Twice(usize),
    /// A row said so, and has been corrected since.
    Corrected(usize),
    /// A row said so, and has been withdrawn since.
    Withdrawn(usize),
    /// It could not count; why, and the row at fault if it is another one.
    Refused(Option<usize>),
}

/// What every row says, apart from who it is.
#[derive(Debug)]
pub struct Contents {
    reporter: bool,
    pub(super) prints: Vec<Print>,
}

impl Contents {
    /// Nothing yet. With `reporter`, who told it is part of what a row says.
    #[must_use]
    pub fn new(reporter: bool) -> Contents {
        Contents { reporter, prints: Vec::new() }
    }

    /// What a row would say that is not among them.
    #[must_use]
    pub fn print(&self, row: &Row) -> Print {
        fingerprint::of_content(row, self.reporter)
    }

    /// What a row says.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "rows are numbered as they came; another one is a wrong verdict"
    )]
    pub fn of(&self, row: usize) -> Print {
        self.prints[row]
    }
}

impl Sink for Contents {
    fn take(&mut self, _: usize, row: &Row) {
        self.prints.push(self.print(row));
    }
}

/// Rows that come with ids of their own: two of them that are alike in every other cell are two values.
#[derive(Debug, Clone, Default)]
pub struct Own {
    /// The ids, also of rows that are settled already.
    pub ids: BTreeSet<Print>,
    /// Rows of the workspace that have answered for one of them; none answers for a second.
    pub taken: BTreeSet<usize>,
}

/// How proposed rows are judged.
#[derive(Debug, Clone, Copy)]
pub struct Terms<'a> {
    /// The number of the first of them.
    pub first: usize,
    /// Whether what was withdrawn, or a correction that was corrected since, may be said again.
    pub reinstate: bool,
    /// Which come with ids of their own.
    pub own: &'a Own,
}

/// Judges the proposed rows. `before` is the ruling on the rows before them alone, `after` the ruling on all.
#[must_use]
pub fn judge(
    census: &Census,
    contents: &Contents,
    before: &Ruling,
    after: &Ruling,
    terms: Terms,
) -> Vec<Verdict> {
    let Terms { first, reinstate, own } = terms;
    let mut said: HashMap<(Print, Print), usize> = HashMap::new();
    let mut others: HashMap<(Print, Print), Vec<usize>> = HashMap::new();
    let mut taken = own.taken.clone();
    let key = |row: usize| (contents.of(row), census.traces.at(row).replaces);
    let is_own = |row: usize| own.ids.contains(&census.traces.at(row).id);
    let proposed: HashSet<Print> = contents.prints.iter().skip(first).copied().collect();
    for row in (0..first).filter(|row| proposed.contains(&contents.of(*row))) {
        if !matches!(before.fate(row), Fate::Rejected(_)) {
            // A correction says what it says also to whoever does not know that it is one.
            for known_as in [key(row), (contents.of(row), 0)] {
                let best = said.entry(known_as).or_insert(row);
                if stands(before, *best) < stands(before, row) {
                    *best = row;
                }
            }
            if !is_own(row) {
                others.entry(key(row)).or_default().push(row);
                others.entry((contents.of(row), 0)).or_default().push(row);
            }
        }
    }
    let mut by_id: HashMap<Print, usize> = HashMap::new();
    for (row, trace) in census.traces.iter().take(first).enumerate().filter(|(_, it)| it.id != 0) {
        by_id.entry(trace.id).or_insert(row);
    }
    let mut verdicts = Vec::new();
    for row in first..census.traces.len() {
        let known = if is_own(row) {
            let free = others.get(&key(row)).into_iter().flatten().copied();
            free.filter(|at| !taken.contains(at)).max_by_key(|at| stands(before, *at))
        } else {
            said.get(&key(row)).copied()
        };
        taken.extend(known.filter(|_| is_own(row)));
        let verdict = match known {
            Some(other) if other >= first => Verdict::Twice(other - first),
            // What says so now will not any more: another of them takes its place.
            Some(other) if is_replaced(before, after, other, row) => {
                alone(census, &by_id, (before, after), row)
            }
            Some(other) => already(before, other, reinstate, &census.traces.at(row))
                .unwrap_or_else(|| alone(census, &by_id, (before, after), row)),
            None => alone(census, &by_id, (before, after), row),
        };
        if known.is_none() && !matches!(verdict, Verdict::Refused(_)) {
            said.insert(key(row), row);
        }
        verdicts.push(verdict);
    }
    verdicts
}

/// How well a row stands for what it says.
fn stands(ruling: &Ruling, row: usize) -> u8 {
    match ruling.fate(row) {
        Fate::Counted | Fate::LaterObserved | Fate::LaterKnown => 2,
        Fate::Superseded { withdrawn: false, .. } => 1,
        _ => 0,
    }
}

/// Whether a row stands, and would no longer with the proposed ones but for the one of number `own`.
fn is_replaced(before: &Ruling, after: &Ruling, row: usize, own: usize) -> bool {
    let stood = !matches!(before.fate(row), Fate::Superseded { .. });
    stood && matches!(after.fate(row), Fate::Superseded { by, .. } if by != Some(own))
}

/// What to say of a row that says what `other` says.
fn already(before: &Ruling, other: usize, reinstate: bool, row: &Trace) -> Option<Verdict> {
    match before.fate(other) {
        Fate::Duplicate(first) => already(before, first, reinstate, row),
        // Whoever withdraws twice says nothing new.
        Fate::Superseded { withdrawn: true, .. } if row.withdraws => Some(Verdict::Same(other)),
        // Whoever corrects a row again, to what it was corrected to before, wants that to hold.
        Fate::Superseded { .. } if reinstate && row.replaces != 0 => None,
        Fate::Superseded { withdrawn: true, .. } if reinstate => None,
        Fate::Superseded { withdrawn: true, .. } => Some(Verdict::Withdrawn(other)),
        Fate::Superseded { .. } => Some(Verdict::Corrected(other)),
        Fate::Rejected(_) => None,
        _ => Some(Verdict::Same(other)),
    }
}

/// Whether another row has the id of this one, with different content.
#[must_use]
pub fn is_shared(before: &Ruling, row: usize) -> bool {
    matches!(before.fate(row), Fate::Rejected(Why::IdConflict(_)))
        || before.replaced_with(row).is_some()
}

/// Whether a row corrects another in vain, since a row that was there before holds in its stead, and does not correct it.
fn is_outdone(census: &Census, row: usize, by: usize, first: usize) -> bool {
    let (own, other) = (census.traces.at(row), census.traces.at(by));
    by < first && own.replaces != 0 && (own.id == 0 || other.replaces != own.id)
}

/// What becomes of a row that says something new.
fn alone(
    census: &Census,
    by_id: &HashMap<Print, usize>,
    (before, after): (&Ruling, &Ruling),
    row: usize,
) -> Verdict {
    let first = before.rows();
    let target = census.traces.at(row).replaces;
    let replaced = (target != 0).then(|| by_id.get(&target).copied()).flatten();
    match after.fate(row) {
        Fate::Duplicate(other) if other >= first => Verdict::Twice(other - first),
        Fate::Duplicate(other) => Verdict::Same(other),
        fate @ Fate::Rejected(_) => Verdict::Refused(fate.other()),
        Fate::Superseded { by: Some(other), .. } if is_outdone(census, row, other, first) => {
            Verdict::Refused(Some(other))
        }
        // Nobody can say which of several rows is meant, and all of them would go.
        _ if replaced.is_some_and(|row| is_shared(before, row)) => Verdict::Refused(replaced),
        _ => replaced.map_or(Verdict::Adds, Verdict::Replaces),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::framework::Framework;
    use crate::model::instant::Instant;

    /// What a row says, its id, what it replaces, when it was recorded.
    type Told = (u128, u128, u128, &'static str);

    fn verdicts_with(rows: &[Told], first: usize, reinstate: bool, own: &[u128]) -> Vec<Verdict> {
        let framework = Framework::default();
        let mut census = Census::new(&framework);
        let mut contents = Contents::new(true);
        for (at, (says, id, replaces, recorded)) in rows.iter().enumerate() {
            contents.prints.push(*says);
            census.traces.push(Trace {
                recorded: Instant::parse(recorded),
                withdraws: *says == WITHDRAWS,
                ..Trace::of(at as u128 + 1, *id, *replaces)
            });
        }
        let before = Ruling::known_at(&census.first(first), None);
        let after = Ruling::known_at(&census, None);
        let own = Own { ids: own.iter().copied().collect(), taken: BTreeSet::new() };
        judge(&census, &contents, &before, &after, Terms { first, reinstate, own: &own })
    }

    fn verdicts(rows: &[Told], first: usize, reinstate: bool) -> Vec<Verdict> {
        verdicts_with(rows, first, reinstate, &[])
    }
    const WITHDRAWS: u128 = 99;
    const OLD: &str = "2025-01-01";
    const NEW: &str = "2025-02-01";

    #[test]
    fn what_is_said_already_is_not_added() {
        let had = [(10, 1, 0, OLD), (10, 2, 0, NEW), (11, 3, 0, NEW), (11, 4, 0, NEW)];
        let found = verdicts(&had, 1, true);
        assert_eq!(
            found,
            [Verdict::Same(0), Verdict::Adds, Verdict::Twice(1)],
            "also in one batch"
        );
    }

    #[test]
    fn values_with_ids_of_their_own_are_as_many_as_their_ids() {
        let had = [(10, 1, 0, OLD), (10, 2, 0, NEW), (10, 3, 0, NEW)];
        assert_eq!(verdicts_with(&had, 1, false, &[2, 3]), [Verdict::Same(0), Verdict::Adds]);
        // The first is known by its id and settled elsewhere: it answers for no other.
        assert_eq!(verdicts_with(&had, 1, false, &[1, 2, 3]), [Verdict::Adds, Verdict::Adds]);
    }

    #[test]
    fn what_says_so_until_another_of_them_takes_its_place_is_no_answer() {
        let had = [(10, 1, 0, OLD), (20, 2, 0, OLD), (10, 0, 2, NEW), (20, 3, 0, NEW)];
        let found = [Verdict::Replaces(1), Verdict::Adds];
        assert_eq!(verdicts(&had, 2, false), found);
        assert_eq!(verdicts_with(&had, 2, false, &[3]), found);
    }

    #[test]
    fn what_was_corrected_stays_corrected() {
        let had = [(10, 1, 0, OLD), (11, 2, 1, OLD), (10, 3, 0, NEW), (11, 4, 0, NEW)];
        assert_eq!(verdicts(&had, 2, true), [Verdict::Corrected(0), Verdict::Same(1)]);
        let again = [(10, 1, 0, OLD), (11, 2, 1, OLD), (11, 3, 1, NEW)];
        assert_eq!(verdicts(&again, 2, true), [Verdict::Same(1)], "the same correction");
        let back = [(10, 1, 0, OLD), (11, 2, 1, OLD), (10, 3, 2, OLD), (10, 4, 0, NEW)];
        assert_eq!(verdicts(&back, 3, true), [Verdict::Same(2)], "what holds goes first");
    }

    #[test]
    fn what_was_withdrawn_may_be_said_again() {
        let had = [(10, 1, 0, OLD), (WITHDRAWS, 2, 1, OLD), (10, 3, 0, NEW)];
        assert_eq!(verdicts(&had, 2, true), [Verdict::Adds]);
        assert_eq!(verdicts(&had, 2, false), [Verdict::Withdrawn(0)]);
        let twice = [(10, 1, 0, OLD), (WITHDRAWS, 2, 1, OLD), (WITHDRAWS, 3, 1, NEW)];
        assert_eq!(verdicts(&twice, 2, true), [Verdict::Same(1)]);
    }

    #[test]
    fn a_correction_that_would_not_hold_is_refused() {
        let held = [(10, 1, 0, OLD), (11, 2, 1, NEW)];
        let with = |rows: &[Told]| verdicts(&[&held[..], rows].concat(), 2, true);
        let older = "2025-01-15";
        assert_eq!(with(&[(12, 3, 1, older)]), [Verdict::Refused(Some(1))]);
        assert_eq!(with(&[(WITHDRAWS, 3, 1, older)]), [Verdict::Refused(Some(1))]);
        assert_eq!(with(&[(12, 3, 2, older)]), [Verdict::Replaces(1)], "it corrects what holds");
        assert_eq!(with(&[(12, 3, 1, "2025-03-01")]), [Verdict::Replaces(0)]);
        let both = [(12, 3, 2, older), (13, 4, 3, older)];
        assert_eq!(with(&both)[0], Verdict::Replaces(1), "another of them corrects it");
    }

    #[test]
    fn a_correction_that_no_longer_holds_may_be_said_again() {
        let held = [(10, 1, 0, OLD), (11, 2, 1, OLD), (12, 3, 1, NEW)];
        let again = |row: Told, reinstate| verdicts(&[&held[..], &[row]].concat(), 3, reinstate);
        let latest = "2025-03-01";
        assert_eq!(again((11, 4, 1, latest), true), [Verdict::Replaces(0)]);
        assert_eq!(again((12, 4, 1, latest), true), [Verdict::Same(2)], "it holds");
        assert_eq!(again((11, 4, 1, latest), false), [Verdict::Corrected(1)], "an old file");
        assert_eq!(again((11, 4, 0, latest), true), [Verdict::Corrected(1)], "no correction");
        let withdrawn = [(10, 1, 0, OLD), (WITHDRAWS, 2, 1, OLD), (11, 3, 1, NEW)];
        let withdraw = [&withdrawn[..], &[(WITHDRAWS, 4, 1, latest)]].concat();
        assert_eq!(verdicts(&withdraw, 3, true), [Verdict::Replaces(0)]);
    }

    #[test]
    fn corrections_name_their_row_and_bad_rows_are_refused() {
        let had = [(10, 1, 0, OLD), (11, 2, 1, NEW), (12, 3, 77, NEW)];
        assert_eq!(verdicts(&had, 1, true), [Verdict::Replaces(0), Verdict::Refused(None)]);
        let shared = [(10, 1, 0, OLD), (20, 1, 0, OLD), (11, 2, 1, NEW)];
        assert_eq!(verdicts(&shared, 2, true), [Verdict::Refused(Some(0))], "which one is meant?");
        let corrected = [&shared[..], &[(12, 3, 1, "2025-03-01")]].concat();
        assert_eq!(verdicts(&corrected, 3, true), [Verdict::Refused(Some(0))]);
    }
}
