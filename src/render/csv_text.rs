//! CSV for other programs and for spreadsheets: one way of writing cells, safe to open.
//!
//! A spreadsheet runs a cell that begins like a formula. Such texts get an apostrophe in front and
//! every text cell is quoted; numbers by the grammar stay numbers (`-2.5`), and reading takes one
//! apostrophe off again. Programs that read CSV can ask for raw texts.

use csv::{QuoteStyle, WriterBuilder};

use crate::text::formula::guard;

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Digits, a date, an id of ours or a word of ours: never guarded.
    Plain(String),
    /// Anybody's text.
    Text(String),
}

impl Cell {
    /// Plain if there is anything.
    #[must_use]
    pub fn plain(text: Option<impl ToString>) -> Cell {
        text.map_or(Cell::Empty, |text| Cell::Plain(text.to_string()))
    }

    /// A text; nothing if empty.
    #[must_use]
    pub fn text(text: &str) -> Cell {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_string()) }
    }
}

/// One record, with its line end; `raw` leaves texts as they are.
#[must_use]
pub fn record(cells: &[Cell], raw: bool) -> String {
    let joined: Vec<String> = cells.iter().map(|cell| written(cell, raw)).collect();
    joined.join(",") + "\n"
}

fn written(cell: &Cell, raw: bool) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Plain(text) => quoted(text, QuoteStyle::Necessary),
        Cell::Text(text) if raw => quoted(text, QuoteStyle::Necessary),
        Cell::Text(text) => quoted(&guard(text), QuoteStyle::Always),
    }
}

/// One cell as the csv crate writes it. Cells are written one by one because only some are quoted.
fn quoted(text: &str, style: QuoteStyle) -> String {
    let mut writer = WriterBuilder::new().quote_style(style).from_writer(Vec::new());
    let done = writer.write_record([text]).ok().and_then(|()| writer.into_inner().ok());
    let bytes = done.unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default().trim_end_matches('\n').to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_unless_raw() {
        let cells = [
            Cell::Plain("HR1.1".into()),
            Cell::Empty,
            Cell::Text("=HYPERLINK(\"x\")".into()),
            Cell::Plain("-2.5".into()),
        ];
        assert_eq!(record(&cells, false), "HR1.1,,\"'=HYPERLINK(\"\"x\"\")\",-2.5\n");
        assert_eq!(record(&cells, true), "HR1.1,,\"=HYPERLINK(\"\"x\"\")\",-2.5\n");
        assert_eq!(record(&[Cell::Text("dos\nlíneas".into())], true), "\"dos\nlíneas\"\n");
    }
}
