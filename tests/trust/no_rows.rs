//! What comes in beside rows: definitions that nest without end or are named after other places, and what stands where
//! a file should and is none.

use std::fs;
#[cfg(unix)]
use std::path::Path;

#[cfg(unix)]
use tempfile::TempDir;

use crate::incoming::{INDICATORS, ROADMAP, checked, lay};
#[cfg(unix)]
use crate::incoming::{below, imported};
use crate::support::tried;

/// What `check` finds in a further roadmap.
fn defined(toml: &str, wanted: &[&str]) {
    let folder = lay(&INDICATORS[..3]);
    fs::write(folder.path().join("roadmaps/u.toml"), toml).unwrap();
    let (status, told, _) = checked(folder.path());
    assert_eq!(
        (status, told),
        (1, wanted.iter().map(ToString::to_string).collect()),
        "{toml:.300}"
    );
}

#[test]
fn conflict_markers() {
    let toml = format!("{ROADMAP}<<<<<<< HEAD\na = 1\n=======\na = 2\n>>>>>>> x\n");
    defined(&toml.replace("\"T", "\"U"), &["F108 9:1"]);
    tried("in.conflicts.toml", 1);
}

#[test]
fn nesting_and_ids_of_definitions() {
    let roadmap = ROADMAP.replace("\"T", "\"U")
        + "\n[[results.indicators]]\nid = \"U.1.1\"\n\
        name = \"x\"\nkind = \"count\"\nover_time = \"sum\"\n";
    for (opening, closing, column) in [("[", "]", 69), ("{a=", "}", 197)] {
        let nested = format!("x = {}1{}\n", opening.repeat(5000), closing.repeat(5000));
        defined(&(roadmap.clone() + &nested), &[&format!("R101 15:{column}")]);
    }
    let ids = ["../../etc/passwd", "..", "CON", "nul.txt", "a.", ".a", "a/b", "C:x", "a b", ""];
    for id in ids {
        let toml = roadmap.replacen("\"U\"", &format!("\"{id}\""), 1);
        defined(&toml, &["R106 1:6"]);
    }
    tried("in.definitions", 2 + ids.len());
}

#[cfg(unix)]
#[test]
fn what_is_no_file() {
    use std::os::unix::fs::symlink;
    use std::process::Command;

    let away = TempDir::new().unwrap();
    fs::write(away.path().join("a.csv"), below("")).unwrap();
    let pipe = |path: &Path| assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
    let device = |path: &Path| {
        let made = Command::new("mknod").arg(path).args(["c", "1", "5"]).output();
        if !made.is_ok_and(|output| output.status.success()) {
            symlink("/dev/zero", path).unwrap();
        }
    };
    let outside = |path: &Path| symlink(away.path().join("a.csv"), path).unwrap();
    let makers: [&dyn Fn(&Path); 3] = [&pipe, &device, &outside];
    for make in makers {
        let folder = lay(&INDICATORS[..3]);
        make(&folder.path().join("data/a.csv"));
        assert_eq!(checked(folder.path()), (1, vec!["F107 1:1".to_string()], 0));
    }
    for make in &makers[..2] {
        let folder = lay(&INDICATORS[..3]);
        make(&folder.path().join("in.csv"));
        assert_eq!(imported(folder.path(), "in.csv"), (2, vec!["F107".to_string()], 0));
    }
    let folder = lay(&INDICATORS[..3]);
    symlink("..", folder.path().join("data/loop")).unwrap();
    assert_eq!(checked(folder.path()), (1, vec!["F107 1:1".to_string()], 0));
    fs::remove_dir_all(folder.path().join("data")).unwrap();
    symlink(away.path(), folder.path().join("data")).unwrap();
    assert_eq!(checked(folder.path()), (1, vec!["F107 1:1".to_string()], 0));
    tried("in.no-file", 7);
}
