//! The figures of a workspace by the quickest way there is to them.
//!
//! Rows are read once by several threads; those that have to do with others are read again, alone if they are few and
//! all of them if they are many. Where nothing less will do, the census of all rows is taken.

use super::context::Outcome;
use super::failure::Failure;
use super::session::{Counted, Session};
use crate::engine::accounts::Accounts;
use crate::engine::checks::first_pass::{FirstPass, Traced, Tracing};
use crate::engine::counting::{Counter, Counting};
use crate::engine::related::Related;
use crate::engine::repeated::Repeated;
use crate::engine::ruling::Rulings;
use crate::engine::shares::{Figures, Joined, Unsettled};
use crate::engine::single::Single;
use crate::engine::sketch::Sketch;
use crate::engine::tally::Unknown;
use crate::engine::view::Views;
use crate::model::framework::Framework;
use crate::model::row::Copy;
use crate::store::measurements::again::{Cut, share_again};
use crate::store::measurements::data::Data;
use crate::store::measurements::sharing::{Manner, Shared, share};

/// Figures' raw material, what became of the rows, and how a command ends that needs no more.
pub struct Figured {
    /// The folds.
    pub counted: Counted,
    /// What became of every row.
    pub accounts: Accounts,
    /// Whether anything was left out.
    pub outcome: Outcome,
}

impl Session {
    /// The folds of the rows that count, by the quickest way there is to them. Meant for a session
    /// that was opened by [`Self::glance`].
    ///
    /// # Errors
    /// When a data file cannot be read to its end.
    pub fn figures(&mut self, views: Views, threads: Option<usize>) -> Result<Figured, Failure> {
        let manner = self.manner(threads);
        if let Some(figured) = self.at_once(views, manner)? {
            return Ok(figured);
        }
        self.data.settle(&self.definitions.framework);
        self.by_all_rows(views, manner)
    }

    /// The same by the census of all rows: of a session whose files have been surveyed.
    pub(super) fn by_all_rows(&self, views: Views, manner: Manner) -> Result<Figured, Failure> {
        let framework = &self.definitions.framework;
        let pass = FirstPass::without_rules(framework);
        let seen = share(&self.data, framework, manner, || pass.begin());
        let noted = seen.map_err(Failure::reading)?.shares.into_iter();
        let noted = noted.map(Tracing::noted).collect();
        let Traced { mut census, pieces, .. } = pass.traced(noted);
        census.settle_copies(self.data.files());
        let rulings = Rulings::under(&census, views);
        drop(census);
        let accounts = rulings.now.accounts();
        let pass = Counting::new(framework, &pieces, &rulings);
        let counted = share(&self.data, framework, manner, || pass.begin());
        let counted = counted.map_err(Failure::reading)?.shares;
        let counted = counted.into_iter().map(Counter::counted).collect();
        let folds = pass.counted(counted).ok_or(Failure::ChangedWhileReading)?;
        Ok(self.figured(Figures { folds, accounts }, views))
    }

    fn figured(&self, Figures { folds, accounts }: Figures, views: Views) -> Figured {
        let outcome = self.outcome(&accounts, views.now);
        Figured { counted: Counted::of(folds, views), accounts, outcome }
    }

    /// The same in a single pass, if no row has to do with another.
    pub(super) fn at_once(
        &mut self,
        views: Views,
        manner: Manner,
    ) -> Result<Option<Figured>, Failure> {
        if self.data.files().iter().any(|file| file.copy != Copy::No) {
            return Ok(None);
        }
        let framework = &self.definitions.framework;
        let first = pass(&self.data, framework, manner, views, None)?;
        if !self.data.conclude(&first.heard) {
            return Ok(None);
        }
        let sum = Single::sum(&first.shares);
        let figures = match Single::joined(framework, first.shares, manner.threads) {
            Joined::Figures(figures) => Ok(*figures),
            Joined::Unsettled(figures, repeated) => self
                .put_right(*figures, &repeated, (views, manner), &first.cuts)
                .map_err(|Unknown| repeated),
            Joined::Tied(repeated) => Err(repeated),
        };
        let figures = match figures {
            Ok(figures) => Some(figures),
            Err(repeated) if repeated.are_many() => None,
            Err(repeated) => self.ruled(views, manner, &repeated, sum)?,
        };
        Ok(figures.map(|figures| self.figured(figures, views)))
    }

    /// Figures put right by reading again, of pieces that begin there, what has to do with what occurs twice.
    ///
    /// # Errors
    /// When a second pass is needed: it also tells what is wrong, if rows cannot be read again.
    fn put_right(
        &self,
        figures: Unsettled,
        repeated: &Repeated,
        (views, manner): (Views, Manner),
        cuts: &[Cut],
    ) -> Result<Figures, Unknown> {
        let (data, framework, threads) = (&self.data, &self.definitions.framework, manner.threads);
        let groups = figures.groups(threads);
        let make = || Related::new(framework, views, repeated, groups);
        let related = share_again(data, framework, (cuts, &figures.places), threads, make);
        let mut nearly = figures.ruled(framework, views, related.unwrap_or_default(), threads)?;
        let make = || Single::new(framework, views, None);
        let rows = match nearly.places.as_slice() {
            [] => Vec::new(),
            places => {
                share_again(data, framework, (cuts, places), threads, make).unwrap_or_default()
            }
        };
        let settled = nearly.settled(framework, rows, threads)?;
        // Very many small things, and the program ends soon: to give them back one by one would only take time.
        std::mem::forget(nearly);
        Ok(settled)
    }

    /// The same in a second pass over rows of this sum, some of which have to do with others; nothing if
    /// those are too many.
    fn ruled(
        &self,
        views: Views,
        manner: Manner,
        repeated: &Repeated,
        sum: Sketch,
    ) -> Result<Option<Figures>, Failure> {
        let framework = &self.definitions.framework;
        let second = pass(&self.data, framework, manner, views, Some(repeated))?;
        if Single::sum(&second.shares) != sum {
            return Err(Failure::ChangedWhileReading);
        }
        Ok(Single::ruled(framework, views, second.shares, manner.threads))
    }
}

/// Reads all files once; with `repeated`, for the second time.
fn pass<'a>(
    data: &Data,
    framework: &'a Framework,
    manner: Manner,
    views: Views,
    repeated: Option<&'a Repeated>,
) -> Result<Shared<Single<'a>>, Failure> {
    // Where nothing can be corrected, few series ever have to be folded anew.
    let noting = repeated.is_none() && data.may_correct();
    let make = || match Single::new(framework, views, repeated) {
        single if noting => single.with_journal(),
        single => single,
    };
    share(data, framework, manner, make).map_err(Failure::reading)
}
