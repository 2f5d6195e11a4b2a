//! What stands beside a hidden number and would tell it: which cells there are, who said no, totals of many small parts, names
//! of files.

use serde_json::Value;

use super::support::{Bench, text};

const CONFIG: &str = "[groups.G]\nmembers = [\"ARG\", \"BOL\", \"CHL\", \"PER\"]\n\
    [dimensions.sex]\nvalues = { F = \"F\", M = \"M\" }\n";
const PUBLIC: [&str; 2] = ["--audience", "public"];

fn bench(indicator: &str, rows: &str) -> Bench {
    let sensitive = format!("id = \"X\"\nname = \"X\"\nsensitive = true\n{indicator}");
    Bench::with(&[&sensitive]).file("ruta.toml", CONFIG).data(rows)
}

fn public(bench: &Bench, more: &[&str]) -> Value {
    bench.figure("X", &[&PUBLIC[..], more].concat())
}

#[test]
fn of_two_axes_at_once_not_even_the_cells_are_told() {
    let rows = "date,indicator,value,party,sex\n2025-03-01,X,5,BOL,F\n2025-03-01,X,35,BOL,M\n2025-03-01,X,20,CHL,F\n";
    let bench = bench("kind = \"count\"\nover_time = \"sum\"\nby = { sex = \"optional\" }", rows);
    let whole = public(&bench, &["--by", "party", "--by", "sex"]);
    assert_eq!(whole["breakdown"]["sex"][0]["value"].to_string(), "25", "girls of both");
    for party in ["BOL", "CHL"] {
        let own = public(&bench, &["--party", party, "--by", "sex"]);
        assert_eq!(own["breakdown"]["sex"].to_string(), "[]", "{party}: which ones there are");
        let inside = bench.figure("X", &["--party", party, "--by", "sex"]);
        assert!(!inside["breakdown"]["sex"].as_array().unwrap().is_empty());
    }
}

#[test]
fn a_total_of_many_small_parts_is_hidden_though_they_need_not_add_up() {
    let each = |value: u32, day: &str| -> String {
        let parties = ["ARG", "BOL", "BRA", "CHL", "COL", "ECU", "GUY", "PER", "PRY", "SUR", "URY"];
        parties.map(|party| format!("{day},X,{value},{party}\n")).concat()
    };
    let head = "date,indicator,value,party\n";
    let most = format!("{head}{}", each(1, "2025-03-01"));
    let most = bench("kind = \"count\"\nover_time = \"max\"\nover_parties = \"sum\"", &most);
    assert_eq!(text(&public(&most, &[])["value"]), "null", "eleven of eleven: one each");
    let fallen = format!("{head}{}{}", each(9, "2025-03-01"), each(1, "2025-06-01"));
    let fallen = bench("kind = \"count\"\nover_time = \"latest\"", &fallen);
    assert_eq!(text(&public(&fallen, &[])["value"]), "null");
    assert_eq!(text(&public(&fallen, &["--as-of", "2025-03-01"])["value"]), "99");
    let wide = format!("{head}{}2025-06-02,X,40,MEX\n", each(1, "2025-03-01"));
    let wide = bench("kind = \"count\"\nover_time = \"max\"\nover_parties = \"sum\"", &wide);
    assert_eq!(text(&public(&wide, &[])["value"]), "51", "where each may be many, it stays");
}

#[test]
fn what_a_document_told_before_a_late_report_is_no_part_of_a_later_difference() {
    let head = "date,indicator,value,party,recorded\n";
    let first = format!("{head}2025-Q1,X,60,ARG,2025-04-05T10:00:00Z\n");
    let late = |value: u32, day: &str| format!("{first}{day},X,{value},BOL,2025-06-01T10:00:00Z\n");
    let total = |rows: &str, as_of: &str| {
        let bench = bench("kind = \"count\"\nover_time = \"sum\"", rows);
        text(&public(&bench, &["--as-of", as_of])["value"])
    };
    assert_eq!(total(&first, "2025-05-30"), "60", "as it left the house");
    for day in ["2025-Q1", "2025-02-10", "2025-05-02"] {
        assert_eq!(total(&late(5, day), "2025-06-29"), "null", "{day}: five more");
        assert_eq!(
            total(&late(5, day), "2025-04-30"),
            if day == "2025-05-02" { "60" } else { "null" }
        );
        assert_eq!(total(&late(25, day), "2025-06-29"), "85", "{day}: no few");
    }
    let soon = format!("{head}2025-02-10,X,60,ARG,2025-02-12\n2025-03-10,X,30,BOL,2025-03-12\n");
    assert_eq!(
        total(&soon, "2025-03-31"),
        "90",
        "told in the order of events, nothing more is hidden"
    );
}

/// Eleven parties, each with the same value and, maybe, out of how many.
fn eleven(value: &str, day: &str) -> String {
    let parties = ["ARG", "BOL", "BRA", "CHL", "COL", "ECU", "GUY", "PER", "PRY", "SUR", "URY"];
    parties.map(|party| format!("{day},X,{value},{party}\n")).concat()
}

#[test]
fn one_to_whom_it_does_not_apply_opens_no_table() {
    let head = "date,indicator,value,of,party\n";
    let rows = format!("{head}2025-01-22,X,n/a,,VEN\n{}", eleven("1,20", "2025-03-01"));
    for indicator in
        ["kind = \"share\"\nover_time = \"latest\"", "kind = \"count\"\nover_time = \"sum\""]
    {
        let figure = public(&bench(indicator, &rows), &["--by", "party"]);
        assert_eq!(text(&figure["value"]), "null", "eleven of eleven: one each");
    }
    let wide =
        format!("{head}2025-01-22,X,n/a,,VEN\n2025-03-01,X,60,200,ARG\n2025-03-01,X,30,90,BOL\n");
    let figure = public(&bench("kind = \"share\"\nover_time = \"sum\"", &wide), &["--by", "party"]);
    assert_eq!(
        (text(&figure["value"]), text(&figure["breakdown"]["party"][0]["value"])),
        ("90".into(), "60".into())
    );
}

#[test]
fn who_is_new_is_not_told_by_what_is_new() {
    let head = "date,indicator,value,party\n";
    let most = "kind = \"count\"\nover_time = \"max\"\nover_parties = \"sum\"";
    let sum = "kind = \"count\"\nover_time = \"sum\"";
    for (indicator, first) in [(most, "VEN"), (sum, "VEN/MEX")] {
        let rows = format!("{head}2025-01-10,X,12,{first}\n{}", eleven("1", "2025-02-10"));
        let bench = bench(indicator, &rows);
        let total = |day| text(&public(&bench, &["--as-of", day])["value"]);
        assert_eq!([total("2025-01-31"), total("2025-02-28")], ["12", "null"], "{first}");
    }
    let fallen = format!(
        "{head}2025-01-10,X,60,ARG\n2025-01-10,X,30,BOL\n2025-02-10,X,n/a,BOL\n2025-02-10,X,5,CHL\n"
    );
    let fallen = bench("kind = \"count\"\nover_time = \"latest\"", &fallen);
    let total = |day| text(&public(&fallen, &["--as-of", day])["value"]);
    assert_eq!([total("2025-01-31"), total("2025-02-28")], ["90", "null"], "what ARG had is known");
}

#[test]
fn what_others_leave_of_a_hidden_part_is_no_few_more_than_was_shown_of_it() {
    let rows = "date,indicator,value,sex\n2025-01-10,X,14,M\n2025-01-10,X,20,F\n2025-02-10,X,10,M\n\
                2025-02-10,X,7,N\n2025-03-10,X,13,N\n";
    let bench = bench("kind = \"count\"\nover_time = \"sum\"", rows)
        .file("ruta.toml", "[dimensions.sex]\nvalues = { F = \"F\", M = \"M\", N = \"N\" }\n");
    let shown = |day: &str| {
        let figure = public(&bench, &["--by", "sex", "--as-of", day]);
        let parts = figure["breakdown"]["sex"].as_array().unwrap();
        let parts: Vec<String> = parts.iter().map(|part| text(&part["value"])).collect();
        (text(&figure["value"]), parts)
    };
    assert_eq!(shown("2025-01-31"), ("34".into(), vec!["20".into(), "14".into()]));
    let (total, parts) = shown("2025-03-31");
    let hidden = parts.iter().filter(|part| *part == "null").count();
    assert!(total == "null" || hidden != 1, "{total} {parts:?}");
}

#[test]
fn who_said_no_before_does_not_tell_who_said_yes() {
    let rows = "date,indicator,value,party\n2025-02-01,X,0,BOL\n2025-02-01,X,1,PER\n";
    let bench = bench("kind = \"parties\"\nwithin = \"G\"", rows);
    let own = |party| {
        let figure = public(&bench, &["--since", "2025-02-01", "--party", party]);
        ["previous", "previous_hidden", "hidden", "change"].map(|key| text(&figure[key]))
    };
    assert_eq!(own("BOL"), own("PER"));
}

#[test]
fn who_said_no_does_not_tell_who_said_yes() {
    let rows =
        "date,indicator,value,party\n2025-03-01,X,1,ARG\n2025-03-01,X,1,BOL\n2025-03-01,X,0,PER\n";
    let some = bench("kind = \"parties\"\nwithin = \"G\"", rows);
    let figure = public(&some, &["--by", "party"]);
    for part in figure["breakdown"]["party"].as_array().unwrap() {
        assert!(part["value"].is_null(), "{part}");
    }
    assert!(public(&some, &["--party", "PER"])["value"].is_null());
    let brief = some.text(&[&["report", "--format", "markdown"], &PUBLIC[..]].concat());
    assert!(brief.contains("✓") && !brief.contains("0 zero"), "{brief}");
    let nearly = format!("{rows}2025-03-02,X,1,PER\n");
    let figure = public(&bench("kind = \"parties\"\nwithin = \"G\"", &nearly), &[]);
    assert!(figure["value"].is_null(), "all but one: {figure}");
}

#[test]
fn files_are_named_after_persons_and_a_broken_definition_is_as_sensitive_as_it_says() {
    let rows = "date,indicator,value,party\n2025-03-01,X,7,Nina Flores\n";
    let bench = bench("kind = \"parties\"", rows).file("data/maria_lopez.csv", "%PDF-1.4 x");
    let normal = "id = \"N\"\nname = \"N\"\nkind = \"count\"\nover_time = \"sum\"";
    let roadmap = std::fs::read_to_string(bench.path().join("roadmaps/t.toml")).unwrap();
    let bench =
        bench.file("roadmaps/t.toml", format!("{roadmap}\n[[results.indicators]]\n{normal}\n"));
    for args in [
        &["report", "--format", "markdown"][..],
        &["report", "--format", "table", "--audience", "public"],
    ] {
        let shown = bench.text(args);
        assert!(!shown.contains("maria") && !shown.contains("Flores"), "{args:?}: {shown}");
    }
}

#[test]
fn a_table_that_is_kept_in_a_file_is_a_document() {
    let rows = "date,indicator,value,party\n2025-03-01,X,60,ARG\n2025-03-01,X,5,BOL\n";
    let bench = bench("kind = \"count\"\nover_time = \"sum\"", rows);
    let kept = |args: &[&str]| {
        let whole = ["report", "--by", "party", "-o", "t.txt"];
        assert!(bench.run(&[&whole[..], args].concat()).status.success());
        let text = std::fs::read_to_string(bench.path().join("t.txt")).unwrap();
        std::fs::remove_file(bench.path().join("t.txt")).unwrap();
        text
    };
    let public = kept(&[]);
    assert!(public.contains("· hidden") && !public.contains(" 5 "), "{public}");
    let inside = kept(&["--audience", "internal"]);
    assert!(inside.contains("For internal use"), "{inside}");
}
