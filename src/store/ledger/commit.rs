//! Writing to a held file: one append of whole lines, or the whole file anew, then a confirmation from the disk.
//!
//! Only what the disk has confirmed may be acknowledged. A write that fails gives the file its old length
//! back; a confirmation that fails is never asked for again, since systems forget what they could not write.
//! The name of a file that was empty may not be on disk yet, whoever made it: a run that was killed
//! leaves such a file, so its folder is confirmed as well.

use std::fs::{self, File};
use std::io::{self, Seek, SeekFrom, Write};

use super::hold::Held;
use super::replace::{confirm_folder, replace};

/// Why rows were not written as they should be.
#[derive(Debug)]
pub enum WriteError {
    /// The system refused; the file is as before.
    Refused(io::Error),
    /// Somebody who does not lock changed, moved or removed the file meanwhile; nothing was written.
    Changed,
    /// Written, at least in part, but the disk did not confirm it.
    Unconfirmed(io::Error),
}

impl Held {
    /// Appends whole lines in one piece and has the disk confirm them.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn append(mut self, bytes: &[u8]) -> Result<(), WriteError> {
        self.still()?;
        let at_end = self.file.seek(SeekFrom::End(0));
        if let Err(error) = at_end.and_then(|_| self.file.write_all(bytes)) {
            // Without its old length it holds a part of a line: that must not pass for "nothing changed".
            let length = self.length;
            let restored = self.file.set_len(length);
            let is_whole = restored.is_ok() || self.is_as_found().unwrap_or(false);
            self.take_back();
            return Err(if is_whole {
                WriteError::Refused(error)
            } else {
                WriteError::Unconfirmed(error)
            });
        }
        self.file.sync_all().map_err(WriteError::Unconfirmed)?;
        if self.length == 0 {
            let folder = self.full.parent().unwrap_or(&self.full);
            confirm_folder(&self.full).map_err(WriteError::Unconfirmed)?;
            confirm_folder(folder).map_err(WriteError::Unconfirmed)?;
        }
        Ok(())
    }

    /// Cuts off everything after its first `length` bytes and has the disk confirm it.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn truncate(self, length: u64) -> Result<(), WriteError> {
        self.still()?;
        self.file.set_len(length).map_err(WriteError::Refused)?;
        self.file.sync_all().map_err(WriteError::Unconfirmed)
    }

    /// Removes the file and has the disk confirm it.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn remove(self) -> Result<(), WriteError> {
        self.still()?;
        let lock = kept(self.file);
        fs::remove_file(&self.full).map_err(WriteError::Refused)?;
        drop(lock);
        confirm_folder(&self.full).map_err(WriteError::Unconfirmed)
    }

    /// Puts other bytes in the file's place, whole or not at all.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn rewrite(self, bytes: &[u8]) -> Result<(), WriteError> {
        self.still()?;
        let mode = self.file.metadata().map_err(WriteError::Refused)?.permissions();
        replace(&self.full, Some(mode), Some(self.file), &mut |out| out.write_all(bytes))
            .map_err(WriteError::Refused)?;
        confirm_folder(&self.full).map_err(WriteError::Unconfirmed)
    }

    /// Lets the file go as it was found, and takes away what was made for it.
    pub fn take_back(self) {
        let is_ours = self.made.file && self.length == 0 && self.is_as_found().unwrap_or(false);
        let lock = kept(self.file);
        if is_ours {
            let _ = fs::remove_file(&self.full);
        }
        drop(lock);
        if self.made.folder {
            let _ = self.full.parent().map(fs::remove_dir);
        }
    }

    fn still(&self) -> Result<(), WriteError> {
        match self.is_as_found() {
            Ok(true) => Ok(()),
            Ok(false) => Err(WriteError::Changed),
            Err(error) => Err(WriteError::Refused(error)),
        }
    }
}

/// The lock while a file is removed: Windows does not remove what is open.
fn kept(file: File) -> Option<File> {
    if cfg!(windows) { None } else { Some(file) }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::store::ledger::hold::hold;

    const SHORT: Duration = Duration::from_millis(20);

    // On Windows nobody else can write to a file that is held.
    #[cfg(unix)]
    #[test]
    fn a_file_that_changed_while_held_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("data/a.csv");
        let held = || hold(dir.path(), "data/a.csv", SHORT).unwrap();
        held().append(b"h\n1\n").unwrap();
        let longer = held();
        fs::write(&path, "h\n1\n2\n").unwrap();
        assert!(matches!(longer.append(b"3\n"), Err(WriteError::Changed)));
        let taken_back = held();
        fs::OpenOptions::new().append(true).open(&path).unwrap().write_all(b"4\n").unwrap();
        taken_back.take_back();
        assert_eq!(fs::read(&path).unwrap(), b"h\n1\n2\n4\n");
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_to_a_file_that_lost_its_name() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("data/a.csv");
        for rewrite in [true, false] {
            let held = hold(dir.path(), "data/a.csv", SHORT).unwrap();
            fs::rename(&path, dir.path().join("data/moved.csv")).unwrap();
            let done = if rewrite { held.rewrite(b"h\n") } else { held.append(b"h\n") };
            assert!(matches!(done, Err(WriteError::Changed)), "{done:?}");
            assert!(!path.exists());
        }
    }
}
