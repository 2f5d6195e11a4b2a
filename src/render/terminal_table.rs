//! Setting a table for the terminal: cells to lines, lines side by side, each in its own style.
//!
//! comfy-table sets them, a whole table as one of its rows, a printed line as a line of its cells; a
//! line of a cell is painted afterwards. Its own colours are not used, since it would read the environment to
//! decide on them.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthChar;

use super::bar;
use super::layout::{self, Layout};
use super::page::{Align, Cell, Table, Tone};
use super::wrap::{pad, width, wrap};
use crate::text::visible::one_line;

/// What stays in the background.
pub const DIM: Style = Style::new().dimmed();
/// What leads.
pub const BOLD: Style = Style::new().bold();
/// Everything else.
pub const PLAIN: Style = Style::new();

/// The style of a tone.
#[must_use]
pub fn tone(tone: Tone) -> Style {
    let colour = |one: AnsiColor| Style::new().fg_color(Some(one.into()));
    match tone {
        Tone::Best => colour(AnsiColor::Green).bold(),
        Tone::Good => colour(AnsiColor::Green),
        Tone::Open => colour(AnsiColor::Cyan),
        Tone::Doubtful => colour(AnsiColor::Yellow),
        Tone::Bad => colour(AnsiColor::Red),
        Tone::Faint => DIM,
        Tone::Plain => PLAIN,
    }
}

/// The text in a style; an empty text or no style adds nothing.
#[must_use]
pub fn painted(style: Style, text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    put_painted(&mut out, style, text);
    out
}

fn put_painted(out: &mut String, style: Style, text: &str) {
    if style.is_plain() || text.is_empty() {
        return out.push_str(text);
    }
    // Writing to a text cannot fail.
    let _ = write!(out, "{style}{text}{style:#}");
}

/// The table's lines, each column in its width.
#[must_use]
pub fn set_table(table: &Table, layout: &Layout) -> Vec<String> {
    let mut lines: Vec<Vec<Line>> = header(table, layout);
    let heading = lines.len();
    let rows: Vec<Vec<Vec<Line>>> =
        table.rows.iter().map(|row| row_lines(table, layout, row)).collect();
    let airy = rows.iter().any(|row| row.len() > 1);
    for (at, row) in rows.into_iter().enumerate() {
        if airy && at > 0 {
            lines.push(Vec::new());
        }
        lines.extend(row);
    }
    let mut out = set(table, layout, &lines);
    out.insert(heading.min(out.len()), painted(DIM, &"─".repeat(layout.width())));
    out
}

/// A printed line of one cell.
pub type Line = (String, Style);

/// Whether a cell is text, which stands on the left even among numbers.
fn is_text(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(_))
}

fn header(table: &Table, layout: &Layout) -> Vec<Vec<Line>> {
    let names = layout.shown.iter().map(|(at, width)| {
        wrap(&one_line(&table.column(*at).name), *width)
            .into_iter()
            .map(|line| (line, BOLD))
            .collect()
    });
    side_by_side(names.collect())
}

fn row_lines(table: &Table, layout: &Layout, row: &[Cell]) -> Vec<Vec<Line>> {
    let mut cells: Vec<Vec<Line>> = layout
        .shown
        .iter()
        .map(|(at, width)| {
            let cell = row.get(*at).unwrap_or(&Cell::Empty);
            let lines = cell_lines(cell, *width);
            let left = table.column(*at).align == Align::Right && is_text(cell);
            let wide = |text: String| if left { pad(&text, *width, false) } else { text };
            lines.into_iter().map(|(text, style)| (wide(text), style)).collect()
        })
        .collect();
    let folded = layout
        .folded
        .iter()
        .filter_map(|at| row.get(*at).filter(|cell| **cell != Cell::Empty).map(|cell| (at, cell)))
        .map(|(at, cell)| {
            format!("{}: {}", one_line(&table.column(*at).name), plain(cell)).replace(' ', "\u{a0}")
        });
    // Under the first cell that wraps anyway, else under the first.
    let wide = |(at, _): &(usize, usize)| table.column(*at).weight > 0;
    let under = layout.shown.iter().position(wide).unwrap_or(0);
    if let (Some(cell), Some((_, width))) = (cells.get_mut(under), layout.shown.get(under)) {
        cell.extend(joined(folded, *width).into_iter().map(|line| (line, DIM)));
    }
    side_by_side(cells)
}

/// Pieces joined by ` · `, as many on a line as fit.
fn joined(pieces: impl Iterator<Item = String>, limit: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if width(line) + 3 + width(&piece) <= limit => {
                *line = format!("{line} · {piece}");
            }
            _ => lines.extend(wrap(&piece, limit)),
        }
    }
    lines
}

/// Columns of lines to lines of columns.
fn side_by_side(columns: Vec<Vec<Line>>) -> Vec<Vec<Line>> {
    let height = columns.iter().map(Vec::len).max().unwrap_or(0);
    let mut columns: Vec<_> = columns.into_iter().map(Vec::into_iter).collect();
    let cell =
        |column: &mut std::vec::IntoIter<Line>| column.next().unwrap_or((String::new(), PLAIN));
    (0..height).map(|_| columns.iter_mut().map(cell).collect()).collect()
}

/// A cell as lines at most `limit` wide.
#[must_use]
pub fn cell_lines(cell: &Cell, limit: usize) -> Vec<Line> {
    let all = |lines: Vec<String>, style| lines.into_iter().map(|line| (line, style)).collect();
    match cell {
        Cell::Empty => vec![("—".into(), DIM)],
        Cell::Date(text) => all(wrap(&one_line(text).replace(' ', "\u{a0}"), limit), PLAIN),
        Cell::Text(text) | Cell::Number(text) | Cell::Percent(text) => {
            all(wrap(&one_line(text), limit), PLAIN)
        }
        Cell::Named { id, text } => {
            let mut lines: Vec<Line> = all(wrap(&one_line(id), limit), BOLD);
            if !text.is_empty() {
                lines.extend(wrap(&one_line(text), limit).into_iter().map(|line| (line, PLAIN)));
            }
            lines
        }
        Cell::Mark(mark) => {
            let style = tone(mark.tone);
            let lead = format!("{} ", mark.sign);
            let words = wrap(&mark.word, limit.saturating_sub(2));
            let line = |at: usize| if at == 0 { lead.as_str() } else { "  " };
            words.iter().enumerate().map(|(at, w)| (format!("{}{w}", line(at)), style)).collect()
        }
        Cell::Bar(one) => {
            let style = tone(one.tone);
            let beside = width(&one.shown).max(7) + 1;
            if limit >= layout::BAR + beside {
                let drawn = bar::draw(one, limit - beside);
                return vec![(format!("{drawn} {}", pad(&one.shown, beside - 1, true)), style)];
            }
            vec![(bar::draw(one, limit), style), (pad(&one.shown, limit, true), style)]
        }
    }
}

/// A cell in one line, without style.
fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Bar(bar) => bar.shown.clone(),
        Cell::Named { id, .. } => one_line(id),
        _ => cell_lines(cell, usize::MAX).into_iter().map(|(line, _)| line).collect(),
    }
}

/// Sets lines of cells side by side, each column in its width, and paints them.
fn set(table: &Table, layout: &Layout, lines: &[Vec<Line>]) -> Vec<String> {
    let mut setter = comfy_table::Table::new();
    setter.load_style(comfy_table::TableStyle::new());
    setter.set_content_arrangement(comfy_table::ContentArrangement::Disabled);
    let text =
        |line: &Vec<Line>, at: usize| line.get(at).map_or_else(String::new, |it| it.0.clone());
    let column = |at| lines.iter().map(|line| text(line, at)).collect::<Vec<_>>().join("\n");
    setter.add_row((0..layout.shown.len()).map(column).collect::<Vec<String>>());
    let last = layout.shown.len().saturating_sub(1);
    for (place, (at, width)) in layout.shown.iter().enumerate() {
        let Some(column) = setter.column_mut(place) else { continue };
        let gap = if place == last { 0 } else { layout::GAP };
        let fixed = comfy_table::Width::Fixed(u16::try_from(*width + gap).unwrap_or(u16::MAX));
        column.set_padding((0, u16::try_from(gap).unwrap_or(0)));
        column.set_constraint(comfy_table::ColumnConstraint::Absolute(fixed));
        column.set_cell_alignment(match table.column(*at).align {
            Align::Left => comfy_table::CellAlignment::Left,
            Align::Right => comfy_table::CellAlignment::Right,
        });
    }
    setter.lines().zip(lines).map(|(text, line)| paint(&text, layout, line)).collect()
}

/// Paints each column's stretch of a set line.
fn paint(text: &str, layout: &Layout, line: &[Line]) -> String {
    let mut out = String::with_capacity(text.len() + 16 * line.len());
    let mut rest = text;
    for ((_, wide), (_, style)) in layout.shown.iter().zip(line) {
        let (stretch, after) = split_at_width(rest, wide + layout::GAP);
        let bare = stretch.trim_matches(' ');
        let lead = stretch.len() - stretch.trim_start_matches(' ').len();
        out.push_str(&stretch[..lead]);
        put_painted(&mut out, *style, bare);
        out.push_str(&stretch[lead + bare.len()..]);
        rest = after;
    }
    out.trim_end().to_string()
}

fn split_at_width(text: &str, columns: usize) -> (&str, &str) {
    let plain = |bytes: &&[u8]| bytes.iter().all(|byte| matches!(byte, b' '..=b'~'));
    if text.as_bytes().get(..columns).filter(plain).is_some() {
        return text.split_at(columns);
    }
    let mut taken = 0;
    for (at, c) in text.char_indices() {
        taken += c.width().unwrap_or(0);
        if taken > columns {
            return text.split_at(at);
        }
    }
    (text, "")
}
