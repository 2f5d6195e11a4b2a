//! What counts in a state of the data folder, and whether another state may follow it.
//!
//! Merging a copy may let rows count that stood only in it, and whatever they correct be superseded. Nothing
//! else may change: that is looked at on all rows of the workspace, not argued.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::cli::failure::Failure;
use crate::engine::answer::Figure;
use crate::engine::census::Census;
use crate::engine::fate::{Fate, Why};
use crate::engine::figure::{Folds, figure};
use crate::engine::fingerprint::{self, Print};
use crate::engine::fold::{Fold, Folded};
use crate::engine::ruling::Ruling;
use crate::engine::unchanged::Unchanged;
use crate::model::codes_writing as codes;
use crate::model::finding::{Finding, Place};
use crate::model::framework::Framework;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Copy, FileIx, Row};
use crate::model::sink::Sink;
use crate::store::measurements::data::Data;

/// What counts, row by row and in figures.
pub struct Standing {
    /// The fate of each meaning, and the first row that has it.
    fates: HashMap<Print, (usize, Fate)>,
    folded: Folded,
    as_of: NaiveDate,
    /// Conflict copies by their original, both as paths.
    pub copies: BTreeMap<Arc<str>, Vec<Arc<str>>>,
}

impl Standing {
    /// Reads and rules on all rows.
    ///
    /// # Errors
    /// When a file cannot be read to its end, or changes meanwhile.
    #[expect(
        clippy::indexing_slicing,
        reason = "a copy names its original by its position in the same list"
    )]
    pub fn of(framework: &Framework, data: &Data, as_of: NaiveDate) -> Result<Standing, Failure> {
        let mut census = Census::new(framework);
        data.read(framework, &mut census).map_err(Failure::reading)?;
        census.settle_copies(data.files());
        let ruling = Ruling::known_at(&census, None);
        let now = ruling.on(&census, as_of);
        let mut fold = Fold::new(framework, &now);
        let mut guard = Unchanged::new(&census, vec![&mut fold]);
        data.read(framework, &mut guard).map_err(Failure::reading)?;
        if !guard.holds() {
            return Err(Failure::ChangedWhileReading);
        }
        let mut fates = HashMap::new();
        for (number, (trace, fate)) in census.traces.iter().zip(ruling.fates()).enumerate() {
            fates.entry(trace.print).or_insert((number, fate));
        }
        let mut copies: BTreeMap<Arc<str>, Vec<Arc<str>>> = BTreeMap::new();
        for (ix, file) in (0u32..).map(FileIx).zip(data.files()) {
            if let (Copy::Known(of) | Copy::Maybe(of), true) = (file.copy, census.is_copy(ix)) {
                let original = data.files()[of.0 as usize].path.clone();
                copies.entry(original).or_default().push(file.path.clone());
            }
        }
        Ok(Standing { fates, folded: fold.folded, as_of, copies })
    }

    /// The first row, by its meaning, whose part in the figures would change although it is none of
    /// those `added`.
    #[must_use]
    pub fn spoilt(&self, after: &Standing, added: &HashSet<Print>) -> Option<Print> {
        let rejected = |fate: Fate| matches!(fate, Fate::Rejected(_));
        let changes = |(print, (_, before)): &(&Print, &(usize, Fate))| {
            let after = after.fates.get(print).map(|(_, fate)| *fate);
            if rejected(*before) {
                // A copy that is none any more: its rows would count without anybody asking.
                let waited = *before == Fate::Rejected(Why::CopyOnly);
                waited && !added.contains(*print) && after.is_some_and(|fate| !rejected(fate))
            } else {
                after.is_none_or(rejected)
            }
        };
        let found = self.fates.iter().filter(changes).min_by_key(|(_, (number, _))| *number);
        found.map(|(print, _)| *print)
    }

    /// An indicator's figure.
    #[must_use]
    pub fn figure(&self, framework: &Framework, ix: IndicatorIx) -> Figure {
        let folds = Folds { now: &self.folded, then: None, as_then_known: None };
        figure(framework, ix, folds, self.as_of, &[])
    }
}

/// That merging would change whether this row counts, at the first place where it stands.
///
/// # Errors
/// When a file cannot be read to its end.
pub fn spoils(framework: &Framework, data: &Data, print: Print) -> Result<Finding, Failure> {
    let mut finder = Finder { print, place: None };
    data.read(framework, &mut finder).map_err(Failure::reading)?;
    let place = finder.place.ok_or(Failure::ChangedWhileReading)?;
    Ok(Finding::at(&codes::COPY_CHANGES_ROW, place))
}

struct Finder {
    print: Print,
    place: Option<Place>,
}

impl Sink for Finder {
    fn take(&mut self, _: usize, row: &Row) {
        if self.place.is_none() && fingerprint::of_row(row) == self.print {
            self.place = Some(row.place());
        }
    }
}
