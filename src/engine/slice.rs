//! Which series a figure is made of: all, those of a party, those with a dimension's value, or both.

use super::series::SeriesKey;
use crate::model::party::PartyId;

/// A choice of series.
#[derive(Debug, Clone, Copy)]
pub struct Slice<'a> {
    /// Those of a party, or of nobody in particular; none = whoever they are of.
    party: Option<Option<PartyId>>,
    /// Those with this value of this dimension; an empty value = not split by it.
    dimension: Option<(usize, &'a str)>,
}

impl<'a> Slice<'a> {
    /// All series.
    pub const WHOLE: Slice<'static> = Slice { party: None, dimension: None };

    /// Those of a party; none = those of nobody in particular.
    #[must_use]
    pub fn of(party: Option<PartyId>) -> Self {
        Slice { party: Some(party), dimension: None }
    }

    /// Of these, those with a value of a dimension; empty = not split by it.
    #[must_use]
    pub fn at(self, dimension: usize, value: &'a str) -> Self {
        Slice { dimension: Some((dimension, value)), ..self }
    }

    /// Whether a series is one of them.
    #[must_use]
    pub fn holds(self, key: &SeriesKey) -> bool {
        let of_party = match self.party {
            None => true,
            Some(None) => key.parties.is_empty(),
            Some(Some(party)) => key.parties.contains(&party),
        };
        of_party && self.dimension.is_none_or(|(at, value)| key.dimension(at) == value)
    }

    /// Where series are never combined: the one series that is the slice and nothing more.
    #[must_use]
    pub fn is_exactly(self, key: &SeriesKey) -> bool {
        self.holds(key) && key.parties.iter().copied().eq(self.party.flatten()) && self.is_all(key)
    }

    /// Whether a series is the slice, but that its party shares it with others.
    #[must_use]
    pub fn is_joint(self, key: &SeriesKey) -> bool {
        self.holds(key) && self.party.flatten().is_some() && self.is_all(key)
    }

    /// Whether a series is split by nothing else than the slice.
    fn is_all(self, key: &SeriesKey) -> bool {
        let cut = self.dimension.map(|(at, _)| at);
        (0..key.dimensions.len()).all(|at| Some(at) == cut || key.dimension(at).is_empty())
    }
}
