//! `garbled-text`: a text whose letters were damaged on the way of its file from one program to another.
//!
//! Why: `formaciÃ³n` stands in a brief as it stands here, and a value of a free dimension is another one than the same value
//! spelled right. Example: a file saved as UTF-8 and opened as Windows-1252, then saved again.

use chrono::NaiveDate;

use super::view::{RowView, texts};
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::row::Column;
use crate::text::garbled::ungarbled;
use crate::text::visible::one_line;

/// Finds texts that were damaged.
pub fn check(view: RowView, _as_of: NaiveDate, findings: &mut Vec<Finding>) {
    let row = view.row;
    let parts = (0..).map(Column::Dimension).zip(&row.dimensions);
    for (column, text) in texts(row).into_iter().chain(parts) {
        let Some(meant) = ungarbled(text) else { continue };
        // A word of it is enough to be found.
        let word = text.split([' ', '\n']).find_map(|word| Some((word, ungarbled(word)?)));
        let (value, meant) = word.unwrap_or((text, meant));
        let finding = Finding::at(&codes::GARBLED_TEXT, row.place_of(column));
        findings.push(finding.text("value", one_line(value)).text("meant", one_line(&meant)));
    }
}
