//! Figures without a second pass: which rows need one, and what becomes of rows that are not found again.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::session_bench::{crowded, row, session, workspace};
use crate::engine::accounts::Accounts;
use crate::engine::related::Related;
use crate::engine::shares::Joined;
use crate::engine::single::Single;
use crate::engine::view::{View, Views};
use crate::store::measurements::again::share_again;
use crate::store::measurements::sharing::{Manner, share};

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
