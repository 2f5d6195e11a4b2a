//! Series of numbers combined into one, by what the indicator says of its parties.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use num_bigint::BigInt;

use super::answer::Reading;
use super::cell::Cell;
use super::cell::number::Number;
use super::series::SeriesKey;
use super::slice::Slice;
use crate::model::indicator::{Indicator, Kind, OverParties, OverTime};
use crate::model::party::PartyId;
use crate::model::quantity::{Quantity, Ratio, percent_of};

/// Where series are never combined, those that are the slice itself. What is told of a party counts for it, be it told of it
/// alone or together with others: of newest values the one that is told last holds, and no other.
#[must_use]
pub fn own<'a>(
    indicator: &Indicator,
    held: &[(&SeriesKey, &'a Cell)],
    slice: Slice,
) -> Vec<&'a Cell> {
    let own = held.iter().filter(|(key, _)| slice.is_exactly(key) || slice.is_joint(key));
    if indicator.over_time != OverTime::Latest {
        return own.map(|(_, cell)| *cell).collect();
    }
    let mut own: Vec<_> = own.collect();
    let newest = own.iter().map(|(_, cell)| cell.moment()).max();
    own.retain(|(_, cell)| Some(cell.moment()) == newest);
    let exact = own.iter().find(|(key, _)| slice.is_exactly(key));
    let only = own.first().filter(|_| own.len() == 1);
    exact.or(only).map(|(_, cell)| *cell).into_iter().collect()
}

/// Combines number series by the indicator's `over_parties`.
pub fn combine(
    indicator: &Indicator,
    held: &[(&SeriesKey, &Cell)],
    slice: Slice,
    reading: &mut Reading,
) {
    let together = match (indicator.over_parties, indicator.over_time) {
        (OverParties::Max, _) | (OverParties::None, OverTime::Max) => Number::greater,
        (OverParties::Min, _) | (OverParties::None, OverTime::Min) => Number::lesser,
        _ => Number::plus,
    };
    let (mut total, mut count) = (None, 0usize);
    let mut add = |number: Number| {
        total = Some(total.map_or(number, |have| together(have, number)));
        count += 1;
    };
    match indicator.over_parties {
        OverParties::None => {
            let own = own(indicator, held, slice).into_iter();
            own.filter_map(|cell| cell.number(indicator)).for_each(&mut add);
        }
        OverParties::Max | OverParties::Min if indicator.over_time == OverTime::Sum => {
            by_party_set(indicator, held).into_values().for_each(add);
        }
        _ => held.iter().filter_map(|(_, cell)| cell.number(indicator)).for_each(&mut add),
    }
    let Some(total) = total else { return };
    reading.value = Some(match indicator.over_parties {
        OverParties::Mean => {
            Quantity::derived(total.value.ratio() / Ratio::from_integer(BigInt::from(count)))
        }
        _ => Quantity::Exact(total.value),
    });
    let of = total.of.filter(|_| indicator.kind != Kind::Level);
    reading.of = of.map(Quantity::Exact);
    reading.percent = of.and_then(|of| percent_of(total.value, of)).map(Quantity::percent);
}

/// The day of what is told of a slice: that of the series or text that tells it, of sums and extremes that of the newest row
/// with a number. Newest values that are combined are of the last day of all: to say that one no longer applies changes
/// them, too.
#[must_use]
pub fn value_date(
    indicator: &Indicator,
    held: &[(&SeriesKey, &Cell)],
    slice: Slice,
) -> Option<NaiveDate> {
    let newest = || held.iter().filter_map(|(_, cell)| cell.value_date(indicator)).max();
    let apart = indicator.over_parties == OverParties::None;
    match indicator.kind {
        Kind::Text => newest(),
        Kind::Parties => None,
        Kind::Count | Kind::Level | Kind::Share if !apart => {
            newest().filter(|_| indicator.over_time != OverTime::Latest)
        }
        _ => {
            let own = own(indicator, held, slice).into_iter();
            own.filter_map(|cell| cell.value_date(indicator)).max()
        }
    }
}

/// Rows that make the number of some series: with `of` and without.
#[must_use]
pub fn contributing(
    indicator: &Indicator,
    held: &[(&SeriesKey, &Cell)],
    slice: Slice,
) -> (u64, u64) {
    let mut reading = Reading::default();
    combine(indicator, held, slice, &mut reading);
    let value = match reading.value {
        Some(Quantity::Exact(value)) => Some(value),
        _ => None,
    };
    let of = |which: &dyn Fn(&SeriesKey, &Cell) -> bool| {
        let each = held.iter().filter(|(key, cell)| which(key, cell));
        let each = each.map(|(_, cell)| cell.contributing(indicator));
        each.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
    };
    let greatest = |number: Number| Some(number.value) == value;
    match indicator.over_parties {
        OverParties::None => {
            let own = own(indicator, held, slice).into_iter();
            let each = own.map(|cell| cell.contributing(indicator));
            each.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
        }
        OverParties::Max | OverParties::Min if indicator.over_time == OverTime::Sum => {
            let sets = by_party_set(indicator, held);
            of(&|key, _| sets.get(&key.parties[..]).copied().is_some_and(greatest))
        }
        OverParties::Max | OverParties::Min => {
            of(&|_, cell| cell.number(indicator).is_some_and(greatest))
        }
        OverParties::Sum | OverParties::Mean => of(&|_, _| true),
    }
}

/// Increments of one party set add up whatever their dimensions, before sets are compared.
fn by_party_set<'a>(
    indicator: &Indicator,
    held: &[(&'a SeriesKey, &Cell)],
) -> BTreeMap<&'a [PartyId], Number> {
    let mut sets: BTreeMap<&[PartyId], Number> = BTreeMap::new();
    for (key, cell) in held {
        if let Some(number) = cell.number(indicator) {
            let sum = sets.remove(&key.parties[..]).map_or(number, |have| have.plus(number));
            sets.insert(&key.parties, sum);
        }
    }
    sets
}
