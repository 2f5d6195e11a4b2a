//! `parts-and-total`: rows with and without a split, side by side.
//!
//! Why: "45 persons" and "20 women, 25 men" of one training may be the same persons; added up they
//! are 90. Rows whose notes both exist and differ are about different things. Example: one row with
//! empty `sex` and another with `F`, of one date, party and event.
//!
//! What is filled is a row's *shape*. Whatever the number of rows, two of each occasion are kept: the first,
//! and the first of another shape; for a third row, one of them is the first that differs from it.

use std::any::Any;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::occasion::{Paths, Spot, of_parties, print};
use super::together::{Marked, Together};
use super::view::{RowView, adds_up};
use crate::engine::fingerprint::Print;
use crate::engine::series::SeriesKey;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::indicator::Indicator;
use crate::model::packed::Packed;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Column, Row, Value};

/// A row's shape, by its number.
type ShapeIx = u32;

/// The first row of some kind, and the first of another shape.
#[derive(Clone, Copy, Default)]
struct Two {
    first: Option<(Spot, ShapeIx)>,
    other: Option<(Spot, ShapeIx)>,
}

impl Two {
    fn put(&mut self, spot: Spot, shape: ShapeIx) {
        let (_, first) = *self.first.get_or_insert((spot, shape));
        if first != shape {
            self.other.get_or_insert((spot, shape));
        }
    }

    /// The first row of another shape.
    fn unlike(&self, shape: ShapeIx) -> Option<(Spot, ShapeIx)> {
        if self.first?.1 == shape { self.other } else { self.first }
    }
}

/// Rows of one occasion, whatever their notes, and those without a note.
#[derive(Default)]
struct Occasion {
    all: Two,
    bare: Two,
}

/// Rows by indicator, date, parties and event.
#[derive(Default)]
pub struct PartsAndTotal {
    /// The usual shape of each indicator's rows, as far as it is known here: that of the first that any thread met.
    usual: HashMap<IndicatorIx, Print>,
    /// The same for all threads.
    common: Arc<Mutex<HashMap<IndicatorIx, Print>>>,
    /// Occasions with a row of another shape.
    unusual: Marked,
    shapes: HashMap<Vec<bool>, ShapeIx>,
    filled: Vec<Vec<bool>>,
    seen: HashMap<Print, Occasion>,
    /// Of occasions, those with a certain note.
    noted: HashMap<Print, Two>,
    paths: Paths,
}

impl PartsAndTotal {
    fn shape_of(&mut self, row: &Row) -> ShapeIx {
        let filled: Vec<bool> = row.dimensions.iter().map(|value| !value.is_empty()).collect();
        if let Some(known) = self.shapes.get(&filled) {
            return *known;
        }
        let next = ShapeIx::try_from(self.filled.len()).unwrap_or(ShapeIx::MAX);
        self.filled.push(filled.clone());
        self.shapes.insert(filled, next);
        next
    }

    /// The first dimension that one shape fills and the other does not.
    fn split_by(&self, one: ShapeIx, other: ShapeIx) -> Option<usize> {
        let shape = |ix: ShapeIx| self.filled.get(ix as usize);
        shape(one)?.iter().zip(shape(other)?).position(|(mine, theirs)| mine != theirs)
    }
}

/// Whether the rule looks at such a row at all.
fn concerns(view: RowView) -> bool {
    let number = matches!(view.row.value, Some(Value::Number(_)));
    adds_up(view.indicator) && number && !view.framework.dimensions.is_empty()
}

/// Whether some parties have series, which come in order, that fill different dimensions.
pub(super) fn some_are_split_otherwise(series: &[&SeriesKey]) -> bool {
    let filled = |key: &SeriesKey, at| !key.dimension(at).is_empty();
    let alike = |one: &SeriesKey, other: &SeriesKey| {
        let most = one.dimensions.len().max(other.dimensions.len());
        (0..most).all(|at| filled(one, at) == filled(other, at))
    };
    series
        .chunk_by(|one, other| one.parties == other.parties)
        .flat_map(|same| same.windows(2))
        .any(|pair| matches!(pair, [one, other] if !alike(one, other)))
}

impl Together for PartsAndTotal {
    /// Whether some parties have series of two shapes.
    fn may_find(&self, _: &Framework, indicator: &Indicator, series: &[&SeriesKey]) -> bool {
        adds_up(indicator) && some_are_split_otherwise(series)
    }

    fn beside(&self) -> Box<dyn Together> {
        Box::new(PartsAndTotal { common: self.common.clone(), ..PartsAndTotal::default() })
    }

    fn join(&mut self, other: &mut dyn Any) {
        if let Some(other) = other.downcast_mut::<PartsAndTotal>() {
            self.unusual.join(&mut other.unusual);
        }
    }

    fn concerns(&self, view: RowView) -> bool {
        let none = self.unusual.is_none() || !concerns(view);
        !none && self.unusual.holds(of_parties(view.row))
    }

    fn glance(&mut self, view: RowView) {
        if matches!(self.unusual, Marked::All) {
            self.unusual = Marked::none();
        }
        let (true, Some(ix)) = (concerns(view), view.row.indicator) else { return };
        let filled = view.row.dimensions.iter().map(|value| !value.is_empty());
        // A shape is told by the dimensions that it fills.
        let filled = filled.enumerate().filter(|(_, filled)| *filled);
        let shape = filled.fold(1, |shape, (at, _)| print((shape, at)));
        let common = &self.common;
        let usual = self.usual.entry(ix).or_insert_with(|| {
            let mut common = common.lock().unwrap_or_else(PoisonError::into_inner);
            *common.entry(ix).or_insert(shape)
        });
        if *usual != shape {
            self.unusual.mark(of_parties(view.row));
        }
    }

    fn take(&mut self, view: RowView, found: &mut Packed) {
        let row = view.row;
        if !self.concerns(view) {
            return;
        }
        let occasion = of_parties(row);
        self.paths.keep(row);
        let (shape, spot) = (self.shape_of(row), Spot::of(row));
        let seen = self.seen.entry(occasion).or_default();
        let clash = if row.note.is_empty() {
            seen.bare.put(spot, shape);
            seen.all.unlike(shape)
        } else {
            let noted = self.noted.entry(print((occasion, &row.note))).or_default();
            noted.put(spot, shape);
            let both = seen.bare.unlike(shape).into_iter().chain(noted.unlike(shape));
            both.min()
        };
        seen.all.put(spot, shape);
        let Some((there, other)) = clash else { return };
        let Some(at) = self.split_by(shape, other) else { return };
        let finding = Finding::at(&codes::PARTS_AND_TOTAL, row.place_of(Column::Dimension(at)));
        let dimension = view.framework.dimensions.get(at).map(|one| one.id.clone());
        let finding = finding.text("dimension", dimension.unwrap_or_default());
        found.push(&finding.other(self.paths.place(there)));
    }
}
