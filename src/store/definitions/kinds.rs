//! The table of kinds: which keys and choices each kind of indicator takes.

use crate::model::indicator::{Direction, Kind, Need, OverParties, OverTime, Trajectory};
use crate::model::period::Span;

use Kind::{Count, Level, Milestone, Parties, Share, Text};

/// Kinds by their names.
pub const KINDS: &[(&str, Kind)] = &[
    ("count", Count),
    ("level", Level),
    ("share", Share),
    ("parties", Parties),
    ("milestone", Milestone),
    ("text", Text),
];

/// Every key of an indicator.
pub const KEYS: &[&str] = &[
    "id",
    "label",
    "name",
    "translations",
    "definition",
    "unit",
    "kind",
    "over_time",
    "over_parties",
    "may_repeat",
    "direction",
    "baseline",
    "targets",
    "trajectory",
    "range",
    "decimals",
    "by",
    "collect",
    "responsible",
    "verification",
    "evidence",
    "sensitive",
    "within",
    "references",
    "stages",
];

const AIMED: &[Kind] = &[Count, Level, Share, Parties, Milestone];

/// Keys that only some kinds take.
const ONLY: &[(&str, &[Kind])] = &[
    ("over_parties", &[Count, Level, Share, Milestone]),
    ("may_repeat", &[Count, Share]),
    ("direction", AIMED),
    ("baseline", AIMED),
    ("targets", AIMED),
    ("trajectory", AIMED),
    ("range", &[Count, Level, Share]),
    ("decimals", &[Count, Level, Share, Parties]),
    ("stages", &[Milestone]),
];

/// Directions by their names.
pub const DIRECTIONS: &[(&str, Direction)] = &[
    ("increase", Direction::Increase),
    ("decrease", Direction::Decrease),
    ("maintain", Direction::Maintain),
];

/// Trajectories by their names.
pub const TRAJECTORIES: &[(&str, Trajectory)] =
    &[("linear", Trajectory::Linear), ("steps", Trajectory::Steps), ("none", Trajectory::None)];

/// `required` or `optional`.
pub const NEEDS: &[(&str, Need)] = &[("required", Need::Required), ("optional", Need::Optional)];

/// Collection calendars by their names.
pub const SPANS: &[(&str, Span)] = &[
    ("month", Span::Month),
    ("quarter", Span::Quarter),
    ("semester", Span::Semester),
    ("year", Span::Year),
];

/// The name of a choice.
#[must_use]
pub fn word<T: PartialEq>(choices: &[(&'static str, T)], meant: T) -> &'static str {
    choices.iter().find(|(_, one)| *one == meant).map_or("", |(word, _)| word)
}

/// Whether a kind takes a key of [`KEYS`].
#[must_use]
pub fn takes(kind: Kind, key: &str) -> bool {
    ONLY.iter().find(|(only, _)| *only == key).is_none_or(|(_, kinds)| kinds.contains(&kind))
}

/// Choices of `over_time`; the only one of a kind that always takes the latest need not be written.
#[must_use]
pub fn over_time(kind: Kind) -> &'static [(&'static str, OverTime)] {
    const SUM: (&str, OverTime) = ("sum", OverTime::Sum);
    const LATEST: (&str, OverTime) = ("latest", OverTime::Latest);
    const MAX: (&str, OverTime) = ("max", OverTime::Max);
    match kind {
        Count => &[SUM, LATEST, MAX],
        Level => &[LATEST, MAX, ("min", OverTime::Min)],
        Share => &[SUM, LATEST],
        Parties | Milestone | Text => &[LATEST],
    }
}

/// Choices of `over_parties`; the first is what holds where it is not said.
#[must_use]
pub fn over_parties(kind: Kind) -> &'static [(&'static str, OverParties)] {
    const SUM: (&str, OverParties) = ("sum", OverParties::Sum);
    const MAX: (&str, OverParties) = ("max", OverParties::Max);
    const NONE: (&str, OverParties) = ("none", OverParties::None);
    match kind {
        Count => &[SUM, MAX, NONE],
        Level => &[NONE, ("mean", OverParties::Mean), MAX, ("min", OverParties::Min)],
        Share | Parties => &[SUM],
        Milestone | Text => &[NONE],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_speaks_of_real_keys_and_kinds() {
        assert!(ONLY.iter().all(|(key, _)| KEYS.contains(key)));
        for (name, kind) in KINDS {
            assert_eq!(kind.name(), *name);
            assert!(takes(*kind, "over_time") && !over_time(*kind).is_empty());
            assert!(!over_parties(*kind).is_empty());
            assert!(takes(*kind, "id"));
        }
        assert!(!takes(Text, "targets"));
    }
}
