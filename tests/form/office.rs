//! Forms saved by another spreadsheet program: as XLSX, through ODS, as CSV. Without LibreOffice this is said and
//! passed over.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use ruta::store::intake::form::recognise;
use tempfile::TempDir;

use crate::book::{filled, read};
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
    for path in [again, ods, through_ods] {
        let (table, findings) = recognise(&read(&path), &framework).unwrap();
        assert!(findings.is_empty(), "{findings:?}");
        assert_eq!(rows(&table), expected());
    }
    let text = read(&saved(folder.path(), &file, CSV).unwrap());
    let (table, findings) = recognise(&text, &framework).unwrap();
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!(rows(&table), expected());
}
