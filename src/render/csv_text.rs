//! CSV for other programs and for spreadsheets: one way of writing cells, safe to open.
//!
//! A spreadsheet runs a cell that begins like a formula. Such texts get an apostrophe in front and
//! every text cell is quoted; numbers by the grammar stay numbers (`-2.5`), and reading takes one
//! apostrophe off again. Programs that read CSV can ask for raw texts.

use std::borrow::Cow;

use csv::{QuoteStyle, WriterBuilder};

use crate::model::amount::Amount;
use crate::text::alike::is_invisible;

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

/// The text with an apostrophe in front if a spreadsheet could take it for a formula.
#[must_use]
pub fn guard(text: &str) -> Cow<'_, str> {
    if Amount::parse(text).is_err() && is_dangerous(text) {
        return Cow::Owned(format!("'{text}"));
    }
    Cow::Borrowed(text)
}

/// Whether the first character that counts begins a formula, or the cell begins with a line end.
fn is_dangerous(text: &str) -> bool {
    let first = text.chars().find(|c| *c != '\'' && !is_invisible(*c));
    matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'))
        || text.starts_with(['\t', '\r', '\n'])
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
    fn formulas_are_guarded_and_numbers_are_not() {
        for text in ["=1+1", "+34 600", "-x", "@SUM(A1)", " \u{200b}=1", "'=1", "＝1", "\tx", "\nx"]
        {
            assert_eq!(guard(text), format!("'{text}"), "{text:?}");
        }
        for text in ["-2.5", "0", "niñez", "a=b", "", "2025-03-12", "'x"] {
            assert_eq!(guard(text), text, "{text:?}");
        }
    }

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
