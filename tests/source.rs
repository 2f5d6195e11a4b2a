//! The repository's own workspace, held against what the source establishes: three roadmaps with
//! sixteen indicators, and the plenary's real figures. Nothing more: no target, no value of 2025.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::path::Path;
use std::process::Output;

use serde_json::Value;
use support::{accounts, find, text};

fn own(args: &[&str]) -> Output {
    support::command(Path::new(env!("CARGO_MANIFEST_DIR"))).args(args).output().unwrap()
}

fn json(args: &[&str]) -> Value {
    serde_json::from_slice(&own(args).stdout).unwrap()
}

/// Indicators of the official roadmaps by id, with the source's own numbers.
const OFFICIAL: [(&str, &str); 16] = [
    ("HR1.1.1", "1"),
    ("HR1.1.2", "2"),
    ("HR1.1.3", "3"),
    ("HR2.1.4", "4"),
    ("HR2.1.5", "5"),
    ("HR2.2.1", "1"),
    ("HR2.2.2", "2"),
    ("HR2.2.3", "3"),
    ("HR2.3.1", "1"),
    ("HR2.3.2", "2"),
    ("HR3.1.6", "6"),
    ("HR3.1.7", "7"),
    ("HR3.1.8", "8"),
    ("HR3.2.1", "1"),
    ("HR3.2.2", "2"),
    ("HR3.2.3", "3"),
];

#[test]
fn the_plenary_recorded_three_themes_three_roadmaps_and_58_practices() {
    let report = json(&["report", "--format", "json", "--by", "party"]);
    for (id, value) in [("VP.1.1", "3"), ("VP.2.1", "3"), ("VP.3.1", "58")] {
        assert_eq!(text(&find(&report, id)["value"]), value, "{id}");
    }
    let practices = find(&report, "VP.3.1");
    let parts = practices["breakdown"]["party"].as_array().unwrap();
    let of = |code: &str| text(&parts.iter().find(|part| part["key"] == code).unwrap()["value"]);
    assert_eq!((of("SLV"), of("CHL")), ("10".into(), "10".into()));
    assert_eq!(find(&report, "VP.4.1")["status"], "achieved");
    assert_eq!(accounts(&report), [65, 65, 0, 0, 0, 0]);
}

#[test]
fn the_sixteen_official_indicators_have_no_data_and_no_target() {
    let report = json(&["report", "--format", "json"]);
    let missing = json(&["missing", "--format", "json"]);
    let gaps = missing["gaps"].as_array().unwrap();
    for (id, label) in OFFICIAL {
        let figure = find(&report, id);
        assert_eq!(
            (figure["status"].as_str(), figure["label"].as_str()),
            (Some("no-data"), Some(label))
        );
        assert_eq!(text(&figure["rows"]), "0");
        let target = |gap: &&Value| gap["indicator"] == id && gap["what"] == "target";
        assert_eq!(gaps.iter().filter(target).count(), 1, "{id}");
    }
    assert_eq!(report["summary"]["no-data"], 16);
    assert_eq!(report["summary"]["indicators"], 20);
}

#[test]
fn the_workspace_is_clean() {
    let check = own(&["check", "--format", "json"]);
    assert_eq!(check.status.code(), Some(0));
    let check: Value = serde_json::from_slice(&check.stdout).unwrap();
    assert_eq!(check["findings"].as_array().unwrap().len(), 0, "{}", check["findings"]);
}

#[test]
fn the_groups_have_eleven_and_twelve_members() {
    let report = json(&["report", "--format", "json"]);
    assert_eq!(text(&find(&report, "HR2.1.4")["ceiling"]), "12", "countries of the CSM");
    assert_eq!(text(&find(&report, "HR3.1.6")["ceiling"]), "11", "countries of the CRM");
}

#[test]
fn official_wording_is_to_the_letter() {
    let report = json(&["report", "--format", "json", "--lang", "es"]);
    let name = |id: &str| text(&find(&report, id)["name"]);
    assert_eq!(name("HR1.1.1"), "Número de funcionarios que participan en la formación.");
    assert_eq!(
        name("HR2.1.4"),
        "Número de países de la CSM que conocen por primera vez la historia de la CRM en este ámbito."
    );
    assert_eq!(name("HR3.2.1"), "Número de participantes de la CRM y la CSM en el taller.");
    assert_eq!(
        report["roadmaps"][0]["title"],
        "Derechos Humanos y Acción Humanitaria en las Fronteras Internacionales"
    );
}

#[test]
fn init_lays_down_the_same_files() {
    let folder = tempfile::TempDir::new().unwrap();
    let init = support::command(folder.path()).args(["init"]).output().unwrap();
    assert_eq!(init.status.code(), Some(0));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for file in ["ruta.toml", "roadmaps/hr1.toml", "roadmaps/vp.toml", "data/plenaria-2024.csv"] {
        let read = |base: &Path| std::fs::read(base.join(file)).unwrap();
        assert_eq!(read(folder.path()), read(root), "{file}");
    }
    std::fs::write(folder.path().join("ruta.toml"), "# mine\n").unwrap();
    let again = support::command(folder.path()).args(["init"]).output().unwrap();
    assert_eq!(again.status.code(), Some(0));
    let kept = std::fs::read_to_string(folder.path().join("ruta.toml")).unwrap();
    assert_eq!(kept, "# mine\n", "init never overwrites");
}
