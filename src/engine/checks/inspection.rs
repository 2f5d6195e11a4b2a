//! The second pass of `check`: says of every row what is to be said of it.
//!
//! A rejected row is said with its own errors or with the ruling that rejected it; a duplicate with
//! its twin; a row that counts with what is doubtful about it. A superseded row is silent: somebody
//! has already put it right.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::rows::errors;
use super::standing::{FIGURES, WARNINGS, together};
use super::together::Together;
use super::view::RowView;
use crate::engine::census::Census;
use crate::engine::fate::{Fate, Why};
use crate::engine::fold::Folded;
use crate::engine::ruling::Ruling;
use crate::model::codes;
use crate::model::finding::{Arg, Finding, Place};
use crate::model::framework::Framework;
use crate::model::row::{Column, Copy, DataFile, FileIx, Row};
use crate::model::sink::Sink;

/// Collects findings row by row.
pub struct Inspection<'a> {
    framework: &'a Framework,
    files: &'a [DataFile],
    ruling: &'a Ruling,
    as_of: NaiveDate,
    findings: Vec<Finding>,
    /// Findings that wait for the place of another row.
    waiting: Vec<(Finding, usize)>,
    /// Places of the rows that others wait for.
    places: BTreeMap<usize, Option<(Place, String)>>,
    together: Vec<Box<dyn Together>>,
}

impl<'a> Inspection<'a> {
    /// Nothing found yet, but for files that are conflict copies.
    #[must_use]
    pub fn new(
        census: &Census<'a>,
        files: &'a [DataFile],
        ruling: &'a Ruling,
        as_of: NaiveDate,
    ) -> Self {
        let needed: BTreeSet<usize> =
            ruling.fates().iter().filter_map(|fate| fate.other()).collect();
        let copies = (0u32..).map(FileIx).zip(files).filter(|(ix, _)| census.is_copy(*ix));
        let copies = copies.filter_map(|(_, file)| {
            let finding = Finding::at(&codes::CONFLICT_COPY, Place::file(file.path.clone()));
            Some(finding.other(Place::file(original(files, file)?)))
        });
        Inspection {
            framework: census.framework,
            files,
            ruling,
            as_of,
            findings: copies.collect(),
            waiting: Vec::new(),
            places: needed.into_iter().map(|number| (number, None)).collect(),
            together: together(),
        }
    }

    /// Everything found, in the order of files and lines, each once by [`in_order`].
    #[must_use]
    pub fn findings(self, folded: &Folded) -> Vec<Finding> {
        let mut findings = self.findings;
        for (finding, other) in self.waiting {
            let known = self.places.get(&other).cloned().flatten();
            findings.push(match known {
                Some((place, indicator)) => finding.text("indicator", indicator).other(place),
                None => finding,
            });
        }
        for rule in self.together {
            findings.extend(rule.findings(self.framework));
        }
        for rule in FIGURES {
            findings.extend(rule(self.framework, folded));
        }
        findings
    }

    fn reject(&mut self, row: &Row, why: Why) {
        let at = |code, column| Finding::at(code, row.place_of(column));
        let id = row.id.clone();
        let replaces = row.replaces.clone();
        for fault in &row.faults {
            // A fault of the file comes with each of its rows, maybe a million times.
            if self.findings.last() != Some(fault) {
                self.findings.push(fault.clone());
            }
        }
        self.findings.extend(errors(self.framework, row));
        match why {
            Why::Own => {}
            Why::IdConflict(other) => {
                let finding = at(&codes::ID_CONFLICT, Column::Id).text("id", id);
                self.waiting.push((finding, other));
            }
            Why::CopyOnly => {
                let mut finding = Finding::at(&codes::COPY_ONLY_ROW, row.place());
                let copied = original(self.files, &self.files[row.file.0 as usize]);
                finding.related.extend(copied.map(Place::file));
                self.findings.push(finding);
            }
            Why::UnknownReplaces => {
                let finding = at(&codes::UNKNOWN_REPLACES, Column::Replaces);
                self.findings.push(finding.text("id", replaces));
            }
            Why::Cycle => {
                let finding = at(&codes::REPLACES_CYCLE, Column::Replaces);
                self.findings.push(finding.text("id", replaces));
            }
            Why::OtherIndicator(other) => {
                let finding = at(&codes::CORRECTS_OTHER_INDICATOR, Column::Indicator);
                self.waiting.push((finding.text("id", replaces), other));
            }
            Why::Competing(other) => {
                let finding = at(&codes::COMPETING_CORRECTIONS, Column::Replaces);
                self.waiting.push((finding.text("id", replaces), other));
            }
            Why::Contradiction(other) => {
                self.waiting.push((at(&codes::CONTRADICTION, Column::Value), other));
            }
        }
    }

    fn stand(&mut self, row: &Row, counted: bool) {
        let Some(ix) = row.indicator else { return };
        let view =
            RowView { framework: self.framework, indicator: self.framework.indicator(ix), row };
        for rule in WARNINGS {
            rule(view, self.as_of, &mut self.findings);
        }
        if counted {
            self.together.iter_mut().for_each(|rule| rule.take(view));
        }
    }
}

impl Sink for Inspection<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        if let Some(place) = self.places.get_mut(&number) {
            let indicator = row.indicator.map(|ix| self.framework.indicator(ix).id.clone());
            *place = Some((row.place(), indicator.unwrap_or_default()));
        }
        match self.ruling.fate(number) {
            Fate::Counted => self.stand(row, true),
            Fate::LaterObserved => self.stand(row, false),
            Fate::Rejected(why) => self.reject(row, why),
            Fate::Duplicate(other) => {
                self.waiting.push((Finding::at(&codes::DUPLICATE_ROW, row.place()), other));
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

/// Sorts findings by file, line and column, definitions before data; drops repeated ones, and
/// counts the rows that one broken definition left out.
#[must_use]
pub fn in_order(findings: Vec<Finding>) -> Vec<Finding> {
    let mut ordered = findings;
    let rank = |finding: &Finding| {
        let file = finding.place.as_ref().map_or("", |place| &*place.file);
        (!file.ends_with(".toml"), file.contains('/'))
    };
    ordered.sort_by(|a, b| (rank(a), &a.place, a.code.id).cmp(&(rank(b), &b.place, b.code.id)));
    let repeated = |at: usize| {
        let before = ordered[..at].iter().rev();
        before.take_while(|one| one.place == ordered[at].place).any(|one| *one == ordered[at])
    };
    let repeated: Vec<bool> = (0..ordered.len()).map(repeated).collect();
    let mut repeated = repeated.into_iter();
    ordered.retain(|_| !repeated.next().unwrap_or(false));
    join_broken(&mut ordered);
    ordered
}

/// Rows of one broken definition are one finding, at the first of them, with their number.
fn join_broken(findings: &mut Vec<Finding>) {
    let broken = |one: &Finding| one.code == &codes::BROKEN_DEFINITION;
    let mut rows: BTreeMap<Vec<Place>, i64> = BTreeMap::new();
    for finding in findings.iter().filter(|one| broken(one)) {
        *rows.entry(finding.related.clone()).or_default() += 1;
    }
    findings.retain_mut(|finding| {
        if !broken(finding) {
            return true;
        }
        let Some(number) = rows.remove(&finding.related) else { return false };
        finding.args.push(("count", Arg::Number(number)));
        true
    });
}
