//! What of a file or folder is passed over, so that it is named: sheets beside those that are read, folders inside the one
//! that was given. Sheets that the program itself writes beside data are expected there, in whichever language.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::gather::{Found, Guide};
use crate::engine::answers::DueFor;
use crate::model::codes_intake as codes;
use crate::model::finding::{Finding, Place};
use crate::model::form::LineKey;
use crate::model::framework::Framework;
use crate::model::language::Lang;
use crate::render::missing::due_for;
use crate::store::intake::grid::Grid;
use crate::store::intake::source::Source;
use crate::store::intake::{mapped, recognise};
use crate::text::fold::fold;
use crate::text::visible::one_line;
use crate::words::catalogue::Words;

/// Sheets of forms that hold no rows to be read, by the keys of their names.
const OF_FORMS: [&str; 2] = ["form-sheet-cover", "form-sheet-lists"];
/// Sheets of workbooks with figures. One alone, such as a summary, may be anybody's.
const OF_FIGURES: [&str; 5] =
    ["sheet-summary", "sheet-indicators", "sheet-matrix", "sheet-gaps", "sheet-definitions"];
/// How many of these tell that the program wrote the workbook.
const TOGETHER: usize = 3;
/// How names of files end that may hold rows.
const TABLES: [&str; 7] = [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv"];
/// Entries of a folder, and of those inside it, that are looked at.
const ENTRIES: usize = 10_000;

/// What the program writes into workbooks, in each language that it writes.
pub struct Written([Words; 3]);

impl Default for Written {
    fn default() -> Written {
        Written(Lang::INTERFACE.map(Words::new))
    }
}

impl Written {
    /// What a form's line says that it is due for; nothing if it is due for nothing.
    #[must_use]
    pub fn due(&self, key: &LineKey) -> Vec<String> {
        let LineKey::Of { period, event, .. } = key else { return Vec::new() };
        let due = match (event, period) {
            (Some(event), _) => DueFor::Event(event.clone()),
            (None, Some(period)) => DueFor::Period(*period),
            (None, None) => return Vec::new(),
        };
        self.0.iter().map(|words| one_line(&due_for(words, &due))).collect()
    }

    /// Whether the program names a sheet so; `all` are the sheets of its workbook.
    fn is_own(&self, sheet: &str, all: &[String]) -> bool {
        let sheet = fold(sheet);
        self.0.iter().any(|words| {
            let names = |keys: &[&str]| -> Vec<String> {
                keys.iter().map(|key| fold(&words.say(key))).collect()
            };
            let figures = names(&OF_FIGURES);
            let ours = || figures.iter().filter(|name| all.contains(name)).count() >= TOGETHER;
            names(&OF_FORMS).contains(&sheet) || (figures.contains(&sheet) && ours())
        })
    }
}

/// Sheets of a workbook that hold something and are not read.
#[must_use]
pub fn sheets(
    grids: &[Grid],
    guide: &Guide,
    found: &[Found],
    written: &Written,
    framework: &Framework,
) -> Vec<Finding> {
    let source = |found: &Found| match &found.0 {
        Ok(table) => table.source.name(),
        Err(source) => source.name(),
    };
    let read: BTreeSet<Arc<str>> = found.iter().map(source).collect();
    let name = |grid: &Grid| match &grid.source {
        Source::Sheet { sheet, .. } => Some(fold(sheet)),
        Source::Text(_) | Source::Typed(_) => None,
    };
    let all: Vec<String> = grids.iter().filter_map(name).collect();
    let finding = |grid: &Grid| {
        let Source::Sheet { sheet, .. } = &grid.source else { return None };
        let is_table = recognise::is_table(grid, framework);
        let wanted = match guide {
            Guide::Names => is_table || !(grid.hidden || written.is_own(sheet, &all)),
            // Whoever names the sheet has seen the others.
            Guide::Mapping(mapping) if mapping.sheet.is_some() => {
                !grid.hidden && mapped::has_columns(mapping, grid)
            }
            Guide::Survey(survey) if survey.sheet.is_some() => false,
            Guide::Mapping(_) | Guide::Survey(_) => !(grid.hidden || written.is_own(sheet, &all)),
        };
        let code = if grid.hidden { &codes::HIDDEN_SHEET } else { &codes::SHEET_NOT_READ };
        wanted.then(|| Finding::at(code, grid.place(0, 1)).text("sheet", &**sheet))
    };
    grids.iter().filter(|grid| !read.contains(&grid.source.name())).filter_map(finding).collect()
}

/// Folders inside a folder that hold tables, by name.
#[must_use]
pub fn folders(path: &Path) -> Vec<Finding> {
    let mut left = ENTRIES;
    let mut names: Vec<String> = entries(path)
        .filter(|(name, is_folder)| *is_folder && holds_tables(&path.join(name), &mut left))
        .map(|(name, _)| name)
        .collect();
    names.sort();
    let said = |name: String| {
        Finding::at(&codes::FOLDER_NOT_READ, Place::file(name.as_str())).text("folder", name)
    };
    names.into_iter().map(said).collect()
}

fn holds_tables(path: &Path, left: &mut usize) -> bool {
    entries(path).any(|(name, is_folder)| {
        *left = left.saturating_sub(1);
        match (*left, is_folder) {
            (0, _) => false,
            (_, true) => holds_tables(&path.join(&name), left),
            (_, false) => TABLES.iter().any(|end| name.to_lowercase().ends_with(end)),
        }
    })
}

/// Names in a folder that are not hidden, each with whether it is a folder; links are neither followed nor told.
fn entries(path: &Path) -> impl Iterator<Item = (String, bool)> {
    let all = fs::read_dir(path).into_iter().flatten().flatten();
    all.filter_map(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_folder = entry.file_type().ok()?.is_dir();
        (!name.starts_with('.') && !name.starts_with("~$")).then_some((name, is_folder))
    })
}
