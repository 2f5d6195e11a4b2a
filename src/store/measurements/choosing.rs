//! Which cell of a record fills a column: rows with a cell too many, and headers that mean the same.

use super::cells::{shown, trimmed};
use super::dates;
use super::fields::moment;
use super::form::Form;
use super::held::Cells;
use super::notices::place_at;
use super::numbers;
use super::rows::RowReader;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::row::Column;
use crate::text::fold::neat;

/// Which cell of a record stands for which cell of the header.
pub(super) struct Alignment {
    pub(super) surplus: usize,
    pub(super) texts: Option<(usize, usize)>,
}

impl Alignment {
    /// In a row with too many cells, one of its free texts holds a separator: what stands before all
    /// of them keeps its place from the left, what stands after them from the right.
    pub(super) fn cell(&self, at: usize) -> Option<usize> {
        match self.texts {
            _ if self.surplus == 0 => Some(at),
            Some((_, last)) if at > last => Some(at + self.surplus),
            Some((first, _)) if at >= first => None,
            _ => Some(at),
        }
    }
}

impl RowReader<'_> {
    /// The text of a column: of its first filled cell, if several headers name it. Notes the place.
    #[expect(
        clippy::indexing_slicing,
        reason = "cells of a layout are positions in its own header"
    )]
    pub(super) fn choose<'r>(
        &mut self,
        record: &'r impl Cells,
        form: &Form,
        alignment: &Alignment,
        column: Column,
        cells: &[usize],
    ) -> &'r str {
        if let ([cell], 0, false) = (cells, alignment.surplus, self.telling) {
            return trimmed(record.cell(*cell));
        }
        let mut chosen: Option<(usize, usize, &str)> = None;
        for cell in cells {
            let Some(at) = alignment.cell(*cell) else { continue };
            let text = trimmed(record.cell(at));
            if let Some((first, _, have)) = chosen.filter(|(.., have)| !have.is_empty()) {
                if text.is_empty() || self.agree(column, [have, text], form) {
                    continue;
                }
                if self.is_untold(&codes::SYNONYMS_DISAGREE) {
                    continue;
                }
                let place = place_at(record.place(at), &self.row.path);
                let header = |cell: usize| shown(&form.layout.headers[cell]);
                let finding = Finding::at(&codes::SYNONYMS_DISAGREE, place)
                    .text("first", header(first))
                    .text("second", header(*cell));
                self.row.faults.push(finding);
            } else if chosen.is_none() || !text.is_empty() {
                chosen = Some((*cell, at, text));
            }
        }
        let Some((_, at, text)) = chosen else { return "" };
        if self.telling && at < record.width() {
            self.row.places.push((column, record.place(at)));
        }
        text
    }

    /// Whether two texts of a column mean the same.
    fn agree(&mut self, column: Column, both: [&str; 2], form: &Form) -> bool {
        let [one, other] = both;
        if one.eq_ignore_ascii_case(other) || neat(one) == neat(other) {
            return true;
        }
        match column {
            Column::Party => {
                let meaning = self.parties.read(one).clone();
                meaning.is_ok() && *self.parties.read(other) == meaning
            }
            Column::Date => alike(both.map(|text| dates::certain(text, form.order))),
            Column::Value | Column::Of => {
                alike(both.map(|text| numbers::certain(text, form.marks)))
            }
            Column::Recorded => alike(both.map(|text| moment(text, form))),
            Column::Dimension(at) => alike(both.map(|text| self.dimensions.find(at, text))),
            _ => false,
        }
    }
}

/// Whether both are known and the same.
fn alike<T: PartialEq>([one, other]: [Option<T>; 2]) -> bool {
    one.is_some() && one == other
}
