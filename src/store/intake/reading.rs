//! A table's rows, read as rows of a measurement file are: by the same reader, to the same findings.

use super::grid::Dates;
use super::table::{Due, Table, TableCell, TableRow};
use crate::model::codes_forms;
use crate::model::codes_intake;
use crate::model::finding::{Finding, Place};
use crate::model::framework::Framework;
use crate::model::period::Period;
use crate::model::row::{CellPlace, Column, FileIx, Row};
use crate::store::measurements::dates::{self, NotDate, Order, Votes};
use crate::store::measurements::encoding::Encoding;
use crate::store::measurements::form::{Form, Last};
use crate::store::measurements::header::{Layout, Names};
use crate::store::measurements::indicators::Indicators;
use crate::store::measurements::notices::assumed;
use crate::store::measurements::numbers::Marks;
use crate::store::measurements::record::Record;
use crate::store::measurements::records::of_cells;
use crate::store::measurements::rows::RowReader;
use crate::store::measurements::values::is_number;
use crate::text::formula::unguard;

/// Every row of a table, with its faults; places are those of the source.
#[must_use]
pub fn read(table: &Table, framework: &Framework) -> Vec<Row> {
    read_by(table, form_of(table, framework), framework)
}

/// The same, and what was assumed of a text file: with the words of any measurement file. What a mapping or survey file tells
/// is not assumed.
#[must_use]
pub fn read_assuming(table: &Table, framework: &Framework) -> (Vec<Row>, Option<Finding>) {
    let form = form_of(table, framework);
    let with = |order| assumed(&Form { order, ..form.clone() }, &table.source.name());
    let note = match table.written.map(|it| it.dates) {
        None => assumed_order(table, &form),
        Some(Dates::Cells) => with(form.order),
        Some(Dates::Heard(order)) => with(order),
        Some(Dates::Told(order)) => with(Order::Unsettled).and_then(|_| with(order)),
    };
    (read_by(table, form, framework), note)
}

/// In a workbook nothing but the order of day and month is assumed: where a text has two readings and others settle it.
fn assumed_order(table: &Table, form: &Form) -> Option<Finding> {
    let order = match form.order {
        Order::DayFirst if table.together => "day-first",
        Order::MonthFirst if table.together => "month-first",
        _ => return None,
    };
    let mut dates = table.rows.iter().flat_map(|row| filled(row, &form.layout, Column::Date));
    let open =
        |text: &str| matches!(dates::read(text, Order::Unsettled), Err(NotDate::Ambiguous(..)));
    let first = dates.find(|cell| open(cell.text.trim()))?;
    let at = Place { file: table.source.name(), line: first.line, column: first.column, length: 0 };
    Some(Finding::at(&codes_intake::ASSUMED_DATE_ORDER, at).word("order", order))
}

/// Of a form's rows, those whose typed date answers another period than the one that their line is due for, and those of
/// another activity.
#[must_use]
pub fn not_due(table: &Table, rows: &[Row]) -> Vec<Finding> {
    let beside = |(line, row): (&TableRow, &Row)| {
        let due = match line.due.as_ref()? {
            Due::Period(due) => *due,
            Due::Event(event) => {
                let at = row.place_of(Column::Event);
                let finding = Finding::at(&codes_forms::EVENT_NOT_DUE, at);
                return Some(finding.text("event", event.clone()));
            }
        };
        let date = row.date?;
        let within = |period: Period, day| period.first <= day && day <= period.last();
        // A row answers the period of its last day; a longer period every one inside it.
        let answers =
            within(due, date.last()) || within(date, due.first) && within(date, due.last());
        let finding = Finding::at(&codes_forms::DATE_NOT_DUE, row.place_of(Column::Date));
        (!answers).then(|| finding.day("first", due.first).day("last", due.last()))
    };
    table.rows.iter().zip(rows).filter_map(beside).collect()
}

fn read_by(table: &Table, mut form: Form, framework: &Framework) -> Vec<Row> {
    let mut reader = RowReader::new(framework);
    reader.start(FileIx(0), &table.source.name());
    let mut rows = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        if !table.together {
            form.order = order_of([row], &form.layout);
        }
        rows.push(reader.read(&record_of(row, form.marks), &form).clone());
    }
    rows
}

/// The form of a measurement file that would hold these cells.
fn form_of(table: &Table, framework: &Framework) -> Form {
    let header = table.headers.iter().map(|header| (header.as_str(), CellPlace::default()));
    let layout = Names::new(framework).layout(&of_cells(0, header));
    let by_commas = table.written.is_some_and(|it| it.separator == b',');
    let mut marks = Marks { by_commas, ..Marks::default() };
    let mut indicators = Indicators::new(framework);
    for row in &table.rows {
        let filled = |column| filled(row, &layout, column);
        let found = filled(Column::Indicator).find_map(|cell| indicators.find(cell.text.trim()));
        let numeric = found.is_some_and(|ix| is_number(framework.indicator(ix).kind));
        let values = filled(Column::Value).filter(|_| numeric);
        for cell in values.chain(filled(Column::Of)).filter(|cell| !cell.exact) {
            marks = marks.with(cell.text.trim());
        }
    }
    let order = order_of(&table.rows, &layout);
    Form {
        encoding: table.written.map_or(Encoding::Utf8, |it| it.encoding),
        separator: table.written.map_or(b',', |it| it.separator),
        layout,
        after: 0,
        marks,
        order,
        conflicts: Vec::new(),
        fault: None,
        last: Last::default(),
    }
}

/// The order of day and month that the dates of these rows settle.
fn order_of<'a>(rows: impl IntoIterator<Item = &'a TableRow>, layout: &Layout) -> Order {
    let mut votes = Votes::default();
    for row in rows {
        filled(row, layout, Column::Date).for_each(|cell| votes.hear(cell.text.trim()));
    }
    votes.order()
}

fn filled<'a>(
    row: &'a TableRow,
    layout: &'a Layout,
    column: Column,
) -> impl Iterator<Item = &'a TableCell> {
    let cells = layout.cells_of(column).iter().filter_map(|at| row.cells.get(*at));
    cells.filter(|cell| !cell.text.trim().is_empty())
}

fn record_of(row: &TableRow, marks: Marks) -> Record {
    let texts: Vec<String> = row.cells.iter().map(|cell| text_of(cell, marks)).collect();
    let places = row.cells.iter().map(|cell| match cell.column {
        0 => CellPlace { line: row.line, column: 1, length: 0 },
        column => CellPlace { line: cell.line.max(1), column, length: 0 },
    });
    of_cells(row.line, texts.iter().map(String::as_str).zip(places))
}

/// A number that its source held as a number has one meaning; it is written so that it also reads as
/// one: with the table's own decimal mark, and a zero more where three decimals could be thousands. A text that the
/// reader would take a guard off gets one: what guarded it in its file is off already.
fn text_of(cell: &TableCell, marks: Marks) -> String {
    if !cell.exact {
        let bare = unguard(&cell.text) == cell.text;
        return if bare { cell.text.clone() } else { format!("'{}", cell.text) };
    }
    let mark = if marks.decimal_comma() { ',' } else { '.' };
    let (number, sign) = cell.text.strip_suffix('%').map_or((&*cell.text, ""), |it| (it, "%"));
    match number.split_once('.') {
        Some((whole, part)) if part.len() == 3 => format!("{whole}{mark}{part}0{sign}"),
        Some((whole, part)) => format!("{whole}{mark}{part}{sign}"),
        None => cell.text.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::codes;
    use crate::model::finding::Arg;
    use crate::model::row::Value;
    use crate::store::intake::grid::Written;
    use crate::store::intake::source::Source;
    use crate::store::measurements::bench;

    fn table(rows: &[[(&str, bool); 3]]) -> Table {
        let cell = |at: usize, line: u32, (text, exact): (&str, bool)| TableCell {
            text: text.to_string(),
            exact,
            line,
            column: at as u32 + 1,
        };
        let row = |(line, cells): (u32, &[(&str, bool); 3])| TableRow {
            line,
            cells: cells.iter().enumerate().map(|(at, one)| cell(at, line, *one)).collect(),
            due: None,
        };
        Table {
            source: Source::Text("x.csv".into()),
            headers: ["fecha", "indicador", "valor"].map(str::to_string).to_vec(),
            rows: (2u32..).zip(rows).map(row).collect(),
            together: true,
            written: None,
        }
    }

    fn value(row: &Row) -> String {
        match &row.value {
            Some(Value::Number(amount)) => amount.to_string(),
            other => format!("{other:?} {:?}", row.faults),
        }
    }

    #[test]
    fn typed_numbers_are_certain_beside_decimal_commas() {
        let framework = bench::framework();
        let id = framework.indicators[0].id.as_str();
        let rows = table(&[
            [("31/12/2025", false), (id, false), ("12,5", false)],
            [("03/04/2025", false), (id, false), ("1.234", true)],
            [("2025-04-03", false), (id, false), ("1.234", false)],
        ]);
        let rows = read(&rows, &framework);
        assert_eq!((value(&rows[0]).as_str(), value(&rows[1]).as_str()), ("12.5", "1.234"));
        assert_eq!(rows[1].date.unwrap().to_string(), "2025-04-03", "told by the first row");
        assert_eq!(rows[2].faults[0].code, &codes::AMBIGUOUS_NUMBER);
        let place = rows[2].faults[0].place.clone().unwrap();
        assert_eq!((place.line, place.column, &*place.file), (4, 3, "x.csv"));
    }

    #[test]
    fn a_percentage_held_as_a_number_does_not_tell_the_decimal_mark() {
        let framework = bench::framework();
        let id = framework.indicators[0].id.as_str();
        let rows = table(&[
            [("2025-04-02", false), (id, false), ("10,5", false)],
            [("2025-04-03", false), (id, false), ("95.5%", true)],
            [("2025-04-04", false), (id, false), ("95.125%", true)],
        ]);
        let rows = read(&rows, &framework);
        assert_eq!(value(&rows[0]), "10.5");
        for (row, guess) in rows.iter().skip(1).zip(["95,5", "95,1250"]) {
            let faults = format!("{:?}", row.faults);
            assert_eq!(row.faults[0].code, &codes::INVALID_NUMBER, "{faults}");
            assert!(faults.contains(&format!("\"{guess}\"")), "{guess}: {faults}");
        }
    }

    #[test]
    fn what_a_text_file_was_read_by_is_one_note_unless_it_was_told() {
        let framework = bench::framework();
        let id = framework.indicators[0].id.as_str();
        let mut given = table(&[
            [("31/03/2025", false), (id, false), ("2,5", false)],
            [("01/04/2025", false), (id, false), ("6", false)],
        ]);
        let note = |given: &Table| read_assuming(given, &framework).1;
        let open = note(&given).unwrap();
        assert_eq!(open.code, &codes_intake::ASSUMED_DATE_ORDER, "neither encoding nor separator");
        let place = open.place.clone().unwrap();
        assert_eq!((place.line, place.column), (3, 1), "31/03/2025 has one reading");
        let written =
            |separator, dates| Some(Written { encoding: Encoding::Windows1252, separator, dates });
        given.written = written(b';', Dates::Cells);
        let found = note(&given).unwrap();
        let of = |found: &Finding, name: &str| {
            let arg = found.args.iter().find(|(have, _)| *have == name);
            match &arg.unwrap().1 {
                Arg::Text(text) => text.clone(),
                Arg::Word(word) => (*word).to_string(),
                other => format!("{other:?}"),
            }
        };
        assert_eq!(of(&open, "order"), "day-first");
        assert_eq!((found.code, found.place.clone().unwrap().line), (&codes::ASSUMED_FORMAT, 0));
        let said = ["encoding", "separator", "mark", "order"].map(|name| of(&found, name));
        assert_eq!(said, ["Windows-1252", "semicolon", "comma", "day-first"]);
        let plain = [[("2025-03-31", false), (id, false), ("6", false)]];
        let with = |dates| Some(Written { encoding: Encoding::Utf8, separator: b',', dates });
        for (dates, order) in [
            (Dates::Cells, None),
            (Dates::Told(Order::DayFirst), None),
            (Dates::Heard(Order::DayFirst), Some("day-first".to_string())),
        ] {
            let given = Table { written: with(dates), ..table(&plain) };
            assert_eq!(note(&given).map(|found| of(&found, "order")), order, "{dates:?}");
        }
        let told = Table { written: written(b';', Dates::Told(Order::DayFirst)), ..table(&plain) };
        assert_eq!(of(&note(&told).unwrap(), "order"), "day-first", "beside what is assumed");
    }

    #[test]
    fn an_apostrophe_that_is_part_of_a_text_stays() {
        for (text, read) in [("'+x", "''+x"), ("''=x", "'''=x"), ("+x", "+x"), ("'x", "'x")] {
            let cell = TableCell { text: text.to_string(), exact: false, line: 2, column: 1 };
            assert_eq!(text_of(&cell, Marks::default()), read, "one is taken off by the reader");
        }
    }

    #[test]
    fn typed_words_are_certain_each_on_their_own() {
        let framework = bench::framework();
        let id = framework.indicators[0].id.as_str();
        let mut typed = table(&[
            [("31/12/2025", false), (id, false), ("1", false)],
            [("03/04/2025", false), (id, false), ("1", false)],
        ]);
        typed.together = false;
        let rows = read(&typed, &framework);
        assert_eq!(rows[0].faults, []);
        assert_eq!(rows[1].faults[0].code, &codes::AMBIGUOUS_DATE);
    }
}
