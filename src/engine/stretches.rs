//! Which rows are those of which file. Files are read one after another, so of each only its first row is noted.

#![expect(
    clippy::indexing_slicing,
    reason = "every row stands in a file: a stretch begins before it, and stretches are counted from this list"
)]

use crate::model::row::FileIx;

/// Each file with its first row; twice, if others were read between.
#[derive(Debug, Clone, Default)]
pub(super) struct Stretches(Vec<(usize, FileIx)>);

impl Stretches {
    /// Notes the file of the next row.
    pub(super) fn note(&mut self, row: usize, file: FileIx) {
        if self.0.last().is_none_or(|(_, last)| *last != file) {
            self.0.push((row, file));
        }
    }

    /// Adds those of the rows that follow so many.
    pub(super) fn append(&mut self, other: Stretches, rows: usize) {
        other.0.into_iter().for_each(|(first, file)| self.note(first + rows, file));
    }

    /// The file of a row.
    ///
    /// # Panics
    /// If there is no row.
    pub(super) fn of(&self, row: usize) -> FileIx {
        let file = self.0.partition_point(|(first, _)| *first <= row).saturating_sub(1);
        self.0[file].1
    }

    /// The rows of a file, of so many in all.
    pub(super) fn rows(&self, file: FileIx, number: usize) -> impl Iterator<Item = usize> {
        let own = (0..self.0.len()).filter(move |at| self.0[*at].1 == file);
        own.flat_map(move |at| {
            let end = self.0.get(at + 1).map_or(number, |(next, _)| *next);
            self.0[at].0..end
        })
    }

    /// Those of the first so many rows.
    pub(super) fn first(&self, rows: usize) -> Stretches {
        Stretches(self.0.iter().filter(|(first, _)| *first < rows).copied().collect())
    }
}
