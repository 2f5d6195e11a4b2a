//! Everything that a meeting's brief tells: the report, what changed, what is missing, on what it stands.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::answer::Report;
use super::changes::Changes;
use super::coverage::Matrix;
use super::gaps::Gap;
use crate::model::finding::Finding;
use crate::model::quantity::Quantity;
use crate::model::roadmap::IndicatorIx;

/// A figure's points over time, oldest first.
pub type Points = Vec<(NaiveDate, Quantity)>;

/// What a brief is made of.
#[derive(Debug, Clone)]
pub struct Brief {
    /// Figures as of the day.
    pub report: Report,
    /// What became known of each indicator since the older day.
    pub changes: BTreeMap<IndicatorIx, Changes>,
    /// What restated figures of the older day were, as it was known at its end.
    pub known_then: BTreeMap<IndicatorIx, Quantity>,
    /// How each indicator's figure grew.
    pub growth: BTreeMap<IndicatorIx, Points>,
    /// How each party's own figure grew, in order of codes.
    pub by_party: BTreeMap<IndicatorIx, Vec<(String, Points)>>,
    /// Values missing of the indicators listed.
    pub gaps: Vec<Gap>,
    /// Who has reported what.
    pub matrix: Matrix,
    /// Sources of the indicators listed, each with its newest day.
    pub evidence: Vec<(IndicatorIx, String, NaiveDate)>,
    /// Why something was left out: errors alone, in order of place.
    pub errors: Vec<Finding>,
    /// The digest of definitions and counted rows, 64 hexadecimal digits.
    pub digest: String,
}

impl Brief {
    /// The indicators listed, in order.
    pub fn indicators(&self) -> impl Iterator<Item = IndicatorIx> {
        self.report.figures().map(|figure| figure.indicator)
    }
}
