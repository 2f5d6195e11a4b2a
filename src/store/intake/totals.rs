//! Rows that add others up: known by their words, since a spreadsheet does not tell.

use super::grid::GridRow;
use crate::text::fold::fold;

/// What stands in a row of totals, folded.
const TOTALS: [&str; 16] = [
    "total",
    "totales",
    "totals",
    "totais",
    "totalgeneral",
    "totalgeral",
    "grandtotal",
    "subtotal",
    "subtotales",
    "subtotals",
    "subtotais",
    "suma",
    "sumatotal",
    "sum",
    "soma",
    "somatotal",
];

/// Whether a text names a total: `Total`, `TOTAL GENERAL`, `Subtotal Perú`, `Total: 75`.
#[must_use]
pub fn begins(text: &str) -> bool {
    let first = text.trim().split(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or("");
    TOTALS.contains(&fold(first).as_str()) || is_total(text)
}

fn is_total(text: &str) -> bool {
    TOTALS.contains(&fold(text).as_str())
}

/// Whether a row says that it adds others up: its first cell begins with such a word, or another is one.
#[must_use]
pub fn is_labelled(row: &GridRow) -> bool {
    let mut cells = row.cells.iter().map(super::grid::GridCell::text);
    cells.next().is_some_and(|first| begins(&first)) || cells.any(|text| is_total(&text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_in_three_languages_and_nothing_else() {
        for text in
            ["Total", "TOTAL GENERAL", "Subtotal Perú", "Sub-total", "total: 75", "Soma", "Totais"]
        {
            assert!(begins(text), "{text}");
        }
        for text in ["", "Totalmente de acuerdo", "Sumario", "PER", "Capital total", "75"] {
            assert!(!begins(text), "{text}");
        }
    }
}
