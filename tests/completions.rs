//! Completion in a shell: the script is loaded by bash, fish and zsh, and words are completed as a press of
//! the key would; in zsh it is one. Where a shell is not there, this is said and its test passed over.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

use rexpect::session::{PtySession, spawn_command};

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
    for asks in ["report --since", "seal", "check --against"] {
        let line = format!("ruta {asks} tro");
        assert_eq!(offered(&example, "es", &line), ["troika-2", "troika-1"], "{line}");
    }
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

/// Whether a shell is there; else this is said, straight to the stream: what a passing test prints is not shown.
fn is_there(shell: &str) -> bool {
    let there = Command::new(shell).arg("--version").output().is_ok();
    if !there {
        std::io::stderr().write_all(format!("PASSED OVER: no {shell}\n").as_bytes()).unwrap();
    }
    there
}

/// A command that knows where the program is, in a folder and a language.
fn shell(name: &str, folder: &Path, lang: &str) -> Command {
    let program = Path::new(env!("CARGO_BIN_EXE_ruta")).parent().unwrap();
    let mut command = Command::new(name);
    command.current_dir(folder).env_clear().env("TERM", "dumb").env("RUTA_LANG", lang);
    command.env("PATH", format!("{}:/usr/bin:/bin", program.display()));
    command
}

#[test]
fn fish_offers_commands_ids_and_parties_with_what_they_mean() {
    if !is_there("fish") {
        return;
    }
    let home = tempfile::TempDir::new().unwrap();
    let offered = |lang: &str, line: &str| {
        let mut fish = shell("fish", root(), lang);
        let script = "ruta completions fish | source; complete -C \"$argv[1]\"";
        fish.args(["--no-config", "-c", script, line]).env("HOME", home.path());
        let output = fish.output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{line}");
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(offered("en", "ruta rep").starts_with("report\t"));
    assert!(offered("es", "ruta info").starts_with("informe\t"));
    let indicators = offered("es", "ruta explain HR1.1.");
    assert_eq!(indicators.lines().count(), 3, "{indicators}");
    assert!(indicators.starts_with("HR1.1.1\tNúmero de funcionarios"), "{indicators}");
    let parties = offered("es", "ruta -C tests/workspaces/example report --party B");
    assert_eq!(parties, "BOL\tBolivia\nBRA\tBrasil\n");
    assert!(offered("pt", "ruta show V").starts_with("VP\t"));
}

/// A zsh with nothing of its own but completion, from a script in a folder of `fpath` or read in at once.
fn zsh(home: &Path, autoloaded: bool) -> PtySession {
    let mut command = shell("zsh", root(), "en");
    command.arg("-f").env("HOME", home).env("LANG", "C.UTF-8");
    let mut zsh = spawn_command(command, Some(30_000)).unwrap();
    let load = if autoloaded { "fpath+=(~/zfunc)" } else { "" };
    let also = if autoloaded { "" } else { "source <(ruta completions zsh)" };
    zsh.send_line(&format!("{load}; autoload -U compinit; compinit -u -D; {also}; PS1=ready'> '"))
        .unwrap();
    zsh.exp_string("ready> ").unwrap();
    zsh
}

#[test]
fn zsh_completes_at_the_first_press_of_the_key() {
    if !is_there("zsh") {
        return;
    }
    let home = tempfile::TempDir::new().unwrap();
    fs::create_dir(home.path().join("zfunc")).unwrap();
    let script = support::command(root()).args(["completions", "zsh"]).output().unwrap();
    fs::write(home.path().join("zfunc/_ruta"), script.stdout).unwrap();
    for (autoloaded, tries) in [(true, 4), (false, 1)] {
        // What is typed, and what only the key can have brought onto the line or below it.
        for (typed, brought) in [
            ("ruta rep\t", "ort "),
            ("ruta show V\t", "P"),
            ("ruta explain HR1.1.\t", "HR1.1.3"),
            ("ruta -C tests/workspaces/example report --party B\t", "BRA"),
        ]
        .into_iter()
        .take(tries)
        {
            let mut zsh = zsh(home.path(), autoloaded);
            zsh.send(typed).unwrap();
            zsh.flush().unwrap();
            zsh.exp_string(typed.trim_end()).unwrap();
            let seen = zsh.exp_string(brought);
            assert!(seen.is_ok(), "{typed:?}, autoloaded: {autoloaded}: {seen:?}");
            // It does not end when it is only told to.
            zsh.send_control('u').unwrap();
            zsh.send_line("exit").unwrap();
            zsh.exp_eof().unwrap();
        }
    }
}

#[test]
fn the_variable_alone_changes_nothing() {
    let output =
        support::command(root()).env("RUTA_COMPLETE", "bash").arg("list").output().unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().contains("HR1.1.1"));
}
