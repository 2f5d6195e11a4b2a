//! Texts that a spreadsheet would run stay texts: in every workbook, and after another program has saved it.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

use calamine::{Data, Reader};

use crate::book::{formulas, open, printed};
use crate::support::{Bench, tried};

const DANGEROUS: [&str; 6] =
    ["=1+1", "+1+1", "-1+1", "@SUM(1)", "=HYPERLINK(\"http://x\")", "=cmd|' /C calc'!A0"];

fn bench() -> Bench {
    let indicator = "id = \"T.1.1\"\nname = \"=1+1\"\nunit = \"@SUM(1)\"\ndefinition = \"+1+1\"\n\
        responsible = \"-1+1\"\nverification = \"=2\"\nkind = \"text\"\n\
        collect = { event = \"=1+1\", date = 2025-05-20, from = [\"PER\"] }";
    let mut rows = String::from("date,indicator,value,party,event,source,note,reporter\n");
    for (at, text) in DANGEROUS.iter().enumerate() {
        let quoted = format!("\"'{}\"", text.replace('"', "\"\""));
        let day = format!("2025-02-{:02}", at + 1);
        rows.push_str(&format!("{day},T.1.1,{quoted},,{quoted},{quoted},{quoted},{quoted}\n"));
    }
    Bench::with(&[indicator]).data(rows)
}

/// Every workbook that the program writes of a workspace.
fn workbooks(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = vec![("report".to_string(), printed(folder, &["report", "--format", "xlsx"]))];
    for what in ["summary", "measurements", "gaps", "definitions"] {
        all.push((what.to_string(), printed(folder, &["export", "xlsx", "--what", what])));
    }
    all
}

#[test]
fn no_text_is_a_formula() {
    let bench = bench();
    let mut seen = 0;
    for (name, bytes) in workbooks(bench.path()) {
        let mut book = open(bytes);
        assert_eq!(formulas(&mut book), Vec::<String>::new(), "{name}");
        for sheet in book.sheet_names() {
            let range = book.worksheet_range(&sheet).unwrap();
            let texts = range.used_cells().filter_map(|(_, _, cell)| match cell {
                Data::String(text) => Some(text.as_str()),
                _ => None,
            });
            seen += texts.filter(|text| DANGEROUS.contains(text)).count();
        }
    }
    assert!(seen > 20, "the texts are there, whole: {seen}");
    tried("out.workbooks", seen);
}

#[test]
fn no_text_is_a_formula_after_another_program() {
    let bench = bench();
    let folder = tempfile::TempDir::new().unwrap();
    for (name, bytes) in workbooks(bench.path()) {
        let file = folder.path().join(format!("{name}.xlsx"));
        fs::write(&file, bytes).unwrap();
        let out = folder.path().join("out");
        let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
        let done = Command::new("soffice")
            .args([&profile, "--headless", "--convert-to", "xlsx", "--outdir"])
            .arg(&out)
            .arg(&file)
            .env("HOME", folder.path())
            .output();
        let Ok(output) = done else {
            // Straight to the stream: what a passing test prints is not shown.
            let said = b"PASSED OVER: no LibreOffice (soffice) to save a workbook\n";
            std::io::stderr().write_all(said).unwrap();
            return;
        };
        let again = fs::read(out.join(format!("{name}.xlsx")));
        let again = again.unwrap_or_else(|_| panic!("{output:?}"));
        assert_eq!(formulas(&mut open(again)), Vec::<String>::new(), "{name}");
    }
}
