//! What comes in, row by row of what is promised for it (`docs/trust.md`): each input by `check` as a data file and by
//! `import` as a foreign one. Both tell the same place, read the rest, end with the status that goes with it, and say
//! nothing that a terminal would obey.

use std::fs;
use std::path::Path;

use ruta::text::visible::is_dangerous;
use serde_json::Value;
use tempfile::TempDir;

use crate::support::tried;
use crate::targets::command;

const CONFIG: &str =
    "[groups.CSM]\nname = \"South American Conference\"\nmembers = [\"PER\", \"BOL\"]\n";
pub const ROADMAP: &str = "id = \"T\"\ntitle = \"Test\"\nlanguage = \"en\"\nstart = 2025-01-01\nend = 2025-12-31\n\
    [[results]]\nid = \"T.1\"\nstatement = \"A result\"\n";
pub const INDICATORS: [&str; 4] = [
    "id = \"T.1.1\"\nname = \"People\"\nkind = \"count\"\nover_time = \"sum\"\ndecimals = 0\nrange = { min = 0 }",
    "id = \"T.1.2\"\nname = \"Share\"\nkind = \"share\"\nover_time = \"sum\"",
    "id = \"T.1.3\"\nname = \"Countries\"\nkind = \"parties\"\nwithin = \"CSM\"",
    "id = \"T.1.4\"\nname = \"Of two\"\nkind = \"parties\"\nwithin = \"CSM\"\n\
     targets = [ { date = 2025-12-31, value = 3 } ]",
];
const HEADER: &str = "date,indicator,value,party,note\n";
const GOOD: &str = "2025-03-01,T.1.1,1,PER,a\n";
const LAST: &str = "2025-03-03,T.1.1,3,PER,z\n";

/// An input, with what is told of it by both doors (`CODE line:column`), and how many rows are good.
struct Case<'a> {
    bytes: Vec<u8>,
    check: &'a [&'a str],
    import: &'a [&'a str],
    good: u64,
}

fn case<'a>(text: impl Into<Vec<u8>>, told: &'a [&'a str], good: u64) -> Case<'a> {
    Case { bytes: text.into(), check: told, import: told, good }
}

/// Told in other words, or not at all, by `import`, which looks for a table in any file.
fn otherwise<'a>(
    text: impl Into<Vec<u8>>,
    check: &'a [&'a str],
    import: &'a [&'a str],
    good: u64,
) -> Case<'a> {
    Case { bytes: text.into(), check, import, good }
}

pub fn lay(indicators: &[&str]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for name in ["roadmaps", "data"] {
        fs::create_dir(folder.path().join(name)).unwrap();
    }
    let each = indicators.iter().map(|one| format!("\n[[results.indicators]]\n{one}\n"));
    let roadmap = ROADMAP.to_string() + &each.collect::<String>();
    fs::write(folder.path().join("roadmaps/t.toml"), roadmap).unwrap();
    fs::write(folder.path().join("ruta.toml"), CONFIG).unwrap();
    folder
}

/// What a command prints; a terminal may be shown all of it.
fn printed(folder: &Path, args: &[&str]) -> (u8, String) {
    let (status, out, err) = command(folder, args, b"");
    for stream in [&out, &err] {
        let text = String::from_utf8_lossy(stream);
        let odd = text.chars().find(|c| *c != '\n' && is_dangerous(*c));
        assert_eq!(odd, None, "{args:?}: {text:?}");
    }
    (status, String::from_utf8([out, err].concat()).unwrap())
}

/// What `check` finds, and how many rows count or come later.
pub fn checked(folder: &Path) -> (u8, Vec<String>, u64) {
    printed(folder, &["check"]);
    let (status, text) = printed(folder, &["check", "--format", "json"]);
    let all: Value = serde_json::from_str(&text).unwrap();
    let told = all["findings"].as_array().unwrap().iter();
    let told = told
        .map(|one| format!("{} {}:{}", one["code"].as_str().unwrap(), one["line"], one["column"]));
    let rows = |key: &str| all["rows"][key].as_u64().unwrap();
    (status, told.collect(), rows("counted") + rows("later"))
}

/// What `import` says of a file: `CODE line:column`, or `CODE` of a file as a whole; and how many rows it would add.
pub fn imported(folder: &Path, name: &str) -> (u8, Vec<String>, u64) {
    let (status, text) = printed(folder, &["import", name, "--dry-run"]);
    let told = text.lines().filter_map(|line| {
        let (code, rest) = line.split_once('[')?.1.split_once("]: ")?;
        let place = rest.split_once(": ")?.0.strip_prefix(name)?;
        Some(format!("{code} {}", place.trim_start_matches(':')).trim_end().to_string())
    });
    let adds = text.lines().find_map(|line| line.split_once(": adds ")?.1.split(',').next());
    (status, told.collect(), adds.unwrap_or("0").parse().unwrap())
}

/// Errors, not notes and warnings, give a status of their own.
fn tells_error(codes: &[&str]) -> bool {
    let quiet = ["F103", "M309", "M310", "M316"];
    codes.iter().any(|one| !quiet.contains(&&one[..4]))
}

/// Every case of a row by both doors, counted.
fn holds(row: &str, cases: &[Case]) {
    for Case { bytes, check, import, good } in cases {
        let what = String::from_utf8_lossy(&bytes[..bytes.len().min(300)]).into_owned();
        let folder = lay(&INDICATORS[..3]);
        let data = folder.path().join("data/a.csv");
        fs::write(&data, bytes).unwrap();
        let (status, told, rows) = checked(folder.path());
        assert_eq!(told, *check, "check: {what}");
        assert_eq!(status, u8::from(tells_error(check)), "check: {what}");
        if check == import {
            assert_eq!(rows, *good, "check: {what}");
        }
        fs::rename(data, folder.path().join("in.csv")).unwrap();
        let (status, told, rows) = imported(folder.path(), "in.csv");
        assert_eq!(told, *import, "import: {what}");
        assert_eq!(rows, *good, "import: {what}");
        assert_eq!(status != 0, tells_error(import), "import: {what}");
    }
    tried(&format!("in.{row}"), 2 * cases.len());
}

/// Rows below the usual header.
pub fn below(rows: &str) -> String {
    format!("{HEADER}{rows}{GOOD}")
}

#[test]
fn encodings() {
    let whole = format!("{HEADER}{GOOD}{LAST}");
    let utf_16: Vec<u8> =
        "\u{feff}".encode_utf16().chain(whole.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let windows = [HEADER.as_bytes(), b"2025-03-01,T.1.1,1,Per\xfa,a\xf1o\n"].concat();
    let both =
        [HEADER.as_bytes(), "2025-03-01,T.1.1,1,Perú,año\n".as_bytes(), b"2025,T.1.1,1,PER,\xf1\n"];
    let undefined = [HEADER.as_bytes(), b"2025-03-01,T.1.1,1,PER,a\x81b\n"].concat();
    let cases = [
        otherwise(utf_16, &["F103 1:1"], &["F103"], 2),
        otherwise(windows, &["F103 1:1"], &["F103"], 1),
        otherwise(both.concat(), &["F102 3:18"], &["F102 3:18"], 0),
        otherwise(undefined, &["F102 2:25"], &["F102 2:25"], 0),
        case(below("2025-03-02,T.1.1,2,PER,b\0c\n"), &["D220 2:24"], 1),
        case(format!("{whole}{}", "\0".repeat(300)), &["D220 4:1"], 2),
        case(below("2025-03-02,T.1.1,1,PerÃº,aÃ±o\n"), &["D214 2:20"], 1),
    ];
    holds("encodings", &cases);
}

#[test]
fn unclosed_quotes() {
    let cases = [
        case(below("2025-03-02,T.1.1,2,PER,\"b\n"), &["D205 2:24"], 1),
        case(format!("{HEADER}{GOOD}2025-03-02,T.1.1,\"2,PER,b\n{LAST}"), &["D205 3:18"], 2),
        case(below("2025-03-02,T.1.1,2,PER,\"x\"y\n"), &["D206 2:27"], 1),
        case(below("2025-03-02,T.1.1,2,PER,37.8\"N\n"), &["D206 2:28"], 1),
    ];
    holds("quotes", &cases);
}

#[test]
fn shapes() {
    let semicolons = |text: &str| text.replace(',', ";");
    let titled = format!("Informe\n\n{HEADER}{GOOD}");
    let twice = "date,indicator,value,party,value\n2025-03-01,T.1.1,1,PER,2\n";
    let cases = [
        case(below("2025-03-02,T.1.1\n"), &["D207 2:1"], 1),
        case(format!("{HEADER}{GOOD}2025-03-02,T.1"), &["D207 3:1"], 1),
        otherwise(below("2025-03-02,T.1.1,2,PER,b,c\n"), &["D207 2:26"], &["D207 2:1"], 1),
        case(twice, &["D202 1:28"], 0),
        otherwise(titled, &["D201 1:1"], &[], 1),
        otherwise([GOOD, LAST].concat(), &["D201 1:1"], &["W410 1:1"], 0),
        otherwise(semicolons(&format!("sep=;\n{HEADER}{GOOD}")), &["F103 1:1"], &["F103"], 1),
        case(below("\n\n   \n"), &[], 1),
        case(format!("{}{}", below(",,,,\n"), ",,,,\n"), &[], 1),
    ];
    holds("shapes", &cases);
}

#[test]
fn conflict_markers() {
    let marked = format!("{HEADER}<<<<<<< HEAD\n{GOOD}=======\n{LAST}>>>>>>> x\n");
    let cases = [
        case(marked, &["F108 2:1"], 0),
        case(below("2025-03-01,T.1.1,1,PER,\"a\n=======\nb\"\n"), &[], 2),
    ];
    holds("conflicts", &cases);
}

#[test]
fn dates() {
    // What is certain is read, and said once; what is not is told with the likely date.
    let wrong = [
        ("2026-02-30", "2026-02-28"),
        ("45231", "2023-11-01"),
        ("31/12/25", "2025-12-31"),
        ("31-ene-26", "2026-01-31"),
    ];
    for (date, likely) in wrong {
        let text = below(&format!("{date},T.1.1,2,PER,b\n"));
        holds(&format!("dates.{likely}"), &[case(text.clone(), &["D208 2:1"], 1)]);
        let folder = lay(&INDICATORS[..3]);
        fs::write(folder.path().join("data/a.csv"), text).unwrap();
        let (_, said) = printed(folder.path(), &["check"]);
        assert!(said.contains(likely), "{date}: {said}");
    }
    let ambiguous = below("03/04/2025,T.1.1,2,PER,b\n");
    let certain = below("31/08/2025,T.1.1,2,PER,b\n03/04/2025,T.1.1,2,PER,c\n");
    let cases =
        [case(ambiguous, &["D209 2:1"], 1), otherwise(certain, &["F103 1:1"], &["F103"], 3)];
    holds("dates.order", &cases);
}

#[test]
fn days_out_of_time() {
    // It is 2025-09-30 here, and tomorrow elsewhere.
    let early = below("2024-12-31,T.1.1,2,PER,b\n");
    let cases = [
        case(below("2025-10-01,T.1.1,2,PER,b\n"), &[], 2),
        case(below("2025-10-02,T.1.1,2,PER,b\n"), &["M309 2:1"], 2),
        case(early, &["M310 2:1"], 2),
    ];
    holds("days", &cases);
}

#[test]
fn limits() {
    let header = "date,indicator,value,of,party\n";
    let row = |rest: &str| format!("{header}2025-03-01,{rest}\n2025-03-01,T.1.1,1,,PER\n");
    let cases = [
        case(row("T.1.2,5,4,PER"), &["M301 2:18"], 1),
        case(row("T.1.1,-1,,PER"), &["M302 2:18"], 1),
        case(row("T.1.1,1.5,,PER"), &["M303 2:18"], 1),
        case(row("T.1.3,1,,CHL"), &["M304 2:21"], 1),
        case(row("T.1.3,1,,CSM"), &["M305 2:21"], 1),
    ];
    holds("limits", &cases);
    // The place of the limit in the definitions is part of what is said.
    let folder = lay(&INDICATORS);
    fs::write(folder.path().join("data/a.csv"), row("T.1.1,-1,,PER")).unwrap();
    let (_, said) = printed(folder.path(), &["check", "--format", "short"]);
    assert!(said.contains("roadmaps/t.toml:16"), "{said}");
    // Three countries of two members: no figure can get there.
    assert!(said.contains("R124") && said.contains("roadmaps/t.toml:35"), "{said}");
    tried("in.limits.place", 2);
}

#[test]
fn other_formats_by_their_content() {
    let cases = [
        otherwise(
            "<html><table><tr><td>fecha</td></tr></table></html>",
            &["F109 1:1"],
            &["W421"],
            0,
        ),
        otherwise("%PDF-1.7\nx", &["F109 1:1"], &["W421"], 0),
        otherwise([b"PK\x03\x04".to_vec(), vec![0; 60]].concat(), &["F109 1:1"], &["W423"], 0),
        otherwise(
            [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), vec![0; 600]].concat(),
            &["F109 1:1"],
            &["W421"],
            0,
        ),
    ];
    holds("formats", &cases);
    // A text that is called a workbook is read as the text that it is.
    let folder = lay(&INDICATORS[..3]);
    fs::write(folder.path().join("in.xlsx"), below("")).unwrap();
    assert_eq!(imported(folder.path(), "in.xlsx"), (0, Vec::new(), 1));
    tried("in.formats.name", 1);
}
