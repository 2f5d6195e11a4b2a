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
    /// What number rows come to under the indicator's `over_time`; of `latest`, nothing.
    kept: Option<Number>,
    newest: Option<Moment>,
    /// Whether the newest row says that it does not apply.
    not_applicable: bool,
    /// What the newest row says, where the newest decides or there is no number: apart, so that
    /// sums over very many rows stay together in memory.
    said: Option<Box<Said>>,
}

/// What the newest row says.
#[derive(Debug, Clone)]
struct Said {
    value: Value,
    of: Option<Amount>,
    /// All texts of that moment, in alphabetical order.
    texts: Vec<String>,
}

impl Cell {
    /// Takes a counted row.
    pub fn take(&mut self, moment: Moment, row: &Row, value: &Value, over: OverTime) {
        self.rows += 1;
        if let Value::Number(number) = value {
            *(if row.of.is_some() { &mut self.with_of } else { &mut self.without_of }) += 1;
            self.keep(Number { value: *number, of: row.of }, over);
        }
        let order = Some(moment).cmp(&self.newest);
        // A value and "not applicable" of one moment: the value holds, wherever they stand.
        if order == Ordering::Greater || (order == Ordering::Equal && self.not_applicable) {
            self.newest = Some(moment);
            self.not_applicable = *value == Value::NotApplicable;
            let number = matches!(value, Value::Number(_));
            if over == OverTime::Latest || !number {
                self.say(value, row.of, order == Ordering::Greater);
            }
        }
        if let (Value::Text(text), Some(said)) = (value, &mut self.said)
            && order != Ordering::Less
        {
            said.texts.push(text.clone());
            said.texts.sort();
        }
    }

    fn say(&mut self, value: &Value, of: Option<Amount>, alone: bool) {
        match &mut self.said {
            None => {
                self.said = Some(Box::new(Said { value: value.clone(), of, texts: Vec::new() }));
            }
            Some(said) => {
                (said.value, said.of) = (value.clone(), of);
                if alone {
                    said.texts.clear();
                }
            }
        }
    }

    fn keep(&mut self, number: Number, over: OverTime) {
        let together = match over {
            OverTime::Sum => Number::plus,
            OverTime::Max => Number::greater,
            OverTime::Min => Number::lesser,
            OverTime::Latest => return,
        };
        self.kept = Some(self.kept.map_or(number, |kept| together(kept, number)));
    }

    /// Takes what other rows of the series come to: the same as taking those rows.
    pub fn merge(&mut self, other: Cell, over: OverTime) {
        self.rows += other.rows;
        self.with_of += other.with_of;
        self.without_of += other.without_of;
        if let Some(number) = other.kept {
            self.keep(number, over);
        }
        match other.newest.cmp(&self.newest) {
            Ordering::Less => {}
            Ordering::Greater => {
                (self.newest, self.not_applicable) = (other.newest, other.not_applicable);
                self.said = other.said;
            }
            Ordering::Equal => self.join(other),
        }
    }

    /// Takes what others say of the same moment.
    fn join(&mut self, other: Cell) {
        let take_over = self.not_applicable;
        self.not_applicable &= other.not_applicable;
        let (Some(said), Some(others)) = (&mut self.said, other.said) else { return };
        if take_over {
            (said.value, said.of) = (others.value, others.of);
        }
        said.texts.extend(others.texts);
        said.texts.sort();
    }

    fn says(&self) -> Option<&Value> {
        self.said.as_deref().map(|said| &said.value)
    }

    /// What the series comes to under the indicator's `over_time`.
    #[must_use]
    pub fn number(&self, indicator: &Indicator) -> Option<Number> {
        match indicator.over_time {
            OverTime::Sum | OverTime::Max | OverTime::Min => self.kept,
            OverTime::Latest => match self.said.as_deref() {
                Some(Said { value: Value::Number(value), of, .. }) => {
                    Some(Number { value: *value, of: *of })
                }
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
        match self.says() {
            Some(Value::Yes(yes)) => Some(*yes),
            _ => None,
        }
    }

    /// The newest stage of a milestone.
    #[must_use]
    pub fn stage(&self) -> Option<usize> {
        match self.says() {
            Some(Value::Stage(position)) => Some(*position),
            _ => None,
        }
    }

    /// Whether the newest row says that it does not apply.
    #[must_use]
    pub fn is_not_applicable(&self) -> bool {
        self.not_applicable
    }

    /// The last day observed.
    #[must_use]
    pub fn last_date(&self) -> Option<NaiveDate> {
        self.newest.map(|(day, _)| day)
    }

    /// The texts of the newest moment, in alphabetical order.
    fn texts(&self) -> &[String] {
        self.said.as_deref().map_or(&[], |said| &said.texts)
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
            texts: self.texts().to_vec(),
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
        let (Some(moment), Some(Value::Text(_))) = (cell.newest, cell.says()) else { continue };
        match Some(moment).cmp(&best) {
            Ordering::Less => continue,
            Ordering::Greater => texts.clear(),
            Ordering::Equal => {}
        }
        best = Some(moment);
        texts.extend(cell.texts().iter().cloned());
    }
    texts.sort();
    texts
}
