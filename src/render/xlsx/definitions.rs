//! Definitions: one row per indicator, one column per field that any of them has.

use std::collections::BTreeMap;

use super::table::{Column, Table};
use super::value::Value;
use crate::render::page::Cell;
use crate::render::show_indicator::pairs;
use crate::render::values::own;
use crate::render::xlsx::book::Source;
use crate::words::catalogue::Words;

/// The sheet.
pub(super) fn table(source: &Source, words: &Words) -> Table {
    let mut fields: Vec<String> = Vec::new();
    let mut each: Vec<(Vec<Value>, BTreeMap<String, String>)> = Vec::new();
    for figure in source.report.figures() {
        let one = source.framework.indicator(figure.indicator);
        let mut held: BTreeMap<String, String> = BTreeMap::new();
        let mut after = 0;
        for (field, cell) in pairs(source.framework, figure.indicator, words) {
            after = match fields.iter().position(|have| *have == field) {
                Some(at) => at + 1,
                None => {
                    fields.insert(after, field.clone());
                    after + 1
                }
            };
            let text = said(cell);
            // Several targets stand below each other.
            held.entry(field).and_modify(|have| *have = format!("{have}\n{text}")).or_insert(text);
        }
        let name = Value::text(&own(words, &one.name));
        each.push((vec![Value::Strong(one.id.clone()), name], held));
    }
    let mut columns =
        vec![Column::new(words.say("label-id"), 11), Column::new(words.say("label-name"), 44)];
    columns.extend(fields.iter().map(|field| {
        let texts = each.iter().filter_map(|(_, held)| held.get(field));
        Column::new(field.clone(), width(field, texts))
    }));
    let rows = each.into_iter().map(|(mut row, held)| {
        row.extend(fields.iter().map(|field| Value::text(held.get(field).map_or("", |s| s))));
        row
    });
    Table { name: words.say("sheet-definitions"), columns, rows: rows.collect(), kept: 2 }
}

/// Wide enough for short texts, and for long ones in a few lines.
fn width<'a>(field: &str, texts: impl Iterator<Item = &'a String>) -> u32 {
    let longest = texts.flat_map(|text| text.lines()).map(|line| line.chars().count()).max();
    let wanted = match longest.unwrap_or(0) {
        short if short <= 24 => short.max(field.chars().count() / 2) + 3,
        long => (long / 4).clamp(24, 60),
    };
    u32::try_from(wanted.max(10)).unwrap_or(60)
}

fn said(cell: Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) | Cell::Number(text) | Cell::Percent(text) | Cell::Date(text) => text,
        Cell::Named { id, text } if text.is_empty() => id,
        Cell::Named { id, text } => format!("{id} · {text}"),
        Cell::Mark(mark) => format!("{} {}", mark.sign, mark.word),
        Cell::Bar(bar) => bar.shown,
    }
}
