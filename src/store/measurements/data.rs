//! All data files of a workspace: surveyed once, read as often as needed.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use super::bytes;
use super::dialect::Dialect;
use super::lines::Lines;
use super::lookup::Lookup;
use super::record::Records;
use super::rows::Reading;
use super::survey::{Survey, survey};
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::row::{DataFile, FileIx};
use crate::model::sink::Sink;

/// The data files of a workspace.
pub struct Data {
    root: PathBuf,
    files: Vec<DataFile>,
    dialects: Vec<Option<Dialect>>,
    findings: Vec<Finding>,
}

impl Data {
    /// Surveys every file, in reading order.
    #[must_use]
    pub fn open(root: &Path, files: Vec<DataFile>, framework: &Framework) -> Data {
        let mut findings = Vec::new();
        let look = |file: &DataFile| {
            let Survey { dialect, findings: found } =
                survey(framework, &file.path, &path_of(root, &file.path));
            findings.extend(found);
            dialect
        };
        let dialects = files.iter().map(look).collect();
        Data { root: root.to_path_buf(), files, dialects, findings }
    }

    /// The files, in reading order.
    #[must_use]
    pub fn files(&self) -> &[DataFile] {
        &self.files
    }

    /// What is to be said of files as wholes.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Hands every row of every file to a sink, in reading order.
    ///
    /// # Errors
    /// What the system says while reading a file that could be surveyed.
    pub fn read(&self, framework: &Framework, sink: &mut dyn Sink) -> io::Result<()> {
        let lookup = Lookup::new(framework);
        let mut number = 0;
        for ((ix, file), dialect) in (0u32..).map(FileIx).zip(&self.files).zip(&self.dialects) {
            let Some(dialect) = dialect else { continue };
            let with = Reading { framework, lookup: &lookup, dialect, file: ix, path: &file.path };
            let text =
                bytes::as_utf8(File::open(path_of(&self.root, &file.path))?, dialect.encoding);
            let mut records = Records::new(Lines::new(text), dialect.separator);
            for _ in 0..dialect.skip {
                records.take()?;
            }
            while let Some(record) = records.take()? {
                if record.is_blank() || dialect.is_marker(record.line) {
                    continue;
                }
                let fault = dialect.fault_of(record.line);
                sink.take(number, &with.row(record, fault));
                number += 1;
            }
        }
        Ok(())
    }
}

/// Where a relative path with `/` lies.
pub(crate) fn path_of(root: &Path, relative: &str) -> PathBuf {
    relative.split('/').fold(root.to_path_buf(), |path, part| path.join(part))
}
