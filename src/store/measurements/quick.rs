//! Rows of plain lines, read at little cost.
//!
//! Nearly every row of a large file is written as the contract would write it: an ISO day, an id as it is
//! defined, digits, a code met before. Such a row is read straight from its line. Anything else, be it
//! right or wrong, is left to [`RowReader::read`], which knows all rules: this reader accepts only what
//! that one would read without a word, and a test holds the two together.

use super::cells::is_id;
use super::hearing::Heard;
use super::numbers::{self, Marks};
use super::rows::RowReader;
use super::split::{Line, Span};
use super::survey::Form;
use super::values::is_number;
use crate::model::amount::Amount;
use crate::model::indicator::Kind;
use crate::model::instant::Instant;
use crate::model::period::Period;
use crate::model::row::{Column, Value};
use crate::text::fold::is_composed;

/// How a file's plain lines are read: known columns in order of cells.
#[derive(Debug, Clone)]
pub struct Plan {
    columns: Vec<Option<Column>>,
    after: u32,
    marks: Marks,
}

impl Plan {
    /// A plan for a file; nothing if some rule needs more than one cell or line.
    #[must_use]
    pub fn of(form: &Form) -> Option<Plan> {
        let once = form.layout.known.iter().all(|(_, cells)| cells.len() == 1);
        let whole = form.layout.missing().is_empty() && form.layout.repeated.is_empty();
        if form.fault.is_some() || !form.conflicts.is_empty() || !once || !whole {
            return None;
        }
        let mut columns = vec![None; form.layout.width()];
        for (column, cells) in &form.layout.known {
            *columns.get_mut(*cells.first()?)? = Some(*column);
        }
        Some(Plan { columns, after: form.after, marks: form.marks })
    }
}

impl RowReader<'_> {
    /// Reads a plain line into the row, or declines; `heard` is told what the line says about its file.
    /// Without `places` the row does not tell where its cells stand, nor its text.
    pub fn read_plain(
        &mut self,
        line: &Line,
        plan: &Plan,
        heard: &mut Heard,
        places: bool,
    ) -> bool {
        if line.cells.len() != plan.columns.len() || line.number <= plan.after {
            return false;
        }
        self.clear(line.number, if places { line.text } else { "" });
        let (mut value, mut of) = ("", "");
        for (cell, column) in line.cells.iter().zip(&plan.columns) {
            let Some(text) = trimmed(line, *cell) else { return false };
            let taken = match column {
                Some(Column::Value) => {
                    value = text;
                    true
                }
                Some(Column::Of) => {
                    of = text;
                    true
                }
                Some(column) => self.cell(*column, text, line.ascii),
                None => text.is_empty(),
            };
            if !taken {
                return false;
            }
        }
        let read = self.numbers(value, of, plan, heard);
        if read && places {
            let (mut at, mut column_at) = (0, 1);
            for (cell, column) in line.cells.iter().zip(&plan.columns) {
                let place = line.place(*cell, &mut at, &mut column_at);
                self.row.places.extend(column.map(|column| (column, place)));
            }
        }
        read
    }

    /// Reads a cell that is no number.
    fn cell(&mut self, column: Column, text: &str, ascii: bool) -> bool {
        let row = &mut self.row;
        let into = match column {
            Column::Date => {
                row.date = Period::plain_day(text.as_bytes());
                return row.date.is_some();
            }
            Column::Indicator => {
                row.indicator = self.indicators.known(text);
                return row.indicator.is_some();
            }
            _ if text.is_empty() => return true,
            Column::Party => {
                let Some(found) = self.parties.kept(text) else { return false };
                row.parties.extend_from_slice(found);
                return true;
            }
            Column::Dimension(at) => {
                let declared = &self.framework.dimensions[at].values;
                if !declared.is_empty() && !declared.iter().any(|(id, _)| id == text) {
                    return false;
                }
                &mut row.dimensions[at]
            }
            Column::Event => &mut row.event,
            Column::Source => &mut row.source,
            Column::Note => &mut row.note,
            Column::Reporter => &mut row.reporter,
            Column::Recorded => {
                row.recorded = Instant::plain(text.as_bytes());
                return row.recorded.is_some();
            }
            Column::Id | Column::Replaces if !is_id(text) => return false,
            Column::Id => &mut row.id,
            Column::Replaces => &mut row.replaces,
            Column::Value | Column::Of => return false,
        };
        // An apostrophe may guard a formula; what is not composed would be.
        if text.as_bytes()[0] == b'\'' || !(ascii || is_composed(text)) {
            return false;
        }
        into.push_str(text);
        true
    }

    /// Reads value and denominator, of indicators that are measured in numbers.
    fn numbers(&mut self, value: &str, of: &str, plan: &Plan, heard: &mut Heard) -> bool {
        let Some(ix) = self.row.indicator else { return false };
        let kind = self.framework.indicator(ix).kind;
        if !is_number(kind) {
            return false;
        }
        let Some(number) = plain_number(value, plan.marks, heard) else { return false };
        self.row.value = Some(Value::Number(number));
        if of.is_empty() {
            return kind != Kind::Share;
        }
        self.row.of = plain_number(of, plan.marks, heard);
        self.row.of.is_some()
    }
}

/// A number of digits and, maybe, a decimal point.
fn plain_number(text: &str, marks: Marks, heard: &mut Heard) -> Option<Amount> {
    if let Some(whole) = Amount::of_digits(text.as_bytes()) {
        return Some(whole);
    }
    let plain = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-');
    if text.is_empty() || !text.bytes().all(plain) {
        return None;
    }
    // Two digits after the point, as money and percentages have them, are no thousands.
    if let [whole @ .., b'.', a, b] = text.as_bytes()
        && let Some(hundredths) = Amount::of_hundredths(whole, [*a, *b])
    {
        heard.marks.point = true;
        return Some(hundredths);
    }
    heard.marks.hear(text);
    numbers::read(text, marks).ok()
}

/// A cell's text without blanks around it; nothing if it ends in what only Unicode knows to be one.
fn trimmed<'t>(line: &Line<'t>, cell: Span) -> Option<&'t str> {
    let text = &line.text[cell.start..cell.end];
    let edge = |byte: Option<&u8>| byte.is_none_or(|byte| byte.is_ascii_graphic());
    if edge(text.as_bytes().first()) && edge(text.as_bytes().last()) {
        return Some(text);
    }
    let bare = text.trim();
    (bare.len() == text.len()).then_some(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::row::FileIx;
    use crate::store::measurements::bench::framework;
    use crate::store::measurements::record::Record;
    use crate::store::measurements::split::{Splitter, Visitor};
    use crate::store::measurements::stretch::Stretch;
    use crate::store::measurements::survey::Surveyor;

    /// Reads every line both ways.
    struct Both<'a> {
        rows: RowReader<'a>,
        strict: RowReader<'a>,
        form: &'a Form,
        plan: Plan,
        heard: Heard,
        quick: Vec<Option<String>>,
        strictly: Vec<String>,
    }

    impl Visitor for Both<'_> {
        fn line(&mut self, line: &Line) -> bool {
            let read = self.rows.read_plain(line, &self.plan, &mut self.heard, true);
            self.quick.push(read.then(|| format!("{:?}", self.rows.row)));
            false
        }

        fn record(&mut self, record: &Record) {
            let row = self.strict.read(record, self.form);
            self.strictly.push(format!("{row:?}"));
        }
    }

    fn compare(text: &str) -> Result<usize, TestCaseError> {
        let framework = framework();
        let stretch = Ok(Stretch::in_memory(text.as_bytes().to_vec(), 0));
        let (form, _) = Surveyor::new(&framework).survey(&stretch, &"a.csv".into());
        let form = form.unwrap();
        let Some(plan) = Plan::of(&form) else { return Ok(0) };
        let (mut rows, mut strict) = (RowReader::new(&framework), RowReader::new(&framework));
        rows.start(FileIx(0), &"a.csv".into());
        strict.start(FileIx(0), &"a.csv".into());
        rows.parties.read("PER").clone().unwrap();
        let mut both = Both {
            rows,
            strict,
            form: &form,
            plan,
            heard: Heard::default(),
            quick: Vec::new(),
            strictly: Vec::new(),
        };
        Splitter::new(b',').each(text, 0, &mut both).unwrap();
        let mut taken = 0;
        for (quick, strictly) in both.quick.iter().zip(&both.strictly) {
            if let Some(quick) = quick {
                taken += 1;
                prop_assert_eq!(quick, strictly);
            }
        }
        Ok(taken)
    }

    const HEADER: &str =
        "date,indicator,value,of,party,sex,age,event,source,note,reporter,recorded,id,replaces\n";

    #[test]
    fn what_is_written_by_the_contract_is_taken() {
        let row = "2025-03-12,C,12.50,20,PER,F,60+,taller,acta 3,\"día, n.º 2\",Ana,2025-04-01T10:00:00Z,r-1,r-0\n";
        assert_eq!(compare(&format!("{HEADER}{row}")).unwrap(), 1);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_taken_is_read_as_the_strict_reader_reads_it(
            rows in prop::collection::vec((
                prop::sample::select(vec!["2025-03-12", "2025-02-30", "2025-Q1", "12/03/2025", "1899-01-01", "2025-3-12", " 2025-03-12"]),
                prop::sample::select(vec!["C", "c", "L", "S", "P", "M", "T", "HR1.1.1", "B", "X", ""]),
                "-?[0-9]{0,3}[.,]?[0-9]{0,3}|1\\.234|0\\.125|n/a|sí|1:2|[0-9]{16}|9\\.9\\.9",
                "|[0-9]{1,3}|-1|1\\.5|x",
                prop::sample::select(vec!["", "PER", "per", "Perú", "PER/BOL", "QQQ", "PER "]),
                prop::sample::select(vec!["", "F", "f", "Mujeres", "\u{a0}F", "Z"]),
                prop::sample::select(vec!["", "a", "'=1", "'a", "\"x, y\"", "e\u{301}", "é", " x ", "\u{a0}", "x\u{a0}", "€", "\t"]),
                prop::sample::select(vec!["", "2025-04-01", "2025-04-01T10:00:00Z", "2025-04-01T24:00:00Z", "2025-13-01T10:00:00Z", "2025-04-01T10:00:60Z", "0000-04-01T10:00:00Z", "x"]),
                prop::sample::select(vec!["", "r-1", "-r", "ñ", "r 1"]),
            ), 1..8),
            wide in prop::sample::select(vec!["", ",", ",x"]),
        ) {
            let rows = rows.iter().map(|(date, indicator, value, of, party, sex, text, at, id)| {
                let number = if value.contains(',') { format!("\"{value}\"") } else { value.clone() };
                format!("{date},{indicator},{number},{of},{party},{sex},{text},{text},,{text},,{at},{id},{id}{wide}\n")
            });
            let text = format!("{HEADER}{}", rows.collect::<String>());
            compare(&text)?;
        }
    }
}
