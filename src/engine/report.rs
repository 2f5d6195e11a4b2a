//! Progress as of a day: which indicators are listed, their figures, their distribution.

use super::accounts::Accounts;
use super::answer::{Axis, Figure, Report, ResultAnswer, RoadmapAnswer, Summary};
use super::figure::{self, Folds};
use super::view::Views;
use crate::model::framework::Framework;
use crate::model::party::PartyId;
use crate::model::roadmap::IndicatorIx;
use crate::model::status::Status;
use crate::model::threads;

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// Only these roadmaps, by index; empty = all.
    pub roadmaps: Vec<usize>,
    /// Only indicators that stand at one of these; empty = all.
    pub statuses: Vec<Status>,
    /// Only this party's own values.
    pub party: Option<PartyId>,
    /// The meeting that change is counted from, by its index, if one was named.
    pub meeting: Option<usize>,
    /// Breakdowns.
    pub by: Vec<Axis>,
}

/// Answers a question, reckoned by some threads; roadmaps and results without a listed indicator are left out.
#[must_use]
pub fn report(
    framework: &Framework,
    question: &Question,
    views: Views,
    folds: Folds,
    rows: Accounts,
    threads: usize,
) -> Report {
    let asked = |at: usize| question.roadmaps.is_empty() || question.roadmaps.contains(&at);
    let roadmaps = || framework.roadmaps.iter().enumerate().filter(|(at, _)| asked(*at));
    let results = roadmaps().flat_map(|(_, roadmap)| &roadmap.results);
    let all = results.flat_map(|objective| objective.indicators.iter().copied()).collect();
    let all = threads::each(threads, all, |ix| one(framework, question, views, folds, ix));
    let mut all = all.into_iter();
    let mut report = Report {
        as_of: views.now.as_of,
        known_at: views.now.known_at,
        since: views.since,
        meeting: question.meeting,
        party: question.party,
        statuses: question.statuses.clone(),
        rows,
        summary: Summary::default(),
        roadmaps: Vec::new(),
        hidden: None,
        internal: false,
        presented: None,
        unread: Vec::new(),
        faulty: Vec::new(),
        digest: None,
    };
    for (at, roadmap) in roadmaps() {
        let mut answer =
            RoadmapAnswer { roadmap: at, summary: Summary::default(), results: Vec::new() };
        for (result, objective) in roadmap.results.iter().enumerate() {
            let own = all.by_ref().take(objective.indicators.len());
            let wanted = |one: &Figure| {
                question.statuses.is_empty() || question.statuses.contains(&one.status)
            };
            let mut figures = Vec::with_capacity(objective.indicators.len());
            figures.extend(own.filter(wanted));
            for figure in &figures {
                answer.summary.add(figure.status);
                report.summary.add(figure.status);
            }
            if !figures.is_empty() {
                answer.results.push(ResultAnswer { result, figures });
            }
        }
        if !answer.results.is_empty() {
            report.roadmaps.push(answer);
        }
    }
    report
}

/// One indicator's figure under the question.
#[must_use]
pub fn one(
    framework: &Framework,
    question: &Question,
    views: Views,
    folds: Folds,
    ix: IndicatorIx,
) -> Figure {
    let as_of = views.now.as_of;
    match question.party {
        Some(party) => figure::of_party(framework, ix, folds, as_of, party, &question.by),
        None => figure::figure(framework, ix, folds, as_of, &question.by),
    }
}
