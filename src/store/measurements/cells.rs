//! A value cell, read by its indicator's kind.

use super::numbers::{self, NotNumber, NumberStyle};
use crate::model::amount::Amount;
use crate::model::codes;
use crate::model::finding::{Finding, Place};
use crate::model::indicator::{Indicator, Kind};
use crate::model::row::Value;
use crate::text::alike::nearest;
use crate::text::fold::fold;

/// Ways to say yes and no, folded.
const YES: [&str; 6] = ["1", "si", "s", "yes", "y", "sim"];
const NO: [&str; 5] = ["0", "no", "n", "nao", "not"];
/// Ways to say "not applicable", folded.
const NOT_APPLICABLE: [&str; 4] = ["na", "noaplica", "naoseaplica", "notapplicable"];

/// Reads a filled value cell.
///
/// # Errors
/// The finding, at `place`.
pub fn value(
    indicator: &Indicator,
    text: &str,
    style: NumberStyle,
    place: impl Fn() -> Place,
) -> Result<Value, Finding> {
    let folded = fold(text);
    let bare_na = folded == "na" && !text.contains('/');
    if NOT_APPLICABLE.contains(&folded.as_str()) && !bare_na {
        return Ok(Value::NotApplicable);
    }
    let wrong = |allowed: String, guess: Option<&str>| {
        Finding::at(&codes::INVALID_VALUE, place())
            .text("value", text)
            .text("allowed", allowed)
            .guess(guess.map(str::to_string))
    };
    match indicator.kind {
        Kind::Count | Kind::Level | Kind::Share => {
            number(text, "value", style, place).map(Value::Number)
        }
        Kind::Text => Ok(Value::Text(text.to_string())),
        Kind::Parties if YES.contains(&folded.as_str()) => Ok(Value::Yes(true)),
        Kind::Parties if NO.contains(&folded.as_str()) => Ok(Value::Yes(false)),
        Kind::Parties => Err(wrong("1, 0, n/a".to_string(), None)),
        Kind::Milestone => {
            let named =
                |at: &usize| indicator.stages[*at].name.all().any(|(_, name)| fold(name) == folded);
            let by_name = || (0..indicator.stages.len()).find(named).map(|at| at + 1);
            let position = indicator.stage_position(text).or_else(by_name);
            let ids = || indicator.stages.iter().map(|stage| stage.id.as_str());
            position
                .map(Value::Stage)
                .ok_or_else(|| wrong(ids().collect::<Vec<_>>().join(", "), nearest(text, ids())))
        }
    }
}

/// Reads a number of a column.
///
/// # Errors
/// The finding, at `place`.
pub fn number(
    text: &str,
    column: &'static str,
    style: NumberStyle,
    place: impl Fn() -> Place,
) -> Result<Amount, Finding> {
    numbers::read(text, style).map_err(|error| match error {
        NotNumber::Ambiguous(plain) => Finding::at(&codes::AMBIGUOUS_NUMBER, place())
            .text("value", text)
            .word("column", column)
            .text("plain", plain),
        NotNumber::Invalid(reason, guess) => Finding::at(&codes::INVALID_NUMBER, place())
            .text("value", text)
            .word("column", column)
            .word("reason", reason)
            .guess(guess),
    })
}
