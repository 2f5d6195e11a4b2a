//! An indicator's definition, field by field, in the order in which people ask.

use super::given;
use super::missing::what_key;
use super::page::Cell;
use super::show::{named, not_agreed};
use super::values::{own, party, text};
use crate::engine::definition_gaps::{self, What};
use crate::model::amount::Amount;
use crate::model::finding::Arg;
use crate::model::framework::Framework;
use crate::model::indicator::{
    Baseline, Calendar, Collect, Direction, Indicator, Kind, Need, OverParties, OverTime, Target,
    Trajectory,
};
use crate::model::period::Span;
use crate::model::roadmap::IndicatorIx;
use crate::words::catalogue::Words;

/// Every field with its value.
#[must_use]
pub fn pairs(framework: &Framework, ix: IndicatorIx, words: &Words) -> Vec<(String, Cell)> {
    let one = framework.indicator(ix);
    let roadmap = framework.roadmap_of(ix);
    let result = roadmap.result(one.result);
    let mut pairs = vec![
        (words.say("label-roadmap"), named(&roadmap.id, own(words, &roadmap.title))),
        (words.say("label-result"), named(&result.id, own(words, &result.statement))),
    ];
    let mut pair = |key: &str, value: Option<String>| {
        pairs.extend(value.map(|value| (words.say(key), Cell::Text(value))));
    };
    let said = |text: &Option<_>| text.as_ref().map(|text| own(words, text));
    pair("label-label", one.label.clone());
    pair("label-definition", said(&one.definition));
    pair("label-unit", said(&one.unit));
    pair("label-kind", Some(words.say(kind(one.kind))));
    if matches!(one.kind, Kind::Count | Kind::Level | Kind::Share) {
        pair("label-over-time", Some(words.say(over_time(one.over_time))));
        pair("label-over-parties", Some(words.say(over_parties(one.over_parties))));
    }
    pair("page-show-may-repeat", one.may_repeat.then(|| words.say("page-show-may-repeat-yes")));
    if one.kind != Kind::Text {
        pair("label-direction", Some(words.say(direction(one.direction))));
    }
    pair(
        "label-within",
        one.within.map(|id| party(words, framework, &framework.parties.get(id).code)),
    );
    pair("label-by", by(framework, one, words));
    pair("label-range", range(one, words));
    pairs.extend(agreed(framework, one, words));
    let mut pair = |key: &str, value: Option<String>| {
        pairs.extend(value.map(|value| (words.say(key), Cell::Text(value))));
    };
    pair("label-evidence", one.evidence_required.then(|| words.say("page-show-evidence-yes")));
    pair("label-sensitive", one.sensitive.then(|| words.say("page-show-sensitive-yes")));
    pair("label-references", (!one.references.is_empty()).then(|| one.references.join(", ")));
    pair("label-place", Some(one.place.short()));
    pairs
}

/// What the parties have to agree on; `no acordada` where they have not.
fn agreed(framework: &Framework, one: &Indicator, words: &Words) -> Vec<(String, Cell)> {
    let gaps = definition_gaps::of(one);
    let mut pairs = Vec::new();
    for what in What::ALL {
        if gaps.contains(&what) {
            pairs.push(not_agreed(words, what));
            continue;
        }
        let name = words.say(what_key(what));
        let values: Vec<String> = match what {
            What::Baseline => one.baseline.iter().map(|b| baseline(one, b, words)).collect(),
            What::Target => one.targets.iter().map(|t| target(framework, one, t, words)).collect(),
            What::Collect => one.collect.iter().map(|c| collect(framework, c, words)).collect(),
            What::Responsible => one.responsible.iter().map(|t| own(words, t)).collect(),
            What::Verification => one.verification.iter().map(|t| own(words, t)).collect(),
        };
        pairs.extend(values.into_iter().map(|value| (name.clone(), Cell::Text(value))));
    }
    if !one.targets.is_empty() {
        let way = words.say(trajectory(one.trajectory));
        pairs.push((words.say("label-trajectory"), Cell::Text(way)));
    }
    pairs
}

fn baseline(one: &Indicator, baseline: &Baseline, words: &Words) -> String {
    let value = text("value", given::stored(words, one, baseline.value));
    let said = match baseline.date {
        Some(day) => words.say_with("page-show-value-on", &[value, ("day", Arg::Day(day))]),
        None => given::stored(words, one, baseline.value),
    };
    if baseline.included { format!("{said}; {}", words.say("page-show-included")) } else { said }
}

fn target(framework: &Framework, one: &Indicator, target: &Target, words: &Words) -> String {
    let value = given::stored(words, one, target.value);
    let value = given::bounded(words, one, Some(target), &value);
    let mut said = match target.date {
        Some(day) => {
            words.say_with("page-show-value-by", &[text("value", value), ("day", Arg::Day(day))])
        }
        None => words.say_with("page-show-value-undated", &[text("value", value)]),
    };
    if let Some(agreed) = &target.agreed {
        let meeting = framework.find_meeting(agreed).map(|meeting| own(words, &meeting.name));
        let at = text("meeting", meeting.unwrap_or_else(|| agreed.clone()));
        said = format!("{said}; {}", words.say_with("page-show-agreed-at", &[at]));
    }
    said
}

fn collect(framework: &Framework, collect: &Collect, words: &Words) -> String {
    let mut said = match &collect.calendar {
        Calendar::Every(span) => words.say(every(*span)),
        Calendar::Event { event, date } => {
            let args = [text("event", event.clone()), ("day", Arg::Day(*date))];
            words.say_with("page-show-collect-event", &args)
        }
    };
    if !collect.from.is_empty() {
        let codes: Vec<&str> =
            collect.from.iter().map(|id| framework.parties.get(*id).code.as_str()).collect();
        let from = [text("parties", codes.join(", "))];
        said = format!("{said}; {}", words.say_with("page-show-collect-from", &from));
    }
    if collect.grace_days > 0 {
        let days = [("days", Arg::Number(i64::from(collect.grace_days)))];
        said = format!("{said}; {}", words.say_with("page-show-collect-grace", &days));
    }
    said
}

fn by(framework: &Framework, one: &Indicator, words: &Words) -> Option<String> {
    let need = |name: String, need: Need| match need {
        Need::Required => words.say_with("page-show-by-required", &[text("name", name)]),
        Need::Optional => name,
    };
    let mut all = vec![need(words.say("label-party"), one.by_party)];
    for (at, needed) in &one.by {
        all.push(need(own(words, &framework.dimension(*at).name), *needed));
    }
    Some(all.join(", "))
}

fn range(one: &Indicator, words: &Words) -> Option<String> {
    let say = |amount: Amount| words.number(&amount.to_string());
    match (&one.range.min, &one.range.max) {
        (None, None) => None,
        (Some((min, _)), None) => {
            Some(words.say_with("page-show-range-from", &[text("min", say(*min))]))
        }
        (None, Some((max, _))) => {
            Some(words.say_with("page-show-range-to", &[text("max", say(*max))]))
        }
        (Some((min, _)), Some((max, _))) => {
            Some(words.say_with(
                "page-show-range-both",
                &[text("min", say(*min)), text("max", say(*max))],
            ))
        }
    }
}

/// The key of a kind's name.
pub(super) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Count => "kind-count",
        Kind::Level => "kind-level",
        Kind::Share => "kind-share",
        Kind::Parties => "kind-parties",
        Kind::Milestone => "kind-milestone",
        Kind::Text => "kind-text",
    }
}

fn over_time(over: OverTime) -> &'static str {
    match over {
        OverTime::Sum => "over-time-sum",
        OverTime::Latest => "over-time-latest",
        OverTime::Max => "over-time-max",
        OverTime::Min => "over-time-min",
    }
}

fn over_parties(over: OverParties) -> &'static str {
    match over {
        OverParties::Sum => "over-parties-sum",
        OverParties::Max => "over-parties-max",
        OverParties::Min => "over-parties-min",
        OverParties::Mean => "over-parties-mean",
        OverParties::None => "over-parties-none",
    }
}

fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Increase => "direction-increase",
        Direction::Decrease => "direction-decrease",
        Direction::Maintain => "direction-maintain",
    }
}

fn trajectory(trajectory: Trajectory) -> &'static str {
    match trajectory {
        Trajectory::Linear => "trajectory-linear",
        Trajectory::Steps => "trajectory-steps",
        Trajectory::None => "trajectory-none",
    }
}

fn every(span: Span) -> &'static str {
    match span {
        Span::Day => "every-day",
        Span::Month => "every-month",
        Span::Quarter => "every-quarter",
        Span::Semester => "every-semester",
        Span::Year => "every-year",
    }
}
