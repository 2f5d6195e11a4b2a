//! Workbooks as a test sees them: cells read by calamine, cells filled by editing the sheet's XML.

use std::io::{Cursor, Read, Write};

use calamine::{Data, Reader, Xlsx};
use ruta::store::intake::grid::{Content, Grid, GridCell, GridRow};
use ruta::store::intake::source::Source;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Every sheet as a grid.
pub fn grids(bytes: &[u8]) -> Vec<Grid> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let names = book.sheet_names();
    names.iter().map(|name| grid(name, &book.worksheet_range(name).unwrap())).collect()
}

fn grid(name: &str, range: &calamine::Range<Data>) -> Grid {
    let (top, left) = range.start().unwrap_or_default();
    let rows = range.rows().zip(top..).map(|(cells, row)| {
        let cells = cells.iter().zip(left..).filter_map(|(cell, column)| {
            let content = content(cell)?;
            Some(GridCell { index: column, column: column + 1, line: row + 1, content })
        });
        GridRow { line: row + 1, hidden: false, cells: cells.collect() }
    });
    let source = Source::Sheet { file: "form.xlsx".into(), sheet: name.into() };
    Grid { source, rows: rows.filter(|row| !row.cells.is_empty()).collect() }
}

fn content(cell: &Data) -> Option<Content> {
    Some(match cell {
        Data::Empty => return None,
        Data::String(text) if text.is_empty() => return None,
        Data::String(text) => Content::Text(text.clone()),
        Data::Int(number) => Content::Number(number.to_string()),
        Data::Float(number) => Content::Number(number.to_string()),
        Data::Bool(yes) => Content::Bool(*yes),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            let month = u32::from(month);
            Content::Date(chrono::NaiveDate::from_ymd_opt(year.into(), month, day.into()).unwrap())
        }
        Data::Error(_) => Content::Nothing("cell"),
        other => panic!("no such cell is written: {other:?}"),
    })
}

/// What a cell says, by its name such as `G5`; nothing if it is empty.
pub fn said(grid: &Grid, cell: &str) -> String {
    let letters = cell.chars().filter(char::is_ascii_uppercase);
    let column = letters.fold(0, |sum, c| sum * 26 + (c as u32 - 'A' as u32 + 1));
    let line: u32 = cell.trim_start_matches(char::is_alphabetic).parse().unwrap();
    let row = grid.rows.iter().find(|row| row.line == line);
    match row.and_then(|row| row.cell(column - 1)).map(|cell| &cell.content) {
        Some(Content::Text(text)) => text.clone(),
        None => String::new(),
        Some(other) => panic!("{cell} is no text: {other:?}"),
    }
}

/// The text of a part of the file.
pub fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The path of the data sheet inside the file.
pub const SHEET: &str = "xl/worksheets/sheet2.xml";

/// Something to fill a cell with.
#[derive(Debug, Clone, Copy)]
pub enum Fill<'a> {
    /// A number or a date's serial.
    Number(&'a str),
    /// A text.
    Text(&'a str),
    /// An error.
    Error,
}

/// Fills cells of the data sheet, keeping their formats, as a spreadsheet does.
pub fn filled(bytes: &[u8], cells: &[(&str, Fill)]) -> Vec<u8> {
    let mut sheet = part(bytes, SHEET);
    for (cell, fill) in cells {
        let begin = sheet.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("no {cell}"));
        let end = begin + sheet[begin..].find("/>").unwrap();
        let open = &sheet[begin..end];
        assert!(!open.contains('>'), "{cell} is not empty: {open}");
        let whole = match fill {
            Fill::Number(digits) => format!("{open}><v>{digits}</v></c>"),
            Fill::Text(text) => {
                format!("{open} t=\"inlineStr\"><is><t>{text}</t></is></c>")
            }
            Fill::Error => format!("{open} t=\"e\"><v>#N/A</v></c>"),
        };
        sheet.replace_range(begin..end + 2, &whole);
    }
    with_part(bytes, SHEET, &sheet)
}

/// The file with one part replaced.
pub fn with_part(bytes: &[u8], name: &str, text: &str) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut made = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let this = entry.name().unwrap().to_string();
        made.start_file(this.clone(), SimpleFileOptions::default()).unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        let content = if this == name { text.as_bytes().to_vec() } else { content };
        made.write_all(&content).unwrap();
    }
    made.finish().unwrap().into_inner()
}
