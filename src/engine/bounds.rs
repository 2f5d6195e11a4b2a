//! What the rows of an indicator have to be like, so that no rule on their number has a word.
//!
//! Asked of every row of a large file: few numbers, and those of most indicators are the same.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::checks::rows::{self, Needs};
use super::sketch;
use crate::model::amount::Amount;
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, OverTime};
use crate::model::plain::PlainRow;

/// What the rows of an indicator have to be like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// In units of an [`Amount`]; what is beyond is not plain.
    low: i64,
    high: i64,
    whole: bool,
    /// What several of them come to.
    pub over: OverTime,
    /// Whether they can contradict each other.
    pub clashes: bool,
    /// Whether answers are collected of them.
    pub collected: bool,
    /// Whose they have to be, and what they are split by.
    pub(super) needs: Needs,
}

impl Bounds {
    /// All that there are, each once, and of each indicator which one is its own.
    #[must_use]
    pub fn of_each(framework: &Framework) -> (Vec<Bounds>, Vec<u32>) {
        let (mut all, mut known) = (Vec::new(), HashMap::<_, _, FixedState>::default());
        let number = |indicator| {
            let bounds = Bounds::of(indicator);
            *known.entry(bounds).or_insert_with(|| {
                all.push(bounds);
                all.len() as u32 - 1
            })
        };
        let own = framework.indicators.iter().map(number).collect();
        (all, own)
    }

    fn of(indicator: &Indicator) -> Bounds {
        let (low, high) = rows::bounds(indicator);
        let units = |amount: Amount| i64::try_from(amount.units());
        Bounds {
            low: units(low).unwrap_or(i64::MAX),
            high: units(high).unwrap_or(i64::MAX),
            whole: indicator.decimals == Some(0),
            over: indicator.over_time,
            clashes: sketch::may_clash(indicator),
            collected: indicator.collect.is_some(),
            needs: Needs::of(indicator),
        }
    }

    /// Whether a row is within them.
    #[inline(always)]
    #[must_use]
    pub fn admit(self, row: &PlainRow) -> bool {
        let units = row.value.units();
        let within = i128::from(self.low) <= units && units <= i128::from(self.high);
        row.of.is_none() && within && (!self.whole || row.value.is_whole())
    }
}
