//! The second pass of `check` over rows that come in order: says of every row what is to be said of it.
//!
//! What is said of one row is the business of its [`Desk`]; rules over all rows take those that count, and speak in
//! the end.

use chrono::NaiveDate;

use super::desk::{Desk, Met};
use super::standing::FIGURES;
use super::together::Together;
use super::view::RowView;
use crate::engine::census::Census;
use crate::engine::fold::Folded;
use crate::engine::ruling::Ruling;
use crate::model::framework::Framework;
use crate::model::packed::Packed;
use crate::model::row::{DataFile, Row};
use crate::model::sink::Sink;

/// Collects findings row by row.
pub struct Inspection<'a> {
    framework: &'a Framework,
    desk: Desk<'a>,
    together: Vec<Box<dyn Together>>,
}

impl<'a> Inspection<'a> {
    /// Nothing found yet, but for files that are conflict copies. The rules over all rows may have had a
    /// [first pass](super::together::Glance).
    #[must_use]
    pub fn new(
        census: &Census<'a>,
        files: &'a [DataFile],
        ruling: &'a Ruling,
        as_of: NaiveDate,
        together: Vec<Box<dyn Together>>,
    ) -> Self {
        let desk = Desk::new(census, files, ruling, as_of);
        Inspection { framework: census.framework, desk, together }
    }

    /// Everything found; [`Ordered`](super::order::Ordered) puts it in order.
    #[must_use]
    pub fn findings(mut self, folded: &Folded) -> Packed {
        let (findings, met) = self.desk.said();
        concluded(self.framework, &self.desk, (findings, &met), self.together, folded)
    }
}

/// What was found of rows, with what is plain only now that all of them have been seen.
pub(super) fn concluded(
    framework: &Framework,
    desk: &Desk,
    (mut findings, met): (Packed, &[Met]),
    together: Vec<Box<dyn Together>>,
    folded: &Folded,
) -> Packed {
    findings.resolve(desk.awaited(met));
    for rule in together {
        findings.extend(&rule.findings(framework));
    }
    for rule in FIGURES {
        findings.extend(&rule(framework, folded));
    }
    findings
}

impl Sink for Inspection<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        let counts = self.desk.say(number, row);
        if let Some(ix) = row.indicator.filter(|_| counts) {
            let (framework, indicator) = (self.framework, self.framework.indicator(ix));
            let view = RowView { framework, indicator, row };
            let found = self.desk.findings();
            self.together.iter_mut().for_each(|rule| rule.take(view, found));
        }
    }
}
