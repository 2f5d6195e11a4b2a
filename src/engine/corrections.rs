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

use std::collections::BTreeMap;

use super::census::Census;
use super::fate::{Fate, Fates, Why};
use super::firsts::Firsts;
use super::nodes::{Link, Node};
use super::ties::number;
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

/// Trees of rows that correct one another.
pub struct Graph<'a> {
    pub(super) traces: &'a Traces,
    /// In order of their first rows.
    pub(super) nodes: Vec<Node>,
    /// Further rows of those few nodes that several rows share.
    others: BTreeMap<usize, Vec<usize>>,
    /// Why a node has an error, if it has.
    pub(super) errors: Fates,
    /// Whether a node, or what it corrects, and another correct the same row, and nothing tells which holds.
    refused: Fates,
}

impl<'a> Graph<'a> {
    fn new(traces: &'a Traces, given: &Fates) -> Self {
        let (mut nodes, mut errors, mut by_id) = (Vec::new(), Fates::default(), Firsts::default());
        let mut others: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for row in 0..traces.len() {
            let [own, replaces] = traces.both_ids(row);
            let error = given.get(row);
            if (own == 0 && replaces == 0) || !matches!(error, None | Some(Fate::Rejected(_))) {
                continue;
            }
            let id = |at: usize| nodes.get(at).map_or(own, |node: &Node| traces.id(node.row()));
            let met = if own == 0 { None } else { by_id.put(nodes.len(), id) };
            if let Some(met) = met {
                others.entry(met).or_default().push(row);
                errors.set(met, errors.get(met).or(error));
            } else {
                nodes.push(Node::of(row, traces.withdraws(row)));
                errors.push(error);
            }
        }
        let refused = Fates::open(nodes.len());
        let mut graph = Graph { traces, nodes, others, errors, refused };
        graph.link(&by_id);
        graph
    }

    /// The rows of a node in reading order.
    fn rows(&self, at: usize) -> impl Iterator<Item = usize> {
        let others = self.others.get(&at).into_iter().flatten().copied();
        std::iter::once(self.nodes[at].row()).chain(others)
    }

    /// The nodes that replace a node, in order.
    pub(super) fn replaced_by(&self, at: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(self.nodes[at].first.at(), |at| self.nodes[*at].next.at())
    }

    /// Finds what each node replaces; an unknown id or another indicator is an error.
    fn link(&mut self, by_id: &Firsts) {
        for at in 0..self.nodes.len() {
            let wanted = self.traces.replaces(self.nodes[at].row());
            let same = |other: usize| self.traces.replaces(other) == wanted;
            if wanted == 0 || !self.rows(at).all(same) {
                continue;
            }
            let id = |at: usize| self.traces.id(self.nodes[at].row());
            let Some(target) = by_id.find(wanted, id) else {
                self.fail(at, Why::UnknownReplaces);
                continue;
            };
            let mine = || self.rows(at).map(|one| self.traces.indicator(one));
            let foreign = self.rows(target).find(|other| {
                let theirs = self.traces.indicator(*other);
                theirs.is_some() && mine().any(|mine| mine.is_some() && mine != theirs)
            });
            match foreign {
                Some(other) => self.fail(at, Why::OtherIndicator(other)),
                None => self.nodes[at].replaces = Link::to(target),
            }
        }
    }

    fn fail(&mut self, at: usize, why: Why) {
        let error = self.errors.get(at).or(Some(Fate::Rejected(why)));
        self.errors.set(at, error);
    }

    /// Marks every node on a cycle as in error and takes its link away.
    fn refuse_cycles(&mut self) {
        let mut seen_in: Vec<Link> = vec![Link::default(); self.nodes.len()];
        for start in 0..self.nodes.len() {
            let (mut at, here) = (start, Link::to(start));
            while seen_in[at].at().is_none() {
                seen_in[at] = here;
                let Some(next) = self.nodes[at].replaces.at() else { break };
                at = next;
            }
            let walked_here = seen_in[at] == here && self.nodes[at].replaces.at().is_some();
            if walked_here {
                self.break_cycle(at);
            }
        }
        // Put before the others from the last on, they come to stand in order.
        for at in (0..self.nodes.len()).rev() {
            if let Some(target) = self.nodes[at].replaces.at() {
                self.nodes[at].next =
                    std::mem::replace(&mut self.nodes[target].first, Link::to(at));
            }
        }
    }

    fn break_cycle(&mut self, first: usize) {
        let mut at = first;
        while let Some(next) = std::mem::take(&mut self.nodes[at].replaces).at() {
            self.fail(at, Why::Cycle);
            at = next;
        }
    }

    /// Settles each node after everything that replaces it; in which order.
    fn settle(&mut self) -> Vec<u32> {
        let mut waiting = vec![0u32; self.nodes.len()];
        let targets = self.nodes.iter().filter_map(|node| node.replaces.at());
        targets.for_each(|target| waiting[target] += 1);
        let mut order: Vec<u32> = Vec::with_capacity(self.nodes.len());
        let mut ready: Vec<u32> = (0u32..)
            .zip(&waiting)
            .filter(|(_, waiting)| **waiting == 0)
            .map(|(at, _)| at)
            .collect();
        while let Some(next) = ready.pop() {
            let at = next as usize;
            self.choose_link(at);
            order.push(next);
            if let Some(target) = self.nodes[at].replaces.at() {
                waiting[target] -= 1;
                if waiting[target] == 0 {
                    ready.push(number(target));
                }
            }
        }
        order
    }

    /// The newest that holds of those that replace a node, a second one that is as new, and those that lose.
    fn newest(&self, at: usize) -> (Option<usize>, Option<usize>, Vec<usize>) {
        let live = || self.replaced_by(at).filter(|one| self.nodes[*one].live);
        let newest = live().map(|one| self.recorded(one)).max();
        let mut tops = live().filter(|one| Some(self.recorded(*one)) == newest);
        let (top, second) = (tops.next(), tops.next());
        (top, second, live().filter(|one| second.is_some() || Some(*one) != top).collect())
    }

    fn choose_link(&mut self, at: usize) {
        let (top, second, losers) = self.newest(at);
        let sound = self.errors.get(at).is_none();
        match (top, second) {
            (Some(winner), None) => {
                losers.into_iter().for_each(|one| self.nodes[one].lost_to = Link::to(winner));
                let withdrawn = self.nodes[winner].withdrawn;
                let node = &mut self.nodes[at];
                (node.link, node.live, node.withdrawn) = (Link::to(winner), true, withdrawn);
            }
            (Some(first), Some(second)) => {
                for loser in losers {
                    let rival = if loser == first { second } else { first };
                    let why = Why::Competing(self.nodes[rival].row());
                    self.refused.set(loser, Some(Fate::Rejected(why)));
                }
                self.nodes[at].live = sound;
            }
            (None, _) => self.nodes[at].live = sound,
        }
    }

    pub(super) fn recorded(&self, at: usize) -> Option<Instant> {
        self.rows(at).filter_map(|row| self.traces.recorded(row)).max()
    }

    /// Gives what became of a row to everything that corrects it: each node once, however deep it lies. The
    /// loss nearest the root goes before others, the refusal nearest the node.
    fn hand_down(&mut self, order: &[u32]) {
        for at in order.iter().rev().map(|at| *at as usize) {
            let above = self.nodes[at].replaces.at();
            let lost_to = above.map_or(Link::default(), |above| self.nodes[above].lost_to);
            let refused = above.and_then(|above| self.refused.get(above));
            let refused = self.refused.get(at).or(refused);
            self.refused.set(at, refused);
            let node = &mut self.nodes[at];
            node.lost_to = lost_to.or(node.lost_to);
            if refused.is_some() {
                (node.link, node.live) = (Link::default(), false);
                self.errors.set(at, self.errors.get(at).or(refused));
            }
        }
    }

    /// Superseded rows that share an id and differ, each with another of them: one correction replaces them all.
    pub(super) fn together(&self, fates: &Fates) -> BTreeMap<usize, usize> {
        let of = |(at, others): (&usize, &Vec<usize>)| {
            let (first, second) = (self.nodes[*at].row(), others.first().copied());
            let twin = move |row| if row == first { second } else { Some(first) };
            self.rows(*at).filter_map(move |row| Some((row, twin(row)?))).collect::<Vec<_>>()
        };
        let all = self.others.iter().flat_map(of);
        all.filter(|(row, _)| matches!(fates.get(*row), Some(Fate::Superseded { by: Some(_), .. })))
            .collect()
    }

    /// Superseded rows that correct one that lost against another, each newer than the row that holds in their stead: that.
    pub(super) fn outdone(&self, fates: &Fates) -> BTreeMap<usize, usize> {
        let of = |(at, node): (usize, &Node)| {
            let winner = node.lost_to.at()?;
            let newer = node.first.at().is_none() && self.recorded(at) > self.recorded(winner);
            newer.then(|| self.rows(at).map(move |row| (row, self.nodes[winner].row())))
        };
        let all = self.nodes.iter().enumerate().filter_map(of).flatten();
        all.filter(|(row, _)| matches!(fates.get(*row), Some(Fate::Superseded { by: Some(_), .. })))
            .collect()
    }

    fn fates(&self, mut fates: Fates) -> Fates {
        fates.close(Fate::Counted);
        for (at, node) in self.nodes.iter().enumerate() {
            let heir = node.lost_to.or(node.link).at().map(|other| &self.nodes[other]);
            let by = heir.map(Node::row);
            let withdrawn = heir.is_some_and(|other| other.withdrawn);
            for row in self.rows(at) {
                let fate = if node.live && by.is_some() {
                    Fate::Superseded { by, withdrawn }
                } else if let Some(why) = self.errors.why(at) {
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
