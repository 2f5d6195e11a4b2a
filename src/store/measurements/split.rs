//! Records of a piece of text, the plain ones at little cost.
//!
//! Nearly every record of a large file is one line whose quotes, if any, close before a separator. Such
//! lines are cut along an index of separators, quotes and line ends that is made for the whole piece at
//! once, sixteen bytes at a time. Every other line goes to [`Records`], which knows all rules: this
//! reader never judges, it only recognises what needs no judgement. A test holds the two together.

use std::io;

use memchr::{memchr, memchr_iter};
use wide::u8x16;

use super::extent::{End, record_end};
use super::record::{CELL_LIMIT, COLUMN_LIMIT, Cell, Record};
use super::records::{Records, note_controls};
use crate::model::row::CellPlace;
use crate::text::position::count;

/// Cuts pieces of text into records; its buffers are used again.
pub struct Splitter {
    separator: u8,
    marks: Vec<u32>,
    cells: Vec<Span>,
    record: Record,
    /// Whether the piece has a control character.
    controls: bool,
    ascii: bool,
}

/// A cell of a plain line, by bytes from the line's beginning, without its quotes.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    /// Where its text begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Whether it stands in quotes.
    pub quoted: bool,
}

/// A record on one line whose cells need no judgement.
pub struct Line<'t> {
    /// Its text, without the line end.
    pub text: &'t str,
    /// Its number, from 1.
    pub number: u32,
    /// Whether it is all ASCII.
    pub ascii: bool,
    /// Its cells.
    pub cells: &'t [Span],
}

/// Whoever takes the records of a piece.
pub trait Visitor {
    /// Takes a plain line, or says that it must come as a record.
    fn line(&mut self, line: &Line) -> bool;
    /// Takes a record.
    fn record(&mut self, record: &Record);
}

/// Takes everything as records.
impl<F: FnMut(&Record)> Visitor for F {
    fn line(&mut self, _: &Line) -> bool {
        false
    }

    fn record(&mut self, record: &Record) {
        self(record);
    }
}

impl Splitter {
    /// A splitter for files with this separator.
    #[must_use]
    pub fn new(separator: u8) -> Splitter {
        let (marks, cells, record) = (Vec::new(), Vec::new(), Record::default());
        Splitter { separator, marks, cells, record, controls: false, ascii: true }
    }

    /// Goes on with files of another separator.
    pub fn separate_by(&mut self, separator: u8) {
        self.separator = separator;
    }

    /// Hands every record of a text of whole records to `visitor`, blank ones and Git's marks included.
    /// The text stands after `lines` lines.
    ///
    /// # Errors
    /// None of the system: the text is at hand.
    pub fn each(&mut self, text: &str, lines: u32, visitor: &mut impl Visitor) -> io::Result<()> {
        self.index(text.as_bytes());
        let (mut start, mut next, mut number) = (0, 0, lines);
        while start < text.len() {
            number += 1;
            if let Some((mark, stop, end)) = self.plain(text.as_bytes(), start, next) {
                let whole = &text[start..stop];
                let ascii = self.ascii || whole.is_ascii();
                let line = Line { text: whole, number, ascii, cells: &self.cells };
                if self.controls || !visitor.line(&line) {
                    fill(&mut self.record, &line);
                    if self.controls {
                        note_controls(&mut self.record);
                    }
                    visitor.record(&self.record);
                }
                (start, next) = (end, mark);
                continue;
            }
            let end = match record_end(text.as_bytes(), start, self.separator, true) {
                End::At(end) => end,
                End::Beyond | End::TooLong => text.len(),
            };
            let mut records = Records::of_text(&text[start..end], self.separator, number - 1);
            while records.next(&mut self.record)? {
                visitor.record(&self.record);
            }
            number = records.line();
            start = end;
            next += self.marks[next..].partition_point(|mark| (*mark as usize) < end);
        }
        Ok(())
    }

    /// Notes where separators, quotes and line ends stand, and whether anything unusual does.
    fn index(&mut self, text: &[u8]) {
        self.marks.clear();
        let (separator, quote) = (u8x16::splat(self.separator), u8x16::splat(b'"'));
        let (end, back) = (u8x16::splat(b'\n'), u8x16::splat(b'\r'));
        let (low, high) = (u8x16::splat(0x1f), u8x16::splat(0x7f));
        let (mut lows, mut highs) = (u8x16::splat(0), u8x16::splat(0));
        let (blocks, rest) = text.as_chunks::<16>();
        for (at, block) in blocks.iter().enumerate() {
            let bytes = u8x16::new(*block);
            let line_end = bytes.simd_eq(end);
            let mut mask =
                (bytes.simd_eq(separator) | bytes.simd_eq(quote) | line_end).to_bitmask();
            lows |= bytes.min(low).simd_eq(bytes) & !(line_end | bytes.simd_eq(back));
            highs |= bytes.max(high).simd_eq(bytes);
            let base = (at * 16) as u32;
            while mask != 0 {
                self.marks.push(base + mask.trailing_zeros());
                mask &= mask - 1;
            }
        }
        let (mut lower, mut higher) = (lows.to_bitmask() != 0, highs.to_bitmask() != 0);
        let base = blocks.len() * 16;
        for (at, byte) in rest.iter().enumerate() {
            if *byte == self.separator || matches!(byte, b'"' | b'\n') {
                self.marks.push(count(base + at));
            }
            lower |= *byte < b' ' && !matches!(byte, b'\n' | b'\r');
            higher |= *byte >= 0x7f;
        }
        self.ascii = !higher;
        // Delete, and the controls above it, which UTF-8 writes as 0xC2 and a byte below 0xA0.
        let c1 = |at| text.get(at + 1).is_some_and(|next: &u8| *next < 0xa0);
        self.controls =
            lower || (higher && (memchr(0x7f, text).is_some() || memchr_iter(0xc2, text).any(c1)));
    }

    /// Cuts one line into cells, if it is plain: the mark after it, where it stops and where the
    /// next one begins.
    fn plain(&mut self, bytes: &[u8], start: usize, mark: usize) -> Option<(usize, usize, usize)> {
        if matches!(bytes[start], b'<' | b'=' | b'>' | b'|') {
            return None;
        }
        self.cells.clear();
        let (mut from, mut mark) = (start, mark);
        let (stop, end) = loop {
            let at = self.marks.get(mark).map_or(bytes.len(), |at| *at as usize);
            match bytes.get(at) {
                Some(b'"') => {
                    let (closing, after) = self.closed(bytes, from, mark)?;
                    let quote = self.marks[closing] as usize;
                    self.cells.push(Span {
                        start: from + 1 - start,
                        end: quote - start,
                        quoted: true,
                    });
                    mark = closing + 1;
                    match bytes.get(after) {
                        Some(byte) if *byte == self.separator => {
                            (from, mark) = (after + 1, mark + 1);
                            continue;
                        }
                        Some(_) => {
                            mark += 1;
                            break (quote + 1, after + 1);
                        }
                        None => break (quote + 1, after),
                    }
                }
                Some(b'\n') => {
                    let stop = at - usize::from(at > from && bytes[at - 1] == b'\r');
                    self.cells.push(Span { start: from - start, end: stop - start, quoted: false });
                    mark += 1;
                    break (stop, at + 1);
                }
                None => {
                    self.cells.push(Span { start: from - start, end: at - start, quoted: false });
                    break (at, at);
                }
                Some(_) => {
                    self.cells.push(Span { start: from - start, end: at - start, quoted: false });
                    (from, mark) = (at + 1, mark + 1);
                }
            }
        };
        let sound = self.cells.len() <= COLUMN_LIMIT && stop - start <= CELL_LIMIT;
        sound.then_some((mark, stop, end))
    }

    /// The mark that closes the quote which `mark` stands for, and where the separator or line end
    /// after it stands: nothing unless that is plain.
    fn closed(&self, bytes: &[u8], cell: usize, mark: usize) -> Option<(usize, usize)> {
        if self.marks[mark] as usize != cell {
            return None;
        }
        let mut closing = mark + 1;
        let quote = loop {
            let at = *self.marks.get(closing)? as usize;
            match bytes[at] {
                b'"' => break at,
                b'\n' => return None,
                _ => closing += 1,
            }
        };
        let mut after = quote + 1;
        if bytes.get(after) == Some(&b'\r') && bytes.get(after + 1) == Some(&b'\n') {
            after += 1;
        }
        let ends = match bytes.get(after) {
            None => true,
            Some(byte) => *byte == b'\n' || (*byte == self.separator && after == quote + 1),
        };
        ends.then_some((closing, after))
    }
}

impl Line<'_> {
    /// Where a cell stands, its quotes included; characters are counted from `column`, which stands at
    /// the byte `at` of the line and moves behind the cell.
    pub(super) fn place(&self, cell: Span, at: &mut usize, column: &mut u32) -> CellPlace {
        let around = usize::from(cell.quoted);
        let (from, to) = (cell.start - around, cell.end + around);
        if self.ascii {
            let length = ((to - from) as u32).max(1);
            return CellPlace { line: self.number, column: from as u32 + 1, length };
        }
        let length = |from: usize, to: usize| count(self.text[from..to].chars().count());
        let place = CellPlace {
            line: self.number,
            column: *column + length(*at, from),
            length: length(from, to).max(1),
        };
        *column = place.column + length(from, to);
        *at = to;
        place
    }
}

/// Makes a record of a plain line.
fn fill(record: &mut Record, line: &Line) {
    record.clear();
    (record.line, record.last_line) = (line.number, line.number);
    record.raw.push_str(line.text);
    record.text.push_str(line.text);
    let (mut at, mut column) = (0, 1);
    for cell in line.cells {
        let place = line.place(*cell, &mut at, &mut column);
        record.cells.push(Cell { start: cell.start, end: cell.end, quoted: cell.quoted, place });
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(record: &Record) -> String {
        let cells: Vec<_> = (0..record.len())
            .map(|at| (record.cell(at).to_string(), record.place(at), record.cells[at].quoted))
            .collect();
        let blank = record.is_blank();
        let rest = (&record.raw, &record.flaws, record.marker, record.broken_off, blank);
        format!("{} {} {cells:?} {rest:?}", record.line, record.last_line)
    }

    fn strictly(text: &str) -> Vec<String> {
        let mut records = Records::of_text(text, b',', 4);
        let (mut record, mut found) = (Record::default(), Vec::new());
        while records.next(&mut record).unwrap() {
            found.push(told(&record));
        }
        found
    }

    fn split(text: &str) -> Vec<String> {
        let (mut splitter, mut found) = (Splitter::new(b','), Vec::new());
        splitter.each(text, 4, &mut |record: &Record| found.push(told(record))).unwrap();
        found
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn it_reads_what_the_strict_reader_reads(
            parts in prop::collection::vec(prop::sample::select(vec![
                "a", "bc", ",", ",", "\n", "\n", "\r\n", "\"", "\"", "\"\"", "é", "€", "\t", "\u{1}", "\u{85}",
                "<<<<<<< x\n", "=======\n", "2025-01-01,C,5,nota larga de algo,PER\n", "\"x, y\"", " ", "",
            ]), 0..40),
        ) {
            let text = parts.concat();
            prop_assert_eq!(split(&text), strictly(&text), "{:?}", text);
        }
    }
}
