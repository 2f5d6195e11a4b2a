//! What counts in the place of a correction that does not.
//!
//! Of a tree of rows that correct one another one row counts at most: its tip, found by following links from the
//! root. When a tip is rejected, the tip moves: to another correction of the same row, or down to the row that was
//! corrected. A node dies once and comes into the path of links once, so a million such steps cost what one
//! settling of the tree costs.

#![expect(clippy::indexing_slicing, reason = "nodes name each other by their places in one list")]

use std::collections::HashMap;

use super::corrections::Graph;
use super::nodes::{Link, Node};
use crate::model::instant::Instant;

/// Trees of corrections that lose their tips one by one.
pub struct Tips<'a> {
    graph: Graph<'a>,
    /// What replaces a node and holds, the newest last; of nodes whose link was lost.
    heirs: HashMap<usize, Vec<(Option<Instant>, usize)>>,
}

impl<'a> Tips<'a> {
    /// The tips of settled trees.
    #[must_use]
    pub fn of(graph: Graph<'a>) -> Tips<'a> {
        Tips { graph, heirs: HashMap::new() }
    }

    /// The row that counts once this one, which counted, is rejected; nothing if none does.
    pub fn fall(&mut self, row: usize) -> Option<usize> {
        let mut at = self.graph.nodes.binary_search_by_key(&row, Node::row).ok()?;
        loop {
            self.graph.nodes[at].live = false;
            let target = self.graph.nodes[at].replaces.at()?;
            let heir = self.heir(target);
            self.graph.nodes[target].link = heir.map_or(Link::default(), Link::to);
            at = target;
            if heir.is_some() || self.graph.errors.get(target).is_none() {
                break;
            }
        }
        while let Some(next) = self.graph.nodes[at].link.at() {
            at = next;
        }
        let row = self.graph.nodes[at].row();
        (!self.graph.traces.withdraws(row)).then_some(row)
    }

    /// What now takes the place of a node whose link has died: the newest, if it is the only one.
    fn heir(&mut self, at: usize) -> Option<usize> {
        let graph = &self.graph;
        let heirs = self.heirs.entry(at).or_insert_with(|| {
            let live = graph.replaced_by(at).filter(|one| graph.nodes[*one].live);
            let mut live: Vec<_> = live.map(|one| (graph.recorded(one), one)).collect();
            live.sort_unstable();
            live
        });
        while heirs.pop_if(|(_, one)| !graph.nodes[*one].live).is_some() {}
        match heirs[..] {
            [.., (older, _), (newest, heir)] if older < newest => Some(heir),
            [(_, heir)] => Some(heir),
            _ => None,
        }
    }
}
