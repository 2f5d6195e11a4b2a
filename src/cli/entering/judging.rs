//! What would come of rows if they were added: read with all others, ruled on, folded into figures.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::beside;
use super::remarks::Remarks;
use super::settling::Manner;
use super::target::{Target, Unfit, aim};
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::engine::answer::Figure;
use crate::engine::census::Census;
use crate::engine::checks::inspection::Inspection;
use crate::engine::checks::order::Ordered;
use crate::engine::checks::standing::together;
use crate::engine::checks::together::Glance;
use crate::engine::figure::{Folds, figure};
use crate::engine::fingerprint;
use crate::engine::fold::Fold;
use crate::engine::proposal::{self, Contents, Own, Terms, Verdict};
use crate::engine::ruling::Ruling;
use crate::engine::told_already::ToldAlready;
use crate::engine::unchanged::Unchanged;
use crate::model::codes_intake;
use crate::model::codes_writing as codes;
use crate::model::finding::{Finding, Place};
use crate::model::framework::Framework;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Column, Row};
use crate::model::row_text;
use crate::model::sink::Sink;
use crate::store::measurements::cells::shown;
use crate::text::fold::header_form;

/// What would come of the rows.
pub struct Judgement {
    /// Of each row.
    pub verdicts: Vec<Verdict>,
    /// What is wrong or doubtful about each row; places are those of its source.
    pub findings: Vec<Vec<Finding>>,
    /// Where each row would stand.
    pub places: Vec<Place>,
    /// The rows that verdicts name: many verdicts may name the same one.
    pub others: BTreeMap<usize, Arc<Row>>,
    /// What the rows do to figures: before and after.
    pub figures: Vec<(IndicatorIx, Figure, Figure)>,
    /// What would be written.
    pub target: Target,
}

/// Judges rows without faults of their own that are to be added to the file of `path`.
///
/// # Errors
/// [`Unfit`] in the inner result: the file cannot take the rows, or some of them would be read otherwise.
pub fn judge(
    session: &mut Session,
    path: &Arc<str>,
    rows: &[Row],
    manner: Manner,
    own: &Own,
) -> Result<Result<Judgement, Vec<Unfit>>, Failure> {
    // Which rows have answered for one with an id of its own is told by their place among all.
    let few = |session: &mut Session| {
        if own.ids.is_empty() { beside::rows(session, rows) } else { Ok(None) }
    };
    judge_among(session, path, rows, manner, own, few)
}

/// The same among the rows that `few` finds, or else among all.
pub(super) fn judge_among(
    session: &mut Session,
    path: &Arc<str>,
    rows: &[Row],
    manner: Manner,
    own: &Own,
    few: impl FnOnce(&mut Session) -> Result<Option<Vec<Row>>, Failure>,
) -> Result<Result<Judgement, Vec<Unfit>>, Failure> {
    let Manner { as_of, reinstate, by_reporter } = manner;
    let target = match aim(&session.data, session.framework(), path, rows)? {
        Ok(target) => target,
        Err(unfit) => return Ok(Err(vec![unfit])),
    };
    session.data.add(path, target.form.clone(), target.rows());
    let few = few(session)?;
    let framework = &session.definitions.framework;
    let read = |sink: &mut dyn Sink| match &few {
        Some(few) => {
            few.iter().enumerate().for_each(|(number, row)| sink.take(number, row));
            Ok(())
        }
        None => session.data.read(framework, sink).map_err(Failure::reading),
    };
    let (mut census, mut contents) = (Census::new(framework), Contents::new(by_reporter));
    let mut glance = Glance::new(framework, together());
    let mut all: Vec<&mut dyn Sink> = vec![&mut census, &mut contents, &mut glance];
    read(&mut all)?;
    census.settle_copies(session.data.files());
    let unfit = changed(&census, framework, &target, rows);
    if !unfit.is_empty() {
        session.data.drop_added();
        return Ok(Err(unfit));
    }
    let first = census.traces.len() - rows.len();
    let old = Ruling::known_at(&census.first(first), None);
    let new = Ruling::known_at(&census, None);
    let terms = Terms { first, reinstate, own };
    let verdicts = proposal::judge(&census, &contents, &old, &new, terms);
    let (old, new) = (old.on(&census.first(first), as_of), new.on(&census, as_of));
    let remarks = Remarks::of((&old, &new), &contents, &verdicts, first);
    let mut before = Before { first, fold: Fold::new(framework, &old) };
    let mut after = Fold::new(framework, &new);
    let (files, rules) = (session.data.files(), glance.settled());
    let mut inspection = Inspection::new(&census, files, &new, as_of, rules);
    let mut seen = Seen::new(&verdicts, few.is_none().then_some(first));
    seen.wanted.extend(remarks.wanted());
    let mut told = ToldAlready::new(framework, (rows, &verdicts), (&new, first));
    let all: [&mut dyn Sink; 5] = [&mut before, &mut after, &mut inspection, &mut seen, &mut told];
    let mut guard = Unchanged::new(&census, all.into());
    read(&mut guard)?;
    if !guard.holds() {
        return Err(Failure::ChangedWhileReading);
    }
    let found = Ordered::of(inspection.findings(&after.folded));
    let touched: BTreeSet<IndicatorIx> = rows.iter().filter_map(|row| row.indicator).collect();
    let of =
        |ix, now| figure(framework, ix, Folds { now, then: None, as_then_known: None }, as_of, &[]);
    let both = |ix| (ix, of(ix, &before.fold.folded), of(ix, &after.folded));
    let figures = touched.into_iter().map(both).collect();
    let proposed = few.as_ref().map_or(&seen.rows[..], |few| few.get(first..).unwrap_or_default());
    let mut findings = by_row(&found, proposed, rows);
    remarks.say((first, rows), &seen.others, &mut findings);
    say_told(&told, rows, &verdicts, &mut findings);
    let places = proposed.iter().map(Row::place).collect();
    let judgement = Judgement { verdicts, findings, places, others: seen.others, figures, target };
    Ok(Ok(judgement))
}

/// Rows that would not be read as they are meant.
fn changed(census: &Census, framework: &Framework, target: &Target, rows: &[Row]) -> Vec<Unfit> {
    let first = census.traces.len().checked_sub(rows.len());
    let read = |at: usize| first.and_then(|first| census.traces.get(first + at));
    let odd = rows
        .iter()
        .enumerate()
        .filter(|(at, row)| read(*at).map(|one| one.print) != Some(fingerprint::of_row(row)));
    let unfit = odd.map(|(at, row)| {
        let place = row.place();
        let finding = match unknown_to_file(row, &target.form.layout.unknown) {
            Some(header) => unknown_column(place, header),
            None => not_as_meant(framework, row, place),
        };
        Unfit(Box::new(finding), Some(at))
    });
    unfit.collect()
}

/// A filled column of a row that neither the contract knows nor its file has, whose unknown columns are given.
#[must_use]
pub fn unknown_to_file<'a>(row: &'a Row, known: &[(String, usize)]) -> Option<&'a str> {
    let has = |header: &str| {
        let form = header_form(header);
        known.iter().any(|(have, _)| header_form(have) == form)
    };
    row.others.iter().map(|(header, _)| header.as_str()).find(|header| !has(header))
}

/// There is no place in the file for a column of the row.
fn unknown_column(place: Place, header: &str) -> Finding {
    let finding = Finding::at(&codes::NOT_AS_MEANT, place).text("column", "");
    finding.text("reason", "unknown").text("header", shown(header))
}

/// What would be read back is not this row. A free text is the likely reason.
#[must_use]
pub fn not_as_meant(framework: &Framework, row: &Row, place: Place) -> Finding {
    let free = [Column::Note, Column::Event, Column::Source, Column::Reporter];
    let filled =
        |column: &&Column| row_text::cell(framework, row, **column) != row_text::CellText::Empty;
    let column = free.iter().find(filled).copied().unwrap_or(Column::Value);
    let word = column.key();
    let finding = Finding::at(&codes::NOT_AS_MEANT, place).word("column", word);
    finding.text("reason", "text").text("header", "")
}

/// The fold of the rows before the proposed ones.
struct Before<'a> {
    first: usize,
    fold: Fold<'a>,
}

impl Sink for Before<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        if number < self.first {
            self.fold.take(number, row);
        }
    }
}

/// The proposed rows as they are read, unless somebody has them, and the rows that verdicts name.
struct Seen {
    first: Option<usize>,
    rows: Vec<Row>,
    wanted: BTreeSet<usize>,
    others: BTreeMap<usize, Arc<Row>>,
}

impl Seen {
    fn new(verdicts: &[Verdict], first: Option<usize>) -> Seen {
        let named = |verdict: &Verdict| match *verdict {
            Verdict::Replaces(at)
            | Verdict::Same(at)
            | Verdict::Corrected(at)
            | Verdict::Withdrawn(at) => Some(at),
            Verdict::Refused(at) => at,
            Verdict::Adds | Verdict::Twice(_) => None,
        };
        let wanted = verdicts.iter().filter_map(named).collect();
        Seen { first, rows: Vec::new(), wanted, others: BTreeMap::new() }
    }
}

impl Sink for Seen {
    fn take(&mut self, number: usize, row: &Row) {
        if self.wanted.contains(&number) {
            self.others.insert(number, Arc::new(row.clone()));
        }
        if self.first.is_some_and(|first| number >= first) {
            self.rows.push(row.clone());
        }
    }
}

/// Says of each row that adds what another one says, and counts.
fn say_told(told: &ToldAlready, rows: &[Row], verdicts: &[Verdict], findings: &mut [Vec<Finding>]) {
    for ((row, verdict), findings) in rows.iter().zip(verdicts).zip(findings) {
        let finding = |place| Finding::at(&codes_intake::TOLD_ALREADY, row.in_value()).other(place);
        findings.extend(told.of(row, *verdict).cloned().map(finding));
    }
}

/// Findings by the proposed row that they concern, at the place in its source.
#[expect(
    clippy::indexing_slicing,
    reason = "a position among the rows read, and there is a source for each"
)]
fn by_row(found: &Ordered, read: &[Row], sources: &[Row]) -> Vec<Vec<Finding>> {
    let mut all: Vec<Vec<Finding>> = vec![Vec::new(); read.len()];
    let row_at = |place: &Place| {
        let file = read.first().is_some_and(|row| row.path == place.file);
        let after = read.partition_point(|row| row.line <= place.line);
        after.checked_sub(1).filter(|_| file)
    };
    for mut finding in found.iter() {
        let own = finding.place.as_ref().and_then(row_at);
        let Some(at) = own.or_else(|| finding.related.iter().find_map(row_at)) else { continue };
        if own.is_some() {
            finding.place = finding.place.map(|place| in_source(&place, &read[at], &sources[at]));
        }
        // Nothing is written yet: another of these rows is named where it stands, too.
        for place in &mut finding.related {
            if let Some(at) = row_at(place) {
                *place = sources[at].in_value();
            }
        }
        all[at].push(finding);
    }
    all
}

/// The place of the same cell in the row's source.
fn in_source(place: &Place, read: &Row, source: &Row) -> Place {
    let here = |at: &&(Column, crate::model::row::CellPlace)| {
        (at.1.line, at.1.column) == (place.line, place.column) && place.length > 0
    };
    read.places
        .iter()
        .find(here)
        .map_or_else(|| source.place(), |(column, _)| source.place_of(*column))
}
