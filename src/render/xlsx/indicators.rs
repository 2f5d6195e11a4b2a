//! Every figure of the report: one row per indicator, and one row per part where a breakdown was asked for.

use super::numbers;
use super::table::{Column, Table};
use super::value::Value;
use crate::engine::answer::{Axis, Figure, Part, Reading};
use crate::model::indicator::{Indicator, Kind};
use crate::model::quantity::Quantity;
use crate::model::status::Status;
use crate::render::marks;
use crate::render::show_indicator::kind;
use crate::render::values::{dimension, in_terms, own, party, stage, text, texts, unit};
use crate::render::xlsx::book::Source;
use crate::words::catalogue::Words;

/// The sheet of figures.
pub(super) fn table(source: &Source, words: &Words) -> Table {
    let say = |key: &str, width| Column::new(words.say(key), width);
    let columns = vec![
        Column::new(words.say("label-id"), 11),
        say("label-name", 44),
        say("label-roadmap", 10),
        say("label-result", 11),
        say("label-kind", 13),
        say("label-unit", 14),
        say("label-status", 15),
        say("label-value", 18),
        say("label-of", 10),
        say("label-percent", 11),
        say("label-baseline", 11),
        say("label-target", 11),
        say("label-target-date", 12),
        say("label-progress", 10),
        say("label-expected", 11),
        say("label-pace", 9),
        say("label-previous", 11),
        say("label-change", 13),
        say("label-restated", 12),
        say("label-last-date", 12),
        say("label-rows", 8),
        say("label-ceiling", 10),
    ];
    let rows = source.report.figures().map(|figure| row(source, figure, words)).collect();
    Table { name: words.say("sheet-indicators"), columns, rows, kept: 2 }.filled()
}

fn row(source: &Source, figure: &Figure, words: &Words) -> Vec<Value> {
    let one = source.framework.indicator(figure.indicator);
    let roadmap = source.framework.roadmap(one.roadmap);
    let status = marks::status(words, figure.status);
    // A milestone's last stage, its target by default, is nobody's promise.
    let agreed = !one.targets.is_empty();
    let applies = figure.status != Status::NotApplicable;
    let term = |quantity: Option<&Quantity>| in_its_terms(words, one, quantity);
    let number = |quantity: Option<&Quantity>| Value::quantity(one, quantity);
    vec![
        Value::Strong(one.id.clone()),
        Value::text(&own(words, &one.name)),
        Value::text(&roadmap.id),
        Value::text(&roadmap.result(one.result).id),
        Value::text(&words.say(kind(one.kind))),
        Value::text(unit(words, one)),
        Value::Mark(status),
        value(words, one, &figure.reading),
        number(figure.reading.of.as_ref()),
        number(figure.reading.percent.as_ref()),
        term(figure.baseline.as_ref()),
        term(figure.target.as_ref().filter(|_| agreed)),
        Value::day(figure.target_date),
        number(figure.achieved.as_ref().filter(|_| agreed && applies)),
        term(figure.expected.as_ref()),
        number(figure.pace.as_ref()),
        if figure.previous_hidden { hidden(words) } else { term(figure.previous.as_ref()) },
        if figure.previous_hidden || (figure.reading.hidden && figure.previous.is_some()) {
            hidden(words)
        } else {
            change(words, one, figure.change.as_ref())
        },
        if figure.restated { Value::Text(words.word("yes")) } else { Value::Empty },
        Value::day(figure.reading.day()),
        match source.report.tells_rows(one) {
            true => Value::count(figure.reading.rows),
            false => Value::Empty,
        },
        number(figure.ceiling.as_ref()),
    ]
}

/// The sheet of breakdowns; none if none was asked for.
pub(super) fn breakdowns(source: &Source, words: &Words) -> Option<Table> {
    let say = |key: &str, width| Column::new(words.say(key), width);
    let columns = vec![
        Column::new(words.say("label-id"), 11),
        say("label-name", 44),
        say("label-by", 16),
        say("sheet-part", 30),
        say("label-value", 20),
        say("label-of", 10),
        say("label-percent", 11),
        say("label-last-date", 12),
    ];
    let mut rows = Vec::new();
    for figure in source.report.figures() {
        for (axis, parts) in &figure.breakdown {
            rows.extend(parts.iter().map(|one| part(source, figure, *axis, one, words)));
        }
    }
    let name = words.say("label-breakdown");
    (!rows.is_empty()).then(|| Table { name, columns, rows, kept: 2 }.filled())
}

fn part(source: &Source, figure: &Figure, axis: Axis, part: &Part, words: &Words) -> Vec<Value> {
    let framework = source.framework;
    let one = framework.indicator(figure.indicator);
    let name = match axis {
        Axis::Party => words.say("label-party"),
        Axis::Dimension(at) => own(words, &framework.dimension(at).name),
    };
    let key = match (&part.key, axis) {
        (None, _) => words.say("label-not-split"),
        (Some(code), Axis::Party) => party(words, framework, code),
        (Some(value), Axis::Dimension(at)) => dimension(words, framework, at, value),
    };
    vec![
        Value::Strong(one.id.clone()),
        Value::text(&own(words, &one.name)),
        Value::Text(name),
        Value::Text(key),
        value(words, one, &part.reading),
        Value::quantity(one, part.reading.of.as_ref()),
        Value::quantity(one, part.reading.percent.as_ref()),
        Value::day(part.reading.day()),
    ]
}

/// What stands for a number that is not published.
fn hidden(words: &Words) -> Value {
    Value::Text(words.say("value-hidden"))
}

/// The headline as it is: a number, the name of a stage, texts.
fn value(words: &Words, one: &Indicator, reading: &Reading) -> Value {
    if reading.hidden {
        return hidden(words);
    }
    if let Some(position) = reading.stage {
        return Value::Text(stage(words, one, position));
    }
    if !reading.texts.is_empty() {
        return Value::Text(texts(reading));
    }
    Value::quantity(one, reading.value.as_ref())
}

/// A number in the terms of the target: a milestone's position is the name of its stage.
fn in_its_terms(words: &Words, one: &Indicator, quantity: Option<&Quantity>) -> Value {
    match quantity {
        Some(position) if one.kind == Kind::Milestone => {
            Value::Text(in_terms(words, one, position))
        }
        other => Value::quantity(one, other),
    }
}

/// The change with its sign; of two percentages in points.
fn change(words: &Words, one: &Indicator, change: Option<&Quantity>) -> Value {
    let Some(change) = change else { return Value::Empty };
    if let Quantity::Percent(_) = change {
        let said = words.say_with("page-change-points", &[text("points", "#")]);
        let unit = said.replacen('#', "", 1);
        let digits = change.data_text();
        return Value::Number { digits, format: numbers::signed("0.0", &unit) };
    }
    match Value::quantity(one, Some(change)) {
        Value::Number { digits, format } => {
            Value::Number { digits, format: numbers::signed(&format, "") }
        }
        other => other,
    }
}
