//! A row's cells as the contract writes them: the text that, read again, means the same.

use super::framework::Framework;
use super::row::{Column, Row, Value};

/// A cell's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellText {
    /// Nothing.
    Empty,
    /// Digits by the grammar of numbers.
    Number(String),
    /// A date, an id, codes or a word of the contract.
    Plain(String),
    /// Anybody's text.
    Free(String),
}

impl CellText {
    fn plain(text: impl ToString) -> CellText {
        CellText::Plain(text.to_string())
    }

    fn free(text: &str) -> CellText {
        if text.is_empty() { CellText::Empty } else { CellText::Free(text.to_string()) }
    }
}

/// The contract's columns in their order, dimensions after the party.
#[must_use]
pub fn columns(framework: &Framework) -> Vec<Column> {
    let mut all = vec![Column::Date, Column::Indicator, Column::Value, Column::Of, Column::Party];
    all.extend((0..framework.dimensions.len()).map(Column::Dimension));
    all.extend([Column::Event, Column::Source, Column::Note, Column::Reporter]);
    all.extend([Column::Recorded, Column::Id, Column::Replaces]);
    all
}

/// The contract's name of a column.
#[must_use]
pub fn name(framework: &Framework, column: Column) -> &str {
    match column {
        Column::Dimension(at) => framework.dimensions.get(at).map_or("", |one| one.id.as_str()),
        other => other.key(),
    }
}

/// What stands in a column. Cells that could not be read are empty.
#[must_use]
pub fn cell(framework: &Framework, row: &Row, column: Column) -> CellText {
    let some = |text: Option<String>| text.map_or(CellText::Empty, CellText::Plain);
    let id = |text: &String| some(Some(text.clone()).filter(|text| !text.is_empty()));
    match column {
        Column::Date => some(row.date.map(|date| date.to_string())),
        Column::Indicator => some(row.indicator.map(|ix| framework.indicator(ix).id.clone())),
        Column::Value => value(framework, row),
        Column::Of => row.of.map_or(CellText::Empty, |of| CellText::Number(of.to_string())),
        Column::Party => {
            let codes: Vec<&str> =
                row.parties.iter().map(|id| framework.parties.get(*id).code.as_str()).collect();
            some((!codes.is_empty()).then(|| codes.join("/")))
        }
        Column::Dimension(at) => CellText::free(row.dimensions.get(at).map_or("", String::as_str)),
        Column::Event => CellText::free(&row.event),
        Column::Source => CellText::free(&row.source),
        Column::Note => CellText::free(&row.note),
        Column::Reporter => CellText::free(&row.reporter),
        Column::Recorded => some(row.recorded.map(|moment| moment.to_string())),
        Column::Id => id(&row.id),
        Column::Replaces => id(&row.replaces),
    }
}

fn value(framework: &Framework, row: &Row) -> CellText {
    match &row.value {
        None | Some(Value::Withdrawn) => CellText::Empty,
        Some(Value::Number(amount)) => CellText::Number(amount.to_string()),
        Some(Value::Yes(yes)) => CellText::Number(u8::from(*yes).to_string()),
        Some(Value::Stage(position)) => {
            let stages = row.indicator.map(|ix| &framework.indicator(ix).stages);
            let stage = stages.and_then(|all| all.get(position.checked_sub(1)?));
            stage.map_or(CellText::Empty, |stage| CellText::plain(&stage.id))
        }
        Some(Value::Text(text)) => CellText::free(text),
        Some(Value::NotApplicable) => CellText::plain("n/a"),
    }
}
