//! What is wrong with a file or a record, as findings: one place where their arguments are filled in.

use std::sync::Arc;

use super::cells::shown;
use super::conflicts::Conflict;
use super::dates::Order;
use super::detect::Content;
use super::encoding::Encoding;
use super::form::{Form, SEPARATORS};
use super::held::Cells;
use super::lines::LINE_LIMIT;
use super::record::{CELL_LIMIT, COLUMN_LIMIT, Flaw};
use crate::model::codes;
use crate::model::finding::{Finding, Place};
use crate::model::row::CellPlace;
use crate::text::looks::point;

/// Why a file's rows are not read at all.
#[must_use]
pub fn not_text(content: Content, path: &Arc<str>) -> Option<Finding> {
    match content {
        Content::Text(_) => None,
        Content::Other(format) => {
            let at = Place::file(path.clone());
            Some(Finding::at(&codes::NOT_A_CSV, at).text("format", format))
        }
        Content::Unknown { byte, offset, line, column } => {
            let at = Place { file: path.clone(), line, column, length: 1 };
            let finding = Finding::at(&codes::INVALID_ENCODING, at);
            let finding = finding.text("what", "csv");
            Some(finding.text("byte", format!("{byte:02X}")).number("offset", offset))
        }
    }
}

/// One note on everything that was assumed.
#[must_use]
pub fn assumed(form: &Form, path: &Arc<str>) -> Option<Finding> {
    let order = match form.order {
        Order::Unsettled => "iso",
        Order::DayFirst => "day-first",
        Order::MonthFirst => "month-first",
    };
    let plain = form.encoding == Encoding::Utf8
        && form.separator == b','
        && !form.marks.decimal_comma()
        && !form.marks.assumes_three()
        && form.order == Order::Unsettled;
    let separator = SEPARATORS.iter().find(|(byte, _)| *byte == form.separator)?.1;
    let note = Finding::at(&codes::ASSUMED_FORMAT, Place::file(path.clone()))
        .text("encoding", form.encoding.name())
        .word("separator", separator)
        .word("mark", form.marks.word())
        .word("order", order);
    (!plain).then_some(note)
}

/// The one finding of a conflict.
#[must_use]
pub fn conflict_finding(conflict: Conflict, path: &Arc<str>) -> Finding {
    let place = Place { file: path.clone(), line: conflict.first, column: 1, length: 0 };
    Finding::at(&codes::CONFLICT_MARKERS, place).number("last", conflict.last)
}

/// What is wrong with a record, as a finding.
#[must_use]
pub fn flaw_finding(flaw: Flaw, at: CellPlace, record: &impl Cells, path: &Arc<str>) -> Finding {
    let place = place_at(at, path);
    let limit = |what, limit: String| {
        Finding::at(&codes::OVER_LIMIT, place.clone()).text("limit", limit).word("what", what)
    };
    match flaw {
        Flaw::UnclosedQuote => Finding::at(&codes::UNCLOSED_QUOTE, place),
        Flaw::StrayQuote(cell) => {
            Finding::at(&codes::STRAY_QUOTE, place).text("cell", shown(record.cell(cell).trim()))
        }
        Flaw::LongCell => limit("cell", format!("{} KiB", CELL_LIMIT >> 10)),
        Flaw::LongLine => limit("line", format!("{} MiB", LINE_LIMIT >> 20)),
        Flaw::ManyColumns => limit("columns", COLUMN_LIMIT.to_string()),
        Flaw::Control(c) => Finding::at(&codes::CONTROL_CHARACTER, place)
            .text("point", point(c))
            .text("sort", if c == '\0' { "nul" } else { "other" }),
    }
}

/// A cell's place in a file.
#[must_use]
pub fn place_at(at: CellPlace, path: &Arc<str>) -> Place {
    Place { file: path.clone(), line: at.line, column: at.column, length: at.length }
}
