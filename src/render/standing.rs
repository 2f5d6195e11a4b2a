//! Whether what a meeting was presented with still stands, as a sentence.

use super::values::{in_terms, own, text};
use crate::engine::answer::Report;
use crate::engine::standing::{Restated, Standing};
use crate::model::amount::Amount;
use crate::model::finding::Arg;
use crate::model::framework::Framework;
use crate::model::indicator::Kind;
use crate::model::quantity::Quantity;
use crate::words::catalogue::Words;

/// Digits of the digest shown.
const DIGITS: usize = 16;
/// Figures named; further ones are counted.
const NAMED: usize = 12;

/// The sentence, and why figures are marked as restated that are those presented; none where the meeting that change is counted from has no seal.
#[must_use]
pub fn sentence(framework: &Framework, report: &Report, words: &Words) -> Option<String> {
    let presented = report.presented.as_ref()?;
    let meeting = report.met(framework)?;
    let digest = presented.digest.get(..DIGITS).unwrap_or(&presented.digest);
    let mut args = vec![text("meeting", own(words, &meeting.name)), text("digest", digest)];
    let late = recorded_later(framework, report, presented, words);
    let joined =
        |said: String| [Some(said), late].into_iter().flatten().collect::<Vec<_>>().join(" ");
    if presented.restated.is_empty() {
        return Some(joined(words.say_with("seal-stands", &args)));
    }
    let named = presented.restated.iter().take(NAMED);
    let mut which: Vec<String> = named.map(|one| restated(framework, one, words)).collect();
    which.extend((presented.restated.len() > NAMED).then(|| "…".to_string()));
    let number = presented.restated.len();
    args.push(("n", Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))));
    args.push(text("shown", words.number(&number.to_string())));
    args.push(text("which", which.join("; ")));
    Some(joined(words.say_with("seal-restated", &args)))
}

/// Which figures rows recorded after that day have changed that were presented so already.
fn recorded_later(
    framework: &Framework,
    report: &Report,
    presented: &Standing,
    words: &Words,
) -> Option<String> {
    let late = report.figures().filter(|figure| presented.recorded_later(figure));
    let mut ids: Vec<String> =
        late.map(|figure| framework.indicator(figure.indicator).id.clone()).collect();
    if ids.len() > NAMED {
        ids.truncate(NAMED);
        ids.push("…".to_string());
    }
    let all = || [text("ids", words.list(&ids))];
    (!ids.is_empty()).then(|| words.say_with("seal-as-presented", &all()))
}

/// `HR1.1.1 (30, now 31)`; the id alone where the numbers are not told. Of an indicator that is not known, the number as
/// data formats have it.
fn restated(framework: &Framework, one: &Restated, words: &Words) -> String {
    if !one.told {
        return one.id.clone();
    }
    let indicator = one.indicator.map(|ix| framework.indicator(ix));
    let said = |quantity: Option<Quantity>| match (quantity, indicator) {
        (None, _) => words.say("seal-no-figure"),
        (Some(quantity), Some(indicator)) => in_terms(words, indicator, &quantity),
        (Some(quantity), None) => words.number(&quantity.data_text()),
    };
    let presented = one.presented.as_ref().and_then(|digits| Amount::parse(digits).ok());
    let is_share = indicator.is_some_and(|one| one.kind == Kind::Share);
    let presented = presented.map(|amount| match is_share {
        true => Quantity::percent(amount.ratio()),
        false => Quantity::Exact(amount),
    });
    let same =
        presented.as_ref().map(Quantity::data_text) == one.today.as_ref().map(Quantity::data_text);
    if let Some(indicator) = indicator.filter(|_| same) {
        let what = match (indicator.kind == Kind::Text, one.empty) {
            (true, true) => "gone",
            (true, false) => "text",
            (false, _) => "other",
        };
        let args =
            [text("id", one.id.clone()), text("presented", said(presented)), text("kind", what)];
        return words.say_with("seal-restated-said", &args);
    }
    let args = [
        text("id", one.id.clone()),
        text("presented", said(presented)),
        text("today", said(one.today.clone())),
    ];
    words.say_with("seal-restated-figure", &args)
}
