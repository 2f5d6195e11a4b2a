//! A foreign file as a grid of cells, before anybody knows what its columns mean.
//!
//! A workbook's sheet and a CSV come to the same: rows of cells with their places. Cells of a workbook
//! are typed; cells of a CSV are texts. Empty cells and rows are left out, so a grid is as large as
//! what stands in the file, not as what the file claims.

use chrono::NaiveDate;

use super::source::{Source, letters};
use crate::model::finding::Place;
use crate::store::measurements::dates::Order;
use crate::store::measurements::encoding::Encoding;
use crate::text::fold::neat;

/// One sheet, or a whole text file.
#[derive(Debug, Clone)]
pub struct Grid {
    /// Where it comes from.
    pub source: Source,
    /// Rows with at least one cell, in order.
    pub rows: Vec<GridRow>,
    /// Whether the workbook hides the sheet.
    pub hidden: bool,
    /// Columns that the sheet hides, by index from 0, in order.
    pub hidden_columns: Vec<u32>,
    /// Cells that the sheet shows as one.
    pub merged: Vec<Merge>,
    /// How it is written, if it is a text file.
    pub written: Option<Written>,
}

/// How a text file is written: what it was read by without being told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Its encoding.
    pub encoding: Encoding,
    /// What stands between its cells.
    pub separator: u8,
    /// What tells the order of day and month in its dates.
    pub dates: Dates,
}

/// What tells the order of day and month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dates {
    /// The cells that are read as dates.
    Cells,
    /// A mapping or survey file.
    Told(Order),
    /// Times that are counted by and stand in no row.
    Heard(Order),
}

/// Cells merged into one, corners included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// First row, from 1.
    pub top: u32,
    /// Last row.
    pub bottom: u32,
    /// First column, by index from 0.
    pub left: u32,
    /// Last column.
    pub right: u32,
}

/// One row.
#[derive(Debug, Clone)]
pub struct GridRow {
    /// The sheet's row or the file's line on which it begins, from 1.
    pub line: u32,
    /// For a text file the number of its fields, empty ones included; 0 in a sheet.
    pub fields: u32,
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
    /// For a date with a time of day, its second of that day; else 0.
    pub seconds: u32,
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
    /// A percentage that the workbook holds as a number, as its cell shows it: plain digits and `%`.
    Percent(String),
    /// A date (1900 or 1904 epoch settled); a time of day stands in `seconds`.
    Date(NaiveDate),
    /// TRUE or FALSE.
    Bool(bool),
    /// Something that has no value: an error (`#N/A`), a formula without a cached value, as a word of
    /// the interface's catalogue.
    Nothing(&'static str),
}

impl Content {
    /// Whether its source held it as a number: what it says is plain digits then, be it with `%`.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        matches!(self, Content::Number(_) | Content::Percent(_))
    }
}

impl Grid {
    /// A grid in which nothing is hidden or merged.
    #[must_use]
    pub fn new(source: Source, rows: Vec<GridRow>) -> Grid {
        Grid {
            source,
            rows,
            hidden: false,
            hidden_columns: Vec::new(),
            merged: Vec::new(),
            written: None,
        }
    }

    /// Where a cell stands; `line` 0 = the grid as a whole.
    #[must_use]
    pub fn place(&self, line: u32, column: u32) -> Place {
        Place { file: self.source.name(), line, column, length: 0 }
    }
}

impl Merge {
    /// How a spreadsheet names it: `G7:G9`.
    #[must_use]
    pub fn range(&self) -> String {
        let corner = |column: u32, line: u32| format!("{}{line}", letters(column + 1));
        format!("{}:{}", corner(self.left, self.top), corner(self.right, self.bottom))
    }
}

impl GridCell {
    /// What the cell says, as a text: days in ISO form, yes and no as words, nothing as an empty text.
    #[must_use]
    pub fn text(&self) -> String {
        match &self.content {
            Content::Text(text) => neat(text),
            Content::Number(number) | Content::Percent(number) => number.clone(),
            Content::Date(day) => day.to_string(),
            Content::Bool(true) => "yes".to_string(),
            Content::Bool(false) => "no".to_string(),
            Content::Nothing(_) => String::new(),
        }
    }
}

impl GridRow {
    /// The cell in a column, by its index from 0.
    #[must_use]
    pub fn cell(&self, index: u32) -> Option<&GridCell> {
        let at = self.cells.binary_search_by_key(&index, |cell| cell.index).ok()?;
        self.cells.get(at)
    }
}
