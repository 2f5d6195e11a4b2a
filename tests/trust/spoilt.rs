//! The fuzz targets without a fuzzer: on a committed corpus, on the repository's own files, and on these spoilt at random.
//!
//! `RUTA_SPOILT` says how many spoilt inputs a target gets; what fails is kept in `target/tmp/spoilt`, and becomes a
//! file of `tests/corpus/<target>` once it is mended.

use std::fs;
use std::panic;
use std::path::{Path, PathBuf};

use crate::support::{say, tried};
use crate::targets::{ALL, Target};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// Bytes and texts that have a meaning somewhere.
const SPICES: [&[u8]; 40] = [
    b"\"",
    b"\"\"",
    b"'",
    b",",
    b";",
    b"\t",
    b"\n",
    b"\r\n",
    b"\0",
    b"=",
    b"+",
    b"-",
    b"@",
    b"[",
    b"]",
    b"[[",
    b"{",
    b"}",
    b"#",
    b".",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xff",
    b"\xe2\x80\xae",
    b"\x1b[2J",
    b"\xcc\x81",
    b"<",
    b">",
    b"&",
    b"]]>",
    b"<!--",
    b"</script>",
    b"<<<<<<< HEAD\n",
    b"=======\n",
    b">>>>>>> x\n",
    b"99999999999999999999",
    b"2025-02-30",
    b"n/a",
    b"\xed\xa0\x80",
    b"\xc2\x9b",
];

/// A small generator, the same everywhere.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (limit.max(1) as u64)).unwrap()
    }

    /// A few changes to one of the seeds.
    fn spoil(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = seeds[self.below(seeds.len())].clone();
        for _ in 0..=self.below(6) {
            let at = self.below(bytes.len() + 1);
            let to = (at + self.below(24)).min(bytes.len());
            match self.below(6) {
                0 => {
                    bytes.splice(at..at, SPICES[self.below(SPICES.len())].iter().copied());
                }
                1 => {
                    bytes.drain(at..to);
                }
                2 if at < bytes.len() => bytes[at] = u8::try_from(self.below(256)).unwrap(),
                3 => {
                    let part = bytes[at..to].to_vec();
                    let there = self.below(bytes.len() + 1);
                    bytes.splice(there..there, part);
                }
                4 => {
                    let other = &seeds[self.below(seeds.len())];
                    let from = self.below(other.len() + 1);
                    let part = &other[from..(from + self.below(40)).min(other.len())];
                    bytes.splice(at..to, part.iter().copied());
                }
                _ => bytes.truncate(at.max(bytes.len() / 2)),
            }
        }
        bytes
    }
}

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![Path::new(ROOT).join(folder)]);
    while let Some(one) = folders.pop() {
        for entry in fs::read_dir(one).into_iter().flatten().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if extension.is_empty() || path.extension().is_some_and(|it| it == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// What is known to be of interest to a target.
fn seeds(name: &str) -> Vec<Vec<u8>> {
    let mut paths = files(&format!("tests/corpus/{name}"), "");
    let (mut prefix, mut all): (&[u8], Vec<Vec<u8>>) = (b"", Vec::new());
    match name {
        "csv_read" | "import_csv" => {
            paths.extend(files("tests/rules", "csv"));
            paths.extend(files("tests/workspaces", "csv"));
        }
        "toml_definitions" => {
            paths.extend(files("tests/rules", "toml"));
            paths.extend(files("roadmaps", "toml"));
        }
        "xlsx_package" => {
            paths.extend(files("tests/foreign", "xlsx"));
            paths.extend(files("tests/foreign", "ods"));
            prefix = b"!";
        }
        "survey" => {
            let answers = fs::read(Path::new(ROOT).join("tests/cases/import/files/respuestas.csv"));
            let answers = answers.unwrap();
            let surveys =
                files("docs/surveys", "toml").into_iter().chain(files("tests/cases", "toml"));
            all.extend(surveys.map(|path| [fs::read(path).unwrap(), answers.clone()].join(&0xff)));
        }
        _ => all.push(b"EJ1.1.1 45".to_vec()),
    }
    let own = Path::new(ROOT).join("tests/corpus");
    all.extend(paths.into_iter().map(|path| {
        let prefix = if path.starts_with(&own) { b"" } else { prefix };
        [prefix, &fs::read(path).unwrap()].concat()
    }));
    // Long ones cost time and find no more.
    all.retain(|bytes| bytes.len() <= 40_000);
    all
}

fn hold(name: &str, target: Target, bytes: &[u8]) {
    if panic::catch_unwind(|| target(bytes)).is_err() {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("spoilt");
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        panic!("{name} fails on {}", path.display());
    }
}

fn try_target(name: &str) {
    let target = ALL.iter().find(|(one, _)| *one == name).unwrap().1;
    let seeds = seeds(name);
    assert!(!seeds.is_empty(), "{name}");
    seeds.iter().for_each(|bytes| hold(name, target, bytes));
    let asked = std::env::var("RUTA_SPOILT").ok().and_then(|text| text.parse().ok());
    let slow = name == "record_then_check";
    let number: usize = asked.unwrap_or(if slow { 60 } else { 300 });
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    for _ in 0..number {
        hold(name, target, &chance.spoil(&seeds));
    }
    tried(&format!("spoilt.{name}"), seeds.len() + number);
    say(&format!("spoilt: {name}: {} files and {number} spoilt ones", seeds.len()));
}

#[test]
fn csv_read() {
    try_target("csv_read");
}

#[test]
fn import_csv() {
    try_target("import_csv");
}

#[test]
fn toml_definitions() {
    try_target("toml_definitions");
}

#[test]
fn xlsx_package() {
    try_target("xlsx_package");
}

#[test]
fn survey() {
    try_target("survey");
}

#[test]
fn record_then_check() {
    try_target("record_then_check");
}

#[test]
fn terminal_escape() {
    try_target("terminal_escape");
}

#[test]
fn formula_guard() {
    try_target("formula_guard");
}

#[test]
fn html() {
    try_target("html");
}

#[test]
fn every_target_has_its_corpus_and_its_fuzz_target() {
    for (name, _) in ALL {
        assert!(!files(&format!("tests/corpus/{name}"), "").is_empty(), "{name}: no corpus");
        let fuzz = Path::new(ROOT).join(format!("fuzz/fuzz_targets/{name}.rs"));
        assert!(fs::read_to_string(fuzz).unwrap().contains(&format!("ruta_fuzz::{name}(")));
    }
}
