//! A foreign file as a grid of cells, before anybody knows what its columns mean.
//!
//! A workbook's sheet and a CSV come to the same: rows of cells with their places. Cells of a workbook
//! are typed; cells of a CSV are texts. Empty cells and rows are left out, so a grid is as large as
//! what stands in the file, not as what the file claims.

use chrono::NaiveDate;

use super::source::Source;

/// One sheet, or a whole text file.
#[derive(Debug, Clone)]
pub struct Grid {
    /// Where it comes from.
    pub source: Source,
    /// Rows with at least one cell, in order.
    pub rows: Vec<GridRow>,
}

/// One row.
#[derive(Debug, Clone)]
pub struct GridRow {
    /// The sheet's row or the file's line on which it begins, from 1.
    pub line: u32,
    /// Whether the sheet hides it.
    pub hidden: bool,
    /// Its cells that hold anything, by column.
    pub cells: Vec<GridCell>,
}

/// One cell that holds something.
#[derive(Debug, Clone)]
pub struct GridCell {
    /// Which field of the row, from 0: what headers and cells are matched by.
    pub index: u32,
    /// For a sheet `index` + 1; for a text file the column in characters, from 1.
    pub column: u32,
    /// For a text file the line on which the cell begins (a row may span lines); else the row's.
    pub line: u32,
    /// What it holds.
    pub content: Content,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A text; in a CSV, anything.
    Text(String),
    /// A number that the workbook holds as a number: plain digits (`-12.5`), as Excel would show it in full.
    Number(String),
    /// A date (1900 or 1904 epoch settled); a time of day is dropped.
    Date(NaiveDate),
    /// TRUE or FALSE.
    Bool(bool),
    /// Something that has no value: an error (`#N/A`), a formula without a cached value, as a word of
    /// the interface's catalogue.
    Nothing(&'static str),
}

impl GridRow {
    /// The cell in a column, by its index from 0.
    #[must_use]
    pub fn cell(&self, index: u32) -> Option<&GridCell> {
        let at = self.cells.binary_search_by_key(&index, |cell| cell.index).ok()?;
        self.cells.get(at)
    }
}
