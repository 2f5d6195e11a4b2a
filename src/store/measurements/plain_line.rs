//! A record whose cells need no judgement, as it stands in its text.
//!
//! Its cells are what lies between its marks: none is copied, and none is looked at before it is asked
//! for.

use super::record::{Cell, Record};
use crate::model::row::CellPlace;
use crate::text::position::count;
use crate::text::word::Word;

/// A record whose cells need no judgement.
#[derive(Debug, Clone, Copy)]
pub struct Line<'t> {
    /// A text that holds it.
    pub(super) text: &'t str,
    /// Where it begins in the text.
    pub(super) start: usize,
    /// Where it stops, before the line end.
    pub(super) stop: usize,
    /// Where its cells end.
    pub(super) marks: &'t [u32],
    /// Whether its cells stand without the quotes that they may have had.
    pub(super) bare: bool,
    /// Its number, from 1.
    pub number: u32,
    /// Whether it is all ASCII.
    pub ascii: bool,
}

impl<'t> Line<'t> {
    /// Number of cells.
    #[must_use]
    pub fn width(&self) -> usize {
        self.marks.len()
    }

    /// Where a cell's text begins and ends, and whether it stands in quotes.
    #[inline]
    fn span(&self, at: usize) -> (usize, usize, bool) {
        let start = if at == 0 { self.start } else { self.marks[at - 1] as usize + 1 };
        let end = (self.marks[at] as usize).min(self.stop);
        let quoted = !self.bare && self.text.as_bytes().get(start) == Some(&b'"') && end > start;
        let around = usize::from(quoted);
        (start + around, end - around, quoted)
    }

    /// A cell's bytes, without its quotes.
    #[inline]
    #[must_use]
    pub fn cell(&self, at: usize) -> &'t [u8] {
        let (start, end, _) = self.span(at);
        &self.text.as_bytes()[start..end]
    }

    /// A cell's text, without its quotes.
    #[inline]
    #[must_use]
    pub fn text(&self, at: usize) -> &'t str {
        let (start, end, _) = self.span(at);
        &self.text[start..end]
    }

    /// The first bytes of a cell and their number, if it has few; what follows is zero.
    #[inline]
    #[must_use]
    pub fn word(&self, at: usize) -> Option<Word> {
        let (start, end, _) = self.span(at);
        Word::of(&self.text.as_bytes()[start..], end - start)
    }

    /// Makes a record of it.
    pub(super) fn fill(&self, record: &mut Record) {
        record.clear();
        (record.line, record.last_line) = (self.number, self.number);
        let whole = &self.text[self.start..self.stop];
        record.raw.push_str(whole);
        record.text.push_str(whole);
        let mut column = 1;
        for at in 0..self.width() {
            let (start, end, quoted) = self.span(at);
            let around = usize::from(quoted);
            let written = &self.text[start - around..end + around];
            let length = count(if self.ascii { written.len() } else { written.chars().count() });
            let place = CellPlace { line: self.number, column, length: length.max(1) };
            let (start, end) = (start - self.start, end - self.start);
            record.cells.push(Cell { start, end, quoted, place });
            column += length + 1;
        }
    }

    /// Writes it as it would be without quotes, line ends in cells as texts have them; and its marks.
    pub(super) fn unfold(&self, text: &mut String, marks: &mut Vec<u32>) {
        text.clear();
        marks.clear();
        for at in 0..self.width() {
            let (start, end, quoted) = self.span(at);
            let mut rest = &self.text[start..end];
            while let Some(at) = rest.find(['"', '\r']).filter(|_| quoted) {
                let quote = usize::from(rest.as_bytes()[at] == b'"');
                text.push_str(&rest[..at + quote]);
                rest = &rest[at + 1 + quote..];
            }
            text.push_str(rest);
            marks.push(count(text.len()));
            text.push('\n');
        }
    }
}
