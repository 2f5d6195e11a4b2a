//! Numbers by region, as a user meets them: asked for, never guessed, never in data formats.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;

use support::{Bench, command};

const COUNT: &str =
    "id = \"S\"\nname = \"S\"\nkind = \"level\"\nover_time = \"latest\"\nunit = \"días de espera\"";
const DATA: &str = "date,indicator,value\n2025-01-05,S,12345.678\n";

fn bench() -> Bench {
    Bench::with(&[COUNT]).data(DATA)
}

#[test]
fn a_region_governs_what_people_read_in_every_form() {
    let shown = |args: &[&str]| bench().text(&[&["report", "--lang", "es"], args].concat());
    for form in ["table", "markdown", "html"] {
        let mexican = shown(&["--region", "MX", "--format", form]);
        assert!(mexican.contains("12,345.68") || mexican.contains("12,345.678"), "{mexican}");
        assert!(!mexican.contains("12.345,6"), "{form}");
        let costa_rican = shown(&["--region=cri", "--format", form]);
        assert!(costa_rican.contains("12\u{a0}345,6"), "{costa_rican}");
        assert!(shown(&["--format", form]).contains("12.345,6"), "{form}");
    }
    // English and Portuguese keep their own.
    let english = bench().text(&["report", "--lang", "en", "--region", "AR"]);
    assert!(english.contains("12,345.6"), "{english}");
    let portuguese = bench().text(&["report", "--lang", "pt", "--region", "MX"]);
    assert!(portuguese.contains("12.345,6"), "{portuguese}");
}

#[test]
fn the_workspace_s_region_is_the_default_and_data_formats_know_none() {
    let bench = bench();
    let json = bench.text(&["report", "--format", "json"]);
    let csv = bench.text(&["export", "csv", "--what", "measurements"]);
    fs::write(bench.path().join("ruta.toml"), "language = \"es\"\nregion = \"MX\"\n").unwrap();
    let text = bench.text(&["report", "--lang", "es"]);
    assert!(text.contains("12,345.6"), "{text}");
    assert!(bench.text(&["report", "--lang", "es", "--region", "UY"]).contains("12.345,6"));
    assert_eq!(bench.text(&["report", "--lang", "en", "--format", "json"]), json);
    assert_eq!(bench.text(&["export", "csv", "--what", "measurements"]), csv);
}

#[test]
fn the_environment_tells_no_region() {
    let bench = bench();
    let mut report = command(bench.path());
    let output = report.args(["report", "--lang", "es"]).env("LANG", "es_MX.UTF-8").output();
    let text = String::from_utf8(output.unwrap().stdout).unwrap();
    assert!(text.contains("12.345,6"), "{text}");
}

#[test]
fn an_excel_of_decimal_point_gets_commas_and_is_read_back() {
    let bench = bench();
    let exported = |region: &str| {
        bench.text(&["export", "csv", "--what", "measurements", "--for-excel", "--region", region])
    };
    let mexican = exported("MX");
    assert!(mexican.starts_with("\u{feff}date,indicator,value,"), "{mexican}");
    assert!(mexican.contains(",12345.678,") && mexican.contains("\r\n"), "{mexican}");
    assert!(exported("AR").contains(";12345,6780;"));
    let file = bench.path().join("data/a.csv");
    let before = bench.text(&["report", "--format", "json"]);
    fs::write(&file, mexican).unwrap();
    assert_eq!(bench.text(&["report", "--format", "json"]), before);
}

#[test]
fn a_wrong_region_is_said_with_its_place_and_a_guess() {
    let bench = bench();
    fs::write(bench.path().join("ruta.toml"), "language = \"es\"\nregion = \"mx\"\n").unwrap();
    let output = bench.run(&["check", "--lang", "es", "--format", "short"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("ruta.toml:2:10") && text.contains("region"), "{text}");
    let text = bench.text(&["check", "--lang", "es"]);
    assert!(text.contains("¿Quiso decir «MX»?"), "{text}");
    let output = bench.run(&["report", "--region", "XX", "--lang", "pt"]);
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text.contains("“XX” não serve para --region") && text.contains("MX, NI"), "{text}");
}
