//! The first look at a file: everything about it that a single row does not tell.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use super::bytes::{self, NotText, TextEncoding};
use super::dates::{self, DateOrder};
use super::dialect::{Conflict, Dialect, Header, Mark, Role};
use super::header;
use super::lines::Lines;
use super::numbers::{self, NumberStyle};
use super::record::{Record, Records};
use crate::model::codes;
use crate::model::finding::{Arg, Finding, Place};
use crate::model::framework::Framework;
use crate::model::row::{CellPlace, Column};
use crate::store::reasons::reason;

/// Separators tried, in order of preference.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
/// How far down a header is looked for, to say where it is.
const TITLE_LINES: usize = 20;
/// The columns that no file does without.
const NEEDED: [Column; 3] = [Column::Date, Column::Indicator, Column::Value];

/// What a survey of one file found: how to read it, if it can be read, and what is to be said.
#[derive(Debug, Default)]
pub struct Survey {
    /// How to read it; none when its rows cannot be read at all, or there are none.
    pub dialect: Option<Dialect>,
    /// What is to be said of the file as a whole.
    pub findings: Vec<Finding>,
}

/// Surveys a file.
#[must_use]
pub fn survey(framework: &Framework, path: &Arc<str>, full: &Path) -> Survey {
    try_survey(framework, path, full).unwrap_or_else(|error| {
        let finding = Finding::at(&codes::UNREADABLE_FILE, Place::file(path.clone()));
        Survey { dialect: None, findings: vec![finding.word("reason", reason(&error))] }
    })
}

fn try_survey(framework: &Framework, path: &Arc<str>, full: &Path) -> io::Result<Survey> {
    let whole = || Place::file(path.clone());
    let encoding = match bytes::look(File::open(full)?)? {
        Ok(encoding) => encoding,
        Err(NotText::Format(format)) => {
            let finding = Finding::at(&codes::NOT_A_CSV, whole()).text("format", format);
            return Ok(Survey { dialect: None, findings: vec![finding] });
        }
        Err(NotText::Byte { byte, offset, line, column }) => {
            let finding = Finding::at(&codes::INVALID_ENCODING, Place { line, column, ..whole() })
                .text("what", "csv")
                .text("byte", format!("{byte:02X}"))
                .number("offset", i64::try_from(offset).unwrap_or(i64::MAX));
            return Ok(Survey { dialect: None, findings: vec![finding] });
        }
    };
    let open = || File::open(full).map(|file| bytes::as_utf8(file, encoding));
    let Some((separator, mut skip, record)) = find_header(framework, open)? else {
        return Ok(Survey::default());
    };
    let mut survey = Survey::default();
    let (mut header, mut findings) = read_header(framework, path, &record);
    if let Some(fault) = &mut header.fault {
        if let Some(below) = lower_header(framework, open()?, separator, record.line)? {
            skip = records_up_to(open()?, separator, below)?;
            let below_it = ("below", Arg::Number(i64::from(below)));
            fault
                .args
                .iter_mut()
                .filter(|(name, _)| *name == "below")
                .for_each(|arg| *arg = below_it.clone());
        }
        findings.push(fault.clone());
    }
    let mut dialect = Dialect {
        encoding,
        separator,
        skip,
        numbers: NumberStyle { mark: Mark::Point, point_is_decimal: separator == b',' },
        order: None,
        header,
        conflicts: Vec::new(),
    };
    let evidence = look_at_cells(&dialect, open()?)?;
    dialect.conflicts = conflicts(&evidence.markers, path);
    findings.extend(dialect.conflicts.iter().map(|conflict| conflict.finding.clone()));
    dialect.numbers = evidence.numbers(separator);
    dialect.order = evidence.order();
    findings.extend(evidence.assumed(&dialect).map(|finding| finding(whole())));
    survey.findings = findings;
    survey.dialect = Some(dialect);
    Ok(survey)
}

/// The separator, the records before the first row, and the header.
fn find_header<R: Read>(
    framework: &Framework,
    open: impl Fn() -> io::Result<R>,
) -> io::Result<Option<(u8, usize, Record)>> {
    let mut lines = Lines::new(open()?);
    let mut told = None;
    let first = loop {
        let Some(line) = lines.take()? else { return Ok(None) };
        let text = line.text.trim();
        match text.strip_prefix("sep=").or_else(|| text.strip_prefix("SEP=")) {
            Some(mark) if told.is_none() && mark.len() <= 1 => {
                told = Some(mark.bytes().next().unwrap_or(b'\t'));
            }
            _ if text.chars().all(|c| matches!(c, ',' | ';' | '\t' | ' ')) => {}
            _ => break line,
        }
    };
    let headers = |separator: u8| {
        let names: Vec<&str> = first
            .text
            .split(char::from(separator))
            .map(|name| name.trim().trim_matches('"'))
            .collect();
        header::known(framework, &names)
    };
    let best = SEPARATORS.into_iter().rev().max_by_key(|separator| headers(*separator));
    let separator = told.or(best).unwrap_or(b',');
    let mut records = Records::new(Lines::new(open()?), separator);
    let mut before = 0;
    while let Some(record) = records.take()? {
        before += 1;
        if record.line >= first.number {
            return Ok(Some((separator, before, record)));
        }
    }
    Ok(None)
}

fn read_header(framework: &Framework, path: &Arc<str>, record: &Record) -> (Header, Vec<Finding>) {
    let place = |at: CellPlace| Place {
        file: path.clone(),
        line: at.line,
        column: at.column,
        length: at.length,
    };
    let mut header = Header::default();
    let mut findings = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    for cell in &record.cells {
        let name = crate::text::fold::neat(&cell.text);
        let folded = crate::text::fold::fold(&name);
        let role = match header::column_of(framework, &name) {
            Some(column) => Role::Known(column),
            None if name.is_empty() => Role::Nameless,
            None => Role::Other(name.clone()),
        };
        if !folded.is_empty() && seen.contains(&folded) {
            let finding = Finding::at(&codes::DUPLICATE_HEADER, place(cell.at));
            header.fault.get_or_insert(finding.text("header", name.clone()));
        } else if let Role::Other(name) = &role {
            let guess = crate::text::alike::nearest(name, header::names()).map(str::to_string);
            let finding = Finding::at(&codes::UNKNOWN_COLUMN, place(cell.at));
            findings.push(finding.text("header", name.clone()).guess(guess));
        }
        seen.push(folded);
        header.roles.push(role);
        header.names.push(name);
    }
    let lacks = |column: &&Column| !header.roles.contains(&Role::Known(**column));
    let missing: Vec<&str> = NEEDED.iter().filter(lacks).map(|c| header::word_of(*c)).collect();
    if !missing.is_empty() || record.damage.is_some() {
        let at = CellPlace { line: record.line, column: 1, length: 0 };
        let finding = Finding::at(&codes::MISSING_HEADER, place(at));
        let columns =
            if missing.is_empty() { NEEDED.map(header::word_of).to_vec() } else { missing };
        let finding = finding.text("columns", columns.join(", ")).number("below", 0);
        header.fault.get_or_insert(finding);
        findings.clear();
    }
    (header, findings)
}

/// Records that begin on these lines.
fn records_up_to(file: impl Read, separator: u8, last: u32) -> io::Result<usize> {
    let mut records = Records::new(Lines::new(file), separator);
    let mut number = 0;
    while records.take()?.is_some_and(|record| record.line <= last) {
        number += 1;
    }
    Ok(number)
}

/// The line of a header that stands below title rows.
fn lower_header(
    framework: &Framework,
    file: impl Read,
    separator: u8,
    below: u32,
) -> io::Result<Option<u32>> {
    let mut lines = Lines::new(file);
    let mut left = TITLE_LINES;
    while let Some(line) = lines.take()? {
        if line.number <= below {
            continue;
        }
        for mark in std::iter::once(separator).chain(SEPARATORS) {
            let names = line.text.split(char::from(mark)).map(|name| name.trim().trim_matches('"'));
            let columns: Vec<_> =
                names.filter_map(|name| header::column_of(framework, name)).collect();
            if NEEDED.iter().all(|needed| columns.contains(needed)) {
                return Ok(Some(line.number));
            }
        }
        left -= 1;
        if left == 0 {
            break;
        }
    }
    Ok(None)
}

/// What the cells of a file show of its decimal mark and its order of day and month.
#[derive(Default)]
struct Evidence {
    points: bool,
    commas: bool,
    day_first: bool,
    month_first: bool,
    ordered: bool,
    /// Lines that look like Git's conflict markers: line and mark.
    markers: Vec<(u32, char)>,
}

/// Conflicts that Git left: `<<<<<<<`, `=======` and `>>>>>>>` in this order.
fn conflicts(markers: &[(u32, char)], path: &Arc<str>) -> Vec<Conflict> {
    let mut found = Vec::new();
    let mut open: Vec<u32> = Vec::new();
    for (line, mark) in markers {
        match mark {
            '<' => open = vec![*line],
            '>' if open.len() > 1 => {
                open.push(*line);
                let place = Place { file: path.clone(), line: open[0], column: 1, length: 7 };
                let finding = Finding::at(&codes::CONFLICT_MARKERS, place).number("last", *line);
                found.push(Conflict { markers: std::mem::take(&mut open), finding });
            }
            _ if !open.is_empty() => open.push(*line),
            _ => {}
        }
    }
    found
}

/// The mark of a line that Git left in a conflict.
fn marker_of(raw: &str) -> Option<char> {
    let mark = raw.chars().next().filter(|c| matches!(c, '<' | '=' | '>' | '|'))?;
    let rest = raw.trim_start_matches(mark);
    (raw.len() - rest.len() == 7 && (rest.is_empty() || rest.starts_with(' '))).then_some(mark)
}

fn look_at_cells(dialect: &Dialect, file: impl Read) -> io::Result<Evidence> {
    let mut evidence = Evidence::default();
    let mut records = Records::new(Lines::new(file), dialect.separator);
    for _ in 0..dialect.skip {
        records.take()?;
    }
    while let Some(record) = records.take()? {
        evidence.markers.extend(marker_of(&record.raw).map(|mark| (record.line, mark)));
        for (cell, role) in record.cells.iter().zip(&dialect.header.roles) {
            let text = cell.text.trim();
            match role {
                Role::Known(Column::Date) => {
                    evidence.ordered |= dates::has_order(text);
                    evidence.day_first |= dates::order_of(text) == Some(DateOrder::DayFirst);
                    evidence.month_first |= dates::order_of(text) == Some(DateOrder::MonthFirst);
                }
                Role::Known(Column::Value | Column::Of) => {
                    evidence.points |= numbers::mark_of(text) == Some(Mark::Point);
                    evidence.commas |= numbers::mark_of(text) == Some(Mark::Comma);
                }
                _ => {}
            }
        }
    }
    Ok(evidence)
}

impl Evidence {
    fn numbers(&self, separator: u8) -> NumberStyle {
        let mark = if self.commas && !self.points { Mark::Comma } else { Mark::Point };
        NumberStyle { mark, point_is_decimal: separator == b',' && !self.commas }
    }

    fn order(&self) -> Option<DateOrder> {
        match (self.day_first, self.month_first) {
            (true, false) => Some(DateOrder::DayFirst),
            (false, true) => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }

    /// What was assumed, if anything beyond the plain form was.
    fn assumed(&self, dialect: &Dialect) -> Option<impl FnOnce(Place) -> Finding + use<>> {
        let encoding: TextEncoding = dialect.encoding;
        let separator = match dialect.separator {
            b',' => "comma",
            b'\t' => "tab",
            _ => "semicolon",
        };
        let mark = if dialect.numbers.mark == Mark::Comma { "comma" } else { "point" };
        let order = match dialect.order.filter(|_| self.ordered) {
            None => "iso",
            Some(DateOrder::DayFirst) => "day-first",
            Some(DateOrder::MonthFirst) => "month-first",
        };
        let plain = encoding.is_utf8() && separator == "comma" && mark == "point" && order == "iso";
        (!plain).then_some(move |place: Place| {
            Finding::at(&codes::ASSUMED_FORMAT, place)
                .text("encoding", encoding.name())
                .word("separator", separator)
                .word("mark", mark)
                .word("order", order)
        })
    }
}
