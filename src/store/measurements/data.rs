//! All measurement files of a workspace, and the one way through them.
//!
//! Files are surveyed once when they are opened; every reading then gives the same rows in the same
//! order, one at a time in one buffer. A file that could not be understood as a whole has no rows:
//! its finding stands for it.

use std::io;
use std::path::Path;
use std::sync::Arc;

use super::passing::each_record;
use super::rows::RowReader;
use super::stretch::Stretch;
use super::survey::{Form, Surveyor};
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::row::{Copy, DataFile, FileIx};
use crate::model::sink::Sink;

/// The measurement files of a workspace.
#[derive(Debug)]
pub struct Data {
    files: Vec<DataFile>,
    stretches: Vec<io::Result<Stretch>>,
    forms: Vec<Option<Form>>,
    findings: Vec<Finding>,
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
    ) -> Data {
        let stretch =
            |file: &DataFile| Stretch::of_file(&root.join(&*file.path), ours == Some(&*file.path));
        let stretches = files.iter().map(stretch).collect();
        Data::of(files, stretches, framework)
    }

    /// Surveys files, given in reading order, whose bytes are at hand.
    #[must_use]
    pub fn of(
        files: Vec<DataFile>,
        stretches: Vec<io::Result<Stretch>>,
        framework: &Framework,
    ) -> Data {
        let mut surveyor = Surveyor::new(framework);
        let (mut forms, mut findings) = (Vec::new(), Vec::new());
        for (file, stretch) in files.iter().zip(&stretches) {
            let (form, found) = surveyor.survey(stretch, &file.path);
            forms.push(form);
            findings.extend(found);
        }
        Data { files, stretches, forms, findings }
    }

    /// Reads rows that are about to be added, after all others, as if they stood in their file.
    pub fn add(&mut self, path: &Arc<str>, form: Form, rows: Stretch) {
        self.files.push(DataFile { path: path.clone(), copy: Copy::No });
        self.stretches.push(Ok(rows));
        self.forms.push(Some(form));
    }

    /// Takes away again what was added.
    pub fn drop_added(&mut self) {
        self.files.pop();
        self.stretches.pop();
        self.forms.pop();
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
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Hands every row of every file to `sink`, numbered from 0 over all files.
    ///
    /// # Errors
    /// When a file that could be surveyed cannot be read now.
    pub fn read(&self, framework: &Framework, sink: &mut dyn Sink) -> io::Result<()> {
        let mut reader = RowReader::new(framework);
        let mut number = 0;
        let each = self.files.iter().zip(&self.forms).zip(&self.stretches);
        for (ix, ((file, form), stretch)) in (0u32..).zip(each) {
            let (Some(form), Ok(stretch)) = (form, stretch) else { continue };
            reader.start(FileIx(ix), &file.path);
            each_record(stretch, form.encoding, form.separator, |record| {
                if form.holds(record) {
                    sink.take(number, reader.read(record, form));
                    number += 1;
                }
            })?;
        }
        Ok(())
    }
}
