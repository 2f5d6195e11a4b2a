//! Whether what a meeting was presented with still stands, as a sentence.

use super::values::{in_terms, own, text};
use crate::engine::answer::Report;
use crate::engine::standing::Restated;
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

/// The sentence; none where the meeting that change is counted from has no seal.
#[must_use]
pub fn sentence(framework: &Framework, report: &Report, words: &Words) -> Option<String> {
    let presented = report.presented.as_ref()?;
    let meeting = framework.meetings.iter().rfind(|one| Some(one.date) == report.since)?;
    let digest = presented.digest.get(..DIGITS).unwrap_or(&presented.digest);
    let mut args = vec![text("meeting", own(words, &meeting.name)), text("digest", digest)];
    if presented.restated.is_empty() {
        return Some(words.say_with("seal-stands", &args));
    }
    let named = presented.restated.iter().take(NAMED);
    let mut which: Vec<String> = named.map(|one| restated(framework, one, words)).collect();
    which.extend((presented.restated.len() > NAMED).then(|| "…".to_string()));
    let number = presented.restated.len();
    args.push(("n", Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))));
    args.push(text("shown", words.number(&number.to_string())));
    args.push(text("which", which.join("; ")));
    Some(words.say_with("seal-restated", &args))
}

/// `HR1.1.1 (30, now 31)`; the id alone where the numbers are not told.
fn restated(framework: &Framework, one: &Restated, words: &Words) -> String {
    let indicator = framework.indicator(one.indicator);
    if !one.told {
        return indicator.id.clone();
    }
    let said = |quantity: Option<Quantity>| {
        quantity.map_or_else(
            || words.say("seal-no-figure"),
            |quantity| in_terms(words, indicator, &quantity),
        )
    };
    let presented = one.presented.as_ref().and_then(|digits| Amount::parse(digits).ok());
    let presented = presented.map(|amount| match indicator.kind {
        Kind::Share => Quantity::Percent(amount.ratio()),
        _ => Quantity::Exact(amount),
    });
    let args = [
        text("id", indicator.id.clone()),
        text("presented", said(presented)),
        text("today", said(one.today.clone())),
    ];
    words.say_with("seal-restated-figure", &args)
}
