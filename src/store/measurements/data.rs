//! All measurement files of a workspace, and the one way through them.
//!
//! Files are surveyed once when they are opened; every reading then gives the same rows in the same
//! order, one at a time in one buffer. A file that could not be understood as a whole has no rows:
//! its finding stands for it.

use std::io;
use std::path::Path;
use std::sync::Arc;

use super::form::Form;
use super::hearing::Heard;
use super::meter::Meter;
use super::notices::assumed;
use super::passing::each_record;
use super::plain::PlainReader;
use super::plain_line::Line;
use super::plan::Plan;
use super::record::Record;
use super::rows::RowReader;
use super::split::Visitor;
use super::stretch::Stretch;
use super::survey::Surveyor;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::row::{Column, Copy, DataFile, FileIx};
use crate::model::sink::Sink;

/// Bytes from which on a file is not surveyed before it is read.
const LARGE: u64 = 1 << 20;

/// Rows after which it is told that they have been read.
const SOME: usize = 1024;

/// Files as they are now; what is read of them is counted.
fn stretches(
    root: &Path,
    files: &[DataFile],
    ours: Option<&str>,
    meter: &Meter,
) -> Vec<io::Result<Stretch>> {
    let stretch = |file: &DataFile| {
        let found = Stretch::of_file(&root.join(&*file.path), ours == Some(&*file.path));
        found.map(|stretch| stretch.counted(meter))
    };
    files.iter().map(stretch).collect()
}

/// The measurement files of a workspace.
#[derive(Debug, Default)]
pub struct Data {
    files: Vec<DataFile>,
    stretches: Vec<io::Result<Stretch>>,
    forms: Vec<Option<Form>>,
    /// Findings on each file as a whole.
    findings: Vec<Vec<Finding>>,
    /// Whether a file's form is more than a glance.
    settled: Vec<bool>,
    meter: Meter,
}

impl Data {
    /// Surveys files, given in reading order by their paths relative to `root`. The one of the path
    /// `ours`, if any, is held for writing by this run.
    #[must_use]
    pub fn open(
        root: &Path,
        files: Vec<DataFile>,
        framework: &Framework,
        ours: Option<&str>,
        meter: &Meter,
    ) -> Data {
        let stretches = stretches(root, &files, ours, meter);
        meter.begin(stretches.iter().flatten().map(Stretch::length).sum());
        Data { meter: meter.clone(), ..Data::of(files, stretches, framework) }
    }

    /// Surveys files, given in reading order, whose bytes are at hand.
    #[must_use]
    pub fn of(
        files: Vec<DataFile>,
        stretches: Vec<io::Result<Stretch>>,
        framework: &Framework,
    ) -> Data {
        let mut surveyor = Surveyor::new(framework);
        let each = files.iter().zip(&stretches);
        let surveyed = each.map(|(file, stretch)| surveyor.survey(stretch, &file.path));
        let (forms, findings): (Vec<_>, Vec<_>) = surveyed.unzip();
        let (settled, meter) = (vec![true; files.len()], Meter::default());
        Data { files, stretches, forms, findings, settled, meter }
    }

    /// The same as [`Self::open`] with no more than a glance at large files, `ours` excepted: for
    /// [`share`](super::sharing::share) alone, and for others after [`Self::settle`].
    #[must_use]
    pub fn glance(
        root: &Path,
        files: Vec<DataFile>,
        framework: &Framework,
        ours: Option<&str>,
        meter: &Meter,
    ) -> Data {
        let is_ours = |file: &DataFile| ours == Some(&*file.path);
        let stretches = stretches(root, &files, ours, meter);
        let mut surveyor = Surveyor::new(framework);
        let mut data = Data { files, stretches, meter: meter.clone(), ..Data::default() };
        for (file, stretch) in data.files.iter().zip(&data.stretches) {
            let large = stretch.as_ref().ok().filter(|it| it.length() >= LARGE && !is_ours(file));
            let glance = large.and_then(|it| surveyor.glance(it, &file.path).ok().flatten());
            data.settled.push(glance.is_none());
            let (form, found) = match glance {
                Some((form, found)) => (Some(form), found),
                None => surveyor.survey(stretch, &file.path),
            };
            data.forms.push(form);
            data.findings.push(found);
        }
        data
    }

    /// Surveys what was only glanced at.
    #[expect(clippy::indexing_slicing, reason = "every list has one entry a file")]
    pub fn settle(&mut self, framework: &Framework) {
        let mut surveyor = None;
        for at in (0..self.files.len()).filter(|at| !self.settled[*at]) {
            let surveyor = surveyor.get_or_insert_with(|| Surveyor::new(framework));
            let found = surveyor.survey(&self.stretches[at], &self.files[at].path);
            (self.forms[at], self.findings[at]) = found;
        }
        self.settled.fill(true);
    }

    /// Takes over what the rows of each file have said; whether they bear out every glance.
    #[expect(clippy::indexing_slicing, reason = "every list has one entry a file")]
    pub fn conclude(&mut self, heard: &[Heard]) -> bool {
        let mut borne_out = true;
        for (at, heard) in heard.iter().enumerate().filter(|(at, _)| !self.settled[*at]) {
            let Some(form) = &mut self.forms[at] else { continue };
            if heard.bears_out(form) {
                form.assume(heard);
                self.findings[at].extend(assumed(form, &self.files[at].path));
                self.findings[at].sort_by(|a, b| a.place.cmp(&b.place));
            }
            borne_out &= heard.bears_out(form);
        }
        if borne_out {
            self.settled.fill(true);
        }
        borne_out
    }

    /// A file's bytes and how they are written; nothing beyond the last file.
    #[must_use]
    pub(super) fn source(&self, at: usize) -> Option<(Option<&Stretch>, Option<&Form>)> {
        Some((self.stretches.get(at)?.as_ref().ok(), self.forms.get(at)?.as_ref()))
    }

    /// Told how far a reading has come.
    pub(super) fn meter(&self) -> &Meter {
        &self.meter
    }

    /// A file's path.
    #[expect(
        clippy::indexing_slicing,
        reason = "whoever asks counts the files: another path would be a wrong place"
    )]
    pub(super) fn path(&self, at: usize) -> &Arc<str> {
        &self.files[at].path
    }

    /// Whether more than a glance is known of a file.
    #[expect(clippy::indexing_slicing, reason = "whoever asks counts the files")]
    pub(super) fn is_settled(&self, at: usize) -> bool {
        self.settled[at]
    }

    /// Whether any file has a column for what a row replaces.
    #[must_use]
    pub fn may_correct(&self) -> bool {
        let replaces = |form: &Form| !form.layout.cells_of(Column::Replaces).is_empty();
        self.forms.iter().flatten().any(replaces)
    }

    /// Bytes of all files.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.stretches.iter().flatten().map(Stretch::length).sum()
    }

    /// Reads rows that are about to be added, after all others, as if they stood in their file.
    pub fn add(&mut self, path: &Arc<str>, form: Form, rows: Stretch) {
        self.files.push(DataFile { path: path.clone(), copy: Copy::No });
        self.stretches.push(Ok(rows));
        self.forms.push(Some(form));
        self.findings.push(Vec::new());
        self.settled.push(true);
    }

    /// Takes away again what was added.
    pub fn drop_added(&mut self) {
        self.files.pop();
        self.stretches.pop();
        self.forms.pop();
        self.findings.pop();
        self.settled.pop();
    }

    /// The files, in reading order.
    #[must_use]
    pub fn files(&self) -> &[DataFile] {
        &self.files
    }

    /// The bytes of a file, by its place among [`Self::files`]; nothing if it cannot be opened.
    #[must_use]
    pub fn stretch(&self, at: usize) -> Option<&Stretch> {
        self.stretches.get(at)?.as_ref().ok()
    }

    /// How each file is written; nothing for a file without rows to read.
    #[must_use]
    pub fn forms(&self) -> &[Option<Form>] {
        &self.forms
    }

    /// Findings on files as a whole; those on rows come with the rows.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().flatten()
    }

    /// Hands every row of every file to `sink`, numbered from 0 over all files.
    ///
    /// # Errors
    /// When a file that could be surveyed cannot be read now.
    pub fn read(&self, framework: &Framework, sink: &mut dyn Sink) -> io::Result<()> {
        let (plain, reader) = (PlainReader::new(framework), RowReader::new(framework));
        let mut rows = Rows { plain, reader, number: 0, sink, meter: &self.meter };
        self.meter.begin(self.bytes());
        let each = self.files.iter().zip(&self.forms).zip(&self.stretches);
        for (ix, ((file, form), stretch)) in (0u32..).zip(each) {
            let (Some(form), Ok(stretch)) = (form, stretch) else { continue };
            rows.reader.start(FileIx(ix), &file.path);
            let plan = Plan::of(form);
            let heard = Heard::default();
            let mut of_file = OfFile { rows: &mut rows, form, plan, heard, sound: false };
            each_record(stretch, form.encoding, form.separator, &mut of_file)?;
        }
        Ok(())
    }
}

/// Rows on their way to a sink.
struct Rows<'a, 's> {
    plain: PlainReader<'a>,
    reader: RowReader<'a>,
    number: usize,
    sink: &'s mut dyn Sink,
    meter: &'s Meter,
}

impl Rows<'_, '_> {
    fn count(&mut self) {
        self.number += 1;
        if self.number.is_multiple_of(SOME) {
            self.meter.rows(SOME as u64);
        }
    }
}

/// Whether a record is short, on one line, and has the shape that its text gives it.
fn is_sound(record: &Record) -> bool {
    record.flaws.is_empty() && record.line == record.last_line && record.raw.len() < 256
}

/// Those of one file: plain lines by the quick reader, everything else by the strict one.
struct OfFile<'r, 'a, 's> {
    rows: &'r mut Rows<'a, 's>,
    form: &'r Form,
    plan: Option<Plan>,
    /// What plain lines say about the file, which its survey has heard.
    heard: Heard,
    /// Whether the last row came from a record on one line without a flaw: the same text reads alike.
    sound: bool,
}

impl Visitor for OfFile<'_, '_, '_> {
    fn line(&mut self, line: &Line) -> bool {
        let Some(plan) = &self.plan else { return false };
        let Rows { plain, reader, number, sink, .. } = &mut *self.rows;
        self.sound = false;
        let read = plain.read(line, plan, reader, &mut self.heard);
        let Some(row) = read.and_then(|row| reader.take_placed(&row, line, plan)) else {
            return false;
        };
        sink.take(*number, row);
        self.rows.count();
        true
    }

    fn record(&mut self, record: &Record, _: Option<u32>) {
        if self.form.holds(record) {
            let Rows { reader, number, sink, .. } = &mut *self.rows;
            let sound = is_sound(record) && self.form.conflicts.is_empty();
            let row = match self.sound && sound && reader.raw() == record.raw {
                true => reader.again(record.line, self.form),
                false => reader.read(record, self.form),
            };
            self.sound = sound;
            sink.take(*number, row);
            self.rows.count();
        }
    }
}
