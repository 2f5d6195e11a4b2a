//! Lines as records of cells: RFC 4180 taken strictly, every cell with its exact place.
//!
//! A lenient reader hides damage: one quote too many and it swallows the rest of the file without a word.
//! Here a quote opens only where a cell begins, and after it closes only a separator or the line's end
//! may follow. A quote that is never rightly closed costs the lines up to the one where it opens;
//! the lines after it are given back and read on their own. What is wrong is noted as a [`Flaw`] and
//! reading goes on.

use std::io::{self, Read};

use super::encoding::Encoding;
use super::lines::{LINE_LIMIT, Line, Lines};
use super::record::{CELL_LIMIT, COLUMN_LIMIT, Cell, Flaw, Marker, Record};
use crate::model::row::CellPlace;
use crate::text::position::count;
use crate::text::visible::is_unprintable;

/// A point in the record being read.
#[derive(Clone, Copy)]
struct Here {
    /// Line of the file.
    line: u32,
    /// Where that line's text ends in `raw`.
    end: usize,
    /// Where we are in `raw`.
    at: usize,
    /// The column there.
    column: u32,
}

impl Here {
    fn advance(&mut self, raw: &str, to: usize) {
        self.column += count(raw[self.at..to].chars().count());
        self.at = to;
    }
}

/// What became of a cell.
struct Taken {
    /// The column after it, or after the end of its first line.
    until: u32,
    /// The column of a quote out of place, or of the text after a closing quote.
    stray: Option<u32>,
}

/// Reads records one by one.
pub struct Records<R> {
    lines: Lines<R>,
    separator: u8,
}

impl<R: Read> Records<R> {
    /// Records of a stream that is at its beginning; `separator` is an ASCII character.
    pub fn new(reader: R, encoding: Encoding, separator: u8) -> Records<R> {
        Records { lines: Lines::new(reader, encoding), separator }
    }

    /// Records of a stream that goes on after these lines of its file.
    pub fn after(reader: R, encoding: Encoding, separator: u8, lines: u32) -> Records<R> {
        Records { lines: Lines::new(reader, encoding).after(lines), separator }
    }

    /// Records of what is left of a UTF-8 file after this many lines.
    pub fn rest(reader: R, separator: u8, lines: u32) -> Records<R> {
        let utf8 = Encoding::Utf8;
        Records { lines: Lines::new(reader, utf8).within(utf8).after(lines), separator }
    }

    /// The number of the last line that was read.
    pub fn line(&self) -> u32 {
        self.lines.number()
    }

    /// Reads the next record, blank ones and Git's marks included; `false` at the end of the file.
    ///
    /// # Errors
    /// When the system cannot read on.
    pub fn next(&mut self, record: &mut Record) -> io::Result<bool> {
        record.clear();
        let Some(line) = self.lines.append(&mut record.raw)? else { return Ok(false) };
        (record.line, record.last_line) = (line.number, line.number);
        if line.cut {
            let place = CellPlace { line: line.number, column: 1, length: 0 };
            record.flaws.push((Flaw::LongLine, place));
            record.broken_off = true;
            return Ok(true);
        }
        record.marker = marker_of(&record.raw[..line.length], self.separator);
        if record.marker.is_none() {
            self.split(record, line)?;
            note_controls(record);
        }
        let text = record.raw.trim_end_matches(['\n', '\r']).len();
        record.raw.truncate(text);
        Ok(true)
    }

    fn split(&mut self, record: &mut Record, line: Line) -> io::Result<()> {
        let mut here = Here { line: line.number, end: line.length, at: 0, column: 1 };
        loop {
            let (open, start) = (here, record.text.len());
            let quoted = here.at < here.end && record.raw.as_bytes().get(here.at) == Some(&b'"');
            let taken = if quoted {
                self.quoted(record, &mut here)?
            } else {
                self.unquoted(record, &mut here)
            };
            let length = (taken.until - open.column).max(1);
            let place = CellPlace { line: open.line, column: open.column, length };
            if let Some(column) = taken.stray {
                let at = CellPlace { line: open.line, column, length: 1 };
                record.flaws.push((Flaw::StrayQuote(record.cells.len()), at));
            }
            push_cell(record, start, quoted, place);
            if here.at >= here.end || record.broken_off {
                record.last_line = here.line;
                return Ok(());
            }
            here.advance(&record.raw, here.at + 1);
        }
    }

    /// Takes an unquoted cell up to the separator.
    fn unquoted(&self, record: &mut Record, here: &mut Here) -> Taken {
        let stop = find(self.separator, &record.raw, here.at, here.end).unwrap_or(here.end);
        let cell = &record.raw[here.at..stop];
        record.text.push_str(cell);
        let before = cell.find('"').map(|quote| count(cell[..quote].chars().count()));
        let stray = before.map(|before| here.column + before);
        here.advance(&record.raw, stop);
        Taken { until: here.column, stray }
    }

    /// Takes a quoted cell up to the separator.
    fn quoted(&mut self, record: &mut Record, here: &mut Here) -> io::Result<Taken> {
        let (open, start, after_line) = (*here, record.text.len(), record.raw.len());
        let first_line = count(record.raw[open.at..open.end].chars().count());
        let several = Taken { until: open.column + first_line, stray: None };
        let mut from = here.at + 1;
        loop {
            let Some(quote) = find(b'"', &record.raw, from, here.end) else {
                record.text.push_str(&record.raw[from..]);
                from = record.raw.len();
                if from - open.at > LINE_LIMIT || !self.continue_on(record, here)? {
                    self.give_up(record, here, open, start, after_line);
                    return Ok(several);
                }
                if record.broken_off {
                    return Ok(several);
                }
                continue;
            };
            record.text.push_str(&record.raw[from..quote]);
            from = quote + 1;
            if from < here.end && record.raw.as_bytes().get(from) == Some(&b'"') {
                record.text.push('"');
                from += 1;
                continue;
            }
            let stop = find(self.separator, &record.raw, from, here.end).unwrap_or(here.end);
            let stray = stop > from;
            if here.line == open.line {
                here.advance(&record.raw, from);
                let stray = stray.then_some(here.column);
                if stray.is_some() {
                    record.text.push_str(&record.raw[quote..stop]);
                }
                here.advance(&record.raw, stop);
                return Ok(Taken { until: here.column, stray });
            }
            if stray {
                self.give_up(record, here, open, start, after_line);
            } else {
                here.advance(&record.raw, stop);
            }
            return Ok(several);
        }
    }

    /// Appends the line after an open quote; `false` at the end of the file.
    fn continue_on(&mut self, record: &mut Record, here: &mut Here) -> io::Result<bool> {
        let start = record.raw.len();
        let Some(line) = self.lines.append(&mut record.raw)? else { return Ok(false) };
        *here = Here { line: line.number, end: start + line.length, at: start, column: 1 };
        if line.cut {
            let place = CellPlace { line: line.number, column: 1, length: 0 };
            record.flaws.push((Flaw::LongLine, place));
            record.broken_off = true;
        }
        Ok(true)
    }

    /// The quote that opened at `open` is never rightly closed: gives back the lines after it.
    fn give_up(
        &mut self,
        record: &mut Record,
        here: &mut Here,
        open: Here,
        text: usize,
        after_line: usize,
    ) {
        self.lines.unread(&record.raw[after_line..], here.line - open.line);
        record.raw.truncate(after_line);
        record.text.truncate(text);
        record.broken_off = true;
        let place = CellPlace { line: open.line, column: open.column, length: 1 };
        record.flaws.push((Flaw::UnclosedQuote, place));
        *here = open;
        here.advance(&record.raw, open.end);
    }
}

impl Records<io::Empty> {
    /// Records of a text at hand, which stands after `lines` lines.
    #[must_use]
    pub fn of_text(text: &str, separator: u8, lines: u32) -> Records<io::Empty> {
        Records { lines: Lines::of_text(text).after(lines), separator }
    }

    /// Goes on with another text at hand.
    pub fn go_on(&mut self, text: &str, separator: u8, lines: u32) {
        self.lines.go_on(text, lines);
        self.separator = separator;
    }
}

/// A record of cells that stand somewhere else than in a measurement file: the same limits hold.
#[must_use]
pub fn of_cells<'a>(line: u32, cells: impl IntoIterator<Item = (&'a str, CellPlace)>) -> Record {
    let mut record = Record { line, last_line: line, ..Record::default() };
    for (text, place) in cells {
        let start = record.text.len();
        record.text.push_str(text);
        record.raw.push_str(if start > 0 { "," } else { "" });
        record.raw.push_str(text);
        push_cell(&mut record, start, true, place);
    }
    note_controls(&mut record);
    record
}

#[expect(clippy::indexing_slicing, reason = "both ends are within the line")]
fn find(byte: u8, raw: &str, from: usize, end: usize) -> Option<usize> {
    raw.as_bytes()[from..end].iter().position(|one| *one == byte).map(|at| from + at)
}

fn push_cell(record: &mut Record, start: usize, quoted: bool, place: CellPlace) {
    let mut end = record.text.len();
    if record.cells.len() == COLUMN_LIMIT {
        if record.flaws.last().is_none_or(|(flaw, _)| *flaw != Flaw::ManyColumns) {
            record.flaws.push((Flaw::ManyColumns, place));
        }
        record.text.truncate(start);
        return;
    }
    if end - start > CELL_LIMIT {
        record.flaws.push((Flaw::LongCell, place));
        end = record.text.floor_char_boundary(start + CELL_LIMIT);
        record.text.truncate(end);
    }
    record.cells.push(Cell { start, end, quoted, place });
}

/// Notes the first character without a sign of each cell; tabs and line ends are none within quotes.
pub(super) fn note_controls(record: &mut Record) {
    if !may_be_odd(&record.raw) {
        return;
    }
    for cell in &record.cells {
        if let Some(bad) = odd_in(&record.text[cell.start..cell.end], cell.quoted) {
            record.flaws.push((Flaw::Control(bad), cell.place));
        }
    }
}

/// Whether a record may hold a character without a sign.
pub(super) fn may_be_odd(raw: &str) -> bool {
    let odd = |byte: u8| byte < b' ' && byte != b'\n' && byte != b'\r' || byte >= 0x7f;
    raw.bytes().fold(false, |found, byte| found | odd(byte))
}

/// The first character without a sign of a cell's text.
pub(super) fn odd_in(text: &str, quoted: bool) -> Option<char> {
    let at_home = |c: char| quoted && matches!(c, '\t' | '\n' | '\r');
    text.chars().find(|c| is_unprintable(*c) && !at_home(*c))
}

/// Whether a line is one of Git's marks: a record by itself, whatever quotes stand in it.
pub(super) fn is_mark(line: &[u8], separator: u8) -> bool {
    let may_be = matches!(line.first(), Some(b'<' | b'=' | b'|' | b'>'));
    may_be && std::str::from_utf8(line).is_ok_and(|line| marker_of(line, separator).is_some())
}

/// Git's marks stand alone or before a blank; a spreadsheet adds separators after them.
pub(super) fn marker_of(line: &str, separator: u8) -> Option<Marker> {
    let mark = match line.as_bytes().first()? {
        b'<' => Marker::Open,
        b'=' | b'|' => Marker::Middle,
        b'>' => Marker::Close,
        _ => return None,
    };
    let (seven, rest) = line.split_at_checked(7)?;
    let same = seven.bytes().all(|byte| Some(&byte) == line.as_bytes().first());
    let rest = rest.trim_end_matches(char::from(separator));
    let alone = if seven.starts_with('=') {
        rest.trim().is_empty()
    } else {
        rest.is_empty() || rest.starts_with(' ')
    };
    (same && alone).then_some(mark)
}
