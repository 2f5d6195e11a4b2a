//! One definition file as text: decoded, without a BOM, with the places of its lines.
//!
//! A file that cannot be trusted as a whole (not UTF-8, left with conflict markers by Git) is said
//! once and not read further; the ids in it are still looked for, so that rows of its indicators
//! are not called unknown.

#![expect(
    clippy::indexing_slicing,
    reason = "a position where bytes are no text stands before their end"
)]

use std::fs;
use std::io::{self, Read};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use crate::model::codes;
use crate::model::finding::{Finding, Place};
use crate::store::reasons::reason;
use crate::text::position::{LineIndex, count};

/// Bytes of a definition file at most: some thousand indicators with all that is said of them.
const LIMIT: u64 = 1 << 20;
/// What some programs put before a text in UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// A definition file.
#[derive(Debug)]
pub struct Source {
    /// Path relative to the workspace, with `/`.
    pub path: Arc<str>,
    /// Its text without a BOM; bytes that are no UTF-8 are replaced.
    pub text: String,
    /// What makes it untrustworthy as a whole.
    pub fault: Option<Finding>,
    lines: LineIndex,
}

impl Source {
    /// Reads a file. A finding says what the system refused.
    ///
    /// # Errors
    /// The finding, when there is nothing to read at all.
    pub fn load(path: &Arc<str>, full: &Path) -> Result<Source, Finding> {
        let unreadable = |error: io::Error| {
            let at = Place::file(path.clone());
            Finding::at(&codes::UNREADABLE_FILE, at).word("reason", reason(&error))
        };
        let file = fs::File::open(full).map_err(unreadable)?;
        let length = file.metadata().map_or(0, |found| found.len().min(LIMIT));
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0) + 1);
        file.take(LIMIT + 1).read_to_end(&mut bytes).map_err(unreadable)?;
        if bytes.len() as u64 > LIMIT {
            return Err(unreadable(io::Error::from(io::ErrorKind::FileTooLarge)));
        }
        Ok(Source::of(path, bytes))
    }

    /// A file's bytes as text.
    #[must_use]
    pub fn new(path: &Arc<str>, bytes: &[u8]) -> Source {
        Source::of(path, bytes.to_vec())
    }

    fn of(path: &Arc<str>, mut bytes: Vec<u8>) -> Source {
        if bytes.starts_with(MARK) {
            bytes.drain(..MARK.len());
        }
        let (text, wrong) = match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let (bytes, at) = (error.as_bytes(), error.utf8_error().valid_up_to());
                (String::from_utf8_lossy(bytes).into_owned(), Some((at, bytes[at])))
            }
        };
        let lines = LineIndex::new(&text);
        let mut source = Source { path: path.clone(), text, fault: None, lines };
        source.fault = match wrong {
            Some((at, byte)) => Some(source.encoding_fault(at, byte)),
            None => source.conflict_fault(),
        };
        source
    }

    /// The place of a stretch of bytes, cut at the end of its first line; at least one character.
    #[must_use]
    pub fn place(&self, span: &Range<usize>) -> Place {
        let (line, column) = self.lines.line_column(&self.text, span.start);
        let inside = self.text.get(span.clone()).unwrap_or("");
        let first = inside.split(['\r', '\n']).next().unwrap_or("");
        let length = count(first.chars().count().max(1));
        Place { file: self.path.clone(), line, column, length }
    }

    /// The line of a byte, from 1.
    #[must_use]
    pub fn line_of(&self, offset: usize) -> u32 {
        self.lines.line_of(offset)
    }

    /// Every line with the byte offset where it begins.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let pieces = self.text.split_inclusive('\n');
        pieces.scan(0, |at, piece| {
            let start = *at;
            *at += piece.len();
            Some((start, piece.trim_end_matches(['\r', '\n'])))
        })
    }

    fn encoding_fault(&self, at: usize, byte: u8) -> Finding {
        Finding::at(&codes::INVALID_ENCODING, self.place(&(at..at + 1)))
            .text("what", "toml")
            .text("byte", format!("{byte:02X}"))
            .number("offset", at)
    }

    /// Git leaves `<<<<<<< `, `=======`, `>>>>>>> ` at the beginning of lines; all three must be
    /// there, since a text may hold a line of equal signs.
    fn conflict_fault(&self) -> Option<Finding> {
        if !self.text.contains("<<<<<<<") {
            return None;
        }
        let starting = |mark: &str, from: usize| {
            let mut found = self.lines().filter(move |(at, line)| {
                *at >= from
                    && line
                        .strip_prefix(mark)
                        .is_some_and(|it| it.is_empty() || it.starts_with(' '))
            });
            found.next().map(|(at, line)| at..at + line.len())
        };
        let first = starting("<<<<<<<", 0)?;
        let middle = starting("=======", first.end)?;
        let last = starting(">>>>>>>", middle.end)?;
        let line = self.place(&last).line;
        Some(Finding::at(&codes::CONFLICT_MARKERS, self.place(&first)).number("last", line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(bytes: &[u8]) -> Source {
        Source::new(&Arc::from("a.toml"), bytes)
    }

    #[test]
    fn a_bom_is_no_character_and_lines_may_end_in_crlf() {
        let source = source(b"\xef\xbb\xbfid = \"A\"\r\nt = 1\r\n");
        assert!(source.fault.is_none());
        let at = source.text.find("t =").unwrap();
        let place = source.place(&(at..at + 1));
        assert_eq!((place.line, place.column, place.length), (2, 1, 1));
        assert_eq!(source.place(&(0..source.text.len())).length, 8, "cut at the line's end");
    }

    #[test]
    fn other_encodings_are_refused_with_the_byte() {
        let fault = source(b"id = \"A\"\ntitle = \"Per\xfa\"\n").fault.unwrap();
        assert_eq!(fault.code, &codes::INVALID_ENCODING);
        let place = fault.place.unwrap();
        assert_eq!((place.line, place.column), (2, 13));
    }

    #[test]
    fn a_merge_left_half_done_is_one_finding() {
        let text = b"a = 1\n<<<<<<< HEAD\nb = 2\n=======\nb = 3\n>>>>>>> other\n";
        let fault = source(text).fault.unwrap();
        assert_eq!(fault.code, &codes::CONFLICT_MARKERS);
        assert_eq!(fault.place.unwrap().line, 2);
        assert!(source(b"a = '''\n=======\n'''\n").fault.is_none());
    }
}
