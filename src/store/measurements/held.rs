//! A record, however its cells are held: copied into a [`Record`], or still standing in a [`Line`].
//!
//! Most rows that are wrong are wrong in one cell of a plain line. Whoever asks only whether a row stands needs
//! none of its cells copied and none of their places.

use super::plain_line::Line;
use super::record::{Flaw, Record};
use crate::model::row::CellPlace;

/// What a row is read from.
pub trait Cells {
    /// The line on which it begins, from 1.
    fn line(&self) -> u32;
    /// Its text as in the file, without the last line end.
    fn raw(&self) -> &str;
    /// Number of cells.
    fn width(&self) -> usize;
    /// A cell's text without its quotes; empty if there is no such cell.
    fn cell(&self, at: usize) -> &str;
    /// Where a cell stands, if that is known.
    fn place(&self, at: usize) -> CellPlace;
    /// What is wrong with its shape, where.
    fn flaws(&self) -> &[(Flaw, CellPlace)];
    /// Whether nothing is.
    fn is_flawless(&self) -> bool {
        self.flaws().is_empty()
    }
    /// Whether it is nothing but separators and blanks, or no row at all.
    fn is_no_row(&self) -> bool;
    /// Whether it is whole under a header of `width` columns: nothing wrong with its shape, and nothing but
    /// blanks beyond.
    fn fits(&self, width: usize) -> bool {
        let blank_beyond = || (width..self.width()).all(|at| self.cell(at).trim().is_empty());
        self.is_flawless() && self.width() >= width && blank_beyond()
    }
}

impl Cells for Record {
    fn line(&self) -> u32 {
        self.line
    }

    fn raw(&self) -> &str {
        &self.raw
    }

    fn width(&self) -> usize {
        self.len()
    }

    fn cell(&self, at: usize) -> &str {
        Record::cell(self, at)
    }

    fn place(&self, at: usize) -> CellPlace {
        Record::place(self, at)
    }

    fn flaws(&self) -> &[(Flaw, CellPlace)] {
        &self.flaws
    }

    fn is_no_row(&self) -> bool {
        self.marker.is_some() || self.is_blank()
    }
}

/// Where its cells stand is not told, nor which of them is odd: for whoever does not ask.
impl Cells for Line<'_> {
    fn line(&self) -> u32 {
        self.number
    }

    fn raw(&self) -> &str {
        self.whole()
    }

    fn width(&self) -> usize {
        Line::width(self)
    }

    fn cell(&self, at: usize) -> &str {
        if at < Line::width(self) { Line::cell(self, at) } else { "" }
    }

    fn place(&self, _: usize) -> CellPlace {
        CellPlace { line: self.number, column: 1, length: 0 }
    }

    fn flaws(&self) -> &[(Flaw, CellPlace)] {
        &[]
    }

    fn is_flawless(&self) -> bool {
        !self.odd
    }

    fn is_no_row(&self) -> bool {
        !self.odd && (0..Line::width(self)).all(|at| Line::cell(self, at).trim().is_empty())
    }
}

impl Line<'_> {
    /// Whether it is one line of nothing but separators and blanks.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        !self.bare && self.is_no_row()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::store::measurements::bench::framework;
    use crate::store::measurements::form::Form;
    use crate::store::measurements::hearing::Heard;
    use crate::store::measurements::indicators::Indicators;
    use crate::store::measurements::rows::RowReader;
    use crate::store::measurements::split::{Splitter, Visitor};
    use crate::store::measurements::stretch::Stretch;
    use crate::store::measurements::survey::Surveyor;

    /// Reads every line as it stands, and then as a record.
    struct Both<'a> {
        silent: RowReader<'a>,
        form: &'a Form,
        indicators: Indicators<'a>,
        framework: &'a crate::model::framework::Framework,
        standing: Option<String>,
        compared: usize,
    }

    impl Both<'_> {
        fn told(&mut self, record: &impl Cells) -> String {
            let mut heard = Heard::default();
            heard.hear_cells(record, self.form, self.framework, &mut self.indicators);
            let holds = self.form.holds(record);
            let row = holds.then(|| {
                let mut row = self.silent.read(record, self.form).clone();
                // A line does not tell places, and nobody asks for those of what is wrong with it.
                let faults = std::mem::take(&mut row.faults).into_iter();
                format!("{row:?} {:?}", faults.map(|one| one.code.id).collect::<Vec<_>>())
            });
            format!("{heard:?} {row:?}")
        }
    }

    impl Visitor for Both<'_> {
        fn line(&mut self, line: &Line) -> bool {
            self.standing = Some(self.told(line));
            false
        }

        fn record(&mut self, record: &Record, _: Option<u32>) {
            let Some(standing) = self.standing.take() else { return };
            assert_eq!(standing, self.told(record));
            self.compared += 1;
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_line_reads_as_its_record_does(
            lines in prop::collection::vec(prop::collection::vec(prop::sample::select(vec![
                "", " ", "2025-03-12", "13/02/2025", "C", "P", "X", "1,5", "1.5", "1.234", "\"1,234\"", "abc", "PER", "QQ",
                "\"x, y\"", "\"a\"\"b\"", "\"dos\nl\"", "\"d\r\nl\"", "\"\"\"q\"\"\r\n\"\"\"", "r-1", "-r", "n/a", "2025-04-01", "é",
            ]), 0..12), 1..6),
            header in prop::sample::select(vec![
                "date,indicator,value,of,party,sex,note,recorded,id,replaces",
                "date,indicator,value,valor,party,país,id,otra,nota,note",
                "date,value,party,note,id",
            ]),
        ) {
            let framework = framework();
            let rows: Vec<String> = lines.iter().map(|cells| cells.join(",")).collect();
            let text = format!("{header}\n{}\n", rows.join("\n"));
            let stretch = Ok(Stretch::in_memory(text.as_bytes().to_vec(), 0));
            let (form, _) = Surveyor::new(&framework).survey(&stretch, &"a.csv".into());
            let Some(form) = form else { return Ok(()) };
            let mut both = Both {
                silent: RowReader::silent(&framework),
                form: &form,
                indicators: Indicators::new(&framework),
                framework: &framework,
                standing: None,
                compared: 0,
            };
            Splitter::new(form.separator).each(&text, 0, &mut both).unwrap();
            prop_assert!(both.compared > 0);
        }
    }
}
