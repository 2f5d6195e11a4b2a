//! An ODS workbook: one part holds all sheets, and repeats what is alike by number.
//!
//! Numbers and days stand in attributes as plain texts. A row that says it repeats a million times is
//! taken so often only if it holds something, and then each copy counts against the budget.

use std::collections::HashSet;
use std::io::{BufRead, Read, Seek};
use std::sync::Arc;

use super::cells::{self, Budget, COLUMNS, LAST_ROW};
use super::digits::{Epoch, iso};
use super::fault::Fault;
use super::package::{Package, damaged};
use super::styles::Show;
use super::xml::{Step, Tag, Xml};
use crate::store::intake::grid::{Content, Grid, GridRow, Merge};
use crate::store::intake::source::Source;

/// The part that holds all sheets.
pub const CONTENT: &str = "content.xml";
const MANIFEST: &str = "META-INF/manifest.xml";

/// Reads every sheet.
///
/// # Errors
/// [`Fault`] when the workbook is encrypted, damaged or too large.
pub fn read<R: Read + Seek>(package: &mut Package<R>, file: &Arc<str>) -> Result<Vec<Grid>, Fault> {
    if package.with(MANIFEST, is_encrypted)? == Some(true) {
        return Err(Fault::Encrypted);
    }
    let grids = package.with(CONTENT, |part| {
        let mut reading = Reading::new(file);
        let mut xml = Xml::new(part, CONTENT);
        while reading.take(&mut xml)? {}
        Ok(reading.grids)
    })?;
    grids.ok_or_else(|| damaged(CONTENT))
}

fn is_encrypted(reader: &mut dyn BufRead) -> Result<bool, Fault> {
    let mut xml = Xml::new(reader, MANIFEST);
    loop {
        match xml.step()? {
            Step::Open(tag) if tag.name() == "encryption-data" => return Ok(true),
            Step::End => return Ok(false),
            _ => {}
        }
    }
}

/// Where reading stands.
struct Reading<'a> {
    file: &'a Arc<str>,
    grids: Vec<Grid>,
    /// Styles of tables that are not shown.
    hidden_styles: HashSet<String>,
    /// The style being defined.
    style: String,
    /// The row being read, and how often it stands.
    row: GridRow,
    repeated: u32,
    /// Index of the next cell and of the next column definition.
    next: u32,
    column: u32,
    budget: Budget,
    /// Bytes of the row's texts.
    waiting: usize,
}

impl<'a> Reading<'a> {
    fn new(file: &'a Arc<str>) -> Reading<'a> {
        Reading {
            file,
            grids: Vec::new(),
            hidden_styles: HashSet::new(),
            style: String::new(),
            row: GridRow { line: 0, fields: 0, hidden: false, cells: Vec::new() },
            repeated: 1,
            next: 0,
            column: 0,
            budget: Budget::default(),
            waiting: 0,
        }
    }

    /// Takes one step; `false` at the end.
    fn take(&mut self, xml: &mut Xml) -> Result<bool, Fault> {
        match xml.step()? {
            Step::Open(tag) => match tag.name() {
                "style" => self.style = tag.get("name").unwrap_or_default(),
                "table-properties" if tag.get("display").as_deref() == Some("false") => {
                    self.hidden_styles.insert(self.style.clone());
                }
                "table" => self.open_table(&tag),
                "table-column" => self.columns(&tag),
                "table-row" => self.open_row(&tag)?,
                "table-cell" | "covered-table-cell" => {
                    let draft = Draft::new(&tag);
                    self.merge(&tag)?;
                    self.cell(draft, xml)?;
                }
                _ => {}
            },
            Step::Close(tag) if tag.name() == "table-row" => self.close_row()?,
            Step::End => return Ok(false),
            Step::Close(_) | Step::Text(_) => {}
        }
        Ok(true)
    }

    fn open_table(&mut self, tag: &Tag) {
        let name = tag.get("name").unwrap_or_default();
        let source = Source::Sheet { file: self.file.clone(), sheet: name.into() };
        let mut grid = Grid::new(source, Vec::new());
        let style = tag.get("style-name").unwrap_or_default();
        grid.hidden = self.hidden_styles.contains(&style);
        self.grids.push(grid);
        self.row = GridRow { line: 0, fields: 0, hidden: false, cells: Vec::new() };
        (self.repeated, self.column) = (1, 0);
    }

    fn columns(&mut self, tag: &Tag) {
        let count = tag.number("number-columns-repeated").unwrap_or(1).min(COLUMNS);
        let end = (self.column + count).min(COLUMNS);
        let hidden = tag.get("visibility").is_some_and(|it| it != "visible");
        if let Some(grid) = self.grids.last_mut().filter(|_| hidden) {
            grid.hidden_columns.extend(self.column..end);
        }
        self.column = end;
    }

    fn open_row(&mut self, tag: &Tag) -> Result<(), Fault> {
        let line = self.row.line + self.repeated;
        let repeated = tag.number("number-rows-repeated").unwrap_or(1).max(1);
        if line > LAST_ROW {
            return Err(damaged(CONTENT));
        }
        self.repeated = repeated.min(LAST_ROW - line + 1);
        let hidden = tag.get("visibility").is_some_and(|it| it != "visible");
        self.row = GridRow { line, fields: 0, hidden, cells: Vec::new() };
        (self.next, self.waiting) = (0, 0);
        Ok(())
    }

    fn close_row(&mut self) -> Result<(), Fault> {
        let cells = std::mem::take(&mut self.row.cells);
        let Some(grid) = self.grids.last_mut().filter(|_| !cells.is_empty()) else {
            return Ok(());
        };
        for copy in 0..self.repeated {
            let line = self.row.line + copy;
            let mut row = GridRow { line, fields: 0, hidden: self.row.hidden, cells: Vec::new() };
            for cell in &cells {
                let content = (cell.content.clone(), cell.seconds);
                cells::put(&mut row, cell.index, content, &mut self.budget)?;
            }
            grid.rows.push(row);
        }
        Ok(())
    }

    fn merge(&mut self, tag: &Tag) -> Result<(), Fault> {
        let span = |name| tag.number(name).unwrap_or(1).clamp(1, LAST_ROW);
        let (columns, rows) = (span("number-columns-spanned"), span("number-rows-spanned"));
        if let Some(grid) = self.grids.last_mut().filter(|_| columns > 1 || rows > 1) {
            self.budget.take_merged(rows)?;
            let (top, left) = (self.row.line, self.next);
            grid.merged.push(Merge {
                top,
                bottom: top + rows - 1,
                left,
                right: left + columns - 1,
            });
        }
        Ok(())
    }

    /// Reads what stands in a cell, up to its end.
    fn cell(&mut self, mut draft: Draft, xml: &mut Xml) -> Result<(), Fault> {
        let mut aside = 0;
        loop {
            match xml.step()? {
                Step::Open(tag) => match tag.name() {
                    "annotation" | "frame" | "custom-shape" | "table" => aside += 1,
                    _ if aside > 0 => {}
                    "p" if draft.paragraphs > 0 => draft.add("\n"),
                    "p" => draft.paragraphs = 1,
                    "s" => draft.add(&" ".repeat(tag.number("c").unwrap_or(1).min(1000) as usize)),
                    "tab" => draft.add("\t"),
                    "line-break" => draft.add("\n"),
                    _ => {}
                },
                Step::Text(piece) if aside == 0 && draft.paragraphs > 0 => draft.add(&piece),
                Step::Text(_) => {}
                Step::Close(tag) => match tag.name() {
                    "annotation" | "frame" | "custom-shape" | "table" => aside -= 1,
                    "table-cell" | "covered-table-cell" if aside == 0 => break,
                    _ => {}
                },
                Step::End => return Err(damaged(CONTENT)),
            }
            cells::is_a_text(&draft.text)?;
        }
        let (first, repeated) = (self.next, draft.repeated);
        self.next = first.saturating_add(repeated);
        if let Some(content) = draft.content() {
            let bytes = cells::bytes_of(&content.0);
            for index in first..self.next.min(COLUMNS) {
                // The budget is taken when the row is, as often as it stands; it must bear the row.
                self.waiting += bytes;
                self.budget.bears(self.waiting)?;
                let mut free = Budget::default();
                cells::put(&mut self.row, index, content.clone(), &mut free)?;
            }
        }
        Ok(())
    }
}

/// A cell on its way.
struct Draft {
    sort: String,
    value: Option<String>,
    formula: bool,
    failed: bool,
    repeated: u32,
    text: String,
    paragraphs: u32,
}

impl Draft {
    fn new(tag: &Tag) -> Draft {
        let sort = tag.get_whole("office:value-type").unwrap_or_default();
        let value = match sort.as_str() {
            "date" => tag.get("date-value"),
            "time" => tag.get("time-value"),
            "boolean" => tag.get("boolean-value"),
            "string" => tag.get("string-value"),
            _ => tag.get_whole("office:value"),
        };
        Draft {
            sort,
            value,
            formula: tag.get("formula").is_some(),
            failed: tag.get_whole("calcext:value-type").as_deref() == Some("error"),
            repeated: tag.number("number-columns-repeated").unwrap_or(1).clamp(1, COLUMNS),
            text: String::new(),
            paragraphs: 0,
        }
    }

    fn add(&mut self, piece: &str) {
        self.text.push_str(piece);
    }

    fn content(self) -> Option<(Content, u32)> {
        let value = self.value.as_deref();
        if self.failed || self.text.starts_with("Err:") && self.formula {
            return Some((Content::Nothing("error-value"), 0));
        }
        let number = |show| match value {
            Some(value) => cells::number(value, show, Epoch::From1900),
            None => (Content::Nothing("no-result"), 0),
        };
        match self.sort.as_str() {
            "float" | "currency" => Some(number(Show::Number)),
            "percentage" => Some(number(Show::Percent)),
            "boolean" => Some((Content::Bool(value == Some("true")), 0)),
            "date" => Some(match value.and_then(iso) {
                Some((day, seconds)) => (Content::Date(day), seconds),
                None => (Content::Nothing("no-date"), 0),
            }),
            "" if self.formula => Some((Content::Nothing("no-result"), 0)),
            _ => {
                let text =
                    if self.text.is_empty() { self.value.unwrap_or_default() } else { self.text };
                (!text.trim().is_empty()).then(|| (cells::text(text), 0))
            }
        }
    }
}
