//! The scripts of `export sql` on the engines they are written for: over generated workspaces every cell of
//! their answers is what `report --format csv` says.
//!
//! Two implementations of the contract that share no code: where they differ, one is wrong. Needs Python
//! with `duckdb` and `datafusion` in `target/engines`, as `.ci/run` installs them. Without them the test
//! says so and passes, unless `RUTA_ENGINES` is set, as `.ci/run` sets it. Spark is slow and asked for:
//! `cargo test --test scale -- --ignored`.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod corners;
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

/// A workspace to be asked.
struct Case {
    folder: PathBuf,
    engine: &'static str,
    options: Vec<String>,
    /// What the script must refuse to answer, by a word of its message; else it says what the report says.
    refusal: Option<&'static str>,
}

/// Generated workspaces.
fn generated(folder: &Path, seeds: &[u64], engines: &[&'static str]) -> Vec<Case> {
    let mut cases = Vec::new();
    for seed in seeds {
        let folder = folder.join(seed.to_string());
        let options = workspaces::write(*seed, &folder);
        cases.extend(engines.iter().map(|engine| {
            let (folder, options) = (folder.clone(), options.clone());
            Case { folder, engine, options, refusal: None }
        }));
    }
    cases
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

/// Whether every script answers as it should; what differs is said with its folder, which is kept.
fn compare(python: &Path, folder: tempfile::TempDir, cases: &[Case]) {
    let script = |case: &Case| {
        let path = case.folder.join(format!("{}.sql", case.engine));
        let text = said(&case.folder, &["export", "sql", "--engine", case.engine], &case.options);
        fs::write(&path, text).unwrap();
        json!({ "engine": case.engine, "folder": case.folder, "script": path })
    };
    let asked: Vec<Value> = cases.iter().map(script).collect();
    let mut failed = Vec::new();
    for (case, answer) in cases.iter().zip(answers(python, &asked)) {
        let found = match case.refusal {
            Some(word) if answer["error"].as_str().is_some_and(|said| said.contains(word)) => {
                Vec::new()
            }
            Some(word) => vec![format!("not refused ({word}): {answer}")],
            None => {
                let report = said(&case.folder, &["report", "--format", "csv"], &case.options);
                differences(&table(&report), &answer)
            }
        };
        if !found.is_empty() {
            let (folder, options) = (case.folder.display(), &case.options);
            failed.push(format!(
                "{} {folder} {options:?}\n    {}",
                case.engine,
                found.join("\n    ")
            ));
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
    let Some(python) = python(&["duckdb", "datafusion"]) else { return };
    let folder = tempfile::tempdir().unwrap();
    let mut cases = generated(folder.path(), &seeds(1..11), &["duckdb", "datafusion"]);
    cases.extend(corners::all(folder.path()));
    compare(&python, folder, &cases);
}

#[test]
#[ignore = "slow: Spark in local mode, with Java and pyspark in target/engines"]
fn scripts_say_on_spark_what_the_report_says() {
    // Whoever asks for it by name has it: nothing is passed over here.
    let python = python(&["pyspark"]).expect("pyspark in target/engines, see docs/scale.md");
    let folder = tempfile::tempdir().unwrap();
    let cases = generated(folder.path(), &seeds(1..3), &["spark"]);
    compare(&python, folder, &cases);
}
