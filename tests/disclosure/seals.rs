//! A meeting is sealed once; later it is told whether what was presented stands, and which rows changed.

use std::fs;
use std::process::Output;

use serde_json::Value;

use super::support::{Bench, tried};

const CONFIG: &str = "[[meetings]]\nid = \"m-1\"\ndate = 2025-04-10\nname = \"First meeting\"\n\
    [[meetings]]\nid = \"m-2\"\ndate = 2025-12-10\nname = \"Second meeting\"\n";
const INDICATORS: [&str; 2] = [
    "id = \"N\"\nname = \"Officials\"\nkind = \"count\"\nover_time = \"sum\"",
    "id = \"X\"\nname = \"Persons\"\nkind = \"count\"\nover_time = \"sum\"\nsensitive = true",
];
const HEADER: &str = "date,indicator,value,party,recorded,id,replaces\n";
const ROWS: &str = "2025-02-01,N,30,PER,2025-02-02,n1,\n2025-02-02,N,12,BOL,2025-02-03,,\n\
                    2025-02-01,X,60,PER,2025-02-02,x1,\n2025-03-01,N,5,PER,2025-03-02,n3,\n";

fn bench(more: &str) -> Bench {
    Bench::with(&INDICATORS).file("ruta.toml", CONFIG).data(format!("{HEADER}{ROWS}{more}"))
}

fn again(bench: &Bench, more: &str) {
    fs::write(bench.path().join("data/a.csv"), format!("{HEADER}{ROWS}{more}")).unwrap();
}

fn said(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

fn against(bench: &Bench, seal: &str) -> (Option<i32>, Value) {
    let output = bench.run(&["check", "--against", seal, "--format", "json"]);
    (output.status.code(), serde_json::from_slice(&output.stdout).unwrap())
}

#[test]
fn a_seal_tells_which_rows_changed() {
    let bench = bench("");
    let (status, shown, talk) = said(&bench.run(&["seal", "M-1"]));
    assert_eq!(status, Some(0), "{talk}");
    assert!(shown.contains("4 rows that count") && shown.contains("seals/m-1.json"), "{shown}");
    let kept = fs::read(bench.path().join("seals/m-1.json")).unwrap();
    let (status, told) = against(&bench, "m-1");
    assert_eq!((status, &told["same"]), (Some(0), &Value::Bool(true)), "{told}");
    assert_eq!(said(&bench.run(&["seal", "m-1"])).0, Some(0), "the same data: harmless");
    again(
        &bench,
        "2025-02-01,N,31,PER,2025-05-02,n1b,n1\n2025-03-01,N,,PER,2025-05-02,n3b,n3\n\
         2025-04-01,N,7,CHL,2025-05-02,n9,\n2025-05-01,N,100,CHL,2025-05-02,n10,\n",
    );
    let (status, told) = against(&bench, "m-1");
    let places = |what: &str| {
        let place = |one: &Value| format!("{} {}", one["then"], one["now"]).replace('"', "");
        told[what].as_array().unwrap().iter().map(place).collect::<Vec<_>>()
    };
    assert_eq!((status, &told["same"]), (Some(1), &Value::Bool(false)));
    assert_eq!(places("changed"), ["data/a.csv:2 data/a.csv:6"]);
    assert_eq!(places("added"), ["null data/a.csv:8"]);
    assert_eq!(places("removed"), ["data/a.csv:5 data/a.csv:5"], "withdrawn, and still there");
    let rows = ["changed", "added", "removed"].map(|what| places(what).len());
    tried("out.seals.changed", rows.iter().sum());
    let text = bench.text(&["check", "--against", "m-1"]);
    assert!(text.contains("1 row changed") && text.contains("1 row added"), "{text}");
    let (status, _, talk) = said(&bench.run(&["seal", "m-1"]));
    assert_eq!(status, Some(2));
    assert!(talk.contains("sealed on 30 June 2025 with other data"), "{talk}");
    assert_eq!(fs::read(bench.path().join("seals/m-1.json")).unwrap(), kept, "never again");
}

#[test]
fn rows_without_ids_and_rows_that_are_gone_are_told_apart() {
    let bench = bench("");
    assert_eq!(bench.run(&["seal", "m-1"]).status.code(), Some(0));
    let rows =
        ROWS.replace("N,12,BOL", "N,13,BOL").replace("2025-03-01,N,5,PER,2025-03-02,n3,\n", "");
    fs::write(bench.path().join("data/a.csv"), format!("{HEADER}{rows}")).unwrap();
    let (_, told) = against(&bench, "m-1");
    assert_eq!(told["changed"].as_array().unwrap().len(), 1, "{told}");
    assert_eq!(told["removed"][0]["now"], Value::Null, "{told}");
    assert_eq!(told["definitions"], serde_json::json!([]));
    let toml = fs::read_to_string(bench.path().join("ruta.toml")).unwrap();
    fs::write(bench.path().join("ruta.toml"), toml.replace("First", "The first")).unwrap();
    assert_eq!(against(&bench, "m-1").1["definitions"], serde_json::json!(["ruta.toml"]));
}

#[test]
fn later_documents_say_whether_it_stands_and_what_was_restated() {
    let bench = bench("");
    let markdown = || bench.text(&["report", "--format", "markdown", "--audience", "internal"]);
    assert!(!markdown().contains("presented"));
    assert_eq!(bench.run(&["seal", "m-1"]).status.code(), Some(0));
    assert!(markdown().contains("What was presented at “First meeting” still stands"));
    again(&bench, "2025-02-01,N,31,PER,2025-05-02,n1b,n1\n2025-02-01,X,63,PER,2025-05-02,x1b,x1\n");
    let text = markdown();
    assert!(
        text.contains("2 figures have been restated: N (47, now 48); X (60, now 63)"),
        "{text}"
    );
    let terminal = bench.text(&["report"]);
    assert!(terminal.contains("N (47, now 48)"), "{terminal}");
    let public = bench.text(&["report", "--format", "markdown"]);
    assert!(public.contains("N (47, now 48); X."), "what changed of it is not told: {public}");
    assert!(!public.contains(" 63 ") && !public.contains(" 60 "), "{public}");
}

#[test]
fn what_nothing_computes_any_more_does_not_stand() {
    let slips: [(&str, &str); 3] =
        [("over_time = \"sum\"", "over_time = \"summ\""), ("id = \"N\"", "id = \"M\""), ("", "")];
    for (from, to) in slips {
        let bench = bench("");
        assert_eq!(bench.run(&["seal", "m-1"]).status.code(), Some(0));
        let path = bench.path().join("roadmaps/t.toml");
        let toml = fs::read_to_string(&path).unwrap();
        let mended = match from {
            "" => toml.replace(&format!("[[results.indicators]]\n{}\n", INDICATORS[0]), ""),
            _ => toml.replacen(from, to, 1),
        };
        assert_ne!(mended, toml);
        fs::write(&path, mended).unwrap();
        let internal = ["report", "--format", "markdown", "--audience", "internal"];
        for args in [&["report"][..], &internal, &["report", "--format", "markdown"]] {
            let text = bench.text(args);
            let told = args.last() != Some(&"markdown");
            let wanted = if told { "N (47, now no figure)" } else { "restated: N." };
            assert!(text.contains(wanted) && !text.contains("still stands"), "{to}: {text}");
        }
        let ids = bench.report(&[])["presented"]["restated"].clone();
        assert_eq!(ids, serde_json::json!(["N"]), "{to}");
        let (_, told) = against(&bench, "m-1");
        let places: Vec<&Value> =
            told["removed"].as_array().unwrap().iter().map(|one| &one["now"]).collect();
        assert_eq!(places, ["data/a.csv:2", "data/a.csv:3", "data/a.csv:5"], "{to}: {told}");
        let text = bench.text(&["check", "--against", "m-1"]);
        assert!(text.contains("rejected: data/a.csv:3") && !text.contains("in no file"), "{text}");
    }
}

#[test]
fn a_sensitive_figure_is_not_told_because_nobody_calls_it_so_any_more() {
    let bench = bench("");
    assert_eq!(bench.run(&["seal", "m-1"]).status.code(), Some(0));
    let path = bench.path().join("roadmaps/t.toml");
    let toml = fs::read_to_string(&path).unwrap();
    fs::write(&path, toml.replace("sensitive = true", "").replace("\"X\"", "\"Y\"")).unwrap();
    let text = bench.text(&["report", "--format", "markdown"]);
    assert!(text.contains("restated: X."), "{text}");
}

#[test]
fn what_left_the_house_is_remembered() {
    let bench = bench("");
    let figure = |args: &[&str]| {
        let all = [&["--audience", "public", "--by", "party"], args].concat();
        bench.report(&all)["roadmaps"][0]["results"][0]["indicators"][1].clone()
    };
    assert_eq!(figure(&[])["value"], 60);
    assert_eq!(bench.run(&["seal", "m-1"]).status.code(), Some(0));
    assert_eq!(figure(&[])["value"], 60, "what was shown is shown");
    again(&bench, "2025-02-01,X,63,PER,2025-05-02,x1b,x1\n");
    for args in [&[][..], &["--as-of", "2025-04-10"], &["--as-of", "2025-02-01"]] {
        let told = figure(args);
        assert_eq!(told["hidden"], "small-count", "60 was published, 63 would tell three: {told}");
        assert!(told["value"].is_null() && told["breakdown"]["party"][0]["value"].is_null());
    }
    again(&bench, "2025-02-01,X,83,PER,2025-05-02,x1b,x1\n");
    assert_eq!(figure(&[])["value"], 83);
}

#[test]
fn what_cannot_be_sealed_or_compared_is_said() {
    let bench = bench("");
    for (args, told) in [
        (&["seal", "m-2"][..], "cannot be sealed yet"),
        (&["seal", "m-9"], "m-1, m-2"),
        (&["check", "--against", "m-1"], "has no seal"),
        (&["check", "--against", "abc"], "abc"),
    ] {
        let (status, shown, talk) = said(&bench.run(args));
        assert_eq!((status, shown.as_str()), (Some(2), ""), "{args:?}");
        assert!(talk.contains(told), "{args:?}: {talk}");
    }
    fs::create_dir(bench.path().join("seals")).unwrap();
    fs::write(bench.path().join("seals/m-1.json"), "{").unwrap();
    let (status, _, talk) = said(&bench.run(&["check", "--against", "m-1"]));
    assert_eq!(status, Some(2));
    assert!(talk.contains("damaged"), "{talk}");
    let (status, _, talk) = said(&bench.run(&["report"]));
    assert_eq!(status, Some(0));
    assert!(talk.contains("cannot be read as a seal"), "{talk}");
}

#[test]
fn a_digest_tells_whether_it_is_the_same() {
    let bench = bench("");
    let brief = bench.text(&["report", "--format", "markdown"]);
    let line = brief.lines().find(|line| line.starts_with("Digest of the data")).unwrap();
    let digest = line.rsplit(' ').next().unwrap();
    let spelt = [digest, &digest[..16], &digest.to_uppercase()];
    for digits in spelt {
        assert_eq!(against(&bench, digits).0, Some(0));
    }
    tried("out.seals.digests", spelt.len());
    assert_eq!(bench.json(&["export", "json"])["digest"], digest);
    assert_eq!(bench.json(&["export", "json", "--what", "measurements"])["digest"], digest);
    let (_, _, talk) = said(&bench.run(&["export", "csv"]));
    assert!(talk.contains(digest), "{talk}");
    again(&bench, "2025-05-01,N,1,CHL,2025-05-02,n10,\n");
    let (status, told) = against(&bench, digest);
    assert_eq!((status, &told["sealed"]), (Some(1), &Value::Null));
}

#[test]
fn a_seal_protects_what_was_shown_though_its_meeting_is_no_longer_declared() {
    let bench = bench("");
    assert_eq!(bench.run(&["seal", "m-1"]).status.code(), Some(0));
    again(&bench, "2025-02-01,X,63,PER,2025-05-02,x2,x1\n");
    let public = |bench: &Bench| {
        let figure = bench.figure("X", &["--audience", "public"]);
        figure["value"].to_string()
    };
    assert_eq!(public(&bench), "null", "60 was shown");
    let renamed = bench.file("ruta.toml", CONFIG.replace("m-1", "troika-1"));
    assert_eq!(public(&renamed), "null");
    let seal = renamed.path().join("seals/m-1.json");
    let whole = fs::read_to_string(&seal).unwrap();
    fs::write(&seal, &whole[..whole.len() - 20]).unwrap();
    let (status, shown, talk) = said(&renamed.run(&["report", "--audience", "public"]));
    assert_eq!((status, shown.as_str()), (Some(2), ""), "nobody knows what was shown");
    assert!(talk.contains("seals/m-1.json"), "{talk}");
    assert_eq!(renamed.run(&["report"]).status.code(), Some(0), "inside it is only said");
    fs::remove_dir_all(renamed.path().join("seals")).unwrap();
    assert_eq!(public(&renamed), "63", "nothing was shown");
}

#[test]
fn a_figure_that_says_something_else_in_the_same_number_does_not_stand() {
    let indicators = [
        "id = \"TXT\"\nname = \"Steps\"\nkind = \"text\"",
        "id = \"S\"\nname = \"Part\"\nkind = \"share\"\nover_time = \"latest\"",
    ];
    let head = "date,indicator,value,of,recorded,id,replaces\n2025-02-01,TXT,Begun,,2025-03-02,t,\n\
                2025-02-01,S,1,2,2025-03-02,s,\n";
    let bench = Bench::with(&indicators).file("ruta.toml", CONFIG).data(head);
    let (status, _, talk) = said(&bench.run(&["seal", "m-1"]));
    assert_eq!(status, Some(0), "{talk}");
    let brief = || bench.text(&["report", "--format", "markdown"]);
    assert!(brief().contains("still stands"), "{}", brief());
    let later = "2025-02-01,TXT,Ended,,2025-05-02,t2,t\n2025-02-01,S,50,100,2025-05-02,s2,s\n";
    fs::write(bench.path().join("data/a.csv"), format!("{head}{later}")).unwrap();
    let parts = "S (50.0%, today of other parts)";
    assert!(brief().contains(parts) && !brief().contains("still stands"), "{}", brief());
    assert!(brief().contains("TXT (today it says something else)"), "{}", brief());
    let told = bench.json(&["report", "--format", "json"]);
    let restated = &told["presented"]["restated"];
    assert_eq!(restated.as_array().unwrap().len(), 2, "{restated}");
    // A seal of an earlier version does not know.
    let path = bench.path().join("seals/m-1.json");
    let mut seal: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    seal.as_object_mut().unwrap().remove("says").unwrap();
    fs::write(&path, seal.to_string()).unwrap();
    assert!(brief().contains("still stands"), "{}", brief());
}

#[test]
fn each_of_two_meetings_on_one_day_has_its_own_seal() {
    let config = "[[meetings]]\nid = \"m1\"\ndate = 2025-04-10\nname = \"First\"\n\
                  [[meetings]]\nid = \"m2\"\ndate = 2025-04-10\nname = \"Second\"\n";
    let bench = bench("").file("ruta.toml", config);
    assert_eq!(bench.run(&["seal", "m1"]).status.code(), Some(0));
    again(&bench, "2025-02-01,N,31,PER,2025-05-02,n1b,n1\n");
    let since = |id: &str| bench.text(&["report", "--format", "markdown", "--since", id]);
    assert!(since("m1").contains("N (47, now 48)"), "{}", since("m1"));
    assert!(!since("m2").contains("seal"), "{}", since("m2"));
    assert_eq!(bench.run(&["seal", "m2"]).status.code(), Some(0));
    assert!(
        since("m1").contains("N (47, now 48)") && since("m2").contains("“Second” still stands")
    );
}

#[test]
fn what_vanished_is_listed_whatever_it_was_and_told_as_it_was() {
    let indicators = [
        "id = \"TXT\"\nname = \"Steps\"\nkind = \"text\"",
        "id = \"S\"\nname = \"Part\"\nkind = \"share\"\nover_time = \"latest\"",
        "id = \"N\"\nname = \"N\"\nkind = \"count\"\nover_time = \"sum\"",
    ];
    let rows = "date,indicator,value,of,recorded\n2025-02-01,TXT,Begun,,2025-03-02\n\
                2025-02-01,S,1,2,2025-03-02\n2025-02-01,N,7,,2025-03-02\n";
    let bench = Bench::with(&indicators).file("ruta.toml", CONFIG).data(rows);
    assert_eq!(bench.run(&["seal", "m-1"]).status.code(), Some(0));
    let path = bench.path().join("roadmaps/t.toml");
    let renamed = fs::read_to_string(&path).unwrap();
    let renamed = ["TXT", "S", "N"].iter().fold(renamed, |text, id| {
        text.replace(&format!("id = \"{id}\""), &format!("id = \"{id}9\""))
    });
    fs::write(&path, renamed).unwrap();
    for more in [&[][..], &["--roadmap", "T"]] {
        let table = bench.run(&[&["report", "--format", "markdown"], more].concat());
        let table = String::from_utf8(table.stdout).unwrap();
        assert!(table.contains("N (7, now no figure); S; TXT"), "{table}");
    }
}

/// Of March, recorded in May.
const LATE: &str = "2025-03-20,N,50,CHL,2025-05-01,n5,\n";

#[test]
fn rows_recorded_after_the_meeting_are_told_when_it_is_sealed_and_explained_in_the_report() {
    let bench = bench(LATE);
    let (status, _, talk) = said(&bench.run(&["seal", "m-1"]));
    assert_eq!(status, Some(0), "{talk}");
    let told = "1 row of days up to 10 April 2025 was recorded, corrected or withdrawn after";
    assert!(talk.contains(told) && talk.contains("seal m-1 --known-at 2025-04-10"), "{talk}");
    let text = bench.text(&["report", "--format", "markdown"]);
    let why = "marked as restated for rows recorded after that day";
    assert!(text.contains("still stands") && text.contains(&format!("N: {why}")), "{text}");
    assert!(text.contains("it was 47, now it is 97 (for rows recorded after that day"), "{text}");
    assert!(bench.text(&["report"]).contains("marked as restated"), "the † on the screen");
}

#[test]
fn a_meeting_is_sealed_with_what_was_known_then() {
    let bench = bench(LATE);
    let (status, shown, talk) = said(&bench.run(&["seal", "m-1", "--known-at", "2025-04-10"]));
    assert_eq!((status, talk.as_str()), (Some(0), ""), "it was chosen");
    assert!(shown.contains("as known at 10 April 2025: 4 rows"), "{shown}");
    assert_eq!(against(&bench, "m-1").0, Some(0), "the same view");
    assert_eq!(said(&bench.run(&["seal", "m-1"])).0, Some(0), "again, with the moment that it has");
    let compared = said(&bench.run(&["check", "--against", "m-1"])).1;
    assert!(compared.contains("reported later is not"), "{compared}");
    assert!(compared.contains("Became known since (not compared)"), "{compared}");
    assert!(compared.contains("1 row added") && compared.contains("data/a.csv:6"), "{compared}");
    let text = bench.text(&["report", "--format", "markdown"]);
    assert!(text.contains("1 figure has been restated: N (47, now 97)"), "{text}");
    assert!(!text.contains("marked as restated"), "{text}");
    assert_eq!(said(&bench.run(&["seal", "m-1", "--known-at", "2025-06-01"])).0, Some(2));
}

#[test]
fn what_became_known_since_stands_beside_what_is_compared() {
    let bench = bench("");
    assert_eq!(bench.run(&["seal", "m-1", "--known-at", "2025-04-10"]).status.code(), Some(0));
    assert_eq!(against(&bench, "m-1").1["later"]["added"], serde_json::json!([]));
    let plain = bench.text(&["check", "--against", "m-1"]);
    assert!(!plain.contains("Became known"), "nothing did: {plain}");
    // A correction, a withdrawal and a late row; one of a later day; and one that must have been there all along.
    again(
        &bench,
        "2025-02-01,N,31,PER,2025-05-02,n1b,n1\n2025-03-01,N,,PER,2025-05-02,n3b,n3\n\
         2025-04-01,N,7,CHL,2025-05-02,n9,\n2025-05-01,N,100,CHL,2025-05-02,n10,\n2025-04-02,N,8,CHL,,,\n",
    );
    let (status, told) = against(&bench, "m-1");
    let rows = |from: &Value, what: &str| {
        let place = |one: &Value| format!("{} {}", one["then"], one["now"]).replace('"', "");
        from[what].as_array().unwrap().iter().map(place).collect::<Vec<_>>()
    };
    let later = &told["later"];
    assert_eq!(status, Some(1));
    assert_eq!(rows(&told, "added"), ["null data/a.csv:10"]);
    assert_eq!(rows(&told, "changed").len() + rows(&told, "removed").len(), 0);
    assert_eq!(rows(later, "changed"), ["data/a.csv:2 data/a.csv:6"]);
    assert_eq!(rows(later, "removed"), ["data/a.csv:5 data/a.csv:5"]);
    assert_eq!(rows(later, "added"), ["null data/a.csv:8"]);
    let other = self::bench("");
    assert_eq!(other.run(&["seal", "m-1"]).status.code(), Some(0));
    assert!(against(&other, "m-1").1.get("later").is_none(), "all that is known is compared");
}

#[test]
fn no_row_recorded_after_the_meeting_no_word() {
    let (_, _, talk) = said(&bench("2025-05-01,N,9,CHL,2025-05-02,n9,\n").run(&["seal", "m-1"]));
    assert_eq!(talk, "", "it was observed later");
}
