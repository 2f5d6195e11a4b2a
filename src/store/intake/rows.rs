//! From a grid's rows to a table's: what every reader of foreign tables does alike, whatever its columns mean.
//!
//! A merged cell belongs to all its rows. A text in it (a country beside three activities) is each row's text, and
//! said; a number in it cannot be shared out, so its rows are refused. What has no value refuses its row. What is hidden
//! is read, and said.

use std::collections::{BTreeMap, BTreeSet};

use super::grid::{Content, Grid, GridCell, GridRow, Merge};
use super::source::Source;
use super::table::TableCell;
use super::workbook::fault::Fault;
use crate::model::codes;
use crate::model::codes_intake;
use crate::model::finding::Finding;

/// Cells of all rows at most, once their columns are taken.
const CELLS: usize = 2_000_000;

/// A column of a grid that is taken.
#[derive(Debug, Clone)]
pub struct Taken {
    /// Which one, from 0.
    pub index: u32,
    /// Its header as written; its letters if it has none.
    pub header: String,
    /// Whether it holds numbers to be counted: never shared out among rows.
    pub counted: bool,
}

/// A row with its taken cells.
#[derive(Debug)]
pub struct Line<'g> {
    /// The grid's row.
    pub row: &'g GridRow,
    /// As many cells as columns are taken.
    pub cells: Vec<TableCell>,
}

impl Line<'_> {
    /// The cell of a taken column, by its place among those taken.
    ///
    /// # Panics
    /// If there is no such column: the cell of another would count as something else.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "there is a cell for each column taken")]
    pub fn cell(&self, at: usize) -> &TableCell {
        &self.cells[at]
    }
}

/// By line and column, the merged cell that gives a cell its text.
type Shared<'g> = BTreeMap<(u32, u32), &'g GridCell>;

/// Reads rows below a header.
pub struct Rows<'g> {
    grid: &'g Grid,
    taken: &'g [Taken],
    /// Line of the header; 0 = there is none.
    header: u32,
    /// Fields of the header in a text file.
    width: u32,
}

impl<'g> Rows<'g> {
    /// Rows of a grid below the header at line `header` (0 = there is none).
    #[must_use]
    pub fn new(grid: &'g Grid, taken: &'g [Taken], header: u32) -> Rows<'g> {
        let head = grid.rows.iter().find(|row| row.line == header);
        let width = head.and_then(|row| row.cells.last()).map_or(0, |last| last.index + 1);
        Rows { grid, taken, header, width }
    }

    /// What is wrong with a table whose rows, once their columns are taken, would have more cells than are read: one column
    /// may be taken for a thousand questions.
    #[must_use]
    pub fn too_many(&self) -> Option<Finding> {
        let cells = self.grid.rows.len().saturating_mul(self.taken.len());
        let limit = Fault::Limit("cells", CELLS.to_string());
        (cells > CELLS).then(|| limit.finding(&self.grid.source.name()))
    }

    /// Every row with something in a taken column. An error at a line = that row was refused and is not among them.
    #[must_use]
    pub fn read(&self, wanted: impl Fn(&GridRow) -> bool) -> (Vec<Line<'g>>, Vec<Finding>) {
        let mut findings = self.hidden_columns();
        let (shared, torn) = self.merged();
        let below = self.grid.rows.iter().filter(|row| row.line > self.header && wanted(row));
        let (mut lines, mut hidden, mut filled) = (Vec::new(), Vec::new(), BTreeSet::new());
        for row in below {
            let own = |taken: &Taken| row.cell(taken.index);
            let given = |taken: &Taken| shared.get(&(row.line, taken.index)).copied();
            if self.taken.iter().all(|one| own(one).is_none() && given(one).is_none()) {
                continue;
            }
            if let Some(refusal) = self.refusal(row, &torn) {
                findings.push(refusal);
                continue;
            }
            if row.hidden {
                hidden.push(row.line);
            }
            let mut cell = |taken: &Taken| match (own(taken), given(taken)) {
                (Some(cell), _) => table_cell(cell),
                (None, Some(cell)) => {
                    filled.insert(row.line);
                    table_cell(cell)
                }
                (None, None) => TableCell { line: row.line, ..TableCell::default() },
            };
            let cells = self.taken.iter().map(&mut cell).collect();
            lines.push(Line { row, cells });
        }
        let mut say = |code, lines: &[u32]| {
            if let Some(first) = lines.first() {
                let at = self.grid.place(*first, 1);
                findings.push(Finding::at(code, at).number("rows", lines.len()));
            }
        };
        say(&codes_intake::HIDDEN_ROWS, &hidden);
        say(&codes_intake::MERGED_TEXT, &filled.into_iter().collect::<Vec<_>>());
        (lines, findings)
    }

    fn hidden_columns(&self) -> Vec<Finding> {
        let hidden = &self.grid.hidden_columns;
        let taken = self.taken.iter().filter(|one| hidden.binary_search(&one.index).is_ok());
        let said = taken.map(|one| {
            let at = self.grid.place(self.header.max(1), one.index + 1);
            Finding::at(&codes_intake::HIDDEN_COLUMN, at).text("header", &one.header)
        });
        said.collect()
    }

    /// Cells that take their text from a merged one, and rows that cannot.
    fn merged(&self) -> (Shared<'g>, BTreeMap<u32, Merge>) {
        let (mut shared, mut torn) = (BTreeMap::new(), BTreeMap::new());
        for merge in self.grid.merged.iter().filter(|one| one.top > self.header) {
            let at = self.grid.rows.binary_search_by_key(&merge.top, |row| row.line);
            let Some(row) = at.ok().and_then(|at| self.grid.rows.get(at)) else { continue };
            let Some(cell) = row.cell(merge.left) else { continue };
            let inside = |one: &&Taken| (merge.left..=merge.right).contains(&one.index);
            let taken: Vec<&Taken> = self.taken.iter().filter(inside).collect();
            let from = self.grid.rows.partition_point(|row| row.line < merge.top);
            let rows = self.grid.rows.iter().skip(from).take_while(|row| row.line <= merge.bottom);
            let several = rows.clone().count() > 1;
            for row in rows {
                match taken[..] {
                    [] => {}
                    [one] if !(several && one.counted) => {
                        shared.insert((row.line, one.index), cell);
                    }
                    _ => {
                        torn.insert(row.line, *merge);
                    }
                }
            }
        }
        (shared, torn)
    }

    /// Why a row is not taken at all.
    fn refusal(&self, row: &GridRow, torn: &BTreeMap<u32, Merge>) -> Option<Finding> {
        if let Some(merge) = torn.get(&row.line) {
            let at = self.grid.place(row.line, merge.left + 1);
            let finding = Finding::at(&codes_intake::MERGED_CELL, at);
            return Some(finding.text("range", merge.range()));
        }
        if let Some(finding) = self.miscounted(row) {
            return Some(finding);
        }
        self.taken.iter().find_map(|one| {
            let cell = row.cell(one.index)?;
            let Content::Nothing(reason) = cell.content else { return None };
            let finding = Finding::at(
                &codes_intake::CELL_WITHOUT_VALUE,
                self.grid.place(cell.line, cell.column),
            );
            Some(finding.word("reason", reason).text("header", &one.header))
        })
    }

    /// A row of a text file with more or fewer cells than its header: which cell is which nobody can tell.
    fn miscounted(&self, row: &GridRow) -> Option<Finding> {
        if !matches!(self.grid.source, Source::Text(_)) || self.header == 0 {
            return None;
        }
        let filled = row.cells.last().map_or(0, |last| last.index + 1);
        let found = if filled > self.width { filled } else { row.fields.min(self.width) };
        let at = self.grid.place(row.line, 1);
        let finding = Finding::at(&codes::CELL_COUNT, at);
        (found != self.width).then(|| finding.number("found", found).number("expected", self.width))
    }
}

/// A cell as a table holds it.
#[must_use]
pub fn table_cell(cell: &GridCell) -> TableCell {
    let exact = cell.content.is_exact();
    TableCell { text: cell.text(), exact, line: cell.line, column: cell.column }
}
