//! The forms of the 23 members of both processes: written, filled in by program, imported; what they come to equals
//! what the same answers come to when they are typed.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::Stdio;

use ruta::model::form::LineKey;

use crate::book::{Fill, filled, grids, said};
use crate::support::{Bench, command};
use crate::{data, import, official};

/// 2 May 2025, as Excel counts days.
pub const SERIAL: &str = "45779";

/// An answer as it is typed for `record`.
struct Answer {
    indicator: String,
    value: String,
    sex: &'static str,
}

/// Fills in every line of a party's form, `at` making its numbers its own; the answers typed.
fn answered(bytes: &[u8], at: usize) -> (Vec<u8>, Vec<Answer>) {
    let sheet = &grids(bytes)[1];
    let (mut cells, mut answers) = (Vec::new(), Vec::new());
    for row in &sheet.rows {
        let key = said(sheet, &format!("A{}", row.line));
        let Some(LineKey::Of { indicator, .. }) = LineKey::parse(&key) else { continue };
        let value = match indicator.as_str() {
            "HR2.1.4" | "HR3.1.6" => if at.is_multiple_of(3) { "no" } else { "sí" }.to_string(),
            "HR1.1.3" => "created".to_string(),
            "VP.4.1" => "issued".to_string(),
            _ => (at * 7 + row.line as usize).to_string(),
        };
        let sex = if indicator == "HR1.1.1" && at.is_multiple_of(2) { "F" } else { "" };
        cells.push((format!("G{}", row.line), value.clone()));
        cells.push((format!("J{}", row.line), SERIAL.to_string()));
        if !sex.is_empty() {
            cells.push((format!("L{}", row.line), sex.to_string()));
        }
        answers.push(Answer { indicator, value, sex });
    }
    (filled(bytes, &fills(&cells)), answers)
}

/// Texts as a spreadsheet would hold them: digits as numbers.
pub fn fills(cells: &[(String, String)]) -> Vec<(&str, Fill<'_>)> {
    let fill = |text| {
        let number = str::parse::<f64>(text).is_ok();
        if number { Fill::Number(text) } else { Fill::Text(text) }
    };
    cells.iter().map(|(cell, text)| (cell.as_str(), fill(text))).collect()
}

/// Every member's form, filled in, in the folder `forms`; the answers as a table for `record`, by party.
pub fn all_filled(bench: &Bench) -> (Vec<PathBuf>, Vec<(String, String)>) {
    let output = bench.run(&["form", "--all", "-o", "forms"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let files = fs::read_dir(bench.path().join("forms")).unwrap();
    let mut files: Vec<PathBuf> = files.map(|one| one.unwrap().path()).collect();
    files.sort();
    assert_eq!(files.len(), 23);
    let mut typed = Vec::new();
    for (at, file) in files.iter().enumerate() {
        let party = file.file_name().unwrap().to_str().unwrap()[..3].to_string();
        let (bytes, answers) = answered(&fs::read(file).unwrap(), at);
        fs::write(file, bytes).unwrap();
        let mut table = "date,indicator,value,party,sex,reporter\n".to_string();
        for one in answers {
            let Answer { indicator, value, sex } = one;
            writeln!(table, "2025-05-02,{indicator},{value},{party},{sex},{party}").unwrap();
        }
        typed.push((party, table));
    }
    (files, typed)
}

/// A workspace into which the answers were typed.
pub fn typed(answers: &[(String, String)]) -> Bench {
    let bench = official();
    for (party, table) in answers {
        let args = ["record", "-", "--reporter", party];
        let mut child = command(bench.path())
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(table.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        let talk = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{party}: {talk}");
    }
    bench
}

/// That two workspaces tell the same.
pub fn same_figures(one: &Bench, other: &Bench) {
    for args in [&["--by", "party"][..], &["--by", "sex"], &["--party", "PER"]] {
        assert_eq!(one.report(args), other.report(args), "{args:?}");
    }
    let missing = |bench: &Bench| bench.text(&["missing", "--format", "csv"]);
    assert_eq!(missing(one), missing(other));
}

#[test]
fn a_folder_of_23_forms_comes_to_what_was_typed_and_comes_once() {
    let bench = official();
    let (files, answers) = all_filled(&bench);
    let lines: usize = answers.iter().map(|(_, table)| table.lines().count() - 1).sum();
    let adds = [lines as u64, 0, 0, 0];
    let shown = import(&bench, &["forms"]);
    assert_eq!(
        (shown.code, shown.counts(), data(&bench)),
        (2, adds, String::new()),
        "{}",
        shown.err
    );
    assert_eq!(import(&bench, &["forms", "--dry-run"]).code, 0);
    assert!(!bench.path().join("data").exists());
    let done = import(&bench, &["forms", "--yes"]);
    assert_eq!((done.code, done.counts()), (0, adds), "{done:?}");
    let names: Vec<_> = fs::read_dir(bench.path().join("data")).unwrap().collect();
    assert_eq!(names.len(), 1, "one file, of whoever imports: {names:?}");
    let text = data(&bench);
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    let headers = rows.headers().unwrap().clone();
    let at = |name: &str| headers.iter().position(|one| one == name).unwrap();
    for row in rows.records().map(Result::unwrap) {
        assert_eq!(row[at("reporter")], row[at("party")], "who reports is whose form it is");
    }
    same_figures(&bench, &typed(&answers));
    let again = import(&bench, &["forms", "--yes"]);
    assert_eq!((again.code, again.counts()), (0, [0, lines as u64, 0, 0]));
    // Renamed, one by one, and told by another person: nothing either.
    let other = bench.path().join("respuesta definitiva (2).xlsx");
    fs::rename(&files[0], &other).unwrap();
    let again =
        crate::run(&bench, &["import", "--reporter", "luis", "--yes", other.to_str().unwrap()]);
    assert_eq!(again.counts()[0], 0, "{again:?}");
    assert!(!bench.path().join("data/luis.csv").exists());
    assert_eq!(data(&bench), text);
}

#[test]
fn one_bad_form_of_a_folder_is_named_and_the_others_come() {
    let bench = official();
    let (files, _) = all_filled(&bench);
    fs::write(&files[3], b"PK\x03\x04 half a workbook").unwrap();
    fs::write(bench.path().join("forms/leame.txt"), "hola").unwrap();
    fs::write(bench.path().join("forms/~$PER.xlsx"), "lock").unwrap();
    fs::write(bench.path().join("forms/desktop.ini"), "[x]").unwrap();
    let done = import(&bench, &["forms", "--yes"]);
    assert_eq!(done.code, 1, "{done:?}");
    assert_eq!(done.counts()[3], 2, "{done:?}");
    let name = files[3].file_name().unwrap().to_str().unwrap();
    done.says(&format!("error[W423]: {name}"));
    done.says("error[W410]: leame.txt");
    assert!(!done.out.contains("~$") && !done.out.contains("desktop.ini"));
}

#[test]
fn a_cell_of_a_form_that_cannot_be_read_is_left_blank_and_no_row_is_deleted() {
    let bench = official();
    assert_eq!(bench.run(&["form", "--party", "PER", "-o", "f.xlsx"]).status.code(), Some(0));
    let file = bench.path().join("f.xlsx");
    let bytes = fs::read(&file).unwrap();
    let sheet = &grids(&bytes)[1];
    let of = |row: u32| LineKey::parse(&said(sheet, &format!("A{row}")));
    let trained = |key| matches!(key, LineKey::Of { indicator, .. } if indicator == "HR1.1.1");
    let row = (1..99).find(|row| of(*row).is_some_and(trained)).unwrap();
    let cells =
        [(format!("G{row}"), "muchos".to_string()), (format!("J{row}"), SERIAL.to_string())];
    fs::write(&file, filled(&bytes, &fills(&cells))).unwrap();
    let done = import(&bench, &["f.xlsx"]);
    done.says("D211");
    done.says("leave the cell blank");
    assert!(!done.out.contains("delete the row"), "{done:?}");
}
