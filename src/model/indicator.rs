//! An indicator's definition: what is counted, how values add up, what is aimed at.

use chrono::NaiveDate;

use super::amount::Amount;
use super::finding::Place;
use super::language::Text;
use super::party::PartyId;
use super::period::Span;

/// What sort of thing an indicator measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A number of things; `of` tells out of how many.
    Count,
    /// An index, rate or average as given.
    Level,
    /// Numerator and denominator.
    Share,
    /// Distinct countries that said yes.
    Parties,
    /// Stages reached in order.
    Milestone,
    /// Free text.
    Text,
}

impl Kind {
    /// Its name in definitions, data formats and seals.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Kind::Count => "count",
            Kind::Level => "level",
            Kind::Share => "share",
            Kind::Parties => "parties",
            Kind::Milestone => "milestone",
            Kind::Text => "text",
        }
    }
}

/// How one series' values become one over time; as numbers, 0, 1, 2 and 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OverTime {
    /// Values are increments: add them.
    Sum,
    /// Values are totals to date: the newest one.
    Latest,
    /// The greatest.
    Max,
    /// The least.
    Min,
}

/// How several series become one figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OverParties {
    /// Add them (each part of a share).
    Sum,
    /// The greatest.
    Max,
    /// The least.
    Min,
    /// Their mean.
    Mean,
    /// Never combined: the headline is what has no party and no dimension.
    None,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// More is better.
    Increase,
    /// Less is better.
    Decrease,
    /// Keep it where the target says.
    Maintain,
}

/// How expectation runs between targets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trajectory {
    /// In a straight line from one target to the next.
    Linear,
    /// The last target due holds until the next.
    Steps,
    /// Nothing is expected before the final date.
    None,
}

/// Whether a dimension may be left empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Need {
    /// An empty cell rejects the row.
    Required,
    /// It may be empty.
    Optional,
}

/// Where an indicator starts from. For a share, a percentage; for a milestone, a position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baseline {
    /// The starting value.
    pub value: Amount,
    /// When it held; absent = the roadmap's start.
    pub date: Option<NaiveDate>,
    /// For a summed count: whether rows come on top of the value.
    pub included: bool,
}

/// What is aimed at. For a share, a percentage; for a milestone, a position (1 = first stage).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// When it is due; absent = no date agreed.
    pub date: Option<NaiveDate>,
    /// The value aimed at.
    pub value: Amount,
    /// Least value that still meets it (direction maintain).
    pub min: Option<Amount>,
    /// Greatest value that still meets it (direction maintain).
    pub max: Option<Amount>,
    /// Where it was agreed.
    pub agreed: Option<String>,
}

/// A declared stage of a milestone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// What rows write.
    pub id: String,
    /// What people read.
    pub name: Text,
}

/// When values are due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Calendar {
    /// Once every calendar period.
    Every(Span),
    /// Once, for an event.
    Event {
        /// What rows write in `event`.
        event: String,
        /// When it takes place.
        date: NaiveDate,
    },
}

/// Collection calendar: when and from whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collect {
    /// When.
    pub calendar: Calendar,
    /// Parties expected, groups already expanded, in code order; empty = nobody in particular.
    pub from: Vec<PartyId>,
    /// Days after the due day before a gap is overdue (0 or more).
    pub grace_days: u32,
}

/// Bounds of one row's value (of a share: of its percentage).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Range {
    /// Least value, with where it is written.
    pub min: Option<(Amount, Place)>,
    /// Greatest value, with where it is written.
    pub max: Option<(Amount, Place)>,
}

/// One indicator as defined.
#[derive(Debug, Clone)]
pub struct Indicator {
    /// Unique in the workspace.
    pub id: String,
    /// The source's own number.
    pub label: Option<String>,
    /// What is counted.
    pub name: Text,
    /// Whether languages other than the file's own are unofficial.
    pub unofficial: bool,
    /// How exactly it is counted.
    pub definition: Option<Text>,
    /// What one unit is.
    pub unit: Option<Text>,
    /// What sort of thing it measures.
    pub kind: Kind,
    /// How values accumulate; kinds without a choice have `Latest`.
    pub over_time: OverTime,
    /// How series combine.
    pub over_parties: OverParties,
    /// Whether one person may be counted twice.
    pub may_repeat: bool,
    /// Which way is better.
    pub direction: Direction,
    /// Where it starts.
    pub baseline: Option<Baseline>,
    /// Targets in date order; one without a date stands last.
    pub targets: Vec<Target>,
    /// How expectation runs.
    pub trajectory: Trajectory,
    /// Bounds of one row.
    pub range: Range,
    /// Decimals shown; 0 makes a fraction an error; absent = any.
    pub decimals: Option<u32>,
    /// Where that stands.
    pub decimals_place: Option<Place>,
    /// Whether the party may be empty.
    pub by_party: Need,
    /// Dimensions listed, by index into the framework's, with whether they may be empty.
    pub by: Vec<(usize, Need)>,
    /// When values are due.
    pub collect: Option<Collect>,
    /// Who answers for it.
    pub responsible: Option<Text>,
    /// Means of verification.
    pub verification: Option<Text>,
    /// Whether a row must name its source.
    pub evidence_required: bool,
    /// Small counts of people: never published exactly.
    pub sensitive: bool,
    /// Only members of this group may be counted.
    pub within: Option<PartyId>,
    /// Where `within` is written.
    pub within_place: Option<Place>,
    /// Links to other frameworks, such as `sdg:10.7.2`.
    pub references: Vec<String>,
    /// Stages of a milestone in order.
    pub stages: Vec<Stage>,
    /// Where it is defined.
    pub place: Place,
    /// Index of its roadmap in the framework.
    pub roadmap: usize,
    /// Index of its result in the roadmap.
    pub result: usize,
}

impl Indicator {
    /// The baseline that figures use: the declared one, or zero where a kind allows to assume it
    /// (count, parties, milestone).
    #[must_use]
    pub fn start_value(&self) -> Option<Amount> {
        match &self.baseline {
            Some(baseline) => Some(baseline.value),
            None => matches!(self.kind, Kind::Count | Kind::Parties | Kind::Milestone)
                .then_some(Amount::ZERO),
        }
    }

    /// Whether values are collected from a party.
    #[must_use]
    pub fn asks(&self, party: PartyId) -> bool {
        self.collect.as_ref().is_some_and(|collect| collect.from.contains(&party))
    }

    /// The final target: the last declared; for a milestone without one, its last stage undated.
    #[must_use]
    pub fn final_target(&self) -> Option<Target> {
        let last_stage = || {
            let position = i64::try_from(self.stages.len()).ok().filter(|n| *n > 0)?;
            Some(Target {
                date: None,
                value: Amount::whole(position),
                min: None,
                max: None,
                agreed: None,
            })
        };
        match self.targets.last() {
            Some(target) => Some(target.clone()),
            None if self.kind == Kind::Milestone => last_stage(),
            None => None,
        }
    }
}
