//! What became known of each indicator since a meeting: from the fates of rows then and now.
//!
//! "Then" is the older day as it was known at its end, so a row that was reported late, or corrected
//! afterwards, is told apart from one that was simply observed later. Rows that do not say when they
//! were reported were always known. A chain of corrections is one value: it was corrected if a row of it counted
//! then, and otherwise it is as new, or as late, as the row that stands for it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::census::Census;
use super::fate::Fate;
use super::lineage;
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
    let told = corrections_told(now, then);
    for (number, trace) in census.traces.iter().enumerate() {
        let Some(indicator) = trace.indicator else { continue };
        let counted_then = then.fate(number) == Fate::Counted;
        let mut count = |field: fn(&mut Changes) -> &mut u64| {
            *field(all.entry(indicator).or_default()) += 1;
        };
        match now.fate(number) {
            Fate::Counted if !counted_then && !told.contains(&number) => {
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

/// Rows that stand now for one that counted then: they are told with it. One row of a tree of corrections counts at most,
/// so no chain is followed twice.
fn corrections_told(now: &Ruling, then: &Ruling) -> BTreeSet<usize> {
    let corrected = |row: &usize| {
        matches!(now.fate(*row), Fate::Superseded { withdrawn: false, .. })
            && then.fate(*row) == Fate::Counted
    };
    let last = |row| lineage::chain(now, row).0.last().copied();
    (0..now.rows()).filter(corrected).filter_map(last).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::census::Trace;
    use crate::engine::fingerprint;
    use crate::model::framework::Framework;
    use crate::model::instant::Instant;

    fn day(text: &str) -> NaiveDate {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
    }

    /// A row: id, what it replaces, its day, when it was reported, whether it withdraws.
    fn trace(id: &str, replaces: &str, last: &str, recorded: &str, withdraws: bool) -> Trace {
        let (id, replaces) = (fingerprint::of_id(id), fingerprint::of_id(replaces));
        Trace {
            recorded: Instant::parse(recorded),
            last_day: Some(day(last)),
            indicator: Some(IndicatorIx(0)),
            withdraws,
            ..Trace::of(id, id, replaces)
        }
    }

    #[test]
    fn new_late_corrected_and_withdrawn_rows_are_told_apart() {
        let framework = Framework::default();
        let mut census = Census::new(&framework);
        census.traces = [
            trace("old", "", "2025-03-01", "2025-03-02", false),
            trace("new", "", "2025-05-01", "2025-05-02", false),
            trace("late", "", "2025-03-01", "2025-05-02", false),
            trace("wrong", "", "2025-03-01", "2025-03-02", false),
            trace("right", "wrong", "2025-03-01", "2025-05-02", false),
            trace("gone", "", "2025-03-01", "2025-03-02", false),
            trace("", "gone", "2025-03-01", "2025-05-02", true),
        ]
        .into_iter()
        .collect();
        let expected = Changes { new: 1, late: 1, corrected: 1, withdrawn: 1 };
        assert_eq!(changed(&census), Some(expected));
    }

    /// What changed since the meeting of 10 April.
    fn changed(census: &Census) -> Option<Changes> {
        let meeting = day("2025-04-10");
        let known = Instant::parse("2025-04-10T23:59:59Z");
        let then = Ruling::known_at(census, known).on(census, meeting);
        let now = Ruling::known_at(census, None).on(census, day("2025-06-30"));
        since(census, &now, &then, meeting).get(&IndicatorIx(0)).copied()
    }

    #[test]
    fn what_was_corrected_before_anybody_saw_it_is_new_or_late() {
        let framework = Framework::default();
        let mut census = Census::new(&framework);
        let new = [
            trace("n1", "", "2025-06-01", "2025-06-02", false),
            trace("n2", "n1", "2025-06-01", "2025-06-03", false),
            trace("n3", "n2", "2025-06-01", "2025-06-04", false),
        ];
        let late = [
            trace("b1", "", "2025-03-20", "2025-05-01", false),
            trace("b2", "b1", "2025-03-20", "2025-05-02", false),
        ];
        // Withdrawn before anybody saw it: nothing to be told of.
        let gone = [
            trace("g1", "", "2025-03-20", "2025-05-01", false),
            trace("g2", "g1", "2025-03-20", "2025-05-02", true),
        ];
        // Corrected twice: one value.
        let wrong = [
            trace("w3", "w2", "2025-03-01", "2025-06-02", false),
            trace("w1", "", "2025-03-01", "2025-03-02", false),
            trace("w2", "w1", "2025-03-01", "2025-05-02", false),
        ];
        census.traces = new.into_iter().chain(late).chain(gone).chain(wrong).collect();
        let expected = Changes { new: 1, late: 1, corrected: 1, withdrawn: 0 };
        assert_eq!(changed(&census), Some(expected));
    }
}
