//! Folders made on the way to what is to be written, so that a write that is refused leaves no empty ones behind.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Folders that this run made, outer ones first.
#[derive(Debug, Default)]
pub struct Folders(Vec<PathBuf>);

impl Folders {
    /// Makes a folder and those around it that are not there.
    ///
    /// # Errors
    /// What the system refuses; nothing is left behind then.
    pub fn make(folder: &Path) -> io::Result<Folders> {
        let missing = |path: &&Path| !path.as_os_str().is_empty() && !path.is_dir();
        let missing: Vec<&Path> = folder.ancestors().take_while(missing).collect();
        let mut made = Folders::default();
        for path in missing.into_iter().rev() {
            match fs::create_dir(path) {
                Ok(()) => made.0.push(path.to_path_buf()),
                // Somebody else made it meanwhile.
                Err(_) if path.is_dir() => {}
                Err(error) => {
                    made.take_back();
                    return Err(error);
                }
            }
        }
        Ok(made)
    }

    /// Folders made by two calls.
    pub fn and(&mut self, mut others: Folders) {
        self.0.append(&mut others.0);
    }

    /// Takes them away again, as far as they are empty.
    pub fn take_back(&self) {
        for folder in self.0.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_empty_folders_that_were_made_are_taken_back() {
        let dir = tempfile::tempdir().unwrap();
        let at = |path: &str| dir.path().join(path);
        fs::create_dir(at("old")).unwrap();
        Folders::make(&at("old/a/b")).unwrap().take_back();
        assert!(at("old").is_dir() && !at("old/a").exists());
        let made = Folders::make(&at("old/a/b")).unwrap();
        fs::write(at("old/a/file"), "").unwrap();
        made.take_back();
        assert!(at("old/a/file").is_file() && !at("old/a/b").exists());
        assert!(Folders::make(&at("new/x/\0")).is_err());
        assert!(!at("new").exists(), "nothing is left of what could not be made");
        Folders::make(&at("old/a")).unwrap().take_back();
        assert!(at("old/a").is_dir(), "it was there");
    }
}
