//! Adding columns to a data file: every row gets empty cells at its end, nothing else changes. A row whose last cell has no
//! end, since its quote is never closed, has no place for any: it stays as it is, byte for byte.

use std::io::{self, Read};

use crate::store::measurements::encoding::Encoding;
use crate::store::measurements::form::Form;
use crate::store::measurements::record::Record;
use crate::store::measurements::records::Records;
use crate::store::measurements::stretch::Stretch;

/// The file's bytes with more columns; nothing when its header ends in empty cells, so that nobody
/// can tell where a new one would stand.
///
/// # Errors
/// When the system cannot read the file.
pub fn widened(stretch: &Stretch, form: &Form, names: &[&str]) -> io::Result<Option<Vec<u8>>> {
    let Some((header, ends)) = ends_of_rows(stretch, form)? else { return Ok(None) };
    let mut bytes = Vec::new();
    stretch.open()?.read_to_end(&mut bytes)?;
    let separator = char::from(form.separator).to_string();
    let add = |line: u32| match line {
        line if line == header => names.iter().map(|name| format!("{separator}{name}")).collect(),
        line if ends.binary_search(&line).is_ok() => separator.repeat(names.len()),
        _ => String::new(),
    };
    let (unit, mark) = form.encoding.unit();
    let mut wide = Vec::with_capacity(bytes.len() + bytes.len() / 8);
    let (mut line, mut returned) = (1u32, false);
    for chunk in bytes.chunks_exact(unit) {
        let code = mark(chunk);
        let ends_pair = returned && code == u16::from(b'\n');
        if matches!(code, 0x0a | 0x0d) && !ends_pair {
            wide.extend(encoded(&add(line), form.encoding));
            line += 1;
        }
        returned = code == 0x0d;
        wide.extend_from_slice(chunk);
    }
    let last = if matches!(bytes.chunks_exact(unit).last().map(mark), Some(0x0a | 0x0d)) {
        String::new()
    } else {
        add(line)
    };
    wide.extend(encoded(&last, form.encoding));
    Ok(Some(wide))
}

/// The line on which the header ends, and those on which its rows do.
fn ends_of_rows(stretch: &Stretch, form: &Form) -> io::Result<Option<(u32, Vec<u32>)>> {
    let mut records = Records::new(stretch.open()?, form.encoding, form.separator);
    let (mut record, mut ends) = (Record::default(), Vec::new());
    while records.next(&mut record)? {
        if record.last_line == form.after && record.len() != form.layout.width() {
            return Ok(None);
        }
        let open = record.broken_off || record.marker.is_some();
        if record.line > form.after && !record.is_blank() && !open {
            ends.push(record.last_line);
        }
    }
    Ok(Some((form.after, ends)))
}

/// Separators and our own column names: ASCII in every encoding.
fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Utf8 | Encoding::Windows1252 => text.as_bytes().to_vec(),
        Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    }
}
