//! `ruta import` from end to end, as a coordinator and as an adversary use it: forms, tables, exports, mappings,
//! surveys, hostile files; and that the past can be proved afterwards.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../form/book.rs"]
mod book;
#[path = "../support/mod.rs"]
mod support;

#[path = "../support/office.rs"]
mod saved;

mod again;
mod exports;
mod forms;
mod hostile;
mod mappings;
mod office;
mod past;
mod surveys;
mod tables;
mod unread;
mod workbooks;

use std::fs;
use std::path::Path;

use support::{Bench, command};

/// A workspace with the official roadmaps and no data.
fn official() -> Bench {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut bench = Bench::empty().file("ruta.toml", fs::read(root.join("ruta.toml")).unwrap());
    for entry in fs::read_dir(root.join("roadmaps")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_string();
        bench = bench.file(&format!("roadmaps/{name}"), fs::read(path).unwrap());
    }
    bench
}

/// What an import ended with.
#[derive(Debug)]
struct Import {
    code: i32,
    out: String,
    err: String,
}

impl Import {
    /// Adds, same, changes, refuses: of all files.
    fn counts(&self) -> [u64; 4] {
        let of = |line: &str| {
            let rest = line.split_once(": adds ").map(|(_, rest)| format!("adds {rest}"))?;
            let words = rest.split([',', ' ']).filter_map(|word| word.parse().ok());
            <[u64; 4]>::try_from(words.collect::<Vec<u64>>()).ok()
        };
        self.out.lines().filter_map(of).next_back().unwrap_or_else(|| panic!("{self:?}"))
    }

    /// Codes and places of refusals and warnings, in order: `D208 a.csv:5:1`.
    fn said(&self) -> Vec<String> {
        let of = |line: &str| {
            let (code, rest) = line.split_once('[')?.1.split_once("]: ")?;
            let place = rest.split(": ").next()?;
            Some(format!("{code} {place}"))
        };
        self.out.lines().filter_map(of).collect()
    }

    /// That it is said, else a panic that shows everything.
    fn says(&self, text: &str) {
        assert!(self.out.contains(text) || self.err.contains(text), "{text}: {self:#?}");
    }
}

/// `ruta import` by Ana.
fn import(bench: &Bench, args: &[&str]) -> Import {
    run(bench, &[&["import", "--reporter", "ana"], args].concat())
}

fn run(bench: &Bench, args: &[&str]) -> Import {
    let output = command(bench.path()).args(args).output().unwrap();
    Import {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap().replace('\u{a0}', " "),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Ana's data file; empty if there is none.
fn data(bench: &Bench) -> String {
    fs::read_to_string(bench.path().join("data/ana.csv")).unwrap_or_default()
}

/// The last row's id.
fn last_id(bench: &Bench) -> String {
    let data = data(bench);
    let mut lines = csv::Reader::from_reader(data.as_bytes());
    let at = lines.headers().unwrap().iter().position(|one| one == "id").unwrap();
    lines.records().last().unwrap().unwrap()[at].to_string()
}
