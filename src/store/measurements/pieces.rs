//! A file's text in pieces of whole records, handed out in order.
//!
//! Whoever is ready takes the next piece, so several may read one file. What follows a piece is known only
//! from the piece before it, and finding a piece's end is cheap beside reading its rows: so pieces are
//! cut one after another, by whoever takes them. Line ends of an old Macintosh become those of everybody; what only
//! the strict reader can read, such as a record beyond all limits, is a piece of its own.

#![expect(clippy::indexing_slicing, reason = "where whole records end was found in the same text")]

use std::io::{self, Cursor, Read};

use memchr::memchr_iter;

use super::careful::{self, has_lone_cr, lines_in};
use super::extent::{End, whole_records};

/// Bytes of a piece, as a rule.
pub const PIECE: usize = 256 << 10;
const MARK: &[u8] = b"\xef\xbb\xbf";

/// A file that is cut into pieces.
pub struct Pieces<R> {
    reader: R,
    separator: u8,
    size: usize,
    /// What was read beyond the last piece.
    carried: Vec<u8>,
    /// Lines before the next piece.
    lines: u32,
    /// Bytes before it.
    bytes: u64,
    begun: bool,
    ended: bool,
}

/// What comes next of a file.
pub enum Piece {
    /// Whole records, after this many lines.
    Records(Vec<u8>, u32),
    /// The same, with line ends or lengths that only the strict reader knows.
    Strictly(Vec<u8>, u32),
    /// What [`Pieces::rest`] gives, after this many lines: to be read in order.
    Rest(u32),
}

impl<R: Read> Pieces<R> {
    /// Pieces of about `size` bytes of a UTF-8 stream at its beginning, after `lines` lines.
    pub fn new(reader: R, separator: u8, lines: u32, size: usize) -> Pieces<R> {
        let (carried, size) = (Vec::new(), size.max(MARK.len() + 1));
        Pieces { reader, separator, size, carried, lines, bytes: 0, begun: false, ended: false }
    }

    /// The next piece; nothing at the end. `spare` is a buffer to use.
    ///
    /// # Errors
    /// When the system cannot read on.
    pub fn next(&mut self, spare: Vec<u8>) -> io::Result<Option<Piece>> {
        // As long as it was: what it holds is written over, and need not be blanked first.
        let (mut text, mut have) = (spare, self.carried.len());
        text.resize(text.len().max(have), 0);
        text[..have].copy_from_slice(&self.carried);
        self.carried.clear();
        let mut wanted = self.size;
        loop {
            have = self.fill(&mut text, have, wanted)?;
            if text.is_empty() {
                return Ok(None);
            }
            let seen = text.len().min(wanted);
            let last = self.ended && seen == text.len();
            match cut(&mut text[..seen], self.separator, last) {
                (End::At(end), strictly) => return Ok(Some(self.piece(text, end, strictly))),
                (End::Beyond, _) if !last => wanted = seen * 2,
                _ => {
                    self.carried = text;
                    return Ok(Some(Piece::Rest(self.lines)));
                }
            }
        }
    }

    /// What comes before the `end` of the text at hand.
    fn piece(&mut self, mut text: Vec<u8>, end: usize, strictly: bool) -> Piece {
        self.carried.extend_from_slice(&text[end..]);
        text.truncate(end);
        let before = self.lines;
        let lines = match strictly {
            true => lines_in(&text),
            false => u32::try_from(memchr_iter(b'\n', &text).count()).unwrap_or(u32::MAX),
        };
        self.lines = before.saturating_add(lines);
        self.bytes += text.len() as u64;
        if strictly { Piece::Strictly(text, before) } else { Piece::Records(text, before) }
    }

    /// The byte of the stream at which the next piece begins.
    #[must_use]
    pub fn begins(&self) -> u64 {
        self.bytes
    }

    /// All that has not been handed out.
    pub fn rest(self) -> io::Chain<Cursor<Vec<u8>>, R> {
        Cursor::new(self.carried).chain(self.reader)
    }

    /// Reads until `text`, of which so much is at hand, is of a size, or the file has ended: tells how much is.
    fn fill(&mut self, text: &mut Vec<u8>, have: usize, wanted: usize) -> io::Result<usize> {
        let mut held = have;
        if held < wanted && !self.ended {
            text.resize(wanted, 0);
            while held < wanted && !self.ended {
                match self.reader.read(&mut text[held..]) {
                    Ok(more) => (held, self.ended) = (held + more, more == 0),
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    Err(error) => return Err(error),
                }
            }
        }
        text.truncate(held);
        if !self.begun {
            self.begun = true;
            if text.starts_with(MARK) {
                text.drain(..MARK.len());
                self.bytes += MARK.len() as u64;
            }
        }
        Ok(text.len())
    }
}

/// How much of a text is whole records, and whether only the strict reader can read them.
fn cut(text: &mut [u8], separator: u8, last: bool) -> (End, bool) {
    if has_lone_cr(text) {
        let end = careful::settled(text, separator, last);
        let strictly = matches!(end, End::At(end) if has_lone_cr(&text[..end]));
        return (end, strictly);
    }
    match whole_records(text, separator, last) {
        End::TooLong => (careful::end_of(text, 0, separator, last), true),
        end => (end, false),
    }
}
