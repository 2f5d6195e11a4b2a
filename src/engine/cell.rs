//! One series, folded over time: the few numbers that every rule of accumulation needs.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::answer::Reading;
use crate::model::amount::Amount;
use crate::model::indicator::{Indicator, Kind, OverTime};
use crate::model::instant::Instant;
use crate::model::quantity::{Quantity, percent_of};
use crate::model::row::{Row, Value};

/// A row's moment: its last day, then when it was reported (never first).
pub type Moment = (NaiveDate, Option<Instant>);

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

/// The rows of one series.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// Rows taken, "not applicable" ones included.
    pub rows: u64,
    /// Number rows that say out of how many, and those that do not.
    pub with_of: u64,
    /// See `with_of`.
    pub without_of: u64,
    sum: Option<Number>,
    most: Option<Number>,
    least: Option<Number>,
    newest: Option<(Moment, Value, Option<Amount>)>,
    texts: Vec<String>,
}

impl Cell {
    /// Takes a counted row.
    pub fn take(&mut self, moment: Moment, row: &Row, value: &Value) {
        self.rows += 1;
        if let Value::Number(number) = value {
            self.add(Number { value: *number, of: row.of });
        }
        let order = self.newest.as_ref().map(|(newest, ..)| moment.cmp(newest));
        let newer = order.is_none_or(Ordering::is_gt);
        // A value and "not applicable" of one moment: the value holds, wherever they stand.
        if newer || (order == Some(Ordering::Equal) && self.is_not_applicable()) {
            self.newest = Some((moment, value.clone(), row.of));
        }
        if newer {
            self.texts.clear();
        }
        if let Value::Text(text) = value
            && order.is_none_or(Ordering::is_ge)
        {
            self.texts.push(text.clone());
            self.texts.sort();
        }
    }

    /// Takes what another cell took on later days.
    pub fn absorb(&mut self, later: &Cell) {
        let both = |a: Option<Number>, b: Option<Number>, how: fn(Number, Number) -> Number| {
            a.zip(b).map(|(a, b)| how(a, b)).or(a).or(b)
        };
        self.rows += later.rows;
        self.with_of += later.with_of;
        self.without_of += later.without_of;
        self.sum = both(self.sum, later.sum, Number::plus);
        self.most = both(self.most, later.most, Number::greater);
        self.least = both(self.least, later.least, Number::lesser);
        if later.newest.is_some() {
            self.newest.clone_from(&later.newest);
            self.texts.clone_from(&later.texts);
        }
    }

    fn add(&mut self, number: Number) {
        if number.of.is_some() {
            self.with_of += 1
        } else {
            self.without_of += 1
        }
        self.sum = Some(self.sum.map_or(number, |sum| sum.plus(number)));
        self.most = Some(self.most.map_or(number, |most| most.greater(number)));
        self.least = Some(self.least.map_or(number, |least| least.lesser(number)));
    }

    /// What the series comes to under the indicator's `over_time`.
    #[must_use]
    pub fn number(&self, indicator: &Indicator) -> Option<Number> {
        match indicator.over_time {
            OverTime::Sum => self.sum,
            OverTime::Max => self.most,
            OverTime::Min => self.least,
            OverTime::Latest => match self.newest {
                Some((_, Value::Number(value), of)) => Some(Number { value, of }),
                _ => None,
            },
        }
    }

    /// Rows that make the number: all of a sum, one otherwise; with `of` and without.
    #[must_use]
    pub fn contributing(&self, indicator: &Indicator) -> (u64, u64) {
        if indicator.over_time == OverTime::Sum {
            return (self.with_of, self.without_of);
        }
        self.number(indicator).map_or((0, 0), |one| if one.of.is_some() { (1, 0) } else { (0, 1) })
    }

    /// The newest answer of kind parties.
    #[must_use]
    pub fn yes(&self) -> Option<bool> {
        match self.newest {
            Some((_, Value::Yes(yes), _)) => Some(yes),
            _ => None,
        }
    }

    /// The newest stage of a milestone.
    #[must_use]
    pub fn stage(&self) -> Option<usize> {
        match self.newest {
            Some((_, Value::Stage(position), _)) => Some(position),
            _ => None,
        }
    }

    /// Whether the newest row says that it does not apply.
    #[must_use]
    pub fn is_not_applicable(&self) -> bool {
        matches!(self.newest, Some((_, Value::NotApplicable, _)))
    }

    /// The last day observed.
    #[must_use]
    pub fn last_date(&self) -> Option<NaiveDate> {
        self.newest.as_ref().map(|((day, _), ..)| *day)
    }

    /// The series by itself.
    #[must_use]
    pub fn reading(&self, indicator: &Indicator) -> Reading {
        let number = match indicator.kind {
            Kind::Parties => {
                self.yes().map(|yes| Number { value: Amount::whole(yes.into()), of: None })
            }
            _ => self.number(indicator),
        };
        let of = number.and_then(|n| n.of).filter(|_| indicator.kind != Kind::Level);
        Reading {
            value: number.map(|n| Quantity::Exact(n.value)),
            of: of.map(Quantity::Exact),
            percent: number
                .zip(of)
                .and_then(|(n, of)| percent_of(n.value, of))
                .map(Quantity::Percent),
            stage: self.stage(),
            texts: self.texts.clone(),
            last_date: self.last_date(),
            rows: self.rows,
            hidden: false,
        }
    }
}

/// The texts of the newest moment over several series, in alphabetical order; all where they tie.
/// A series whose newest row says that it does not apply has none.
pub fn newest_texts<'a>(cells: impl Iterator<Item = &'a Cell>) -> Vec<String> {
    let mut best: Option<Moment> = None;
    let mut texts = Vec::new();
    for cell in cells {
        let Some((moment, Value::Text(_), _)) = &cell.newest else { continue };
        match Some(*moment).cmp(&best) {
            Ordering::Less => continue,
            Ordering::Greater => texts.clear(),
            Ordering::Equal => {}
        }
        best = Some(*moment);
        texts.extend(cell.texts.iter().cloned());
    }
    texts.sort();
    texts
}
