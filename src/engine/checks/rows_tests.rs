//! That a quick look at a row never passes over what a rule would find.

use std::sync::Arc;

use proptest::prelude::*;

use super::rows::{by_rule, is_beyond_doubt};
use super::view::RowView;
use crate::model::amount::Amount;
use crate::model::finding::Place;
use crate::model::framework::{Dimension, Framework};
use crate::model::indicator::{
    Direction, Indicator, Kind, Need, OverParties, OverTime, Range, Trajectory,
};
use crate::model::language::{Lang, Text};
use crate::model::party::{Parties, PartyId, countries};
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{FileIx, Row, Value};

fn framework(kind: Kind) -> Framework {
    let text = || Text::by_language(Lang::Es, vec![(Lang::Es, "n".into())]);
    let indicator = Indicator {
        id: "I".into(),
        label: None,
        name: text(),
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
    };
    Framework {
        parties: Parties::new(countries().collect()),
        dimensions: vec![Dimension { id: "sex".into(), name: text(), values: vec![] }],
        indicators: vec![indicator],
        ..Framework::default()
    }
}

fn row(value: Amount) -> Row {
    Row {
        file: FileIx(0),
        path: Arc::from("data/a.csv"),
        line: 2,
        date: None,
        indicator: Some(IndicatorIx(0)),
        value: Some(Value::Number(value)),
        of: None,
        parties: vec![],
        dimensions: vec![],
        event: String::new(),
        source: String::new(),
        note: String::new(),
        reporter: String::new(),
        recorded: None,
        id: String::new(),
        replaces: String::new(),
        others: vec![],
        raw: String::new(),
        places: vec![],
        faults: vec![],
    }
}

proptest! {
    #[test]
    fn what_is_beyond_doubt_breaks_no_rule(
        kind in prop::sample::select(vec![Kind::Count, Kind::Level, Kind::Share, Kind::Parties]),
        (min, max) in (prop::option::of(-3i64..3), prop::option::of(-1i64..5)),
        decimals in prop::sample::select(vec![None, Some(0), Some(1)]),
        (by_party, by_sex) in (any::<bool>(), any::<bool>()),
        value in prop::sample::select(vec!["0", "2", "-1", "1.5", "4"]),
        (of, party, sex) in (prop::option::of(0i64..3), any::<bool>(), any::<bool>()),
    ) {
        let need = |required| if required { Need::Required } else { Need::Optional };
        let bound = |limit: Option<i64>| limit.map(|at| (Amount::whole(at), Place::file("r.toml")));
        let mut framework = framework(kind);
        let indicator = &mut framework.indicators[0];
        indicator.range = Range { min: bound(min), max: bound(max) };
        indicator.decimals = decimals;
        (indicator.by_party, indicator.by) = (need(by_party), vec![(0, need(by_sex))]);
        let mut row = row(Amount::parse(value).unwrap());
        row.of = of.map(Amount::whole);
        row.parties = party.then_some(PartyId(0)).into_iter().collect();
        row.dimensions = vec![if sex { "F".into() } else { String::new() }];
        let (indicator, mut found) = (&framework.indicators[0], Vec::new());
        by_rule(RowView { framework: &framework, indicator, row: &row }, &mut found);
        prop_assert!(found.is_empty() || !is_beyond_doubt(indicator, &row), "{found:?}");
    }
}
