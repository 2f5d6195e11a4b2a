//! Texts that a spreadsheet would run: refused at the door, since the data file is opened in Excel.

use crate::model::codes_writing as codes;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::row::Row;
use crate::model::row_text::{CellText, cell, columns};
use crate::store::measurements::cells::shown;
use crate::text::formula::{guard, is_formula};

/// Refuses formulas in a row and gives warnings on texts that will be guarded.
pub fn look(framework: &Framework, row: &mut Row) -> Vec<Finding> {
    let mut warnings = Vec::new();
    for column in columns(framework) {
        let CellText::Free(text) = cell(framework, row, column) else { continue };
        let said = |code| {
            Finding::at(code, row.place_of(column))
                .text("value", shown(&text))
                .word("column", column.key())
        };
        if is_formula(&text) {
            let finding = said(&codes::FORMULA_TEXT);
            row.faults.push(finding);
        } else if guard(&text) != text {
            warnings.push(said(&codes::GUARDED_TEXT));
        }
    }
    warnings
}
