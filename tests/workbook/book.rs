//! Workbooks as a test sees them.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Output;

use calamine::{Data, Reader, Xlsx};

use crate::support::command;

/// Runs the program on a workspace and gives what it printed.
pub fn printed(workspace: &Path, args: &[&str]) -> Vec<u8> {
    let output = ran(workspace, args);
    let code = output.status.code();
    assert!(matches!(code, Some(0 | 1)), "{code:?} {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// Runs the program on a workspace.
pub fn ran(workspace: &Path, args: &[&str]) -> Output {
    command(workspace).args(args).output().unwrap()
}

/// A workbook.
pub fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

/// A sheet whose first row is its header: each further row by header.
pub fn rows(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str) -> Vec<BTreeMap<String, Data>> {
    let range = book.worksheet_range(sheet).unwrap();
    let mut all = range.rows();
    let header: Vec<String> = all.next().unwrap().iter().map(ToString::to_string).collect();
    let each = all.map(|row| header.iter().cloned().zip(row.iter().cloned()).collect());
    each.collect()
}

/// Formulas of the whole workbook.
pub fn formulas(book: &mut Xlsx<Cursor<Vec<u8>>>) -> Vec<String> {
    let mut found = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_formula(&name).unwrap();
        found.extend(range.used_cells().map(|(_, _, text)| text.clone()));
    }
    found.retain(|text| !text.is_empty());
    found
}

/// A cell as the data formats write it: digits, ISO days, texts; empty = none.
pub fn said(cell: Option<&Data>) -> Option<String> {
    match cell? {
        Data::Empty => None,
        Data::Float(number) => Some(number.to_string()),
        Data::Int(number) => Some(number.to_string()),
        Data::DateTime(moment) => {
            let zero = chrono::NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
            let days = chrono::Days::new(moment.as_f64() as u64);
            Some((zero + days).to_string())
        }
        other => Some(other.to_string()),
    }
}

/// The text of every part of the file whose name ends so.
pub fn parts(bytes: &[u8], end: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        if part.name().unwrap().ends_with(end) {
            part.read_to_string(&mut all).unwrap();
        }
    }
    all
}
