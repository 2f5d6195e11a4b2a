//! A number and out of how many, put together with others.

use std::cmp::Ordering;

use crate::model::amount::Amount;

/// A number with its denominator, where there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    /// The number: a count, a level, the numerator of a share.
    pub value: Amount,
    /// Out of how many; none as soon as one part has none.
    pub of: Option<Amount>,
}

impl Number {
    /// Adds both parts.
    #[must_use]
    pub fn plus(self, other: Number) -> Number {
        let of = self.of.zip(other.of).map(|(a, b)| a + b);
        Number { value: self.value + other.value, of }
    }

    /// The one with the greater value.
    #[must_use]
    pub fn greater(self, other: Number) -> Number {
        match self.value.cmp(&other.value) {
            Ordering::Less => other,
            Ordering::Equal => self.alike(other),
            Ordering::Greater => self,
        }
    }

    /// The one with the lesser value.
    #[must_use]
    pub fn lesser(self, other: Number) -> Number {
        match self.value.cmp(&other.value) {
            Ordering::Less => self,
            Ordering::Equal => self.alike(other),
            Ordering::Greater => other,
        }
    }

    /// Of two equal values the one out of more, and out of none as soon as one is: the order in
    /// which they come decides nothing.
    fn alike(self, other: Number) -> Number {
        Number { of: self.of.zip(other.of).map(|(a, b)| a.max(b)), ..self }
    }
}
