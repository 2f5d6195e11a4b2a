//! The records of one piece, taken as rows: the plain ones as they stand, every other one by all rules.
//!
//! A row goes to its sink in the quickest way that says all there is to say of it. What a file's rows tell about how it is
//! written is heard on the way, if that is not settled yet.

use std::io;

use simdutf8::basic::from_utf8;

use super::data::Data;
use super::form::Form;
use super::guesses::Asked;
use super::hearing::Heard;
use super::held::Cells;
use super::indicators::Indicators;
use super::passing::in_order;
use super::plain::PlainReader;
use super::plain_line::Line;
use super::plan::Plan;
use super::record::Record;
use super::records::Records;
use super::rows::RowReader;
use super::split::{Splitter, Visitor};
use crate::model::framework::Framework;
use crate::model::plain::PlainRow;
use crate::model::row::FileIx;
use crate::model::sink::Share;

/// What one thread needs to read rows.
pub(super) struct Reader<'d> {
    framework: &'d Framework,
    plain: PlainReader<'d>,
    rows: RowReader<'d>,
    /// For whoever hears what rows say about their file.
    indicators: Option<Indicators<'d>>,
}

impl<'d> Reader<'d> {
    /// Before any file. With `telling`, all that is wrong with a row is asked for.
    pub(super) fn new(framework: &'d Framework, telling: bool) -> Reader<'d> {
        Reader {
            framework,
            plain: PlainReader::new(framework),
            rows: if telling { RowReader::new(framework) } else { RowReader::silent(framework) },
            indicators: None,
        }
    }

    /// What it has asked about wrong texts.
    pub(super) fn asked(self) -> Asked {
        self.rows.asked()
    }

    /// Goes on to another file.
    pub(super) fn start(&mut self, data: &Data, file: usize) {
        let ix = FileIx(u32::try_from(file).unwrap_or(u32::MAX));
        self.rows.start(ix, data.path(file));
    }
}

/// Takes the records of one piece.
pub(super) struct Taker<'t, 'd, S> {
    reader: &'t mut Reader<'d>,
    form: &'d Form,
    plan: Option<&'t Plan>,
    settled: bool,
    /// What they say about their file.
    pub(super) heard: Heard,
    /// How many were rows.
    pub(super) rows: u64,
    sink: &'t mut S,
}

impl<'t, 'd, S: Share> Taker<'t, 'd, S> {
    /// For a piece of a file of this form; if that is not settled, rows tell about it.
    pub(super) fn new(
        reader: &'t mut Reader<'d>,
        (form, plan): (&'d Form, Option<&'t Plan>),
        settled: bool,
        sink: &'t mut S,
    ) -> Taker<'t, 'd, S> {
        Taker { reader, form, plan, settled, heard: Heard::default(), rows: 0, sink }
    }

    /// Takes those of a text of whole records.
    ///
    /// # Errors
    /// When it is not UTF-8, though the file seemed to be.
    pub(super) fn text(
        &mut self,
        splitter: &mut Splitter,
        text: &[u8],
        lines: u32,
    ) -> io::Result<()> {
        let Some(text) = self.formed(text)? else { return Ok(()) };
        splitter.each(text, lines, self)
    }

    /// The same by the strict reader alone.
    ///
    /// # Errors
    /// As [`Self::text`].
    pub(super) fn strictly(&mut self, text: &[u8], lines: u32) -> io::Result<()> {
        let Some(text) = self.formed(text)? else { return Ok(()) };
        let records = Records::of_text(text, self.form.separator, lines);
        in_order(records, |record| self.record(record, None))
    }

    /// The text of a piece, unless it only seemed to be UTF-8.
    fn formed<'b>(&mut self, text: &'b [u8]) -> io::Result<Option<&'b str>> {
        match from_utf8(text) {
            Ok(text) => Ok(Some(text)),
            Err(_) if !self.settled => {
                self.heard.malformed = true;
                Ok(None)
            }
            Err(_) => Err(io::Error::from(io::ErrorKind::InvalidData)),
        }
    }
}

impl<S: Share> Taker<'_, '_, S> {
    /// Takes a line that is not plain, as it stands: only for whoever asks neither for places nor for what is wrong.
    fn silently(&mut self, line: &Line) -> bool {
        let able = !S::PLACES && !line.odd;
        if able {
            self.take(line, Some(line.at));
        }
        able
    }

    /// Takes a record as a row that nobody looks at, if it is one, or says that it must be read.
    fn passes_over(&mut self, record: &impl Cells) -> bool {
        let passed = self.settled && self.form.holds(record) && self.sink.pass_over(record.line());
        self.rows += u64::from(passed);
        passed
    }

    fn take(&mut self, record: &impl Cells, at: Option<u32>) {
        if self.passes_over(record) {
            return;
        }
        if !self.settled {
            let Reader { framework, indicators, .. } = &mut *self.reader;
            let indicators = indicators.get_or_insert_with(|| Indicators::new(framework));
            self.heard.hear_cells(record, self.form, framework, indicators);
        }
        if self.form.holds(record) {
            self.sink.take(self.reader.rows.read(record, self.form), at);
            self.rows += 1;
        }
    }
}

/// Hands out a plain row in full, unless its line cannot tell it.
#[inline(never)]
fn in_full<S: Share>(
    row: &PlainRow,
    plan: &Plan,
    line: &Line,
    rows: &mut RowReader,
    sink: &mut S,
) -> bool {
    let full = match S::PLACES {
        true => rows.take_placed(row, line, plan),
        false => Some(rows.take(row)),
    };
    full.map(|full| sink.take(full, Some(line.at))).is_some()
}

impl<S: Share> Visitor for Taker<'_, '_, S> {
    fn line(&mut self, line: &Line) -> bool {
        if S::PRINTS && self.passes_over(line) {
            return true;
        }
        let Reader { plain, rows, .. } = &mut *self.reader;
        let Some(plan) = self.plan else { return self.silently(line) };
        let read = plain.read(line, plan, rows, &mut self.heard);
        let Some(row) = &read else { return self.silently(line) };
        if !self.sink.take_plain(row) {
            let row = *row;
            let taken = in_full(&row, plan, line, rows, self.sink);
            self.rows += u64::from(taken);
            return taken;
        }
        self.rows += 1;
        true
    }

    fn record(&mut self, record: &Record, at: Option<u32>) {
        self.heard.conflict |= record.marker.is_some();
        if record.marker.is_none() {
            self.take(record, at);
        }
    }
}
