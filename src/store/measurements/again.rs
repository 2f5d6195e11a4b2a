//! A few rows read once more, found by where they stand.
//!
//! Which rows have to do with others is known only when all have been read. To read everything again for
//! them would cost as much as the first time: so pieces remember where they begin, and a row
//! where in its piece. Rows that stand close to each other are fetched at once, and several threads read
//! each a stretch of the places.

use std::io::{self, SeekFrom};

use super::careful::{end_of, settle_end};
use super::data::Data;
use super::extent::End;
use super::passing::as_text;
use super::plan::Plan;
use super::split::Splitter;
use super::stretch::Bytes;
use super::taking::{Reader, Taker};
use crate::model::framework::Framework;
use crate::model::sink::Share;
use crate::model::threads::side_by_side;

/// Bytes in which most records end.
const SHORT: usize = 1 << 10;
/// Bytes between two rows that are fetched rather than passed over: a page, since to ask the system once more
/// costs as much.
const NEAR: u32 = 4 << 10;
/// Places for which starting a thread would cost more than it gains.
const FEW: usize = 500;

/// Where a piece begins.
#[derive(Debug, Clone, Copy)]
pub struct Cut {
    /// Its file.
    pub file: usize,
    /// The byte of the file, if the places of the piece's rows are told.
    pub at: u64,
}

/// Hands the rows at these places, each a piece and a byte of it, in order, to one of several sinks, which `make`
/// makes: the first rows to the first. On which lines they stand is not known.
///
/// # Errors
/// When a file cannot be read now, or something else stands in a place.
pub fn share_again<S: Share>(
    data: &Data,
    framework: &Framework,
    (cuts, places): (&[Cut], &[(u32, u32)]),
    threads: usize,
    make: impl Fn() -> S + Sync,
) -> io::Result<Vec<S>> {
    let threads = threads.min(places.len() / FEW).max(1);
    let own = places.len().div_ceil(threads).max(1);
    let one = |thread: usize| {
        let mut sink = make();
        let own = places.chunks(own).nth(thread).unwrap_or_default();
        Again::new(data, framework, cuts).read(own, &mut sink).map(|()| sink)
    };
    side_by_side(threads, one).into_iter().collect()
}

/// A file that is open, and how its lines are read.
struct Open<'d> {
    file: usize,
    plan: Option<Plan>,
    bytes: Box<dyn Bytes + Send + 'd>,
}

/// What one thread needs to read rows again.
struct Again<'d> {
    data: &'d Data,
    cuts: &'d [Cut],
    reader: Reader<'d>,
    splitter: Splitter,
    open: Option<Open<'d>>,
    fetched: Fetched,
}

/// What was fetched last.
#[derive(Default)]
struct Fetched {
    /// Room for it, which is kept: to be had anew, and emptied, it would cost more than what is read into it.
    room: Vec<u8>,
    /// Bytes of it.
    length: usize,
    /// Whether the file ends with them.
    ended: bool,
}

impl Fetched {
    /// Fetches so many bytes more.
    fn more(&mut self, bytes: &mut dyn Bytes, number: usize) -> io::Result<()> {
        let wanted = self.length + number;
        if self.room.len() < wanted {
            self.room.resize(wanted, 0);
        }
        while self.length < wanted && !self.ended {
            match bytes.read(self.room.get_mut(self.length..wanted).unwrap_or_default()) {
                Ok(0) => self.ended = true,
                Ok(read) => self.length += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    fn text(&mut self) -> &mut [u8] {
        self.room.get_mut(..self.length).unwrap_or_default()
    }
}

impl<'d> Again<'d> {
    fn new(data: &'d Data, framework: &'d Framework, cuts: &'d [Cut]) -> Again<'d> {
        let (reader, splitter) = (Reader::new(framework, false), Splitter::new(b','));
        Again { data, cuts, reader, splitter, open: None, fetched: Fetched::default() }
    }

    fn read<S: Share>(&mut self, places: &[(u32, u32)], sink: &mut S) -> io::Result<()> {
        let near = |a: &(u32, u32), b: &(u32, u32)| a.0 == b.0 && b.1.saturating_sub(a.1) < NEAR;
        places.chunk_by(near).try_for_each(|places| self.read_near(places, sink))
    }

    /// Reads rows of one piece that stand close to each other.
    fn read_near<S: Share>(&mut self, places: &[(u32, u32)], sink: &mut S) -> io::Result<()> {
        let ends = places.first().zip(places.last());
        let Some(((piece, first), (_, last))) = ends else { return Ok(()) };
        let cut = self.cuts.get(*piece as usize).copied().ok_or_else(other)?;
        self.open(cut.file)?;
        let (_, form) = self.data.source(cut.file).ok_or_else(other)?;
        let form = form.ok_or_else(other)?;
        let Again { reader, splitter, open: Some(open), fetched, .. } = self else {
            return Err(other());
        };
        open.bytes.seek(SeekFrom::Start(cut.at + u64::from(*first)))?;
        (fetched.length, fetched.ended) = (0, false);
        fetched.more(&mut open.bytes, (last - first) as usize + SHORT)?;
        sink.begin(*piece as usize);
        splitter.separate_by(form.separator);
        let mut taker = Taker::new(reader, (form, open.plan.as_ref()), true, sink);
        for (_, at) in places {
            let from = (at - first) as usize;
            let end = loop {
                let (ended, text) = (fetched.ended, fetched.text());
                let found = (from < text.len()).then(|| end_of(text, from, form.separator, ended));
                match found {
                    Some(End::At(end)) => break end,
                    Some(End::TooLong) => return Err(other()),
                    _ if ended => return Err(other()),
                    _ => {
                        let number = text.len().max(SHORT);
                        fetched.more(&mut open.bytes, number)?;
                    }
                }
            };
            let text = fetched.text();
            settle_end(text, end);
            let record = text.get(from..end).unwrap_or_default();
            let before = taker.rows;
            splitter.each(as_text(record)?, form.after, &mut taker)?;
            if taker.rows != before + 1 {
                return Err(other());
            }
        }
        Ok(())
    }

    fn open(&mut self, file: usize) -> io::Result<()> {
        if self.open.as_ref().is_some_and(|open| open.file == file) {
            return Ok(());
        }
        let (stretch, form) = self.data.source(file).ok_or_else(other)?;
        let (stretch, form) = stretch.zip(form).ok_or_else(other)?;
        self.reader.start(self.data, file);
        self.open = Some(Open { file, plan: Plan::of(form), bytes: stretch.text(form.encoding)? });
        Ok(())
    }
}

fn other() -> io::Error {
    io::Error::from(io::ErrorKind::InvalidData)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::plain::PlainRow;
    use crate::model::row::{Copy, DataFile, Row};
    use crate::model::sink::Share;
    use crate::store::measurements::bench::framework;
    use crate::store::measurements::sharing::{Manner, share};
    use crate::store::measurements::stretch::Stretch;

    /// Keeps every row with its place.
    #[derive(Default)]
    struct All {
        piece: usize,
        rows: Vec<((u32, u32), Row)>,
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
                Some(at) => self.rows.push(((self.piece as u32, at), row.clone())),
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
            let found = |places: &[(u32, u32)], threads| {
                share_again(&data, &framework, (&shared.cuts, places), threads, All::default)
            };
            let again = found(&places, 2).unwrap().into_iter().flat_map(|all| all.rows);
            let again: Vec<Row> = again.map(|(_, row)| row).collect();
            assert_eq!(again.len(), rows.len());
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
            assert!(found(&beyond, 1).is_err());
            let within = [(places[9].0, places[9].1 + 1)];
            assert!(found(&within, 1).is_ok(), "what stands there is for others to tell");
            // Many places are shared out, and rows come back in the order of places.
            let many: Vec<_> = places.iter().flat_map(|place| [*place; 400]).collect();
            let shares = found(&many, 3).unwrap();
            assert_eq!(shares.len(), 3);
            let dates: Vec<_> =
                shares.iter().flat_map(|all| &all.rows).map(|(_, row)| row.date).collect();
            let expected: Vec<_> = rows.iter().flat_map(|row| [row.date; 400]).collect();
            assert_eq!(dates, expected);
        }
    }
}
