//! What `export` writes comes in again: into the same workspace nothing of it is new, into an empty one it gives the same
//! figures.

use std::fs;

use crate::support::Bench;
use crate::{data, import, official, run};

/// Rows of every kind, corrected, withdrawn, alike but for their ids, with texts that a spreadsheet would run.
const ROWS: &str = "date,indicator,value,of,party,sex,event,source,note,reporter,recorded,id,replaces\n\
2025-03-12,HR1.1.1,45,,GTM,F,t1,a.pdf,'+ 3 más,ana,2025-03-14T10:00:00Z,g1,\n\
2025-03-12,HR1.1.1,54,,GTM,F,t1,a.pdf,'@grupo,ana,2025-03-15T10:00:00Z,g2,g1\n\
2025-03-12,HR1.1.1,7,,GTM,,t2,,'-rojo,ana,2025-03-14T10:00:00Z,a1,\n\
2025-03-12,HR1.1.1,7,,GTM,,t2,,'-rojo,ana,2025-03-14T10:00:00Z,a2,\n\
2025-03-20,HR1.1.1,30,,HND,,,,,ana,2025-03-21T10:00:00Z,h1,\n\
2025-03-20,HR1.1.1,,,HND,,,,doble,ana,2025-04-02T10:00:00Z,h2,h1\n\
2025-Q1,HR2.1.4,1,,PER,,,,\"dos\nlíneas; \"\"citas\"\"\",mar,,,\n\
2025-04-01,HR1.1.3,created,,,,,-5 páginas,,mar,,,\n\
2025-04-01,HR2.2.1,12,20,PER/BOL,,,,n/a,mar,,,\n";

fn told(bench: &Bench) -> Vec<serde_json::Value> {
    let figures = bench.report(&["--by", "party", "--by", "sex"]);
    figures["roadmaps"].as_array().unwrap().clone()
}

#[test]
fn an_export_comes_in_again_and_adds_nothing() {
    let bench = official().data(ROWS);
    for (file, raw) in [("e.csv", &[][..]), ("raw.csv", &["--raw"])] {
        let args = ["export", "csv", "--what", "measurements", "-o", file];
        assert_eq!(run(&bench, &[&args, raw].concat()).code, 0);
        let again = import(&bench, &[file, "--yes"]);
        assert_eq!(again.counts(), [0, 6, 0, 0], "{again:?}");
        assert_eq!(data(&bench), "");
    }
    let whole = import(&bench, &["data/a.csv", "--yes"]);
    assert_eq!(whole.counts(), [0, 9, 0, 0], "a data file is as good as an export: {whole:?}");
    whole.says("corrected since");
    whole.says("withdrawn since");
}

#[test]
fn an_export_gives_the_same_figures_in_an_empty_workspace() {
    let bench = official().data(ROWS);
    let args = ["export", "csv", "--what", "measurements", "-o", "e.csv"];
    assert_eq!(run(&bench, &args).code, 0);
    let export = fs::read(bench.path().join("e.csv")).unwrap();
    let other = official().file("e.csv", &export);
    let done = import(&other, &["e.csv", "--yes"]);
    assert_eq!((done.code, done.counts()), (0, [6, 0, 0, 0]), "{done:?}");
    assert!(
        !done.out.contains("W417"),
        "a correction stands in the export as a plain row: {done:?}"
    );
    assert_eq!(told(&other), told(&bench));
    let exported = |bench: &Bench| {
        let text = bench.text(&["export", "csv", "--what", "measurements", "--raw"]);
        let mut rows: Vec<Vec<String>> = csv::Reader::from_reader(text.as_bytes())
            .records()
            // Id and moment of rows that had none are new; a corrected row stands for itself.
            .map(|row| row.unwrap().iter().take(10).map(str::to_string).collect())
            .collect();
        rows.sort();
        rows
    };
    assert_eq!(exported(&other), exported(&bench), "texts that look like formulas too");
    let again = import(&other, &["e.csv", "--yes"]);
    assert_eq!(again.counts(), [0, 6, 0, 0], "{again:?}");
}

#[test]
fn a_correction_of_a_row_that_is_elsewhere_stands_for_itself() {
    let bench = official()
        .file("e.csv", "date,indicator,value,party,id,replaces\n2025-03-12,HR1.1.1,54,GTM,g2,g1\n");
    let done = import(&bench, &["e.csv", "--yes"]);
    assert_eq!((done.code, done.counts()), (0, [1, 0, 0, 0]), "{done:?}");
    done.says("warning[W417]: e.csv");
}

#[test]
fn values_alike_but_for_their_ids_are_as_many_as_their_ids() {
    let head = "date,indicator,value,party,id\n";
    let row = |id: &str| format!("2025-03-12,HR1.1.1,7,GTM,{id}\n");
    let bench = official().data(format!("{head}{}{}", row("a1"), row("")));
    let bench = bench.file("b.csv", format!("{head}{}{}{}", row("a1"), row("a2"), row("a3")));
    let done = import(&bench, &["b.csv", "--yes"]);
    // a1 is known; the row without an id answers for one of the others, not for both.
    assert_eq!(done.counts(), [1, 2, 0, 0], "{done:?}");
    assert_eq!(bench.figure("HR1.1.1", &[])["value"], 21);
    assert_eq!(import(&bench, &["b.csv", "--yes"]).counts(), [0, 3, 0, 0]);
    // Without ids two equal rows are one.
    let bench = official().file("c.csv", format!("{head}{}{}", row(""), row("")));
    let done = import(&bench, &["c.csv", "--yes"]);
    assert_eq!(done.counts(), [1, 1, 0, 0]);
    done.says("c.csv:3:20 repeats c.csv:2:20 (HR1.1.1 2025-03-12 GTM: 7)");
    assert_eq!(bench.figure("HR1.1.1", &[])["value"], 7);
}

/// The oldest of a series says nothing of when it was reported: were it told now, it would be the newest.
#[test]
fn what_was_always_known_stays_so() {
    let rows = "date,indicator,value,party,recorded,id\n\
        2025-03-31,HR2.1.4,1,PER,,p1\n2025-03-31,HR2.1.4,0,PER,2025-04-02,p2\n2025-03-31,HR2.1.4,1,BOL,,\n\
        2025-04-01,HR1.1.1,5,GTM,,\n";
    let bench = official().data(rows);
    let args = ["export", "csv", "--what", "measurements", "-o", "e.csv"];
    assert_eq!(run(&bench, &args).code, 0);
    let export = fs::read(bench.path().join("e.csv")).unwrap();
    let other = official().file("e.csv", &export);
    assert_eq!(import(&other, &["e.csv", "--yes"]).code, 0);
    assert_eq!(told(&other), told(&bench), "figures, and whether they were restated");
    let plain = official().file("e.csv", "date,indicator,value,party\n2025-04-01,HR1.1.1,5,GTM\n");
    assert_eq!(import(&plain, &["e.csv", "--yes"]).code, 0);
    assert!(data(&plain).contains(",20"), "what no column tells is told now");
}

#[test]
fn an_export_saved_as_a_workbook_is_the_same() {
    let rows = "date,indicator,value,party,note,id\n2025-03-12,HR1.1.1,7,GTM,'-prueba,a1\n\
                2025-03-12,HR1.1.1,8,HND,''-nota,a2\n";
    let bench = official().data(rows);
    let args = ["export", "xlsx", "--what", "measurements", "-o", "e.xlsx"];
    assert_eq!(run(&bench, &args).code, 0);
    let again = import(&bench, &["e.xlsx", "--yes"]);
    assert_eq!(again.counts(), [0, 2, 0, 0], "a workbook of its own: {again:?}");
    // As a spreadsheet saves the CSV: the guards have become part of the texts.
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (at, line) in (0..).zip(rows.lines()) {
        for (column, text) in (0..).zip(line.split(',')) {
            sheet.write(at, column, text).unwrap();
        }
    }
    fs::write(bench.path().join("e.xlsx"), book.save_to_buffer().unwrap()).unwrap();
    let again = import(&bench, &["e.xlsx", "--yes"]);
    assert_eq!(again.counts(), [0, 2, 0, 0], "{again:?}");
}
