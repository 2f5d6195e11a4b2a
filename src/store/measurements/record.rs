//! Records of a CSV, strictly: every cell with its exact place, and damage found where it begins.
//!
//! A quote opens only at the start of a cell; after the closing one only a separator or the line's
//! end may follow. When a quote is never closed, or closes on a later line with text behind it, the
//! fault lies where it opened: that one line is the damaged record and reading goes on below it.

use std::io::{self, Read};

use super::lines::{Line, Lines};
use crate::model::row::CellPlace;
use crate::text::position::count;

/// Bytes that a cell may have.
pub const CELL_LIMIT: usize = 64 << 10;
/// Cells that a row may have.
pub const COLUMN_LIMIT: usize = 256;

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// Its text, unquoted.
    pub text: String,
    /// Where it stands.
    pub at: CellPlace,
}

/// What is wrong with a record as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// A quote that is never closed.
    Unclosed,
    /// A quote where none may stand, or text behind a closing one.
    Stray,
    /// A cell, line or row past its limit.
    Limit(&'static str, usize),
    /// A control character.
    Control(char),
}

/// One record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// The line on which it begins.
    pub line: u32,
    /// Its cells, as far as they could be read.
    pub cells: Vec<Cell>,
    /// Its text as written, without the last line's end.
    pub raw: String,
    /// What is wrong with it, and where.
    pub damage: Option<(Damage, CellPlace)>,
}

impl Record {
    /// Whether it holds nothing at all.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.damage.is_none() && self.cells.iter().all(|cell| cell.text.trim().is_empty())
    }
}

/// Reads records.
pub struct Records<R: Read> {
    lines: Lines<R>,
    separator: u8,
}

impl<R: Read> Records<R> {
    /// Records of these lines.
    pub fn new(lines: Lines<R>, separator: u8) -> Self {
        Records { lines, separator }
    }

    /// The next record.
    ///
    /// # Errors
    /// What the system says while reading.
    pub fn take(&mut self) -> io::Result<Option<Record>> {
        let Some(first) = self.lines.take()? else { return Ok(None) };
        let mut parse = Parse::new(&first, self.separator);
        let mut taken = vec![first];
        loop {
            let line = &taken[taken.len() - 1];
            if line.cut {
                let place = CellPlace { line: line.number, column: 1, length: 0 };
                parse.fault(Damage::Limit("line", super::lines::LINE_LIMIT), place);
            }
            match parse.line(line) {
                Step::Done => break,
                Step::More => {}
                Step::Broken => {
                    self.give_back_below(&parse, &mut taken);
                    break;
                }
            }
            match self.lines.take()? {
                Some(next) => taken.push(next),
                None => {
                    parse.unclosed();
                    self.give_back_below(&parse, &mut taken);
                    break;
                }
            }
        }
        Ok(Some(parse.record(&taken)))
    }

    /// Hands back the lines below the one where the damage lies.
    fn give_back_below(&mut self, parse: &Parse, taken: &mut Vec<Line>) {
        let last = parse.record.damage.map_or(parse.record.line, |(_, place)| place.line);
        let keep = taken.iter().take_while(|line| line.number <= last).count().max(1);
        self.lines.give_back(taken.drain(keep..));
    }
}

enum Step {
    /// The record ends with this line.
    Done,
    /// A quoted cell goes on.
    More,
    /// The quote that opened on the first line was never meant to reach here.
    Broken,
}

struct Parse {
    separator: u8,
    record: Record,
    /// The quoted cell that is open, with where it opened.
    open: Option<Cell>,
}

impl Parse {
    fn new(first: &Line, separator: u8) -> Parse {
        let record = Record { line: first.number, ..Record::default() };
        Parse { separator, record, open: None }
    }

    fn fault(&mut self, damage: Damage, place: CellPlace) {
        self.record.damage.get_or_insert((damage, place));
    }

    /// The open quote is the fault: the record is its first line alone.
    fn unclosed(&mut self) {
        if let Some(cell) = self.open.take() {
            self.record.damage = Some((Damage::Unclosed, cell.at));
            self.record.cells.push(Cell { text: String::new(), ..cell });
        }
    }

    fn line(&mut self, line: &Line) -> Step {
        let text = line.text.as_str();
        let mut at = 0;
        let mut column = 1;
        if self.open.is_some() {
            match self.quoted(line, &mut at, &mut column) {
                Step::Done => {}
                other => return other,
            }
            if at == text.len() {
                return Step::Done;
            }
            at += 1;
            column += 1;
        }
        loop {
            if text.as_bytes().get(at) == Some(&b'"') {
                let place =
                    CellPlace { line: line.number, column, length: rest_of_line(&text[at..]) };
                self.open = Some(Cell { text: String::new(), at: place });
                (at, column) = (at + 1, column + 1);
                match self.quoted(line, &mut at, &mut column) {
                    Step::Done => {}
                    other => return other,
                }
            } else {
                self.plain(line, &mut at, &mut column);
            }
            if at >= text.len() {
                return Step::Done;
            }
            (at, column) = (at + 1, column + 1);
        }
    }

    /// An unquoted cell, up to its separator or the line's end.
    fn plain(&mut self, line: &Line, at: &mut usize, column: &mut u32) {
        let rest = &line.text[*at..];
        let length = rest.bytes().position(|byte| byte == self.separator).unwrap_or(rest.len());
        let text = &rest[..length];
        let characters = count(text.chars().count());
        let place = CellPlace { line: line.number, column: *column, length: characters };
        if let Some(quote) = text.find('"') {
            let before = count(text[..quote].chars().count());
            self.fault(Damage::Stray, CellPlace { column: *column + before, length: 1, ..place });
        }
        self.push(Cell { text: text.to_string(), at: place });
        *at += length;
        *column += characters;
    }

    /// The inside of a quoted cell, up to its closing quote or the line's end.
    fn quoted(&mut self, line: &Line, at: &mut usize, column: &mut u32) -> Step {
        let Some(mut cell) = self.open.take() else { return Step::Done };
        let text = line.text.as_str();
        while let Some(quote) = text[*at..].find('"') {
            let inside = &text[*at..*at + quote];
            cell.text.push_str(inside);
            *column += count(inside.chars().count()) + 1;
            *at += quote + 1;
            match text.as_bytes().get(*at) {
                Some(b'"') => {
                    cell.text.push('"');
                    (*at, *column) = (*at + 1, *column + 1);
                }
                Some(byte) if *byte != self.separator => {
                    return self.behind(cell, line, at, column);
                }
                _ => {
                    if cell.at.line == line.number {
                        cell.at.length = *column - cell.at.column;
                    }
                    self.push(cell);
                    return Step::Done;
                }
            }
        }
        cell.text.push_str(&text[*at..]);
        cell.text.push_str(if line.end.is_empty() { "" } else { "\n" });
        self.open = Some(cell);
        if self.open.as_ref().is_some_and(|cell| cell.text.len() > CELL_LIMIT) {
            self.unclosed();
            return Step::Broken;
        }
        Step::More
    }

    /// Text behind a closing quote: a stray quote on the same line, else the opening one's fault.
    fn behind(&mut self, cell: Cell, line: &Line, at: &mut usize, column: &mut u32) -> Step {
        if cell.at.line != line.number {
            self.open = Some(cell);
            self.unclosed();
            return Step::Broken;
        }
        let place = CellPlace { line: line.number, column: *column, length: 1 };
        self.fault(Damage::Stray, place);
        let rest = &line.text[*at..];
        let length = rest.bytes().position(|byte| byte == self.separator).unwrap_or(rest.len());
        *column += count(rest[..length].chars().count());
        *at += length;
        self.push(cell);
        Step::Done
    }

    fn push(&mut self, cell: Cell) {
        let forbidden = |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
        if let Some(control) = cell.text.chars().find(forbidden) {
            self.fault(Damage::Control(control), cell.at);
        }
        if cell.text.len() > CELL_LIMIT {
            self.fault(Damage::Limit("cell", CELL_LIMIT), cell.at);
        }
        if self.record.cells.len() < COLUMN_LIMIT {
            self.record.cells.push(cell);
        } else {
            self.fault(Damage::Limit("columns", COLUMN_LIMIT), cell.at);
        }
    }

    fn record(mut self, taken: &[Line]) -> Record {
        for (at, line) in taken.iter().enumerate() {
            if at > 0 {
                self.record.raw.push('\n');
            }
            self.record.raw.push_str(&line.text);
        }
        self.record
    }
}

fn rest_of_line(text: &str) -> u32 {
    count(text.chars().count())
}
