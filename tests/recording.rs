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
fn a_correction_of_what_was_corrected_begins_from_what_holds() {
    let bench = Bench::with(&[SUM]).data("date,indicator,value,party,id\n2025-03-12,C,45,GTM,r1\n");
    record(&bench, &["--correct", "r1", "45", "--party", "HND"]);
    record(&bench, &["--correct", "r1", "47"]);
    let by = bench.figure("C", &["--by", "party"])["breakdown"]["party"].clone();
    assert_eq!((by[0]["key"].as_str(), text(&by[0]["value"])), (Some("HND"), "47".into()));
    assert_eq!(by.as_array().unwrap().len(), 1);
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
