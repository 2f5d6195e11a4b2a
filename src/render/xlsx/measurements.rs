//! The rows that count, without who reported them and what was noted beside them. Rows of sensitive
//! indicators are left out and counted: one row may be about one person.

use std::collections::BTreeSet;

use super::numbers;
use super::table::{Column, Table};
use super::value::Value;
use crate::model::framework::Framework;
use crate::model::indicator::Indicator;
use crate::model::party::PartyId;
use crate::model::period::Span;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Row, Value as Told};
use crate::render::values::{dimension, own, party, stage};
use crate::render::xlsx::book::Source;
use crate::words::catalogue::Words;

/// Rows that a sheet holds below its header.
const MOST: usize = 1_048_575;

/// Rows gathered for the sheet, one by one.
pub struct Rows {
    rows: Vec<Gathered>,
    /// Rows of sensitive indicators, by indicator.
    hidden: Vec<IndicatorIx>,
    too_many: bool,
}

/// A row as the sheet tells it.
pub(super) struct Gathered {
    indicator: IndicatorIx,
    parties: Vec<PartyId>,
    cells: Vec<Value>,
}

impl Rows {
    /// None yet.
    #[must_use]
    pub fn new() -> Rows {
        Rows { rows: Vec::new(), hidden: Vec::new(), too_many: false }
    }

    /// Takes a row that counts, in the language of `words`.
    pub fn take(&mut self, framework: &Framework, row: &Row, words: &Words) {
        let Some(indicator) = row.indicator else { return };
        let one = framework.indicator(indicator);
        if one.sensitive {
            self.hidden.push(indicator);
        } else if self.rows.len() < MOST {
            let cells = cells(framework, one, row, words);
            self.rows.push(Gathered { indicator, parties: row.parties.clone(), cells });
        } else {
            self.too_many = true;
        }
    }

    /// The rows themselves, once.
    pub(super) fn told(&mut self) -> Vec<Gathered> {
        std::mem::take(&mut self.rows)
    }
}

impl Default for Rows {
    fn default() -> Rows {
        Rows::new()
    }
}

/// How many rows of listed indicators the sheet leaves out because they are sensitive, and whether rows
/// are left out because a sheet holds no more.
pub(super) fn left_out(source: &Source) -> (u64, bool) {
    let listed = |ix: &&IndicatorIx| source.report.figures().any(|one| one.indicator == **ix);
    let hidden = source.rows.hidden.iter().filter(listed).count();
    (u64::try_from(hidden).unwrap_or(u64::MAX), source.rows.too_many)
}

/// The sheet: rows of the indicators listed and, where the report is of one party, of that party.
pub(super) fn table(source: &Source, rows: Vec<Gathered>, words: &Words) -> Table {
    let say = |key: &str, width| Column::new(words.say(key), width);
    let mut columns = vec![
        say("label-date", 12),
        say("label-indicator", 11),
        say("label-name", 40),
        say("label-value", 16),
        say("label-of", 10),
        say("label-party", 26),
    ];
    let dimensions = source.framework.dimensions.iter();
    columns.extend(dimensions.map(|one| Column::new(own(words, &one.name), 14)));
    columns.extend([
        say("label-event", 18),
        say("label-source", 30),
        say("label-recorded", 12),
        say("label-id", 24),
    ]);
    let listed: BTreeSet<IndicatorIx> = source.report.figures().map(|one| one.indicator).collect();
    let wanted = |row: &Gathered| {
        let party = source.report.party.is_none_or(|party| row.parties.contains(&party));
        party && listed.contains(&row.indicator)
    };
    let rows = rows.into_iter().filter(wanted).map(|row| row.cells).collect();
    Table { name: words.say("sheet-measurements"), columns, rows, kept: 2 }.filled()
}

fn cells(framework: &Framework, one: &Indicator, row: &Row, words: &Words) -> Vec<Value> {
    let date = row.date.map_or(Value::Empty, |date| match date.span {
        Span::Day => Value::Day(date.first),
        _ => Value::Text(date.to_string()),
    });
    let names: Vec<String> = row
        .parties
        .iter()
        .map(|id| party(words, framework, &framework.parties.get(*id).code))
        .collect();
    let mut cells = vec![
        date,
        Value::text(&one.id),
        Value::text(&own(words, &one.name)),
        row.value.as_ref().map_or(Value::Empty, |value| told(one, value, words)),
        row.of.map_or(Value::Empty, |of| amount(&of.to_string())),
        Value::text(&names.join(" / ")),
    ];
    cells.extend((0..framework.dimensions.len()).map(|at| {
        match row.dimensions.get(at).map_or("", String::as_str) {
            "" => Value::Empty,
            value => Value::Text(dimension(words, framework, at, value)),
        }
    }));
    cells.extend([
        Value::text(&row.event),
        Value::text(&row.source),
        Value::day(row.recorded.map(|moment| moment.day_and_time().0)),
        Value::text(&row.id),
    ]);
    cells
}

fn told(one: &Indicator, value: &Told, words: &Words) -> Value {
    match value {
        Told::Number(number) => amount(&number.to_string()),
        Told::Yes(yes) => Value::Text(words.word(if *yes { "yes" } else { "no" })),
        Told::Stage(position) => Value::Text(stage(words, one, *position)),
        Told::Text(text) => Value::text(text),
        Told::NotApplicable => Value::Text(words.say("status-not-applicable")),
        Told::Withdrawn => Value::Empty,
    }
}

/// A number as it was reported: with its own decimals, not the indicator's.
fn amount(digits: &str) -> Value {
    let format = numbers::grouped(numbers::decimals(digits));
    Value::Number { digits: digits.to_string(), format }
}
