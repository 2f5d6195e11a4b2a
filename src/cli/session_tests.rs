//! However many threads read the files and however they are cut, the answer is that of the census of all rows.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::session::{Counted, Session};
use super::session_bench::{
    CONFIG, HEADER, INDICATORS, crowded, lay_down, row, session, workspace,
};
use crate::engine::accounts::Accounts;
use crate::engine::report::{self, Question};
use crate::engine::view::{View, Views};
use crate::model::instant::Instant;
use crate::model::language::Lang;
use crate::render::report_json;
use crate::store::measurements::sharing::Manner;

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
