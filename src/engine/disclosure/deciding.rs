//! Which figures of an indicator are shown on which day: decided from its first day on, so that what was
//! decided for a day never depends on later rows, and the same whatever view is asked for.
//!
//! On a day, a number is small if a count in it is from 1 to 10 or differs by so much from what was shown
//! of it before. A small total closes the day: nothing is shown of it but zeros. Along each axis small
//! parts are hidden; then the part that grew least, one by one, until the attacker ([`board`](super::board))
//! is held off. If all parts of an axis are hidden and that is not enough, the total has to go, too.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::SMALL;
use super::board::{Board, Piece};
use super::sheet::{Counts, Form, Parts, Sheet, adds_up, is_table};
use crate::engine::answer::Axis;
use crate::engine::tally::Tally;
use crate::model::amount::Amount;
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind, OverTime};

/// Why a number is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// A count in it, or its difference from one shown before, is small.
    Small,
    /// A small one could be computed from it.
    Complement,
    /// It is a part of a figure whose parts do not simply add up, or of two dimensions at once.
    Unfit,
    /// Nobody says how many persons stand behind it, or few do.
    FewBehind,
    /// A text may name persons.
    Text,
    /// What was known at a moment is not published beside what is known today.
    PastKnowledge,
}

/// What was shown of an indicator in a document that has left the house.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Release {
    /// As of which day.
    pub day: NaiveDate,
    /// The numbers it showed.
    pub shown: BTreeMap<Form, Counts>,
}

/// An indicator's numbers on one day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Day {
    /// Those shown; every other one is hidden.
    pub shown: BTreeMap<Form, Counts>,
    /// Why those are hidden that have a reason of their own.
    pub hidden: BTreeMap<Form, Reason>,
}

/// What was shown of a number so far.
#[derive(Debug, Clone, Default)]
struct Past {
    shown: Vec<Counts>,
    /// What left the house, or stands in the definitions.
    released: Vec<Counts>,
    hidden_since: bool,
}

/// Decides day by day.
struct Decider<'a> {
    framework: &'a Framework,
    indicator: &'a Indicator,
    past: BTreeMap<Form, Past>,
    boards: BTreeMap<Axis, [Board; 3]>,
    /// Keys of each axis in the order in which its boards hold them.
    order: BTreeMap<Axis, Vec<Option<String>>>,
    before: BTreeMap<Axis, Parts>,
    /// Axes whose parts can no longer be told apart.
    closed: BTreeSet<Axis>,
}

/// Decides every day of an indicator; `releases` are what left the house before.
#[must_use]
pub fn decide(
    framework: &Framework,
    indicator: &Indicator,
    days: &BTreeMap<NaiveDate, Tally>,
    releases: &[Release],
) -> BTreeMap<NaiveDate, Day> {
    let mut decider = Decider::new(framework, indicator, releases);
    let mut until = Tally::default();
    let mut decided = BTreeMap::new();
    for (day, rows) in days {
        until.absorb(rows);
        let of_day = |one: &&Release| days.range(..=one.day).next_back().map(|(d, _)| d) == Some(day);
        let bound: Vec<&Release> = releases.iter().filter(of_day).collect();
        decided.insert(*day, decider.day(&until, &bound));
    }
    decided
}

impl<'a> Decider<'a> {
    fn new(framework: &'a Framework, indicator: &'a Indicator, releases: &[Release]) -> Self {
        let mut past: BTreeMap<Form, Past> = BTreeMap::new();
        for (form, counts) in releases.iter().flat_map(|one| &one.shown) {
            past.entry(form.clone()).or_default().released.push(*counts);
        }
        // A total to date beside the total that it started from is a difference, too.
        if let (Some(baseline), OverTime::Latest, Kind::Count) =
            (&indicator.baseline, indicator.over_time, indicator.kind)
        {
            let start = Counts { value: baseline.value, of: None };
            past.entry(Form::Total).or_default().released.push(start);
        }
        let (boards, order, before, closed) = Default::default();
        Decider { framework, indicator, past, boards, order, before, closed }
    }

    fn day(&mut self, until: &Tally, bound: &[&Release]) -> Day {
        let kind = self.indicator.kind;
        if kind == Kind::Milestone {
            return Day::default();
        }
        if kind == Kind::Level {
            return self.level(until);
        }
        let Some(total) = Sheet::headline(self.indicator, until) else { return Day::default() };
        if let Some(reason) = self.unfit(&Form::Total, total, bound) {
            return self.shut(until, reason);
        }
        let sheet = Sheet::new(self.framework, self.indicator, until);
        let joint = until.series().any(|(key, _)| key.parties.len() > 1);
        let mut day = Day::default();
        let mut boards = Vec::new();
        for (axis, parts) in &sheet.axes {
            let apart = adds_up(self.indicator)
                && (*axis != Axis::Party || !joint)
                && is_table(total, parts, self.before.get(axis));
            if !apart {
                self.closed.insert(*axis);
            }
            if self.closed.contains(axis) {
                self.close(&mut day, *axis, parts);
                continue;
            }
            match self.axis(total, *axis, parts, bound) {
                Some((board, hidden)) => {
                    boards.push((*axis, board));
                    take(&mut day, *axis, parts, &hidden);
                }
                None => return self.shut(until, Reason::Complement),
            }
        }
        for (axis, board) in boards {
            self.boards.insert(axis, board);
        }
        for (axis, parts) in sheet.axes {
            self.order.insert(axis, self.keys(axis, &parts));
            self.before.insert(axis, parts);
        }
        day.shown.insert(Form::Total, total);
        self.remember(&day);
        day
    }

    /// Why a number cannot be shown by itself.
    fn unfit(&self, form: &Form, counts: Counts, bound: &[&Release]) -> Option<Reason> {
        let nothing = Past::default();
        let past = self.past.get(form).unwrap_or(&nothing);
        let small = |amount: Amount| amount != Amount::ZERO && amount < Amount::whole(SMALL + 1);
        let near = |old: &Counts| {
            let pairs = old.layers().into_iter().zip(counts.layers());
            let mut pairs = pairs.filter_map(|(old, new)| old.zip(new));
            pairs.any(|(old, new)| small(if old < new { new - old } else { old - new }))
        };
        // To show again what has not grown is to show what it was in between.
        let same = |old: &Counts| old.value == counts.value && counts.value != Amount::ZERO;
        let kept_back = |one: &&Release| !one.shown.contains_key(form) && !counts.is_zero();
        let unfit = counts.layers().into_iter().flatten().any(small)
            || past.shown.iter().chain(&past.released).any(near)
            || (past.hidden_since && past.shown.iter().any(same))
            || bound.iter().any(|one| kept_back(one));
        unfit.then_some(Reason::Small)
    }

    /// Nothing but zeros of a day; what is hidden needs to grow before it is shown again.
    fn shut(&mut self, until: &Tally, reason: Reason) -> Day {
        let sheet = Sheet::new(self.framework, self.indicator, until);
        let mut day = Day::default();
        day.hidden.insert(Form::Total, reason);
        for (axis, parts) in &sheet.axes {
            for (key, counts) in parts {
                let form = Form::Part(*axis, key.clone());
                if counts.is_zero() {
                    day.shown.insert(form, *counts);
                } else {
                    let reason = self.unfit(&form, *counts, &[]).unwrap_or(Reason::Complement);
                    day.hidden.insert(form, reason);
                }
            }
        }
        self.remember(&day);
        day
    }

    /// An axis whose parts do not add up: zeros alone.
    fn close(&self, day: &mut Day, axis: Axis, parts: &Parts) {
        for (key, counts) in parts {
            let form = Form::Part(axis, key.clone());
            if counts.is_zero() {
                day.shown.insert(form, *counts);
            } else {
                day.hidden.insert(form, Reason::Unfit);
            }
        }
    }

    /// An index, a rate, a mean: shown where more persons than few are known to stand behind each value.
    fn level(&self, until: &Tally) -> Day {
        let mut day = Day::default();
        let many = until.least_of(self.indicator).is_some_and(|of| of > Amount::whole(SMALL));
        if many {
            day.shown.insert(Form::Total, Counts::default());
        } else {
            day.hidden.insert(Form::Total, Reason::FewBehind);
        }
        day
    }

    /// The parts to be hidden along an axis, with the attacker's boards; none if the total cannot stay.
    fn axis(
        &self,
        total: Counts,
        axis: Axis,
        parts: &Parts,
        bound: &[&Release],
    ) -> Option<([Board; 3], BTreeMap<Option<String>, Reason>)> {
        let form = |key: &Option<String>| Form::Part(axis, key.clone());
        let mut hidden: BTreeMap<Option<String>, Reason> = BTreeMap::new();
        for (key, counts) in parts {
            let reason = self.unfit(&form(key), *counts, bound);
            hidden.extend(reason.map(|reason| (key.clone(), reason)));
        }
        let grown = |key: &Option<String>, counts: &Counts| {
            let before = self.past.get(&form(key)).and_then(|past| past.shown.last());
            counts.value - before.map_or(Amount::ZERO, |old| old.value)
        };
        let mut further: Vec<_> = parts
            .iter()
            .filter(|(key, counts)| !hidden.contains_key(*key) && !counts.is_zero())
            .map(|(key, counts)| {
                let grown = grown(key, counts);
                (grown == Amount::ZERO, grown, counts.value, key.clone())
            })
            .collect();
        further.sort();
        let mut further = further.into_iter();
        loop {
            let mut boards = self.boards.get(&axis).cloned().unwrap_or_default();
            let keys = self.keys(axis, parts);
            if lay(&mut boards, total, &keys, parts, &hidden) {
                return Some((boards, hidden));
            }
            let (.., key) = further.next()?;
            hidden.insert(key, Reason::Complement);
        }
    }

    /// Keys of an axis: those known before in their order, then new ones.
    fn keys(&self, axis: Axis, parts: &Parts) -> Vec<Option<String>> {
        let old = self.order.get(&axis).cloned().unwrap_or_default();
        let new = parts.keys().filter(|key| !old.contains(*key)).cloned();
        old.iter().cloned().chain(new).collect()
    }

    fn remember(&mut self, day: &Day) {
        for (form, counts) in &day.shown {
            let past = self.past.entry(form.clone()).or_default();
            past.hidden_since = false;
            if past.shown.last() != Some(counts) {
                past.shown.push(*counts);
            }
        }
        for form in day.hidden.keys() {
            self.past.entry(form.clone()).or_default().hidden_since = true;
        }
    }
}

/// Lays a day on the boards of an axis, a board a layer; tells whether all hold.
fn lay(
    boards: &mut [Board; 3],
    total: Counts,
    keys: &[Option<String>],
    parts: &Parts,
    hidden: &BTreeMap<Option<String>, Reason>,
) -> bool {
    boards.iter_mut().enumerate().all(|(layer, board)| {
        let Some(all) = total.layers()[layer] else { return true };
        let piece = |key: &Option<String>| {
            let counts = parts.get(key).copied().unwrap_or_default();
            let truth = whole(counts.layers()[layer].unwrap_or(Amount::ZERO));
            // That nobody was counted is told by other tables; who was asked is not.
            let known = !hidden.contains_key(key) || (layer == 0 && truth == 0);
            Piece { truth, known, least: i64::from(layer == 0) }
        };
        board.add(whole(all), keys.iter().map(piece).collect());
        board.is_safe()
    })
}

fn whole(amount: Amount) -> i64 {
    i64::try_from(amount.units() / Amount::ONE.units()).unwrap_or(i64::MAX)
}

/// Writes down what becomes of the parts of an axis.
fn take(day: &mut Day, axis: Axis, parts: &Parts, hidden: &BTreeMap<Option<String>, Reason>) {
    for (key, counts) in parts {
        let form = Form::Part(axis, key.clone());
        match hidden.get(key) {
            Some(reason) => {
                day.hidden.insert(form, *reason);
            }
            None => {
                day.shown.insert(form, *counts);
            }
        }
    }
}
