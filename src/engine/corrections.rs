//! Corrections and withdrawals: which row stands for a chain of them.
//!
//! Rows that replace others form chains by id. A chain has one value, its last link's; a withdrawal
//! at its end leaves nothing. Nodes are ids (several conflicting rows may share one) or single rows
//! without id. Links run from the row that corrects to the row corrected, so every node has at most
//! one link and, once cycles are refused, the links form trees that are settled leaves first.
//!
//! - A row with an error that an accepted row replaces is superseded, no longer rejected, and its
//!   own link holds: the chain goes on through it.
//! - Of several rows replacing one, the newest `recorded` is the link; the others, with everything
//!   that corrects them, are superseded. If that does not tell, all of them are rejected, with what
//!   corrects them: otherwise a value could count beside the one it meant to replace.

#![expect(
    clippy::indexing_slicing,
    reason = "nodes are numbered as they are pushed and none is ever taken away; lists beside them have their length"
)]

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::FixedState;

use super::census::{Census, Trace};
use super::fate::{Fate, Fates, Why};
use super::traces::Traces;
use crate::model::instant::Instant;

/// Settles every row left open or rejected in `given`; others stay as they are. With the trees, if any row
/// replaces another.
#[must_use]
pub fn resolve<'a>(census: &'a Census, mut given: Fates) -> (Fates, Option<Graph<'a>>) {
    let traces = &census.traces;
    if !traces.correct() {
        given.close(Fate::Counted);
        return (given, None);
    }
    let mut graph = Graph::new(traces, &given);
    graph.refuse_cycles();
    let order = graph.settle();
    graph.hand_down(&order);
    (graph.fates(given), Some(graph))
}

/// Nodes by the fingerprint of their id.
type ById = HashMap<u128, usize, FixedState>;

/// Whether a row may have to do with corrections.
fn is_tied(trace: &Trace) -> bool {
    trace.id != 0 || trace.replaces != 0
}

pub(super) struct Node {
    /// Its first row in reading order.
    pub(super) row: usize,
    /// Further rows that share its id.
    others: Vec<usize>,
    /// The node that it replaces.
    pub(super) replaces: Option<usize>,
    /// Nodes that replace it.
    pub(super) replaced_by: Vec<usize>,
    /// Why it has an error, if it has.
    pub(super) error: Option<Why>,
    /// Whether it is accepted, or rescued by an accepted correction.
    pub(super) live: bool,
    /// The node that took its place.
    pub(super) link: Option<usize>,
    /// Whether it, or what it corrects, lost against another correction of the same row: the winner.
    lost_to: Option<usize>,
    /// Whether it, or what it corrects, and another correct the same row, and nothing tells which holds.
    refused: Option<Why>,
    /// Whether its chain ends in a withdrawal.
    withdrawn: bool,
}

impl Node {
    fn rows(&self) -> impl Iterator<Item = usize> {
        std::iter::once(self.row).chain(self.others.iter().copied())
    }
}

/// Trees of rows that correct one another.
pub struct Graph<'a> {
    pub(super) traces: &'a Traces,
    /// In order of their first rows.
    pub(super) nodes: Vec<Node>,
}

impl<'a> Graph<'a> {
    fn new(traces: &'a Traces, given: &Fates) -> Self {
        let mut nodes: Vec<Node> = Vec::new();
        let mut by_id: ById = HashMap::default();
        for (row, trace) in traces.iter().enumerate().filter(|(_, trace)| is_tied(trace)) {
            let error = match given.get(row) {
                None => None,
                Some(Fate::Rejected(why)) => Some(why),
                Some(_) => continue,
            };
            if let Some(at) = by_id.get(&trace.id).copied().filter(|_| trace.id != 0) {
                nodes[at].others.push(row);
                nodes[at].error = nodes[at].error.or(error);
                continue;
            }
            by_id.insert(trace.id, nodes.len());
            nodes.push(Node {
                row,
                others: Vec::new(),
                replaces: None,
                replaced_by: Vec::new(),
                error,
                live: false,
                link: None,
                lost_to: None,
                refused: None,
                withdrawn: trace.withdraws,
            });
        }
        by_id.remove(&0);
        let mut graph = Graph { traces, nodes };
        graph.link(&by_id);
        graph
    }

    /// Finds what each node replaces; an unknown id or another indicator is an error.
    fn link(&mut self, by_id: &ById) {
        for at in 0..self.nodes.len() {
            let row = self.nodes[at].row;
            let wanted = self.traces.replaces(row);
            let same = |other: usize| self.traces.replaces(other) == wanted;
            if wanted == 0 || !self.nodes[at].rows().all(same) {
                continue;
            }
            let Some(target) = by_id.get(&wanted).copied() else {
                self.fail(at, Why::UnknownReplaces);
                continue;
            };
            let mine = || self.nodes[at].rows().map(|one| self.traces.indicator(one));
            let foreign = self.nodes[target].rows().find(|other| {
                let theirs = self.traces.indicator(*other);
                theirs.is_some() && mine().any(|mine| mine.is_some() && mine != theirs)
            });
            match foreign {
                Some(other) => self.fail(at, Why::OtherIndicator(other)),
                None => self.nodes[at].replaces = Some(target),
            }
        }
    }

    fn fail(&mut self, at: usize, why: Why) {
        let error = &mut self.nodes[at].error;
        *error = error.or(Some(why));
    }

    /// Marks every node on a cycle as in error and takes its link away.
    fn refuse_cycles(&mut self) {
        let mut seen_in: Vec<Option<usize>> = vec![None; self.nodes.len()];
        for start in 0..self.nodes.len() {
            let mut at = start;
            while seen_in[at].is_none() {
                seen_in[at] = Some(start);
                let Some(next) = self.nodes[at].replaces else { break };
                at = next;
            }
            let walked_here = seen_in[at] == Some(start) && self.nodes[at].replaces.is_some();
            if walked_here {
                self.break_cycle(at);
            }
        }
        for at in 0..self.nodes.len() {
            if let Some(target) = self.nodes[at].replaces {
                self.nodes[target].replaced_by.push(at);
            }
        }
    }

    fn break_cycle(&mut self, first: usize) {
        let mut at = first;
        while let Some(next) = self.nodes[at].replaces.take() {
            self.fail(at, Why::Cycle);
            at = next;
        }
    }

    /// Settles each node after everything that replaces it; in which order.
    fn settle(&mut self) -> Vec<usize> {
        let mut order = Vec::with_capacity(self.nodes.len());
        let mut waiting: Vec<usize> =
            self.nodes.iter().map(|node| node.replaced_by.len()).collect();
        let mut ready: Vec<usize> = (0..self.nodes.len()).filter(|at| waiting[*at] == 0).collect();
        while let Some(at) = ready.pop() {
            self.choose_link(at);
            order.push(at);
            if let Some(target) = self.nodes[at].replaces {
                waiting[target] -= 1;
                if waiting[target] == 0 {
                    ready.push(target);
                }
            }
        }
        order
    }

    fn choose_link(&mut self, at: usize) {
        let children = std::mem::take(&mut self.nodes[at].replaced_by);
        let live = || children.iter().copied().filter(|child| self.nodes[*child].live);
        let newest = live().map(|child| self.recorded(child)).max();
        let mut tops = live().filter(|child| Some(self.recorded(*child)) == newest);
        match (tops.next(), tops.next()) {
            (Some(winner), None) => {
                let losers: Vec<usize> = live().filter(|child| *child != winner).collect();
                let withdrawn = self.nodes[winner].withdrawn;
                losers.into_iter().for_each(|loser| self.nodes[loser].lost_to = Some(winner));
                let node = &mut self.nodes[at];
                (node.link, node.live, node.withdrawn) = (Some(winner), true, withdrawn);
            }
            (Some(first), Some(second)) => {
                let losers: Vec<usize> = live().collect();
                for loser in losers {
                    let rival = if loser == first { second } else { first };
                    self.nodes[loser].refused = Some(Why::Competing(self.nodes[rival].row));
                }
                self.nodes[at].live = self.nodes[at].error.is_none();
            }
            (None, _) => self.nodes[at].live = self.nodes[at].error.is_none(),
        }
        self.nodes[at].replaced_by = children;
    }

    pub(super) fn recorded(&self, at: usize) -> Option<Instant> {
        self.nodes[at].rows().filter_map(|row| self.traces.recorded(row)).max()
    }

    /// Gives what became of a row to everything that corrects it: each node once, however deep it lies. The
    /// loss nearest the root goes before others, the refusal nearest the node.
    fn hand_down(&mut self, order: &[usize]) {
        for at in order.iter().rev().copied() {
            let above = self.nodes[at].replaces.map(|target| &self.nodes[target]);
            let (lost_to, refused) = above.map_or((None, None), |it| (it.lost_to, it.refused));
            let node = &mut self.nodes[at];
            node.lost_to = lost_to.or(node.lost_to);
            node.refused = node.refused.or(refused);
            if let Some(why) = node.refused {
                (node.link, node.live) = (None, false);
                node.error = node.error.or(Some(why));
            }
        }
    }

    /// Superseded rows that share an id and differ, each with another of them: one correction replaces them all.
    pub(super) fn together(&self, fates: &Fates) -> BTreeMap<usize, usize> {
        let shared = self.nodes.iter().filter(|node| !node.others.is_empty());
        let of = |node: &Node| {
            let (first, second) = (node.row, node.others.first().copied());
            let twin = move |row| if row == first { second } else { Some(first) };
            node.rows().filter_map(move |row| Some((row, twin(row)?))).collect::<Vec<_>>()
        };
        let all = shared.flat_map(of);
        all.filter(|(row, _)| matches!(fates.get(*row), Some(Fate::Superseded { by: Some(_), .. })))
            .collect()
    }

    fn fates(&self, mut fates: Fates) -> Fates {
        fates.close(Fate::Counted);
        for node in &self.nodes {
            let heir = node.lost_to.or(node.link).map(|other| &self.nodes[other]);
            let by = heir.map(|other| other.row);
            let withdrawn = heir.is_some_and(|other| other.withdrawn);
            for row in node.rows() {
                let fate = if node.live && by.is_some() {
                    Fate::Superseded { by, withdrawn }
                } else if let Some(why) = node.error {
                    own_reason(&fates, row, why)
                } else if self.traces.withdraws(row) {
                    Fate::Superseded { by: None, withdrawn: true }
                } else {
                    Fate::Counted
                };
                fates.set(row, Some(fate));
            }
        }
        fates
    }
}

/// Rows that share an id keep their own reasons.
fn own_reason(fates: &Fates, row: usize, why: Why) -> Fate {
    match fates.get(row) {
        Some(rejected @ Fate::Rejected(_)) => rejected,
        _ => Fate::Rejected(why),
    }
}
