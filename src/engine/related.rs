//! Rows that may have to do with others, read again: what a ruling asks of them, and what they add to figures.
//!
//! Of each a trace, and the few cells that figures are made of; the row itself is forgotten, since there may be very
//! many. Rows of different indicators have to do with each other only where an id is told of two of them. So they are
//! kept in groups by their indicators, each for one thread; where an id stands in two groups, in one.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use foldhash::fast::FixedState;

use super::accounts::Accounts;
use super::census::Census;
use super::checks::rows;
use super::repeated::Repeated;
use super::single::Single;
use super::view::Views;
use crate::model::amount::Amount;
use crate::model::framework::Framework;
use crate::model::instant::Instant;
use crate::model::party::PartyId;
use crate::model::period::Period;
use crate::model::plain::PlainRow;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Row, Value};
use crate::model::sink::Share;
use crate::model::threads::side_by_side;

/// Lists that occur again and again, by numbers.
#[derive(Debug)]
struct Lists<T> {
    numbers: HashMap<Arc<[T]>, u32, FixedState>,
    lists: Vec<Arc<[T]>>,
}

impl<T: Clone + Eq + Hash> Lists<T> {
    fn new() -> Lists<T> {
        Lists { numbers: HashMap::default(), lists: Vec::new() }
    }

    fn number(&mut self, list: &[T]) -> u32 {
        if let Some(known) = self.numbers.get(list) {
            return *known;
        }
        let (list, number) = (Arc::<[T]>::from(list), self.lists.len() as u32);
        self.lists.push(list.clone());
        self.numbers.insert(list, number);
        number
    }

    fn get(&self, number: u32) -> &[T] {
        self.lists.get(number as usize).map_or(&[], |list| list)
    }
}

/// What figures are made of, and under which views it was counted on the first pass; of most rows half a line of
/// memory beside their traces.
#[derive(Debug)]
struct Told {
    indicator: Option<IndicatorIx>,
    parties: u32,
    split: u32,
    date: Option<Period>,
    recorded: Option<Instant>,
    /// The value in units of an [`Amount`], where there is no more to tell.
    units: i64,
    more: Option<Box<More>>,
    replaces: bool,
    taken: [bool; 3],
}

/// What only some rows have to tell.
#[derive(Debug)]
struct More {
    value: Option<Value>,
    of: Option<Amount>,
    /// Of indicators that are collected.
    event: String,
}

impl Told {
    fn fill(&self, row: &mut Row) {
        (row.indicator, row.date, row.recorded) = (self.indicator, self.date, self.recorded);
        row.event.clear();
        match &self.more {
            Some(more) => {
                (row.value, row.of) = (more.value.clone(), more.of);
                row.event.push_str(&more.event);
            }
            None => {
                row.value = Some(Value::Number(Amount::of_units(self.units.into())));
                row.of = None;
            }
        }
    }
}

/// The value of a row that has no more to tell, in units of an [`Amount`].
fn alone(row: &Row, collected: bool) -> Option<i64> {
    let Some(Value::Number(value)) = row.value else { return None };
    let no_more = row.of.is_none() && (row.event.is_empty() || !collected);
    i64::try_from(value.units()).ok().filter(|_| no_more)
}

/// A row under a view, as far as figures need it.
pub struct Said<'r> {
    /// Its cells.
    pub row: &'r Row,
    /// Whether it was counted on the first pass.
    pub taken: bool,
    /// Whether it was left alone on the first pass, since it replaces another.
    pub left_alone: bool,
}

/// Indicators that follow each other and are always in one group.
pub(super) const LOT: usize = if cfg!(test) { 1 } else { 64 };

/// Rows of some indicators, in reading order.
struct Group<'a> {
    census: Census<'a>,
    rows: Vec<Told>,
}

impl<'a> Group<'a> {
    fn new(framework: &'a Framework) -> Group<'a> {
        Group { census: Census::new(framework), rows: Vec::new() }
    }
}

/// What one thread has read of them.
pub struct Related<'a> {
    framework: &'a Framework,
    single: Single<'a>,
    parties: Lists<PartyId>,
    splits: Lists<String>,
    groups: Vec<Group<'a>>,
    /// Whether one of them is none of those that were looked for.
    strange: bool,
}

impl<'a> Related<'a> {
    /// None yet of those that have to do with what occurs twice, in so many groups.
    #[must_use]
    pub fn new(
        framework: &'a Framework,
        views: Views,
        repeated: &'a Repeated,
        groups: usize,
    ) -> Related<'a> {
        Related {
            framework,
            single: Single::unfolded(framework, views, repeated),
            parties: Lists::new(),
            splits: Lists::new(),
            groups: (0..groups.max(1)).map(|_| Group::new(framework)).collect(),
            strange: false,
        }
    }

    /// How many rows there are.
    #[must_use]
    pub fn number(&self) -> usize {
        self.groups.iter().map(|group| group.rows.len()).sum()
    }

    /// In how many groups they are.
    #[must_use]
    pub fn groups(&self) -> usize {
        self.groups.len()
    }

    /// Whether one of them is none of those that were looked for.
    #[must_use]
    pub fn is_strange(&self) -> bool {
        self.strange
    }

    /// What became, on the first pass, of those that were counted then.
    #[must_use]
    pub fn accounts(&self) -> Accounts {
        self.single.accounts()
    }

    /// Whether no id is told of the rows of two groups: looked for by some threads, each among its own ids.
    #[must_use]
    pub fn are_apart(all: &[Related], threads: usize) -> bool {
        let apart = |thread: usize| {
            // Half of a print: two ids that share it are taken for one, and their groups for one that they might have been.
            let mut group_of: HashMap<u64, u32, FixedState> = HashMap::default();
            all.iter().flat_map(|one| (0u32..).zip(&one.groups)).all(|(at, group)| {
                let ids = group.census.traces.ids().map(|id| (id >> 64) as u64);
                let mut own = ids.filter(|id| *id as usize % threads == thread);
                own.all(|id| *group_of.entry(id).or_insert(at) == at)
            })
        };
        all.iter().all(|one| one.groups.len() == 1)
            || side_by_side(threads, apart).into_iter().all(|apart| apart)
    }

    /// Makes one group of all.
    pub fn join(&mut self) {
        let mut whole = Group::new(self.framework);
        for group in self.groups.drain(..) {
            whole.census.append(group.census);
            whole.rows.extend(group.rows);
        }
        self.groups.push(whole);
    }

    /// The census of each group, by threads. They are told once.
    #[must_use]
    pub fn censuses(all: &mut [Related<'a>]) -> Vec<Vec<Census<'a>>> {
        let mut censuses: Vec<Vec<Census>> = Vec::new();
        for Related { framework, groups, .. } in all {
            censuses.resize_with(groups.len(), Vec::new);
            for (own, group) in censuses.iter_mut().zip(groups) {
                own.push(std::mem::replace(&mut group.census, Census::new(framework)));
            }
        }
        censuses
    }

    /// Each row of a group under a view.
    pub fn each(&self, group: usize, view: usize, mut each: impl FnMut(Said)) {
        let mut row = Row::blank(self.framework.dimensions.len());
        for told in self.groups.get(group).iter().flat_map(|group| &group.rows) {
            told.fill(&mut row);
            row.parties.clear();
            row.parties.extend_from_slice(self.parties.get(told.parties));
            row.dimensions.clone_from_slice(self.splits.get(told.split));
            let taken = told.taken.get(view) == Some(&true);
            each(Said { row: &row, taken, left_alone: told.replaces });
        }
    }
}

impl Share for Related<'_> {
    const PLACES: bool = false;

    fn begin(&mut self, _: usize) {}

    fn take_plain(&mut self, _: &PlainRow) -> bool {
        false
    }

    fn take(&mut self, row: &Row, _: Option<u32>) {
        let faulty = !row.faults.is_empty() || rows::rejects(self.framework, row);
        self.strange |= !self.single.has_to_do_with_others(row, faulty, None);
        let replaces = !row.replaces.is_empty();
        let taken = match replaces {
            true => [false; 3],
            false => self.single.account(row.recorded, row.date.map(Period::last), faulty),
        };
        let collects = |ix: IndicatorIx| self.framework.indicator(ix).collect.is_some();
        let collected = row.indicator.is_some_and(collects);
        let units = alone(row, collected);
        let more = units.is_none().then(|| {
            let event = if collected { row.event.clone() } else { String::new() };
            Box::new(More { value: row.value.clone(), of: row.of, event })
        });
        let told = Told {
            indicator: row.indicator,
            parties: self.parties.number(&row.parties),
            split: self.splits.number(&row.dimensions),
            date: row.date,
            recorded: row.recorded,
            units: units.unwrap_or_default(),
            more,
            replaces,
            taken,
        };
        let lot = row.indicator.map_or(0, |ix| ix.0 as usize / LOT);
        let number = self.groups.len();
        if let Some(group) = self.groups.get_mut(lot % number) {
            group.census.note(row, faulty);
            group.rows.push(told);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_takes_few_bytes() {
        assert!(size_of::<Told>() <= 64, "{}", size_of::<Told>());
    }
}
