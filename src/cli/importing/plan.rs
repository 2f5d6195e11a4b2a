//! What would become of incoming rows: those that are known by their ids first, then all others beside the rows that
//! there are.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::gather::Incoming;
use super::load::Load;
use crate::cli::context::Context;
use crate::cli::entering::known;
use crate::cli::entering::saying;
use crate::cli::entering::settling::{Manner, Outcome, Settled, settle};
use crate::cli::entering::stamp::Stamp;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::engine::fingerprint::{self, Print};
use crate::engine::proposal::Verdict;
use crate::model::codes::{COMPETING_CORRECTIONS, ID_CONFLICT};
use crate::model::codes_forms;
use crate::model::codes_writing as codes;
use crate::model::finding::{Arg, Finding, Place};
use crate::model::row::{Column, Row, Value};
use crate::store::intake::source::Source;

/// The rows of all tables, and what becomes of each.
pub struct Planned {
    /// What becomes of each row, table by table.
    pub outcomes: Vec<Outcome>,
    /// The rows: one that corrects another has what that one says in columns that its own file does not have.
    pub rows: Vec<Row>,
    /// What would be written of those.
    pub settled: Settled,
    /// Rows of an earlier import that this one no longer has.
    pub left: Vec<Finding>,
}

/// Of each row of a table, whether it says itself that it has always been known: by an empty `recorded` among others that
/// are filled, or beside an id of its own. So an export that is imported keeps the order in which its rows were told.
fn known_always(table: &Incoming) -> impl Iterator<Item = bool> {
    let dated = table.rows.iter().any(|row| row.recorded.is_some());
    table.rows.iter().map(move |row| {
        let told = row.places.iter().any(|(column, _)| *column == Column::Recorded);
        told && row.recorded.is_none() && (dated || !row.id.is_empty())
    })
}

/// What a row changes of another one, if that is so much that it may be another fact: its value and when, at which activity or
/// for which part it was observed; or when and by which evidence. Columns by their keys.
fn may_be_another(old: &Row, new: &Row) -> Option<String> {
    let differ = |old: &str, new: &str| !old.is_empty() && !new.is_empty() && old != new;
    let value = old.value != new.value;
    let date = old.date != new.date;
    let event = differ(&old.event, &new.event);
    let part = old.dimensions.iter().zip(&new.dimensions).any(|(old, new)| differ(old, new));
    let source = differ(&old.source, &new.source);
    let doubtful = value && (date || event || part) || date && source;
    let all = [
        (value, "value"),
        (date, "date"),
        (event, "event"),
        (part, "dimension"),
        (source, "source"),
    ];
    let changed: Vec<&str> = all.into_iter().filter(|(it, _)| *it).map(|(_, key)| key).collect();
    (doubtful && new.value != Some(Value::Withdrawn)).then(|| changed.join(","))
}

/// Refuses a form's line that would correct what another of the forms says, which is in the workspace already: they are two
/// versions of one form, and nobody knows which is the newer.
fn refuse_versions(load: &Load, (ids, rows): (&[String], &[Row]), early: &mut [Option<Outcome>]) {
    let forms = forms(load);
    let lines = || ids.iter().zip(rows).map(|(id, row)| (id, row, forms.contains(&row.path)));
    let mut told: BTreeMap<&str, &Row> = BTreeMap::new();
    for ((id, row, is_form), outcome) in lines().zip(&*early) {
        let verdict = outcome.as_ref().map(|one| one.verdict);
        if is_form && matches!(verdict, Some(Verdict::Same(_))) {
            told.insert(id, row);
        }
    }
    for ((id, row, _), outcome) in lines().zip(early).filter(|((.., is_form), _)| *is_form) {
        let other = told.get(id.as_str()).filter(|other| other.path != row.path);
        if let (None, Some(other)) = (&outcome, other) {
            let finding = Finding::at(&codes_forms::FORM_IN_TWO_FILES, row.in_value());
            let findings = vec![finding.text("id", id).other(other.in_value())];
            *outcome = Some(Outcome { verdict: Verdict::Refused(None), other: None, findings });
        }
    }
}

/// The files that are forms, as places name them.
fn forms(load: &Load) -> BTreeSet<Arc<str>> {
    load.tables.iter().filter(|one| one.is_form).map(|one| one.source.name()).collect()
}

/// Says of findings in forms that they are in forms, whose rows are not deleted but left blank; and of lines of forms that
/// tell one thing in different ways that these are two versions of one form, or that one line was copied with its key: ids
/// are hidden there, and nobody can give another one.
fn told_by_forms(load: &Load, outcomes: &mut [Outcome]) {
    let forms = forms(load);
    let is_form = |place: &Place| forms.contains(&place.file);
    for finding in outcomes.iter_mut().flat_map(|outcome| &mut outcome.findings) {
        let here = finding.place.as_ref().filter(|place| is_form(place));
        if here.is_some() {
            finding.args.push(("door", Arg::Text("form".to_string())));
        }
        let other = finding.related.first().filter(|place| is_form(place));
        let Some((here, other)) = here.zip(other) else { continue };
        if [&ID_CONFLICT, &COMPETING_CORRECTIONS].contains(&finding.code) {
            finding.code = match here.file == other.file {
                true => &codes_forms::DAMAGED_FORM_LINE,
                false => &codes_forms::FORM_IN_TWO_FILES,
            };
        }
    }
}

/// Looks what would become of the rows if they were added to the file of `path`.
///
/// # Errors
/// When the workspace cannot be read, or its file cannot take rows.
#[expect(
    clippy::indexing_slicing,
    reason = "an outcome for each row, and those left over are positions among them"
)]
pub fn plan(
    context: &Context,
    session: &mut Session,
    path: &Arc<str>,
    load: &Load,
) -> Result<Planned, Failure> {
    let mut rows: Vec<Row> = load.tables.iter().flat_map(|one| one.rows.iter().cloned()).collect();
    for row in rows.iter_mut().filter(|row| row.reporter.is_empty()) {
        row.reporter.clone_from(&load.reporter);
    }
    let always: Vec<bool> = load.tables.iter().flat_map(known_always).collect();
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let known = known::settle(session, &mut rows, &load.prefixes)?;
    let mut early = known.outcomes;
    refuse_versions(load, (&ids, &rows), &mut early);
    let mut stamp = Stamp::new(context.now).map_err(|_| Failure::Internal("no random numbers"))?;
    let unsettled = early.iter().enumerate().filter(|(_, one)| one.is_none());
    let open: Vec<usize> = unsettled.map(|(at, _)| at).collect();
    for at in &open {
        match always[*at] && rows[*at].replaces.is_empty() {
            true => stamp.name(&mut rows[*at]),
            false => stamp.mark(&mut rows[*at]),
        }
    }
    let left: Cow<[Row]> = if open.len() == rows.len() {
        Cow::Borrowed(&rows)
    } else {
        open.iter().map(|at| rows[*at].clone()).collect()
    };
    let manner = Manner { as_of: context.today, reinstate: false, by_reporter: false };
    let settled = settle(session, path, &left, manner, own_ids(load))?.map_err(|unfit| {
        saying::findings(context, &Source::Text("".into()), &[unfit]);
        Failure::Refused
    })?;
    let mut outcomes = early;
    for (at, outcome) in open.iter().zip(&settled.outcomes) {
        outcomes[*at] = Some(outcome.clone());
    }
    drop(left);
    let mut outcomes: Vec<Outcome> = outcomes.into_iter().flatten().collect();
    for (outcome, row) in outcomes.iter_mut().zip(&rows) {
        let replaces = matches!(outcome.verdict, Verdict::Replaces(_));
        if let Some(other) = outcome.other.as_ref().filter(|_| replaces)
            && let Some(columns) = may_be_another(other, row)
        {
            let finding = Finding::at(&codes::MAY_BE_ANOTHER, row.in_value());
            outcome.findings.push(finding.text("columns", columns).other(other.place()));
        }
    }
    for (at, finding) in known.loose {
        outcomes[at].findings.push(finding);
    }
    told_by_forms(load, &mut outcomes);
    Ok(Planned { outcomes, rows, settled, left: known.left })
}

/// Ids that stood in the files, not those made for forms' lines and surveys' counts.
fn own_ids(load: &Load) -> BTreeSet<Print> {
    let tables = load.tables.iter().filter(|one| one.own_ids);
    let ids = tables.flat_map(|one| &one.rows).filter(|row| !row.id.is_empty());
    ids.map(|row| fingerprint::of_id(&row.id)).collect()
}
