//! What only a whole file can tell: in which order its dates are written, and with which decimal mark.

use super::cells::trimmed;
use super::conflicts::{Conflict, Conflicts};
use super::dates::Votes;
use super::form::{Form, Last};
use super::header::Layout;
use super::held::Cells;
use super::indicators::Indicators;
use super::numbers::Marks;
use super::plain_line::Line;
use super::record::Record;
use super::split::Visitor;
use super::values::is_number;
use crate::model::framework::Framework;
use crate::model::row::Column;

/// What the records of a file say about how it is written.
#[derive(Debug, Clone, Copy, Default)]
pub struct Heard {
    /// About the order of dates.
    pub votes: Votes,
    /// About the decimal mark.
    pub marks: Marks,
    /// Whether Git left a mark.
    pub conflict: bool,
    /// Whether some bytes are not of the encoding that was assumed.
    pub malformed: bool,
}

/// Hears all records of a file, or of its beginning.
pub struct Hearing<'h, 'a> {
    heard: Heard,
    form: &'h Form,
    framework: &'a Framework,
    indicators: &'h mut Indicators<'a>,
    conflicts: Conflicts,
    last: Last,
}

impl<'h, 'a> Hearing<'h, 'a> {
    /// Nothing yet, of a file of which the header is known.
    pub fn new(
        form: &'h Form,
        framework: &'a Framework,
        indicators: &'h mut Indicators<'a>,
    ) -> Hearing<'h, 'a> {
        let (heard, conflicts, last) = (Heard::default(), Conflicts::default(), Last::default());
        Hearing { heard, form, framework, indicators, conflicts, last }
    }

    /// What all of them say, Git's marks, and how the file ends.
    #[must_use]
    pub fn said(self) -> (Heard, Vec<Conflict>, Last) {
        (self.heard, self.conflicts.close(self.last.end), self.last)
    }

    fn hear(&mut self, record: &impl Cells, last_line: u32) {
        self.last.end = last_line;
        if !record.is_no_row() {
            self.last.line = last_line;
            self.last.sound = record.fits(self.form.layout.width());
        }
        self.heard.hear_cells(record, self.form, self.framework, self.indicators);
    }
}

impl Visitor for Hearing<'_, '_> {
    fn line(&mut self, line: &Line) -> bool {
        // How many lines one has whose quotes were taken off is not known.
        if !line.bare {
            self.hear(line, line.number);
        }
        !line.bare
    }

    fn record(&mut self, record: &Record, _: Option<u32>) {
        let Some(marker) = record.marker else { return self.hear(record, record.last_line) };
        let line = record.last_line;
        self.last = Last { line, end: line, sound: record.fits(self.form.layout.width()) };
        self.conflicts.take(marker, record.line);
        self.heard.conflict = true;
    }
}

impl Heard {
    /// Hears a record that is none of Git's marks; the first that is a row teaches nothing new in most files.
    pub fn hear_cells(
        &mut self,
        record: &impl Cells,
        form: &Form,
        framework: &Framework,
        indicators: &mut Indicators,
    ) {
        if record.line() <= form.after {
            return;
        }
        for (column, cells) in &form.layout.known {
            let texts = cells.iter().map(|at| trimmed(record.cell(*at)));
            match column {
                Column::Date | Column::Recorded => texts.for_each(|text| self.votes.hear(text)),
                Column::Value | Column::Of => texts.for_each(|text| {
                    let heard = self.marks.with(text);
                    let mut numeric = || is_numeric(record, &form.layout, framework, indicators);
                    if heard != self.marks && (*column == Column::Of || numeric()) {
                        self.marks = heard;
                    }
                }),
                _ => {}
            }
        }
    }

    /// Adds what another part of the file says.
    pub fn merge(&mut self, other: Heard) {
        self.votes.merge(other.votes);
        self.marks.comma |= other.marks.comma;
        self.marks.point |= other.marks.point;
        self.marks.three |= other.marks.three;
        self.conflict |= other.conflict;
        self.malformed |= other.malformed;
    }

    /// Whether every row means what it meant when the file was assumed to be written so. A decimal
    /// point that was not expected changes nothing unless there is a decimal comma, too.
    #[must_use]
    pub fn bears_out(&self, form: &Form) -> bool {
        let comma = self.marks.comma == form.marks.comma;
        let point = !self.marks.comma || self.marks.point == form.marks.point;
        let order = self.votes.order() == form.order;
        comma && point && order && !self.conflict && !self.malformed
    }
}

/// Whether a row's indicator has numbers as values.
fn is_numeric(
    record: &impl Cells,
    layout: &Layout,
    framework: &Framework,
    indicators: &mut Indicators,
) -> bool {
    let mut cells = layout.cells_of(Column::Indicator).iter();
    let found = cells.find_map(|at| indicators.find(record.cell(*at).trim()));
    found.is_some_and(|ix| is_number(framework.indicator(ix).kind))
}
