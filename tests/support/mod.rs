//! A workspace in a temporary folder, and the program run on it as a user would: hermetic, on a
//! fixed day, in a fixed language.

#![allow(dead_code, reason = "each test binary uses its own part")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// The day on which tests take place unless they say otherwise.
pub const TODAY: &str = "2025-06-30";

/// A workspace under test.
pub struct Bench {
    dir: TempDir,
}

impl Bench {
    /// An empty folder.
    pub fn empty() -> Bench {
        Bench { dir: TempDir::new().unwrap() }
    }

    /// A workspace with one roadmap `T` for 2025 whose only result holds these indicators: TOML that
    /// goes between `[[results.indicators]]` lines.
    pub fn with(indicators: &[&str]) -> Bench {
        let mut text = String::from(
            "id = \"T\"\ntitle = \"Test\"\nlanguage = \"en\"\nstart = 2025-01-01\nend = 2025-12-31\n\n\
             [[results]]\nid = \"T.1\"\nstatement = \"A result\"\n",
        );
        for indicator in indicators {
            text.push_str("\n[[results.indicators]]\n");
            text.push_str(indicator);
            text.push('\n');
        }
        Bench::empty().file("roadmaps/t.toml", &text)
    }

    /// Writes a file.
    pub fn file(self, path: &str, text: impl AsRef<[u8]>) -> Bench {
        let path = self.dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// Writes `data/a.csv`.
    pub fn data(self, text: impl AsRef<[u8]>) -> Bench {
        self.file("data/a.csv", text)
    }

    /// Its folder.
    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    /// Runs the program here.
    pub fn run(&self, args: &[&str]) -> Output {
        command(self.path()).args(args).output().unwrap()
    }

    /// Runs it and returns what it printed, whatever its exit status.
    pub fn text(&self, args: &[&str]) -> String {
        String::from_utf8(self.run(args).stdout).unwrap()
    }

    /// Runs it and reads what it printed as JSON.
    pub fn json(&self, args: &[&str]) -> Value {
        let output = self.run(args);
        let text = String::from_utf8(output.stdout).unwrap();
        let talk = String::from_utf8_lossy(&output.stderr);
        serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {text}\n{talk}"))
    }

    /// The report, with further arguments.
    pub fn report(&self, args: &[&str]) -> Value {
        self.json(&[&["report", "--format", "json"], args].concat())
    }

    /// One indicator's object in the report.
    pub fn figure(&self, id: &str, args: &[&str]) -> Value {
        find(&self.report(args), id)
    }

    /// Codes found by `check`, as `CODE line:column` for data files, in order.
    pub fn found(&self) -> Vec<String> {
        let check = self.json(&["check", "--format", "json"]);
        let each = check["findings"].as_array().unwrap().iter();
        each.map(|one| {
            format!("{} {}:{}", one["code"].as_str().unwrap(), one["line"], one["column"])
        })
        .collect()
    }

    /// Codes found by `check`, without places, each once, in alphabetic order.
    pub fn codes(&self) -> Vec<String> {
        let check = self.json(&["check", "--format", "json"]);
        let each = check["findings"].as_array().unwrap().iter();
        let mut codes: Vec<String> =
            each.map(|one| one["code"].as_str().unwrap().to_string()).collect();
        codes.sort();
        codes.dedup();
        codes
    }
}

/// The program in a folder, without the caller's environment.
pub fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ruta"));
    command.current_dir(folder).env_clear().env("RUTA_TODAY", TODAY).env("RUTA_LANG", "en");
    command
}

/// One indicator's object in a report.
pub fn find(report: &Value, id: &str) -> Value {
    let roadmaps = report["roadmaps"].as_array().unwrap();
    let results = roadmaps.iter().flat_map(|one| one["results"].as_array().unwrap());
    let mut all = results.flat_map(|one| one["indicators"].as_array().unwrap());
    all.find(|one| one["id"] == id).cloned().unwrap_or(Value::Null)
}

/// A number of a report as text, whatever its JSON form; `null` for none.
pub fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_string)
}

/// The row accounting of a report: read, counted, rejected, superseded, duplicate, later.
pub fn accounts(report: &Value) -> [u64; 6] {
    let rows = &report["rows"];
    let of = |key: &str| rows[key].as_u64().unwrap();
    let all = ["read", "counted", "rejected", "superseded", "duplicate", "later"].map(of);
    assert_eq!(all[0], all[1..].iter().sum::<u64>(), "the accounting identity");
    all
}

/// Keeps how many things a test tried, for `.ci/counts`; parts of one count are told apart after a dot: `kills.record`.
pub fn tried(name: &str, number: usize) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("counts");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(format!("{name}.txt")), format!("{number}\n")).unwrap();
}

/// Says a line even when the test passes.
pub fn say(line: &str) {
    let _ = std::io::Write::write_all(&mut std::io::stderr(), format!("{line}\n").as_bytes());
}
