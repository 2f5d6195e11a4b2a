//! A mapping applied to a sheet: its rows in the contract's columns.

use chrono::NaiveDate;

use super::columns::{self, By, Spot};
use super::grid::{Dates, Grid, Written};
use super::keys::form;
use super::mapping::{DateFormat, Mapping, Wide};
use super::rows::{Line, Rows, Taken};
use super::table::{Made, ROWS, Table, TableCell, TableRow};
use super::totals;
use super::workbook::fault::Fault;
use crate::model::codes_intake;
use crate::model::finding::Finding;
use crate::model::period::Period;
use crate::store::measurements::cells::shown;
use crate::store::measurements::dates::{self, Order};

/// The rows that a mapping finds in a file's grids. An error at a line of the file = that row was refused and is not in the table;
/// without a table an error stands in the mapping.
#[must_use]
pub fn apply(mapping: &Mapping, grids: &[Grid]) -> (Option<Table>, Vec<Finding>) {
    let spots = spots(mapping);
    if let Some(limit) = columns::too_many(&spots) {
        return (None, vec![limit]);
    }
    let grid = match columns::sheet(grids, mapping.sheet.as_ref(), &spots, By::Whole) {
        Ok(grid) => grid,
        Err(finding) => return (None, vec![finding]),
    };
    let header = match mapping.header_row {
        Some(line) => grid.rows.iter().find(|row| row.line == line),
        None => columns::header(grid, &spots, By::Whole).or_else(|| {
            columns::likely_header(grid, &spots, By::Whole).filter(|_| named(&spots, grid))
        }),
    };
    let (mut taken, mut missing) = (Vec::new(), Vec::new());
    for (at, spot) in spots.iter().enumerate() {
        let name = mapping.columns.get(at).map_or("value", |(name, _)| name.as_str());
        let counted = matches!(name, "value" | "of");
        match columns::find(grid, header, spot, By::Whole) {
            Ok(one) => taken.push(Taken { counted, ..one }),
            Err(finding) => missing.push(finding),
        }
    }
    if !missing.is_empty() {
        return (None, missing);
    }
    let above = mapping.header_row.or(header.map(|row| row.line)).unwrap_or(0);
    let rows = Rows::new(grid, &taken, above);
    if let Some(limit) = rows.too_many() {
        return (None, vec![limit]);
    }
    let skipped = &mapping.skip_rows;
    let (lines, mut findings) = rows.read(|row| skipped.binary_search(&row.line).is_err());
    let (added, lines): (Vec<Line>, Vec<Line>) =
        lines.into_iter().partition(|line| is_total(line, mapping));
    if lines.len() > ROWS {
        let limit = Fault::Limit("rows", ROWS.to_string()).finding(&grid.source.name());
        return (None, vec![limit]);
    }
    let mut making = Making::new(mapping, grid);
    lines.iter().for_each(|line| making.add(line));
    findings.extend(making.findings);
    let rows = match making.made.done(&grid.source) {
        Ok(rows) => rows,
        Err(limit) => return (None, vec![limit]),
    };
    let total = |line: &Line| grid.place(line.row.line, 1);
    findings.extend(added.iter().map(|it| Finding::at(&codes_intake::TOTALS_ROW, total(it))));
    findings.sort_by(|a, b| a.place.cmp(&b.place));
    let table = Table {
        source: grid.source.clone(),
        headers: headers(mapping),
        rows,
        together: true,
        written: grid.written.map(|it| Written { dates: dates(mapping), ..it }),
    };
    (Some(table), findings)
}

/// Whether a sheet has every column that a mapping names.
#[must_use]
pub fn has_columns(mapping: &Mapping, grid: &Grid) -> bool {
    columns::header(grid, &spots(mapping), By::Whole).is_some()
}

fn spots(mapping: &Mapping) -> Vec<&Spot> {
    let wide = mapping.wide.iter().map(|one| &one.column);
    mapping.columns.iter().map(|(_, spot)| spot).chain(wide).collect()
}

/// What tells the order of day and month.
fn dates(mapping: &Mapping) -> Dates {
    let format = mapping.date_format.as_ref();
    format.map_or(Dates::Cells, |format| Dates::Told(format.order()))
}

/// Whether a row adds others up: it says so, or it has values and nothing that tells of whom or what.
fn is_total(line: &Line, mapping: &Mapping) -> bool {
    let (of_row, wide) = line.cells.split_at(mapping.columns.len());
    let mut keys = mapping.columns.iter().zip(of_row);
    let counted = |name: &str| matches!(name, "value" | "of");
    let has_keys = mapping.columns.iter().any(|(name, _)| !counted(name));
    let bare = has_keys && keys.all(|((name, _), cell)| counted(name) || cell.text.is_empty());
    totals::is_labelled(line.row)
        || (bare && of_row.iter().chain(wide).any(|cell| !cell.text.is_empty()))
}

/// Whether some column is named by its header, so that there must be one.
fn named(spots: &[&Spot], grid: &Grid) -> bool {
    spots.iter().any(|spot| columns::find(grid, None, spot, By::Whole).is_err())
}

/// Columns from the sheet, then the value of a wide sheet, then constants, then those of single value columns.
fn headers(mapping: &Mapping) -> Vec<String> {
    let mut headers: Vec<String> = mapping.columns.iter().map(|(name, _)| name.clone()).collect();
    if !mapping.wide.is_empty() {
        headers.push("value".to_string());
    }
    headers.extend(mapping.constants.iter().map(|(name, _)| name.clone()));
    for (name, _) in mapping.wide.iter().flat_map(|one| &one.constants) {
        if !headers.contains(name) {
            headers.push(name.clone());
        }
    }
    headers
}

struct Making<'m> {
    mapping: &'m Mapping,
    grid: &'m Grid,
    /// What the rows of each value column have in common, in the order of the headers.
    own: Vec<Vec<TableCell>>,
    made: Made,
    findings: Vec<Finding>,
}

impl<'m> Making<'m> {
    fn new(mapping: &'m Mapping, grid: &'m Grid) -> Making<'m> {
        let fixed = mapping.columns.len() + 1 + mapping.constants.len();
        let headers = headers(mapping);
        let cell = |wide: &Wide, name: &String| {
            let own = wide.constants.iter().find(|(have, _)| have == name);
            own.map(|(_, cell)| cell.clone()).unwrap_or_default()
        };
        let own = |wide| headers.iter().skip(fixed).map(|name| cell(wide, name)).collect();
        let own = mapping.wide.iter().map(own).collect();
        Making { mapping, grid, own, made: Made::default(), findings: Vec::new() }
    }

    /// Adds the measurements of one row: one, or one for each filled value column.
    fn add(&mut self, line: &Line) {
        let mapping = self.mapping;
        let columns = &mapping.columns;
        let mut cells = Vec::new();
        for ((name, _), cell) in columns.iter().zip(&line.cells) {
            match self.meant(name, cell) {
                Ok(cell) => cells.push(cell),
                Err(finding) => return self.findings.push(finding),
            }
        }
        let row = |cells| TableRow { line: line.row.line, cells, due: None };
        let constants = || mapping.constants.iter().map(|(_, cell)| cell.clone());
        if mapping.wide.is_empty() {
            return self.made.add(row(cells.into_iter().chain(constants()).collect()));
        }
        let values = line.cells.iter().skip(columns.len()).enumerate();
        for (at, value) in values.filter(|(_, value)| !value.text.is_empty()) {
            let value = self.meant("value", value).unwrap_or_default();
            let own = self.own.get(at).into_iter().flatten().cloned();
            let cells = cells.iter().cloned().chain([value]);
            self.made.add(row(cells.chain(constants()).chain(own).collect()));
        }
    }

    /// A cell by the mapping's own reading of it.
    fn meant(&self, name: &str, cell: &TableCell) -> Result<TableCell, Finding> {
        let map = self.mapping.values.get(name).filter(|_| !cell.text.is_empty());
        if let Some(text) = map.and_then(|map| map.get(&form(&cell.text))) {
            return Ok(TableCell { text: text.clone(), exact: false, ..cell.clone() });
        }
        let format = self.mapping.date_format.as_ref().filter(|_| name == "date");
        let Some(format) = format.filter(|_| !cell.text.is_empty()) else {
            return Ok(cell.clone());
        };
        match day(&cell.text, format) {
            Some(text) => Ok(TableCell { text, ..cell.clone() }),
            None => {
                let at = self.grid.place(cell.line, cell.column);
                let finding = Finding::at(&codes_intake::DATE_NOT_IN_FORMAT, at);
                Err(finding.text("value", shown(&cell.text)).text("format", shown_format(format)))
            }
        }
    }
}

fn shown_format(format: &DateFormat) -> &str {
    match format {
        DateFormat::DayFirst => "day-first",
        DateFormat::MonthFirst => "month-first",
        DateFormat::Pattern(pattern) => pattern,
    }
}

/// A date in one of the contract's own forms, or as the format says, in ISO form.
fn day(text: &str, format: &DateFormat) -> Option<String> {
    if let Some(period) = Period::parse(text) {
        return Some(period.to_string());
    }
    match format {
        DateFormat::DayFirst => Some(dates::read(text, Order::DayFirst).ok()?.to_string()),
        DateFormat::MonthFirst => Some(dates::read(text, Order::MonthFirst).ok()?.to_string()),
        DateFormat::Pattern(pattern) => {
            Some(NaiveDate::parse_from_str(text, pattern).ok()?.to_string())
        }
    }
}
