//! How the lines of a data file end, and whether its last one does.

use std::io::{self, Read, Seek, SeekFrom};

use crate::store::measurements::encoding::Encoding;
use crate::store::measurements::lines::Lines;
use crate::store::measurements::stretch::Stretch;

/// What stands between rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending {
    /// Between rows.
    pub line_end: &'static str,
    /// Whether the last line ends with one too.
    pub ended: bool,
}

impl Ending {
    /// Of a file that is not there yet.
    pub const FRESH: Ending = Ending { line_end: "\n", ended: true };
}

/// How a file ends its lines: as it ends its first one.
///
/// # Errors
/// When the system cannot read it.
pub fn of(stretch: &Stretch, encoding: Encoding) -> io::Result<Ending> {
    let mut first = String::new();
    let line = Lines::new(stretch.open()?, encoding).append(&mut first)?;
    let line_end = match line.map(|line| &first[line.length..]) {
        Some("\r\n") => "\r\n",
        Some("\r") => "\r",
        _ => "\n",
    };
    let (width, unit) = encoding.unit();
    let mut reader = stretch.open()?;
    let length = reader.seek(SeekFrom::End(0))?;
    let Some(before) = length.checked_sub(width as u64) else {
        return Ok(Ending { line_end, ended: length == 0 });
    };
    let mut last = vec![0; width];
    reader.seek(SeekFrom::Start(before))?;
    reader.read_exact(&mut last)?;
    let unit = unit(&last);
    Ok(Ending { line_end, ended: matches!(unit, 0x0a | 0x0d) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_of_every_sort() {
        for (text, line_end, ended) in [
            ("a\nb\n", "\n", true),
            ("a\r\nb", "\r\n", false),
            ("a\rb\r", "\r", true),
            ("a", "\n", false),
            ("", "\n", true),
        ] {
            let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for (bytes, encoding) in
                [(text.as_bytes().to_vec(), Encoding::Utf8), (wide, Encoding::Utf16Le)]
            {
                let found = of(&Stretch::in_memory(bytes, 0), encoding).unwrap();
                assert_eq!(found, Ending { line_end, ended }, "{text:?}");
            }
        }
    }
}
