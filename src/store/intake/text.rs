//! A foreign text file as a grid: read by the same strict reader as the workspace's own files.
//!
//! Its headers may be anybody's, so they do not tell its separator: the one that cuts most rows into equally many
//! cells does. A record with a flaw is refused with its place and not read.

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::Arc;

use super::grid::{Content, Grid, GridCell, GridRow};
use super::source::Source;
use crate::model::finding::Finding;
use crate::store::measurements::conflicts::Conflicts;
use crate::store::measurements::encoding::Encoding;
use crate::store::measurements::notices::{conflict_finding, flaw_finding};
use crate::store::measurements::record::{Flaw, Record};
use crate::store::measurements::records::Records;
use crate::store::measurements::survey::{SEPARATORS, declared_separator};
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
) -> io::Result<Result<(Grid, Vec<Finding>), super::workbook::fault::Fault>> {
    let separator = separator(full, encoding)?;
    let mut records = Records::new(File::open(full)?, encoding, separator);
    let (mut record, mut findings) = (Record::default(), Vec::new());
    let mut rows: Vec<GridRow> = Vec::new();
    let (mut conflicts, mut last, mut cells) = (Conflicts::default(), 0, 0);
    while records.next(&mut record)? {
        last = record.last_line;
        if let Some(marker) = record.marker {
            conflicts.take(marker, record.line);
        } else if !record.flaws.is_empty() {
            let flaws = record.flaws.iter();
            findings.extend(flaws.map(|(flaw, at)| finding(*flaw, *at, &record, file)));
            if findings.len() > FLAWS {
                let limit = super::workbook::fault::Fault::Limit("flaws", FLAWS.to_string());
                return Ok(Err(limit));
            }
        } else if !(record.is_blank()
            || record.line == 1 && declared_separator(&record.raw).is_some())
        {
            let row = row_of(&record);
            cells += row.cells.len();
            if cells > CELLS {
                let limit = super::workbook::fault::Fault::Limit("cells", CELLS.to_string());
                return Ok(Err(limit));
            }
            rows.push(row);
        }
    }
    let left = conflicts.close(last);
    rows.retain(|row| !left.iter().any(|one| one.first <= row.line && row.line <= one.last));
    findings.extend(left.into_iter().map(|one| conflict_finding(one, file)));
    findings.sort_by(|a, b| a.place.cmp(&b.place));
    let mut grid = Grid::new(Source::Text(file.clone()), rows);
    grid.by_commas = separator == b',';
    Ok(Ok((grid, findings)))
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
fn separator(full: &Path, encoding: Encoding) -> io::Result<u8> {
    let mut best = (0, b',');
    for (separator, _) in SEPARATORS {
        let mut records = Records::new(File::open(full)?, encoding, separator);
        let (mut record, mut widths) = (Record::default(), Vec::new());
        while widths.len() < HEAD && records.next(&mut record)? {
            let declared = (record.line == 1).then(|| declared_separator(&record.raw)).flatten();
            if let Some(separator) = declared {
                return Ok(separator);
            }
            if !record.is_blank() && record.marker.is_none() && record.flaws.is_empty() {
                widths.push(record.len());
            }
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
