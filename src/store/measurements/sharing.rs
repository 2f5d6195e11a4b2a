//! All files read at once by several threads, each with its own share of the rows.
//!
//! The answer must not depend on how many threads there are or which of them reads what. So files
//! are cut into pieces that are handed out in order and numbered over all files; each thread tells
//! its sink which piece its rows are of, and sinks are joined in an order of pieces or in none. A
//! large file is not surveyed first: it is read as its beginning suggests, and every thread hears
//! whether the rows bear that out. Threads wait for nothing but the next piece.

#![expect(
    clippy::indexing_slicing,
    reason = "work names its file by the position that it was handed out with"
)]

use std::io::{self, Read};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::thread::yield_now;

use xxhash_rust::xxh3::Xxh3;

use super::again::Cut;
use super::data::Data;
use super::form::Form;
use super::guesses::Asked;
use super::hearing::Heard;
use super::meter::Metered;
use super::passing::in_order;
use super::pieces::{Piece, Pieces};
use super::plan::Plan;
use super::records::Records;
use super::split::{Splitter, Visitor};
use super::stretch::{Bytes, Stretch};
use super::taking::{Reader, Taker};
use crate::model::framework::Framework;
use crate::model::sink::Share;
use crate::model::threads::side_by_side;

type Stream<'d> = Box<dyn Bytes + Send + 'd>;

/// How files are shared out.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// Threads that read; at least one.
    pub threads: usize,
    /// Bytes of a piece.
    pub piece: usize,
}

/// What the threads have made of the files.
pub struct Shared<S> {
    /// What each of them took.
    pub shares: Vec<S>,
    /// What each file's rows say about how it is written.
    pub heard: Vec<Heard>,
    /// Where each piece begins.
    pub cuts: Vec<Cut>,
    /// What they have asked about wrong texts.
    pub asked: Asked,
}

/// Records to read.
enum Work<'d> {
    Text(Vec<u8>, u32),
    /// For the strict reader alone.
    Strictly(Vec<u8>, u32),
    Stream(Box<Records<Box<dyn Read + Send + 'd>>>),
}

/// Hands out pieces.
struct Door<'d> {
    data: &'d Data,
    size: usize,
    /// The file that the next piece is of.
    file: usize,
    open: Option<Pieces<Stream<'d>>>,
    /// Where each piece begins; the next one's number is how many there are.
    cuts: Vec<Cut>,
    failed: Option<io::Error>,
}

impl<'d> Door<'d> {
    /// The next piece: its number, its file and its records.
    fn next(&mut self, spare: &mut Vec<u8>) -> Option<(usize, usize, Work<'d>)> {
        loop {
            if self.failed.is_some() {
                return None;
            }
            let (stretch, form) = self.data.source(self.file)?;
            let (Some(stretch), Some(form)) = (stretch, form) else {
                self.file += 1;
                continue;
            };
            match self.work(stretch, form, spare) {
                Ok(Some((file, at, work))) => {
                    self.cuts.push(Cut { file, at });
                    return Some((self.cuts.len() - 1, file, work));
                }
                Ok(None) => {}
                Err(error) => self.failed = Some(error),
            }
        }
    }

    fn work(
        &mut self,
        stretch: &'d Stretch,
        form: &'d Form,
        spare: &mut Vec<u8>,
    ) -> io::Result<Option<(usize, u64, Work<'d>)>> {
        let (file, lines) = (self.file, stretch.lines_before);
        let pieces = match &mut self.open {
            Some(pieces) => pieces,
            None => {
                let length = usize::try_from(stretch.length()).unwrap_or(self.size);
                let size = self.size.min(length.saturating_add(1));
                let pieces = Pieces::new(stretch.text(form.encoding)?, form.separator, lines, size);
                self.open.insert(pieces)
            }
        };
        let piece = pieces.next(std::mem::take(spare))?;
        if let Some(Piece::Records(text, _) | Piece::Strictly(text, _)) = &piece {
            stretch.meter().bytes(form.encoding.bytes_of(text));
        }
        let begins = |text: &[u8]| pieces.begins() - text.len() as u64;
        match piece {
            Some(Piece::Records(text, lines)) => {
                Ok(Some((file, begins(&text), Work::Text(text, lines))))
            }
            Some(Piece::Strictly(text, lines)) => Ok(Some((file, 0, Work::Strictly(text, lines)))),
            Some(Piece::Rest(lines)) => {
                self.file += 1;
                let rest = self.open.take().map(Pieces::rest);
                Ok(rest.map(|rest| {
                    let counted = Metered::new(rest, stretch.meter());
                    let stream: Box<dyn Read + Send + 'd> = Box::new(counted);
                    let records = Records::rest(stream, form.separator, lines);
                    (file, 0, Work::Stream(Box::new(records)))
                }))
            }
            None => {
                (self.file, self.open) = (self.file + 1, None);
                Ok(None)
            }
        }
    }
}

/// Hands every row of every file to one of several sinks, which `make` makes.
///
/// # Errors
/// When a file cannot be read now.
pub fn share<S: Share>(
    data: &Data,
    framework: &Framework,
    manner: Manner,
    make: impl Fn() -> S + Sync,
) -> io::Result<Shared<S>> {
    data.meter().begin(data.bytes());
    let door =
        Door { data, size: manner.piece, file: 0, open: None, cuts: Vec::new(), failed: None };
    let door = Mutex::new(door);
    let one = |_| read((data, framework), &door, make());
    let done = side_by_side(manner.threads, one);
    let Door { cuts, failed, .. } = door.into_inner().unwrap_or_else(PoisonError::into_inner);
    if let Some(error) = failed {
        return Err(error);
    }
    let heard = vec![Heard::default(); data.files().len()];
    let mut shared = Shared { shares: Vec::new(), heard, cuts, asked: Asked::default() };
    for (share, heard, asked) in done {
        shared.shares.push(share);
        shared.asked.merge(asked);
        shared.heard.iter_mut().zip(heard).for_each(|(all, one)| all.merge(one));
    }
    Ok(shared)
}

/// Times that a thread lets others go first before it sleeps: where nobody else runs, they take about as long as to read a piece.
const YIELDS: usize = 400;

/// Waits until nobody else stands in the door. That is so short that to be woken would take longer: whoever waits lets
/// others go first for a while, and sleeps only then.
fn enter<'a, 'd>(door: &'a Mutex<Door<'d>>) -> MutexGuard<'a, Door<'d>> {
    for _ in 0..YIELDS {
        match door.try_lock() {
            Ok(free) => return free,
            Err(TryLockError::Poisoned(left)) => return left.into_inner(),
            Err(TryLockError::WouldBlock) => yield_now(),
        }
    }
    door.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Reads pieces as long as there are any; tells what the rows of each file say about it, too.
fn read<'d, S: Share>(
    (data, framework): (&'d Data, &'d Framework),
    door: &Mutex<Door<'d>>,
    mut sink: S,
) -> (S, Vec<Heard>, Asked) {
    let mut reader = Reader::new(framework, S::PLACES);
    let mut all = vec![Heard::default(); data.files().len()];
    let mut splitter = Splitter::new(b',');
    let (mut spare, mut plan, mut planned) = (Vec::new(), None, usize::MAX);
    loop {
        if sink.is_done() {
            return (sink, all, reader.asked());
        }
        let next = enter(door).next(&mut spare);
        let Some((piece, file, work)) = next else { return (sink, all, reader.asked()) };
        let Some((_, Some(form))) = data.source(file) else { continue };
        if planned != file {
            (plan, planned) = (Plan::of(form), file);
            reader.start(data, file);
        }
        sink.begin(piece);
        let settled = data.is_settled(file);
        let mut taker = Taker::new(&mut reader, (form, plan.as_ref()), settled, &mut sink);
        let mut print = Xxh3::new();
        let read = match work {
            Work::Text(text, lines) => {
                splitter.separate_by(form.separator);
                let read = taker.text(&mut splitter, &text, lines);
                if S::PRINTS {
                    print.update(&text);
                }
                spare = text;
                read
            }
            Work::Strictly(text, lines) => {
                let read = taker.strictly(&text, lines);
                if S::PRINTS {
                    print.update(&text);
                }
                spare = text;
                read
            }
            Work::Stream(records) => in_order(*records, |record| {
                if S::PRINTS {
                    print.update(record.raw.as_bytes());
                    print.update(b"\n");
                }
                taker.record(record, None);
            }),
        };
        let (heard, rows) = (taker.heard, taker.rows);
        sink.end(if S::PRINTS { print.digest128() } else { 0 });
        all[file].merge(heard);
        data.meter().rows(rows);
        if let Err(error) = read {
            enter(door).failed = Some(error);
        }
    }
}
