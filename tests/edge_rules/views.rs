//! Rules 21 to 23: change, one party, breakdowns, languages.

use crate::support::{Bench, accounts, find, text};
use crate::{LATEST, MILESTONE, PARTIES, SUM, TEXT, bench};

#[test]
fn rule_21_change_since_the_last_meeting_and_restated() {
    let rows = "date,indicator,value,recorded\n\
        2025-03-01,C,30,2025-03-02\n\
        2025-06-12,C,15,2025-06-13\n";
    let bench = bench(&[SUM], rows);
    let report = bench.report(&[]);
    assert_eq!(report["since"], "2025-04-10", "the last meeting before as-of");
    let figure = find(&report, "C");
    assert_eq!((text(&figure["previous"]), text(&figure["change"])), ("30".into(), "15".into()));
    assert_eq!(figure["restated"], false);
    let late = bench.data(format!("{rows}2025-03-20,C,5,2025-05-01\n"));
    let figure = late.figure("C", &[]);
    assert_eq!(
        (text(&figure["previous"]), figure["restated"].as_bool()),
        ("35".into(), Some(true))
    );
    let unrecorded = late.data(format!("{rows}2025-03-20,C,5,\n"));
    assert_eq!(
        unrecorded.figure("C", &[])["restated"],
        false,
        "rows without recorded never restate"
    );
    let before = unrecorded.report(&["--as-of", "2025-04-10"]);
    assert!(before["since"].is_null() && find(&before, "C")["previous"].is_null());
    let backwards = unrecorded.run(&["report", "--since", "2025-07-01"]);
    assert_eq!(backwards.status.code(), Some(2), "no change since a day to come");
}

#[test]
fn rule_22_one_partys_own_view() {
    let aimed = format!("{SUM}\ntargets = [ {{ date = 2025-12-31, value = 100 }} ]");
    let rows = "date,indicator,value,party\n2025-01-10,C,30,PER\n2025-01-11,C,10,BOL\n2025-05-10,C,5,PER/CHL\n";
    let bench = bench(&[&aimed, LATEST], rows);
    let report = bench.report(&["--party", "PER"]);
    let figure = find(&report, "C");
    assert_eq!((text(&figure["value"]), text(&figure["rows"])), ("35".into(), "2".into()));
    assert_eq!((text(&figure["previous"]), text(&figure["change"])), ("30".into(), "5".into()));
    for key in ["baseline", "target", "expected", "pace", "achieved_percent"] {
        assert!(figure[key].is_null(), "{key}");
    }
    assert_eq!(figure["status"], "no-target");
    assert_eq!(find(&report, "L")["status"], "no-data");
    assert_eq!(accounts(&report), [3, 3, 0, 0, 0, 0], "rows are the whole");
    let listed = bench.report(&["--status", "no-data"]);
    assert_eq!(listed["summary"]["indicators"], 1, "summaries count the indicators listed");
}

#[test]
fn rule_22_a_partys_breakdowns_are_its_own() {
    let rows = "date,indicator,value,party,sex\n2025-01-10,C,10,PER,F\n2025-01-11,C,20,BOL,F\n\
        2025-01-12,C,30,BOL,M\n2025-01-13,C,5,PER/CHL,\n2025-01-14,C,7,,F\n";
    let never = LATEST.replace("latest\"", "latest\"\nover_parties = \"none\"");
    let levels = "2025-01-10,L,4,PER,F\n2025-01-10,L,9,BOL,F\n2025-01-10,L,3,PER/CHL,M\n";
    let bench = bench(&[SUM, &never], &format!("{rows}{levels}"));
    let report = bench.report(&["--party", "PER", "--by", "sex", "--by", "party"]);
    let parts = |id: &str, axis: &str| -> String {
        let figure = find(&report, id);
        let parts = figure["breakdown"][axis].as_array().unwrap().iter();
        let one = |part: &serde_json::Value| format!("{}:{}", text(&part["key"]), part["value"]);
        parts.map(one).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(parts("C", "sex"), "F:10 null:5");
    assert_eq!(parts("C", "party"), "PER:15");
    assert_eq!(parts("L", "sex"), "F:4 M:3", "a joint series is shown for its members");
}

#[test]
fn rule_22_who_can_never_be_counted_owes_nothing() {
    let rows = "date,indicator,value,party\n2025-01-10,P,1,PER\n";
    let calendar = format!("{PARTIES}\ncollect = {{ every = \"year\" }}");
    let bench = bench(&[&calendar], rows);
    let status = |party: &str| {
        find(&bench.report(&["--party", party]), "P")["status"].as_str().unwrap().to_string()
    };
    assert_eq!(status("MEX"), "not-applicable", "no member of the group");
    assert_eq!(status("G"), "not-applicable", "no country");
    assert_eq!((status("PER").as_str(), status("CHL").as_str()), ("no-target", "not-due"));
    let asked = format!("{PARTIES}\ncollect = {{ every = \"year\", from = [\"MEX\"] }}");
    let bench = crate::bench(&[&asked], rows);
    let asked = find(&bench.report(&["--party", "MEX"]), "P");
    assert_eq!(asked["status"], "not-due", "whoever is asked owes an answer all the same");
}

#[test]
fn rule_23_breakdowns_and_languages() {
    let rows = "date,indicator,value,party,sex\n2025-01-10,C,3,PER,M\n2025-01-11,C,4,CHL,F\n2025-01-12,C,5,,\n";
    let named = SUM.replace("\"Count\"", "{ en = \"Count\", es = \"Cuenta\" }");
    let bench = bench(&[&named], rows);
    assert_eq!(bench.figure("C", &[])["breakdown"].to_string(), "{}");
    let figure = bench.figure("C", &["--by", "party", "--by", "sex"]);
    let keys = |axis: &str| -> Vec<String> {
        figure["breakdown"][axis].as_array().unwrap().iter().map(|one| text(&one["key"])).collect()
    };
    assert_eq!(keys("party"), ["CHL", "PER", "null"]);
    assert_eq!(keys("sex"), ["F", "M", "null"]);
    assert_eq!(figure["name"], "Count");
    let part = figure["breakdown"]["party"][0].as_object().unwrap();
    assert!(part.keys().eq(["key", "value", "of", "percent"]), "of numbers as ever");
    assert_eq!(bench.figure("C", &["--lang", "es"])["name"], "Cuenta");
    let told = "date,indicator,value,party\n2025-01-10,M,sent,PER\n2025-01-10,X,done,CHL\n";
    let words = Bench::with(&[MILESTONE, TEXT]).data(told);
    let part = |id: &str| words.figure(id, &["--by", "party"])["breakdown"]["party"][0].clone();
    assert_eq!(
        (text(&part("M")["stage"]), text(&part("X")["text"])),
        ("sent".into(), "done".into())
    );
    let environment = crate::support::command(bench.path())
        .env("RUTA_LANG", "es")
        .args(["report", "--format", "json"])
        .output()
        .unwrap();
    let report: serde_json::Value = serde_json::from_slice(&environment.stdout).unwrap();
    assert_eq!(find(&report, "C")["name"], "Count", "names never follow the environment");
}

/// A level whose rows for nobody, for a party and for parts of it stand beside each other, never combined.
const APART: &str = r#"id = "W"
name = "Waiting days"
kind = "level"
over_time = "latest""#;

#[test]
fn who_reported_in_parts_has_not_said_that_it_does_not_apply() {
    let rows = "date,indicator,value,party,sex\n2025-03-01,W,5,PER,F\n2025-03-01,W,7,PER,M\n\
        2025-04-01,W,6,,\n2025-04-01,W,4,BOL,\n2025-05-01,W,9,BOL,F\n2025-05-02,W,n/a,CHL,\n";
    let bench = bench(&[APART], rows);
    let said = bench.text(&["report", "--by", "party", "--by", "sex", "--format", "table"]);
    let line = |of: &str| said.lines().find(|line| line.starts_with(of)).unwrap().to_string();
    let words = |of: &str| line(of).split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(words("Peru (PER)"), "Peru (PER) — 1 Mar 2025", "{said}");
    assert_eq!(words("Bolivia (BOL)"), "Bolivia (BOL) 4 1 Apr 2025", "the day is the value's");
    assert_eq!(words("Chile (CHL)"), "Chile (CHL) not applicable 2 May 2025");
    assert_eq!(words("Women"), "Women — 1 May 2025");
    assert_eq!(words("W "), "W 6 ○ no target 0 1 Apr 2025");
    assert_eq!(bench.figure("W", &[])["last_date"], "2025-05-02", "of all its rows, as ever");
}

#[test]
fn an_old_zero_is_not_what_is_told_of_a_party_with_newer_parts() {
    let never = LATEST.replace("latest\"", "latest\"\nover_parties = \"none\"");
    let rows = "date,indicator,value,party,sex\n2025-03-01,L,0,BOL,\n2025-05-01,L,9,BOL,F\n\
        2025-03-01,L,0,PER,\n2025-05-01,L,0,PER,F\n";
    let bench = bench(&[&never], rows);
    let brief = bench.text(&["report", "--by", "party", "--format", "markdown"]);
    assert!(brief.contains("| Bolivia (BOL) | 0 | 1 Mar 2025 |"), "{brief}");
    assert!(brief.contains("| **L** | ✓ reported | 0 zero |"), "{brief}");
}

#[test]
fn who_it_did_not_apply_to_owes_what_is_due_later() {
    let collected =
        format!("{SUM}\ncollect = {{ every = \"quarter\", from = [\"PER\", \"BOL\"] }}");
    let rows = "date,indicator,value,party\n2025-03-01,C,n/a,PER\n2025-03-01,C,5,BOL\n2025-05-01,C,5,BOL\n";
    let bench = bench(&[&collected], rows);
    let matrix = |day: &str| {
        let text = bench.text(&["report", "--as-of", day, "--format", "markdown"]);
        text.lines()
            .find(|line| line.starts_with("| **C** |") && line.matches('|').count() == 4)
            .unwrap()
            .to_string()
    };
    assert_eq!(matrix("2025-04-01"), "| **C** | ✓ reported | × n/a |", "it answers its quarter");
    assert_eq!(matrix("2025-08-30"), "| **C** | ✓ reported | ! overdue |");
}

/// A level to be maintained within a band of its own.
const KEPT: &str = r#"id = "K"
name = "Kept"
kind = "level"
over_time = "latest"
direction = "maintain"
decimals = 1
baseline = { value = 90 }
targets = [ { date = 2025-12-31, value = 80, min = 60, max = 85 } ]"#;

#[test]
fn a_target_with_bounds_is_shown_with_them_and_compared_with_them() {
    let bench = bench(&[KEPT], "date,indicator,value\n2025-03-01,K,62.25\n");
    let plain = |args: &[&str]| bench.text(args).replace('\u{a0}', " ");
    assert!(plain(&["show", "K"]).contains("80.0 (60.0–85.0), by 31 December 2025"));
    let table = plain(&["report", "--format", "table"]);
    assert!(table.contains("80.0 (60.0–85.0)"), "{table}");
    let explained = plain(&["explain", "K"]);
    let words = explained.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("Expected at all times: 80.0 (60.0–85.0)"), "{words}");
    let why = "because the value, 62.25, is within what meets the target: from 60.0 to 85.0.";
    assert!(words.contains(why), "{words}");
    let outside = bench.data("date,indicator,value\n2025-03-01,K,85.01\n");
    let said = |args: &[&str]| outside.text(args).split_whitespace().collect::<Vec<_>>().join(" ");
    let why = "because the value, 85.01, is outside what meets the target: from 60.0 to 85.0.";
    assert!(said(&["explain", "K"]).contains(why), "{}", said(&["explain", "K"]));
    let late = said(&["explain", "K", "--as-of", "2026-01-01"]);
    assert!(
        late.contains("deadline passed and the value, 85.01, is outside what meets it"),
        "{late}"
    );
    let brief = said(&["report", "--as-of", "2026-01-01", "--format", "markdown"]);
    assert!(brief.contains("80.0 (60.0–85.0)"), "{brief}");
}

#[test]
fn what_is_to_be_kept_is_expected_at_all_times_in_charts_too() {
    let rows = "date,indicator,value\n2025-02-01,K,88\n2025-03-01,K,62.25\n";
    let page = bench(&[KEPT], rows).text(&["report", "--format", "html"]).replace('\u{a0}', " ");
    assert!(page.contains("Expected at all times: 80.0. Target: 80.0 (31 Dec 2025)."), "{page}");
    assert!(!page.contains("Expected: from the baseline"), "it is no slope");
}

#[test]
fn rows_and_steps_have_all_their_digits() {
    let tight = r#"id = "D"
name = "Tight"
kind = "level"
over_time = "latest"
direction = "decrease"
decimals = 1
baseline = { value = 90.5 }
targets = [ { date = 2025-12-31, value = 30.25 } ]"#;
    let whole = format!("{SUM}\ndecimals = 0");
    let rows = "date,indicator,value\n2025-03-01,D,50.15\n2025-03-01,C,11.5\n2025-03-02,C,4\n";
    let bench = bench(&[tight, &whole], rows);
    let plain = |args: &[&str]| bench.text(args).replace('\u{a0}', " ");
    let history = plain(&["history", "C"]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        history.contains("11.5 ✗ rejected") && history.contains(" 4 ✓"),
        "{history} {:?}",
        bench.run(&["history", "C"])
    );
    let explained = plain(&["explain", "D"]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(explained.contains("(50.15 − 90.5) / (30.25 − 90.5) = 67.0%"), "{explained}");
    assert!(explained.contains("1 Mar 2025 50.15"), "{explained}");
    assert!(explained.contains("Value 50.2") || explained.contains("Value 50.1"), "rounded above");
}
