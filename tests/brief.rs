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

const MEETINGS: &str = "[[meetings]]\nid = \"t1\"\ndate = 2025-04-10\nname = \"First meeting\"\n\
    [[meetings]]\nid = \"t2\"\ndate = 2025-04-10\nname = \"Second meeting\"\n";
const COUNT: &str = "id = \"C\"\nname = \"Persons\"\nkind = \"count\"\nover_time = \"sum\"";

fn changed(bench: &Bench, args: &[&str]) -> String {
    let text = bench.text(&[&["report", "--format", "markdown", "--lang", "en"], args].concat());
    text.replace('\u{a0}', " ")
}

#[test]
fn a_figure_withdrawn_since_the_meeting_is_told_in_every_view() {
    let rows = "date,indicator,value,party,recorded,id,replaces\n\
        2025-03-01,C,40,GTM,2025-03-02,a1,\n2025-03-01,C,,GTM,2025-05-02,a2,a1\n";
    let bench = Bench::with(&[COUNT]).file("ruta.toml", MEETINGS).data(rows);
    let restated = "the figure of that day has been restated: it was 40 and no longer stands.";
    let whole = changed(&bench, &[]);
    let point = format!("- C Persons: no longer has a figure; 1 value withdrawn; {restated}");
    let counted = "1 indicator no longer has a figure and 1 figure of that day has been restated.";
    assert!(whole.contains(&point) && whole.contains(counted), "{whole}");
    assert!(whole.contains("| — † |") && whole.contains("> † The figure of"), "{whole}");
    let own = changed(&bench, &["--party", "GTM"]);
    assert!(own.contains(&format!("- C Persons: no longer has a figure; {restated}")), "{own}");
    let screen = bench.text(&["report", "--lang", "en"]).replace('\u{a0}', " ");
    assert!(screen.contains("— †") && screen.contains("· † The earlier figure was"), "{screen}");
    // For the public, of persons, what it was is not told.
    let sensitive = Bench::with(&[&format!("{COUNT}\nsensitive = true")]);
    let public = changed(&sensitive.file("ruta.toml", MEETINGS).data(rows), &[]);
    let plain = ": no longer has a figure; the figure of that time was restated.";
    assert!(public.contains(plain) && !public.contains("40"), "{public}");
}

#[test]
fn what_was_corrected_before_the_meeting_knew_it_is_new_or_reported_later() {
    let had = "date,indicator,value,recorded,id,replaces\n2025-03-01,C,100,2025-03-01,a,\n";
    let told = |rows: &str| {
        let bench = Bench::with(&[COUNT]).file("ruta.toml", MEETINGS);
        changed(&bench.data(format!("{had}{rows}")), &[])
    };
    let new = "2025-06-01,C,70,2025-06-01,n1,\n2025-06-01,C,75,2025-06-02,n2,n1\n";
    let late = "2025-03-20,C,50,2025-05-01,b1,\n2025-03-20,C,60,2025-05-02,b2,b1\n";
    let corrected = "2025-03-01,C,90,2025-05-03,a2,a\n";
    let text = told(new);
    assert!(text.contains("- C Persons: from 100 to 175 (+75); 1 new value."), "{text}");
    let text = told(late);
    let point = "- C Persons: from 160 to 160 (0); 1 earlier value reported later;";
    assert!(text.contains("1 earlier value reported later;"), "{point}: {text}");
    let text = told(&[new, late, corrected].concat());
    let rows = "; 1 new value; 1 earlier value reported later; 1 value corrected;";
    assert!(text.contains(rows), "{text}");
}

#[test]
fn what_changed_says_of_texts_and_shares_what_is_so() {
    let share = "id = \"S\"\nname = \"Share\"\nkind = \"share\"\nover_time = \"latest\"";
    let bench = Bench::with(&["id = \"X\"\nname = \"Text\"\nkind = \"text\"", share, COUNT])
        .file("ruta.toml", MEETINGS)
        .data(
            "date,indicator,value,of,party,recorded,id,replaces\n\
             2025-03-01,X,Hello,,,2025-03-02,c1,\n2025-03-01,X,,,,2025-05-02,c2,c1\n\
             2025-03-01,S,1,2,GTM,2025-03-02,i1,\n2025-06-01,S,10,20,GTM,2025-06-02,i2,\n\
             2025-03-01,C,40,,GTM,2025-05-02,a1,\n",
        );
    let text = changed(&bench, &[]);
    for said in [
        "- X Text: there is no information any more; 1 value withdrawn.",
        "- S Share: still 50.0%: 10 of 20, before 1 of 2; 1 new value.",
        "- C Persons: now 40; 1 earlier value reported later; the figure of that day became known",
        ", 1 text has changed and 1 figure of that day has been restated.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn a_view_narrowed_by_status_says_so_and_speaks_of_no_whole() {
    let aimed = format!("{COUNT}\ntargets = [ {{ date = 2025-05-31, value = 100 }} ]");
    let indicators =
        [aimed.clone(), aimed.replace("\"C\"", "\"D\""), COUNT.replace("\"C\"", "\"E\"")];
    let bench = Bench::with(&indicators.each_ref().map(String::as_str))
        .file("ruta.toml", MEETINGS)
        .data("date,indicator,value\n2025-03-01,C,40\n2025-03-01,D,40\n2025-03-01,E,40\n");
    let text = changed(&bench, &["--status", "missed"]);
    for said in [
        "\\\nOnly indicators with the status: missed\n",
        "This brief is limited to certain statuses: 2 indicators of 1 roadmap. Of those shown, 2 of 2",
        "Of the figures shown, none has changed since",
        "- Name who is responsible for 2 indicators: C and D.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("all 2") && !text.contains("All have data"), "{text}");
    assert!(changed(&bench, &[]).contains("indicators: all 3 of T."));
    for form in ["html", "docx", "xlsx"] {
        let bytes = brief(bench.path(), &["--status", "missed", "--lang", "en", "--format", form]);
        let seen = match form {
            "html" => texts_of(&String::from_utf8(bytes).unwrap()),
            "docx" => texts_of(&word_xml(&bytes)),
            _ => cells_of(bytes),
        };
        assert!(seen.contains("Only indicators with the status: missed"), "{form}: {seen}");
    }
}

#[test]
fn of_two_meetings_on_one_day_the_one_asked_for_is_named() {
    let bench = Bench::with(&[COUNT]).file("ruta.toml", MEETINGS);
    let bench = bench.data("date,indicator,value\n2025-03-01,C,40\n2025-05-01,C,2\n");
    for (id, name) in [("t1", "First meeting"), ("t2", "Second meeting"), ("T1", "First meeting")] {
        let text = changed(&bench, &["--since", id]);
        assert!(text.contains(&format!("Change since “{name}” (10 April 2025)")), "{text}");
        assert!(text.contains(&format!("Since “{name}” (10 April 2025), 1 figure has")), "{text}");
    }
}

#[test]
fn what_changed_for_one_party_is_told_of_texts_and_shares_too() {
    let indicators = [
        "id = \"B\"\nname = \"Law\"\nkind = \"text\"",
        "id = \"S\"\nname = \"Part\"\nkind = \"share\"\nover_time = \"sum\"",
        "id = \"K\"\nname = \"Kept\"\nkind = \"text\"",
    ];
    let bench = Bench::with(&indicators).file("ruta.toml", MEETINGS).data(
        "date,indicator,value,of,party\n2025-03-03,B,Drafted,,GTM\n2025-06-03,B,Adopted,,GTM\n\
         2025-03-03,S,1,2,GTM\n2025-06-03,S,9,18,GTM\n2025-03-03,K,Same,,GTM\n",
    );
    let text = changed(&bench, &["--party", "GTM"]);
    for said in ["- B Law: new information.", "- S Part: still 50.0%: 10 of 20, before 1 of 2."] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("- K Kept") && !text.contains("No figure has changed"), "{text}");
}
