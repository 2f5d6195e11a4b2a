//! The program built for Windows, run under Wine: the same bytes as here, in folders with ñ, and files that other
//! programs have open.
//!
//! Needs `target/windows`, which `.ci/windows` makes. Without it the tests say so and pass over. Wine is not Windows:
//! docs/trust.md tells what is left to be seen there.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

use crate::commands;
use crate::reproducible::{LIST, digest};
use crate::support::{command, say, tried};

const FOLDER: &str = "ñandú/OneDrive - Mi Ministerio/Hoja de ruta";

/// Whatever runs a program of `target/windows`; none, and a line that says so, if there is none.
fn wine() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("windows");
    let found = folder.join("ready").exists();
    if !found {
        say("WINDOWS PASSED OVER: no target/windows; see .ci/windows");
    }
    found.then(|| folder.join("wine"))
}

/// The two programs in two folders of one name.
struct Pair {
    dir: TempDir,
    wine: PathBuf,
}

impl Pair {
    fn new(wine: PathBuf) -> Pair {
        let pair = Pair { dir: TempDir::new().unwrap(), wine };
        fs::create_dir_all(pair.here()).unwrap();
        fs::create_dir_all(pair.there()).unwrap();
        pair
    }

    fn here(&self) -> PathBuf {
        self.dir.path().join("linux").join(FOLDER)
    }

    fn there(&self) -> PathBuf {
        self.dir.path().join("windows").join(FOLDER)
    }

    fn windows(&self, args: &[&str]) -> Command {
        let mut command = Command::new(&self.wine);
        command.arg("ruta.exe").args(args).current_dir(self.there()).env_clear();
        command.env("RUTA_TODAY", "2025-06-30").env("RUTA_LANG", "es").stdin(Stdio::null());
        command
    }

    /// The same command twice: the same status, words and files.
    fn same(&self, args: &[&str]) {
        let here = command(&self.here()).env("RUTA_LANG", "es").args(args).output().unwrap();
        let mut there = self.windows(args).output().unwrap();
        if has_not_begun(&there) {
            there = self.windows(args).output().unwrap();
        }
        assert_eq!(told(&there), told(&here), "{args:?}");
        let (here, there) = (files(&self.here()), files(&self.there()));
        let names =
            |all: &[(String, Vec<u8>)]| all.iter().map(|one| one.0.clone()).collect::<Vec<_>>();
        assert_eq!(names(&there), names(&here), "{args:?}");
        for ((name, one), (_, other)) in there.iter().zip(&here) {
            assert!(one == other, "{args:?}: other bytes in {name}");
        }
    }

    /// A program that has a file open, sharing it as it says.
    fn holding(&self, file: &str, share: &str) -> Child {
        // A program that Wine's server did not let begin says nothing.
        let child = (0..5).find_map(|_| self.may_hold(file, share));
        child.expect("a program that has a file open")
    }

    fn may_hold(&self, file: &str, share: &str) -> Option<Child> {
        let mut command = Command::new(&self.wine);
        command.args(["hold.exe", file, share]).current_dir(self.there()).env_clear();
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        if line.is_empty() {
            child.wait().unwrap();
            return None;
        }
        assert_eq!(line.trim(), "held");
        Some(child)
    }
}

/// Whether a program has not even begun: Wine's server ends when nobody needs it, and whoever comes just then is turned away.
fn has_not_begun(output: &Output) -> bool {
    let says = String::from_utf8_lossy(&output.stderr);
    output.stdout.is_empty() && says.starts_with("wine client error")
}

/// Lets go of a file.
fn release(mut child: Child) {
    drop(child.stdin.take());
    child.wait().unwrap();
}

/// Status and words, without ids, instants, digests and the place of the folder; and without what Wine says of itself when it
/// comes to grief after a program has ended: the status tells whether that has.
fn told(output: &Output) -> String {
    let text = String::from_utf8([&output.stdout[..], &output.stderr[..]].concat()).unwrap();
    let ours = text.split_inclusive('\n').filter(|line| !line.starts_with("wine: "));
    let text = masked(&ours.collect::<String>());
    format!("{:?}\n{text}", output.status.code())
}

/// A text whose ids, instants and digests, which are new each time, are `#`.
fn masked(text: &str) -> String {
    let is_new = |word: &str| {
        let id = word.len() == 26 && word.starts_with("01");
        let digest = word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
        id || digest || word.starts_with("20") && word.contains('T') && word.ends_with('Z')
    };
    let each = text.split_inclusive([',', ';', ' ', ')', '\r', '\n', '"']);
    let mask = |piece: &str| {
        let word = piece.trim_end_matches([',', ';', ' ', ')', '\r', '\n', '"']);
        if is_new(word) { format!("#{}", &piece[word.len()..]) } else { piece.to_string() }
    };
    each.map(mask).collect()
}

/// Every file below a folder, by its name with `/`; of a text, what is not new each time.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_path_buf()]);
    while let Some(one) = folders.pop() {
        for entry in fs::read_dir(one).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
                continue;
            }
            let name = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_string();
            let bytes = fs::read(entry.path()).unwrap();
            let text = String::from_utf8(bytes).map(|text| masked(&text).into_bytes());
            found.push((name, text.unwrap_or_else(|error| error.into_bytes())));
        }
    }
    found.sort();
    found
}

#[test]
fn every_output_has_the_bytes_that_it_has_here() {
    let Some(wine) = wine() else { return };
    let committed = fs::read_to_string(LIST).unwrap();
    let mut other = Vec::new();
    // Forms in a folder are told with its path, which has another slash there.
    let all = commands::ALL.into_iter().filter(|typed| !typed.starts_with("form --all"));
    let is_right = |typed: &str| {
        let mut program = Command::new(&wine);
        program.arg("ruta.exe");
        let sum = digest(program, typed, ("Año de ñandúes", &[]));
        committed.lines().any(|line| line == format!("{sum}  {typed}"))
    };
    for typed in all.filter(|typed| !is_right(typed)) {
        // On a busy machine one output came otherwise under Wine, and right the next time: what this program does wrong it does
        // each time.
        say(&format!("windows: other bytes, and so once more: {typed}"));
        if !is_right(typed) {
            other.push(typed);
        }
    }
    tried("windows.outputs", commands::ALL.len() - 1);
    assert!(other.is_empty(), "other bytes under Wine: {other:#?}");
}

#[test]
fn a_coordinator_s_way_ends_with_the_same_files() {
    let Some(wine) = wine() else { return };
    let pair = Pair::new(wine);
    let value =
        ["record", "HR1.1.1", "25", "--party", "GTM", "--date", "2025-05-02", "--event", "Señas"];
    let value = [&value[..], &["--reporter", "peña"]].concat();
    let excel = "fecha;indicador;valor;país;evento\r\n2025-03-12;HR1.1.1;20;Perú;Señalización\r\n";
    let (ansi, _, _) = encoding_rs::WINDOWS_1252.encode(excel);
    let steps: [&[&str]; 14] = [
        &["init", "-q"],
        &value,
        &value,
        &["import", "tabla.csv", "--reporter", "ana", "--yes"],
        &["import", "tabla.csv", "--reporter", "ana", "--yes"],
        &[
            "record",
            "HR1.1.1",
            "3",
            "--party",
            "BOL",
            "--date",
            "2025-03-13",
            "--reporter",
            "excel",
        ],
        &["check"],
        &["report", "--lang", "pt"],
        &["form", "--party", "PER", "-o", "formulario Perú.xlsx"],
        &["import", "formulario Perú.xlsx", "--reporter", "ana", "--dry-run"],
        &["export", "csv", "--for-excel", "-o", "filas.csv"],
        &["tidy"],
        &["seal", "plenaria-2024"],
        &["completions", "powershell"],
    ];
    for (at, step) in steps.iter().enumerate() {
        for folder in [pair.here(), pair.there()] {
            match at {
                3 => fs::write(folder.join("tabla.csv"), &ansi).unwrap(),
                5 => {
                    fs::write(folder.join("data/excel.csv"), excel.replace("20;P", "21;P")).unwrap()
                }
                11 => {
                    fs::write(folder.join("data/corte.csv"), "date,indicator,value\n2025").unwrap()
                }
                _ => {}
            }
        }
        pair.same(step);
    }
    let kept = fs::read_to_string(pair.there().join("data/excel.csv")).unwrap();
    assert!(kept.lines().count() == 3 && kept.matches("\r\n").count() == 3, "{kept:?}");
    tried("windows.steps", steps.len());
}

#[test]
fn a_file_that_another_program_has_open() {
    let Some(wine) = wine() else { return };
    let pair = Pair::new(wine);
    let run = |args: &[&str]| pair.windows(args).output().unwrap();
    let record = |value: &str| {
        run(&[
            "record",
            "HR1.1.1",
            value,
            "--party",
            "GTM",
            "--date",
            "2025-05-02",
            "--reporter",
            "peña",
        ])
    };
    let data = pair.there().join("data/peña.csv");
    assert!(run(&["init", "-q"]).status.success());
    assert!(record("1").status.success());
    let before = fs::read(&data).unwrap();
    // As Excel has it: others may read.
    let excel = pair.holding("data/peña.csv", "1");
    let refused = told(&record("2"));
    assert!(
        refused.starts_with("Some(4)") && refused.contains("Otro programa tiene abierto"),
        "{refused}"
    );
    assert!(told(&run(&["report"])).starts_with("Some(0)"));
    release(excel);
    assert!(fs::read(&data).unwrap() == before);
    // Nobody else may even read.
    let alone = pair.holding("data/peña.csv", "0");
    let report = told(&run(&["report"]));
    assert!(
        report.starts_with("Some(1)") && report.contains("No se pudo leer data/peña.csv"),
        "{report}"
    );
    release(alone);
    assert!(record("2").status.success());
    // A document that is open, however it is shared, stays as it is.
    let document = ["report", "-o", "informe.docx", "--audience", "internal"];
    assert!(run(&document).status.success());
    for share in ["1", "7"] {
        let word = pair.holding("informe.docx", share);
        let refused = told(&run(&document));
        assert!(refused.starts_with("Some(4)") && refused.contains("informe.docx"), "{refused}");
        release(word);
    }
    assert!(run(&document).status.success());
    assert!(!pair.there().join(".informe.docx.0.tmp").exists());
    tried("windows.held", 5);
}

#[test]
fn writers_at_once_lose_nothing() {
    let Some(wine) = wine() else { return };
    let pair = Pair::new(wine);
    assert!(pair.windows(&["init", "-q"]).status().unwrap().success());
    let narrow = pair.there().join("data/junta.csv");
    fs::write(&narrow, "date,indicator,value\n").unwrap();
    let writer = |day: usize| {
        let date = format!("2025-05-{day:02}");
        let args = [
            "record",
            "HR1.1.1",
            "1",
            "--party",
            "GTM",
            "--date",
            &date,
            "--reporter",
            "junta",
            "-q",
        ];
        pair.windows(&args).stdout(Stdio::null()).spawn().unwrap()
    };
    let writers: Vec<Child> = (1..=5).map(writer).collect();
    let ends: Vec<Option<i32>> =
        writers.into_iter().map(|mut one| one.wait().unwrap().code()).collect();
    let text = fs::read_to_string(&narrow).unwrap();
    // On a slow machine the last one may have waited in vain.
    for (day, end) in (1..).zip(&ends) {
        let rows = text.matches(&format!("2025-05-{day:02},HR1.1.1,1,")).count();
        let right = matches!((end, rows), (Some(0), 1) | (Some(4), 0));
        assert!(right, "{ends:?}\n{text}");
    }
    assert!(ends.contains(&Some(0)));
    tried("windows.writers", 5);
}
