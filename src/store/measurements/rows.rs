//! From a record to a row: every cell read by its column, every fault noted with its place.
//!
//! A row with a fault is still filled as far as it can be read: corrections and known-at look at the
//! id, `replaces` and `recorded` of rejected rows too. A fault of the file or of the record's
//! shape stands alone, because what its cells seem to say would only repeat it.

use std::sync::Arc;

use super::cells::set_neat;
use super::choosing::Alignment;
use super::conflicts::around;
use super::dimensions::DimensionBook;
use super::form::Form;
use super::guesses::Asked;
use super::held::Cells;
use super::indicators::Indicators;
use super::notices::{conflict_finding, flaw_finding, place_at};
use super::parties::PartyBook;
use super::plain_line::Line;
use super::plan::Plan;
use super::stages::StageBook;
use crate::model::codes;
use crate::model::finding::{Code, Finding};
use crate::model::framework::Framework;
use crate::model::plain::PlainRow;
use crate::model::row::{CellPlace, Column, FileIx, Row};
use crate::text::fold::neat;
use crate::text::formula::unguard;

/// Reads rows one after another into one buffer.
pub struct RowReader<'a> {
    pub(super) framework: &'a Framework,
    pub(super) indicators: Indicators<'a>,
    pub(super) parties: PartyBook<'a>,
    pub(super) dimensions: DimensionBook<'a>,
    pub(super) stages: StageBook<'a>,
    pub(super) row: Row,
    /// Where the cells of a plain line stand.
    cells: Vec<CellPlace>,
    /// Whether the row has a fault of its file or shape: then none of its cells is noted.
    pub(super) shapeless: bool,
    /// Whether anybody asks what is wrong with a row, or only whether something is.
    pub(super) telling: bool,
}

/// Whether a column is free text.
fn is_text(column: Column) -> bool {
    matches!(column, Column::Event | Column::Source | Column::Note | Column::Reporter)
}

/// A fault of which nobody is told where it stands.
pub(super) fn untold(code: &'static Code) -> Finding {
    Finding { code, place: None, args: Vec::new(), guess: None, related: Vec::new() }
}

impl<'a> RowReader<'a> {
    /// A reader of rows against these definitions.
    #[must_use]
    pub fn new(framework: &'a Framework) -> RowReader<'a> {
        let row = Row::blank(framework.dimensions.len());
        let parties = PartyBook::new(&framework.parties);
        let (indicators, dimensions) = (Indicators::new(framework), DimensionBook::new(framework));
        RowReader {
            framework,
            indicators,
            parties,
            dimensions,
            stages: StageBook::new(framework),
            row,
            cells: Vec::new(),
            shapeless: false,
            telling: true,
        }
    }

    /// One for whoever asks only whether something is wrong with a row: its first fault stands for all.
    #[must_use]
    pub fn silent(framework: &'a Framework) -> RowReader<'a> {
        let parties = PartyBook::silent(&framework.parties);
        RowReader { telling: false, parties, ..RowReader::new(framework) }
    }

    /// Goes on to another file.
    pub fn start(&mut self, file: FileIx, path: &Arc<str>) {
        self.row.file = file;
        self.row.path = path.clone();
    }

    /// Takes a row that was read without a word.
    pub fn take(&mut self, plain: &PlainRow) -> &Row {
        self.row.clear(plain.line);
        plain.fill(&mut self.row);
        &self.row
    }

    /// The same with its text and the places of its cells; nothing if its line does not tell them.
    pub fn take_placed(&mut self, plain: &PlainRow, line: &Line, plan: &Plan) -> Option<&Row> {
        if line.bare {
            return None;
        }
        self.row.clear(plain.line);
        plain.fill(&mut self.row);
        self.row.raw.push_str(line.whole());
        self.cells.clear();
        line.each(|_, place| self.cells.push(place));
        let place = |(column, cell): &(Column, usize)| Some((*column, *self.cells.get(*cell)?));
        self.row.places.extend(plan.columns.iter().filter_map(place));
        Some(&self.row)
    }

    /// The last row once more, on another line: of a record on one line that reads as the last one did.
    pub fn again(&mut self, line: u32, form: &Form) -> &Row {
        let row = &mut self.row;
        row.line = line;
        row.places.iter_mut().for_each(|(_, place)| place.line = line);
        if form.fault.is_none() {
            let places = row.faults.iter_mut().filter_map(|fault| fault.place.as_mut());
            places.for_each(|place| place.line = line);
        }
        &self.row
    }

    /// What it has asked about wrong texts.
    #[must_use]
    pub fn asked(self) -> Asked {
        Asked::of([
            (&codes::UNKNOWN_INDICATOR, self.indicators.guesses),
            (&codes::UNKNOWN_PARTY, self.parties.guesses),
            (&codes::UNKNOWN_DIMENSION_VALUE, self.dimensions.guesses),
            (&codes::INVALID_VALUE, self.stages.guesses),
        ])
    }

    /// The text of the last row.
    #[must_use]
    pub fn raw(&self) -> &str {
        &self.row.raw
    }

    /// Reads a record that is not blank. A row that is at fault, and about which nobody asks more, tells its text,
    /// what it has to do with others by (ids, indicator, when it was reported), and that it withdraws.
    pub fn read(&mut self, record: &impl Cells, form: &Form) -> &Row {
        self.row.clear(record.line());
        self.row.raw.push_str(record.raw());
        let alignment = self.note_shape(record, form);
        self.shapeless = !self.row.faults.is_empty();
        self.fill(record, form, &alignment);
        if !self.shapeless && self.row.faults.len() > 1 {
            self.row.faults.sort_by(|a, b| a.place.cmp(&b.place));
        }
        &self.row
    }

    /// Notes what is wrong apart from any cell's meaning.
    fn note_shape(&mut self, record: &impl Cells, form: &Form) -> Alignment {
        let (row, width) = (&mut self.row, form.layout.width());
        let filled = (width..record.width()).rfind(|at| !record.cell(*at).trim().is_empty());
        let found = filled.map_or(record.width().min(width), |last| last + 1);
        let miscounted = found != width && record.flaws().is_empty();
        let conflict = || around(&form.conflicts, record.line());
        if !self.telling {
            let at_fault = form.fault.is_some() || miscounted || !record.flaws().is_empty();
            if at_fault || conflict().is_some() {
                row.faults.push(untold(&codes::CELL_COUNT));
            }
        } else if let Some(fault) = &form.fault {
            row.faults.push(fault.clone());
        } else if let Some(conflict) = conflict() {
            row.faults.push(conflict_finding(conflict, &row.path));
        } else {
            let flaws = record.flaws().iter();
            row.faults.extend(flaws.map(|(flaw, at)| flaw_finding(*flaw, *at, record, &row.path)));
            if miscounted {
                let surplus = place_at(record.place(width), &row.path);
                let place = if found > width { surplus } else { row.place() };
                let finding = Finding::at(&codes::CELL_COUNT, place);
                row.faults.push(finding.number("found", found).number("expected", width));
            }
        }
        let surplus = found.saturating_sub(width);
        Alignment { surplus, texts: if surplus > 0 { form.layout.text_span() } else { None } }
    }

    fn fill(&mut self, record: &impl Cells, form: &Form, alignment: &Alignment) {
        let mut value = "";
        for (column, cells) in &form.layout.known {
            if self.is_passed_over(*column) || (!self.telling && is_text(*column)) {
                continue;
            }
            let text = self.choose(record, form, alignment, *column, cells);
            // What is missing from a row without its shape is not said.
            if text.is_empty() && self.shapeless {
                continue;
            }
            match *column {
                Column::Date => self.date(text, form),
                Column::Indicator => self.indicator(text),
                Column::Value => value = text,
                Column::Of => self.row.of = self.of(text, form),
                Column::Party => self.parties(text),
                Column::Dimension(at) => self.dimension(text, at),
                Column::Event | Column::Source | Column::Note | Column::Reporter => {
                    self.text(*column, text);
                }
                Column::Recorded => self.recorded(text, form),
                Column::Id => self.id(text, Column::Id),
                Column::Replaces => self.id(text, Column::Replaces),
            }
        }
        let replaces = form.layout.cells_of(Column::Replaces).iter();
        let mut replaces = replaces.filter_map(|at| alignment.cell(*at));
        let corrects = value.is_empty() && replaces.any(|at| !record.cell(at).trim().is_empty());
        self.value(value, corrects, form);
        if self.is_passed_over(Column::Note) {
            return;
        }
        // Nobody asks for the texts of a row at fault, so they are read when nothing else is.
        for (column, cells) in form.layout.known.iter().filter(|(column, _)| is_text(*column)) {
            if !self.telling {
                let text = self.choose(record, form, alignment, *column, cells);
                self.text(*column, text);
            }
        }
        for (header, at) in &form.layout.unknown {
            let text = alignment.cell(*at).map_or("", |at| record.cell(at).trim());
            if !text.is_empty() {
                self.row.others.push((header.clone(), neat(unguard(text))));
            }
        }
        if !value.is_empty() {
            self.beside_value();
        }
    }

    fn text(&mut self, column: Column, text: &str) {
        let row = &mut self.row;
        match column {
            Column::Event => set_neat(&mut row.event, text),
            Column::Source => set_neat(&mut row.source, text),
            Column::Reporter => set_neat(&mut row.reporter, text),
            _ => set_neat(&mut row.note, text),
        }
    }

    /// Whether nobody will ask for a column, since the row is at fault.
    fn is_passed_over(&self, column: Column) -> bool {
        !self.telling
            && !self.row.faults.is_empty()
            && !matches!(
                column,
                Column::Date
                    | Column::Indicator
                    | Column::Value
                    | Column::Recorded
                    | Column::Id
                    | Column::Replaces
            )
    }
}
