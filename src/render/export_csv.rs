//! Measurements as CSV, in the contract's columns: what is written here can be read back.
//!
//! Rows come one by one, as a reader meets them, so that any number of rows passes.

use super::csv_text::{Cell, record};
use super::report_json::stage_id;
use crate::model::framework::Framework;
use crate::model::row::{Row, Value};

/// The header line: the contract's columns, the dimensions in declared order after the party.
#[must_use]
pub fn header(framework: &Framework) -> String {
    let mut names: Vec<&str> = vec!["date", "indicator", "value", "of", "party"];
    names.extend(framework.dimensions.iter().map(|dimension| dimension.id.as_str()));
    names.extend(["event", "source", "note", "reporter", "recorded", "id", "replaces"]);
    names.join(",") + "\n"
}

/// One measurement's line; `raw` leaves texts unguarded. Cells that could not be read are empty.
#[must_use]
pub fn line(framework: &Framework, row: &Row, raw: bool) -> String {
    let indicator = row.indicator.map(|ix| framework.indicator(ix));
    let codes: Vec<&str> =
        row.parties.iter().map(|id| framework.parties.get(*id).code.as_str()).collect();
    let mut cells = vec![
        Cell::plain(row.date),
        Cell::plain(indicator.map(|one| &one.id)),
        value(framework, row),
        Cell::plain(row.of),
        Cell::plain((!codes.is_empty()).then(|| codes.join("/"))),
    ];
    let dimension = |at: usize| Cell::text(row.dimensions.get(at).map_or("", String::as_str));
    cells.extend((0..framework.dimensions.len()).map(dimension));
    cells.extend([&row.event, &row.source, &row.note, &row.reporter].map(|text| Cell::text(text)));
    let id = |text: &String| Cell::plain(Some(text).filter(|text| !text.is_empty()));
    cells.extend([Cell::plain(row.recorded), id(&row.id), id(&row.replaces)]);
    record(&cells, raw)
}

fn value(framework: &Framework, row: &Row) -> Cell {
    match &row.value {
        None | Some(Value::Withdrawn) => Cell::Empty,
        Some(Value::Number(amount)) => Cell::Plain(amount.to_string()),
        Some(Value::Yes(yes)) => Cell::Plain(u8::from(*yes).to_string()),
        Some(Value::Stage(position)) => {
            let indicator = row.indicator.map(|ix| framework.indicator(ix));
            Cell::plain(indicator.and_then(|one| stage_id(one, *position)))
        }
        Some(Value::Text(text)) => Cell::text(text),
        Some(Value::NotApplicable) => Cell::Plain("n/a".to_string()),
    }
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
