//! Whether what was presented at a sealed meeting still stands.

use super::answer::Report;
use crate::model::framework::Framework;
use crate::model::quantity::Quantity;
use crate::model::roadmap::IndicatorIx;
use crate::model::sealed::Sealed;

/// What became of what a meeting was presented with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The seal's digest.
    pub digest: String,
    /// Figures of that day that are others today.
    pub restated: Vec<Restated>,
}

/// A figure that was restated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restated {
    /// Of which indicator.
    pub indicator: IndicatorIx,
    /// What was presented, in the digits of the data formats; none where there was none.
    pub presented: Option<String>,
    /// What it is today; none where there is none.
    pub today: Option<Quantity>,
    /// Whether both may be told.
    pub told: bool,
}

/// Compares a report's figures as of the meeting's day with those that its seal holds. Text has none.
#[must_use]
pub fn of(framework: &Framework, sealed: &Sealed, report: &Report) -> Standing {
    let differs = report.figures().filter_map(|figure| {
        let presented = sealed.figures.get(&framework.indicator(figure.indicator).id)?.clone();
        let today = figure.previous.clone();
        let same = today.as_ref().map(Quantity::data_text) == presented;
        (!same).then_some(Restated { indicator: figure.indicator, presented, today, told: true })
    });
    Standing { digest: sealed.digest.clone(), restated: differs.collect() }
}
