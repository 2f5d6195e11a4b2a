//! Exact decimals, as measurements and definitions write them.
//!
//! One grammar holds everywhere: `-?digits[.digits]`, at most 15 digits before the mark and 9 after
//! it, ASCII only. An [`Amount`] is that number times 10⁹ in an `i128`, so sums of any real number
//! of rows stay exact and equality is equality of value (`12.50` is `12.5`). A fixed scale is
//! preferred to a floating decimal type because a sum can then never be rounded: 10¹⁴ rows of the
//! largest amount still fit. Binary floating point is absent on purpose; quotients are
//! [`Ratio`](super::quantity::Ratio)s.

use std::fmt;
use std::ops::{Add, AddAssign, Neg, Sub};

use num_bigint::BigInt;

use super::fraction;
use super::quantity::Ratio;

/// Digits kept after the decimal mark.
pub const SCALE: u32 = 9;
/// Digits allowed before the decimal mark.
pub const WHOLE_DIGITS: usize = 15;
const ONE: i128 = 1_000_000_000;

/// An exact decimal with nine places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Amount(i128);

/// Why a text is not an [`Amount`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAmount {
    /// It does not follow `-?digits[.digits]`.
    Grammar,
    /// It follows the grammar but has more than 15 + 9 digits.
    TooLong,
}

impl Amount {
    /// Zero.
    pub const ZERO: Amount = Amount(0);
    /// One.
    pub const ONE: Amount = Amount(ONE);
    /// The greatest there can be, of any grammar.
    pub const MAX: Amount = Amount(i128::MAX);
    /// One hundred, the ceiling of a percentage.
    pub const HUNDRED: Amount = Amount(100 * ONE);

    /// Reads the one grammar of numbers.
    ///
    /// # Errors
    /// [`NotAmount`] tells whether the text breaks the grammar or the limit of digits.
    pub fn parse(text: &str) -> Result<Amount, NotAmount> {
        if let Some(whole) = Amount::of_digits(text.as_bytes()) {
            return Ok(whole);
        }
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
        let plain = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        if !plain(whole) || !plain(part) {
            return Err(NotAmount::Grammar);
        }
        if whole.len() > WHOLE_DIGITS || part.len() > SCALE as usize {
            return Err(NotAmount::TooLong);
        }
        let fold = |s: &str| s.bytes().fold(0i64, |sum, b| sum * 10 + i64::from(b - b'0'));
        let missing = SCALE - u32::try_from(part.len()).unwrap_or(SCALE);
        let units = i128::from(fold(whole)) * ONE + i128::from(fold(part) * 10i64.pow(missing));
        Ok(Amount(if text.starts_with('-') { -units } else { units }))
    }

    /// The number that one to fifteen digits and nothing else stand for: most cells.
    #[must_use]
    pub fn of_digits(text: &[u8]) -> Option<Amount> {
        Some(Amount::whole(digits(text)?))
    }

    /// A whole number.
    #[must_use]
    pub fn whole(number: i64) -> Amount {
        Amount(i128::from(number) * ONE)
    }

    /// Whether nothing stands after the decimal mark.
    #[must_use]
    pub fn is_whole(self) -> bool {
        match i64::try_from(self.0) {
            Ok(units) => units % 1_000_000_000 == 0,
            Err(_) => self.0 % ONE == 0,
        }
    }

    /// Whether it is below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// The number of decimals needed to write it (0 to 9).
    #[must_use]
    pub fn decimals(self) -> u32 {
        let mut units = self.0;
        let mut places = SCALE;
        while places > 0 && units % 10 == 0 {
            units /= 10;
            places -= 1;
        }
        places
    }

    /// The same number as a fraction.
    #[must_use]
    pub fn ratio(self) -> Ratio {
        if self.is_whole() {
            return Ratio::from_integer(BigInt::from(self.0 / ONE));
        }
        fraction::of(self.0, ONE)
    }

    /// The number that is so many times 10⁻⁹.
    #[must_use]
    pub fn of_units(units: i128) -> Amount {
        Amount(units)
    }

    /// The number times 10⁹: a stable form for fingerprints.
    #[must_use]
    pub fn units(self) -> i128 {
        self.0
    }
}

/// The number that one to fifteen digits and nothing else stand for.
#[inline]
fn digits(text: &[u8]) -> Option<i64> {
    if text.is_empty() || text.len() > WHOLE_DIGITS {
        return None;
    }
    let (mut sum, mut odd) = (0i64, false);
    for byte in text {
        let digit = byte.wrapping_sub(b'0');
        odd |= digit > 9;
        sum = sum * 10 + i64::from(digit);
    }
    (!odd).then_some(sum)
}

impl fmt::Display for Amount {
    /// The exact digits, without trailing zeros: `45`, `-2.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        if self.is_whole() {
            return match i64::try_from(self.0 / ONE) {
                Ok(whole) => write!(f, "{whole}"),
                Err(_) => write!(f, "{}", self.0 / ONE),
            };
        }
        let units = self.0.unsigned_abs();
        let whole = units / ONE.unsigned_abs();
        let part = format!("{:09}", units % ONE.unsigned_abs());
        let part = part.trim_end_matches('0');
        write!(f, "{sign}{whole}.{part}")
    }
}

impl Add for Amount {
    type Output = Amount;
    fn add(self, other: Amount) -> Amount {
        Amount(self.0 + other.0)
    }
}

impl AddAssign for Amount {
    fn add_assign(&mut self, other: Amount) {
        self.0 += other.0;
    }
}

impl Sub for Amount {
    type Output = Amount;
    fn sub(self, other: Amount) -> Amount {
        Amount(self.0 - other.0)
    }
}

impl Neg for Amount {
    type Output = Amount;
    fn neg(self) -> Amount {
        Amount(-self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_grammar_and_writes_it_back() {
        for (text, back) in [
            ("0", "0"),
            ("-0", "0"),
            ("12.50", "12.5"),
            ("-2.5", "-2.5"),
            ("007", "7"),
            ("999999999999999.999999999", "999999999999999.999999999"),
            ("0.000000001", "0.000000001"),
        ] {
            assert_eq!(Amount::parse(text).unwrap().to_string(), back);
        }
    }

    #[test]
    fn refuses_what_the_grammar_does_not_hold() {
        for text in ["", "-", ".5", "5.", "1e5", "NaN", "1,5", "0x1F", "+1", " 1", "1 ", "--1", "٣"]
        {
            assert_eq!(Amount::parse(text), Err(NotAmount::Grammar), "{text:?}");
        }
        for text in ["1000000000000000", "0.0000000001"] {
            assert_eq!(Amount::parse(text), Err(NotAmount::TooLong), "{text:?}");
        }
    }

    #[test]
    fn counts_decimals() {
        assert_eq!(Amount::parse("12.50").unwrap().decimals(), 1);
        assert_eq!(Amount::parse("12").unwrap().decimals(), 0);
        assert_eq!(Amount::ZERO.decimals(), 0);
    }
}
