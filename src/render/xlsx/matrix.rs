//! Who has reported what: indicators by parties, each cell a sign and a word.

use super::style::coverage;
use super::table::{Column, Table};
use super::value::Value;
use crate::engine::coverage::Coverage;
use crate::render::values::{own, party};
use crate::render::xlsx::book::Source;
use crate::words::catalogue::Words;

/// The sheet.
pub(super) fn table(source: &Source, words: &Words) -> Table {
    let framework = source.framework;
    let mut columns =
        vec![Column::new(words.say("label-id"), 11), Column::new(words.say("label-name"), 38)];
    for id in &source.matrix.parties {
        let name = party(words, framework, &framework.parties.get(*id).code);
        columns.push(Column::new(name, 12));
    }
    let mut rows = Vec::new();
    for (ix, states) in &source.matrix.rows {
        let one = framework.indicator(*ix);
        let mut row = vec![Value::Strong(one.id.clone()), Value::text(&own(words, &one.name))];
        row.extend(source.matrix.parties.iter().map(|id| {
            states.get(id).map_or(Value::Empty, |state| {
                let (tone, sign) = coverage(*state);
                Value::mark(tone, sign, words.say(key(*state)))
            })
        }));
        rows.push(row);
    }
    Table { name: words.say("sheet-matrix"), columns, rows, kept: 2 }
}

fn key(state: Coverage) -> &'static str {
    match state {
        Coverage::Reported => "sheet-coverage-reported",
        Coverage::Zero => "sheet-coverage-zero",
        Coverage::NotDue => "gap-not-due",
        Coverage::Due => "gap-due",
        Coverage::Overdue => "gap-overdue",
        Coverage::NotApplicable => "status-not-applicable",
    }
}
