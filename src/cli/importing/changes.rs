//! What a correction changes, cell by cell: from what, to what.

use crate::model::framework::Framework;
use crate::model::row::{Column, Row, Value};
use crate::model::row_text::{self, CellText};
use crate::render::values;
use crate::store::measurements::cells::shown;
use crate::words::catalogue::Words;

/// Columns that tell which value a row is, not what it says.
const ASIDE: [Column; 4] = [Column::Reporter, Column::Recorded, Column::Id, Column::Replaces];

/// Every cell that differs: `valor 45 → 47, nota «a» → «b»`.
#[must_use]
pub fn changes(words: &Words, framework: &Framework, before: &Row, after: &Row) -> String {
    let columns = row_text::columns(framework).into_iter().filter(|one| !ASIDE.contains(one));
    let differs = |column: &Column| {
        let cell = |row| row_text::cell(framework, row, *column);
        cell(before) != cell(after)
    };
    let change = |column: Column| {
        let args = [
            values::text("column", name(words, framework, column)),
            values::text("before", said(words, framework, before, column)),
            values::text("after", said(words, framework, after, column)),
        ];
        words.say_with("import-change", &args)
    };
    columns.filter(differs).map(change).collect::<Vec<_>>().join(", ")
}

/// Which value a row is: `HR1.1.1 2025-Q2 PER F`.
#[must_use]
pub fn summary(framework: &Framework, row: &Row) -> String {
    let mut columns = vec![Column::Indicator, Column::Date, Column::Party];
    columns.extend((0..framework.dimensions.len()).map(Column::Dimension));
    let texts = columns.into_iter().filter_map(|column| text(framework, row, column));
    texts.collect::<Vec<_>>().join(" ")
}

/// What a row's value says, as it would be written.
#[must_use]
pub fn value(words: &Words, framework: &Framework, row: &Row) -> String {
    said(words, framework, row, Column::Value)
}

fn name(words: &Words, framework: &Framework, column: Column) -> String {
    match column {
        Column::Dimension(at) => {
            let found = framework.dimensions.get(at);
            found.map_or_else(String::new, |one| values::own(words, &one.name))
        }
        _ => words.word(column.key()),
    }
}

fn said(words: &Words, framework: &Framework, row: &Row, column: Column) -> String {
    if column == Column::Value && row.value == Some(Value::Withdrawn) {
        return words.say("import-no-value");
    }
    match row_text::cell(framework, row, column) {
        CellText::Empty => words.say("import-empty"),
        CellText::Number(text) => words.number(&text),
        CellText::Plain(text) => text,
        CellText::Free(text) => {
            words.say_with("import-quoted", &[values::text("text", shown(&text))])
        }
    }
}

fn text(framework: &Framework, row: &Row, column: Column) -> Option<String> {
    match row_text::cell(framework, row, column) {
        CellText::Empty => None,
        CellText::Number(text) | CellText::Plain(text) | CellText::Free(text) => Some(text),
    }
}
