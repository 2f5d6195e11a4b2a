//! How a file writes its rows: what was found out about it once, before its rows are read.

use super::bytes::TextEncoding;
use super::dates::DateOrder;
use super::numbers::NumberStyle;
use crate::model::finding::Finding;
use crate::model::row::Column;

/// The decimal mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// `12.5`
    Point,
    /// `12,5`
    Comma,
}

/// What a column of a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// A column of the contract, or a dimension.
    Known(Column),
    /// A column that nobody declared; its header.
    Other(String),
    /// A column without header.
    Nameless,
}

/// A file's header.
#[derive(Debug, Clone, Default)]
pub struct Header {
    /// What each column is.
    pub roles: Vec<Role>,
    /// Headers as written.
    pub names: Vec<String>,
    /// What makes every row of the file unreadable.
    pub fault: Option<Finding>,
}

/// A conflict that Git left between two versions.
#[derive(Debug, Clone)]
pub struct Conflict {
    /// Lines of its markers: the first, those between, the last.
    pub markers: Vec<u32>,
    /// What is said of it, once.
    pub finding: Finding,
}

/// What was found out about a file.
#[derive(Debug, Clone)]
pub struct Dialect {
    /// How bytes become text.
    pub encoding: TextEncoding,
    /// The separator.
    pub separator: u8,
    /// Records before the first row: blank ones, a `sep=` line, the header.
    pub skip: usize,
    /// How numbers are written.
    pub numbers: NumberStyle,
    /// In which order days and months stand, if the file settles it.
    pub order: Option<DateOrder>,
    /// Its header.
    pub header: Header,
    /// Conflicts left by Git, in order.
    pub conflicts: Vec<Conflict>,
}

impl Dialect {
    /// Whether a line is a marker that Git left.
    #[must_use]
    pub fn is_marker(&self, line: u32) -> bool {
        self.conflicts.iter().any(|conflict| conflict.markers.contains(&line))
    }

    /// What makes a row unreadable whatever it says: the header's fault, or a conflict around it.
    #[must_use]
    pub fn fault_of(&self, line: u32) -> Option<&Finding> {
        let around = |conflict: &&Conflict| {
            let ends = conflict.markers.first().zip(conflict.markers.last());
            ends.is_some_and(|(first, last)| (*first..=*last).contains(&line))
        };
        let conflict = || self.conflicts.iter().find(around).map(|conflict| &conflict.finding);
        self.header.fault.as_ref().or_else(conflict)
    }
}
