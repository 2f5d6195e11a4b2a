//! Records of a piece of text, the plain ones at little cost.
//!
//! Nearly every record of a large file is cut along [`Marks`]: where separators and line ends stand
//! that are not within quotes. Every other one goes to [`Records`], which knows all rules: this reader
//! never judges, it only recognises what needs no judgement. A test holds the two together.

#![expect(
    clippy::indexing_slicing,
    reason = "marks and ends are those of this text; a wrong one must stop the program and not cut elsewhere"
)]

use std::io;

use memchr::memchr;

use super::extent::{End, mark_end, record_end};
use super::marks::Marks;
use super::plain_line::{Line, find_spans};
use super::quotes::Quotes;
use super::record::{CELL_LIMIT, COLUMN_LIMIT, Record};
use super::records::{Records, note_controls};
use crate::model::plain::Span;

/// Bytes that are looked at before their records are cut: so few that a stray quote costs little.
const LOOK: usize = 8 << 10;

/// Cuts pieces of text into records; its buffers are used again.
pub struct Splitter {
    separator: u8,
    look: usize,
    marks: Marks,
    /// A line with what doubled quotes and returns in its cells come to.
    unfolded: String,
    /// The cells of a line.
    spans: Vec<Span>,
    record: Record,
    strict: Records<io::Empty>,
}

/// Where a record lies in its piece.
#[derive(Debug, Clone, Copy)]
struct Extent {
    start: usize,
    /// Where its text stops, before the line end.
    stop: usize,
    /// Where the next record begins.
    end: usize,
    /// Which of the marks are its own.
    marks: (usize, usize),
}

/// Whoever takes the records of a piece.
pub trait Visitor {
    /// Takes a plain line, or says that it must come as a record.
    fn line(&mut self, line: &Line) -> bool;
    /// Takes a record, which begins at this byte of the text that is cut, if that is known.
    fn record(&mut self, record: &Record, at: Option<u32>);
    /// Whether further records need not be read.
    fn is_done(&self) -> bool {
        false
    }
}

/// Takes everything as records.
impl<F: FnMut(&Record)> Visitor for F {
    fn line(&mut self, _: &Line) -> bool {
        false
    }

    fn record(&mut self, record: &Record, _: Option<u32>) {
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
            unfolded: String::new(),
            spans: Vec::new(),
            record: Record::default(),
            strict: Records::of_text("", separator, 0),
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
        let (mut start, mut lines, mut width) = (0, lines, 1);
        while start < text.len() {
            self.marks.look(text.as_bytes(), self.separator, start, self.look);
            if self.marks.ends().is_empty() {
                let end = match record_end(text.as_bytes(), start, self.separator, true) {
                    End::At(end) => end,
                    End::Beyond | End::TooLong => text.len(),
                };
                lines = self.strictly((&text[start..end], start), lines, visitor)?;
                start = end;
            }
            let (mut mark, mut fold, mut quotes) = (0, 0, Quotes::before(&self.marks));
            for at in 0..self.marks.ends().len() {
                if start == text.len() {
                    break;
                }
                let end = self.marks.ends()[at];
                let last = self.marks.behind(end, mark, width);
                width = last - mark;
                let end = end as usize;
                let folded = self.marks.folds.get(fold).is_some_and(|at| (*at as usize) < end);
                if folded && let Some(end) = mark_end(text.as_bytes(), start, self.separator, true)
                {
                    lines = self.strictly((&text[start..end], start), lines, visitor)?;
                    start = end;
                    break;
                }
                let extent = self.extent(text.as_bytes(), start, (mark, last));
                (start, mark) = (extent.end, last);
                lines += 1;
                let quotes = quotes.are_before(extent.end, &self.marks);
                if folded {
                    lines += self.folded(text, extent, lines, visitor, &mut fold)?;
                } else {
                    self.hand(text, extent, quotes, lines, visitor)?;
                }
            }
        }
        Ok(())
    }

    #[inline]
    fn extent(&self, bytes: &[u8], start: usize, marks: (usize, usize)) -> Extent {
        let at = self.marks.at[marks.1 - 1] as usize;
        let stop = at - usize::from(at > start && bytes[at - 1] == b'\r');
        Extent { start, stop, end: bytes.len().min(at + 1), marks }
    }

    /// Hands out a record that stands on one line.
    #[inline]
    fn hand(
        &mut self,
        text: &str,
        extent: Extent,
        quotes: bool,
        number: u32,
        visitor: &mut impl Visitor,
    ) -> io::Result<()> {
        let Extent { start, stop, end, marks } = extent;
        let marks = &self.marks.at[marks.0..marks.1];
        let bytes = &text.as_bytes()[start..stop];
        if is_beyond_judgement(bytes, marks) {
            return self.strictly((&text[start..end], start), number - 1, visitor).map(|_| ());
        }
        let (at, composed) = (start as u32, self.marks.composed);
        find_spans(text.as_bytes(), (start, stop), marks, quotes, &mut self.spans);
        let (spans, bare, odd) = (&self.spans[..], false, false);
        let mut line =
            Line { text, start, stop, marks, spans, quotes, bare, odd, composed, at, number };
        if self.marks.controls {
            line.odd = line.is_odd();
        }
        if !visitor.line(&line) {
            line.fill(&mut self.record);
            if line.odd {
                note_controls(&mut self.record);
            }
            visitor.record(&self.record, Some(at));
        }
        Ok(())
    }

    /// Hands out a record with doubled quotes or line ends in its cells; says how many of those.
    fn folded(
        &mut self,
        text: &str,
        extent: Extent,
        number: u32,
        visitor: &mut impl Visitor,
        fold: &mut usize,
    ) -> io::Result<u32> {
        let Extent { start, stop, end, marks } = extent;
        let (mut breaks, mut doubled) = (0, false);
        while let Some(at) = self.marks.folds.get(*fold).filter(|at| (**at as usize) < end) {
            let is_break = text.as_bytes()[*at as usize] == b'\n';
            breaks += u32::from(is_break);
            doubled |= !is_break;
            *fold += 1;
        }
        let marks = &self.marks.at[marks.0..marks.1];
        let bytes = &text.as_bytes()[start..stop];
        let mut taken = false;
        if !self.marks.controls && !is_beyond_judgement(bytes, marks) {
            let (at, composed) = (start as u32, self.marks.composed);
            find_spans(text.as_bytes(), (start, stop), marks, true, &mut self.spans);
            let (spans, quotes, bare, odd) = ([].as_slice(), true, true, false);
            let line =
                Line { text, start, stop, marks, spans, quotes, bare, odd, composed, at, number };
            let unfolded = if doubled || memchr(b'\r', bytes).is_some() {
                line.unfold(&mut self.spans, &mut self.unfolded);
                Line { text: &self.unfolded, start: 0, stop: stop - start, ..line }
            } else {
                line
            };
            taken = visitor.line(&Line { spans: &self.spans, ..unfolded });
        }
        if !taken {
            self.strictly((&text[start..end], start), number - 1, visitor)?;
        }
        Ok(breaks)
    }

    /// Hands out the records of a text, which begins at this byte of the whole, by the reader that knows all
    /// rules; says after how many lines the next stands.
    fn strictly(
        &mut self,
        (text, at): (&str, usize),
        lines: u32,
        visitor: &mut impl Visitor,
    ) -> io::Result<u32> {
        self.strict.go_on(text, self.separator, lines);
        // Where the others begin that reader does not tell.
        let mut at = Some(at as u32);
        while self.strict.next(&mut self.record)? {
            visitor.record(&self.record, at.take());
        }
        Ok(self.strict.line())
    }
}

/// Whether a record may be one of Git's marks, or beyond a limit.
#[inline]
fn is_beyond_judgement(bytes: &[u8], marks: &[u32]) -> bool {
    matches!(bytes.first(), Some(b'<' | b'=' | b'>' | b'|'))
        || marks.len() > COLUMN_LIMIT
        || bytes.len() > CELL_LIMIT
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
                "a", "bc", ",", ",", "\n", "\n", "\r\n", "\"", "\"", "\"\"", "é", "€", "\t", "\u{1}", "\u{85}", "\u{ffff}",
                "<<<<<<< x\n", "=======\n", "2025-01-01,C,5,nota larga de algo,PER\n", "\"x, y\"", " ", "",
            ]), 0..40),
            look in prop::sample::select(vec![1, 70, 200, LOOK]),
        ) {
            let text = parts.concat();
            prop_assert_eq!(split(&text, look), strictly(&text), "{:?}", text);
        }
    }
}
