//! Records of a piece of text, the plain ones at little cost.
//!
//! Nearly every record of a large file is one line whose quotes, if any, close before a separator. Such
//! lines are cut along an index of separators, quotes and line ends that is made for the whole piece at
//! once, sixteen bytes at a time. Every other line goes to [`Records`], which knows all rules: this
//! reader never judges, it only recognises what needs no judgement. A test holds the two together.

use std::io;

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
    record: Record,
    /// Whether the piece has a byte that may be a control character.
    controls: bool,
    ascii: bool,
}

/// What a line turned out to be.
enum Line {
    /// A plain record; the index of the mark after it, and where it ends.
    Plain(usize, usize),
    /// Something that needs judgement.
    Other,
}

impl Splitter {
    /// A splitter for files with this separator.
    #[must_use]
    pub fn new(separator: u8) -> Splitter {
        let record = Record::default();
        Splitter { separator, marks: Vec::new(), record, controls: false, ascii: true }
    }

    /// Hands every record of a text of whole records to `each`, blank ones and Git's marks included. The
    /// text stands after `lines` lines.
    ///
    /// # Errors
    /// None of the system: the text is at hand.
    pub fn each(
        &mut self,
        text: &str,
        lines: u32,
        mut each: impl FnMut(&Record),
    ) -> io::Result<()> {
        self.index(text.as_bytes());
        let mut record = std::mem::take(&mut self.record);
        let (mut start, mut next, mut line) = (0, 0, lines);
        while start < text.len() {
            line += 1;
            match self.plain(text, start, next, line, &mut record) {
                Line::Plain(mark, end) => {
                    each(&record);
                    (start, next) = (end, mark);
                }
                Line::Other => {
                    let end = match record_end(text.as_bytes(), start, self.separator, true) {
                        End::At(end) => end,
                        End::Beyond | End::TooLong => text.len(),
                    };
                    let mut records = Records::of_text(&text[start..end], self.separator, line - 1);
                    while records.next(&mut record)? {
                        each(&record);
                    }
                    line = records.line();
                    start = end;
                    next += self.marks[next..].partition_point(|mark| (*mark as usize) < end);
                }
            }
        }
        self.record = record;
        Ok(())
    }

    /// Notes where separators, quotes and line ends stand, and whether anything unusual does.
    fn index(&mut self, text: &[u8]) {
        self.marks.clear();
        let (separator, quote, end) =
            (u8x16::splat(self.separator), u8x16::splat(b'"'), u8x16::splat(b'\n'));
        let (low, high) = (u8x16::splat(0x1f), u8x16::splat(0x7f));
        let mut unusual = u8x16::splat(0);
        let (blocks, rest) = text.as_chunks::<16>();
        for (at, block) in blocks.iter().enumerate() {
            let bytes = u8x16::new(*block);
            let line_end = bytes.simd_eq(end);
            let found = bytes.simd_eq(separator) | bytes.simd_eq(quote) | line_end;
            let lower = bytes.min(low).simd_eq(bytes);
            unusual |= (lower & !line_end) | bytes.max(high).simd_eq(bytes);
            let mut mask = found.to_bitmask();
            let base = count(at * 16);
            while mask != 0 {
                self.marks.push(base + mask.trailing_zeros());
                mask &= mask - 1;
            }
        }
        self.controls = unusual.to_bitmask() != 0;
        let base = blocks.len() * 16;
        for (at, byte) in rest.iter().enumerate() {
            if *byte == self.separator || matches!(byte, b'"' | b'\n') {
                self.marks.push(count(base + at));
            }
            self.controls |= (*byte < b' ' && *byte != b'\n') || *byte >= 0x7f;
        }
        self.ascii = !self.controls || text.is_ascii();
    }

    /// Reads one line into `record`, if it is plain.
    fn plain(&self, text: &str, start: usize, mark: usize, line: u32, record: &mut Record) -> Line {
        let bytes = text.as_bytes();
        if matches!(bytes[start], b'<' | b'=' | b'>' | b'|') {
            return Line::Other;
        }
        record.clear();
        (record.line, record.last_line) = (line, line);
        let (mut cell, mut mark) = (start, mark);
        let end = loop {
            let Some(at) = self.marks.get(mark).map(|at| *at as usize) else {
                record.push_plain(start, cell, text.len(), false);
                break text.len();
            };
            match bytes[at] {
                b'\n' => {
                    let crlf = at > cell && bytes[at - 1] == b'\r';
                    record.push_plain(start, cell, at - usize::from(crlf), false);
                    mark += 1;
                    break at + 1;
                }
                b'"' => {
                    let Some((closing, after)) = self.closed(bytes, cell, mark) else {
                        return Line::Other;
                    };
                    record.push_plain(start, cell + 1, self.marks[closing] as usize, true);
                    mark = closing + 1;
                    match bytes.get(after) {
                        Some(byte) if *byte == self.separator => {
                            (cell, mark) = (after + 1, mark + 1);
                        }
                        Some(_) => {
                            mark += 1;
                            break after + 1;
                        }
                        None => break after,
                    }
                }
                _ => {
                    record.push_plain(start, cell, at, false);
                    (cell, mark) = (at + 1, mark + 1);
                }
            }
            if record.cells.len() > COLUMN_LIMIT - 2 {
                return Line::Other;
            }
        };
        let whole = text[start..end].trim_end_matches(['\n', '\r']);
        if whole.len() > CELL_LIMIT {
            return Line::Other;
        }
        record.raw.push_str(whole);
        record.text.push_str(whole);
        if !self.ascii && !whole.is_ascii() {
            measure(record);
        }
        if self.controls {
            note_controls(record);
        }
        Line::Plain(mark, end)
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

impl Record {
    /// Adds the cell from `from` to `to` of a line that begins at `start`; its place counts bytes.
    fn push_plain(&mut self, start: usize, from: usize, to: usize, quoted: bool) {
        let around = usize::from(quoted);
        let place = CellPlace {
            line: self.line,
            column: count(from - around - start) + 1,
            length: count(to - from + 2 * around).max(1),
        };
        self.cells.push(Cell { start: from - start, end: to - start, quoted, place });
    }
}

/// Turns places that count bytes into places that count characters.
fn measure(record: &mut Record) {
    let characters = |from: usize, to: usize| count(record.text[from..to].chars().count());
    let (mut at, mut column) = (0, 1);
    for cell in &mut record.cells {
        let around = usize::from(cell.quoted);
        let (from, to) = (cell.start - around, cell.end + around);
        column += characters(at, from);
        let length = characters(from, to);
        cell.place.column = column;
        cell.place.length = length.max(1);
        (at, column) = (to, column + length);
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
        splitter.each(text, 4, |record| found.push(told(record))).unwrap();
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
