//! `rows-in-a-cell`: a text of several lines, of which some look like rows of their own.
//!
//! Why: a quote at the beginning of one note and another at the end of a later one make one cell of all that stands between
//! them. That is good CSV, and the rows in it are not counted. Example: `"Taller` in one row, and `seguro"` three rows below.

use chrono::NaiveDate;

use super::view::{RowView, texts};
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::framework::Framework;

/// What may stand between the cells of a row.
const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// Finds texts that hold rows.
pub fn check(view: RowView, _as_of: NaiveDate, findings: &mut Vec<Finding>) {
    let row = view.row;
    for (column, text) in texts(row).into_iter().filter(|(_, text)| may_hold(text)) {
        let rows = rows_in(view.framework, text);
        if rows > 0 {
            let finding = Finding::at(&codes::ROWS_IN_A_CELL, row.place_of(column));
            findings.push(finding.number("rows", rows));
        }
    }
}

/// Whether a text could hold a row: of nearly all that is told at a glance.
#[must_use]
pub(super) fn may_hold(text: &str) -> bool {
    let cells = |line: &str| line.split(SEPARATORS).nth(2).is_some();
    text.contains('\n') && (text.lines().skip(1).any(cells) || may_be_torn(text))
}

/// Whether a text could begin with the end of a row and end with the beginning of another.
fn may_be_torn(text: &str) -> bool {
    let (first, last) = ends(text);
    SEPARATORS.into_iter().filter(|one| first.contains(*one) && last.contains(*one)).any(
        |separator| {
            let cells = [first, last].into_iter().flat_map(|line| line.split(separator));
            cells.map(|cell| cell.trim_matches(['"', ' '])).any(is_date)
        },
    )
}

/// The first line of a text and the last one.
fn ends(text: &str) -> (&str, &str) {
    (text.lines().next().unwrap_or(""), text.lines().next_back().unwrap_or(""))
}

/// How many rows a text holds: lines that are some, and one of which the first line is the end and the last one the
/// beginning of another.
fn rows_in(framework: &Framework, text: &str) -> usize {
    let whole = text.lines().skip(1).filter(|line| is_row(framework, &[line])).count();
    let (first, last) = ends(text);
    let torn = whole == 0 && is_row(framework, &[first, last]);
    whole + usize::from(torn)
}

/// Whether lines have an indicator and a date among their cells, and none is a cell alone.
fn is_row(framework: &Framework, lines: &[&str]) -> bool {
    SEPARATORS.into_iter().any(|separator| {
        let cells = || {
            let all = lines.iter().flat_map(|line| line.split(separator));
            all.map(|cell| cell.trim_matches(['"', ' ']))
        };
        let is_indicator = |cell: &str| framework.find_indicator(cell).is_some();
        // One that is mistyped stands in a line with as many cells as a row needs.
        let number =
            |cell: &str| !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit());
        lines.iter().all(|line| line.contains(separator))
            && cells().any(is_date)
            && (cells().any(is_indicator)
                || lines.len() == 1 && cells().count() > 3 && cells().any(number))
    })
}

/// Whether a text is written as days and periods are.
fn is_date(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let others = |byte: u8| matches!(byte, b'-' | b'/' | b'.' | b'Q' | b'S');
    digits >= 4 && text.bytes().all(|byte| byte.is_ascii_digit() || others(byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::indicator::Kind;
    use crate::model::row::Row;
    use crate::model::samples;

    #[test]
    fn lines_with_a_date_and_an_indicator_are_rows() {
        let indicators = vec![samples::indicator("T.1.1", Kind::Count)];
        let framework = Framework { indicators, ..Framework::default() };
        let indicator = &framework.indicators[0];
        let found = |note: &str| {
            let row = Row { note: note.into(), ..Row::blank(2) };
            let mut findings = Vec::new();
            check(
                RowView { framework: &framework, indicator, row: &row },
                NaiveDate::MIN,
                &mut findings,
            );
            findings.len()
        };
        let id = &indicator.id;
        assert_eq!(found(&format!("a\n2025-03-13,{id},5,PER,b")), 1);
        assert_eq!(found(&format!("a\n{id};7;\"13/03/2025\"\n")), 1);
        assert_eq!(found("a\n2025-03-13,T.9.9,5,PER,b"), 1, "mistyped");
        // A row whose end stands in the first line, and the beginning of the next one in the last.
        assert_eq!(found(&format!("Taller;2025-03-12;20;PER\n{id};Otro")), 1);
        assert_eq!(found(&format!("Taller,PER,{id},2025-03-12\n30,Otro")), 1);
        assert_eq!(found(&format!("Taller,PER,{id},2025-03-12\notro")), 0);
        for other in ["a", "a, b, c\nd", "uno, dos, tres\n2025, dos, tres", "x\n2025-03-13,otro,5"]
        {
            assert_eq!(found(other), 0, "{other}");
        }
        assert_eq!(found(&format!("2025-03-13,{id},5")), 0, "a cell that begins so begins no row");
    }
}
