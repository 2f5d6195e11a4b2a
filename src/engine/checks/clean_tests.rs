//! What a quick look takes for clean, and where it doubts: plain rows alone and beside others.

use chrono::NaiveDate;

use super::clean::Looking;
use crate::engine::view::View;
use crate::model::amount::Amount;
use crate::model::finding::Place;
use crate::model::framework::{Dimension, Framework};
use crate::model::indicator::{Indicator, Kind, Need, OverParties, OverTime};
use crate::model::language::{Lang, Text};
use crate::model::party::{Parties, Party, PartyId, PartyKind, countries};
use crate::model::plain::{Met, PlainRow};
use crate::model::roadmap::{IndicatorIx, Roadmap, Source};
use crate::model::samples;
use crate::model::sink::Share;

const SUM: u32 = 0;
const LATEST: u32 = 1;
const EVIDENT: u32 = 2;

/// Lists of parties and breakdowns, by the numbers that a reader gives them.
const PARTIES: [&[&str]; 5] = [&[], &["PER"], &["BOL"], &["BOL", "CHL"], &["G"]];
const SPLITS: [&str; 3] = ["", "F", "M"];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn framework() -> Framework {
    let group = Party {
        code: "G".into(),
        kind: PartyKind::Group { members: vec!["PER".into()] },
        name: Text::plain(Lang::Es, "G"),
        also: vec![],
    };
    let sex = Dimension { id: "sex".into(), name: Text::plain(Lang::Es, "Sexo"), values: vec![] };
    let indicator = |id, over_time, evidence_required| Indicator {
        over_time,
        over_parties: OverParties::Sum,
        by: vec![(0, Need::Optional)],
        evidence_required,
        ..samples::indicator(id, Kind::Count)
    };
    let roadmap = Roadmap {
        id: "H".into(),
        title: Text::plain(Lang::Es, "H"),
        language: Lang::Es,
        unofficial: false,
        start: day("2025-01-01"),
        end: day("2025-12-31"),
        general_objective: None,
        subthemes: vec![],
        cross_cutting: vec![],
        source: Source::default(),
        objectives: vec![],
        results: vec![],
        place: Place::file("roadmaps/h.toml"),
    };
    Framework {
        parties: Parties::new(countries().chain([group]).collect()),
        dimensions: vec![sex],
        roadmaps: vec![roadmap],
        indicators: vec![
            indicator("S", OverTime::Sum, false),
            indicator("L", OverTime::Latest, false),
            indicator("E", OverTime::Max, true),
        ],
        ..Framework::default()
    }
}

/// A row: indicator, day, value, numbers of its parties and its breakdown, event and source.
type Cells = (u32, &'static str, i64, usize, usize, &'static str, &'static str);

/// How many rows count, if nothing is to be said of them. One thread takes every other row.
fn counted(framework: &Framework, rows: &[Cells]) -> Option<u64> {
    let find = |code: &&str| framework.parties.find(code).unwrap();
    let parties: Vec<Vec<PartyId>> =
        PARTIES.iter().map(|codes| codes.iter().map(find).collect()).collect();
    let splits = SPLITS.map(|split| [split.to_owned()]);
    let looking = Looking::new(framework, View { as_of: day("2025-08-15"), known_at: None });
    let mut shares = [looking.begin(), looking.begin()];
    for (at, (ix, on, value, party, split, event, source)) in rows.iter().enumerate() {
        let within = format!("{event}{source}");
        let (middle, end) = (event.len() as u32, within.len() as u32);
        let row = PlainRow {
            folded: false,
            line: 1,
            at: 0,
            day: day(on),
            indicator: IndicatorIx(*ix),
            value: Amount::whole(*value),
            of: None,
            parties: Met { number: *party, is: &parties[*party] },
            dimensions: Met { number: *split, is: &splits[*split] },
            recorded: None,
            within: &within,
            spans: &[(0, middle), (middle, end)],
            texts: &[Some(0), Some(1), None, None],
            id: (0, 0),
            replaces: (0, 0),
        };
        assert!(shares[at % 2].take_plain(&row));
    }
    assert_eq!(shares[0].is_done(), looking.is_in_doubt());
    Some(looking.concluded(shares.into(), 2)?.counted)
}

#[test]
fn rows_that_no_rule_has_a_word_on_are_clean() {
    let framework = framework();
    let clean: &[Cells] = &[
        (SUM, "2025-03-12", 5, 1, 1, "a", ""),
        (SUM, "2025-03-12", 7, 1, 1, "b", ""),
        (SUM, "2025-03-12", 7, 1, 2, "a", ""),
        (SUM, "2025-03-12", 7, 3, 0, "a", ""),
        (LATEST, "2025-06-30", 9, 1, 0, "", ""),
        (LATEST, "2025-01-01", 3, 1, 0, "", ""),
        (LATEST, "2025-03-31", 9, 1, 0, "", ""),
        (LATEST, "2025-08-15", 1, 4, 0, "", ""),
        (EVIDENT, "2025-03-31", 9, 1, 0, "", "acta"),
        (EVIDENT, "2025-04-01", 2, 1, 0, "", "acta"),
    ];
    let without_group = [&clean[..7], &clean[8..]].concat();
    assert_eq!(counted(&framework, &[]), Some(0));
    assert_eq!(counted(&framework, &without_group), Some(9));
    // A group beside one of its members, in whatever rows of an indicator.
    assert_eq!(counted(&framework, clean), None);
}

#[test]
fn what_a_rule_may_have_a_word_on_is_doubted() {
    let framework = framework();
    let one = |row: Cells| counted(&framework, &[row]);
    assert_eq!(one((EVIDENT, "2025-03-31", 9, 1, 0, "", "")), None);
    assert_eq!(one((SUM, "2024-12-31", 9, 1, 0, "", "")), None);
    assert_eq!(one((SUM, "2025-08-16", 9, 1, 0, "", "")), None);
    let two = |ix, a: (&'static str, i64, usize, usize), b: (&'static str, i64, usize, usize)| {
        let row = |(on, value, party, split)| (ix, on, value, party, split, "", "");
        counted(&framework, &[row(a), row(b)])
    };
    // One occasion, a total that falls, the same row, a contradiction.
    assert_eq!(two(SUM, ("2025-03-12", 5, 1, 0), ("2025-03-12", 7, 1, 0)), None);
    assert_eq!(two(LATEST, ("2025-03-12", 5, 1, 0), ("2025-03-11", 7, 1, 0)), None);
    assert_eq!(two(EVIDENT, ("2025-03-12", 5, 1, 0), ("2025-03-12", 5, 1, 0)), None);
    assert_eq!(two(LATEST, ("2025-03-12", 5, 1, 0), ("2025-03-12", 7, 1, 0)), None);
    // A part beside a total of one party; a party alone and with another; of others it is no matter.
    assert_eq!(two(SUM, ("2025-03-12", 5, 1, 0), ("2025-03-13", 7, 1, 1)), None);
    assert_eq!(two(SUM, ("2025-03-12", 5, 1, 0), ("2025-03-13", 7, 2, 1)), Some(2));
    assert_eq!(two(LATEST, ("2025-03-12", 5, 2, 0), ("2025-03-13", 7, 3, 0)), None);
    assert_eq!(two(LATEST, ("2025-03-12", 5, 1, 0), ("2025-03-13", 7, 3, 0)), Some(2));
}

#[test]
fn a_breakdown_that_is_not_listed_is_doubted() {
    let mut framework = framework();
    let row = [(SUM, "2025-03-12", 5, 1, 1, "", "")];
    assert_eq!(counted(&framework, &row), Some(1));
    framework.indicators[0].by.clear();
    assert_eq!(counted(&framework, &row), None);
}
