//! How a figure came about, step by step, from the same code that computed it.

use super::answer::{Figure, Reading};
use super::fold::Folded;
use super::progress::{self, Leg};
use super::view::View;
use crate::model::framework::Framework;
use crate::model::party::PartyId;
use crate::model::roadmap::IndicatorIx;

/// One series: rows of the same parties and dimensions, folded over time.
#[derive(Debug, Clone)]
pub struct SeriesLine {
    /// Its parties; empty = nobody in particular.
    pub parties: Vec<PartyId>,
    /// Its value of each of the framework's dimensions; empty = not split.
    pub dimensions: Vec<String>,
    /// What it comes to by itself.
    pub reading: Reading,
}

/// A figure with the steps that led to it.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// The figure, the report's own.
    pub figure: Figure,
    /// Each series before series are combined.
    pub series: Vec<SeriesLine>,
    /// The stretch of the trajectory on which the day lies; none without expectation.
    pub leg: Option<Leg>,
}

/// Explains a figure computed from `folded`.
#[must_use]
pub fn explain(
    framework: &Framework,
    indicator: IndicatorIx,
    folded: &Folded,
    view: View,
    figure: Figure,
) -> Explanation {
    let series = folded
        .tally(indicator)
        .series()
        .map(|(key, cell)| SeriesLine {
            parties: key.parties.to_vec(),
            dimensions: key.dimensions.to_vec(),
            reading: cell.reading(framework.indicator(indicator)),
        })
        .collect();
    Explanation { figure, series, leg: progress::leg(framework, indicator, view.as_of) }
}
