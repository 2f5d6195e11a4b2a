//! Measurements as cells of the contract's columns: what is written here can be read back.
//!
//! Rows come one by one, as a reader meets them, so that any number of rows passes. What counts is a set of its
//! own: a correction stands in it as the plain row it has become, since the row that it corrected does not
//! count and a `replaces` that names a row of another file would be an error to whoever reads this one.

use super::csv_text::Cell;
use crate::model::framework::Framework;
use crate::model::period::Span;
use crate::model::row::{Column, Row};
use crate::model::row_text::{self, CellText};

/// The contract's columns, the dimensions in declared order after the party.
#[must_use]
pub fn names(framework: &Framework) -> Vec<&str> {
    row_text::columns(framework).iter().map(|one| row_text::name(framework, *one)).collect()
}

/// One measurement's cells. Cells that could not be read are empty.
#[must_use]
pub fn cells(framework: &Framework, row: &Row) -> Vec<Cell> {
    row_text::columns(framework).iter().map(|column| cell(framework, row, *column)).collect()
}

/// One cell of a measurement.
#[must_use]
pub fn cell(framework: &Framework, row: &Row, column: Column) -> Cell {
    if let (Column::Date, Some(date)) = (column, row.date)
        && date.span == Span::Day
    {
        return Cell::Day(date.first);
    }
    if column == Column::Replaces {
        return Cell::Empty;
    }
    match row_text::cell(framework, row, column) {
        CellText::Empty => Cell::Empty,
        CellText::Number(text) => Cell::Number(text),
        CellText::Plain(text) => Cell::Plain(text),
        CellText::Free(text) => Cell::Text(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::csv_text::{Decimals, Dialect, record};
    use crate::render::samples;

    #[test]
    fn a_row_is_written_in_the_contracts_columns() {
        let framework = samples::framework();
        assert_eq!(
            names(&framework).join(","),
            "date,indicator,value,of,party,sex,event,source,note,reporter,recorded,id,replaces"
        );
        let mut row = samples::row(&framework, "2025-Q1", "-2.5", "PER");
        row.note = "+51 1 234".into();
        row.replaces = "x-1".into();
        row.dimensions = vec!["F".into()];
        let line = |dialect| record(&cells(&framework, &row), dialect);
        assert_eq!(
            line(Dialect::Guarded),
            "2025-Q1,HR1.1.1,-2.5,,PER,\"F\",,,\"'+51 1 234\",,,,\n"
        );
        assert!(line(Dialect::Raw).contains(",+51 1 234,"));
        assert!(line(Dialect::Excel(Decimals::Comma)).starts_with("2025-Q1;HR1.1.1;-2,5;"));
    }
}
