//! An indicator for the tests of every room: nothing is asked of it but its kind.

use super::finding::Place;
use super::indicator::{
    Direction, Indicator, Kind, Need, OverParties, OverTime, Range, Trajectory,
};
use super::language::{Lang, Text};

/// An indicator of which the newest value counts and parties are not added up.
pub fn indicator(id: &str, kind: Kind) -> Indicator {
    Indicator {
        id: id.into(),
        label: None,
        name: Text::plain(Lang::Es, id),
        unofficial: false,
        definition: None,
        unit: None,
        kind,
        over_time: OverTime::Latest,
        over_parties: OverParties::None,
        may_repeat: false,
        direction: Direction::Increase,
        baseline: None,
        targets: vec![],
        trajectory: Trajectory::None,
        range: Range::default(),
        decimals: None,
        decimals_place: None,
        by_party: Need::Optional,
        by: vec![],
        collect: None,
        responsible: None,
        verification: None,
        evidence_required: false,
        sensitive: false,
        within: None,
        within_place: None,
        references: vec![],
        stages: vec![],
        place: Place::file("roadmaps/t.toml"),
        roadmap: 0,
        result: 0,
    }
}
