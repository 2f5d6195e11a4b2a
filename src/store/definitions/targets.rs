//! What an indicator aims at: baseline, targets, range, stages, and whether they agree.
//!
//! A milestone's baseline and targets are written as ids of stages and kept as positions (1 =
//! first), so that figures treat all kinds alike.

use chrono::NaiveDate;
use toml::de::DeValue;

use super::config::near;
use super::fields::{Field, Fields, Notes};
use super::ids::{self, Claims};
use super::indicator::Context;
use super::keys;
use super::kinds::{DIRECTIONS, over_time, word};
use super::sense::{
    Shape, Written, check_band, check_direction, check_order, check_point, check_reach, check_whole,
};
use crate::model::amount::Amount;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::indicator::{Baseline, Direction, Kind, OverTime, Range, Stage, Target};
use crate::model::language::Text;

/// An indicator's aims.
#[derive(Debug, Default)]
pub struct Aims {
    /// Where it starts.
    pub baseline: Option<Baseline>,
    /// Targets in date order.
    pub targets: Vec<Target>,
    /// Bounds of a row.
    pub range: Range,
    /// Stages in order.
    pub stages: Vec<Stage>,
}

/// Reads baseline, targets, range and stages.
pub fn read(fields: &Fields, shape: Shape, context: &Context, notes: &mut Notes) -> Aims {
    let mut aims = Aims::default();
    if shape.kind == Kind::Milestone {
        aims.stages = read_stages(fields, context, notes);
    }
    if let Some(field) = fields.get("range") {
        aims.range = read_range(field, shape.kind, notes);
    }
    let mut start = None;
    if let Some(field) = fields.get("baseline") {
        let id = fields.get("id").and_then(|it| it.value.as_str()).unwrap_or("");
        (aims.baseline, start) = read_baseline(field, id, shape, &aims.stages, notes);
    }
    let list = fields.get("targets").map_or_else(Vec::new, |it| it.tables(notes));
    let named = if list.is_empty() { last_stage(fields, &aims.stages) } else { None };
    let mut values = Vec::from_iter(named);
    for one in list {
        let since = aims.baseline.as_ref().and_then(|it| it.date);
        let Some((target, value)) = read_target(one, shape, &aims, context, since, notes) else {
            continue;
        };
        check_reach(&value, shape, &aims.range, notes);
        aims.targets.push(target);
        values.push(value);
    }
    // An unreadable baseline is no zero: nothing can be said about direction then.
    let unread = fields.get("baseline").is_some() && start.is_none();
    if !unread {
        check_direction(start, &values, shape, notes);
    }
    aims
}

/// The target of a milestone for which none is agreed: its last stage, where the direction is named.
fn last_stage(fields: &Fields, stages: &[Stage]) -> Option<Written> {
    let (at, last) = (fields.get("direction")?.span.clone(), stages.last()?);
    let position = i64::try_from(stages.len()).ok()?;
    Some(Written { value: Amount::whole(position), at, stage: Some(last.id.clone()) })
}

fn read_stages(fields: &Fields, context: &Context, notes: &mut Notes) -> Vec<Stage> {
    let mut stages: Vec<Stage> = Vec::new();
    let mut claims = Claims::default();
    let Some(list) = fields.need("stages", notes) else { return stages };
    let before = notes.faults();
    let tables = list.tables(notes);
    if tables.is_empty() && notes.faults() == before {
        notes.add(&codes::MISSING_KEY, &list.span, |it| it.text("key", "stages"));
    }
    for one in tables {
        let one = one.of_table(keys::STAGE, notes);
        let id = one.need("id", notes).and_then(|it| Some((it, it.string(notes)?)));
        let name = one.get("name").and_then(|it| it.text(context.own, notes));
        let Some((field, id)) = id else { continue };
        ids::check(id, &field.span, notes);
        claims.take(id.to_ascii_uppercase(), id, &field.span, notes);
        let name = name.unwrap_or_else(|| Text::plain(context.own, id));
        stages.push(Stage { id: id.to_string(), name });
    }
    stages
}

fn read_range(field: &Field, kind: Kind, notes: &mut Notes) -> Range {
    let Some(fields) = field.table(notes) else { return Range::default() };
    let fields = fields.of_table(keys::RANGE, notes);
    let mut read = |key: &str| {
        let field = fields.get(key)?;
        let amount = field.amount(notes)?;
        check_point(amount, &field.span, kind, notes);
        Some((amount, notes.source.place(&field.span)))
    };
    let (min, max) = (read("min"), read("max"));
    check_bounds(min.as_ref().map(|it| it.0), max.as_ref().map(|it| it.0), &fields, notes);
    Range { min, max }
}

fn check_bounds(min: Option<Amount>, max: Option<Amount>, fields: &Fields, notes: &mut Notes) {
    if let (Some(min), Some(max)) = (min, max)
        && min > max
    {
        let at = fields.get("min").map_or(fields.at.clone(), |it| it.span.clone());
        notes.add(&codes::EMPTY_RANGE, &at, |it| {
            it.text("min", min.to_string()).text("max", max.to_string())
        });
    }
}

/// A value: a number, or for a milestone the position of the stage that it names.
fn read_value(field: &Field, shape: Shape, stages: &[Stage], notes: &mut Notes) -> Option<Written> {
    let written = |value, stage| Written { value, at: field.span.clone(), stage };
    if shape.kind != Kind::Milestone {
        let value = written(field.amount(notes)?, None);
        check_whole(&value, shape, notes);
        return Some(value);
    }
    let text = match field.value {
        DeValue::String(text) => text.to_string(),
        DeValue::Integer(_) => field.literal(notes).to_string(),
        _ => field.string(notes)?.to_string(),
    };
    let found = (1i64..).zip(stages).find(|(_, stage)| stage.id.eq_ignore_ascii_case(&text));
    if found.is_none() && !stages.is_empty() {
        let known: Vec<&str> = stages.iter().map(|stage| stage.id.as_str()).collect();
        let guess = near(&text, known.iter().copied(), notes);
        notes.add(&codes::UNKNOWN_STAGE, &field.span, |it| {
            it.text("value", &text).text("stages", known.join(", ")).guess(guess)
        });
    }
    found.map(|(position, _)| written(Amount::whole(position), Some(text)))
}

fn read_baseline(
    field: &Field,
    id: &str,
    shape: Shape,
    stages: &[Stage],
    notes: &mut Notes,
) -> (Option<Baseline>, Option<Written>) {
    let Some(fields) = field.table(notes) else { return (None, None) };
    let fields = fields.of_table(keys::BASELINE, notes);
    let value = fields.need("value", notes).and_then(|it| read_value(it, shape, stages, notes));
    let date = fields.get("date").and_then(|it| it.day(notes));
    let included = fields.get("included");
    let summed = shape.kind == Kind::Count && shape.over_time == OverTime::Sum;
    if let Some(field) = included.filter(|_| !summed) {
        let over_time = word(over_time(shape.kind), shape.over_time);
        let kind = match (shape.kind, over_time) {
            (Kind::Count, over_time) => format!("count, over_time = {over_time}"),
            (kind, _) => kind.name().to_string(),
        };
        notes.add(&codes::KEY_NOT_FOR_KIND, &field.at, |it| {
            it.text("key", "included").text("kind", kind)
        });
    }
    let Some(value) = value else { return (None, None) };
    if summed && included.is_none() && value.value != Amount::ZERO {
        notes.add(&codes::MISSING_INCLUDED, &value.at, |it| {
            it.text("id", id).text("value", value.text())
        });
    }
    let included = included.and_then(|it| it.boolean(notes)).unwrap_or(false);
    (Some(Baseline { value: value.value, date, included }), Some(value))
}

fn read_target(
    fields: Fields,
    shape: Shape,
    aims: &Aims,
    context: &Context,
    since: Option<NaiveDate>,
    notes: &mut Notes,
) -> Option<(Target, Written)> {
    let fields = fields.of_table(keys::TARGET, notes);
    let value = fields.need("value", notes);
    let value = value.and_then(|it| read_value(it, shape, &aims.stages, notes));
    let date = fields.get("date").and_then(|it| Some((it, it.day(notes)?)));
    if let Some((field, date)) = date {
        let starts = [context.start, since].into_iter().flatten();
        if let Some(start) = starts.filter(|start| date < *start).max() {
            let with = |it: Finding| it.day("date", date).day("start", start);
            notes.add(&codes::TARGET_BEFORE_START, &field.span, with);
        }
    }
    let mut bound = |key: &str| {
        let field = fields.get(key)?;
        if shape.direction != Direction::Maintain {
            let direction = word(DIRECTIONS, shape.direction);
            notes.add(&codes::KEY_NOT_FOR_KIND, &field.at, |it| {
                it.text("key", key).text("kind", "target").text("direction", direction)
            });
        }
        read_value(field, shape, &aims.stages, notes)
    };
    let band = (bound("min"), bound("max"));
    let [min, max] = [&band.0, &band.1].map(|it| it.as_ref().map(|it| it.value));
    check_bounds(min, max, &fields, notes);
    let agreed = fields.get("agreed").and_then(|it| read_agreed(it, context, notes));
    let value = value?;
    check_band(&value, &band, notes);
    let at = date.map_or(&value.at, |(field, _)| &field.span).clone();
    let date = date.map(|(_, date)| date);
    check_order(aims.targets.last(), date, &at, notes);
    Some((Target { date, value: value.value, min, max, agreed }, value))
}

/// The meeting that agreed a target. Whoever declares meetings and writes an id means one of them;
/// a sentence ("Acta de la III Reunión"), or any text where no meeting is declared, is kept as it
/// is.
fn read_agreed(field: &Field, context: &Context, notes: &mut Notes) -> Option<String> {
    let text = field.filled(notes)?;
    let meetings = &context.config.meetings;
    let known = meetings.iter().find(|one| one.id.eq_ignore_ascii_case(text));
    if known.is_none() && !meetings.is_empty() && ids::is_id(text) {
        let guess = near(text, meetings.iter().map(|one| one.id.as_str()), notes);
        context.config.unknown("meeting", ("agreed", text), &field.span, guess, notes);
    }
    Some(known.map_or(text, |one| &one.id).to_string())
}
