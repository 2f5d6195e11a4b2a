//! The first look at a file: how it is written, and what is wrong with it as a whole.
//!
//! Whether `12,5` is a number and which part of `12/03/2025` is the day can be told only from the whole
//! file, so every row is looked at once before any is read. What is assumed is said in one note. An
//! error of the header is an error of every row, and each row will carry that one finding.

use std::io::{self, Read};
use std::sync::Arc;

use super::cells;
use super::conflicts::{Conflict, Conflicts};
use super::dates::{self, Order};
use super::detect::{Content, detect, seems_utf8};
use super::encoding::Encoding;
use super::form::{Form, Last, SEPARATORS};
use super::header::{Layout, Names};
use super::hearing::Hearing;
use super::indicators::Indicators;
use super::notices::{assumed, conflict_finding, flaw_finding, not_text, place_at};
use super::numbers::Marks;
use super::passing::{self, as_text, each_record, in_order};
use super::pieces::{Piece, Pieces};
use super::record::Record;
use super::records::Records;
use super::split::{Splitter, Visitor};
use super::stretch::{Bytes, Stretch};
use crate::model::codes;
use crate::model::finding::{Finding, Place};
use crate::model::framework::Framework;
use crate::model::period::Span;
use crate::store::reasons::reason;

/// Records among which a header is looked for.
const HEAD: usize = 20;
/// Bytes at which a large file is glanced.
const GLANCE: usize = 64 << 10;

/// Looks at files.
pub struct Surveyor<'a> {
    framework: &'a Framework,
    names: Names,
    indicators: Indicators<'a>,
}

/// The first records of a file under the separator that suits them best.
struct Head {
    separator: u8,
    records: Vec<Record>,
}

impl<'a> Surveyor<'a> {
    /// A surveyor who knows the columns and indicators of a framework.
    #[must_use]
    pub fn new(framework: &'a Framework) -> Surveyor<'a> {
        let (names, indicators) = (Names::new(framework), Indicators::new(framework));
        Surveyor { framework, names, indicators }
    }

    /// How a file is written, if it has rows to read, and findings on it as a whole.
    pub fn survey(
        &mut self,
        stretch: &io::Result<Stretch>,
        path: &Arc<str>,
    ) -> (Option<Form>, Vec<Finding>) {
        let mut findings = Vec::new();
        let looked = match stretch {
            Ok(stretch) => self.look(stretch, path, &mut findings),
            Err(error) => Err(io::Error::from(error.kind())),
        };
        match looked {
            Ok(form) => (form, findings),
            Err(error) => {
                let at = Place::file(path.clone());
                let unreadable =
                    Finding::at(&codes::UNREADABLE_FILE, at).word("reason", reason(&error));
                (None, vec![unreadable])
            }
        }
    }

    fn look(
        &mut self,
        stretch: &Stretch,
        path: &Arc<str>,
        findings: &mut Vec<Finding>,
    ) -> io::Result<Option<Form>> {
        let encoding = match detect(&mut stretch.open()?)? {
            Content::Text(encoding) => encoding,
            other => {
                findings.extend(not_text(other, path));
                return Ok(None);
            }
        };
        let head = self.head(stretch, encoding)?;
        let Some(first) = head.records.first() else {
            let marks = marks_of(stretch, encoding, head.separator)?;
            findings.extend(marks.into_iter().map(|one| conflict_finding(one, path)));
            if findings.is_empty() {
                findings.push(Finding::at(&codes::EMPTY_FILE, Place::file(path.clone())));
            }
            return Ok(None);
        };
        let mut form = self.form(encoding, &head, first);
        self.judge_header(&mut form, &head.records, path, findings);
        self.hear_rows(stretch, &mut form)?;
        let marks = form.conflicts.iter().map(|one| conflict_finding(*one, path));
        findings.extend(marks);
        findings.extend(assumed(&form, path));
        findings.sort_by(|a, b| a.place.cmp(&b.place));
        Ok(Some(form))
    }

    /// A file of which nothing but the header is known.
    fn form(&self, encoding: Encoding, head: &Head, first: &Record) -> Form {
        Form {
            encoding,
            separator: head.separator,
            layout: self.names.layout(first),
            after: first.last_line,
            marks: Marks { by_commas: head.separator == b',', ..Marks::default() },
            order: Order::Unsettled,
            conflicts: Vec::new(),
            fault: None,
            last: Last::default(),
        }
    }

    /// The first records under the separator that makes the most header names known.
    fn head(&self, stretch: &Stretch, encoding: Encoding) -> io::Result<Head> {
        let mut best: Option<(usize, Head)> = None;
        for (separator, _) in SEPARATORS {
            let (declared, records) = first_records(stretch, encoding, separator)?;
            // A header of nothing but known names has no better reading.
            let whole = |first: &Record| {
                self.names.is_header(first) && self.names.known_in(first) == first.len()
            };
            if declared.is_none() && records.first().is_some_and(whole) {
                return Ok(Head { separator, records });
            }
            let known = records.iter().map(|record| self.names.known_in(record)).max();
            let known = if declared == Some(separator) { usize::MAX } else { known.unwrap_or(0) };
            if best.as_ref().is_none_or(|(most, _)| known > *most) {
                best = Some((known, Head { separator, records }));
            }
        }
        Ok(best.map_or(Head { separator: b',', records: Vec::new() }, |(_, head)| head))
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "there is a first record, and repeated columns are positions in its layout"
    )]
    fn judge_header(
        &self,
        form: &mut Form,
        records: &[Record],
        path: &Arc<str>,
        findings: &mut Vec<Finding>,
    ) {
        let first = &records[0];
        let start = findings.len();
        let own = form.layout.clone();
        if !first.flaws.is_empty() {
            let each = first.flaws.iter().map(|(flaw, at)| flaw_finding(*flaw, *at, first, path));
            findings.extend(each);
        } else if !own.missing().is_empty() {
            let mut below = 0;
            if let Some(header) = records[1..].iter().find(|one| self.names.is_header(one)) {
                form.layout = self.names.layout(header);
                form.after = header.last_line;
                below = header.line;
            } else if first.each().any(is_day) {
                form.after = first.line - 1;
            }
            let misspelt = own.misspelt(&self.names).filter(|_| below == 0);
            let (at, guess) = misspelt.unzip();
            let whole = Place { file: path.clone(), line: first.line, column: 1, length: 0 };
            let place = at.map_or(whole, |at| place_at(first.place(at), path));
            let quoted = own.width() == 1 && self.names.is_header_in_a_cell(first.cell(0));
            let written = if quoted { "quoted" } else { "other" };
            findings.push(headless(place, &own, below).text("written", written).guess(guess));
        } else {
            for at in &form.layout.repeated {
                let place = place_at(first.place(*at), path);
                let header = cells::shown(&form.layout.headers[*at]);
                findings.push(Finding::at(&codes::DUPLICATE_HEADER, place).text("header", header));
            }
        }
        form.fault = findings.get(start).cloned();
        if form.fault.is_none() {
            let unknown = form.layout.unknown.iter().map(|(header, at)| {
                let found = Finding::at(&codes::UNKNOWN_COLUMN, place_at(first.place(*at), path));
                let named = match header.as_str() {
                    "" => found.word("header", "unnamed"),
                    name => found.text("header", cells::shown(name)),
                };
                named.guess(self.names.likely(header, |column| own.lacks(column)))
            });
            findings.extend(unknown);
        }
    }

    /// Goes through all rows for what only the whole file can tell.
    fn hear_rows(&mut self, stretch: &Stretch, form: &mut Form) -> io::Result<()> {
        let mut hearing = Hearing::new(form, self.framework, &mut self.indicators);
        each_record(stretch, form.encoding, form.separator, &mut hearing)?;
        let (heard, conflicts, last) = hearing.said();
        (form.last, form.conflicts) = (last, conflicts);
        form.assume(&heard);
        Ok(())
    }

    /// How a large file is written, as far as its beginning tells, and findings on its header;
    /// nothing if that is not worth reading on with.
    pub fn glance(
        &mut self,
        stretch: &Stretch,
        path: &Arc<str>,
    ) -> io::Result<Option<(Form, Vec<Finding>)>> {
        let mut head = Vec::with_capacity(GLANCE);
        stretch.open()?.take(GLANCE as u64).read_to_end(&mut head)?;
        let encoding = match seems_utf8(&head) {
            true => Encoding::Utf8,
            false => match detect(&mut stretch.open()?)? {
                Content::Text(encoding) => encoding,
                _ => return Ok(None),
            },
        };
        let first = self.head(stretch, encoding)?;
        let Some(header) = first.records.first() else { return Ok(None) };
        let (mut form, mut findings) = (self.form(encoding, &first, header), Vec::new());
        self.judge_header(&mut form, &first.records, path, &mut findings);
        if form.fault.is_some() {
            return Ok(None);
        }
        let mut hearing = Hearing::new(&form, self.framework, &mut self.indicators);
        let (text, lines) = (stretch.text(encoding)?, stretch.lines_before);
        let piece = Pieces::new(text, form.separator, lines, GLANCE).next(head)?;
        match piece {
            Some(Piece::Records(text, lines)) => {
                let Ok(text) = as_text(&text) else { return Ok(None) };
                Splitter::new(form.separator).each(text, lines, &mut hearing)?;
            }
            Some(Piece::Strictly(text, lines)) => {
                let Ok(text) = as_text(&text) else { return Ok(None) };
                let records = Records::of_text(text, form.separator, lines);
                in_order(records, |record| hearing.record(record, None))?;
            }
            _ => return Ok(None),
        }
        let (heard, ..) = hearing.said();
        form.assume(&heard);
        Ok(Some((form, findings)))
    }
}

/// What Git left in a file.
fn marks_of(stretch: &Stretch, encoding: Encoding, separator: u8) -> io::Result<Vec<Conflict>> {
    let (mut conflicts, mut last) = (Conflicts::default(), 0);
    let mut hear = |record: &Record| {
        last = record.last_line;
        record.marker.into_iter().for_each(|marker| conflicts.take(marker, record.line));
    };
    each_record(stretch, encoding, separator, &mut hear)?;
    Ok(conflicts.close(last))
}

/// A header without what a file must have, or no header at all: also of an empty file, since a sync
/// program that lost its content leaves one.
fn headless(place: Place, layout: &Layout, below: u32) -> Finding {
    let finding = Finding::at(&codes::MISSING_HEADER, place);
    finding.text("columns", layout.missing().join(", ")).number("below", below)
}

/// Whether a cell of a first line can only be data: the file has no header.
fn is_day(cell: &str) -> bool {
    dates::read(cell.trim(), Order::DayFirst).is_ok_and(|period| period.span == Span::Day)
}

/// Records of a file from its beginning.
///
/// # Errors
/// When the system cannot open it.
pub fn open<'a>(stretch: &'a Stretch, form: &Form) -> io::Result<Records<Box<dyn Bytes + 'a>>> {
    let lines = stretch.lines_before;
    Ok(Records::after(stretch.open()?, form.encoding, form.separator, lines))
}

/// The separator that a `sep=;` line declares, and the first records after it.
fn first_records(
    stretch: &Stretch,
    encoding: Encoding,
    separator: u8,
) -> io::Result<(Option<u8>, Vec<Record>)> {
    let (mut declared, mut found) = (None, Vec::new());
    passing::first_records(stretch, encoding, separator, |record| {
        if record.line == 1 {
            declared = declared_separator(&record.raw);
        }
        let is_declaration = record.line == 1 && declared.is_some();
        if !is_declaration && !record.is_blank() && record.marker.is_none() {
            found.push(record.clone());
        }
        found.len() < HEAD
    })?;
    Ok((declared, found))
}

/// The separator that a line like `sep=;` declares.
#[must_use]
pub fn declared_separator(line: &str) -> Option<u8> {
    let line = line.trim_matches('"');
    let start = line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep="))?;
    let separator = *line.as_bytes().get(start.len())?;
    SEPARATORS.iter().map(|(byte, _)| *byte).find(|byte| *byte == separator)
}
