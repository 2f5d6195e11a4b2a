//! Figures from published examples and from the definitions of the field, to the digit.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use support::{Bench, find, text};

/// Key of an indicator as text.
fn of(bench: &Bench, id: &str, args: &[&str], key: &str) -> String {
    text(&bench.figure(id, args)[key])
}

#[test]
fn progress_from_a_baseline_is_the_share_of_the_way() {
    let indicator = "id = \"I\"\nname = \"I\"\nkind = \"level\"\nover_time = \"latest\"\n\
        baseline = { value = 2505 }\ntargets = [ { date = 2025-12-31, value = 15000 } ]";
    let bench = Bench::with(&[indicator]).data("date,indicator,value\n2025-06-30,I,12980\n");
    assert_eq!(of(&bench, "I", &[], "achieved_percent"), "83.833533", "83.8 %");
    let table = bench.text(&["report"]);
    assert!(table.contains("83.8"), "{table}");
}

#[test]
fn totals_reported_by_several_parties_add_each_ones_last_value() {
    let indicator = "id = \"I\"\nname = \"I\"\nkind = \"count\"\nover_time = \"latest\"";
    let rows = "date,indicator,value,party\n\
        2025-01-31,I,10,GTM\n2025-03-31,I,25,GTM\n2025-02-28,I,40,HND\n2025-01-31,I,7,SLV\n2025-04-30,I,9,SLV\n";
    let bench = Bench::with(&[indicator]).data(rows);
    assert_eq!(of(&bench, "I", &[], "value"), "74");
    assert_eq!(of(&bench, "I", &["--as-of", "2025-02-28"], "value"), "57");
}

#[test]
fn a_share_is_a_quotient_of_sums_never_a_mean_of_percentages() {
    let indicator = "id = \"I\"\nname = \"I\"\nkind = \"share\"\nover_time = \"sum\"";
    let rows = "date,indicator,value,of\n2025-01-31,I,3,10\n2025-02-28,I,45,50\n";
    let bench = Bench::with(&[indicator]).data(rows);
    assert_eq!(of(&bench, "I", &[], "percent"), "80.0", "not 60");
    assert_eq!(of(&bench, "I", &[], "of"), "60");
}

#[test]
fn at_most_is_met_from_below() {
    let indicator = "id = \"I\"\nname = \"I\"\nkind = \"level\"\nover_time = \"latest\"\ndirection = \"decrease\"\n\
        baseline = { value = 100 }\ntargets = [ { date = 2025-12-31, value = 50 } ]";
    let with = |value: &str| {
        Bench::with(&[indicator]).data(format!("date,indicator,value\n2025-06-30,I,{value}\n"))
    };
    assert_eq!(of(&with("80"), "I", &[], "achieved_percent"), "40.0");
    assert_eq!(of(&with("80"), "I", &[], "status"), "at-risk", "20 of the 24.9 expected by now");
    assert_eq!(of(&with("80"), "I", &["--as-of", "2026-01-01"], "status"), "missed");
    assert_eq!(of(&with("49"), "I", &[], "status"), "achieved");
    assert_eq!(of(&with("120"), "I", &[], "achieved_percent"), "-40.0", "never capped");
}

#[test]
fn a_milestone_that_goes_back_comes_from_its_baseline() {
    let stages = "stages = [ { id = \"green\" }, { id = \"yellow\" }, { id = \"orange\" }, { id = \"red\" } ]";
    let indicator = format!(
        "id = \"I\"\nname = \"I\"\nkind = \"milestone\"\ndirection = \"decrease\"\n{stages}\n\
         baseline = {{ value = \"red\" }}\ntargets = [ {{ date = 2025-12-31, value = \"green\" }} ]"
    );
    for (stage, achieved) in [("red", "0.0"), ("orange", "33.333333"), ("green", "100.0")] {
        let rows = format!("date,indicator,value\n2025-06-01,I,{stage}\n");
        let bench = Bench::with(&[&indicator]).data(rows);
        assert_eq!(of(&bench, "I", &[], "achieved_percent"), achieved, "{stage}");
        let explained = bench.text(&["explain", "I"]);
        assert!(explained.contains("/ (1 − 4)"), "{explained}");
    }
    let rising =
        indicator.replace("decrease", "increase").replace("value = \"green", "value = \"RED");
    let rising = rising.replace("value = \"red", "value = \"yellow").replace("RED", "red");
    let bench = Bench::with(&[&rising]).data("date,indicator,value\n2025-06-01,I,orange\n");
    assert_eq!(of(&bench, "I", &[], "achieved_percent"), "75.0", "the third of four stages");
    let kept = indicator.replace("decrease", "maintain");
    let bench = Bench::with(&[&kept]).data("date,indicator,value\n2025-06-01,I,orange\n");
    assert_eq!(of(&bench, "I", &[], "achieved_percent"), "null", "met or not met");
}

#[test]
fn what_does_not_apply_any_more_makes_no_progress() {
    let indicator = "id = \"I\"\nname = \"I\"\nkind = \"count\"\nover_time = \"sum\"\n\
        targets = [ { date = 2025-12-31, value = 100 } ]";
    let rows = "date,indicator,value,note\n2025-02-10,I,40,\n2025-03-10,I,n/a,It ended\n";
    let bench = Bench::with(&[indicator]).data(rows);
    let figure = bench.figure("I", &[]);
    assert_eq!(figure["status"], "not-applicable");
    assert_eq!(text(&figure["value"]), "40", "in a sum earlier rows stay");
    assert_eq!(
        text(&figure["achieved_percent"]),
        "40.0",
        "data tell it, with its status beside it"
    );
    let explained = bench.text(&["explain", "I"]);
    assert!(!explained.contains("Pace") && !explained.contains("Progress ="), "{explained}");
    let table = bench.text(&["report", "--format", "table"]);
    assert!(!table.contains('█') && !table.contains("40.0"), "neither bar nor percentage: {table}");
    let before = bench.figure("I", &["--as-of", "2025-03-01"]);
    assert_eq!(text(&before["achieved_percent"]), "40.0");
}

#[test]
fn zero_is_a_value() {
    let indicator = "id = \"I\"\nname = \"I\"\nkind = \"count\"\nover_time = \"sum\"";
    let bench = Bench::with(&[indicator]).data("date,indicator,value\n2025-01-31,I,0\n");
    assert_eq!(of(&bench, "I", &[], "value"), "0");
    assert_eq!(of(&bench, "I", &[], "status"), "no-target");
    let nothing = Bench::with(&[indicator]);
    assert_eq!(of(&nothing, "I", &[], "value"), "null");
    assert_eq!(of(&nothing, "I", &[], "status"), "no-data");
}

#[test]
fn expected_today_and_pace_as_the_contract_shows_them() {
    let indicator = "id = \"I\"\nname = \"I\"\nkind = \"count\"\nover_time = \"sum\"\n\
        baseline = { value = 0, date = 2025-01-01 }\ntargets = [ { date = 2025-12-31, value = 300 } ]";
    let bench = Bench::with(&[indicator]).data("date,indicator,value\n2025-06-12,I,45\n");
    for (key, value) in [
        ("expected", "148.351648"),
        ("pace", "0.303333"),
        ("achieved_percent", "15.0"),
        ("status", "off-track"),
        ("target", "300"),
        ("baseline", "0"),
    ] {
        assert_eq!(of(&bench, "I", &[], key), value, "{key}");
    }
}

#[test]
fn thresholds_are_compared_unrounded() {
    let indicator = "id = \"I\"\nname = \"I\"\nkind = \"count\"\nover_time = \"sum\"\ntrajectory = \"steps\"\n\
        targets = [ { date = 2025-03-31, value = 3000000 }, { date = 2025-12-31, value = 6000000 } ]";
    let status = |value: &str| {
        let rows = format!("date,indicator,value\n2025-06-12,I,{value}\n");
        of(&Bench::with(&[indicator]).data(rows), "I", &[], "status")
    };
    assert_eq!(status("2700000"), "on-track", "0.90 exactly");
    assert_eq!(status("2699999.999999999"), "at-risk");
    assert_eq!(status("1800000"), "at-risk", "0.60 exactly");
    assert_eq!(status("1799999"), "off-track");
}

#[test]
fn a_baseline_may_lie_under_the_rows_or_not() {
    let with = |included: bool| {
        let indicator = format!(
            "id = \"I\"\nname = \"I\"\nkind = \"count\"\nover_time = \"sum\"\n\
             baseline = {{ value = 100, included = {included} }}\n\
             targets = [ {{ date = 2025-12-31, value = 200 }} ]"
        );
        Bench::with(&[&indicator]).data("date,indicator,value\n2025-06-12,I,50\n")
    };
    assert_eq!(of(&with(true), "I", &[], "value"), "150");
    assert_eq!(of(&with(true), "I", &[], "achieved_percent"), "50.0");
    assert_eq!(of(&with(false), "I", &[], "value"), "50");
    assert_eq!(of(&with(false), "I", &[], "achieved_percent"), "-50.0");
}

#[test]
fn series_combine_by_mean_max_and_min() {
    let level = |over: &str| {
        let indicator = format!(
            "id = \"I\"\nname = \"I\"\nkind = \"level\"\nover_time = \"latest\"\nover_parties = \"{over}\""
        );
        let rows = "date,indicator,value,party\n2025-01-31,I,1,PER\n2025-02-28,I,2,BOL\n2025-02-28,I,2,CHL\n";
        of(&Bench::with(&[&indicator]).data(rows), "I", &[], "value")
    };
    assert_eq!(level("mean"), "1.666667");
    assert_eq!(level("max"), "2");
    assert_eq!(level("min"), "1");
    assert_eq!(level("none"), "null");
    let most =
        "id = \"I\"\nname = \"I\"\nkind = \"count\"\nover_time = \"sum\"\nover_parties = \"max\"";
    let rows =
        "date,indicator,value,party\n2025-01-31,I,4,PER\n2025-02-28,I,5,PER\n2025-02-28,I,8,CHL\n";
    assert_eq!(
        of(&Bench::with(&[most]).data(rows), "I", &[], "value"),
        "9",
        "parties' sums compared"
    );
}

#[test]
fn no_target_no_baseline_and_in_progress() {
    let level = "id = \"I\"\nname = \"I\"\nkind = \"level\"\nover_time = \"latest\"\n\
        targets = [ { date = 2025-12-31, value = 10 } ]";
    let open = "id = \"J\"\nname = \"J\"\nkind = \"count\"\nover_time = \"sum\"\ntrajectory = \"none\"\n\
        targets = [ { date = 2025-12-31, value = 10 } ]";
    let rows = "date,indicator,value\n2025-01-31,I,4\n2025-01-31,J,4\n";
    let report = Bench::with(&[level, open]).data(rows).report(&[]);
    let index = find(&report, "I");
    assert_eq!(index["status"], "no-baseline");
    assert_eq!((text(&index["value"]), text(&index["target"])), ("4".into(), "10".into()));
    assert!(index["achieved_percent"].is_null());
    assert_eq!(find(&report, "J")["status"], "in-progress");
    assert_eq!(text(&find(&report, "J")["achieved_percent"]), "40.0");
}

#[test]
fn a_summary_is_a_distribution() {
    let one =
        |id: &str| format!("id = \"{id}\"\nname = \"I\"\nkind = \"count\"\nover_time = \"sum\"");
    let bench = Bench::with(&[&one("A"), &one("B"), &one("C")])
        .data("date,indicator,value\n2025-01-31,A,1\n");
    let report = bench.report(&[]);
    assert_eq!(text(&report["summary"]["no-data"]), "2");
    assert_eq!(text(&report["summary"]["no-target"]), "1");
    assert_eq!(report["summary"], report["roadmaps"][0]["summary"]);
    assert_eq!(report["schema"], "ruta.report/1");
}

#[test]
fn numbers_stay_exact_at_the_limits() {
    let indicator = "id = \"I\"\nname = \"I\"\nkind = \"count\"\nover_time = \"sum\"";
    let rows = "date,indicator,value\n2025-01-31,I,999999999999999.999999999\n2025-02-28,I,0.000000001\n2025-03-31,I,0.1\n2025-03-30,I,0.2\n";
    let bench = Bench::with(&[indicator]).data(rows);
    assert_eq!(of(&bench, "I", &[], "value"), "1000000000000000.3");
}
