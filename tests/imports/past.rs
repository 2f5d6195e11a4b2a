//! Who told what, when, from which file: shown by `history`, and every past state proved by `--known-at`.

use std::thread::sleep;
use std::time::Duration;

use crate::support::{Bench, text};
use crate::{import, official, run};

/// The moment of the newest row, in whichever file.
fn newest(bench: &Bench) -> String {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(bench.path().join("data")).unwrap() {
        let mut rows = csv::Reader::from_path(entry.unwrap().path()).unwrap();
        let at = rows.headers().unwrap().iter().position(|one| one == "recorded").unwrap();
        all.extend(rows.records().map(|row| row.unwrap()[at].to_string()));
    }
    // Whatever is told next is told later.
    sleep(Duration::from_millis(5));
    all.into_iter().max().unwrap()
}

fn known_at(bench: &Bench, moment: &str) -> String {
    text(&bench.figure("HR1.1.1", &["--known-at", moment])["value"])
}

#[test]
fn every_past_state_can_be_proved_and_everybody_is_named() {
    let bench = official();
    let mut past = Vec::new();
    let mut done = |args: &[&str], figure: &'static str| {
        let done = run(&bench, args);
        assert_eq!(done.code, 0, "{args:?} {done:?}");
        let now = bench.figure("HR1.1.1", &[]);
        assert_eq!(text(&now["value"]), figure, "{args:?}");
        past.push((newest(&bench), figure));
    };
    let common = ["--date", "2025-03-12", "--reporter"];
    done(&[&["record", "HR1.1.1", "45", "--party", "GTM"], &common[..], &["ana"]].concat(), "45");
    let gtm = crate::last_id(&bench);
    done(&["record", "--correct", &gtm, "54", "--reporter", "luis"], "54");
    done(&[&["record", "HR1.1.1", "30", "--party", "HND"], &common[..], &["ana"]].concat(), "84");
    let hnd = crate::last_id(&bench);
    let note = ["--note", "duplicado", "--reporter", "ana"];
    done(&[&["record", "--withdraw", &hnd][..], &note].concat(), "54");
    let table = |value: u32| {
        let text = format!("fecha;indicador;valor;país;id\n2025-04-01;HR1.1.1;{value};PER;per-1\n");
        std::fs::write(bench.path().join("peru.csv"), text).unwrap();
    };
    table(100);
    done(&["import", "peru.csv", "--yes", "--reporter", "mar"], "154");
    table(110);
    done(&["import", "peru.csv", "--yes", "--reporter", "mar"], "164");
    for (moment, figure) in &past {
        assert_eq!(known_at(&bench, moment), *figure, "{moment}");
    }
    let before = "2025-12-31";
    assert_eq!(known_at(&bench, before), "null", "nothing had been told");

    let history = run(&bench, &["history", "HR1.1.1", "--lang", "en"]).out;
    let flat = history.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{a0}', " ");
    for who in ["ana", "luis", "mar"] {
        assert!(flat.contains(who), "{who}: {history}");
    }
    for file in ["data/ana.csv:2", "data/luis.csv:2", "data/mar.csv:2", "data/mar.csv:3"] {
        assert!(flat.contains(file), "{file}: {history}");
    }
    for what in ["corrected", "withdrawn", "duplicado", &gtm, &hnd, "per-1"] {
        let folded = history.replace(char::is_whitespace, "");
        assert!(folded.contains(what), "{what}: {history}");
    }
    // As it was known after the second step, the history tells nothing of what came later as counted.
    let then = run(&bench, &["history", "HR1.1.1", "--known-at", &past[1].0, "--lang", "en"]).out;
    assert_eq!(then.matches("counted").count(), 1, "{then}");
}

#[test]
fn an_import_keeps_the_moment_that_its_rows_were_told() {
    let bench = official().file(
        "old.csv",
        "date,indicator,value,party,recorded,id\n2025-03-12,HR1.1.1,45,GTM,2025-03-14T10:00:00Z,g1\n",
    );
    assert_eq!(import(&bench, &["old.csv", "--yes"]).code, 0);
    assert_eq!(known_at(&bench, "2025-03-14"), "45");
    assert_eq!(known_at(&bench, "2025-03-13"), "null");
}
