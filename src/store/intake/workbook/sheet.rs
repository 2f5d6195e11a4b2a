//! One sheet of an XLSX as a grid.
//!
//! What the sheet says of its own size (`dimension`, `spans`) is not looked at. Every reference is
//! parsed strictly and must ascend. A formula is its cached value, and nothing where there is none or
//! where the workbook says that it was never calculated.

use std::io::BufRead;

use super::cells::{self, Budget, COLUMNS, LAST_ROW};
use super::digits::{Epoch, iso};
use super::fault::Fault;
use super::strings::{rich, unescaped};
use super::styles::Show;
use super::xml::{Step, Tag, Xml};
use crate::store::intake::grid::{Content, Grid, GridRow, Merge};
use crate::store::intake::source::Source;

/// Merged ranges of a sheet that are kept.
const MERGES: usize = 100_000;

/// What the whole workbook says about its cells.
pub struct Book<'b> {
    /// Shared texts.
    pub strings: &'b [Box<str>],
    /// What each style shows.
    pub styles: &'b [Show],
    /// From when days count.
    pub epoch: Epoch,
    /// Whether its formulas were never calculated.
    pub uncalculated: bool,
}

/// How a cell holds its value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Sort {
    #[default]
    Number,
    Shared,
    Text,
    Inline,
    Bool,
    Error,
    Day,
}

/// A cell on its way.
#[derive(Default)]
struct Draft {
    index: u32,
    style: usize,
    sort: Sort,
    value: Option<String>,
    formula: bool,
}

/// Where reading stands.
struct Reading<'b> {
    book: &'b Book<'b>,
    part: String,
    grid: Grid,
    /// The row being read.
    row: GridRow,
    /// Index of the next cell that has no reference.
    next: u32,
}

/// Reads a sheet.
///
/// # Errors
/// [`Fault`] when it is damaged or too large.
pub fn read(
    reader: &mut dyn BufRead,
    part: &str,
    source: Source,
    book: &Book,
    budget: &mut Budget,
) -> Result<Grid, Fault> {
    let mut xml = Xml::new(reader, part);
    let row = GridRow { line: 0, fields: 0, hidden: false, cells: Vec::new() };
    let grid = Grid::new(source, Vec::new());
    let mut reading = Reading { book, part: part.to_string(), grid, row, next: 0 };
    loop {
        match xml.step()? {
            Step::Open(tag) => match tag.name() {
                "col" => reading.column(&tag),
                "row" => reading.open_row(&tag)?,
                "mergeCell" => reading.merge(&tag, budget)?,
                "c" => {
                    let draft = reading.open_cell(&tag)?;
                    reading.cell(draft, &mut xml, budget)?;
                }
                _ => {}
            },
            Step::Close(tag) if tag.name() == "row" => reading.close_row(),
            Step::Text(_) | Step::Close(_) => {}
            Step::End => return Ok(reading.grid),
        }
    }
}

impl Reading<'_> {
    fn damaged(&self) -> Fault {
        Fault::Damaged(self.part.clone())
    }

    fn column(&mut self, tag: &Tag) {
        let range = tag.number("min").zip(tag.number("max"));
        if let Some((first, last)) = range.filter(|_| tag.is("hidden")) {
            let last = last.min(COLUMNS);
            // Everything to the right is often hidden as one range: that is no data.
            let known = self.grid.hidden_columns.last().map_or(0, |have| have + 1);
            self.grid.hidden_columns.extend(first.saturating_sub(1).max(known)..last);
        }
    }

    fn open_row(&mut self, tag: &Tag) -> Result<(), Fault> {
        let (mut line, mut hidden) = (Some(self.row.line + 1), false);
        tag.each(|name, value| match name {
            "r" => line = value.parse().ok(),
            "hidden" => hidden = matches!(value, "1" | "true"),
            _ => {}
        });
        let line = line.filter(|line| *line > self.row.line && *line <= LAST_ROW);
        let line = line.ok_or_else(|| self.damaged())?;
        self.row = GridRow { line, fields: 0, hidden, cells: Vec::new() };
        self.next = 0;
        Ok(())
    }

    fn close_row(&mut self) {
        if !self.row.cells.is_empty() {
            let mut cells = std::mem::take(&mut self.row.cells);
            // A sheet of half a million rows of one cell each: rooms for three more would be most of it.
            cells.shrink_to_fit();
            self.grid.rows.push(GridRow { cells, ..self.row });
        }
    }

    fn open_cell(&mut self, tag: &Tag) -> Result<Draft, Fault> {
        let (line, mut draft) = (self.row.line, Draft { index: self.next, ..Draft::default() });
        let mut lost = false;
        tag.each(|name, value| match name {
            "r" => match reference(value) {
                Some((index, at)) if at == line => draft.index = index,
                _ => lost = true,
            },
            "s" => draft.style = value.parse().unwrap_or(0),
            "t" => draft.sort = sort(value),
            _ => {}
        });
        if lost {
            return Err(self.damaged());
        }
        self.next = draft.index + 1;
        Ok(draft)
    }

    /// Reads what stands in a cell, up to its end.
    fn cell(&mut self, mut draft: Draft, xml: &mut Xml, budget: &mut Budget) -> Result<(), Fault> {
        let mut in_value = false;
        loop {
            match xml.step()? {
                Step::Open(tag) => match tag.name() {
                    "v" => {
                        in_value = true;
                        draft.value = Some(String::new());
                    }
                    "f" => draft.formula = true,
                    "is" => draft.value = Some(rich(xml, "is")?),
                    _ => {}
                },
                Step::Text(piece) if in_value => {
                    let value = draft.value.get_or_insert_default();
                    value.push_str(&piece);
                    cells::is_a_text(value)?;
                }
                Step::Text(_) => {}
                Step::Close(tag) if tag.name() == "v" => in_value = false,
                Step::Close(tag) if tag.name() == "c" => break,
                Step::Close(_) => {}
                Step::End => return Err(self.damaged()),
            }
        }
        let index = draft.index;
        match self.content(draft)? {
            Some(content) => cells::put(&mut self.row, index, content, budget),
            None => Ok(()),
        }
    }

    fn content(&self, draft: Draft) -> Result<Option<(Content, u32)>, Fault> {
        let stored = draft.value.unwrap_or_default();
        let is_text = matches!(draft.sort, Sort::Shared | Sort::Text | Sort::Inline);
        if draft.formula && (self.book.uncalculated || (stored.is_empty() && !is_text)) {
            return Ok(Some((Content::Nothing("no-result"), 0)));
        }
        if stored.is_empty() {
            return Ok(None);
        }
        let filled = |text: String| (!text.trim().is_empty()).then(|| (cells::text(text), 0));
        Ok(match draft.sort {
            Sort::Shared => {
                let at = stored.trim().parse::<usize>().ok();
                let text = at.and_then(|at| self.book.strings.get(at));
                filled(text.ok_or_else(|| self.damaged())?.to_string())
            }
            Sort::Text => filled(unescaped(&stored)),
            Sort::Inline => filled(stored),
            Sort::Bool => Some((Content::Bool(stored.trim() != "0"), 0)),
            Sort::Error => Some((Content::Nothing("error-value"), 0)),
            Sort::Day => Some(match iso(&stored) {
                Some((day, seconds)) => (Content::Date(day), seconds),
                None => (Content::Nothing("no-date"), 0),
            }),
            Sort::Number => {
                let show = self.book.styles.get(draft.style).copied().unwrap_or(Show::Number);
                Some(cells::number(&stored, show, self.book.epoch))
            }
        })
    }

    fn merge(&mut self, tag: &Tag, budget: &mut Budget) -> Result<(), Fault> {
        let text = tag.get("ref").unwrap_or_default();
        let (first, last) = text.split_once(':').unwrap_or((&text, &text));
        let (Some((left, top)), Some((right, bottom))) = (reference(first), reference(last)) else {
            return Err(self.damaged());
        };
        budget.take_merged(bottom.max(top) - top)?;
        if self.grid.merged.len() < MERGES {
            self.grid.merged.push(Merge { top, bottom, left, right });
        }
        Ok(())
    }
}

fn sort(text: &str) -> Sort {
    match text {
        "s" => Sort::Shared,
        "str" => Sort::Text,
        "inlineStr" => Sort::Inline,
        "b" => Sort::Bool,
        "e" => Sort::Error,
        "d" => Sort::Day,
        _ => Sort::Number,
    }
}

/// Column (from 0) and row (from 1) of `B7`, within a sheet's limits.
#[must_use]
pub fn reference(text: &str) -> Option<(u32, u32)> {
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = text.split_at(digits);
    if !(1..=3).contains(&letters.len())
        || row.len() > 7
        || !row.bytes().all(|b| b.is_ascii_digit())
    {
        return None;
    }
    let mut column = 0;
    for byte in letters.bytes() {
        let letter = byte.is_ascii_alphabetic().then(|| byte.to_ascii_uppercase() - b'A')?;
        column = column * 26 + u32::from(letter) + 1;
    }
    let row: u32 = row.parse().ok()?;
    (column <= COLUMNS && (1..=LAST_ROW).contains(&row)).then(|| (column - 1, row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_strict() {
        assert_eq!(reference("A1"), Some((0, 1)));
        assert_eq!(reference("XFD1048576"), Some((16_383, 1_048_576)));
        for bad in ["", "A", "1", "A0", "XFE1", "A1048577", "AAAA1", "Ñ1", "A1B", "A-1", "$A$1"] {
            assert_eq!(reference(bad), None, "{bad}");
        }
    }
}
