//! What documents may have told before a row came late.
//!
//! A document of a day tells what was observed until then as far as it was known. Of rows that were reported after the day
//! on which they were observed it told a number that no day has in today's knowledge; beside today's number it would tell
//! the late rows. Such numbers depend on no later day: as decisions must not.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::SMALL;
use super::sheet::{Counts, Form, Sheet};
use crate::engine::tally::Tally;
use crate::model::amount::Amount;
use crate::model::framework::Framework;
use crate::model::indicator::Indicator;

/// A number that documents may have told as long as more of it had not come.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    /// The day until which it tells what was observed.
    pub(super) day: NaiveDate,
    /// The days from which on it was that, and from which on more was known.
    pub(super) from: NaiveDate,
    pub(super) until: NaiveDate,
    /// The number.
    pub(super) counts: Counts,
}

/// Rows on their way.
#[derive(Debug, Default)]
pub(super) struct Late {
    /// What was observed so far and known at once, or by now.
    known: Tally,
    /// What was observed so far and is known from a later day on.
    awaited: BTreeMap<NaiveDate, Tally>,
}

impl Late {
    /// Adds a day's rows, by the day from which on they were known: the numbers that documents may have told of what was
    /// observed until then, as long as some of it had not come.
    pub(super) fn told(
        &mut self,
        framework: &Framework,
        indicator: &Indicator,
        day: NaiveDate,
        rows: &BTreeMap<NaiveDate, Tally>,
    ) -> Vec<(Form, Told)> {
        let over = indicator.over_time;
        for (known, rows) in rows {
            self.awaited.entry(*known).or_default().merge(rows.clone(), over);
        }
        let later = day.succ_opt().map(|next| self.awaited.split_off(&next)).unwrap_or_default();
        for (_, rows) in std::mem::replace(&mut self.awaited, later) {
            self.known.merge(rows, over);
        }
        let (mut told, mut from) = (Vec::new(), day);
        let mut so_far = self.known.clone();
        for (until, rows) in &self.awaited {
            let sheet = Sheet::new(framework, indicator, &so_far);
            let shown = sheet.forms().filter(|(_, counts)| may_be_shown(*counts));
            told.extend(
                shown.map(|(form, counts)| (form, Told { day, from, until: *until, counts })),
            );
            so_far.merge(rows.clone(), over);
            from = *until;
        }
        told
    }
}

/// Whether a number of few was in no document anyway.
fn may_be_shown(counts: Counts) -> bool {
    let few = |amount: Amount| amount != Amount::ZERO && amount <= Amount::whole(SMALL);
    !counts.is_zero() && !counts.layers().into_iter().flatten().any(few)
}
