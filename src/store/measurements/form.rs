//! How a file is written: everything that a reader of its rows, or a writer of further ones, must know beforehand.

use super::conflicts::Conflict;
use super::dates::Order;
use super::encoding::Encoding;
use super::header::Layout;
use super::hearing::Heard;
use super::held::Cells;
use super::numbers::Marks;
use crate::model::finding::Finding;

/// Separators with the keys of their names, in order of preference.
pub const SEPARATORS: [(u8, &str); 3] = [(b',', "comma"), (b';', "semicolon"), (b'\t', "tab")];

/// How a file is written.
#[derive(Debug, Clone)]
pub struct Form {
    /// Its encoding.
    pub encoding: Encoding,
    /// What stands between cells.
    pub separator: u8,
    /// Its columns.
    pub layout: Layout,
    /// The line after which rows begin.
    pub after: u32,
    /// Its decimal mark.
    pub marks: Marks,
    /// The order of its dates.
    pub order: Order,
    /// What Git left in it.
    pub conflicts: Vec<Conflict>,
    /// What is wrong with every row.
    pub fault: Option<Finding>,
    /// Its last record that is not blank.
    pub last: Last,
}

impl Form {
    /// Takes over what its rows say.
    pub fn assume(&mut self, heard: &Heard) {
        self.order = heard.votes.order();
        self.marks = Marks { by_commas: self.marks.by_commas, ..heard.marks };
    }

    /// Whether a record is a row to read.
    #[must_use]
    pub fn holds(&self, record: &impl Cells) -> bool {
        record.line() > self.after && !record.is_no_row()
    }
}

/// How a file ends: what a writer must know before it appends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Last {
    /// The last line on which something stands, from 1; 0 = none.
    pub line: u32,
    /// The last line of the file.
    pub end: u32,
    /// Whether that record is whole.
    pub sound: bool,
}
