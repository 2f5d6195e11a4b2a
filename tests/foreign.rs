//! Workbooks as other programs write them: openpyxl with the epoch of 1904, LibreOffice as XLSX, ODS and XLS.
//!
//! All four are one sheet: a title, a header in row 3, days, a sum with binary noise, a number as text in a hidden row, a
//! formula, a third, a percentage beside a merged country, a truth, a time, an error, a row of totals.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::{Path, PathBuf};

use ruta::model::language::Lang;
use ruta::store::definitions;
use ruta::store::intake::suggest::suggest;
use ruta::store::intake::{mapped, mapping, open, recognise};
use ruta::store::workspace::Workspace;
use ruta::words::catalogue::Words;

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/foreign").join(name)
}

/// The rows of the visible sheet, `line: cell|cell`, and the findings as `CODE line`.
fn read(name: &str) -> (Vec<String>, Vec<String>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let framework = definitions::read(&Workspace::find(Some(root), root).unwrap(), || 1).framework;
    let opened = open(&file(name)).unwrap();
    assert_eq!(opened.findings, []);
    assert_eq!(opened.grids.iter().map(|grid| grid.hidden).collect::<Vec<_>>(), [false, true]);
    let (table, findings) = recognise(&opened.grids[0], &framework).unwrap();
    assert_eq!(table.headers, ["Fecha", "Indicador", "País", "Valor", "De", "Nota"]);
    let row = |row: &ruta::store::intake::table::TableRow| {
        let cells: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
        format!("{}: {}", row.line, cells.join("|"))
    };
    let told = |one: &ruta::model::finding::Finding| {
        format!("{} {}", one.code.id, one.place.as_ref().unwrap().line)
    };
    (table.rows.iter().map(row).collect(), findings.iter().map(told).collect())
}

#[test]
fn openpyxl_stores_no_results_and_counts_from_1904() {
    let (rows, findings) = read("openpyxl-1904.xlsx");
    assert_eq!(
        rows,
        [
            "4: 2025-03-12|HR1.1.1|Perú|45|60|a & b < c",
            "5: 2025-03-13|HR1.1.1|BOL|0.3||línea\nnueva",
            "6: 2025-03-14|HR1.1.1|CHL|1234||",
            "8: 2025-03-15|HR1.1.1|COL|0.333333333333333||",
            "9: 2025-03-15|HR1.1.1|COL|60%||",
            "10: 2025-03-15|HR1.1.1|ECU|yes||",
        ]
    );
    // Two formulas without a result; columns and rows that are hidden or merged; an error in a note.
    assert_eq!(findings, ["W434 3", "W429 3", "W428 6", "W433 7", "W432 9", "W433 11", "W433 12"]);
}

#[test]
fn libreoffice_calculates_and_its_two_formats_read_alike() {
    for (name, truth) in [("libreoffice.xlsx", "yes"), ("libreoffice.ods", "1")] {
        let (rows, findings) = read(name);
        assert_eq!(rows.len(), 7, "{name}");
        assert_eq!(rows[1], "5: 2025-03-13|HR1.1.1|BOL|0.3||línea\nnueva", "{name}");
        assert_eq!(rows[3], "7: 1904-01-02|HR1.1.1|COL|46||", "{name}");
        assert_eq!(rows[6], format!("10: 2025-03-15|HR1.1.1|ECU|{truth}||"), "{name}");
        let wanted = ["W434 3", "W429 3", "W428 6", "W432 9", "W433 11", "W427 12"];
        assert_eq!(findings, wanted, "{name}");
    }
}

#[test]
fn old_workbooks_are_named() {
    let findings = open(&file("libreoffice.xls")).unwrap_err();
    assert_eq!(findings[0].code.id, "W421");
}

#[test]
fn a_draft_of_a_mapping_is_valid_in_every_language() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let framework = definitions::read(&Workspace::find(Some(root), root).unwrap(), || 1).framework;
    let opened = open(&file("libreoffice.xlsx")).unwrap();
    for lang in Lang::INTERFACE {
        let words = Words::new(lang);
        let draft = suggest(&opened.grids[0], &framework, &|key| words.say(key));
        let (mapping, findings) = mapping::read(draft.as_bytes(), &"m.toml".into(), &framework);
        assert_eq!(findings, [], "{draft}");
        let (table, _) = mapped::apply(&mapping.unwrap(), &opened.grids);
        assert_eq!(table.unwrap().rows.len(), 7, "{draft}");
        assert!(draft.contains("[[columns.values]]") && draft.contains("Propia"), "{draft}");
    }
}
