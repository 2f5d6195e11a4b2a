//! Which encoding a file has, if that is certain, and whether it is a table at all.
//!
//! A byte-order mark or the pattern of NULs tells UTF-16; what is valid UTF-8 is UTF-8; the rest is
//! Windows-1252 unless something speaks against it. The whole file is looked at, since its first
//! accent may stand in the last row. Content of another sort is told by its first bytes: an Excel
//! workbook renamed to .csv is more frequent than one would think.

use std::io::{self, Read, Seek, SeekFrom};

use encoding_rs::DecoderResult;

use super::encoding::Encoding;
use super::lines::{Lines, read_some};
use super::single_byte::{Doubt, doubt};
use crate::text::position::count;

const HEAD: usize = 4096;
/// Bytes that are read at once of a file that goes on after its head.
const PIECE: usize = 64 << 10;

/// What a file's bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Text.
    Text(Encoding),
    /// Something else, by its usual name.
    Other(&'static str),
    /// Text of no certain encoding.
    Unknown {
        /// The first byte that does not fit.
        byte: u8,
        /// Its offset, from 0.
        offset: u64,
        /// Its line, from 1.
        line: u32,
        /// Its column, from 1, as far as characters can be told.
        column: u32,
    },
}

/// Looks at a whole file, and leaves it at no particular place.
///
/// # Errors
/// When the system cannot read it.
pub fn detect(file: &mut (impl Read + Seek)) -> io::Result<Content> {
    let mut head = Vec::with_capacity(HEAD);
    file.seek(SeekFrom::Start(0))?;
    file.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
    if let Some(format) = other_format(&head) {
        return Ok(Content::Other(format));
    }
    let marked = head.starts_with(b"\xef\xbb\xbf");
    let likely = by_mark(&head).or_else(|| by_nuls(&head)).unwrap_or(Encoding::Utf8);
    file.seek(SeekFrom::Start(0))?;
    let piece = if head.len() < HEAD { HEAD } else { PIECE };
    let Some((byte, offset)) = first_malformed(&mut *file, likely, piece)? else {
        return Ok(Content::Text(likely));
    };
    let mut wrong = (byte, offset);
    if likely == Encoding::Utf8 && !marked {
        file.seek(SeekFrom::Start(0))?;
        match doubt(&mut *file)? {
            None => return Ok(Content::Text(Encoding::Windows1252)),
            Some(Doubt::Byte(byte, offset)) => wrong = (byte, offset),
            Some(Doubt::Mixed) => {}
        }
    }
    file.seek(SeekFrom::Start(0))?;
    let (line, column) = place_of(file, wrong.1, likely)?;
    Ok(Content::Unknown { byte: wrong.0, offset: wrong.1, line, column })
}

/// Whether the beginning of a file speaks for UTF-8 and against everything else.
#[must_use]
pub fn seems_utf8(head: &[u8]) -> bool {
    let first = head.first_chunk::<HEAD>().map_or(head, |first| first.as_slice());
    let likely = by_mark(first).or_else(|| by_nuls(first)).unwrap_or(Encoding::Utf8);
    let cut = |error: std::str::Utf8Error| error.error_len().is_none();
    other_format(first).is_none()
        && likely == Encoding::Utf8
        && std::str::from_utf8(head).map_or_else(cut, |_| true)
}

fn by_mark(head: &[u8]) -> Option<Encoding> {
    match head {
        [0xef, 0xbb, 0xbf, ..] => Some(Encoding::Utf8),
        [0xff, 0xfe, ..] => Some(Encoding::Utf16Le),
        [0xfe, 0xff, ..] => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// In UTF-16, nearly every second byte of our languages is NUL, and hardly any other.
fn by_nuls(head: &[u8]) -> Option<Encoding> {
    let pairs = head.len() / 2;
    let nuls = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (nuls(0), nuls(1));
    let tells = |many: usize, few: usize| pairs > 1 && many * 10 > pairs * 7 && few * 50 < pairs;
    if tells(odd, even) {
        Some(Encoding::Utf16Le)
    } else {
        tells(even, odd).then_some(Encoding::Utf16Be)
    }
}

/// The first byte that the encoding cannot explain, with its offset.
#[expect(
    clippy::indexing_slicing,
    reason = "what was read and used is in the piece, and eight bytes stand before it"
)]
fn first_malformed(
    mut reader: impl Read,
    encoding: Encoding,
    piece: usize,
) -> io::Result<Option<(u8, u64)>> {
    let mut decoder = encoding.decoder();
    let mut piece = vec![0; piece];
    let mut text = vec![0; piece.len() * 3 + 16];
    let (mut passed, mut recent) = (0u64, [0u8; 8]);
    loop {
        let read = read_some(&mut reader, &mut piece)?;
        let (result, used, _) =
            decoder.decode_to_utf8_without_replacement(&piece[..read], &mut text, read == 0);
        if let DecoderResult::Malformed(bad, after) = result {
            let back = usize::from(bad) + usize::from(after);
            let bytes = [&recent[..], &piece[..used]].concat();
            let offset = (passed + used as u64).saturating_sub(back as u64);
            return Ok(Some((bytes[bytes.len() - back.clamp(1, bytes.len())], offset)));
        }
        if read == 0 {
            return Ok(None);
        }
        passed += used as u64;
        let kept = [&recent[..], &piece[read.saturating_sub(8)..read]].concat();
        recent.copy_from_slice(&kept[kept.len() - 8..]);
    }
}

/// Line and column of the byte at `offset`.
fn place_of(reader: impl Read, offset: u64, encoding: Encoding) -> io::Result<(u32, u32)> {
    let mut lines = Lines::new(reader.take(offset), encoding);
    let (mut place, mut text) = ((1, 1), String::new());
    while let Some(found) = lines.append(&mut text)? {
        let column = count(text.chars().count() + 1);
        let ended = text.len() > found.length;
        place = if ended { (found.number + 1, 1) } else { (found.number, column) };
        text.clear();
    }
    Ok(place)
}

/// What else the first bytes say the file is.
fn other_format(head: &[u8]) -> Option<&'static str> {
    let holds = |what: &[u8]| head.windows(what.len()).any(|have| have == what);
    if head.starts_with(b"PK\x03\x04") {
        return Some(match () {
            () if holds(b"opendocument.spreadsheet") => "ODS",
            () if holds(b"word/") => "DOCX",
            () if holds(b"xl/") || holds(b"[Content_Types].xml") => "XLSX",
            () => "ZIP",
        });
    }
    let known: [(&[u8], &str); 11] = [
        (b"\xff\xfe\0\0", "UTF-32"),
        (b"\0\0\xfe\xff", "UTF-32"),
        (b"PK\x05\x06", "ZIP"),
        (b"\x89PNG", "PNG"),
        (b"\xff\xd8\xff", "JPEG"),
        (b"MIME-Version:", "MHTML"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "XLS"),
        (b"%PDF-", "PDF"),
        (b"{\\rtf", "RTF"),
        (b"\x1f\x8b", "GZIP"),
        (b"SQLite format 3", "SQLite"),
    ];
    if let Some((_, name)) = known.iter().find(|(start, _)| head.starts_with(start)) {
        return Some(name);
    }
    let plain: Vec<u8> = head.iter().copied().filter(|b| b.is_ascii() && *b != 0).collect();
    let text = plain.trim_ascii_start().to_ascii_lowercase();
    let html: [&[u8]; 6] = [b"<!doctype html", b"<html", b"<head", b"<meta", b"<body", b"<table"];
    if html.iter().any(|tag| text.starts_with(tag)) {
        return Some("HTML");
    }
    let is_page = || text.windows(5).any(|have| have == b"<html");
    text.starts_with(b"<?xml").then(|| if is_page() { "HTML" } else { "XML" })
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn content(bytes: &[u8]) -> Content {
        detect(&mut Cursor::new(bytes)).unwrap()
    }

    #[test]
    fn encodings_that_are_certain() {
        let utf16 = |text: &str| -> Vec<u16> { text.encode_utf16().collect() };
        let little: Vec<u8> = utf16("fecha;año").into_iter().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = utf16("fecha;año").into_iter().flat_map(u16::to_be_bytes).collect();
        for (bytes, encoding) in [
            (b"".to_vec(), Encoding::Utf8),
            ("año".as_bytes().to_vec(), Encoding::Utf8),
            (b"\xef\xbb\xbfa".to_vec(), Encoding::Utf8),
            (b"a\xf1o".to_vec(), Encoding::Windows1252),
            (little.clone(), Encoding::Utf16Le),
            ([b"\xff\xfe".to_vec(), little].concat(), Encoding::Utf16Le),
            (big.clone(), Encoding::Utf16Be),
            ([b"\xfe\xff".to_vec(), big].concat(), Encoding::Utf16Be),
            ([b"date,value\n".to_vec(), vec![0; 4096]].concat(), Encoding::Utf8),
        ] {
            assert_eq!(content(&bytes), Content::Text(encoding), "{bytes:x?}");
        }
    }

    #[test]
    fn the_byte_that_does_not_fit() {
        let unknown = |byte, offset, line, column| Content::Unknown { byte, offset, line, column };
        assert_eq!(content(b"a\r\nM\x8exico"), unknown(0x8e, 4, 2, 2));
        assert_eq!(content("año\nPer\u{fa}\n".as_bytes()), Content::Text(Encoding::Utf8));
        assert_eq!(content(b"a\xc3\xb1o\nPer\xfa\n"), unknown(0xfa, 8, 2, 4), "two encodings");
        assert_eq!(content(b"\xef\xbb\xbfa\n\xfa"), unknown(0xfa, 5, 2, 1), "marked as UTF-8");
        assert_eq!(content(b"\xff\xfea\0\n\0\x00\xd8b\0"), unknown(0x00, 6, 2, 1), "half a pair");
        let far = [vec![b'a'; 70_000], b"\nM\x8exico".to_vec()].concat();
        assert_eq!(content(&far), unknown(0x8e, 70_002, 2, 2));
        let split = [vec![b'a'; 65_535], b"\xc3\xb1\xc3\xb1".to_vec()].concat();
        assert_eq!(content(&split), Content::Text(Encoding::Utf8));
        let split = [b"\xc3\xb1".to_vec(), vec![b'a'; 65_533], b"\xc3\n".to_vec()].concat();
        assert_eq!(content(&split), unknown(0xc3, 65_535, 1, 65_535));
    }

    #[test]
    fn other_formats_by_content() {
        for (bytes, name) in [
            (b"PK\x03\x04....[Content_Types].xml xl/".as_slice(), "XLSX"),
            (b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "ODS"),
            (b"PK\x03\x04..", "ZIP"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "XLS"),
            (b"%PDF-1.7", "PDF"),
            (b"\xff\xfe\0\0f\0\0\0", "UTF-32"),
            (b"\x89PNG\r\n", "PNG"),
            (b"MIME-Version: 1.0\r\n", "MHTML"),
            (b"\xef\xbb\xbf\r\n <!DOCTYPE HTML><html>", "HTML"),
            (b"<table><tr><td>date", "HTML"),
            (b"<?xml version=\"1.0\"?><Workbook>", "XML"),
        ] {
            assert_eq!(content(bytes), Content::Other(name));
        }
    }
}
