//! CSV for other programs and for spreadsheets: one way of writing cells, safe to open.
//!
//! A spreadsheet runs a cell that begins like a formula. Such texts get an apostrophe in front and
//! every text cell is quoted; numbers by the grammar stay numbers (`-2.5`), and reading takes one
//! apostrophe off again. Programs that read CSV can ask for raw texts.
//!
//! An Excel opens a file by double-click only if it is in its own dialect: a byte-order mark, CRLF and, where
//! decimals follow a comma, semicolons. The same file must be read back to the same numbers, and `1,234` has
//! two readings: three decimals get a fourth one, `1,2340`. Where decimals follow a point, as in Mexico,
//! commas part the cells, and ruta reads `1.234` in such a file as the decimal that it is.

use chrono::NaiveDate;
use csv::{QuoteStyle, WriterBuilder};

use crate::text::formula::guard;

/// One cell of a data format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A number's data text: `-2.5`.
    Number(String),
    /// A day.
    Day(NaiveDate),
    /// True or false.
    Flag(bool),
    /// An id of ours, a period, a word of ours: never guarded.
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

    /// A number's data text if there is one.
    #[must_use]
    pub fn number(text: Option<impl ToString>) -> Cell {
        text.map_or(Cell::Empty, |text| Cell::Number(text.to_string()))
    }

    /// A day if there is one.
    #[must_use]
    pub fn day(day: Option<NaiveDate>) -> Cell {
        day.map_or(Cell::Empty, Cell::Day)
    }

    /// A text; nothing if empty.
    #[must_use]
    pub fn text(text: &str) -> Cell {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_string()) }
    }
}

/// For whom a CSV is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// Anybody: texts that a spreadsheet would run are guarded.
    Guarded,
    /// Programs: texts as they are.
    Raw,
    /// An Excel, by double-click; guarded.
    Excel(Decimals),
}

/// What stands before decimals, and with it what parts the cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decimals {
    /// `1,5`; semicolons part the cells.
    Comma,
    /// `1.5`; commas part the cells.
    Point,
}

impl Dialect {
    fn excel(self) -> bool {
        matches!(self, Dialect::Excel(_))
    }

    fn separator(self) -> char {
        if self == Dialect::Excel(Decimals::Comma) { ';' } else { ',' }
    }
}

/// The header line, with the byte-order mark where the dialect has one.
#[must_use]
pub fn header(names: &[&str], dialect: Dialect) -> String {
    let mark = if dialect.excel() { "\u{feff}" } else { "" };
    let names: Vec<Cell> = names.iter().map(|name| Cell::Plain((*name).to_string())).collect();
    format!("{mark}{}", record(&names, dialect))
}

/// One record, with its line end.
#[must_use]
pub fn record(cells: &[Cell], dialect: Dialect) -> String {
    let mut line = String::new();
    put_record(&mut line, cells, dialect);
    line
}

/// Puts a record behind others.
pub fn put_record(out: &mut String, cells: &[Cell], dialect: Dialect) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(dialect.separator());
        }
        put(out, cell, dialect);
    }
    out.push_str(if dialect.excel() { "\r\n" } else { "\n" });
}

fn put(out: &mut String, cell: &Cell, dialect: Dialect) {
    match cell {
        Cell::Empty => {}
        Cell::Number(digits) if dialect.separator() == ';' => out.push_str(&with_comma(digits)),
        Cell::Number(digits) => out.push_str(digits),
        Cell::Day(day) => out.push_str(&day.to_string()),
        Cell::Flag(yes) => out.push_str(if *yes { "true" } else { "false" }),
        Cell::Plain(text) => put_text(out, text, QuoteStyle::Necessary, dialect),
        Cell::Text(text) if dialect == Dialect::Raw => {
            put_text(out, text, QuoteStyle::Necessary, dialect);
        }
        Cell::Text(text) => put_text(out, &guard(text), QuoteStyle::Always, dialect),
    }
}

/// A text as the csv crate writes it, which is asked only where there is more to do than to copy.
fn put_text(out: &mut String, text: &str, style: QuoteStyle, dialect: Dialect) {
    let odd = |byte: u8| matches!(byte, b'"' | b',' | b';' | b'\r' | b'\n');
    let plain = !text.is_empty() && !text.bytes().any(odd);
    match style {
        QuoteStyle::Necessary if plain => out.push_str(text),
        QuoteStyle::Always if !text.contains('"') => out.extend(["\"", text, "\""]),
        _ => out.push_str(&quoted(text, style, dialect)),
    }
}

/// A number with a decimal comma that has one reading.
fn with_comma(digits: &str) -> String {
    match digits.split_once('.') {
        Some((whole, part)) if part.len() == 3 => format!("{whole},{part}0"),
        Some((whole, part)) => format!("{whole},{part}"),
        None => digits.to_string(),
    }
}

/// One cell as the csv crate writes it. Cells are written one by one because only some are quoted.
fn quoted(text: &str, style: QuoteStyle, dialect: Dialect) -> String {
    let delimiter = if dialect.separator() == ';' { b';' } else { b',' };
    let mut builder = WriterBuilder::new();
    // Room for this cell alone, every character of it a quote.
    builder.buffer_capacity(text.len() * 2 + 4);
    let mut writer = builder.quote_style(style).delimiter(delimiter).from_writer(Vec::new());
    let done = writer.write_record([text]).ok().and_then(|()| writer.into_inner().ok());
    let bytes = done.unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default().trim_end_matches('\n').to_string()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cells() -> [Cell; 6] {
        [
            Cell::Plain("HR1.1".into()),
            Cell::Empty,
            Cell::Text("=HYPERLINK(\"x\")".into()),
            Cell::Number("-2.5".into()),
            Cell::Number("1.234".into()),
            Cell::Flag(true),
        ]
    }

    #[test]
    fn texts_are_quoted_unless_raw() {
        let guarded = "HR1.1,,\"'=HYPERLINK(\"\"x\"\")\",-2.5,1.234,true\n";
        assert_eq!(record(&cells(), Dialect::Guarded), guarded);
        let raw = "HR1.1,,\"=HYPERLINK(\"\"x\"\")\",-2.5,1.234,true\n";
        assert_eq!(record(&cells(), Dialect::Raw), raw);
        let lines = [Cell::Text("dos\nlíneas".into())];
        assert_eq!(record(&lines, Dialect::Raw), "\"dos\nlíneas\"\n");
    }

    #[test]
    fn an_excel_gets_its_own_dialect_and_no_number_has_two_readings() {
        let comma = Dialect::Excel(Decimals::Comma);
        let expected = "HR1.1;;\"'=HYPERLINK(\"\"x\"\")\";-2,5;1,2340;true\r\n";
        assert_eq!(record(&cells(), comma), expected);
        assert_eq!(header(&["date", "value"], comma), "\u{feff}date;value\r\n");
        assert_eq!(record(&[Cell::Plain("a;b".into())], comma), "\"a;b\"\r\n");
        let point = Dialect::Excel(Decimals::Point);
        let mexican = "HR1.1,,\"'=HYPERLINK(\"\"x\"\")\",-2.5,1.234,true\r\n";
        assert_eq!(record(&cells(), point), mexican);
        assert_eq!(header(&["date", "value"], point), "\u{feff}date,value\r\n");
    }

    proptest! {
        #[test]
        fn what_is_copied_is_what_the_csv_crate_writes(text in "[a-c,;\"'\r\n ñ]{0,6}") {
            for dialect in [Dialect::Guarded, Dialect::Excel(Decimals::Comma)] {
                for style in [QuoteStyle::Necessary, QuoteStyle::Always] {
                    let mut copied = String::new();
                    put_text(&mut copied, &text, style, dialect);
                    prop_assert_eq!(copied, quoted(&text, style, dialect));
                }
            }
        }
    }
}
