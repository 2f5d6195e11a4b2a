//! What is left of an indicator's rows once some are taken away is what the others come to by themselves.

use proptest::prelude::*;

use super::series::SeriesKey;
use super::tally::Tally;
use crate::model::amount::Amount;
use crate::model::indicator::{Indicator, Kind, OverTime};
use crate::model::instant::Instant;
use crate::model::party::PartyId;
use crate::model::period::Period;
use crate::model::row::{Row, Value};
use crate::model::samples;

/// A row in small numbers: day, moment, what it says, out of how many, who; and whether it is taken away.
type Drawn = (u32, u8, i64, Option<i64>, Vec<u32>, bool);

fn row(kind: Kind, (day, recorded, says, of, parties, _): &Drawn) -> Row {
    let value = match (kind, says) {
        (_, 0) => Value::NotApplicable,
        // Only that may be said of no party.
        (Kind::Parties, _) if parties.is_empty() => Value::NotApplicable,
        (Kind::Parties, says) => Value::Yes(*says > 2),
        (Kind::Milestone, says) => Value::Stage(says.unsigned_abs() as usize),
        (Kind::Text, says) => Value::Text(says.to_string()),
        (_, says) => Value::Number(Amount::whole(*says)),
    };
    Row {
        date: Some(Period::parse(&format!("2025-03-0{day}")).unwrap()),
        recorded: Instant::parse(["", "2025-04-01", "2025-05-01"][usize::from(*recorded)]),
        of: of.filter(|_| matches!(kind, Kind::Count | Kind::Share)).map(Amount::whole),
        parties: parties.iter().copied().map(PartyId).collect(),
        value: Some(value),
        ..Row::blank(0)
    }
}

/// Whether two rows that stay would contradict each other: of one series and moment, under `latest`, they say
/// otherwise. Such rows never count, so what they come to is nobody's question.
fn contradict(kind: Kind, a: &Drawn, b: &Drawn) -> bool {
    let one_series = match kind {
        Kind::Parties => a.4.iter().any(|party| b.4.contains(party)),
        _ => a.4 == b.4,
    };
    let (of_a, of_b) = (row(kind, a), row(kind, b));
    let says_otherwise = of_a.value != of_b.value || of_a.of != of_b.of;
    one_series && (a.0, a.1) == (b.0, b.1) && says_otherwise && !a.5 && !b.5
}

/// The rows without those that stay and contradict one before them; under other rules, and of texts, all.
fn agreeing(kind: Kind, over_time: OverTime, rows: Vec<Drawn>) -> Vec<Drawn> {
    let ties = over_time == OverTime::Latest && kind != Kind::Text;
    rows.into_iter().fold(Vec::new(), |mut kept, one| {
        if !ties || !kept.iter().any(|other| contradict(kind, other, &one)) {
            kept.push(one);
        }
        kept
    })
}

/// What is told of a tally.
fn told(tally: &Tally, indicator: &Indicator) -> String {
    let series: Vec<_> = tally.series().map(|(key, cell)| (key, cell.reading(indicator))).collect();
    let out = (tally.not_applicable(), tally.parties_not_applicable());
    let of = tally.least_of(indicator);
    format!("{} {:?} {series:?} {out:?} {of:?}", tally.rows, tally.reading(indicator))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, max_global_rejects: 9000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_left_is_what_the_others_come_to(
        sort in prop::sample::select(vec![
            (Kind::Count, OverTime::Sum), (Kind::Count, OverTime::Latest), (Kind::Count, OverTime::Max),
            (Kind::Level, OverTime::Min), (Kind::Share, OverTime::Sum), (Kind::Share, OverTime::Latest),
            (Kind::Parties, OverTime::Latest), (Kind::Milestone, OverTime::Latest), (Kind::Text, OverTime::Latest),
        ]),
        rows in prop::collection::vec((
            1u32..4, 0u8..3, 0i64..5, prop::option::weighted(0.7, 1i64..9),
            prop::sample::subsequence(vec![1u32, 2], 0..3), prop::bool::weighted(0.3),
        ), 1..14),
    ) {
        let (kind, over_time) = sort;
        let rows = agreeing(kind, over_time, rows);
        let indicator = Indicator { over_time, ..samples::indicator("A", kind) };
        let (mut all, mut rest) = (Tally::default(), Tally::default());
        let stays = |one: &&Drawn| !one.5;
        rows.iter().for_each(|one| all.take(&indicator, &row(kind, one)));
        rows.iter().filter(stays).for_each(|one| rest.take(&indicator, &row(kind, one)));
        let (mut unknown, mut lost) = (Vec::<SeriesKey>::new(), false);
        for one in rows.iter().filter(|one| !stays(one)) {
            let equal = rows.iter().filter(stays).any(|other| (&other.0, &other.1, &other.2, &other.3, &other.4) == (&one.0, &one.1, &one.2, &one.3, &one.4));
            lost |= all.lose(&indicator, &row(kind, one), equal, |key| unknown.push(key)).is_err();
        }
        prop_assume!(!lost);
        let mut anew = rest.clone();
        for key in &unknown {
            prop_assert!(all.renew(key, &mut anew).is_ok());
        }
        all.lost();
        rest.settle();
        prop_assert_eq!(told(&all, &indicator), told(&rest, &indicator));
        // Where another number of rows is found than should be left, it is said.
        if let Some(key) = unknown.first() {
            let other = Row { parties: key.parties.to_vec(), ..row(kind, &rows[0]) };
            anew.take(&indicator, &other);
            prop_assert!(kind == Kind::Parties || all.renew(key, &mut anew).is_err());
        }
    }
}
