//! What a file's bytes are: UTF-8, UTF-16, Windows-1252, or no text at all.
//!
//! The whole file is looked at, in pieces. An encoding is assumed only when certain: bytes that
//! Windows-1252 leaves undefined, a mixture with valid UTF-8, or letters beside signs that MacRoman
//! and cp850 would put there, make it a refusal with the byte and its place.

use std::io::{self, Read};

use crate::text::position::count;
use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Bytes read at a time.
const PIECE: usize = 1 << 16;

/// How a file's bytes become text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextEncoding {
    /// The encoding.
    pub encoding: &'static Encoding,
}

impl TextEncoding {
    /// Whether it is what needs no saying.
    #[must_use]
    pub fn is_utf8(self) -> bool {
        self.encoding == UTF_8
    }

    /// Its name, as people know it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self.encoding.name() {
            "windows-1252" => "Windows-1252",
            other => other,
        }
    }
}

/// Why a file's bytes are not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotText {
    /// No encoding is certain.
    Byte {
        /// The byte that tells.
        byte: u8,
        /// Its offset from 0.
        offset: u64,
        /// Its line, from 1.
        line: u32,
        /// Its column, from 1, as far as characters can be told.
        column: u32,
    },
    /// Another format, by content.
    Format(&'static str),
}

/// Looks at all of a file's bytes.
///
/// # Errors
/// What the system says while reading.
pub fn look(mut file: impl Read) -> io::Result<Result<TextEncoding, NotText>> {
    let mut seen = Seen::default();
    let mut piece = vec![0; PIECE];
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            break;
        }
        if seen.offset == 0 {
            let head = &piece[..read];
            if let Some(format) = format_of(head) {
                return Ok(Err(NotText::Format(format)));
            }
            if let Some(encoding) = utf16_of(head) {
                return Ok(Ok(TextEncoding { encoding }));
            }
        }
        seen.take(&piece[..read]);
    }
    Ok(seen.verdict())
}

/// A reader of the file's text as UTF-8, without a byte order mark.
pub fn as_utf8(file: impl Read, encoding: TextEncoding) -> impl Read {
    Transcoder {
        file,
        decoder: encoding.encoding.new_decoder_with_bom_removal(),
        raw: vec![0; PIECE],
        text: Vec::new(),
        given: 0,
        done: false,
    }
}

struct Transcoder<R> {
    file: R,
    decoder: Decoder,
    raw: Vec<u8>,
    text: Vec<u8>,
    given: usize,
    done: bool,
}

impl<R: Read> Read for Transcoder<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.given == self.text.len() && !self.done {
            let read = self.file.read(&mut self.raw)?;
            self.done = read == 0;
            let raw = &self.raw[..read];
            let room = self.decoder.max_utf8_buffer_length(read).unwrap_or(4 * PIECE);
            self.text.resize(room, 0);
            let (_, _, written, _) = self.decoder.decode_to_utf8(raw, &mut self.text, self.done);
            self.text.truncate(written);
            self.given = 0;
        }
        let rest = &self.text[self.given..];
        let taken = rest.len().min(buffer.len());
        buffer[..taken].copy_from_slice(&rest[..taken]);
        self.given += taken;
        Ok(taken)
    }
}

/// Formats that people save under the name of a CSV.
fn format_of(head: &[u8]) -> Option<&'static str> {
    let text: Vec<u8> = head.iter().take(512).map(u8::to_ascii_lowercase).collect();
    let start = text.iter().position(|b| !b.is_ascii_whitespace() && *b < 0x80).unwrap_or(0);
    let starts = |mark: &[u8]| text[start..].starts_with(mark);
    if head.starts_with(b"PK\x03\x04") {
        let holds = |name: &[u8]| head.windows(name.len()).any(|part| part == name);
        return Some(if holds(b"opendocument.spreadsheet") { "ODS" } else { "XLSX" });
    }
    if head.starts_with(b"\xD0\xCF\x11\xE0") {
        return Some("XLS");
    }
    if head.starts_with(b"%PDF") {
        return Some("PDF");
    }
    (starts(b"<!doctype html") || starts(b"<html") || starts(b"<table")).then_some("HTML")
}

/// UTF-16 by its mark, or by the zeros that Latin letters leave in every other byte.
fn utf16_of(head: &[u8]) -> Option<&'static Encoding> {
    if head.starts_with(b"\xFF\xFE") {
        return Some(UTF_16LE);
    }
    if head.starts_with(b"\xFE\xFF") {
        return Some(UTF_16BE);
    }
    let head = &head[..head.len().min(1024)];
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let most = head.len() / 2 * 8 / 10;
    match () {
        () if head.len() < 4 || most == 0 => None,
        () if odd > most && even == 0 => Some(UTF_16LE),
        () if even > most && odd == 0 => Some(UTF_16BE),
        () => None,
    }
}

/// What has been seen of the bytes so far.
#[derive(Default)]
struct Seen {
    offset: u64,
    lines: u32,
    /// Characters since the last line began.
    characters: u32,
    /// Bytes of a character cut by the end of the last piece.
    carry: Vec<u8>,
    valid_multibyte: bool,
    first_invalid: Option<NotText>,
    /// The first byte that Windows-1252 would not have there.
    first_odd: Option<NotText>,
    before: u8,
}

/// Bytes that Windows-1252 leaves undefined.
const UNDEFINED: [u8; 5] = [0x81, 0x8D, 0x8F, 0x90, 0x9D];
/// Ž – ‚ ¤ ¢ and other signs that stand beside letters only where MacRoman or cp850 was meant:
/// MacRoman é á í ó ú ñ, cp850 á í ó ú ñ é.
const SIGNS: [u8; 12] = [0x8E, 0x87, 0x92, 0x97, 0x9C, 0x96, 0xA0, 0xA1, 0xA2, 0xA3, 0xA4, 0x82];

impl Seen {
    fn take(&mut self, piece: &[u8]) {
        let mut bytes = std::mem::take(&mut self.carry);
        let base = self.offset - bytes.len() as u64;
        bytes.extend_from_slice(piece);
        self.offset += piece.len() as u64;
        let mut rest: &[u8] = &bytes;
        let mut at = base;
        while !rest.is_empty() {
            match std::str::from_utf8(rest) {
                Ok(text) => {
                    self.text(text);
                    break;
                }
                Err(error) => {
                    let (good, bad) = rest.split_at(error.valid_up_to());
                    self.text(std::str::from_utf8(good).unwrap_or_default());
                    at += good.len() as u64;
                    let Some(length) = error.error_len() else {
                        self.carry = bad.to_vec();
                        break;
                    };
                    self.invalid(bad[0], at, bad.get(length).copied());
                    self.before = bad[length - 1];
                    at += length as u64;
                    rest = &bad[length..];
                }
            }
        }
    }

    fn text(&mut self, good: &str) {
        self.valid_multibyte |= !good.is_ascii();
        let ends = good.bytes().filter(|byte| *byte == b'\n').count();
        self.lines = self.lines.saturating_add(count(ends));
        let last = good.rfind('\n').map_or(good, |at| &good[at + 1..]);
        let before = if ends > 0 { 0 } else { self.characters };
        self.characters = before.saturating_add(count(last.chars().count()));
        self.before = good.bytes().last().unwrap_or(self.before);
    }

    fn invalid(&mut self, byte: u8, at: u64, after: Option<u8>) {
        let (line, column) = (self.lines + 1, self.characters + 1);
        let place = NotText::Byte { byte, offset: at, line, column };
        self.characters += 1;
        self.first_invalid.get_or_insert_with(|| place.clone());
        let letter = |b: u8| b.is_ascii_alphabetic();
        let inside = letter(self.before) && after.is_some_and(letter);
        if UNDEFINED.contains(&byte) || (SIGNS.contains(&byte) && inside) {
            self.first_odd.get_or_insert(place);
        }
    }

    fn verdict(mut self) -> Result<TextEncoding, NotText> {
        if let Some(byte) = self.carry.first().copied() {
            let at = self.offset - self.carry.len() as u64;
            self.invalid(byte, at, None);
        }
        match (self.first_invalid, self.first_odd) {
            (None, _) => Ok(TextEncoding { encoding: UTF_8 }),
            (Some(_), Some(odd)) => Err(odd),
            (Some(first), None) if self.valid_multibyte => Err(first),
            (Some(_), None) => Ok(TextEncoding { encoding: WINDOWS_1252 }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(bytes: &[u8]) -> Result<&'static str, NotText> {
        look(bytes).unwrap().map(TextEncoding::name)
    }

    #[test]
    fn encodings_are_told_apart() {
        assert_eq!(name(b"a,b\n"), Ok("UTF-8"));
        assert_eq!(name("año\n".as_bytes()), Ok("UTF-8"));
        assert_eq!(name(b"a\xf1o,Per\xfa\n"), Ok("Windows-1252"));
        assert_eq!(name(b"\xff\xfea\0,\0"), Ok("UTF-16LE"));
        assert_eq!(name(b"d\0a\0t\0e\0,\0v\0\n\0"), Ok("UTF-16LE"));
    }

    #[test]
    fn what_is_not_certain_is_refused_with_its_place() {
        let at = |byte, offset, line, column| Err(NotText::Byte { byte, offset, line, column });
        assert_eq!(name(b"a\nPer\x9cx\n"), at(0x9C, 5, 2, 4), "MacRoman");
        assert_eq!(name(b"a\x81\n"), at(0x81, 1, 1, 2));
        assert_eq!(name(b"a\xc3\xb1o\nPer\xfa\n"), at(0xFA, 8, 2, 4), "a mixture");
        assert_eq!(name(b"PK\x03\x04..."), Err(NotText::Format("XLSX")));
        assert_eq!(name(b"  <HTML><body>"), Err(NotText::Format("HTML")));
    }

    #[test]
    fn text_comes_as_utf8_without_its_mark() {
        let read = |bytes: &[u8]| {
            let encoding = look(bytes).unwrap().unwrap();
            let mut text = String::new();
            as_utf8(bytes, encoding).read_to_string(&mut text).unwrap();
            text
        };
        assert_eq!(read(b"\xef\xbb\xbfa"), "a");
        assert_eq!(read(b"Per\xfa"), "Perú");
        assert_eq!(read(b"\xff\xfea\0\xfa\0"), "aú");
        assert_eq!(read(&"ñ".repeat(PIECE).into_bytes()), "ñ".repeat(PIECE));
    }
}
