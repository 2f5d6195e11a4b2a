//! Which figures of an indicator a document shows, beside all those decided on before it; the same whatever view is
//! asked for. In which order documents are decided on is told in [`documents`](super::documents).
//!
//! In a document, a number is small if a count in it is from 1 to 10 or differs by so much from what was shown
//! of it before. A small total closes the document: nothing is shown of it but zeros. Along each axis small
//! parts are hidden; then the part that grew least, one by one, until the attacker ([`board`](super::board))
//! is held off. If all parts of an axis are hidden and that is not enough, the total has to go, too.

use std::collections::{BTreeMap, BTreeSet};

use super::SMALL;
use super::board::{Board, Fall, Layer, Piece};
use super::day::{Day, Reason, Release};
use super::late::Told;
use super::narrow::{holds_newcomers, holds_parts, units, whole};
use super::papers::{Among, Drawn, Papers};
use super::sheet::{Counts, Form, Parts, Sheet, adds_up, is_table, rises};
use crate::engine::answer::Axis;
use crate::engine::tally::Tally;
use crate::model::amount::Amount;
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind, OverTime};

/// Decides on one document after another.
pub(super) struct Decider<'a> {
    framework: &'a Framework,
    indicator: &'a Indicator,
    /// Numbers that were told outside of these documents: they left the house, or stand in the definitions.
    released: BTreeMap<Form, Vec<Counts>>,
    late: BTreeMap<Form, Vec<Told>>,
    board: Board,
    /// Keys of each axis in the order in which the board holds them.
    order: BTreeMap<Axis, Vec<Option<String>>>,
    papers: Papers,
    /// Axes whose parts do not, or no longer, simply add up.
    closed: BTreeSet<Axis>,
}

impl<'a> Decider<'a> {
    /// Before any document; `releases` are what left the house before.
    pub(super) fn new(
        framework: &'a Framework,
        indicator: &'a Indicator,
        releases: &[Release],
    ) -> Self {
        let mut released: BTreeMap<Form, Vec<Counts>> = BTreeMap::new();
        for (form, counts) in releases.iter().flat_map(|one| &one.shown) {
            released.entry(form.clone()).or_default().push(*counts);
        }
        // A total to date beside the total that it started from is a difference, too.
        if let (Some(baseline), OverTime::Latest | OverTime::Max, Kind::Count) =
            (&indicator.baseline, indicator.over_time, indicator.kind)
        {
            let start = Counts { value: baseline.value, of: None };
            released.entry(Form::Total).or_default().push(start);
        }
        let (late, board, order, papers, closed) = Default::default();
        Decider { framework, indicator, released, late, board, order, papers, closed }
    }

    /// Notes what documents may have told which are none of those decided on here.
    pub(super) fn late(&mut self, form: Form, told: Told) {
        self.late.entry(form).or_default().push(told);
    }

    /// How many documents were decided on.
    pub(super) fn number(&self) -> usize {
        self.papers.number()
    }

    /// Decides on a document that tells `until`, of a day that `bound` documents have left the house of.
    pub(super) fn document(&mut self, until: &Tally, bound: &[&Release], among: &Among) -> Day {
        let sheet = match self.indicator.kind {
            Kind::Milestone | Kind::Level => Sheet::default(),
            _ => Sheet::new(self.framework, self.indicator, until),
        };
        let Some(total) = sheet.total else {
            self.papers.add(Drawn::default());
            let level = self.indicator.kind == Kind::Level;
            return if level { self.level(until) } else { Day::default() };
        };
        self.open_axes(total, &sheet, until, among);
        let mut hidden: BTreeMap<Form, Reason> = BTreeMap::new();
        for (form, counts) in sheet.forms().filter(|(_, counts)| !counts.is_zero()) {
            let unfit = match &form {
                Form::Part(axis, _) if self.closed.contains(axis) => Some(Reason::Unfit),
                _ => self.unfit(&form, counts, bound, among),
            };
            hidden.extend(unfit.map(|reason| (form, reason)));
        }
        if self.few_said_no(total, until) || self.tells_parts(&sheet, among) {
            hidden.insert(Form::Total, Reason::Complement);
        }
        let open = !hidden.contains_key(&Form::Total);
        let laid = if open { self.lay(&sheet, &mut hidden, among) } else { None };
        let mut drawn = match laid {
            Some(board) => self.placed(board, None),
            None => self.close(&sheet, &mut hidden, among),
        };
        let shown = sheet.forms().filter(|(form, _)| !hidden.contains_key(form)).collect();
        for (axis, parts) in &sheet.axes {
            let keys = self.keys(*axis, parts);
            self.order.insert(*axis, keys);
        }
        let day = Day { shown, hidden };
        (drawn.sheet, drawn.shown) = (sheet, day.shown.keys().cloned().collect());
        self.papers.add(drawn);
        day
    }

    /// A document that has its place on this board.
    fn placed(&mut self, board: Board, shut: Option<BTreeSet<Form>>) -> Drawn {
        let own = board.number() > self.board.number();
        self.board = board;
        Drawn {
            shut,
            at: self.board.number().checked_sub(1).filter(|_| own),
            own,
            ..Drawn::default()
        }
    }

    /// Hides everything but zeros. A second such document after the first that hides the same tells nothing that the
    /// first one does not, and is left out of the board.
    fn close(
        &mut self,
        sheet: &Sheet,
        hidden: &mut BTreeMap<Form, Reason>,
        among: &Among,
    ) -> Drawn {
        for (form, _) in sheet.forms().filter(|(_, counts)| !counts.is_zero()) {
            hidden.entry(form).or_insert(Reason::Complement);
        }
        let all: Option<BTreeSet<Form>> = Some(hidden.keys().cloned().collect());
        let same =
            self.papers.nearest(&among.below).find(|one| one.shut == all && one.at.is_some());
        match same.map(|one| one.at) {
            Some(at) => Drawn { shut: all, at, ..Drawn::default() },
            None => {
                let board = self.with(sheet, hidden, among);
                self.placed(board, all)
            }
        }
    }

    /// Closes the axes whose parts do not add up or have fallen, and forgets the past where the total has.
    fn open_axes(&mut self, total: Counts, sheet: &Sheet, until: &Tally, among: &Among) {
        let joint = until.series().any(|(key, _)| key.parties.len() > 1);
        let alone = |counts: Counts| BTreeMap::from([(None, counts)]);
        let below: Vec<&Sheet> = self.papers.nearest(&among.below).map(|one| &one.sheet).collect();
        let above = self.papers.first(&among.above).map(|one| &one.sheet);
        let of = |sheet: &Sheet| sheet.total.map(alone);
        let rises = adds_up(self.indicator)
            && is_table(total, &alone(total))
            && below.iter().filter_map(|one| of(one)).all(|old| rises(&old, &alone(total)))
            && above.and_then(of).is_none_or(|new| rises(&alone(total), &new));
        let mut closed: Vec<Axis> = Vec::new();
        for (axis, parts) in &sheet.axes {
            let others = |one: &&'_ Sheet| {
                one.axes.iter().find(|(other, _)| other == axis).map(|(_, parts)| parts.clone())
            };
            let apart = (*axis != Axis::Party || !joint)
                && is_table(total, parts)
                && below.iter().filter_map(others).all(|old| self::rises(&old, parts))
                && above.as_ref().and_then(others).is_none_or(|new| self::rises(parts, &new));
            if !rises || !apart {
                closed.push(*axis);
            }
        }
        if !rises {
            self.board = Board::default();
            self.papers.forget();
        }
        self.closed.extend(closed);
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

    /// Whether a total, by itself or beside one that was shown, tells small parts along a closed axis.
    fn tells_parts(&self, sheet: &Sheet, among: &Among) -> bool {
        let told = |form: &Form, layer: usize| {
            let lists = among.below.iter().flat_map(|list| self.papers.told(list, form));
            lists.flatten().filter_map(|counts| units(counts, layer)).max()
        };
        let mut before = self.papers.showing(among.below.iter().flatten(), &Form::Total);
        let mut after = self.papers.showing(among.above.iter(), &Form::Total);
        holds_parts(sheet, &self.closed, told)
            || before.any(|old| holds_newcomers(&old.sheet, sheet, &self.closed))
            || after.any(|new| holds_newcomers(sheet, &new.sheet, &self.closed))
    }

    /// Why a number cannot be shown by itself.
    fn unfit(
        &self,
        form: &Form,
        counts: Counts,
        bound: &[&Release],
        among: &Among,
    ) -> Option<Reason> {
        let small = |amount: Amount| amount != Amount::ZERO && amount < Amount::whole(SMALL + 1);
        let near = |old: Counts| {
            let pairs = old.layers().into_iter().zip(counts.layers());
            let mut pairs = pairs.filter_map(|(old, new)| old.zip(new));
            pairs.any(|(old, new)| small(if old < new { new - old } else { old - new }))
        };
        // What tells some other rows and not these, too, differs from them by nobody.
        let lists = among.below.iter().chain([&among.above]);
        let mut shown = lists.flat_map(|list| self.papers.told(list, form)).flatten();
        let mut released = self.released.get(form).into_iter().flatten().copied();
        let late = self.late.get(form).into_iter().flatten();
        let mut late = late.filter(|told| among.is_beside(told)).map(|told| told.counts);
        // To show again what has not grown is to show what it was in between.
        let same = |old: Counts| old.value == counts.value && counts.value != Amount::ZERO;
        let again = |list: &Vec<usize>| {
            let mut told = self.papers.told(list, form);
            told.next() == Some(None) && told.flatten().any(same)
        };
        let kept_back = |one: &&Release| !one.shown.contains_key(form) && !counts.is_zero();
        let unfit = counts.layers().into_iter().flatten().any(small)
            || shown.any(near)
            || released.any(near)
            || late.any(near)
            || among.below.iter().any(again)
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

    /// The board with this document on it, after as many parts were hidden as it takes to hold; none if the
    /// total cannot stay.
    fn lay(
        &self,
        sheet: &Sheet,
        hidden: &mut BTreeMap<Form, Reason>,
        among: &Among,
    ) -> Option<Board> {
        loop {
            let mut board = self.with(sheet, hidden, among);
            let Some(fall) = board.fall() else { return Some(board) };
            let next = self.next(sheet, hidden, fall, among)?;
            hidden.insert(next, Reason::Complement);
        }
    }

    /// The part to be hidden next: the one that grew least since it was shown.
    fn next(
        &self,
        sheet: &Sheet,
        hidden: &BTreeMap<Form, Reason>,
        fall: Fall,
        among: &Among,
    ) -> Option<Form> {
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
            let shown = |list: &Vec<usize>| self.papers.told(list, &form).flatten().next();
            let before = among.below.iter().find_map(shown);
            let grown = counts.value - before.map_or(Amount::ZERO, |old| old.value);
            (grown == Amount::ZERO, grown, counts.value, form)
        });
        ranked.min().map(|(.., form)| form)
    }

    /// The board with this document on it.
    #[expect(clippy::indexing_slicing, reason = "as many layers as `layers` gives, here and there")]
    fn with(&self, sheet: &Sheet, hidden: &BTreeMap<Form, Reason>, among: &Among) -> Board {
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
        // Also of what is hidden: others may tell it, and then what it differs by from when it was shown.
        let shown = || {
            let all = sheet.forms().filter(|(_, counts)| !counts.is_zero());
            all.map(|(form, _)| form)
        };
        let below = among.below.iter().flat_map(|list| self.papers.places(list, false, shown()));
        let below: BTreeSet<usize> = below.collect();
        let above = self.papers.places(&among.above, true, shown());
        board.add(layers, &Vec::from_iter(below), &Vec::from_iter(above));
        board
    }

    /// Keys of an axis: those known before in their order, then new ones.
    fn keys(&self, axis: Axis, parts: &Parts) -> Vec<Option<String>> {
        let old = self.order.get(&axis).cloned().unwrap_or_default();
        let new = parts.keys().filter(|key| !old.contains(*key)).cloned();
        old.iter().cloned().chain(new).collect()
    }
}
