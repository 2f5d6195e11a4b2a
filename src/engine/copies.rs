//! What rows that occur twice have added to the figures, taken back.
//!
//! In a first pass every row was folded as if it stood alone. Most often the only rows that do not are
//! copies of others to the letter, few among very many: then only those are read again and ruled on among
//! themselves, and what a copy has added is subtracted. That a copy was taken changes no greatest, least or
//! newest value, since the row that it equals stays. Where anything else has come between rows (a
//! correction, a contradiction, an id told twice), nothing can be taken back, and a second pass is needed.

use super::census::Census;
use super::checks::rows;
use super::fate::Fate;
use super::repeated::Repeated;
use super::ruling::Rulings;
use super::single::{Figures, Single};
use super::view::Views;
use crate::model::framework::Framework;
use crate::model::period::Period;
use crate::model::row::Row;
use crate::model::sink::Sink;

/// Figures of which some rows occur twice.
pub struct Copies {
    /// With all rows folded.
    pub(super) figures: Figures,
    /// What occurs twice.
    pub repeated: Repeated,
    /// Where the rows stand that have to do with it: piece and byte, in reading order.
    pub places: Vec<(usize, u32)>,
}

impl Copies {
    /// The figures without what was taken twice.
    ///
    /// # Errors
    /// What occurs twice, for a second pass: these are not the rows of [`Self::places`], or another thing than
    /// copies has come between them.
    pub fn taken_back(
        mut self,
        framework: &Framework,
        views: Views,
        rows: &[Row],
    ) -> Result<Figures, Repeated> {
        match self.take_back(framework, views, rows) {
            Some(()) => Ok(self.figures.settled()),
            None => Err(self.repeated),
        }
    }

    fn take_back(&mut self, framework: &Framework, views: Views, rows: &[Row]) -> Option<()> {
        if rows.len() != self.places.len() {
            return None;
        }
        let mut again = Single::new(framework, views, Some(&self.repeated));
        let mut census = Census::new(framework);
        let mut taken = Vec::with_capacity(rows.len());
        for (number, row) in rows.iter().enumerate() {
            let faulty = !row.faults.is_empty() || rows::rejects(framework, row);
            if !again.has_to_do_with_others(row, faulty, None) {
                return None;
            }
            taken.push(again.account(row.recorded, row.date.map(Period::last), faulty));
            census.take(number, row);
        }
        let Rulings { now, then, as_then_known } = Rulings::under(&census, views);
        self.figures.accounts.less(again.accounts());
        self.figures.accounts.add(now.accounts());
        let rulings = [Some(now), then, as_then_known];
        for (view, (ruling, fold)) in rulings.iter().zip(&mut self.figures.folds).enumerate() {
            let Some(ruling) = ruling else { continue };
            for ((row, taken), fate) in rows.iter().zip(&taken).zip(ruling.fates()) {
                let right = match (taken.get(view) == Some(&true), fate) {
                    (true, Fate::Duplicate(_)) => fold.takes_back(framework, row),
                    (taken, fate) => taken == (fate == Fate::Counted),
                };
                if !right {
                    return None;
                }
            }
        }
        Some(())
    }
}
