//! Rows of plain lines, read at little cost.
//!
//! Nearly every row of a large file is written as the contract would write it: an ISO day, an id as it is
//! defined, digits, a code met before. Such a row is read straight from its line. Anything else, be it
//! right or wrong, is left to [`RowReader::read`], which knows all rules: this reader accepts only what
//! that one would read without a word, and a test holds the two together.

use super::cells::is_id;
use super::edges::stand_as_they_are;
use super::hearing::Heard;
use super::met::{Days, Numbers, PartyLists, Splits};
use super::numbers::{self, Marks};
use super::plain_line::Line;
use super::plan::Plan;
use super::rows::RowReader;
use super::values::is_number;
use crate::model::amount::Amount;
use crate::model::framework::Framework;
use crate::model::indicator::Kind;
use crate::model::instant::Instant;
use crate::model::plain::{Met, PlainRow, Span};
use crate::model::roadmap::IndicatorIx;
use crate::text::word::Word;

/// Reads plain lines.
pub struct PlainReader<'a> {
    /// Of each indicator.
    kinds: Vec<Kind>,
    indicators: Numbers,
    days: Days,
    parties: PartyLists,
    splits: Splits<'a>,
}

impl<'a> PlainReader<'a> {
    /// A reader that has met nothing yet.
    #[must_use]
    pub fn new(framework: &'a Framework) -> PlainReader<'a> {
        PlainReader {
            kinds: framework.indicators.iter().map(|indicator| indicator.kind).collect(),
            indicators: Numbers::new(),
            days: Days::new(),
            parties: PartyLists::new(),
            splits: Splits::new(framework),
        }
    }

    /// Reads a plain line, or declines; `heard` is told what the line says about its file, `rows` what
    /// is met for the first time.
    // One caller: what it hands out would else be written to memory and read from there at once.
    #[inline(always)]
    pub fn read<'t>(
        &'t mut self,
        line: &Line<'t>,
        plan: &'t Plan,
        rows: &mut RowReader,
        heard: &mut Heard,
    ) -> Option<PlainRow<'t>> {
        if line.width() != plan.width || line.number <= plan.after || line.odd {
            return None;
        }
        let known = |text: &str| Some(rows.indicators.known(text)?.0 as usize + 1);
        // 0 is that of an empty cell.
        let indicator = self.indicators.of(line, plan.indicator, known)?.checked_sub(1)?;
        let kind = *self.kinds.get(indicator)?;
        let of = plan.of.filter(|cell| !line.is_empty(*cell));
        if !is_number(kind) || (kind == Kind::Share && of.is_none()) {
            return None;
        }
        let day = self.days.of(line.word(plan.date)?.day()?)?;
        let value = plain_number(line, plan.value, plan.marks, heard)?;
        let of = match of {
            Some(cell) => Some(plain_number(line, cell, plan.marks, heard)?),
            None => None,
        };
        let parties = match plan.parties {
            Some(cell) => self.parties.of(line, cell, &mut rows.parties)?,
            None => 0,
        };
        let mut split = 0;
        for (at, cell) in &plan.dimensions {
            split = self.splits.with(split, *at, line, *cell)?;
        }
        if !stand_as_they_are(line, &plan.told) {
            return None;
        }
        let recorded = match plan.recorded.map(|cell| line.cell(cell).as_bytes()) {
            None | Some([]) => None,
            Some(bytes) => Some(Instant::plain(bytes, |day| self.days.of(day))?),
        };
        let (id, replaces) = (id(line, plan.id)?, id(line, plan.replaces)?);
        for cell in &plan.unknown {
            if !line.is_empty(*cell) {
                return None;
            }
        }
        Some(PlainRow {
            line: line.number,
            at: line.at,
            folded: line.bare,
            day,
            indicator: IndicatorIx(indicator as u32),
            value,
            of,
            parties: Met { number: parties, is: self.parties.get(parties) },
            dimensions: Met { number: split, is: self.splits.get(split) },
            recorded,
            within: line.text,
            spans: line.spans,
            texts: &plan.texts,
            id,
            replaces,
        })
    }
}

/// Where an id stands as its grammar wants it, or nowhere.
#[inline(always)]
fn id(line: &Line, cell: Option<usize>) -> Option<Span> {
    let Some(cell) = cell else { return Some((0, 0)) };
    let place = line.place(cell);
    (place.0 == place.1 || is_id(line.cell(cell))).then_some(place)
}

/// A number of digits and, maybe, a decimal point.
#[inline(always)]
fn plain_number(line: &Line, cell: usize, marks: Marks, heard: &mut Heard) -> Option<Amount> {
    let word = line.word(cell);
    if let Some(few) = word.and_then(Word::digits) {
        return Some(Amount::whole(few.into()));
    }
    // One or two digits after the point, as money and percentages have them, are no thousands.
    if let Some((few, behind)) = word.and_then(Word::decimal) {
        heard.marks.point = true;
        let unit = if behind == 1 { 100_000_000 } else { 10_000_000 };
        return Some(Amount::of_units(i128::from(few) * unit));
    }
    longer_number(line.cell(cell), marks, heard)
}

fn longer_number(text: &str, marks: Marks, heard: &mut Heard) -> Option<Amount> {
    if let Some(whole) = Amount::of_digits(text.as_bytes()) {
        return Some(whole);
    }
    let plain = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-');
    if text.is_empty() || !text.bytes().all(plain) {
        return None;
    }
    heard.marks = heard.marks.with(text);
    numbers::certain(text, marks)
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;
    use crate::model::row::{FileIx, Row, Value};
    use crate::store::measurements::bench::framework;
    use crate::store::measurements::form::Form;
    use crate::store::measurements::record::Record;
    use crate::store::measurements::split::{Splitter, Visitor};
    use crate::store::measurements::stretch::Stretch;
    use crate::store::measurements::survey::Surveyor;

    /// Reads every line both ways.
    struct Both<'a> {
        plain: PlainReader<'a>,
        rows: RowReader<'a>,
        strict: RowReader<'a>,
        silent: RowReader<'a>,
        form: &'a Form,
        plan: Plan,
        heard: Heard,
        quick: Vec<Option<Row>>,
        strictly: Vec<Row>,
    }

    impl Visitor for Both<'_> {
        fn line(&mut self, line: &Line) -> bool {
            let Both { plain, rows, plan, heard, .. } = self;
            let read = plain.read(line, plan, rows, heard);
            self.quick.push(read.map(|read| match rows.take_placed(&read, line, plan) {
                Some(row) => row.clone(),
                None => rows.take(&read).clone(),
            }));
            false
        }

        fn record(&mut self, record: &Record, _: Option<u32>) {
            let strictly = self.strict.read(record, self.form).clone();
            // Whoever asks for no findings learns the same of a row, and whether something is wrong.
            let silent = self.silent.read(record, self.form);
            let told = |row: &Row| {
                let meant = row.faults.is_empty().then_some((row.date, row.of, &row.parties));
                let tied = (&row.id, &row.replaces, row.indicator, row.recorded);
                let withdraws = row.value == Some(Value::Withdrawn);
                format!("{meant:?} {tied:?} {withdraws} {}", row.raw)
            };
            assert_eq!(told(silent), told(&strictly));
            assert_eq!(silent.faults.is_empty(), strictly.faults.is_empty());
            if self.quick.len() == self.strictly.len() {
                // It did not come as a line first.
                self.quick.push(None);
            }
            self.strictly.push(strictly);
        }
    }

    fn compare(text: &str) -> Result<usize, TestCaseError> {
        static FRAMEWORK: LazyLock<Framework> = LazyLock::new(framework);
        let framework = &*FRAMEWORK;
        let stretch = Ok(Stretch::in_memory(text.as_bytes().to_vec(), 0));
        let (form, _) = Surveyor::new(framework).survey(&stretch, &"a.csv".into());
        let form = form.unwrap();
        let Some(plan) = Plan::of(&form) else { return Ok(0) };
        let (mut rows, mut strict) = (RowReader::new(framework), RowReader::new(framework));
        let mut silent = RowReader::silent(framework);
        silent.start(FileIx(0), &"a.csv".into());
        rows.start(FileIx(0), &"a.csv".into());
        strict.start(FileIx(0), &"a.csv".into());
        let mut both = Both {
            plain: PlainReader::new(framework),
            rows,
            strict,
            silent,
            form: &form,
            plan,
            heard: Heard::default(),
            quick: Vec::new(),
            strictly: Vec::new(),
        };
        Splitter::new(b',').each(text, 0, &mut both).unwrap();
        let mut taken = 0;
        for (quick, mut strictly) in both.quick.into_iter().zip(both.strictly) {
            let Some(quick) = quick else { continue };
            taken += 1;
            if quick.raw.is_empty() {
                // Of a line with doubled quotes or line ends in it places are not told.
                (strictly.raw, strictly.places) = (String::new(), Vec::new());
            }
            prop_assert_eq!(format!("{quick:?}"), format!("{strictly:?}"));
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
