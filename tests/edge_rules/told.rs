//! What is told beside what: jointly, twice, and after it no longer applies.

use crate::support::{Bench, text};
use crate::{LATEST, SUM, TEXT, bench};

/// Joint rows count once for each of their parties in breakdowns, be series combined in the headline or not.
#[test]
fn rule_7_what_is_told_jointly_is_in_each_partys_own_figure() {
    let rows = "2025-01-10,C,30,PER\n2025-01-11,C,5,PER/BOL\n2025-01-12,C,2,PER/CHL\n";
    let rows = format!("date,indicator,value,party\n{rows}2025-01-13,C,1,\n");
    for (over_time, told, per) in [
        ("sum", "BOL:5 CHL:2 PER:37 null:1", "37"),
        ("max", "BOL:5 CHL:2 PER:30 null:1", "30"),
        ("latest", "BOL:5 CHL:2 PER:2 null:1", "2"),
    ] {
        let none = SUM.replace("\"sum\"", &format!("\"{over_time}\"\nover_parties = \"none\""));
        let bench = bench(&[&none], &rows);
        let figure = bench.figure("C", &["--by", "party"]);
        let parts = figure["breakdown"]["party"].as_array().unwrap().iter();
        let parts = parts.map(|one| format!("{}:{}", text(&one["key"]), one["value"]));
        assert_eq!(parts.collect::<Vec<_>>().join(" "), told, "{over_time}");
        assert_eq!(text(&figure["value"]), "1", "the headline is nobody's in particular");
        assert_eq!(text(&bench.figure("C", &["--party", "PER"])["value"]), per, "{over_time}");
    }
    let least = "id = \"C\"\nname = \"Least\"\nkind = \"level\"\nover_time = \"min\"";
    let bench = bench(&[least], &rows);
    assert_eq!(text(&bench.figure("C", &["--party", "PER"])["value"]), "2");
}

#[test]
fn texts_that_say_the_same_are_told_once() {
    let rows = "date,indicator,value,party,note\n2025-02-10,X,Same,,a\n2025-02-10,X,Same,PER,b\n\
        2025-02-10,X,Other,,c\n2025-02-10,X,Same,,d\n";
    let bench = bench(&[TEXT], rows);
    let figure = bench.figure("X", &["--by", "party"]);
    assert_eq!(text(&figure["text"]), "Other / Same");
    assert_eq!(text(&figure["breakdown"]["party"][1]["text"]), "Other / Same");
    assert_eq!(text(&figure["rows"]), "4");
    let table = bench.text(&["report", "--format", "csv"]);
    assert!(table.contains("\"Other / Same\""), "{table}");
}

/// The day beside a value is that of the newest row behind it, whatever the order of rows; `last_date` is of all rows.
#[test]
fn to_say_that_a_sum_no_longer_applies_does_not_renew_it() {
    let lines = ["2025-02-10,C,40,", "2025-03-10,C,2,", "2025-04-11,C,n/a,", "2025-02-12,C,7,PER"];
    for turned in 0..lines.len() {
        let mut rows = lines;
        rows.rotate_left(turned);
        let rows = format!("date,indicator,value,party\n{}\n", rows.join("\n"));
        for (over_parties, day) in [("sum", "10 Mar 2025"), ("none", "10 Mar 2025")] {
            let indicator = format!("{SUM}\nover_parties = \"{over_parties}\"");
            let bench = bench(&[&indicator], &rows);
            let said = plain(&bench, &["report", "--format", "table"]);
            assert!(said.contains(day) && !said.contains("11 Apr"), "{said}");
            let parts = plain(&bench, &["report", "--format", "table", "--by", "party"]);
            let whole = parts.lines().find(|line| line.starts_with("not broken down")).unwrap();
            assert!(whole.contains("42") && whole.ends_with(day), "{parts}");
            let explained = plain(&bench, &["explain", "C"]);
            let series = explained.split("Series").nth(1).unwrap();
            assert!(series.contains(day) && !series.contains("11 Apr"), "{explained}");
            assert_eq!(bench.figure("C", &[])["last_date"], "2025-04-11");
        }
    }
    let newest = "date,indicator,value,party\n2025-02-10,L,40,PER\n2025-03-10,L,n/a,BOL\n";
    let said = plain(&bench(&[LATEST], newest), &["report", "--format", "table"]);
    assert!(said.contains("10 Mar 2025"), "of totals to date it takes one out: {said}");
}

#[test]
fn where_only_parties_have_rows_the_brief_does_not_say_that_none_count() {
    let apart = format!("{SUM}\nover_parties = \"none\"");
    let rows = "date,indicator,value,party\n2025-02-10,C,30,PER\n";
    let legend = |bench: &Bench, lang: &str| {
        let said = plain(bench, &["report", "--format", "markdown", "--lang", lang]);
        said.lines().find(|line| line.starts_with("- ? ")).unwrap().to_string()
    };
    let parted = bench(&[&apart, TEXT], rows);
    assert!(legend(&parted, "en").contains("Of C rows of parties or parts count"));
    assert!(legend(&parted, "es").contains("De C cuentan filas de partes"));
    assert!(legend(&parted, "pt").contains("De C contam linhas de partes"));
    let nothing = bench(&[&apart, TEXT], "date,indicator,value,party\n");
    assert_eq!(legend(&nothing, "en"), "- ? no data: There is no value that counts.");
}

/// What is printed, with plain blanks.
fn plain(bench: &Bench, args: &[&str]) -> String {
    bench.text(args).replace('\u{a0}', " ")
}
