//! From figures to places on the paper: exact fractions, rounded once, to hundredths of a pixel.

use num_bigint::BigInt;
use num_traits::{One, Signed, ToPrimitive, Zero};

use crate::model::quantity::Ratio;

/// A length or place in hundredths of a pixel, as SVG writes it: `12.50`.
#[must_use]
pub fn px(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let size = hundredths.unsigned_abs();
    format!("{sign}{}.{:02}", size / 100, size % 100)
}

/// Where `value` stands between `from` (at `low`) and `to` (at `high`), in hundredths of a pixel. What
/// lies outside stands at the edge; where `low` is `high` all stands in the middle.
#[must_use]
pub fn place(value: &Ratio, low: &Ratio, high: &Ratio, from: i64, to: i64) -> i64 {
    if low == high {
        return from.midpoint(to);
    }
    let share = (value - low) / (high - low);
    let reach = Ratio::from_integer(BigInt::from(to - from));
    let moved = (share * reach).round().to_integer();
    let (least, most) = (from.min(to), from.max(to));
    let moved =
        moved.to_i64().unwrap_or(if moved.is_negative() { i64::MIN / 2 } else { i64::MAX / 2 });
    from.saturating_add(moved).clamp(least, most)
}

/// Round numbers to mark an axis with, four to eight of them: the first is not above `low`, the last
/// not below `high`.
#[must_use]
pub fn ticks(low: &Ratio, high: &Ratio) -> Vec<Ratio> {
    let range = if high > low { high - low } else { Ratio::one() };
    let step = step(&(range / whole(5)));
    let first = (low / &step).floor();
    let last = if high > low { (high / &step).ceil() } else { &first + Ratio::one() };
    let mut all = Vec::new();
    let mut at = first;
    while at <= last {
        all.push(&at * &step);
        at += Ratio::one();
    }
    all
}

/// The smallest of … 0.1, 0.2, 0.5, 1, 2, 5, 10 … that is not below `least` (above 0).
fn step(least: &Ratio) -> Ratio {
    let mut power = Ratio::one();
    while power > *least {
        power /= whole(10);
    }
    while &power * whole(10) <= *least {
        power *= whole(10);
    }
    let steps = [1, 2, 5, 10].map(|times| &power * whole(times));
    steps.into_iter().find(|one| one >= least).unwrap_or(power)
}

fn whole(number: i64) -> Ratio {
    Ratio::from_integer(BigInt::from(number))
}

/// The least and the greatest, with zero among them where all lie on one side of it: a rise must not
/// look greater than it is.
#[must_use]
pub fn bounds<'a>(values: impl Iterator<Item = &'a Ratio>) -> (Ratio, Ratio) {
    let (mut low, mut high) = (Ratio::zero(), Ratio::zero());
    for value in values {
        if *value < low {
            low.clone_from(value);
        }
        if *value > high {
            high.clone_from(value);
        }
    }
    (low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(n: i64, d: i64) -> Ratio {
        Ratio::new(n.into(), d.into())
    }

    #[test]
    fn places_are_rounded_once_and_stay_on_the_paper() {
        let at = |value: Ratio| px(place(&value, &ratio(0, 1), &ratio(3, 1), 1000, 7000));
        assert_eq!(at(ratio(1, 1)), "30.00");
        assert_eq!(at(ratio(1, 7)), "12.86");
        assert_eq!(at(ratio(9, 1)), "70.00");
        assert_eq!(at(ratio(-9_000_000_000_000_000, 1)), "10.00");
        assert_eq!(place(&ratio(5, 1), &ratio(5, 1), &ratio(5, 1), 0, 100), 50);
        assert_eq!(px(-5), "-0.05");
    }

    #[test]
    fn axes_are_marked_with_round_numbers() {
        let marked = |low, high| -> Vec<String> {
            ticks(&low, &high).iter().map(ToString::to_string).collect()
        };
        assert_eq!(marked(ratio(0, 1), ratio(300, 1)), ["0", "100", "200", "300"]);
        assert_eq!(marked(ratio(0, 1), ratio(47, 1)), ["0", "10", "20", "30", "40", "50"]);
        assert_eq!(marked(ratio(-3, 1), ratio(4, 1)), ["-4", "-2", "0", "2", "4"]);
        assert_eq!(marked(ratio(0, 1), ratio(0, 1)), ["0", "1/5"]);
        assert!(ticks(&ratio(0, 1), &ratio(1, 1_000_000_000)).len() < 9);
        assert!(ticks(&ratio(0, 1), &ratio(999_999_999_999_999, 1)).len() < 9);
    }
}
