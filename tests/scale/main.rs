//! The scripts of `export sql` on the engines they are written for: over generated workspaces every cell of
//! their answers is what `report --format csv` says.
//!
//! Two implementations of the contract that share no code: where they differ, one is wrong. Needs Python
//! with `duckdb` and `datafusion` in `target/engines`, as `.ci/run` installs them. Without them the test
//! says so and passes, unless `RUTA_ENGINES` is set, as `.ci/run` sets it. Spark is slow and asked for:
//! `cargo test --test scale -- --ignored`.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod dice;
mod indicators;
mod rows;
#[path = "../support/mod.rs"]
mod support;
mod workspaces;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use support::command;

const HERE: &str = env!("CARGO_MANIFEST_DIR");

/// The Python that has these modules; none, and a line that says so, if there is none.
fn python(modules: &[&str]) -> Option<PathBuf> {
    let python = Path::new(HERE).join("target/engines/bin/python");
    let import = format!("import {}", modules.join(", "));
    let found = Command::new(&python).args(["-c", &import]).output();
    if found.is_ok_and(|done| done.status.success()) {
        return Some(python);
    }
    assert!(std::env::var_os("RUTA_ENGINES").is_none(), "no {modules:?} in target/engines");
    // Straight to the stream: what a passing test prints is not shown.
    let said = format!("PASSED OVER: no Python with {modules:?} in target/engines\n");
    std::io::stderr().write_all(said.as_bytes()).unwrap();
    None
}

/// A table as the report writes it, without guards against formulas.
fn table(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let plain = |cell: &str| match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest.to_string(),
        _ => cell.to_string(),
    };
    reader.records().map(|record| record.unwrap().iter().map(plain).collect()).collect()
}

/// What `ruta` prints in a folder, whether or not it found errors.
fn said(folder: &Path, args: &[&str], options: &[String]) -> String {
    let done = command(folder).args(args).args(options).output().unwrap();
    assert!(matches!(done.status.code(), Some(0 | 1)), "{done:?}");
    String::from_utf8(done.stdout).unwrap()
}

/// Workspaces of these seeds, with what is expected of each and what is to be run.
fn prepared(folder: &Path, seeds: &[u64], engines: &[&str]) -> (Vec<Value>, Vec<Vec<Vec<String>>>) {
    let (mut cases, mut expected) = (Vec::new(), Vec::new());
    for seed in seeds {
        let here = folder.join(seed.to_string());
        let options = workspaces::write(*seed, &here);
        let report = table(&said(&here, &["report", "--format", "csv"], &options));
        for engine in engines {
            let script = here.join(format!("{engine}.sql"));
            fs::write(&script, said(&here, &["export", "sql", "--engine", engine], &options))
                .unwrap();
            cases.push(
                json!({ "engine": engine, "folder": here, "script": script, "options": options }),
            );
            expected.push(report.clone());
        }
    }
    (cases, expected)
}

/// Every answer, of one run of Python.
fn answers(python: &Path, cases: &[Value]) -> Vec<Value> {
    let mut run = Command::new(python)
        .arg(Path::new(HERE).join("tests/scale/engines.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let asked = serde_json::to_vec(cases).unwrap();
    run.stdin.take().unwrap().write_all(&asked).unwrap();
    let done = run.wait_with_output().unwrap();
    assert!(done.status.success(), "{done:?}");
    serde_json::from_slice(&done.stdout).unwrap()
}

/// Where an answer is not what the report says: indicator, column, both cells.
fn differences(expected: &[Vec<String>], answer: &Value) -> Vec<String> {
    let Some(rows) = answer["rows"].as_array() else { return vec![answer.to_string()] };
    let mut found = Vec::new();
    if rows.len() != expected.len() {
        found.push(format!("{} rows, not {}", rows.len(), expected.len()));
    }
    for (want, have) in expected.iter().zip(rows) {
        for (at, cell) in want.iter().enumerate() {
            if have[at].as_str() != Some(cell) {
                let (column, indicator) = (&expected[0][at], &want[2]);
                found.push(format!("{indicator} {column}: ruta {cell:?}, script {}", have[at]));
            }
        }
    }
    found
}

fn compare(modules: &[&str], seeds: &[u64], engines: &[&str]) {
    let Some(python) = python(modules) else { return };
    let folder = tempfile::tempdir().unwrap();
    let (cases, expected) = prepared(folder.path(), seeds, engines);
    let answers = answers(&python, &cases);
    let mut failed = Vec::new();
    for ((case, expected), answer) in cases.iter().zip(&expected).zip(&answers) {
        let found = differences(expected, answer);
        if !found.is_empty() {
            failed.push(format!("{case}\n    {}", found.join("\n    ")));
        }
    }
    let kept = if failed.is_empty() { None } else { Some(folder.keep()) };
    assert!(failed.is_empty(), "kept in {kept:?}\n{}", failed.join("\n"));
}

/// Seeds in `RUTA_SEEDS` (`1000..1100`), else these.
fn seeds(usual: std::ops::Range<u64>) -> Vec<u64> {
    let asked = std::env::var("RUTA_SEEDS").ok();
    let range = asked.as_deref().and_then(|text| {
        let (from, to) = text.split_once("..")?;
        Some(from.parse().ok()?..to.parse().ok()?)
    });
    range.unwrap_or(usual).collect()
}

#[test]
fn scripts_say_what_the_report_says() {
    compare(&["duckdb", "datafusion"], &seeds(1..13), &["duckdb", "datafusion"]);
}

#[test]
#[ignore = "slow: Spark in local mode, with Java and pyspark in target/engines"]
fn scripts_say_on_spark_what_the_report_says() {
    compare(&["pyspark"], &seeds(1..4), &["spark"]);
}
