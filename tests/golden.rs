//! Golden cases: what is typed, what is printed, command by command and language by language.
//!
//! Each `tests/cases/<command>/<language>.trycmd` is a page of console blocks, run in a copy of
//! `<language>.in` where there is one; what it leaves must agree with `<language>.out`. Cases with standard
//! input are `.toml`. `TRYCMD=overwrite
//! cargo test --test golden` writes what the program prints now; read the difference before
//! committing it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[test]
fn every_command_prints_what_its_cases_show() {
    trycmd::TestCases::new()
        .env("RUTA_TODAY", "2025-06-30")
        .env("RUTA_LANG", "en")
        .env("NO_COLOR", "1")
        .case("tests/cases/*/*.trycmd")
        .case("tests/cases/*/*.toml")
        .run();
}

#[test]
fn every_command_has_a_case_in_every_language() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let commands = root.join("src/cli/commands");
    for entry in std::fs::read_dir(commands).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let Some(command) =
            name.strip_suffix(".rs").filter(|name| !["mod", "table"].contains(name))
        else {
            continue;
        };
        for language in ["es", "en", "pt"] {
            let case = root.join(format!("tests/cases/{command}/{language}.trycmd"));
            assert!(case.is_file(), "{}", case.display());
        }
    }
}
