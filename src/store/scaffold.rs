//! What `init` lays down: the official roadmaps, ready to be measured against.
//!
//! The project's own workspace is the official one, so its files are embedded as they are: there is
//! no second text to go stale. The schemas lie beside them, so that an editor completes without a
//! network. Nothing is ever overwritten: a file that is there stays, and is
//! said. If one write fails, what this call has written is taken away again.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::store::ledger::folders::Folders;

const FILES: &[(&str, &str)] = &[
    ("ruta.toml", include_str!("../../ruta.toml")),
    ("roadmaps/hr1.toml", include_str!("../../roadmaps/hr1.toml")),
    ("roadmaps/hr2.toml", include_str!("../../roadmaps/hr2.toml")),
    ("roadmaps/hr3.toml", include_str!("../../roadmaps/hr3.toml")),
    ("roadmaps/vp.toml", include_str!("../../roadmaps/vp.toml")),
    ("data/plenaria-2024.csv", include_str!("../../data/plenaria-2024.csv")),
    ("schema/ruta.schema.json", include_str!("../../schema/ruta.schema.json")),
    ("schema/roadmap.schema.json", include_str!("../../schema/roadmap.schema.json")),
];

/// The official workspace: relative path with `/`, and text.
#[must_use]
pub fn files() -> &'static [(&'static str, &'static str)] {
    FILES
}

/// What became of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Laid {
    /// Its relative path.
    pub path: &'static str,
    /// Whether it was written; otherwise it was there already and stays as it is.
    pub written: bool,
}

/// The system refused; nothing of this call is left behind, except folders that could not be
/// removed.
#[derive(Debug, Error)]
#[error("{}: {source}", path.display())]
pub struct ScaffoldError {
    /// What could not be made.
    pub path: PathBuf,
    /// Why.
    pub source: io::Error,
}

/// Lays the official workspace down in `dir`, which is made if need be.
///
/// # Errors
/// [`ScaffoldError`] with the path: a folder or file could not be made, or a link or something else
/// stands where a folder or file should be.
pub fn lay_down(dir: &Path) -> Result<Vec<Laid>, ScaffoldError> {
    let mut made = Vec::new();
    let folders =
        Folders::make(dir).map_err(|source| ScaffoldError { path: dir.to_path_buf(), source })?;
    let laid = lay_all(dir, &mut made);
    if laid.is_err() {
        for path in made.iter().rev() {
            let _ = fs::remove_file(path).or_else(|_| fs::remove_dir(path));
        }
        folders.take_back();
    }
    laid
}

fn lay_all(dir: &Path, made: &mut Vec<PathBuf>) -> Result<Vec<Laid>, ScaffoldError> {
    let mut laid = Vec::new();
    for (relative, text) in FILES {
        let mut path = dir.to_path_buf();
        let (folders, name) = relative.rsplit_once('/').unwrap_or(("", relative));
        for folder in folders.split('/').filter(|part| !part.is_empty()) {
            path.push(folder);
            make_folder(&path, made)
                .map_err(|source| ScaffoldError { path: path.clone(), source })?;
        }
        path.push(name);
        let written = make_file(&path, text, made)
            .map_err(|source| ScaffoldError { path: path.clone(), source })?;
        laid.push(Laid { path: relative, written });
    }
    Ok(laid)
}

fn make_folder(path: &Path, made: &mut Vec<PathBuf>) -> io::Result<()> {
    match fs::create_dir(path) {
        Ok(()) => made.push(path.to_path_buf()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            if !fs::symlink_metadata(path)?.is_dir() {
                return Err(io::Error::from(io::ErrorKind::NotADirectory));
            }
        }
        Err(error) => return Err(error),
    }
    Ok(())
}

/// Whether the file was written; a plain file that is there stays.
fn make_file(path: &Path, text: &str, made: &mut Vec<PathBuf>) -> io::Result<bool> {
    let mut file: File = match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return if fs::symlink_metadata(path)?.is_file() { Ok(false) } else { Err(error) };
        }
        Err(error) => return Err(error),
    };
    made.push(path.to_path_buf());
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lays_down_once_and_never_overwrites() {
        let dir = tempfile::tempdir().unwrap();
        let place = dir.path().join("new/space");
        assert!(lay_down(&place).unwrap().iter().all(|one| one.written));
        fs::write(place.join("ruta.toml"), "mine").unwrap();
        fs::remove_file(place.join("roadmaps/hr2.toml")).unwrap();
        let again = lay_down(&place).unwrap();
        let written: Vec<_> = again.iter().filter(|one| one.written).map(|one| one.path).collect();
        assert_eq!(written, ["roadmaps/hr2.toml"]);
        assert_eq!(fs::read_to_string(place.join("ruta.toml")).unwrap(), "mine");
        for (path, text) in files().iter().skip(1) {
            assert_eq!(&fs::read_to_string(place.join(path)).unwrap(), text);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_way_is_refused_and_nothing_is_left() {
        let dir = tempfile::tempdir().unwrap();
        let out = dir.path().join("out.csv");
        fs::create_dir_all(dir.path().join("w/data")).unwrap();
        std::os::unix::fs::symlink(&out, dir.path().join("w/data/plenaria-2024.csv")).unwrap();
        let error = lay_down(&dir.path().join("w")).unwrap_err();
        assert!(error.path.ends_with("data/plenaria-2024.csv"), "{error}");
        assert!(!out.exists());
        assert!(!dir.path().join("w/ruta.toml").exists());
        assert!(!dir.path().join("w/roadmaps").exists());
    }

    #[test]
    fn a_file_where_a_folder_should_be() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("roadmaps"), "").unwrap();
        assert!(lay_down(dir.path()).unwrap_err().path.ends_with("roadmaps"));
    }
}
