//! What the engine answers: figures with everything that a page or a data format shows of them.
//!
//! Plain data; the only logic is lookup. Numbers are [`Quantity`]s, so printers round but never
//! compute.

use chrono::NaiveDate;

use super::accounts::Accounts;
use super::disclosure::publish::Hidden;
use super::standing::Standing;
use crate::model::framework::{Framework, Meeting};
use crate::model::indicator::{Indicator, Kind};
use crate::model::instant::Instant;
use crate::model::party::PartyId;
use crate::model::quantity::Quantity;
use crate::model::roadmap::IndicatorIx;
use crate::model::status::Status;

/// How many indicators stand where, in the order of [`Status::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    counts: [u32; Status::ALL.len()],
    hidden: u32,
}

impl Summary {
    /// Counts one indicator.
    pub fn add(&mut self, status: Status) {
        let all = Status::ALL.iter().zip(&mut self.counts);
        match all.into_iter().find(|(one, _)| **one == status) {
            Some((_, count)) => *count += 1,
            None => self.hidden += 1,
        }
    }

    /// How many indicators were counted.
    #[must_use]
    pub fn indicators(&self) -> u32 {
        self.counts.iter().sum::<u32>() + self.hidden
    }

    /// Each status with its number, zeros included; hidden ones only if there are any.
    pub fn each(&self) -> impl Iterator<Item = (Status, u32)> {
        let hidden = (self.hidden > 0).then_some((Status::Hidden, self.hidden));
        Status::ALL.into_iter().zip(self.counts).chain(hidden)
    }

    /// How many stand at `status`.
    #[must_use]
    pub fn of(&self, status: Status) -> u32 {
        self.each().find(|(one, _)| *one == status).map_or(0, |(_, number)| number)
    }

    /// How many have a value: the coverage.
    #[must_use]
    pub fn with_data(&self) -> u32 {
        let without = [Status::NoData, Status::NotDue, Status::NotApplicable];
        self.indicators() - without.iter().map(|status| self.of(*status)).sum::<u32>()
    }
}

/// The state of one indicator's values, whole or of one party: what rows alone tell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The headline: a number (numerator of a share, parties with yes); none for milestone, text.
    pub value: Option<Quantity>,
    /// Out of how many, where every contributing row tells.
    pub of: Option<Quantity>,
    /// `value / of`, as a percentage.
    pub percent: Option<Quantity>,
    /// Position of the stage reached, 1 = first.
    pub stage: Option<usize>,
    /// The newest text or texts, in reading order of equal dates.
    pub texts: Vec<String>,
    /// The last day observed.
    pub last_date: Option<NaiveDate>,
    /// The day of the value, where rows that are newer do not change it; none where the last day observed is that of the value.
    pub value_date: Option<NaiveDate>,
    /// Whether the newest row of each of its series says that it does not apply.
    pub not_applicable: bool,
    /// Rows that count; 0 where a public report does not tell.
    pub rows: u64,
    /// Whether there is a value that is not published; nothing else is told then.
    pub hidden: bool,
}

impl Reading {
    /// Whether there is a value of any sort.
    #[must_use]
    pub fn has_value(&self) -> bool {
        self.value.is_some() || self.stage.is_some() || !self.texts.is_empty()
    }

    /// The day to show: that of the value, the last one observed where there is none.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        self.value_date.or(self.last_date)
    }
}

/// A dimension that a breakdown runs along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Axis {
    /// By party.
    Party,
    /// By a dimension of the framework, by index.
    Dimension(usize),
}

/// One line of a breakdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Party code or dimension value; `None` = rows not split.
    pub key: Option<String>,
    /// Its values.
    pub reading: Reading,
}

/// An indicator's figure.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Which indicator.
    pub indicator: IndicatorIx,
    /// Where it stands.
    pub status: Status,
    /// What its rows tell (of the one party, where the report is of one).
    pub reading: Reading,
    /// The natural ceiling: members that can still be counted, 100 %, the last stage.
    pub ceiling: Option<Quantity>,
    /// b: declared or assumed. A percentage for a share, a position for a milestone.
    pub baseline: Option<Quantity>,
    /// t: the final target, in the same terms.
    pub target: Option<Quantity>,
    /// When the final target is due.
    pub target_date: Option<NaiveDate>,
    /// (c − b) / (t − b), as a percentage, never capped.
    pub achieved: Option<Quantity>,
    /// E: what was expected by this day.
    pub expected: Option<Quantity>,
    /// (c − b) / (E − b).
    pub pace: Option<Quantity>,
    /// The figure at `since`.
    pub previous: Option<Quantity>,
    /// Whether the figure at `since` is one that is not published.
    pub previous_hidden: bool,
    /// The figure now less the figure at `since`.
    pub change: Option<Quantity>,
    /// Whether the older figure itself changed after that day.
    pub restated: bool,
    /// Breakdowns asked for, in the order asked.
    pub breakdown: Vec<(Axis, Vec<Part>)>,
}

impl Figure {
    /// Whether it is not told how it changed, since it is hidden on one of the two days.
    #[must_use]
    pub fn hides_change(&self) -> bool {
        self.previous_hidden || self.reading.hidden
    }
}

/// A result with its indicators' figures.
#[derive(Debug, Clone)]
pub struct ResultAnswer {
    /// Its index in the roadmap.
    pub result: usize,
    /// Its indicators' figures.
    pub figures: Vec<Figure>,
}

/// A roadmap with its results.
#[derive(Debug, Clone)]
pub struct RoadmapAnswer {
    /// Its index in the framework.
    pub roadmap: usize,
    /// Distribution of its listed indicators.
    pub summary: Summary,
    /// Its results that have listed indicators.
    pub results: Vec<ResultAnswer>,
}

/// Progress as of a day.
#[derive(Debug, Clone)]
pub struct Report {
    /// The day up to which observations count.
    pub as_of: NaiveDate,
    /// The moment up to which we had been told.
    pub known_at: Option<Instant>,
    /// The day that change is counted from.
    pub since: Option<NaiveDate>,
    /// The meeting of that day that was asked for, by its index.
    pub meeting: Option<usize>,
    /// The one party asked for.
    pub party: Option<PartyId>,
    /// The only statuses listed; empty = all.
    pub statuses: Vec<Status>,
    /// What became of every row read: always the whole.
    pub rows: Accounts,
    /// Files and folders that could not be opened, where that was asked for: nothing in them is counted.
    pub unread: Vec<String>,
    /// Definition files with an error in them, where that was asked for: what stands there is not used.
    pub faulty: Vec<String>,
    /// Distribution of the listed indicators.
    pub summary: Summary,
    /// Roadmaps that have listed indicators.
    pub roadmaps: Vec<RoadmapAnswer>,
    /// In a report for the public what was hidden in it; none in one for internal use.
    pub hidden: Option<Hidden>,
    /// Whether a document of it says that it is for internal use.
    pub internal: bool,
    /// Whether what the meeting at `since` was presented with still stands, if it was sealed.
    pub presented: Option<Standing>,
    /// The digest of definitions and counted rows, where it was asked for.
    pub digest: Option<String>,
}

impl Report {
    /// The meeting that change is counted from: the one asked for, else the last of that day.
    #[must_use]
    pub fn met<'f>(&self, framework: &'f Framework) -> Option<&'f Meeting> {
        let asked = self.meeting.and_then(|at| framework.meetings.get(at));
        let held = |day| framework.meetings.iter().rfind(|meeting| meeting.date == day);
        self.since.and_then(|day| asked.filter(|one| one.date == day).or_else(|| held(day)))
    }

    /// Whether it is told how many rows make an indicator's figure.
    #[must_use]
    pub fn tells_rows(&self, indicator: &Indicator) -> bool {
        self.hidden.is_none() || !indicator.sensitive || indicator.kind == Kind::Milestone
    }

    /// Every figure in order.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.roadmaps.iter().flat_map(|one| &one.results).flat_map(|one| &one.figures)
    }
}
