//! The archive that a workbook is: looked through before anything in it is read.
//!
//! A kilobyte can unpack to a gigabyte, and what an archive says of itself need not be true. So its
//! list of entries is judged first (how many, how large, how called, encrypted or not), and then every
//! byte that comes out is counted against what was declared and against one budget for the whole
//! file. Nothing is ever unpacked to a disk.

use std::io::{self, BufRead, BufReader, Read, Seek};

use zip::ZipArchive;
use zip::read::ZipFile;

use super::fault::Fault;

/// Entries at most: a workbook of a hundred sheets with pictures has some hundreds.
const ENTRIES: usize = 5_000;
/// Bytes that all entries may say they unpack to.
const DECLARED: u64 = 1 << 30;
/// Bytes that are read out of one archive at most.
const BUDGET: u64 = 96 << 20;
/// How much smaller than its content a large entry may be: sheets of equal rows reach 200.
const RATIO: u64 = 500;
/// From which size that is looked at.
const LARGE: u64 = 4 << 20;
/// Bytes between two `>` at most: one text or one tag.
const STRETCH: usize = 1 << 20;

/// An archive whose list of entries was judged.
pub struct Package<R> {
    archive: ZipArchive<R>,
    names: Vec<String>,
    left: u64,
}

impl<R: Read + Seek> Package<R> {
    /// Opens an archive and looks at its entries.
    ///
    /// # Errors
    /// [`Fault`] when it is half, encrypted, too large or built like an attack.
    pub fn open(reader: R) -> Result<Package<R>, Fault> {
        let mut archive = ZipArchive::new(reader).map_err(|_| damaged("zip"))?;
        if archive.len() > ENTRIES {
            return Err(Fault::Limit("entries", ENTRIES.to_string()));
        }
        if archive.has_duplicate_names() {
            return Err(Fault::Unsafe("entry-twice"));
        }
        let (mut names, mut declared) = (Vec::with_capacity(archive.len()), 0u64);
        for at in 0..archive.len() {
            let entry = archive.by_index_raw(at).map_err(|_| damaged("zip"))?;
            if entry.encrypted() {
                return Err(Fault::Encrypted);
            }
            let (size, packed) = (entry.size(), entry.compressed_size());
            declared = declared.saturating_add(size);
            if size > LARGE && size / RATIO > packed {
                return Err(Fault::Unsafe("bomb"));
            }
            let name = entry.name().map_err(|_| Fault::Unsafe("entry-name"))?.into_owned();
            if leads_out(&name) {
                return Err(Fault::Unsafe("entry-name"));
            }
            names.push(name);
        }
        if declared > DECLARED {
            return Err(Fault::Unsafe("bomb"));
        }
        Ok(Package { archive, names, left: BUDGET })
    }

    /// Whether there is an entry of this name, without regard to case.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// Whether an entry lies below this folder (`word/`).
    #[must_use]
    pub fn has_below(&self, folder: &str) -> bool {
        self.names.iter().any(|name| name.starts_with(folder))
    }

    fn find(&self, name: &str) -> Option<usize> {
        let exact = self.names.iter().position(|have| have == name);
        exact.or_else(|| self.names.iter().position(|have| have.eq_ignore_ascii_case(name)))
    }

    /// Reads one entry with `read`; nothing if there is none of this name.
    ///
    /// # Errors
    /// What `read` gives, or that the entry cannot be opened.
    pub fn with<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&mut dyn BufRead) -> Result<T, Fault>,
    ) -> Result<Option<T>, Fault> {
        let Some(at) = self.find(name) else { return Ok(None) };
        let entry = self.archive.by_index(at).map_err(|_| damaged(name))?;
        let declared = entry.size().min(self.left);
        let mut guard = Guard {
            inner: BufReader::with_capacity(64 << 10, Counted { entry, left: declared }),
            stretch: 0,
        };
        let done = read(&mut guard);
        self.left -= declared - guard.inner.get_ref().left;
        done.map(Some)
    }
}

/// A fault of a part.
#[must_use]
pub fn damaged(part: &str) -> Fault {
    Fault::Damaged(part.to_string())
}

/// Whether a name is absolute, climbs or is meant for another system.
fn leads_out(name: &str) -> bool {
    name.starts_with('/')
        || name.contains(['\\', '\0'])
        || name.get(1..2) == Some(":")
        || name.split('/').any(|part| part == "..")
}

/// An entry that may give no more bytes than it declared.
struct Counted<'a, R: Read> {
    entry: ZipFile<'a, R>,
    left: u64,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.entry.read(into)?;
        let Some(left) = self.left.checked_sub(read as u64) else {
            return Err(io::ErrorKind::FileTooLarge.into());
        };
        self.left = left;
        Ok(read)
    }
}

/// A buffer in front of an entry that stops at an endless text or tag.
struct Guard<R> {
    inner: BufReader<R>,
    stretch: usize,
}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.inner.read(into)
    }
}

impl<R: Read> BufRead for Guard<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.stretch > STRETCH {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        let piece = self.inner.buffer().get(..amount).unwrap_or(&[]);
        match piece.iter().rposition(|byte| *byte == b'>') {
            Some(at) => self.stretch = amount - at,
            None => self.stretch += amount,
        }
        self.inner.consume(amount);
    }
}
