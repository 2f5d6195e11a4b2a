//! The report's workbook says what the report's JSON says, figure by figure.

use std::path::{Path, PathBuf};

use calamine::{Data, Reader};
use serde_json::Value;

use crate::book::{formulas, open, parts, printed, ran, rows, said};
use crate::support::Bench;

/// The repository's own workspace and those of the tests.
fn workspaces() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tests = ["example", "broken", "harmed", "rich"]
        .map(|name| root.join("tests/workspaces").join(name));
    [vec![root.to_path_buf()], tests.to_vec()].concat()
}

/// A number of the JSON as a cell shows it; a percentage is a share there.
fn number(value: &Value, percent: bool) -> Option<String> {
    let digits = value.as_number()?.to_string();
    let number: f64 = digits.parse().unwrap();
    Some(format!("{:.8}", if percent { number / 100.0 } else { number }))
}

fn cell_number(cell: Option<&Data>) -> Option<String> {
    said(cell).map(|text| format!("{:.8}", text.parse::<f64>().unwrap()))
}

/// The indicators of a report, one after the other.
fn indicators(report: &Value) -> Vec<&Value> {
    let roadmaps = report["roadmaps"].as_array().unwrap().iter();
    let results = roadmaps.flat_map(|one| one["results"].as_array().unwrap());
    results.flat_map(|one| one["indicators"].as_array().unwrap()).collect()
}

#[test]
fn every_figure_equals_the_json() {
    let mut compared = 0;
    for workspace in workspaces() {
        let json: Value =
            serde_json::from_slice(&printed(&workspace, &["report", "--format", "json"])).unwrap();
        let mut book = open(printed(
            &workspace,
            &["report", "--format", "xlsx", "--audience", "internal", "--lang", "en"],
        ));
        let sheet = rows(&mut book, "Indicators");
        let all = indicators(&json);
        let shown: Vec<String> = sheet.iter().map(|row| said(row.get("Id")).unwrap()).collect();
        let ids: Vec<&str> = all.iter().map(|one| one["id"].as_str().unwrap()).collect();
        assert_eq!(shown, ids, "{}", workspace.display());
        for (row, one) in sheet.iter().zip(all) {
            same_figure(row, one);
            compared += 1;
        }
    }
    assert!(compared > 20, "{compared}");
}

fn same_figure(row: &std::collections::BTreeMap<String, Data>, one: &Value) {
    let id = &one["id"];
    let milestone = one["kind"] == "milestone";
    let shares = one["kind"] == "share";
    for (header, key, percent) in [
        ("Of", "of", false),
        ("Percentage", "percent", true),
        ("Pace", "pace", false),
        ("Rows", "rows", false),
        ("Maximum possible", "ceiling", false),
    ] {
        assert_eq!(cell_number(row.get(header)), number(&one[key], percent), "{id} {key}");
    }
    // Of an undated last stage no document says how far it is: nobody has agreed on it.
    if !milestone || !one["target_date"].is_null() {
        let achieved = number(&one["achieved_percent"], true);
        assert_eq!(cell_number(row.get("Progress")), achieved, "{id} achieved");
    }
    // A milestone's positions are shown as names of stages.
    if !milestone {
        for (header, key) in [
            ("Baseline", "baseline"),
            ("Target", "target"),
            ("Expected", "expected"),
            ("Before", "previous"),
        ] {
            assert_eq!(cell_number(row.get(header)), number(&one[key], shares), "{id} {key}");
        }
        assert_eq!(cell_number(row.get("Change")), number(&one["change"], false), "{id} change");
        match one["text"].as_str() {
            Some(text) => assert_eq!(said(row.get("Value")).as_deref(), Some(text), "{id}"),
            None => assert_eq!(cell_number(row.get("Value")), number(&one["value"], false), "{id}"),
        }
    }
    assert_eq!(said(row.get("Value")).is_some(), has_value(one), "{id}");
    for (header, key) in [("Target date", "target_date"), ("Last value", "last_date")] {
        assert_eq!(said(row.get(header)).as_deref(), one[key].as_str(), "{id} {key}");
        let real =
            row.get(header).is_none_or(|cell| matches!(cell, Data::DateTime(_) | Data::Empty));
        assert!(real, "{id}: {key} is a real date");
    }
}

fn has_value(one: &Value) -> bool {
    ["value", "stage", "text"].iter().any(|key| !one[*key].is_null())
}

#[test]
fn the_other_sheets_hold_what_the_commands_say() {
    let example = workspaces().remove(1);
    let mut book = open(printed(&example, &["report", "--format", "xlsx", "--lang", "en"]));
    let names = ["Summary", "Indicators", "Matrix", "Gaps", "Measurements", "Definitions"];
    assert_eq!(book.sheet_names(), names);
    let matrix = rows(&mut book, "Matrix");
    let of = |id: &str, party: &str| {
        let row = matrix.iter().find(|row| said(row.get("Id")).as_deref() == Some(id)).unwrap();
        said(row.get(party)).unwrap_or_default()
    };
    assert_eq!(of("EJ.1.1", "Brazil (BRA)"), "! overdue");
    assert_eq!(of("EJ.1.1", "Peru (PER)"), "✓ reported");
    assert_eq!(of("EJ.2.1", "Brazil (BRA)"), "0 zero");
    assert_eq!(of("EJ.2.1", "Chile (CHL)"), "– not applicable");
    assert_eq!(of("EJ.2.2", "Brazil (BRA)"), "");
    let missing: Value =
        serde_json::from_slice(&printed(&example, &["missing", "--format", "json"])).unwrap();
    let gaps = missing["gaps"].as_array().unwrap().len();
    assert_eq!(rows(&mut book, "Gaps").len(), gaps);
    let json: Value =
        serde_json::from_slice(&printed(&example, &["report", "--format", "json"])).unwrap();
    let counted = json["rows"]["counted"].as_u64().unwrap();
    assert_eq!(rows(&mut book, "Measurements").len() as u64, counted);
    assert_eq!(rows(&mut book, "Definitions").len(), indicators(&json).len());
    assert_eq!(formulas(&mut book), Vec::<String>::new());
}

#[test]
fn a_party_s_workbook_is_about_that_party() {
    let example = workspaces().remove(1);
    let args = ["report", "--format", "xlsx", "--lang", "en", "--party", "BRA", "--by", "party"];
    let mut book = open(printed(&example, &args));
    assert_eq!(rows(&mut book, "Measurements").len(), 1);
    let whole = book.worksheet_range("Matrix").unwrap();
    assert_eq!(whole.width(), 3, "id, name, Brazil");
    assert!(book.sheet_names().contains(&"Breakdown".to_string()));
}

#[test]
fn the_same_bytes_each_time_and_nobody_s_name() {
    let example = workspaces().remove(1);
    for lang in ["es", "en", "pt"] {
        let args = ["report", "--format", "xlsx", "--lang", lang];
        let once = printed(&example, &args);
        std::thread::sleep(std::time::Duration::from_millis(1100));
        assert!(once == printed(&example, &args), "{lang}");
        let texts = parts(&once, ".xml");
        for internal in ["EXAMPLE: corrected", ">per<", ">bol<"] {
            assert!(!texts.contains(internal), "{internal}");
        }
        let properties = parts(&once, "core.xml");
        assert!(properties.contains("2025-06-30T00:00:00Z"), "{properties}");
        assert!(properties.contains("<dc:creator></dc:creator>"), "{properties}");
    }
}

#[test]
fn rows_of_sensitive_indicators_stay_out() {
    let bench = Bench::with(&[
        "id = \"T.1.1\"\nname = \"Victims\"\nkind = \"count\"\nover_time = \"sum\"\nsensitive = true",
        "id = \"T.1.2\"\nname = \"Officials\"\nkind = \"count\"\nover_time = \"sum\"",
    ])
    .data("date,indicator,value,party\n2025-02-10,T.1.1,3,PER\n2025-02-10,T.1.2,30,PER\n");
    let mut book =
        open(printed(bench.path(), &["report", "--format", "xlsx", "--audience", "internal"]));
    let shown = rows(&mut book, "Measurements");
    assert_eq!(shown.len(), 1);
    assert_eq!(said(shown[0].get("Indicator")).as_deref(), Some("T.1.2"));
    let summary = book.worksheet_range("Summary").unwrap();
    let told = "1 measurement of sensitive indicators is not shown in the sheet of measurements.";
    assert!(
        summary.used_cells().any(|(_, _, cell)| matches!(cell, Data::String(text) if text == told))
    );
}

#[test]
fn what_does_not_fit_is_refused_in_words() {
    let example = workspaces().remove(1);
    let output = ran(&example, &["export", "json", "--for-excel"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("--for-excel is for CSV only"));
    let long = "x".repeat(40_000);
    let bench = Bench::with(&["id = \"T.1.1\"\nname = \"Text\"\nkind = \"text\""])
        .data(format!("date,indicator,value\n2025-02-10,T.1.1,{long}\n"));
    let output = ran(bench.path(), &["export", "xlsx", "--what", "measurements"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).contains("do not fit into a workbook"));
    let mut book = open(printed(bench.path(), &["report", "--format", "xlsx"]));
    let cut = said(rows(&mut book, "Measurements")[0].get("Value")).unwrap();
    assert!(cut.ends_with('…'));
}
