//! What a series tells: its number, answer, stage or texts, and of which day that is.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::number::Number;
use super::{Cell, Moment, Says};
use crate::engine::answer::Reading;
use crate::model::amount::Amount;
use crate::model::indicator::{Indicator, Kind, OverTime};
use crate::model::quantity::{Quantity, percent_of};
use crate::model::row::Value;

impl Cell {
    /// What the series comes to under the indicator's `over_time`.
    #[must_use]
    pub fn number(&self, indicator: &Indicator) -> Option<Number> {
        let some = match indicator.over_time {
            OverTime::Sum | OverTime::Max | OverTime::Min => self.with_of + self.without_of > 0,
            OverTime::Latest => self.says == Says::Number,
        };
        some.then(|| self.held())
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
        self.says == Says::NotApplicable
    }

    /// Whether it says anything that a figure could show.
    #[must_use]
    pub fn tells(&self, indicator: &Indicator) -> bool {
        match indicator.kind {
            Kind::Parties | Kind::Milestone | Kind::Text => self.says == Says::Otherwise,
            Kind::Count | Kind::Level | Kind::Share => self.number(indicator).is_some(),
        }
    }

    /// The day of what it tells: of the newest row behind it, since no sum ends with one that says that it does not apply.
    #[must_use]
    pub fn value_date(&self, indicator: &Indicator) -> Option<NaiveDate> {
        let day = if indicator.over_time == OverTime::Latest { self.newest } else { self.told() };
        day.filter(|_| self.tells(indicator))
    }

    /// The last day observed.
    #[must_use]
    pub fn last_date(&self) -> Option<NaiveDate> {
        self.newest
    }

    /// The texts of the newest moment, in alphabetical order.
    fn texts(&self) -> Vec<String> {
        let mut texts = self.more.as_ref().map_or_else(Vec::new, |more| more.texts.clone());
        texts.sort();
        texts
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
                .map(Quantity::percent),
            stage: self.stage(),
            texts: self.texts(),
            last_date: self.last_date(),
            value_date: self.value_date(indicator),
            not_applicable: self.is_not_applicable(),
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
        let (Some(moment), Some(Value::Text(_))) = (cell.moment(), cell.says()) else { continue };
        match Some(moment).cmp(&best) {
            Ordering::Less => continue,
            Ordering::Greater => texts.clear(),
            Ordering::Equal => {}
        }
        best = Some(moment);
        texts.extend(cell.more.iter().flat_map(|more| more.texts.iter().cloned()));
    }
    texts.sort();
    texts
}
