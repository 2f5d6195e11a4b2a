//! What has been said of one value: the chain of corrections that begins at a row, and the whole tree that it is a part of.
//!
//! Several rows may correct the same one, by hand and by files that come again. The chain goes by those that won; what
//! lost has been said, too, and whoever says it again says nothing new.

use std::collections::{BTreeSet, HashMap};

use super::census::Census;
use super::fate::Fate;
use super::fingerprint::Print;
use super::ruling::Ruling;
use super::traces::Traces;

/// The chain of corrections that begins at a row: that row, what corrects it, and so on. `true` if it
/// ends in a withdrawal.
#[must_use]
pub fn chain(ruling: &Ruling, row: usize) -> (Vec<usize>, bool) {
    let (mut rows, mut last) = (vec![row], row);
    loop {
        match ruling.fate(last) {
            // A chain has no row twice: what would go in a circle is rejected.
            Fate::Superseded { by: Some(next), .. } if rows.len() < ruling.rows() => {
                rows.push(next);
                last = next;
            }
            Fate::Superseded { withdrawn, .. } => return (rows, withdrawn),
            _ => return (rows, false),
        }
    }
}

/// Rows by their ids and by the ids that they correct.
pub struct Lineage<'a> {
    traces: &'a Traces,
    first: HashMap<Print, usize>,
    /// Further rows of an id: mostly there is none.
    twins: HashMap<Print, Vec<usize>>,
    corrections: HashMap<Print, Vec<usize>>,
}

impl<'a> Lineage<'a> {
    /// Of all rows of a census.
    #[must_use]
    pub fn new(census: &'a Census) -> Lineage<'a> {
        let traces = &census.traces;
        let (first, twins, corrections) = (HashMap::new(), HashMap::new(), HashMap::new());
        let mut all = Lineage { traces, first, twins, corrections };
        for (row, trace) in traces.iter().enumerate() {
            if trace.id != 0 && *all.first.entry(trace.id).or_insert(row) != row {
                all.twins.entry(trace.id).or_default().push(row);
            }
            if trace.replaces != 0 {
                all.corrections.entry(trace.replaces).or_default().push(row);
            }
        }
        all
    }

    /// The first row with an id.
    #[must_use]
    pub fn first(&self, id: Print) -> Option<usize> {
        self.first.get(&id).copied()
    }

    /// All rows of the tree of corrections that a row stands in, but for those that it corrects itself: these were said
    /// before it, and under other ids.
    #[must_use]
    pub fn tree(&self, row: usize) -> BTreeSet<usize> {
        let (mut above, mut root) = (BTreeSet::new(), row);
        while let Some(next) = self.first(self.traces.replaces(root)) {
            // Corrections in a circle come back to where they began.
            if next == row || !above.insert(self.traces.id(next)) {
                break;
            }
            root = next;
        }
        let (mut found, mut open) = (BTreeSet::new(), vec![root]);
        while let Some(one) = open.pop() {
            if found.insert(one) {
                let id = self.traces.id(one);
                let twins = self.twins.get(&id).into_iter().flatten();
                open.extend(twins.chain(self.corrections.get(&id).into_iter().flatten()));
            }
        }
        found.retain(|one| !above.contains(&self.traces.id(*one)));
        found
    }

    /// Of a row that withdraws the newest of its tree that has a value; every other row itself. A withdrawal may have won
    /// against what had corrected the same row before.
    #[must_use]
    pub fn valued(&self, ruling: &Ruling, row: usize) -> usize {
        if !self.traces.withdraws(row) {
            return row;
        }
        let (mut met, mut root) = (BTreeSet::from([row]), row);
        while let Some(above) = self.first(self.traces.replaces(root)) {
            // Withdrawals in a circle come back to where they began.
            if !met.insert(above) {
                break;
            }
            root = above;
        }
        let all = self.tree(root).into_iter().filter(|at| !self.traces.withdraws(*at));
        // What was rejected says less, but what it says may be all there is.
        let sound = |at: usize| !matches!(ruling.fate(at), Fate::Rejected(_));
        all.max_by_key(|at| (sound(*at), self.traces.recorded(*at), *at)).unwrap_or(row)
    }

    /// The row that a newer correction of this one has to replace so that it holds: itself, or, where it lost against another
    /// correction, the row that both correct. What corrects a loser is lost with it.
    #[must_use]
    pub fn held_at(&self, ruling: &Ruling, row: usize) -> usize {
        let (mut met, mut at, mut target) = (BTreeSet::from([row]), row, row);
        while let Some(above) = self.first(self.traces.replaces(at)) {
            let won = |by: usize| self.traces.replaces(by) == self.traces.id(at);
            if matches!(ruling.fate(at), Fate::Superseded { by: Some(by), .. } if !won(by)) {
                target = above;
            }
            // Corrections in a circle come back to where they began.
            if !met.insert(above) {
                break;
            }
            at = above;
        }
        target
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::census::Trace;
    use crate::model::framework::Framework;
    use crate::model::instant::Instant;

    fn trace(id: Print, replaces: Print, withdraws: bool) -> Trace {
        Trace { withdraws, ..Trace::of(id, id, replaces) }
    }

    #[test]
    fn a_chain_is_followed_to_its_end() {
        let framework = Framework::default();
        let mut census = Census::new(&framework);
        for (id, replaces) in [(1, 0), (2, 1), (3, 2), (4, 0), (5, 4)] {
            census.traces.push(trace(id, replaces, id == 5));
        }
        let ruling = Ruling::known_at(&census, None);
        assert_eq!(chain(&ruling, 0), (vec![0, 1, 2], false));
        assert_eq!(chain(&ruling, 3), (vec![3, 4], true));
    }

    #[test]
    fn behind_withdrawals_stands_what_had_a_value() {
        let framework = Framework::default();
        let mut census = Census::new(&framework);
        // 3 and 4 withdraw one after the other; 5 what is not there; 6 and 7 go in a circle; 10 wins against 9.
        let rows = [
            (1, 0, false, 1),
            (2, 1, false, 2),
            (3, 2, true, 3),
            (4, 3, true, 4),
            (5, 11, true, 5),
            (6, 7, true, 6),
            (7, 6, true, 7),
            (8, 0, false, 1),
            (9, 8, false, 2),
            (10, 8, true, 3),
        ];
        for (id, replaces, withdraws, day) in rows {
            let recorded = Instant::parse(&format!("2025-01-0{day}"));
            census.traces.push(Trace { recorded, ..trace(id, replaces, withdraws) });
        }
        let ruling = Ruling::known_at(&census, None);
        let lineage = Lineage::new(&census);
        let valued = (0..rows.len()).map(|row| lineage.valued(&ruling, row));
        assert_eq!(valued.collect::<Vec<usize>>(), [0, 1, 1, 1, 4, 5, 6, 7, 8, 8]);
    }

    #[test]
    fn a_tree_has_what_was_said_beside_and_not_what_was_said_before() {
        let framework = Framework::default();
        let mut census = Census::new(&framework);
        // 2 and 3 correct 1, a row without id corrects 2, 5 is another value, 6 and 7 go in a circle.
        for (id, replaces) in [(1, 0), (2, 1), (3, 1), (0, 2), (5, 0), (1, 0), (6, 7), (7, 6)] {
            census.traces.push(trace(id, replaces, false));
        }
        let lineage = Lineage::new(&census);
        let tree = |row| lineage.tree(row).into_iter().collect::<Vec<usize>>();
        assert_eq!(tree(0), [0, 1, 2, 3, 5], "a second row of the same id, too");
        assert_eq!(tree(1), [1, 2, 3]);
        assert_eq!(tree(3), [2, 3]);
        assert_eq!((tree(4), tree(6)), (vec![4], vec![6]));
        assert_eq!((lineage.first(1), lineage.first(9)), (Some(0), None));
    }

    #[test]
    fn what_corrects_a_loser_goes_to_the_row_that_it_lost() {
        let framework = Framework::default();
        let mut census = Census::new(&framework);
        // 3 corrects 1 after 2 did; 4 corrects 2, 5 corrects 3, 6 corrects nothing that anybody else does.
        let rows = [
            (1, 0, 1),
            (2, 1, 2),
            (3, 1, 3),
            (4, 2, 4),
            (5, 3, 5),
            (6, 5, 6),
            (7, 8, 7),
            (8, 7, 8),
        ];
        for (id, replaces, day) in rows {
            let recorded = Instant::parse(&format!("2025-01-0{day}"));
            census.traces.push(Trace { recorded, ..trace(id, replaces, false) });
        }
        let ruling = Ruling::known_at(&census, None);
        let lineage = Lineage::new(&census);
        let held = (0..rows.len()).map(|row| lineage.held_at(&ruling, row));
        assert_eq!(held.collect::<Vec<usize>>(), [0, 0, 2, 0, 4, 5, 6, 7]);
    }
}
