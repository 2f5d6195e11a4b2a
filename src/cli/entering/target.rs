//! The file that rows are to be added to, as it stands: whether it can take them, and how.

use std::sync::Arc;

use crate::cli::failure::Failure;
use crate::model::codes_writing as codes;
use crate::model::finding::{Finding, Place};
use crate::model::framework::Framework;
use crate::model::row::{Column, Row};
use crate::model::row_text::{self, CellText, cell, columns};
use crate::store::ledger::dialect::{Dialect, Unwritable};
use crate::store::ledger::{ending, widen};
use crate::store::measurements::data::Data;
use crate::store::measurements::form::Form;
use crate::store::measurements::stretch::Stretch;
use crate::store::measurements::survey::Surveyor;
use crate::text::looks::point;

/// What will be written, and how it is read.
pub struct Target {
    /// The file's relative path.
    pub path: Arc<str>,
    /// How the rows are read that follow.
    pub form: Form,
    /// Bytes of the file as it was looked at; 0 when there is none.
    pub length: u64,
    /// Lines of the file before the rows.
    pub lines_before: u32,
    /// What goes before the rows: a header, a line end; or the whole file anew.
    pub before: Before,
    /// The rows as bytes.
    pub lines: Vec<u8>,
    /// What was done beside it.
    pub notes: Vec<Finding>,
}

/// What goes before the rows.
pub enum Before {
    /// These bytes, appended with them.
    Append(Vec<u8>),
    /// All that the file holds, with more columns.
    Rewrite(Vec<u8>),
}

/// Why the file cannot take the rows; a row's number where one row is at fault, which is then said at its place in its source.
pub struct Unfit(pub Box<Finding>, pub Option<usize>);

/// Looks at the file of `path` among the data.
///
/// # Errors
/// [`Unfit`] in the inner result; [`Failure`] when the file cannot be read.
pub fn aim(
    data: &Data,
    framework: &Framework,
    path: &Arc<str>,
    rows: &[Row],
) -> Result<Result<Target, Unfit>, Failure> {
    let found = data.files().iter().position(|file| file.path == *path);
    let stretch = found.and_then(|at| data.stretch(at));
    let (Some(at), Some(stretch)) = (found, stretch) else {
        return Ok(fresh(framework, path, rows));
    };
    let held = |finding| Ok(Err(Unfit(Box::new(finding), None)));
    let unfit = |reason| {
        let at = Place::file(path.clone());
        held(Finding::at(&codes::UNFIT_FILE, at).word("reason", reason))
    };
    let Some(form) = data.forms().get(at).and_then(Option::as_ref) else {
        return if stretch.is_empty() {
            Ok(fresh(framework, path, rows))
        } else {
            unfit("no-table")
        };
    };
    if form.fault.is_some() {
        return unfit("no-header");
    }
    if !form.conflicts.is_empty() {
        return unfit("open-merge");
    }
    let ending = ending::of(stretch, form.encoding).map_err(Failure::reading)?;
    if !ending.ended && !form.last.sound {
        let line = Place { file: path.clone(), line: form.last.line, column: 1, length: 0 };
        return held(Finding::at(&codes::TORN_ROW, line));
    }
    let dialect = Dialect::of(form, ending);
    let lacks = dialect.lacks(framework, rows);
    let mut notes = Vec::new();
    if !ending.ended {
        let line = Place { file: path.clone(), line: form.last.end, column: 1, length: 0 };
        notes.push(Finding::at(&codes::LINE_END_ADDED, line));
    }
    if lacks.is_empty() {
        let before = dialect.missing_end().unwrap_or_default();
        let target = written(&dialect, framework, path, rows, Before::Append(before), notes);
        return Ok(target.map(|target| Target { length: stretch.length(), ..target }));
    }
    let names: Vec<&str> = lacks.iter().map(|one| row_text::name(framework, *one)).collect();
    let said =
        |code| Finding::at(code, Place::file(path.clone())).text("headers", names.join(", "));
    let Some(mut bytes) = widen::widened(stretch, form, &names).map_err(Failure::reading)? else {
        return held(said(&codes::NO_ROOM_FOR_COLUMNS));
    };
    let wide = Ok(Stretch::in_memory(bytes.clone(), 0));
    let Some(form) = Surveyor::new(framework).survey(&wide, path).0 else {
        return unfit("no-table");
    };
    notes.push(said(&codes::COLUMNS_ADDED));
    let dialect = Dialect::of(&form, ending);
    bytes.extend(dialect.missing_end().unwrap_or_default());
    let target = written(&dialect, framework, path, rows, Before::Rewrite(bytes), notes);
    Ok(target.map(|target| Target { length: stretch.length(), ..target }))
}

fn fresh(framework: &Framework, path: &Arc<str>, rows: &[Row]) -> Result<Target, Unfit> {
    let dialect = Dialect::fresh(framework);
    let header = dialect.header();
    written(&dialect, framework, path, rows, Before::Append(header), Vec::new())
}

fn written(
    dialect: &Dialect,
    framework: &Framework,
    path: &Arc<str>,
    rows: &[Row],
    before: Before,
    notes: Vec<Finding>,
) -> Result<Target, Unfit> {
    let mut lines = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        let line =
            dialect.lines(framework, std::slice::from_ref(row)).map_err(|Unwritable(bad)| {
                let finding =
                    Finding::at(&codes::UNWRITABLE_CHARACTER, cell_of(framework, row, bad))
                        .text("path", path.to_string())
                        .text("character", bad)
                        .text("point", point(bad))
                        .text("encoding", dialect.encoding());
                Unfit(Box::new(finding), Some(number))
            })?;
        lines.extend(line);
    }
    Ok(Target {
        path: path.clone(),
        length: 0,
        form: dialect.form_of_more(),
        lines_before: dialect.last_line(),
        before,
        lines,
        notes,
    })
}

/// Where the cell of a row stands in its source that holds a character.
fn cell_of(framework: &Framework, row: &Row, character: char) -> Place {
    let holds = |column: &Column| match cell(framework, row, *column) {
        CellText::Plain(text) | CellText::Free(text) | CellText::Number(text) => {
            text.contains(character)
        }
        CellText::Empty => false,
    };
    let found = columns(framework).into_iter().find(holds);
    found.map_or_else(|| row.place(), |column| row.place_of(column))
}

impl Target {
    /// The rows as they are to be read: after every row there is.
    #[must_use]
    pub fn rows(&self) -> Stretch {
        Stretch::in_memory(self.lines.clone(), self.lines_before)
    }
}
