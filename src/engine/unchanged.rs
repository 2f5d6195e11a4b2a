//! Rows pass twice; this makes sure that they are the same rows.
//!
//! A colleague may save a file between the two passes, or a sync program may bring a new one. Then
//! rulings would be applied to other rows than those they were made for. Each row of the second pass
//! is compared with the census; from the first difference on nothing is handed over.

use super::census::Census;
use super::fingerprint;
use crate::model::row::Row;
use crate::model::sink::Sink;

/// Hands rows over as long as they are those of the census.
pub struct Unchanged<'a> {
    census: &'a Census<'a>,
    sinks: Vec<&'a mut dyn Sink>,
    seen: usize,
    differs: bool,
}

impl<'a> Unchanged<'a> {
    /// Guards these sinks.
    #[must_use]
    pub fn new(census: &'a Census<'a>, sinks: Vec<&'a mut dyn Sink>) -> Self {
        Unchanged { census, sinks, seen: 0, differs: false }
    }

    /// Whether the second pass saw every row of the first, and no other.
    #[must_use]
    pub fn holds(&self) -> bool {
        !self.differs && self.seen == self.census.traces.len()
    }
}

impl Sink for Unchanged<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        let print = (number < self.census.traces.len()).then(|| self.census.traces.print(number));
        self.differs |= print != Some(fingerprint::of_row(row));
        self.seen += 1;
        if !self.differs {
            self.sinks.iter_mut().for_each(|sink| sink.take(number, row));
        }
    }
}
