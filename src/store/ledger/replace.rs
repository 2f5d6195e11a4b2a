//! Replacing a file whole: beside its place, confirmed on disk, renamed into it.
//!
//! A reader never sees half of one, and a full disk leaves the old one as it was.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
#[cfg(windows)]
use std::{
    thread::sleep,
    time::{Duration, Instant},
};

#[cfg(windows)]
use super::holder;

/// How long whoever has a file open is waited for (Windows).
#[cfg(windows)]
const PATIENCE: Duration = Duration::from_secs(2);
#[cfg(windows)]
const PAUSE: Duration = Duration::from_millis(20);

/// Fills a new file and puts it in the place of `path`, with the mode of the one that stood there. A lock on that
/// one is kept as long as the system permits.
///
/// # Errors
/// When the system refuses; the old file is then as before and nothing is left beside it. `ResourceBusy`: another
/// program has it open (Windows).
pub fn replace(
    path: &Path,
    mode: Option<fs::Permissions>,
    lock: Option<File>,
    fill: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    // A read-only file is meant to stay; a rename would not ask.
    if mode.as_ref().is_some_and(fs::Permissions::readonly) {
        return Err(io::Error::from(io::ErrorKind::PermissionDenied));
    }
    let (beside, file) = create_beside(path)?;
    let write = || {
        if let Some(mode) = mode {
            file.set_permissions(mode)?;
        }
        let mut buffered = BufWriter::new(file);
        fill(&mut buffered)?;
        let file = buffered.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        put_in_place(&beside, path, lock)?;
        // Open until now: see `is_under_way`.
        drop(file);
        Ok(())
    };
    write().inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })
}

#[cfg(unix)]
fn put_in_place(beside: &Path, path: &Path, lock: Option<File>) -> io::Result<()> {
    fs::rename(beside, path)?;
    drop(lock);
    Ok(())
}

/// Windows replaces no file that is open, not even by whoever has it locked; and virus scanners and sync programs
/// open files for an instant.
#[cfg(windows)]
fn put_in_place(beside: &Path, path: &Path, lock: Option<File>) -> io::Result<()> {
    drop(lock);
    let deadline = Instant::now() + PATIENCE;
    loop {
        match fs::rename(beside, path) {
            // Denied it is, too, when somebody has it open.
            Err(error) if matches!(error.raw_os_error(), Some(5 | 32 | 33)) => {
                if Instant::now() < deadline {
                    sleep(PAUSE);
                    continue;
                }
                let busy = holder::is_open(path);
                return Err(if busy { io::ErrorKind::ResourceBusy.into() } else { error });
            }
            done => return done,
        }
    }
}

/// Whether another run is replacing the file, which it had to let go of: the new one, beside it, is open (Windows).
/// Whoever opens the old one now must let go of it, too, and never write to it.
#[cfg(windows)]
#[must_use]
pub fn is_under_way(path: &Path) -> bool {
    let Some(name) = path.file_name().map(|name| name.to_string_lossy().into_owned()) else {
        return false;
    };
    let all = (0..1000).map(|attempt| path.with_file_name(format!(".{name}.{attempt}.tmp")));
    all.take_while(|beside| beside.exists()).any(|beside| holder::is_open(&beside))
}

/// Fills a new file and gives it the name `path`, which nothing may have yet: of two writers one is
/// refused, and nobody ever sees half of it.
///
/// # Errors
/// `AlreadyExists`, or what the system refuses; nothing is left beside the place then.
pub fn create(
    path: &Path,
    fill: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let (beside, file) = create_beside(path)?;
    let write = || {
        let mut buffered = BufWriter::new(file);
        fill(&mut buffered)?;
        buffered.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
        match fs::hard_link(&beside, path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
            // A file system without links to files.
            Err(_) if fs::symlink_metadata(path).is_ok() => {
                Err(io::ErrorKind::AlreadyExists.into())
            }
            Err(_) => fs::rename(&beside, path),
            Ok(()) => Ok(()),
        }
    };
    let written = write();
    let _ = fs::remove_file(&beside);
    written
}

/// A new hidden file in the same folder: hidden files are never taken for data.
fn create_beside(path: &Path) -> io::Result<(PathBuf, File)> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
    let mut attempt = 0u32;
    loop {
        let beside = path.with_file_name(format!(".{name}.{attempt}.tmp"));
        match OpenOptions::new().write(true).create_new(true).open(&beside) {
            Ok(file) => return Ok((beside, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && attempt < 1000 => {
                attempt += 1
            }
            Err(error) => return Err(error),
        }
    }
}

/// Confirms on disk what a file holds, and that its folder names it. For a value that is there
/// already: whoever wrote it may have been killed before.
///
/// # Errors
/// When the system cannot confirm it. A file that cannot be opened for this is passed over.
pub fn confirm(path: &Path) -> io::Result<()> {
    // Windows confirms only what may be written to.
    let Ok(file) = OpenOptions::new().read(true).append(cfg!(windows)).open(path) else {
        return Ok(());
    };
    file.sync_all()?;
    confirm_folder(path)
}

/// Confirms on disk that the folder of `path` names it. Windows does that by itself.
///
/// # Errors
/// When the system cannot confirm it.
pub fn confirm_folder(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(folder) if cfg!(unix) => File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}
