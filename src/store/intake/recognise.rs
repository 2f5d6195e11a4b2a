//! A sheet whose headers are the contract's, wherever they stand in its first rows.
//!
//! People put a title above a table, totals below it and columns of their own beside it. The header is looked for in
//! the first rows, totals are known by their words or by having neither date nor indicator, and columns of their own are not taken:
//! they may hold anything, persons' data too.

use std::collections::BTreeSet;

use super::grid::{Grid, GridRow};
use super::rows::{Line, Rows, Taken};
use super::source::{Source, letters};
use super::table::{Table, TableRow};
use super::totals;
use crate::model::codes;
use crate::model::codes_intake;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::row::Column;
use crate::store::measurements::cells::{list, shown};
use crate::store::measurements::header::Names;
use crate::text::fold::{fold, neat};

/// Rows among which a header is looked for.
pub const HEAD: usize = 30;
/// Columns without which no row can be read.
const NEEDED: [Column; 3] = [Column::Date, Column::Indicator, Column::Value];
/// The grid as a table, if its headers are those of measurement files. An error at a line = that row was refused and is not in
/// the table; an error at the header = no row is.
#[must_use]
pub fn recognise(grid: &Grid, framework: &Framework) -> Option<(Table, Vec<Finding>)> {
    let names = Names::new(framework);
    let (header, columns) = header(grid, &names)?;
    let mut table = Table {
        source: grid.source.clone(),
        headers: Vec::new(),
        rows: Vec::new(),
        together: true,
        written: grid.written,
    };
    if let Some(finding) = hidden_sheet(grid).or_else(|| repeated(grid, header)) {
        return Some((table, vec![finding]));
    }
    let taken: Vec<Taken> = columns.iter().map(|(_, taken)| taken.clone()).collect();
    let end = second_header(grid, header, &names, &columns);
    let last =
        end.as_ref().and_then(|finding| finding.place.as_ref()).map_or(u32::MAX, |at| at.line);
    let rows = Rows::new(grid, &taken, header.line);
    let mut added = Vec::new();
    let same_header = |row: &GridRow| is_header(row, &names);
    let (lines, mut findings) = rows.read(|row| row.line < last && !same_header(row));
    table.headers = taken.iter().map(|one| one.header.clone()).collect();
    for line in lines {
        if is_total(&line, &columns, grid) {
            let at = grid.place(line.row.line, 1);
            added.push(Finding::at(&codes_intake::TOTALS_ROW, at));
        } else {
            table.rows.push(TableRow { line: line.row.line, cells: line.cells, due: None });
        }
    }
    findings.extend(added);
    findings.extend(not_taken(grid, header, &taken, &table.rows));
    findings.extend(end);
    findings.sort_by(|a, b| a.place.cmp(&b.place));
    Some((table, findings))
}

/// Whether a grid has the header of a measurement file.
#[must_use]
pub fn is_table(grid: &Grid, framework: &Framework) -> bool {
    header(grid, &Names::new(framework)).is_some()
}

/// The first of the first rows that has all its headers in its only cell.
#[must_use]
pub fn header_in_a_cell<'g>(grid: &'g Grid, framework: &Framework) -> Option<&'g GridRow> {
    let names = Names::new(framework);
    let alone = |row: &&GridRow| match row.cells.as_slice() {
        [cell] => names.is_header_in_a_cell(&cell.text()),
        _ => false,
    };
    grid.rows.iter().take(HEAD).find(alone)
}

/// The first of the first rows whose cells name every column that must be there, and its known columns.
fn header<'g>(grid: &'g Grid, names: &Names) -> Option<(&'g GridRow, Vec<(Column, Taken)>)> {
    let row = grid.rows.iter().take(HEAD).find(|row| is_header(row, names))?;
    let known = row.cells.iter().filter_map(|cell| {
        let header = cell.text();
        let column = names.find(&header)?;
        let counted = matches!(column, Column::Value | Column::Of);
        Some((column, Taken { index: cell.index, header, counted }))
    });
    Some((row, known.collect()))
}

fn is_header(row: &GridRow, names: &Names) -> bool {
    let found: BTreeSet<Column> =
        row.cells.iter().filter_map(|cell| names.find(&cell.text())).collect();
    NEEDED.iter().all(|column| found.contains(column))
}

/// That a sheet is hidden and not read, if it is.
pub(super) fn hidden_sheet(grid: &Grid) -> Option<Finding> {
    let Source::Sheet { sheet, .. } = &grid.source else { return None };
    let finding = Finding::at(&codes_intake::HIDDEN_SHEET, grid.place(0, 1));
    grid.hidden.then(|| finding.text("sheet", &**sheet))
}

/// The same header twice: which of the two columns is meant nobody can tell.
fn repeated(grid: &Grid, header: &GridRow) -> Option<Finding> {
    let mut forms = BTreeSet::new();
    let twice = header.cells.iter().find(|cell| {
        let form = fold(&cell.text());
        !form.is_empty() && !forms.insert(form)
    })?;
    let finding = Finding::at(&codes::DUPLICATE_HEADER, grid.place(twice.line, twice.column));
    Some(finding.text("header", shown(&twice.text())))
}

/// A header further down that names other columns or in another order: another table begins there.
fn second_header(
    grid: &Grid,
    header: &GridRow,
    names: &Names,
    columns: &[(Column, Taken)],
) -> Option<Finding> {
    let below = grid.rows.iter().filter(|row| row.line > header.line);
    let differs = |row: &&GridRow| {
        let same = |(column, taken): &(Column, Taken)| {
            row.cell(taken.index).is_some_and(|cell| names.find(&cell.text()) == Some(*column))
        };
        is_header(row, names) && !columns.iter().all(same)
    };
    let row = below.into_iter().find(differs)?;
    Some(Finding::at(&codes_intake::SECOND_HEADER, grid.place(row.line, 1)))
}

/// Whether a row adds others up: its date, indicator, party or split says so; or it has neither date nor indicator but a value.
fn is_total(line: &Line, columns: &[(Column, Taken)], grid: &Grid) -> bool {
    let cells = || columns.iter().map(|(column, _)| *column).zip(&line.cells);
    let filled =
        |wanted: Column| cells().any(|(column, cell)| column == wanted && !cell.text.is_empty());
    let key = |column: Column| {
        matches!(column, Column::Date | Column::Indicator | Column::Party | Column::Dimension(_))
    };
    if cells().any(|(column, cell)| key(column) && totals::begins(&cell.text)) {
        return true;
    }
    if filled(Column::Date) && filled(Column::Indicator) {
        return false;
    }
    let labelled = totals::is_labelled(line.row);
    // In a text file the same row is more likely torn than a total.
    let bare = !filled(Column::Date) && !filled(Column::Indicator) && filled(Column::Value);
    labelled || (bare && matches!(grid.source, Source::Sheet { .. }))
}

/// One note on the columns that are not taken: by their headers, those without one by their letters.
fn not_taken(grid: &Grid, header: &GridRow, taken: &[Taken], rows: &[TableRow]) -> Option<Finding> {
    let others = header.cells.iter().filter(|cell| taken.iter().all(|one| one.index != cell.index));
    let mut headers: Vec<String> = others.map(|cell| shown(&neat(&cell.text()))).collect();
    let is_data = |row: &&GridRow| rows.binary_search_by_key(&row.line, |one| one.line).is_ok();
    let below = grid.rows.iter().filter(is_data);
    let used: BTreeSet<u32> = below.flat_map(|row| &row.cells).map(|cell| cell.index).collect();
    // A text file's row of more cells than its header is refused itself.
    let in_sheet = matches!(grid.source, Source::Sheet { .. });
    let bare = used.into_iter().filter(|index| in_sheet && header.cell(*index).is_none());
    headers.extend(bare.map(|index| letters(index + 1)));
    let finding = Finding::at(&codes_intake::COLUMN_NOT_TAKEN, grid.place(header.line, 1));
    let finding = finding.text("table", "sheet");
    (!headers.is_empty()).then(|| finding.text("headers", list(headers.iter().map(String::as_str))))
}
