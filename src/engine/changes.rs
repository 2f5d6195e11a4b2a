//! What became known of each indicator since a meeting: from the fates of rows then and now.
//!
//! "Then" is the older day as it was known at its end, so a row that was reported late, or corrected
//! afterwards, is told apart from one that was simply observed later. Rows that do not say when they
//! were reported were always known.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::census::Census;
use super::fate::Fate;
use super::ruling::Ruling;
use crate::model::roadmap::IndicatorIx;

/// Rows of one indicator that changed since the older day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changes {
    /// Observed after that day.
    pub new: u64,
    /// Observed until that day, and reported after it.
    pub late: u64,
    /// Counted then, and corrected since.
    pub corrected: u64,
    /// Counted then, and withdrawn since.
    pub withdrawn: u64,
}

/// The changes of every indicator that has any.
#[must_use]
pub fn since(
    census: &Census,
    now: &Ruling,
    then: &Ruling,
    day: NaiveDate,
) -> BTreeMap<IndicatorIx, Changes> {
    let mut all: BTreeMap<IndicatorIx, Changes> = BTreeMap::new();
    for (number, trace) in census.traces.iter().enumerate() {
        let Some(indicator) = trace.indicator else { continue };
        let counted_then = then.fate(number) == Fate::Counted;
        let mut count = |field: fn(&mut Changes) -> &mut u64| {
            *field(all.entry(indicator).or_default()) += 1;
        };
        match now.fate(number) {
            // A correction counts with the row that it corrects.
            Fate::Counted if !counted_then && trace.replaces == 0 => {
                if trace.last_day.is_some_and(|last| last > day) {
                    count(|changes| &mut changes.new);
                } else {
                    count(|changes| &mut changes.late);
                }
            }
            Fate::Superseded { withdrawn: true, .. } if counted_then => {
                count(|changes| &mut changes.withdrawn);
            }
            Fate::Superseded { .. } if counted_then => count(|changes| &mut changes.corrected),
            _ => {}
        }
    }
    all
}
