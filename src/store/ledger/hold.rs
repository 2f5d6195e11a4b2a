//! Holding a data file for writing: opened, locked, and only then looked at.
//!
//! The lock is on the data file itself. While it is held nobody else appends, so what was checked still
//! holds when the rows are written (`commit`). A file that somebody has open in an office program
//! is not touched: what they save would take the new rows away. Nothing is written through a link, to anything
//! that is no plain file, or outside the workspace.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::holder;

/// How long another writer is waited for.
pub const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(4);

/// A data file, open and locked until it is dropped.
#[derive(Debug)]
pub struct Held {
    pub(super) file: File,
    pub(super) full: PathBuf,
    pub(super) length: u64,
    /// What this run made, to be taken away again.
    pub(super) made: Made,
}

/// What a run made of a file and its folder.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Made {
    pub(super) file: bool,
    pub(super) folder: bool,
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

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Refused {
        if holder::is_sharing(&error) { Refused::Busy(None) } else { Refused::System(error) }
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
    let deadline = Instant::now() + patience;
    let mut made_folder = false;
    loop {
        // Whoever made the folder may take it away again while we wait.
        made_folder |= make_folder(&folder)?;
        let tried = lies_inside(root, &folder).and_then(|()| match holder::editor(&full) {
            Some(editor) => Err(Refused::Busy(editor)),
            None => open(&full, made_folder),
        });
        let refused = match tried {
            Ok(Some(held)) => return Ok(held),
            Ok(None) | Err(Refused::Busy(None)) if Instant::now() < deadline => {
                sleep(PAUSE);
                continue;
            }
            Ok(None) => Refused::Busy(holder::of_lock(&full)),
            Err(refused) => refused,
        };
        if made_folder {
            let _ = fs::remove_dir(&folder);
        }
        return Err(refused);
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
    #[cfg(windows)]
    if super::replace::is_under_way(full) {
        return Ok(None);
    }
    let made = Made { file: made, folder: made_folder };
    let mut held = Held { file, full: full.to_path_buf(), length: 0, made };
    match lock(&held.file).and_then(|()| is_still(&held.file, full)) {
        Ok(true) => {}
        Ok(false) => return Ok(None),
        Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(None),
        Err(error) => {
            held.take_back();
            return Err(error.into());
        }
    }
    held.length = held.file.metadata()?.len();
    Ok(Some(held))
}

/// Windows: opening the file was the lock.
fn lock(file: &File) -> io::Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    match file.try_lock() {
        Ok(()) => Ok(()),
        Err(fs::TryLockError::Error(error)) if error.kind() != io::ErrorKind::Interrupted => {
            Err(error)
        }
        Err(_) => Err(io::Error::from(io::ErrorKind::WouldBlock)),
    }
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
fn is_still(file: &File, full: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let named = match fs::symlink_metadata(full) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        found => found?,
    };
    let have = file.metadata()?;
    Ok((have.dev(), have.ino()) == (named.dev(), named.ino()))
}

#[cfg(not(unix))]
fn is_still(_: &File, _: &Path) -> io::Result<bool> {
    Ok(true)
}

impl Held {
    /// Bytes of the file when it was locked.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Whether the file was there and held nothing.
    #[must_use]
    pub fn was_empty(&self) -> bool {
        self.length == 0 && !self.made.file
    }

    /// Whether the file is as it was when it was locked: under its name, and as long.
    ///
    /// # Errors
    /// When the system does not say.
    pub(super) fn is_as_found(&self) -> io::Result<bool> {
        Ok(is_still(&self.file, &self.full)? && self.file.metadata()?.len() == self.length)
    }
}
