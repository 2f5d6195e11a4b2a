//! What is missing: values, the longest overdue first, then what definitions leave open.

use std::cmp::Reverse;

use super::table::{Column, Table};
use super::value::Value;
use crate::engine::definition_gaps;
use crate::engine::gaps::{Gap, GapState};
use crate::model::indicator::Indicator;
use crate::render::marks;
use crate::render::missing::{due_for, what_key};
use crate::render::page::Tone;
use crate::render::values::{own, party};
use crate::render::xlsx::book::Source;
use crate::words::catalogue::Words;

/// The sheet.
pub(super) fn table(source: &Source, words: &Words) -> Table {
    let say = |key: &str, width| Column::new(words.say(key), width);
    let columns = vec![
        say("label-id", 11),
        say("label-name", 60),
        say("label-roadmap", 10),
        say("label-what", 22),
        say("label-party", 28),
        say("page-column-due-for", 24),
        say("label-due", 12),
        say("label-state", 20),
        say("label-days", 9),
        say("label-responsible", 30),
    ];
    let mut gaps: Vec<&Gap> = source.missing.gaps.iter().collect();
    gaps.sort_by_key(|gap| (urgency(gap), gap.indicator));
    let mut rows: Vec<Vec<Value>> = gaps.iter().map(|gap| value_gap(source, gap, words)).collect();
    for ix in source.missing.indicators {
        let one = source.framework.indicator(*ix);
        for what in definition_gaps::of(one) {
            let mut row = begin(source, one, words);
            let absent = words.say("page-definition-absent");
            row.extend([
                Value::Text(words.say(what_key(what))),
                Value::Empty,
                Value::Empty,
                Value::Empty,
                Value::mark(Tone::Doubtful, '○', absent),
                Value::Empty,
                responsible(one, words),
            ]);
            rows.push(row);
        }
    }
    Table { name: words.say("sheet-gaps"), columns, rows, kept: 2 }.filled()
}

fn urgency(gap: &Gap) -> (u8, Reverse<u32>) {
    match gap.state {
        GapState::Overdue(days) => (0, Reverse(days)),
        GapState::Due => (1, Reverse(0)),
        GapState::NotDue => (2, Reverse(0)),
    }
}

fn begin(source: &Source, one: &Indicator, words: &Words) -> Vec<Value> {
    let roadmap = source.framework.roadmap(one.roadmap);
    vec![
        Value::Strong(one.id.clone()),
        Value::text(&own(words, &one.name)),
        Value::text(&roadmap.id),
    ]
}

fn value_gap(source: &Source, gap: &Gap, words: &Words) -> Vec<Value> {
    let framework = source.framework;
    let one = framework.indicator(gap.indicator);
    let who = gap.party.map(|id| party(words, framework, &framework.parties.get(id).code));
    let days = match gap.state {
        GapState::Overdue(days) => Value::count(days),
        GapState::Due | GapState::NotDue => Value::Empty,
    };
    let mut row = begin(source, one, words);
    row.extend([
        Value::Text(words.say("sheet-gap-value")),
        Value::text(&who.unwrap_or_default()),
        Value::Text(due_for(words, &gap.due_for)),
        Value::Day(gap.due),
        Value::Mark(marks::gap(words, gap.state)),
        days,
        responsible(one, words),
    ]);
    row
}

fn responsible(one: &Indicator, words: &Words) -> Value {
    one.responsible.as_ref().map_or(Value::Empty, |who| Value::text(&own(words, who)))
}
