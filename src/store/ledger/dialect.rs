//! Rows as a data file writes them: its separator, decimal mark, encoding, columns and line ends.
//!
//! Dates are written in the form that needs no assumption, numbers with the file's own mark; a row so
//! written never changes how the file's other rows are read. Texts that a spreadsheet would run are
//! guarded.

use super::ending::Ending;
use crate::model::framework::Framework;
use crate::model::row::CellPlace;
use crate::model::row::{Column, Row};
use crate::model::row_text::{self, CellText, cell, columns};
use crate::store::measurements::dates::Order;
use crate::store::measurements::encoding::Encoding;
use crate::store::measurements::form::{Form, Last};
use crate::store::measurements::header::Names;
use crate::store::measurements::numbers::Marks;
use crate::store::measurements::records::of_cells;
use crate::text::fold::header_form;
use crate::text::formula::guard;

/// How a file writes rows.
#[derive(Debug, Clone)]
pub struct Dialect {
    form: Form,
    ending: Ending,
}

/// A character that the file's encoding has no place for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unwritable(pub char);

impl Dialect {
    /// A file's own, as its form tells.
    #[must_use]
    pub fn of(form: &Form, ending: Ending) -> Dialect {
        Dialect { form: form.clone(), ending }
    }

    /// That of a new file: UTF-8, commas, the contract's columns.
    #[must_use]
    pub fn fresh(framework: &Framework) -> Dialect {
        let names = columns(framework).into_iter().map(|one| row_text::name(framework, one));
        let header = of_cells(1, names.map(|name| (name, CellPlace::default())));
        let form = Form {
            encoding: Encoding::Utf8,
            separator: b',',
            layout: Names::new(framework).layout(&header),
            after: 0,
            marks: Marks { by_commas: true, ..Marks::default() },
            order: Order::Unsettled,
            conflicts: Vec::new(),
            fault: None,
            last: Last { line: 1, end: 1, sound: true },
        };
        Dialect { form, ending: Ending::FRESH }
    }

    /// How rows that follow the file's own are read: those that it writes tell their decimal mark, if no other has.
    #[must_use]
    pub fn form_of_more(&self) -> Form {
        let marks = Marks { comma: self.form.marks.comma || self.has_commas(), ..self.form.marks };
        Form { after: 0, marks, ..self.form.clone() }
    }

    /// Whether decimals are written with a comma: as the file has them, else as is usual between semicolons and tabs.
    fn has_commas(&self) -> bool {
        let marks = self.form.marks;
        marks.decimal_comma() || (!marks.by_commas && !marks.point)
    }

    /// The usual name of its encoding.
    #[must_use]
    pub fn encoding(&self) -> &'static str {
        self.form.encoding.name()
    }

    /// The file's last line.
    #[must_use]
    pub fn last_line(&self) -> u32 {
        self.form.last.end
    }

    /// Columns that rows fill and the file lacks, in the contract's order.
    #[must_use]
    pub fn lacks(&self, framework: &Framework, rows: &[Row]) -> Vec<Column> {
        let filled =
            |column: Column| rows.iter().any(|row| cell(framework, row, column) != CellText::Empty);
        let here = |column: Column| !self.form.layout.cells_of(column).is_empty();
        columns(framework).into_iter().filter(|one| !here(*one) && filled(*one)).collect()
    }

    /// The header line of a new file.
    #[must_use]
    pub fn header(&self) -> Vec<u8> {
        format!("{}{}", self.form.layout.headers.join(","), self.ending.line_end).into_bytes()
    }

    /// What is to be appended: rows as whole lines, after a line end if the last line has none.
    ///
    /// # Errors
    /// [`Unwritable`].
    pub fn lines(&self, framework: &Framework, rows: &[Row]) -> Result<Vec<u8>, Unwritable> {
        let mut text = String::new();
        for row in rows {
            text.push_str(&self.line(framework, row));
            text.push_str(self.ending.line_end);
        }
        self.encode(&text)
    }

    /// The line end that the last line lacks.
    ///
    /// # Errors
    /// [`Unwritable`]: never, in any known encoding.
    pub fn missing_end(&self) -> Result<Vec<u8>, Unwritable> {
        self.encode(if self.ending.ended { "" } else { self.ending.line_end })
    }

    fn line(&self, framework: &Framework, row: &Row) -> String {
        let layout = &self.form.layout;
        let mut cells = vec![String::new(); layout.width()];
        for (column, places) in &layout.known {
            if let Some(place) = places.first().and_then(|at| cells.get_mut(*at)) {
                *place = self.written(&cell(framework, row, *column));
            }
        }
        for (header, text) in &row.others {
            let form = header_form(header);
            let known = layout.unknown.iter().find(|(have, _)| header_form(have) == form);
            if let Some(place) = known.and_then(|(_, at)| cells.get_mut(*at)) {
                *place = self.quoted(&guard(text));
            }
        }
        cells.join(&char::from(self.form.separator).to_string())
    }

    fn written(&self, cell: &CellText) -> String {
        match cell {
            CellText::Empty => String::new(),
            CellText::Plain(text) => self.quoted(text),
            CellText::Free(text) => self.quoted(&guard(text)),
            CellText::Number(digits) => self.quoted(&self.number(digits)),
        }
    }

    /// The digits with the file's decimal mark; three decimals get a zero more where they could be
    /// taken for thousands.
    fn number(&self, digits: &str) -> String {
        let Some((whole, part)) = digits.split_once('.') else { return digits.to_string() };
        let comma = self.has_commas();
        let certain = !comma && self.form.marks.by_commas;
        let mark = if comma { ',' } else { '.' };
        let more = if part.len() == 3 && !certain { "0" } else { "" };
        format!("{whole}{mark}{part}{more}")
    }

    fn quoted(&self, text: &str) -> String {
        let separator = char::from(self.form.separator);
        let odd = |c: char| c == separator || matches!(c, '"' | '\n' | '\r' | '\t');
        let first = |c: char| matches!(c, '<' | '>' | '|' | '=') || c.is_whitespace();
        let plain =
            !text.contains(odd) && !text.starts_with(first) && !text.ends_with(char::is_whitespace);
        if plain { text.to_string() } else { format!("\"{}\"", text.replace('"', "\"\"")) }
    }

    fn encode(&self, text: &str) -> Result<Vec<u8>, Unwritable> {
        match self.form.encoding {
            Encoding::Utf8 => Ok(text.as_bytes().to_vec()),
            Encoding::Utf16Le => Ok(text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
            Encoding::Utf16Be => Ok(text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
            Encoding::Windows1252 => {
                let one = |c: char| {
                    let mut buffer = [0; 4];
                    let (bytes, _, bad) =
                        encoding_rs::WINDOWS_1252.encode(c.encode_utf8(&mut buffer));
                    if bad { Err(Unwritable(c)) } else { Ok(bytes.into_owned()) }
                };
                text.chars().map(one).collect::<Result<Vec<_>, _>>().map(|all| all.concat())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::amount::Amount;
    use crate::model::period::Period;
    use crate::model::row::Value;
    use crate::store::measurements::bench::{framework, read_files};
    use crate::store::measurements::records::Records;
    use crate::store::measurements::rows::RowReader;
    use crate::store::measurements::stretch::Stretch;
    use crate::store::measurements::survey::Surveyor;

    /// What is read of a decimal written behind this text, alone and in its file.
    fn read_back(framework: &Framework, text: &str, number: Amount) -> [Option<Value>; 2] {
        let stretch = Ok(Stretch::in_memory(text.as_bytes().to_vec(), 0));
        let (form, _) = Surveyor::new(framework).survey(&stretch, &"a.csv".into());
        let dialect = Dialect::of(&form.unwrap(), Ending::FRESH);
        let mut row = Row::blank(framework.dimensions.len());
        row.indicator = framework.find_indicator("L");
        row.date = Period::parse("2025-03-12");
        row.value = Some(Value::Number(number));
        let line = String::from_utf8(dialect.lines(framework, &[row]).unwrap()).unwrap();
        let form = dialect.form_of_more();
        let mut records = Records::of_text(&line, form.separator, 9);
        let mut record = Default::default();
        assert!(records.next(&mut record).unwrap());
        let alone = RowReader::new(framework).read(&record, &form).value.clone();
        let (_, rows) = read_files(&[format!("{text}{line}").as_bytes()]);
        [alone, rows.last().unwrap().value.clone()]
    }

    #[test]
    fn decimals_have_the_files_mark_or_the_usual_one_and_are_read_so() {
        let framework = framework();
        for separator in [",", ";", "\t"] {
            for others in ["", "2025-03-01;C;5\n", "2025-03-01;L;5.5\n", "2025-03-01;L;\"5,5\"\n"] {
                let text = format!("fecha;indicador;valor\n{others}").replace(';', separator);
                for digits in ["6.5", "0.125", "6.125", "-2.25", "7"] {
                    let number = Amount::parse(digits).unwrap();
                    let read = read_back(&framework, &text, number);
                    let meant = Some(Value::Number(number));
                    assert_eq!(read, [meant.clone(), meant], "{text:?} {digits}");
                }
            }
        }
    }
}
