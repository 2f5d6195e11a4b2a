//! Rows as a seal keeps them, and what became of those that a seal has kept.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::fate::Fate;
use super::ruling::Ruling;
use super::seal::{digits, of_cells, of_texts, text_of};
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
    /// Sealed rows' identities, and the ids of their indicators by their lower-case form.
    identities: BTreeSet<String>,
    indicators: BTreeMap<String, String>,
    /// Rows that are rejected and are the same as sealed ones but for what could not be read, in reading order.
    rejected: BTreeMap<String, VecDeque<(Fate, String)>>,
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
            identities: sealed.iter().map(|row| row.identity.clone()).collect(),
            indicators: sealed
                .iter()
                .map(|row| (row.indicator.to_ascii_lowercase(), row.indicator.clone()))
                .collect(),
            rejected: BTreeMap::new(),
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
    pub fn against(mut self, sealed: &[SealedRow]) -> Differences {
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
            let mut rejected = || self.rejected.get_mut(&row.identity)?.pop_front();
            let fate = self.fates.get(&row.print).cloned().or_else(&mut rejected);
            differences.removed.push((row.clone(), fate));
        }
        let when = |row: &SealedRow| (row.indicator.clone(), row.date.clone(), row.place.clone());
        differences.added.sort_by_cached_key(when);
        differences.changed.sort_by_cached_key(|(old, _)| when(old));
        differences.removed.sort_by_cached_key(|(old, _)| when(old));
        differences
    }

    fn identity(&self, row: &Row) -> String {
        digits(&of_cells(self.framework, row, &self.identifying(row)), KEPT)
    }

    /// The columns that tell which row it is.
    fn identifying(&self, row: &Row) -> Vec<Column> {
        let dimensions = (0..self.framework.dimensions.len()).map(Column::Dimension);
        let whole = [Column::Indicator, Column::Date, Column::Party, Column::Event];
        if row.id.is_empty() {
            whole.into_iter().chain(dimensions).collect()
        } else {
            vec![Column::Id]
        }
    }

    /// The same of a row whose indicator may be one that nothing defines any more.
    fn identity_as_written(&self, row: &Row) -> Option<String> {
        if row.indicator.is_some() || !row.id.is_empty() {
            return Some(self.identity(row));
        }
        let written = row.written(Column::Indicator)?.to_ascii_lowercase();
        let indicator = self.indicators.get(written.trim())?;
        let cells = self.identifying(row).into_iter().map(|column| match column {
            Column::Indicator => indicator.clone(),
            other => text_of(self.framework, row, other),
        });
        Some(digits(&of_texts(cells), KEPT))
    }

    /// Notes what became of a row that does not count, if it is a sealed one.
    fn note(&mut self, row: &Row, fate: Fate, print: String) {
        let place = row.place().short();
        if self.wanted.contains(&print) {
            self.fates.entry(print).or_insert((fate, place));
        } else if matches!(fate, Fate::Rejected(_))
            && let Some(identity) = self.identity_as_written(row)
            && self.identities.contains(&identity)
        {
            self.rejected.entry(identity).or_default().push_back((fate, place));
        }
    }
}

impl Sink for Sealing<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        let fate = self.ruling.fate(number);
        if fate != Fate::Counted && self.wanted.is_empty() {
            return;
        }
        let print = digits(&of_cells(self.framework, row, &self.columns), KEPT);
        if fate != Fate::Counted {
            self.note(row, fate, print);
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
            place: row.place().short(),
        };
        self.rows.push((sealed, replaces));
    }
}
