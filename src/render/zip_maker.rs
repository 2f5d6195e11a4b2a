//! A ZIP file notes of each entry which system made it. Documents are the same bytes wherever they were made, so
//! all of them name the same one.

/// Signature of an entry in the directory at the end.
const ENTRY: [u8; 4] = *b"PK\x01\x02";
/// Signature of what follows the directory, and its least length.
const END: [u8; 4] = *b"PK\x05\x06";
const END_LENGTH: usize = 22;
const UNIX: u8 = 3;

/// A ZIP file whose every entry says that a Unix system made it. Of what is no whole ZIP file, nothing is changed.
#[must_use]
pub fn unix(mut zip: Vec<u8>) -> Vec<u8> {
    let number = |bytes: &[u8], at: usize, size: usize| {
        let found = bytes.get(at..at + size)?;
        Some(found.iter().rev().fold(0, |sum: usize, byte| sum << 8 | usize::from(*byte)))
    };
    let starts = |bytes: &[u8], at: usize, sign: [u8; 4]| bytes.get(at..at + 4) == Some(&sign[..]);
    let Some(end) = zip.len().checked_sub(END_LENGTH).filter(|end| starts(&zip, *end, END)) else {
        return zip;
    };
    let mut at = number(&zip, end + 16, 4).unwrap_or(end);
    while at < end && starts(&zip, at, ENTRY) {
        if let Some(maker) = zip.get_mut(at + 5) {
            *maker = UNIX;
        }
        let lengths = [28, 30, 32].map(|field| number(&zip, at + field, 2).unwrap_or_default());
        at += 46 + lengths.iter().sum::<usize>();
    }
    zip
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read, Write};

    use zip::write::SimpleFileOptions;
    use zip::{System, ZipArchive, ZipWriter};

    use super::*;

    #[test]
    fn every_entry_names_one_system() {
        let mut made = ZipWriter::new(Cursor::new(Vec::new()));
        for name in ["a.xml", "ñ/b.xml"] {
            made.start_file(name, SimpleFileOptions::default().system(System::Dos)).unwrap();
            made.write_all(b"PK\x01\x02 is no entry here").unwrap();
        }
        let bytes = unix(made.finish().unwrap().into_inner());
        let makers = bytes.windows(6).filter(|six| six.starts_with(&ENTRY)).map(|six| six[5]);
        assert_eq!(makers.filter(|maker| *maker == UNIX).count(), 2);
        let mut text = String::new();
        let mut read = ZipArchive::new(Cursor::new(bytes)).unwrap();
        read.by_name("ñ/b.xml").unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, "PK\x01\x02 is no entry here");
        assert_eq!(unix(b"no".to_vec()), b"no");
    }
}
