//! A filled form becomes a table: known by its hidden keys, whatever its file is called and whichever program
//! saved it.
//!
//! Columns are found by their hidden names, lines by their hidden keys, so translated headers, moved
//! columns and filtered rows change nothing. Each line has a lasting id, made of whose it is, of what
//! and for when: a form that comes twice adds nothing, and an edited one corrects its own rows. An untouched
//! line says nothing. What is merged or hidden is treated as in any other sheet. Deliberately absent: whether a value can stand (the reader of measurements judges
//! that) and whether it is new.

use std::collections::BTreeMap;

use super::form_columns::{Columns, Layout};
use super::form_line::{Taken, take};
use super::form_sight::{Dues, Merged, Seen};
use super::grid::{Content, Grid, GridCell, GridRow};
use super::recognise::hidden_sheet;
use super::source::letters;
use super::table::{Table, TableRow};
use crate::model::codes_forms as codes;
use crate::model::codes_intake;
use crate::model::finding::{Finding, Place};
use crate::model::form::{FormKey, LineKey, MARK, NOT_APPLICABLE};
use crate::model::framework::Framework;
use crate::store::measurements::cells::list;

/// Rows of a grid in which the key of a form may stand.
const LOOKED_AT: usize = 20;

/// What a line says, in each language, that it is due for.
pub type Says<'a> = &'a dyn Fn(&LineKey) -> Vec<String>;

/// The table of a filled form and what is wrong with it; none if no grid is a form.
///
/// A form that cannot be read at all gives an empty table and the finding that says why.
#[must_use]
pub fn recognise(
    grids: &[Grid],
    framework: &Framework,
    says: Says,
) -> Option<(Table, Vec<Finding>)> {
    let mut found = grids.iter().filter_map(|grid| key_cell(grid).map(|at| (grid, at)));
    let keyless = || grids.iter().find_map(|grid| Some((grid, without_key(grid)?)));
    let (grid, (row, cell)) = found.next().or_else(keyless)?;
    let empty = || Table {
        source: grid.source.clone(),
        headers: Vec::new(),
        rows: Vec::new(),
        together: true,
        written: grid.written,
    };
    let key = text_of(cell);
    let damaged = |reason: &str, grid: &Grid, cell: &GridCell| {
        let place = place(grid, cell.line, cell.column);
        Finding::at(&codes::DAMAGED_FORM, place).text("reason", reason).text("key", text_of(cell))
    };
    if let Some((other, (_, again))) = found.next() {
        return Some((empty(), vec![damaged("twice", other, again)]));
    }
    if let Some(finding) = hidden_sheet(grid) {
        return Some((empty(), vec![finding]));
    }
    let Some(form) = FormKey::parse(&key) else {
        return Some((empty(), vec![damaged("key", grid, cell)]));
    };
    let Some(columns) = Columns::read(row, cell.index) else {
        return Some((empty(), vec![damaged("columns", grid, cell)]));
    };
    let Some(party) = framework.parties.find(&form.party) else {
        let place = place(grid, cell.line, cell.column);
        let finding = Finding::at(&codes::UNKNOWN_FORM_PARTY, place).text("party", form.party);
        return Some((empty(), vec![finding]));
    };
    let form = FormKey { party: framework.parties.get(party).code.clone(), as_of: form.as_of };
    let merged = Merged::read(grid, &columns, row.line);
    let dues = Dues::read(grid, cell.index, says);
    let (merged, dues) = (&merged, &dues);
    let layout = Layout { grid, key: cell.index, columns: &columns, framework, merged, dues };
    Some(lines(&layout, &form, row.line))
}

/// Whether a grid is a form, whatever its state.
#[must_use]
pub fn is_form(grids: &[Grid]) -> bool {
    grids.iter().any(|grid| key_cell(grid).or_else(|| without_key(grid)).is_some())
}

/// Every filled line below the row of keys.
fn lines(layout: &Layout, form: &FormKey, key_line: u32) -> (Table, Vec<Finding>) {
    let mut table = Table {
        source: layout.grid.source.clone(),
        headers: layout.columns.headers(),
        rows: Vec::new(),
        together: true,
        written: layout.grid.written,
    };
    let (mut findings, mut beside, mut seen) = (Vec::new(), Beside::default(), Seen::default());
    for row in layout.grid.rows.iter().filter(|row| row.line > key_line) {
        let key = row.cell(layout.key).map(text_of).unwrap_or_default();
        let line = match LineKey::parse(&key) {
            Some(LineKey::Heading) => {
                beside.name(row);
                continue;
            }
            Some(line) => line,
            None => {
                if layout.answers(row).next().is_some() {
                    let place = layout.place(row, layout.key);
                    let finding = Finding::at(&codes::DAMAGED_FORM_LINE, place);
                    findings.push(finding.text("reason", "damaged").text("key", key));
                }
                continue;
            }
        };
        beside.look(layout, &line, row);
        match take(layout, form, &line, row) {
            Taken::Nothing => {}
            Taken::Row(cells, due) => {
                seen.look(layout, row);
                table.rows.push(TableRow { line: row.line, cells, due });
            }
            Taken::Refused(finding) => findings.push(finding),
        }
    }
    findings.extend(seen.findings(layout));
    findings.extend(beside.finding(layout));
    (table, findings)
}

/// What stands in lines beside what the form itself says and asks: it is taken for nothing, and must not be lost unsaid.
#[derive(Default)]
struct Beside<'g> {
    headers: BTreeMap<u32, String>,
    cells: BTreeMap<u32, &'g GridCell>,
}

impl<'g> Beside<'g> {
    /// Takes the names of columns from a heading: of two, the lower one stands.
    fn name(&mut self, row: &GridRow) {
        let named = row.cells.iter().map(|cell| (cell.index, text_of(cell)));
        self.headers.extend(named.filter(|(_, text)| !text.is_empty()));
    }

    fn look(&mut self, layout: &Layout<'g>, key: &LineKey, row: &'g GridRow) {
        let other = |cell: &&GridCell| !text_of(cell).is_empty() && !layout.is_own(key, cell);
        for cell in row.cells.iter().filter(other) {
            self.cells.entry(cell.index).or_insert(cell);
        }
    }

    fn finding(&self, layout: &Layout) -> Option<Finding> {
        let (_, first) = self.cells.first_key_value()?;
        let header = |index: &u32| self.headers.get(index).cloned();
        let named = self.cells.keys().map(|index| header(index).unwrap_or(letters(*index + 1)));
        let headers: Vec<String> = named.collect();
        let place = place(layout.grid, first.line, first.column);
        let headers = list(headers.iter().map(String::as_str));
        let finding = Finding::at(&codes_intake::COLUMN_NOT_TAKEN, place).text("headers", headers);
        Some(finding.text("table", "form"))
    }
}

/// The cell that says which form it is, with its row.
fn key_cell(grid: &Grid) -> Option<(&GridRow, &GridCell)> {
    let cells = grid.rows.iter().take(LOOKED_AT);
    let mut each = cells.flat_map(|row| row.cells.iter().map(move |cell| (row, cell)));
    each.find(|(_, cell)| text_of(cell).starts_with(MARK))
}

/// What is left of a form that has lost the key that says whose it is.
fn without_key(grid: &Grid) -> Option<(&GridRow, &GridCell)> {
    keyless(grid).or_else(|| nameless(grid))
}

/// The row of the columns' names of a form that has lost its whole column of keys: no other table has a column of this name.
fn nameless(grid: &Grid) -> Option<(&GridRow, &GridCell)> {
    let names = ["indicator", "value", "date", NOT_APPLICABLE];
    let row = grid.rows.iter().take(LOOKED_AT).find(|row| {
        let says = |name: &&str| row.cells.iter().any(|cell| text_of(cell) == **name);
        names.iter().all(says)
    })?;
    Some((row, row.cells.first()?))
}

/// The first key of a form that has lost the one that says whose it is, with its row: headings and spare lines are keys that
/// no other table has.
fn keyless(grid: &Grid) -> Option<(&GridRow, &GridCell)> {
    let keyed = |row: &'_ GridRow, wanted: fn(&LineKey) -> bool| {
        row.cell(0).and_then(|cell| LineKey::parse(&text_of(cell))).is_some_and(|key| wanted(&key))
    };
    let spare = |row: &&GridRow| keyed(row, |key| matches!(key, LineKey::Spare(_)));
    let mut headings = grid.rows.iter().filter(|row| keyed(row, |key| *key == LineKey::Heading));
    let first = headings.next()?;
    headings.next().filter(|_| grid.rows.iter().filter(spare).count() > 1)?;
    Some((first, first.cell(0)?))
}

/// What a cell says, trimmed; what has no value says nothing.
pub(super) fn text_of(cell: &GridCell) -> String {
    match &cell.content {
        Content::Text(text) => text.trim().to_string(),
        Content::Number(digits) | Content::Percent(digits) => digits.clone(),
        Content::Date(day) => day.to_string(),
        // Read as yes or no where that is asked, never as a number.
        Content::Bool(yes) => if *yes { "yes" } else { "no" }.to_string(),
        Content::Nothing(_) => String::new(),
    }
}

/// A place in the form's file.
pub(super) fn place(grid: &Grid, line: u32, column: u32) -> Place {
    Place { file: grid.source.name(), line, column, length: 0 }
}
