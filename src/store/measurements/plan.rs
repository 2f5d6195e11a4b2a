//! In which cell of a file's lines each known column stands: what reading a plain line needs to know.

#![expect(clippy::indexing_slicing, reason = "a known column is known by a cell that it has")]

use super::form::Form;
use super::numbers::Marks;
use crate::model::row::Column;

/// How a file's plain lines are read: in which cell each known column stands.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Known columns and their cells, as the strict reader goes through them.
    pub(super) columns: Vec<(Column, usize)>,
    pub(super) width: usize,
    pub(super) date: usize,
    pub(super) indicator: usize,
    pub(super) value: usize,
    pub(super) of: Option<usize>,
    pub(super) parties: Option<usize>,
    /// Dimension and cell.
    pub(super) dimensions: Vec<(usize, usize)>,
    /// Event, source, note and reporter.
    pub(super) texts: [Option<usize>; 4],
    /// Those of them that the file has.
    pub(super) told: Vec<usize>,
    pub(super) recorded: Option<usize>,
    pub(super) id: Option<usize>,
    pub(super) replaces: Option<usize>,
    pub(super) unknown: Vec<usize>,
    pub(super) after: u32,
    pub(super) marks: Marks,
}

impl Plan {
    /// A plan for a file; nothing if some rule needs more than one cell or line.
    #[must_use]
    pub fn of(form: &Form) -> Option<Plan> {
        let layout = &form.layout;
        let once = layout.known.iter().all(|(_, cells)| cells.len() == 1);
        let whole = layout.missing().is_empty() && layout.repeated.is_empty();
        if form.fault.is_some() || !form.conflicts.is_empty() || !once || !whole {
            return None;
        }
        let cell = |column: Column| layout.cells_of(column).first().copied();
        let known: Vec<usize> = layout.known.iter().flat_map(|(_, cells)| cells.clone()).collect();
        let dimensions = layout.known.iter().filter_map(|(column, cells)| match column {
            Column::Dimension(at) => Some((*at, *cells.first()?)),
            _ => None,
        });
        let texts = [Column::Event, Column::Source, Column::Note, Column::Reporter].map(cell);
        Some(Plan {
            columns: layout.known.iter().map(|(column, cells)| (*column, cells[0])).collect(),
            width: layout.width(),
            date: cell(Column::Date)?,
            indicator: cell(Column::Indicator)?,
            value: cell(Column::Value)?,
            of: cell(Column::Of),
            parties: cell(Column::Party),
            dimensions: dimensions.collect(),
            texts,
            told: texts.into_iter().flatten().collect(),
            recorded: cell(Column::Recorded),
            id: cell(Column::Id),
            replaces: cell(Column::Replaces),
            unknown: (0..layout.width()).filter(|cell| !known.contains(cell)).collect(),
            after: form.after,
            marks: form.marks,
        })
    }
}
