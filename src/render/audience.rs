//! What a document says of whom it is for, and of the numbers that it hides.

use super::values::{count, text};
use crate::engine::answer::Report;
use crate::engine::disclosure::SMALL;
use crate::engine::disclosure::day::Reason;
use crate::engine::disclosure::publish::Hidden;
use crate::model::finding::Arg;
use crate::words::catalogue::Words;

/// What stands on every sheet: `own`, and that the document is for internal use, if it is.
#[must_use]
pub fn banner(own: &str, report: &Report, words: &Words) -> String {
    match (report.internal, own.is_empty()) {
        (false, _) => own.to_string(),
        (true, true) => words.say("banner-internal"),
        (true, false) => words.say_with("banner-internal-too", &[text("banner", own)]),
    }
}

/// What is to be known by whoever reads it; nothing where no sensitive indicator has rows.
#[must_use]
pub fn notes(report: &Report, words: &Words) -> Vec<String> {
    let small = [text("small", SMALL.to_string())];
    let mut notes: Vec<String> = match &report.hidden {
        Some(hidden) if hidden.indicators.is_empty() => Vec::new(),
        Some(hidden) if hidden.all() == 0 => vec![words.say_with("note-public-whole", &small)],
        Some(_) => vec![words.say_with("note-public", &small)],
        None => Vec::new(),
    };
    if report.internal {
        notes.push(words.say("note-internal"));
    }
    notes
}

/// How many numbers are hidden, of how many indicators: never which, nor why.
#[must_use]
pub fn counted(report: &Report, words: &Words) -> Option<String> {
    let hidden = report.hidden.as_ref().filter(|hidden| hidden.all() > 0)?;
    let indicators = count(words, "hidden-indicators", hidden.indicators.len() as u64);
    let n = i64::try_from(hidden.all()).unwrap_or(i64::MAX);
    let args = [
        ("n", Arg::Number(n)),
        text("shown", words.number(&hidden.all().to_string())),
        text("indicators", indicators),
    ];
    Some(words.say_with("note-hidden-count", &args))
}

/// What is said to whoever wrote a public version: how many numbers were hidden and why.
#[must_use]
pub fn told(hidden: &Hidden, words: &Words) -> String {
    let reason = |(reason, number): (&Reason, &u64)| count(words, key(*reason), *number);
    let reasons: Vec<String> = hidden.numbers.iter().map(reason).collect();
    let n = i64::try_from(hidden.all()).unwrap_or(i64::MAX);
    let args = [
        ("n", Arg::Number(n)),
        text("shown", words.number(&hidden.all().to_string())),
        text("reasons", words.list(&reasons)),
    ];
    let each = words.say_with("talk-public-numbers", &args);
    words.say_with("talk-public", &[text("each", each)])
}

/// The same where rows were left out.
#[must_use]
pub fn rows_told(left_out: u64, words: &Words) -> String {
    let each = count(words, "talk-public-rows", left_out);
    words.say_with("talk-public", &[text("each", each)])
}

fn key(reason: Reason) -> &'static str {
    match reason {
        Reason::Small => "because-small",
        Reason::Complement => "because-complement",
        Reason::Unfit => "because-unfit",
        Reason::FewBehind => "because-few-behind",
        Reason::Text => "because-text",
        Reason::PastKnowledge => "because-past-knowledge",
    }
}
