//! A digest of everything that figures are made of, so that a document can be matched to its data.
//!
//! SHA-256 over the counted rows as the contract writes them, their number, and the definitions. Each
//! row is hashed by itself and the hashes are sorted, so neither how rows are split into files nor
//! their order matters. Line ends and the byte order mark of definition files do not count: a checkout
//! on another system is the same text.

use sha2::{Digest, Sha256};

use super::fate::Fate;
use super::ruling::Ruling;
use crate::model::framework::Framework;
use crate::model::row::{Column, Row};
use crate::model::row_text::{self, CellText};
use crate::model::sink::Sink;

/// A SHA-256 digest.
pub type Sha = [u8; 32];

/// What is hashed, in which way; changes with either.
const SCHEMA: &[u8] = b"ruta.seal/1";

/// Gathers the counted rows.
pub struct Seal<'a> {
    framework: &'a Framework,
    ruling: &'a Ruling,
    columns: Vec<Column>,
    rows: Vec<Sha>,
}

impl<'a> Seal<'a> {
    /// Nothing yet.
    #[must_use]
    pub fn new(framework: &'a Framework, ruling: &'a Ruling) -> Seal<'a> {
        Seal { framework, ruling, columns: row_text::columns(framework), rows: Vec::new() }
    }

    /// The digest in 64 hexadecimal digits; `definitions` are the texts of the definition files.
    #[must_use]
    pub fn digest<'t>(mut self, definitions: impl Iterator<Item = &'t str>) -> String {
        self.rows.sort_unstable();
        let mut texts: Vec<Sha> = definitions.map(of_text).collect();
        texts.sort_unstable();
        let mut whole = Sha256::new();
        whole.update(SCHEMA);
        for part in [&self.rows, &texts] {
            whole.update((part.len() as u64).to_le_bytes());
            part.iter().for_each(|one| whole.update(one));
        }
        digits(&whole.finalize().into(), 32)
    }
}

impl Sink for Seal<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        if self.ruling.fate(number) != Fate::Counted {
            return;
        }
        self.rows.push(of_cells(self.framework, row, &self.columns));
    }
}

/// The digest of some of a row's cells, as the contract writes them.
#[must_use]
pub fn of_cells(framework: &Framework, row: &Row, columns: &[Column]) -> Sha {
    of_texts(columns.iter().map(|column| text_of(framework, row, *column)))
}

/// A cell as the contract writes it.
#[must_use]
pub fn text_of(framework: &Framework, row: &Row, column: Column) -> String {
    match row_text::cell(framework, row, column) {
        CellText::Empty => String::new(),
        CellText::Number(text) | CellText::Plain(text) | CellText::Free(text) => text,
    }
}

/// The digest of texts, each with its length.
#[must_use]
pub fn of_texts(texts: impl Iterator<Item = String>) -> Sha {
    let mut hash = Sha256::new();
    for text in texts {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    }
    hash.finalize().into()
}

/// A digest's first `bytes` in hexadecimal digits.
#[must_use]
pub fn digits(sha: &Sha, bytes: usize) -> String {
    sha.iter().take(bytes).map(|byte| format!("{byte:02x}")).collect()
}

/// The digest of a definition file, whatever its line ends.
#[must_use]
pub fn of_text(text: &str) -> Sha {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    Sha256::digest(text).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_of_definitions_do_not_count() {
        assert_eq!(of_text("\u{feff}a = 1\r\nb = 2\r\n"), of_text("a = 1\nb = 2\n"));
        assert_ne!(of_text("a = 1\n"), of_text("a = 2\n"));
    }
}
