//! `alone-and-jointly`: a party that stands in a series of its own and in a joint one.
//!
//! Why: in a `latest` series several parties together are one series of their own, added once; if
//! Chile's own total already holds what it did with Colombia, the joint total counts it twice. Where nothing is added up, only
//! one of the two is shown as Chile's.
//! Example: totals for `CHL` and for `CHL/COL`.

use std::any::Any;
use std::collections::{BTreeMap, HashSet};

use foldhash::fast::FixedState;

use super::together::Together;
use super::view::RowView;
use crate::engine::series::SeriesKey;
use crate::model::codes;
use crate::model::finding::{Finding, Place};
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind, OverTime};
use crate::model::packed::Packed;
use crate::model::party::PartyId;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Column, Value};

/// First places of each party's own rows and joint rows.
#[derive(Default)]
pub struct AloneAndJointly {
    /// Parties that some row is of alone, and those of joint rows, as seen on a first pass.
    met: [HashSet<(IndicatorIx, PartyId), FixedState>; 2],
    /// Those of both, once all rows have been seen; all, if there was no first pass.
    both: Option<HashSet<(IndicatorIx, PartyId), FixedState>>,
    alone: BTreeMap<(IndicatorIx, PartyId), Place>,
    jointly: BTreeMap<(IndicatorIx, PartyId), Place>,
}

/// Whether the rule looks at numbers of such an indicator.
fn looks_at(indicator: &Indicator) -> bool {
    indicator.over_time == OverTime::Latest && indicator.kind != Kind::Parties
}

/// Whether the rule looks at such a row at all.
fn concerns(view: RowView) -> bool {
    let told = matches!(view.row.value, Some(Value::Number(_) | Value::Stage(_)));
    told && looks_at(view.indicator)
}

impl Together for AloneAndJointly {
    fn beside(&self) -> Box<dyn Together> {
        Box::new(AloneAndJointly::default())
    }

    fn glance(&mut self, view: RowView) {
        let (true, Some(ix)) = (concerns(view), view.row.indicator) else { return };
        let [alone, jointly] = &mut self.met;
        match &view.row.parties[..] {
            [party] => _ = alone.insert((ix, *party)),
            several => jointly.extend(several.iter().map(|party| (ix, *party))),
        }
    }

    fn join(&mut self, other: &mut dyn Any) {
        if let Some(other) = other.downcast_mut::<AloneAndJointly>() {
            self.met.iter_mut().zip(&mut other.met).for_each(|(own, met)| own.extend(met.drain()));
        }
    }

    fn settle(&mut self) {
        let [alone, jointly] = &self.met;
        self.both = Some(alone.intersection(jointly).copied().collect());
        self.met = Default::default();
    }

    fn concerns(&self, view: RowView) -> bool {
        let (true, Some(ix)) = (concerns(view), view.row.indicator) else { return false };
        let held = |party: &PartyId| match &self.both {
            Some(both) => both.contains(&(ix, *party)),
            None => true,
        };
        !self.both.as_ref().is_some_and(HashSet::is_empty) && view.row.parties.iter().any(held)
    }

    fn may_find(&self, _: &Framework, indicator: &Indicator, series: &[&SeriesKey]) -> bool {
        let joint = || series.iter().filter(|key| key.parties.len() > 1);
        if !looks_at(indicator) || joint().next().is_none() {
            return false;
        }
        let alone: HashSet<PartyId> = series
            .iter()
            .filter_map(|key| Some(*key.parties.first().filter(|_| key.parties.len() == 1)?))
            .collect();
        joint().flat_map(|key| &*key.parties).any(|party| alone.contains(party))
    }

    fn take(&mut self, view: RowView, _found: &mut Packed) {
        let (true, Some(ix)) = (self.concerns(view), view.row.indicator) else { return };
        let place = view.row.place_of(Column::Party);
        match &view.row.parties[..] {
            [party] => {
                self.alone.entry((ix, *party)).or_insert(place);
            }
            several => {
                for party in several {
                    self.jointly.entry((ix, *party)).or_insert(place.clone());
                }
            }
        }
    }

    fn findings(self: Box<Self>, framework: &Framework) -> Vec<Finding> {
        let both = self.jointly.iter().filter_map(|(key, place)| {
            let alone = self.alone.get(key)?;
            let code = framework.parties.get(key.1).code.clone();
            let finding = Finding::at(&codes::ALONE_AND_JOINTLY, place.clone());
            Some(finding.text("party", code).other(alone.clone()))
        });
        both.collect()
    }
}
