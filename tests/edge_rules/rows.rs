//! Rules 1 to 13: which rows count and what their cells mean.

use crate::support::{Bench, accounts, find, text};
use crate::{LATEST, PARTIES, SHARE, SUM, bench, value};

#[test]
fn rule_01_each_row_falls_in_the_first_that_fits() {
    let rows = "date,indicator,value,recorded,id,replaces\n\
        2025-01-10,C,1,2025-01-11,a,\n\
        2025-01-10,C,1,2025-01-11,a,\n\
        2025-01-12,C,x,2025-01-13,b,\n\
        2025-01-14,C,4,2025-01-15,c,\n\
        2025-09-14,C,5,2025-01-16,d,c\n\
        2025-09-15,C,6,2025-01-17,e,\n\
        2025-01-18,C,7,2025-08-01,f,\n";
    let bench = bench(&[SUM], rows);
    let now = bench.report(&[]);
    assert_eq!(
        accounts(&now),
        [7, 2, 1, 1, 1, 2],
        "d and e are later, c is superseded whatever d's date"
    );
    assert_eq!(text(&find(&now, "C")["value"]), "8");
    let then = bench.report(&["--known-at", "2025-01-15"]);
    assert_eq!(accounts(&then), [7, 2, 1, 0, 1, 3], "known-at comes before corrections");
    assert_eq!(text(&find(&then, "C")["value"]), "5");
}

#[test]
fn rule_02_rows_are_equal_by_meaning() {
    let rows = "date,indicator,value,of,party,recorded,note,extra\n\
        2025-03-01,C,12.50,20,PER/BOL,2025-03-02T00:00:00Z,caf\u{e9},\n\
        2025-03-01,c,12.5,20.0,bolivia/per,2025-03-01T19:00:00-05:00, cafe\u{301} ,\n\
        2025-03-01,C,12.5,20,PER/BOL,2025-03-02T00:00:00Z,caf\u{e9},more\n\
        2025-Q1,C,12.5,20,PER/BOL,2025-03-02T00:00:00Z,caf\u{e9},\n\
        2025-03-31,C,12.5,20,PER/BOL,2025-03-02T00:00:00Z,caf\u{e9},\n\
        oops,C,1,,,,,\n\
        oops,C,1,,,,,\n\
        oops,C, 1,,,,,\n";
    let bench = bench(&[SUM], rows);
    assert_eq!(accounts(&bench.report(&[])), [8, 4, 2, 0, 2, 0]);
    let lacking = "date,indicator,value,of,party,note,id\n2025-03-25,S,11,,,a,r3\n2025-03-25,S,11.0,,, a,r3\n\
        2025-03-25,P,1,,,,\n2025-03-25,P,yes,,,,\n2025-03-25,S,12,,,,\n2025-03-25,S,12,,,b,\n";
    let lacking = crate::bench(&[SHARE, PARTIES], lacking);
    assert_eq!(
        accounts(&lacking.report(&[])),
        [6, 0, 4, 0, 2, 0],
        "what lacks a cell is read all the same"
    );
    let other = "date,fonte interna,NOTA Interna,indicator,value\n2025-03-31,f,x,C,1\n";
    let own = "date,indicator,value,Nota interna,Fonte interna\n2025-03-31,C,1,x,f\n";
    let twice = Bench::with(&[SUM]).data(own).file("data/other.csv", other);
    assert_eq!(
        accounts(&twice.report(&[])),
        [2, 1, 0, 0, 1, 0],
        "unknown columns as headers are compared"
    );
    let ids = "date,indicator,value,id\n2025-03-01,C,1,A\n2025-03-01,C,1.0,a\n2025-03-01,C,2,b\n2025-03-01,C,3,B\n";
    let bench = bench.data(ids);
    assert_eq!(accounts(&bench.report(&[])), [4, 1, 2, 0, 1, 0]);
    assert!(bench.codes().contains(&"D231".to_string()));
}

#[test]
fn rule_03_a_chain_of_corrections_has_one_value() {
    let rows = "date,indicator,value,recorded,id,replaces\n\
        2025-01-10,C,1,2025-01-11,a,\n\
        2025-01-10,C,2,2025-01-12,b,A\n\
        2025-01-10,C,3,2025-01-13,c,a\n\
        2025-01-10,C,,2025-01-14,d,c\n\
        2025-01-10,C,,2025-01-15,e,d\n\
        2025-01-11,C,10,,f,\n\
        2025-01-11,C,11,,g,f\n\
        2025-01-11,C,12,,h,f\n\
        2025-01-12,C,-5,,i,\n\
        2025-01-12,C,100,,j,i\n";
    let bench = bench(&[SUM, LATEST], rows);
    let report = bench.report(&[]);
    assert_eq!(
        text(&find(&report, "C")["value"]),
        "110",
        "a to e leave nothing, f counts, j mends i"
    );
    assert_eq!(accounts(&report), [10, 2, 2, 6, 0, 0]);
    let foreign = "date,indicator,value,id,replaces\n2025-01-10,C,1,a,\n2025-01-10,L,2,b,a\n";
    let bench = bench.data(foreign);
    assert_eq!(value(&bench, "C", &[]), "1");
    assert_eq!(bench.codes(), ["D237"]);
    // An id that stands twice and is corrected: both rows are replaced, and that is said of each.
    let shared = "date,indicator,value,id,replaces\n2025-01-10,C,20,a,\n2025-01-11,C,7,A,\n2025-01-10,C,25,b,a\n";
    let bench = bench.data(shared);
    assert_eq!(accounts(&bench.report(&[])), [3, 1, 0, 2, 0, 0]);
    assert_eq!(bench.codes(), ["M321"]);
}

#[test]
fn rule_04_ties_in_a_latest_series() {
    let rows = "date,indicator,value,party,recorded\n\
        2025-01-10,L,5,PER,\n\
        2025-01-10,L,6,PER,2025-01-11\n\
        2025-02-10,L,7,BOL,\n\
        2025-02-10,L,8,BOL,\n\
        2025-01-10,L,3,BOL,\n";
    let bench = bench(&[LATEST], rows);
    let report = bench.report(&[]);
    assert_eq!(text(&find(&report, "L")["value"]), "9", "PER 6 by recorded, BOL back to 3");
    assert_eq!(accounts(&report)[2], 2);
    let of = "date,indicator,value,of,party\n2025-01-10,L,5,9,PER\n2025-01-10,L,5,8,PER\n";
    let bench = bench.data(of);
    assert_eq!(value(&bench, "L", &[]), "null", "another `of` contradicts too");
    let told = bench.text(&["check", "--format", "short"]);
    assert!(told.contains("same date, another value or another “of”; neither"), "{told}");
    let story = "id = \"X\"\nname = \"Story\"\nkind = \"text\"";
    let rows = "date,indicator,value\n2025-01-10,X,one\n2025-01-10,X,two\n2025-01-01,X,old\n";
    let bench = Bench::with(&[story]).data(rows);
    assert_eq!(bench.figure("X", &[])["text"], "one / two", "texts are all shown");
}

#[test]
fn rule_05_rows_of_a_sum_alike_but_in_value_are_a_warning() {
    let rows = "date,indicator,value,party,event,id,note\n\
        2025-01-10,C,45,PER,w,a,first\n\
        2025-01-10,C,54,PER,w,b,second\n\
        2025-01-10,C,54,PER,v,c,\n";
    let bench = bench(&[SUM], rows);
    assert_eq!(value(&bench, "C", &[]), "153");
    assert_eq!(bench.found(), ["M314 3:14"]);
}

#[test]
fn rule_06_conflict_copies_are_known_by_marker_and_original() {
    let head = "date,indicator,value,party,id\n";
    let own = format!("{head}2025-01-10,C,1,PER,\n2025-01-11,C,2,PER,a\n");
    let copy = format!("{head}2025-01-10,C,1,PER,\n2025-01-12,C,4,PER,b\n2025-01-13,C,8,PER,\n");
    let with = |name: &str, other: &str| {
        Bench::with(&[SUM]).file("data/per.csv", &own).file(&format!("data/{name}"), other)
    };
    for name in [
        "per (Ana's conflicted copy 2025-01-14).csv",
        "per.sync-conflict-20250114-101010-ABCDEFG.csv",
    ] {
        let bench = with(name, &copy);
        assert_eq!(value(&bench, "C", &[]), "7", "{name}: by id joins, without id waits");
        assert_eq!(bench.codes(), ["D230", "D236", "F104"], "{name}");
    }
    assert_eq!(value(&with("per-LAPTOP.csv", &copy), "C", &[]), "7", "shares a row: a copy");
    let strange = format!("{head}2025-02-10,C,8,PER,\n");
    assert_eq!(value(&with("per-LAPTOP.csv", &strange), "C", &[]), "11", "shares nothing: none");
    for name in [
        "per-2025.csv",
        "per-Q2.csv",
        "per-CHL.csv",
        "per-per\u{fa}.csv",
        "per-cl.csv",
        "per-2.csv",
    ] {
        assert_eq!(value(&with(name, &copy), "C", &[]), "15", "{name} is a file of its own");
    }
    let alone = Bench::with(&[SUM]).file("data/per (conflicted copy).csv", &own);
    assert_eq!(value(&alone, "C", &[]), "3", "no original beside it");
    let roadmap = std::fs::read_to_string(alone.path().join("roadmaps/t.toml")).unwrap();
    let same = with("x.csv", head).file("roadmaps/t (conflicted copy).toml", &roadmap);
    assert_eq!(same.codes(), ["F106"]);
    let differs = same.file("roadmaps/t (conflicted copy).toml", roadmap + "# more\n");
    assert_eq!(differs.codes(), ["F105"]);
    assert_eq!(differs.run(&["check"]).status.code(), Some(1));
}

#[test]
fn rule_07_joint_rows_and_groups() {
    let rows = "date,indicator,value,party\n\
        2025-01-10,L,5,PER\n\
        2025-01-10,L,7,PER/BOL\n\
        2025-02-10,L,8,BOL/PER\n";
    let joint = bench(&[LATEST], rows);
    let figure = joint.figure("L", &["--by", "party"]);
    assert_eq!(text(&figure["value"]), "13", "the joint series counts once");
    let parts = figure["breakdown"]["party"].as_array().unwrap();
    let parts: Vec<_> = parts.iter().map(|one| (text(&one["key"]), text(&one["value"]))).collect();
    assert_eq!(parts, [("BOL".into(), "8".into()), ("PER".into(), "13".into())]);
    assert_eq!(joint.codes(), ["M315"]);
    let rows = "date,indicator,value,party\n2025-01-10,P,yes,PER/CHL\n2025-01-10,P,no,BOL\n2025-02-10,P,1,G\n";
    let countries = bench(&[PARTIES], rows);
    assert_eq!(value(&countries, "P", &[]), "2");
    assert_eq!(countries.found(), ["M305 4:16"]);
    let rows = "date,indicator,value,party,event\n2025-01-10,C,30,G,w\n2025-01-10,C,10,PER,w\n";
    assert_eq!(bench(&[SUM], rows).codes(), ["M313"]);
}

/// What a total to date holds goes on counting beside what is told later, until it is emptied; increments are of one last day.
#[test]
fn rule_07_what_holds_others_is_found_whenever_it_was_told() {
    let mean = "id = \"M\"\nname = \"Index\"\nkind = \"level\"\nover_time = \"latest\"\nover_parties = \"mean\"";
    let most = "id = \"X\"\nname = \"Most\"\nkind = \"count\"\nover_time = \"sum\"\nover_parties = \"max\"";
    let found = |rows: &str| {
        bench(&[LATEST, SUM, mean, most], &format!("date,indicator,value,party,sex\n{rows}"))
            .found()
    };
    let total = "2025-03-31,L,40,PER,\n2025-06-30,L,30,PER,F\n2025-06-30,L,30,PER,M\n";
    assert_eq!(found(total), ["M312 3:14", "M308 3:21", "M308 4:21"]);
    let emptied = format!("{total}2025-06-30,L,n/a,PER,\n");
    assert_eq!(found(&emptied), ["M308 3:21", "M308 4:21"]);
    assert_eq!(found("2025-03-31,L,40,G,\n2025-06-30,L,30,PER,\n"), ["M313 3:14"]);
    assert_eq!(found("2025-03-31,M,40,G,\n2025-06-30,M,30,PER,\n"), ["M313 3:14"]);
    assert_eq!(
        found("2025-03-31,X,40,G,\n2025-03-31,X,30,PER,\n"),
        [""; 0],
        "the greatest of both"
    );
    assert_eq!(found("2025-03-31,X,40,PER,\n2025-Q1,X,30,PER,F\n"), ["M308 3:18", "M312 3:18"]);
    assert_eq!(
        found("2025-03-31,C,40,PER,\n2025-04-30,C,30,PER,F\n"),
        ["M308 3:21"],
        "another month's"
    );
}

#[test]
fn rule_08_not_applicable_empties_a_series_and_lowers_the_ceiling() {
    let rows = "date,indicator,value,party\n\
        2025-01-10,P,yes,PER\n\
        2025-02-10,P,n/a,PER\n\
        2025-01-10,P,yes,BOL\n\
        2025-01-10,L,5,PER\n\
        2025-02-10,L,n/a,PER\n\
        2025-01-10,L,4,BOL\n\
        2025-01-10,C,5,PER\n\
        2025-02-10,C,n/a,PER\n";
    let collect = format!("{SUM}\ncollect = {{ every = \"quarter\", from = [\"PER\", \"BOL\"] }}");
    let bench = bench(&[PARTIES, LATEST, &collect], rows);
    let report = bench.report(&[]);
    let countries = find(&report, "P");
    assert_eq!((text(&countries["value"]), text(&countries["ceiling"])), ("1".into(), "2".into()));
    assert_eq!(text(&find(&report, "L")["value"]), "4");
    assert_eq!(text(&find(&report, "C")["value"]), "5", "earlier rows of a sum stay");
    assert_eq!(accounts(&report)[1], 8, "they are counted");
    let missing = bench.json(&["missing", "--format", "json"]);
    let gaps = missing["gaps"].as_array().unwrap().iter();
    let first: Vec<_> =
        gaps.filter(|gap| gap["indicator"] == "C" && gap["period"] == "2025-Q1").collect();
    assert_eq!(first.len(), 1, "it answers a due period: only BOL is missing");
    let all = bench.data("date,indicator,value,party\n2025-01-10,L,5,PER\n2025-03-10,L,n/a,\n");
    assert_eq!(all.figure("L", &[])["status"], "not-applicable");
}

#[test]
fn rule_09_of_and_percent_need_every_contributing_row() {
    let whole = "date,indicator,value,of,party\n2025-01-10,C,3,10,PER\n2025-01-11,C,45,50,BOL\n";
    let bench = bench(&[SUM, SHARE], whole);
    let figure = bench.figure("C", &[]);
    assert_eq!((text(&figure["of"]), text(&figure["percent"])), ("60".into(), "80.0".into()));
    let part = "date,indicator,value,of,party\n2025-01-10,C,3,10,PER\n2025-01-11,C,45,,BOL\n";
    let bench = bench.data(part);
    let figure = bench.figure("C", &[]);
    assert!(figure["of"].is_null() && figure["percent"].is_null());
    assert_eq!(bench.codes(), ["M317"]);
    let bench = bench.data("date,indicator,value,of\n2025-01-10,C,50,45\n2025-01-10,S,0,0\n");
    assert_eq!(bench.found(), ["M301 2:14"]);
    let share = bench.figure("S", &[]);
    assert!(share["percent"].is_null());
    assert_eq!(share["status"], "no-data", "a share of nothing");
}

#[test]
fn rule_10_one_mark_and_three_digits_are_ambiguous() {
    let found = |rows: &str| bench(&[SUM], rows).found();
    assert_eq!(
        value(&bench(&[SUM], "date,indicator,value\n2025-01-10,C,1.234\n"), "C", &[]),
        "1.234"
    );
    assert_eq!(found("date,indicator,value\n2025-01-10,C,1.234\n"), ["F103 1:1"], "said once");
    assert_eq!(
        found("date,indicator,value\n2025-01-10,C,1.234\n2025-01-11,C,12.5\n"),
        [] as [&str; 0],
        "another number tells the mark"
    );
    // The remedy keeps the mark of the other numbers.
    let three = |number: &str| {
        let rows = ["12,5", "12,6", "12,7", number].map(|one| format!("2025-01-10;C;{one}\n"));
        bench(&[SUM], &format!("date;indicator;value\n{}", rows.concat()))
    };
    let told = three("1.234").text(&["check"]);
    assert!(told.contains("write 1234;") && told.contains("write 1,2340,"), "{told}");
    assert_eq!(value(&three("1,2340"), "C", &[]), "39.034", "no number is refused");
    assert_eq!(found("date;indicator;value\n2025-01-10;C;1.234\n"), ["F103 1:1", "D212 2:14"]);
    assert_eq!(
        found("date;indicator;value\n2025-01-10;C;1,234\n2025-01-11;C;2,5\n"),
        ["F103 1:1", "D212 2:14"]
    );
    let quoted = "date,indicator,value\n2025-01-10,C,\"1,234\"\n";
    assert_eq!(found(quoted), ["D212 2:14"]);
    let grouped = "date;indicator;value\n2025-01-10;C;1.234,5\n";
    assert!(found(grouped).contains(&"D211 2:14".to_string()), "grouping is never read");
    let comma = bench(&[SUM], "date;indicator;value\n2025-01-10;C;12,5\n");
    assert_eq!(value(&comma, "C", &[]), "12.5");
}

#[test]
fn rule_11_headers() {
    let twice = bench(&[SUM], "date,indicator,value,date\n2025-01-10,C,1,2025-01-10\n");
    assert_eq!(twice.codes(), ["D202"]);
    assert_eq!(accounts(&twice.report(&[]))[2], 1);
    let synonyms = "FECHA,Indicador,VALOR,Pa\u{ed}s,parte\n2025-01-10,C,1,PER,\n2025-01-11,C,2,,BOL\n\
        2025-01-12,C,4,CHL,chile\n2025-01-13,C,8,PER,BOL\n";
    let agree = bench(&[SUM], synonyms);
    assert_eq!(value(&agree, "C", &[]), "7");
    assert_eq!(agree.codes(), ["D221"]);
    let headless = bench(&[SUM], "a,b,c\n2025-01-10,C,1\n2025-01-11,C,2\n");
    assert_eq!(headless.found().iter().filter(|one| one.starts_with("D201")).count(), 1);
    assert_eq!(accounts(&headless.report(&[]))[2], 2, "every row rejected with one finding");
    let upper =
        Bench::with(&[SUM]).file("data/A.CSV", "date,indicator,value\n2025-01-10,C,1\n\n,,\n");
    assert_eq!(accounts(&upper.report(&[])), [1, 1, 0, 0, 0, 0]);
}

#[test]
fn rule_12_ranges_fractions_and_required_splits() {
    let ranged =
        format!("{SUM}\ndecimals = 0\nrange = {{ max = 50 }}\nby = {{ party = \"required\" }}");
    let rows = "date,indicator,value,of,party,sex\n\
        2025-01-10,C,-1,,PER,\n\
        2025-01-11,C,1.5,,PER,\n\
        2025-01-12,C,51,,PER,\n\
        2025-01-13,C,1,,,\n\
        2025-01-14,C,30,,PER,F\n\
        2025-01-15,C,30,,PER,\n";
    let bench = bench(&[&ranged], rows);
    let figure = bench.report(&[]);
    assert_eq!(accounts(&figure)[1..3], [2, 4]);
    let found = bench.found();
    for one in ["M302 2:14", "M303 3:14", "M302 4:14", "M306 5:17", "M308 6:22"] {
        assert!(found.contains(&one.to_string()), "{one} in {found:?}");
    }
    assert!(found.iter().any(|one| one.starts_with("M316")), "60 is beyond the ceiling of 50");
    let check = bench.json(&["check", "--format", "json"]);
    let over = check["findings"].as_array().unwrap().iter().find(|one| one["line"] == 4).unwrap();
    assert!(
        over["message"].as_str().unwrap().contains("roadmaps/t.toml:"),
        "names the TOML line: {over}"
    );
}

#[test]
fn rule_13_dates_periods_and_moments() {
    let rows = "date,indicator,value,recorded\n\
        2025-Q2,C,1,2025-04-10\n\
        2025,C,2,\n\
        2024-12-31,C,4,\n\
        2025-01-10,C,8,2025-01-10T10:00:00\n";
    let bench = bench(&[SUM], rows);
    assert_eq!(value(&bench, "C", &[]), "5", "Q2 is over on 30 June, the year is not");
    assert_eq!(bench.codes(), ["D218", "M310", "M318"]);
    assert_eq!(value(&bench, "C", &["--as-of", "2025-06-29"]), "4");
    let next = bench.data("date,indicator,value\n2025-Q3,C,1\n2025-Q4,C,1\n");
    assert_eq!(next.codes(), ["M309", "M318"], "a later period is said, too, on its eve");
    let bench = next.data(rows);
    let at = |known: &str| value(&bench, "C", &["--known-at", known]);
    assert_eq!(at("2025-04-10"), "5", "a date means its end, UTC");
    assert_eq!(at("2025-04-10T23:00:00Z"), "4");
    assert_eq!(bench.run(&["report", "--known-at", "2025-04-10T23:00:00"]).status.code(), Some(2));
}
