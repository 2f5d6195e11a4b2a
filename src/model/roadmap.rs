//! A roadmap: general objective → specific objectives → result objectives → indicators.

use chrono::NaiveDate;

use super::finding::Place;
use super::language::{Lang, Text};

/// An indicator's index in its framework, in file order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IndicatorIx(pub u32);

/// A specific objective.
#[derive(Debug, Clone)]
pub struct Objective {
    /// Its id.
    pub id: String,
    /// What it says.
    pub text: Text,
}

/// A result objective with its indicators.
#[derive(Debug, Clone)]
pub struct ResultObjective {
    /// Its id.
    pub id: String,
    /// What it says.
    pub statement: Text,
    /// Ids of the specific objectives it supports.
    pub supports: Vec<String>,
    /// Its indicators in order.
    pub indicators: Vec<IndicatorIx>,
}

/// Where a definition comes from.
#[derive(Debug, Clone, Default)]
pub struct Source {
    /// The document.
    pub document: Option<Text>,
    /// The part of it.
    pub section: Option<Text>,
}

/// One roadmap file.
#[derive(Debug, Clone)]
pub struct Roadmap {
    /// Unique in the workspace.
    pub id: String,
    /// Its theme.
    pub title: Text,
    /// Language of the file's plain strings.
    pub language: Lang,
    /// Whether its other languages are unofficial.
    pub unofficial: bool,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
    /// General objective.
    pub general_objective: Option<Text>,
    /// Subthemes.
    pub subthemes: Vec<Text>,
    /// Cross-cutting approaches.
    pub cross_cutting: Vec<Text>,
    /// Where it comes from.
    pub source: Source,
    /// Specific objectives.
    pub objectives: Vec<Objective>,
    /// Result objectives.
    pub results: Vec<ResultObjective>,
    /// Where it is defined.
    pub place: Place,
}

impl Roadmap {
    /// The result at a position, such as [`Indicator::result`](super::indicator::Indicator::result).
    ///
    /// # Panics
    /// If the position is of another roadmap.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "another result would be a wrong answer")]
    pub fn result(&self, at: usize) -> &ResultObjective {
        &self.results[at]
    }
}
