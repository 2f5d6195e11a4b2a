//! What the rows of all threads come to, when each has folded its own.
//!
//! Either no row has to do with another: then the folds are merged, in any order. Or it is told where those stand that
//! may, and they are ruled on among themselves.

use super::accounts::Accounts;
use super::census::Census;
use super::fate::Fate;
use super::fold::Folded;
use super::journal::Journal;
use super::places::At;
use super::pouring::pour;
use super::repeated::Repeated;
use super::ruling::Rulings;
use super::single::{ASIDE, Single};
use super::sketch::Sketch;
use super::tokens::Tokens;
use super::view::Views;
use crate::model::framework::Framework;
use crate::model::row::Row;
use crate::model::sink::Sink;

/// What all rows come to under the report's views.
pub struct Figures {
    /// Under each of [`Views`]: now, then, as then known; empty where there is no such view.
    pub folds: [Folded; 3],
    /// What became of the rows.
    pub accounts: Accounts,
}

/// Figures in which some rows may have to do with others.
pub struct Unsettled {
    /// With every row that replaces no other.
    pub(super) figures: Figures,
    /// Where the rows stand that may have to do with others, in reading order.
    pub places: Vec<At>,
    /// Which rows make which series, if that was noted.
    pub(super) journals: Option<Vec<Journal>>,
}

/// What a first pass has shown.
pub enum Joined {
    /// Every row stands alone.
    Figures(Box<Figures>),
    /// Some rows may have to do with others: they must be looked at.
    Unsettled(Box<Unsettled>, Repeated),
    /// The same, and they cannot be found again, or are too many.
    Tied(Repeated),
}

impl Figures {
    /// Of no row and under no view.
    pub(super) fn none() -> Figures {
        let folds = [Folded::none(), Folded::none(), Folded::none()];
        Figures { folds, accounts: Accounts::default() }
    }

    /// Says that all rows have been counted.
    #[must_use]
    pub(super) fn settled(self) -> Figures {
        Figures { folds: self.folds.map(Folded::settled), ..self }
    }
}

impl Single<'_> {
    /// What tells these rows from others: the sum of their prints, whoever read them.
    #[must_use]
    pub fn sum(shares: &[Single]) -> Sketch {
        shares.iter().fold(0, |sum, share| sum.wrapping_add(share.sum))
    }

    /// What a first pass has shown.
    #[must_use]
    pub fn joined(framework: &Framework, mut shares: Vec<Single>, threads: usize) -> Joined {
        let tokens: Vec<Tokens> =
            shares.iter_mut().map(|share| std::mem::take(&mut share.tokens)).collect();
        let number = tokens.iter().map(Tokens::number).sum();
        let mut repeated = Tokens::repeated(tokens, threads);
        shares.iter_mut().for_each(|share| repeated.concern(std::mem::take(&mut share.replacing)));
        if repeated.is_empty() {
            return Joined::Figures(Box::new(merged(framework, shares, threads).settled()));
        }
        let Some(places) = repeated.places(number) else { return Joined::Tied(repeated) };
        let journals = shares.iter_mut().map(|share| share.journal.take()).collect();
        let figures = merged(framework, shares, threads);
        Joined::Unsettled(Box::new(Unsettled { figures, places, journals }), repeated)
    }

    /// What a second pass comes to; nothing if too many rows had to be put aside.
    #[must_use]
    pub fn ruled(
        framework: &Framework,
        views: Views,
        mut shares: Vec<Single>,
        threads: usize,
    ) -> Option<Figures> {
        if shares.iter().any(|share| share.put_aside > ASIDE) {
            return None;
        }
        let mut aside: Vec<(usize, Vec<Row>)> =
            shares.iter_mut().flat_map(|share| std::mem::take(&mut share.aside)).collect();
        aside.sort_unstable_by_key(|(piece, _)| *piece);
        let rows: Vec<Row> = aside.into_iter().flat_map(|(_, rows)| rows).collect();
        let mut figures = merged(framework, shares, threads);
        let mut census = Census::new(framework);
        rows.iter().enumerate().for_each(|(number, row)| census.take(number, row));
        let Rulings { now, then, as_then_known } = Rulings::under(&census, views);
        figures.accounts.add(now.accounts());
        for (fold, ruling) in figures.folds.iter_mut().zip([Some(now), then, as_then_known]) {
            let Some(ruling) = ruling else { continue };
            let counted =
                rows.iter().zip(ruling.fates()).filter(|(_, fate)| *fate == Fate::Counted);
            counted.for_each(|(row, _)| fold.count(framework, row));
        }
        Some(figures.settled())
    }
}

/// Joins what several threads have counted.
pub(super) fn merged(framework: &Framework, shares: Vec<Single>, threads: usize) -> Figures {
    let (mut all, mut grids) = (Figures::none(), Vec::new());
    for (at, share) in shares.into_iter().enumerate() {
        all.accounts.add(share.accounts);
        grids.push(share.grid);
        let folds = all.folds.iter_mut().zip(share.folds);
        match at {
            0 => folds.for_each(|(own, first)| *own = first),
            _ => folds.for_each(|(own, other)| own.merge(framework, other)),
        }
    }
    pour(grids, &mut all.folds, threads);
    all
}
