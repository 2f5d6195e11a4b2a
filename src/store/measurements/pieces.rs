//! A UTF-8 file in pieces of whole records, handed out in order.
//!
//! Whoever is ready takes the next piece, so several may read one file. What follows a piece is known only
//! from the piece before it, and finding a piece's end is cheap beside reading its rows: so pieces are
//! cut one after another, by whoever takes them. A record that is too long to cut, or a line end of
//! an old Macintosh, ends the cutting: the rest of the file is one piece, to be read line by line.

#![expect(clippy::indexing_slicing, reason = "where whole records end was found in the same text")]

use std::io::{self, Cursor, Read};

use memchr::{memchr, memchr_iter};

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
    /// What [`Pieces::rest`] gives, after this many lines: to be read in order.
    Rest(u32),
}

impl<R: Read> Pieces<R> {
    /// Pieces of about `size` bytes of a stream at its beginning, after `lines` lines.
    pub fn new(reader: R, separator: u8, lines: u32, size: usize) -> Pieces<R> {
        let (carried, size) = (Vec::new(), size.max(MARK.len() + 1));
        Pieces { reader, separator, size, carried, lines, bytes: 0, begun: false, ended: false }
    }

    /// The next piece; nothing at the end. `spare` is a buffer to use.
    ///
    /// # Errors
    /// When the system cannot read on.
    pub fn next(&mut self, spare: Vec<u8>) -> io::Result<Option<Piece>> {
        let mut text = spare;
        text.clear();
        text.append(&mut self.carried);
        let mut wanted = self.size;
        loop {
            self.fill(&mut text, wanted)?;
            if text.is_empty() {
                return Ok(None);
            }
            match whole_records(&text, self.separator, self.ended) {
                End::At(end) if !has_lone_cr(&text[..end]) => {
                    self.carried.extend_from_slice(&text[end..]);
                    text.truncate(end);
                    let before = self.lines;
                    let lines = memchr_iter(b'\n', &text).count();
                    self.lines = before.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
                    self.bytes += text.len() as u64;
                    return Ok(Some(Piece::Records(text, before)));
                }
                End::Beyond if !self.ended => wanted = text.len() + self.size,
                _ => {
                    self.carried = text;
                    return Ok(Some(Piece::Rest(self.lines)));
                }
            }
        }
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

    /// Reads until `text` is of a size, or the file has ended.
    fn fill(&mut self, text: &mut Vec<u8>, wanted: usize) -> io::Result<()> {
        let have = text.len();
        if have >= wanted || self.ended {
            return Ok(());
        }
        text.reserve_exact(wanted - have);
        self.reader.by_ref().take((wanted - have) as u64).read_to_end(text)?;
        self.ended = text.len() < wanted;
        if !self.begun {
            self.begun = true;
            if text.starts_with(MARK) {
                text.drain(..MARK.len());
                self.bytes += MARK.len() as u64;
            }
        }
        Ok(())
    }
}

/// Whether a carriage return ends a line by itself.
fn has_lone_cr(text: &[u8]) -> bool {
    memchr(b'\r', text).is_some()
        && memchr_iter(b'\r', text).any(|at| text.get(at + 1) != Some(&b'\n'))
}
