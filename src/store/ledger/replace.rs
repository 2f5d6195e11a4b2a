//! Replacing a file whole: beside its place, confirmed on disk, renamed into it.
//!
//! A reader never sees half of one, and a full disk leaves the old one as it was.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Fills a new file and puts it in the place of `path`, with the mode of the one that stood there.
///
/// # Errors
/// When the system refuses; the old file is then as before and nothing is left beside it.
pub fn replace(
    path: &Path,
    mode: Option<fs::Permissions>,
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
        drop(file);
        fs::rename(&beside, path)
    };
    write().inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })
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
