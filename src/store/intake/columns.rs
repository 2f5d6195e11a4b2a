//! What a mapping or a survey file points at: sheets and columns, by the names that people see.

use super::grid::{Grid, GridRow};
use super::recognise::HEAD;
use super::rows::Taken;
use super::source::{Source, letters};
use crate::model::codes_intake;
use crate::model::finding::{Finding, Place};
use crate::store::measurements::cells::{list, shown};
use crate::text::alike::nearest;
use crate::text::fold::{fold, neat};

/// A name in a mapping, and where it stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// What it says.
    pub text: String,
    /// Where.
    pub at: Place,
}

/// Columns that a file may name. Each is sought among all headers of the first rows.
const NAMED: usize = 1_000;

/// What is wrong with a file that names more columns than are sought.
#[must_use]
pub fn too_many(spots: &[&Spot]) -> Option<Finding> {
    let over = Finding::at(&codes_intake::TOO_LARGE, spots.get(NAMED)?.at.clone());
    Some(over.word("what", "named").text("limit", NAMED.to_string()))
}

/// How a column may be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// By its whole header, its letters or its number.
    Whole,
    /// By a part of its header too: a question is long.
    Part,
}

/// The sheet that is meant: by its name, else the first visible one with a header, else the first visible one.
///
/// # Errors
/// The finding that there is none.
pub fn sheet<'g>(
    grids: &'g [Grid],
    wanted: Option<&Spot>,
    spots: &[&Spot],
    by: By,
) -> Result<&'g Grid, Finding> {
    let name = |grid: &Grid| match &grid.source {
        Source::Sheet { sheet, .. } => sheet.to_string(),
        other => other.name().to_string(),
    };
    let Some(wanted) = wanted else {
        let visible = || grids.iter().filter(|grid| !grid.hidden);
        let known = |grid: &&Grid| header(grid, spots, by).is_some();
        return visible().find(known).or_else(|| visible().next()).ok_or_else(|| {
            let file = grids.first().map_or_else(|| "".into(), |grid| grid.source.name());
            Finding::at(&codes_intake::NOTHING_IN_FILE, Place::file(file))
        });
    };
    // A text file has no sheets: its one grid is meant whatever it is called.
    let is_it = |grid: &&Grid| {
        fold(&name(grid)) == fold(&wanted.text) || matches!(grid.source, Source::Text(_))
    };
    grids.iter().find(is_it).ok_or_else(|| {
        let names: Vec<String> = grids.iter().map(name).collect();
        let all = || names.iter().map(String::as_str);
        Finding::at(&codes_intake::SHEET_NOT_FOUND, wanted.at.clone())
            .text("sheet", &wanted.text)
            .text("sheets", list(all()))
            .guess(nearest(&wanted.text, all()).map(str::to_string))
    })
}

/// The first of the first rows that has every column named by a header; nothing if no column is.
#[must_use]
pub fn header<'g>(grid: &'g Grid, spots: &[&Spot], by: By) -> Option<&'g GridRow> {
    let named: Vec<&&Spot> = spots.iter().filter(|spot| place_of(&spot.text).is_none()).collect();
    let has = |row: &&GridRow| {
        let heads = heads(row);
        named.iter().all(|spot| !matching(&heads, &spot.text, by).is_empty())
    };
    let mut rows = grid.rows.iter().take(HEAD);
    if named.is_empty() { None } else { rows.find(has) }
}

/// The row that is most like the header: where a column's name is missing, it is told from here. Where nothing is found it
/// is the first row of several cells, never one of data: what it says may be repeated.
#[must_use]
pub fn likely_header<'g>(grid: &'g Grid, spots: &[&Spot], by: By) -> Option<&'g GridRow> {
    let found = |row: &&GridRow| {
        let heads = heads(row);
        spots.iter().filter(|it| !matching(&heads, &it.text, by).is_empty()).count()
    };
    let rows = grid.rows.iter().take(HEAD).filter(|row| row.cells.len() > 1);
    // Of equal ones the last is taken, and they come in reverse.
    rows.rev().max_by_key(found)
}

/// The column that a name means.
///
/// # Errors
/// The finding that none or several are meant.
pub fn find(grid: &Grid, header: Option<&GridRow>, spot: &Spot, by: By) -> Result<Taken, Finding> {
    let found = header.map_or_else(Vec::new, |row| matching(&heads(row), &spot.text, by));
    let taken = |index, header| Taken { index, header, counted: false };
    match (&found[..], place_of(&spot.text)) {
        ([one], _) => Ok(taken(one.0, one.1.clone())),
        ([], Some(index)) => {
            let own = header.and_then(|row| row.cell(index)).map(super::grid::GridCell::text);
            Ok(taken(index, own.unwrap_or_else(|| letters(index + 1))))
        }
        ([], None) => {
            let sheet = match &grid.source {
                Source::Sheet { sheet, .. } => sheet.to_string(),
                other => other.name().to_string(),
            };
            let headers: Vec<String> = header
                .map_or_else(Vec::new, |row| row.cells.iter().map(|cell| cell.text()).collect());
            let guess = nearest(&spot.text, headers.iter().map(String::as_str));
            let finding = Finding::at(&codes_intake::COLUMN_NOT_FOUND, spot.at.clone());
            let finding = finding.text("column", shown(&spot.text)).text("sheet", sheet);
            Err(finding.guess(guess.map(shown)))
        }
        (several, _) => {
            let columns: Vec<String> =
                several.iter().map(|(index, _)| letters(index + 1)).collect();
            let finding = Finding::at(&codes_intake::COLUMN_NOT_CLEAR, spot.at.clone());
            let finding = finding.text("column", shown(&spot.text));
            Err(finding.text("columns", list(columns.iter().map(String::as_str))))
        }
    }
}

/// A cell of a row that may be a header.
struct Head {
    index: u32,
    neat: String,
    folded: String,
}

fn heads(row: &GridRow) -> Vec<Head> {
    let texts = row.cells.iter().map(|cell| (cell.index, neat(&cell.text())));
    texts.map(|(index, neat)| Head { index, folded: fold(&neat), neat }).collect()
}

/// Columns whose header is this text, else, where a part will do, holds it.
fn matching(heads: &[Head], text: &str, by: By) -> Vec<(u32, String)> {
    let wanted = fold(text);
    let those = |fits: &dyn Fn(&Head) -> bool| -> Vec<(u32, String)> {
        heads.iter().filter(|one| fits(one)).map(|one| (one.index, one.neat.clone())).collect()
    };
    let same = |one: &Head| {
        if wanted.is_empty() { one.neat == text } else { one.folded == wanted }
    };
    let whole = those(&same);
    if whole.is_empty() && by == By::Part && !wanted.is_empty() && place_of(text).is_none() {
        return those(&|one| one.folded.contains(&wanted));
    }
    whole
}

/// The index of a column given by its letters (`C`, `AA`) or its number from 1.
fn place_of(text: &str) -> Option<u32> {
    let text = text.trim();
    if let Ok(number) = text.parse::<u32>() {
        return number.checked_sub(1).filter(|index| *index < 16_384);
    }
    let letters = (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_uppercase());
    letters.then(|| super::workbook::sheet::reference(&format!("{text}1")).map(|(at, _)| at))?
}
