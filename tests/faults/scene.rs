//! Small workspaces in which one command adds rows, and what must hold of them afterwards.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::support::{accounts, command, find, text};

/// The file that the commands write to.
pub const OURS: &str = "data/ana.csv";
const ROADMAP: &str = "id = \"T\"\ntitle = \"Test\"\nlanguage = \"en\"\nstart = 2025-01-01\nend = 2025-12-31\n\n\
    [[results]]\nid = \"T.1\"\nstatement = \"A result\"\n\n[[results.indicators]]\nid = \"T.1.1\"\nname = \"People\"\n\
    kind = \"count\"\nover_time = \"sum\"\n";
const FULL: &str = "date,indicator,value,of,party,event,source,note,reporter,recorded,id,replaces\n\
    2025-01-10,T.1.1,10,,PER,one,,,ana,2025-01-10T10:00:00Z,01JH0000000000000000000001,\n\
    2025-01-20,T.1.1,20,,PER,two,,,ana,2025-01-20T10:00:00Z,01JH0000000000000000000002,\n";
const NARROW: &str =
    "date,indicator,value,party\n2025-01-10,T.1.1,10,PER\n2025-01-20,T.1.1,20,PER\n";
const OTHER: &str = "date,indicator,value,party\n2025-01-15,T.1.1,5,BOL\n";
const FOREIGN: &str = "date,indicator,value,party,event\n2025-04-01,T.1.1,1,BOL,a\n\
    2025-04-02,T.1.1,2,BOL,b\n2025-04-03,T.1.1,4,BOL,c\n";
const RECORD: [&str; 11] = [
    "record",
    "T.1.1",
    "45",
    "--party",
    "GTM",
    "--date",
    "2025-03-12",
    "--event",
    "workshop",
    "--reporter",
    "ana",
];
const IMPORT: [&str; 5] = ["import", "in.csv", "--yes", "--reporter", "ana"];

/// How the file stands before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// Not there; nor is its folder.
    Nothing,
    /// With every column.
    Full,
    /// With columns missing, so that it is rewritten.
    Narrow,
}

/// A workspace and a command that adds rows to it.
#[derive(Debug, Clone, Copy)]
pub struct Scene {
    /// What it is called in messages.
    pub name: &'static str,
    /// The file before.
    pub before: Before,
    /// The command.
    pub args: &'static [&'static str],
    /// Rows that it adds, and what they add up to.
    adds: (usize, u32),
}

/// Every command with every state of the file.
pub const ALL: [Scene; 6] = [
    scene("record, no file", Before::Nothing, &RECORD, (1, 45)),
    scene("record, a file", Before::Full, &RECORD, (1, 45)),
    scene("record, new columns", Before::Narrow, &RECORD, (1, 45)),
    scene("import, no file", Before::Nothing, &IMPORT, (3, 7)),
    scene("import, a file", Before::Full, &IMPORT, (3, 7)),
    scene("import, new columns", Before::Narrow, &IMPORT, (3, 7)),
];

const fn scene(
    name: &'static str,
    before: Before,
    args: &'static [&'static str],
    adds: (usize, u32),
) -> Scene {
    Scene { name, before, args, adds }
}

/// Every file of a folder by its relative path.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A folder in memory where there is one: the tests are about order, not about speed of disks.
pub fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir()
        && let Ok(dir) = TempDir::new_in(memory)
    {
        return dir;
    }
    TempDir::new().unwrap()
}

impl Scene {
    /// Its name as a part of a file name.
    pub fn part(&self) -> String {
        self.name.replace([',', ' '], "-")
    }

    /// Lays the workspace down.
    pub fn lay(&self) -> TempDir {
        let dir = folder();
        self.lay_in(dir.path());
        dir
    }

    /// The same in a folder on disk.
    pub fn lay_on_disk(&self) -> TempDir {
        let dir = TempDir::new().unwrap();
        self.lay_in(dir.path());
        dir
    }

    /// Lays it down in a folder.
    pub fn lay_in(&self, dir: &Path) {
        let write = |path: &str, text: &str| {
            let full = dir.join(path);
            fs::create_dir_all(full.parent().unwrap()).unwrap();
            fs::write(full, text).unwrap();
        };
        write("roadmaps/t.toml", ROADMAP);
        write("in.csv", FOREIGN);
        match self.before {
            Before::Nothing => return,
            Before::Full => write(OURS, FULL),
            Before::Narrow => write(OURS, NARROW),
        }
        write("data/zoe.csv", OTHER);
    }

    /// The command, ready to run.
    pub fn command(&self, dir: &Path) -> Command {
        let mut ready = command(dir);
        ready.args(self.args).stdin(Stdio::null());
        ready
    }

    fn old(&self) -> (usize, u32) {
        if self.before == Before::Nothing { (0, 0) } else { (3, 35) }
    }

    /// Asserts that the folder reads clean and holds everything it held and all or none of the new rows;
    /// whether all.
    pub fn holds_all(&self, dir: &Path, old: &Files, what: &str) -> bool {
        let now = files(dir);
        for (path, bytes) in old.iter().filter(|(path, _)| *path != OURS) {
            assert_eq!(now.get(path), Some(bytes), "{what}: {path}");
        }
        let new = now.keys().filter(|path| !old.contains_key(*path));
        for path in new {
            assert!(path == OURS || is_temporary(path), "{what}: {path} was left");
        }
        let empty = Vec::new();
        let before = old.get(OURS).unwrap_or(&empty);
        let all = self.file_holds_all(before, now.get(OURS).unwrap_or(&empty), what);
        let check = json(dir, &["check", "--format", "json"], what);
        let wanted = self.old().0 + if all { self.adds.0 } else { 0 };
        assert_eq!(check["rows"]["read"], wanted, "{what}: {check}");
        all
    }

    fn file_holds_all(&self, before: &[u8], now: &[u8], what: &str) -> bool {
        if now == before {
            return false;
        }
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        let (before, now) = (text(before), text(now));
        assert!(now.ends_with('\n'), "{what}: {now:?}");
        let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), now.lines().collect());
        let header = usize::from(old.is_empty());
        assert_eq!(new.len(), old.len() + header + self.adds.0, "{what}: {now}");
        if self.before == Before::Narrow {
            let kept = old.iter().zip(&new).all(|(old, new)| new.starts_with(old));
            assert!(kept, "{what}: {now}");
        } else {
            assert!(now.starts_with(&before), "{what}: {now}");
        }
        true
    }

    /// Repeats the command, and asserts that it ends with every row there once.
    pub fn repeat(&self, dir: &Path, what: &str) {
        let output = self.command(dir).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{what}, repeated: {}", told(&output));
        let report = json(dir, &["report", "--format", "json"], what);
        let (rows, sum) = self.old();
        assert_eq!(accounts(&report)[..2], [(rows + self.adds.0) as u64; 2], "{what}, repeated");
        let value = text(&find(&report, "T.1.1")["value"]);
        assert_eq!(value, (sum + self.adds.1).to_string(), "{what}, repeated");
    }
}

/// Whether it is a hidden file beside ours that a killed rewrite leaves.
pub fn is_temporary(path: &str) -> bool {
    path.starts_with("data/.ana.csv.") && path.ends_with(".tmp")
}

/// Every file below a folder.
pub fn files(dir: &Path) -> Files {
    let mut found = Files::new();
    let mut folders = vec![dir.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
            } else {
                let path = entry.path().strip_prefix(dir).unwrap().to_str().unwrap().to_string();
                found.insert(path, fs::read(entry.path()).unwrap());
            }
        }
    }
    found
}

/// What a command prints as JSON; it must end well.
pub fn json(dir: &Path, args: &[&str], what: &str) -> Value {
    let output = command(dir).args(args).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{what}: {args:?}: {}", told(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Everything that a command said.
pub fn told(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    format!("{:?}\n{}{}", output.status, text(&output.stdout), text(&output.stderr))
}

/// Does something for each item, on as many threads as the machine has cores.
pub fn for_each<T: Sync>(items: &[T], work: impl Fn(&T) + Sync) {
    let next = std::sync::atomic::AtomicUsize::new(0);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                while let Some(item) =
                    items.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed))
                {
                    work(item);
                }
            });
        }
    });
}
