//! What corrections link: rows that share an id, or one that has none.
//!
//! A file may have as many of them as rows, and every byte of one counts: so links are four bytes, those that replace the
//! same are a list of links, and what hardly any node has (further rows, errors) is kept elsewhere.

use std::num::NonZeroU32;

use super::ties::number;

/// The place of a node, or of none, in four bytes: there may be as many nodes as rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Link(Option<NonZeroU32>);

impl Link {
    /// To a node.
    pub(super) fn to(at: usize) -> Link {
        Link(NonZeroU32::new(number(at + 1)))
    }

    /// The node.
    pub(super) fn at(self) -> Option<usize> {
        self.0.map(|next| next.get() as usize - 1)
    }

    /// This one, or else the other.
    pub(super) fn or(self, other: Link) -> Link {
        Link(self.0.or(other.0))
    }
}

/// Rows that share an id, or one that has none.
#[derive(Debug)]
pub(super) struct Node {
    /// Its first row in reading order.
    row: u32,
    /// The node that it replaces.
    pub(super) replaces: Link,
    /// The first of the nodes that replace it, and the next that replaces the same.
    pub(super) first: Link,
    pub(super) next: Link,
    /// The node that took its place.
    pub(super) link: Link,
    /// Whether it, or what it corrects, lost against another correction of the same row: the winner.
    pub(super) lost_to: Link,
    /// Whether it is accepted, or rescued by an accepted correction.
    pub(super) live: bool,
    /// Whether its chain ends in a withdrawal.
    pub(super) withdrawn: bool,
}

impl Node {
    /// Of a row, without any link.
    pub(super) fn of(row: usize, withdraws: bool) -> Node {
        Node {
            row: number(row),
            replaces: Link::default(),
            first: Link::default(),
            next: Link::default(),
            link: Link::default(),
            lost_to: Link::default(),
            live: false,
            withdrawn: withdraws,
        }
    }

    /// Its first row in reading order.
    pub(super) fn row(&self) -> usize {
        self.row as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_takes_few_bytes() {
        assert!(size_of::<Node>() <= 28, "{}", size_of::<Node>());
        assert_eq!(
            [Link::to(0), Link::to(7), Link::default()].map(Link::at),
            [Some(0), Some(7), None]
        );
    }
}
