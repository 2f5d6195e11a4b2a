//! The encodings that measurement files may have: few, so that each can be told for certain.

use encoding_rs::{Decoder, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How a file's bytes stand for characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// With or without a byte-order mark.
    Utf8,
    /// What Excel writes in the Americas as "CSV".
    Windows1252,
    /// What Excel writes as "Unicode text".
    Utf16Le,
    /// Its mirror image.
    Utf16Be,
}

impl Encoding {
    /// How many bytes its smallest unit has, and what so many bytes are as a number.
    #[must_use]
    pub fn unit(self) -> (usize, fn(&[u8]) -> u16) {
        match self {
            Encoding::Utf8 | Encoding::Windows1252 => (1, |unit| number(unit, u16::from_le_bytes)),
            Encoding::Utf16Le => (2, |unit| number(unit, u16::from_le_bytes)),
            Encoding::Utf16Be => (2, |unit| number(unit, u16::from_be_bytes)),
        }
    }

    /// Its usual name, the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Windows1252 => "Windows-1252",
            Encoding::Utf16Le => "UTF-16LE",
            Encoding::Utf16Be => "UTF-16BE",
        }
    }

    /// A fresh decoder, which takes away a byte-order mark.
    #[must_use]
    pub fn decoder(self) -> Decoder {
        self.meant().new_decoder_with_bom_removal()
    }

    /// A fresh decoder for what follows the beginning of a file.
    #[must_use]
    pub fn decoder_within(self) -> Decoder {
        self.meant().new_decoder_without_bom_handling()
    }

    /// Whether more units belong to the character with which a text of whole units ends.
    #[must_use]
    pub fn ends_within(self, bytes: &[u8]) -> bool {
        let (size, value) = self.unit();
        let last = bytes.len().checked_sub(2).and_then(|at| bytes.get(at..));
        size == 2 && last.is_some_and(|unit| (0xd800..0xdc00).contains(&value(unit)))
    }

    /// How many bytes of a file are this text of it, in UTF-8.
    #[must_use]
    pub fn bytes_of(self, text: &[u8]) -> usize {
        let number = |is: fn(u8) -> bool| text.iter().filter(|byte| is(**byte)).count();
        let characters = || number(|byte| byte & 0xc0 != 0x80);
        match self {
            Encoding::Utf8 => text.len(),
            Encoding::Windows1252 => characters(),
            // Characters of four bytes are two units.
            _ => 2 * (characters() + number(|byte| byte >= 0xf0)),
        }
    }

    fn meant(self) -> &'static encoding_rs::Encoding {
        match self {
            Encoding::Utf8 => UTF_8,
            Encoding::Windows1252 => WINDOWS_1252,
            Encoding::Utf16Le => UTF_16LE,
            Encoding::Utf16Be => UTF_16BE,
        }
    }
}

/// One byte, or two of which `pair` tells the order.
fn number(unit: &[u8], pair: fn([u8; 2]) -> u16) -> u16 {
    match *unit {
        [one, other] => pair([one, other]),
        _ => unit.first().copied().map_or(0, u16::from),
    }
}
