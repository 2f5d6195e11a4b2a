//! How wide each column of a table is, and which ones give way on a narrow terminal.
//!
//! Tables of the same columns on one page share one layout, so that figures stand under each other
//! from one result to the next. A column that finds no room is folded: its cells are shown, with
//! their heading, under the row's first wide cell. Nothing is left out and no word is broken as long as
//! folding helps.

use super::page::{Cell, Column, Table};
use super::wrap::{widest_word, width};
use crate::text::visible::one_line;

/// Blanks between columns.
pub const GAP: usize = 2;
/// Least columns of a bar.
pub const BAR: usize = 10;
/// States up to here are never broken.
const MARK: usize = 14;
/// What a wide column should not go below if others can give way.
const WIDE_FLOOR: usize = 28;
/// What a wide column gets before narrow ones stretch to one line.
const WIDE_COMFORT: usize = 38;
/// Narrow cells up to here stand on one line before wide columns get comfortable …
const SHORT: usize = 22;
/// … and up to here after that.
const LONG: usize = 40;

/// The columns shown, with their widths, and the ones folded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layout {
    /// Index and width of each column shown.
    pub shown: Vec<(usize, usize)>,
    /// Indexes of the columns folded.
    pub folded: Vec<usize>,
}

impl Layout {
    /// Columns from the left edge to the right one.
    #[must_use]
    pub fn width(&self) -> usize {
        let gaps = GAP * self.shown.len().saturating_sub(1);
        self.shown.iter().map(|(_, width)| width).sum::<usize>() + gaps
    }
}

/// The least and the most a column can use.
#[derive(Debug, Clone, Copy)]
struct Room {
    least: usize,
    most: usize,
}

/// Lays out tables of the same columns within `limit` columns.
#[must_use]
#[expect(
    clippy::indexing_slicing,
    reason = "what is shown are positions among the columns, and there is a room for each"
)]
pub fn lay_out(tables: &[&Table], limit: usize) -> Layout {
    let Some(first) = tables.first() else { return Layout::default() };
    let columns = &first.columns;
    let rooms: Vec<Room> = (0..columns.len()).map(|at| room(tables, columns, at)).collect();
    let mut shown: Vec<usize> = (0..columns.len()).collect();
    let need = |shown: &[usize]| {
        shown.iter().map(|at| rooms[*at].least).sum::<usize>() + GAP * shown.len().saturating_sub(1)
    };
    while need(&shown) > limit {
        let last = shown.iter().copied().filter(|at| columns[*at].priority > 0);
        let Some(gives_way) = last.max_by_key(|at| columns[*at].priority) else { break };
        shown.retain(|at| *at != gives_way);
    }
    let folded = (0..columns.len()).filter(|at| !shown.contains(at)).collect();
    let spare = limit.saturating_sub(need(&shown));
    let mut widths: Vec<usize> = shown.iter().map(|at| rooms[*at].least).collect();
    stretch(&mut widths, &shown, columns, &rooms, spare);
    shrink(&mut widths, limit);
    Layout { shown: shown.into_iter().zip(widths).collect(), folded }
}

#[expect(clippy::indexing_slicing, reason = "a position among the same columns")]
fn room(tables: &[&Table], columns: &[Column], at: usize) -> Room {
    let column = &columns[at];
    let mut least = widest_word(&one_line(&column.name));
    let mut most = width(&one_line(&column.name));
    for cell in tables.iter().flat_map(|table| &table.rows).filter_map(|row| row.get(at)) {
        let own = of_cell(cell);
        least = least.max(own.least);
        most = most.max(own.most);
    }
    if column.weight > 0 {
        least = most.min(WIDE_FLOOR.max(least.min(WIDE_COMFORT)));
    }
    Room { least, most }
}

fn of_cell(cell: &Cell) -> Room {
    match cell {
        Cell::Empty => Room { least: 1, most: 1 },
        Cell::Date(text) => Room { least: width(text), most: width(text) },
        Cell::Text(text) | Cell::Number(text) | Cell::Percent(text) => {
            let text = one_line(text);
            Room { least: widest_word(&text), most: width(&text) }
        }
        Cell::Named { id, text } => {
            let (id, text) = (one_line(id), one_line(text));
            let least = width(&id).max(widest_word(&text));
            Room { least, most: width(&id).max(width(&text)) }
        }
        Cell::Mark(mark) => {
            let most = 2 + width(&mark.word);
            // A short state is read at a glance, so it is not broken.
            let least = if most <= MARK { most } else { 2 + widest_word(&mark.word) };
            Room { least, most }
        }
        Cell::Bar(bar) => {
            Room { least: BAR.max(width(&bar.shown)), most: BAR + 1 + width(&bar.shown).max(7) }
        }
    }
}

/// Gives the spare room: narrow columns to one line if that takes little, those that always stay first; wide ones
/// to a comfortable width, narrow ones to one line, wide ones the rest.
#[expect(
    clippy::indexing_slicing,
    reason = "a width for each column shown, and these are positions among columns and rooms"
)]
fn stretch(
    widths: &mut [usize],
    shown: &[usize],
    columns: &[Column],
    rooms: &[Room],
    mut spare: usize,
) {
    let most = |at: usize| rooms[shown[at]].most;
    let weight = |at: &usize| usize::from(columns[shown[*at]].weight);
    let (wide, mut narrow): (Vec<usize>, Vec<usize>) =
        (0..shown.len()).partition(|at| weight(at) > 0);
    narrow.sort_by_key(|at| (columns[shown[*at]].priority, most(*at)));
    for at in &narrow {
        spare -= to_one_line(&mut widths[*at], most(*at), SHORT, spare);
    }
    for at in &wide {
        spare -= grow(&mut widths[*at], most(*at).min(WIDE_COMFORT), spare);
    }
    for at in &narrow {
        spare -= to_one_line(&mut widths[*at], most(*at), LONG, spare);
    }
    let weights: usize = wide.iter().map(weight).sum();
    let rest = spare;
    for at in &wide {
        let share = widths[*at] + rest * weight(at) / weights.max(1);
        spare -= grow(&mut widths[*at], most(*at).min(share), spare);
    }
    for at in wide.iter().chain(&narrow) {
        spare -= grow(&mut widths[*at], most(*at), spare);
    }
}

/// Widens to a whole line or not at all: half a step is of no use, since a text that does not fit
/// on one line wraps at its words.
fn to_one_line(width: &mut usize, most: usize, limit: usize, spare: usize) -> usize {
    let fits = most <= limit && most.saturating_sub(*width) <= spare;
    if fits { grow(width, most, spare) } else { 0 }
}

/// Widens up to `to` by no more than `spare`; says by how much.
fn grow(width: &mut usize, to: usize, spare: usize) -> usize {
    let more = to.saturating_sub(*width).min(spare);
    *width += more;
    more
}

/// When folding did not suffice, the widest columns give up room, and their words are broken.
fn shrink(widths: &mut [usize], limit: usize) {
    let gaps = GAP * widths.len().saturating_sub(1);
    while widths.iter().sum::<usize>() + gaps > limit {
        match widths.iter_mut().max() {
            Some(widest) if *widest > 1 => *widest -= 1,
            _ => break,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(name: &str) -> Table {
        let columns = vec![
            Column::wide("Indicador".into(), 3),
            Column::right("Valor".into(), 0),
            Column::left("Último dato".into(), 2),
        ];
        let cells = vec![
            Cell::Named { id: "HR1.1.1".into(), text: name.into() },
            Cell::Number("45 de 60 (75,0\u{a0}%)".into()),
            Cell::Date("30/06/2025".into()),
        ];
        Table::new(columns, vec![cells])
    }

    #[test]
    fn a_narrow_page_folds_and_a_wide_one_does_not() {
        let long = table(&"nombre largo ".repeat(10));
        let wide = lay_out(&[&long], 80);
        assert!(wide.folded.is_empty() && wide.width() <= 80);
        assert_eq!(wide.shown[1].1, 17, "the value stands on one line");
        let narrow = lay_out(&[&long], 44);
        assert_eq!(narrow.folded, [2]);
        assert!(narrow.width() <= 44);
        let tiny = lay_out(&[&long], 12);
        assert!(tiny.width() <= 12);
    }

    #[test]
    fn tables_of_one_page_share_their_widths() {
        let (a, b) = (table("corto"), table("un poco más largo"));
        let layout = lay_out(&[&a, &b], 80);
        assert_eq!(layout.shown[0].1, width("un poco más largo"));
    }
}
