//! A file's text as UTF-8, whatever its encoding: read in order, or from a place of that text.
//!
//! So that a file of another encoding is cut into pieces and shared out as any other. Bytes are decoded a block at a
//! time, each block for itself: none ends within a character, so a place is found again from the block that holds it.

use std::io::{self, Read, Seek, SeekFrom};

use super::encoding::Encoding;
use super::lines::read_some;

/// Bytes of a block; even, since some encodings have units of two.
const BLOCK: usize = 64 << 10;

/// Where a block begins.
#[derive(Debug, Clone, Copy)]
struct Block {
    /// In the file.
    byte: u64,
    /// In the text.
    at: u64,
}

/// The text of a stream.
pub struct Decoded<R> {
    inner: R,
    encoding: Encoding,
    /// The blocks that have been met, in order.
    met: Vec<Block>,
    /// Where the next block begins.
    next: Block,
    /// What was read of it already.
    carried: Vec<u8>,
    /// The text of the block at hand, of which so much has been handed out.
    text: String,
    out: usize,
    ended: bool,
}

impl<R: Read> Decoded<R> {
    /// The text of a stream that is at its beginning. A byte-order mark is a character like others.
    pub fn new(inner: R, encoding: Encoding) -> Decoded<R> {
        let (start, text) = (Block { byte: 0, at: 0 }, String::new());
        let (met, carried) = (Vec::new(), Vec::new());
        Decoded { inner, encoding, met, next: start, carried, text, out: 0, ended: false }
    }

    /// Goes on to the next block.
    fn refill(&mut self) -> io::Result<()> {
        let mut bytes = std::mem::take(&mut self.carried);
        let mut have = bytes.len();
        bytes.resize(BLOCK, 0);
        while let Some(room) = bytes.get_mut(have..).filter(|room| !room.is_empty()) {
            let read = read_some(&mut self.inner, room)?;
            have += read;
            self.ended = read == 0;
            if self.ended {
                break;
            }
        }
        bytes.truncate(have);
        if !self.ended && self.encoding.ends_within(&bytes) {
            self.carried = bytes.split_off(have - 2);
        }
        if self.met.last().is_none_or(|last| last.at < self.next.at) {
            self.met.push(self.next);
        }
        self.text.clear();
        self.out = 0;
        let mut decoder = self.encoding.decoder_within();
        self.text.reserve(decoder.max_utf8_buffer_length(bytes.len()).unwrap_or(BLOCK * 3));
        let _ = decoder.decode_to_string(&bytes, &mut self.text, true);
        let Block { byte, at } = self.next;
        self.next = Block { byte: byte + bytes.len() as u64, at: at + self.text.len() as u64 };
        Ok(())
    }

    /// Where the text at hand begins.
    fn begins(&self) -> u64 {
        self.next.at - self.text.len() as u64
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.out == self.text.len() {
            if self.ended {
                return Ok(0);
            }
            self.refill()?;
        }
        let rest = self.text.as_bytes().get(self.out..).unwrap_or_default();
        let read = (&mut &*rest).read(into)?;
        self.out += read;
        Ok(read)
    }
}

/// Only from the beginning: how long the text is in all, nobody knows.
impl<R: Read + Seek> Seek for Decoded<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let SeekFrom::Start(wanted) = to else {
            return Err(io::Error::from(io::ErrorKind::Unsupported));
        };
        if wanted < self.begins() {
            let after = self.met.partition_point(|block| block.at <= wanted);
            let start = after.checked_sub(1).and_then(|at| self.met.get(at)).copied();
            let start = start.unwrap_or(Block { byte: 0, at: 0 });
            self.inner.seek(SeekFrom::Start(start.byte))?;
            self.carried.clear();
            self.text.clear();
            (self.next, self.ended) = (start, false);
        }
        while wanted > self.next.at && !self.ended {
            self.refill()?;
        }
        self.out = usize::try_from(wanted - self.begins()).unwrap_or(usize::MAX);
        self.out = self.out.min(self.text.len());
        Ok(wanted)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use proptest::prelude::*;

    use super::*;
    use crate::store::measurements::lines::Lines;

    fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
        match encoding {
            Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            _ => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
        }
    }

    fn rest(of: &mut impl Read) -> String {
        let mut text = String::new();
        of.read_to_string(&mut text).unwrap();
        text
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_place_of_the_text_is_found(
            parts in prop::collection::vec(prop::sample::select(vec!["a", "é", "€", "\n"]), 1..9),
            odd in prop::sample::select(vec!["", "😀", "\u{feff}"]),
            before in 0usize..4,
            places in prop::collection::vec(0.0f64..1.0, 1..9),
        ) {
            for encoding in [Encoding::Windows1252, Encoding::Utf16Le, Encoding::Utf16Be] {
                let odd = if encoding == Encoding::Windows1252 { "" } else { odd };
                let once = format!("{}{odd}", parts.concat());
                let text = "x".repeat(before) + &once.repeat(5 * BLOCK / 2 / once.len());
                let mut decoded = Decoded::new(Cursor::new(encoded(&text, encoding)), encoding);
                prop_assert!(rest(&mut decoded) == text);
                for place in &places {
                    let at = text.floor_char_boundary((text.len() as f64 * place) as usize);
                    decoded.seek(SeekFrom::Start(at as u64)).unwrap();
                    let mut some = vec![0; 9.min(text.len() - at)];
                    decoded.read_exact(&mut some).unwrap();
                    prop_assert_eq!(&some, &text.as_bytes()[at..at + some.len()]);
                }
                decoded.seek(SeekFrom::Start(text.len() as u64 + 5)).unwrap();
                prop_assert_eq!(rest(&mut decoded), "");
            }
        }
    }

    #[test]
    fn what_is_broken_reads_as_lines_read_it() {
        let lone: Vec<u8> =
            [0xd800u16, 97, 0xdc00, 0xd83d, 0xde00, 0xd83d].map(u16::to_le_bytes).concat();
        let bytes = [[120, 0].repeat(BLOCK / 2 - 4), lone, vec![7]].concat();
        let mut text = String::new();
        Lines::new(&bytes[..], Encoding::Utf16Le).append(&mut text).unwrap();
        assert!(rest(&mut Decoded::new(&bytes[..], Encoding::Utf16Le)) == text);
    }
}
