//! Everything that is to be imported, read before the workspace is asked.

use super::gather::{self, Guide, Incoming};
use super::unread::{self, Written};
use crate::cli::commands::import::Args;
use crate::cli::context::Context;
use crate::cli::entering::saying;
use crate::cli::failure::Failure;
use crate::cli::recording::who;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::store::intake::counted;
use crate::store::intake::source::Source;

/// What is to be imported.
pub struct Load {
    /// Its tables, file by file.
    pub tables: Vec<Incoming>,
    /// Who imports.
    pub reporter: String,
    /// How the ids begin of rows that should be among them, if they were imported before: those of a survey.
    pub prefixes: Vec<String>,
    /// Folders that are not looked at.
    pub unread: Vec<Finding>,
}

/// Reads the files, and those of the folders, by the mapping or survey file that was given.
///
/// # Errors
/// When nobody says who imports, when a file or the mapping cannot be read, or when a folder holds nothing to import.
pub fn load(context: &Context, framework: &Framework, args: &Args) -> Result<Load, Failure> {
    let reporter = who::reports(context, framework, args.reporter.as_deref())?;
    let guide = match (&args.mapping, &args.survey) {
        (Some(path), _) => gather::guide(&context.path(path), false, framework)?,
        (None, Some(path)) => gather::guide(&context.path(path), true, framework)?,
        (None, None) => Ok(Guide::Names),
    };
    let guide = guide.map_err(|(source, findings)| {
        saying::findings(context, &source, &findings);
        Failure::Refused
    })?;
    let prefixes = match &guide {
        Guide::Survey(survey) => counted::prefixes(survey, framework),
        Guide::Names | Guide::Mapping(_) => Vec::new(),
    };
    let (mut tables, mut unread, written) = (Vec::new(), Vec::new(), Written::default());
    for path in &args.paths {
        let full = context.path(path);
        let found = gather::files(&full)?;
        let inside = unread::folders(&full);
        if found.is_empty() {
            saying::findings(context, &Source::Text("".into()), &inside);
            return Err(Failure::NothingToImport(full));
        }
        for file in found {
            tables.extend(gather::incoming(&file, &guide, &written, framework));
        }
        unread.extend(inside);
    }
    Ok(Load { tables, reporter, prefixes, unread })
}
