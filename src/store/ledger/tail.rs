//! The torn end of a data file: a row that some program or machine began to write and did not finish.
//!
//! A writer that is stopped leaves part of a row without a line end, or NULs where the file had
//! already grown. Such an end is one row at most; it is told from a whole last row that only lacks its
//! line end, and from an error somewhere else, which nobody but a person can mend.

use std::io;
use std::sync::Arc;

use super::ending;
use crate::store::measurements::encoding::Encoding;
use crate::store::measurements::form::Form;
use crate::store::measurements::held::Cells;
use crate::store::measurements::record::{Flaw, Record};
use crate::store::measurements::stretch::Stretch;
use crate::store::measurements::survey::{Surveyor, open};

/// A torn end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Torn {
    /// The line on which it begins.
    pub line: u32,
    /// The bytes before it.
    pub sound: Vec<u8>,
    /// The bytes of it.
    pub fragment: Vec<u8>,
    /// What ends a line in this file's encoding.
    pub line_end: &'static [u8],
}

/// The torn end of a file, if it has one. `form` is how the file was surveyed.
///
/// # Errors
/// When the system cannot read it.
pub fn torn(
    stretch: &Stretch,
    form: Option<&Form>,
    surveyor: &mut Surveyor,
    path: &Arc<str>,
) -> io::Result<Option<Torn>> {
    let Some(form) = form else { return torn_letter(stretch, surveyor, path) };
    let ended = ending::of(stretch, form.encoding)?.ended;
    let last = form.last;
    let mendable = form.fault.is_none() && form.conflicts.is_empty() && last.line > form.after;
    if ended || last.sound || last.line < last.end || !mendable {
        return Ok(None);
    }
    let bytes = stretch.bytes()?;
    let line = first_line(stretch, form)?;
    Ok(Some(cut(bytes, line, form.encoding)))
}

/// A file that ends in half a letter is of no certain encoding; without that end it may be.
fn torn_letter(
    stretch: &Stretch,
    surveyor: &mut Surveyor,
    path: &Arc<str>,
) -> io::Result<Option<Torn>> {
    let bytes = stretch.bytes()?;
    let half = std::str::from_utf8(&bytes).err().filter(|error| error.error_len().is_none());
    let Some(half) = half else { return Ok(None) };
    let Some((letters, _)) = bytes.split_at_checked(half.valid_up_to()) else { return Ok(None) };
    let whole = Ok(Stretch::in_memory(letters.to_vec(), 0));
    let Some(form) = surveyor.survey(&whole, path).0 else { return Ok(None) };
    let ended = letters.ends_with(b"\n");
    let mendable = form.fault.is_none() && form.conflicts.is_empty() && form.last.line > form.after;
    let line = if ended { form.last.end + 1 } else { form.last.line };
    Ok(mendable.then(|| cut(bytes, line, form.encoding)))
}

/// The line on which the torn row begins: above the last one if a quote opens there and every
/// line after it is only a part.
fn first_line(stretch: &Stretch, form: &Form) -> io::Result<u32> {
    let mut records = open(stretch, form)?;
    let (mut record, mut opened, mut last) = (Record::default(), None, 0);
    while records.next(&mut record)? {
        if record.line <= form.after || record.is_blank() {
            continue;
        }
        last = record.line;
        let opens = record.flaws.iter().any(|(flaw, _)| *flaw == Flaw::UnclosedQuote);
        if record.fits(form.layout.width()) {
            opened = None;
        } else if opens && opened.is_none() {
            opened = Some(record.line);
        }
    }
    Ok(opened.unwrap_or(last))
}

/// Cuts a file before a line.
fn cut(mut bytes: Vec<u8>, line: u32, encoding: Encoding) -> Torn {
    let fragment = bytes.split_off(start_of(line, &bytes, encoding));
    let line_end: &'static [u8] = match encoding {
        Encoding::Utf8 | Encoding::Windows1252 => b"\n",
        Encoding::Utf16Le => b"\n\0",
        Encoding::Utf16Be => b"\0\n",
    };
    Torn { line, sound: bytes, fragment, line_end }
}

/// The offset at which a line begins.
fn start_of(line: u32, bytes: &[u8], encoding: Encoding) -> usize {
    let (unit, mark) = encoding.unit();
    let (mut number, mut returned, mut start) = (1u32, false, 0);
    for (at, code) in bytes.chunks_exact(unit).map(mark).enumerate() {
        if code == 0x0a && returned {
            start = (at + 1) * unit;
        } else if number == line {
            break;
        } else if matches!(code, 0x0a | 0x0d) {
            number += 1;
            start = (at + 1) * unit;
        }
        returned = code == 0x0d;
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::measurements::bench;

    /// The line of the torn end and its bytes.
    fn found(bytes: &[u8]) -> Option<(u32, Vec<u8>)> {
        let framework = bench::framework();
        let mut surveyor = Surveyor::new(&framework);
        let path: Arc<str> = Arc::from("data/a.csv");
        let stretch = Stretch::in_memory(bytes.to_vec(), 0);
        let (form, _) = surveyor.survey(&Ok(stretch.clone()), &path);
        let torn = torn(&stretch, form.as_ref(), &mut surveyor, &path).unwrap()?;
        assert_eq!([&torn.sound[..], &torn.fragment].concat(), bytes, "no byte is lost");
        Some((torn.line, torn.fragment))
    }

    const HEAD: &str = "date,indicator,value,note\n2025-01-01,X,1,\"a, b\"\n";

    #[test]
    fn parts_of_rows_and_nuls() {
        for (end, line, fragment) in [
            ("2025-01-02,X", 3, "2025-01-02,X"),
            ("\n\n2025-", 5, "2025-"),
            ("2025-01-02,X,2,\"b\nc\nd", 3, "2025-01-02,X,2,\"b\nc\nd"),
            ("\0\0\0", 3, "\0\0\0"),
            ("2025-01-02,X,2,b\n\0\0", 4, "\0\0"),
            ("2025-01-02,X,2,b\0\0", 3, "2025-01-02,X,2,b\0\0"),
        ] {
            let whole = format!("{HEAD}{end}");
            assert_eq!(found(whole.as_bytes()), Some((line, fragment.as_bytes().to_vec())));
            let excel = whole.replace('\n', "\r\n");
            let wanted = Some((line, fragment.replace('\n', "\r\n").into_bytes()));
            assert_eq!(found(excel.as_bytes()), wanted, "{excel:?}");
            let wide = |text: &str| -> Vec<u8> {
                text.encode_utf16().flat_map(u16::to_le_bytes).collect()
            };
            let wanted = Some((line, wide(fragment)));
            assert_eq!(found(&[b"\xff\xfe".to_vec(), wide(&whole)].concat()), wanted);
        }
    }

    #[test]
    fn half_a_letter() {
        let whole = format!("{HEAD}2025-01-02,X,2,año\n2025-01-03,X,3,ñ");
        let bytes = &whole.as_bytes()[..whole.len() - 1];
        let fragment = b"2025-01-03,X,3,\xc3".to_vec();
        assert_eq!(found(bytes), Some((4, fragment)));
    }

    #[test]
    fn whole_rows_and_errors_elsewhere_are_not_torn() {
        for end in [
            "",
            "2025-01-02,X,2,b",
            "2025-01-02,X,2,b,,",
            "2025-01-02,X,2,b\n",
            "2025-01-02,X,2\n",
            "2025-01-02,X,2\n   ",
            "<<<<<<< mine\n2025-01-02,X",
        ] {
            assert_eq!(found(format!("{HEAD}{end}").as_bytes()), None, "{end:?}");
        }
        assert_eq!(found(b"date,indica"), None, "no header, no rows");
        assert_eq!(found(b""), None);
        assert_eq!(found(b"PK\x03\x04\n\xc3"), None, "no table");
    }
}
