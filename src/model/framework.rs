//! Everything that definition files say, joined: what measurements are read and judged against.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::amount::Amount;
use super::finding::{Place, Setting};
use super::indicator::Indicator;
use super::language::{Lang, Text};
use super::party::Parties;
use super::roadmap::{IndicatorIx, Roadmap};
use crate::text::fold::fold;

/// A way to split values: sex, age …
#[derive(Debug, Clone)]
pub struct Dimension {
    /// Its id: the column's name.
    pub id: String,
    /// What people read.
    pub name: Text,
    /// Declared values with their names, in declared order; empty = any text.
    pub values: Vec<(String, Text)>,
}

/// A follow-up meeting.
#[derive(Debug, Clone)]
pub struct Meeting {
    /// Its id.
    pub id: String,
    /// When it took or takes place.
    pub date: NaiveDate,
    /// What people read.
    pub name: Text,
}

/// Shares of the expected progress from which a status holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// From here on: on track.
    pub on_track: Amount,
    /// From here on: at risk; below: off track.
    pub at_risk: Amount,
}

impl Default for Thresholds {
    /// 0.90 and 0.60.
    fn default() -> Self {
        let share = |text| Amount::parse(text).unwrap_or(Amount::ONE);
        Thresholds { on_track: share("0.90"), at_risk: share("0.60") }
    }
}

/// A definition that could not be read. An indicator: absent from figures, its rows rejected under one finding.
#[derive(Debug, Clone)]
pub struct Broken {
    /// Its id as written.
    pub id: String,
    /// Where its definition stands.
    pub place: Place,
    /// Whether an indicator's rows may be of persons who must not be known.
    pub sensitive: bool,
}

/// A results framework: roadmaps with what `ruta.toml` says around them.
#[derive(Debug, Clone, Default)]
pub struct Framework {
    /// Language of documents when no other is asked for.
    pub language: Option<Lang>,
    /// What stands on every sheet of a document, such as EXAMPLE.
    pub banner: Option<Text>,
    /// Who reports when nobody else is named.
    pub reporter: Option<String>,
    /// Countries, groups, organisations.
    pub parties: Parties,
    /// Dimensions in declared order; the party is none of them.
    pub dimensions: Vec<Dimension>,
    /// Meetings by date.
    pub meetings: Vec<Meeting>,
    /// Where statuses begin.
    pub thresholds: Thresholds,
    /// Levels set in `[checks]`, by code (`D204`).
    pub levels: BTreeMap<&'static str, Setting>,
    /// Roadmaps in file order.
    pub roadmaps: Vec<Roadmap>,
    /// Every indicator, in file order; [`IndicatorIx`] points here.
    pub indicators: Vec<Indicator>,
    /// Indicators whose definition has an error.
    pub broken: Vec<Broken>,
    /// Roadmaps and results that are left out for an error.
    pub left_out: Vec<Broken>,
}

impl Framework {
    /// The indicator of an index.
    ///
    /// # Panics
    /// If the index is of another framework.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "another indicator would be a wrong figure")]
    pub fn indicator(&self, ix: IndicatorIx) -> &Indicator {
        &self.indicators[ix.0 as usize]
    }

    /// The roadmap at a position, such as [`Indicator::roadmap`].
    ///
    /// # Panics
    /// If the position is of another framework.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "another roadmap would be a wrong answer")]
    pub fn roadmap(&self, at: usize) -> &Roadmap {
        &self.roadmaps[at]
    }

    /// The roadmap of an indicator.
    #[must_use]
    pub fn roadmap_of(&self, ix: IndicatorIx) -> &Roadmap {
        self.roadmap(self.indicator(ix).roadmap)
    }

    /// The dimension at a position, such as [`Framework::find_dimension`] gives.
    ///
    /// # Panics
    /// If the position is of another framework.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "another dimension would be a wrong answer")]
    pub fn dimension(&self, at: usize) -> &Dimension {
        &self.dimensions[at]
    }

    /// The indicator, result or roadmap with an error that has this id, without regard to case.
    #[must_use]
    pub fn find_faulty(&self, id: &str) -> Option<&Broken> {
        let left_out = || self.left_out.iter().find(|one| one.id.eq_ignore_ascii_case(id));
        self.find_broken(id).or_else(left_out)
    }

    /// The indicator with an error that has this id, without regard to case.
    #[must_use]
    pub fn find_broken(&self, id: &str) -> Option<&Broken> {
        self.broken.iter().find(|one| one.id.eq_ignore_ascii_case(id))
    }

    /// The indicator with this id, without regard to case.
    #[must_use]
    pub fn find_indicator(&self, id: &str) -> Option<IndicatorIx> {
        let at = self.indicators.iter().position(|one| one.id.eq_ignore_ascii_case(id))?;
        u32::try_from(at).ok().map(IndicatorIx)
    }

    /// Every indicator with its index, in file order.
    pub fn each(&self) -> impl Iterator<Item = (IndicatorIx, &Indicator)> {
        (0u32..).map(IndicatorIx).zip(self.indicators.iter())
    }

    /// The dimension with this id, without regard to case.
    #[must_use]
    pub fn find_dimension(&self, id: &str) -> Option<usize> {
        self.dimensions.iter().position(|one| one.id.eq_ignore_ascii_case(id))
    }

    /// The dimension that a text names, by its id or a name that no other has, in any language.
    #[must_use]
    pub fn named_dimension(&self, text: &str) -> Option<usize> {
        let folded = fold(text);
        let named = |one: &Dimension| one.name.all().any(|(_, name)| fold(name) == folded);
        let mut found = (0..).zip(&self.dimensions).filter(|(_, one)| named(one)).map(|(at, _)| at);
        let alone = || found.next().filter(|_| found.next().is_none());
        self.find_dimension(text.trim()).or_else(alone)
    }

    /// The last meeting before `day`.
    #[must_use]
    pub fn meeting_before(&self, day: NaiveDate) -> Option<&Meeting> {
        self.meetings.iter().rfind(|meeting| meeting.date < day)
    }

    /// The meeting with this id, without regard to case.
    #[must_use]
    pub fn find_meeting(&self, id: &str) -> Option<&Meeting> {
        self.meetings.iter().find(|one| one.id.eq_ignore_ascii_case(id))
    }
}
