//! The second pass of `check`: says of every row what is to be said of it.
//!
//! A rejected row is said with its own errors or with the ruling that rejected it; a duplicate with
//! its twin; a row that counts with what is doubtful about it. A superseded row is silent: somebody
//! has already put it right.

#![expect(
    clippy::indexing_slicing,
    reason = "rows are numbered below `ruling.rows()`, files by the list they come from"
)]

use std::mem;
use std::sync::Arc;

use chrono::NaiveDate;

use super::rows::errors;
use super::standing::{FIGURES, WARNINGS};
use super::together::Together;
use super::view::RowView;
use crate::engine::census::Census;
use crate::engine::fate::{Fate, Why};
use crate::engine::fold::Folded;
use crate::engine::ruling::Ruling;
use crate::model::codes;
use crate::model::finding::{Finding, Place};
use crate::model::framework::Framework;
use crate::model::packed::{Awaited, Packed};
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Column, Copy, DataFile, FileIx, Row};
use crate::model::sink::Sink;

/// Collects findings row by row.
pub struct Inspection<'a> {
    framework: &'a Framework,
    files: &'a [DataFile],
    ruling: &'a Ruling,
    as_of: NaiveDate,
    findings: Packed,
    /// What is found of one row.
    own: Vec<Finding>,
    /// The last fault that came with a row.
    fault: Option<Finding>,
    /// The rows that others wait for, in order, and where they stand: as many as have been met.
    needed: Vec<usize>,
    met: Vec<Met>,
    together: Vec<Box<dyn Together>>,
}

/// Where a row stands, and its indicator.
struct Met {
    file: FileIx,
    line: u32,
    indicator: Option<IndicatorIx>,
}

impl<'a> Inspection<'a> {
    /// Nothing found yet, but for files that are conflict copies. The rules over all rows may have had a
    /// [first pass](super::together::Glance).
    #[must_use]
    pub fn new(
        census: &Census<'a>,
        files: &'a [DataFile],
        ruling: &'a Ruling,
        as_of: NaiveDate,
        together: Vec<Box<dyn Together>>,
    ) -> Self {
        let mut wanted = vec![false; ruling.rows()];
        ruling.fates().filter_map(Fate::other).for_each(|row| wanted[row] = true);
        let needed = wanted.into_iter().enumerate().filter(|(_, it)| *it).map(|(row, _)| row);
        let copies = (0u32..).map(FileIx).zip(files).filter(|(ix, _)| census.is_copy(*ix));
        let copies = copies.filter_map(|(_, file)| {
            let finding = Finding::at(&codes::CONFLICT_COPY, Place::file(file.path.clone()));
            Some(finding.other(Place::file(original(files, file)?)))
        });
        let mut findings = Packed::default();
        copies.for_each(|copy| findings.push(&copy));
        Inspection {
            framework: census.framework,
            files,
            ruling,
            as_of,
            findings,
            own: Vec::new(),
            fault: None,
            needed: needed.collect(),
            met: Vec::new(),
            together,
        }
    }

    /// Everything found; [`Ordered`](super::order::Ordered) puts it in order.
    #[must_use]
    pub fn findings(mut self, folded: &Folded) -> Packed {
        let mut findings = mem::take(&mut self.findings);
        findings.resolve(self.awaited());
        for rule in self.together {
            findings.extend(&rule.findings(self.framework));
        }
        for rule in FIGURES {
            findings.extend(&rule(self.framework, folded));
        }
        findings
    }

    /// Where the rows stand that others waited for.
    fn awaited(&self) -> Vec<Awaited> {
        let each = self.needed.iter().zip(&self.met);
        let told = each.filter_map(|(row, met)| {
            let file = self.files.get(met.file.0 as usize)?.path.clone();
            let indicator = met.indicator.map(|ix| self.framework.indicator(ix).id.clone());
            let place = Place { file, line: met.line, column: 1, length: 0 };
            Some(Awaited { row: *row, place, indicator: indicator.unwrap_or_default() })
        });
        told.collect()
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
            if self.fault.as_ref() != Some(fault) {
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
                self.wait(&at(&codes::CONTRADICTION, Column::Value), other);
            }
        }
    }

    fn stand(&mut self, row: &Row, counted: bool) {
        let Some(ix) = row.indicator else { return };
        let view =
            RowView { framework: self.framework, indicator: self.framework.indicator(ix), row };
        for rule in WARNINGS {
            rule(view, self.as_of, &mut self.own);
        }
        self.own.sort_by(|a, b| a.place.cmp(&b.place));
        self.findings.extend(&self.own);
        self.own.clear();
        if counted {
            let (rules, found) = (&mut self.together, &mut self.findings);
            rules.iter_mut().for_each(|rule| rule.take(view, found));
        }
    }
}

impl Sink for Inspection<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        if self.needed.get(self.met.len()) == Some(&number) {
            self.met.push(Met { file: row.file, line: row.line, indicator: row.indicator });
        }
        match self.ruling.fate(number) {
            Fate::Counted => self.stand(row, true),
            Fate::LaterObserved => self.stand(row, false),
            Fate::Rejected(why) => self.reject(row, why),
            Fate::Duplicate(other) => {
                self.wait(&Finding::at(&codes::DUPLICATE_ROW, row.place()), other);
            }
            Fate::Superseded { .. } | Fate::LaterKnown => {}
        }
    }
}

/// The file that another one is a conflict copy of.
fn original(files: &[DataFile], copy: &DataFile) -> Option<Arc<str>> {
    match copy.copy {
        Copy::Known(of) | Copy::Maybe(of) => Some(files.get(of.0 as usize)?.path.clone()),
        Copy::No => None,
    }
}
