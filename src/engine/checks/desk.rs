//! What is said of one row, by what became of it.
//!
//! A rejected row is said with its own errors or with the ruling that rejected it; a duplicate with
//! its twin; a row that counts with what is doubtful about it. A superseded row is silent, since somebody
//! has already put it right, unless another one went with it.

#![expect(
    clippy::indexing_slicing,
    reason = "rows are numbered below `ruling.rows()`, files by the list they come from"
)]

use std::mem;
use std::sync::Arc;

use chrono::NaiveDate;

use super::rows::errors;
use super::standing::WARNINGS;
use super::view::RowView;
use crate::engine::census::Census;
use crate::engine::fate::{Fate, Why};
use crate::engine::ruling::Ruling;
use crate::model::codes;
use crate::model::finding::{Finding, Place};
use crate::model::framework::Framework;
use crate::model::packed::{Awaited, Packed};
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Column, Copy, DataFile, FileIx, Row};

/// Says what is to be said of rows that come in order.
pub struct Desk<'a> {
    framework: &'a Framework,
    files: &'a [DataFile],
    ruling: &'a Ruling,
    as_of: NaiveDate,
    findings: Packed,
    /// What is found of one row.
    own: Vec<Finding>,
    /// Whether faults of whole files are said, too; the last one.
    telling: bool,
    fault: Option<Finding>,
    /// The rows that others wait for, in order; the next of them.
    needed: Arc<[usize]>,
    next: usize,
    /// Where they stand: as many as have been met.
    met: Vec<Met>,
}

/// Where a row stands, and its indicator.
pub struct Met {
    row: usize,
    file: FileIx,
    line: u32,
    indicator: Option<IndicatorIx>,
}

impl<'a> Desk<'a> {
    /// Nothing said yet, but of files that are conflict copies.
    #[must_use]
    pub fn new(
        census: &Census<'a>,
        files: &'a [DataFile],
        ruling: &'a Ruling,
        as_of: NaiveDate,
    ) -> Desk<'a> {
        let mut wanted = vec![false; ruling.rows()];
        ruling.fates().filter_map(Fate::other).for_each(|row| wanted[row] = true);
        ruling.replaced_together().for_each(|row| wanted[row] = true);
        let needed = wanted.into_iter().enumerate().filter(|(_, it)| *it).map(|(row, _)| row);
        let copies = (0u32..).map(FileIx).zip(files).filter(|(ix, _)| census.is_copy(*ix));
        let copies = copies.filter_map(|(_, file)| {
            let finding = Finding::at(&codes::CONFLICT_COPY, Place::file(file.path.clone()));
            Some(finding.other(Place::file(original(files, file)?)))
        });
        let mut findings = Packed::default();
        copies.for_each(|copy| findings.push(&copy));
        Desk {
            framework: census.framework,
            files,
            ruling,
            as_of,
            findings,
            own: Vec::new(),
            telling: true,
            fault: None,
            needed: needed.collect(),
            next: 0,
            met: Vec::new(),
        }
    }

    /// One for another thread, for whoever says of files what is wrong with them as wholes.
    #[must_use]
    pub fn beside(&self) -> Desk<'a> {
        Desk {
            findings: self.findings.beside(),
            own: Vec::new(),
            telling: false,
            fault: None,
            needed: self.needed.clone(),
            met: Vec::new(),
            ..*self
        }
    }

    /// The next row has this number.
    pub fn begin(&mut self, number: usize) {
        self.next = self.needed.partition_point(|row| *row < number);
    }

    /// What has been said since it was last asked, and the rows that were met.
    pub fn said(&mut self) -> (Packed, Vec<Met>) {
        let next = self.findings.beside();
        (mem::replace(&mut self.findings, next), mem::take(&mut self.met))
    }

    /// Where the rows stand that others waited for.
    #[must_use]
    pub fn awaited(&self, met: &[Met]) -> Vec<Awaited> {
        let told = met.iter().filter_map(|met| {
            let file = self.files.get(met.file.0 as usize)?.path.clone();
            let indicator = met.indicator.map(|ix| self.framework.indicator(ix).id.clone());
            let place = Place { file, line: met.line, column: 1, length: 0 };
            Some(Awaited { row: met.row, place, indicator: indicator.unwrap_or_default() })
        });
        told.collect()
    }

    /// Whether others wait for a row.
    #[must_use]
    pub fn is_needed(&self, number: usize) -> bool {
        self.needed.get(self.next) == Some(&number)
    }

    /// Whether a row counts and nobody waits for it.
    #[must_use]
    pub fn merely_counts(&self, number: usize) -> bool {
        self.ruling.fate(number) == Fate::Counted && !self.is_needed(number)
    }

    /// Says what is to be said of a row of which no more is known than where it begins, if that is enough.
    pub fn passes_over(&mut self, number: usize, file: FileIx, line: u32) -> bool {
        let fate = self.ruling.fate(number);
        match fate {
            _ if self.is_needed(number)
                || self.ruling.replaced_with(number).is_some()
                || self.ruling.outdone_by(number).is_some() =>
            {
                return false;
            }
            Fate::Superseded { .. } | Fate::LaterKnown => {}
            Fate::Duplicate(other) => {
                let Some(of) = self.files.get(file.0 as usize) else { return false };
                let place = Place { file: of.path.clone(), line, column: 1, length: 0 };
                self.wait(&Finding::at(&codes::DUPLICATE_ROW, place), other);
            }
            Fate::Counted | Fate::LaterObserved | Fate::Rejected(_) => return false,
        }
        true
    }

    /// Says what is to be said of a row; whether it counts.
    pub fn say(&mut self, number: usize, row: &Row) -> bool {
        if self.is_needed(number) {
            self.next += 1;
            let (file, line, indicator) = (row.file, row.line, row.indicator);
            self.met.push(Met { row: number, file, line, indicator });
        }
        let fate = self.ruling.fate(number);
        match fate {
            Fate::Counted | Fate::LaterObserved => self.stand(row),
            Fate::Rejected(why) => self.reject(row, why),
            Fate::Duplicate(other) => {
                self.wait(&Finding::at(&codes::DUPLICATE_ROW, row.place()), other);
            }
            Fate::Superseded { .. } => {
                if let Some(other) = self.ruling.replaced_with(number) {
                    let finding = Finding::at(&codes::CORRECTED_TOGETHER, row.place_of(Column::Id));
                    self.wait(&finding.text("id", row.id.clone()), other);
                }
                if let Some(other) = self.ruling.outdone_by(number) {
                    let place = row.place_of(Column::Replaces);
                    self.wait(&Finding::at(&codes::OUTDONE_CORRECTION, place), other);
                }
            }
            Fate::LaterKnown => {}
        }
        fate == Fate::Counted
    }

    /// What has been found so far.
    pub fn findings(&mut self) -> &mut Packed {
        &mut self.findings
    }

    fn wait(&mut self, finding: &Finding, other: usize) {
        self.findings.push_waiting(finding, other);
    }

    fn reject(&mut self, row: &Row, why: Why) {
        let at = |code, column| Finding::at(code, row.place_of(column));
        let id = row.id.clone();
        let replaces = row.replaces.clone();
        for fault in &row.faults {
            // A fault of the file comes with each of its rows, maybe a million times.
            let above = fault.place.as_ref().is_some_and(|place| place.line < row.line);
            if !above {
                self.findings.push(fault);
            } else if self.telling && self.fault.as_ref() != Some(fault) {
                self.findings.push(fault);
                self.fault = Some(fault.clone());
            }
        }
        self.findings.extend(&errors(self.framework, row));
        match why {
            Why::Own => {}
            Why::IdConflict(other) => {
                let finding = at(&codes::ID_CONFLICT, Column::Id).text("id", id);
                self.wait(&finding, other);
            }
            Why::CopyOnly => {
                let mut finding = Finding::at(&codes::COPY_ONLY_ROW, row.place());
                let copied = original(self.files, &self.files[row.file.0 as usize]);
                finding.related.extend(copied.map(Place::file));
                self.findings.push(&finding);
            }
            Why::UnknownReplaces => {
                let finding = at(&codes::UNKNOWN_REPLACES, Column::Replaces);
                self.findings.push(&finding.text("id", replaces));
            }
            Why::Cycle => {
                let finding = at(&codes::REPLACES_CYCLE, Column::Replaces);
                self.findings.push(&finding.text("id", replaces));
            }
            Why::OtherIndicator(other) => {
                let finding = at(&codes::CORRECTS_OTHER_INDICATOR, Column::Indicator);
                self.wait(&finding.text("id", replaces), other);
            }
            Why::Competing(other) => {
                let finding = at(&codes::COMPETING_CORRECTIONS, Column::Replaces);
                self.wait(&finding.text("id", replaces), other);
            }
            Why::Contradiction(other) => {
                let finding = at(&codes::CONTRADICTION, Column::Value);
                self.wait(&finding.text("of", if row.of.is_some() { "yes" } else { "no" }), other);
            }
        }
    }

    fn stand(&mut self, row: &Row) {
        let Some(ix) = row.indicator else { return };
        let view =
            RowView { framework: self.framework, indicator: self.framework.indicator(ix), row };
        for rule in WARNINGS {
            rule(view, self.as_of, &mut self.own);
        }
        self.own.sort_by(|a, b| a.place.cmp(&b.place));
        self.findings.extend(&self.own);
        self.own.clear();
    }
}

/// The file that another one is a conflict copy of.
fn original(files: &[DataFile], copy: &DataFile) -> Option<Arc<str>> {
    match copy.copy {
        Copy::Known(of) | Copy::Maybe(of) => Some(files.get(of.0 as usize)?.path.clone()),
        Copy::No => None,
    }
}
