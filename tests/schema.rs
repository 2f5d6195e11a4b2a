//! The schemas of the definition files: those committed are those written, they take what the reader
//! takes, and refuse what it refuses.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;
#[path = "schema/validator.rs"]
mod validator;

use std::fs;
use std::path::Path;

use ruta::cli::schema::build::{File, schema};
use ruta::model::finding::Level;
use ruta::model::language::Lang;
use ruta::store::definitions::{self, keys};
use ruta::store::workspace::Workspace;
use ruta::words::catalogue::Words;
use serde_json::Value;
use support::Bench;
use validator::faults;

/// Files with every key that there is.
const CONFIG: &str = include_str!("schema/ruta.toml");
const ROADMAP: &str = include_str!("schema/roadmap.toml");

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn of(file: File) -> Value {
    serde_json::from_str(&schema(file, &Words::new(Lang::En))).unwrap()
}

fn json(text: &str) -> Value {
    fn of(value: toml::Value) -> Value {
        match value {
            toml::Value::Table(table) => {
                table.into_iter().map(|(key, value)| (key, of(value))).collect()
            }
            toml::Value::Array(list) => list.into_iter().map(of).collect(),
            toml::Value::Datetime(date) => Value::String(date.to_string()),
            other => serde_json::to_value(other).unwrap(),
        }
    }
    of(toml::Value::Table(text.parse().unwrap()))
}

/// The TOML of a value. Numbers are written as they stand.
fn toml_of(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let one = |(key, one): (&String, &Value)| format!("{key:?} = {}", toml_of(one));
            format!("{{ {} }}", fields.iter().map(one).collect::<Vec<_>>().join(", "))
        }
        Value::Array(list) => {
            format!("[{}]", list.iter().map(toml_of).collect::<Vec<_>>().join(", "))
        }
        plain => plain.to_string(),
    }
}

/// A file whose tables are all written in one line.
fn file_of(value: &Value) -> String {
    let one = |(key, one): (&String, &Value)| format!("{key} = {}\n", toml_of(one));
    value.as_object().unwrap().iter().map(one).collect()
}

/// Codes of errors that the reader finds in these two files.
fn errors(config: &Value, roadmap: &Value) -> Vec<&'static str> {
    let bench =
        Bench::empty().file("ruta.toml", file_of(config)).file("roadmaps/a.toml", file_of(roadmap));
    let workspace = Workspace::find(Some(bench.path()), bench.path()).unwrap();
    let read = definitions::read(&workspace, || 1);
    let wrong = read.findings.iter().filter(|one| one.code.level == Level::Error);
    wrong.map(|one| one.code.id).collect()
}

/// Every table inside a value, as paths of keys and positions.
fn tables(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            found.push(path.to_string());
            fields.iter().for_each(|(key, one)| tables(one, &format!("{path}/{key}"), found));
        }
        Value::Array(list) => {
            list.iter()
                .enumerate()
                .for_each(|(at, one)| tables(one, &format!("{path}/{at}"), found));
        }
        _ => {}
    }
}

#[test]
fn those_committed_are_those_written() {
    let words = Words::new(Lang::Es);
    for (file, name) in [(File::Config, "ruta"), (File::Roadmap, "roadmap")] {
        let path = root().join(format!("schema/{name}.schema.json"));
        let written = schema(file, &words);
        let committed = fs::read_to_string(&path).unwrap();
        assert!(committed == written, "`ruta schema --lang es -o {}`", path.display());
    }
}

#[test]
fn every_file_of_the_repository_is_accepted_and_names_its_schema() {
    let mut files = vec![(root().join("ruta.toml"), File::Config)];
    for entry in fs::read_dir(root().join("roadmaps")).unwrap() {
        files.push((entry.unwrap().path(), File::Roadmap));
    }
    for (path, file) in files {
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(faults(&of(file), &json(&text)), [] as [String; 0], "{}", path.display());
        let named = text.lines().next().unwrap().strip_prefix("#:schema ").unwrap();
        let schema = path.parent().unwrap().join(named);
        assert!(schema.is_file(), "{}", schema.display());
    }
}

#[test]
fn a_misspelt_key_is_refused_in_every_table() {
    for (file, text) in [(File::Config, CONFIG), (File::Roadmap, ROADMAP)] {
        let (schema, whole) = (of(file), json(text));
        assert_eq!(faults(&schema, &whole), [] as [String; 0]);
        let mut paths = Vec::new();
        tables(&whole, "", &mut paths);
        for path in paths {
            // Tables whose keys are free: ids, codes of values, dimensions.
            let free = ["groups", "parties", "dimensions", "values", "by"];
            if free.contains(&path.rsplit('/').next().unwrap()) {
                continue;
            }
            let mut wrong = whole.clone();
            let table = wrong.pointer_mut(&path).unwrap().as_object_mut().unwrap();
            table.insert("metaz".to_string(), Value::String("x".to_string()));
            assert!(!faults(&schema, &wrong).is_empty(), "metaz in {path}");
        }
    }
}

#[test]
fn sample_and_schema_hold_every_key_that_the_reader_knows() {
    for (file, text, tables) in
        [(File::Config, CONFIG, &keys::ALL[..6]), (File::Roadmap, ROADMAP, &keys::ALL[6..])]
    {
        for shown in [of(file), json(text)] {
            let text = shown.to_string();
            for table in tables {
                for key in table.keys {
                    assert!(text.contains(&format!("\"{key}\":")), "{}.{key}", table.name);
                }
            }
        }
        // A key whose form nobody told would hold a description alone.
        let mut paths = Vec::new();
        validator::untold(&of(file), "", &mut paths);
        assert_eq!(paths, [] as [String; 0]);
    }
}

#[test]
fn what_the_reader_cannot_do_without_the_schema_cannot() {
    let (config, roadmap) = (json(CONFIG), json(ROADMAP));
    assert_eq!(errors(&config, &roadmap), [] as [&str; 0]);
    let mut refused = 0;
    for (file, whole) in [(File::Config, &config), (File::Roadmap, &roadmap)] {
        let schema = of(file);
        let mut paths = Vec::new();
        tables(whole, "", &mut paths);
        for path in paths {
            let names: Vec<String> =
                whole.pointer(&path).unwrap().as_object().unwrap().keys().cloned().collect();
            for name in names {
                let mut less = whole.clone();
                less.pointer_mut(&path).unwrap().as_object_mut().unwrap().remove(&name);
                let found = match file {
                    File::Config => errors(&less, &roadmap),
                    File::Roadmap => errors(&config, &less),
                };
                let refuses = !faults(&schema, &less).is_empty();
                // R103: a key is missing; R110: `over_time` is.
                let missing = found.iter().any(|code| ["R103", "R110"].contains(code));
                assert_eq!(refuses, missing, "{path} without {name}: {found:?}");
                refused += usize::from(refuses);
            }
        }
    }
    assert!(refused > 25, "{refused}");
}

#[test]
fn a_kind_s_words_are_the_reader_s() {
    let config = json(CONFIG);
    let schema = of(File::Roadmap);
    let base = json(
        "id = \"T\"\ntitle = \"T\"\nstart = 2025-01-01\nend = 2025-12-31\n\
                     [[results]]\nid = \"T.1\"\nstatement = \"R\"\n[[results.indicators]]\nid = \"T.1.1\"\n\
                     name = \"I\"\nwithin = \"CSM\"\n",
    );
    let put = |whole: &Value, key: &str, value: Value| {
        let mut with = whole.clone();
        with["results"][0]["indicators"][0][key] = value;
        with
    };
    for kind in ["count", "level", "share", "parties", "milestone", "text"] {
        for over_time in ["sum", "latest", "max", "min", ""] {
            for over_parties in ["sum", "mean", "max", "min", "none", ""] {
                let mut one = put(&base, "kind", kind.into());
                if kind == "milestone" {
                    one = put(&one, "stages", serde_json::json!([{ "id": "made" }]));
                }
                for (key, word) in [("over_time", over_time), ("over_parties", over_parties)] {
                    if !word.is_empty() {
                        one = put(&one, key, word.into());
                    }
                }
                let found = errors(&config, &one);
                let refuses = !faults(&schema, &one).is_empty();
                assert_eq!(
                    refuses,
                    !found.is_empty(),
                    "{kind} {over_time} {over_parties}: {found:?}"
                );
            }
        }
    }
}
