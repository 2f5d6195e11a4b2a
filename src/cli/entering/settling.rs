//! Which of some rows are to be written: what is already there and what cannot count is set aside, and
//! the rest is judged again, until everything that is left can be written as it stands.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::judging::{Judgement, judge};
use super::target::Unfit;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::engine::fingerprint::Print;
use crate::engine::proposal::{Own, Verdict};
use crate::model::finding::Finding;
use crate::model::row::Row;

/// What is to become of one row.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The verdict.
    pub verdict: Verdict,
    /// The row that the verdict names: a file may say the same row thousands of times.
    pub other: Option<Arc<Row>>,
    /// What is wrong or doubtful about it; places are those of its source.
    pub findings: Vec<Finding>,
}

impl Outcome {
    /// Whether the row is to be written.
    #[must_use]
    pub fn goes(&self) -> bool {
        goes(&self.verdict)
    }
}

/// Rows settled.
pub struct Settled {
    /// Of each row given.
    pub outcomes: Vec<Outcome>,
    /// What is to be written, and which of the rows given it is; nothing if no row is left.
    pub accepted: Option<(Judgement, Vec<usize>)>,
}

/// How rows are settled.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// Figures are those of this day.
    pub as_of: NaiveDate,
    /// Whether what was withdrawn may be said again.
    pub reinstate: bool,
    /// Whether the same told by somebody else is something new.
    pub by_reporter: bool,
}

/// Settles rows that are to be added to the file of `path`. Rows with faults of their own are refused. Two rows with ids
/// among `own` are two values, however alike.
///
/// # Errors
/// The inner error is what is wrong with the file itself.
#[expect(
    clippy::indexing_slicing,
    reason = "an outcome for each row, and verdicts for those left over, in their order"
)]
pub fn settle(
    session: &mut Session,
    path: &Arc<str>,
    rows: &[Row],
    manner: Manner,
    own: BTreeSet<Print>,
) -> Result<Result<Settled, Finding>, Failure> {
    let mut own = Own { ids: own, taken: BTreeSet::new() };
    let refused =
        |findings: Vec<Finding>| Outcome { verdict: Verdict::Refused(None), other: None, findings };
    let mut outcomes: Vec<Option<Outcome>> = rows
        .iter()
        .map(|row| (!row.faults.is_empty()).then(|| refused(row.faults.clone())))
        .collect();
    loop {
        let unsettled = outcomes.iter().enumerate().filter(|(_, one)| one.is_none());
        let open: Vec<usize> = unsettled.map(|(at, _)| at).collect();
        // Mostly all of them, and a row is some hundred bytes: they are copied only if there are fewer.
        let left: Cow<[Row]> = if open.len() == rows.len() {
            Cow::Borrowed(rows)
        } else {
            open.iter().map(|at| rows[*at].clone()).collect()
        };
        if left.is_empty() {
            return Ok(Ok(Settled { outcomes: all(outcomes), accepted: None }));
        }
        let judged = judge(session, path, &left, manner, &own)?;
        let judgement = match judged {
            Ok(judgement) => judgement,
            Err(unfit) => {
                for Unfit(finding, row) in unfit {
                    let Some(at) = row else { return Ok(Err(*finding)) };
                    outcomes[open[at]] = Some(refused(vec![*finding]));
                }
                continue;
            }
        };
        session.data.drop_added();
        let mut first = BTreeMap::new();
        let settled = judgement.verdicts.iter().all(goes);
        for (at, verdict) in open.iter().zip(&judgement.verdicts).enumerate() {
            let (row, verdict) = verdict;
            if settled || !goes(verdict) {
                outcomes[*row] = Some(outcome(&judgement, at, &left, &mut first));
                own.taken.extend(known_row(*verdict));
            }
        }
        if settled {
            return Ok(Ok(Settled { outcomes: all(outcomes), accepted: Some((judgement, open)) }));
        }
    }
}

fn goes(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Adds | Verdict::Replaces(_))
}

/// The row that says what was said.
fn known_row(verdict: Verdict) -> Option<usize> {
    match verdict {
        Verdict::Same(row) | Verdict::Corrected(row) | Verdict::Withdrawn(row) => Some(row),
        Verdict::Adds | Verdict::Twice(_) | Verdict::Replaces(_) | Verdict::Refused(_) => None,
    }
}

#[expect(clippy::indexing_slicing, reason = "a verdict and findings for each row that was judged")]
fn outcome(
    judgement: &Judgement,
    at: usize,
    rows: &[Row],
    first: &mut BTreeMap<usize, Arc<Row>>,
) -> Outcome {
    let verdict = judgement.verdicts[at];
    let other = match verdict {
        Verdict::Replaces(row)
        | Verdict::Same(row)
        | Verdict::Corrected(row)
        | Verdict::Withdrawn(row)
        | Verdict::Refused(Some(row)) => judgement.others.get(&row).cloned(),
        Verdict::Twice(row) => rows
            .get(row)
            .map(|said| first.entry(row).or_insert_with(|| Arc::new(said.clone())).clone()),
        Verdict::Adds | Verdict::Refused(None) => None,
    };
    Outcome { verdict, other, findings: judgement.findings[at].clone() }
}

fn all(outcomes: Vec<Option<Outcome>>) -> Vec<Outcome> {
    outcomes.into_iter().flatten().collect()
}
