//! Whether an indicator's aims make sense: in order, within reach, in the direction named.

use std::ops::Range as Bytes;

use chrono::NaiveDate;

use super::fields::Notes;
use super::kinds::{DIRECTIONS, word};
use crate::model::amount::Amount;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::indicator::{Direction, Kind, OverParties, OverTime, Range, Target};

/// What is known of an indicator when its aims are read.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// Its kind.
    pub kind: Kind,
    /// How values accumulate.
    pub over_time: OverTime,
    /// How series combine.
    pub over_parties: OverParties,
    /// Which way is better.
    pub direction: Direction,
    /// Members of the group that may be counted.
    pub members: Option<usize>,
    /// Whether only whole things are counted.
    pub whole: bool,
}

/// A number of a definition with where and how it is written.
#[derive(Debug)]
pub struct Written {
    /// The number; of a milestone, a position.
    pub value: Amount,
    /// Where it is written.
    pub at: Bytes<usize>,
    /// The stage that it names, if it is no number.
    pub stage: Option<String>,
}

impl Written {
    /// As people know it: digits, or a stage's id.
    #[must_use]
    pub fn text(&self) -> String {
        self.stage.clone().unwrap_or_else(|| self.value.to_string())
    }
}

/// Targets ascend by date; one without a date stands last.
pub fn check_order(
    before: Option<&Target>,
    date: Option<NaiveDate>,
    at: &Bytes<usize>,
    notes: &mut Notes,
) {
    let Some(before) = before else { return };
    if let (Some(first), Some(second)) = (before.date, date)
        && first < second
    {
        return;
    }
    if before.date.is_some() && date.is_none() {
        return;
    }
    let day = |it: Finding, name, date: Option<NaiveDate>| match date {
        Some(date) => it.day(name, date),
        None => it.word(name, "none"),
    };
    // Two of one day are in no wrong order: one is too many.
    let same = date.is_some() && before.date == date;
    notes.add(&codes::TARGETS_OUT_OF_ORDER, at, |it| {
        let it = day(it, "date", date);
        if same { it.text("before", "same") } else { day(it, "before", before.date) }
    });
}

/// A baseline or target of whole things has no decimals: `1.200` is a slip for a thousand and two hundred.
pub fn check_whole(value: &Written, shape: Shape, notes: &mut Notes) {
    if shape.whole && !value.value.is_whole() {
        let literal = notes.source.text.get(value.at.clone()).unwrap_or("");
        notes.add(&codes::INVALID_DEFINITION_NUMBER, &value.at, |it| {
            let reason = if shape.kind == Kind::Parties { "parties" } else { "fraction" };
            it.text("value", literal).text("reason", reason)
        });
    } else {
        check_point(value.value, &value.at, shape.kind, notes);
    }
}

/// `3.000` is three, and three thousand to whoever groups thousands with a point. An index or a percentage may have three
/// decimals; nobody writes three zeros there.
pub fn check_point(value: Amount, at: &Bytes<usize>, kind: Kind, notes: &mut Notes) {
    let literal = notes.source.text.get(at.clone()).unwrap_or("");
    let Some((whole, decimals)) = literal.split_once('.') else { return };
    let digits = whole.trim_start_matches('-');
    let grouped = decimals.len() == 3 && digits.len() <= 3 && !digits.starts_with('0');
    let counted = matches!(kind, Kind::Count | Kind::Parties);
    if grouped && (counted || decimals == "000") {
        // Three decimals that are meant are told from thousands by a fourth.
        let exact = !decimals.ends_with('0');
        let decimal = if exact { format!("{literal}0") } else { value.to_string() };
        notes.add(&codes::THOUSANDS_POINT, at, |it| {
            let it = it.text("value", literal).text("read", value.to_string());
            it.text("plain", format!("{whole}{decimals}")).text("decimal", decimal)
        });
    }
}

/// A target that cannot be reached, or below which nothing can fall.
pub fn check_reach(target: &Written, shape: Shape, range: &Range, notes: &mut Notes) {
    let summed = shape.over_time == OverTime::Sum || shape.over_parties == OverParties::Sum;
    let one_row = matches!(shape.kind, Kind::Level) || (shape.kind == Kind::Count && !summed);
    let bound = |bound: &Option<(Amount, _)>| bound.as_ref().map(|it| it.0);
    let (min, max) = match shape.kind {
        Kind::Parties => {
            let members = shape.members.and_then(|count| i64::try_from(count).ok());
            (Some(Amount::ZERO), members.map(Amount::whole))
        }
        Kind::Share => (
            Some(bound(&range.min).unwrap_or(Amount::ZERO)),
            Some(bound(&range.max).unwrap_or(Amount::HUNDRED)),
        ),
        Kind::Count if !one_row => (bound(&range.min).is_none().then_some(Amount::ZERO), None),
        Kind::Count => (Some(bound(&range.min).unwrap_or(Amount::ZERO)), bound(&range.max)),
        Kind::Level => (bound(&range.min), bound(&range.max)),
        Kind::Milestone | Kind::Text => (None, None),
    };
    let below = min.filter(|min| target.value < *min).map(|min| ("min", min));
    let above = || max.filter(|max| target.value > *max).map(|max| ("max", max));
    if let Some((side, limit)) = below.or_else(above) {
        notes.add(&codes::TARGET_BEYOND_CEILING, &target.at, |it| {
            it.text("value", target.text()).text("limit", limit.to_string()).word("side", side)
        });
    }
}

/// Targets must lie on the side of the baseline that the direction names. Where the last one does not, that is said and no more; of another one it is a doubt.
pub fn check_direction(
    start: Option<Written>,
    targets: &[Written],
    shape: Shape,
    notes: &mut Notes,
) {
    let assumed = matches!(shape.kind, Kind::Count | Kind::Parties | Kind::Milestone);
    let (value, text, at) = match start {
        Some(start) => (start.value, start.text(), Some(start.at)),
        None if assumed => (Amount::ZERO, "0".to_string(), None),
        None => return,
    };
    let against = |target: &&Written| match shape.direction {
        Direction::Increase => target.value < value,
        Direction::Decrease => target.value > value,
        Direction::Maintain => false,
    };
    let last = targets.last().filter(against);
    let others = targets.iter().filter(|one| last.is_none() && against(one));
    for target in last.into_iter().chain(others) {
        let place = at.as_ref().map(|at| notes.source.place(at));
        // On the way a turn back may be meant, though what is expected turns with it.
        let code = match last {
            Some(_) => &codes::CONTRADICTORY_DIRECTION,
            None => &codes::TURN_BACK,
        };
        notes.add(code, &target.at, |it| {
            let it = it.text("direction", word(DIRECTIONS, shape.direction));
            let it = it.text("baseline", &text).text("target", target.text());
            place.into_iter().fold(it, Finding::other)
        });
    }
}

/// A target to be maintained lies within its own bounds: else what is shown as the target would not meet it.
pub fn check_band(
    value: &Written,
    (min, max): &(Option<Written>, Option<Written>),
    notes: &mut Notes,
) {
    let (min, max) = (min.as_ref(), max.as_ref());
    if min.zip(max).is_some_and(|(min, max)| min.value > max.value) {
        return;
    }
    let below = min.filter(|min| value.value < min.value).map(|min| ("min", min));
    let above = || max.filter(|max| value.value > max.value).map(|max| ("max", max));
    if let Some((side, limit)) = below.or_else(above) {
        notes.add(&codes::TARGET_OUTSIDE_BAND, &value.at, |it| {
            it.text("value", value.text()).text("limit", limit.text()).word("side", side)
        });
    }
}
