//! What could not be done, and the exit status it ends with.
//!
//! A finding is something wrong in the data, and work goes on; a failure ends the command. Each one's
//! `Display` is its catalogue key: people read the catalogue's sentence and remedy ([`telling`](super::telling)).

use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use thiserror::Error;

use crate::model::finding::Finding;
use crate::model::framework::Broken;
use crate::store::ledger::holder;

/// Why a command could not do its work.
#[derive(Debug, Error)]
pub enum Failure {
    /// What was typed is not understood; already in the user's language.
    #[error("usage")]
    Usage(UsageText),
    /// No `ruta.toml` or `roadmaps/` at or above this folder.
    #[error("failure-no-workspace")]
    NoWorkspace(PathBuf),
    /// Not one roadmap can be read.
    #[error("{}", no_roadmap_key(*.faulty))]
    NoRoadmap {
        /// Why.
        findings: Vec<Finding>,
        /// Whether there is one, with an error.
        faulty: bool,
    },
    /// A file that must be read cannot be.
    #[error("failure-unreadable")]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// A folder holds no file to import.
    #[error("failure-nothing-to-import")]
    NothingToImport(PathBuf),
    /// The data files could be opened, but not read to their end.
    #[error("failure-reading")]
    Reading(io::Error),
    /// Rows changed between two readings.
    #[error("failure-changed-while-reading")]
    ChangedWhileReading,
    /// An id or name on the command line that nothing has.
    #[error("{}", .what.key())]
    Unknown {
        /// What it should be.
        what: Named,
        /// As typed.
        id: String,
        /// What was probably meant.
        guess: Option<String>,
        /// What would have been right, where the list is short; else empty.
        known: String,
    },
    /// An indicator whose definition has an error.
    #[error("failure-broken-definition")]
    BrokenDefinition(Broken),
    /// Change would be counted from a day after the one reported on.
    #[error("failure-since-later")]
    SinceLater {
        /// From when.
        since: NaiveDate,
        /// The day reported on.
        as_of: NaiveDate,
    },
    /// `RUTA_TODAY` is no date.
    #[error("failure-bad-today")]
    BadToday(String),
    /// The name given to `-o` does not tell the form.
    #[error("failure-unknown-extension")]
    UnknownExtension {
        /// The file.
        path: PathBuf,
        /// Extensions that do.
        known: String,
    },
    /// A workbook is wanted of a command whose answer is a sheet of another's.
    #[error("failure-no-workbook")]
    NoWorkbook(PathBuf),
    /// What is read of the workspace stands there, or would: no output is written over it.
    #[error("failure-own-file")]
    OwnFile(PathBuf),
    /// A PDF is wanted, which a browser prints.
    #[error("failure-pdf")]
    NoPdf(PathBuf),
    /// The system refused a write; nothing changed. Without a path: standard output.
    #[error("{}", write_key(.path.as_deref(), .source))]
    Write {
        /// Where to.
        path: Option<PathBuf>,
        /// The system's reason.
        source: io::Error,
    },
    /// Another program holds the file.
    #[error("failure-locked")]
    Locked {
        /// Which file.
        path: PathBuf,
        /// Who, if known.
        holder: Option<String>,
    },
    /// What stands there is a link, no plain file, only in the cloud, or outside the workspace.
    #[error("failure-not-ours")]
    NotOurs(PathBuf),
    /// No file name can be made of this reporter.
    #[error("failure-reporter")]
    Reporter(String),
    /// Rows cannot be written; why has been said.
    #[error("failure-refused")]
    Refused,
    /// Whoever was asked left, or said no.
    #[error("failure-stopped")]
    Stopped,
    /// Written, but not confirmed on disk.
    #[error("failure-unconfirmed")]
    Unconfirmed {
        /// Which file.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// A conflict copy whose rows are all in its original stays where it is.
    #[error("failure-not-removed")]
    NotRemoved {
        /// Which file.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// A defect of the program.
    #[error("failure-internal")]
    Internal(&'static str),
}

/// A usage error in the user's language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UsageText {
    /// What is wrong.
    pub message: String,
    /// What to do, a line each.
    pub help: Vec<String>,
}

/// What an argument names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A roadmap, result or indicator.
    Definition,
    /// An indicator.
    Indicator,
    /// A roadmap.
    Roadmap,
    /// A party.
    Party,
    /// A dimension to break down by.
    Dimension,
    /// A day or meeting.
    Meeting,
    /// A meeting, and no day.
    Sealed,
    /// A meeting or a digest.
    SealOrDigest,
    /// A code of findings.
    Code,
    /// A row, by its id.
    Row,
}

impl Named {
    fn key(self) -> &'static str {
        match self {
            Named::Definition | Named::Indicator | Named::Roadmap => "failure-unknown-id",
            Named::Party => "failure-unknown-party",
            Named::Dimension => "failure-unknown-dimension",
            Named::Meeting => "failure-unknown-meeting",
            Named::Sealed => "failure-no-meeting",
            Named::SealOrDigest => "failure-no-meeting-or-digest",
            Named::Code => "failure-unknown-code",
            Named::Row => "failure-unknown-row",
        }
    }

    /// The key of its name in messages.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Named::Definition => "definition",
            Named::Indicator => "indicator",
            Named::Roadmap => "roadmap",
            Named::Party => "party",
            Named::Dimension => "dimension",
            Named::Meeting | Named::Sealed | Named::SealOrDigest => "meeting",
            Named::Code => "code",
            Named::Row => "row",
        }
    }
}

fn no_roadmap_key(faulty: bool) -> &'static str {
    if faulty { "failure-no-roadmap" } else { "failure-without-roadmap" }
}

fn write_key(path: Option<&Path>, source: &io::Error) -> &'static str {
    match path {
        // The file itself need not be there.
        Some(_) if source.kind() == io::ErrorKind::NotFound => "failure-write-no-folder",
        Some(_) => "failure-write",
        None => "failure-write-out",
    }
}

impl Failure {
    /// A write that the system refused, for another program's sake or its own.
    #[must_use]
    pub fn write(path: &Path, source: io::Error) -> Failure {
        if source.kind() == io::ErrorKind::ResourceBusy || holder::is_sharing(&source) {
            return Failure::Locked { path: path.to_path_buf(), holder: None };
        }
        Failure::Write { path: Some(path.to_path_buf()), source }
    }

    /// Data that could not be read to their end. A file that was there when it was first looked at and is
    /// not now, or is shorter, or is another one: somebody changed it.
    #[must_use]
    pub fn reading(source: io::Error) -> Failure {
        use io::ErrorKind::{NotFound, StaleNetworkFileHandle, UnexpectedEof};
        match source.kind() {
            NotFound | StaleNetworkFileHandle | UnexpectedEof => Failure::ChangedWhileReading,
            _ => Failure::Reading(source),
        }
    }

    /// An argument that names nothing.
    #[must_use]
    pub fn unknown(what: Named, id: &str, guess: Option<&str>) -> Failure {
        let guess = guess.map(str::to_string);
        Failure::Unknown { what, id: id.to_string(), guess, known: String::new() }
    }

    /// The exit status.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self {
            Failure::Write { .. } | Failure::NotOurs(_) | Failure::NotRemoved { .. } => 3,
            Failure::Locked { .. } => 4,
            Failure::Unconfirmed { .. } => 5,
            _ => 2,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    use crate::model::finding::Place;
    use crate::model::language::Lang;
    use crate::words::catalogue::Words;

    fn one_of_each() -> Vec<Failure> {
        let denied = || io::Error::from(io::ErrorKind::PermissionDenied);
        let path = || PathBuf::from("a.csv");
        vec![
            Failure::NoWorkspace(path()),
            Failure::NoRoadmap { findings: Vec::new(), faulty: false },
            Failure::NoRoadmap { findings: Vec::new(), faulty: true },
            Failure::Unreadable { path: path(), source: denied() },
            Failure::NothingToImport(path()),
            Failure::Reading(denied()),
            Failure::ChangedWhileReading,
            Failure::unknown(Named::Definition, "HR9", None),
            Failure::unknown(Named::Indicator, "HR9", Some("HR1")),
            Failure::unknown(Named::Roadmap, "HR9", None),
            Failure::unknown(Named::Party, "XX", None),
            Failure::unknown(Named::Dimension, "age", None),
            Failure::unknown(Named::Meeting, "x", None),
            Failure::unknown(Named::Sealed, "x", None),
            Failure::unknown(Named::SealOrDigest, "x", None),
            Failure::unknown(Named::Code, "D999", None),
            Failure::unknown(Named::Row, "x", None),
            Failure::BrokenDefinition(Broken {
                id: "x".into(),
                place: Place::file(Arc::<str>::from("a")),
                sensitive: false,
            }),
            Failure::BadToday("x".to_string()),
            Failure::SinceLater { since: NaiveDate::MAX, as_of: NaiveDate::MIN },
            Failure::UnknownExtension { path: path(), known: ".md".to_string() },
            Failure::write(&path(), denied()),
            Failure::write(&path(), io::Error::from(io::ErrorKind::NotFound)),
            Failure::write(&path(), io::Error::from(io::ErrorKind::ResourceBusy)),
            Failure::Write { path: None, source: denied() },
            Failure::Locked { path: path(), holder: None },
            Failure::Locked { path: path(), holder: Some("Ana".to_string()) },
            Failure::NotOurs(path()),
            Failure::OwnFile(path()),
            Failure::NoPdf(path()),
            Failure::NoWorkbook(path()),
            Failure::Reporter("../x".to_string()),
            Failure::Refused,
            Failure::Stopped,
            Failure::Unconfirmed { path: path(), source: denied() },
            Failure::Internal("x"),
        ]
    }

    #[test]
    fn every_failure_has_its_words_and_remedy() {
        for words in Lang::INTERFACE.map(Words::new) {
            for failure in one_of_each() {
                let text = failure.text(&words);
                assert!(!text.message.is_empty() && !text.help.is_empty(), "{failure:?}");
            }
        }
        let unknown = Failure::unknown(Named::Indicator, "HR9", Some("HR1"));
        let text = unknown.text(&Words::new(Lang::Es));
        assert_eq!(text.message, "No existe el indicador «HR9»");
        assert_eq!(text.help[0], "¿Quiso decir «HR1»?");
    }

    #[test]
    fn exit_codes_follow_the_contract() {
        let refused =
            |failure: &Failure| matches!(failure, Failure::Write { .. } | Failure::NotOurs(_));
        for failure in one_of_each() {
            let expected = match &failure {
                one if refused(one) => 3,
                Failure::Locked { .. } => 4,
                Failure::Unconfirmed { .. } => 5,
                _ => 2,
            };
            assert_eq!(failure.exit_code(), expected, "{failure:?}");
        }
    }
}
