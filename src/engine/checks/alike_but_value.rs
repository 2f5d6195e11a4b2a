//! `alike-but-value`: two increments that differ in nothing but their value.
//!
//! Why: 45 and 54 for one training and one country are more often a correction typed as a new row
//! than two events. Both count until somebody says otherwise. Example: the same date, party and
//! event with 45 and 54.

use std::any::Any;
use std::collections::HashMap;

use super::together::{Marked, Together};
use super::view::RowView;
use crate::engine::fingerprint::{self, Print};
use crate::engine::series::SeriesKey;
use crate::model::codes;
use crate::model::finding::{Finding, Place};
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, OverTime};
use crate::model::packed::Packed;
use crate::model::row::{Column, Value};

/// The first row of each occasion that comes again.
#[derive(Default)]
pub struct AlikeButValue {
    again: Marked,
    first: HashMap<Print, (Print, Place)>,
}

/// Whether the rule looks at numbers of such an indicator.
pub(crate) fn looks_at(indicator: &Indicator) -> bool {
    indicator.over_time == OverTime::Sum
}

/// Whether the rule looks at such a row at all.
fn concerns(view: RowView) -> bool {
    looks_at(view.indicator) && matches!(view.row.value, Some(Value::Number(_)))
}

impl Together for AlikeButValue {
    /// No two rows share an occasion.
    fn may_find(&self, _: &Framework, _: &Indicator, _: &[&SeriesKey]) -> bool {
        false
    }

    fn beside(&self) -> Box<dyn Together> {
        Box::new(AlikeButValue::default())
    }

    fn glance(&mut self, view: RowView) {
        if concerns(view) {
            self.again.count(fingerprint::of_occasion(view.row));
        }
    }

    fn join(&mut self, other: &mut dyn Any) {
        if let Some(other) = other.downcast_mut::<AlikeButValue>() {
            self.again.join(&mut other.again);
        }
    }

    fn settle(&mut self) {
        self.again.settle();
    }

    fn concerns(&self, view: RowView) -> bool {
        let none = self.again.is_none() || !concerns(view);
        !none && self.again.holds(fingerprint::of_occasion(view.row))
    }

    fn take(&mut self, view: RowView, found: &mut Packed) {
        if !self.concerns(view) {
            return;
        }
        let occasion = fingerprint::of_occasion(view.row);
        let says = fingerprint::of_value(view.row);
        let place = view.row.place_of(Column::Value);
        let (first, there) = self.first.entry(occasion).or_insert_with(|| (says, place.clone()));
        if *first != says {
            let finding = Finding::at(&codes::ALIKE_BUT_VALUE, place).other(there.clone());
            found.push(&finding);
        }
    }
}
