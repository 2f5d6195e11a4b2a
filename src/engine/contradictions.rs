//! Rows that contradict each other, round by round.
//!
//! Contradictions are judged among rows that stand: those that count, and those rejected for contradicting. Rejecting
//! one brings back what it corrected, which stands from then on and may contradict in the next round. Rows only ever
//! come to stand, never cease to, so a round looks only at the groups that got a row in the last one.

#![expect(
    clippy::indexing_slicing,
    reason = "positions of rows, clashes and groups are those of the lists that they were counted from"
)]

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::census::Clash;
use super::corrections::Graph;
use super::fate::{Fate, Fates};
use super::tips::Tips;

/// Every row that contradicts another, each with that one. `fates` are those without contradictions, and
/// `graph` the trees that they come from.
#[must_use]
pub fn of(clashes: &[Clash], fates: &Fates, graph: Option<Graph>) -> BTreeMap<usize, usize> {
    let mut all = Groups::new(clashes, fates);
    let mut found = all.first_round();
    let Some(graph) = graph else { return all.found };
    let mut tips = Tips::of(graph);
    while !found.is_empty() {
        let fresh: Vec<usize> = found.into_iter().filter_map(|row| tips.fall(row)).collect();
        found = all.round(&fresh);
    }
    all.found
}

/// Rows of equal keys, as far as they stand.
struct Groups<'a> {
    /// In order of rows.
    clashes: &'a [Clash],
    /// Their positions in order of keys and rows.
    order: Vec<u32>,
    stands: Vec<bool>,
    /// By where a group begins in `order`: those that got a row after the first round.
    states: HashMap<usize, State>,
    found: BTreeMap<usize, usize>,
}

/// What is known of a group.
#[derive(Debug, Clone, Copy, Default)]
struct State {
    /// The first row that stands, with what it says.
    first: Option<Clash>,
    /// The first that says something else.
    second: Option<Clash>,
    /// Whether its rows have been found.
    told: bool,
}

impl State {
    /// Takes a row that stands; the same row twice is taken once.
    fn take(&mut self, clash: Clash) {
        let Some(first) = self.first else { return self.first = Some(clash) };
        let differs = clash.says != first.says;
        if clash.row < first.row {
            if differs {
                self.second = Some(first);
            }
            self.first = Some(clash);
        } else if differs && self.second.is_none_or(|second| clash.row < second.row) {
            self.second = Some(clash);
        }
    }

    /// The row that a row contradicts, if any does.
    fn other(&self, clash: Clash) -> Option<usize> {
        let (first, second) = (self.first?, self.second?);
        Some(if clash.says == first.says { second.row } else { first.row })
    }
}

impl<'a> Groups<'a> {
    fn new(clashes: &'a [Clash], fates: &Fates) -> Groups<'a> {
        let stands = (0..fates.len()).map(|row| fates.get(row) == Some(Fate::Counted)).collect();
        let mut order: Vec<u32> = (0u32..).zip(clashes).map(|(at, _)| at).collect();
        order.sort_unstable_by_key(|at| (clashes[*at as usize].key, *at));
        Groups { clashes, order, stands, states: HashMap::new(), found: BTreeMap::new() }
    }

    fn at(&self, position: usize) -> Clash {
        self.clashes[self.order[position] as usize]
    }

    /// The positions of a group, by its first one.
    fn group(&self, start: usize) -> std::ops::Range<usize> {
        let key = self.at(start).key;
        let same =
            self.order[start..].iter().take_while(|at| self.clashes[**at as usize].key == key);
        start..start + same.count()
    }

    /// The rows of a group that stand.
    fn standing(&self, start: usize) -> impl Iterator<Item = Clash> {
        self.group(start).map(|at| self.at(at)).filter(|clash| self.stands[clash.row])
    }

    fn state(&self, start: usize) -> State {
        let mut state = State::default();
        self.standing(start).for_each(|clash| state.take(clash));
        state
    }

    /// Finds rows, unless they were found before; those that are new.
    fn find(&mut self, state: State, rows: Vec<Clash>) -> Vec<usize> {
        let told = rows.into_iter().filter_map(|clash| Some((clash.row, state.other(clash)?)));
        let fresh = told.filter(|(row, other)| match self.found.contains_key(row) {
            true => false,
            false => self.found.insert(*row, *other).is_none(),
        });
        fresh.map(|(row, _)| row).collect()
    }

    /// Looks at every group.
    fn first_round(&mut self) -> Vec<usize> {
        let (mut start, mut found) = (0, Vec::new());
        while start < self.order.len() {
            let end = self.group(start).end;
            let state = self.state(start);
            if state.second.is_some() {
                let rows = self.standing(start).collect();
                found.extend(self.find(state, rows));
            }
            start = end;
        }
        found
    }

    /// Looks at the groups of rows that have come to stand.
    fn round(&mut self, fresh: &[usize]) -> Vec<usize> {
        fresh.iter().for_each(|row| self.stands[*row] = true);
        let mut touched: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for row in fresh {
            let first = self.clashes.partition_point(|clash| clash.row < *row);
            let own = self.clashes[first..].iter().take_while(|clash| clash.row == *row);
            for (at, clash) in (first..).zip(own) {
                let start =
                    self.order.partition_point(|at| self.clashes[*at as usize].key < clash.key);
                touched.entry(start).or_default().insert(at);
            }
        }
        let mut found = Vec::new();
        for (start, members) in touched {
            let mut state = self.states.get(&start).copied().unwrap_or_else(|| self.state(start));
            members.iter().for_each(|at| state.take(self.clashes[*at]));
            if state.second.is_some() {
                let rows = match state.told {
                    true => members.iter().map(|at| self.clashes[*at]).collect(),
                    false => self.standing(start).collect(),
                };
                state.told = true;
                found.extend(self.find(state, rows));
            }
            self.states.insert(start, state);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;
    use crate::engine::census::{Census, Trace};
    use crate::engine::corrections::resolve;
    use crate::engine::fate::Why;
    use crate::engine::fingerprint::of_id;
    use crate::engine::ruling::{Ruling, first_look};
    use crate::model::framework::Framework;
    use crate::model::instant::Instant;

    /// Every round on all rows: corrections resolved anew, then all groups looked at.
    fn round_by_round(census: &Census) -> Vec<Option<Fate>> {
        let first = first_look(census, None);
        let mut found: BTreeMap<usize, usize> = BTreeMap::new();
        loop {
            let mut given = first.clone();
            for (row, other) in &found {
                given.set(*row, Some(Fate::Rejected(Why::Contradiction(*other))));
            }
            let (fates, before) = (resolve(census, given).0, found.len());
            let stands = |row: usize| {
                let fate = fates.get(row);
                matches!(fate, Some(Fate::Counted | Fate::Rejected(Why::Contradiction(_))))
            };
            let mut open: Vec<&Clash> =
                census.clashes.iter().filter(|one| stands(one.row)).collect();
            open.sort_by_key(|clash| (clash.key, clash.row));
            for group in open.chunk_by(|a, b| a.key == b.key) {
                let Some(second) = group.iter().find(|one| one.says != group[0].says) else {
                    continue;
                };
                for clash in group {
                    let other = if clash.says == group[0].says { second } else { &group[0] };
                    found.entry(clash.row).or_insert(other.row);
                }
            }
            if found.len() == before {
                return fates.iter().collect();
            }
        }
    }

    /// A row in small numbers: what it replaces, what it says of which keys, when, and whether it is faulty or withdraws.
    type Drawn = (Option<usize>, (u128, Vec<u128>), u8, u8);

    fn census<'a>(framework: &'a Framework, rows: &[Drawn]) -> Census<'a> {
        let mut census = Census::new(framework);
        let id = |row: usize| of_id(&format!("i{row}"));
        for (row, (replaces, (says, keys), recorded, sort)) in rows.iter().enumerate() {
            let (faulty, withdraws) = (*sort == 0, *sort == 1);
            let own = if *sort == 2 { 0 } else { id(if *sort == 3 { row / 2 } else { row }) };
            let over = replaces.map_or(0, |step| id((row + 4 * rows.len() - step) % rows.len()));
            census.traces.push(Trace {
                recorded: Instant::parse(["", "2025-03-01", "2025-03-02"][usize::from(*recorded)]),
                last_day: NaiveDate::from_ymd_opt(2025, 3, 1),
                faulty,
                withdraws,
                ..Trace::of(of_id(&format!("row {row}")), own, over)
            });
            let keys = keys.iter().filter(|_| !faulty && !withdraws);
            census.clashes.extend(keys.map(|key| Clash { key: *key, says: *says, row }));
        }
        census
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_falls_brings_back_what_rounds_on_all_rows_bring_back(
            rows in prop::collection::vec((
                prop::option::weighted(0.8, 1usize..5),
                (0u128..3, prop::sample::subsequence(vec![1u128, 2, 3], 0..3)),
                0u8..3,
                0u8..12,
            ), 1..28),
        ) {
            let framework = Framework::default();
            let census = census(&framework, &rows);
            let wanted = round_by_round(&census);
            let found: Vec<_> = Ruling::known_at(&census, None).fates().map(Some).collect();
            prop_assert_eq!(found, wanted);
        }
    }
}
