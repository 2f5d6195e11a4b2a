//! Seals of meetings: `seals/<meeting>.json`, written once and never again.
//!
//! A seal holds fingerprints of rows. Whoever knows all but a small number of a row can find that number
//! by trying; it stands beside the data themselves and is for whoever may read those.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ledger::folders::Folders;
use super::ledger::replace::{confirm_folder, create};
use super::measurements::cells::is_id;
use super::workspace::{SEALS, Workspace};
use crate::model::instant::Instant;
use crate::model::sealed::{Sealed, SealedNumber, SealedRow};

/// The schema's name and version.
const SCHEMA: &str = "ruta.seal/1";
/// The greatest seal that is read, in bytes.
const LARGEST: u64 = 1 << 30;

#[derive(Serialize, Deserialize)]
struct File {
    schema: String,
    meeting: String,
    as_of: String,
    known_at: Option<String>,
    sealed_on: String,
    digest: String,
    definitions: BTreeMap<String, String>,
    figures: BTreeMap<String, Option<String>>,
    #[serde(default)]
    says: BTreeMap<String, String>,
    published: BTreeMap<String, Vec<Number>>,
    /// A line a row: fingerprint, identity, indicator, date, place.
    rows: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct Number {
    axis: Option<String>,
    key: Option<String>,
    value: String,
    of: Option<String>,
}

/// Ids under which seals lie, sorted: also of meetings that nobody declares any more.
#[must_use]
pub fn ids(workspace: &Workspace) -> Vec<String> {
    let entries = fs::read_dir(workspace.path_of(SEALS)).into_iter().flatten().flatten();
    let id = |name: &str| name.strip_suffix(".json").filter(|id| is_id(id)).map(str::to_string);
    let mut ids: Vec<String> =
        entries.filter_map(|entry| id(entry.file_name().to_str()?)).collect();
    ids.sort_unstable();
    ids
}

/// Where a meeting's seal lies, relative to the workspace.
#[must_use]
pub fn place(meeting: &str) -> String {
    format!("{SEALS}/{meeting}.json")
}

/// A meeting's seal; none where there is none.
///
/// # Errors
/// When it cannot be read, is no plain file, or is no seal of that meeting.
pub fn read(workspace: &Workspace, meeting: &str) -> io::Result<Option<Sealed>> {
    let path = workspace.path_of(&place(meeting));
    let file = match fs::symlink_metadata(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
        Ok(found) if !found.is_file() || found.len() > LARGEST => return Err(wrong()),
        Ok(_) => fs::File::open(&path)?,
    };
    let mut text = Vec::new();
    file.take(LARGEST).read_to_end(&mut text)?;
    let file: File = serde_json::from_slice(&text).map_err(|_| wrong())?;
    if file.schema != SCHEMA || !file.meeting.eq_ignore_ascii_case(meeting) {
        return Err(wrong());
    }
    sealed(file).map(Some).ok_or_else(wrong)
}

/// Writes a seal; nothing is left of it where that fails.
///
/// # Errors
/// `AlreadyExists` where the meeting has one; what the system refuses. A seal that is written and not
/// confirmed on disk is the second error.
pub fn write(workspace: &Workspace, sealed: &Sealed) -> io::Result<(PathBuf, io::Result<()>)> {
    let path = workspace.path_of(&place(&sealed.meeting));
    let folder = workspace.path_of(SEALS);
    let folders = Folders::make(&folder)?;
    // A link would lead out of the workspace.
    if !fs::symlink_metadata(&folder)?.is_dir() {
        return Err(io::Error::from(io::ErrorKind::NotADirectory));
    }
    write_to(&path, sealed).inspect_err(|_| folders.take_back())
}

fn write_to(path: &Path, sealed: &Sealed) -> io::Result<(PathBuf, io::Result<()>)> {
    // Its folder may be new.
    confirm_folder(path.parent().unwrap_or(path))?;
    let mut text = serde_json::to_string_pretty(&file(sealed)).map_err(io::Error::other)?;
    text.push('\n');
    create(path, &mut |out| out.write_all(text.as_bytes()))?;
    let confirmed = confirm_folder(path);
    Ok((path.to_path_buf(), confirmed))
}

fn wrong() -> io::Error {
    io::Error::from(io::ErrorKind::InvalidData)
}

fn file(sealed: &Sealed) -> File {
    let number = |one: &SealedNumber| Number {
        axis: one.axis.clone(),
        key: one.key.clone(),
        value: one.value.clone(),
        of: one.of.clone(),
    };
    let row = |row: &SealedRow| {
        let parts = [&row.print, &row.identity, &row.indicator, &row.date, &row.place];
        parts.map(String::as_str).join(" ")
    };
    let numbers = |all: &Vec<SealedNumber>| all.iter().map(number).collect();
    File {
        schema: SCHEMA.to_string(),
        meeting: sealed.meeting.clone(),
        as_of: sealed.as_of.to_string(),
        known_at: sealed.known_at.map(|moment| moment.to_string()),
        sealed_on: sealed.made.to_string(),
        digest: sealed.digest.clone(),
        definitions: sealed.definitions.clone(),
        figures: sealed.figures.clone(),
        says: sealed.says.clone(),
        published: sealed.published.iter().map(|(id, all)| (id.clone(), numbers(all))).collect(),
        rows: sealed.rows.iter().map(row).collect(),
    }
}

fn sealed(file: File) -> Option<Sealed> {
    let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    let number =
        |one: Number| SealedNumber { axis: one.axis, key: one.key, value: one.value, of: one.of };
    // The place comes last: a path may hold spaces.
    let row = |line: &String| {
        let mut parts = line.splitn(5, ' ').map(str::to_string);
        Some(SealedRow {
            print: parts.next()?,
            identity: parts.next()?,
            indicator: parts.next()?,
            date: parts.next()?,
            place: parts.next()?,
        })
    };
    let numbers = |all: Vec<Number>| all.into_iter().map(number).collect();
    Some(Sealed {
        as_of: day(&file.as_of)?,
        made: day(&file.sealed_on)?,
        known_at: match file.known_at {
            Some(text) => Some(Instant::parse(&text)?),
            None => None,
        },
        meeting: file.meeting,
        digest: file.digest,
        definitions: file.definitions,
        rows: file.rows.iter().map(row).collect::<Option<Vec<SealedRow>>>()?,
        figures: file.figures,
        says: file.says,
        published: file.published.into_iter().map(|(id, all)| (id, numbers(all))).collect(),
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn space(dir: &Path) -> Workspace {
        fs::write(dir.join("ruta.toml"), "").unwrap();
        Workspace::find(None, dir).unwrap()
    }

    fn example() -> Sealed {
        let day = NaiveDate::from_ymd_opt(2025, 4, 10).unwrap();
        let text = |text: &str| text.to_string();
        let row = SealedRow {
            print: text("aa"),
            identity: text("bb"),
            indicator: text("HR1.1"),
            date: text("2025-Q1"),
            place: text("data/ñ 1.csv:3"),
        };
        let number = SealedNumber { axis: None, key: None, value: text("30"), of: None };
        Sealed {
            meeting: text("troika-2025-1"),
            as_of: day,
            known_at: Instant::parse("2025-04-11T00:00:00Z"),
            made: day,
            digest: text("cc"),
            definitions: BTreeMap::from([(text("ruta.toml"), text("dd"))]),
            rows: vec![row],
            figures: BTreeMap::from([(text("HR1.1"), Some(text("30"))), (text("HR1.2"), None)]),
            says: BTreeMap::from([(text("HR1.1"), text("ee"))]),
            published: BTreeMap::from([(text("HR1.1"), vec![number])]),
        }
    }

    #[test]
    fn a_seal_is_read_back_as_it_was_written_and_never_overwritten() {
        let dir = tempfile::tempdir().unwrap();
        let space = space(dir.path());
        assert_eq!(read(&space, "troika-2025-1").unwrap(), None);
        write(&space, &example()).unwrap().1.unwrap();
        assert_eq!(read(&space, "troika-2025-1").unwrap(), Some(example()));
        let again = write(&space, &example()).unwrap_err();
        assert_eq!(again.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read_dir(dir.path().join(SEALS)).unwrap().count(), 1);
    }

    #[test]
    fn what_is_no_seal_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let space = space(dir.path());
        fs::create_dir(dir.path().join(SEALS)).unwrap();
        for text in ["", "{}", "[", "{\"schema\":\"ruta.seal/1\",\"rows\":[1]}"] {
            fs::write(dir.path().join("seals/m.json"), text).unwrap();
            assert_eq!(read(&space, "m").unwrap_err().kind(), io::ErrorKind::InvalidData);
        }
        fs::create_dir(dir.path().join("seals/n.json")).unwrap();
        assert!(read(&space, "n").is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_the_folder_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let out = tempfile::tempdir().unwrap();
        let space = space(dir.path());
        std::os::unix::fs::symlink(out.path(), dir.path().join(SEALS)).unwrap();
        assert!(write(&space, &example()).is_err());
        assert_eq!(fs::read_dir(out.path()).unwrap().count(), 0);
    }
}
