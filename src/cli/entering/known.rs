//! Rows that come with an id which the workspace knows: the same, corrected since, or an update.
//!
//! A form's lines and a survey's counts have lasting ids. What comes again with the same content adds nothing;
//! with another content it corrects what stands now, unless somebody has corrected that very value
//! in the workspace.

use std::collections::{BTreeMap, BTreeSet};

use super::settling::Outcome;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::engine::census::Census;
use crate::engine::fingerprint::{self, Print};
use crate::engine::proposal::{Contents, Verdict, chain};
use crate::engine::ruling::Ruling;
use crate::model::finding::Place;
use crate::model::row::Row;
use crate::model::sink::Sink;

/// Settles rows whose ids are known and that say nothing new; turns those that do into corrections.
///
/// # Errors
/// When the data cannot be read.
pub fn settle(session: &Session, rows: &mut [Row]) -> Result<Vec<Option<Outcome>>, Failure> {
    let of_interest = |row: &&Row| row.faults.is_empty() && !row.id.is_empty();
    let wanted: BTreeSet<Print> =
        rows.iter().filter(of_interest).map(|row| fingerprint::of_id(&row.id)).collect();
    if wanted.is_empty() {
        return Ok(vec![None; rows.len()]);
    }
    let framework = session.framework();
    let (mut census, mut contents) = (Census::new(framework), Contents::new(false));
    let mut named = Named { wanted: &wanted, rows: BTreeMap::new() };
    let mut sinks: Vec<&mut dyn Sink> = vec![&mut census, &mut contents, &mut named];
    session.data.read(framework, &mut sinks).map_err(Failure::reading)?;
    census.settle_copies(session.data.files());
    let named = named.rows;
    let ruling = Ruling::known_at(&census, None);
    let mut first: BTreeMap<Print, usize> = BTreeMap::new();
    for (number, trace) in census.traces.iter().enumerate().filter(|(_, one)| one.id != 0) {
        first.entry(trace.id).or_insert(number);
    }
    let mut settled = Vec::with_capacity(rows.len());
    for row in rows.iter_mut() {
        let known = first.get(&fingerprint::of_id(&row.id)).copied();
        let Some(known) = known.filter(|_| row.faults.is_empty() && !row.id.is_empty()) else {
            settled.push(None);
            continue;
        };
        let (links, withdrawn) = chain(&ruling, known);
        let last = links[links.len() - 1];
        let content = contents.print(row);
        let same = links.iter().rev().copied().find(|at| contents.of(*at) == content);
        let Some(same) = same else {
            row.replaces = named.get(&last).map(|(_, id)| id.clone()).unwrap_or_default();
            row.id.clear();
            row.recorded = None;
            settled.push(None);
            continue;
        };
        let verdict = match (same == last, withdrawn) {
            (_, true) => Verdict::Withdrawn(same),
            (true, false) => Verdict::Same(same),
            (false, false) => Verdict::Corrected(same),
        };
        let other = named.get(&same).cloned();
        settled.push(Some(Outcome { verdict, other, findings: Vec::new() }));
    }
    Ok(settled)
}

/// Places and ids of the rows that a chain from a wanted id can hold.
struct Named<'a> {
    wanted: &'a BTreeSet<Print>,
    rows: BTreeMap<usize, (Place, String)>,
}

impl Sink for Named<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        if !row.replaces.is_empty() || self.wanted.contains(&fingerprint::of_id(&row.id)) {
            self.rows.insert(number, (row.place(), row.id.clone()));
        }
    }
}
