//! The second pass of `check`, by several threads: of every row what is to be said of it.
//!
//! Most rows count, nobody waits for them and no rule has a word on them: such a row is counted as it stands in its
//! line. Copies are said without being read again. All others come in full, and what is said of them by a
//! [`Desk`] is put together in the order of rows, as are the rows that rules over all rows are concerned with.

#![expect(clippy::indexing_slicing, reason = "one entry for each indicator of the framework")]

use std::sync::atomic::{AtomicBool, Ordering};

use chrono::NaiveDate;

use super::clean::Asked;
use super::desk::{Desk, Met};
use super::first_pass::Passed;
use super::inspection::concluded;
use super::together::Together;
use super::undeclared_dimension::undeclared;
use super::view::RowView;
use crate::engine::fold::Folded;
use crate::engine::grid::Grid;
use crate::engine::pouring::pour;
use crate::model::framework::Framework;
use crate::model::packed::Packed;
use crate::model::plain::PlainRow;
use crate::model::row::{FileIx, Row};
use crate::model::sink::Share;
use crate::model::threads::InTurn;
use crate::text::garbled::may_be_garbled;

/// What is said of one piece.
struct Said {
    findings: Packed,
    met: Vec<Met>,
    /// Rows that count, each with the rules that are concerned with it: a bit each.
    concerned: Vec<(u32, Row)>,
}

/// What is said of all pieces so far.
struct All {
    findings: Packed,
    /// What rules over all rows find: in order of rows, too, but not among the others.
    together: Packed,
    met: Vec<Met>,
    rules: Vec<Box<dyn Together>>,
}

/// What all threads share.
pub struct SecondPass<'a> {
    framework: &'a Framework,
    pieces: &'a [Passed],
    /// The rules over all rows: they say which rows they are concerned with.
    rules: &'a [Box<dyn Together>],
    asked: Vec<Asked>,
    desk: Desk<'a>,
    all: InTurn<Said, All>,
    /// Whether some row is not the one that it was on the first pass.
    differs: AtomicBool,
}

/// What one thread says.
pub struct Saying<'p, 'a> {
    pass: &'p SecondPass<'a>,
    framework: &'a Framework,
    desk: Desk<'a>,
    folds: [Folded; 3],
    grid: Grid<'a>,
    piece: usize,
    file: FileIx,
    /// The number of the next row.
    number: usize,
    /// A plain row, filled to be shown to rules.
    row: Row,
    concerned: Vec<(u32, Row)>,
}

impl<'a> SecondPass<'a> {
    /// Before any row; `rules` have had their [first pass](super::first_pass::FirstPass), and the desk has said nothing.
    #[must_use]
    pub fn new(
        framework: &'a Framework,
        mut desk: Desk<'a>,
        as_of: NaiveDate,
        pieces: &'a [Passed],
        rules: &'a [Box<dyn Together>],
    ) -> SecondPass<'a> {
        let (findings, met) = desk.said();
        let rules_in_turn = rules.iter().map(|rule| rule.beside()).collect();
        let together = findings.beside();
        let all = All { findings, together, met, rules: rules_in_turn };
        SecondPass {
            framework,
            pieces,
            rules,
            asked: Asked::of_each(framework, as_of),
            desk,
            all: InTurn::new(all),
            differs: AtomicBool::new(false),
        }
    }

    /// One thread's part of it.
    #[must_use]
    pub fn begin(&self) -> Saying<'_, 'a> {
        let framework = self.framework;
        Saying {
            pass: self,
            framework,
            desk: self.desk.beside(),
            folds: [Folded::new(framework), Folded::none(), Folded::none()],
            grid: Grid::new(framework, [true, false, false]),
            piece: 0,
            file: FileIx(0),
            number: 0,
            row: Row::blank(framework.dimensions.len()),
            concerned: Vec::new(),
        }
    }

    /// Everything found, with what each thread has counted; nothing if the rows are not those of the first pass.
    #[must_use]
    pub fn findings(self, counted: Vec<Folded>) -> Option<Packed> {
        let framework = self.framework;
        let mut folded = Folded::new(framework);
        counted.into_iter().for_each(|other| folded.merge(framework, other));
        let All { mut findings, together, met, rules } = self.all.into_all();
        findings.append(together);
        let found = concluded(framework, &self.desk, (findings, &met), rules, &folded.settled());
        (!self.differs.into_inner()).then_some(found)
    }
}

impl Saying<'_, '_> {
    /// What its rows have come to.
    #[must_use]
    pub fn counted(mut self) -> Folded {
        pour(vec![self.grid], &mut self.folds, 1);
        let [now, ..] = self.folds;
        now
    }

    /// Which rules over all rows are concerned with a row that counts.
    fn concerned_with(&self, row: &Row) -> u32 {
        let Some(ix) = row.indicator else { return 0 };
        let indicator = self.framework.indicator(ix);
        let view = RowView { framework: self.framework, indicator, row };
        let rules = (0..).zip(self.pass.rules);
        rules.fold(0, |all, (at, rule)| all | u32::from(rule.concerns(view)) << at)
    }

    /// Whether nothing at all is to be said of a plain row that counts.
    fn is_silent_on(&mut self, row: &PlainRow) -> bool {
        let ix = row.indicator.0 as usize;
        let indicator = self.framework.indicator(row.indicator);
        if !self.pass.asked[ix].is_silent_on(row)
            || row
                .texts()
                .into_iter()
                .chain(row.dimensions.is.iter().map(String::as_str))
                .any(may_be_garbled)
            || undeclared(indicator, row.dimensions.is).next().is_some()
        {
            return false;
        }
        self.row.clear(row.line);
        row.fill(&mut self.row);
        self.concerned_with(&self.row) == 0
    }
}

impl Share for Saying<'_, '_> {
    const PLACES: bool = true;
    const PRINTS: bool = true;

    fn begin(&mut self, piece: usize) {
        self.piece = piece;
        let passed = self.pass.pieces.get(piece);
        (self.number, self.file) =
            passed.map_or((usize::MAX, FileIx(0)), |passed| (passed.first, passed.file));
        self.desk.begin(self.number);
    }

    fn end(&mut self, print: u128) {
        let (piece, after) = (self.pass.pieces.get(self.piece), self.piece + 1);
        let after = self.pass.pieces.get(after).map(|passed| passed.first);
        if piece.map(|passed| passed.print) != Some(print) || after != Some(self.number) {
            self.pass.differs.store(true, Ordering::Relaxed);
        }
        let (findings, met) = self.desk.said();
        let concerned = std::mem::take(&mut self.concerned);
        let framework = self.framework;
        let said = Said { findings, met, concerned };
        self.pass.all.bring(self.piece, said, |all, _, said| {
            all.findings.append(said.findings);
            all.met.extend(said.met);
            for (which, row) in &said.concerned {
                let Some(ix) = row.indicator else { continue };
                let view = RowView { framework, indicator: framework.indicator(ix), row };
                let rules = (0..).zip(&mut all.rules).filter(|(at, _)| which >> at & 1 == 1);
                rules.for_each(|(_, rule)| rule.take(view, &mut all.together));
            }
        });
    }

    fn pass_over(&mut self, line: u32) -> bool {
        let passed = self.desk.passes_over(self.number, self.file, line);
        self.number += usize::from(passed);
        passed
    }

    fn take_plain(&mut self, row: &PlainRow) -> bool {
        if !self.desk.merely_counts(self.number) || !self.is_silent_on(row) {
            return false;
        }
        let Some(taken) = self.grid.place(row) else { return false };
        self.grid.count(0, taken, row, &mut self.folds[0]);
        self.number += 1;
        true
    }

    fn take(&mut self, row: &Row, _: Option<u32>) {
        let counts = self.desk.say(self.number, row);
        self.number += 1;
        if !counts {
            return;
        }
        self.folds[0].count(self.framework, row);
        let which = self.concerned_with(row);
        if which != 0 {
            self.concerned.push((which, row.clone()));
        }
    }
}
