//! Numbers and days as they were given: all their digits. What goes into a formula, stands in a row or in a definition must be what
//! was written there, or nobody can check it; only what is derived is rounded ([`super::values::number`]).

use num_bigint::BigInt;

use super::page::Cell;
use super::values::{in_terms, text};
use crate::model::amount::Amount;
use crate::model::indicator::{Direction, Indicator, Kind, Target};
use crate::model::period::{Period, Span};
use crate::model::quantity::{Quantity, Ratio, fixed, trim};
use crate::words::catalogue::Words;

/// Decimals of the longest number that can be given.
const ALL: u32 = 9;
/// Decimals of a fraction without end that goes into a formula: enough for the result that is shown.
const ENDLESS: u32 = 4;

/// When something was observed: a day in short form, a period in full.
#[must_use]
pub fn when(period: Period, words: &Words) -> Cell {
    match period.span {
        Span::Day => Cell::Date(words.short_date(period.first)),
        _ => Cell::Text(words.period(period)),
    }
}

/// All digits of a number of an indicator, and no fewer decimals than its definition says; four of a fraction without end.
#[must_use]
pub fn number(words: &Words, indicator: &Indicator, quantity: &Quantity) -> String {
    let ratio = quantity.ratio();
    let ends = (&ratio * Ratio::from_integer(BigInt::from(10).pow(ALL))).is_integer();
    let percent = quantity.is_percent();
    let least = if percent { 1 } else { indicator.decimals.unwrap_or(0) };
    let places = least.max(if ends { ALL } else { ENDLESS });
    let digits = trim(&fixed(&ratio, places), least as usize);
    if percent { words.percent(&digits) } else { words.number(&digits) }
}

/// A number of a definition: a share's are percentages, a milestone's the names of stages.
#[must_use]
pub fn stored(words: &Words, indicator: &Indicator, value: Amount) -> String {
    match indicator.kind {
        Kind::Milestone => in_terms(words, indicator, &Quantity::Exact(value)),
        Kind::Share => number(words, indicator, &Quantity::percent(value.ratio())),
        _ => number(words, indicator, &Quantity::Exact(value)),
    }
}

/// A target as said, with the values that meet it where it has bounds of its own: `80,0 (60,0–85,0)`.
#[must_use]
pub fn bounded(
    words: &Words,
    indicator: &Indicator,
    target: Option<&Target>,
    said: &str,
) -> String {
    let ends = target.map_or([None, None], |target| ends(indicator, target));
    band(words, indicator, ends, ["value-bounded", "value-bounded-from", "value-bounded-to"], said)
        .unwrap_or_else(|| said.to_string())
}

/// The values that meet a target with bounds of its own: `de 60,0 a 85,0`.
#[must_use]
pub fn bounds(words: &Words, indicator: &Indicator, target: &Target) -> Option<String> {
    let keys = ["page-show-range-both", "page-show-range-from", "page-show-range-to"];
    band(words, indicator, ends(indicator, target), keys, "")
}

/// Least and greatest value that meet a target; only what is to be maintained has any.
fn ends(indicator: &Indicator, target: &Target) -> [Option<Amount>; 2] {
    let maintained = indicator.direction == Direction::Maintain;
    [target.min, target.max].map(|end| end.filter(|_| maintained))
}

fn band(
    words: &Words,
    indicator: &Indicator,
    ends: [Option<Amount>; 2],
    [both, from, to]: [&'static str; 3],
    value: &str,
) -> Option<String> {
    let key = match ends {
        [Some(_), Some(_)] => both,
        [Some(_), None] => from,
        [None, Some(_)] => to,
        [None, None] => return None,
    };
    let [min, max] =
        ends.map(|end| end.map_or_else(String::new, |it| stored(words, indicator, it)));
    let mut args = vec![text("value", value)];
    args.extend((!min.is_empty()).then(|| text("min", min)));
    args.extend((!max.is_empty()).then(|| text("max", max)));
    Some(words.say_with(key, &args))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Lang;
    use crate::render::samples;

    fn indicator(decimals: Option<u32>) -> Indicator {
        let mut one = samples::framework().indicators.remove(0);
        (one.decimals, one.direction) = (decimals, Direction::Maintain);
        one
    }

    #[test]
    fn no_digit_is_lost_and_none_is_added_to_a_whole_number() {
        let words = Words::new(Lang::Es);
        for (decimals, given, shown) in [
            (Some(0), "11.5", "11,5"),
            (Some(0), "45", "45"),
            (Some(1), "50.15", "50,15"),
            (Some(1), "50", "50,0"),
            (Some(2), "5.125", "5,125"),
            (None, "0.000000001", "0,000000001"),
        ] {
            assert_eq!(number(&words, &indicator(decimals), &samples::exact(given)), shown);
        }
        let third = || Ratio::new(200.into(), 3.into());
        let said = |quantity| number(&words, &indicator(None), &quantity).replace('\u{a0}', " ");
        assert_eq!(said(Quantity::derived(third())), "66,6667");
        assert_eq!(said(Quantity::percent(third())), "66,6667 %");
        assert_eq!(said(Quantity::percent(Ratio::from_integer(40.into()))), "40,0 %");
    }

    #[test]
    fn a_target_tells_what_meets_it() {
        let words = Words::new(Lang::Es);
        let amount = |text: &str| Amount::parse(text).unwrap();
        let mut one = indicator(Some(1));
        let told = |one: &Indicator, min: Option<&str>, max: Option<&str>| {
            let (min, max) = (min.map(amount), max.map(amount));
            let target = Target { date: None, value: amount("80"), min, max, agreed: None };
            bounded(&words, one, Some(&target), "80,0")
        };
        assert_eq!(told(&one, Some("60"), Some("85")), "80,0 (60,0–85,0)");
        assert_eq!(told(&one, Some("60"), None), "80,0 (≥ 60,0)".replace("≥ ", "≥\u{a0}"));
        assert_eq!(told(&one, None, Some("85.25")), "80,0 (≤ 85,25)".replace("≤ ", "≤\u{a0}"));
        assert_eq!(told(&one, None, None), "80,0");
        one.direction = Direction::Increase;
        assert_eq!(told(&one, Some("60"), Some("85")), "80,0", "nothing else has bounds");
    }
}
