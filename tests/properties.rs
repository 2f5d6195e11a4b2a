//! What must hold for any measurements: how rows are split into files, in which order they are read
//! and how often a file is copied changes nothing; rows of later days change nothing before.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use proptest::prelude::*;
use serde_json::Value;
use support::{Bench, accounts};

const INDICATORS: [&str; 4] = [
    "id = \"S\"\nname = \"Sum\"\nkind = \"count\"\nover_time = \"sum\"\ntargets = [ { date = 2025-12-31, value = 100 } ]",
    "id = \"L\"\nname = \"Latest\"\nkind = \"count\"\nover_time = \"latest\"",
    "id = \"R\"\nname = \"Share\"\nkind = \"share\"\nover_time = \"latest\"",
    "id = \"P\"\nname = \"Countries\"\nkind = \"parties\"\nwithin = \"G\"",
];

const CONFIG: &str = "[groups.G]\nname = \"G\"\nmembers = [\"PER\", \"BOL\", \"CHL\"]\n\
    [dimensions.sex]\nname = \"Sex\"\nvalues = { F = \"F\", M = \"M\" }\n\
    [[meetings]]\nid = \"m\"\ndate = 2025-04-10\nname = \"M\"\n";

const HEADER: &str = "date,indicator,value,of,party,sex,recorded,id,replaces\n";

/// A row, right or wrong: dates around the day of the report, few ids so that they meet.
fn row() -> impl Strategy<Value = String> {
    let date = prop_oneof![
        (1u32..=12, 1u32..=28).prop_map(|(month, day)| format!("2025-{month:02}-{day:02}")),
        Just("2025-Q2".to_string()),
        Just("oops".to_string()),
    ];
    let party = prop::sample::select(vec!["", "PER", "BOL", "CHL/PER", "bolivia"]);
    let id = prop_oneof![3 => Just(String::new()), 1 => (0u8..6).prop_map(|n| format!("r{n}"))];
    let recorded =
        prop_oneof![Just(String::new()), (1u32..=9).prop_map(|m| format!("2025-0{m}-15"))];
    let indicator = prop::sample::select(vec!["S", "L", "R", "P", "unknown"]);
    let sex = prop::sample::select(vec!["", "F", "M"]);
    (date, indicator, 0u8..4, party, sex, recorded, id.clone(), id).prop_map(
        |(date, indicator, value, party, sex, recorded, id, replaces)| {
            let value = if indicator == "P" { value % 2 } else { value };
            let of = if indicator == "R" { "4" } else { "" };
            format!("{date},{indicator},{value},{of},{party},{sex},{recorded},{id},{replaces}\n")
        },
    )
}

fn bench(files: &[(String, String)]) -> Bench {
    let mut bench = Bench::with(&INDICATORS).file("ruta.toml", CONFIG);
    for (name, rows) in files {
        bench = bench.file(&format!("data/{name}.csv"), format!("{HEADER}{rows}"));
    }
    bench
}

/// The digest of definitions and counted rows that a brief shows.
fn digest(bench: &Bench) -> String {
    let brief = bench.text(&["report", "--format", "markdown"]);
    let line = brief.lines().find(|line| line.starts_with("Digest of the data")).unwrap();
    line.rsplit(' ').next().unwrap().to_string()
}

/// The report without the row accounting, which duplicates rightly change.
fn figures(bench: &Bench, args: &[&str]) -> (Value, u64) {
    let mut report = bench.report(args);
    let counted = accounts(&report)[1];
    report["rows"] = Value::Null;
    (report, counted)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_split_order_and_duplication_gives_the_same_figures(
        rows in prop::collection::vec(row(), 0..14),
        cuts in prop::collection::vec(0usize..3, 14),
        order in Just(vec!["alfa", "beta", "gama"]).prop_shuffle(),
        copied in 0usize..3,
    ) {
        let whole = bench(&[("whole".to_string(), rows.concat())]);
        let mut parts = [String::new(), String::new(), String::new()];
        for (row, part) in rows.iter().zip(&cuts) {
            parts[*part].insert_str(0, row);
        }
        let mut files: Vec<(String, String)> =
            order.iter().zip(&parts).map(|(name, rows)| ((*name).to_string(), rows.clone())).collect();
        files.push(("zeta".to_string(), parts[copied].clone()));
        let split = bench(&files);
        for args in [&[][..], &["--by", "party", "--by", "sex"], &["--known-at", "2025-05-20"]] {
            prop_assert_eq!(figures(&whole, args), figures(&split, args));
        }
        prop_assert_eq!(digest(&whole), digest(&split));
    }

    #[test]
    fn rows_after_the_day_change_nothing(
        rows in prop::collection::vec(row(), 0..10),
        later in prop::collection::vec((1u32..=28, 0u8..4, 0usize..2), 0..6),
    ) {
        let future: String = later
            .iter()
            .map(|(day, value, which)| format!("2025-11-{day:02},{},{value},,PER,,,,\n", ["S", "L"][*which]))
            .collect();
        let before = bench(&[("a".to_string(), rows.concat())]);
        let after = bench(&[("a".to_string(), rows.concat()), ("b".to_string(), future)]);
        let day = ["--as-of", "2025-06-30"];
        let (now, _) = figures(&before, &day);
        let (still, _) = figures(&after, &day);
        prop_assert_eq!(now, still);
    }
}
