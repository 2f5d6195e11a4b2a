//! `parts-and-total`: rows with and without a split, side by side.
//!
//! Why: "45 persons" and "20 women, 25 men" of one training may be the same persons; added up they
//! are 90. Rows whose notes both exist and differ are about different things. Example: one row with
//! empty `sex` and another with `F`, of one date, party and event.

use std::collections::HashMap;

use super::together::Together;
use super::view::{RowView, adds_up, told_apart};
use crate::model::codes;
use crate::model::finding::{Finding, Place};
use crate::model::packed::Packed;
use crate::model::party::PartyId;
use crate::model::period::Period;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Column, Row, Value};

type Occasion = (IndicatorIx, Option<Period>, Vec<PartyId>, String);

struct Seen {
    dimensions: Vec<String>,
    note: String,
    place: Place,
}

/// Rows by indicator, date, parties and event.
#[derive(Default)]
pub struct PartsAndTotal {
    seen: HashMap<Occasion, Vec<Seen>>,
}

impl Together for PartsAndTotal {
    fn take(&mut self, view: RowView, found: &mut Packed) {
        let Row { date, parties, event, dimensions, note, .. } = view.row;
        let number = matches!(view.row.value, Some(Value::Number(_)));
        let (true, true, Some(ix)) = (adds_up(view.indicator), number, view.row.indicator) else {
            return;
        };
        if view.framework.dimensions.is_empty() {
            return;
        }
        let others = self.seen.entry((ix, *date, parties.clone(), event.clone())).or_default();
        let clash = others.iter().find_map(|other| {
            let differs = |(at, (mine, theirs)): (usize, (&String, &String))| {
                (mine.is_empty() != theirs.is_empty()).then_some(at)
            };
            let at = dimensions.iter().zip(&other.dimensions).enumerate().find_map(differs)?;
            (!told_apart(note, &other.note)).then_some((at, &other.place))
        });
        if let Some((at, place)) = clash {
            found.push(
                &Finding::at(&codes::PARTS_AND_TOTAL, view.row.place_of(Column::Dimension(at)))
                    .text("dimension", view.framework.dimensions[at].id.clone())
                    .other(place.clone()),
            );
        }
        let (dimensions, note) = (dimensions.clone(), note.clone());
        others.push(Seen { dimensions, note, place: view.row.place() });
    }
}
