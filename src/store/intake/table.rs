//! Rows that somebody wants to add, in the contract's columns, each cell with where it stood.
//!
//! Numbers that come typed (from a workbook) are certain; numbers that come as text are read as any CSV's are,
//! with what the other texts tell of their decimal mark.

use super::grid::Written;
use super::source::Source;
use super::workbook::fault::Fault;
use crate::model::finding::Finding;
use crate::model::period::Period;

/// Rows of a file, all its tables together, that are taken in at once: each is shown beside what it would change.
pub const ROWS: usize = 50_000;
/// Bytes of the texts of a table that a mapping or a survey file makes: what holds for every row is in every row.
const TEXTS: usize = 48 << 20;

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
    /// How its file is written, if that is a text. Between commas `1.234` is a decimal, as in any such CSV.
    pub written: Option<Written>,
}

/// Rows as a mapping or a survey file makes them, as many as are taken in.
#[derive(Debug, Default)]
pub struct Made {
    rows: Vec<TableRow>,
    texts: usize,
}

impl Made {
    /// Takes a row, unless there are too many already.
    pub fn add(&mut self, row: TableRow) {
        if self.rows.len() <= ROWS && self.texts <= TEXTS {
            self.texts += row.cells.iter().map(|cell| cell.text.len()).sum::<usize>();
            self.rows.push(row);
        }
    }

    /// The rows.
    ///
    /// # Errors
    /// What is wrong with the source if there are too many.
    pub fn done(self, source: &Source) -> Result<Vec<TableRow>, Finding> {
        let limit = |what, limit| Err(Fault::Limit(what, limit).finding(&source.name()));
        match () {
            () if self.rows.len() > ROWS => limit("rows", ROWS.to_string()),
            () if self.texts > TEXTS => limit("texts", format!("{} MiB", TEXTS >> 20)),
            () => Ok(self.rows),
        }
    }
}

/// One row: as many cells as the table has headers.
#[derive(Debug, Clone)]
pub struct TableRow {
    /// Line or row in the source, from 1.
    pub line: u32,
    /// Its cells.
    pub cells: Vec<TableCell>,
    /// Of a form's line on which something else may have been typed: what it is due for.
    pub due: Option<Due>,
}

/// What a form's line is due for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Due {
    /// A period, beside which a date was typed.
    Period(Period),
    /// An activity, instead of which another one was typed.
    Event(String),
}

/// One cell.
#[derive(Debug, Clone, Default)]
pub struct TableCell {
    /// What it says; empty = nothing.
    pub text: String,
    /// Whether `text` is a number in plain digits that its source held as a number, be it shown with `%`.
    pub exact: bool,
    /// Where it stands, from 1; 0 = nowhere (a constant, or counted).
    pub line: u32,
    /// Where it stands, from 1; 0 = nowhere.
    pub column: u32,
}
