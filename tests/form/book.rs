//! Workbooks as a test sees them: cells read by calamine, cells filled by editing the sheet's XML.

#![allow(dead_code, reason = "each test binary uses its own part")]

use std::io::{Cursor, Read, Write};

use std::path::Path;

use ruta::store::intake::grid::{Content, Grid};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Every sheet as a grid, as `import` reads it.
pub fn grids(bytes: &[u8]) -> Vec<Grid> {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("form.xlsx");
    std::fs::write(&path, bytes).unwrap();
    read(&path)
}

/// The grids of a file, of which nothing is refused.
pub fn read(path: &Path) -> Vec<Grid> {
    let opened = ruta::store::intake::open(path).unwrap_or_else(|findings| panic!("{findings:?}"));
    assert!(opened.findings.is_empty(), "{:?}", opened.findings);
    opened.grids
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
