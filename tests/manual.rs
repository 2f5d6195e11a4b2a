//! Manual pages: all of them where `man` looks, and read by `man` itself where it is installed.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::print_stderr, reason = "a test that is passed over says so")]

mod support;

use std::fs;
use std::process::Command;

use support::Bench;

#[test]
fn every_page_is_written_in_three_languages_and_one_is_printed() {
    let bench = Bench::empty();
    assert_eq!(bench.run(&["manual", "-o", "share/man"]).status.code(), Some(0));
    let pages = |folder: &str| {
        let all = fs::read_dir(bench.path().join("share/man").join(folder).join("man1")).unwrap();
        let mut names: Vec<_> =
            all.map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    let english = pages("");
    assert!(
        english.contains(&"ruta.1".to_string()) && english.contains(&"ruta-tidy.1".to_string())
    );
    assert_eq!(pages("es"), english);
    assert_eq!(pages("pt"), english);
    let printed = bench.text(&["manual", "informe", "--lang", "es"]);
    let written = fs::read_to_string(bench.path().join("share/man/es/man1/ruta-report.1")).unwrap();
    assert_eq!(printed, written);
    assert!(printed.starts_with(".TH \"RUTA\\-REPORT\" \"1\""), "{printed}");
}

#[test]
fn one_language_alone_is_written_if_asked_for() {
    let bench = Bench::empty();
    bench.run(&["manual", "-o", "man", "--lang", "pt"]);
    assert!(bench.path().join("man/pt/man1/ruta.1").is_file());
    assert!(!bench.path().join("man/man1").exists());
}

#[test]
fn man_shows_the_page_without_a_warning() {
    let bench = Bench::empty();
    bench.run(&["manual", "-o", "man"]);
    for (folder, name, accent) in [
        ("es/man1", "NOMBRE", "período"),
        ("pt/man1", "NOME", "período"),
        ("man1", "NAME", "“party”"),
    ] {
        let page = bench.path().join("man").join(folder).join("ruta-report.1");
        let shown = Command::new("man")
            .args(["--warnings", "-E", "UTF-8", "-l"])
            .arg(page)
            .env("MANWIDTH", "80")
            .env("MAN_KEEP_FORMATTING", "")
            .env("LC_ALL", "C.UTF-8")
            .output();
        let Ok(shown) = shown else {
            eprintln!("passed over: no man here");
            return;
        };
        let text = String::from_utf8_lossy(&shown.stdout);
        assert!(text.contains(name) && text.contains(accent), "{text}");
        assert_eq!(String::from_utf8_lossy(&shown.stderr), "", "{folder}");
    }
}
