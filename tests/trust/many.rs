//! Files with very many errors: said in full where all is asked for, in part where people read, counted exactly either way.

use std::fmt::Write;

use crate::support::{Bench, tried};

const INDICATOR: &str = "id = \"T.1.1\"\nname = \"People\"\nkind = \"count\"\nover_time = \"sum\"";

fn rows(number: usize, mut row: impl FnMut(usize) -> String) -> String {
    let mut text = String::from("date,indicator,value,party,event,id\n");
    for at in 0..number {
        let _ = writeln!(text, "{}", row(at));
    }
    text
}

/// The first fifty, all of them, and the number that the summary gives.
fn holds(bench: &Bench, wanted: usize, what: &str) {
    let all = bench.json(&["check", "--format", "json"]);
    let all = all["findings"].as_array().unwrap();
    assert_eq!(all.len(), wanted, "{what}");
    let places = |one: &serde_json::Value| (one["line"].as_u64(), one["column"].as_u64());
    assert!(all.windows(2).all(|two| places(&two[0]) <= places(&two[1])), "{what}: in order");
    let text = bench.text(&["check"]);
    let shown = text.matches("error[").count() + text.matches("warning[").count();
    assert_eq!(shown, wanted.min(50), "{what}");
    let number = wanted.to_string();
    let grouped = if number.len() > 3 {
        format!("{},{}", &number[..number.len() - 3], &number[number.len() - 3..])
    } else {
        number
    };
    assert!(text.contains(&format!("the first 50 of {grouped} findings")), "{what}: {text}");
    let short = bench.text(&["check", "--format", "short"]);
    assert_eq!(short.lines().count(), wanted, "{what}");
    let sarif = bench.json(&["check", "--format", "sarif"]);
    assert_eq!(sarif["runs"][0]["results"].as_array().unwrap().len(), wanted, "{what}");
}

#[test]
fn thousands_of_errors_are_counted_exactly_and_told_in_part() {
    let bench = Bench::with(&[INDICATOR]);
    let bench = bench.data(rows(3000, |at| format!("2025-02-30,T.1.1,{at},PER,e{at},")));
    holds(&bench, 3000, "dates that no calendar knows");
    let bench = Bench::with(&[INDICATOR]);
    let bench = bench.data(rows(1500, |at| format!("2025-01-10,T.1.1,{},PER,e,", at / 750)));
    // 749 duplicates of the first row, 749 of the second, and the second beside the first.
    holds(&bench, 1499, "duplicates");
    let bench = Bench::with(&[INDICATOR]);
    let bench = bench.data(rows(1200, |at| format!("2025-01-10,T.1.1,{at},PER,e,x")));
    holds(&bench, 1200, "one id for all");
    tried("many-errors", 3000 + 1499 + 1200);
}
