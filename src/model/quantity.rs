//! Numbers of a figure: exact where they are stored or summed, fractions where they are derived.
//!
//! Arithmetic on figures is exact rational arithmetic; rounding happens once, on the way out. In
//! data formats a stored or summed value prints its exact digits, a derived number is rounded half
//! to even to six decimals without trailing zeros, and a percentage keeps at least one decimal.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

use super::amount::Amount;
use super::fraction;

/// An exact fraction.
pub type Ratio = BigRational;

/// Decimals of a derived number in data formats.
pub const DERIVED_DECIMALS: u32 = 6;

/// A number of a figure, with what it is, so that it can be printed by the rule of its sort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Quantity {
    /// Stored or summed: prints its exact digits.
    Exact(Amount),
    /// Derived by division: six decimals at most.
    Derived(Box<Ratio>),
    /// A percentage as a definition states it: its exact digits, one decimal at least.
    Stated(Amount),
    /// A derived percentage (or a difference of two, in points): one to six decimals.
    Percent(Box<Ratio>),
}

impl Quantity {
    /// A number derived by division.
    #[must_use]
    pub fn derived(ratio: Ratio) -> Quantity {
        Quantity::Derived(Box::new(ratio))
    }

    /// A derived percentage, or a difference of two, in points.
    #[must_use]
    pub fn percent(ratio: Ratio) -> Quantity {
        Quantity::Percent(Box::new(ratio))
    }

    /// The number itself.
    #[must_use]
    pub fn ratio(&self) -> Ratio {
        match self {
            Quantity::Exact(amount) | Quantity::Stated(amount) => amount.ratio(),
            Quantity::Derived(ratio) | Quantity::Percent(ratio) => (**ratio).clone(),
        }
    }

    /// `self − earlier`, of the same sort as `self` unless either is derived.
    #[must_use]
    pub fn minus(&self, earlier: &Quantity) -> Quantity {
        match (self, earlier) {
            (Quantity::Exact(a), Quantity::Exact(b)) => Quantity::Exact(*a - *b),
            (a, b) if a.is_percent() => Quantity::percent(fraction::minus(&a.ratio(), &b.ratio())),
            (a, b) => Quantity::derived(fraction::minus(&a.ratio(), &b.ratio())),
        }
    }

    /// Whether it is a percentage.
    #[must_use]
    pub fn is_percent(&self) -> bool {
        matches!(self, Quantity::Percent(_) | Quantity::Stated(_))
    }

    /// The digits for data formats: JSON and CSV.
    #[must_use]
    pub fn data_text(&self) -> String {
        match self {
            Quantity::Exact(amount) => amount.to_string(),
            Quantity::Stated(amount) if amount.is_whole() => format!("{amount}.0"),
            Quantity::Stated(amount) => amount.to_string(),
            Quantity::Derived(ratio) => trim(&fixed(ratio, DERIVED_DECIMALS), 0),
            Quantity::Percent(ratio) => trim(&fixed(ratio, DERIVED_DECIMALS), 1),
        }
    }
}

/// `ratio` rounded half to even to `decimals` places, all of them written: `15.0`, `-0.333`.
#[must_use]
pub fn fixed(ratio: &Ratio, decimals: u32) -> String {
    let (negative, digits) = match fraction::scaled(ratio, decimals) {
        Some(scaled) => (scaled < 0, scaled.unsigned_abs().to_string()),
        None => {
            let scaled = div_half_even(&(ratio.numer() * ten_to(decimals)), ratio.denom());
            (scaled.is_negative(), scaled.abs().to_string())
        }
    };
    let places = decimals as usize;
    let missing = (places + 1).saturating_sub(digits.len());
    let mut text = String::with_capacity(digits.len() + missing + 2);
    text.extend(negative.then_some('-'));
    text.extend(std::iter::repeat_n('0', missing));
    text.push_str(&digits);
    if places > 0 {
        text.insert(text.len() - places, '.');
    }
    text
}

/// Takes trailing zeros off a [`fixed`] text, keeping at least `keep` decimals.
#[must_use]
pub fn trim(text: &str, keep: usize) -> String {
    let Some((whole, part)) = text.split_once('.') else { return text.to_string() };
    let short = part.trim_end_matches('0').len().max(keep);
    let end = if short == 0 { whole.len() } else { whole.len() + 1 + short };
    text.get(..end).unwrap_or(text).to_string()
}

/// `part / whole` as a percentage; `None` when the whole is zero.
#[must_use]
pub fn percent_of(part: Amount, whole: Amount) -> Option<Ratio> {
    fraction::over(&part.ratio(), &whole.ratio()).map(|share| fraction::percent(&share))
}

fn ten_to(power: u32) -> BigInt {
    num_traits::pow(BigInt::from(10), power as usize)
}

/// `numer / denom` (denom > 0), rounded half to even.
fn div_half_even(numer: &BigInt, denom: &BigInt) -> BigInt {
    let quotient = numer / denom;
    let rest = (numer - &quotient * denom).abs() * 2;
    let odd = !(&quotient % 2i32).is_zero();
    if rest > *denom || (rest == *denom && odd) {
        let step = if numer.is_negative() { -BigInt::one() } else { BigInt::one() };
        quotient + step
    } else {
        quotient
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(n: i64, d: i64) -> Ratio {
        Ratio::new(n.into(), d.into())
    }

    #[test]
    fn rounds_half_to_even() {
        for (n, d, decimals, text) in [
            (1, 2, 0, "0"),
            (3, 2, 0, "2"),
            (5, 2, 0, "2"),
            (-1, 2, 0, "0"),
            (-3, 2, 0, "-2"),
            (1, 3, 6, "0.333333"),
            (-1, 3, 3, "-0.333"),
            (2, 3, 6, "0.666667"),
            (15, 1, 1, "15.0"),
            (1, 200, 2, "0.00"),
            (-7, 1000, 3, "-0.007"),
            (1234, 1, 6, "1234.000000"),
        ] {
            assert_eq!(fixed(&ratio(n, d), decimals), text, "{n}/{d}");
        }
    }

    #[test]
    fn prints_by_its_sort() {
        assert_eq!(Quantity::percent(ratio(15, 1)).data_text(), "15.0");
        for (stated, told) in [("15", "15.0"), ("33.333333333", "33.333333333"), ("0", "0.0")] {
            assert_eq!(Quantity::Stated(Amount::parse(stated).unwrap()).data_text(), told);
        }
        assert_eq!(Quantity::derived(ratio(3, 1)).data_text(), "3");
        assert_eq!(Quantity::derived(ratio(27_000, 182)).data_text(), "148.351648");
        assert_eq!(Quantity::Exact(Amount::parse("12.50").unwrap()).data_text(), "12.5");
    }

    #[test]
    fn no_share_of_nothing() {
        assert_eq!(percent_of(Amount::ONE, Amount::ZERO), None);
        assert_eq!(percent_of(Amount::ONE, Amount::whole(4)), Some(ratio(25, 1)));
    }
}
