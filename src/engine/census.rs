//! The first pass: of every row, only what decides whether it counts.
//!
//! A trace is a few machine words; the row itself is forgotten. [`Ruling`](super::ruling::Ruling)
//! reads the traces, for any moment of knowledge, without the files.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::checks::rows;
use super::fingerprint::{self, Print};
use super::traces::Traces;
use crate::model::framework::Framework;
use crate::model::instant::Instant;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Copy, DataFile, FileIx, Row, Value};
use crate::model::sink::Sink;

/// What is remembered of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trace {
    /// Fingerprint of its meaning.
    pub print: Print,
    /// Fingerprint of its id; 0 = none.
    pub id: Print,
    /// Fingerprint of the id that it replaces; 0 = none.
    pub replaces: Print,
    /// When it was reported; absent = always known.
    pub recorded: Option<Instant>,
    /// Its last day, if readable.
    pub last_day: Option<NaiveDate>,
    /// Its indicator, if known.
    pub indicator: Option<IndicatorIx>,
    /// Its file.
    pub file: FileIx,
    /// Whether it has an error of its own.
    pub faulty: bool,
    /// Whether it withdraws.
    pub withdraws: bool,
}

#[cfg(test)]
impl Trace {
    /// A row in order of which nothing else is known.
    pub fn of(print: Print, id: Print, replaces: Print) -> Trace {
        Trace {
            print,
            id,
            replaces,
            recorded: None,
            last_day: None,
            indicator: None,
            file: FileIx(0),
            faulty: false,
            withdraws: false,
        }
    }
}

/// A row's place among rows that would contradict each other.
#[derive(Debug, Clone, Copy)]
pub struct Clash {
    /// Rows with the same key contradict each other unless they say the same.
    pub key: Print,
    /// What the row says.
    pub says: Print,
    /// Which row.
    pub row: usize,
}

/// All traces.
pub struct Census<'a> {
    /// The definitions that rows are read against.
    pub framework: &'a Framework,
    /// One per row, in reading order.
    pub traces: Traces,
    /// Rows of `latest` series.
    pub clashes: Vec<Clash>,
    copies: Vec<bool>,
}

impl<'a> Census<'a> {
    /// An empty census.
    #[must_use]
    pub fn new(framework: &'a Framework) -> Self {
        Census { framework, traces: Traces::default(), clashes: Vec::new(), copies: Vec::new() }
    }

    /// The census of the first rows alone: as it was before the others were added.
    #[must_use]
    pub fn first(&self, rows: usize) -> Census<'a> {
        let clashes = self.clashes.iter().filter(|clash| clash.row < rows);
        Census {
            framework: self.framework,
            traces: self.traces.first(rows),
            clashes: clashes.copied().collect(),
            copies: self.copies.clone(),
        }
    }

    /// Decides which files are conflict copies, now that their rows are known: one that is only
    /// named like a copy is one if it shares a row or an id with its original.
    pub fn settle_copies(&mut self, files: &[DataFile]) {
        let of = |file: FileIx| self.traces.of_file(file);
        let prints = |one: Trace| [one.print, one.id].into_iter().filter(|print| *print != 0);
        // There may be many copies of one original.
        let mut originals: HashMap<FileIx, HashSet<Print>> = HashMap::new();
        let mut shares = |copy: FileIx, original: FileIx| {
            let had = || of(original).flat_map(prints).collect();
            let had = originals.entry(original).or_insert_with(had);
            of(copy).flat_map(prints).any(|print| had.contains(&print))
        };
        let settled = (0u32..).map(FileIx).zip(files).map(|(ix, file)| match file.copy {
            Copy::No => false,
            Copy::Known(_) => true,
            Copy::Maybe(original) => shares(ix, original),
        });
        self.copies = settled.collect();
    }

    /// Whether some file is a conflict copy.
    #[must_use]
    pub fn has_copies(&self) -> bool {
        self.copies.contains(&true)
    }

    /// Takes the next row, of which it is known whether it has an error of its own.
    pub fn note(&mut self, row: &Row, faulty: bool) {
        let number = self.traces.len();
        if let Some(ix) = row.indicator.filter(|_| !faulty) {
            let says = fingerprint::of_value(row);
            fingerprint::of_clashes(row, self.framework.indicator(ix), |key| {
                self.clashes.push(Clash { key, says, row: number });
            });
        }
        self.traces.push(Trace {
            print: fingerprint::of_row(row),
            id: fingerprint::of_id(&row.id),
            replaces: fingerprint::of_id(&row.replaces),
            recorded: row.recorded,
            last_day: row.date.map(|period| period.last()),
            indicator: row.indicator,
            file: row.file,
            faulty,
            withdraws: row.value == Some(Value::Withdrawn),
        });
    }

    /// Takes those of the rows that follow.
    pub fn append(&mut self, other: Census) {
        let rows = self.traces.len();
        let clashes = other.clashes.into_iter();
        self.clashes.extend(clashes.map(|clash| Clash { row: clash.row + rows, ..clash }));
        self.traces.append(other.traces);
    }

    /// Whether a file is a conflict copy.
    #[must_use]
    pub fn is_copy(&self, file: FileIx) -> bool {
        self.copies.get(file.0 as usize).copied().unwrap_or(false)
    }
}

impl Sink for Census<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        debug_assert_eq!(number, self.traces.len(), "rows come in order");
        self.note(row, !row.faults.is_empty() || rows::rejects(self.framework, row));
    }
}
