//! The meeting's brief: of the real workspace and of an invented rich one, in every language.
//!
//! `RUTA_WRITE=1 cargo test --test brief` writes the expected pages anew; read the difference before
//! committing it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use calamine::{Reader, Xlsx};
use support::{Bench, command};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rich() -> PathBuf {
    root().join("tests/workspaces/rich")
}

fn brief(workspace: &Path, args: &[&str]) -> Vec<u8> {
    let output = command(workspace).arg("report").args(args).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn markdown(workspace: &Path, args: &[&str]) -> String {
    String::from_utf8(brief(workspace, &[&["--format", "markdown"], args].concat())).unwrap()
}

/// The seal is of the definitions as they are; each has its own tests.
fn without_digest(text: &str) -> String {
    let is_digest = |word: &str| word.len() >= 16 && word.bytes().all(|b| b.is_ascii_hexdigit());
    let line = |line: &str| {
        let words: Vec<&str> =
            line.split(' ').map(|word| if is_digest(word) { "[digest]" } else { word }).collect();
        words.join(" ")
    };
    text.lines().map(|one| line(one) + "\n").collect()
}

/// What the file of that name should hold; `RUTA_WRITE` writes it anew.
fn same_as(name: &str, shown: &str) {
    let path = root().join("tests/golden_files/brief").join(name);
    if std::env::var_os("RUTA_WRITE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, shown).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap();
    assert_eq!(shown, expected, "{}", path.display());
}

#[test]
fn briefs_read_as_expected_in_every_language_and_form() {
    for (name, workspace) in [("real", root()), ("rich", rich())] {
        for lang in ["es", "en", "pt"] {
            let shown = |form: &str| brief(&workspace, &["--lang", lang, "--format", form]);
            let markdown = String::from_utf8(shown("markdown")).unwrap();
            same_as(&format!("{name}.{lang}.md"), &without_digest(&markdown));
            // What a reader sees of them; their elements have tests of their own.
            let html = String::from_utf8(shown("html")).unwrap();
            let seen = texts_of(html.split("</head>").nth(1).unwrap());
            same_as(&format!("{name}.{lang}.html.txt"), &without_digest(&seen));
            let word = without_digest(&texts_of(&word_xml(&shown("docx"))));
            same_as(&format!("{name}.{lang}.docx.txt"), &word);
            same_as(&format!("{name}.{lang}.xlsx.txt"), &without_digest(&cells_of(shown("xlsx"))));
        }
    }
}

/// The texts between elements, one a line, and those said in place of pictures; no-break spaces as `~`.
fn texts_of(xml: &str) -> String {
    let mut out = String::new();
    for part in xml.split('<').skip(1) {
        let (element, text) = part.split_once('>').unwrap();
        let said =
            element.starts_with("wp:docPr").then(|| element.split("descr=\"").nth(1)).flatten();
        let said = said.and_then(|rest| rest.split('"').next()).unwrap_or_default();
        // A script is no text.
        let text = if element.starts_with("script") { "" } else { text.trim() };
        for one in [said, text].into_iter().filter(|one| !one.is_empty()) {
            out += &format!("{}\n", one.replace('\u{a0}', "~"));
        }
    }
    out
}

/// Every sheet of a workbook, a row a line.
fn cells_of(bytes: Vec<u8>) -> String {
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let mut out = String::new();
    for sheet in book.sheet_names() {
        out += &format!("# {sheet}\n");
        for row in book.worksheet_range(&sheet).unwrap().rows() {
            let cells: Vec<String> = row.iter().map(ToString::to_string).collect();
            out += &format!("{}\n", cells.join("\t").trim_end());
        }
    }
    out
}

#[test]
fn a_second_run_gives_the_same_bytes_in_every_form() {
    for form in ["markdown", "html", "docx", "xlsx"] {
        let args = ["--format", form];
        assert_eq!(brief(&rich(), &args), brief(&rich(), &args), "{form}");
    }
}

#[test]
fn the_extension_decides_the_form() {
    let folder = tempfile::TempDir::new().unwrap();
    for (name, begins) in [("a.md", "**EJEMPLO"), ("a.html", "<!"), ("a.docx", "PK")] {
        let file = folder.path().join(name);
        brief(&rich(), &["--lang", "es", "-o", file.to_str().unwrap()]);
        let bytes = fs::read(&file).unwrap();
        assert!(bytes.starts_with(begins.as_bytes()), "{name}");
    }
}

#[test]
fn reporters_and_notes_stay_inside() {
    let text = markdown(&rich(), &["--by", "party"]);
    let html = String::from_utf8(brief(&rich(), &["--format", "html", "--by", "party"])).unwrap();
    for inside in ["punto-focal", "dos personas estaban", "cierre revisado", "retirado por el"] {
        assert!(!text.contains(inside) && !html.contains(inside), "{inside}");
    }
    // A note is quoted by the message of a stray quote: the brief says it in general.
    let bench = Bench::with(&["id = \"S\"\nname = \"S\"\nkind = \"count\"\nover_time = \"sum\""])
        .data("date,indicator,value,note\n2025-01-01,S,1,\"Ana\" Perez\n");
    let text = bench.text(&["report", "--format", "markdown"]);
    assert!(text.contains("data/a.csv:2") && !text.contains("Perez"), "{text}");
}

#[test]
fn sensitive_figures_are_marked_and_not_broken_down() {
    let text = markdown(&rich(), &["--by", "party", "--lang", "es"]);
    assert!(text.contains("explican su experiencia (cifras sensibles)"), "{text}");
    assert!(text.contains("#### EJ1.1.1 · Desglose"), "{text}");
    assert!(!text.contains("#### EJ2.1.1 · Desglose"), "{text}");
    let series = text.split("### Series por parte").nth(1).unwrap();
    let series = series.split("\n### ").next().unwrap();
    assert!(series.contains("**EJ1.1.1 Número") && !series.contains("EJ2.1.1"), "{series}");
    let matrix: Vec<&str> =
        text.lines().filter(|line| line.starts_with("| **EJ2.1.1** |")).collect();
    let states: String = matrix[0].split('|').skip(2).collect();
    assert!(states.contains("pendiente"), "{matrix:?}");
    assert!(!states.contains(|c: char| c.is_ascii_digit()), "{matrix:?}");
}

#[test]
fn what_is_left_out_is_told_with_its_place_and_many_by_number() {
    let mut data = "date,indicator,value\n2025-01-05,S,1\n2025-01-06,S,x\n".to_string();
    (0..5).for_each(|n| data.push_str(&format!("2025-02-0{},Q,1\n", n + 1)));
    let bench = Bench::with(&["id = \"S\"\nname = \"S\"\nkind = \"count\"\nover_time = \"sum\""])
        .data(data);
    let output = bench.run(&["report", "--format", "markdown"]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("6 rows with errors are not in the figures"), "{text}");
    assert!(text.contains("| data/a.csv:3 | 1 |"), "{text}");
    assert!(text.contains("| data/a.csv:4, data/a.csv:5, data/a.csv:6 and 2 more | 5 |"), "{text}");
}

#[test]
fn a_later_row_changes_the_brief_and_not_its_digest() {
    let bench = |rows: &str| {
        Bench::with(&["id = \"S\"\nname = \"S\"\nkind = \"count\"\nover_time = \"sum\""])
            .data(format!("date,indicator,value\n{rows}"))
    };
    let digest = |rows: &str| {
        let text = bench(rows).text(&["report", "--format", "markdown"]);
        text.lines().find(|line| line.starts_with("Digest")).unwrap().to_string()
    };
    let one = digest("2025-01-05,S,1\n");
    assert_eq!(one, digest("2025-01-05,S,1.0\n2025-12-05,S,9\n"));
    assert_ne!(one, digest("2025-01-05,S,2\n"));
}

#[test]
fn documents_keep_days_units_and_percentages_on_one_line() {
    for (lang, day) in
        [("es", "10~de~abril de 2025"), ("en", "10~April 2025"), ("pt", "10~de~abril de 2025")]
    {
        let html = brief(&rich(), &["--format", "html", "--lang", lang]);
        let html = String::from_utf8(html).unwrap().replace('\u{a0}', "~");
        let word = text_of(&brief(&rich(), &["--format", "docx", "--lang", lang]));
        let word = word.replace('\u{a0}', "~");
        for text in [html, word] {
            assert!(text.contains(day), "{lang}");
            assert!(text.contains(if lang == "en" { "15.5~days" } else { "15,5~d" }), "{lang}");
            assert!(lang != "es" || text.contains("68,9~%"), "{lang}");
            let broken = |three: &[u8]| three[0].is_ascii_digit() && &three[1..] == b" %";
            assert!(!text.as_bytes().windows(3).any(broken), "{lang}");
        }
        let plain = markdown(&rich(), &["--lang", lang]);
        assert!(plain.contains(&day.replace('~', " ")), "{lang}");
    }
}

/// The text of a Word document, without its elements.
fn text_of(docx: &[u8]) -> String {
    let xml = word_xml(docx);
    xml.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect()
}

fn word_xml(docx: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let mut xml = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    xml
}
