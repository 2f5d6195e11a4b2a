//! The rows that proposed rows may have to do with, among very many that they have not.
//!
//! Rows meet in their indicator (the same row told again, a contradiction, a total that falls, a part of a
//! whole) or by an id (told twice, corrected). So of all rows those of the proposed rows' indicators are kept,
//! and of the others no more than short prints of their ids. If any of those ids occurs among the rows
//! kept, which is nearly never so, nobody can say from these alone what becomes of them, and all rows have to be
//! looked at. Else no ruling, finding or figure of the proposed rows would be another one with
//! all rows at hand.

use std::collections::HashSet;

use foldhash::fast::FixedState;

use super::sketch::{self, Sketch};
use crate::model::framework::Framework;
use crate::model::plain::PlainRow;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{FileIx, Row};
use crate::model::sink::Share;
use crate::text::print::onward;

/// Rows that may be kept: some hundred bytes each.
const KEPT: usize = 100_000;

/// Which rows proposed ones have to do with.
#[derive(Debug)]
pub struct Concern {
    /// Of every indicator of the framework, whether a proposed row is one of its.
    touched: Vec<bool>,
    /// The file of the proposed rows alone.
    own: FileIx,
}

impl Concern {
    /// That of rows of these indicators, which are read as a file of their own.
    #[must_use]
    pub fn new(
        framework: &Framework,
        indicators: impl Iterator<Item = IndicatorIx>,
        own: FileIx,
    ) -> Concern {
        let mut touched = vec![false; framework.indicators.len()];
        for IndicatorIx(ix) in indicators {
            touched.get_mut(ix as usize).into_iter().for_each(|one| *one = true);
        }
        Concern { touched, own }
    }

    fn is_of(&self, row: &Row) -> bool {
        row.file == self.own || row.indicator.is_some_and(|ix| self.touches(ix))
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "one for each indicator of the framework of the rows"
    )]
    fn touches(&self, IndicatorIx(ix): IndicatorIx) -> bool {
        self.touched[ix as usize]
    }
}

/// What one thread has read of them.
#[derive(Debug)]
pub struct Concerned<'a> {
    concern: &'a Concern,
    rows: Vec<(usize, Vec<Row>)>,
    number: usize,
    /// Ids of other rows, and ids that they replace.
    others: Vec<Sketch>,
}

impl<'a> Concerned<'a> {
    /// Nothing yet.
    #[must_use]
    pub fn new(concern: &'a Concern) -> Concerned<'a> {
        Concerned { concern, rows: Vec::new(), number: 0, others: Vec::new() }
    }

    /// The rows concerned, in reading order; nothing if they are too many, or one of them shares an id with
    /// another row.
    #[must_use]
    pub fn joined(shares: Vec<Concerned>) -> Option<Vec<Row>> {
        if shares.iter().map(|share| share.number).sum::<usize>() > KEPT {
            return None;
        }
        let (pieces, others): (Vec<_>, Vec<_>) =
            shares.into_iter().map(|share| (share.rows, share.others)).unzip();
        let mut pieces: Vec<(usize, Vec<Row>)> = pieces.into_iter().flatten().collect();
        pieces.sort_unstable_by_key(|(piece, _)| *piece);
        let rows: Vec<Row> = pieces.into_iter().flat_map(|(_, rows)| rows).collect();
        let ids: HashSet<Sketch, FixedState> =
            rows.iter().flat_map(|row| ids(&row.id, &row.replaces)).collect();
        let shared = others.iter().flatten().any(|id| ids.contains(id));
        (!shared).then_some(rows)
    }
}

/// The ids that a row names, in short: two different ones may be alike, two equal ones always are.
fn ids(id: &str, replaces: &str) -> impl Iterator<Item = Sketch> + use<> {
    let short = |id: &str| (!id.is_empty()).then(|| sketch::of_id(onward(id)));
    [short(id), short(replaces)].into_iter().flatten()
}

impl Share for Concerned<'_> {
    const PLACES: bool = true;

    fn begin(&mut self, piece: usize) {
        self.rows.push((piece, Vec::new()));
    }

    fn take_plain(&mut self, row: &PlainRow) -> bool {
        // The proposed rows themselves are of those indicators, too.
        if self.concern.touches(row.indicator) {
            return false;
        }
        self.others.extend(ids(row.id(), row.replaces()));
        true
    }

    fn take(&mut self, row: &Row, _: Option<u32>) {
        if !self.concern.is_of(row) {
            self.others.extend(ids(&row.id, &row.replaces));
            return;
        }
        self.number += 1;
        // Beyond the limit it is enough to know that they are too many.
        if let Some((_, rows)) = self.rows.last_mut().filter(|_| self.number <= KEPT) {
            rows.push(row.clone());
        }
    }
}
