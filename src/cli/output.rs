//! Writing: data to standard output or to a file, whole or not at all.
//!
//! A file is written beside its place and renamed into it, so a reader never sees half of one and a full
//! disk leaves the old one as it was. Links are followed to the file they name; what is no plain file (a
//! pipe, `/dev/null`) is written to directly. A closed pipe is no error: whoever reads has enough.

use std::fs::{self, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::failure::Failure;
use crate::store::ledger::replace::replace;

/// What fills a file or stream.
pub type Filler<'a> = &'a mut dyn FnMut(&mut dyn Write) -> io::Result<()>;

/// Fills a stream and flushes it; a closed pipe is success.
///
/// # Errors
/// [`Failure::Write`] without a path.
pub fn to_stream(stream: &mut dyn Write, fill: Filler<'_>) -> Result<(), Failure> {
    let mut buffered = BufWriter::new(stream);
    match fill(&mut buffered).and_then(|()| buffered.flush()) {
        Err(source) if source.kind() != io::ErrorKind::BrokenPipe => {
            // What is left in the buffer is not tried again.
            let _ = buffered.into_parts();
            Err(Failure::Write { path: None, source })
        }
        Err(_) => {
            let _ = buffered.into_parts();
            Ok(())
        }
        Ok(()) => Ok(()),
    }
}

/// Fills a file; on failure the old one, if any, is as before.
///
/// # Errors
/// [`Failure::Write`] with the path.
pub fn to_file(path: &Path, fill: Filler<'_>) -> Result<(), Failure> {
    let refused = |source| Failure::write(path, source);
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    match fs::metadata(&real) {
        Ok(old) if old.is_dir() => Err(refused(io::Error::from(io::ErrorKind::IsADirectory))),
        Ok(old) if !old.is_file() => {
            let mut device = OpenOptions::new().write(true).open(&real).map_err(refused)?;
            to_stream(&mut device, fill).map_err(|failure| match failure {
                Failure::Write { source, .. } => refused(source),
                other => other,
            })
        }
        old => replace(&real, old.ok().map(|old| old.permissions()), None, fill).map_err(refused),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(dir: &Path) -> Vec<String> {
        let name =
            |entry: io::Result<fs::DirEntry>| entry.unwrap().file_name().into_string().unwrap();
        let mut names: Vec<_> = fs::read_dir(dir).unwrap().map(name).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_replaced_whole_or_not_at_all() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("report.md");
        to_file(&path, &mut |out| out.write_all(b"one")).unwrap();
        to_file(&path, &mut |out| out.write_all(b"two")).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        let failure = to_file(&path, &mut |out| {
            out.write_all(b"half")?;
            Err(io::Error::from(io::ErrorKind::StorageFull))
        });
        assert_eq!(failure.unwrap_err().exit_code(), 3);
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(names(dir.path()), ["report.md"]);
    }

    #[test]
    fn folders_and_missing_folders_are_refused() {
        let dir = tempfile::tempdir().unwrap();
        let write = |path: &Path| to_file(path, &mut |out| out.write_all(b"x")).unwrap_err();
        assert_eq!(write(dir.path()).exit_code(), 3);
        assert_eq!(write(&dir.path().join("none/report.md")).exit_code(), 3);
        assert!(names(dir.path()).is_empty());
    }

    struct Refusing(io::ErrorKind);

    impl Write for Refusing {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::Error::from(self.0))
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_closed_pipe_is_no_error_and_a_full_disk_is() {
        let write = |kind| to_stream(&mut Refusing(kind), &mut |out| out.write_all(b"x"));
        assert!(write(io::ErrorKind::BrokenPipe).is_ok());
        assert_eq!(write(io::ErrorKind::StorageFull).unwrap_err().exit_code(), 3);
    }
}
