//! Files made to harm: of each sort a small one, on which whatever grows with the square of its rows or keeps every
//! row whole shows all the same. What is right about each is known by how it is made.
//!
//! Each run may have 256 MiB of addresses, so what would take more ends in a crash; no byte of a terminal's commands
//! may come out, whatever went in.

use std::fmt::Write;
use std::process::{Command, Output};

use crate::support::{Bench, command, tried};

const SUM: &str = "id = \"S\"\nname = \"People\"\nkind = \"count\"\nover_time = \"sum\"";
const LATEST: &str = "id = \"L\"\nname = \"People\"\nkind = \"count\"\nover_time = \"latest\"";
const HEADER: &str = "date,indicator,value,party,note,id,replaces\n";

/// Runs the program with so little room for memory.
pub(crate) fn run(bench: &Bench, args: &[&str]) -> Output {
    let plain = command(bench.path());
    let mut shell = Command::new("sh");
    shell.args(["-c", "ulimit -v 262144; exec \"$@\"", "sh"]).arg(plain.get_program()).args(args);
    shell.current_dir(bench.path()).env_clear();
    plain.get_envs().for_each(|(name, value)| _ = value.map(|value| shell.env(name, value)));
    let output = shell.output().unwrap();
    let code = output.status.code();
    assert!(matches!(code, Some(0..=2)), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    for text in [&output.stdout, &output.stderr] {
        let text = std::str::from_utf8(text).unwrap();
        let odd = |c: &char| c.is_control() && *c != '\n' || ('\u{202a}'..='\u{202e}').contains(c);
        assert_eq!(text.chars().find(odd), None, "{args:?}");
    }
    output
}

/// What `check` counts of the rows, in the order of the contract.
pub(crate) fn counted(bench: &Bench) -> [u64; 6] {
    checked(bench).0
}

/// What `check` counts of the rows, in the order of the contract, and the codes that it finds.
fn checked(bench: &Bench) -> ([u64; 6], Vec<String>) {
    run(bench, &["check"]);
    let output = run(bench, &["check", "--format", "json"]);
    let all: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let names = ["read", "counted", "rejected", "superseded", "duplicate", "later"];
    let codes = all["findings"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap());
    (names.map(|name| all["rows"][name].as_u64().unwrap()), codes.map(str::to_string).collect())
}

fn rows(number: usize, row: impl Fn(usize) -> String) -> String {
    (0..number).fold(HEADER.to_string(), |mut text, at| {
        let _ = writeln!(text, "{}", row(at));
        text
    })
}

pub(crate) fn bench(data: impl AsRef<[u8]>) -> Bench {
    Bench::with(&[SUM, LATEST]).data(data)
}

#[test]
fn rows_without_sense_are_each_refused() {
    let number = 5_000;
    let (counts, codes) = checked(&bench(rows(number, |_| "a".into())));
    assert_eq!(counts, [5_000, 0, 1, 0, 4_999, 0]);
    assert_eq!(codes.len(), number);
    let unknown = |at| format!("2025-03-01,S,{at},Peruu{at},,,");
    let (counts, codes) = checked(&bench(rows(800, unknown)));
    assert_eq!((counts[2], codes.iter().filter(|code| *code == "D214").count()), (800, 800));
    let (counts, _) = checked(&bench(rows(800, |at| format!("2025-03-01,S{at}x,1,,,,"))));
    assert_eq!(counts[2], 800);
    tried("hostile.rows", 6_600);
}

#[test]
fn corrections_in_chains_stars_and_circles_end() {
    let number = 3_000;
    let row = |at: usize, replaces: String| format!("2025-03-01,S,{at},PER,,i{at},{replaces}");
    let chain = rows(number, |at| row(at, if at > 0 { format!("i{}", at - 1) } else { "".into() }));
    assert_eq!(checked(&bench(chain)).0, [3_000, 1, 0, 2_999, 0, 0]);
    let circle = rows(number, |at| row(at, format!("i{}", (at + 1) % number)));
    assert_eq!(checked(&bench(circle)).0, [3_000, 0, 3_000, 0, 0, 0]);
    let star = rows(number, |at| row(at, if at > 0 { "i0".into() } else { "".into() }));
    assert_eq!(checked(&bench(star)).0, [3_000, 1, 2_999, 0, 0, 0]);
    // Each row is corrected by two: by the next of the chain, and by one that nothing corrects. Told apart by when they
    // were recorded, the last of the chain counts; else the first row.
    let chained = |at: usize| match at {
        0 => String::new(),
        at if at.is_multiple_of(2) => format!("i{}", at - 2),
        at => format!("i{}", at - 1),
    };
    let comb = rows(number + 1, |at| row(at, chained(at)));
    assert_eq!(checked(&bench(comb)).0, [3_001, 1, 3_000, 0, 0, 0]);
    let day = |at: usize| if at.is_multiple_of(2) { "2025-03-02" } else { "2025-03-01" };
    let comb = rows(number + 1, |at| format!("{},{}", row(at, chained(at)), day(at)));
    let (first, below) = comb.split_once('\n').unwrap();
    let comb = format!("{first},recorded\n{below}");
    assert_eq!(checked(&bench(comb)).0, [3_001, 1, 0, 3_000, 0, 0]);
    tried("hostile.corrections", 15_002);
}

#[test]
fn a_cell_of_many_parties_that_nobody_knows_is_one_error() {
    let parties =
        |at: usize| (0..40).map(|part| format!("Peru{at}x{part}")).collect::<Vec<_>>().join("/");
    let text = rows(400, |at| format!("2025-03-01,S,{at},{},,,", parties(at)));
    let bench = bench(&text).file("in.csv", &text);
    let (counts, codes) = checked(&bench);
    assert_eq!((counts[2], codes.len()), (400, 400));
    assert!(codes.iter().all(|code| code == "D214"));
    let output = run(&bench, &["import", "in.csv", "--dry-run", "--reporter", "PER"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("refuses 400") && said.contains("50 of 400 findings"), "{said}");
    tried("hostile.rows.unlike", 800);
}

#[test]
fn lines_that_are_all_alike_keep_their_own_places() {
    // Read once for all of them: what is said of each must still stand on its own line.
    let text = "date,indicator,value,party\na\na\n2025-03-01,S,1,PER\na\n\na\nb\n2025-03-01,S,x,PER\n2025-03-01,S,x,PER\n";
    let found = bench(text).found();
    let wanted =
        ["D207 2:1", "D230 3:1", "D230 5:1", "D230 7:1", "D207 8:1", "D211 9:14", "D230 10:1"];
    assert_eq!(found, wanted);
    let headless = bench("date,value\na\na\nb\n");
    assert_eq!(headless.found(), ["D201 1:1", "D230 3:1"]);
    tried("hostile.rows.once", 11);
}

#[test]
fn a_table_among_the_data_that_is_not_read_is_said() {
    let bench = bench(rows(1, |at| format!("2025-03-01,S,{at},PER,,,")));
    let bench =
        bench.file("data/PER/Q2.xlsx", "PK").file("data/b.ods", "").file("data/notes.txt", "x");
    let all = bench.json(&["check", "--format", "json"]);
    let found: Vec<&serde_json::Value> = all["findings"].as_array().unwrap().iter().collect();
    let places =
        found.iter().map(|one| format!("{} {} {}", one["level"], one["code"], one["file"]));
    let wanted =
        ["PER/Q2.xlsx", "b.ods"].map(|name| format!("\"warning\" \"F111\" \"data/{name}\""));
    assert_eq!(places.collect::<Vec<_>>(), wanted);
    assert_eq!(bench.run(&["check"]).status.code(), Some(0), "nothing that was read is wrong");
    tried("hostile.files.two", 2);
}

/// An ODS workbook of these rows.
fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<d xmlns:office='o' xmlns:table='t' xmlns:text='x'><office:spreadsheet><table:table table:name='A'>\
        {rows}</table:table></office:spreadsheet></d>"
    );
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let parts =
        [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)];
    for (name, text) in parts {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut writer, text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn workbooks_that_swell_when_they_are_read_are_refused() {
    let cell = |inside: &str, more: &str| {
        format!(
            "<table:table-cell {more} office:value-type='string'><text:p>{inside}</text:p></table:table-cell>"
        )
    };
    let blanks = |number: usize| format!("a{}b", "<text:s text:c='1000'/>".repeat(number));
    let row = |cells: String| format!("<table:table-row>{cells}</table:table-row>");
    let spans = "table:number-rows-spanned='1000000'";
    for (what, rows, limit) in [
        ("one text of blanks", row(cell(&blanks(2_000), "")), "1 MiB"),
        ("many in one row", row(cell(&blanks(900), "").repeat(400)), "48 MiB"),
        (
            "one in all columns",
            row(cell(&blanks(900), "table:number-columns-repeated='16384'")),
            "48 MiB",
        ),
        ("merged rows", row(cell("a", spans)).repeat(30), "48 MiB"),
    ] {
        let bench = bench(HEADER).file("in.ods", ods(&rows));
        let output = run(&bench, &["import", "in.ods", "--dry-run", "--reporter", "PER"]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("error[W425]: in.ods") && said.contains(limit), "{what}: {said}");
    }
    tried("hostile.files", 4);
}

#[test]
fn contradictions_that_bare_other_contradictions_end() {
    // Each pair of rows contradicts the pair that it corrects, and every row any other one.
    let row = |at: usize| {
        let replaces = if at > 1 { format!("i{}", at - 2) } else { String::new() };
        format!("2025-03-01,L,{at},PER,,i{at},{replaces}")
    };
    // Each round bares the next pair.
    let (counts, codes) = checked(&bench(rows(3_000, row)));
    assert_eq!(counts, [3_000, 0, 3_000, 0, 0, 0]);
    assert!(codes.iter().all(|code| code == "D235"), "{:?}", codes.first());
    let clash = rows(3_000, |at| format!("2025-03-01,L,{at},PER,,,"));
    assert_eq!(checked(&bench(clash)).0, [3_000, 0, 3_000, 0, 0, 0]);
    tried("hostile.contradictions", 6_000);
}

#[test]
fn rows_of_one_occasion_are_compared_without_comparing_all_with_all() {
    let config = "[dimensions.sex]\nname = \"Sex\"\nvalues = { F = \"Women\", M = \"Men\" }\n\
        [groups.CSM]\nname = \"South\"\nmembers = [\"PER\", \"BOL\"]\n";
    let header = HEADER.replace("party", "party,sex");
    let mut text = header;
    for at in 0..4_000 {
        let (party, sex) = (["CSM", "PER"][at % 2], ["", "F"][at / 2 % 2]);
        let _ = writeln!(text, "2025-03-01,S,{at},{party},{sex},,,");
    }
    let bench = bench(text).file("ruta.toml", config);
    let (counts, codes) = checked(&bench);
    assert_eq!(counts[..2], [4_000, 4_000]);
    let of = |code: &str| codes.iter().filter(|one| *one == code).count();
    // All but the first row of either party, the first of all, and the first of each occasion.
    assert_eq!(["M312", "M313", "M314"].map(of), [3_998, 3_999, 3_996]);
    tried("hostile.occasions", 4_000);
}

#[test]
fn very_many_texts_of_one_day_are_all_told_in_their_order() {
    let number = 40_000;
    let bench = Bench::with(&["id = \"N\"\nname = \"News\"\nkind = \"text\""]);
    let bench =
        bench.data(rows(number, |at| format!("2025-03-01,N,word {:05},PER,,,", number - at)));
    assert_eq!(checked(&bench).0, [40_000, 40_000, 0, 0, 0, 0]);
    let output = run(&bench, &["report", "--format", "json"]);
    let all: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let text = serde_json::to_string(&all).unwrap();
    let places = ["word 00001", "word 20000", "word 40000"].map(|word| text.find(word).unwrap());
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn bytes_of_any_sort_print_nothing_raw() {
    let size = 60_000;
    for (what, bytes) in [
        ("quotes", vec![b'"'; size]),
        ("quoted lines", b"\",\n".repeat(size / 3)),
        ("nothing", b"\0".repeat(size)),
        ("returns", b"a\r".repeat(size / 2)),
        ("commands", b"\x1b[2J,\x1b]0;x\x07,\xc2\x9b\x08,\x7f,\xe2\x80\xae\n".repeat(size / 40)),
        ("conflicts", b"<<<<<<< a\n".repeat(size / 10)),
        ("one line", vec![b'x'; size]),
        ("columns", b"date,".repeat(size / 5)),
        ("no Unicode", b"\xff\n".repeat(size / 2)),
    ] {
        for header in ["", HEADER] {
            let bench = bench([header.as_bytes(), &bytes].concat());
            let code = run(&bench, &["check"]).status.code();
            assert_eq!(code, Some(1), "{what}");
            assert_eq!(bench.run(&["report"]).status.code(), Some(1), "{what}");
            let foreign = bench.path().join("data/a.csv");
            std::fs::rename(&foreign, bench.path().join("a.csv")).unwrap();
            run(&bench, &["import", "a.csv", "--dry-run", "--reporter", "PER"]);
        }
    }
    tried("hostile.bytes", 18);
}

#[test]
fn definitions_without_end_are_refused_with_their_place() {
    let size = 300_000;
    let (roadmap, config) = ("roadmaps/u.toml", "ruta.toml");
    for (what, path, text, said) in [
        ("lists", roadmap, format!("a = {}", "[".repeat(size)), 1),
        ("tables", config, "{a=".repeat(size / 3), 1),
        ("keys", roadmap, format!("a{} = 1", ".a".repeat(size / 2)), 1),
        ("equals", config, "=".repeat(size), 1),
        ("lines", roadmap, "= = =\n".repeat(size / 6), 101),
        ("numbers", roadmap, format!("subthemes = [{}]\n", "1,".repeat(size / 20)), 5_001),
        ("unknown", config, (0..6_000).map(|at| format!("k{at} = 1\n")).collect(), 5_001),
        (
            "checks",
            config,
            (0..3_000).fold("[checks]\n".into(), |all, at| format!("{all}c{at}=1\n")),
            6_000,
        ),
        ("large", roadmap, "# x\n".repeat(300_000), 1),
        ("large", config, "# x\n".repeat(300_000), 1),
        ("large lists", config, format!("a = {}", "[".repeat(9 << 20)), 1),
    ] {
        let bench = bench(HEADER).file(path, &text);
        let output = run(&bench, &["check", "--format", "json"]);
        let all: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let found = all["findings"].as_array().unwrap();
        let of_file = found.iter().filter(|one| one["file"] == path).count();
        assert_eq!(of_file, said.min(5_001), "{what} in {path}");
    }
    tried("hostile.definitions", 11);
}

/// What `check` says line by line, by one thread and by three, over more than a mebibyte of rows: the same, in few bytes.
pub(crate) fn checked_by_threads(bench: &Bench) -> String {
    let by = |threads: &str| {
        let output = run(bench, &["check", "--format", "short", "--threads", threads]);
        String::from_utf8(output.stdout).unwrap()
    };
    let found = by("1");
    assert!(found == by("3"), "what is found hangs on the number of threads");
    found
}

#[test]
fn large_files_of_rows_at_fault_are_said_line_by_line_whoever_reads_them() {
    // One row without sense, and its copies.
    let number = 60_000;
    let text = rows(number, |_| "a".repeat(19));
    assert!(text.len() > 1 << 20);
    let found = checked_by_threads(&bench(&text));
    assert_eq!(found.lines().count(), number);
    let last = found.lines().last().unwrap();
    assert!(last.starts_with(&format!("data/a.csv:{}:1: warning[D230", number + 1)), "{last}");
    // Every row wrong in a cell of its own, but for one in a hundred.
    let wrong = |at: usize| match at % 4 {
        _ if at.is_multiple_of(100) => format!("2025-03-01,S,{at},PER,n{at},,"),
        0 => format!("2025-02-30,S,{at},PER,n{at},,"),
        1 => format!("2025-03-01,S,1.2.3,PER,n{at},,"),
        2 => format!("2025-03-01,S,-{at},PER,n{at},,"),
        _ => format!("2025-03-01,S{at}x,{at},PER,n{at},,"),
    };
    let number = 40_000;
    let text = rows(number, wrong);
    assert!(text.len() > 1 << 20);
    let found = checked_by_threads(&bench(&text));
    let codes = |code: &str| found.lines().filter(|line| line.contains(code)).count();
    let (each, sound) = (number / 4, number / 100);
    let wanted = [each - sound, each, each, each];
    assert_eq!(["error[D208", "error[D211", "error[M302", "error[D204"].map(codes), wanted);
    let first = "data/a.csv:3:14: error[D211";
    assert!(found.lines().any(|line| line.starts_with(first)), "{first}");
    tried("hostile.rows.large", 100_000);
}
