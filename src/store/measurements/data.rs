//! All measurement files of a workspace, and the one way through them.
//!
//! Files are surveyed once when they are opened; every reading then gives the same rows in the same
//! order, one at a time in one buffer. A file that could not be understood as a whole has no rows:
//! its finding stands for it.

use std::io;
use std::path::{Path, PathBuf};

use super::record::Record;
use super::rows::RowReader;
use super::survey::{Form, Surveyor, open};
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::row::{DataFile, FileIx};
use crate::model::sink::Sink;

/// The measurement files of a workspace.
#[derive(Debug)]
pub struct Data {
    root: PathBuf,
    files: Vec<DataFile>,
    forms: Vec<Option<Form>>,
    findings: Vec<Finding>,
}

impl Data {
    /// Surveys files, given in reading order by their paths relative to `root`.
    #[must_use]
    pub fn open(root: &Path, files: Vec<DataFile>, framework: &Framework) -> Data {
        let mut surveyor = Surveyor::new(framework);
        let mut data =
            Data { root: root.to_path_buf(), files, forms: Vec::new(), findings: Vec::new() };
        for file in &data.files {
            let (form, findings) = surveyor.survey(&root.join(&*file.path), &file.path);
            data.forms.push(form);
            data.findings.extend(findings);
        }
        data
    }

    /// The files, in reading order.
    #[must_use]
    pub fn files(&self) -> &[DataFile] {
        &self.files
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
        let mut record = Record::default();
        let mut number = 0;
        for ((ix, file), form) in (0u32..).zip(&self.files).zip(&self.forms) {
            let Some(form) = form else { continue };
            reader.start(FileIx(ix), &file.path);
            let mut records = open(&self.root.join(&*file.path), form)?;
            while records.next(&mut record)? {
                if record.line > form.after && record.marker.is_none() && !record.is_blank() {
                    sink.take(number, reader.read(&record, form));
                    number += 1;
                }
            }
        }
        Ok(())
    }
}
