//! The bytes of a data file that one run reads: as far as they went when it first looked.
//!
//! A file is read several times, and a colleague may be recording meanwhile. Rows are only ever appended,
//! so whoever remembers the length sees the same rows each time, and no row that is half written: the
//! length is taken while no writer holds the file. Rows that are about to be added are read the same
//! way, from memory.

use std::fs::File;
#[cfg(windows)]
use std::fs::OpenOptions;
#[cfg(unix)]
use std::fs::TryLockError;
use std::io::{self, Cursor, Read, Seek};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use super::decoded::Decoded;
use super::encoding::Encoding;
use super::meter::Meter;

/// How often and how long a reader waits for a writer to finish its row: ten seconds in all, and one where
/// the writer may be any program.
const TRIES: u32 = if cfg!(windows) { 1_000 } else { 10_000 };
const PAUSE: Duration = Duration::from_millis(1);

/// Bytes to read, and how many lines of their file went before.
#[derive(Debug, Clone)]
pub struct Stretch {
    held: Held,
    /// Lines before the first one.
    pub lines_before: u32,
    meter: Meter,
}

#[derive(Debug, Clone)]
enum Held {
    File { full: PathBuf, length: u64, which: Which },
    Memory(Arc<[u8]>),
}

impl Stretch {
    /// A file as it is now. With `ours`, this run is the writer that holds it.
    ///
    /// # Errors
    /// When the system cannot open it.
    pub fn of_file(full: &Path, ours: bool) -> io::Result<Stretch> {
        let file = open_soon(full)?;
        if !ours {
            wait_for_writer(&file, full);
        }
        let (length, which) = (file.metadata()?.len(), which(&file)?);
        let held = Held::File { full: full.to_path_buf(), length, which };
        Ok(Stretch { held, lines_before: 0, meter: Meter::default() })
    }

    /// Rows that are to follow those `lines_before`.
    #[must_use]
    pub fn in_memory(bytes: Vec<u8>, lines_before: u32) -> Stretch {
        let held = Held::Memory(bytes.into());
        Stretch { held, lines_before, meter: Meter::default() }
    }

    /// Told what has been read of it.
    #[must_use]
    pub fn meter(&self) -> &Meter {
        &self.meter
    }

    /// The same; what is read of it is told to `meter`.
    #[must_use]
    pub fn counted(self, meter: &Meter) -> Stretch {
        Stretch { meter: meter.clone(), ..self }
    }

    /// Bytes to read.
    #[must_use]
    pub fn length(&self) -> u64 {
        match &self.held {
            Held::File { length, .. } => *length,
            Held::Memory(bytes) => bytes.len() as u64,
        }
    }

    /// Whether there is nothing at all to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.length() == 0
    }

    /// All of it.
    ///
    /// # Errors
    /// When the system cannot read it now.
    pub fn bytes(&self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.open()?.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// A reader at its beginning.
    ///
    /// # Errors
    /// When the system cannot open it now, or another file has taken its place: as much of that one
    /// would be read as the old one was long.
    pub fn open(&self) -> io::Result<Box<dyn Bytes + Send + '_>> {
        Ok(match &self.held {
            Held::File { full, length, which: old } => {
                let file = File::open(full)?;
                if !is_same(which(&file)?, *old) {
                    return Err(io::Error::from(io::ErrorKind::StaleNetworkFileHandle));
                }
                Box::new(file.take(*length))
            }
            Held::Memory(bytes) => Box::new(Cursor::new(&bytes[..])),
        })
    }
}

impl Stretch {
    /// A reader of its text as UTF-8, at its beginning.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn text(&self, encoding: Encoding) -> io::Result<Box<dyn Bytes + Send + '_>> {
        let bytes = self.open()?;
        Ok(match encoding {
            Encoding::Utf8 => bytes,
            other => Box::new(Decoded::new(bytes, other)),
        })
    }
}

/// Opens a file. Virus scanners and sync programs have files to themselves for an instant (Windows).
fn open_soon(full: &Path) -> io::Result<File> {
    let mut tries = if cfg!(windows) { TRIES } else { 0 };
    loop {
        match File::open(full) {
            Err(error) if tries > 0 && matches!(error.raw_os_error(), Some(32 | 33)) => {
                tries -= 1;
                sleep(PAUSE);
            }
            opened => return opened,
        }
    }
}

/// What tells a file from another one of its name.
type Which = (u64, u64);

#[cfg(unix)]
fn which(file: &File) -> io::Result<Which> {
    use std::os::unix::fs::MetadataExt;
    let found = file.metadata()?;
    Ok((found.dev(), found.ino()))
}

#[cfg(windows)]
fn which(file: &File) -> io::Result<Which> {
    let found = winapi_util::file::information(file)?;
    Ok((found.file_index(), found.last_write_time().unwrap_or_default()))
}

/// Whether it is the same file, as device and number have it.
#[cfg(unix)]
fn is_same(one: Which, other: Which) -> bool {
    one == other
}

/// Whether it is the same file. Its number is not the same each time on every network drive, and rows that are
/// appended change when it was written last.
#[cfg(windows)]
fn is_same(one: Which, other: Which) -> bool {
    one.0 == other.0 || one.1 == other.1
}

/// Bytes that can be read from any place.
pub trait Bytes: Read + Seek {}

impl<T: Read + Seek> Bytes for T {}

/// Waits until no writer holds the file. A system that knows no locks has no writer that uses one.
#[cfg(unix)]
fn wait_for_writer(file: &File, _: &Path) {
    for _ in 0..TRIES {
        match file.try_lock_shared() {
            Err(TryLockError::WouldBlock) => sleep(PAUSE),
            Ok(()) => {
                let _ = file.unlock();
                return;
            }
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(TryLockError::Error(_)) => return,
        }
    }
}

/// Waits while somebody has the file open for writing and its last line has no end yet. A lock here would
/// refuse the writer its bytes. Office programs keep files open for hours: they are not waited for long.
#[cfg(windows)]
fn wait_for_writer(file: &File, full: &Path) {
    use std::os::windows::fs::{FileExt, OpenOptionsExt};
    let ends = || {
        let mut last = [b'\n'];
        let length = file.metadata().map_or(0, |found| found.len());
        length == 0 || file.seek_read(&mut last, length - 1).is_err() || last == [b'\n']
    };
    // Shared with everybody but writers.
    let alone = || OpenOptions::new().read(true).share_mode(1 | 4).open(full).is_ok();
    for _ in 0..TRIES {
        if ends() || alone() {
            return;
        }
        sleep(PAUSE);
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Write;

    use super::*;

    fn text(stretch: &Stretch) -> String {
        let mut text = String::new();
        stretch.open().unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn what_is_appended_later_is_not_seen() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.csv");
        fs::write(&path, "one\n").unwrap();
        let stretch = Stretch::of_file(&path, false).unwrap();
        fs::OpenOptions::new().append(true).open(&path).unwrap().write_all(b"two\n").unwrap();
        assert_eq!((text(&stretch), text(&stretch)), ("one\n".into(), "one\n".into()));
        assert_eq!(text(&Stretch::in_memory(b"x".to_vec(), 3)), "x");
    }

    #[cfg(unix)]
    #[test]
    fn a_file_in_its_place_is_another_one() {
        let dir = tempfile::tempdir().unwrap();
        let (path, beside) = (dir.path().join("a.csv"), dir.path().join("b.csv"));
        fs::write(&path, "one\n").unwrap();
        fs::write(&beside, "one,two\n").unwrap();
        let stretch = Stretch::of_file(&path, false).unwrap();
        fs::rename(&beside, &path).unwrap();
        let stale = stretch.open().err().map(|error| error.kind());
        assert_eq!(stale, Some(io::ErrorKind::StaleNetworkFileHandle));
    }

    #[test]
    fn a_writer_is_waited_for() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.csv");
        fs::write(&path, "one\n").unwrap();
        let mut writer = fs::OpenOptions::new().append(true).open(&path).unwrap();
        writer.lock().unwrap();
        let reader = std::thread::spawn(move || text(&Stretch::of_file(&path, false).unwrap()));
        sleep(Duration::from_millis(50));
        writer.write_all(b"two\n").unwrap();
        drop(writer);
        assert_eq!(reader.join().unwrap(), "one\ntwo\n");
    }
}
