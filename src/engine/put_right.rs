//! Figures into which every row was folded as if it stood alone, put right where some do not.
//!
//! On the first pass nobody knows which rows are copies, corrected, told under one id twice or contradict each other. Only
//! those that may be are read again ([`related`](super::related)) and ruled on among themselves, as if there were no
//! others, since with the others they have nothing to do. What counts and was left out (rows that
//! replace others) is added; what was counted and does not count is taken away. Of some series it is not
//! known then what is left: a newest, greatest or least value may have gone. The rows of those are looked up
//! ([`journal`](super::journal)) and folded anew. Where even that cannot be told, a second pass is needed.

use std::collections::BTreeSet;

use super::fate::Fate;
use super::fold::Folded;
use super::journal::{Journal, Wanted};
use super::places::At;
use super::related::{Related, Said};
use super::ruling::{Ruling, Rulings};
use super::series::SeriesKey;
use super::shares::{Figures, Unsettled, merged};
use super::single::Single;
use super::sketch;
use super::tally::Unknown;
use super::view::Views;
use crate::model::framework::Framework;
use crate::model::roadmap::IndicatorIx;

/// Figures in which only some series are not known.
pub struct Nearly<'a> {
    unsettled: Unsettled,
    related: Vec<Related<'a>>,
    rulings: [Option<Ruling>; 3],
    /// Under each view, the series that are not known.
    unknown: [BTreeSet<(IndicatorIx, SeriesKey)>; 3],
    /// Under each view, the indicators of which rows were taken away.
    less: [BTreeSet<IndicatorIx>; 3],
    /// Where the other rows of these series stand, in reading order.
    pub places: Vec<At>,
}

impl Unsettled {
    /// The figures with what is known of the rows of [`Self::places`], read again.
    ///
    /// # Errors
    /// If these are not the rows of those places, or it cannot be told what has to be folded anew.
    pub fn ruled<'a>(
        self,
        framework: &'a Framework,
        views: Views,
        related: Vec<Related<'a>>,
        threads: usize,
    ) -> Result<Nearly<'a>, Unknown> {
        let number: usize = related.iter().map(Related::number).sum();
        if number != self.places.len() || related.iter().any(Related::is_strange) {
            return Err(Unknown);
        }
        let mut nearly = Nearly {
            unsettled: self,
            related,
            rulings: [None, None, None],
            unknown: [BTreeSet::new(), BTreeSet::new(), BTreeSet::new()],
            less: [BTreeSet::new(), BTreeSet::new(), BTreeSet::new()],
            places: Vec::new(),
        };
        nearly.rule(framework, views)?;
        nearly.look_up(threads)?;
        Ok(nearly)
    }
}

impl<'a> Nearly<'a> {
    /// Rules on the rows that were read again; adds what counts, takes away what does not.
    fn rule(&mut self, framework: &'a Framework, views: Views) -> Result<(), Unknown> {
        let census = Related::census(framework, &mut self.related);
        let Rulings { now, then, as_then_known } = Rulings::under(&census, views);
        drop(census);
        let figures = &mut self.unsettled.figures;
        self.related.iter().for_each(|one| figures.accounts.less(one.accounts()));
        figures.accounts.add(now.accounts());
        self.rulings = [Some(now), then, as_then_known];
        for (view, fold) in figures.folds.iter_mut().enumerate() {
            let Some(Some(ruling)) = self.rulings.get(view) else { continue };
            let mut strange = false;
            each(&self.related, ruling, view, |said, fate| {
                if !said.taken && fate == Fate::Counted {
                    strange |= !said.left_alone;
                    fold.count(framework, said.row);
                }
            });
            let (Some(unknown), Some(less)) = (self.unknown.get_mut(view), self.less.get_mut(view))
            else {
                continue;
            };
            each(&self.related, ruling, view, |said, fate| {
                if !said.taken || fate == Fate::Counted {
                    return;
                }
                let equal =
                    matches!(fate, Fate::Duplicate(first) if ruling.fate(first) == Fate::Counted);
                less.extend(said.row.indicator);
                let lost = fold.lose(framework, said.row, equal, |ix, key| {
                    unknown.insert((ix, key));
                });
                strange |= lost.is_err();
            });
            if strange {
                return Err(Unknown);
            }
        }
        Ok(())
    }

    /// Looks up where the other rows of the series stand that are not known.
    fn look_up(&mut self, threads: usize) -> Result<(), Unknown> {
        let mut wanted = Wanted::default();
        for (ix, SeriesKey { parties, dimensions }) in self.unknown.iter().flatten() {
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
        let mut anew = match rows.is_empty() {
            false => merged(framework, rows, threads).folds,
            true if !self.places.is_empty() => return Err(Unknown),
            // All rows of these series are among those that were ruled on.
            true => self.unknown.each_ref().map(|unknown| match unknown.is_empty() {
                true => Folded::none(),
                false => Folded::new(framework),
            }),
        };
        let folds = self.unsettled.figures.folds.iter_mut().zip(&mut anew).enumerate();
        for (view, (fold, anew)) in folds {
            let Some(Some(ruling)) = self.rulings.get(view) else { continue };
            let unknown = self.unknown.get(view).into_iter().flatten();
            if unknown.clone().next().is_some() {
                each(&self.related, ruling, view, |said, fate| {
                    if fate == Fate::Counted {
                        anew.count(framework, said.row);
                    }
                });
            }
            for (ix, key) in unknown {
                fold.renew(*ix, key, anew)?;
            }
            self.less.get(view).into_iter().flatten().for_each(|ix| fold.lost(*ix));
        }
        Ok(std::mem::replace(&mut self.unsettled.figures, Figures::none()).settled())
    }
}

/// Each row under a view, with its fate.
fn each(all: &[Related], ruling: &Ruling, view: usize, mut each: impl FnMut(Said, Fate)) {
    let mut fates = ruling.fates();
    for one in all {
        one.each(view, |said| {
            if let Some(fate) = fates.next() {
                each(said, fate);
            }
        });
    }
}
