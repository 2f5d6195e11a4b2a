//! What rules see, and what several of them ask of it.

use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, OverParties, OverTime};
use crate::model::row::{Column, Row};

/// What a row rule sees.
#[derive(Clone, Copy)]
pub struct RowView<'a> {
    /// The definitions.
    pub framework: &'a Framework,
    /// The row's indicator.
    pub indicator: &'a Indicator,
    /// The row.
    pub row: &'a Row,
}

/// The free texts of a row.
#[must_use]
pub fn texts(row: &Row) -> [(Column, &String); 4] {
    [
        (Column::Event, &row.event),
        (Column::Source, &row.source),
        (Column::Note, &row.note),
        (Column::Reporter, &row.reporter),
    ]
}

/// Whether increments of a party are added up, so that one person could count twice.
#[must_use]
pub fn adds_up(indicator: &Indicator) -> bool {
    indicator.over_time == OverTime::Sum && indicator.over_parties != OverParties::None
}

/// Whether those of several parties are, too.
#[must_use]
pub fn adds_parties(indicator: &Indicator) -> bool {
    adds_up(indicator) && indicator.over_parties == OverParties::Sum
}

/// Whether notes tell two rows apart: both are filled and differ. Two practices of one session are
/// two things, whatever their parties.
#[must_use]
pub fn told_apart(one: &str, other: &str) -> bool {
    !one.is_empty() && !other.is_empty() && one != other
}
