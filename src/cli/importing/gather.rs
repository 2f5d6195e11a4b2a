//! Foreign files to rows: each opened, recognised or mapped, and read by the reader of measurements.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::unread::{self, Written};
use crate::cli::entering::texts;
use crate::cli::failure::Failure;
use crate::model::codes_intake;
use crate::model::codes_writing as codes;
use crate::model::finding::{Finding, Level};
use crate::model::framework::Framework;
use crate::model::row::Row;
use crate::store::intake::grid::Grid;
use crate::store::intake::mapping::Mapping;
use crate::store::intake::source::Source;
use crate::store::intake::survey::Survey;
use crate::store::intake::table::{ROWS, Table};
use crate::store::intake::workbook::fault::Fault;
use crate::store::intake::{counted, form, mapped, mapping, open, reading, recognise, survey};

/// How names of files end that lie in a folder beside what is to be imported: mappings, and what Windows puts there.
const ASIDE: [&str; 3] = [".toml", "desktop.ini", "thumbs.db"];

/// Bytes of a mapping or survey file at most.
const GUIDE: u64 = 1 << 20;

/// How the columns of foreign files are known.
pub enum Guide {
    /// By their names, or by a form's key.
    Names,
    /// By a mapping.
    Mapping(Box<Mapping>),
    /// By counting answers.
    Survey(Box<Survey>),
}

/// The rows of one table of a foreign file.
pub struct Incoming {
    /// Where they come from.
    pub source: Source,
    /// The rows, some with faults.
    pub rows: Vec<Row>,
    /// Whether ids of its rows stood in the file, and were not made from what they say.
    pub own_ids: bool,
    /// Whether it is a form.
    pub is_form: bool,
    /// What was found beside them: an error at a line stands for a row that is not among them.
    pub findings: Vec<Finding>,
}

impl Incoming {
    /// Whether all of it was looked at: no row refused, no sheet left out.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.lost() == 0 && self.findings.iter().all(|one| one.code != &codes_intake::HIDDEN_SHEET)
    }

    /// Rows refused before they could be read.
    #[must_use]
    pub fn lost(&self) -> usize {
        let lines: BTreeSet<u32> = self
            .findings
            .iter()
            .filter(|one| one.code.level == Level::Error)
            .filter_map(|one| one.place.as_ref())
            .map(|place| place.line)
            .collect();
        lines.len()
    }
}

/// The bytes of a definition file; nothing if it is over its limit.
fn bytes_of(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(GUIDE + 1).read_to_end(&mut bytes)?;
    Ok(Some(bytes).filter(|bytes| bytes.len() as u64 <= GUIDE))
}

/// Reads a mapping or survey file.
///
/// # Errors
/// [`Failure::Unreadable`]; the inner error is what is wrong with it.
pub fn guide(
    path: &Path,
    is_survey: bool,
    framework: &Framework,
) -> Result<Result<Guide, (Source, Vec<Finding>)>, Failure> {
    let bytes = bytes_of(path)
        .map_err(|source| Failure::Unreadable { path: path.to_path_buf(), source })?;
    let file: Arc<str> = path.file_name().unwrap_or_default().to_string_lossy().as_ref().into();
    let Some(bytes) = bytes else {
        let limit = Fault::Limit("file-size", format!("{} MiB", GUIDE >> 20)).finding(&file);
        return Ok(Err((Source::Text(file), vec![limit])));
    };
    let (found, findings) = if is_survey {
        let (survey, findings) = survey::read(&bytes, &file, framework);
        (survey.map(|one| Guide::Survey(Box::new(one))), findings)
    } else {
        let (mapping, findings) = mapping::read(&bytes, &file, framework);
        (mapping.map(|one| Guide::Mapping(Box::new(one))), findings)
    };
    let errors = findings.iter().any(|one| one.code.level == Level::Error);
    Ok(found.filter(|_| !errors).ok_or((Source::Text(file), findings)))
}

/// The file, or the files of a folder that may hold rows, by name.
///
/// # Errors
/// [`Failure::Unreadable`].
pub fn files(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    let unreadable = |source| Failure::Unreadable { path: path.to_path_buf(), source };
    if !fs::metadata(path).map_err(unreadable)?.is_dir() {
        return Ok(vec![path.to_path_buf()]);
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(path).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?.path();
        let name = entry.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let aside = name.starts_with('.')
            || name.starts_with("~$")
            || ASIDE.iter().any(|one| name.to_lowercase().ends_with(one));
        if entry.is_file() && !aside {
            found.push(entry);
        }
    }
    found.sort();
    Ok(found)
}

/// Every table of a file. Rows get their texts looked at; columns nobody knows are left behind.
#[must_use]
pub fn incoming(
    path: &Path,
    guide: &Guide,
    written: &Written,
    framework: &Framework,
) -> Vec<Incoming> {
    let name: Arc<str> = path.file_name().unwrap_or_default().to_string_lossy().as_ref().into();
    let without_rows = |source, findings| Incoming {
        source,
        rows: Vec::new(),
        own_ids: false,
        is_form: false,
        findings,
    };
    let whole = |findings| vec![without_rows(Source::Text(name.clone()), findings)];
    let opened = match open(path) {
        Ok(opened) => opened,
        Err(findings) => return whole(findings),
    };
    let mut early = opened.findings;
    let is_form = matches!(guide, Guide::Names) && form::is_form(&opened.grids);
    let own_ids = !matches!(guide, Guide::Survey(_)) && !is_form;
    let (mut all, mut left) = (Vec::new(), ROWS);
    let tables = tables(&opened.grids, guide, written, framework);
    let mut unread = unread::sheets(&opened.grids, guide, &tables, written, framework);
    for (table, mut findings) in tables {
        findings.splice(0..0, std::mem::take(&mut early));
        findings.append(&mut unread);
        match table {
            Ok(table) if table.rows.len() > left => {
                let limit = Fault::Limit("rows", ROWS.to_string()).finding(&name);
                all.push(without_rows(table.source, vec![limit]));
            }
            Ok(table) => {
                left -= table.rows.len();
                all.push(Incoming { own_ids, is_form, ..read(&table, findings, framework) });
            }
            Err(source) => all.push(without_rows(source, findings)),
        }
    }
    if all.is_empty() { whole(early) } else { all }
}

/// A table, or what none was made of; what was found.
pub type Found = (Result<Table, Source>, Vec<Finding>);

fn tables(grids: &[Grid], guide: &Guide, written: &Written, framework: &Framework) -> Vec<Found> {
    let source = || grids.first().map_or(Source::Text("".into()), |grid| grid.source.clone());
    match guide {
        Guide::Mapping(mapping) => {
            let (table, findings) = mapped::apply(mapping, grids);
            vec![(table.ok_or_else(source), findings)]
        }
        Guide::Survey(survey) => {
            let (table, findings) = counted::apply(survey, grids, framework);
            vec![(table.ok_or_else(source), findings)]
        }
        Guide::Names => by_names(grids, written, framework),
    }
}

fn by_names(grids: &[Grid], written: &Written, framework: &Framework) -> Vec<Found> {
    if let Some((table, findings)) = form::recognise(grids, framework, &|key| written.due(key)) {
        return vec![(Ok(table), findings)];
    }
    let mut found: Vec<Found> = grids
        .iter()
        .filter_map(|grid| recognise(grid, framework))
        .map(|(table, findings)| (Ok(table), findings))
        .collect();
    if found.is_empty() {
        let first = grids.first();
        found.extend(first.map(|grid| (Err(grid.source.clone()), vec![unnamed(grid, framework)])));
    }
    found
}

/// That nobody knows the columns of a sheet, at what looks like its header.
fn unnamed(grid: &Grid, framework: &Framework) -> Finding {
    let in_a_cell = recognise::header_in_a_cell(grid, framework);
    // A title stands alone in its row; what looks like a header is told.
    let several = || grid.rows.iter().find(|row| row.cells.len() > 1);
    let row = in_a_cell.or_else(several).or(grid.rows.first());
    let cells = row.map_or(&[][..], |row| &row.cells);
    let headers: Vec<String> = cells.iter().take(12).map(|cell| cell.text()).collect();
    let written = match (in_a_cell, &grid.source) {
        (None, _) => "other",
        (_, Source::Sheet { .. }) => "one-column",
        _ => "quoted",
    };
    let place = grid.place(row.map_or(0, |row| row.line), 1);
    let finding = Finding::at(&codes::UNRECOGNISED_TABLE, place).text("written", written);
    finding.text("headers", headers.join(", "))
}

fn read(table: &Table, mut findings: Vec<Finding>, framework: &Framework) -> Incoming {
    let (mut rows, note) = reading::read_assuming(table, framework);
    findings.extend(note);
    findings.extend(reading::not_due(table, &rows));
    for row in &mut rows {
        row.others.clear();
        texts::refuse(framework, row);
    }
    Incoming { source: table.source.clone(), rows, own_ids: true, is_form: false, findings }
}
