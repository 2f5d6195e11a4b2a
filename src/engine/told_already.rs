//! Whether a new increment is one that was told already, with another source, note or reporter.
//!
//! Two rows of a sum that say the same of one date, party and event are two facts as soon as any other cell differs, so
//! nothing is wrong with either: both count. But a workshop that two people report is more often one workshop, and then its
//! people count twice. So whoever adds a row is told of the one that is there. Rows that stand in the files already are left
//! alone: a note or an id is how two events are told apart. Example: 45 of one training from the ministry, and 45 once more
//! from the secretariat.

use std::collections::HashMap;

use super::checks::alike_but_value::looks_at;
use super::fate::Fate;
use super::fingerprint::{self, Print};
use super::proposal::Verdict;
use super::ruling::Ruling;
use crate::model::finding::Place;
use crate::model::framework::Framework;
use crate::model::row::{Row, Value};
use crate::model::sink::Sink;

/// What is told of which occasion.
type Fact = (Print, Print);

/// Looks among the rows before the proposed ones for those that tell the same.
pub struct ToldAlready<'a> {
    framework: &'a Framework,
    ruling: &'a Ruling,
    /// The number of the first proposed row.
    first: usize,
    /// Of each that adds, the place of a row that counts and tells the same.
    facts: HashMap<Fact, Option<Place>>,
}

impl<'a> ToldAlready<'a> {
    /// Before any row is read. `rows` are the proposed ones, `ruling` is that on all rows.
    #[must_use]
    pub fn new(
        framework: &'a Framework,
        (rows, verdicts): (&[Row], &[Verdict]),
        (ruling, first): (&'a Ruling, usize),
    ) -> ToldAlready<'a> {
        let added = rows.iter().zip(verdicts).filter(|(_, verdict)| **verdict == Verdict::Adds);
        let facts = added.filter_map(|(row, _)| Some((fact(framework, row)?, None))).collect();
        ToldAlready { framework, ruling, first, facts }
    }

    /// The place of a row that tells what this proposed one would add.
    #[must_use]
    pub fn of(&self, row: &Row, verdict: Verdict) -> Option<&Place> {
        let fact = fact(self.framework, row).filter(|_| verdict == Verdict::Adds)?;
        self.facts.get(&fact)?.as_ref()
    }
}

impl Sink for ToldAlready<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        if self.facts.is_empty()
            || number >= self.first
            || self.ruling.fate(number) != Fate::Counted
        {
            return;
        }
        let known = fact(self.framework, row).and_then(|fact| self.facts.get_mut(&fact));
        if let Some(place) = known.filter(|place| place.is_none()) {
            *place = Some(row.in_value());
        }
    }
}

/// What a row tells, if it is an increment.
fn fact(framework: &Framework, row: &Row) -> Option<Fact> {
    let increment = looks_at(framework.indicator(row.indicator?));
    let number = matches!(row.value, Some(Value::Number(_)));
    (increment && number).then(|| (fingerprint::of_occasion(row), fingerprint::of_value(row)))
}
