//! Arithmetic of exact fractions, in machine words where both parts fit, which they nearly always do.
//!
//! The same answers as those of the big fractions themselves; the tests hold them together.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::quantity::Ratio;

/// Numerator and denominator if both fit a word: products of two of them never overflow.
fn words(ratio: &Ratio) -> Option<(i128, i128)> {
    Some((ratio.numer().to_i64()?.into(), ratio.denom().to_i64()?.into()))
}

/// `numer / denom` in lowest terms; `denom` is not zero.
#[must_use]
pub fn of(numer: i128, denom: i128) -> Ratio {
    let common = common(numer.unsigned_abs(), denom.unsigned_abs());
    let part = |number: i128| BigInt::from(number.unsigned_abs() / common.max(1));
    let numer = if (numer < 0) == (denom < 0) { part(numer) } else { -part(numer) };
    Ratio::new_raw(numer, part(denom))
}

/// The greatest common divisor.
fn common(mut one: u128, mut other: u128) -> u128 {
    while other != 0 {
        (one, other) = match (u64::try_from(one), u64::try_from(other)) {
            (Ok(small), Ok(by)) => (other, (small % by).into()),
            _ => (other, one % other),
        };
    }
    one
}

/// `one - other`.
#[must_use]
pub fn minus(one: &Ratio, other: &Ratio) -> Ratio {
    match (words(one), words(other)) {
        (Some((a, b)), Some((c, d))) => of(a * d - c * b, b * d),
        _ => one - other,
    }
}

/// `part / whole`; `None` when the whole is zero.
#[must_use]
pub fn over(part: &Ratio, whole: &Ratio) -> Option<Ratio> {
    match (words(part), words(whole)) {
        (_, Some((0, _))) => None,
        (Some((a, b)), Some((c, d))) => Some(of(a * d, b * c)),
        _ => Some(part / whole),
    }
}

/// A hundred times as much: of a share, its percentage.
#[must_use]
pub fn percent(share: &Ratio) -> Ratio {
    match words(share) {
        Some((a, b)) => of(a * 100, b),
        None => share * BigInt::from(100),
    }
}

/// How two fractions compare.
#[must_use]
pub fn compare(one: &Ratio, other: &Ratio) -> Ordering {
    match (words(one), words(other)) {
        (Some((a, b)), Some((c, d))) => (a * d).cmp(&(c * b)),
        _ => one.cmp(other),
    }
}

/// `ratio × 10^decimals` rounded half to even; `None` where words do not hold it.
#[must_use]
pub fn scaled(ratio: &Ratio, decimals: u32) -> Option<i128> {
    let (numer, denom) = words(ratio)?;
    let numer = numer.checked_mul(10i128.checked_pow(decimals)?)?;
    let (quotient, rest) = (numer / denom, (numer % denom).abs());
    let away = match (rest * 2).cmp(&denom) {
        Ordering::Less => false,
        Ordering::Equal => quotient % 2 != 0,
        Ordering::Greater => true,
    };
    Some(if away { quotient + numer.signum() } else { quotient })
}

#[cfg(test)]
mod tests {
    use num_traits::Zero;
    use proptest::prelude::*;

    use super::*;

    fn part() -> impl Strategy<Value = i128> {
        let edges = [0, 1, -1, i64::MAX.into(), i64::MIN.into(), i128::from(i64::MAX) + 1];
        prop_oneof![
            prop::sample::select(edges.to_vec()),
            -50i128..50,
            any::<i64>().prop_map(i128::from)
        ]
    }

    fn ratio() -> impl Strategy<Value = Ratio> {
        (part(), part().prop_filter("no denominator", |part| *part != 0))
            .prop_map(|(a, b)| Ratio::new(BigInt::from(a), BigInt::from(b)))
    }

    proptest! {
        #[test]
        fn words_say_what_big_numbers_say(one in ratio(), other in ratio()) {
            prop_assert_eq!(minus(&one, &other), &one - &other);
            let quotient = (!other.is_zero()).then(|| &one / &other);
            prop_assert_eq!(over(&one, &other), quotient);
            prop_assert_eq!(percent(&one), &one * BigInt::from(100));
            prop_assert_eq!(compare(&one, &other), one.cmp(&other));
        }

        #[test]
        fn fractions_are_in_lowest_terms(a in any::<i128>(), b in any::<i128>()) {
            prop_assume!(b != 0);
            let (found, plain) = (of(a, b), Ratio::new(BigInt::from(a), BigInt::from(b)));
            prop_assert_eq!((found.numer(), found.denom()), (plain.numer(), plain.denom()));
        }
    }
}
