//! However many threads read the files and however they are cut, the answer is that of the census of all rows.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::session::{Counted, Session};
use crate::engine::accounts::Accounts;
use crate::engine::related::Related;
use crate::engine::report::{self, Question};
use crate::engine::shares::Joined;
use crate::engine::single::Single;
use crate::engine::view::{View, Views};
use crate::model::instant::Instant;
use crate::model::language::Lang;
use crate::render::report_json;
use crate::store::measurements::again::share_again;
use crate::store::measurements::sharing::{Manner, share};
use crate::store::workspace::Workspace;

const CONFIG: &str = "language = \"es\"\n[groups.G]\nname = \"G\"\nmembers = [\"PER\", \"BOL\", \"CHL\"]\n\
    [dimensions.sex]\nname = \"Sex\"\nvalues = { F = \"F\", M = \"M\" }\n";
const INDICATORS: [&str; 7] = [
    "id = \"S\"\nkind = \"count\"\nover_time = \"sum\"\ncollect = { every = \"quarter\", from = [\"G\"] }",
    "id = \"L\"\nkind = \"count\"\nover_time = \"latest\"",
    "id = \"X\"\nkind = \"level\"\nover_time = \"max\"\nover_parties = \"max\"\nrange = { max = 3 }",
    "id = \"R\"\nkind = \"share\"\nover_time = \"latest\"",
    "id = \"P\"\nkind = \"parties\"\nwithin = \"G\"",
    "id = \"T\"\nkind = \"text\"",
    "id = \"M\"\nkind = \"milestone\"\nstages = [ { id = \"1\", name = \"one\" }, { id = \"2\", name = \"two\" } ]",
];
const HEADER: &str = "date,indicator,value,of,party,sex,event,note,recorded,id,replaces\n";

/// A row as people leave it, ids few enough to meet.
pub(super) fn row() -> impl Strategy<Value = String> {
    let date = prop_oneof![
        6 => (1u32..=9, 1u32..=28).prop_map(|(month, day)| format!("2025-{month:02}-{day:02}")),
        1 => prop::sample::select(vec!["2025-Q2", "oops", "2025-05-05"]).prop_map(String::from),
    ];
    let indicator =
        prop::sample::select(vec!["S", "S", "L", "X", "R", "P", "T", "M", "s", "unknown"]);
    let value =
        prop::sample::select(vec!["0", "1", "2", "1.5", "-1", "n/a", "", "\"1\"", "\"2,5\"", "x"]);
    let party = prop::sample::select(vec!["", "PER", "BOL", "CHL/PER", "bolivia", "ARG"]);
    let sex = prop::sample::select(vec!["", "F", "M", "Q"]);
    let text = prop::sample::select(vec![
        "",
        "a",
        "ñ",
        "\"a, b\"",
        "\"dos\nlíneas\"",
        "\"dos\r\nlíneas\"",
        "\"com\"\"illas\"",
        "5\" x",
        "\"open",
        "\"closed\" badly",
        "<<<<<<< x",
    ]);
    let recorded = prop::sample::select(vec!["", "", "2025-03-15", "2025-06-15T10:00:00Z"]);
    let id = || prop_oneof![4 => Just(String::new()), 1 => (0u8..5).prop_map(|n| format!("r{n}"))];
    let end = prop::sample::select(vec!["\n", "\n", "\r\n", "\n\n"]);
    (date, indicator, value, party, sex, text, recorded, id(), id(), end).prop_map(
        |(date, indicator, value, party, sex, text, recorded, id, replaces, end)| {
            let of = if indicator == "R" { "4" } else { "" };
            format!("{date},{indicator},{value},{of},{party},{sex},e,{text},{recorded},{id},{replaces}{end}")
        },
    )
}

/// A row of one of few places in series, most of which say the same: told again in other words, or at odds.
fn crowded() -> impl Strategy<Value = String> {
    let date = prop::sample::select(vec!["2025-05-05", "2025-05-05", "2025-05-06"]);
    let said = prop_oneof![
        4 => prop::sample::select(vec![("L", "2", ""), ("R", "2", "4"), ("P", "1", ""), ("M", "1", "")]),
        1 => prop::sample::select(vec![
            ("L", "2.0", ""), ("L", "1", ""), ("L", "999999999.000000001", ""), ("L", "n/a", ""), ("L", "1", "4"),
            ("R", "1", "4"), ("R", "2", "8"), ("R", "0.5", "0.75"), ("P", "0", ""), ("P", "n/a", ""), ("M", "2", ""),
        ]),
    ];
    let party = prop::sample::select(vec!["PER", "PER", "BOL", "PER/BOL"]);
    let note = prop::sample::select(vec!["a", "b", "c", "d", "e", "\"a, b\"", "\"com\"\"illas\""]);
    let recorded = prop::sample::select(vec!["", "", "", "2025-06-15"]);
    let id = || prop_oneof![9 => Just(String::new()), 1 => (0u8..5).prop_map(|n| format!("r{n}"))];
    (date, said, party, note, recorded, id(), id()).prop_map(
        |(date, (indicator, value, of), party, note, recorded, id, replaces)| {
            format!(
                "{date},{indicator},{value},{of},{party},,e,{note},{recorded},{id},{replaces}\n"
            )
        },
    )
}

pub(super) fn workspace(folder: &Path, files: &[String]) {
    let texts = files.iter().map(|rows| format!("{HEADER}{rows}"));
    lay_down(folder, CONFIG, &INDICATORS, texts);
}

/// A workspace of one roadmap with these indicators, and data files of these texts.
pub(super) fn lay_down(
    folder: &Path,
    config: &str,
    indicators: &[&str],
    texts: impl Iterator<Item = impl AsRef<[u8]>>,
) {
    let mut roadmap = String::from(
        "id = \"H\"\ntitle = \"T\"\nlanguage = \"es\"\nstart = 2025-01-01\nend = 2025-12-31\n[[results]]\nid = \"H.1\"\nstatement = \"s\"\n",
    );
    for indicator in indicators {
        writeln!(roadmap, "[[results.indicators]]\nname = \"n\"\n{indicator}").unwrap();
    }
    for name in ["roadmaps", "data"] {
        fs::create_dir(folder.join(name)).unwrap();
    }
    fs::write(folder.join("ruta.toml"), config).unwrap();
    fs::write(folder.join("roadmaps/h.toml"), roadmap).unwrap();
    for (at, text) in texts.enumerate() {
        fs::write(folder.join(format!("data/{at}.csv")), text).unwrap();
    }
}

pub(super) fn session(folder: &Path) -> Session {
    Session::open(Workspace::find(Some(folder), folder).unwrap()).ok().unwrap()
}

fn told(session: &Session, views: Views, counted: &Counted, accounts: Accounts) -> String {
    let framework = session.framework();
    let question = Question::default();
    let answer = report::report(framework, &question, views, counted.folds(), accounts, 2);
    report_json::write(framework, &answer, Lang::Es)
}

fn views() -> impl Strategy<Value = Views> {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let since = prop::sample::select(vec![None, Some(day("2025-04-10"))]);
    let known = prop::sample::select(vec![None, Some(Instant::end_of(day("2025-05-01")))]);
    (since, known).prop_map(move |(since, known_at)| Views {
        now: View { as_of: day("2025-08-15"), known_at },
        since,
    })
}

/// The same rows in another encoding, or with the line ends of an old Macintosh.
fn written(text: &str, how: usize) -> Vec<u8> {
    let utf16 = |bytes: fn(u16) -> [u8; 2]| {
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes).collect()
    };
    match how {
        0 => text.chars().map(|one| u8::try_from(one).unwrap()).collect(),
        1 => utf16(u16::to_le_bytes),
        2 => utf16(u16::to_be_bytes),
        _ => text.replace("\r\n", "\n").replace('\n', "\r").into_bytes(),
    }
}

/// Reads the files of a workspace in every way, and compares with the census of all rows.
fn compare(files: &[String], views: Views) -> Result<(), TestCaseError> {
    compare_under(HEADER, files, views)
}

fn compare_under(header: &str, files: &[String], views: Views) -> Result<(), TestCaseError> {
    let files: Vec<_> = files.iter().map(|rows| format!("{header}{rows}").into_bytes()).collect();
    compare_bytes(&files, views)
}

fn compare_bytes(files: &[Vec<u8>], views: Views) -> Result<(), TestCaseError> {
    let folder = tempfile::tempdir().unwrap();
    lay_down(folder.path(), CONFIG, &INDICATORS, files.iter());
    let session_of_all = session(folder.path());
    let ruled = session_of_all.rule(views).ok().unwrap();
    let counted = ruled.count(&mut []).ok().unwrap();
    let expected = told(&session_of_all, views, &counted, ruled.accounts());
    for threads in [1, 2, 3, 7] {
        for piece in [1, 64, 500, 1 << 18] {
            let mut session = session(folder.path());
            let manner = Manner { threads, piece };
            let figured = session.at_once(views, manner).ok().unwrap().unwrap();
            let found = told(&session, views, &figured.counted, figured.accounts);
            prop_assert_eq!(&found, &expected, "{} threads, pieces of {}", threads, piece);
            prop_assert_eq!(figured.outcome, ruled.outcome());
        }
        let session = session(folder.path());
        let manner = Manner { threads, piece: 64 };
        let figured = session.by_all_rows(views, manner).ok().unwrap();
        let found = told(&session, views, &figured.counted, figured.accounts);
        prop_assert_eq!(&found, &expected, "all rows, {} threads", threads);
        prop_assert_eq!(figured.outcome, ruled.outcome());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn threads_and_pieces_change_nothing(
        files in prop::collection::vec(prop::collection::vec(row(), 0..25), 1..4),
        views in views(),
    ) {
        let files: Vec<String> = files.iter().map(|rows| rows.concat()).collect();
        compare(&files, views)?;
    }

    #[test]
    fn encodings_and_line_ends_change_nothing(
        rows in prop::collection::vec(row(), 1..25),
        how in 0usize..4,
        views in views(),
    ) {
        let text = format!("{HEADER}2025-03-12,S,5,,PER,F,e,año,,,\n{}", rows.concat());
        compare_bytes(&[written(&text, how)], views)?;
    }

    /// Rows of one place that say the same leave each other alone, until one of them does not.
    #[test]
    fn what_is_said_again_in_other_words_changes_nothing(
        rows in prop::collection::vec(crowded(), 1..40),
        views in views(),
    ) {
        compare(&[rows.concat()], views)?;
    }

    /// Without a column for corrections it is not noted which rows make which series.
    #[test]
    fn ids_and_places_told_twice_are_put_right_or_seen_again(
        rows in prop::collection::vec(prop_oneof![row(), crowded()], 1..25),
        views in views(),
    ) {
        let without_last = |row: &String| {
            let end = row.rfind(',').unwrap_or_default();
            let line_end = row[end + 1..].trim_start_matches(|c: char| !matches!(c, '\r' | '\n'));
            format!("{}{line_end}", &row[..end])
        };
        let header = without_last(&HEADER.to_string());
        compare_under(&header, &[rows.iter().map(without_last).collect()], views)?;
    }

    /// Without ids most rows stand alone or are copies of others, and what those add is taken back.
    #[test]
    fn what_copies_have_added_is_taken_back(
        rows in prop::collection::vec(row(), 1..25),
        copied in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
        views in views(),
    ) {
        let without_ids = |row: &String| {
            let end = row.rfind(',').unwrap_or_default();
            let kept = row[..end].rfind(',').unwrap_or_default();
            let line_end = row[end + 1..].trim_start_matches(|c: char| !matches!(c, '\r' | '\n'));
            format!("{},,{line_end}", &row[..kept])
        };
        let rows: Vec<String> = rows.iter().map(without_ids).collect();
        let copies: String = copied.iter().map(|at| at.get(&rows).as_str()).collect();
        compare(&[rows.concat(), copies], views)?;
    }
}

/// Whether the figures can be had without a second pass, where some rows may have to do with others.
fn without_second_pass(rows: &str, journal: bool) -> Option<bool> {
    let found = put_right_without(rows, journal, [0, 0])?;
    Some(found.is_some())
}

/// What became of rows, if so many of those concerned and of those to be folded anew are not found again.
fn put_right_without(
    rows: &str,
    journal: bool,
    lost: [usize; 2],
) -> Option<Option<(Accounts, usize)>> {
    let folder = tempfile::tempdir().unwrap();
    workspace(folder.path(), &[rows.to_string()]);
    let session = session(folder.path());
    let framework = session.framework();
    let now = View { as_of: "2025-08-15".parse().unwrap(), known_at: None };
    let views = Views { now, since: None };
    let manner = Manner { threads: 2, piece: 64 };
    let make = || match Single::new(framework, views, None) {
        single if journal => single.with_journal(),
        single => single,
    };
    let shared = share(&session.data, framework, manner, make).unwrap();
    let cuts = &shared.cuts[..];
    let Joined::Unsettled(unsettled, repeated) = Single::joined(framework, shared.shares, 2) else {
        return None;
    };
    let found = unsettled.places.len() - lost[0];
    let places = (cuts, &unsettled.places[..found]);
    let groups = unsettled.groups(2);
    let make = || Related::new(framework, views, &repeated, groups);
    let related = share_again(&session.data, framework, places, 2, make).unwrap();
    let Ok(mut nearly) = unsettled.ruled(framework, views, related, 2) else { return Some(None) };
    let anew = nearly.places.len();
    let places = (cuts, &nearly.places[..anew - lost[1]]);
    let make = || Single::new(framework, views, None);
    let rows = share_again(&session.data, framework, places, 2, make).unwrap();
    Some(nearly.settled(framework, rows, 2).ok().map(|figures| (figures.accounts, anew)))
}

#[test]
fn rows_that_have_to_do_with_others_seldom_need_a_second_pass() {
    let row = |date: &str, indicator: &str, value: &str, more: &str| {
        format!("{date},{indicator},{value},,PER,F,,\"a, ñ\",{more}\n")
    };
    let sum = row("2025-03-12", "S", "5", ",,");
    let newest = row("2025-03-12", "L", "5", ",,");
    let newer = row("2025-03-13", "L", "5", ",,");
    let yes = row("2025-03-12", "P", "yes", ",,");
    let wrong = row("oops", "S", "5", ",,");
    let (told, other) = (row("2025-03-12", "S", "5", ",r1,"), row("2025-03-12", "S", "6", ",r1,"));
    let corrects = row("2025-03-12", "S", "6", "2025-04-01,,r1");
    let earlier = row("2025-03-11", "S", "6", ",,r1");
    let again = newest.replace("ñ", "otra vez");
    let contradicts = newest.replace(",5,", ",6,");
    let unknown = row("2025-03-12", "S", "5", ",,r9");
    // Without a second pass at all, with no journal, with one.
    for (rows, expected) in [
        (vec![&sum, &newest], [None, None]),
        (vec![&newest, &again], [None, None]),
        (vec![&sum, &sum], [Some(true), Some(true)]),
        (vec![&newest, &newest], [Some(true), Some(true)]),
        (vec![&wrong, &wrong], [Some(true), Some(true)]),
        (vec![&told, &told], [Some(true), Some(true)]),
        (vec![&yes, &yes], [Some(true), Some(true)]),
        (vec![&unknown, &sum], [Some(true), Some(true)]),
        (vec![&told, &other], [Some(false), Some(true)]),
        (vec![&newest, &contradicts], [Some(false), Some(true)]),
        (vec![&newest, &contradicts, &newer], [Some(true), Some(true)]),
        (vec![&told, &corrects], [Some(true), Some(true)]),
        (vec![&earlier, &told], [Some(false), Some(true)]),
    ] {
        let text: String = rows.iter().map(|row| row.as_str()).collect();
        let found = [false, true].map(|journal| without_second_pass(&text, journal));
        assert_eq!(found, expected, "{rows:?}");
    }
}

/// Rows by chance lead to figures at once, to figures put right with and without series folded anew, and to a second
/// pass: none of these ways is tried by its own tests alone.
#[test]
fn every_way_to_the_figures_is_taken() {
    let mut runner = TestRunner::deterministic();
    let rows = prop::collection::vec(prop_oneof![row(), crowded()], 0..25);
    let mut ways = [0; 4];
    for at in 0..120 {
        let rows = rows.new_tree(&mut runner).unwrap().current().concat();
        let way = match put_right_without(&rows, at % 2 == 0, [0, 0]) {
            None => 0,
            Some(None) => 1,
            Some(Some((_, 0))) => 2,
            Some(Some(_)) => 3,
        };
        ways[way] += 1;
    }
    assert!(ways.iter().all(|times| *times > 2), "{ways:?}");
}

#[test]
fn rows_that_are_not_found_again_are_missed() {
    let row = |date: &str, value: &str, more: &str| format!("{date},S,{value},,PER,F,,a,{more}\n");
    let copied = row("2025-03-12", "5", ",,");
    for lost in [1, 2] {
        assert_eq!(put_right_without(&copied.repeat(2), false, [lost, 0]), Some(None), "{lost}");
    }
    let withdrawn: String = [
        row("2025-03-01", "5", ",,"),
        row("2025-03-02", "5", ",,"),
        row("2025-03-12", "5", ",r1,"),
        row("2025-03-12", "", ",,r1"),
    ]
    .concat();
    let (accounts, anew) = put_right_without(&withdrawn, true, [0, 0]).unwrap().unwrap();
    assert_eq!((accounts.counted, accounts.superseded, anew), (2, 2, 2));
    for lost in [1, 2] {
        assert_eq!(put_right_without(&withdrawn, true, [0, lost]), Some(None), "{lost}");
    }
}

/// The quick reader and the strict one must take the same row for the same.
#[test]
fn a_row_is_the_same_however_it_is_written() {
    let plain = "2025-03-12,S,12.50,,PER,F,taller,día,2025-04-01T10:00:00Z,,\n\
        2025-03-13,S,7,,CHL/PER,,taller,\"dos \"\"líneas\"\"\nmás\",,,\n\
        2025-03-14,L,3,,,M,,x,,r-1,\n";
    let otherwise = "2025-03-12, s,12.5,,Perú,F,taller,  día,2025-04-01T12:00:00+02:00,,\n\
        2025-03-13,s,7,,Perú/Chile,,taller,\" dos \"\"líneas\"\"\r\nmás\",,,\n\
        2025-03-14,l,3.0,,,M,,x ,,R-1,\n";
    let folder = tempfile::tempdir().unwrap();
    workspace(folder.path(), &[plain.into(), otherwise.into()]);
    let views =
        Views { now: View { as_of: "2025-08-15".parse().unwrap(), known_at: None }, since: None };
    for threads in [1, 2] {
        let manner = Manner { threads, piece: 64 };
        let figured = session(folder.path()).at_once(views, manner).ok().unwrap().unwrap();
        assert_eq!((figured.accounts.counted, figured.accounts.duplicate), (3, 3));
    }
}

/// A row for nobody in particular in kind parties stands in no series: its day stays when another row is taken back.
#[test]
fn what_stands_in_no_series_keeps_its_day() {
    let files = [
        "2025-01-01,P,0,,PER,,e,,,r1,\n2025-01-01,P,n/a,,,F,e,,,,\n",
        "2025-01-01,S,0,,,,e,,,r1,\n",
    ];
    let view = View { as_of: NaiveDate::from_ymd_opt(2025, 8, 15).unwrap(), known_at: None };
    compare(&files.map(str::to_string), Views { now: view, since: None }).unwrap();
}
