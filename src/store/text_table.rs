//! Whether a file is a table of measurements under a name that is not read.
//!
//! Excel saves "Text (tab delimited)" and "Unicode text" as `.txt`, a second download is called `x.csv (1)`. Notes and scans lie
//! beside them: only what begins with the headers that every data file has is taken for a table. Deliberately absent: reading it.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::measurements::form::SEPARATORS;
use super::measurements::header::Names;
use crate::model::framework::Framework;
use crate::model::row::Column;

/// Bytes in which the headers are looked for.
const HEAD: u64 = 4096;
/// Columns that every data file has.
const NEEDED: [Column; 3] = [Column::Date, Column::Indicator, Column::Value];

/// Whether a file begins with the headers of a data file; one that cannot be read does not.
#[must_use]
pub fn is_table(path: &Path) -> bool {
    let mut head = Vec::new();
    if File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head)).is_err() {
        return false;
    }
    // Of UTF-16 the letters of headers are left, and of Windows-1252 all but accents, which no needed name has.
    head.retain(|byte| *byte != 0);
    let text = String::from_utf8_lossy(&head);
    let names = Names::new(&Framework::default());
    let bare = |cell: &str| cell.trim_matches(|c: char| !c.is_alphanumeric()).to_string();
    text.lines().any(|line| {
        SEPARATORS.iter().any(|(separator, _)| {
            let cells = line.split(char::from(*separator));
            let found: Vec<_> = cells.filter_map(|cell| names.find(&bare(cell))).collect();
            NEEDED.iter().all(|column| found.contains(column))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_its_headers_in_whatever_encoding() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x.txt");
        let is = |bytes: &[u8]| {
            std::fs::write(&path, bytes).unwrap();
            is_table(&path)
        };
        let unicode = "\u{feff}Fecha\tIndicador\tPa\u{ed}s\tValor\r\n2025-03-31\tX\tPER\t4\r\n";
        let wide: Vec<u8> = unicode.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(is(&wide), "Unicode text");
        assert!(is(unicode.as_bytes()));
        assert!(
            is(b"Informe de abril\n\n\"fecha\";\"indicador\";\"pa\xeds\";\"valor\"\n"),
            "a title above"
        );
        assert!(!is("Fecha y valor del indicador: pendientes, según Ana.\n".as_bytes()));
        assert!(!is(b"") && !is_table(dir.path()), "neither an empty file nor a folder");
    }
}
