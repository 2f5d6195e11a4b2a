//! Temporary files that a killed run left beside data files.
//!
//! What [`replace`](super::replace) writes beside a file is renamed into its place in the same breath. One
//! that is still there while nobody holds the data file belongs to a run that died; nothing of it was ever
//! acknowledged. Only its exact name, a plain file, beside the data file that it was for, is ours.

use std::fs;
use std::path::Path;

use crate::model::row::DataFile;

/// Numbers that a temporary's name may carry.
const LAST: u32 = 1000;

/// A temporary.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leftover {
    /// Its relative path, with `/`.
    pub path: String,
    /// The relative path of the data file that it was for.
    pub of: String,
}

/// Temporaries beside these data files, in order of path.
#[must_use]
pub fn beside(root: &Path, files: &[DataFile]) -> Vec<Leftover> {
    let mut found = Vec::new();
    for file in files {
        let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
        let Ok(entries) = fs::read_dir(root.join(folder)) else { continue };
        for entry in entries.flatten() {
            let beside = entry.file_name().to_string_lossy().into_owned();
            let plain = entry.file_type().is_ok_and(|kind| kind.is_file());
            if plain && is_of(&beside, name) {
                let path = format!("{folder}/{beside}");
                found.push(Leftover { path, of: file.path.to_string() });
            }
        }
    }
    found.sort();
    found
}

/// Whether a name is that of a temporary for the file `name`: `.NAME.N.tmp`.
fn is_of(beside: &str, name: &str) -> bool {
    let inner = beside.strip_prefix('.').and_then(|rest| rest.strip_prefix(name));
    let number = inner.and_then(|rest| rest.strip_prefix('.')?.strip_suffix(".tmp"));
    number.is_some_and(|text| {
        text.parse::<u32>().is_ok_and(|number| number <= LAST && number.to_string() == text)
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::row::Copy;

    #[test]
    fn only_what_replacing_makes() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("data/.d.csv.1.tmp")).unwrap();
        for name in [
            "a.csv",
            ".a.csv.0.tmp",
            ".a.csv.12.tmp",
            ".a.csv.01.tmp",
            ".a.csv.1001.tmp",
            ".a.csv.x.tmp",
            ".a.csv.tmp",
            "a.csv.0.tmp",
            ".b.csv.0.tmp",
            ".a.csv.0.tmp.txt",
        ] {
            fs::write(dir.path().join("data").join(name), "").unwrap();
        }
        let file = |path: &str| DataFile { path: Arc::from(path), copy: Copy::No };
        let found = beside(dir.path(), &[file("data/a.csv"), file("data/d.csv")]);
        let paths: Vec<&str> = found.iter().map(|one| one.path.as_str()).collect();
        assert_eq!(paths, ["data/.a.csv.0.tmp", "data/.a.csv.12.tmp"], "{found:?}");
    }
}
