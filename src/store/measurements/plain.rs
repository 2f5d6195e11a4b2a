//! Rows of plain lines, read at little cost.
//!
//! Nearly every row of a large file is written as the contract would write it: an ISO day, an id as it is
//! defined, digits, a code met before. Such a row is read straight from its line. Anything else, be it
//! right or wrong, is left to [`RowReader::read`], which knows all rules: this reader accepts only what
//! that one would read without a word, and a test holds the two together.

use chrono::NaiveDate;

use super::cells::is_id;
use super::hearing::Heard;
use super::met::{Numbers, PartyLists, Splits, is_neat};
use super::numbers::{self, Marks};
use super::rows::RowReader;
use super::split::{Line, Span};
use super::survey::Form;
use super::values::is_number;
use crate::model::amount::Amount;
use crate::model::framework::Framework;
use crate::model::indicator::Kind;
use crate::model::instant::Instant;
use crate::model::period::Period;
use crate::model::plain::{Met, PlainRow};
use crate::model::roadmap::IndicatorIx;
use crate::model::row::Column;

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

/// What cells say, as far as it is read.
#[derive(Default)]
struct Read<'t> {
    day: Option<NaiveDate>,
    indicator: Option<IndicatorIx>,
    value: &'t str,
    of: &'t str,
    parties: usize,
    split: usize,
    recorded: Option<Instant>,
    texts: [&'t str; 4],
    id: &'t str,
    replaces: &'t str,
}

/// Reads plain lines.
pub struct PlainReader<'a> {
    framework: &'a Framework,
    indicators: Numbers,
    parties: PartyLists,
    splits: Splits<'a>,
}

impl<'a> PlainReader<'a> {
    /// A reader that has met nothing yet.
    #[must_use]
    pub fn new(framework: &'a Framework) -> PlainReader<'a> {
        PlainReader {
            framework,
            indicators: Numbers::default(),
            parties: PartyLists::new(),
            splits: Splits::new(framework),
        }
    }

    /// Reads a plain line, or declines; `heard` is told what the line says about its file, `rows` what
    /// is met for the first time.
    #[inline]
    pub fn read<'t>(
        &'t mut self,
        line: &'t Line,
        plan: &Plan,
        rows: &mut RowReader,
        heard: &mut Heard,
    ) -> Option<PlainRow<'t>> {
        if line.cells.len() != plan.columns.len() || line.number <= plan.after {
            return None;
        }
        let mut read = Read::default();
        for (cell, column) in line.cells.iter().zip(&plan.columns) {
            let text = trimmed(line, *cell)?;
            match column {
                Some(column) => self.cell(*column, text, *cell, line, rows, &mut read)?,
                None if text.is_empty() => {}
                None => return None,
            }
        }
        let indicator = read.indicator?;
        let kind = self.framework.indicator(indicator).kind;
        if !is_number(kind) || (kind == Kind::Share && read.of.is_empty()) {
            return None;
        }
        let value = plain_number(read.value, plan.marks, heard)?;
        let of = match read.of {
            "" => None,
            of => Some(plain_number(of, plan.marks, heard)?),
        };
        Some(PlainRow {
            line: line.number,
            day: read.day?,
            indicator,
            value,
            of,
            parties: Met { number: read.parties, is: self.parties.get(read.parties) },
            dimensions: Met { number: read.split, is: self.splits.get(read.split) },
            recorded: read.recorded,
            texts: read.texts,
            id: read.id,
            replaces: read.replaces,
        })
    }

    /// Reads a cell.
    #[inline]
    fn cell<'t>(
        &mut self,
        column: Column,
        text: &'t str,
        cell: Span,
        line: &Line,
        rows: &mut RowReader,
        read: &mut Read<'t>,
    ) -> Option<()> {
        let onward = &line.onward[cell.start..];
        match column {
            Column::Date => read.day = Some(Period::plain_day(text.as_bytes())?.first),
            Column::Indicator => {
                let known = |text: &str| Some(rows.indicators.known(text)?.0 as usize);
                read.indicator = Some(IndicatorIx(self.indicators.of(text, onward, known)? as u32));
            }
            Column::Value => read.value = text,
            Column::Of => read.of = text,
            _ if text.is_empty() => {}
            Column::Party => read.parties = self.parties.of(text, onward, &mut rows.parties)?,
            Column::Dimension(at) => read.split = self.splits.with(read.split, at, text, onward)?,
            Column::Event => read.texts[0] = as_it_is(text, line)?,
            Column::Source => read.texts[1] = as_it_is(text, line)?,
            Column::Note => read.texts[2] = as_it_is(text, line)?,
            Column::Reporter => read.texts[3] = as_it_is(text, line)?,
            Column::Recorded => read.recorded = Some(Instant::plain(text.as_bytes())?),
            Column::Id | Column::Replaces if !is_id(text) => return None,
            Column::Id => read.id = text,
            Column::Replaces => read.replaces = text,
        }
        Some(())
    }
}

/// A text that is compared as it stands.
#[inline]
fn as_it_is<'t>(text: &'t str, line: &Line) -> Option<&'t str> {
    let neat = if line.ascii { text.as_bytes()[0] != b'\'' } else { is_neat(text) };
    neat.then_some(text)
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

/// A cell's text; nothing if there are blanks around it.
#[inline]
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
        plain: PlainReader<'a>,
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
            let Both { plain, rows, plan, heard, .. } = self;
            let read = plain.read(line, plan, rows, heard);
            let filled = read.map(|read| format!("{:?}", rows.take(&read)));
            self.quick.push(filled);
            false
        }

        fn record(&mut self, record: &Record) {
            let mut row = self.strict.read(record, self.form).clone();
            row.raw.clear();
            row.places.clear();
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
        let mut both = Both {
            plain: PlainReader::new(&framework),
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
                prop::sample::select(vec!["", "a", "'=1", "'a", "\"x, y\"", "\"di\"\"jo\"", "\"dos\nlíneas\"", "\"\r\n'x\"", "e\u{301}", "é", " x ", "\u{a0}", "x\u{a0}", "€", "\t"]),
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
