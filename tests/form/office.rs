//! Forms saved by another spreadsheet program: as XLSX, through ODS, as CSV. Without LibreOffice this is said and
//! passed over.

use std::fs;

use ruta::store::intake::form::recognise;
use tempfile::TempDir;

use crate::book::{filled, read};
use crate::returned::{ANSWERS, expected, rows};
use crate::saved::{CSV, saved};
use crate::{bench, due, form_of_peru, framework};

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
        let (table, findings) = recognise(&read(&path), &framework, &due).unwrap();
        assert!(findings.is_empty(), "{findings:?}");
        assert_eq!(rows(&table), expected());
    }
    let text = read(&saved(folder.path(), &file, CSV).unwrap());
    let (table, findings) = recognise(&text, &framework, &due).unwrap();
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!(rows(&table), expected());
}
