//! Every code of the table, fired by a small workspace and silenced by mending it.
//!
//! `rules/<CODE>/bad` gives exactly the findings listed in `rules/<CODE>/expect` (level, place,
//! name), and no other code unless one cannot be had without the other; `rules/<CODE>/good` is the
//! same workspace mended as the help text says, and gives none. What Git cannot carry to every
//! system is added to a copy of `bad`.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/mod.rs"]
mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ruta::model::codes;
use ruta::model::finding::{Code, Level};
use serde_json::Value;
use support::{accounts, command};
use tempfile::TempDir;

/// Codes that cannot come alone, each with its companion: rows of a broken definition come with what
/// broke it, and a row that stands only in a conflict copy with the copy.
const COMPANIONS: &[(&str, &str)] = &[("D222", "R110"), ("D236", "F104")];

/// What a copy of `bad` needs beside its files.
type Addition = fn(&Path);

/// Codes whose `bad` is not whole in Git.
const ADDITIONS: &[(&str, Addition)] =
    &[("D219", add_long_cell), ("F101", add_huge_roadmap), ("F107", add_link_outside)];

/// Codes that need what only some systems have.
const ONLY_UNIX: &[&str] = &["F107"];

fn folder(code: &Code) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules").join(code.id)
}

fn codes_here() -> impl Iterator<Item = &'static Code> {
    codes::ALL.iter().copied().filter(|code| cfg!(unix) || !ONLY_UNIX.contains(&code.id))
}

/// What `check` says of a workspace, with its exit status.
fn check(workspace: &Path) -> (Value, Option<i32>) {
    let output = command(workspace).args(["check", "--format", "json"]).output().unwrap();
    let (text, talk) = (&output.stdout, String::from_utf8_lossy(&output.stderr));
    let said = serde_json::from_slice(text)
        .unwrap_or_else(|e| panic!("{}: {e}\n{talk}", workspace.display()));
    (said, output.status.code())
}

fn findings(said: &Value) -> &[Value] {
    said["findings"].as_array().unwrap()
}

/// `level file:line:column name`; a file as a whole is meant by its first character.
fn line(finding: &Value) -> String {
    let text = |key: &str| finding[key].as_str().unwrap_or("?").to_string();
    let place = format!("{}:{}:{}", text("file"), finding["line"], finding["column"]);
    format!("{} {place} {}", text("level"), text("name"))
}

/// The faulty workspace as it stands, or a copy with what Git cannot carry.
fn check_bad(code: &Code) -> (Value, Option<i32>) {
    let bad = folder(code).join("bad");
    let Some((_, add)) = ADDITIONS.iter().find(|(id, _)| *id == code.id) else {
        return check(&bad);
    };
    let dir = TempDir::new().unwrap();
    let workspace = dir.path().join("bad");
    copy(&bad, &workspace);
    add(&workspace);
    check(&workspace)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A cell of one byte more than 64 KiB.
fn add_long_cell(workspace: &Path) {
    let note = "a".repeat((64 << 10) + 1);
    let text = format!("date,indicator,value,note\n2025-03-11,T.1.1,5,{note}\n");
    fs::write(workspace.join("data/long.csv"), text).unwrap();
}

/// A roadmap too large to be one, which no system refuses to make and which root cannot read either.
fn add_huge_roadmap(workspace: &Path) {
    let file = fs::File::create(workspace.join("roadmaps/u.toml")).unwrap();
    file.set_len(9 << 20).unwrap();
}

/// A data file that is a link to a file beside the workspace.
fn add_link_outside(workspace: &Path) {
    fs::write(workspace.with_file_name("per.csv"), "date,indicator,value\n").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("../../per.csv", workspace.join("data/per.csv")).unwrap();
}

#[test]
fn a_faulty_workspace_gives_its_code_at_its_place_and_no_other() {
    let mut wrong = Vec::new();
    for code in codes_here() {
        let expect = fs::read_to_string(folder(code).join("expect")).unwrap();
        let (said, status) = check_bad(code);
        let found: Vec<String> = findings(&said).iter().map(line).collect();
        let wanted: Vec<&str> = expect.lines().collect();
        if found != wanted {
            wrong.push(format!("{} wanted {wanted:#?} found {found:#?}", code.id));
            continue;
        }
        let companion = COMPANIONS.iter().find(|(id, _)| *id == code.id).map(|(_, other)| *other);
        let said_codes: BTreeSet<_> =
            findings(&said).iter().map(|one| one["code"].as_str()).collect();
        let wanted_codes = BTreeSet::from_iter([Some(code.id), companion]);
        let wanted_codes: BTreeSet<_> = wanted_codes.into_iter().filter(Option::is_some).collect();
        assert_eq!(said_codes, wanted_codes, "{}", code.id);
        let an_error = findings(&said).iter().any(|one| one["level"] == Level::Error.code());
        assert_eq!(status, Some(i32::from(an_error)), "{}: exit status", code.id);
        accounts(&said);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_mended_workspace_is_silent() {
    let mut wrong = Vec::new();
    for code in codes::ALL {
        let (said, status) = check(&folder(code).join("good"));
        let found: Vec<String> = findings(&said).iter().map(line).collect();
        if !found.is_empty() || status != Some(0) {
            wrong.push(format!("{} found {found:#?}, exit status {status:?}", code.id));
        }
        let [read, _, rejected, ..] = accounts(&said);
        assert!(read > 0 && rejected == 0, "{}: {read} read, {rejected} rejected", code.id);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_finding_has_its_words() {
    for code in codes_here() {
        for finding in findings(&check_bad(code).0) {
            for key in ["message", "help"] {
                let words = finding[key].as_str().unwrap_or("");
                let hole = words.contains("{$") || words.contains("{ $") || words.trim().is_empty();
                assert!(!hole, "{} {key}: {words}", code.id);
            }
        }
    }
}

#[test]
fn every_folder_belongs_to_a_code() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let mut folders: Vec<String> = fs::read_dir(here)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    folders.sort();
    let mut wanted: Vec<&str> = codes::ALL.iter().map(|code| code.id).collect();
    wanted.sort_unstable();
    assert_eq!(folders, wanted);
}
