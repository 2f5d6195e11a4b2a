//! From a record to a row: every cell typed, every fault at its place.

use std::sync::Arc;

use super::cells;
use super::dates::{self, NotDate};
use super::dialect::{Dialect, Role};
use super::header::word_of;
use super::lookup::{Indicated, Lookup, Named};
use super::record::{Cell, Damage, Record};
use crate::model::codes;
use crate::model::finding::{Finding, Place};
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind};
use crate::model::instant::Instant;
use crate::model::party::PartyId;
use crate::model::period::Period;
use crate::model::row::{CellPlace, Column, FileIx, Row, Value};
use crate::store::definitions::ids::is_id;
use crate::text::alike::{code_points, nearest, point};
use crate::text::fold::{fold, neat};

/// What a record is read with.
pub struct Reading<'a> {
    /// The definitions.
    pub framework: &'a Framework,
    /// Lookups in them.
    pub lookup: &'a Lookup<'a>,
    /// How the file writes.
    pub dialect: &'a Dialect,
    /// The file.
    pub file: FileIx,
    /// Its path.
    pub path: &'a Arc<str>,
}

/// A row in the making.
struct Draft<'a> {
    with: &'a Reading<'a>,
    row: Row,
    /// Texts of known cells, filled ones only.
    texts: Vec<(Column, String)>,
}

impl Reading<'_> {
    /// Reads a record that is not blank. Of a damaged one only the damage is said: its cells may
    /// stand in the wrong columns.
    #[must_use]
    pub fn row(&self, record: Record, fault: Option<&Finding>) -> Row {
        let row = Row {
            file: self.file,
            path: self.path.clone(),
            line: record.line,
            date: None,
            indicator: None,
            value: None,
            of: None,
            parties: Vec::new(),
            dimensions: vec![String::new(); self.framework.dimensions.len()],
            event: String::new(),
            source: String::new(),
            note: String::new(),
            reporter: String::new(),
            recorded: None,
            id: String::new(),
            replaces: String::new(),
            others: Vec::new(),
            raw: record.raw.trim_end_matches(['\r', '\n']).to_string(),
            places: Vec::new(),
            faults: fault.into_iter().cloned().collect(),
        };
        let mut draft = Draft { with: self, row, texts: Vec::new() };
        if fault.is_some() {
            return draft.row;
        }
        draft.structure(&record);
        let damaged = draft.row.faults.len();
        draft.place_cells(record.cells);
        draft.fill();
        if damaged > 0 {
            draft.row.faults.truncate(damaged);
            draft.row.indicator = None;
        }
        draft.row
    }
}

impl Draft<'_> {
    fn fault(&mut self, finding: Finding) {
        self.row.faults.push(finding);
    }

    fn place(&self, at: CellPlace) -> Place {
        Place { file: self.row.path.clone(), line: at.line, column: at.column, length: at.length }
    }

    /// Damage to the record, and its number of cells.
    fn structure(&mut self, record: &Record) {
        if let Some((damage, at)) = record.damage {
            let place = self.place(at);
            let finding = match damage {
                Damage::Unclosed => Finding::at(&codes::UNCLOSED_QUOTE, place),
                Damage::Stray => {
                    let before =
                        |cell: &&Cell| cell.at.line == at.line && cell.at.column <= at.column;
                    let cell = record.cells.iter().rfind(before).map(|cell| cell.text.clone());
                    Finding::at(&codes::STRAY_QUOTE, place).text("cell", cell.unwrap_or_default())
                }
                Damage::Limit(what, limit) => {
                    Finding::at(&codes::OVER_LIMIT, place).number("limit", limit).word("what", what)
                }
                Damage::Control(c) => {
                    Finding::at(&codes::CONTROL_CHARACTER, place).text("point", point(c))
                }
            };
            self.fault(finding);
            return;
        }
        let expected = self.with.dialect.header.roles.len();
        let filled = record.cells.iter().rposition(|cell| !cell.text.trim().is_empty());
        let needed = filled.map_or(0, |at| at + 1);
        if record.cells.len() < expected || needed > expected {
            let at =
                if needed > expected { record.cells[expected].at } else { CellPlace::default() };
            let place = if at.line > 0 { self.place(at) } else { self.row.place() };
            let finding = Finding::at(&codes::CELL_COUNT, place);
            let found = record.cells.len();
            self.fault(finding.number("found", found).number("expected", expected));
        }
    }

    /// Sorts cells by what their column is. Two synonyms may stand side by side if they agree.
    fn place_cells(&mut self, cells: Vec<Cell>) {
        let with = self.with;
        let header = &with.dialect.header;
        for (at, cell) in cells.into_iter().enumerate() {
            let text = neat(&cell.text);
            match header.roles.get(at) {
                Some(Role::Known(column)) => self.known(*column, at, &cell, text),
                Some(Role::Other(name)) if !text.is_empty() => {
                    self.row.others.push((name.clone(), text));
                }
                Some(Role::Other(_) | Role::Nameless) | None => {}
            }
        }
        self.row.others.sort();
    }

    fn known(&mut self, column: Column, at: usize, cell: &Cell, text: String) {
        let known = self.row.places.iter().position(|(have, _)| *have == column);
        if let Some(other) = self.texts.iter().find(|(have, _)| *have == column) {
            if !text.is_empty() && !self.agree(column, &other.1, &text) {
                let names = &self.with.dialect.header.names;
                let role = Role::Known(column);
                let first = self.with.dialect.header.roles.iter().position(|one| *one == role);
                let finding = Finding::at(&codes::SYNONYMS_DISAGREE, self.place(cell.at))
                    .text("first", names[first.unwrap_or(at)].clone())
                    .text("second", names[at].clone());
                self.fault(finding);
            }
            return;
        }
        match known {
            Some(index) if !text.is_empty() => self.row.places[index].1 = cell.at,
            Some(_) => {}
            None => self.row.places.push((column, cell.at)),
        }
        if !text.is_empty() {
            self.texts.push((column, text));
        }
    }

    fn agree(&self, column: Column, one: &str, other: &str) -> bool {
        let parties = |text: &str| -> Vec<Named> {
            text.split('/').map(|piece| self.with.lookup.party(piece.trim())).collect()
        };
        fold(one) == fold(other) || (column == Column::Party && parties(one) == parties(other))
    }

    fn text(&self, column: Column) -> Option<String> {
        self.texts.iter().find(|(have, _)| *have == column).map(|(_, text)| text.clone())
    }

    fn take(&mut self, column: Column) -> String {
        self.text(column).unwrap_or_default()
    }

    fn fill(&mut self) {
        self.row.event = self.take(Column::Event);
        self.row.source = self.take(Column::Source);
        self.row.note = self.take(Column::Note);
        self.row.reporter = self.take(Column::Reporter);
        self.row.id = self.id(Column::Id);
        self.row.replaces = self.id(Column::Replaces);
        self.recorded();
        self.date();
        self.parties();
        self.dimensions();
        let broken = self.indicator();
        if !broken {
            self.value();
        }
    }

    fn id(&mut self, column: Column) -> String {
        let text = self.take(column);
        if !text.is_empty() && !is_id(&text) {
            let finding = Finding::at(&codes::INVALID_ROW_ID, self.row.place_of(column));
            self.fault(finding.text("value", text.clone()).word("column", word_of(column)));
        }
        text
    }

    fn recorded(&mut self) {
        let Some(text) = self.text(Column::Recorded) else { return };
        self.row.recorded = Instant::parse(&text);
        if self.row.recorded.is_none() {
            let place = self.row.place_of(Column::Recorded);
            self.fault(Finding::at(&codes::INVALID_RECORDED, place).text("value", text));
        }
    }

    fn missing(&mut self, column: Column) {
        let finding = Finding::at(&codes::MISSING_CELL, self.row.place_of(column));
        self.fault(finding.word("column", word_of(column)));
    }

    fn date(&mut self) {
        let Some(text) = self.text(Column::Date) else { return self.missing(Column::Date) };
        let place = self.row.place_of(Column::Date);
        match dates::read(&text, self.with.dialect.order) {
            Ok(period) => self.row.date = Some(period),
            Err(NotDate::Ambiguous(first, second)) => self.fault(
                Finding::at(&codes::AMBIGUOUS_DATE, place)
                    .text("value", text)
                    .text("first", Period::day(first).to_string())
                    .text("second", Period::day(second).to_string()),
            ),
            Err(NotDate::Invalid(guess)) => {
                self.fault(
                    Finding::at(&codes::INVALID_DATE, place).text("value", text).guess(guess),
                );
            }
        }
    }

    fn parties(&mut self) {
        let Some(text) = self.text(Column::Party) else { return };
        let place = self.row.place_of(Column::Party);
        let mut parties: Vec<PartyId> = Vec::new();
        for piece in text.split('/').map(str::trim).filter(|piece| !piece.is_empty()) {
            match self.with.lookup.party(piece) {
                Named::Known(id) => parties.push(id),
                Named::Looks(code) => self.fault(lookalike(place.clone(), piece, code)),
                Named::Unknown(guess) => {
                    let finding = Finding::at(&codes::UNKNOWN_PARTY, place.clone());
                    self.fault(finding.text("value", piece).guess(guess));
                }
            }
        }
        parties.sort_unstable();
        parties.dedup();
        self.row.parties = parties;
    }

    fn dimensions(&mut self) {
        let with = self.with;
        for (at, dimension) in with.framework.dimensions.iter().enumerate() {
            let Some(text) = self.text(Column::Dimension(at)) else { continue };
            let folded = fold(&text);
            let found = dimension.values.iter().find(|(id, name)| {
                id.eq_ignore_ascii_case(&text) || name.all().any(|(_, name)| fold(name) == folded)
            });
            if dimension.values.is_empty() {
                self.row.dimensions[at] = text;
            } else if let Some((id, _)) = found {
                self.row.dimensions[at].clone_from(id);
            } else {
                let ids = || dimension.values.iter().map(|(id, _)| id.as_str());
                let finding = Finding::at(
                    &codes::UNKNOWN_DIMENSION_VALUE,
                    self.row.place_of(Column::Dimension(at)),
                )
                .text("value", text.clone())
                .text("dimension", dimension.id.clone())
                .text("allowed", ids().collect::<Vec<_>>().join(", "))
                .guess(nearest(&text, ids()).map(str::to_string));
                self.fault(finding);
            }
        }
    }

    /// Finds the indicator; tells whether its definition is broken.
    fn indicator(&mut self) -> bool {
        let with = self.with;
        let Some(text) = self.text(Column::Indicator) else {
            self.missing(Column::Indicator);
            return false;
        };
        let place = self.row.place_of(Column::Indicator);
        match with.lookup.indicator(&text) {
            Indicated::Known(ix) => self.row.indicator = Some(ix),
            Indicated::Broken(at) => {
                let broken = &with.framework.broken[at];
                let finding = Finding::at(&codes::BROKEN_DEFINITION, place);
                self.fault(finding.text("id", broken.id.clone()).other(broken.place.clone()));
                return true;
            }
            Indicated::Looks(id) => self.fault(lookalike(place, &text, id)),
            Indicated::Unknown(guess) => {
                let finding = Finding::at(&codes::UNKNOWN_INDICATOR, place);
                self.fault(finding.text("id", text).guess(guess));
            }
        }
        false
    }

    fn value(&mut self) {
        let with = self.with;
        let indicator = self.row.indicator.map(|ix| with.framework.indicator(ix));
        let Some(text) = self.text(Column::Value) else {
            if self.text(Column::Replaces).is_some() {
                self.row.value = Some(Value::Withdrawn);
            } else {
                self.missing(Column::Value);
            }
            return;
        };
        let Some(indicator) = indicator else { return };
        let place = self.row.place_of(Column::Value);
        match cells::value(indicator, &text, with.dialect.numbers, || place.clone()) {
            Ok(value) => self.row.value = Some(value),
            Err(finding) => self.fault(finding),
        }
        self.of();
        self.needed(indicator);
    }

    fn of(&mut self) {
        let Some(text) = self.text(Column::Of) else { return };
        let place = self.row.place_of(Column::Of);
        match cells::number(&text, "of", self.with.dialect.numbers, || place.clone()) {
            Ok(of) => self.row.of = Some(of),
            Err(finding) => self.fault(finding),
        }
    }

    /// What a kind cannot do without.
    fn needed(&mut self, indicator: &Indicator) {
        let applies = self.row.value != Some(Value::NotApplicable);
        if applies && indicator.kind == Kind::Share && self.text(Column::Of).is_none() {
            self.missing(Column::Of);
        }
        if applies && indicator.kind == Kind::Parties && self.text(Column::Party).is_none() {
            self.missing(Column::Party);
        }
    }
}

fn lookalike(place: Place, text: &str, meant: String) -> Finding {
    Finding::at(&codes::LOOKALIKE, place)
        .text("value", text)
        .text("points", code_points(text))
        .guess(Some(meant))
}
