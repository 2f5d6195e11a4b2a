//! One record of a file: cells with their places, and what is wrong before any has a meaning.

use crate::model::row::CellPlace;

/// Bytes of a cell at most.
pub const CELL_LIMIT: usize = 64 << 10;
/// Cells of a row at most.
pub const COLUMN_LIMIT: usize = 256;

/// What is wrong with a record before any cell has a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// A quote opens here and is never rightly closed.
    UnclosedQuote,
    /// A quote within an unquoted cell, or text after a closing quote; the cell's index.
    StrayQuote(usize),
    /// More than [`CELL_LIMIT`] bytes.
    LongCell,
    /// More than [`LINE_LIMIT`] bytes.
    LongLine,
    /// More than [`COLUMN_LIMIT`] cells.
    ManyColumns,
    /// A control character, or one that is none.
    Control(char),
}

/// What Git leaves when a merge was not finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// `<<<<<<<`
    Open,
    /// `=======` or `|||||||`
    Middle,
    /// `>>>>>>>`
    Close,
}

/// A cell of a record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    /// Where its text begins in the record's.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// Whether it stands in quotes.
    pub(super) quoted: bool,
    /// Where it stands in the file.
    pub(super) place: CellPlace,
}

/// One record; its buffers are used again for the next one.
#[derive(Debug, Clone, Default)]
pub struct Record {
    /// The line on which it begins, from 1.
    pub line: u32,
    /// The line on which it ends.
    pub last_line: u32,
    /// Its text as in the file, without the last line end.
    pub raw: String,
    /// What is wrong with it, where.
    pub flaws: Vec<(Flaw, CellPlace)>,
    /// Whether it is no row but a mark of Git's.
    pub marker: Option<Marker>,
    /// Whether nothing is known of what follows its last cell.
    pub broken_off: bool,
    /// Texts of all cells, one after another.
    pub(super) text: String,
    /// Its cells.
    pub(super) cells: Vec<Cell>,
}

impl Record {
    /// Number of cells.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether it has no cell at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// A cell's text without its quotes; empty if there is no such cell.
    #[must_use]
    pub fn cell(&self, at: usize) -> &str {
        self.cells.get(at).map_or("", |cell| &self.text[cell.start..cell.end])
    }

    /// Every cell's text.
    pub fn each(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(|cell| &self.text[cell.start..cell.end])
    }

    /// Where a cell stands, its quotes included; the record's beginning if there is no such cell.
    #[must_use]
    pub fn place(&self, at: usize) -> CellPlace {
        let whole = CellPlace { line: self.line, column: 1, length: 0 };
        self.cells.get(at).map_or(whole, |cell| cell.place)
    }

    /// Whether it is an empty line or nothing but separators and blanks.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.flaws.is_empty()
            && self.marker.is_none()
            && self.each().all(|cell| cell.trim().is_empty())
    }

    /// Empties it for the next one.
    pub(super) fn clear(&mut self) {
        self.raw.clear();
        self.flaws.clear();
        self.marker = None;
        self.broken_off = false;
        self.text.clear();
        self.cells.clear();
    }
}
