//! The data folder as it is, or as it would be after some steps: which files there are, with what bytes.

use std::collections::BTreeMap;
use std::io;

use crate::model::framework::Framework;
use crate::store::copies::arrange;
use crate::store::measurements::data::Data;
use crate::store::measurements::lookup::is_party;
use crate::store::measurements::stretch::Stretch;
use crate::store::workspace::Workspace;

/// Data files by their relative paths.
#[derive(Debug, Clone)]
pub struct Files {
    stretches: BTreeMap<String, Result<Stretch, io::ErrorKind>>,
}

impl Files {
    /// As they are now.
    #[must_use]
    pub fn look(workspace: &Workspace, framework: &Framework) -> Files {
        let (files, _) = workspace.data_files(&is_party(framework));
        let stretch = |path: &str| {
            Stretch::of_file(&workspace.path_of(path), false).map_err(|error| error.kind())
        };
        let each = files.iter().map(|file| (file.path.to_string(), stretch(&file.path)));
        // What has gone since the folder was listed is not there.
        let here = each.filter(|(_, found)| !matches!(found, Err(io::ErrorKind::NotFound)));
        Files { stretches: here.collect() }
    }

    /// A file has these bytes.
    pub fn set(&mut self, path: &str, bytes: Vec<u8>) {
        self.stretches.insert(path.to_string(), Ok(Stretch::in_memory(bytes, 0)));
    }

    /// A file is no longer there.
    pub fn remove(&mut self, path: &str) {
        self.stretches.remove(path);
    }

    /// The files, surveyed, in reading order.
    #[must_use]
    pub fn data(&self, framework: &Framework) -> Data {
        let files = arrange(self.stretches.keys().cloned().collect(), &is_party(framework));
        let stretches = files.iter().map(|file| match self.stretches.get(&*file.path) {
            Some(Ok(stretch)) => Ok(stretch.clone()),
            Some(Err(kind)) => Err(io::Error::from(*kind)),
            None => Err(io::Error::from(io::ErrorKind::NotFound)),
        });
        let stretches = stretches.collect();
        Data::of(files, stretches, framework)
    }
}
