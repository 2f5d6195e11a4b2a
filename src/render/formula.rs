//! A figure's formulas in words of the field, with its numbers put in.
//!
//! Each step shows the formula, the numbers in its place and what they come to, so that anybody with
//! a pocket calculator can check it: what was given stands with all its digits, and what is expected with enough of them for the
//! next step. The results are the engine's own; nothing is computed here.

use super::given;
use super::marks;
use super::values::{self, in_terms, text};
use crate::engine::answer::Figure;
use crate::engine::explanation::Explanation;
use crate::engine::progress::{Leg, begin, keeps};
use crate::model::amount::Amount;
use crate::model::finding::Arg;
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind, OverParties, OverTime, Trajectory};
use crate::model::quantity::{Quantity, Ratio, fixed};
use crate::model::status::Status;
use crate::words::catalogue::Words;

/// How rows become the value: over time, then over series, then the baseline.
#[must_use]
pub fn of_value(indicator: &Indicator, words: &Words) -> Vec<String> {
    let mut steps = Vec::new();
    match indicator.kind {
        Kind::Parties => steps.push(words.say("page-formula-parties")),
        Kind::Milestone => steps.push(words.say("page-formula-milestone")),
        Kind::Text => steps.push(words.say("page-formula-text")),
        Kind::Count | Kind::Level | Kind::Share => {
            steps.push(words.say(match indicator.over_time {
                OverTime::Sum => "page-formula-over-time-sum",
                OverTime::Latest => "page-formula-over-time-latest",
                OverTime::Max => "page-formula-over-time-max",
                OverTime::Min => "page-formula-over-time-min",
            }));
            steps.push(words.say(match indicator.over_parties {
                OverParties::Sum => "page-formula-over-parties-sum",
                OverParties::Max => "page-formula-over-parties-max",
                OverParties::Min => "page-formula-over-parties-min",
                OverParties::Mean => "page-formula-over-parties-mean",
                OverParties::None => "page-formula-over-parties-none",
            }));
        }
    }
    if indicator.kind == Kind::Share {
        steps.push(words.say("page-formula-share"));
    }
    if let Some(baseline) = indicator.baseline.as_ref().filter(|baseline| baseline.included) {
        let shown = given::stored(words, indicator, baseline.value);
        steps.push(words.say_with("page-formula-included", &[text("baseline", shown)]));
    }
    steps
}

/// How the value stands against the target: achieved, expected, pace, status; the status alone where it does not apply.
#[must_use]
pub fn of_progress(framework: &Framework, explained: &Explanation, words: &Words) -> Vec<String> {
    let figure = &explained.figure;
    let indicator = framework.indicator(figure.indicator);
    let mut steps = Vec::new();
    if figure.status != Status::NotApplicable {
        steps.extend(achieved(indicator, figure, words));
        steps.extend(expected(indicator, figure, explained.leg.as_ref(), words));
        steps.extend(pace(indicator, figure, words));
    }
    steps.push(status(framework, indicator, figure, words));
    steps
}

/// c in the terms of the target.
fn current(figure: &Figure, indicator: &Indicator) -> Option<Quantity> {
    match indicator.kind {
        Kind::Share => figure.reading.percent.clone(),
        Kind::Milestone => {
            figure.reading.stage.map(|at| Quantity::derived(Ratio::from_integer(at.into())))
        }
        _ => figure.reading.value.clone(),
    }
}

fn achieved(indicator: &Indicator, figure: &Figure, words: &Words) -> Option<String> {
    let (done, now) = (figure.achieved.as_ref()?, current(figure, indicator)?);
    let say = |quantity: &Quantity| given::number(words, indicator, quantity);
    let mut args = vec![
        text("value", say(&now)),
        text("target", say(figure.target.as_ref()?)),
        text("result", values::number(words, indicator, done)),
    ];
    if indicator.kind == Kind::Milestone && begin(indicator) == Some(Amount::ZERO) {
        return Some(words.say_with("page-formula-achieved-milestone", &args));
    }
    args.push(text("baseline", say(figure.baseline.as_ref()?)));
    Some(words.say_with("page-formula-achieved", &args))
}

fn expected(
    indicator: &Indicator,
    figure: &Figure,
    leg: Option<&Leg>,
    words: &Words,
) -> Option<String> {
    let result = figure.expected.as_ref()?;
    let Some(leg) = leg else {
        let target = indicator.final_target().filter(|_| keeps(indicator))?;
        let shown = given::stored(words, indicator, target.value);
        let shown = given::bounded(words, indicator, Some(&target), &shown);
        return Some(words.say_with("page-formula-expected-kept", &[text("result", shown)]));
    };
    let sort = |ratio: &Ratio| match result {
        one if one.is_percent() => Quantity::percent(ratio.clone()),
        _ => Quantity::derived(ratio.clone()),
    };
    let linear = indicator.trajectory == Trajectory::Linear && leg.elapsed < leg.days;
    // On a line a milestone's numbers are positions, else the names of stages.
    let names = indicator.kind == Kind::Milestone && !linear;
    let end = |ratio: &Ratio| match names {
        true => in_terms(words, indicator, &sort(ratio)),
        false => given::number(words, indicator, &sort(ratio)),
    };
    let args = [
        text("result", end(&result.ratio())),
        text("start", end(&leg.start)),
        text("goal", end(&leg.goal)),
        text("elapsed", words.number(&leg.elapsed.to_string())),
        text("days", words.number(&leg.days.to_string())),
        ("from", Arg::Day(leg.from)),
        ("to", Arg::Day(leg.to)),
    ];
    let key = match leg {
        _ if linear => "page-formula-expected-linear",
        _ if leg.elapsed >= leg.days => "page-formula-expected-due",
        _ => "page-formula-expected-steps",
    };
    Some(words.say_with(key, &args))
}

fn pace(indicator: &Indicator, figure: &Figure, words: &Words) -> Option<String> {
    let (pace, now) = (figure.pace.as_ref()?, current(figure, indicator)?);
    let say = |quantity: &Quantity| given::number(words, indicator, quantity);
    let args = [
        text("value", say(&now)),
        text("baseline", say(figure.baseline.as_ref()?)),
        text("expected", say(figure.expected.as_ref()?)),
        text("result", words.number(&fixed(&pace.ratio(), 2))),
    ];
    Some(words.say_with("page-formula-pace", &args))
}

/// The status and the rule that gave it.
fn status(framework: &Framework, indicator: &Indicator, figure: &Figure, words: &Words) -> String {
    let thresholds = &framework.thresholds;
    let mut args = vec![
        text("on", words.number(&thresholds.on_track.to_string())),
        text("at", words.number(&thresholds.at_risk.to_string())),
        text("status", marks::status(words, figure.status).word),
    ];
    let kept = keeps(indicator);
    let target = indicator.final_target();
    let bounds = target.and_then(|target| given::bounds(words, indicator, &target));
    let compared = bounds.zip(current(figure, indicator)).map(|(bounds, now)| {
        args.push(text("bounds", bounds));
        args.push(text("value", given::number(words, indicator, &now)));
    });
    let compared = compared.is_some();
    let apart = indicator.over_parties == OverParties::None && indicator.kind != Kind::Share;
    let key = match figure.status {
        Status::Achieved if compared => "page-why-achieved-within",
        Status::Achieved => "page-why-achieved",
        Status::OnTrack if figure.pace.is_none() => "page-why-on-track-start",
        Status::OnTrack => "page-why-on-track",
        Status::AtRisk => "page-why-at-risk",
        Status::OffTrack if compared => "page-why-off-track-outside",
        Status::OffTrack if kept => "page-why-off-track-kept",
        Status::OffTrack => "page-why-off-track",
        Status::InProgress => "page-why-in-progress",
        Status::Missed if compared => "page-why-missed-outside",
        Status::Missed => "page-why-missed",
        Status::NoTarget => "page-why-no-target",
        Status::NoBaseline => "page-why-no-baseline",
        Status::NoData if figure.reading.rows > 0 && apart => "page-why-no-headline",
        Status::NoData if figure.reading.rows > 0 => "page-why-no-value",
        Status::NoData => "page-why-no-data",
        Status::NotDue => "page-why-not-due",
        Status::NotApplicable => "page-why-not-applicable",
        Status::Hidden => "means-hidden",
    };
    words.say_with(key, &args)
}
