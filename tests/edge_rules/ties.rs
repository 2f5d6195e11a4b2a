//! Rules 4, 8, 9 and 23 where rows tie or stand beside "not applicable": place decides nothing.

use crate::support::Bench;
use crate::support::text;
use crate::{MILESTONE, PARTIES, SUM, TEXT, bench, value_of};

#[test]
fn rule_04_texts_of_one_day_stand_in_alphabetical_order() {
    for rows in [["2025-01-10,X,a,", "2025-01-10,X,b,"], ["2025-01-10,X,b,", "2025-01-10,X,a,"]] {
        let text = format!("date,indicator,value,party\n{}\n{}\n", rows[0], rows[1]);
        assert_eq!(value_of(&bench(&[TEXT], &text), "X", "text"), "a / b");
    }
}

#[test]
fn rule_08_not_applicable_to_one_party_leaves_the_texts_of_others() {
    let rows = "date,indicator,value,party\n2025-01-10,X,done,BOL\n2025-02-10,X,n/a,PER\n";
    let bench = bench(&[TEXT], rows);
    assert_eq!(value_of(&bench, "X", "text"), "done");
    let own =
        bench.data("date,indicator,value,party\n2025-01-10,X,done,BOL\n2025-02-10,X,n/a,BOL\n");
    assert_eq!(own.figure("X", &[])["status"], "no-data", "its own empties its series");
}

#[test]
fn rule_08_a_value_of_the_same_moment_holds_wherever_it_stands() {
    let rows = ["2025-01-10,C,5,PER\n", "2025-01-10,C,n/a,PER\n"];
    for order in [[0, 1], [1, 0]] {
        let text = format!("date,indicator,value,party\n{}{}", rows[order[0]], rows[order[1]]);
        let figure = bench(&[SUM], &text).figure("C", &["--party", "PER"]);
        assert_eq!(figure["status"], "no-target", "{order:?}");
    }
}

#[test]
fn rule_09_nobody_says_out_of_how_many_an_included_baseline_is() {
    let included = |value: u32| format!("{SUM}\nbaseline = {{ value = {value}, included = true }}");
    let rows = "date,indicator,value,of\n2025-01-10,C,20,50\n";
    let figure = bench(&[&included(100)], rows).figure("C", &["--by", "party"]);
    assert_eq!(figure["value"], 120);
    assert!(figure["of"].is_null() && figure["percent"].is_null(), "not 120 of 50, nor 40 %");
    assert_eq!(text(&figure["breakdown"]["party"][0]["percent"]), "40.0", "rows alone");
    let figure = bench(&[&included(0)], rows).figure("C", &[]);
    assert_eq!((text(&figure["of"]), text(&figure["percent"])), ("50".into(), "40.0".into()));
}

#[test]
fn rule_09_of_equal_maxima_place_decides_nothing() {
    let most = SUM.replace("sum", "max");
    for of in [["40", "50"], ["50", "40"], ["", "50"], ["50", ""]] {
        let rows = format!(
            "date,indicator,value,of\n2025-01-10,C,20,{}\n2025-02-10,C,20,{}\n",
            of[0], of[1]
        );
        let expected = if of.contains(&"") { "null" } else { "50" };
        assert_eq!(value_of(&bench(&[&most], &rows), "C", "of"), expected, "{of:?}");
    }
}

#[test]
fn rule_23_a_country_has_one_answer_whatever_the_dimensions() {
    let rows = "date,indicator,value,party,sex\n2025-01-10,P,yes,PER,F\n2025-01-10,P,no,BOL,\n";
    let figure = bench(&[PARTIES], rows).figure("P", &["--by", "sex"]);
    let parts = figure["breakdown"]["sex"].as_array().unwrap();
    assert_eq!(parts.len(), 1, "not split");
    assert!(parts[0]["key"].is_null());
    assert_eq!(parts[0]["value"], figure["value"]);
}

#[test]
fn rule_07_of_what_is_never_combined_a_party_shows_what_is_told_last() {
    let by_party = |bench: &Bench, key: &str| -> Vec<(String, String)> {
        let figure = bench.figure(if key == "stage" { "M" } else { "V" }, &["--by", "party"]);
        let parts = figure["breakdown"]["party"].as_array().unwrap().clone();
        parts.iter().map(|one| (text(&one["key"]), text(&one[key]))).collect()
    };
    let told = |all: &[(&str, &str)]| -> Vec<(String, String)> {
        all.iter().map(|(party, value)| ((*party).to_string(), (*value).to_string())).collect()
    };
    let rows = "date,indicator,value,party\n2025-03-01,M,created,PER\n2025-06-01,M,sent,PER/BOL\n";
    let milestone = bench(&[MILESTONE], rows);
    assert_eq!(by_party(&milestone, "stage"), told(&[("BOL", "sent"), ("PER", "sent")]));
    assert_eq!(milestone.codes(), ["M315"]);
    let level = "id = \"V\"\nname = \"Level\"\nkind = \"level\"\nover_time = \"latest\"";
    let rows = "date,indicator,value,party\n2025-06-01,V,5,PER\n2025-03-01,V,9,PER/BOL\n2025-04-01,V,7,BOL/CHL\n";
    let level = bench(&[level], rows);
    assert_eq!(by_party(&level, "value"), told(&[("BOL", "7"), ("CHL", "7"), ("PER", "5")]));
}
