//! The door for foreign files: what it is, by its content, and what stands in it, as grids.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;

use super::grid::Grid;
use super::text;
use super::workbook::fault::Fault;
use super::workbook::package::Package;
use super::workbook::{ods, xlsx};
use crate::model::codes;
use crate::model::codes_intake;
use crate::model::finding::{Finding, Place};
use crate::store::measurements::detect::{Content, detect};
use crate::store::measurements::notices::not_text;
use crate::store::reasons::reason;

/// Bytes of a file at most.
const LIMIT: u64 = 32 << 20;

/// A foreign file that could be read.
#[derive(Debug)]
pub struct Opened {
    /// Its sheets in order, or the one grid of a text file. Grids without cells are left out, hidden sheets are in.
    pub grids: Vec<Grid>,
    /// What was wrong with parts of it. An error at a line = that row was refused and is in no grid.
    pub findings: Vec<Finding>,
}

/// Why a file is not read.
enum Stop {
    System(io::Error),
    Fault(Fault),
    Text(Content),
    /// A folder, pipe or device.
    NoFile,
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Stop {
        Stop::System(error)
    }
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Stop {
        Stop::Fault(fault)
    }
}

/// Opens a foreign file: CSV and other separated texts, XLSX, ODS, told by their content. In places it is called
/// by its name without folders.
///
/// # Errors
/// Findings on the file as a whole, when nothing of it can be read.
pub fn open(path: &Path) -> Result<Opened, Vec<Finding>> {
    let name = path.file_name().unwrap_or(path.as_os_str());
    let file: Arc<str> = Arc::from(name.to_string_lossy().as_ref());
    let mut opened = look(path, &file).map_err(|stop| vec![finding(stop, &file)])?;
    opened.grids.retain(|grid| !grid.rows.is_empty());
    if opened.grids.is_empty() && opened.findings.is_empty() {
        return Err(vec![Finding::at(&codes_intake::NOTHING_IN_FILE, Place::file(file))]);
    }
    Ok(opened)
}

fn finding(stop: Stop, file: &Arc<str>) -> Finding {
    match stop {
        Stop::System(error) => {
            let at = Place::file(file.clone());
            Finding::at(&codes::UNREADABLE_FILE, at).word("reason", reason(&error))
        }
        Stop::Fault(fault) => fault.finding(file),
        Stop::NoFile => {
            let at = Place::file(file.clone());
            Finding::at(&codes::SKIPPED_FILE, at).word("reason", "not-a-file")
        }
        Stop::Text(content) => not_text(content, file).unwrap_or_else(|| {
            Finding::at(&codes_intake::NOTHING_IN_FILE, Place::file(file.clone()))
        }),
    }
}

fn look(path: &Path, file: &Arc<str>) -> Result<Opened, Stop> {
    // A pipe or device would block or never end: only what is a plain file is opened.
    let about = std::fs::metadata(path)?;
    if !about.is_file() {
        return Err(Stop::NoFile);
    }
    if about.len() > LIMIT {
        return Err(Fault::Limit("file-size", format!("{} MiB", LIMIT >> 20)).into());
    }
    let mut stream = File::open(path)?;
    match detect(&mut stream)? {
        Content::Text(encoding) => {
            let (grid, findings) = text::read(path, file, encoding)??;
            Ok(Opened { grids: vec![grid], findings })
        }
        Content::Other("XLS") => Err(old_format(&mut stream)?.into()),
        Content::Other("XLSX" | "ODS" | "DOCX" | "ZIP") => {
            stream.seek(SeekFrom::Start(0))?;
            Ok(Opened { grids: workbook(stream, file)?, findings: Vec::new() })
        }
        Content::Other(format) => Err(Fault::Other(format).into()),
        unknown => Err(Stop::Text(unknown)),
    }
}

/// What lies in the container of old Office files: a workbook, or a new one behind a password.
fn old_format(stream: &mut File) -> io::Result<Fault> {
    let mut bytes = Vec::new();
    stream.seek(SeekFrom::Start(0))?;
    stream.take(LIMIT).read_to_end(&mut bytes)?;
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let encrypted = bytes.windows(name.len()).any(|have| have == name);
    Ok(if encrypted { Fault::Encrypted } else { Fault::Other("XLS") })
}

fn workbook(stream: impl Read + Seek, file: &Arc<str>) -> Result<Vec<Grid>, Fault> {
    let mut package = Package::open(stream)?;
    if package.has_below("xl/") || package.has("[Content_Types].xml") {
        return match xlsx::main_part(&mut package)? {
            Some(main) if main.ends_with(".bin") => Err(Fault::Other("XLSB")),
            Some(_) if package.has_below("word/") => Err(Fault::Other("DOCX")),
            Some(_) if package.has_below("ppt/") => Err(Fault::Other("PPTX")),
            Some(main) => xlsx::read(&mut package, &main, file),
            None => Err(Fault::Damaged(xlsx::USUAL.to_string())),
        };
    }
    if package.has(ods::CONTENT) {
        return ods::read(&mut package, file);
    }
    Err(Fault::Other("ZIP"))
}
