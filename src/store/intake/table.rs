//! Rows that somebody wants to add, in the contract's columns, each cell with where it stood.
//!
//! Numbers that come typed (from a workbook) are certain; numbers that come as text are read as any CSV's are,
//! with what the other texts tell of their decimal mark.

use super::source::Source;

/// Rows in the contract's columns.
#[derive(Debug, Clone)]
pub struct Table {
    /// Where they come from.
    pub source: Source,
    /// Header names as in a measurement file, in any of its languages: `date`, `país`, a dimension's id.
    pub headers: Vec<String>,
    /// The rows.
    pub rows: Vec<TableRow>,
    /// Whether dates like 03/04/2025 may be told by the other dates of the table (a file), or each
    /// must be certain on its own (typed).
    pub together: bool,
    /// Whether its cells stood between commas: `1.234` is then a decimal, as in any such CSV.
    pub by_commas: bool,
}

/// One row: as many cells as the table has headers.
#[derive(Debug, Clone)]
pub struct TableRow {
    /// Line or row in the source, from 1.
    pub line: u32,
    /// Its cells.
    pub cells: Vec<TableCell>,
}

/// One cell.
#[derive(Debug, Clone, Default)]
pub struct TableCell {
    /// What it says; empty = nothing.
    pub text: String,
    /// Whether `text` is a number in plain digits that its source held as a number.
    pub exact: bool,
    /// Where it stands, from 1; 0 = nowhere (a constant, or counted).
    pub line: u32,
    /// Where it stands, from 1; 0 = nowhere.
    pub column: u32,
}
