//! A record whose cells need no judgement, as it stands in its text.
//!
//! Its cells are what lies between its marks: none is copied, and none is looked at before it is asked
//! for.

#![expect(
    clippy::indexing_slicing,
    reason = "marks and spans are those of this text; a wrong one must stop the program and not show another cell"
)]

use memchr::memchr2;

use super::record::{Cell, Record};
use super::records::{may_be_odd, odd_in};
use crate::model::plain::Span;
use crate::model::row::CellPlace;
use crate::text::brief::brief;
use crate::text::position::count;
use crate::text::word::Word;

/// What may follow a text, so that as much can be read as a [`Word`] takes.
const PADDING: &str = "                ";

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
    /// Where the texts of its cells begin and end, without the quotes that they may have.
    pub(super) spans: &'t [Span],
    /// Whether any of its cells may stand in quotes.
    pub(super) quotes: bool,
    /// Whether its cells stand as texts have them, over several lines or elsewhere than in their line: they have no places,
    /// and only `spans` tell where they are.
    pub(super) bare: bool,
    /// Whether a cell holds a control character, or one that is none: that is wrong with it.
    pub(super) odd: bool,
    /// Whether nothing in it combines with what stands before: it is in NFC.
    pub composed: bool,
    /// The byte at which its record begins in the text that is cut.
    pub at: u32,
    /// Its number, from 1.
    pub number: u32,
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
        let quoted = self.quotes && self.text.as_bytes().get(start) == Some(&b'"') && end > start;
        let around = usize::from(quoted);
        (start + around, end - around, quoted)
    }

    /// A cell's text without the quotes that it may have.
    #[inline]
    #[must_use]
    pub fn cell(&self, at: usize) -> &'t str {
        let (start, end) = self.spans[at];
        &self.text[start as usize..end as usize]
    }

    /// Where a cell's text begins and ends.
    #[inline]
    #[must_use]
    pub fn place(&self, at: usize) -> Span {
        self.spans[at]
    }

    /// Whether a cell has no text.
    #[inline]
    #[must_use]
    pub fn is_empty(&self, at: usize) -> bool {
        let (start, end) = self.spans[at];
        start == end
    }

    /// A cell's text as a number, if it is brief.
    #[inline(always)]
    #[must_use]
    pub fn brief(&self, at: usize) -> Option<u64> {
        let (start, end) = self.spans[at];
        brief(self.text.as_bytes(), start, (end - start) as usize)
    }

    /// A cell's text as a word, if it is short.
    #[inline(always)]
    #[must_use]
    pub fn word(&self, at: usize) -> Option<Word> {
        let (start, end) = self.spans[at];
        Word::of(self.text.as_bytes(), start, (end - start) as usize)
    }

    /// Its text as it stands.
    #[must_use]
    pub(super) fn whole(&self) -> &'t str {
        &self.text[self.start..self.stop]
    }

    /// Whether a cell holds what [`note_controls`](super::records::note_controls) notes.
    #[cold]
    pub(super) fn is_odd(&self) -> bool {
        let cells = || (0..self.width()).map(|at| self.span(at));
        may_be_odd(self.whole())
            && cells().any(|(start, end, quoted)| odd_in(&self.text[start..end], quoted).is_some())
    }

    /// Tells of every cell where its text lies in the line, whether it stands in quotes, and its place.
    pub(super) fn each(&self, mut each: impl FnMut((usize, usize, bool), CellPlace)) {
        let mut column = 1;
        for at in 0..self.width() {
            let (start, end, quoted) = self.span(at);
            let around = usize::from(quoted);
            let written = &self.text[start - around..end + around];
            let length = count(written.chars().count());
            let place = CellPlace { line: self.number, column, length: length.max(1) };
            each((start - self.start, end - self.start, quoted), place);
            column += length + 1;
        }
    }

    /// Makes a record of it.
    pub(super) fn fill(&self, record: &mut Record) {
        record.clear();
        (record.line, record.last_line) = (self.number, self.number);
        record.raw.push_str(self.whole());
        record.text.push_str(self.whole());
        self.each(|(start, end, quoted), place| {
            record.cells.push(Cell { start, end, quoted, place });
        });
    }

    /// Writes it and, behind it, those of its cells that stand in quotes with doubled quotes or carriage returns, as texts
    /// have them: so that `spans`, where its cells are in its text, tell where they are in what is written.
    pub(super) fn unfold(&self, spans: &mut [Span], text: &mut String) {
        text.clear();
        text.push_str(self.whole());
        for (start, end) in spans.iter_mut() {
            let (from, to) = (*start as usize, *end as usize);
            let mut rest = &self.text[from..to];
            (*start, *end) = (count(from - self.start), count(to - self.start));
            if from == self.start || self.text.as_bytes()[from - 1] != b'"' {
                continue;
            }
            let begin = text.len();
            while let Some(at) = memchr2(b'"', b'\r', rest.as_bytes()) {
                let quote = usize::from(rest.as_bytes()[at] == b'"');
                text.push_str(&rest[..at + quote]);
                rest = &rest[at + 1 + quote..];
            }
            if text.len() > begin {
                text.push_str(rest);
                (*start, *end) = (count(begin), count(text.len()));
            }
        }
        // Short texts are read quickest where more follows.
        text.push_str(PADDING);
    }
}

/// Finds where the texts of a line's cells begin and end, without the quotes that they may have.
#[inline(always)]
pub(super) fn find_spans(
    bytes: &[u8],
    (start, stop): (usize, usize),
    marks: &[u32],
    quotes: bool,
    spans: &mut Vec<Span>,
) {
    if spans.len() != marks.len() {
        spans.resize(marks.len(), (0, 0));
    }
    let mut start = start as u32;
    for (span, mark) in spans.iter_mut().zip(marks) {
        (*span, start) = ((start, *mark), mark + 1);
    }
    // The last one ends before the line end.
    if let Some((_, end)) = spans.last_mut() {
        *end = stop as u32;
    }
    if quotes {
        for (start, end) in spans.iter_mut() {
            let quoted = start < end && bytes.get(*start as usize) == Some(&b'"');
            (*start, *end) = (*start + u32::from(quoted), *end - u32::from(quoted));
        }
    }
}
