//! `parts-and-total` and `group-and-member` between series: one holds what others hold, whenever each was told.
//!
//! Why: of totals to date, the newest of each series counts beside those of all others. "40 persons" told in March and
//! "14 women, 16 men" told in June are 70 in July, though they are the same persons. So dates and events are not asked for
//! here, unlike of increments ([`parts_and_total`](super::parts_and_total), [`group_and_member`](super::group_and_member)); only the row
//! that a series holds now is. Rows whose notes both exist and differ are about different things. Example: a total of `PER`
//! in March and its total of women in June.

use std::any::Any;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use foldhash::fast::FixedState;

use super::group_and_member::a_group_meets_its_member;
use super::parts_and_total::some_are_split_otherwise;
use super::together::Together;
use super::view::{RowView, told_apart};
use crate::engine::series::SeriesKey;
use crate::model::codes;
use crate::model::finding::{Code, Finding, Place};
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind, OverParties, OverTime};
use crate::model::instant::Instant;
use crate::model::packed::Packed;
use crate::model::party::PartyId;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Column, Row, Value};

/// A series: its parties, and its value of each dimension.
type Series = (Vec<PartyId>, Vec<String>);

/// The row that a series holds.
struct Held {
    told: (NaiveDate, Option<Instant>),
    /// Whether it says that there is nothing to be counted.
    empty: bool,
    place: Place,
    note: String,
}

/// What the series of indicators hold.
#[derive(Default)]
pub struct SeriesBeside {
    /// Whether there was a first pass.
    glanced: bool,
    /// A shape of each indicator's rows, and whether it has rows of another one or of a group.
    shapes: HashMap<IndicatorIx, Vec<bool>, FixedState>,
    mixed: HashSet<IndicatorIx, FixedState>,
    held: BTreeMap<IndicatorIx, BTreeMap<Series, Held>>,
}

/// Whether series of an indicator are put together so that one counts beside another.
fn looks_at(indicator: &Indicator) -> bool {
    let number = matches!(indicator.kind, Kind::Count | Kind::Level | Kind::Share);
    let together = matches!(indicator.over_parties, OverParties::Sum | OverParties::Mean);
    number && together && indicator.over_time != OverTime::Sum
}

fn shape(dimensions: &[String]) -> Vec<bool> {
    dimensions.iter().map(|value| !value.is_empty()).collect()
}

impl SeriesBeside {
    fn glance_at(&mut self, ix: IndicatorIx, view: RowView) {
        let parties = &view.framework.parties;
        let own = shape(&view.row.dimensions);
        let usual = self.shapes.entry(ix).or_insert_with(|| own.clone());
        if *usual != own || view.row.parties.iter().any(|party| parties.is_group(*party)) {
            self.mixed.insert(ix);
        }
    }
}

impl Together for SeriesBeside {
    fn may_find(
        &self,
        framework: &Framework,
        indicator: &Indicator,
        series: &[&SeriesKey],
    ) -> bool {
        looks_at(indicator)
            && (some_are_split_otherwise(series)
                || a_group_meets_its_member(&framework.parties, series))
    }

    fn beside(&self) -> Box<dyn Together> {
        Box::new(SeriesBeside::default())
    }

    fn glance(&mut self, view: RowView) {
        self.glanced = true;
        if let Some(ix) = view.row.indicator.filter(|_| looks_at(view.indicator)) {
            self.glance_at(ix, view);
        }
    }

    fn join(&mut self, other: &mut dyn Any) {
        let Some(other) = other.downcast_mut::<SeriesBeside>() else { return };
        self.glanced |= other.glanced;
        self.mixed.extend(other.mixed.drain());
        for (ix, shape) in other.shapes.drain() {
            if *self.shapes.entry(ix).or_insert_with(|| shape.clone()) != shape {
                self.mixed.insert(ix);
            }
        }
    }

    fn concerns(&self, view: RowView) -> bool {
        let asked = |ix: IndicatorIx| !self.glanced || self.mixed.contains(&ix);
        looks_at(view.indicator) && view.row.date.is_some() && view.row.indicator.is_some_and(asked)
    }

    fn take(&mut self, view: RowView, _: &mut Packed) {
        let (Row { date: Some(date), indicator: Some(ix), .. }, true) =
            (view.row, self.concerns(view))
        else {
            return;
        };
        let row = view.row;
        let empty = !matches!(row.value, Some(Value::Number(_)));
        if empty && view.indicator.over_time != OverTime::Latest {
            return;
        }
        let place = row.place_of(Column::Value);
        let own = Held { told: (date.last(), row.recorded), empty, place, note: row.note.clone() };
        let series = (row.parties.to_vec(), row.dimensions.clone());
        match self.held.entry(*ix).or_default().entry(series) {
            Entry::Vacant(free) => _ = free.insert(own),
            Entry::Occupied(mut held) if held.get().told < own.told => _ = held.insert(own),
            Entry::Occupied(_) => {}
        }
    }

    fn findings(self: Box<Self>, framework: &Framework) -> Vec<Finding> {
        let all = self.held.values().map(|series| {
            let held = series.iter().filter(|(_, held)| !held.empty);
            held.map(|((parties, split), held)| (&parties[..], &split[..], held)).collect()
        });
        let of = |held: Vec<One>| [parts(framework, &held), members(framework, &held)].concat();
        all.flat_map(of).collect()
    }
}

/// A series with the row that it holds.
type One<'h> = (&'h [PartyId], &'h [String], &'h Held);

/// Of each list of parties the first two series of which only one is split by some dimension.
fn parts(framework: &Framework, held: &[One]) -> Vec<Finding> {
    let pair = |same: &[One]| {
        same.iter().enumerate().find_map(|(at, one)| {
            let other = same.get(at + 1..)?.iter().find(|other| {
                shape(other.1) != shape(one.1) && !told_apart(&one.2.note, &other.2.note)
            })?;
            let by = shape(one.1).iter().zip(shape(other.1)).position(|(a, b)| *a != b)?;
            let dimension = framework.dimensions.get(by).map(|one| one.id.clone());
            let finding = between(&codes::PARTS_AND_TOTAL, one.2, other.2);
            Some(finding.text("dimension", dimension.unwrap_or_default()))
        })
    };
    held.chunk_by(|one, other| one.0 == other.0).filter_map(pair).collect()
}

/// Each group with each of its members that has a series, too.
fn members(framework: &Framework, held: &[One]) -> Vec<Finding> {
    let parties = &framework.parties;
    let mut first: BTreeMap<PartyId, &Held> = BTreeMap::new();
    for (own, _, held) in held {
        own.iter().for_each(|party| _ = first.entry(*party).or_insert(held));
    }
    let groups = first.iter().filter(|(party, _)| parties.is_group(**party));
    let of_group = |(group, all): (&PartyId, &&Held)| {
        let members = first.iter().filter(|(party, _)| parties.is_member(**party, *group));
        let beside = members.filter(|(_, own)| !told_apart(&own.note, &all.note));
        let code = |party: &PartyId| parties.get(*party).code.clone();
        let said = beside.map(|(member, own)| {
            let finding = between(&codes::GROUP_AND_MEMBER, all, own);
            finding.text("group", code(group)).text("member", code(member))
        });
        said.collect::<Vec<_>>()
    };
    groups.flat_map(of_group).collect()
}

/// A finding at the one that stands further back, with the other.
fn between(code: &'static Code, one: &Held, other: &Held) -> Finding {
    let (first, second) = if one.place <= other.place { (one, other) } else { (other, one) };
    Finding::at(code, second.place.clone()).other(first.place.clone())
}
