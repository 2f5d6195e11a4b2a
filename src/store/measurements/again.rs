//! A few rows read once more, found by where they stand.
//!
//! Which rows have to do with others is known only when all have been read. To read everything again for a
//! row in a thousand would cost as much as the first time: so pieces remember where they begin, and a row
//! where in its piece.

use std::io::{self, Read, SeekFrom};

use super::data::Data;
use super::extent::{End, record_end};
use super::passing::as_text;
use super::record::Record;
use super::records::Records;
use super::rows::RowReader;
use super::stretch::Bytes;
use super::survey::Form;
use crate::model::framework::Framework;
use crate::model::row::{FileIx, Row};

/// Bytes in which most records end.
const SHORT: usize = 1 << 10;

/// Where a piece begins.
#[derive(Debug, Clone, Copy)]
pub struct Cut {
    /// Its file.
    pub file: usize,
    /// The byte of the file, if the places of the piece's rows are told.
    pub at: u64,
}

/// The rows at these places, each a piece and a byte of it, in order. On which lines they stand is not known.
///
/// # Errors
/// When a file cannot be read now, or something else stands in a place.
pub fn rows_at(
    data: &Data,
    framework: &Framework,
    cuts: &[Cut],
    places: &[(usize, u32)],
) -> io::Result<Vec<Row>> {
    let mut reader = RowReader::silent(framework);
    let (mut rows, mut buffer, mut record) = (Vec::new(), Vec::new(), Record::default());
    let mut open: Option<(usize, &Form, Box<dyn Bytes + Send + '_>)> = None;
    for (piece, at) in places {
        let cut = cuts.get(*piece).ok_or_else(other)?;
        let (_, form, bytes) = match &mut open {
            Some(open) if open.0 == cut.file => open,
            _ => {
                let (stretch, form) = data.source(cut.file).ok_or_else(other)?;
                let (stretch, form) = stretch.zip(form).ok_or_else(other)?;
                let ix = FileIx(u32::try_from(cut.file).unwrap_or(u32::MAX));
                reader.start(ix, data.path(cut.file));
                open.insert((cut.file, form, stretch.open()?))
            }
        };
        bytes.seek(SeekFrom::Start(cut.at + u64::from(*at)))?;
        fill(bytes, &mut buffer, form.separator)?;
        let mut records = Records::of_text(as_text(&buffer)?, form.separator, form.after);
        if !records.next(&mut record)? || !form.holds(&record) {
            return Err(other());
        }
        rows.push(reader.read(&record, form).clone());
    }
    Ok(rows)
}

/// Reads the record that begins where the file stands.
fn fill(bytes: &mut impl Read, buffer: &mut Vec<u8>, separator: u8) -> io::Result<()> {
    buffer.clear();
    loop {
        let wanted = buffer.len().max(SHORT);
        let read = bytes.by_ref().take(wanted as u64).read_to_end(buffer)?;
        match record_end(buffer, 0, separator, read < wanted) {
            End::At(end) => {
                buffer.truncate(end);
                return Ok(());
            }
            End::Beyond if read == wanted => {}
            End::Beyond | End::TooLong => return Err(other()),
        }
    }
}

fn other() -> io::Error {
    io::Error::from(io::ErrorKind::InvalidData)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::plain::PlainRow;
    use crate::model::row::{Copy, DataFile};
    use crate::model::sink::Share;
    use crate::store::measurements::bench::framework;
    use crate::store::measurements::sharing::{Manner, share};
    use crate::store::measurements::stretch::Stretch;

    /// Keeps every row with its place.
    #[derive(Default)]
    struct All {
        piece: usize,
        rows: Vec<((usize, u32), Row)>,
        lost: usize,
    }

    impl Share for All {
        const PLACES: bool = true;

        fn begin(&mut self, piece: usize) {
            self.piece = piece;
        }

        fn take_plain(&mut self, _: &PlainRow) -> bool {
            false
        }

        fn take(&mut self, row: &Row, at: Option<u32>) {
            match at {
                Some(at) => self.rows.push(((self.piece, at), row.clone())),
                None => self.lost += 1,
            }
        }
    }

    const TEXT: &str = "date,indicator,value,party,note\n\
        2025-03-12,C,12,PER,\n\n\
        2025-03-13,C,1.5,BOL,\"dos\nlíneas, y \"\"más\"\"\"\r\n\
        12/03/2025,c,7,Perú,año\n\
        2025-03-15,X,,,\"\"\n\
        2025-03-16,C,9,CHL,último";

    #[test]
    fn rows_stand_where_they_were_found() {
        let framework = framework();
        for (start, size) in [("", 40), ("\u{feff}", 90), ("\u{feff}", 1 << 18)] {
            let file = |path: &str| DataFile { path: path.into(), copy: Copy::No };
            let long = format!("{TEXT}{}\n", "o".repeat(5_000));
            let texts = [format!("{start}{TEXT}"), format!("{start}{long}")];
            let stretches = texts.map(|text| Ok(Stretch::in_memory(text.into_bytes(), 0)));
            let files = vec![file("a.csv"), file("b.csv")];
            let data = Data::of(files, Vec::from(stretches), &framework);
            let manner = Manner { threads: 2, piece: size };
            let shared = share(&data, &framework, manner, All::default).unwrap();
            assert!(shared.shares.iter().all(|share| share.lost == 0));
            let mut rows: Vec<_> = shared.shares.into_iter().flat_map(|all| all.rows).collect();
            rows.sort_by_key(|(place, _)| *place);
            assert_eq!(rows.len(), 10);
            let (places, rows): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
            let again = rows_at(&data, &framework, &shared.cuts, &places).unwrap();
            for (row, again) in rows.iter().zip(&again) {
                let content = |row: &Row| {
                    let texts = [&row.event, &row.source, &row.note, &row.reporter];
                    let path = row.path.clone();
                    if !row.faults.is_empty() {
                        // Of one at fault nobody asks more than this.
                        return format!("{:?} {} {} {path}", row.raw, row.id, row.replaces);
                    }
                    format!(
                        "{:?} {:?} {:?} {:?} {:?} {texts:?} {path}",
                        row.date, row.value, row.indicator, row.parties, row.dimensions
                    )
                };
                assert_eq!(content(row), content(again));
            }
            let beyond = [(places[9].0, places[9].1 + 9_000)];
            assert!(rows_at(&data, &framework, &shared.cuts, &beyond).is_err());
        }
    }
}
