//! What a cell holds, and how it is written into a sheet.

use chrono::NaiveDate;
use rust_xlsxwriter::{ColNum, Format, RowNum, Worksheet, XlsxError};

use super::numbers;
use super::style::Styles;
use crate::model::indicator::Indicator;
use crate::model::quantity::{Quantity, fixed, trim};
use crate::render::page::{Mark, Tone};
use crate::text::formula::is_dangerous;
use crate::text::visible::visible;

/// Characters that a cell may hold: the file format's limit.
const LONGEST: usize = 32_767;
/// Decimals of a derived number where the definition sets none, as in other documents.
const DERIVED: u32 = 2;

/// A cell's content.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// Nothing.
    Empty,
    /// A text; also what begins like a formula.
    Text(String),
    /// A text that stands out.
    Strong(String),
    /// A number by its digits, with its format.
    Number {
        /// Its data text.
        digits: String,
        /// How it is shown.
        format: String,
    },
    /// A day.
    Day(NaiveDate),
    /// A state by sign and word.
    Mark(Mark),
}

impl Value {
    /// A text; nothing if empty.
    pub(super) fn text(text: &str) -> Value {
        if text.is_empty() { Value::Empty } else { Value::Text(text.to_string()) }
    }

    /// A day if there is one.
    pub(super) fn day(day: Option<NaiveDate>) -> Value {
        day.map_or(Value::Empty, Value::Day)
    }

    /// A whole number.
    pub(super) fn count(number: impl ToString) -> Value {
        Value::Number { digits: number.to_string(), format: numbers::grouped(0) }
    }

    /// A number of an indicator, shown with the decimals that other documents show.
    pub(super) fn quantity(indicator: &Indicator, quantity: Option<&Quantity>) -> Value {
        let Some(quantity) = quantity else { return Value::Empty };
        let digits = quantity.data_text();
        if quantity.is_percent() {
            return Value::Number { digits: numbers::share(&digits), format: "0.0%".to_string() };
        }
        let format = numbers::grouped(shown_decimals(indicator, quantity));
        Value::Number { digits, format }
    }

    /// A state.
    pub(super) fn mark(tone: Tone, sign: char, word: String) -> Value {
        Value::Mark(Mark { tone, sign, word })
    }

    /// What the cell reads like, for the height of its row.
    pub(super) fn shown(&self) -> String {
        match self {
            Value::Empty => String::new(),
            Value::Text(text) | Value::Strong(text) => text.clone(),
            Value::Number { digits, .. } => digits.clone(),
            Value::Day(day) => day.to_string(),
            Value::Mark(mark) => format!("{} {}", mark.sign, mark.word),
        }
    }

    /// Writes the cell.
    ///
    /// # Errors
    /// When the place lies outside a sheet.
    pub(super) fn write(
        &self,
        sheet: &mut Worksheet,
        (row, column): (RowNum, ColNum),
        styles: &Styles,
    ) -> Result<(), XlsxError> {
        match self {
            Value::Empty => sheet.write_blank(row, column, &styles.cell)?,
            Value::Text(text) => {
                return write_text(sheet, (row, column), text, styles, &styles.cell);
            }
            Value::Strong(text) => {
                return write_text(sheet, (row, column), text, styles, &styles.strong);
            }
            Value::Number { digits, format } => match numbers::held(digits) {
                Some(number) => {
                    sheet.write_number_with_format(row, column, number, &styles.number(format))?
                }
                None => sheet.write_string_with_format(row, column, digits, &styles.cell)?,
            },
            Value::Day(day) => {
                let format = styles.number("yyyy-mm-dd");
                sheet.write_datetime_with_format(row, column, day, &format)?
            }
            Value::Mark(mark) => {
                let said = self.shown();
                sheet.write_string_with_format(row, column, &said, &styles.tone(mark.tone))?
            }
        };
        Ok(())
    }
}

/// Writes anybody's text as a text, what spoils a screen made visible, cut where a cell ends.
fn write_text(
    sheet: &mut Worksheet,
    (row, column): (RowNum, ColNum),
    text: &str,
    styles: &Styles,
    format: &Format,
) -> Result<(), XlsxError> {
    let safe = readable(text);
    if is_dangerous(&safe) {
        sheet.write_string_with_format(row, column, &safe, &styles.kept())?;
    } else {
        sheet.write_string_with_format(row, column, &safe, format)?;
    }
    Ok(())
}

/// A text with its line ends, controls made visible, no longer than a cell.
pub(super) fn readable(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| visible(&line.replace('\t', " "))).collect();
    let whole = lines.join("\n");
    // The limit counts units of UTF-16.
    if whole.encode_utf16().count() <= LONGEST {
        return whole;
    }
    let mut kept = 0;
    let end = whole.char_indices().find(|(_, c)| {
        kept += c.len_utf16();
        kept >= LONGEST
    });
    format!("{}…", &whole[..end.map_or(whole.len(), |(at, _)| at)])
}

fn shown_decimals(indicator: &Indicator, quantity: &Quantity) -> u32 {
    match (quantity, indicator.decimals) {
        (Quantity::Exact(amount), None) => amount.decimals(),
        (Quantity::Exact(_), Some(decimals)) => decimals,
        (_, Some(decimals)) if decimals > 0 => decimals,
        (other, _) => numbers::decimals(&trim(&fixed(&other.ratio(), DERIVED), 0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_made_readable_and_cut_where_a_cell_ends() {
        assert_eq!(readable("a\r\nb\u{1b}[2J\tc"), "a\nb\\u{1b}[2J c");
        let long = readable(&"ñ".repeat(40_000));
        assert_eq!(long.encode_utf16().count(), LONGEST);
        assert!(long.ends_with('…'));
    }
}
