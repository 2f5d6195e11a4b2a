//! Traces of all rows, in little room: a hostile file has a row every two bytes.
//!
//! What every row has is kept in columns, 24 bytes a row; what only some have apart ([`ties`](super::ties)), and files by
//! their first rows ([`stretches`](super::stretches)).

#![expect(
    clippy::indexing_slicing,
    reason = "rows are numbered by this census, and its lists grow together; a wrong number must not pass for another row"
)]

use chrono::{Datelike, NaiveDate};

use super::census::Trace;
use super::fingerprint::Print;
use super::stretches::Stretches;
use super::ties::{BLOCK, Tied, Ties, halves, whole};
use crate::model::instant::Instant;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::FileIx;

const FAULTY: u32 = 1;
const WITHDRAWS: u32 = 2;
const TIED: u32 = 4;
/// Bits before the day.
const FLAGS: u32 = 3;
/// Stands for no indicator.
const NONE: u32 = u32::MAX;

/// One trace a row, in reading order.
#[derive(Debug, Clone, Default)]
pub struct Traces {
    prints: Vec<[u64; 2]>,
    /// Last day, counted from 1 January of year 1, above the flags; 0 = none.
    days: Vec<u32>,
    /// Of the rows up to the last that has one.
    indicators: Vec<u32>,
    files: Stretches,
    ties: Ties,
}

impl Traces {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.prints.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.prints.is_empty()
    }

    /// Adds that of the next row.
    pub fn push(&mut self, trace: Trace) {
        let row = self.len();
        let tied = trace.id != 0 || trace.replaces != 0 || trace.recorded.is_some();
        let day = trace.last_day.map_or(0, |day| day.num_days_from_ce().max(0).cast_unsigned());
        let flag = |set: bool, flag: u32| if set { flag } else { 0 };
        let flags =
            flag(trace.faulty, FAULTY) | flag(trace.withdraws, WITHDRAWS) | flag(tied, TIED);
        self.ties.pass(row);
        self.prints.push(halves(trace.print));
        self.days.push(day << FLAGS | flags);
        if let Some(ix) = trace.indicator {
            self.indicators.resize(row, NONE);
            self.indicators.push(ix.0);
        }
        self.files.note(row, trace.file);
        if tied {
            let (id, replaces) = (trace.id, trace.replaces);
            self.ties.push(Tied::new(row, [id, replaces], trace.recorded));
        }
    }

    /// Adds those of the rows that follow.
    pub fn append(&mut self, other: Traces) {
        let rows = self.len();
        self.prints.extend(other.prints);
        self.days.extend(other.days);
        if !other.indicators.is_empty() {
            self.indicators.resize(rows, NONE);
            self.indicators.extend(other.indicators);
        }
        self.files.append(other.files, rows);
        self.ties.append(other.ties, rows, self.prints.len());
    }

    /// Whether a row has an error of its own.
    ///
    /// # Panics
    /// If there is no such row.
    #[must_use]
    pub fn is_faulty(&self, row: usize) -> bool {
        self.days[row] & FAULTY != 0
    }

    /// The file of a row.
    ///
    /// # Panics
    /// If there is no row.
    #[must_use]
    pub fn file(&self, row: usize) -> FileIx {
        self.files.of(row)
    }

    /// Whether the last day of a row is after this one.
    ///
    /// # Panics
    /// If there is no such row.
    #[must_use]
    pub fn is_after(&self, row: usize, day: NaiveDate) -> bool {
        (self.days[row] >> FLAGS).cast_signed() > day.num_days_from_ce().max(0)
    }

    /// The fingerprint of a row's meaning.
    ///
    /// # Panics
    /// If there is no such row, as all that ask for one.
    #[must_use]
    pub fn print(&self, row: usize) -> Print {
        whole(self.prints[row])
    }

    /// The last day of a row, if it could be read.
    #[must_use]
    pub fn last_day(&self, row: usize) -> Option<NaiveDate> {
        let day = (self.days[row] >> FLAGS).cast_signed();
        if day == 0 { None } else { NaiveDate::from_num_days_from_ce_opt(day) }
    }

    /// The fingerprint of a row's id; 0 = none.
    #[must_use]
    pub fn id(&self, row: usize) -> Print {
        self.tied(row).map_or(0, Tied::id)
    }

    /// The fingerprint of the id that a row replaces; 0 = none.
    #[must_use]
    pub fn replaces(&self, row: usize) -> Print {
        self.tied(row).map_or(0, Tied::replaces)
    }

    /// The fingerprints of a row's id and of the id that it replaces; 0 = none.
    #[must_use]
    pub fn both_ids(&self, row: usize) -> [Print; 2] {
        self.tied(row).map_or([0; 2], |tied| [tied.id(), tied.replaces()])
    }

    /// When a row was reported, if it tells.
    #[must_use]
    pub fn recorded(&self, row: usize) -> Option<Instant> {
        self.tied(row)?.recorded
    }

    /// The indicator of a row, if it is known.
    #[must_use]
    pub fn indicator(&self, row: usize) -> Option<IndicatorIx> {
        let indicator = self.indicators.get(row).copied();
        indicator.filter(|ix| *ix != NONE).map(IndicatorIx)
    }

    /// Whether a row withdraws.
    ///
    /// # Panics
    /// If there is no such row.
    #[must_use]
    pub fn withdraws(&self, row: usize) -> bool {
        self.days[row] & WITHDRAWS != 0
    }

    fn tied(&self, row: usize) -> Option<Tied> {
        if self.days[row] & TIED == 0 {
            return None;
        }
        let before = &self.days[row / BLOCK * BLOCK..row];
        let within = before.iter().filter(|day| *day & TIED != 0).count();
        Some(self.ties.nth(row / BLOCK, within))
    }

    /// The trace of a row, if there is one.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<Trace> {
        (row < self.len()).then(|| self.at(row))
    }

    /// The trace of a row.
    ///
    /// # Panics
    /// If there is no such row.
    #[must_use]
    pub fn at(&self, row: usize) -> Trace {
        let (flags, tied) = (self.days[row], self.tied(row));
        Trace {
            print: self.print(row),
            id: tied.map_or(0, Tied::id),
            replaces: tied.map_or(0, Tied::replaces),
            recorded: tied.and_then(|one| one.recorded),
            last_day: self.last_day(row),
            indicator: self.indicator(row),
            file: self.file(row),
            faulty: flags & FAULTY != 0,
            withdraws: flags & WITHDRAWS != 0,
        }
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = Trace> {
        (0..self.len()).map(|row| self.at(row))
    }

    /// Those of a file.
    pub fn of_file(&self, file: FileIx) -> impl Iterator<Item = Trace> {
        self.files.rows(file, self.len()).map(|row| self.at(row))
    }

    /// The first so many rows alone.
    #[must_use]
    pub fn first(&self, rows: usize) -> Traces {
        Traces {
            prints: self.prints[..rows].to_vec(),
            days: self.days[..rows].to_vec(),
            indicators: self.indicators[..rows.min(self.indicators.len())].to_vec(),
            files: self.files.first(rows),
            ties: self.ties.first(rows),
        }
    }

    /// The fingerprints of all ids that rows have or replace.
    pub fn ids(&self) -> impl Iterator<Item = Print> {
        self.ties.each().flat_map(|one| [one.id(), one.replaces()]).filter(|id| *id != 0)
    }

    /// Whether some row replaces another.
    #[must_use]
    pub fn correct(&self) -> bool {
        self.ties.each().any(|one| one.replaces() != 0)
    }
}

#[cfg(test)]
impl Traces {
    /// Takes the last one away.
    pub fn pop(&mut self) -> Option<Trace> {
        let last = self.get(self.len().checked_sub(1)?)?;
        let rows = self.len() - 1;
        *self = self.first(rows);
        Some(last)
    }
}

impl FromIterator<Trace> for Traces {
    fn from_iter<T: IntoIterator<Item = Trace>>(traces: T) -> Traces {
        let mut all = Traces::default();
        traces.into_iter().for_each(|one| all.push(one));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::fingerprint::of_id;

    fn trace(row: u32) -> Trace {
        Trace {
            print: of_id(&format!("p{row}")),
            id: if row.is_multiple_of(3) { of_id(&format!("i{row}")) } else { 0 },
            replaces: if row.is_multiple_of(6) { of_id("other") } else { 0 },
            recorded: if row.is_multiple_of(5) { Instant::parse("2025-03-01") } else { None },
            last_day: if row.is_multiple_of(4) {
                None
            } else {
                NaiveDate::from_ymd_opt(2025, 3, 1)
            },
            indicator: if row.is_multiple_of(2) { None } else { Some(IndicatorIx(row)) },
            file: FileIx(row / 10),
            faulty: row.is_multiple_of(7),
            withdraws: row.is_multiple_of(11),
        }
    }

    #[test]
    fn traces_come_back_as_they_were() {
        let all: Vec<Trace> = (0..60).map(trace).collect();
        let mut traces: Traces = all.iter().copied().collect();
        assert_eq!(traces.iter().collect::<Vec<_>>(), all);
        assert_eq!(traces.of_file(FileIx(2)).collect::<Vec<_>>(), all[20..30]);
        assert_eq!(traces.first(33).iter().collect::<Vec<_>>(), all[..33]);
        assert!(traces.correct() && !traces.first(0).correct());
        for cut in [0, 7, 20, 33, 60] {
            let mut joined: Traces = all[..cut].iter().copied().collect();
            joined.append(all[cut..].iter().copied().collect());
            assert_eq!(joined.iter().collect::<Vec<_>>(), all, "{cut}");
        }
        let late =
            |row: &usize| traces.is_after(*row, NaiveDate::from_ymd_opt(2025, 2, 28).unwrap());
        assert!((0..60).filter(late).eq((0..60).filter(|row| row % 4 != 0)));
        assert_eq!(traces.pop(), Some(all[59]));
        assert_eq!((traces.len(), traces.get(59)), (59, None));
    }

    #[test]
    fn a_row_takes_few_bytes() {
        // What a hostile file of two bytes a line costs: five million of these.
        assert_eq!(size_of::<[u64; 2]>() + 2 * size_of::<u32>(), 24);
        assert!(size_of::<Tied>() <= 48);
    }
}
