//! A stream of bytes as decoded lines, each with its number.
//!
//! A line ends with LF, CRLF or a lone CR, as [`LineIndex`](crate::text::position::LineIndex) has it,
//! so every part of the program counts lines alike. Only a piece of the file is held, plus one line.

use std::io::{self, ErrorKind, Read};

use encoding_rs::Decoder;

use super::encoding::Encoding;

/// Bytes of a line at most, as UTF-8.
pub const LINE_LIMIT: usize = 1 << 20;
const PIECE: usize = 16 << 10;

/// What is known of a line beside its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1.
    pub number: u32,
    /// Bytes of its text, without the line end.
    pub length: usize,
    /// Whether it is over the limit and only its beginning was kept.
    pub cut: bool,
}

/// Reads lines one by one.
pub struct Lines<R> {
    reader: R,
    decoder: Decoder,
    piece: Box<[u8]>,
    /// Decoded text; what stands before `at` has been handed out.
    text: String,
    at: usize,
    number: u32,
    ended: bool,
}

impl<R: Read> Lines<R> {
    /// Lines of a stream that is at its beginning.
    pub fn new(reader: R, encoding: Encoding) -> Lines<R> {
        Lines {
            reader,
            decoder: encoding.decoder(),
            piece: vec![0; PIECE].into_boxed_slice(),
            text: String::new(),
            at: 0,
            number: 0,
            ended: false,
        }
    }

    /// The same of a stream that goes on within its file: a mark there is a character like others.
    #[must_use]
    pub fn within(mut self, encoding: Encoding) -> Lines<R> {
        self.decoder = encoding.decoder_within();
        self
    }

    /// The number of the last line handed out.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// The same, when lines went before: the next one is the line after this number.
    #[must_use]
    pub fn after(mut self, number: u32) -> Lines<R> {
        self.number = number;
        self
    }

    /// Appends the next line with its line end to `into`; nothing at the end of the file.
    ///
    /// # Errors
    /// When the system cannot read on.
    pub fn append(&mut self, into: &mut String) -> io::Result<Option<Line>> {
        let Some((end, next)) = self.find_end()? else { return Ok(None) };
        self.number = self.number.saturating_add(1);
        let (start, length) = (self.at, end - self.at);
        if length <= LINE_LIMIT {
            into.push_str(&self.text[start..next]);
            self.at = next;
            return Ok(Some(Line { number: self.number, length, cut: false }));
        }
        let kept = self.text.floor_char_boundary(start + LINE_LIMIT);
        into.push_str(&self.text[start..kept]);
        self.at = next;
        self.skip_rest()?;
        Ok(Some(Line { number: self.number, length: kept - start, cut: true }))
    }

    /// Gives back the text of the last `lines` lines, to be read again.
    pub fn unread(&mut self, text: &str, lines: u32) {
        if self.text[..self.at].ends_with(text) {
            self.at -= text.len();
        } else {
            // Some of them had to make room for what follows.
            self.text.replace_range(..self.at, text);
            self.at = 0;
        }
        self.number -= lines;
    }

    /// Where the next line's text ends and where the line after it begins. Of a line over the limit,
    /// both are where the held text ends.
    fn find_end(&mut self) -> io::Result<Option<(usize, usize)>> {
        let mut searched = 0;
        loop {
            if let Some(found) = self.end_from(self.at + searched) {
                return Ok(Some(found));
            }
            searched = self.text.len() - self.at;
            if searched > LINE_LIMIT || (self.ended && searched > 0) {
                return Ok(Some((self.text.len(), self.text.len())));
            }
            if self.ended {
                return Ok(None);
            }
            self.refill()?;
        }
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "the position was just found there, and `at` is within the text"
    )]
    fn end_from(&self, from: usize) -> Option<(usize, usize)> {
        let rest = &self.text.as_bytes()[from..];
        let at = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'))?;
        let pair = rest[at] == b'\r' && rest.get(at + 1) == Some(&b'\n');
        Some((from + at, from + at + if pair { 2 } else { 1 }))
    }

    /// Passes over what is left of a line whose beginning is over the limit.
    fn skip_rest(&mut self) -> io::Result<()> {
        if self.text[..self.at].ends_with(['\n', '\r']) {
            return Ok(());
        }
        loop {
            if let Some((_, next)) = self.end_from(self.at) {
                self.at = next;
                return Ok(());
            }
            self.at = self.text.len();
            if self.ended {
                return Ok(());
            }
            self.refill()?;
        }
    }

    /// Decodes one more piece; never stops between CR and LF.
    #[expect(clippy::indexing_slicing, reason = "no more is read than the piece holds")]
    fn refill(&mut self) -> io::Result<()> {
        self.text.drain(..self.at);
        self.at = 0;
        loop {
            let read = read_some(&mut self.reader, &mut self.piece)?;
            self.ended = read == 0;
            let room = self.decoder.max_utf8_buffer_length(read).unwrap_or(PIECE * 3);
            self.text.reserve(room);
            let bytes = &self.piece[..read];
            let (_, used, _) = self.decoder.decode_to_string(bytes, &mut self.text, self.ended);
            debug_assert_eq!(used, read, "there was room for all");
            if self.ended || !(self.text.is_empty() || self.text.ends_with('\r')) {
                return Ok(());
            }
        }
    }
}

impl Lines<io::Empty> {
    /// Lines of a text at hand.
    #[must_use]
    pub fn of_text(text: &str) -> Lines<io::Empty> {
        Lines {
            reader: io::empty(),
            decoder: Encoding::Utf8.decoder(),
            piece: Box::default(),
            text: text.to_string(),
            at: 0,
            number: 0,
            ended: true,
        }
    }

    /// Goes on with another text at hand, which stands after `lines` lines; its buffer is used again.
    pub fn go_on(&mut self, text: &str, lines: u32) {
        self.text.clear();
        self.text.push_str(text);
        (self.at, self.number) = (0, lines);
    }
}

/// Reads into `piece`, trying again when interrupted; 0 at the end of the file.
///
/// # Errors
/// When the system cannot read on.
pub fn read_some(reader: &mut impl Read, piece: &mut [u8]) -> io::Result<usize> {
    loop {
        match reader.read(piece) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            result => return result,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hands out one byte at a time, so that every boundary is met.
    struct Slow<'a>(&'a [u8]);

    impl Read for Slow<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let Some((first, rest)) = self.0.split_first() else { return Ok(0) };
            into[0] = *first;
            self.0 = rest;
            Ok(1)
        }
    }

    fn all(reader: impl Read, encoding: Encoding) -> Vec<String> {
        let mut lines = Lines::new(reader, encoding);
        let mut found = Vec::new();
        let mut text = String::new();
        while let Some(line) = lines.append(&mut text).unwrap() {
            assert_eq!(line.number as usize, found.len() + 1);
            found.push(text[..line.length].to_string());
            text.clear();
        }
        found
    }

    #[test]
    fn every_line_end_and_encoding_at_every_boundary() {
        let text = "año\r\nb\rc\n\n\r\nd";
        let lines = ["año", "b", "c", "", "", "d"];
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let single = windows(text);
        for (bytes, encoding) in [
            ([b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat(), Encoding::Utf8),
            (utf16, Encoding::Utf16Le),
            (single, Encoding::Windows1252),
        ] {
            assert_eq!(all(&bytes[..], encoding), lines);
            assert_eq!(all(Slow(&bytes), encoding), lines);
        }
        assert_eq!(all(&b""[..], Encoding::Utf8), [""; 0]);
        assert_eq!(all(&b"a\n"[..], Encoding::Utf8), ["a"]);
    }

    fn windows(text: &str) -> Vec<u8> {
        encoding_rs::WINDOWS_1252.encode(text).0.into_owned()
    }

    #[test]
    fn a_line_over_the_limit_is_cut_and_the_next_one_is_whole() {
        for end in ["\n", "\r\n", ""] {
            let long = format!("{}{end}next", "x".repeat(LINE_LIMIT + 70_000));
            let mut lines = Lines::new(long.as_bytes(), Encoding::Utf8);
            let mut text = String::new();
            let line = lines.append(&mut text).unwrap().unwrap();
            assert_eq!((line.length, line.cut), (LINE_LIMIT, true));
            text.clear();
            let next = lines.append(&mut text).unwrap();
            if end.is_empty() {
                assert_eq!(next, None);
            } else {
                assert_eq!((next.unwrap().number, text.as_str()), (2, "next"));
            }
        }
    }

    #[test]
    fn lines_given_back_come_again() {
        let mut lines = Lines::new(&b"a\nb\r\nc"[..], Encoding::Utf8);
        let mut text = String::new();
        for _ in 0..3 {
            lines.append(&mut text).unwrap();
        }
        lines.unread("b\r\nc", 2);
        text.clear();
        assert_eq!(lines.append(&mut text).unwrap().unwrap().number, 2);
        assert_eq!(text, "b\r\n");
    }
}
