//! What each cell of a row means, by its column; a fault is noted at the cell.

use super::cells::{is_id, list, set_neat, shown};
use super::dates::{self, NotDate};
use super::form::Form;
use super::indicators::Wrong;
use super::numbers::{self, NotNumber};
use super::rows::{RowReader, untold};
use super::values::{self, NotValue};
use crate::model::amount::Amount;
use crate::model::codes;
use crate::model::finding::{Code, Finding};
use crate::model::indicator::Kind;
use crate::model::instant::Instant;
use crate::model::period::Span;
use crate::model::row::{Column, Value};
use crate::text::fold::fold;
use crate::text::looks::code_points;

/// A moment; a day, as the file writes its dates, is its end.
pub(super) fn moment(text: &str, form: &Form) -> Option<Instant> {
    let day = || dates::certain(text, form.order).filter(|period| period.span == Span::Day);
    Instant::parse(text).or_else(|| Some(Instant::end_of(day()?.first)))
}

/// Whether a text stands for all values of a dimension, or for none.
fn is_total(text: &str) -> bool {
    const TOTALS: [&str; 13] = [
        "total", "totales", "totais", "todos", "todas", "ambos", "ambas", "general", "geral",
        "all", "both", "na", "noaplica",
    ];
    TOTALS.contains(&fold(text).as_str())
}

impl RowReader<'_> {
    /// A finding at a cell of this row.
    fn at(&self, column: Column, code: &'static Code) -> Finding {
        Finding::at(code, self.row.place_of(column))
    }

    /// Whether nobody is told of a fault at a cell: because all of the row is at fault, or nobody asks.
    pub(super) fn is_untold(&mut self, code: &'static Code) -> bool {
        if !self.shapeless && !self.telling {
            self.row.faults.push(untold(code));
            self.shapeless = true;
        }
        self.shapeless
    }

    fn missing(&mut self, column: Column) {
        if self.is_untold(&codes::MISSING_CELL) {
            return;
        }
        let finding = self.at(column, &codes::MISSING_CELL).word("column", column.key());
        self.row.faults.push(finding);
    }

    pub(super) fn date(&mut self, text: &str, form: &Form) {
        if text.is_empty() {
            return self.missing(Column::Date);
        }
        if self.shapeless || !self.telling {
            self.row.date = dates::certain(text, form.order);
            if self.row.date.is_none() {
                self.is_untold(&codes::INVALID_DATE);
            }
            return;
        }
        let finding = match dates::read(text, form.order) {
            Ok(period) => {
                self.row.date = Some(period);
                return;
            }
            Err(NotDate::Invalid(guess)) => {
                self.at(Column::Date, &codes::INVALID_DATE).text("value", shown(text)).guess(guess)
            }
            Err(NotDate::Ambiguous(first, second)) => self
                .at(Column::Date, &codes::AMBIGUOUS_DATE)
                .text("value", shown(text))
                .text("first", first)
                .text("second", second),
        };
        self.row.faults.push(finding);
    }

    pub(super) fn indicator(&mut self, text: &str) {
        if text.is_empty() {
            return self.missing(Column::Indicator);
        }
        self.row.indicator = self.indicators.find(text);
        let known = self.row.indicator.is_some();
        if known || self.is_untold(&codes::UNKNOWN_INDICATOR) {
            return;
        }
        let finding = if let Some(broken) = self.indicators.broken(text) {
            self.at(Column::Indicator, &codes::BROKEN_DEFINITION)
                .text("id", broken.id.clone())
                .other(broken.place.clone())
        } else {
            match self.indicators.explain(text) {
                Wrong::LooksLike(id) => self.lookalike(Column::Indicator, text, id),
                Wrong::Unknown(guess) => self
                    .at(Column::Indicator, &codes::UNKNOWN_INDICATOR)
                    .text("id", shown(text))
                    .guess(guess),
            }
        };
        self.row.faults.push(finding);
    }

    fn lookalike(&self, column: Column, text: &str, guess: String) -> Finding {
        self.at(column, &codes::LOOKALIKE)
            .text("value", shown(text))
            .text("points", code_points(text))
            .guess(Some(guess))
    }

    pub(super) fn of(&mut self, text: &str, form: &Form) -> Option<Amount> {
        if text.is_empty() {
            return None;
        }
        if !self.telling {
            let read = numbers::certain(text, form.marks);
            if read.is_none() {
                self.is_untold(&codes::INVALID_NUMBER);
            }
            return read;
        }
        let read = numbers::read(text, form.marks);
        read.map_err(|not| self.not_number(Column::Of, text, not)).ok()
    }

    fn not_number(&mut self, column: Column, text: &str, not: NotNumber) {
        if self.is_untold(&codes::INVALID_NUMBER) {
            return;
        }
        let finding = match not {
            NotNumber::Ambiguous { plain, decimal } => self
                .at(column, &codes::AMBIGUOUS_NUMBER)
                .text("value", shown(text))
                .word("column", column.key())
                .text("plain", plain)
                .text("decimal", decimal),
            NotNumber::Invalid { reason, guess } => {
                // Out of how many may be unknown where the number is not.
                let of = column == Column::Of && reason == "grammar";
                self.at(column, &codes::INVALID_NUMBER)
                    .text("value", shown(text))
                    .word("column", column.key())
                    .text("reason", if of { "of" } else { reason })
                    .guess(guess)
            }
        };
        self.row.faults.push(finding);
    }

    pub(super) fn parties(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let wrong = match self.parties.read(text) {
            Ok(found) => {
                self.row.parties.extend_from_slice(found);
                return;
            }
            Err(wrong) => wrong.clone(),
        };
        if self.is_untold(&codes::UNKNOWN_PARTY) {
            return;
        }
        for part in wrong {
            let finding = match part.guess {
                Some(code) if part.lookalike => self.lookalike(Column::Party, &part.text, code),
                guess => self
                    .at(Column::Party, &codes::UNKNOWN_PARTY)
                    .text("value", shown(&part.text))
                    .text("means", if part.nobody { "nobody" } else { "other" })
                    .guess(guess),
            };
            self.row.faults.push(finding);
        }
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "a row has a text for each dimension of the framework"
    )]
    pub(super) fn dimension(&mut self, text: &str, at: usize) {
        let dimension = self.framework.dimension(at);
        if text.is_empty() || dimension.values.is_empty() {
            return set_neat(&mut self.row.dimensions[at], text);
        }
        if let Some(id) = self.dimensions.find(at, text) {
            self.row.dimensions[at].push_str(id);
            return;
        }
        if self.is_untold(&codes::UNKNOWN_DIMENSION_VALUE) {
            return;
        }
        if let Some(id) = self.dimensions.like(at, text) {
            let finding = self.lookalike(Column::Dimension(at), text, id.to_string());
            self.row.faults.push(finding);
            return;
        }
        let guess = self.dimensions.likely(at, text);
        let finding = self
            .at(Column::Dimension(at), &codes::UNKNOWN_DIMENSION_VALUE)
            .text("value", shown(text))
            .text("dimension", dimension.id.clone())
            .text("reason", if is_total(text) { "total" } else { "value" })
            .text("allowed", list(dimension.values.iter().map(|(id, _)| id.as_str())))
            .number("count", dimension.values.len())
            .choices(&dimension.values)
            .guess(guess);
        self.row.faults.push(finding);
    }

    pub(super) fn recorded(&mut self, text: &str, form: &Form) {
        self.row.recorded = moment(text, form);
        let wrong = self.row.recorded.is_none() && !text.is_empty();
        if wrong && !self.is_untold(&codes::INVALID_RECORDED) {
            let finding = self.at(Column::Recorded, &codes::INVALID_RECORDED);
            self.row.faults.push(finding.text("value", shown(text)));
        }
    }

    pub(super) fn id(&mut self, text: &str, column: Column) {
        if is_id(text) {
            let id = if column == Column::Id { &mut self.row.id } else { &mut self.row.replaces };
            id.push_str(text);
        } else if !text.is_empty() && !self.is_untold(&codes::INVALID_ROW_ID) {
            let finding = self.at(column, &codes::INVALID_ROW_ID).text("value", shown(text));
            self.row.faults.push(finding.word("column", column.key()));
        }
    }

    /// Reads the value last, since its meaning hangs on the other cells.
    pub(super) fn value(&mut self, text: &str, corrects: bool, form: &Form) {
        if text.is_empty() && !corrects {
            return self.missing(Column::Value);
        }
        let Some(ix) = self.row.indicator else { return };
        if text.is_empty() {
            self.row.value = Some(Value::Withdrawn);
            return;
        }
        if self.shapeless && !self.telling {
            return;
        }
        let indicator = self.framework.indicator(ix);
        let (of, stages) = ((ix, indicator.kind), &mut self.stages);
        let value = match self.telling {
            true => values::read(text, of, form.marks, stages).map_err(Some),
            false => values::certain(text, of, form.marks, stages).ok_or(None),
        };
        match value {
            Ok(value) => self.row.value = Some(value),
            Err(None) => _ = self.is_untold(&codes::INVALID_VALUE),
            Err(Some(NotValue::Number(not))) => self.not_number(Column::Value, text, not),
            Err(Some(NotValue::Choice { allowed, guess })) => {
                if self.is_untold(&codes::INVALID_VALUE) {
                    return;
                }
                let finding = self.at(Column::Value, &codes::INVALID_VALUE);
                let count = allowed.split(", ").count();
                let finding = finding.text("value", shown(text)).text("allowed", allowed);
                let sort = if indicator.kind == Kind::Parties { "yes-no" } else { "other" };
                let finding = finding.number("count", count).text("sort", sort);
                self.row.faults.push(finding.guess(guess));
            }
        }
    }

    /// Notes what a value needs beside it and has not, once everything else of its row is read: such a row still says what
    /// it says.
    pub(super) fn beside_value(&mut self) {
        let Some(ix) = self.row.indicator else { return };
        let applies = !matches!(self.row.value, Some(Value::NotApplicable | Value::Withdrawn));
        match self.framework.indicator(ix).kind {
            Kind::Share if applies && self.row.of.is_none() => self.needs(Column::Of),
            Kind::Parties if applies && self.row.parties.is_empty() => self.needs(Column::Party),
            _ => {}
        }
    }

    /// Notes an empty cell, unless the cell is filled with something already said to be wrong.
    fn needs(&mut self, column: Column) {
        let place = self.row.place_of(column);
        if !self.row.faults.iter().any(|fault| fault.place.as_ref() == Some(&place)) {
            self.missing(column);
        }
    }
}
