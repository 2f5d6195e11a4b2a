//! Whole workspaces: what is left out, what stays, what holds where nothing is said.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::config;
use super::source::Source;
use super::whole::{Definitions, read};
use crate::model::finding::{Arg, Finding};
use crate::model::indicator::{Calendar, Kind, Need, OverParties, OverTime, Trajectory};
use crate::model::language::Lang;
use crate::model::period::Span;
use crate::store::workspace::Workspace;

pub const CONFIG: &str = r#"language = "es"
[groups.CSM]
members = ["PER", "BOL", "BRA"]
[parties.OIM]
[dimensions.sex]
values = { F = "Mujeres", M = "Hombres" }
[[meetings]]
id = "troika-2"
date = 2025-06-01
[[meetings]]
id = "troika-1"
date = 2025-04-10
"#;

/// Eleven lines; indicators follow.
pub const HEAD: &str = r#"id = "R"
title = "Hoja"
start = 2025-01-01
end = 2025-12-31
[[specific_objectives]]
id = "R.OE1"
text = "Objetivo"
[[results]]
id = "R.1"
statement = "Resultado"
supports = ["R.OE1"]
"#;

/// Three lines; the kind's own keys follow.
pub const INDICATOR: &str = "[[results.indicators]]\nid = \"R.1.1\"\nname = \"Nombre\"\n";

pub fn read_files(files: &[(&str, &[u8])]) -> Definitions {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("roadmaps")).unwrap();
    for (path, bytes) in files {
        fs::write(dir.path().join(path), bytes).unwrap();
    }
    read(&Workspace::find(Some(dir.path()), Path::new("/")).unwrap(), || 1)
}

pub fn read_texts(config: &str, roadmap: &str) -> Definitions {
    read_files(&[("ruta.toml", config.as_bytes()), ("roadmaps/r.toml", roadmap.as_bytes())])
}

/// An indicator's lines (from line 15 on) in an otherwise sound roadmap.
pub fn read_indicator(lines: &str) -> Definitions {
    read_texts(CONFIG, &format!("{HEAD}{INDICATOR}{lines}"))
}

pub fn found(definitions: &Definitions) -> Vec<(&'static str, u32, u32)> {
    let show = |one: &Finding| {
        let place = one.place.as_ref().unwrap();
        (one.code.id, place.line, place.column)
    };
    definitions.findings.iter().map(show).collect()
}

#[test]
fn all_problems_of_all_files_at_once_config_first() {
    let lines = "kind = \"count\"\nover_tme = \"sum\"\ndecimals = \"0\"\nwithin = \"CMS\"\n";
    let definitions =
        read_texts(&format!("idioma = \"es\"\n{CONFIG}"), &format!("{HEAD}{INDICATOR}{lines}"));
    let wanted =
        [("R102", 1, 1), ("R110", 12, 1), ("R102", 16, 1), ("R104", 17, 12), ("R108", 18, 10)];
    assert_eq!(found(&definitions), wanted);
    let guesses: Vec<_> = definitions.findings.iter().map(|one| one.guess.as_deref()).collect();
    assert_eq!(guesses, [None, None, Some("over_time"), None, Some("CSM")]);
}

#[test]
fn what_an_error_in_ruta_toml_left_out_is_no_second_error() {
    let lines = "kind = \"parties\"\nwithin = \"CSM\"\n";
    for (from, to) in [("\"BRA\"", "\"BRS\""), ("[groups.CSM]", "[groups.CSM")] {
        let config = CONFIG.replacen(from, to, 1);
        let definitions = read_texts(&config, &format!("{HEAD}{INDICATOR}{lines}"));
        assert_eq!(definitions.findings.len(), 1, "{:?}", found(&definitions));
        assert_eq!(definitions.framework.broken.len(), 1);
        assert_eq!(definitions.framework.roadmaps.len(), 1);
    }
}

#[test]
fn an_id_that_stands_twice_breaks_both() {
    let one = format!("{HEAD}{INDICATOR}kind = \"text\"\n");
    let two = one.replace("R.1\"", "S.1\"").replace("\"R\"", "\"S\"").replace("R.OE1", "S.OE1");
    let two = two.replace("R.1.1", "r.1.1");
    let files: [(&str, &[u8]); 2] =
        [("roadmaps/a.toml", one.as_bytes()), ("roadmaps/b.toml", two.as_bytes())];
    let definitions = read_files(&files);
    assert_eq!(found(&definitions), [("R107", 13, 6)]);
    let finding = &definitions.findings[0];
    assert_eq!(&*finding.place.as_ref().unwrap().file, "roadmaps/b.toml");
    assert_eq!(finding.related[0].short(), "roadmaps/a.toml:13");
    assert_eq!(definitions.framework.roadmaps.len(), 2);
    assert_eq!(definitions.framework.indicators.len(), 0);
    assert_eq!(definitions.framework.broken.len(), 1, "named once");
}

#[test]
fn an_error_in_a_result_leaves_out_that_result() {
    let more = "[[results]]\nid = \"R.2\"\nstatemnt = \"x\"\n[[results.indicators]]\nid = \"R.2.1\"\n\
                name = \"n\"\nkind = \"text\"\n";
    let text = format!("{HEAD}{INDICATOR}kind = \"text\"\n{more}");
    let definitions = read_texts(CONFIG, &text);
    assert_eq!(found(&definitions), [("R103", 16, 1), ("R102", 18, 1)]);
    assert_eq!(definitions.framework.roadmaps[0].results.len(), 1);
    assert_eq!(definitions.framework.broken[0].id, "R.2.1");
    let left_out = &definitions.framework.left_out;
    assert_eq!((left_out.len(), left_out[0].id.as_str(), left_out[0].place.line), (1, "R.2", 17));
}

#[test]
fn a_roadmap_that_is_left_out_is_known_by_its_ids() {
    let sound = format!("{HEAD}{INDICATOR}kind = \"text\"\n");
    for (from, to) in [("title", "titel"), ("\"Hoja\"", "“Hoja”")] {
        let definitions = read_texts(CONFIG, &sound.replacen(from, to, 1));
        let framework = &definitions.framework;
        let at = |id: &str| framework.find_faulty(id).map(|one| one.place.line);
        let all = ["r", "R.1", "R.1.1", "R.2"].map(at);
        assert_eq!(all, [Some(1), Some(9), Some(13), None], "{to}");
    }
    assert_eq!(read_texts(CONFIG, &sound).framework.left_out.len(), 0);
}

#[test]
fn untrustworthy_files_are_said_once_and_their_ids_kept() {
    let sound = format!("{HEAD}{INDICATOR}kind = \"text\"\n");
    let conflict = sound.replace("start", "<<<<<<< HEAD\nstart") + "=======\n>>>>>>> x\n";
    let latin: Vec<u8> = sound.bytes().map(|b| if b == b'H' { 0xd1 } else { b }).collect();
    for (bytes, wanted) in [
        (conflict.as_bytes(), ("F108", 3, 1)),
        (&latin, ("F102", 2, 10)),
        (sound.replace("\"Hoja\"", "\"Hoja").as_bytes(), ("R101", 2, 9)),
    ] {
        let definitions =
            read_files(&[("ruta.toml", CONFIG.as_bytes()), ("roadmaps/r.toml", bytes)]);
        assert_eq!(found(&definitions), [wanted]);
        assert!(!definitions.readable);
        assert_eq!(definitions.framework.broken[0].id, "R.1.1");
        assert_eq!(definitions.texts.len(), 2);
    }
    let windows = format!("\u{feff}{}", sound.replace('\n', "\r\n"));
    assert_eq!(found(&read_texts(CONFIG, &windows)), []);
}

#[test]
fn conflict_copies_of_roadmaps_are_not_read() {
    let sound = format!("{HEAD}{INDICATOR}kind = \"text\"\n");
    let other = sound.replace("Hoja", "Otra");
    for (name, text, code) in [
        ("roadmaps/r (1).toml", &sound, "F106"),
        ("roadmaps/r (1).toml", &other, "F105"),
        ("roadmaps/r-DESKTOP.toml", &other, "F105"),
    ] {
        let definitions =
            read_files(&[("roadmaps/r.toml", sound.as_bytes()), (name, text.as_bytes())]);
        assert_eq!(found(&definitions), [(code, 0, 1)]);
        assert_eq!(&*definitions.findings[0].related[0].file, "roadmaps/r.toml");
        assert_eq!(definitions.framework.indicators.len(), 1);
    }
}

#[test]
fn conflict_copies_of_the_configuration_are_not_read() {
    let sound = format!("{HEAD}{INDICATOR}kind = \"text\"\n");
    let other = CONFIG.replace("language", "# language");
    for (name, text, wanted) in [
        ("ruta (1).toml", CONFIG, vec![("F106", 0, 1)]),
        ("ruta - copia.toml", &other, vec![("F105", 0, 1)]),
        ("ruta-DESKTOP.toml", &other, vec![("F105", 0, 1)]),
        ("ruta-DESKTOP.toml", "[tool]\nx = 1\n", vec![]),
        ("other (1).toml", CONFIG, vec![]),
    ] {
        let definitions = read_files(&[
            ("ruta.toml", CONFIG.as_bytes()),
            ("roadmaps/r.toml", sound.as_bytes()),
            (name, text.as_bytes()),
        ]);
        assert_eq!(found(&definitions), wanted, "{name}");
        assert!(
            definitions.readable
                && definitions.findings.iter().all(|it| &*it.related[0].file == "ruta.toml")
        );
    }
}

#[cfg(unix)]
#[test]
fn files_that_cannot_be_read_are_said() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir_all(dir.path().join("w/roadmaps")).unwrap();
    fs::write(dir.path().join("out.toml"), "").unwrap();
    std::os::unix::fs::symlink("../../out.toml", dir.path().join("w/roadmaps/a.toml")).unwrap();
    let big = fs::File::create(dir.path().join("w/roadmaps/b.toml")).unwrap();
    big.set_len(9 << 20).unwrap();
    let workspace = Workspace::find(Some(&dir.path().join("w")), Path::new("/")).unwrap();
    let definitions = read(&workspace, || 1);
    assert_eq!(found(&definitions), [("F107", 0, 1), ("F101", 0, 1)]);
    assert!(!definitions.readable);
}

#[test]
fn what_is_not_said_has_its_default() {
    let read_kind = |lines: &str| {
        let definitions = read_indicator(lines);
        assert_eq!(found(&definitions), [], "{lines}");
        definitions.framework.indicators[0].clone()
    };
    let count = read_kind("kind = \"count\"\nover_time = \"sum\"\nlabel = 1\n");
    assert_eq!((count.over_parties, count.trajectory), (OverParties::Sum, Trajectory::Linear));
    assert_eq!((count.by_party, count.label.as_deref()), (Need::Optional, Some("1")));
    let level = read_kind("kind = \"level\"\nover_time = \"max\"\n");
    assert_eq!((level.over_time, level.over_parties), (OverTime::Max, OverParties::None));
    for said in [
        "kind = \"text\"",
        "kind = \"milestone\"\nstages = [{ id = \"made\" }]\nover_parties = \"none\"",
    ] {
        assert_eq!(
            read_kind(&format!("{said}\nover_time = \"latest\"\n")).over_time,
            OverTime::Latest
        );
    }
    let milestone = read_kind(
        "kind = \"milestone\"\nstages = [{ id = \"made\" }, { id = \"sent\", name = \"enviado\" }]\n\
         baseline = { value = \"made\" }\ntargets = [{ date = 2025-06-30, value = \"SENT\" }]\n",
    );
    assert_eq!(
        (milestone.trajectory, milestone.over_parties),
        (Trajectory::Steps, OverParties::None)
    );
    assert_eq!(milestone.targets[0].value.to_string(), "2");
    assert_eq!(milestone.baseline.unwrap().value.to_string(), "1");
    assert_eq!(read_kind("kind = \"text\"\n").kind, Kind::Text);
}

#[test]
fn collection_expands_groups_and_meetings_stand_by_date() {
    let definitions = read_indicator(
        "kind = \"count\"\nover_time = \"sum\"\nby = { sex = \"required\", party = \"required\" }\n\
         collect = { every = \"quarter\", from = [\"PER\", \"CSM\", \"oim\"], grace_days = 30 }\n\
         targets = [{ date = 2025-06-30, value = 10, agreed = \"Troika-1\" }, { value = 20, agreed = \"Acta final\" }]\n",
    );
    assert_eq!(found(&definitions), []);
    let framework = &definitions.framework;
    let indicator = &framework.indicators[0];
    let collect = indicator.collect.clone().unwrap();
    let codes: Vec<_> = collect.from.iter().map(|id| &*framework.parties.get(*id).code).collect();
    assert_eq!(codes, ["BOL", "BRA", "OIM", "PER"]);
    assert_eq!((collect.calendar, collect.grace_days), (Calendar::Every(Span::Quarter), 30));
    assert_eq!(
        (indicator.by_party, &indicator.by[..]),
        (Need::Required, &[(0, Need::Required)][..])
    );
    let agreed: Vec<_> = indicator.targets.iter().map(|one| one.agreed.as_deref()).collect();
    assert_eq!(agreed, [Some("troika-1"), Some("Acta final")]);
    let meetings: Vec<_> = framework.meetings.iter().map(|one| &*one.id).collect();
    assert_eq!(meetings, ["troika-1", "troika-2"]);
    assert_eq!(framework.language, Some(Lang::Es));
    assert_eq!(framework.dimensions[0].values[0].0, "F");
}

#[test]
fn the_comma_and_the_undated_target_have_their_words() {
    let definitions =
        read_indicator("kind = \"count\"\nover_time = \"sum\"\ntargets = [{ value = 12,50 }]\n");
    assert!(definitions.findings[0].args.contains(&("cause", Arg::Text("comma".into()))));
    let lines = "kind = \"count\"\nover_time = \"sum\"\ntargets = [{ value = 3 }, { date = 2025-02-01, value = 4 }]\n";
    let args = read_indicator(lines).findings[0].args.clone();
    assert_eq!(args[1], ("before", Arg::Word("none")));
}

#[test]
fn a_target_out_of_reach_is_said_to_be_above_or_below_it() {
    for (target, side, limit) in [("-300", "min", "0"), ("101", "max", "100")] {
        let lines =
            format!("kind = \"share\"\nover_time = \"sum\"\ntargets = [{{ value = {target} }}]\n");
        let findings = read_indicator(&lines).findings;
        let found = findings.iter().find(|one| one.code.id == "R124").unwrap();
        let wanted = [("limit", Arg::Text(limit.into())), ("side", Arg::Word(side))];
        assert_eq!(found.args[1..], wanted, "{target}");
    }
}

#[test]
fn a_slip_of_the_pen_hides_no_other_error_and_is_never_read_as_mended() {
    let text = "kind = \"cuont\"\ntargets = [{ value = 12,50 }]\nstart = 2025-02-30\n";
    let definitions = read_indicator(text);
    let codes: Vec<_> = definitions.findings.iter().map(|one| one.code.id).collect();
    assert_eq!(codes, ["R105", "R101", "R102", "R117"]);
    assert!(!definitions.readable && definitions.framework.broken.len() == 1);
    let text = "lang = \"es\"\n[[meetings]]\nid = \"a\"\ndate = 2025-02-30\n";
    let (config, findings) = config::read(&Source::new(&Arc::from("ruta.toml"), text.as_bytes()));
    let codes: Vec<_> = findings.iter().map(|one| one.code.id).collect();
    assert_eq!((codes, config.meetings.len()), (vec!["R117", "R102"], 0));
}

#[test]
fn several_threads_read_the_same() {
    let files = 20_usize;
    let text = |at: usize| {
        let head = HEAD.replace("\"R", &format!("\"R{at}"));
        let own = |one: usize| format!("R{at}.{one}");
        let (twice, wrong) = (format!("R{}.7", at.saturating_sub(1)), "kind = \"cuont\"\n");
        let said = "kind = \"count\"\nover_time = \"sum\"\n";
        let one = |one| INDICATOR.replace("R.1.1", &own(one)) + said;
        let rest: String = (0..100).map(one).collect();
        let slip = if at == 5 { "x = 1,5\n" } else { "" };
        head + &rest + &INDICATOR.replace("R.1.1", &twice) + said + INDICATOR + wrong + slip
    };
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("roadmaps")).unwrap();
    for at in 0..files {
        fs::write(dir.path().join(format!("roadmaps/r{at:02}.toml")), text(at)).unwrap();
    }
    let workspace = Workspace::find(Some(dir.path()), Path::new("/")).unwrap();
    let all = |threads| format!("{:?}", read(&workspace, || threads));
    let (alone, asked) = (all(1), Cell::new(false));
    let found = read(&workspace, || usize::from(asked.replace(true)) + 2).findings;
    let codes: BTreeSet<_> = found.iter().map(|one| one.code.id).collect();
    assert!(asked.get() && codes.is_superset(&["R101", "R105", "R107"].into()), "{codes:?}");
    for threads in [2, 3, 7] {
        assert!(all(threads) == alone, "{threads}");
    }
}

#[test]
fn the_official_workspace_is_sound() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let definitions = read(&Workspace::find(Some(root), root).unwrap(), || 1);
    assert_eq!(definitions.findings, []);
    assert_eq!(definitions.framework.roadmaps.len(), 4);
    assert_eq!(definitions.framework.broken.len(), 0);
}
