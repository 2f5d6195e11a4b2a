//! Rows as a seal keeps them, and what became of those that a seal has kept.

use std::collections::{BTreeMap, BTreeSet};

use super::fate::Fate;
use super::ruling::Ruling;
use super::seal::{digits, of_cells};
use crate::model::framework::Framework;
use crate::model::row::{Column, Row};
use crate::model::row_text;
use crate::model::sealed::SealedRow;
use crate::model::sink::Sink;

/// Bytes of a fingerprint that are kept: by far enough that no two rows share one.
const KEPT: usize = 16;

/// Gathers the rows that count and, of some fingerprints, what became of the rows that have them.
pub struct Sealing<'a> {
    framework: &'a Framework,
    ruling: &'a Ruling,
    columns: Vec<Column>,
    rows: Vec<(SealedRow, String)>,
    wanted: BTreeSet<String>,
    fates: BTreeMap<String, (Fate, String)>,
}

/// What differs between a seal's rows and those that count now.
#[derive(Debug, Clone, Default)]
pub struct Differences {
    /// Count now and did not.
    pub added: Vec<SealedRow>,
    /// The same row said something else: then, now.
    pub changed: Vec<(SealedRow, SealedRow)>,
    /// Counted and do not: with what became of them and where they stand, if they are still there.
    pub removed: Vec<(SealedRow, Option<(Fate, String)>)>,
}

impl Differences {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }
}

impl<'a> Sealing<'a> {
    /// Nothing yet; `sealed` are rows of which it shall be told what became of them.
    #[must_use]
    pub fn new(framework: &'a Framework, ruling: &'a Ruling, sealed: &[SealedRow]) -> Sealing<'a> {
        Sealing {
            framework,
            ruling,
            columns: row_text::columns(framework),
            rows: Vec::new(),
            wanted: sealed.iter().map(|row| row.print.clone()).collect(),
            fates: BTreeMap::new(),
        }
    }

    /// The rows that count, in the order of their fingerprints.
    #[must_use]
    pub fn rows(self) -> Vec<SealedRow> {
        let mut rows: Vec<SealedRow> = self.rows.into_iter().map(|(row, _)| row).collect();
        rows.sort();
        rows
    }

    /// What differs from the rows of a seal.
    #[must_use]
    pub fn against(self, sealed: &[SealedRow]) -> Differences {
        let now: BTreeSet<&String> = self.rows.iter().map(|(row, _)| &row.print).collect();
        let mut gone: BTreeMap<&String, Vec<&SealedRow>> = BTreeMap::new();
        for row in sealed.iter().filter(|row| !now.contains(&row.print)) {
            gone.entry(&row.identity).or_default().push(row);
        }
        let mut differences = Differences::default();
        let new = self.rows.iter().filter(|(row, _)| !self.wanted.contains(&row.print));
        for (row, replaces) in new {
            // The row itself says something else, or another one says that it corrects it.
            let mut take = |identity: &String| gone.get_mut(identity).and_then(Vec::pop);
            match take(&row.identity).or_else(|| take(replaces)) {
                Some(old) => differences.changed.push((old.clone(), row.clone())),
                None => differences.added.push(row.clone()),
            }
        }
        for row in gone.into_values().flatten() {
            differences.removed.push((row.clone(), self.fates.get(&row.print).cloned()));
        }
        let when = |row: &SealedRow| (row.indicator.clone(), row.date.clone(), row.place.clone());
        differences.added.sort_by_cached_key(when);
        differences.changed.sort_by_cached_key(|(old, _)| when(old));
        differences.removed.sort_by_cached_key(|(old, _)| when(old));
        differences
    }

    fn identity(&self, row: &Row) -> String {
        let own = [Column::Id];
        let dimensions = (0..self.framework.dimensions.len()).map(Column::Dimension);
        let whole = [Column::Indicator, Column::Date, Column::Party, Column::Event];
        let columns: Vec<Column> = if row.id.is_empty() {
            whole.into_iter().chain(dimensions).collect()
        } else {
            own.to_vec()
        };
        digits(&of_cells(self.framework, row, &columns), KEPT)
    }
}

impl Sink for Sealing<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        let fate = self.ruling.fate(number);
        if fate != Fate::Counted && self.wanted.is_empty() {
            return;
        }
        let print = digits(&of_cells(self.framework, row, &self.columns), KEPT);
        let place = row.place().short();
        if fate != Fate::Counted {
            if self.wanted.contains(&print) {
                self.fates.entry(print).or_insert((fate, place));
            }
            return;
        }
        let (Some(ix), Some(date)) = (row.indicator, row.date) else { return };
        let replaces = if row.replaces.is_empty() {
            String::new()
        } else {
            let corrected = Row { id: row.replaces.clone(), ..row.clone() };
            self.identity(&corrected)
        };
        let sealed = SealedRow {
            print,
            identity: self.identity(row),
            indicator: self.framework.indicator(ix).id.clone(),
            date: date.to_string(),
            place,
        };
        self.rows.push((sealed, replaces));
    }
}
