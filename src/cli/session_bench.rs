//! Workspaces by chance for whoever tries sessions: rows as people leave them, few enough ids and places to meet.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use proptest::prelude::*;

use super::session::Session;
use crate::store::workspace::Workspace;

pub(super) const CONFIG: &str = "language = \"es\"\n[groups.G]\nname = \"G\"\nmembers = [\"PER\", \"BOL\", \"CHL\"]\n\
    [dimensions.sex]\nname = \"Sex\"\nvalues = { F = \"F\", M = \"M\" }\n";
pub(super) const INDICATORS: [&str; 7] = [
    "id = \"S\"\nkind = \"count\"\nover_time = \"sum\"\ncollect = { every = \"quarter\", from = [\"G\"] }",
    "id = \"L\"\nkind = \"count\"\nover_time = \"latest\"",
    "id = \"X\"\nkind = \"level\"\nover_time = \"max\"\nover_parties = \"max\"\nrange = { max = 3 }",
    "id = \"R\"\nkind = \"share\"\nover_time = \"latest\"",
    "id = \"P\"\nkind = \"parties\"\nwithin = \"G\"",
    "id = \"T\"\nkind = \"text\"",
    "id = \"M\"\nkind = \"milestone\"\nstages = [ { id = \"1\", name = \"one\" }, { id = \"2\", name = \"two\" } ]",
];
pub(super) const HEADER: &str =
    "date,indicator,value,of,party,sex,event,note,recorded,id,replaces\n";

/// A row as people leave it, ids few enough to meet.
pub(super) fn row() -> impl Strategy<Value = String> {
    let date = prop_oneof![
        6 => (1u32..=9, 1u32..=28).prop_map(|(month, day)| format!("2025-{month:02}-{day:02}")),
        1 => prop::sample::select(vec!["2025-Q2", "oops", "2025-05-05"]).prop_map(String::from),
    ];
    let indicator =
        prop::sample::select(vec!["S", "S", "L", "X", "R", "P", "T", "M", "s", "unknown"]);
    let value =
        prop::sample::select(vec!["0", "1", "2", "1.5", "-1", "n/a", "", "\"1\"", "\"2,5\"", "x"]);
    let party = prop::sample::select(vec!["", "PER", "BOL", "CHL/PER", "bolivia", "ARG"]);
    let sex = prop::sample::select(vec!["", "F", "M", "Q"]);
    let text = prop::sample::select(vec![
        "",
        "a",
        "ñ",
        "\"a, b\"",
        "\"dos\nlíneas\"",
        "\"dos\r\nlíneas\"",
        "\"com\"\"illas\"",
        "5\" x",
        "\"open",
        "\"closed\" badly",
        "<<<<<<< x",
    ]);
    let recorded = prop::sample::select(vec!["", "", "2025-03-15", "2025-06-15T10:00:00Z"]);
    let id = || prop_oneof![4 => Just(String::new()), 1 => (0u8..5).prop_map(|n| format!("r{n}"))];
    let end = prop::sample::select(vec!["\n", "\n", "\r\n", "\n\n"]);
    (date, indicator, value, party, sex, text, recorded, id(), id(), end).prop_map(
        |(date, indicator, value, party, sex, text, recorded, id, replaces, end)| {
            let of = if indicator == "R" { "4" } else { "" };
            format!("{date},{indicator},{value},{of},{party},{sex},e,{text},{recorded},{id},{replaces}{end}")
        },
    )
}

/// A row of one of few places in series, most of which say the same: told again in other words, or at odds.
pub(super) fn crowded() -> impl Strategy<Value = String> {
    let date = prop::sample::select(vec!["2025-05-05", "2025-05-05", "2025-05-06"]);
    let said = prop_oneof![
        4 => prop::sample::select(vec![("L", "2", ""), ("R", "2", "4"), ("P", "1", ""), ("M", "1", "")]),
        1 => prop::sample::select(vec![
            ("L", "2.0", ""), ("L", "1", ""), ("L", "999999999.000000001", ""), ("L", "n/a", ""), ("L", "1", "4"),
            ("R", "1", "4"), ("R", "2", "8"), ("R", "0.5", "0.75"), ("P", "0", ""), ("P", "n/a", ""), ("M", "2", ""),
        ]),
    ];
    let party = prop::sample::select(vec!["PER", "PER", "BOL", "PER/BOL"]);
    let note = prop::sample::select(vec!["a", "b", "c", "d", "e", "\"a, b\"", "\"com\"\"illas\""]);
    let recorded = prop::sample::select(vec!["", "", "", "2025-06-15"]);
    let id = || prop_oneof![9 => Just(String::new()), 1 => (0u8..5).prop_map(|n| format!("r{n}"))];
    (date, said, party, note, recorded, id(), id()).prop_map(
        |(date, (indicator, value, of), party, note, recorded, id, replaces)| {
            format!(
                "{date},{indicator},{value},{of},{party},,e,{note},{recorded},{id},{replaces}\n"
            )
        },
    )
}

pub(super) fn workspace(folder: &Path, files: &[String]) {
    let texts = files.iter().map(|rows| format!("{HEADER}{rows}"));
    lay_down(folder, CONFIG, &INDICATORS, texts);
}

/// A workspace of one roadmap with these indicators, and data files of these texts.
pub(super) fn lay_down(
    folder: &Path,
    config: &str,
    indicators: &[&str],
    texts: impl Iterator<Item = impl AsRef<[u8]>>,
) {
    let mut roadmap = String::from(
        "id = \"H\"\ntitle = \"T\"\nlanguage = \"es\"\nstart = 2025-01-01\nend = 2025-12-31\n[[results]]\nid = \"H.1\"\nstatement = \"s\"\n",
    );
    for indicator in indicators {
        writeln!(roadmap, "[[results.indicators]]\nname = \"n\"\n{indicator}").unwrap();
    }
    for name in ["roadmaps", "data"] {
        fs::create_dir(folder.join(name)).unwrap();
    }
    fs::write(folder.join("ruta.toml"), config).unwrap();
    fs::write(folder.join("roadmaps/h.toml"), roadmap).unwrap();
    for (at, text) in texts.enumerate() {
        fs::write(folder.join(format!("data/{at}.csv")), text).unwrap();
    }
}

pub(super) fn session(folder: &Path) -> Session {
    Session::open(Workspace::find(Some(folder), folder).unwrap()).ok().unwrap()
}
