//! Texts that a spreadsheet would run: refused at the door, since the data file is opened in Excel.

use crate::model::codes_writing as codes;
use crate::model::finding::{Code, Finding};
use crate::model::framework::Framework;
use crate::model::row::{Column, Row};
use crate::model::row_text::{CellText, cell, columns};
use crate::store::measurements::cells::shown;
use crate::text::formula::{guard, is_formula};

/// Refuses formulas in a row.
pub fn refuse(framework: &Framework, row: &mut Row) {
    let of = |(column, text): (Column, String)| said(&codes::FORMULA_TEXT, row, column, &text);
    let found = free(framework, row).filter(|(_, text)| is_formula(text)).map(of);
    let found: Vec<Finding> = found.collect();
    row.faults.extend(found);
}

/// One warning on all texts of these rows that will be guarded, at the first of them. Rows that are not written are not to
/// be among them: of these nothing is kept.
pub fn guarded<'a>(
    framework: &Framework,
    rows: impl IntoIterator<Item = &'a Row>,
) -> Option<Finding> {
    let texts = |row: &'a Row| free(framework, row).map(move |(column, text)| (row, column, text));
    let mut all = rows.into_iter().flat_map(texts).filter(|(.., text)| guard(text) != *text);
    let (row, column, text) = all.next()?;
    let count = all.count() + 1;
    Some(said(&codes::GUARDED_TEXT, row, column, &text).number("count", count))
}

/// The cells of a row that hold what its author wrote.
fn free(framework: &Framework, row: &Row) -> impl Iterator<Item = (Column, String)> {
    columns(framework).into_iter().filter_map(|column| match cell(framework, row, column) {
        CellText::Free(text) => Some((column, text)),
        _ => None,
    })
}

fn said(code: &'static Code, row: &Row, column: Column, text: &str) -> Finding {
    Finding::at(code, row.place_of(column)).text("value", shown(text)).word("column", column.key())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::finding::Arg;
    use crate::render::samples;

    #[test]
    fn formulas_are_refused_each_and_other_signs_said_once() {
        let framework = samples::framework();
        let mut rows = [(); 3].map(|()| Row::blank(framework.dimensions.len()));
        (rows[0].note, rows[0].source) = ("=1+1".to_string(), "=A1".to_string());
        (rows[1].note, rows[1].source) = ("+x".to_string(), "acta".to_string());
        (rows[2].note, rows[2].event) = ("@y".to_string(), "-z".to_string());
        for row in &mut rows {
            refuse(&framework, row);
        }
        assert_eq!(rows.each_ref().map(|row| row.faults.len()), [2, 0, 0]);
        let found = guarded(&framework, &rows[1..]).unwrap();
        assert!(found.args.contains(&("value", Arg::Text("+x".to_string()))), "{found:?}");
        assert!(found.args.contains(&("count", Arg::Number(3))), "{found:?}");
        assert_eq!(guarded(&framework, &rows[..0]), None);
    }
}
