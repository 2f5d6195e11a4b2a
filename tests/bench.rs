//! The generator of benchmark workspaces: the same bytes for the same options, and an answer that both
//! an independent reckoning and the program agree with. `bench/run` measures with it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../bench/generator/mod.rs"]
#[allow(dead_code, reason = "the example uses the rest")]
mod generator;
mod support;

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::Path;

use csv::StringRecord;
use tempfile::TempDir;

use generator::options::{Options, OverTime};
use generator::workspace::{COPY, DATA, Written, write};

/// Clean rows: 20,000 of 60 indicators.
fn options(folder: &TempDir) -> Options {
    let folder = folder.path().to_path_buf();
    Options { rows: 20_000, indicators: 60, ..Options::new(folder) }
}

/// Repetitions, corrections, withdrawals and a conflict copy.
fn tangled(folder: &TempDir) -> Options {
    let plain = Options { rows: 5_000, ids: true, ..options(folder) };
    Options { corrections: 1_000, duplicates: 500, copy: true, ..plain }
}

fn generate(options: impl Fn(&TempDir) -> Options) -> (TempDir, Vec<Written>) {
    let folder = TempDir::new().unwrap();
    let written = write(&options(&folder)).unwrap();
    (folder, written)
}

fn digest(written: &[Written], path: &str) -> String {
    written.iter().find(|one| one.path == path).unwrap().digest.clone()
}

/// Columns of the file at `path`, by indicator.
fn answer(text: &str) -> BTreeMap<String, [String; 3]> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers().unwrap().clone();
    let find = |record: &StringRecord, name: &str| {
        record[headers.iter().position(|one| one == name).unwrap()].to_string()
    };
    let each = reader.records().map(Result::unwrap);
    each.map(|record| {
        let figure = ["value", "last_date", "rows"].map(|name| find(&record, name));
        (find(&record, "indicator"), figure)
    })
    .collect()
}

fn expected(folder: &Path) -> BTreeMap<String, [String; 3]> {
    answer(&fs::read_to_string(folder.join("expected.csv")).unwrap())
}

fn reported(folder: &Path) -> BTreeMap<String, [String; 3]> {
    let mut command = support::command(folder);
    let output = command.env("RUTA_TODAY", "2026-06-30").args(["report", "--format", "csv"]);
    answer(&String::from_utf8(output.output().unwrap().stdout).unwrap())
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let (_one, first) = generate(tangled);
    let (_other, second) = generate(tangled);
    assert_eq!(first, second);
    let (_third, other) = generate(|folder| Options { seed: 2, ..tangled(folder) });
    assert_ne!(digest(&first, DATA), digest(&other, DATA));
}

#[test]
fn results_of_other_days_are_of_the_same_files() {
    assert_eq!(
        digest(&generate(options).1, DATA),
        "ac800ca3aaa4256ed31b00e145e88859f4ea5f4f8d9c26a9994e2c9a524f0942"
    );
    assert_eq!(
        digest(&generate(tangled).1, DATA),
        "0d01a718ebb0a50e0c5db30e84f5467aefe1aa8410c4145e78c4f55b38a2c5aa"
    );
}

#[test]
fn clean_rows_have_no_findings_and_give_the_answer() {
    for (ids, rows) in [(false, 20_000), (true, 2_000)] {
        let (folder, _) = generate(|folder| Options { ids, rows, ..options(folder) });
        let mut command = support::command(folder.path());
        let check = command.env("RUTA_TODAY", "2026-06-30").args(["check", "--format", "json"]);
        let text = String::from_utf8(check.output().unwrap().stdout).unwrap();
        let check: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(check["findings"].as_array().unwrap(), &Vec::<serde_json::Value>::new());
        assert_eq!(check["rows"]["counted"], rows);
        assert_eq!(reported(folder.path()), expected(folder.path()));
    }
}

#[test]
fn a_second_round_of_keys_repeats_no_row_and_contradicts_none() {
    for over_time in [OverTime::Sum, OverTime::Latest] {
        let (folder, _) = generate(|folder| Options {
            rows: 80_000,
            indicators: 1,
            over_time: vec![over_time],
            quoted: 0,
            ..options(folder)
        });
        let text = fs::read_to_string(folder.path().join(DATA)).unwrap();
        let lines: HashSet<&str> = text.lines().skip(1).collect();
        assert_eq!(lines.len(), 80_000);
        let mut values = BTreeMap::new();
        for line in lines {
            let cells: Vec<&str> = line.split(',').collect();
            let value = values.entry([cells[0], cells[2], cells[4]]).or_insert(cells[3]);
            assert_eq!(*value, cells[3], "{line}");
        }
    }
}

#[test]
fn tangled_rows_give_the_answer_of_an_independent_reckoning_and_of_the_program() {
    let (folder, _) = generate(tangled);
    let expected = expected(folder.path());
    assert_eq!(reckoned(folder.path()), expected);
    assert_eq!(reported(folder.path()), expected);
}

#[test]
fn bad_rows_and_what_stands_only_in_a_copy_do_not_count() {
    let (folder, _) =
        generate(|folder| Options { rows: 4_000, bad: 300, copy: true, ..options(folder) });
    assert_eq!(reported(folder.path()), expected(folder.path()));
}

/// Columns of the data file with ids.
const DATE: usize = 0;
const INDICATOR: usize = 1;
const COUNTRY: usize = 2;
const VALUE: usize = 3;
const SEX: usize = 4;
const ID: usize = 9;
const REPLACES: usize = 10;

/// The answer from the files alone: a set of rows, without those named by another or without value.
fn reckoned(folder: &Path) -> BTreeMap<String, [String; 3]> {
    let mut rows = HashSet::new();
    for path in [DATA, COPY] {
        let mut reader = csv::Reader::from_path(folder.join(path)).unwrap();
        rows.extend(reader.records().map(|row| row.unwrap().iter().map(str::to_string).collect()));
    }
    let rows: HashSet<Vec<String>> = rows;
    let replaced: HashSet<&String> = rows.iter().map(|row| &row[REPLACES]).collect();
    let counted: Vec<_> =
        rows.iter().filter(|row| !row[VALUE].is_empty() && !replaced.contains(&row[ID])).collect();
    assert!(counted.len() < rows.len(), "something is corrected");
    let mut reader = csv::Reader::from_path(folder.join("definitions.csv")).unwrap();
    let definitions = reader.records().map(Result::unwrap);
    definitions
        .map(|one| {
            let own: Vec<_> = counted.iter().filter(|row| row[INDICATOR] == one[0]).collect();
            let last = own.iter().map(|row| row[DATE].clone()).max().unwrap_or_default();
            let value = total(&own.iter().map(|row| row.as_slice()).collect::<Vec<_>>(), &one[1]);
            (one[0].to_string(), [value, last, own.len().to_string()])
        })
        .collect()
}

/// Each series over time, then all series added.
fn total(rows: &[&[String]], over_time: &str) -> String {
    let mut series: BTreeMap<[&str; 2], Vec<(&str, i64)>> = BTreeMap::new();
    for row in rows {
        let one = series.entry([&row[COUNTRY], &row[SEX]]).or_default();
        one.push((&row[DATE], hundredths(&row[VALUE])));
    }
    let fold = |rows: &Vec<(&str, i64)>| match over_time {
        "sum" => rows.iter().map(|(_, value)| value).sum(),
        "latest" => rows.iter().max().unwrap().1,
        _ => rows.iter().map(|(_, value)| *value).max().unwrap(),
    };
    let total: i64 = series.values().map(fold).sum();
    let text = format!("{}.{:02}", total / 100, total % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

fn hundredths(text: &str) -> i64 {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    format!("{whole}{part:0<2}").parse().unwrap()
}
