//! The user's own lines, for findings to point at: read again, and only those asked for.
//!
//! Nothing keeps a file's text: of ten million rows with one error, one line is shown. All lines wanted
//! of a file are taken in one pass, decoded as its rows were. Deliberately absent: making the text
//! safe or fit for a screen.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::Path;

use super::measurements::detect::{Content, detect};
use super::measurements::encoding::Encoding;
use super::measurements::lines::Lines;

/// Characters of a line shown at most.
const LONGEST: usize = 2000;

/// The text of these lines (from 1) of a file, by number. A line that cannot be read is left out.
#[must_use]
pub fn lines_of(root: &Path, file: &str, wanted: &[u32]) -> BTreeMap<u32, String> {
    let mut found = BTreeMap::new();
    // What was found before a fault is still worth showing.
    let _ = collect(&root.join(file), wanted, &mut found);
    found
}

fn collect(full: &Path, wanted: &[u32], found: &mut BTreeMap<u32, String>) -> io::Result<()> {
    let Some(last) = wanted.iter().max() else { return Ok(()) };
    let encoding = match detect(&mut File::open(full)?)? {
        Content::Text(encoding) => encoding,
        Content::Unknown { .. } => Encoding::Windows1252,
        Content::Other(_) => return Ok(()),
    };
    let mut lines = Lines::new(File::open(full)?, encoding);
    let mut text = String::new();
    while let Some(line) = lines.append(&mut text)?.filter(|line| line.number <= *last) {
        if wanted.contains(&line.number) {
            found.insert(line.number, text[..line.length].chars().take(LONGEST).collect());
        }
        text.clear();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn lines_in_one_pass_as_they_were_decoded() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("a.csv"), b"uno\r\na\xf1o\r\n\r\nfin").unwrap();
        let found = lines_of(dir.path(), "a.csv", &[4, 2, 9]);
        assert_eq!(found, BTreeMap::from([(2, "año".into()), (4, "fin".into())]));
        assert!(lines_of(dir.path(), "none.csv", &[1]).is_empty());
        fs::write(dir.path().join("b.toml"), format!("id = 1\n{}", "ñ".repeat(9_000))).unwrap();
        assert_eq!(lines_of(dir.path(), "b.toml", &[2])[&2], "ñ".repeat(LONGEST));
    }
}
