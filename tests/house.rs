//! The house: who may import whom, and how large a file or function may grow.
//!
//! `text < model < {store, engine, words} < render < cli < main`: lower never imports higher,
//! siblings never see each other.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

/// Every room with the rooms that it may use.
const LAW: [(&str, &[&str]); 7] = [
    ("text", &[]),
    ("model", &["text"]),
    ("store", &["text", "model"]),
    ("engine", &["text", "model"]),
    ("words", &["text", "model"]),
    ("render", &["text", "model", "engine", "words"]),
    ("cli", &["text", "model", "store", "engine", "words", "render"]),
];

/// Lines that a file may have, always.
const FILE_LIMIT: usize = 500;
/// Lines that a file has as a rule: at most one in ten may be longer.
const FILE_RULE: usize = 300;

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
    found.sort();
    assert!(!found.is_empty(), "no sources under {folder}");
    found
}

fn collect(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
}

/// All Rust of the repository.
fn everything() -> Vec<(PathBuf, String)> {
    ["src", "tests", "bench"].into_iter().flat_map(sources).collect()
}

/// Rooms named after `crate::` in the code of a file.
fn rooms_used(text: &str) -> Vec<&str> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let after = code.flat_map(|line| line.split("crate::").skip(1));
    after
        .map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap())
        .collect()
}

#[test]
fn rooms_import_only_what_lies_below_them() {
    for (room, allowed) in LAW {
        for (path, text) in sources(&format!("src/{room}")) {
            for used in rooms_used(&text) {
                let known = LAW.iter().any(|(one, _)| *one == used);
                assert!(
                    used == room || allowed.contains(&used) || !known,
                    "{}: {room} may not use {used}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn every_room_is_in_the_law() {
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() {
            assert!(LAW.iter().any(|(room, _)| *room == name), "{name} is no room of the law");
        }
    }
}

#[test]
fn only_the_command_line_touches_clock_environment_and_terminal() {
    let forbidden =
        ["std::env", "std::process", "println!", "eprintln!", "Utc::now", "SystemTime::now"];
    for room in ["text", "model", "store", "engine", "words", "render"] {
        for (path, text) in sources(&format!("src/{room}")) {
            let code = text.split("#[cfg(test)]").next().unwrap();
            for word in forbidden {
                assert!(!code.contains(word), "{}: {word} belongs to cli", path.display());
            }
        }
    }
}

#[test]
fn the_engine_and_the_model_open_no_file() {
    for room in ["text", "model", "engine", "words", "render"] {
        for (path, text) in sources(&format!("src/{room}")) {
            let code = text.split("#[cfg(test)]").next().unwrap();
            assert!(!code.contains("std::fs") && !code.contains("File::"), "{}", path.display());
        }
    }
}

#[test]
fn every_file_opens_by_saying_why_it_exists() {
    for (path, text) in everything() {
        assert!(text.starts_with("//! "), "{}", path.display());
    }
}

#[test]
fn files_keep_to_their_budget() {
    let files = everything();
    let lines = |text: &String| text.lines().count();
    for (path, text) in &files {
        assert!(lines(text) <= FILE_LIMIT, "{}: {} lines", path.display(), lines(text));
    }
    let long: Vec<_> = files.iter().filter(|(_, text)| lines(text) > FILE_RULE).collect();
    let names: Vec<_> = long.iter().map(|(path, text)| (path.display(), lines(text))).collect();
    assert!(long.len() * 10 <= files.len(), "too many long files: {names:?}");
}

#[test]
fn module_files_hold_no_logic() {
    for (path, text) in sources("src") {
        if path.ends_with("mod.rs") {
            let code = text.lines().filter(|line| !line.starts_with("//"));
            let logic = code
                .filter(|line| line.trim_start().starts_with("fn ") || line.contains("pub fn "));
            assert_eq!(logic.count(), 0, "{}", path.display());
        }
    }
}
