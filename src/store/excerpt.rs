//! The user's own lines, for findings to point at: read again, and only those asked for.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

use super::measurements::bytes::{self, TextEncoding};
use super::measurements::data::path_of;
use super::measurements::lines::Lines;

/// Characters of a line shown at most.
const LONGEST: usize = 2000;

/// The text of these lines (from 1) of a file, by number. A line that cannot be read is left out.
#[must_use]
pub fn lines_of(root: &Path, file: &str, wanted: &[u32]) -> BTreeMap<u32, String> {
    let mut found = BTreeMap::new();
    let Some(last) = wanted.iter().max().copied() else { return found };
    let full = path_of(root, file);
    let Ok(opened) = File::open(&full) else { return found };
    let guessed = TextEncoding { encoding: encoding_rs::WINDOWS_1252 };
    let encoding = bytes::look(opened).ok().and_then(Result::ok).unwrap_or(guessed);
    let Ok(again) = File::open(&full) else { return found };
    let mut lines = Lines::new(bytes::as_utf8(again, encoding));
    while let Ok(Some(line)) = lines.take() {
        if line.number > last {
            break;
        }
        if wanted.contains(&line.number) {
            found.insert(line.number, line.text.chars().take(LONGEST).collect());
        }
    }
    found
}
