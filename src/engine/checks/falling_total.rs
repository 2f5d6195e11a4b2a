//! `falling-total`: a total to date that is less than an earlier one.
//!
//! Why: totals to date only grow; a lower one is a slip, or increments entered where totals are
//! asked for. Indicators whose direction is decrease are meant to fall and are left alone. Example:
//! 45 in March, 12 in June.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::together::Together;
use super::view::RowView;
use crate::engine::series::SeriesKey;
use crate::model::amount::Amount;
use crate::model::codes;
use crate::model::finding::{Finding, Place};
use crate::model::framework::Framework;
use crate::model::indicator::{Direction, Kind, OverTime};
use crate::model::instant::Instant;
use crate::model::packed::Packed;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Column, Value};

type Totals = BTreeMap<(NaiveDate, Option<Instant>), (Amount, Place)>;

/// Totals of `latest` counts, by series.
#[derive(Default)]
pub struct FallingTotal {
    series: BTreeMap<(IndicatorIx, SeriesKey), Totals>,
}

impl Together for FallingTotal {
    fn take(&mut self, view: RowView, _found: &mut Packed) {
        let RowView { indicator, row, .. } = view;
        let total = indicator.kind == Kind::Count
            && indicator.over_time == OverTime::Latest
            && indicator.direction != Direction::Decrease;
        if let (true, Some(ix), Some(date), Some(Value::Number(value))) =
            (total, row.indicator, row.date, &row.value)
        {
            let key = SeriesKey {
                parties: row.parties[..].into(),
                dimensions: row.dimensions[..].into(),
            };
            let place = row.place_of(Column::Value);
            let totals = self.series.entry((ix, key)).or_default();
            totals.insert((date.last(), row.recorded), (*value, place));
        }
    }

    fn findings(self: Box<Self>, _framework: &Framework) -> Vec<Finding> {
        let mut findings = Vec::new();
        for totals in self.series.into_values() {
            let mut by_day: BTreeMap<NaiveDate, (Amount, Place)> = BTreeMap::new();
            for ((day, _), total) in totals {
                by_day.insert(day, total);
            }
            let days: Vec<(Amount, Place)> = by_day.into_values().collect();
            for pair in days.windows(2) {
                let ((before, there), (value, here)) = (&pair[0], &pair[1]);
                if value < before {
                    findings.push(
                        Finding::at(&codes::FALLING_TOTAL, here.clone())
                            .text("value", value.to_string())
                            .text("before", before.to_string())
                            .other(there.clone()),
                    );
                }
            }
        }
        findings
    }
}
