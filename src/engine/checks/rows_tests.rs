//! That a quick look at a row never passes over what a rule would find.

use proptest::prelude::*;

use super::rows::{by_rule, is_beyond_bounds, is_beyond_doubt, rejects};
use super::view::RowView;
use crate::model::amount::Amount;
use crate::model::finding::Place;
use crate::model::framework::{Dimension, Framework};
use crate::model::indicator::{Kind, Need, Range};
use crate::model::language::{Lang, Text};
use crate::model::party::{Parties, PartyId, countries};
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Row, Value};
use crate::model::samples;

fn framework(kind: Kind) -> Framework {
    let sex = Dimension { id: "sex".into(), name: Text::plain(Lang::Es, "Sexo"), values: vec![] };
    Framework {
        parties: Parties::new(countries().collect()),
        dimensions: vec![sex],
        indicators: vec![samples::indicator("I", kind)],
        ..Framework::default()
    }
}

fn row(value: Amount) -> Row {
    let value = Some(Value::Number(value));
    Row { indicator: Some(IndicatorIx(0)), value, ..Row::blank(1) }
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
        let view = RowView { framework: &framework, indicator, row: &row };
        by_rule(view, &mut found);
        prop_assert!(found.is_empty() || !is_beyond_doubt(indicator, &row), "{found:?}");
        prop_assert!(!found.is_empty() || !is_beyond_bounds(view));
        prop_assert_eq!(rejects(&framework, &row), !found.is_empty());
    }
}
