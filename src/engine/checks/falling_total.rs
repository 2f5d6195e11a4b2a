//! `falling-total`: a total to date that is less than an earlier one.
//!
//! Why: totals to date only grow; a lower one is a slip, or increments entered where totals are
//! asked for. Indicators whose direction is decrease are meant to fall and are left alone. Example:
//! 45 in March, 12 in June.

use chrono::NaiveDate;

use super::occasion::{Paths, Spot, print};
use super::together::Together;
use super::view::RowView;
use crate::engine::fingerprint::Print;
use crate::engine::series::SeriesKey;
use crate::model::amount::Amount;
use crate::model::codes;
use crate::model::finding::{Finding, Place};
use crate::model::framework::Framework;
use crate::model::indicator::{Direction, Indicator, Kind, OverTime};
use crate::model::instant::Instant;
use crate::model::packed::Packed;
use crate::model::row::{Column, Value};

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
    totals: Vec<Total>,
    paths: Paths,
}

impl FallingTotal {
    fn place(&self, total: &Total) -> Place {
        let [line, column, length] = total.cell;
        Place { line, column, length, ..self.paths.place(total.spot) }
    }
}

impl Together for FallingTotal {
    /// No total can fall.
    fn may_find(&self, _: &Framework, _: &Indicator, _: &[&SeriesKey]) -> bool {
        false
    }

    fn take(&mut self, view: RowView, _found: &mut Packed) {
        let RowView { indicator, row, .. } = view;
        if let (true, Some(date), Some(Value::Number(value))) =
            (looks_at(indicator), row.date, &row.value)
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
