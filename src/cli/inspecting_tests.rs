//! A quick look says that there is nothing to be said only where all rules, row by row, find nothing.

use std::cell::Cell;
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::inspecting::{clean, closely};
use super::session::Session;
use super::session_bench::{self, lay_down};
use crate::engine::accounts::Accounts;
use crate::engine::checks::inspection::Inspection;
use crate::engine::checks::order::Ordered;
use crate::engine::checks::standing::together;
use crate::engine::checks::together::Glance;
use crate::engine::view::{View, Views};
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::instant::Instant;
use crate::store::measurements::guesses::MOST;
use crate::store::measurements::sharing::Manner;
use crate::store::workspace::Workspace;

const CONFIG: &str = "language = \"es\"\n[groups.G]\nname = \"G\"\nmembers = [\"PER\", \"BOL\"]\n\
    [dimensions.sex]\nname = \"Sex\"\nvalues = { F = \"F\", M = \"M\" }\n";
const INDICATORS: [&str; 14] = [
    "id = \"S\"\nkind = \"count\"\nover_time = \"sum\"",
    "id = \"L\"\nkind = \"count\"\nover_time = \"latest\"",
    "id = \"D\"\nkind = \"count\"\nover_time = \"latest\"\ndirection = \"decrease\"",
    "id = \"X\"\nkind = \"level\"\nover_time = \"max\"\nover_parties = \"max\"",
    "id = \"U\"\nkind = \"count\"\nover_time = \"max\"\nrange = { max = 900 }",
    "id = \"W\"\nkind = \"count\"\nover_time = \"sum\"\ndecimals = 0",
    "id = \"E\"\nkind = \"count\"\nover_time = \"sum\"\nevidence = \"required\"",
    "id = \"B\"\nkind = \"count\"\nover_time = \"sum\"\nby = { party = \"required\", sex = \"required\" }",
    "id = \"O\"\nkind = \"count\"\nover_time = \"latest\"\nby = { sex = \"optional\" }",
    "id = \"N\"\nkind = \"count\"\nover_time = \"sum\"\nwithin = \"G\"",
    "id = \"R\"\nkind = \"share\"\nover_time = \"sum\"",
    "id = \"P\"\nkind = \"parties\"\nwithin = \"G\"",
    "id = \"T\"\nkind = \"text\"",
    "id = \"M\"\nkind = \"milestone\"\nstages = [ { id = \"1\", name = \"one\" }, { id = \"900\", name = \"two\" } ]",
];
const IDS: &str = "SLDXUWEBONRPTM";
const HEADER: &str = "date,indicator,value,of,party,sex,event,source,note,recorded,id,replaces";

/// The cells of a row, as the header names them.
type Cells = [String; 12];

/// A row with which nothing is wrong, as long as no other is about the same day.
fn sound() -> impl Strategy<Value = Cells> {
    let day = (1u32..=7, 1u32..=28);
    let party = prop::sample::select(vec!["PER", "BOL"]);
    let sex = prop::sample::select(vec!["F", "M"]);
    (0..IDS.len(), day, party, sex, 0u32..1000, any::<bool>()).prop_map(
        |(indicator, (month, day), party, sex, event, of)| {
            let indicator = &IDS[indicator..=indicator];
            let (split, never) = (matches!(indicator, "B" | "O"), "0123456789ABCDEF");
            // Totals grow with the day.
            let value = match indicator {
                "P" | "M" => "1".into(),
                _ => (month * 31 + day).to_string(),
            };
            let of = if indicator == "R" || (of && indicator == "X") { "500" } else { "" };
            let sex = if split { sex } else { "" };
            let date = format!("2025-{month:02}-{day:02}");
            let texts = [format!("e{event}"), "acta".into(), never.into()];
            let [event, source, note] = texts;
            let none = String::new;
            let (party, sex) = (party.into(), sex.into());
            [
                date,
                indicator.into(),
                value,
                of.into(),
                party,
                sex,
                event,
                source,
                note,
                none(),
                none(),
                none(),
            ]
        },
    )
}

/// What may be wrong with a row, alone or beside others: columns with other cells.
fn trouble() -> impl Strategy<Value = Vec<(usize, &'static str)>> {
    prop::sample::select(vec![
        vec![(0, "2024-12-31")],
        vec![(0, "2026-01-01")],
        vec![(0, "2025-08-15")],
        vec![(0, "2025-08-16")],
        vec![(0, "2025-08-17")],
        vec![(0, "2025-08")],
        vec![(0, "2025-03")],
        vec![(0, "2025-Q3"), (4, "")],
        vec![(0, "oops")],
        vec![(1, "s")],
        vec![(1, "unknown")],
        vec![(2, "0")],
        vec![(2, "9")],
        vec![(2, "1.5")],
        vec![(2, "-1")],
        vec![(2, "901")],
        vec![(2, "900")],
        vec![(2, "n/a")],
        vec![(2, "")],
        vec![(2, "99999999999")],
        vec![(2, "x")],
        vec![(3, "500")],
        vec![(3, "1")],
        vec![(4, "")],
        vec![(4, "G")],
        vec![(4, "CHL")],
        vec![(4, "PER/BOL")],
        vec![(4, "BOL/CHL")],
        vec![(5, "")],
        vec![(5, "F")],
        vec![(5, "Q")],
        vec![(6, "")],
        vec![(6, "e1"), (0, "2025-03-05")],
        vec![(6, "e1"), (0, "2025-03-05"), (4, "PER")],
        vec![(6, "e1"), (0, "2025-03-05"), (1, "S"), (2, "7"), (8, "otra")],
        vec![(7, "")],
        vec![(8, ""), (6, "")],
        vec![(8, "\"dos\nlíneas\"")],
        vec![(8, "5\" x")],
        vec![(8, "formaciÃ³n")],
        vec![(8, "SÃO")],
        vec![(6, "\"MÃ©xico\nAÃ±o\"")],
        vec![(9, "2025-03-15")],
        vec![(9, "2025-06-15T10:00:00Z"), (0, "2025-03-05")],
        vec![(10, "r1")],
        vec![(10, "R1"), (6, "e2")],
        vec![(11, "r1")],
        vec![(10, "r1"), (11, "r1")],
    ])
}

/// Rows of which most are sound, and some stand twice.
fn rows() -> impl Strategy<Value = Vec<Cells>> {
    let troubled =
        (sound(), trouble(), trouble(), any::<bool>()).prop_map(|(mut row, one, other, both)| {
            let also = other.into_iter().filter(|_| both);
            one.into_iter().chain(also).for_each(|(at, cell)| row[at] = cell.into());
            row
        });
    let row = prop_oneof![8 => sound(), 1 => troubled];
    let times = prop_oneof![20 => Just(1usize), 1 => Just(2)];
    let many = prop::collection::vec((row, times), 1..12);
    many.prop_map(|rows| {
        rows.into_iter().flat_map(|(row, times)| std::iter::repeat_n(row, times)).collect()
    })
}

fn workspace(folder: &Path, files: &[Vec<Cells>]) {
    let text = |rows: &Vec<Cells>| {
        let lines: Vec<String> = rows.iter().map(|cells| cells.join(",")).collect();
        format!("{HEADER}\n{}\n", lines.join("\n"))
    };
    lay_down(folder, CONFIG, &INDICATORS, files.iter().map(text));
}

fn session(folder: &Path) -> Session {
    let session = Session::open(Workspace::find(Some(folder), folder).unwrap()).ok().unwrap();
    assert_eq!(session.definitions.findings, []);
    session
}

fn view(known_at: Option<Instant>) -> View {
    View { as_of: "2025-08-15".parse().unwrap(), known_at }
}

/// When it is looked from: mostly now.
fn known_at() -> impl Strategy<Value = Option<Instant>> + Clone {
    let day: NaiveDate = "2025-05-01".parse().unwrap();
    prop::sample::select(vec![None, None, Some(Instant::end_of(day))])
}

#[test]
fn nothing_is_passed_over_that_a_rule_would_find() {
    let config =
        ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() };
    let cases = (prop::collection::vec(rows(), 1..3), known_at());
    let (proven, silent) = (Cell::new(0), Cell::new(0));
    let tried = TestRunner::new(config).run(&cases, |(files, known_at)| {
        let folder = tempfile::tempdir().unwrap();
        workspace(folder.path(), &files);
        let (found, accounts) = in_order(&session(folder.path()), view(known_at));
        silent.set(silent.get() + u32::from(found.is_empty()));
        for (threads, piece) in [(1, 1 << 18), (3, 64)] {
            let mut session = session(folder.path());
            let quick = clean(&mut session, view(known_at), Manner { threads, piece });
            let Some(quick) = quick else { continue };
            prop_assert_eq!(&found, &[], "{} threads, pieces of {}", threads, piece);
            prop_assert_eq!(quick, accounts);
            proven.set(proven.get() + 1);
        }
        Ok(())
    });
    tried.unwrap();
    // Most that could be proven is: else the test would show nothing.
    assert!(silent.get() > 30 && proven.get() > silent.get(), "{proven:?} of 2 × {silent:?}");
}

/// What is found by every rule, by one thread that takes row after row, and what became of the rows.
fn in_order(session: &Session, now: View) -> (Vec<Finding>, Accounts) {
    let mut glance = Glance::new(session.framework(), together());
    let ruled = session.rule_with(Views { now, since: None }, &mut [&mut glance]).ok().unwrap();
    let files = session.data.files();
    let mut inspection =
        Inspection::new(&ruled.census, files, &ruled.now, now.as_of, glance.settled());
    let counted = ruled.count(&mut [&mut inspection]).ok().unwrap();
    let mut findings = inspection.findings(counted.folds().now);
    findings.extend(session.early_findings());
    (Ordered::of(findings).iter().collect(), ruled.accounts())
}

/// The same as `check` finds it.
fn by_threads(folder: &Path, now: View, manner: Manner) -> (Vec<Finding>, Accounts) {
    let glanced = Session::glance(Workspace::find(Some(folder), folder).unwrap(), Some(1));
    let mut session = glanced.ok().unwrap();
    let mut inspected = closely(&mut session, now, manner).ok().unwrap();
    inspected.findings.extend(session.early_findings());
    (Ordered::of(inspected.findings).iter().collect(), inspected.accounts)
}

fn compare(folder: &Path, now: View) -> Result<usize, TestCaseError> {
    let wanted = in_order(&session(folder), now);
    for (threads, piece) in [(1, 1 << 18), (3, 64), (2, 1), (7, 300)] {
        let found = by_threads(folder, now, Manner { threads, piece });
        prop_assert_eq!(&found, &wanted, "{} threads, pieces of {}", threads, piece);
    }
    Ok(wanted.0.len())
}

#[test]
fn however_many_threads_look_the_findings_are_the_same() {
    let config =
        ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() };
    let known = known_at();
    // Rows that have little to do with each other; and such as people leave, with damage and ids that meet.
    let sound = (prop::collection::vec(rows(), 1..3), known.clone());
    let met = Cell::new(0);
    let tried = TestRunner::new(config.clone()).run(&sound, |(files, known_at)| {
        let folder = tempfile::tempdir().unwrap();
        workspace(folder.path(), &files);
        met.set(met.get() + compare(folder.path(), view(known_at))?);
        Ok(())
    });
    tried.unwrap();
    let row = session_bench::row();
    let rough = (prop::collection::vec(prop::collection::vec(row, 0..30), 1..3), known);
    let tried = TestRunner::new(config).run(&rough, |(files, known_at)| {
        let folder = tempfile::tempdir().unwrap();
        let files: Vec<String> = files.iter().map(|rows| rows.concat()).collect();
        session_bench::workspace(folder.path(), &files);
        met.set(met.get() + compare(folder.path(), view(known_at))?);
        Ok(())
    });
    tried.unwrap();
    assert!(met.get() > 1000, "{met:?} findings were compared");
}

/// Countries written wrongly in so many ways: which findings tell the one that was probably meant.
fn guesses(ways: usize) -> Vec<Option<String>> {
    let letters = || 'a'..='z';
    let each = ["Guatemala", "Gvatemala"].iter().flat_map(|name| {
        letters().flat_map(move |one| letters().map(move |two| format!("{name}{one}{two}")))
    });
    let each: Vec<String> = each.take(ways).collect();
    let row = |(at, party): (usize, &String)| format!("2025-03-12,S,{at},60,{party},,a,acta,,,,\n");
    let folder = tempfile::tempdir().unwrap();
    workspace(folder.path(), &[]);
    // Twice, once backwards: so each thread meets other ones first.
    let rows: String = each.iter().chain(each.iter().rev()).enumerate().map(row).collect();
    fs::write(folder.path().join("data/a.csv"), format!("{HEADER}\n{rows}")).unwrap();
    let told = |threads, piece| {
        let (found, _) = by_threads(folder.path(), view(None), Manner { threads, piece });
        let found = found.into_iter().filter(|one| one.code == &codes::UNKNOWN_PARTY);
        found.map(|one| one.guess).collect::<Vec<_>>()
    };
    let wanted = told(1, 1 << 18);
    assert_eq!(told(3, 300), wanted, "{ways}");
    wanted
}

#[test]
fn what_was_meant_is_guessed_alike_however_many_threads_ask() {
    let few = guesses(MOST);
    assert_eq!(few.len(), 2 * MOST);
    assert!(few.iter().flatten().count() > MOST);
    assert_eq!(guesses(MOST + 1).iter().flatten().count(), 0, "too many to be slips");
}

/// What is proven of these rows, apart from the header.
fn proven(rows: &str) -> bool {
    let folder = tempfile::tempdir().unwrap();
    workspace(folder.path(), &[]);
    fs::write(folder.path().join("data/a.csv"), format!("{HEADER}\n{rows}")).unwrap();
    let manner = Manner { threads: 2, piece: 64 };
    clean(&mut session(folder.path()), view(None), manner).is_some()
}

#[test]
fn clean_rows_of_every_kind_are_proven_clean() {
    assert!(proven(""));
    assert!(proven(
        "2025-03-12,S,45,60,PER,,a,acta,,,,\n2025-03-12,S,54,60,PER,,b,,,2025-04-01,r1,\n\
         2025-Q1,S,5,6,BOL/CHL,,,,,,,\n2025-03-31,S,7,8,BOL,,,,,,,\n\
         2025-06-30,L,12,,PER,,,,,,,\n2025-03-31,L,9,,PER,,,,,,,\n2025-03-31,L,40,,BOL,,,,,,,\n\
         2025-03-31,D,12,,PER,,,,,,,\n2025-06-30,D,9,,PER,,,,,,,\n\
         2025-03-31,O,1.5,,PER,F,,,,,,\n2025-03-31,O,2,,,,,,,,,\n2025-03-31,B,2,,PER,M,,,,,,\n\
         2025-03-31,R,2,3,PER,,,,,,,\n2025-03-31,P,sí,,PER,,,,,,,\n2025-03-31,M,900,,,,,,,,,\n\
         2025-03-31,T,\"bien, gracias\",,PER,,,,,,,\n2025-08-01,X,n/a,,CHL,,,,sin datos,,,\n"
    ));
}
