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
use super::board::{Board, Fall, Layer, Piece};
use super::day::{Day, Reason, Release};
use super::late::Late;
use super::sheet::{Counts, Form, Parts, Sheet, adds_up, is_table};
use super::timeline::Days;
use crate::engine::answer::Axis;
use crate::engine::tally::Tally;
use crate::model::amount::Amount;
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind, OverTime};

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
    board: Board,
    /// Keys of each axis in the order in which the board holds them.
    order: BTreeMap<Axis, Vec<Option<String>>>,
    before: Sheet,
    /// Axes whose parts do not, or no longer, simply add up.
    closed: BTreeSet<Axis>,
    /// What was hidden yesterday, if that was everything but zeros.
    shut: Option<BTreeSet<Form>>,
}

/// Decides every day of an indicator; `releases` are what left the house before.
#[must_use]
pub fn decide(
    framework: &Framework,
    indicator: &Indicator,
    days: &Days,
    releases: &[Release],
) -> BTreeMap<NaiveDate, Day> {
    let mut decider = Decider::new(framework, indicator, releases);
    let (mut until, mut late) = (Tally::default(), Late::default());
    let mut decided = BTreeMap::new();
    for (day, rows) in days {
        for (form, counts) in late.told(framework, indicator, *day, rows) {
            decider.past.entry(form).or_default().released.push(counts);
        }
        rows.values().for_each(|rows| until.merge(rows.clone(), indicator.over_time));
        let of_day =
            |one: &&Release| days.range(..=one.day).next_back().map(|(d, _)| d) == Some(day);
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
        let (board, order, before, closed, shut) = Default::default();
        Decider { framework, indicator, past, board, order, before, closed, shut }
    }

    fn day(&mut self, until: &Tally, bound: &[&Release]) -> Day {
        let kind = self.indicator.kind;
        if kind == Kind::Milestone {
            return Day::default();
        }
        if kind == Kind::Level {
            return self.level(until);
        }
        let sheet = Sheet::new(self.framework, self.indicator, until);
        let Some(total) = sheet.total else { return Day::default() };
        self.open_axes(total, &sheet, until);
        let mut hidden: BTreeMap<Form, Reason> = BTreeMap::new();
        let forms = || sheet.forms().filter(|(_, counts)| !counts.is_zero());
        for (form, counts) in forms() {
            let unfit = match &form {
                Form::Part(axis, _) if self.closed.contains(axis) => Some(Reason::Unfit),
                _ => self.unfit(&form, counts, bound),
            };
            hidden.extend(unfit.map(|reason| (form, reason)));
        }
        if self.few_said_no(total, until) || self.tells_parts(total, &sheet) {
            hidden.insert(Form::Total, Reason::Complement);
        }
        let laid =
            if hidden.contains_key(&Form::Total) { None } else { self.lay(&sheet, &mut hidden) };
        match laid {
            Some(board) => (self.board, self.shut) = (board, None),
            None => self.close(&sheet, &mut hidden),
        }
        let shown = sheet.forms().filter(|(form, _)| !hidden.contains_key(form)).collect();
        for (axis, parts) in &sheet.axes {
            let keys = self.keys(*axis, parts);
            self.order.insert(*axis, keys);
        }
        self.before = sheet;
        let day = Day { shown, hidden };
        self.remember(&day);
        day
    }

    /// Hides everything but zeros. A second such day that hides the same tells nothing that the first one
    /// does not, and is left out of the board.
    fn close(&mut self, sheet: &Sheet, hidden: &mut BTreeMap<Form, Reason>) {
        for (form, _) in sheet.forms().filter(|(_, counts)| !counts.is_zero()) {
            hidden.entry(form).or_insert(Reason::Complement);
        }
        let all: BTreeSet<Form> = hidden.keys().cloned().collect();
        if self.shut.as_ref() != Some(&all) {
            self.board = self.with(sheet, hidden);
        }
        self.shut = Some(all);
    }

    /// Closes the axes whose parts do not add up or have fallen, and forgets the past where the total has.
    fn open_axes(&mut self, total: Counts, sheet: &Sheet, until: &Tally) {
        let joint = until.series().any(|(key, _)| key.parties.len() > 1);
        let alone = |counts: Counts| BTreeMap::from([(None, counts)]);
        let before = self.before.total.map(alone);
        let rises = adds_up(self.indicator) && is_table(total, &alone(total), before.as_ref());
        if !rises {
            (self.board, self.shut) = (Board::default(), None);
        }
        for (axis, parts) in &sheet.axes {
            let before = self.before.axes.iter().find(|(one, _)| one == axis).map(|(_, had)| had);
            let apart = (*axis != Axis::Party || !joint) && is_table(total, parts, before);
            if !rises || !apart {
                self.closed.insert(*axis);
            }
        }
    }

    /// Whether few of those who could have said yes did not: how many could is public.
    fn few_said_no(&self, total: Counts, until: &Tally) -> bool {
        let Some(within) = self.indicator.within.filter(|_| self.indicator.kind == Kind::Parties)
        else {
            return false;
        };
        let members = self.framework.parties.expand(within);
        let out = until.parties_not_applicable();
        let able = members.iter().filter(|member| !out.contains(member)).count();
        let rest = Amount::whole(i64::try_from(able).unwrap_or(i64::MAX)) - total.value;
        rest > Amount::ZERO && rest <= Amount::whole(SMALL)
    }

    /// Whether a total holds small parts too narrowly that are hidden along a closed axis, where they add up all the same:
    /// each that is not nothing is at least 1, and of so many none can be much more.
    #[expect(clippy::indexing_slicing, reason = "as many layers as `layers` gives, here and there")]
    fn tells_parts(&self, total: Counts, sheet: &Sheet) -> bool {
        let closed = sheet.axes.iter().filter(|(axis, _)| self.closed.contains(axis));
        let mut added = closed.filter(|(_, parts)| is_table(total, parts, None));
        added.any(|(_, parts)| {
            (0..total.layers().len()).any(|layer| {
                let amounts = parts.values().filter_map(|counts| counts.layers()[layer]);
                let parts: Vec<i128> = amounts.map(whole).filter(|part| *part > 0).collect();
                let sum: i128 = parts.iter().sum();
                let few = parts.iter().any(|part| *part <= i128::from(SMALL));
                few && sum - (parts.len() as i128) < i128::from(SMALL)
            })
        })
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
            || bound.iter().any(kept_back);
        unfit.then_some(Reason::Small)
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

    /// The board with this day on it, after as many parts were hidden as it takes to hold; none if the
    /// total cannot stay.
    fn lay(&self, sheet: &Sheet, hidden: &mut BTreeMap<Form, Reason>) -> Option<Board> {
        loop {
            let mut board = self.with(sheet, hidden);
            let Some(fall) = board.fall() else { return Some(board) };
            let next = self.next(sheet, hidden, fall)?;
            hidden.insert(next, Reason::Complement);
        }
    }

    /// The part to be hidden next: the one that grew least since it was shown.
    fn next(&self, sheet: &Sheet, hidden: &BTreeMap<Form, Reason>, fall: Fall) -> Option<Form> {
        let at_fault = |form: &Form| match (form, fall) {
            (Form::Total, _) => false,
            (_, Fall::Total) => true,
            (Form::Part(axis, _), Fall::Axis(at)) => {
                sheet.axes.get(at).is_some_and(|(one, _)| one == axis)
            }
        };
        let open = sheet.forms().filter(|(form, counts)| {
            at_fault(form) && !hidden.contains_key(form) && !counts.is_zero()
        });
        let ranked = open.map(|(form, counts)| {
            let before = self.past.get(&form).and_then(|past| past.shown.last());
            let grown = counts.value - before.map_or(Amount::ZERO, |old| old.value);
            (grown == Amount::ZERO, grown, counts.value, form)
        });
        ranked.min().map(|(.., form)| form)
    }

    /// The board with this day on it.
    #[expect(clippy::indexing_slicing, reason = "as many layers as `layers` gives, here and there")]
    fn with(&self, sheet: &Sheet, hidden: &BTreeMap<Form, Reason>) -> Board {
        let mut board = self.board.clone();
        let Some(total) = sheet.total.filter(|_| self.closed.len() < sheet.axes.len()) else {
            return board;
        };
        let mut at = 0..;
        let layers = total.layers().map(|amount| {
            let layer = at.next().unwrap_or(0);
            let piece = |form: &Form, counts: Counts| {
                let truth = whole(counts.layers()[layer].unwrap_or(Amount::ZERO));
                // That nobody was counted is told by other tables; who was asked is not.
                Piece { truth, known: !hidden.contains_key(form) || (layer == 0 && truth == 0) }
            };
            let axis = |(axis, parts): &(Axis, Parts)| {
                let keys =
                    if self.closed.contains(axis) { Vec::new() } else { self.keys(*axis, parts) };
                let of = |key: Option<String>| {
                    let counts = parts.get(&key).copied().unwrap_or_default();
                    piece(&Form::Part(*axis, key), counts)
                };
                keys.into_iter().map(of).collect()
            };
            amount.map(|_| Layer {
                total: piece(&Form::Total, total),
                axes: sheet.axes.iter().map(axis).collect(),
            })
        });
        board.add(layers);
        board
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

fn whole(amount: Amount) -> i128 {
    amount.units() / Amount::ONE.units()
}
