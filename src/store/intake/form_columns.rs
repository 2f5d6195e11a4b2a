//! Which column of a form holds what, by the hidden row of the contract's names.

use super::form::{place, text_of};
use super::form_sight::{Dues, Merged};
use super::grid::{Content, Grid, GridCell, GridRow};
use super::source::Source;
use crate::model::finding::Place;
use crate::model::form::{LAST, LineKey, NOT_APPLICABLE, TOLD};
use crate::model::framework::Framework;

/// Where a form's columns stand, by their index.
#[derive(Debug)]
pub(super) struct Columns {
    /// The indicator.
    pub(super) indicator: u32,
    /// The value.
    pub(super) value: u32,
    /// Whether there is none to give.
    pub(super) not_applicable: Option<u32>,
    /// The date.
    pub(super) date: u32,
    /// The activity.
    pub(super) event: Option<u32>,
    /// What only tells something; none of a form whose columns do not say which these are.
    told: Vec<u32>,
    /// What was reported last, which is one of those.
    last: Option<u32>,
    /// Every other named column, by its name as written: denominator, dimensions, evidence, note.
    pub(super) others: Vec<(String, u32)>,
}

/// A form as it lies in its grid.
pub(super) struct Layout<'a> {
    /// The sheet or file.
    pub(super) grid: &'a Grid,
    /// The column of keys.
    pub(super) key: u32,
    /// The other columns.
    pub(super) columns: &'a Columns,
    /// The definitions.
    pub(super) framework: &'a Framework,
    /// Its merged cells.
    pub(super) merged: &'a Merged<'a>,
    /// What its lines say that they are due for.
    pub(super) dues: &'a Dues,
}

impl Columns {
    /// Reads the row of names; none if a name stands twice or the value, the indicator or the date has none.
    pub(super) fn read(row: &GridRow, key: u32) -> Option<Columns> {
        let mut named: Vec<(String, u32)> = Vec::new();
        for cell in row.cells.iter().filter(|cell| cell.index != key) {
            let name = text_of(cell);
            let taken = named.iter().any(|(other, _)| other.eq_ignore_ascii_case(&name));
            if taken {
                return None;
            }
            if !name.is_empty() {
                named.push((name, cell.index));
            }
        }
        let mut take = |name: &str| {
            let at = named.iter().position(|(other, _)| other == name)?;
            Some(named.remove(at).1)
        };
        let last = take(LAST);
        let told = TOLD.into_iter().filter_map(&mut take).chain(last).collect();
        Some(Columns {
            told,
            last,
            indicator: take("indicator")?,
            value: take("value")?,
            date: take("date")?,
            not_applicable: take(NOT_APPLICABLE),
            event: take("event"),
            others: named,
        })
    }

    /// The headers of the table made from it, in the order in which a line's cells are put together.
    pub(super) fn headers(&self) -> Vec<String> {
        let fixed = ["id", "date", "indicator", "value", "party", "reporter", "event"];
        let others = self.others.iter().map(|(name, _)| name.clone());
        fixed.into_iter().map(str::to_string).chain(others).collect()
    }

    /// The columns of numbers that are counted.
    pub(super) fn counted(&self) -> impl Iterator<Item = u32> {
        let of = self.others.iter().filter(|(name, _)| name == "of").map(|(_, at)| *at);
        of.chain([self.value])
    }

    /// The columns of answers, each with its name in the contract.
    pub(super) fn inputs(&self) -> impl Iterator<Item = (u32, &str)> {
        let fixed = [
            (Some(self.value), "value"),
            (self.not_applicable, "n/a"),
            (Some(self.date), "date"),
            (self.event, "event"),
        ];
        let fixed = fixed.into_iter().filter_map(|(at, name)| Some((at?, name)));
        fixed.chain(self.others.iter().map(|(name, at)| (*at, name.as_str())))
    }
}

impl<'a> Layout<'a> {
    /// The cells of a row that somebody filled in, each with the contract's name of its column. The
    /// indicator is none of them: most lines have it from the beginning.
    pub(super) fn answers(
        &self,
        row: &'a GridRow,
    ) -> impl Iterator<Item = (&'a GridCell, &'a str)> {
        let filled = |cell: &&GridCell| {
            !text_of(cell).is_empty() || matches!(cell.content, Content::Nothing(_))
        };
        let columns: &'a Columns = self.columns;
        columns.inputs().filter_map(move |(at, name)| Some((row.cell(at).filter(filled)?, name)))
    }

    /// Whether what stands in a cell of a line is the form's or an answer to it.
    pub(super) fn is_own(&self, key: &LineKey, cell: &GridCell) -> bool {
        let index = cell.index;
        let asked = [self.key, self.columns.indicator].contains(&index);
        let answer = || self.columns.inputs().any(|(at, _)| at == index);
        asked || answer() || (self.is_told(index) && self.is_as_written(key, cell))
    }

    /// Whether a column tells something of what is asked, other than its indicator. Where columns do not say so, those that
    /// stand before all answers do.
    pub(super) fn is_told(&self, index: u32) -> bool {
        if !self.columns.told.is_empty() {
            return self.columns.told.contains(&index);
        }
        let before = self.columns.inputs().all(|(at, _)| index < at);
        before && ![self.key, self.columns.indicator].contains(&index)
    }

    /// Whether the form itself may say this in a column that only tells something: it leaves those of spare lines empty,
    /// writes no number alone, and as what was reported last a dash, or a value with its date on the line below.
    fn is_as_written(&self, key: &LineKey, cell: &GridCell) -> bool {
        let text = text_of(cell);
        let digit = |c: char| c.is_numeric();
        let number = !text.chars().any(char::is_alphabetic) && text.contains(digit);
        let plain = matches!(cell.content, Content::Text(_)) && !number;
        let reported = text.contains('\n') && text.ends_with(')');
        let is_last = self.columns.last == Some(cell.index);
        let dash = !text.contains(char::is_alphanumeric);
        let whole = if is_last { reported || dash } else { plain };
        whole && !matches!(key, LineKey::Spare(_))
    }

    /// Where a row's cell stands, also if it is empty.
    pub(super) fn place(&self, row: &GridRow, index: u32) -> Place {
        match row.cell(index) {
            Some(cell) => place(self.grid, cell.line, cell.column),
            None => match self.grid.source {
                Source::Sheet { .. } => place(self.grid, row.line, index + 1),
                _ => place(self.grid, row.line, 1),
            },
        }
    }
}
