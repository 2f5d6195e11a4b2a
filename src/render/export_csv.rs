//! Measurements as CSV, in the contract's columns: what is written here can be read back.
//!
//! Rows come one by one, as a reader meets them, so that any number of rows passes.

use super::csv_text::{Cell, record};
use crate::model::framework::Framework;
use crate::model::row::{Column, Row};
use crate::model::row_text::{self, CellText};

/// The header line: the contract's columns, the dimensions in declared order after the party.
#[must_use]
pub fn header(framework: &Framework) -> String {
    let columns = row_text::columns(framework);
    let names: Vec<&str> = columns.iter().map(|one| row_text::name(framework, *one)).collect();
    names.join(",") + "\n"
}

/// One measurement's line; `raw` leaves texts unguarded. Cells that could not be read are empty.
#[must_use]
pub fn line(framework: &Framework, row: &Row, raw: bool) -> String {
    let cell = |column: &Column| match row_text::cell(framework, row, *column) {
        CellText::Empty => Cell::Empty,
        CellText::Number(text) | CellText::Plain(text) => Cell::Plain(text),
        CellText::Free(text) => Cell::Text(text),
    };
    let cells: Vec<Cell> = row_text::columns(framework).iter().map(cell).collect();
    record(&cells, raw)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::samples;

    #[test]
    fn a_row_is_written_in_the_contracts_columns() {
        let framework = samples::framework();
        assert_eq!(
            header(&framework),
            "date,indicator,value,of,party,sex,event,source,note,reporter,recorded,id,replaces\n"
        );
        let mut row = samples::row(&framework, "2025-Q1", "-2.5", "PER");
        row.note = "+51 1 234".into();
        row.dimensions = vec!["F".into()];
        assert_eq!(
            line(&framework, &row, false),
            "2025-Q1,HR1.1.1,-2.5,,PER,\"F\",,,\"'+51 1 234\",,,,\n"
        );
        assert!(line(&framework, &row, true).contains(",+51 1 234,"));
    }
}
