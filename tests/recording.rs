//! What `record` writes and refuses, where a wrong figure could come of it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::io::Write;
use std::process::Stdio;

use support::{Bench, command, text};

const SUM: &str = "id = \"C\"\nname = \"Count\"\nkind = \"count\"\nover_time = \"sum\"";

/// What came of a command that these bytes were piped into.
fn piped(bench: &Bench, args: &[&str], bytes: &[u8]) -> (i32, String) {
    let mut command = command(bench.path());
    command.args(args).env("RUTA_REPORTER", "ana");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    let done = child.wait_with_output().unwrap();
    let told = [done.stdout, done.stderr].concat();
    (done.status.code().unwrap(), String::from_utf8(told).unwrap())
}

fn record(bench: &Bench, args: &[&str]) -> String {
    let (status, told) = piped(bench, &[&["record"], args].concat(), b"");
    assert_eq!(status, 0, "{told}");
    told
}

fn value(bench: &Bench) -> String {
    text(&bench.figure("C", &[])["value"])
}

#[test]
fn a_piped_table_is_refused_where_a_data_file_would_be() {
    let bench = Bench::with(&[SUM]);
    let head = "date,party,indicator,value";
    for (head, row, code) in [
        (head, "2025-03-12,GTM,C,12,500", "D207"),
        (head, "2025-03-12,GTM,C", "D207"),
        (head, "2025-03-12,GTM,C,\"4\"5", "D206"),
        ("date,party,indicator,value,value", "2025-03-12,GTM,C,45,46", "D202"),
        ("date,party,indicator,value,valor", "2025-03-12,GTM,C,45,46", "D221"),
    ] {
        let (status, told) = piped(&bench, &["record", "-"], format!("{head}\n{row}\n").as_bytes());
        assert!(status == 2 && told.contains(&format!("error[{code}]: stdin:")), "{told}");
    }
    assert!(!bench.path().join("data").exists());
    let latin = b"date;party;indicator;value\n2025-03-12;Per\xfa;C;12\n# nota\n";
    let (status, told) = piped(&bench, &["record", "-"], latin);
    assert_eq!((status, value(&bench).as_str()), (0, "12"), "{told}");
}

#[test]
fn a_column_that_the_file_does_not_have_is_named_and_one_that_it_has_is_kept() {
    let table = b"date;indicator;value;source;Free comment\n31/05/2025;C;15;l;hello\n";
    let bench = Bench::with(&[SUM]);
    let (status, told) = piped(&bench, &["record", "-"], table);
    assert_eq!(status, 2, "{told}");
    assert!(told.contains("error[W408]: stdin:2:") && told.contains("“Free comment”"), "{told}");
    assert!(!told.contains("control") && !bench.path().join("data").exists(), "{told}");
    // What the remedy says, in both ways.
    let noted = b"date;indicator;value;source;note\n31/05/2025;C;15;l;hello\n";
    assert_eq!(piped(&bench, &["record", "-"], noted).0, 0);
    let bench = Bench::with(&[SUM]).file("t.csv", table);
    let (status, told) = piped(&bench, &["import", "t.csv", "--yes"], b"");
    assert!(status == 0 && told.contains("note[W434]"), "{told}");
    let own = "date,indicator,value,source,id,recorded,Free Comment\n2025-01-31,C,1,,,,x\n";
    let bench = Bench::with(&[SUM]).file("data/ana.csv", own);
    let (status, told) = piped(&bench, &["record", "-"], table);
    let kept = std::fs::read_to_string(bench.path().join("data/ana.csv")).unwrap();
    assert!(status == 0 && kept.contains("hello"), "{told}{kept}");
}

#[test]
fn a_character_that_the_file_cannot_hold_is_named_with_the_file_and_where_it_was_typed() {
    let own = b"date;indicator;value;note;reporter;recorded;id\n2025-03-01;C;1;a\xf1o;;;\n";
    let bench = Bench::with(&[SUM]).file("data/ana.csv", own);
    let typed = ["record", "C", "2", "--date", "2025-03-02", "--note", "en Łódź"];
    let (status, told) = piped(&bench, &typed, b"");
    let cannot =
        "data/ana.csv cannot hold the character “Ł” (U+0141): it is written in Windows-1252";
    let remedy = "Save data/ana.csv as “CSV UTF-8” in Excel, or leave that character out.";
    assert!(status == 2 && told.contains(&format!("error[W403]: --note: {cannot}")), "{told}");
    assert!(told.contains(remedy), "{told}");
    let rows = "date,indicator,value,note\n2025-03-02,C,2,en Łódź\n".as_bytes();
    let (status, told) = piped(&bench, &["record", "-"], rows);
    assert!(status == 2 && told.contains(&format!("error[W403]: stdin:2:16: {cannot}")), "{told}");
    assert_eq!(std::fs::read(bench.path().join("data/ana.csv")).unwrap(), own);
}

#[test]
fn columns_are_not_added_within_a_quote_that_is_never_closed() {
    let own = "date,indicator,value,party,note\n2025-03-30,C,\"5,PER,x\n2025-03-31,C,1,PER,y\n\
               2025-03-31,C,10,PER,\"op\n";
    let bench = Bench::with(&[SUM]).file("data/ana.csv", own);
    let told = record(&bench, &["C", "2", "--date", "2025-04-02", "--note", "a, b"]);
    assert!(told.contains("W404"), "{told}");
    let kept = std::fs::read_to_string(bench.path().join("data/ana.csv")).unwrap();
    let mut lines = kept.lines();
    assert_eq!(lines.next(), Some("date,indicator,value,party,note,reporter,recorded,id"));
    for line in ["2025-03-30,C,\"5,PER,x", "2025-03-31,C,1,PER,y,,,", "2025-03-31,C,10,PER,\"op"] {
        assert_eq!(lines.next(), Some(line));
    }
    assert!(lines.next().is_some_and(|line| line.starts_with("2025-04-02,C,2,,\"a, b\",ana,2")));
    assert_eq!(value(&bench), "3");
}

#[test]
fn a_percentage_is_named_before_what_it_lacks_and_two_denominators_as_two() {
    let share = "id = \"S\"\nname = \"Share\"\nkind = \"share\"\nover_time = \"sum\"";
    let bench = Bench::with(&[share]);
    for more in [&[][..], &["--date", "2025-03-12"]] {
        let (status, told) = piped(&bench, &[&["record", "S", "60%"], more].concat(), b"");
        assert!(status == 2 && told.starts_with("error[D211]: VALUE"), "{told}");
        assert!(told.contains("45/60"), "{told}");
    }
    let two = ["record", "S", "60/100", "--of", "61", "--date", "2025-03-12"];
    let (status, told) = piped(&bench, &two, b"");
    assert_eq!(status, 2);
    assert!(told.contains("two values: 60/100 and --of 61"), "{told}");
    assert!(!bench.path().join("data").exists());
}

#[test]
fn a_correction_of_what_was_corrected_begins_from_what_holds() {
    let bench = Bench::with(&[SUM]).data("date,indicator,value,party,id\n2025-03-12,C,45,GTM,r1\n");
    record(&bench, &["--correct", "r1", "45", "--party", "HND"]);
    record(&bench, &["--correct", "r1", "47"]);
    let by = bench.figure("C", &["--by", "party"])["breakdown"]["party"].clone();
    assert_eq!((by[0]["key"].as_str(), text(&by[0]["value"])), (Some("HND"), "47".into()));
    assert_eq!(by.as_array().unwrap().len(), 1);
}

/// The cells of the last row of the reporter's file, by their columns.
fn last(bench: &Bench, columns: &[&str]) -> String {
    let text = std::fs::read_to_string(bench.path().join("data/ana.csv")).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let cells = |line: &str| line.split(',').map(str::to_string).collect::<Vec<_>>();
    let (head, row) = (cells(lines[0]), cells(lines[lines.len() - 1]));
    let cell = |column: &&str| row[head.iter().position(|have| have == column).unwrap()].clone();
    columns.iter().map(cell).collect::<Vec<_>>().join(" ")
}

const SHARE: &str =
    "id = \"S\"\nname = \"Share\"\nkind = \"share\"\nover_time = \"sum\"\nevidence = \"required\"";
const TOLD: [&str; 6] = ["S", "45/60", "--date", "2025-03-12", "--source", "list.pdf"];

#[test]
fn a_withdrawn_value_holds_again_with_all_that_it_said() {
    for (again, by) in
        [("value", None), ("withdrawal", Some("--correct")), ("both", Some("--withdraw"))]
    {
        let bench = Bench::with(&[SHARE]);
        record(&bench, &[&TOLD[..], &["--note", "first"]].concat());
        let mut id = last(&bench, &["id"]);
        let value = id.clone();
        if by == Some("--correct") {
            record(&bench, &["--correct", &id, "44", "--note", "second"]);
        }
        record(&bench, &["--withdraw", &id, "--note", "counted twice"]);
        assert_eq!(last(&bench, &["value", "of", "source", "note"]), "   counted twice");
        if again != "value" {
            id = last(&bench, &["id"]);
        }
        if by == Some("--withdraw") {
            record(&bench, &["--withdraw", &id, "--note", "no, once"]);
            id = value;
        }
        record(&bench, &["--correct", &id, "46"]);
        let note = if by == Some("--correct") { "second" } else { "first" };
        let said = last(&bench, &["date", "value", "of", "source", "note"]);
        assert_eq!(said, format!("2025-03-12 46 60 list.pdf {note}"), "{again}");
        assert_eq!(text(&bench.figure("S", &[])["value"]), "46", "{again}");
    }
}

#[test]
fn what_import_says_of_a_withdrawn_row_can_be_done() {
    let bench = Bench::with(&[SHARE]);
    record(&bench, &TOLD);
    let id = last(&bench, &["id"]);
    let file = std::fs::read(bench.path().join("data/ana.csv")).unwrap();
    std::fs::write(bench.path().join("again.csv"), file).unwrap();
    record(&bench, &["--withdraw", &id, "--note", "counted twice"]);
    let (_, told) = piped(&bench, &["import", "again.csv", "--yes"], b"");
    assert!(told.contains(&format!("ruta record --correct {id} VALUE")), "{told}");
    record(&bench, &["--correct", &id, "45"]);
    assert_eq!(last(&bench, &["of", "source", "note"]), "60 list.pdf ");
    // A file without these columns says nothing of them.
    record(&bench, &["--withdraw", &last(&bench, &["id"]), "--note", "once more"]);
    let lean = format!("date,indicator,value,of,id\n2025-03-12,S,50,60,{id}\n");
    std::fs::write(bench.path().join("lean.csv"), lean).unwrap();
    let (status, told) = piped(&bench, &["import", "lean.csv", "--yes", "--reporter", "ana"], b"");
    assert_eq!(status, 0, "{told}");
    assert_eq!(last(&bench, &["value", "of", "source", "note"]), "50 60 list.pdf ");
}

#[test]
fn what_is_said_of_a_second_value_ends_a_double_count() {
    let bench = Bench::with(&[SUM]);
    let typed = |value: &'static str| ["C", value, "--date", "2025-03-12", "--party", "GTM"];
    record(&bench, &typed("45"));
    let first = last(&bench, &["id"]);
    let told = record(&bench, &typed("46"));
    let help = "if it is written, first withdraw it with --withdraw and its id, then correct";
    assert!(told.contains("M314") && told.contains(help), "{told}");
    record(&bench, &["--withdraw", &last(&bench, &["id"]), "--note", "a correction"]);
    record(&bench, &["--correct", &first, "46"]);
    assert_eq!(value(&bench), "46");
}

#[test]
fn what_somebody_else_told_already_is_said() {
    let bench = Bench::with(&[SUM]);
    let told = |reporter: &str, more: &[&str]| {
        let args = ["C", "45", "--party", "GTM", "--date", "2025-03-12", "--reporter", reporter];
        record(&bench, &[&args, more].concat()).contains("W460")
    };
    assert!(!told("gtm", &[]));
    assert!(told("sec", &[]));
    assert_eq!(value(&bench), "90", "both count");
    assert!(!told("sec", &["--event", "otra"]), "two events");
    assert!(!told("sec", &["--event", "otra"]), "already there");
    assert!(
        !record(&bench, &["C", "46", "--party", "GTM", "--date", "2025-03-13"]).contains("W460")
    );
}

#[test]
fn half_a_share_is_no_number() {
    let bench = Bench::with(&[SUM]);
    let args = ["record", "C", "45/", "--party", "GTM", "--date", "2025-03-12"];
    let (status, told) = piped(&bench, &args, b"");
    assert!(status == 2 && told.contains("error[D211]"), "{told}");
}

#[test]
fn an_emptied_file_is_said_before_it_is_filled_again() {
    let bench = Bench::with(&[SUM]).file("data/ana.csv", "");
    let args = ["C", "45", "--party", "GTM", "--date", "2025-03-12", "--reporter", "ana"];
    assert!(record(&bench, &args).contains("F110"));
    assert!(
        !record(&bench, &["C", "46", "--date", "2025-03-13", "--reporter", "ana"]).contains("F110")
    );
}

#[test]
fn an_id_that_several_rows_have_is_neither_corrected_nor_withdrawn() {
    // The last row would make the correction look like a second value of its day.
    let rows = "date,indicator,value,party,id\n2025-03-12,C,20,GTM,1\n2025-03-13,C,7,HND,1\n\
                2025-03-12,C,5,GTM,\n";
    let bench = Bench::with(&[SUM]).data(rows);
    for args in [&["--correct", "1", "25"][..], &["--withdraw", "1", "--note", "twice"]] {
        let (status, told) = piped(&bench, &[&["record"], args].concat(), b"");
        assert!(status == 2 && told.starts_with("error[W475]: "), "{told}");
    }
    assert!(!bench.path().join("data/ana.csv").exists());
    let csv = bench.path().join("in.csv");
    std::fs::write(&csv, "date,indicator,value,party,replaces\n2025-03-12,C,25,GTM,1\n").unwrap();
    let (status, told) = piped(&bench, &["import", csv.to_str().unwrap(), "--yes"], b"");
    assert!(status == 1 && told.contains("W475"), "{told}");
}

#[test]
fn a_correction_that_a_clock_ahead_outdoes_is_refused() {
    let own = "date,indicator,value,recorded,id,replaces\n2025-01-31,C,1,2025-02-01,a,\n\
               2025-01-31,C,2,2150-02-01,b,a\n";
    let bench = Bench::with(&[SUM]).file("data/a.csv", own);
    for what in [["--correct", "a", "5"], ["--withdraw", "a", "--note=x"]] {
        let (status, told) = piped(&bench, &[&["record"], &what[..]].concat(), b"");
        assert!(status == 2 && told.contains("error[W476]"), "{told}");
        assert!(told.contains("data/a.csv:3") && told.contains("2150-02-01"), "{told}");
    }
    assert!(!bench.path().join("data/ana.csv").exists());
    record(&bench, &["--correct", "b", "5"]);
    assert_eq!(value(&bench), "5");
}

#[test]
fn two_values_that_nothing_tells_apart_are_refused_in_one_command() {
    let bench = Bench::with(&[SUM]);
    let told = |words: &[&str]| {
        let options = ["--date", "2025-03-12", "--party", "GTM"];
        piped(&bench, &[&["record", "C"], words, &options].concat(), b"")
    };
    let (status, said) = told(&["1", "234"]);
    assert!(status == 2 && said.contains("without a blank: 1234"), "{said}");
    let (status, said) = told(&["500", "500"]);
    assert!(status == 2 && said.contains("500500"), "{said}");
    let (status, said) = told(&["12", "345", "678"]);
    assert!(status == 2 && said.contains("12345678"), "{said}");
    let (status, said) = told(&["12", "15"]);
    assert!(status == 2 && said.contains("12 and 15") && !said.contains("1215"), "{said}");
    assert!(!bench.path().join("data").exists());
    assert_eq!(told(&["1234"]).0, 0);
}
