//! The package: parts in a fixed order, packed with a fixed time, so that the same parts give the same bytes.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::render::zip_maker;

/// A part: its path and its bytes.
pub type Part = (String, Vec<u8>);

/// The parts as the bytes of a ZIP file.
#[must_use]
pub fn pack(parts: &[Part]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in parts {
        // Pictures are pressed already.
        let method = if path.ends_with(".png") {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let begun = zip.start_file(path.as_str(), options);
        let written = begun.map(|()| zip.write_all(bytes));
        debug_assert!(
            matches!(written, Ok(Ok(()))),
            "writing into memory cannot fail: {written:?}"
        );
    }
    zip_maker::unix(zip.finish().map(Cursor::into_inner).unwrap_or_default())
}
