//! Forms saved by another spreadsheet program: as XLSX, through ODS, as CSV. Without LibreOffice this is said and
//! passed over.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use ruta::store::intake::form::recognise;
use ruta::store::intake::grid::{Content, Grid, GridCell, GridRow};
use ruta::store::intake::source::Source;
use tempfile::TempDir;

use crate::book::{filled, grids};
use crate::returned::{ANSWERS, expected, rows};
use crate::{bench, form_of_peru, framework};

/// CSV of the second sheet: commas, quotes, UTF-8, as shown.
const CSV: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2";

/// Saves a file in another format; none if there is no LibreOffice.
fn saved(folder: &Path, file: &Path, format: &str) -> Option<PathBuf> {
    let out = folder.join(format.split(':').next().unwrap());
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let done = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", format, "--outdir"])
        .arg(&out)
        .arg(file)
        .env("HOME", folder)
        .output();
    match done {
        Err(_) => {
            // Straight to the stream: what a passing test prints is not shown.
            let said =
                format!("PASSED OVER: no LibreOffice (soffice) to save a form as {format}\n");
            std::io::stderr().write_all(said.as_bytes()).unwrap();
            None
        }
        Ok(output) => {
            let mut files = fs::read_dir(&out).unwrap_or_else(|_| panic!("{output:?}"));
            Some(files.next().unwrap().unwrap().path())
        }
    }
}

/// A text file as a grid.
fn text_grid(path: &Path) -> Grid {
    let text = fs::read_to_string(path).unwrap();
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let rows = reader.records().zip(1..).map(|(record, line)| {
        let record = record.unwrap();
        let cells = record.iter().zip(0..).filter(|(text, _)| !text.is_empty());
        let cell = |(text, index): (&str, u32)| {
            let content = Content::Text(text.to_string());
            GridCell { index, column: index + 1, line, content }
        };
        GridRow { line, hidden: false, cells: cells.map(cell).collect() }
    });
    Grid { source: Source::Text("form.csv".into()), rows: rows.collect() }
}

#[test]
fn answers_survive_another_program() {
    let bench = bench();
    let framework = framework(bench.path());
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("answers.xlsx");
    fs::write(&file, filled(&form_of_peru(&bench, "en"), &ANSWERS)).unwrap();
    let Some(again) = saved(folder.path(), &file, "xlsx") else { return };
    let ods = saved(folder.path(), &file, "ods").unwrap();
    let other = TempDir::new().unwrap();
    let through_ods = saved(other.path(), &ods, "xlsx").unwrap();
    for path in [again, through_ods] {
        let (table, findings) = recognise(&grids(&fs::read(path).unwrap()), &framework).unwrap();
        assert!(findings.is_empty(), "{findings:?}");
        assert_eq!(rows(&table), expected());
    }
    let text = text_grid(&saved(folder.path(), &file, CSV).unwrap());
    let (table, findings) = recognise(&[text], &framework).unwrap();
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!(rows(&table), expected());
}
