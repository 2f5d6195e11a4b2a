//! Signs and tones of states: a table each, so that no two states look alike without colour.

use super::page::{Mark, Tone};
use crate::engine::fate::Fate;
use crate::engine::gaps::GapState;
use crate::model::finding::Arg;
use crate::model::status::Status;
use crate::words::catalogue::Words;

/// An indicator's state.
#[must_use]
pub fn status(words: &Words, status: Status) -> Mark {
    let (tone, sign, key) = match status {
        Status::Achieved => (Tone::Best, '✓', "status-achieved"),
        Status::OnTrack => (Tone::Good, '▲', "status-on-track"),
        Status::AtRisk => (Tone::Doubtful, '◆', "status-at-risk"),
        Status::OffTrack => (Tone::Bad, '▼', "status-off-track"),
        Status::InProgress => (Tone::Open, '▷', "status-in-progress"),
        Status::Missed => (Tone::Bad, '✗', "status-missed"),
        Status::NoTarget => (Tone::Plain, '○', "status-no-target"),
        Status::NoBaseline => (Tone::Doubtful, '◌', "status-no-baseline"),
        Status::NoData => (Tone::Faint, '?', "status-no-data"),
        Status::NotDue => (Tone::Faint, '…', "status-not-due"),
        Status::NotApplicable => (Tone::Faint, '–', "status-not-applicable"),
        Status::Hidden => (Tone::Faint, '·', "status-hidden"),
    };
    Mark { tone, sign, word: words.say(key) }
}

/// How late a missing value is.
#[must_use]
pub fn gap(words: &Words, state: GapState) -> Mark {
    let (tone, sign, word) = match state {
        GapState::Overdue(days) => {
            let args = [("days", Arg::Number(i64::from(days)))];
            (Tone::Bad, '!', words.say_with("page-gap-overdue", &args))
        }
        GapState::Due => (Tone::Doubtful, '◆', words.say("gap-due")),
        GapState::NotDue => (Tone::Faint, '…', words.say("gap-not-due")),
    };
    Mark { tone, sign, word }
}

/// What became of a row.
#[must_use]
pub fn fate(words: &Words, fate: Fate) -> Mark {
    let (tone, sign, key) = match fate {
        Fate::Counted => (Tone::Good, '✓', "fate-counted"),
        Fate::Rejected(_) => (Tone::Bad, '✗', "fate-rejected"),
        Fate::Superseded { withdrawn: true, .. } => (Tone::Faint, '–', "fate-withdrawn"),
        Fate::Superseded { .. } => (Tone::Doubtful, '↻', "fate-superseded"),
        Fate::Duplicate(_) => (Tone::Faint, '=', "fate-duplicate"),
        Fate::LaterKnown => (Tone::Faint, '»', "fate-later-known"),
        Fate::LaterObserved => (Tone::Faint, '…', "fate-later-observed"),
    };
    Mark { tone, sign, word: words.say(key) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Lang;

    #[test]
    fn every_status_has_a_sign_and_a_word_of_its_own() {
        let words = Words::new(Lang::Es);
        let marks: Vec<Mark> = Status::ALL.iter().map(|one| status(&words, *one)).collect();
        for (at, mark) in marks.iter().enumerate() {
            let others = marks.iter().skip(at + 1);
            assert!(others.into_iter().all(|o| o.sign != mark.sign && o.word != mark.word));
        }
    }
}
