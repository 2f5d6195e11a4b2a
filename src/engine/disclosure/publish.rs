//! A report for the public: what was decided for each day, laid over the figures of any view.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::day::{Day, Reason, Release};
use super::documents::decide;
use super::sheet::Form;
use super::timeline::Days;
use crate::engine::answer::{Axis, Figure, Reading, Report, Summary};
use crate::engine::brief::Brief;
use crate::engine::coverage::{Coverage, Matrix};
use crate::engine::view::Views;
use crate::model::framework::Framework;
use crate::model::indicator::Kind;
use crate::model::roadmap::IndicatorIx;
use crate::model::status::Status;

/// What is shown of every sensitive indicator on each day.
#[derive(Debug, Clone, Default)]
pub struct Decisions {
    days: BTreeMap<IndicatorIx, BTreeMap<NaiveDate, Day>>,
    /// Whether the views are of what was known at a moment.
    past_knowledge: bool,
}

/// How many numbers were hidden and why; never which values.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hidden {
    /// Numbers by reason.
    pub numbers: BTreeMap<Reason, u64>,
    /// Indicators listed that are sensitive and have rows.
    pub indicators: BTreeSet<IndicatorIx>,
}

impl Hidden {
    /// All numbers hidden.
    #[must_use]
    pub fn all(&self) -> u64 {
        self.numbers.values().sum()
    }
}

impl Decisions {
    /// Decides for every sensitive indicator with rows; `releases` are what left the house of each.
    #[must_use]
    pub fn new(
        framework: &Framework,
        timeline: &BTreeMap<IndicatorIx, Days>,
        releases: &BTreeMap<IndicatorIx, Vec<Release>>,
        views: Views,
    ) -> Decisions {
        let decided = |(ix, days): (&IndicatorIx, &Days)| {
            let released = releases.get(ix).map_or(&[][..], Vec::as_slice);
            (*ix, decide(framework, framework.indicator(*ix), days, released))
        };
        let days = timeline.iter().map(decided).collect();
        Decisions { days, past_knowledge: views.now.known_at.is_some() }
    }

    /// What is shown of an indicator as of a day: the document that leaves the house.
    #[must_use]
    pub fn release(&self, ix: IndicatorIx, as_of: NaiveDate) -> Release {
        let shown = self.day(ix, as_of).map(|day| day.shown.clone()).unwrap_or_default();
        Release { day: as_of, shown }
    }

    /// Indicators that were decided on.
    pub fn indicators(&self) -> impl Iterator<Item = IndicatorIx> {
        self.days.keys().copied()
    }

    fn day(&self, ix: IndicatorIx, as_of: NaiveDate) -> Option<&Day> {
        self.days.get(&ix)?.range(..=as_of).next_back().map(|(_, day)| day)
    }

    /// Why a number is hidden; none where it is shown.
    fn reason(&self, ix: IndicatorIx, as_of: NaiveDate, form: &Form) -> Option<Reason> {
        if self.past_knowledge {
            return Some(Reason::PastKnowledge);
        }
        let day = self.day(ix, as_of)?;
        if day.shown.contains_key(form) {
            return None;
        }
        Some(day.hidden.get(form).copied().unwrap_or(Reason::Unfit))
    }
}

/// Hides what is not to be published, and only then chooses by status: who is listed under a status
/// tells it.
pub fn publish(
    framework: &Framework,
    decisions: &Decisions,
    statuses: &[Status],
    report: &mut Report,
) {
    let mut hidden = Hidden::default();
    let (as_of, since) = (report.as_of, report.since);
    let party = report.party.map(|id| framework.parties.get(id).code.clone());
    let view = View { framework, decisions, as_of, since, party };
    report.statuses = statuses.to_vec();
    report.summary = Summary::default();
    for roadmap in &mut report.roadmaps {
        roadmap.summary = Summary::default();
        for result in &mut roadmap.results {
            result.figures.iter_mut().for_each(|figure| view.figure(figure, &mut hidden));
            result.figures.retain(|one| statuses.is_empty() || statuses.contains(&one.status));
            for figure in &result.figures {
                roadmap.summary.add(figure.status);
                report.summary.add(figure.status);
            }
        }
        roadmap.results.retain(|result| !result.figures.is_empty());
    }
    report.roadmaps.retain(|roadmap| !roadmap.results.is_empty());
    let restated = report.presented.iter_mut().flat_map(|one| &mut one.restated);
    // Of an indicator that is not known it is not known either whether it is sensitive.
    let open = |ix| !framework.indicator(ix).sensitive;
    for one in restated.filter(|one| !one.indicator.is_some_and(open)) {
        (one.presented, one.today, one.told) = (None, None, false);
    }
    report.hidden = Some(hidden);
}

/// Takes out of a brief what stands beside its figures: growth, rows, evidence of sensitive indicators.
pub fn withhold(framework: &Framework, brief: &mut Brief) {
    let open = |ix: &IndicatorIx| !framework.indicator(*ix).sensitive;
    brief.changes.retain(|ix, _| open(ix));
    brief.known_then.retain(|ix, _| open(ix));
    brief.before.retain(|ix, _| open(ix));
    brief.growth.retain(|ix, _| open(ix));
    brief.evidence.retain(|(ix, ..)| open(ix));
    veil(framework, &mut brief.matrix);
}

/// Of whom a matrix says "no" or zero, it says no more than that they reported, where that is the value itself: an answer of
/// kind parties, a level.
pub fn veil(framework: &Framework, matrix: &mut Matrix) {
    for (ix, states) in &mut matrix.rows {
        let indicator = framework.indicator(*ix);
        let told = indicator.sensitive && matches!(indicator.kind, Kind::Parties | Kind::Level);
        let zeros = states.values_mut().filter(|one| told && **one == Coverage::Zero);
        zeros.for_each(|one| *one = Coverage::Reported);
    }
}

/// The view of a report.
struct View<'a> {
    framework: &'a Framework,
    decisions: &'a Decisions,
    as_of: NaiveDate,
    since: Option<NaiveDate>,
    party: Option<String>,
}

impl View<'_> {
    fn figure(&self, figure: &mut Figure, log: &mut Hidden) {
        let ix = figure.indicator;
        let kind = self.framework.indicator(ix).kind;
        if !self.framework.indicator(ix).sensitive || kind == Kind::Milestone {
            return;
        }
        let has_rows = figure.reading.rows > 0;
        log.indicators.extend(has_rows.then_some(ix));
        // How many rows there are may be how many persons there are.
        figure.reading.rows = 0;
        let form = match &self.party {
            Some(code) => Form::Part(Axis::Party, Some(code.clone())),
            None => Form::Total,
        };
        let then = self.since.and_then(|day| self.reason(kind, ix, day, &form));
        if let Some(reason) = then.filter(|_| figure.previous.is_some()) {
            log.add(reason);
            (figure.previous, figure.change, figure.restated) = (None, None, false);
            figure.previous_hidden = true;
        }
        if let Some(reason) = self.why(kind, &figure.reading, ix, &form) {
            log.add(reason);
            hide(&mut figure.reading);
            (figure.achieved, figure.pace, figure.change) = (None, None, None);
            figure.restated = false;
            let told = [Status::NotApplicable, Status::NoData, Status::NotDue, Status::NoTarget];
            if !told.contains(&figure.status) {
                figure.status = Status::Hidden;
            }
        }
        for (axis, parts) in &mut figure.breakdown {
            // Of two axes at once not even which cells there are: what others add up to would tell the rest.
            if self.party.is_some() && *axis != Axis::Party {
                parts.iter().filter(|part| part.reading.has_value()).for_each(|_| {
                    log.add(Reason::Unfit);
                });
                parts.clear();
            }
            for part in parts {
                part.reading.rows = 0;
                let form = Form::Part(*axis, part.key.clone());
                if let Some(reason) = self.why(kind, &part.reading, ix, &form) {
                    log.add(reason);
                    hide(&mut part.reading);
                }
            }
        }
    }

    /// Why a reading is hidden; none where it is shown, or empty.
    fn why(&self, kind: Kind, reading: &Reading, ix: IndicatorIx, form: &Form) -> Option<Reason> {
        if !reading.has_value() {
            return None;
        }
        self.reason(kind, ix, self.as_of, form)
    }

    /// Why something told of a day is hidden; none where it is shown.
    fn reason(&self, kind: Kind, ix: IndicatorIx, day: NaiveDate, form: &Form) -> Option<Reason> {
        match (kind, form) {
            (Kind::Text, _) => Some(Reason::Text),
            // A party's answer is yes or no: to show the noes is to tell who said yes.
            (Kind::Parties, Form::Part(..)) => Some(Reason::Unfit),
            _ => self.decisions.reason(ix, day, form),
        }
    }
}

impl Hidden {
    fn add(&mut self, reason: Reason) {
        *self.numbers.entry(reason).or_default() += 1;
    }
}

fn hide(reading: &mut Reading) {
    *reading = Reading { hidden: true, ..Reading::default() };
}
