//! What of a form whoever fills it in sees otherwise than it is kept: cells merged into one, rows and columns that are
//! hidden, and what a line says that it is due for, which is moved when lines are sorted without their hidden keys.
//!
//! Merged cells are read as in any other sheet: a text belongs to all its lines, which is said; a number cannot be
//! shared out, so its lines are refused.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::form::{Says, text_of};
use super::form_columns::{Columns, Layout};
use super::grid::{Content, Grid, GridCell, GridRow, Merge};
use super::source::letters;
use crate::model::codes_intake as codes;
use crate::model::finding::Finding;
use crate::model::form::LineKey;
use crate::text::fold::fold;

/// Merged cells that hold answers.
pub(super) struct Merged<'g> {
    /// By line and column, the cell that gives another one its text.
    shared: BTreeMap<(u32, u32), &'g GridCell>,
    /// Lines that cannot be told what they say.
    torn: BTreeMap<u32, Merge>,
}

impl<'g> Merged<'g> {
    /// Those below the row of keys.
    pub(super) fn read(grid: &'g Grid, columns: &Columns, key_line: u32) -> Merged<'g> {
        let mut found = Merged { shared: BTreeMap::new(), torn: BTreeMap::new() };
        for merge in grid.merged.iter().filter(|one| one.top > key_line) {
            let inside = |index: u32| (merge.left..=merge.right).contains(&index);
            let asked = columns.inputs().map(|(at, _)| at).chain([columns.indicator]);
            if !asked.into_iter().any(inside) {
                continue;
            }
            let from = grid.rows.partition_point(|row| row.line < merge.top);
            let mut rows = grid.rows.iter().skip(from).take_while(|row| row.line <= merge.bottom);
            let Some(first) = rows.next().filter(|row| row.line == merge.top) else { continue };
            let Some(cell) = first.cell(merge.left).filter(|cell| says_something(cell)) else {
                continue;
            };
            let lines: Vec<u32> = rows.map(|row| row.line).collect();
            let counted = columns.counted().any(inside) && !lines.is_empty();
            if merge.left == merge.right && !counted {
                found.shared.extend(lines.into_iter().map(|line| ((line, merge.left), cell)));
            } else {
                found.torn.extend(lines.into_iter().chain([first.line]).map(|line| (line, *merge)));
            }
        }
        found
    }

    /// The cell of another line that a line's cell is merged with.
    pub(super) fn shared(&self, line: u32, index: u32) -> Option<&'g GridCell> {
        self.shared.get(&(line, index)).copied()
    }

    /// All that a line has from other lines.
    pub(super) fn given(&self, line: u32) -> impl Iterator<Item = &'g GridCell> + '_ {
        self.shared.range((line, 0)..=(line, u32::MAX)).map(|(_, cell)| *cell)
    }

    /// The merged cell that makes a line unreadable.
    pub(super) fn torn(&self, line: u32) -> Option<Merge> {
        self.torn.get(&line).copied()
    }
}

fn says_something(cell: &GridCell) -> bool {
    matches!(cell.content, Content::Nothing(_)) || !text_of(cell).is_empty()
}

/// What the lines say that they are due for.
pub(super) struct Dues {
    /// By indicator and folded text, the keys of those that say so.
    keys: HashMap<(String, String), Vec<LineKey>>,
}

impl Dues {
    /// Of all lines of a grid whose keys stand in this column.
    pub(super) fn read(grid: &Grid, key: u32, says: Says) -> Dues {
        let mut keys: HashMap<(String, String), Vec<LineKey>> = HashMap::new();
        for row in &grid.rows {
            let key = row.cell(key).and_then(|cell| LineKey::parse(&text_of(cell)));
            let Some(key @ LineKey::Of { .. }) = key else { continue };
            let LineKey::Of { indicator, .. } = &key else { continue };
            for text in says(&key) {
                let same = keys.entry((indicator.clone(), fold(&text))).or_default();
                same.push(key.clone());
            }
        }
        Dues { keys }
    }

    /// What a line shows that it is due for, if its key is another line's: it was moved without it. A form of other words
    /// shows nothing that is known.
    pub(super) fn moved(&self, layout: &Layout, key: &LineKey, row: &GridRow) -> Option<String> {
        let LineKey::Of { indicator, .. } = key else { return None };
        let told = row.cells.iter().filter(|cell| layout.is_told(cell.index));
        let firsts = told.filter_map(|cell| Some(text_of(cell).lines().next()?.trim().to_string()));
        let known = firsts.filter_map(|text| {
            let keys = self.keys.get(&(indicator.clone(), fold(&text)))?;
            Some((text, keys))
        });
        let known: Vec<_> = known.collect();
        let own = known.iter().any(|(_, keys)| keys.contains(key));
        known.into_iter().next().filter(|_| !own).map(|(text, _)| text)
    }
}

/// What is said once of the lines that are taken: those that are hidden, those that have a merged cell's text.
#[derive(Default)]
pub(super) struct Seen {
    hidden: Vec<u32>,
    filled: Vec<u32>,
    columns: BTreeSet<u32>,
}

impl Seen {
    /// Looks at a line that is taken.
    pub(super) fn look(&mut self, layout: &Layout, row: &GridRow) {
        if row.hidden {
            self.hidden.push(row.line);
        }
        if layout.merged.given(row.line).next().is_some() {
            self.filled.push(row.line);
        }
        let hidden = &layout.grid.hidden_columns;
        let answers = layout.answers(row).map(|(cell, _)| cell.index);
        self.columns.extend(answers.filter(|index| hidden.binary_search(index).is_ok()));
    }

    /// What is to be said.
    pub(super) fn findings(&self, layout: &Layout) -> Vec<Finding> {
        let rows = [(&codes::HIDDEN_ROWS, &self.hidden), (&codes::MERGED_TEXT, &self.filled)];
        let of_rows = rows.into_iter().filter_map(|(code, lines)| {
            let at = layout.grid.place(*lines.first()?, 1);
            Some(Finding::at(code, at).number("rows", lines.len()))
        });
        let of_columns = self.columns.iter().map(|index| {
            let at = layout.grid.place(1, index + 1);
            Finding::at(&codes::HIDDEN_COLUMN, at).text("header", letters(index + 1))
        });
        of_rows.chain(of_columns).collect()
    }
}
