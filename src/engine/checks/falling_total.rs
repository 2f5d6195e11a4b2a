//! `falling-total`: a total to date that is less than an earlier one.
//!
//! Why: totals to date only grow; a lower one is a slip, or increments entered where totals are
//! asked for. Indicators whose direction is decrease are meant to fall and are left alone. Example:
//! 45 in March, 12 in June.

use std::any::Any;

use chrono::NaiveDate;

use super::occasion::{Paths, Spot, print};
use super::together::{Marked, Together};
use super::totals::Totals;
use super::view::RowView;
use crate::engine::fingerprint::Print;
use crate::engine::series::SeriesKey;
use crate::engine::sketch::{self, Sketch};
use crate::model::amount::Amount;
use crate::model::codes;
use crate::model::finding::{Finding, Place};
use crate::model::framework::Framework;
use crate::model::indicator::{Direction, Indicator, Kind, OverTime};
use crate::model::instant::Instant;
use crate::model::packed::Packed;
use crate::model::row::{Column, Row, Value};
use crate::text::print::Print as Short;

/// What is printed.
const SERIES: Short = Short::of(7);

/// A total, in few bytes: what they are ordered by first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Total {
    series: Print,
    day: NaiveDate,
    recorded: Option<Instant>,
    spot: Spot,
    /// Line, column and length of its value's cell.
    cell: [u32; 3],
    value: Amount,
}

/// Whether the rule looks at numbers of such an indicator.
pub(super) fn looks_at(indicator: &Indicator) -> bool {
    indicator.kind == Kind::Count
        && indicator.over_time == OverTime::Latest
        && indicator.direction != Direction::Decrease
}

/// Totals of `latest` counts.
#[derive(Default)]
pub struct FallingTotal {
    /// Totals seen on a first pass; nothing if there was none, or not all of them have room.
    glanced: Option<Totals>,
    /// Whether there is a total that has no room.
    roomless: bool,
    /// Series of which some total may fall.
    falls: Marked,
    totals: Vec<Total>,
    paths: Paths,
}

impl FallingTotal {
    fn place(&self, total: &Total) -> Place {
        let [line, column, length] = total.cell;
        Place { line, column, length, ..self.paths.place(total.spot) }
    }
}

/// What tells a series, in short.
fn series(row: &Row) -> Sketch {
    let (parties, split) = (sketch::of_parties(&row.parties), sketch::of_split(&row.dimensions));
    SERIES.and(row.indicator.map_or(0, |ix| ix.0.into()), 0).and(parties, split).finish()
}

impl Together for FallingTotal {
    fn beside(&self) -> Box<dyn Together> {
        Box::new(FallingTotal::default())
    }

    fn glance(&mut self, view: RowView) {
        let glanced = self.glanced.get_or_insert_default();
        if let (true, Some(date), Some(Value::Number(value))) =
            (looks_at(view.indicator), view.row.date, &view.row.value)
        {
            self.roomless |= !glanced.add(series(view.row), date.last(), *value);
        }
    }

    fn join(&mut self, other: &mut dyn Any) {
        if let Some(other) = other.downcast_mut::<FallingTotal>() {
            self.roomless |= other.roomless;
            if let Some(other) = other.glanced.take() {
                self.glanced.get_or_insert_default().append(other);
            }
        }
    }

    fn settle(&mut self) {
        if let Some(glanced) = self.glanced.take().filter(|_| !self.roomless) {
            self.falls = Marked::none();
            glanced.each_falling(|series| self.falls.mark(series.into()));
        }
    }

    fn concerns(&self, view: RowView) -> bool {
        let number = matches!(view.row.value, Some(Value::Number(_)));
        let none = self.falls.is_none() || !looks_at(view.indicator) || !number;
        !none && self.falls.holds(Totals::short(series(view.row)).into())
    }

    /// No total can fall.
    fn may_find(&self, _: &Framework, _: &Indicator, _: &[&SeriesKey]) -> bool {
        false
    }

    fn take(&mut self, view: RowView, _found: &mut Packed) {
        let row = view.row;
        if let (true, Some(date), Some(Value::Number(value))) =
            (self.concerns(view), row.date, &row.value)
        {
            self.paths.keep(row);
            let place = row.place_of(Column::Value);
            self.totals.push(Total {
                series: print((row.indicator, &row.parties, &row.dimensions)),
                day: date.last(),
                recorded: row.recorded,
                spot: Spot::of(row),
                cell: [place.line, place.column, place.length],
                value: *value,
            });
        }
    }

    fn findings(mut self: Box<Self>, _framework: &Framework) -> Vec<Finding> {
        self.totals.sort_unstable();
        // Of each day of a series, the total that was told last.
        let days = self.totals.chunk_by(|a, b| (a.series, a.day) == (b.series, b.day));
        let last: Vec<&Total> = days.filter_map(<[Total]>::last).collect();
        let falls = last.windows(2).filter_map(|pair| match pair {
            [before, here] if before.series == here.series && here.value < before.value => {
                let finding = Finding::at(&codes::FALLING_TOTAL, self.place(here));
                let finding = finding.text("value", here.value.to_string());
                let finding = finding.text("before", before.value.to_string());
                Some(finding.other(self.place(before)))
            }
            _ => None,
        });
        falls.collect()
    }
}
