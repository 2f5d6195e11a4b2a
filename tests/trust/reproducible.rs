//! The same bytes in every run: under another zone, language of the machine, home, folder and clock, and in every
//! build, as `digests.txt` holds them. `RUTA_DIGESTS=write` renews that list after a change that is meant.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use sha2::{Digest, Sha256};
use tempfile::TempDir;

use crate::commands::{self, lay};
use crate::support::{say, tried};

/// The digest of every output.
pub const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/trust/digests.txt");

/// A machine: a folder, and what stands in the environment.
pub type Machine<'a> = (&'a str, &'a [(&'a str, &'a str)]);

/// Two machines: folder, and what stands in the environment. The clock goes on between them.
const HERE: Machine<'static> =
    ("a", &[("TZ", "UTC"), ("LANG", "C"), ("HOME", "/nonexistent"), ("USER", "ana")]);
const THERE: Machine<'static> = (
    "otra carpeta ñ",
    &[
        ("TZ", "Pacific/Kiritimati"),
        ("LANG", "pt_BR.UTF-8"),
        ("LC_ALL", "de_DE.ISO-8859-1"),
        ("HOME", "/tmp"),
        ("USER", "root"),
        ("LOGNAME", "root"),
        ("COLUMNS", "211"),
        ("TERM", "xterm-256color"),
        ("SOURCE_DATE_EPOCH", "1000000000"),
    ],
);

/// What a command gave: its exit status, both streams, every file that it made.
pub fn digest(program: Command, typed: &str, (name, env): Machine<'_>) -> String {
    let mut program = program;
    let dir = TempDir::new().unwrap();
    let folder = dir.path().join(name);
    lay(&folder);
    let before = files(&folder);
    let output = program
        .args(typed.split(' '))
        .current_dir(&folder)
        .env_clear()
        .envs(env.iter().copied())
        .env("RUTA_TODAY", "2025-09-30")
        .env("RUTA_LANG", "es")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(matches!(output.status.code(), Some(0 | 1)), "{typed}: {told}");
    let mut hash = Sha256::new();
    hash.update(format!("{:?}\n", output.status.code()));
    hash.update(&output.stdout);
    hash.update(&output.stderr);
    for (path, bytes) in files(&folder) {
        if before.get(&path) != Some(&bytes) {
            hash.update(path.to_str().unwrap());
            hash.update(&bytes);
        }
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn ours() -> Command {
    Command::new(env!("CARGO_BIN_EXE_ruta"))
}

fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let (mut found, mut folders) = (BTreeMap::new(), vec![folder.to_path_buf()]);
    while let Some(one) = folders.pop() {
        for entry in fs::read_dir(one).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
            } else {
                let path = entry.path().strip_prefix(folder).unwrap().to_path_buf();
                found.insert(path, fs::read(entry.path()).unwrap());
            }
        }
    }
    found
}

#[test]
fn every_output_has_the_same_bytes_on_every_machine() {
    let (lines, next) = (Mutex::new(BTreeMap::new()), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(typed) = commands::ALL.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let here = digest(ours(), typed, HERE);
                    assert_eq!(
                        here,
                        digest(ours(), typed, THERE),
                        "other bytes elsewhere: {typed}"
                    );
                    lines.lock().unwrap().insert(*typed, here);
                }
            });
        }
    });
    let list: String = lines
        .into_inner()
        .unwrap()
        .iter()
        .map(|(typed, sum)| format!("{sum}  {typed}\n"))
        .collect();
    tried("reproducible", commands::ALL.len());
    say(&format!("reproducible: {} outputs, twice each", commands::ALL.len()));
    if std::env::var("RUTA_DIGESTS").as_deref() == Ok("write") {
        fs::write(LIST, &list).unwrap();
    }
    let committed = fs::read_to_string(LIST).unwrap();
    let other: Vec<&str> =
        list.lines().filter(|line| !committed.lines().any(|one| one == *line)).collect();
    assert!(
        list == committed,
        "other bytes than tests/trust/digests.txt holds; if that is meant, `RUTA_DIGESTS=write cargo test --test \
         trust reproducible`: {other:#?}"
    );
}
