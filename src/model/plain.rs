//! A measurement that needs no judgement, still standing in its line.
//!
//! Nearly every row of a large file is one number of one day, with ids and codes that were met before.
//! Its reader hands it out as it stands, without copying a text. Who needs more than that fills a
//! [`Row`] with it.

#![expect(
    clippy::indexing_slicing,
    reason = "spans are those of cells of this text; a wrong one must stop the program and not show another cell"
)]

use chrono::NaiveDate;

use super::amount::Amount;
use super::instant::Instant;
use super::party::PartyId;
use super::period::Period;
use super::roadmap::IndicatorIx;
use super::row::{Row, Value};
use crate::text::print::Onward;

/// Where a text begins and ends in another.
pub type Span = (u32, u32);

/// Something that many rows share, with the number that their reader gave it when it met it first:
/// 0, 1, 2 … Two readers number differently, and one may give two numbers to the same.
#[derive(Debug)]
pub struct Met<'t, T> {
    /// Its number.
    pub number: usize,
    /// What it is.
    pub is: &'t [T],
}

impl<T> Clone for Met<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Met<'_, T> {}

/// A row that is read without a word. Whoever is asked about nearly every row and is not inlined should get a copy: a row
/// whose address is told has to be written down first.
#[derive(Debug, Clone, Copy)]
pub struct PlainRow<'t> {
    /// The line on which it begins, from 1.
    pub line: u32,
    /// The byte of its piece of the file at which it begins, from 0.
    pub at: u32,
    /// Whether its line has doubled quotes or line ends in its cells.
    pub folded: bool,
    /// The day observed.
    pub day: NaiveDate,
    /// Which indicator; one that is measured in numbers.
    pub indicator: IndicatorIx,
    /// The number observed.
    pub value: Amount,
    /// Out of how many.
    pub of: Option<Amount>,
    /// Who was counted: sorted, each once.
    pub parties: Met<'t, PartyId>,
    /// Value of each of the framework's dimensions; empty = not split.
    pub dimensions: Met<'t, String>,
    /// When reported.
    pub recorded: Option<Instant>,
    /// The text in which its cells stand.
    pub within: &'t str,
    /// Where they stand in it.
    pub spans: &'t [Span],
    /// Which of them are event, source, note and reporter.
    pub texts: &'t [Option<usize>; 4],
    /// Where its id stands; nowhere = none.
    pub id: Span,
    /// Where the id of the row stands that it corrects.
    pub replaces: Span,
}

impl<'t> PlainRow<'t> {
    /// A cell with the bytes that follow.
    #[inline(always)]
    #[must_use]
    pub fn onward(&self, cell: usize) -> Onward<'t> {
        self.onward_of(self.spans[cell])
    }

    /// Its event, or empty.
    #[inline(always)]
    #[must_use]
    pub fn event(&self) -> &'t str {
        let [event, ..] = *self.texts;
        self.text(self.span(event))
    }

    /// The same with the bytes that follow.
    #[inline]
    #[must_use]
    pub fn onward_event(&self) -> Onward<'t> {
        let [event, ..] = *self.texts;
        self.onward_of(self.span(event))
    }

    /// Its id and that of the row that it corrects, in the same way.
    #[inline(always)]
    #[must_use]
    pub fn onward_ids(&self) -> [Onward<'t>; 2] {
        [self.onward_of(self.id), self.onward_of(self.replaces)]
    }

    #[inline(always)]
    fn onward_of(&self, span: Span) -> Onward<'t> {
        Onward::new(self.within.as_bytes(), span)
    }

    #[inline(always)]
    fn span(&self, cell: Option<usize>) -> Span {
        cell.map_or((0, 0), |cell| self.spans[cell])
    }

    /// Whether it names a source.
    #[inline]
    #[must_use]
    pub fn has_source(&self) -> bool {
        let [_, source, ..] = *self.texts;
        let (start, end) = self.span(source);
        start < end
    }

    /// Its id, or empty.
    #[inline]
    #[must_use]
    pub fn id(&self) -> &'t str {
        self.text(self.id)
    }

    /// The id of the row that it corrects, or empty.
    #[inline]
    #[must_use]
    pub fn replaces(&self) -> &'t str {
        self.text(self.replaces)
    }

    /// Whether it corrects another row.
    #[inline(always)]
    #[must_use]
    pub fn is_correction(&self) -> bool {
        self.replaces.0 < self.replaces.1
    }

    #[inline(always)]
    fn text(&self, (start, end): Span) -> &'t str {
        &self.within[start as usize..end as usize]
    }

    /// Event, source, note and reporter.
    #[must_use]
    pub fn texts(&self) -> [&'t str; 4] {
        self.texts.map(|cell| self.text(self.span(cell)))
    }

    /// Fills an empty row with this one, apart from the places of its cells.
    pub fn fill(&self, row: &mut Row) {
        row.line = self.line;
        row.date = Some(Period::day(self.day));
        row.indicator = Some(self.indicator);
        row.value = Some(Value::Number(self.value));
        row.of = self.of;
        row.recorded = self.recorded;
        row.parties.extend_from_slice(self.parties.is);
        row.dimensions.iter_mut().zip(self.dimensions.is).for_each(|(own, is)| own.push_str(is));
        let own = [&mut row.event, &mut row.source, &mut row.note, &mut row.reporter];
        own.into_iter().zip(self.texts()).for_each(|(own, text)| own.push_str(text));
        row.id.push_str(self.id());
        row.replaces.push_str(self.replaces());
    }
}
