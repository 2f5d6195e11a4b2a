//! What a row says, in 64 bits: exactly, or not at all.
//!
//! Rows of one place in a `latest` series contradict each other unless they say the same. To see that, a
//! value is compared and no print of it, which two values might share. Nearly every value fits; one
//! that does not says nothing here, and whoever asks has to look at the row. Most are so small that half a print of what
//! their row says beside has room, too: so rows of one place that are equal are found without anything else kept of them.

use super::sketch::Sketch;
use crate::model::amount::{Amount, SCALE};
use crate::model::row::{Row, Value};

/// What a row says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Says(u64);

// What the lower bits tell; none of them where nothing is told.
const UNITS: u64 = 1;
const WHOLE: u64 = 2;
const PARTS: u64 = 3;
const OTHER: u64 = 4;
const AT_ODDS: u64 = 5;
// Numbers in 29 bits, below half a print of a content.
const FEW_HUNDREDTHS: u64 = 6;
const FEW_WHOLE: u64 = 7;
const SORT_BITS: u32 = 3;
const SORT: u64 = (1 << SORT_BITS) - 1;
/// Bits of a content's print.
const CONTENT: u64 = u64::MAX << 32;

/// Units of an [`Amount`] in one, and in a hundredth.
const ONE: i64 = 10i64.pow(SCALE);
const HUNDREDTH: i64 = ONE / 100;

/// Bits of one of two numbers that stand together.
const HALF_BITS: u32 = (u64::BITS - SORT_BITS) / 2;

impl Says {
    /// Something that does not fit.
    pub const UNTOLD: Says = Says(0);
    /// Not the same.
    pub const AT_ODDS: Says = Says(AT_ODDS);

    /// A number that is said without an `of`.
    #[inline]
    #[must_use]
    pub fn number(value: Amount) -> Says {
        match fitting(value.units(), u64::BITS - SORT_BITS) {
            Some(units) => Says(units << SORT_BITS | UNITS),
            None => whole(value, u64::BITS - SORT_BITS)
                .map_or(Says::UNTOLD, |whole| Says(whole << SORT_BITS | WHOLE)),
        }
    }

    /// What a row says.
    #[must_use]
    pub fn of(row: &Row) -> Says {
        let other = |code: usize| Says((code as u64) << SORT_BITS | OTHER);
        match (&row.value, row.of) {
            (Some(Value::Number(value)), None) => Says::number(*value),
            (Some(Value::Number(value)), Some(of)) => {
                let both = whole(*value, HALF_BITS).zip(whole(of, HALF_BITS));
                both.map_or(Says::UNTOLD, |(value, of)| {
                    Says((value << HALF_BITS | of) << SORT_BITS | PARTS)
                })
            }
            (Some(Value::Yes(yes)), None) => other(usize::from(*yes)),
            (Some(Value::NotApplicable), None) => other(2),
            (Some(Value::Stage(position)), None) => other(position.saturating_add(3)),
            _ => Says::UNTOLD,
        }
    }

    /// A number that is said without an `of`, with half the print of its row's content; of small numbers only.
    #[inline(always)]
    #[must_use]
    pub fn beside(value: Amount, content: Sketch) -> Option<Says> {
        let units = i64::try_from(value.units()).ok()?;
        let few = |unit: i64| i32::try_from(units / unit).ok().filter(|_| units % unit == 0);
        let fits = |few: &i32| few << SORT_BITS >> SORT_BITS == *few;
        let (few, sort) = match few(HUNDREDTH).filter(fits) {
            Some(few) => (few, FEW_HUNDREDTHS),
            None => (few(ONE).filter(fits)?, FEW_WHOLE),
        };
        Some(Says(content & CONTENT | u64::from((few << SORT_BITS).cast_unsigned()) | sort))
    }

    /// The half of its row's content's print that stands with it.
    #[must_use]
    pub fn content(self) -> Option<u64> {
        matches!(self.0 & SORT, FEW_HUNDREDTHS | FEW_WHOLE).then_some(self.0 & CONTENT)
    }

    /// The same as whoever says it with nothing beside.
    #[inline]
    fn alone(self) -> Says {
        let unit = match self.0 & SORT {
            FEW_HUNDREDTHS => HUNDREDTH,
            FEW_WHOLE => ONE,
            _ => return self,
        };
        let few = (self.0 as u32).cast_signed() >> SORT_BITS;
        Says((i64::from(few) * unit).cast_unsigned() << SORT_BITS | UNITS)
    }

    /// Whether two rows may say different things.
    #[inline]
    #[must_use]
    pub fn may_differ(self, other: Says) -> bool {
        self.alone() != other.alone() || self == Says::UNTOLD
    }
}

/// A number in so many bits, if it fits.
#[inline]
fn fitting(number: i128, bits: u32) -> Option<u64> {
    let number = i64::try_from(number).ok()?;
    let spare = u64::BITS - bits;
    (number << spare >> spare == number).then_some(number.cast_unsigned() << spare >> spare)
}

/// A whole number in so many bits, if it is one and fits.
#[cold]
fn whole(amount: Amount, bits: u32) -> Option<u64> {
    let whole = amount.is_whole().then(|| amount.units() / 10i128.pow(SCALE))?;
    fitting(whole, bits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(value: Value, of: Option<&str>) -> Row {
        let of = of.map(|of| Amount::parse(of).unwrap());
        Row { value: Some(value), of, ..Row::blank(0) }
    }

    const NUMBERS: [&str; 21] = [
        "0",
        "1",
        "-1",
        "2",
        "0.000000001",
        "-0.000000001",
        "1152921504.606846975",
        "1152921504.606846976",
        "1152921504.606846977",
        "1152921505",
        "999999999999999",
        "-999999999999999",
        "536870911",
        "536870912",
        "1073741823",
        "1073741824",
        "2147483648",
        "4294967296",
        "2305843009.213693952",
        "18446744073.709551616",
        "999999999999999.999999999",
    ];

    #[test]
    fn different_things_are_said_differently_or_not_at_all() {
        let number = |text: &&str| Value::Number(Amount::parse(text).unwrap());
        let mut rows: Vec<Row> = NUMBERS.iter().map(|text| row(number(text), None)).collect();
        for value in &NUMBERS {
            rows.extend(NUMBERS.iter().map(|of| row(number(value), Some(of))));
        }
        rows.extend(
            [Value::Yes(false), Value::Yes(true), Value::NotApplicable].map(|it| row(it, None)),
        );
        rows.extend((0..5).map(|at| row(Value::Stage(at), None)));
        rows.extend([row(Value::Text("a".into()), None), row(Value::NotApplicable, Some("1"))]);
        for (at, one) in rows.iter().enumerate() {
            for (other_at, other) in rows.iter().enumerate() {
                let may_differ = Says::of(one).may_differ(Says::of(other));
                let same = at == other_at;
                assert!(
                    may_differ || same,
                    "{:?} {:?} {:?} {:?}",
                    one.value,
                    one.of,
                    other.value,
                    other.of
                );
            }
            assert_ne!(Says::of(one), Says::AT_ODDS);
        }
        let told =
            |value: &str, of: Option<&str>| Says::of(&row(number(&value), of)) != Says::UNTOLD;
        assert!(told("999999999999999", None) && told("1152921504.606846975", None));
        assert!(!told("1152921504.606846977", None), "neither few enough digits nor whole");
        assert!(
            told("3", Some("536870911"))
                && !told("3", Some("536870912"))
                && !told("3.5", Some("7"))
        );
    }

    #[test]
    fn small_numbers_are_said_beside_a_content() {
        for (value, other) in
            NUMBERS.iter().flat_map(|one| NUMBERS.iter().map(move |two| (one, two)))
        {
            let amount = |text: &str| Amount::parse(text).unwrap();
            let beside = |text: &str, content| Says::beside(amount(text), content);
            let (Some(one), same) = (beside(value, 7 << 40), value == other) else { continue };
            assert_eq!(one.content(), Some(7 << 40));
            assert_eq!(one.may_differ(Says::number(amount(other))), !same, "{value} {other}");
            let two = beside(other, 9 << 40);
            assert!(two.is_none_or(|two| one.may_differ(two) != same && one != two));
        }
        let few = |text: &str| Says::beside(Amount::parse(text).unwrap(), 0).is_some();
        assert!(["-2684354.56", "2684354.55", "268435455", "-268435456", "0"].into_iter().all(few));
        assert!(!["2684354.56", "268435456", "0.001"].into_iter().any(few));
        assert_eq!(Says::number(Amount::ONE).content(), None);
    }
}
