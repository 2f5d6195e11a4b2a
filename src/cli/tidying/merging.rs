//! The plan for one original and its conflict copies: which rows go in, as which bytes, and what stands
//! against it. Nothing is written here.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use crate::cli::entering::judging::{not_as_meant, unknown_to_file};
use crate::cli::entering::target::{Before, Target, Unfit, aim};
use crate::cli::failure::Failure;
use crate::engine::fingerprint::Print;
use crate::engine::joining::{At, Entry, Obstacle, join};
use crate::model::codes_writing as codes;
use crate::model::finding::{Code, Finding, Place};
use crate::model::framework::Framework;
use crate::model::row::{Column, FileIx, Row};
use crate::model::sink::Sink;
use crate::store::measurements::data::Data;

/// One original with the copies that go into it.
pub struct Merge {
    /// The original's relative path.
    pub original: Arc<str>,
    /// Its bytes now.
    pub old: Vec<u8>,
    /// Its bytes afterwards.
    pub new: Vec<u8>,
    /// What is to be written; nothing if the original has every row already.
    pub target: Option<Target>,
    /// The copies.
    pub copies: Vec<Copied>,
    /// The rows that go in, in the order in which they are written.
    pub rows: Vec<Row>,
    original_prints: Vec<Print>,
}

/// A copy that goes in.
pub struct Copied {
    /// Its relative path.
    pub path: Arc<str>,
    /// Its bytes now.
    pub bytes: Vec<u8>,
    /// How many rows the original gets from it.
    pub added: u64,
    rows: Vec<Row>,
}

/// Every row of some files.
struct Rows {
    of: BTreeMap<FileIx, Vec<Row>>,
}

impl Sink for Rows {
    fn take(&mut self, _: usize, row: &Row) {
        if let Some(rows) = self.of.get_mut(&row.file) {
            rows.push(row.clone());
        }
    }
}

/// Plans one original with these copies; findings say why copies stay. Nothing is planned if all do.
///
/// # Errors
/// When a file cannot be read.
#[expect(
    clippy::indexing_slicing,
    reason = "rows are numbered by `join`, files by `usable`, in these lists"
)]
pub fn plan(
    framework: &Framework,
    data: &Data,
    original: &Arc<str>,
    copies: &[Arc<str>],
) -> Result<(Option<Merge>, Vec<Finding>), Failure> {
    let own = std::slice::from_ref(original);
    let (own, mut findings) = usable(data, own, &codes::UNFIT_FILE)?;
    let Some(at) = own.first().copied() else { return Ok((None, findings)) };
    let (read, broken) = usable(data, copies, &codes::COPY_UNREADABLE)?;
    findings.extend(broken);
    let wanted: Vec<usize> = [&[at][..], &read].concat();
    let mut theirs = rows_of(framework, data, &wanted)?;
    let own = theirs.remove(0);
    let entries = |rows: &Vec<Row>| rows.iter().map(Entry::of).collect::<Vec<_>>();
    let copied: Vec<Vec<Entry>> = theirs.iter().map(entries).collect();
    let known = data.forms()[at].as_ref().map_or(&[][..], |form| &form.layout.unknown);
    let mut merge = Merge {
        original: original.clone(),
        old: bytes(data, at)?,
        new: Vec::new(),
        target: None,
        copies: Vec::new(),
        rows: Vec::new(),
        original_prints: own.iter().map(|row| Entry::of(row).print()).collect(),
    };
    let verdicts = join(&entries(&own), &copied).into_iter().enumerate();
    for (((copy, verdict), rows), place) in verdicts.zip(&theirs).zip(read) {
        let goes = match verdict {
            Ok(goes) => goes,
            Err(obstacles) => {
                let said = obstacles.iter().flat_map(|one| obstacle(one, copy, &own, &theirs));
                findings.extend(said);
                continue;
            }
        };
        if let Some(finding) = foreign(rows, &goes, known) {
            findings.push(finding);
            continue;
        }
        let rows = goes.iter().map(|number| rows[*number].clone()).collect();
        let path = data.files()[place].path.clone();
        merge.copies.push(Copied { path, bytes: bytes(data, place)?, added: 0, rows });
    }
    findings.extend(merge.write(framework, data)?);
    Ok((Some(merge).filter(|merge| !merge.copies.is_empty()), findings))
}

/// Which of these files can be read as tables, by their places; findings say why others cannot.
fn usable(
    data: &Data,
    paths: &[Arc<str>],
    code: &'static Code,
) -> Result<(Vec<usize>, Vec<Finding>), Failure> {
    let (mut usable, mut findings) = (Vec::new(), Vec::new());
    for path in paths {
        let at = data.files().iter().position(|file| file.path == *path);
        let at = at.ok_or(Failure::ChangedWhileReading)?;
        match broken(data, at)? {
            None => usable.push(at),
            Some(reason) => {
                let finding = Finding::at(code, Place::file(path.clone()));
                findings.push(finding.word("reason", reason));
            }
        }
    }
    Ok((usable, findings))
}

/// Every row of files, by their places.
fn rows_of(framework: &Framework, data: &Data, files: &[usize]) -> Result<Vec<Vec<Row>>, Failure> {
    let ix = |at: &usize| FileIx(u32::try_from(*at).unwrap_or(u32::MAX));
    let mut rows = Rows { of: files.iter().map(|at| (ix(at), Vec::new())).collect() };
    data.read(framework, &mut rows).map_err(Failure::reading)?;
    Ok(files.iter().map(|at| rows.of.remove(&ix(at)).unwrap_or_default()).collect())
}

fn bytes(data: &Data, at: usize) -> Result<Vec<u8>, Failure> {
    let stretch = data.stretch(at).ok_or(Failure::ChangedWhileReading)?;
    stretch.bytes().map_err(Failure::reading)
}

/// Why a file cannot be read as a table; nothing if it can or is empty.
fn broken(data: &Data, at: usize) -> Result<Option<&'static str>, Failure> {
    Ok(match data.forms().get(at).and_then(Option::as_ref) {
        Some(form) if form.fault.is_some() => Some("no-header"),
        Some(form) if !form.conflicts.is_empty() => Some("open-merge"),
        Some(_) => None,
        None => match data.stretch(at) {
            Some(stretch) if stretch.is_empty() => None,
            Some(stretch) => stretch.open().map(|_| Some("no-table")).map_err(Failure::reading)?,
            None => Some("no-table"),
        },
    })
}

/// A filled column that neither the contract knows nor the original has.
#[expect(clippy::indexing_slicing, reason = "rows are numbered by `join`, in this list")]
fn foreign(rows: &[Row], goes: &[usize], known: &[(String, usize)]) -> Option<Finding> {
    goes.iter().find_map(|number| {
        let row = &rows[*number];
        let header = unknown_to_file(row, known)?;
        let finding = Finding::at(&codes::COPY_FOREIGN_COLUMN, row.place());
        Some(finding.text("header", crate::store::measurements::cells::shown(header)))
    })
}

/// What stands against a copy, with both places; first what is wrong with the row itself.
#[expect(
    clippy::indexing_slicing,
    reason = "rows and copies are numbered by `join`, in these lists"
)]
fn obstacle(one: &Obstacle, copy: usize, own: &[Row], theirs: &[Vec<Row>]) -> Vec<Finding> {
    let other = |at: &At| match *at {
        At::Original(number) => own[number].place(),
        At::Copy(copy, number) => theirs[copy][number].place(),
    };
    match one {
        Obstacle::Unreadable(number) => {
            let row = &theirs[copy][*number];
            let mut found = row.faults.clone();
            found.push(Finding::at(&codes::COPY_UNREADABLE_ROW, row.place()));
            found
        }
        Obstacle::OtherContent(number, at) => {
            let row = &theirs[copy][*number];
            let finding = Finding::at(&codes::COPY_OTHER_CONTENT, row.place_of(Column::Id));
            vec![finding.text("id", row.id.clone()).other(other(at))]
        }
        Obstacle::OtherVersion(number, at) => {
            let row = &theirs[copy][*number];
            vec![Finding::at(&codes::COPY_OTHER_VERSION, row.place()).other(other(at))]
        }
    }
}

impl Merge {
    /// Renders the rows in the original's dialect. A copy with a row that the original cannot hold stays.
    #[expect(clippy::indexing_slicing, reason = "what cannot be written is one of these rows")]
    fn write(&mut self, framework: &Framework, data: &Data) -> Result<Vec<Finding>, Failure> {
        let mut findings = Vec::new();
        loop {
            self.gather();
            if self.rows.is_empty() {
                self.new.clone_from(&self.old);
                return Ok(findings);
            }
            let Unfit(finding, row) = match aim(data, framework, &self.original, &self.rows)? {
                Ok(target) => {
                    let (before, whole) = match &target.before {
                        Before::Append(bytes) => (bytes, false),
                        Before::Rewrite(bytes) => (bytes, true),
                    };
                    let old = if whole { &[][..] } else { &self.old[..] };
                    self.new = [old, &before[..], &target.lines[..]].concat();
                    self.target = Some(target);
                    return Ok(findings);
                }
                Err(unfit) => unfit,
            };
            let Some(row) = row else {
                self.copies.clear();
                findings.push(*finding);
                return Ok(findings);
            };
            let print = Entry::of(&self.rows[row]).print();
            let has = |copy: &Copied| copy.rows.iter().any(|row| Entry::of(row).print() == print);
            self.copies.retain(|copy| !has(copy));
            findings.push(*finding);
        }
    }

    /// The rows of all copies, each once, by the moment when they were told; one without comes first.
    fn gather(&mut self) {
        let mut met = HashSet::new();
        self.rows.clear();
        for copy in &mut self.copies {
            let new = copy.rows.iter().filter(|row| met.insert(Entry::of(row).print()));
            let before = self.rows.len();
            self.rows.extend(new.cloned());
            copy.added = (self.rows.len() - before) as u64;
        }
        self.rows.sort_by_key(|row| row.recorded);
    }

    /// The meanings that the original gets.
    #[must_use]
    pub fn added(&self) -> HashSet<Print> {
        self.rows.iter().map(|row| Entry::of(row).print()).collect()
    }

    /// What would not be read as it is meant, in the data folder as it would be afterwards.
    ///
    /// # Errors
    /// When a file cannot be read.
    #[expect(
        clippy::indexing_slicing,
        reason = "a position beyond the original rows is that of an added one"
    )]
    pub fn misread(&self, framework: &Framework, after: &Data) -> Result<Option<Finding>, Failure> {
        let at = after.files().iter().position(|file| file.path == self.original);
        let at = at.ok_or(Failure::ChangedWhileReading)?;
        let read = rows_of(framework, after, &[at])?.remove(0);
        let prints: Vec<Print> = read.iter().map(|row| Entry::of(row).print()).collect();
        let mut meant = self.original_prints.clone();
        meant.extend(self.rows.iter().map(|row| Entry::of(row).print()));
        let odd = (0..meant.len()).find(|at| prints.get(*at) != meant.get(*at));
        let first = self.original_prints.len();
        Ok(match odd {
            Some(at) if at >= first => {
                let row = &self.rows[at - first];
                Some(not_as_meant(framework, row, row.place()))
            }
            Some(at) => {
                let place = read.get(at).map_or_else(|| self.whole(), Row::place);
                Some(Finding::at(&codes::COPY_CHANGES_ROW, place))
            }
            None if prints.len() > meant.len() => {
                Some(Finding::at(&codes::COPY_CHANGES_ROW, self.whole()))
            }
            None => None,
        })
    }

    fn whole(&self) -> Place {
        Place::file(self.original.clone())
    }
}
