//! Two workspaces that differ in hidden numbers alone give the same documents, byte by byte, but for the
//! digest: so no hidden number is anywhere in them, in no chart, alternative text, property or cache.

use std::io::{Cursor, Read};
use std::path::Path;

use super::outputs::printed;
use super::support::Bench;

const CONFIG: &str = "[dimensions.sex]\nname = \"Sex\"\nvalues = { F = \"F\", M = \"M\" }\n\
    [[meetings]]\nid = \"m\"\ndate = 2025-04-10\nname = \"Meeting\"\n";
const X: &str = "id = \"X\"\nname = \"Persons\"\nkind = \"count\"\nover_time = \"sum\"\n\
    sensitive = true\nby = { sex = \"optional\" }\ntargets = [ { date = 2025-12-31, value = 80 } ]\n\
    collect = { every = \"quarter\", from = [\"BOL\", \"PER\", \"CHL\"] }";
const S: &str = "id = \"S\"\nname = \"Share\"\nkind = \"share\"\nover_time = \"latest\"\n\
    sensitive = true\ntargets = [ { date = 2025-12-31, value = 80 } ]";
const T: &str = "id = \"W\"\nname = \"Words\"\nkind = \"text\"\nsensitive = true";

/// A workspace whose hidden numbers are these.
fn bench(per: [i64; 2], bol: i64, late: i64, share: i64, words: &str) -> Bench {
    let rows = format!(
        "date,indicator,value,of,party,sex,source,note,reporter,id\n\
         2025-02-01,X,{},,PER,F,act {words},note {words},who-{words},r1\n\
         2025-02-01,X,{},,PER,M,,,,r2\n2025-02-01,X,{bol},,BOL,F,,,,r3\n\
         2025-02-01,X,{},,BOL,M,,,,r4\n2025-02-01,X,60,,CHL,M,,,,r5\n\
         2025-06-01,X,{late},,CHL,M,,,,r6\n2025-06-02,S,{share},60,PER,,,,,r7\n\
         2025-06-02,W,{words},,,,,,,r8\n",
        per[0],
        per[1],
        14 - per[0] - per[1] - bol
    );
    Bench::with(&[X, S, T]).file("ruta.toml", CONFIG).data(rows)
}

/// The texts of an archive's parts, or the output itself, without the digest.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    if bytes.starts_with(b"PK") {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for at in 0..archive.len() {
            let mut part = archive.by_index(at).unwrap();
            let mut text = Vec::new();
            part.read_to_end(&mut text).unwrap();
            found.push((
                part.name().unwrap().to_string(),
                String::from_utf8_lossy(&text).into_owned(),
            ));
        }
    } else {
        found.push(("text".to_string(), String::from_utf8_lossy(bytes).into_owned()));
    }
    found.into_iter().map(|(name, text)| (name, without_digests(&text))).collect()
}

/// A text without the digest: neither its digits, 16 and more, nor that of the style whose foot holds them.
fn without_digests(text: &str) -> String {
    let mut pieces = text.split("style-src 'sha256-");
    let first = pieces.next().unwrap_or_default().to_string();
    let rest = |piece: &str| piece.split_once('\'').map_or("", |(_, rest)| rest).to_string();
    let text: String = std::iter::once(first).chain(pieces.map(rest)).collect();
    let mut out = String::new();
    let mut run = String::new();
    for c in text.chars().chain(['\n']) {
        if c.is_ascii_hexdigit() {
            run.push(c);
            continue;
        }
        out.push_str(if run.len() >= 16 { "…" } else { &run });
        run.clear();
        out.push(c);
    }
    out
}

fn every(dir: &Path) -> Vec<(String, Vec<(String, String)>)> {
    let mut all = Vec::new();
    for form in ["table", "markdown", "html", "docx", "xlsx", "json", "csv"] {
        for view in [
            &["--by", "party", "--by", "sex"][..],
            &["--by", "sex", "--party", "PER"],
            &["--since", "2025-02-15", "--as-of", "2025-06-30"],
            &["--as-of", "2025-03-01", "--status", "no-target", "off-track"],
            &["--known-at", "2025-05-01T00:00:00Z"],
        ] {
            let args = ["report", "--audience", "public", "--format", form, "--lang", "en"];
            let args = [&args[..], view].concat();
            all.push((args.join(" "), parts(&printed(dir, &args))));
        }
    }
    for what in ["summary", "measurements", "gaps", "definitions"] {
        for form in ["csv", "json", "xlsx"] {
            let args = ["export", form, "--what", what, "--audience", "public"];
            all.push((args.join(" "), parts(&printed(dir, &args))));
        }
    }
    all.push(("export".to_string(), parts(&printed(dir, &["export", "xlsx"]))));
    all
}

#[test]
fn documents_do_not_depend_on_what_they_hide() {
    let one = every(bench([2, 3], 4, 3, 5, "alfa").path());
    for other in [
        bench([3, 2], 4, 3, 5, "alfa"),
        bench([3, 3], 4, 3, 5, "alfa"),
        bench([2, 3], 4, 9, 5, "alfa"),
        bench([2, 3], 4, 3, 8, "alfa"),
        bench([2, 3], 4, 3, 5, "beta"),
    ] {
        let mut compared = 0;
        for ((args, before), (_, after)) in one.iter().zip(every(other.path())) {
            for ((part, before), (_, after)) in before.iter().zip(&after) {
                let place = before.bytes().zip(after.bytes()).position(|(a, b)| a != b);
                let around = |text: &str| {
                    let at = place.unwrap_or(0);
                    String::from_utf8_lossy(
                        &text.as_bytes()[at.saturating_sub(80)..(at + 80).min(text.len())],
                    )
                    .into_owned()
                };
                assert!(before == after, "{args} {part}:\n{}\n{}", around(before), around(after));
                compared += 1;
            }
        }
        assert!(compared > 100);
    }
}

#[test]
fn exact_figures_are_there_for_whoever_asks_for_them() {
    let dir = bench([2, 3], 4, 3, 5, "alfa");
    let text = |args: &[&str]| {
        let said = String::from_utf8(printed(dir.path(), args)).unwrap();
        said.replace('\u{a0}', " ")
    };
    let internal = text(&["report", "--format", "html", "--audience", "internal", "--lang", "en"]);
    assert!(internal.contains("FOR INTERNAL USE") && internal.contains("5 of 60"));
    let public = text(&["report", "--format", "html", "--lang", "en"]);
    assert!(public.contains("Public version.") && !public.contains("5 of 60"));
    assert!(!public.contains("FOR INTERNAL USE"));
    let json = text(&["report", "--format", "json"]);
    assert!(
        json.contains("\"value\": 5,")
            && !json.contains("\"audience\"")
            && !json.contains("\"hidden\"")
    );
    assert!(text(&["export", "csv", "--what", "measurements"]).contains("who-alfa"));
}

#[test]
fn a_column_without_a_word_is_left_out() {
    let rows = "date,indicator,value,party\n2025-02-01,X,60,CHL\n2025-02-02,X,many,CHL\n";
    let bench = Bench::with(&[X]).file("ruta.toml", CONFIG).data(rows);
    let text = |audience: &str| {
        let args = ["report", "--format", "markdown", "--audience", audience, "--lang", "en"];
        String::from_utf8(printed(bench.path(), &args)).unwrap()
    };
    assert!(text("internal").contains("| Reason | Where | Times |"), "{}", text("internal"));
    assert!(text("public").contains("| Reason | Times |"), "{}", text("public"));
}
