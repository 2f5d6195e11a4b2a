//! Why a workbook is not read at all: one value from its depths to the finding.

use std::sync::Arc;

use crate::model::codes_intake as codes;
use crate::model::finding::{Finding, Place};

/// What stops the reading of a whole workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is protected by a password.
    Encrypted,
    /// A part is missing, torn or breaks the rules of its format.
    Damaged(String),
    /// It is built like an attack; a word: bomb, doctype, entry-name, entry-twice.
    Unsafe(&'static str),
    /// It is larger than anything that is read; a word of what, and the limit.
    Limit(&'static str, String),
    /// It is of another sort, by its usual name.
    Other(&'static str),
}

impl Fault {
    /// The finding on a file.
    #[must_use]
    pub fn finding(self, file: &Arc<str>) -> Finding {
        let at = Place::file(file.clone());
        match self {
            Fault::Encrypted => Finding::at(&codes::ENCRYPTED_FILE, at),
            Fault::Damaged(part) => Finding::at(&codes::DAMAGED_WORKBOOK, at).text("part", part),
            Fault::Unsafe(reason) => {
                Finding::at(&codes::UNSAFE_WORKBOOK, at).word("reason", reason)
            }
            Fault::Limit(what, limit) => {
                Finding::at(&codes::TOO_LARGE, at).word("what", what).text("limit", limit)
            }
            Fault::Other(format) => {
                Finding::at(&codes::UNREADABLE_FORMAT, at).text("format", format)
            }
        }
    }
}
