//! Value cells: what a text means depends on the kind of its indicator.

use super::cells::set_neat;
use super::numbers::{self, Marks, NotNumber};
use super::stages::StageBook;
use crate::model::indicator::Kind;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::Value;
use crate::text::fold::fold;

/// "Not applicable" written out, folded; `n/a` itself is compared as it stands.
const NOT_APPLICABLE: [&str; 5] =
    ["noaplica", "noseaplica", "naoseaplica", "naoaplicavel", "notapplicable"];
/// "No data" written out, folded.
const NO_DATA: [&str; 9] = [
    "nd",
    "sd",
    "sindato",
    "sindatos",
    "semdado",
    "semdados",
    "nodata",
    "nodisponible",
    "naodisponivel",
];
const YES: [&str; 6] = ["1", "si", "s", "yes", "y", "sim"];
const NO: [&str; 4] = ["0", "no", "n", "nao"];
/// What a message says may be written for yes and no.
const YES_OR_NO: &str = "1, 0";

/// Why a text is not a value of its indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotValue {
    /// A number is wanted.
    Number(NotNumber),
    /// One of a few texts is wanted.
    Choice {
        /// Those texts.
        allowed: String,
        /// The likely one.
        guess: Option<String>,
    },
}

/// Whether the kind's values are numbers.
#[must_use]
pub fn is_number(kind: Kind) -> bool {
    matches!(kind, Kind::Count | Kind::Level | Kind::Share)
}

/// Reads a value cell that is not empty.
///
/// # Errors
/// [`NotValue`] with what was probably meant.
pub fn read(
    text: &str,
    (ix, kind): (IndicatorIx, Kind),
    marks: Marks,
    stages: &mut StageBook,
) -> Result<Value, NotValue> {
    if !starts_like_number(text) && is_not_applicable(text) {
        return Ok(Value::NotApplicable);
    }
    match kind {
        Kind::Count | Kind::Level | Kind::Share => numbers::read(text, marks)
            .map(Value::Number)
            .map_err(|not| NotValue::Number(with_not_applicable(text, not))),
        Kind::Parties => yes_or_no(text),
        Kind::Milestone => stage(text, ix, stages),
        Kind::Text => {
            let mut neat = String::new();
            set_neat(&mut neat, text);
            Ok(Value::Text(neat))
        }
    }
}

/// What a value cell that is not empty means, for whoever does not ask what else it could mean.
#[must_use]
pub fn certain(
    text: &str,
    (ix, kind): (IndicatorIx, Kind),
    marks: Marks,
    stages: &mut StageBook,
) -> Option<Value> {
    if !starts_like_number(text) && is_not_applicable(text) {
        return Some(Value::NotApplicable);
    }
    match kind {
        Kind::Count | Kind::Level | Kind::Share => numbers::certain(text, marks).map(Value::Number),
        Kind::Milestone => stages.find(ix, text).map(Value::Stage),
        Kind::Parties | Kind::Text => read(text, (ix, kind), marks, stages).ok(),
    }
}

fn starts_like_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || c == '-')
}

/// Whether a text says that an indicator does not apply.
#[must_use]
pub fn is_not_applicable(text: &str) -> bool {
    // Asked of every value that is wrong; each of those texts has an `n`.
    if !text.bytes().any(|byte| !byte.is_ascii() || byte.eq_ignore_ascii_case(&b'n')) {
        return false;
    }
    text.eq_ignore_ascii_case("n/a")
        || (text.len() < 40 && NOT_APPLICABLE.contains(&fold(text).as_str()))
}

/// `NA` and `n.a.` are no numbers, but it is clear what they mean; so it is of `n/d`, which is something else: no data.
fn with_not_applicable(text: &str, not: NotNumber) -> NotNumber {
    match not {
        NotNumber::Invalid { reason: "grammar", guess: None } if text.len() < 40 => {
            // An error of a spreadsheet, such as #N/A, is no word of whoever filled it in.
            let no_data = text.starts_with('#') || says_no_data(text);
            let reason = if no_data { "no-data" } else { "grammar" };
            let applies = no_data || fold(text) != "na";
            NotNumber::Invalid { reason, guess: (!applies).then(|| "n/a".to_string()) }
        }
        other => other,
    }
}

/// Whether a text says that nobody knows a value.
fn says_no_data(text: &str) -> bool {
    let strokes = |c: char| matches!(c, '-' | '–' | '—' | '.' | '…' | '?');
    text.chars().all(strokes) || NO_DATA.contains(&fold(text).as_str())
}

fn yes_or_no(text: &str) -> Result<Value, NotValue> {
    let folded = fold(text.get(..12).unwrap_or(text));
    let is = |list: &[&str]| list.contains(&folded.as_str());
    match (is(&YES), is(&NO)) {
        (true, _) => Ok(Value::Yes(true)),
        (_, true) => Ok(Value::Yes(false)),
        _ => Err(NotValue::Choice { allowed: YES_OR_NO.to_string(), guess: without_zeros(text) }),
    }
}

/// `1,0` as a spreadsheet of one decimal shows a 1.
fn without_zeros(text: &str) -> Option<String> {
    let (whole, zeros) = text.split_once([',', '.'])?;
    let plain = matches!(whole, "0" | "1") && zeros.bytes().all(|byte| byte == b'0');
    plain.then(|| whole.to_string())
}

fn stage(text: &str, ix: IndicatorIx, stages: &mut StageBook) -> Result<Value, NotValue> {
    if let Some(position) = stages.find(ix, text) {
        return Ok(Value::Stage(position));
    }
    let guess = stages.likely(ix, text);
    Err(NotValue::Choice { allowed: stages.allowed(ix), guess })
}
