//! `alike-but-value`: two increments that differ in nothing but their value.
//!
//! Why: 45 and 54 for one training and one country are more often a correction typed as a new row
//! than two events. Both count until somebody says otherwise. Example: the same date, party and
//! event with 45 and 54.

use std::collections::HashMap;

use super::together::Together;
use super::view::RowView;
use crate::engine::fingerprint::{self, Print};
use crate::model::codes;
use crate::model::finding::{Finding, Place};
use crate::model::indicator::OverTime;
use crate::model::packed::Packed;
use crate::model::row::{Column, Value};

/// The first row of each occasion.
#[derive(Default)]
pub struct AlikeButValue {
    first: HashMap<Print, (Print, Place)>,
}

impl Together for AlikeButValue {
    fn take(&mut self, view: RowView, found: &mut Packed) {
        let number = matches!(view.row.value, Some(Value::Number(_)));
        if view.indicator.over_time != OverTime::Sum || !number {
            return;
        }
        let says = fingerprint::of_value(view.row);
        let place = view.row.place_of(Column::Value);
        let occasion = fingerprint::of_occasion(view.row);
        let (first, there) = self.first.entry(occasion).or_insert_with(|| (says, place.clone()));
        if *first != says {
            let finding = Finding::at(&codes::ALIKE_BUT_VALUE, place).other(there.clone());
            found.push(&finding);
        }
    }
}
