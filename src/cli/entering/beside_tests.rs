//! Rows judged among the few that matter to them are judged as among all.

use std::fmt::Write;
use std::sync::Arc;

use proptest::prelude::*;

use super::beside;
use super::judging::{Judgement, judge_among};
use super::settling::Manner;
use super::target::Unfit;
use super::typed::{Typed, table};
use crate::cli::session::Session;
use crate::cli::session_bench::{row, session, workspace};
use crate::engine::proposal::{Own, Verdict};
use crate::model::row::Row;
use crate::store::intake::reading;
use crate::store::measurements::sharing;

/// A row to be added: its cells by column.
fn proposed() -> impl Strategy<Value = Vec<(&'static str, &'static str)>> {
    let of = |column: &'static str, texts: Vec<&'static str>| {
        prop::sample::select(texts).prop_map(move |text| (column, text))
    };
    (
        of("indicator", vec!["S", "S", "L", "L", "X", "P", "T"]),
        of("date", vec!["2025-05-05", "2025-Q2", "2025-03-07"]),
        of("value", vec!["0", "1", "2", "n/a", ""]),
        of("party", vec!["", "PER", "BOL"]),
        of("sex", vec!["", "F"]),
        of("event", vec!["e", "other"]),
        of("id", vec!["", "new", "r1"]),
        of("replaces", vec!["", "", "r1", "r2", "none"]),
    )
        .prop_map(|(a, b, c, d, e, f, g, h)| vec![a, b, c, d, e, f, g, h])
}

fn rows_of(session: &Session, proposed: &[Vec<(&str, &str)>]) -> Vec<Row> {
    let typed = |cells: &Vec<(&str, &str)>| {
        let mut typed = Typed::default();
        cells
            .iter()
            .filter(|(_, text)| !text.is_empty())
            .for_each(|(name, text)| typed.set(name, text));
        typed
    };
    let typed: Vec<Typed> = proposed.iter().map(typed).collect();
    let mut rows = reading::read(&table(&typed), session.framework());
    rows.retain(|row| row.faults.is_empty());
    rows
}

/// All that is said of rows; other rows by their places, since their numbers differ.
fn told(judged: Result<Judgement, Vec<Unfit>>) -> String {
    let judgement = match judged {
        Ok(judgement) => judgement,
        Err(unfit) => {
            let told = |Unfit(finding, row): &Unfit| format!("{finding:?} {row:?}");
            return unfit.iter().map(told).collect();
        }
    };
    let other = |at: usize| judgement.others.get(&at).map(|row| (row.path.clone(), row.line));
    let mut told = String::new();
    for verdict in &judgement.verdicts {
        let (what, other) = match *verdict {
            Verdict::Replaces(at) => ("replaces", other(at)),
            Verdict::Same(at) => ("same", other(at)),
            Verdict::Corrected(at) => ("corrected", other(at)),
            Verdict::Withdrawn(at) => ("withdrawn", other(at)),
            Verdict::Refused(at) => ("refused", at.and_then(other)),
            Verdict::Adds => ("adds", None),
            Verdict::Twice(_) => ("twice", None),
        };
        writeln!(told, "{what} {other:?}").unwrap();
    }
    let lines = String::from_utf8_lossy(&judgement.target.lines).into_owned();
    writeln!(told, "{:#?}\n{:?}\n{lines}", judgement.findings, judgement.places).unwrap();
    writeln!(told, "{:#?}", judgement.figures).unwrap();
    told
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn few_rows_decide_as_all_do(
        files in prop::collection::vec(prop::collection::vec(row(), 0..20), 1..4),
        wanted in prop::collection::vec(proposed(), 1..4),
        fresh in any::<bool>(),
        by_reporter in any::<bool>(),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let files: Vec<String> = files.iter().map(|rows| rows.concat()).collect();
        workspace(folder.path(), &files);
        let path: Arc<str> = if fresh { "data/new.csv".into() } else { "data/0.csv".into() };
        let as_of = "2025-08-15".parse().unwrap();
        let manner = Manner { as_of, reinstate: true, by_reporter };
        let mut all = session(folder.path());
        let rows = rows_of(&all, &wanted);
        let own = Own::default();
        let expected = judge_among(&mut all, &path, &rows, manner, &own, |_| Ok(None));
        let expected = told(expected.ok().unwrap());
        for (threads, piece) in [(1, 1 << 18), (3, 64), (2, 1)] {
            let mut few = session(folder.path());
            let among = |session: &mut Session| {
                beside::among(session, &rows, sharing::Manner { threads, piece })
            };
            let found = judge_among(&mut few, &path, &rows, manner, &own, among);
            prop_assert_eq!(&told(found.ok().unwrap()), &expected);
        }
    }
}

#[test]
fn rows_of_other_indicators_are_left_out_unless_an_id_binds_them() {
    let few = |rows: &str| {
        let folder = tempfile::tempdir().unwrap();
        workspace(folder.path(), &[rows.to_string()]);
        let mut session = session(folder.path());
        let wanted = [("indicator", "S"), ("date", "2025-05-05"), ("value", "1")].to_vec();
        let rows = rows_of(&session, &[wanted]);
        let path: Arc<str> = "data/new.csv".into();
        let as_of = "2025-08-15".parse().unwrap();
        let manner = Manner { as_of, reinstate: true, by_reporter: true };
        let mut number = None;
        let among = |session: &mut Session| {
            let found = beside::among(session, &rows, sharing::Manner { threads: 2, piece: 50 })?;
            number = found.as_ref().map(Vec::len);
            Ok(found)
        };
        let judged = judge_among(&mut session, &path, &rows, manner, &Own::default(), among);
        assert!(judged.is_ok_and(|judged| judged.is_ok()));
        number
    };
    let ours = "2025-03-01,S,1,,PER,,e,,,a,\n2025-03-02,S,2,,PER,,e,,,,\n";
    let other = |ids: &str| format!("{ours}2025-03-02,L,2,,PER,,e,,,{ids}\n");
    assert_eq!(few(&other("b,")), Some(3), "two of theirs and the one proposed");
    assert_eq!(few(&other("A,")), None, "the same id");
    assert_eq!(few(&other("b,a")), None, "a correction of ours");
}
