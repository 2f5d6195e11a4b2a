//! A foreign text file as a grid: read by the same strict reader as the workspace's own files.
//!
//! Its headers may be anybody's, so they do not tell its separator: the one that cuts most rows into equally many
//! cells does. A record with a flaw is refused with its place and not read.

use std::io;
use std::path::Path;
use std::sync::Arc;

use super::grid::{Content, Dates, Grid, GridCell, GridRow, Written};
use super::source::Source;
use super::workbook::fault::Fault;
use crate::model::finding::Finding;
use crate::store::measurements::conflicts::Conflicts;
use crate::store::measurements::encoding::Encoding;
use crate::store::measurements::form::SEPARATORS;
use crate::store::measurements::held::Cells;
use crate::store::measurements::notices::{conflict_finding, flaw_finding};
use crate::store::measurements::passing::{each_record, first_records};
use crate::store::measurements::plain_line::Line;
use crate::store::measurements::record::{Flaw, Record};
use crate::store::measurements::split::Visitor;
use crate::store::measurements::stretch::Stretch;
use crate::store::measurements::survey::declared_separator;
use crate::text::formula::unguard;
use crate::text::position::count;

/// Records by which a separator is judged.
const HEAD: usize = 50;
/// Cells of a file at most.
const CELLS: usize = 500_000;
/// Flaws of a file at most: beyond, it is no table.
const FLAWS: usize = 20_000;
/// What Excel writes into a CSV for an error, in the three languages.
const ERRORS: [&str; 18] = [
    "#N/A",
    "#N/D",
    "#DIV/0!",
    "#¡DIV/0!",
    "#REF!",
    "#¡REF!",
    "#VALUE!",
    "#¡VALOR!",
    "#VALOR!",
    "#NAME?",
    "#¿NOMBRE?",
    "#NOME?",
    "#NUM!",
    "#¡NUM!",
    "#NÚM!",
    "#NULL!",
    "#¡NULO!",
    "#NULO!",
];

/// Reads a text file of a known encoding. One with too many cells is refused whole.
///
/// # Errors
/// When the system cannot read it.
pub fn read(
    full: &Path,
    file: &Arc<str>,
    encoding: Encoding,
) -> io::Result<Result<(Grid, Vec<Finding>), Fault>> {
    let stretch = Stretch::of_file(full, true)?;
    let separator = separator(&stretch, encoding)?;
    let mut reading = Reading::of(file);
    each_record(&stretch, encoding, separator, &mut reading)?;
    let Reading { mut rows, mut findings, conflicts, last, beyond, .. } = reading;
    if let Some((what, limit)) = beyond {
        return Ok(Err(Fault::Limit(what, limit.to_string())));
    }
    let left = conflicts.close(last);
    rows.retain(|row| !left.iter().any(|one| one.first <= row.line && row.line <= one.last));
    findings.extend(left.into_iter().map(|one| conflict_finding(one, file)));
    findings.sort_by(|a, b| a.place.cmp(&b.place));
    let mut grid = Grid::new(Source::Text(file.clone()), rows);
    grid.written = Some(Written { encoding, separator, dates: Dates::Cells });
    Ok(Ok((grid, findings)))
}

/// What has been read of a file.
struct Reading<'f> {
    file: &'f Arc<str>,
    rows: Vec<GridRow>,
    cells: usize,
    findings: Vec<Finding>,
    conflicts: Conflicts,
    /// The last line.
    last: u32,
    /// Of what there is too much, and how much there may be.
    beyond: Option<(&'static str, usize)>,
}

impl Reading<'_> {
    fn of(file: &Arc<str>) -> Reading<'_> {
        let (rows, findings, conflicts) = (Vec::new(), Vec::new(), Conflicts::default());
        Reading { file, rows, cells: 0, findings, conflicts, last: 0, beyond: None }
    }
}

impl Visitor for Reading<'_> {
    fn line(&mut self, line: &Line) -> bool {
        if self.is_done() || !line.is_blank() {
            return self.is_done();
        }
        self.last = Cells::line(line);
        true
    }

    fn record(&mut self, record: &Record, _: Option<u32>) {
        if self.is_done() {
            return;
        }
        self.last = record.last_line;
        if let Some(marker) = record.marker {
            self.conflicts.take(marker, record.line);
        } else if !record.flaws.is_empty() {
            let flaws = record.flaws.iter();
            self.findings.extend(flaws.map(|(flaw, at)| finding(*flaw, *at, record, self.file)));
            if self.findings.len() > FLAWS {
                self.beyond = Some(("flaws", FLAWS));
            }
        } else if !(record.is_blank()
            || record.line == 1 && declared_separator(&record.raw).is_some())
        {
            let row = row_of(record);
            self.cells += row.cells.len();
            if self.cells > CELLS {
                self.beyond = Some(("cells", CELLS));
            }
            self.rows.push(row);
        }
    }

    fn is_done(&self) -> bool {
        self.beyond.is_some()
    }
}

/// What is wrong with a record. A cell's text is not repeated: it may be an answer of a person.
fn finding(
    flaw: Flaw,
    at: crate::model::row::CellPlace,
    record: &Record,
    file: &Arc<str>,
) -> Finding {
    let said = flaw_finding(flaw, at, record, file);
    match flaw {
        Flaw::StrayQuote(_) => Finding { args: Vec::new(), ..said }.text("cell", "…"),
        _ => said,
    }
}

fn row_of(record: &Record) -> GridRow {
    let cells = record.each().enumerate().filter(|(_, text)| !text.trim().is_empty());
    let cells = cells.map(|(at, text)| {
        let place = record.place(at);
        let content = if ERRORS.contains(&text.trim()) {
            Content::Nothing("error-value")
        } else {
            Content::Text(unguard(text).to_string())
        };
        GridCell { index: count(at), column: place.column, line: place.line, seconds: 0, content }
    });
    GridRow {
        line: record.line,
        fields: count(record.len()),
        hidden: false,
        cells: cells.collect(),
    }
}

/// The separator that a first line declares, else the one that cuts most records into the same number of cells.
fn separator(stretch: &Stretch, encoding: Encoding) -> io::Result<u8> {
    let mut best = (0, b',');
    for (separator, _) in SEPARATORS {
        let (mut declared, mut widths) = (None, Vec::new());
        first_records(stretch, encoding, separator, |record| {
            if record.line == 1 {
                declared = declared_separator(&record.raw);
            }
            if !record.is_blank() && record.marker.is_none() && record.flaws.is_empty() {
                widths.push(record.len());
            }
            declared.is_none() && widths.len() < HEAD
        })?;
        if let Some(separator) = declared {
            return Ok(separator);
        }
        let agreement = agreement(widths);
        if agreement > best.0 {
            best = (agreement, separator);
        }
    }
    Ok(best.1)
}

/// How many records have the most frequent number of cells above one, and that number, as one score.
fn agreement(mut widths: Vec<usize>) -> usize {
    widths.sort_unstable();
    let groups = widths.chunk_by(|one, other| one == other);
    let scores = groups.filter_map(|group| match group {
        [0 | 1, ..] | [] => None,
        [width, ..] => Some(group.len() * 1000 + width.min(&999)),
    });
    scores.max().unwrap_or(0)
}
