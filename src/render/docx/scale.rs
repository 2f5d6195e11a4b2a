//! Scales of a chart: round numbers up its side, months along its foot. Geometry, not figures.

use chrono::{Datelike, Months, NaiveDate};
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::model::quantity::Ratio;

/// At most so many steps up the side.
const STEPS: i64 = 5;
/// At most so many months, or years, named along the foot.
const NAMED: usize = 7;

/// A scale of values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// Round values from the least to the greatest, evenly apart; two at least.
    pub ticks: Vec<Ratio>,
}

impl Scale {
    /// A scale that holds all values and zero.
    #[must_use]
    pub fn of<'a>(values: impl Iterator<Item = &'a Ratio> + Clone) -> Scale {
        let zero = Ratio::zero();
        let least = values.clone().min().map_or_else(Ratio::zero, |v| v.min(&zero).clone());
        let most = values.clone().max().map_or_else(Ratio::zero, |v| v.max(&zero).clone());
        let range = &most - &least;
        let range = if range.is_positive() { range } else { whole(1) };
        let step = step(&range, values.clone().all(Ratio::is_integer));
        let mut tick = (&least / &step).floor() * &step;
        let mut ticks = vec![tick.clone()];
        while tick < most || ticks.len() < 2 {
            tick += &step;
            ticks.push(tick.clone());
        }
        Scale { ticks }
    }

    /// How far up a value lies, from 0 to `length`.
    #[must_use]
    pub fn place(&self, value: &Ratio, length: i32) -> i32 {
        let (Some(least), Some(most)) = (self.ticks.first(), self.ticks.last()) else { return 0 };
        let share = (value - least) / (most - least) * whole(i64::from(length));
        share.round().to_integer().to_i32().unwrap_or(0).clamp(0, length)
    }
}

fn whole(number: i64) -> Ratio {
    Ratio::from_integer(BigInt::from(number))
}

/// The least of 1, 2, 5, 10 … that goes into the range a few times; whole where all values are.
fn step(range: &Ratio, all_whole: bool) -> Ratio {
    let ten = whole(10);
    let mut power = whole(1);
    while &power * &ten > *range && !all_whole {
        power /= &ten;
    }
    while &power * &ten * &ten <= *range {
        power *= &ten;
    }
    let most = whole(STEPS);
    loop {
        for times in [1, 2, 5] {
            let step = &power * whole(times);
            if range / &step <= most {
                return step;
            }
        }
        power *= &ten;
    }
}

/// Firsts of months (or years) between two days to be named along the foot: a handful, evenly apart.
#[must_use]
pub fn months(first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
    for apart in [1_u32, 2, 3, 6, 12, 24, 60, 120, 600] {
        let found = every(first, last, apart);
        if found.len() <= NAMED {
            return found;
        }
    }
    Vec::new()
}

/// Firsts of months whose number since the beginning of their years is a multiple of `apart`.
fn every(first: NaiveDate, last: NaiveDate, apart: u32) -> Vec<NaiveDate> {
    let years = i32::try_from(apart.div_ceil(12)).unwrap_or(1);
    let year = first.year().div_euclid(years) * years;
    let mut found = Vec::new();
    let mut next = NaiveDate::from_ymd_opt(year, 1, 1);
    while let Some(day) = next.filter(|day| *day <= last && found.len() <= NAMED) {
        if day >= first {
            found.push(day);
        }
        next = day.checked_add_months(Months::new(apart));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::samples::day;

    fn ticks(values: &[(i64, i64)]) -> String {
        let values: Vec<Ratio> =
            values.iter().map(|(n, d)| Ratio::new((*n).into(), (*d).into())).collect();
        let shown = Scale::of(values.iter()).ticks;
        shown.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn ticks_are_round_hold_all_values_and_zero() {
        assert_eq!(ticks(&[(30, 1), (45, 1), (300, 1)]), "0 100 200 300");
        assert_eq!(ticks(&[(12, 1), (3, 1)]), "0 5 10 15");
        assert_eq!(ticks(&[(1, 1)]), "0 1");
        assert_eq!(ticks(&[(1, 3), (1, 4)]), "0 1/10 1/5 3/10 2/5");
        assert_eq!(ticks(&[(-7, 2), (5, 1)]), "-4 -2 0 2 4 6");
        assert_eq!(ticks(&[(0, 1)]), "0 1");
        assert_eq!(ticks(&[]), "0 1");
    }

    #[test]
    fn a_value_lies_where_it_belongs() {
        let scale = Scale::of([whole(200)].iter());
        assert_eq!(scale.place(&whole(50), 400), 100);
        assert_eq!(scale.place(&whole(900), 400), 400);
    }

    #[test]
    fn months_are_few_and_even() {
        let shown = |a, b| -> Vec<String> {
            months(day(a), day(b)).iter().map(|day| day.format("%m/%Y").to_string()).collect()
        };
        assert_eq!(shown("2025-01-15", "2025-04-10"), ["02/2025", "03/2025", "04/2025"]);
        let year = ["01/2025", "03/2025", "05/2025", "07/2025", "09/2025", "11/2025"];
        assert_eq!(shown("2025-01-01", "2025-12-31"), year);
        assert!(shown("2025-01-02", "2025-01-20").is_empty());
        assert_eq!(shown("1950-01-01", "2049-12-31"), ["01/1950", "01/2000"]);
        assert_eq!(shown("2020-01-01", "2029-12-31").len(), 5);
    }
}
