//! What is said of proposed rows for the sake of a row that is there already, or of another of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::engine::corrected_alike::alike;
use crate::engine::fate::Fate;
use crate::engine::proposal::{Contents, Verdict, is_shared};
use crate::engine::ruling::Ruling;
use crate::model::codes_forms;
use crate::model::codes_writing as codes;
use crate::model::finding::{Finding, Level};
use crate::model::row::{Column, Row};

/// Of each proposed row the row for whose sake something is said of it, if there is one.
pub struct Remarks {
    /// It is corrected to what that one says.
    alike: Vec<Option<usize>>,
    /// Its id is that of another, too, and this row corrects or withdraws it.
    shared: Vec<Option<usize>>,
    /// It holds in the stead of what this row corrects or withdraws in vain.
    outdone: Vec<Option<usize>>,
}

impl Remarks {
    /// Of rows from the number `first` on, by the rulings without and with them.
    #[must_use]
    pub fn of(
        (old, new): (&Ruling, &Ruling),
        contents: &Contents,
        verdicts: &[Verdict],
        first: usize,
    ) -> Remarks {
        let refused = |verdict: &Verdict| match *verdict {
            Verdict::Refused(by) => by.filter(|by| *by < first),
            _ => None,
        };
        let shared = |by: &usize| is_shared(old, *by);
        let outdone = |row| matches!(new.fate(row), Fate::Superseded { .. });
        let rows = (first..).zip(verdicts);
        Remarks {
            alike: alike(contents, new, verdicts, first),
            shared: verdicts.iter().map(|one| refused(one).filter(shared)).collect(),
            outdone: rows
                .map(|(row, one)| refused(one).filter(|by| !shared(by) && outdone(row)))
                .collect(),
        }
    }

    /// Rows that must be looked at beside those that verdicts name.
    pub fn wanted(&self) -> impl Iterator<Item = usize> {
        self.alike.iter().flatten().copied()
    }

    /// Says them of `rows`, the first of which has the number `first`; `others` are the rows that are named.
    pub fn say(
        &self,
        (first, rows): (usize, &[Row]),
        others: &BTreeMap<usize, Arc<Row>>,
        findings: &mut [Vec<Finding>],
    ) {
        for ((at, row), findings) in rows.iter().enumerate().zip(findings) {
            let other = |of: &[Option<usize>]| of.get(at).copied().flatten();
            let named = |of| other(of).and_then(|other| others.get(&other));
            if let Some(other) = other(&self.alike) {
                let place = match other.checked_sub(first).and_then(|at| rows.get(at)) {
                    Some(another) => Some(another.in_value()),
                    None => others.get(&other).map(|another| another.place()),
                };
                let finding = Finding::at(&codes::CORRECTED_ALIKE, row.in_value());
                findings.extend(place.map(|place| finding.other(place)));
            }
            if let Some(other) = named(&self.shared) {
                // First, and without what would be said of it if it counted.
                let place = row.place_of(Column::Replaces);
                let finding = Finding::at(&codes_forms::REPLACES_SHARED_ID, place);
                findings.retain(|one| one.code.level == Level::Error);
                findings.insert(0, finding.text("id", other.id.clone()).other(other.place()));
            }
            if let Some(other) = named(&self.outdone) {
                let place = row.place_of(Column::Replaces);
                let finding = Finding::at(&codes_forms::OUTDATED_CORRECTION, place);
                let recorded = other.recorded.map(|at| at.to_string()).unwrap_or_default();
                let finding = finding.text("id", row.replaces.clone()).text("recorded", recorded);
                findings.push(finding.other(other.place()));
            }
        }
    }
}
