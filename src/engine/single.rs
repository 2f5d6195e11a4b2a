//! Figures without a look at every row's relations, for files in which few rows have any.
//!
//! Which rows count is known only when all have been seen: a correction or a copy may stand anywhere. But
//! nearly every row stands alone, and then its own cells decide. So rows are folded as if all stood
//! alone, but for those that replace others, and beside it everything is noted that could make two rows meet: contents,
//! ids, places in a `latest` series ([`Tokens`]). If none of it occurs twice, and no row replaces another, the fold is
//! the answer. If some of it does, the rows concerned are read again and the fold is put right
//! ([`put_right`](super::put_right)). Where that cannot be done, the fold is thrown away: in a second pass the
//! rows concerned are put aside and ruled on among themselves ([`ruling`](super::ruling)), as if there were no others,
//! since with the others they have nothing to do. If they are very many, it is left to the census of
//! all rows.

use chrono::NaiveDate;

use super::accounts::Accounts;
use super::checks::rows;
use super::fold::Folded;
use super::grid::{Grid, Taken};
use super::journal::Journal;
use super::places::Place;
use super::repeated::Repeated;
use super::says::Says;
use super::sketch::{self, Sketch};
use super::tokens::Tokens;
use super::view::{View, Views};
use crate::model::amount::Amount;
use crate::model::framework::Framework;
use crate::model::indicator::Kind;
use crate::model::instant::Instant;
use crate::model::period::Period;
use crate::model::plain::PlainRow;
use crate::model::row::{Row, Value};
use crate::model::sink::Share;
use crate::text::print::{Onward, onward};

/// Rows that a thread may put aside: some hundred bytes each.
pub(super) const ASIDE: usize = 100_000;

/// What one thread's rows come to.
pub struct Single<'a> {
    pub(super) framework: &'a Framework,
    pub(super) views: [Option<View>; 3],
    pub(super) folds: [Folded; 3],
    pub(super) grid: Grid<'a>,
    pub(super) accounts: Accounts,
    pub(super) tokens: Tokens,
    /// The number of the piece that is being read.
    pub(super) piece: usize,
    /// Where rows stand that replace others.
    pub(super) replacing: Vec<Place>,
    /// Which rows were folded into which series, where it may have to be known.
    pub(super) journal: Option<Journal>,
    /// Whether somebody else looks for increments that share an occasion, as equal ones do.
    occasions: bool,
    /// In a second pass: what occurs twice.
    pub(super) repeated: Option<&'a Repeated>,
    pub(super) aside: Vec<(usize, Vec<Row>)>,
    /// How many.
    pub(super) put_aside: usize,
    /// The sum of all rows' prints: the same in both passes if the rows are.
    pub(super) sum: Sketch,
}

impl<'a> Single<'a> {
    /// Nothing yet; with `repeated`, for a second pass.
    #[must_use]
    pub fn new(
        framework: &'a Framework,
        views: Views,
        repeated: Option<&'a Repeated>,
    ) -> Single<'a> {
        let views = [Some(views.now), views.then(), views.as_then_known()];
        let fold = |view: Option<View>| view.map_or_else(Folded::none, |_| Folded::new(framework));
        let grid = Grid::new(framework, views.map(|view| view.is_some()));
        Single::of(framework, views, (views.map(fold), grid), repeated)
    }

    fn of(
        framework: &'a Framework,
        views: [Option<View>; 3],
        (folds, grid): ([Folded; 3], Grid<'a>),
        repeated: Option<&'a Repeated>,
    ) -> Single<'a> {
        Single {
            framework,
            views,
            folds,
            grid,
            accounts: Accounts::default(),
            tokens: Tokens::default(),
            piece: 0,
            replacing: Vec::new(),
            journal: None,
            occasions: false,
            repeated,
            aside: Vec::new(),
            put_aside: 0,
            sum: 0,
        }
    }

    /// For whoever only asks which rows have to do with what occurs twice: nothing is folded.
    #[must_use]
    pub fn unfolded(framework: &'a Framework, views: Views, repeated: &'a Repeated) -> Single<'a> {
        let views = [Some(views.now), views.then(), views.as_then_known()];
        let folds = [Folded::none(), Folded::none(), Folded::none()];
        Single::of(framework, views, (folds, Grid::none(framework)), Some(repeated))
    }

    /// The same for whoever does not ask where rows stand that may have to do with others: fewer are taken for such.
    #[must_use]
    pub fn without_places(self) -> Single<'a> {
        Single { tokens: Tokens::without_places(), ..self }
    }

    /// The same for whoever may have to fold some series anew.
    #[must_use]
    pub fn with_journal(self) -> Single<'a> {
        Single { journal: Some(Journal::default()), ..self }
    }

    /// The same for whoever looks for increments that share an occasion: equal ones do, and need not be looked for twice.
    #[must_use]
    pub fn but_occasions(self) -> Single<'a> {
        Single { occasions: true, ..self }
    }

    /// What became of the rows that were not put aside and replace no others.
    #[must_use]
    pub(super) fn accounts(&self) -> Accounts {
        self.accounts
    }

    /// Notes everything of a row that another row may share; in a second pass, whether one does.
    pub(super) fn has_to_do_with_others(
        &mut self,
        row: &Row,
        faulty: bool,
        at: Option<u32>,
    ) -> bool {
        let (content, place) = (sketch::of_row(row), Place::of(self.piece, at));
        self.sum = self.sum.wrapping_add(content);
        let ids = [&row.id, &row.replaces].map(|id| onward(id));
        let indicator = row.indicator.filter(|_| !faulty).map(|ix| self.framework.indicator(ix));
        let Some(indicator) = indicator else { return self.is_tied(content, ids, place) };
        if let (Some(Value::Number(value)), None) = (&row.value, row.of)
            && indicator.kind != Kind::Parties
        {
            // Of numbers there is one at most.
            let mut clash = None;
            sketch::of_clashes(row, indicator, |one| clash = Some(one));
            return self.is_concerned(content, clash, ids, (*value, place));
        }
        let mut shared = self.is_tied(content, ids, place);
        sketch::of_clashes(row, indicator, |clash| {
            shared |= self.is_at_odds(clash, place, Says::of(row));
        });
        shared
    }

    /// Notes what another row may share with one that says a number without an `of`; in a second pass, whether one does.
    #[inline(always)]
    fn is_concerned(
        &mut self,
        content: Sketch,
        clash: Option<Sketch>,
        ids: [Onward; 2],
        (value, place): (Amount, Place),
    ) -> bool {
        let Some(clash) = clash else { return self.is_tied(content, ids, place) };
        let alone = ids.iter().all(|id| id.is_empty()) && self.repeated.is_none();
        if let Some(says) = Says::beside(value, content).filter(|_| alone) {
            self.tokens.add_alone(clash, place, says);
            return false;
        }
        let tied = self.is_tied(content, ids, place);
        self.is_at_odds(clash, place, Says::number(value)) || tied
    }

    /// Notes a row's content or ids; in a second pass, whether another row has to do with them.
    #[inline(always)]
    fn is_tied(&mut self, content: Sketch, [id, replaces]: [Onward; 2], place: Place) -> bool {
        let own = if id.is_empty() { content } else { sketch::of_id(id) };
        let shared = self.is_shared(own, place);
        if replaces.is_empty() {
            return shared;
        }
        self.is_shared(sketch::of_id(replaces), place);
        if self.repeated.is_none() {
            self.replacing.push(place);
        }
        self.repeated.is_some()
    }

    /// Notes what another row may share; in a second pass, whether one does.
    #[inline]
    fn is_shared(&mut self, print: Sketch, place: Place) -> bool {
        match self.repeated {
            None => {
                self.tokens.add(print, place);
                false
            }
            Some(repeated) => repeated.holds(print),
        }
    }

    /// Notes a place in a `latest` series and what is said there; in a second pass, whether rows may say
    /// different things there.
    #[inline(always)]
    fn is_at_odds(&mut self, print: Sketch, place: Place, says: Says) -> bool {
        match self.repeated {
            None => {
                self.tokens.add_saying(print, place, says);
                false
            }
            Some(repeated) => repeated.holds(print),
        }
    }

    /// Takes a plain row, if it has to do with no other: tells the prints of its parties and of its breakdown.
    #[inline(always)]
    pub(super) fn take_plain_of(&mut self, row: &PlainRow) -> Option<[Sketch; 2]> {
        let taken = self.grid.place(row)?;
        let who = taken.who;
        let place = Place::of(self.piece, Some(row.at));
        let (content, ids) = (taken.content, row.onward_ids());
        let told = self.occasions && self.grid.adds_up(taken) && ids.iter().all(|id| id.is_empty());
        if !told && self.is_concerned(content, taken.clash, ids, (row.value, place)) {
            return None;
        }
        self.sum = self.sum.wrapping_add(taken.content);
        if row.is_correction() {
            return Some(who);
        }
        let counts = self.account(row.recorded, Some(row.day), false);
        if let Some(journal) = self.journal.as_mut().filter(|_| counts.contains(&true)) {
            let [parties, split] = who;
            journal.note(sketch::of_series(row.indicator, parties, split), place);
        }
        let [now, then, as_then_known] = counts;
        if now {
            self.grid.count(0, taken, row, &mut self.folds[0]);
        }
        if then || as_then_known {
            self.count_as_of_then([then, as_then_known], taken, *row);
        }
        Some(who)
    }

    /// Counts a plain row under the other views, which few ask for.
    #[inline(never)]
    fn count_as_of_then(&mut self, counts: [bool; 2], taken: Taken, row: PlainRow) {
        let views = (1..).zip(&mut self.folds[1..]).zip(counts);
        for ((at, fold), _) in views.filter(|(_, counts)| *counts) {
            self.grid.count(at, taken, &row, fold);
        }
    }

    /// Counts among the rows that are not put aside one that is reported and observed then; tells under
    /// which views it counts.
    #[inline(always)]
    pub(super) fn account(
        &mut self,
        recorded: Option<Instant>,
        last: Option<NaiveDate>,
        faulty: bool,
    ) -> [bool; 3] {
        let shows = |view: &View| !faulty && view.knows(recorded) && view.reaches(last);
        let counts = self.views.each_ref().map(|view| view.as_ref().is_some_and(shows));
        let accounts = &mut self.accounts;
        if counts[0] {
            accounts.counted += 1;
        } else if faulty && self.views[0].is_some_and(|view| view.knows(recorded)) {
            accounts.rejected += 1;
        } else {
            accounts.later += 1;
        }
        counts
    }
}

impl Share for Single<'_> {
    const PLACES: bool = false;

    fn begin(&mut self, piece: usize) {
        self.piece = piece;
        if self.repeated.is_some() {
            self.aside.push((piece, Vec::new()));
        }
    }

    #[inline(always)]
    fn take_plain(&mut self, row: &PlainRow) -> bool {
        self.take_plain_of(row).is_some()
    }

    fn take(&mut self, row: &Row, at: Option<u32>) {
        let faulty = !row.faults.is_empty() || rows::rejects(self.framework, row);
        if self.has_to_do_with_others(row, faulty, at) {
            self.put_aside += 1;
            match self.aside.last_mut() {
                Some((_, rows)) if self.put_aside <= ASIDE => rows.push(row.clone()),
                // It is enough to know that they are too many.
                _ => self.aside.clear(),
            }
            return;
        }
        if !row.replaces.is_empty() {
            return;
        }
        let counts = self.account(row.recorded, row.date.map(Period::last), faulty);
        if let (Some(journal), Some(ix)) = (&mut self.journal, row.indicator)
            && counts.contains(&true)
        {
            let place = Place::of(self.piece, at);
            let indicator = self.framework.indicator(ix);
            sketch::of_all_series(row, indicator, |series| journal.note(series, place));
        }
        for (fold, _) in self.folds.iter_mut().zip(counts).filter(|(_, counts)| *counts) {
            fold.count(self.framework, row);
        }
    }
}
