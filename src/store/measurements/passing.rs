//! Every record of a file, in order, by the quickest reader that its encoding allows.

use std::io::{self, Read};

use simdutf8::basic::from_utf8;

use super::encoding::Encoding;
use super::meter::Metered;
use super::pieces::{PIECE, Piece, Pieces};
use super::plain_line::Line;
use super::record::Record;
use super::records::Records;
use super::split::{Splitter, Visitor};
use super::stretch::Stretch;

/// Bytes of the pieces in which the first records are looked for.
const HEAD: usize = 8 << 10;

/// Hands every record of a file to `each`, plain lines first as lines, blank ones and Git's marks included. A file must be
/// of the encoding that it is said to have.
///
/// # Errors
/// When the system cannot read it, or it is not of that encoding.
pub fn each_record(
    stretch: &Stretch,
    encoding: Encoding,
    separator: u8,
    each: &mut impl Visitor,
) -> io::Result<()> {
    each_by(stretch, encoding, separator, PIECE, each)
}

/// The first records of a file that are not blank, and the first of all, in order, as long as `each` wants more.
///
/// # Errors
/// As [`each_record`].
pub fn first_records(
    stretch: &Stretch,
    encoding: Encoding,
    separator: u8,
    mut each: impl FnMut(&Record) -> bool,
) -> io::Result<()> {
    let mut first = First { each: &mut each, done: false };
    each_by(stretch, encoding, separator, HEAD, &mut first)
}

/// Takes records until it has enough.
struct First<'e> {
    each: &'e mut dyn FnMut(&Record) -> bool,
    done: bool,
}

impl Visitor for First<'_> {
    /// Blank lines tell nothing, but for the first, which may declare a separator.
    fn line(&mut self, line: &Line) -> bool {
        self.done || (line.number > 1 && line.is_blank())
    }

    fn record(&mut self, record: &Record, _: Option<u32>) {
        self.done = self.done || !(self.each)(record);
    }

    fn is_done(&self) -> bool {
        self.done
    }
}

fn each_by(
    stretch: &Stretch,
    encoding: Encoding,
    separator: u8,
    size: usize,
    each: &mut impl Visitor,
) -> io::Result<()> {
    let (lines, reader) = (stretch.lines_before, stretch.text(encoding)?);
    let meter = stretch.meter();
    let size = size.min(usize::try_from(stretch.length()).unwrap_or(size).max(1));
    let mut pieces = Pieces::new(reader, separator, lines, size);
    let (mut splitter, mut spare) = (Splitter::new(separator), Vec::new());
    while !each.is_done()
        && let Some(piece) = pieces.next(std::mem::take(&mut spare))?
    {
        match piece {
            Piece::Records(bytes, lines) => {
                splitter.each(as_text(&bytes)?, lines, each)?;
                meter.bytes(encoding.bytes_of(&bytes));
                spare = bytes;
            }
            Piece::Strictly(bytes, lines) => {
                let records = Records::of_text(as_text(&bytes)?, separator, lines);
                in_order(records, |record| each.record(record, None))?;
                meter.bytes(encoding.bytes_of(&bytes));
                spare = bytes;
            }
            Piece::Rest(lines) => {
                let records = Records::rest(Metered::new(pieces.rest(), meter), separator, lines);
                return in_order(records, |record| each.record(record, None));
            }
        }
    }
    Ok(())
}

/// A piece's text.
///
/// # Errors
/// When it is not UTF-8: somebody changed the file since it was looked at.
pub fn as_text(bytes: &[u8]) -> io::Result<&str> {
    from_utf8(bytes).map_err(|_| io::Error::from(io::ErrorKind::InvalidData))
}

/// Hands the records of a stream to `each`.
///
/// # Errors
/// When the system cannot read on.
pub fn in_order<R: Read>(mut records: Records<R>, mut each: impl FnMut(&Record)) -> io::Result<()> {
    let mut record = Record::default();
    while records.next(&mut record)? {
        each(&record);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn by_pieces(text: &str, size: usize) -> Vec<String> {
        let mut pieces = Pieces::new(text.as_bytes(), b',', 0, size);
        let (mut splitter, mut found) = (Splitter::new(b','), Vec::new());
        let mut each = |record: &Record| found.push(format!("{record:?}"));
        while let Some(piece) = pieces.next(Vec::new()).unwrap() {
            match piece {
                Piece::Records(bytes, lines) => {
                    splitter.each(as_text(&bytes).unwrap(), lines, &mut each).unwrap();
                }
                Piece::Strictly(bytes, lines) => {
                    let records = Records::of_text(as_text(&bytes).unwrap(), b',', lines);
                    in_order(records, &mut each).unwrap();
                }
                Piece::Rest(lines) => {
                    let records = Records::rest(pieces.rest(), b',', lines);
                    in_order(records, &mut each).unwrap();
                    break;
                }
            }
        }
        found
    }

    /// Texts of cells are held differently by the two readers; everything else is compared.
    fn bare(records: Vec<String>) -> Vec<String> {
        records.into_iter().map(|one| one.split(" text: ").next().unwrap().to_string()).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn pieces_of_any_size_are_the_file(
            parts in prop::collection::vec(prop::sample::select(vec![
                "a", ",", "\n", "\r\n", "\"", "\"", "\"\"", "é", "\r", "2025-01-01,C,5,nota larga,PER\n",
                "\"x, y\",", "\"dos\nlíneas\"\n", "\u{feff}", "\n<<<<<<< a,\"", "=======\n", ">>>>>>> b\n",
            ]), 0..60),
            size in prop::sample::select(vec![1usize, 2, 7, 64, 300]),
        ) {
            let text = parts.concat();
            let mut strictly = Vec::new();
            let records = Records::new(text.as_bytes(), Encoding::Utf8, b',');
            in_order(records, |record| strictly.push(format!("{record:?}"))).unwrap();
            prop_assert_eq!(bare(by_pieces(&text, size)), bare(strictly), "{:?}", text);
        }
    }
}
