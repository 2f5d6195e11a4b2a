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
        let meeting = day("2025-04-10");
        let known = Instant::parse("2025-04-10T23:59:59Z");
        let then = Ruling::known_at(&census, known).on(&census, meeting);
        let now = Ruling::known_at(&census, None).on(&census, day("2025-06-30"));
        let changes = since(&census, &now, &then, meeting);
        let expected = Changes { new: 1, late: 1, corrected: 1, withdrawn: 1 };
        assert_eq!(changes.get(&IndicatorIx(0)), Some(&expected));
    }
}
