//! Figures into which every row was folded as if it stood alone, put right where some do not.
//!
//! On the first pass nobody knows which rows are copies, corrected, told under one id twice or contradict each other. Only
//! those that may be are read again ([`related`](super::related)) and ruled on among themselves, as if there were no
//! others, since with the others they have nothing to do. What counts and was left out (rows that
//! replace others) is added; what was counted and does not count is taken away. Of some series it is not
//! known then what is left: a newest, greatest or least value may have gone. The rows of those are looked up
//! ([`journal`](super::journal)) and folded anew. Where even that cannot be told, a second pass is needed.

use std::collections::BTreeSet;

use super::accounts::Accounts;
use super::census::Census;
use super::fate::Fate;
use super::fold::{Folded, Lot};
use super::journal::{Journal, Wanted};
use super::places::At;
use super::related::{LOT, Related, Said};
use super::ruling::{Ruling, Rulings};
use super::series::SeriesKey;
use super::shares::{Figures, Unsettled, merged};
use super::single::Single;
use super::sketch;
use super::tally::Unknown;
use super::view::Views;
use crate::model::framework::Framework;
use crate::model::roadmap::IndicatorIx;
use crate::model::threads;

/// Rows that are worth a further thread's while.
const SHARE: usize = if cfg!(test) { 1 } else { 5_000 };

/// Figures in which only some series are not known.
pub struct Nearly<'a> {
    unsettled: Unsettled,
    related: Vec<Related<'a>>,
    /// Of each group of them.
    ruled: Vec<Ruled>,
    /// Where the other rows of the series stand that are not known, in reading order.
    pub places: Vec<At>,
    /// What is no longer needed.
    spent: Vec<Folded>,
}

/// What a ruling on the rows of a group has shown.
struct Ruled {
    accounts: Accounts,
    views: [RuledView; 3],
}

/// The same under one view.
#[derive(Default)]
struct RuledView {
    ruling: Option<Ruling>,
    /// The series that are not known.
    unknown: BTreeSet<(IndicatorIx, SeriesKey)>,
    /// The indicators of which rows were taken away.
    less: BTreeSet<IndicatorIx>,
}

impl Unsettled {
    /// In how many groups the rows of [`Self::places`] are best ruled on by so many threads.
    #[must_use]
    pub fn groups(&self, threads: usize) -> usize {
        threads.min(self.places.len() / SHARE).max(1)
    }

    /// The figures with what is known of the rows of [`Self::places`], read again.
    ///
    /// # Errors
    /// If these are not the rows of those places, or it cannot be told what has to be folded anew.
    pub fn ruled<'a>(
        mut self,
        framework: &'a Framework,
        views: Views,
        mut related: Vec<Related<'a>>,
        threads: usize,
    ) -> Result<Nearly<'a>, Unknown> {
        let number: usize = related.iter().map(Related::number).sum();
        if number != self.places.len() || related.iter().any(Related::is_strange) {
            return Err(Unknown);
        }
        if !Related::are_apart(&related, threads) {
            related.iter_mut().for_each(Related::join);
        }
        let censuses = Related::censuses(&mut related);
        let parts = parts(&mut self.figures.folds, censuses.len());
        let groups = censuses.into_iter().zip(parts).enumerate().collect();
        let ruled = threads::each(threads, groups, |(group, (censuses, part))| {
            Group { framework, related: &related, number: group }.rule(views, censuses, part)
        });
        let ruled = ruled.into_iter().collect::<Result<Vec<Ruled>, Unknown>>()?;
        let accounts = &mut self.figures.accounts;
        related.iter().for_each(|one| accounts.less(one.accounts()));
        ruled.iter().for_each(|one| accounts.add(one.accounts));
        let (places, spent) = (Vec::new(), Vec::new());
        let mut nearly = Nearly { unsettled: self, related, ruled, places, spent };
        nearly.look_up(threads)?;
        Ok(nearly)
    }
}

/// The lots of a group's indicators, under each view.
type Part<'f> = [Vec<Lot<'f>>; 3];

/// The folds in as many parts as there are groups.
fn parts(folds: &mut [Folded; 3], groups: usize) -> Vec<Part<'_>> {
    let mut parts: Vec<Part> = (0..groups).map(|_| Part::default()).collect();
    for (view, fold) in folds.iter_mut().enumerate() {
        for (at, lot) in fold.lots(LOT).enumerate() {
            let part = parts.get_mut(at % groups.max(1)).and_then(|part| part.get_mut(view));
            if let Some(part) = part {
                part.push(lot);
            }
        }
    }
    parts
}

/// Rows of some indicators.
struct Group<'r, 'a> {
    framework: &'a Framework,
    related: &'r [Related<'a>],
    number: usize,
}

impl<'a> Group<'_, 'a> {
    /// Rules on the rows; adds what counts, takes away what does not.
    fn rule(
        &self,
        views: Views,
        censuses: Vec<Census<'a>>,
        mut part: Part,
    ) -> Result<Ruled, Unknown> {
        let mut censuses = censuses.into_iter();
        let mut census = censuses.next().unwrap_or_else(|| Census::new(self.framework));
        censuses.for_each(|other| census.append(other));
        let Rulings { now, then, as_then_known } = Rulings::under(&census, views);
        drop(census);
        let accounts = now.accounts();
        let mut ruled = Ruled { accounts, views: Default::default() };
        let rulings = [Some(now), then, as_then_known].into_iter().enumerate();
        for ((at, ruling), (view, lots)) in rulings.zip(ruled.views.iter_mut().zip(&mut part)) {
            let Some(ruling) = ruling else { continue };
            let mut strange = false;
            self.each(&ruling, at, |said, fate| {
                if !said.taken && fate == Fate::Counted {
                    strange |= !said.left_alone;
                    self.lot(lots, said.row.indicator, |lot| lot.count(self.framework, said.row));
                }
            });
            self.each(&ruling, at, |said, fate| {
                if !said.taken || fate == Fate::Counted {
                    return;
                }
                let equal =
                    matches!(fate, Fate::Duplicate(first) if ruling.fate(first) == Fate::Counted);
                view.less.extend(said.row.indicator);
                self.lot(lots, said.row.indicator, |lot| {
                    let lost = lot.lose(self.framework, said.row, equal, |ix, key| {
                        view.unknown.insert((ix, key));
                    });
                    strange |= lost.is_err();
                });
            });
            if strange {
                return Err(Unknown);
            }
            view.ruling = Some(ruling);
        }
        Ok(ruled)
    }

    /// Folds the series anew that are not known, into what their other rows have come to, and takes them from there.
    fn renew(&self, ruled: &Ruled, mut part: Part, mut anew: Part) -> Result<(), Unknown> {
        let lots = part.iter_mut().zip(&mut anew).zip(&ruled.views).enumerate();
        for (at, ((lots, anew), view)) in lots {
            let Some(ruling) = &view.ruling else { continue };
            let wanted: BTreeSet<IndicatorIx> = view.unknown.iter().map(|(ix, _)| *ix).collect();
            if !wanted.is_empty() {
                self.each(ruling, at, |said, fate| {
                    let own = said.row.indicator.filter(|ix| wanted.contains(ix));
                    if fate == Fate::Counted {
                        self.lot(anew, own, |lot| lot.count(self.framework, said.row));
                    }
                });
            }
            let mut done = Ok(());
            for (ix, key) in &view.unknown {
                self.lot(lots, Some(*ix), |lot| {
                    self.lot(anew, Some(*ix), |anew| done = done.and(lot.renew(*ix, key, anew)));
                });
            }
            done?;
            view.less.iter().for_each(|ix| self.lot(lots, Some(*ix), |lot| lot.lost(*ix)));
        }
        Ok(())
    }

    /// Each row under a view, with its fate.
    fn each(&self, ruling: &Ruling, view: usize, mut each: impl FnMut(Said, Fate)) {
        let mut fates = ruling.fates();
        for one in self.related {
            one.each(self.number, view, |said| {
                if let Some(fate) = fates.next() {
                    each(said, fate);
                }
            });
        }
    }

    /// Hands out the lot of an indicator, if there is one.
    fn lot<'l>(
        &self,
        lots: &mut [Lot<'l>],
        ix: Option<IndicatorIx>,
        take: impl FnOnce(&mut Lot<'l>),
    ) {
        let groups = self.related.first().map_or(1, Related::groups);
        let lot = ix.and_then(|ix| lots.get_mut(ix.0 as usize / LOT / groups));
        if let Some(lot) = lot {
            take(lot);
        }
    }
}

impl Nearly<'_> {
    /// Looks up where the other rows of the series stand that are not known.
    fn look_up(&mut self, threads: usize) -> Result<(), Unknown> {
        let mut wanted = Wanted::default();
        let views = self.ruled.iter().flat_map(|ruled| &ruled.views);
        for (ix, SeriesKey { parties, dimensions }) in views.flat_map(|view| &view.unknown) {
            let (parties, split) = (sketch::of_parties(parties), sketch::of_split(dimensions));
            wanted.add(sketch::of_series(*ix, parties, split));
        }
        if wanted.is_empty() {
            return Ok(());
        }
        let journals = self.unsettled.journals.take().ok_or(Unknown)?;
        self.places = Journal::places(&journals, &wanted, threads).ok_or(Unknown)?;
        // What became of the rows concerned is known already.
        let related = &self.unsettled.places;
        self.places.retain(|place| related.binary_search(place).is_err());
        Ok(())
    }

    /// The figures, with the rows of [`Self::places`] read again. They are handed out once.
    ///
    /// # Errors
    /// If these are not the rows of those places.
    pub fn settled(
        &mut self,
        framework: &Framework,
        rows: Vec<Single>,
        threads: usize,
    ) -> Result<Figures, Unknown> {
        let asked = |view: usize| {
            let mut views = self.ruled.iter().filter_map(|ruled| ruled.views.get(view));
            views.any(|view| !view.unknown.is_empty())
        };
        let mut anew = match rows.is_empty() {
            false => merged(framework, rows, threads).folds,
            true if !self.places.is_empty() => return Err(Unknown),
            // All rows of these series are among those that were ruled on.
            true => [0, 1, 2].map(|view| match asked(view) {
                true => Folded::new(framework),
                false => Folded::none(),
            }),
        };
        let (related, groups) = (&self.related, self.ruled.len());
        let both = parts(&mut self.unsettled.figures.folds, groups).into_iter();
        let both = both.zip(parts(&mut anew, groups)).zip(&self.ruled).enumerate().collect();
        let done = threads::each(threads, both, |(number, ((part, anew), ruled))| {
            Group { framework, related, number }.renew(ruled, part, anew)
        });
        done.into_iter().collect::<Result<(), Unknown>>()?;
        self.spent.extend(anew);
        Ok(std::mem::replace(&mut self.unsettled.figures, Figures::none()).settled())
    }
}
