//! Whether bytes that are no UTF-8 are certainly Windows-1252.
//!
//! Every byte but five means something in Windows-1252, so text of an old Macintosh or of MS-DOS would
//! be read without an error, and wrongly. What gives it away are signs where letters should be:
//! the Macintosh's é is Ž there, the é of MS-DOS is ‚, its ó ¢, its ñ ¤. Signs that are also met
//! in good text (’ in d’Ivoire, – between words) give it away only when no accented letter
//! stands where Windows-1252 has it. Valid UTF-8 in between means that two texts were pasted together.

use std::io::{self, Read};

use super::lines::read_some;

/// Why bytes are not certainly Windows-1252.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// This byte, at this offset from 0, does not fit.
    Byte(u8, u64),
    /// Some of the text is UTF-8.
    Mixed,
}

/// What was seen so far.
#[derive(Default)]
struct Seen {
    offset: u64,
    before: [u8; 3],
    sign: Option<(u8, u64)>,
    accents: bool,
}

/// Reads all bytes and tells what speaks against Windows-1252, if anything does.
///
/// # Errors
/// When the system cannot read on.
#[expect(clippy::indexing_slicing, reason = "no more is read than the piece holds")]
pub fn doubt(mut reader: impl Read) -> io::Result<Option<Doubt>> {
    let mut seen = Seen::default();
    let mut piece = vec![0; 64 << 10];
    loop {
        let read = read_some(&mut reader, &mut piece)?;
        let doubt = piece[..read].iter().find_map(|byte| seen.take(*byte));
        if doubt.is_some() {
            return Ok(doubt);
        }
        if read == 0 {
            let end = seen.take(b'\n');
            let sign = seen.sign.filter(|_| !seen.accents);
            return Ok(end.or(sign.map(|(byte, at)| Doubt::Byte(byte, at))));
        }
    }
}

impl Seen {
    /// Takes the next byte and judges the one before it by its two neighbours.
    fn take(&mut self, next: u8) -> Option<Doubt> {
        let [earlier, left, byte] = self.before;
        self.before = [left, byte, next];
        self.offset += 1;
        if byte.is_ascii() {
            return None;
        }
        let at = self.offset - 2;
        let small = left.is_ascii_lowercase() || next.is_ascii_lowercase();
        let (after, beside) = (is_letter(left) && small, is_letter(left) || is_letter(next));
        let continues = (0x80..0xc0).contains(&byte);
        let pair = continues && matches!(left, 0xc2 | 0xc3);
        if pair || (continues && earlier == 0xe2 && matches!(left, 0x80 | 0x82)) {
            return Some(Doubt::Mixed);
        }
        match byte {
            0x81 | 0x8d | 0x8f | 0x90 | 0x9d => return Some(Doubt::Byte(byte, at)),
            0x82..=0x84 | 0x86..=0x88 | 0x8b | 0x8e | 0x9b | 0xa2 | 0xa4 | 0xa5 if beside => {
                return Some(Doubt::Byte(byte, at));
            }
            0x89 | 0x8a | 0x92 | 0x96..=0x97 | 0x99 | 0x9c | 0x9f..=0xa1 | 0xa3 if after => {
                self.sign = self.sign.or(Some((byte, at)));
            }
            0xc0..=0xff if beside && byte != 0xd7 && byte != 0xf7 => self.accents = true,
            _ => {}
        }
        None
    }
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(bytes: &[u8]) -> Option<Doubt> {
        doubt(bytes).unwrap()
    }

    #[test]
    fn spanish_and_portuguese_of_windows() {
        let texts = [
            "país;Perú;año\r\nCôte d’Ivoire – «JOSÉ»;São Tomé 5 €",
            "Ñandú, ¿qué? ¡sí!, 3.ª edición, n.º 2, 20 °C, “cita”…",
            "CRM–CSM",
            "niñez",
        ];
        for text in texts {
            assert_eq!(says(&encoding_rs::WINDOWS_1252.encode(text).0), None, "{text}");
        }
    }

    #[test]
    fn the_macintosh_and_ms_dos_are_given_away() {
        assert_eq!(says(b"M\x8exico"), Some(Doubt::Byte(0x8e, 1)), "Macintosh é");
        assert_eq!(says(b"pa\x92s;a\x96o"), Some(Doubt::Byte(0x92, 2)), "Macintosh í, ñ");
        assert_eq!(says(b"R\x92o"), Some(Doubt::Byte(0x92, 1)));
        assert_eq!(says(b"M\x82xico"), Some(Doubt::Byte(0x82, 1)), "MS-DOS é");
        assert_eq!(says(b"acci\xa2n"), Some(Doubt::Byte(0xa2, 4)), "MS-DOS ó");
        assert_eq!(says(b"a\xa4o"), Some(Doubt::Byte(0xa4, 1)), "MS-DOS ñ");
        assert_eq!(says(b"Per\xa3"), Some(Doubt::Byte(0xa3, 3)), "MS-DOS ú at the end");
        assert_eq!(says(b"\x90poca"), Some(Doubt::Byte(0x90, 0)), "undefined");
    }

    #[test]
    fn utf_8_in_between_is_no_single_encoding() {
        assert_eq!(says(b"Per\xfa Per\xc3\xba"), Some(Doubt::Mixed));
        assert_eq!(says(b"Per\xfa \xe2\x80\x93"), Some(Doubt::Mixed));
    }
}
