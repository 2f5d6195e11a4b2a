//! What is kept of a workbook's cells, counted: sparse rows in order, and never more than memory bears.
//!
//! One shared text can be repeated by a million cells, so texts are counted where they are copied, not
//! where they are read.

use super::digits::{self, Epoch};
use super::fault::Fault;
use super::package::damaged;
use super::styles::Show;
use crate::store::intake::grid::{Content, GridCell, GridRow, Merge};
use crate::text::formula::unguard;

/// Rows and columns of a sheet at most: Excel's own limits.
pub const LAST_ROW: u32 = 1_048_576;
/// The column after XFD.
pub const COLUMNS: u32 = 16_384;
/// Cells with content of one workbook.
const CELLS: usize = 500_000;
/// Bytes of all texts of one workbook.
const TEXTS: usize = 48 << 20;
/// Bytes of one text: a spreadsheet's own limit is 32,767 characters.
const TEXT: usize = 1 << 20;

/// What a row of merged cells costs, in bytes of text.
const MERGED_ROW: usize = 16;

/// What is left to be kept of one workbook.
#[derive(Debug)]
pub struct Budget {
    cells: usize,
    texts: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Budget { cells: CELLS, texts: TEXTS }
    }
}

impl Budget {
    /// Takes a cell of so many bytes.
    ///
    /// # Errors
    /// [`Fault::Limit`] when the workbook has too many cells or too much text.
    pub fn take(&mut self, bytes: usize) -> Result<(), Fault> {
        let cells = self.cells.checked_sub(1);
        self.cells = cells.ok_or_else(|| Fault::Limit("cells", CELLS.to_string()))?;
        self.take_text(bytes)
    }

    /// Takes cells that are shown as one. They are gone through row by row, so each row counts.
    ///
    /// # Errors
    /// [`Fault::Limit`] when there are too many.
    pub fn take_merged(&mut self, rows: u32) -> Result<(), Fault> {
        self.take_text(size_of::<Merge>() + rows as usize * MERGED_ROW)
    }

    /// Looks whether so many bytes of texts could still be taken.
    ///
    /// # Errors
    /// [`Fault::Limit`] when they could not.
    pub fn bears(&self, bytes: usize) -> Result<(), Fault> {
        if bytes > self.texts { Err(too_much_text()) } else { Ok(()) }
    }

    /// Takes a text that is no cell.
    ///
    /// # Errors
    /// [`Fault::Limit`] when there is too much text.
    pub fn take_text(&mut self, bytes: usize) -> Result<(), Fault> {
        let texts = self.texts.checked_sub(bytes);
        self.texts = texts.ok_or_else(too_much_text)?;
        Ok(())
    }
}

fn too_much_text() -> Fault {
    Fault::Limit("texts", format!("{} MiB", TEXTS >> 20))
}

/// Looks whether a text that is put together from pieces is still one of a cell.
///
/// # Errors
/// [`Fault::Limit`] when it is longer.
pub fn is_a_text(text: &str) -> Result<(), Fault> {
    if text.len() > TEXT {
        Err(Fault::Limit("texts", format!("{} MiB", TEXT >> 20)))
    } else {
        Ok(())
    }
}

/// Puts a cell into its row.
///
/// # Errors
/// [`Fault`] when the place is taken or out of order, or the budget is spent.
pub fn put(
    row: &mut GridRow,
    index: u32,
    (content, seconds): (Content, u32),
    budget: &mut Budget,
) -> Result<(), Fault> {
    if index >= COLUMNS || row.cells.last().is_some_and(|last| last.index >= index) {
        return Err(damaged("cell"));
    }
    budget.take(bytes_of(&content))?;
    row.cells.push(GridCell { index, column: index + 1, line: row.line, seconds, content });
    Ok(())
}

/// A text without the apostrophe that guards it: a CSV whose texts have one may have been saved as a workbook.
#[must_use]
pub fn text(text: String) -> Content {
    match unguard(&text) {
        bare if bare.len() < text.len() => Content::Text(bare.to_string()),
        _ => Content::Text(text),
    }
}

/// Bytes of text that a cell keeps.
#[must_use]
pub fn bytes_of(content: &Content) -> usize {
    match content {
        Content::Text(text) | Content::Number(text) | Content::Percent(text) => text.len(),
        _ => 0,
    }
}

/// What a stored number is by the way its cell shows it, with the second of the day.
///
/// A percentage stays as the cell shows it, `60%`: its number is 0.6, and whether 0.6 or 60 is meant nobody can tell.
#[must_use]
pub fn number(stored: &str, show: Show, epoch: Epoch) -> (Content, u32) {
    let Some(plain) = digits::plain(stored) else {
        return (Content::Nothing("error-value"), 0);
    };
    let shown = |found: Option<String>, content: fn(String) -> Content| {
        found.map_or((Content::Nothing("no-date"), 0), |text| (content(text), 0))
    };
    let percent = || digits::hundredfold(&plain).map(|number| format!("{number}%"));
    match show {
        Show::Number => (Content::Number(plain), 0),
        Show::Percent => shown(percent(), Content::Percent),
        Show::Clock => shown(digits::clock(&plain), Content::Text),
        Show::Day => match digits::day(&plain, epoch) {
            Some((day, seconds)) => (Content::Date(day), seconds),
            None => (Content::Nothing("no-date"), 0),
        },
    }
}
