//! How far a reading has come, for whoever waits: told by those who read, looked at from another thread.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// Counts that several threads share.
#[derive(Debug, Clone, Default)]
pub struct Meter(Arc<Counts>);

#[derive(Debug, Default)]
struct Counts {
    reading: AtomicU64,
    expected: AtomicU64,
    bytes: AtomicU64,
    rows: AtomicU64,
}

/// How far a reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Come {
    /// Which reading of the files: 1, 2, 3 …; 0 = none yet.
    pub reading: u64,
    /// Bytes that it has to read.
    pub expected: u64,
    /// Bytes that it has read.
    pub bytes: u64,
    /// Rows that it has read.
    pub rows: u64,
}

impl Meter {
    /// A reading of so many bytes begins.
    pub fn begin(&self, expected: u64) {
        self.0.bytes.store(0, Relaxed);
        self.0.rows.store(0, Relaxed);
        self.0.expected.store(expected, Relaxed);
        self.0.reading.fetch_add(1, Relaxed);
    }

    /// So many bytes more have been read.
    pub fn bytes(&self, more: usize) {
        self.0.bytes.fetch_add(more as u64, Relaxed);
    }

    /// So many rows more have been read.
    pub fn rows(&self, more: u64) {
        self.0.rows.fetch_add(more, Relaxed);
    }

    /// How far it has come.
    #[must_use]
    pub fn come(&self) -> Come {
        let counts = &self.0;
        Come {
            reading: counts.reading.load(Relaxed),
            expected: counts.expected.load(Relaxed),
            bytes: counts.bytes.load(Relaxed),
            rows: counts.rows.load(Relaxed),
        }
    }
}

/// A stream whose bytes are counted as they are read. Pieces are counted by whoever takes them: they are read
/// straight to their place, which a stream in between would not let be.
pub struct Metered<R> {
    inner: R,
    meter: Meter,
}

impl<R: Read> Metered<R> {
    /// Counts what is read of `inner`.
    #[must_use]
    pub fn new(inner: R, meter: &Meter) -> Metered<R> {
        Metered { inner, meter: meter.clone() }
    }
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.meter.bytes(read);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn what_is_read_is_counted_for_each_reading() {
        let meter = Meter::default();
        assert_eq!(meter.come().reading, 0);
        for reading in 1..3 {
            meter.begin(10);
            let mut bytes = Metered::new(Cursor::new([0u8; 10]), &meter);
            let mut four = [0; 4];
            bytes.read_exact(&mut four).unwrap();
            meter.rows(2);
            let come = Come { reading, expected: 10, bytes: 4, rows: 2 };
            assert_eq!(meter.come(), come);
            bytes.read_to_end(&mut Vec::new()).unwrap();
            assert_eq!(meter.come().bytes, 10);
        }
    }
}
