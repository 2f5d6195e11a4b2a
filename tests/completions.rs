//! Completion in a shell: the script is loaded by bash, and words are completed as a press of the key
//! would.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::path::Path;
use std::process::Command;

/// What bash offers for the last word of a line, typed in a folder.
fn offered(folder: &Path, lang: &str, line: &str) -> Vec<String> {
    let program = Path::new(env!("CARGO_BIN_EXE_ruta")).parent().unwrap();
    let script = "source <(ruta completions bash)
        COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); COMP_TYPE=9
        _clap_complete_ruta ruta \"${COMP_WORDS[COMP_CWORD]}\"
        ((${#COMPREPLY[@]})) && printf '%s\\n' \"${COMPREPLY[@]}\"; true";
    let output = Command::new("bash")
        .args(["--norc", "-c", script, "bash"])
        .args(line.split(' '))
        .current_dir(folder)
        .env_clear()
        .env("PATH", format!("{}:/usr/bin:/bin", program.display()))
        .env("RUTA_LANG", lang)
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{line}");
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_string).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn ids_parties_and_splits_of_the_workspace_are_offered() {
    let example = root().join("tests/workspaces/example");
    assert_eq!(offered(root(), "en", "ruta explain HR1.1."), ["HR1.1.1", "HR1.1.2", "HR1.1.3"]);
    assert_eq!(offered(&example, "en", "ruta history EJ.1."), ["EJ.1.1", "EJ.1.2", "EJ.1.3"]);
    let elsewhere = offered(root(), "en", "ruta -C tests/workspaces/example informe --party B");
    assert_eq!(elsewhere, ["BOL", "BRA"]);
    assert_eq!(offered(root(), "en", "ruta record --by se"), ["sex=F", "sex=M", "sex=X"]);
    assert_eq!(offered(root(), "en", "ruta report --roadmap HR1,VP"), ["HR1,VP"]);
    // The newest first.
    assert_eq!(offered(&example, "es", "ruta report --since tro"), ["troika-2", "troika-1"]);
}

#[test]
fn an_indicator_is_offered_for_record_once() {
    assert_eq!(offered(root(), "en", "ruta record HR3.1.8"), ["HR3.1.8"]);
    let then = offered(root(), "en", "ruta record HR3.1.8 ");
    assert!(!then.iter().any(|one| one.starts_with("HR")), "{then:?}");
}

#[test]
fn commands_are_offered_in_the_reader_s_language() {
    assert_eq!(offered(root(), "es", "ruta info"), ["informe"]);
    assert_eq!(offered(root(), "pt", "ruta exib"), ["exibir"]);
    assert_eq!(offered(root(), "pt", "ruta mostrar --lang p"), ["pt"]);
}

#[test]
fn where_nothing_is_known_nothing_is_said() {
    let folder = tempfile::TempDir::new().unwrap();
    assert_eq!(offered(folder.path(), "en", "ruta explain H"), [] as [String; 0]);
    assert_eq!(offered(folder.path(), "en", "ruta report --format js"), ["json"]);
}

#[test]
fn the_variable_alone_changes_nothing() {
    let output =
        support::command(root()).env("RUTA_COMPLETE", "bash").arg("list").output().unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().contains("HR1.1.1"));
}
