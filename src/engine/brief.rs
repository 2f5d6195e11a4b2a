//! Everything that a meeting's brief tells: the report, what changed, what is missing, on what it stands.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::answer::{Reading, Report};
use super::changes::Changes;
use super::coverage::Matrix;
use super::figure;
use super::fold::Folded;
use super::gaps::Gap;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::party::PartyId;
use crate::model::quantity::Quantity;
use crate::model::roadmap::IndicatorIx;

/// A figure's points over time, oldest first.
pub type Points = Vec<(NaiveDate, Quantity)>;

/// An indicator as an older day tells it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Earlier {
    /// What its rows told (of the one party, where the brief is of one).
    pub reading: Reading,
    /// Its natural ceiling then.
    pub ceiling: Option<Quantity>,
}

impl Earlier {
    /// As some rows tell it.
    #[must_use]
    pub fn of(
        framework: &Framework,
        folded: &Folded,
        ix: IndicatorIx,
        party: Option<PartyId>,
    ) -> Earlier {
        let indicator = framework.indicator(ix);
        let reading = match party {
            Some(party) => folded.tally(ix).reading_of(indicator, party),
            None => figure::whole(indicator, folded, ix),
        };
        Earlier { reading, ceiling: figure::ceiling(framework, indicator, folded, ix) }
    }
}

/// What a brief is made of.
#[derive(Debug, Clone)]
pub struct Brief {
    /// Figures as of the day.
    pub report: Report,
    /// What became known of each indicator since the older day.
    pub changes: BTreeMap<IndicatorIx, Changes>,
    /// What restated figures of the older day were, as it was known at its end.
    pub known_then: BTreeMap<IndicatorIx, Quantity>,
    /// Figures of the older day that are the same today, and texts, as they were known at its end.
    pub before: BTreeMap<IndicatorIx, Earlier>,
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
