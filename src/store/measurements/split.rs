//! Records of a piece of text, the plain ones at little cost.
//!
//! Nearly every record of a large file is cut along [`Marks`]: where separators and line ends stand
//! that are not within quotes. Every other one goes to [`Records`], which knows all rules: this reader
//! never judges, it only recognises what needs no judgement. A test holds the two together.

use std::io;

use memchr::{memchr, memchr_iter};

use super::extent::{End, record_end};
use super::marks::Marks;
use super::record::{CELL_LIMIT, COLUMN_LIMIT, Cell, Record};
use super::records::{Records, note_controls};
use crate::model::row::CellPlace;
use crate::text::position::count;

/// Bytes that are looked at before their records are cut: so few that a stray quote costs little.
const LOOK: usize = 8 << 10;

/// Cuts pieces of text into records; its buffers are used again.
pub struct Splitter {
    separator: u8,
    look: usize,
    marks: Marks,
    cells: Vec<Span>,
    /// The text of a line as it would be without doubled quotes and carriage returns, and its cells.
    unfolded: String,
    unfolded_cells: Vec<Span>,
    record: Record,
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

/// A record whose cells need no judgement.
pub struct Line<'t> {
    /// Its text, without the line end.
    pub text: &'t str,
    /// What follows the beginning of its text, beyond its end.
    pub onward: &'t [u8],
    /// Its number, from 1.
    pub number: u32,
    /// Whether it is all ASCII.
    pub ascii: bool,
    /// Its cells.
    pub cells: &'t [Span],
}

/// Where a record lies in its piece.
#[derive(Debug, Clone, Copy)]
struct Extent {
    start: usize,
    /// Where its text stops, before the line end.
    stop: usize,
    /// Where the next record begins.
    end: usize,
    /// Line ends within quotes.
    breaks: u32,
    /// Whether quotes are doubled in it, or there are breaks.
    folded: bool,
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
        Splitter {
            separator,
            look: LOOK,
            marks: Marks::default(),
            cells: Vec::new(),
            unfolded: String::new(),
            unfolded_cells: Vec::new(),
            record: Record::default(),
        }
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
        let (mut start, mut lines) = (0, lines);
        while start < text.len() {
            self.marks.look(text.as_bytes(), self.separator, start, self.look);
            let (from, mut mark) = (start, 0);
            while start < text.len()
                && let Some((extent, next)) = self.plain(text.as_bytes(), start, mark)
            {
                self.hand(text, extent, lines, visitor)?;
                (start, mark) = (extent.end, next);
                lines += 1 + extent.breaks;
            }
            if start == from {
                let end = match record_end(text.as_bytes(), start, self.separator, true) {
                    End::At(end) => end,
                    End::Beyond | End::TooLong => text.len(),
                };
                lines = self.strictly(&text[start..end], lines, visitor)?;
                start = end;
            }
        }
        Ok(())
    }

    /// Hands out a record that has been cut.
    fn hand(
        &mut self,
        text: &str,
        extent: Extent,
        lines: u32,
        visitor: &mut impl Visitor,
    ) -> io::Result<()> {
        let Extent { start, stop, end, folded, .. } = extent;
        let whole = &text[start..stop];
        let is_mark = matches!(whole.as_bytes().first(), Some(b'<' | b'=' | b'>' | b'|'));
        let limited = self.cells.len() > COLUMN_LIMIT || stop - start > CELL_LIMIT;
        if is_mark || limited || (folded && self.marks.controls) {
            return self.strictly(&text[start..end], lines, visitor).map(|_| ());
        }
        let ascii = self.marks.ascii || whole.is_ascii();
        let onward = &text.as_bytes()[start..];
        let mut line = Line { text: whole, onward, number: lines + 1, ascii, cells: &self.cells };
        if folded {
            unfold(&line, &mut self.unfolded, &mut self.unfolded_cells);
            line.text = &self.unfolded;
            line.onward = self.unfolded.as_bytes();
            line.cells = &self.unfolded_cells;
            if !visitor.line(&line) {
                self.strictly(&text[start..end], lines, visitor)?;
            }
        } else if self.marks.controls || !visitor.line(&line) {
            fill(&mut self.record, &line);
            if self.marks.controls {
                note_controls(&mut self.record);
            }
            visitor.record(&self.record);
        }
        Ok(())
    }

    /// Hands out records by the reader that knows all rules; says after how many lines the next stands.
    fn strictly(
        &mut self,
        text: &str,
        lines: u32,
        visitor: &mut impl Visitor,
    ) -> io::Result<u32> {
        let mut records = Records::of_text(text, self.separator, lines);
        while records.next(&mut self.record)? {
            visitor.record(&self.record);
        }
        Ok(records.line())
    }

    /// Cuts one record into cells, if it lies within what was looked at; and the mark after it.
    #[inline]
    fn plain(&mut self, bytes: &[u8], start: usize, mark: usize) -> Option<(Extent, usize)> {
        self.cells.clear();
        let mut extent = Extent { start, stop: start, end: start, breaks: 0, folded: false };
        let mut from = start;
        for (at, next) in self.marks.at.get(mark..)?.iter().zip(mark + 1..) {
            let at = *at as usize;
            let ends = bytes.get(at) != Some(&self.separator);
            let stop = at - usize::from(ends && at > from && bytes[at - 1] == b'\r');
            let quoted = self.marks.quotes && bytes.get(from) == Some(&b'"');
            let around = usize::from(quoted);
            let cell = Span { start: from + around - start, end: stop - around - start, quoted };
            self.cells.push(cell);
            if quoted && self.marks.folded {
                extent.note_folds(&bytes[from + 1..stop - 1]);
            }
            if ends {
                (extent.stop, extent.end) = (stop, bytes.len().min(at + 1));
                return Some((extent, next));
            }
            from = at + 1;
        }
        None
    }
}

impl Extent {
    /// Notes what a quoted cell's text has that the cell has not.
    fn note_folds(&mut self, inner: &[u8]) {
        self.breaks += count(memchr_iter(b'\n', inner).count());
        self.folded |= self.breaks > 0 || memchr(b'"', inner).is_some();
    }
}

/// Writes a line as it would be without doubled quotes, its line ends as texts have them.
fn unfold(line: &Line, text: &mut String, cells: &mut Vec<Span>) {
    text.clear();
    cells.clear();
    for cell in line.cells {
        let start = text.len();
        let mut rest = &line.text[cell.start..cell.end];
        while let Some(at) = rest.find(['"', '\r']).filter(|_| cell.quoted) {
            let quote = usize::from(rest.as_bytes()[at] == b'"');
            text.push_str(&rest[..at + quote]);
            rest = &rest[at + 1 + quote..];
        }
        text.push_str(rest);
        cells.push(Span { start, end: text.len(), quoted: cell.quoted });
        text.push('\n');
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

    fn split(text: &str, look: usize) -> Vec<String> {
        let (mut splitter, mut found) = (Splitter::new(b','), Vec::new());
        splitter.look = look;
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
            look in prop::sample::select(vec![1, 70, 200, LOOK]),
        ) {
            let text = parts.concat();
            prop_assert_eq!(split(&text, look), strictly(&text), "{:?}", text);
        }
    }
}
