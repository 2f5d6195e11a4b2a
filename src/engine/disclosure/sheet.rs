//! The tables of one indicator on one day: its total and, along each axis, the parts of it.

use std::collections::BTreeMap;

use crate::engine::answer::{Axis, Reading};
use crate::engine::tally::Tally;
use crate::model::amount::Amount;
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind, OverParties, OverTime};
use crate::model::quantity::Quantity;

/// A number that can be published of an indicator.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// Its headline.
    Total,
    /// A part: an axis and its key; none = rows not split.
    Part(Axis, Option<String>),
}

/// The counts that a number tells at once: how many, out of how many, and therefore how many not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// How many.
    pub value: Amount,
    /// Out of how many.
    pub of: Option<Amount>,
}

impl Counts {
    /// The counts of a reading; none where it has no exact number.
    #[must_use]
    pub fn of(reading: &Reading) -> Option<Counts> {
        let exact = |quantity: &Option<Quantity>| match quantity {
            Some(Quantity::Exact(amount)) => Some(*amount),
            _ => None,
        };
        Some(Counts { value: exact(&reading.value)?, of: exact(&reading.of) })
    }

    /// Each count told, always in this order: how many, out of how many, how many not.
    #[must_use]
    pub fn layers(self) -> [Option<Amount>; 3] {
        let rest = self.of.map(|of| of - self.value).filter(|rest| !rest.is_negative());
        [Some(self.value), self.of, rest]
    }

    /// Whether it tells nothing but that there is nobody.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.value == Amount::ZERO && self.of.is_none_or(|of| of == Amount::ZERO)
    }
}

/// The parts along an axis.
pub type Parts = BTreeMap<Option<String>, Counts>;

/// One day's tables.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// The headline, without any baseline under it.
    pub total: Option<Counts>,
    /// Along the parties and along each dimension.
    pub axes: Vec<(Axis, Parts)>,
}

impl Sheet {
    /// The tables of what was observed until a day.
    #[must_use]
    pub fn new(framework: &Framework, indicator: &Indicator, tally: &Tally) -> Sheet {
        let dimensions = (0..framework.dimensions.len()).map(Axis::Dimension);
        let total = Counts::of(&tally.reading(indicator));
        // To whom it does not apply is nobody, out of nobody where that is told of the others.
        let of = total.and_then(|total| total.of).map(|_| Amount::ZERO);
        let nobody = Counts { of, ..Counts::default() };
        let along = |axis: Axis| {
            let parts = tally.parts(framework, indicator, axis, None).into_iter();
            let counts = |reading: &Reading| Counts::of(reading).unwrap_or(nobody);
            (axis, parts.map(|part| (part.key, counts(&part.reading))).collect())
        };
        Sheet { total, axes: std::iter::once(Axis::Party).chain(dimensions).map(along).collect() }
    }

    /// A number of the day, if there is one of this form.
    #[must_use]
    pub fn get(&self, form: &Form) -> Option<Counts> {
        match form {
            Form::Total => self.total,
            Form::Part(axis, key) => {
                let (_, parts) = self.axes.iter().find(|(one, _)| one == axis)?;
                parts.get(key).copied()
            }
        }
    }

    /// Every number of the day: the total, if there is one, and the parts.
    pub fn forms(&self) -> impl Iterator<Item = (Form, Counts)> {
        let total = self.total.map(|counts| (Form::Total, counts));
        let parts = self.axes.iter().flat_map(|(axis, parts)| {
            parts.iter().map(|(key, counts)| (Form::Part(*axis, key.clone()), *counts))
        });
        total.into_iter().chain(parts)
    }
}

/// Whether the indicator's parts add up to its total by definition.
#[must_use]
pub fn adds_up(indicator: &Indicator) -> bool {
    matches!(indicator.kind, Kind::Count | Kind::Share)
        && indicator.over_parties == OverParties::Sum
        && matches!(indicator.over_time, OverTime::Sum | OverTime::Latest)
}

/// Whether the parts are whole, none is negative, and they add up to the total in every layer.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "as many layers as `layers` gives, here and there")]
pub fn is_table(total: Counts, parts: &Parts) -> bool {
    let whole = |amount: Amount| amount.is_whole() && !amount.is_negative();
    let all_whole = |counts: &Counts| counts.layers().into_iter().flatten().all(whole);
    let sum = |layer: usize| {
        let add = |sum: Option<Amount>, one: &Counts| Some(sum? + one.layers()[layer]?);
        parts.values().fold(Some(Amount::ZERO), add)
    };
    let adds = |(layer, amount): (usize, Option<Amount>)| match amount {
        Some(amount) => sum(layer) == Some(amount),
        None => layer > 0,
    };
    parts.values().all(all_whole) && total.layers().into_iter().enumerate().all(adds)
}

/// Whether none of the parts has fallen from some to others.
#[must_use]
pub fn rises(from: &Parts, to: &Parts) -> bool {
    from.iter().all(|(key, old)| {
        let new = to.get(key).copied().unwrap_or_default();
        let pairs = old.layers().into_iter().zip(new.layers());
        pairs.into_iter().all(|(old, new)| old.zip(new).is_none_or(|(old, new)| old <= new))
    })
}
