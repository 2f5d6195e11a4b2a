//! Rows that come with an id which the workspace knows: the same, corrected since, or an update.
//!
//! A form's lines and a survey's counts have lasting ids. What comes again with the same content adds nothing;
//! with another content it corrects what stands now, unless somebody has corrected that very value
//! in the workspace.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::settling::Outcome;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::engine::census::Census;
use crate::engine::fate::Fate;
use crate::engine::fingerprint::{self, Print};
use crate::engine::lineage::{Lineage, chain};
use crate::engine::proposal::{Contents, Verdict};
use crate::engine::ruling::Ruling;
use crate::model::codes_writing as codes;
use crate::model::finding::Finding;
use crate::model::row::{Column, Row, Value};
use crate::model::sink::Sink;

/// What is known of rows by their ids.
pub struct Known {
    /// What becomes of a row whose id is known and that says nothing new.
    pub outcomes: Vec<Option<Outcome>>,
    /// Rows that correct what is not here, and what is to be said of that.
    pub loose: Vec<(usize, Finding)>,
    /// Rows of the workspace with such ids that no row brings again.
    pub left: Vec<Finding>,
}

/// Settles rows whose ids are known and that say nothing new; turns those that do into corrections. A row that corrects
/// what neither the workspace nor the files have stands for itself. Rows of the workspace whose ids begin as `prefixes` do
/// are expected to come again.
///
/// # Errors
/// When the data cannot be read.
pub fn settle(session: &Session, rows: &mut [Row], prefixes: &[String]) -> Result<Known, Failure> {
    let of_interest = |row: &&Row| row.faults.is_empty() && !row.id.is_empty();
    let wanted: BTreeSet<Print> =
        rows.iter().filter(of_interest).map(|row| fingerprint::of_id(&row.id)).collect();
    if wanted.is_empty() && prefixes.is_empty() {
        let (loose, left) = (Vec::new(), Vec::new());
        return Ok(Known { outcomes: vec![None; rows.len()], loose, left });
    }
    let framework = session.framework();
    let (mut census, mut contents) = (Census::new(framework), Contents::new(false));
    let mut named = Named { wanted: &wanted, prefixes, rows: BTreeMap::new() };
    let mut sinks: Vec<&mut dyn Sink> = vec![&mut census, &mut contents, &mut named];
    session.data.read(framework, &mut sinks).map_err(Failure::reading)?;
    census.settle_copies(session.data.files());
    let named = named.rows;
    let ruling = Ruling::known_at(&census, None);
    let lineage = Lineage::new(&census);
    let left = left(&named, prefixes, &wanted, &ruling);
    let loose = loosen(rows, &lineage);
    let mut settled = Vec::with_capacity(rows.len());
    for row in rows.iter_mut() {
        let known = lineage.first(fingerprint::of_id(&row.id));
        let Some(known) = known.filter(|_| row.faults.is_empty() && !row.id.is_empty()) else {
            settled.push(None);
            continue;
        };
        let (links, withdrawn) = chain(&ruling, known);
        let last = links.last().copied().unwrap_or(known);
        // A correction made by hand may have no id: what is corrected then is the last row that has one.
        let named_last =
            links.iter().rev().find_map(|at| named.get(at).filter(|row| !row.id.is_empty()));
        let says = |at: &usize| match named.get(at) {
            Some(one) => contents.print(&completed(row, one)) == contents.of(*at),
            None => contents.print(row) == contents.of(*at),
        };
        // What lost against another correction of the same row was said, too, and has been corrected since.
        let beside = || {
            let past = |at: &usize| matches!(ruling.fate(*at), Fate::Superseded { .. });
            lineage.tree(known).into_iter().rev().find(|at| past(at) && says(at))
        };
        let Some(same) = links.iter().rev().copied().find(says).or_else(beside) else {
            // A withdrawal tells why, and nothing of what it withdraws.
            if let Some(now) = named.get(&lineage.valued(&ruling, last)) {
                *row = completed(row, now);
            }
            row.replaces = named_last.map(|one| one.id.clone()).unwrap_or_default();
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
    Ok(Known { outcomes: settled, loose, left })
}

/// A row with what another one says in the columns that its own file does not have: a column that is not there says
/// nothing, and clears nothing.
fn completed(row: &Row, from: &Row) -> Row {
    let mut whole = row.clone();
    let lacks = |column| !row.places.iter().any(|(have, _)| *have == column);
    if lacks(Column::Of) {
        whole.of = from.of;
    }
    if lacks(Column::Party) {
        whole.parties.clone_from(&from.parties);
    }
    for (at, value) in
        from.dimensions.iter().enumerate().filter(|(at, _)| lacks(Column::Dimension(*at)))
    {
        if let Some(own) = whole.dimensions.get_mut(at) {
            own.clone_from(value);
        }
    }
    let texts = [
        (Column::Event, &mut whole.event, &from.event),
        (Column::Source, &mut whole.source, &from.source),
        (Column::Note, &mut whole.note, &from.note),
    ];
    for (_, own, value) in texts.into_iter().filter(|(column, ..)| lacks(*column)) {
        own.clone_from(value);
    }
    whole
}

fn begins(id: &str, prefixes: &[String]) -> bool {
    let rest = prefixes.iter().filter_map(|prefix| id.strip_prefix(prefix.as_str()));
    rest.into_iter().any(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// Rows that stand and were to come again.
fn left(
    named: &BTreeMap<usize, Arc<Row>>,
    prefixes: &[String],
    wanted: &BTreeSet<Print>,
    ruling: &Ruling,
) -> Vec<Finding> {
    let gone =
        |row: &Row| begins(&row.id, prefixes) && !wanted.contains(&fingerprint::of_id(&row.id));
    let finding = |(number, _): (&usize, &Arc<Row>)| {
        let (links, withdrawn) = chain(ruling, *number);
        let stands =
            !withdrawn && !matches!(ruling.fate(*number), Fate::Rejected(_) | Fate::Duplicate(_));
        let row = links.last().and_then(|at| named.get(at)).filter(|_| stands)?;
        Some(Finding::at(&codes::COUNT_LEFT, row.place()).text("id", &row.id))
    };
    named.iter().filter(|(_, row)| gone(row)).filter_map(finding).collect()
}

/// Rows that correct a row of another workspace come without it: an export holds what counts, not what it replaced.
fn loosen(rows: &mut [Row], here: &Lineage) -> Vec<(usize, Finding)> {
    let ids: BTreeSet<Print> = rows.iter().map(|row| fingerprint::of_id(&row.id)).collect();
    let mut said = Vec::new();
    for (at, row) in rows.iter_mut().enumerate() {
        let target = fingerprint::of_id(&row.replaces);
        let there = target == 0 || here.first(target).is_some() || ids.contains(&target);
        let stands =
            row.faults.is_empty() && !row.id.is_empty() && row.value != Some(Value::Withdrawn);
        if stands && !there && here.first(fingerprint::of_id(&row.id)).is_none() {
            let place = row.place_of(Column::Replaces);
            said.push((
                at,
                Finding::at(&codes::REPLACED_ELSEWHERE, place).text("id", &row.replaces),
            ));
            row.replaces.clear();
        }
    }
    said
}

/// The rows that a chain from a wanted id can hold.
struct Named<'a> {
    wanted: &'a BTreeSet<Print>,
    prefixes: &'a [String],
    rows: BTreeMap<usize, Arc<Row>>,
}

impl Sink for Named<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        let wanted = self.wanted.contains(&fingerprint::of_id(&row.id));
        if !row.replaces.is_empty() || wanted || begins(&row.id, self.prefixes) {
            self.rows.insert(number, Arc::new(row.clone()));
        }
    }
}
