//! Large files are read as their beginning suggests, in pieces, by several threads. Whatever their later
//! rows turn out to be, the figures are those of a reading in order.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use support::{Bench, accounts};

const INDICATORS: [&str; 3] = [
    "id = \"S\"\nname = \"Sum\"\nkind = \"count\"\nover_time = \"sum\"",
    "id = \"L\"\nname = \"Latest\"\nkind = \"count\"\nover_time = \"latest\"",
    "id = \"P\"\nname = \"Countries\"\nkind = \"parties\"\nwithin = \"G\"",
];
const CONFIG: &str = "[groups.G]\nname = \"G\"\nmembers = [\"PER\", \"BOL\", \"CHL\"]\n\
    [[meetings]]\nid = \"m\"\ndate = 2025-04-10\nname = \"M\"\n";
const HEADER: &str = "date,indicator,value,party,note,recorded,id,replaces\n";

/// More than a mebibyte of rows, each different.
fn rows() -> String {
    let pad = "nota larga, con acento y «comillas» ".repeat(9);
    let row = |number: usize| {
        let (month, day) = (number % 12 + 1, number % 28 + 1);
        let party = ["PER", "BOL", "CHL", "Perú", ""][number % 5];
        let (indicator, value) = [("S", "3"), ("S", "2.50"), ("L", "7")][number % 3];
        format!("2025-{month:02}-{day:02},{indicator},{value},{party},\"{number} {pad}\",,,\n")
    };
    let text: String = (0..3500).map(row).collect();
    assert!(text.len() > 1 << 20);
    text
}

/// The figures read by threads and in order, and that the first does not hang on their number.
fn agrees(bench: &Bench, name: &str) -> String {
    let in_order = bench.text(&["export", "csv", "--what", "summary"]);
    assert!(in_order.lines().count() == 4, "{name}");
    for threads in ["1", "2", "7"] {
        let found = bench.text(&["report", "--format", "csv", "--threads", threads]);
        assert_eq!(found, in_order, "{name}, {threads} threads");
    }
    in_order
}

fn bench(bytes: impl AsRef<[u8]>) -> Bench {
    Bench::with(&INDICATORS).file("ruta.toml", CONFIG).data(bytes)
}

#[test]
fn whatever_stands_late_in_a_file_is_seen() {
    let rows = rows();
    let plain = agrees(&bench(format!("{HEADER}{rows}")), "plain");
    let other = |late: &[u8], name| {
        let text = [HEADER.as_bytes(), rows.as_bytes(), late].concat();
        assert_ne!(agrees(&bench(text), name), plain, "{name}: the late rows count");
    };
    other(b"2025-05-05,S,1,PER,,,,\n", "a row more");
    other(b"31/12/2025,S,1,PER,,,,\n05/06/2025,S,1,PER,,,,\n", "dates day first");
    other(
        b"2025-05-05,S,\"2,5\",PER,,,,\n2025-05-05,S,1,PER,x,,,\n",
        "a decimal comma beside points",
    );
    other(b"2025-05-05,S,1,M\xe9xico,,,,\n2025-05-06,S,1,PER,,,,\n", "another encoding");
    other(b"<<<<<<< a\n2025-05-05,S,1,PER,,,,\n=======\n2025-05-05,S,2,PER,,,,\n>>>>>>> b\n2025-05-07,S,1,,,,,\n", "a merge");
    other(b"2025-05-05,S,1,PER,,,,\r2025-05-06,S,1,PER,,,,\r\n", "an old line end");
    other(b"2025-05-05,S,1,PER,,,r1,\n2025-05-06,S,4,PER,,,r2,r1\n", "a correction");
    other(
        b"2025-05-05,L,1,PER,,,,\n2025-05-05,L,2,PER,,,,\n2025-05-07,S,1,PER,,,,\n",
        "a contradiction",
    );
    let first = rows.lines().next().unwrap();
    let twice = format!("{HEADER}{rows}{first}\n");
    assert_eq!(agrees(&bench(twice), "a duplicate"), plain);
}

#[test]
fn however_a_large_file_is_written_its_figures_are_the_same() {
    let plain = agrees(&bench(format!("{HEADER}{}", rows())), "plain");
    let semicolons = format!("{HEADER}{}", rows().replace(", con", "; con")).replace(',', ";");
    let excel = format!("\u{feff}{}", semicolons.replace("2.50", "2,50")).replace('\n', "\r\n");
    assert_eq!(agrees(&bench(excel), "a spreadsheet's"), plain);
    let late = format!("{}{}", "\n".repeat(300), HEADER) + &rows();
    assert_eq!(agrees(&bench(late), "blank lines first"), plain);
}

#[test]
fn findings_on_a_large_file_are_the_same_in_every_report() {
    let bytes = format!("{HEADER}{}2025-05-05,NO,1,PER,,,,\n", rows());
    let run =
        |threads: &str| bench(&bytes).run(&["report", "--format", "json", "--threads", threads]);
    let (one, many) = (run("1"), run("7"));
    assert_eq!((one.status.code(), many.status.code()), (Some(1), Some(1)));
    assert_eq!(one.stdout, many.stdout);
}

#[test]
fn a_large_clean_file_is_checked_like_one_with_a_slip_at_its_end() {
    let pad = "nota larga, con acento y «comillas» ".repeat(9);
    let row = |number: usize| {
        let (day, last) = (number % 28 + 1, number % 10);
        format!("2025-03-{day:02};S;2,{last}5;PER;e{number};{pad};x\n")
    };
    let rows: String = (0..3500).map(row).collect();
    let text = format!("date;indicator;value;party;event;note;sala\n{rows}");
    assert!(text.len() > 1 << 20);
    let check = |late: &str| bench(format!("{text}{late}")).json(&["check", "--format", "json"]);
    let (clean, slip) = (check(""), check("2025-03-01;S;-1;PER;tarde;;\n"));
    assert_eq!(accounts(&clean), [3500, 3500, 0, 0, 0, 0]);
    assert_eq!(accounts(&slip), [3501, 3500, 1, 0, 0, 0]);
    let (clean, slip) = (&clean["findings"], &slip["findings"]);
    // What was assumed of the file and the column that nobody knows are said alike, however rows were read.
    assert_eq!(clean.as_array().map(Vec::len), Some(2), "{clean}");
    assert_eq!(slip.as_array().map(Vec::len), Some(3), "{slip}");
    assert_eq!([&clean[0], &clean[1]], [&slip[0], &slip[1]]);
    assert_eq!(slip[2]["name"], "out-of-range", "{slip}");
}
