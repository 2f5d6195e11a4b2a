//! `tidy` as a user meets it: conflict copies merged and removed, torn ends set aside, leftovers removed;
//! what counts changes only by what stood in a copy alone, and no byte is lost.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;
use std::process::Output;

use proptest::prelude::*;
use serde_json::Value;
use support::{Bench, accounts};

const SUM: &str = "id = \"C\"\nname = \"Sum\"\nkind = \"count\"\nover_time = \"sum\"";
const LATEST: &str = "id = \"L\"\nname = \"Latest\"\nkind = \"count\"\nover_time = \"latest\"";
const HEAD: &str = "date,indicator,value,party,note,recorded,id,replaces\n";
const COPY: &str = "data/per (conflicted copy 2025-01-14).csv";

fn bench(original: &str, copy: &str) -> Bench {
    Bench::with(&[SUM, LATEST]).file("data/per.csv", original).file(COPY, copy)
}

fn rows(rows: &str) -> String {
    format!("{HEAD}{rows}")
}

fn read(bench: &Bench, path: &str) -> String {
    fs::read_to_string(bench.path().join(path)).unwrap()
}

fn there(bench: &Bench, path: &str) -> bool {
    bench.path().join(path).exists()
}

fn said(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

fn value(bench: &Bench, id: &str) -> String {
    support::text(&bench.figure(id, &[])["value"])
}

#[test]
fn rows_that_the_original_lacks_go_in_sorted_by_recorded() {
    let own = rows("2025-01-10,C,1,PER,,,,\n2025-01-11,C,2,PER,,2025-01-12,a,\n");
    let copy = rows(
        "2025-01-10,C,1,PER,,,,\n\
         2025-01-13,C,8,PER,,2025-01-20T10:00:00Z,c,\n\
         2025-01-12,C,4,PER,\"x, y\",2025-01-19T10:00:00Z,b,\n\
         2025-01-14,C,16,PER,,,,\n",
    );
    let bench = bench(&own, &copy);
    assert_eq!(value(&bench, "C"), "15", "the row without id waits");
    let before = (read(&bench, "data/per.csv"), read(&bench, COPY));
    let (status, shown, _) = said(&bench.run(&["tidy", "--dry-run"]));
    assert_eq!(status, Some(0));
    assert!(shown.contains("3 rows would be added to data/per.csv"), "{shown}");
    assert!(shown.contains("15 → 31"), "{shown}");
    assert_eq!(before, (read(&bench, "data/per.csv"), read(&bench, COPY)), "nothing changed");
    let (status, shown, talk) = said(&bench.run(&["tidy"]));
    assert_eq!((status, talk.as_str()), (Some(0), ""), "{shown}");
    assert!(shown.contains("3 rows were added to data/per.csv"), "{shown}");
    assert!(shown.contains("15 → 31"), "{shown}");
    let added = "2025-01-14,C,16,PER,,,,\n\
                 2025-01-12,C,4,PER,\"x, y\",2025-01-19T10:00:00Z,b,\n\
                 2025-01-13,C,8,PER,,2025-01-20T10:00:00Z,c,\n";
    assert_eq!(read(&bench, "data/per.csv"), format!("{own}{added}"));
    assert!(!there(&bench, COPY));
    assert_eq!(value(&bench, "C"), "31");
    assert_eq!(bench.codes(), [""; 0]);
    let (status, shown, _) = said(&bench.run(&["tidy"]));
    assert_eq!((status, shown.as_str()), (Some(0), "There is nothing to tidy.\n"));
}

#[test]
fn a_copy_of_another_dialect_is_written_in_the_originals() {
    let own = "fecha;indicador;valor;país;nota\r\n31/01/2025;C;1,5;PER;año\r\n";
    let own = encoding_rs::WINDOWS_1252.encode(own).0.into_owned();
    let copy =
        "id,note,party,value,indicator,date\nx-1,\"uno\ndos; ñ\",CHL/PER,2.125,C,2025-02-03\n";
    let bench = Bench::with(&[SUM]).file("data/per.csv", &own).file("data/per (1).csv", copy);
    assert_eq!(value(&bench, "C"), "3.625");
    let (status, _, talk) = said(&bench.run(&["tidy"]));
    assert_eq!(status, Some(0), "{talk}");
    let added = "note[W404]: data/per.csv: Columns that the file lacked were added: id\n";
    assert!(talk.contains(added), "{talk}");
    let bytes = fs::read(bench.path().join("data/per.csv")).unwrap();
    let text = encoding_rs::WINDOWS_1252.decode(&bytes).0.into_owned();
    let wanted = "fecha;indicador;valor;país;nota;id\r\n31/01/2025;C;1,5;PER;año;\r\n\
                  2025-02-03;C;2,1250;CHL/PER;\"uno\ndos; ñ\";x-1\r\n";
    assert_eq!(text, wanted);
    assert_eq!(value(&bench, "C"), "3.625");
    assert!(!there(&bench, "data/per (1).csv"));
}

#[test]
fn a_character_that_the_original_cannot_hold_is_said_of_the_original() {
    let own = b"date;indicator;value;note\n2025-01-31;C;1;a\xf1o\n";
    let copy = "date,indicator,value,note\n2025-02-03,C,2,Łódź\n";
    let bench = Bench::with(&[SUM]).file("data/per.csv", own).file("data/per (1).csv", copy);
    let (status, _, talk) = said(&bench.run(&["tidy"]));
    let cannot = "error[W403]: data/per (1).csv:2:16: data/per.csv cannot hold the character “Ł”";
    assert!(status == Some(1) && talk.contains(cannot), "{talk}");
    assert!(there(&bench, "data/per (1).csv"));
}

#[test]
fn several_copies_and_a_bare_suffix() {
    let own = rows("2025-01-10,C,1,PER,,,,\n");
    let bench = bench(&own, &rows("2025-01-10,C,1,PER,,,,\n2025-01-11,C,2,PER,,,,\n"))
        .file(
            "data/per-LAPTOP.csv",
            rows("2025-01-10,C,1,PER,,,,\n2025-01-11,C,2,PER,,,,\n2025-01-12,C,4,PER,,,x,\n"),
        )
        .file("data/per-ANA.csv", rows("2025-01-20,C,8,PER,,,,\n"))
        .file("data/per (2).csv", "");
    assert_eq!(value(&bench, "C"), "13");
    let (status, shown, _) = said(&bench.run(&["ordenar"]));
    assert_eq!(status, Some(0), "{shown}");
    assert_eq!(value(&bench, "C"), "15");
    let left: Vec<bool> = [COPY, "data/per-LAPTOP.csv", "data/per (2).csv", "data/per-ANA.csv"]
        .map(|path| there(&bench, path))
        .to_vec();
    assert_eq!(left, [false, false, false, true], "what shares nothing is a file of its own");
}

/// The copy stays, both files are as before, and this is said.
fn stays(bench: &Bench, codes: &[&str], places: &[&str]) {
    let before = (fs::read(bench.path().join("data/per.csv")), fs::read(bench.path().join(COPY)));
    let (status, shown, talk) = said(&bench.run(&["tidy"]));
    assert_eq!(status, Some(1), "{shown}{talk}");
    for text in codes.iter().chain(places) {
        assert!(talk.contains(text), "{text} in {talk}");
    }
    let after = (fs::read(bench.path().join("data/per.csv")), fs::read(bench.path().join(COPY)));
    assert_eq!(before.0.unwrap(), after.0.unwrap());
    assert_eq!(before.1.unwrap(), after.1.unwrap());
}

#[test]
fn one_id_with_two_contents_is_refused_with_both_places() {
    let own = rows("2025-01-10,C,1,PER,,,a,\n");
    let copy = rows("2025-01-11,C,4,PER,,,b,\n2025-01-10,C,2,PER,,,A,\n");
    stays(&bench(&own, &copy), &["W411"], &[&format!("{COPY}:3"), "data/per.csv:2"]);
}

#[test]
fn an_edited_row_without_id_is_not_counted_twice() {
    let own = rows("2025-01-10,C,45,PER,,,,\n");
    let bench = bench(&own, &rows("2025-01-10,C,54,PER,,,,\n"));
    stays(&bench, &["W412"], &[&format!("{COPY}:2"), "data/per.csv:2"]);
    assert_eq!(value(&bench, "C"), "45");
}

#[test]
fn what_would_take_away_a_row_that_counts_is_refused() {
    // Another span of time with the same last day: a contradiction, though no version of one row.
    let own = rows("2025-01,L,45,PER,,,,\n");
    let bench = bench(&own, &rows("2025-01-31,L,54,PER,,,,\n"));
    stays(&bench, &["W416"], &["data/per.csv:2"]);
    assert_eq!(value(&bench, "L"), "45");
}

#[test]
fn unreadable_copies_and_foreign_columns_are_refused() {
    let own = rows("2025-01-10,C,1,PER,,,,\n");
    stays(
        &bench(&own, &rows("2025-02-30,C,1,PER,,,,\n2025-01-11,C,1,PER,,,x,\n")),
        &["W413", "2025-02-28"],
        &[&format!("{COPY}:2")],
    );
    stays(&bench(&own, "day,what\n2025-01-11,C\n"), &["W414"], &[COPY]);
    let merge = format!("{HEAD}<<<<<<< a\n2025-01-11,C,1,PER,,,x,\n=======\n>>>>>>> b\n");
    stays(&bench(&own, &merge), &["W414"], &[COPY]);
    stays(&bench(&own, "PK\u{3}\u{4}"), &["W414"], &[COPY]);
    let foreign = "date,indicator,value,party,id,obra\n2025-01-11,C,1,PER,x,puente\n";
    stays(&bench(&own, foreign), &["W415", "obra"], &[&format!("{COPY}:2")]);
    let known = "date,indicator,value,party,obra\n2025-01-10,C,1,PER,canal\n";
    let bench = bench(known, foreign);
    assert_eq!(said(&bench.run(&["tidy"])).0, Some(0));
    let wide = read(&bench, "data/per.csv");
    assert!(wide.ends_with("2025-01-11,C,1,PER,puente,x\n"), "{wide}");
}

#[test]
fn a_broken_original_takes_nothing() {
    let copy = rows("2025-01-11,C,1,PER,,,x,\n");
    stays(&bench("day,what\n2025-01-11,C\n", &copy), &["W401"], &["data/per.csv"]);
}

#[test]
fn rows_with_an_error_of_meaning_are_kept_as_they_are() {
    let own = rows("2025-01-10,C,1,PER,,,,\n");
    let bench = bench(&own, &rows("2025-01-11,C,-4,PER,,,,\n"));
    assert_eq!(said(&bench.run(&["tidy"])).0, Some(0));
    assert!(read(&bench, "data/per.csv").ends_with("2025-01-11,C,-4,PER,,,,\n"));
    assert_eq!(value(&bench, "C"), "1");
}

#[test]
fn a_correction_in_the_copy_corrects() {
    let own = rows("2025-01-10,C,45,PER,,2025-01-10,a,\n");
    let bench = bench(&own, &rows("2025-01-10,C,54,PER,,2025-01-11,,a\n"));
    assert_eq!(value(&bench, "C"), "45");
    let (status, shown, talk) = said(&bench.run(&["tidy"]));
    assert_eq!(status, Some(0), "{talk}");
    assert!(shown.contains("45 → 54"), "{shown}");
}

#[test]
fn a_torn_end_is_set_aside_to_the_byte() {
    let own = rows("2025-01-10,C,1,PER,,,a,\n");
    for torn in [
        "2025-01-11,C,4,PE",
        "2025-01-11,C,4,PER,\"uno\ndos",
        "\0\0\0",
        "2025-01-11,C,4,PER,\u{f1}",
    ] {
        let mut bytes = format!("{own}{torn}").into_bytes();
        if torn.ends_with('\u{f1}') {
            bytes.pop();
        }
        let bench = Bench::with(&[SUM]).file("data/per.csv", &bytes);
        let (status, shown, _) = said(&bench.run(&["tidy", "--dry-run"]));
        assert_eq!(status, Some(0), "{torn:?}");
        assert!(shown.contains("data/per.csv:3"), "{shown}");
        assert_eq!(fs::read(bench.path().join("data/per.csv")).unwrap(), bytes);
        assert!(!there(&bench, "data/per.csv.rejected"));
        let record =
            ["record", "C", "4", "--party", "PER", "--date", "2025-01-11", "--reporter", "per"];
        assert_ne!(bench.run(&record).status.code(), Some(0), "{torn:?}");
        assert_eq!(bench.run(&["tidy"]).status.code(), Some(0));
        assert_eq!(read(&bench, "data/per.csv"), own);
        let aside = fs::read(bench.path().join("data/per.csv.rejected")).unwrap();
        assert_eq!([own.as_bytes(), &aside[..]].concat(), [&bytes[..], b"\n"].concat());
        assert_eq!(accounts(&bench.report(&[]))[0], 1, "what is set aside is no data");
        assert_eq!(bench.run(&record).status.code(), Some(0), "{torn:?}");
        assert_eq!(value(&bench, "C"), "5");
        assert_eq!(bench.text(&["tidy"]), "There is nothing to tidy.\n");
    }
}

#[test]
fn torn_ends_come_first_then_copies() {
    let own = rows("2025-01-10,C,1,PER,,,a,\n2025-01-11,C,4,P");
    let bench = bench(&own, &rows("2025-01-11,C,4,PER,,,b,\n2025-01-12,C,"));
    let dry = bench.text(&["tidy", "--dry-run"]);
    assert!(dry.contains("one row would be added"), "{dry}");
    assert_eq!(bench.run(&["tidy"]).status.code(), Some(0));
    let merged = rows("2025-01-10,C,1,PER,,,a,\n2025-01-11,C,4,PER,,,b,\n");
    assert_eq!(read(&bench, "data/per.csv"), merged);
    assert_eq!(read(&bench, "data/per.csv.rejected"), "2025-01-11,C,4,P\n");
    assert_eq!(read(&bench, &format!("{COPY}.rejected")), "2025-01-12,C,\n");
    assert!(!there(&bench, COPY));
}

#[test]
fn rows_with_more_cells_than_the_header_are_not_torn() {
    let own = "date,indicator,value\n2025-01-10,C,1,,\n2025-01-11,C,2,,";
    let bench = Bench::with(&[SUM]).file("data/per.csv", own);
    assert_eq!(bench.text(&["tidy"]), "There is nothing to tidy.\n");
    assert_eq!((value(&bench, "C"), read(&bench, "data/per.csv")), ("3".into(), own.into()));
}

#[test]
fn leftovers_are_removed_if_they_are_ours() {
    let own = rows("2025-01-10,C,1,PER,,,a,\n");
    let mut bench = Bench::with(&[SUM]).file("data/per.csv", &own);
    let theirs = ["data/.per.csv.tmp", "data/.bol.csv.0.tmp", "data/per.csv.0.tmp"];
    for path in ["data/.per.csv.0.tmp", "data/.per.csv.7.tmp"].iter().chain(&theirs) {
        bench = bench.file(path, "x");
    }
    let shown = bench.text(&["tidy", "--dry-run"]);
    assert_eq!(shown.lines().count(), 2, "{shown}");
    assert!(there(&bench, "data/.per.csv.0.tmp"));
    assert_eq!(bench.run(&["tidy"]).status.code(), Some(0));
    assert!(!there(&bench, "data/.per.csv.0.tmp") && !there(&bench, "data/.per.csv.7.tmp"));
    assert!(theirs.iter().all(|path| there(&bench, path)));
    assert_eq!(read(&bench, "data/per.csv"), own);
}

#[test]
fn a_file_that_somebody_has_open_is_left_alone() {
    let own = rows("2025-01-10,C,1,PER,,,a,\n");
    let bench = bench(&own, &rows("2025-01-11,C,2,PER,,,b,\n")).file("data/~$per.csv", "");
    let (status, _, talk) = said(&bench.run(&["tidy"]));
    assert_eq!(status, Some(4), "{talk}");
    assert_eq!(read(&bench, "data/per.csv"), own);
    assert!(there(&bench, COPY));
    fs::remove_file(bench.path().join("data/~$per.csv")).unwrap();
    let bench = bench.file("data/.~lock.per (conflicted copy 2025-01-14).csv#", ",Ana,PC,;");
    let (status, _, talk) = said(&bench.run(&["tidy"]));
    assert_eq!(status, Some(4), "{talk}");
    assert!(talk.contains("Ana"), "{talk}");
    assert_eq!(read(&bench, "data/per.csv"), own);
}

#[cfg(unix)]
#[test]
fn a_read_only_original_keeps_its_copy() {
    let own = rows("2025-01-10,C,1,PER,,,a,\n");
    let bench = bench(&own, &rows("2025-01-11,C,2,PER,,,b,\n"));
    let path = bench.path().join("data/per.csv");
    let mut mode = fs::metadata(&path).unwrap().permissions();
    mode.set_readonly(true);
    fs::set_permissions(&path, mode).unwrap();
    assert_eq!(bench.run(&["tidy"]).status.code(), Some(3));
    assert_eq!(read(&bench, "data/per.csv"), own);
    assert!(there(&bench, COPY));
}

/// Everything in the report but the accounting of rows, which duplicates rightly change.
fn figures(bench: &Bench) -> Value {
    let mut report = bench.report(&["--by", "party"]);
    report["rows"] = Value::Null;
    report
}

/// A row of a sum or a latest series, with an id of its own.
fn row() -> impl Strategy<Value = (usize, u32, u8, usize, u32, bool)> {
    (0usize..2, 1u32..=28, 0u8..9, 0usize..3, 1u32..=9, any::<bool>())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rows_with_ids_split_over_copies_come_together(
        all in prop::collection::vec((row(), 1u8..8), 0..12),
        dialects in prop::collection::vec(0usize..3, 3),
    ) {
        let head = ["date", "indicator", "value", "party", "recorded", "id", "replaces"];
        let line = |at: usize, (which, day, value, party, month, corrects): (usize, u32, u8, usize, u32, bool)| {
            let replaces = if corrects && at > 0 { format!("r{}", at - 1) } else { String::new() };
            [
                format!("2025-03-{day:02}"),
                ["C", "L"][which].to_string(),
                value.to_string(),
                ["PER", "BOL", "CHL/PER"][party].to_string(),
                format!("2025-0{month}-15T08:00:00Z"),
                format!("r{at}"),
                replaces,
            ]
        };
        let lines: Vec<[String; 7]> = all.iter().enumerate().map(|(at, (row, _))| line(at, *row)).collect();
        let text = |dialect: usize, keep: &dyn Fn(usize) -> bool| {
            let separator = if dialect == 1 { ";" } else { "," };
            let show = |mut cells: Vec<String>| {
                if dialect == 2 {
                    cells.reverse();
                }
                cells.join(separator) + "\n"
            };
            let mut text = show(head.map(str::to_string).to_vec());
            for (at, cells) in lines.iter().enumerate().filter(|(at, _)| keep(*at)) {
                let _ = at;
                text.push_str(&show(cells.to_vec()));
            }
            text
        };
        let union = Bench::with(&[SUM, LATEST]).file("data/per.csv", text(0, &|_| true));
        let mut split = Bench::with(&[SUM, LATEST]);
        for (part, name) in ["data/per.csv", "data/per (1).csv", "data/per - Copy.csv"].iter().enumerate() {
            split = split.file(name, text(dialects[part], &|at| all[at].1 & (1 << part) != 0));
        }
        let wanted = figures(&union);
        prop_assert_eq!(&figures(&split), &wanted, "before");
        let (status, shown, talk) = said(&split.run(&["tidy"]));
        prop_assert_eq!(status, Some(0), "{}{}", shown, talk);
        prop_assert_eq!(&figures(&split), &wanted, "after");
        prop_assert_eq!(accounts(&split.report(&[])), accounts(&union.report(&[])));
        prop_assert!(!there(&split, "data/per (1).csv") && !there(&split, "data/per - Copy.csv"));
        prop_assert_eq!(split.text(&["tidy"]), "There is nothing to tidy.\n");
    }
}
