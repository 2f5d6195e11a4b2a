//! Holding a data file for writing: opened, locked, and only then looked at.
//!
//! The lock is on the data file itself. While it is held nobody else appends, so what was checked still
//! holds when the rows are written: one append of whole lines, then a confirmation from the disk. A
//! write that fails gives the file its old length back. A file that somebody has open in an office program
//! is not touched: what they save would take the new rows away. Nothing is written through a link, to anything
//! that is no plain file, or outside the workspace.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::holder;
use super::replace::{confirm_folder, replace};

/// How long another writer is waited for.
pub const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(4);

/// A data file, open and locked until it is dropped.
#[derive(Debug)]
pub struct Held {
    file: File,
    full: PathBuf,
    length: u64,
    /// What this run made, to be taken away again: the file, the folder.
    made: Made,
    /// Whether this run wrote into it.
    written: bool,
}

#[derive(Debug, Clone, Copy, Default)]
struct Made {
    file: bool,
    folder: bool,
}

/// Why a file cannot be held.
#[derive(Debug)]
pub enum Refused {
    /// Another program has it, and still had it after the patience; its name, if known.
    Busy(Option<String>),
    /// It is a link, a pipe, a folder, or lies outside the workspace.
    NotOurs,
    /// It is set read-only.
    ReadOnly,
    /// The system refused.
    System(io::Error),
}

/// Why rows were not written as they should be.
#[derive(Debug)]
pub enum WriteError {
    /// The system refused; the file is as before.
    Refused(io::Error),
    /// Written, but the disk did not confirm it.
    Unconfirmed(io::Error),
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Refused {
        // Windows: another program has the file open and shares it with nobody who writes.
        let sharing = cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33));
        if sharing { Refused::Busy(None) } else { Refused::System(error) }
    }
}

/// Opens and locks the data file at `relative` (with `/`) below `root`; makes it and its folder if
/// they are not there.
///
/// # Errors
/// [`Refused`]; nothing is left behind.
pub fn hold(root: &Path, relative: &str, patience: Duration) -> Result<Held, Refused> {
    let full = relative.split('/').fold(root.to_path_buf(), |path, part| path.join(part));
    let folder = full.parent().ok_or(Refused::NotOurs)?.to_path_buf();
    let made_folder = make_folder(&folder)?;
    let clean = |refused: Refused| {
        if made_folder {
            let _ = fs::remove_dir(&folder);
        }
        refused
    };
    lies_inside(root, &folder).map_err(clean)?;
    if let Some(editor) = holder::editor(&full) {
        return Err(clean(Refused::Busy(editor)));
    }
    let deadline = Instant::now() + patience;
    loop {
        match open(&full, made_folder) {
            Ok(Some(held)) => return Ok(held),
            Ok(None) | Err(Refused::Busy(_)) if Instant::now() < deadline => sleep(PAUSE),
            Ok(None) => return Err(clean(Refused::Busy(holder::of_lock(&full)))),
            Err(refused) => return Err(clean(refused)),
        }
    }
}

fn make_folder(folder: &Path) -> Result<bool, Refused> {
    match fs::create_dir(folder) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(Refused::System(error)),
    }
}

fn lies_inside(root: &Path, folder: &Path) -> Result<(), Refused> {
    let (root, folder) = (root.canonicalize()?, folder.canonicalize()?);
    if folder.starts_with(root) { Ok(()) } else { Err(Refused::NotOurs) }
}

/// One try; nothing when another writer has the file, or has just replaced it.
fn open(full: &Path, made_folder: bool) -> Result<Option<Held>, Refused> {
    let mut options = OpenOptions::new();
    options.read(true).append(true);
    #[cfg(windows)]
    {
        // Shared with readers only. Appending alone would not let the length be set.
        const READ_AND_WRITE: u32 = 0x0012_0089 | 0x0012_0116;
        use std::os::windows::fs::OpenOptionsExt;
        options.share_mode(1).access_mode(READ_AND_WRITE);
    }
    let (file, made) = match fs::symlink_metadata(full) {
        Ok(found) => {
            is_plain(&found)?;
            (options.open(full)?, false)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            match options.create_new(true).open(full) {
                Ok(file) => (file, true),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(None),
                Err(error) => return Err(error.into()),
            }
        }
        Err(error) => return Err(error.into()),
    };
    let made = Made { file: made, folder: made_folder };
    if !cfg!(windows) {
        match file.try_lock() {
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => return Ok(None),
            Err(fs::TryLockError::Error(error)) => {
                let held = Held { file, full: full.to_path_buf(), length: 0, made, written: false };
                held.take_back();
                return Err(Refused::System(error));
            }
        }
    }
    if !is_still(&file, full) {
        return Ok(None);
    }
    let length = file.metadata()?.len();
    Ok(Some(Held { file, full: full.to_path_buf(), length, made, written: false }))
}

fn is_plain(found: &fs::Metadata) -> Result<(), Refused> {
    if !found.is_file() {
        return Err(Refused::NotOurs);
    }
    #[cfg(windows)]
    {
        // Offline, recalled on open, recalled on access: a file that is only in the cloud.
        const ELSEWHERE: u32 = 0x1000 | 0x4_0000 | 0x40_0000;
        if std::os::windows::fs::MetadataExt::file_attributes(found) & ELSEWHERE != 0 {
            return Err(Refused::NotOurs);
        }
    }
    if found.permissions().readonly() { Err(Refused::ReadOnly) } else { Ok(()) }
}

/// Whether the path still names the file that was opened: nobody replaced or removed it meanwhile.
#[cfg(unix)]
fn is_still(file: &File, full: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::symlink_metadata(full)) {
        (Ok(have), Ok(named)) => (have.dev(), have.ino()) == (named.dev(), named.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_still(_: &File, _: &Path) -> bool {
    true
}

impl Held {
    /// Bytes of the file when it was locked.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Appends whole lines in one piece and has the disk confirm them.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn append(mut self, bytes: &[u8]) -> Result<(), WriteError> {
        self.written = true;
        let at_end = self.file.seek(SeekFrom::End(0));
        if let Err(error) = at_end.and_then(|_| self.file.write_all(bytes)) {
            self.take_back();
            return Err(WriteError::Refused(error));
        }
        self.file.sync_all().map_err(WriteError::Unconfirmed)?;
        if self.made.file {
            confirm_folder(&self.full).map_err(WriteError::Unconfirmed)?;
        }
        if self.made.folder {
            let folder = self.full.parent().unwrap_or(&self.full);
            confirm_folder(folder).map_err(WriteError::Unconfirmed)?;
        }
        Ok(())
    }

    /// Cuts off everything after its first `length` bytes and has the disk confirm it.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn truncate(self, length: u64) -> Result<(), WriteError> {
        self.file.set_len(length).map_err(WriteError::Refused)?;
        self.file.sync_all().map_err(WriteError::Unconfirmed)
    }

    /// Removes the file and has the disk confirm it.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn remove(self) -> Result<(), WriteError> {
        // Windows removes no file that is open.
        let lock = if cfg!(windows) {
            drop(self.file);
            None
        } else {
            Some(self.file)
        };
        fs::remove_file(&self.full).map_err(WriteError::Refused)?;
        drop(lock);
        confirm_folder(&self.full).map_err(WriteError::Unconfirmed)
    }

    /// Puts other bytes in the file's place, whole or not at all.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn rewrite(self, bytes: &[u8]) -> Result<(), WriteError> {
        let mode = self.file.metadata().map_err(WriteError::Refused)?.permissions();
        // Windows renames over no file that is open.
        let lock = if cfg!(windows) {
            drop(self.file);
            None
        } else {
            Some(self.file)
        };
        replace(&self.full, Some(mode), &mut |out| out.write_all(bytes))
            .map_err(WriteError::Refused)?;
        drop(lock);
        confirm_folder(&self.full).map_err(WriteError::Unconfirmed)
    }

    /// Leaves everything as it was before.
    pub fn take_back(self) {
        // What a program that knows no locks has put there meanwhile is not ours to cut off.
        if self.written {
            let _ = self.file.set_len(self.length);
        }
        if self.made.file && self.length == 0 {
            let _ = fs::remove_file(&self.full);
        }
        drop(self.file);
        if self.made.folder {
            let _ = self.full.parent().map(fs::remove_dir);
        }
    }
}
