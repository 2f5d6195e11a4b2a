//! Three sites that share one folder: each writes, corrects and tidies by itself, then a sync program
//! or Git brings them together. Whatever the order of writing, syncing, copying, merging and tidying,
//! they end with the figures of one file that holds every row ever written.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::print_stderr, reason = "a test that is passed over says so")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use proptest::prelude::*;
use serde_json::Value;
use support::Bench;

const INDICATORS: [&str; 3] = [
    "id = \"S\"\nname = \"Sum\"\nkind = \"count\"\nover_time = \"sum\"",
    "id = \"L\"\nname = \"Latest\"\nkind = \"count\"\nover_time = \"latest\"",
    "id = \"P\"\nname = \"Countries\"\nkind = \"parties\"\nwithin = \"G\"",
];
const CONFIG: &str = "[groups.G]\nname = \"G\"\nmembers = [\"PER\", \"BOL\", \"CHL\"]\n";
const HEADER: &str = "date,indicator,value,party,event,recorded,id,replaces\n";
/// One file a reporter, and one that several write.
const FILES: [&str; 3] = ["bol", "per", "shared"];

/// Files of `data/` by name, without extension.
type Folder = BTreeMap<String, String>;

/// Who brings the sites together, and so what a conflict becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Service {
    OneDrive,
    Dropbox,
    Syncthing,
    Drive,
    /// With `merge=union`: lines of both sides.
    Git,
}

impl Service {
    /// The name under which the losing side is kept.
    fn copy_of(self, name: &str, nth: usize) -> String {
        match self {
            Service::OneDrive => format!("{name}-LAPTOP{nth}X"),
            Service::Dropbox => format!("{name} (Ana's conflicted copy 2025-06-20 {nth})"),
            Service::Syncthing => {
                format!("{name}.sync-conflict-20250620-{:06}-ABCDEFG", 100_000 + nth)
            }
            Service::Drive | Service::Git => format!("{name} ({nth})"),
        }
    }
}

/// What one site does.
#[derive(Debug, Clone, Copy)]
enum Act {
    /// `record`: a row with an id and the moment it was told.
    Record {
        file: usize,
        which: usize,
        day: u32,
        value: u32,
    },
    /// A row typed into the file by hand, without either.
    Type {
        file: usize,
        value: u32,
    },
    /// `record --correct`, of any row that the site sees.
    Correct {
        file: usize,
        which: usize,
        value: u32,
    },
    Sync,
    Tidy,
}

fn act() -> impl Strategy<Value = Act> {
    let file = 0usize..FILES.len();
    prop_oneof![
        5 => (file.clone(), 0usize..3, 1u32..=28, 0u32..5)
            .prop_map(|(file, which, day, value)| Act::Record { file, which, day, value }),
        1 => (file.clone(), 1u32..5).prop_map(|(file, value)| Act::Type { file, value }),
        2 => (file, 0usize..20, 0u32..5)
            .prop_map(|(file, which, value)| Act::Correct { file, which, value }),
        4 => Just(Act::Sync),
        1 => Just(Act::Tidy),
    ]
}

struct Site {
    bench: Bench,
    /// The folder as it was after the last sync.
    base: Folder,
}

impl Site {
    fn new(start: &Folder) -> Site {
        let bench = Bench::with(&INDICATORS).file("ruta.toml", CONFIG).data("");
        fs::remove_file(bench.path().join("data/a.csv")).unwrap();
        let site = Site { bench, base: start.clone() };
        start.iter().for_each(|(name, text)| site.put(name, Some(text)));
        site
    }

    fn folder(&self) -> Folder {
        let mut folder = Folder::new();
        for entry in fs::read_dir(self.bench.path().join("data")).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap().to_string();
            folder.insert(name, fs::read_to_string(&path).unwrap());
        }
        folder
    }

    fn put(&self, name: &str, text: Option<&String>) {
        let path = self.bench.path().join(format!("data/{name}.csv"));
        match text {
            Some(text) => fs::write(path, text).unwrap(),
            None => fs::remove_file(path).unwrap(),
        }
    }

    fn append(&self, file: usize, row: &str) {
        let name = FILES[file];
        let text = format!("{}{row}", self.folder()[name]);
        self.put(name, Some(&text));
    }

    /// Rows seen here that have an id.
    fn told(&self) -> Vec<String> {
        let folder = self.folder();
        let rows = folder.values().flat_map(|text| text.lines().skip(1));
        let told: BTreeSet<String> = rows
            .filter(|row| !row.split(',').nth(6).unwrap().is_empty())
            .map(str::to_string)
            .collect();
        told.into_iter().collect()
    }

    fn figures(&self) -> Value {
        let mut report = self.bench.report(&["--by", "party"]);
        report["rows"] = Value::Null;
        report
    }
}

/// Three sites, what lies between them, and every row ever written.
struct World {
    sites: Vec<Site>,
    cloud: Folder,
    service: Service,
    rows: String,
    written: u32,
    copies: usize,
}

impl World {
    fn new(service: Service) -> World {
        let rows: Vec<String> = (0u32..3)
            .map(|nth| format!("2025-01-1{nth},S,{nth},PER,start,2025-01-20,start{nth},\n"))
            .collect();
        let start: Folder = FILES
            .iter()
            .zip(&rows)
            .map(|(name, row)| ((*name).to_string(), format!("{HEADER}{row}")))
            .collect();
        let sites = (0..3).map(|_| Site::new(&start)).collect();
        World { sites, cloud: start, service, rows: rows.concat(), written: 0, copies: 0 }
    }

    fn act(&mut self, at: usize, act: Act) {
        self.written += 1;
        let nth = self.written;
        let recorded = format!("2025-06-01T10:{:02}:{:02}Z", nth / 60, nth % 60);
        let (file, row) = match act {
            Act::Record { file, which, day, value } => {
                let (id, value) = [("S", value), ("L", value), ("P", value % 2)][which];
                let party = ["PER", "BOL", "CHL"][nth as usize % 3];
                (file, format!("2025-03-{day:02},{id},{value},{party},,{recorded},r{nth},\n"))
            }
            Act::Type { file, value } => {
                (file, format!("2025-04-01,S,{value},CHL,typed {nth},,,\n"))
            }
            Act::Correct { file, which, value } => {
                let told = self.sites[at].told();
                let cells: Vec<&str> = told[which % told.len()].split(',').collect();
                let value = if cells[1] == "P" { value % 2 } else { value };
                let [date, id, _, party, event, _, old, _] = cells[..] else { unreachable!() };
                (file, format!("{date},{id},{value},{party},{event},{recorded},r{nth},{old}\n"))
            }
            Act::Sync => return self.sync(at),
            Act::Tidy => {
                let status = self.sites[at].bench.run(&["tidy"]).status.code();
                return assert_eq!(status, Some(0), "tidy");
            }
        };
        self.sites[at].append(file, &row);
        self.rows += &row;
    }

    /// Brings one site and the shared folder together, file by file, as such programs do: the side that
    /// did not change takes the other's; where both did, there is a conflict.
    fn sync(&mut self, at: usize) {
        let own = self.sites[at].folder();
        let base = self.sites[at].base.clone();
        let names: BTreeSet<String> =
            own.keys().chain(self.cloud.keys()).chain(base.keys()).cloned().collect();
        for name in names {
            let (mine, theirs) = (own.get(&name), self.cloud.get(&name).cloned());
            if mine == theirs.as_ref() {
                continue;
            }
            let site = &self.sites[at];
            match (mine, theirs) {
                (mine, Some(theirs)) if mine.is_none() || mine == base.get(&name) => {
                    // What was removed here and changed there comes back.
                    if mine.is_none() && base.get(&name) == Some(&theirs) {
                        self.cloud.remove(&name);
                    } else {
                        site.put(&name, Some(&theirs));
                    }
                }
                (Some(mine), None) => {
                    if base.get(&name) == Some(mine) {
                        site.put(&name, None);
                    } else {
                        self.cloud.insert(name, mine.clone());
                    }
                }
                (Some(mine), Some(theirs)) if base.get(&name) == Some(&theirs) => {
                    self.cloud.insert(name, mine.clone());
                }
                (Some(mine), Some(theirs)) => self.conflict(at, &name, mine, &theirs),
                (None, None | Some(_)) => {}
            }
        }
        self.sites[at].base = self.sites[at].folder();
    }

    fn conflict(&mut self, at: usize, name: &str, mine: &str, theirs: &str) {
        let site = &self.sites[at];
        if self.service == Service::Git {
            let lines: BTreeSet<&str> = theirs.lines().collect();
            let added = mine.lines().filter(|line| !lines.contains(line));
            let both = added.fold(theirs.to_string(), |text, line| text + line + "\n");
            site.put(name, Some(&both));
            self.cloud.insert(name.to_string(), both);
            return;
        }
        self.copies += 1;
        let copy = self.service.copy_of(name, self.copies);
        site.put(&copy, Some(&mine.to_string()));
        site.put(name, Some(&theirs.to_string()));
        self.cloud.insert(copy, mine.to_string());
    }

    /// Every site syncs until nothing moves any more.
    fn settle(&mut self) {
        for _ in 0..3 {
            (0..3).for_each(|at| self.sync(at));
        }
        for site in &self.sites {
            assert_eq!(site.folder(), self.cloud, "the sites hold the same files");
        }
    }
}

fn service() -> impl Strategy<Value = Service> {
    prop::sample::select(vec![
        Service::OneDrive,
        Service::Dropbox,
        Service::Syncthing,
        Service::Drive,
        Service::Git,
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn three_sites_end_with_the_figures_of_every_row_ever_written(
        service in service(),
        acts in prop::collection::vec((0usize..3, act()), 1..24),
        last in 0usize..3,
    ) {
        let mut world = World::new(service);
        for (at, act) in acts {
            world.act(at, act);
        }
        world.settle();
        let whole = Folder::from([("whole".to_string(), format!("{HEADER}{}", world.rows))]);
        let wanted = Site::new(&whole).figures();
        // Rows with an id count wherever they stand; those without wait for `tidy`.
        if !world.rows.contains("typed") {
            prop_assert_eq!(&world.sites[0].figures(), &wanted);
        }
        world.act(last, Act::Tidy);
        world.settle();
        prop_assert_eq!(world.sites[(last + 1) % 3].figures(), wanted);
        let left: Vec<&String> = world.cloud.keys().collect();
        prop_assert_eq!(left, FILES.to_vec(), "no copy is left");
        let check = world.sites[last].bench.run(&["check"]);
        prop_assert_eq!(check.status.code(), Some(0), "{}", String::from_utf8_lossy(&check.stdout));
    }
}

/// The other end of the property: what is not tidied is said, never lost in silence.
#[test]
fn a_copy_is_said_until_it_is_tidied() {
    let mut world = World::new(Service::Dropbox);
    world.act(0, Act::Type { file: 2, value: 3 });
    world.act(1, Act::Type { file: 2, value: 4 });
    world.settle();
    assert_eq!(world.cloud.len(), 4, "one copy");
    assert_eq!(world.sites[2].bench.run(&["check"]).status.code(), Some(1));
    assert_eq!(support::text(&world.sites[2].bench.figure("S", &[])["value"]), "6");
    world.act(2, Act::Tidy);
    world.settle();
    assert_eq!(support::text(&world.sites[0].bench.figure("S", &[])["value"]), "10");
    assert_eq!(world.sites[0].bench.run(&["check"]).status.code(), Some(0));
}

fn git(folder: &Path, args: &[&str]) -> Option<Output> {
    let mut command = Command::new("git");
    for role in ["AUTHOR", "COMMITTER"] {
        command
            .env(format!("GIT_{role}_NAME"), "A")
            .env(format!("GIT_{role}_EMAIL"), "a@example.org");
    }
    let command = command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    command.args(["-c", "init.defaultBranch=main"]).args(args).current_dir(folder).output().ok()
}

/// Two clones of one workspace, in which each records a row of one reporter and commits it; the first
/// one then merges the other's. None without Git.
fn merged(attributes: &str) -> Option<Bench> {
    let first =
        Bench::with(&INDICATORS).file("ruta.toml", CONFIG).file(".gitattributes", attributes);
    let first = first.file("data/shared.csv", format!("{HEADER}2025-01-10,S,1,PER,,,start,\n"));
    let second = Bench::empty();
    git(first.path(), &["init", "-q"])?;
    git(first.path(), &["add", "-A"])?;
    git(first.path(), &["commit", "-qm", "start"])?;
    git(second.path(), &["clone", "-q", first.path().to_str().unwrap(), "."])?;
    for (bench, value) in [(&first, "2"), (&second, "4")] {
        let row = ["record", "S", value, "--party", "BOL", "--date", "2025-02-01"];
        let recorded = bench.run(&[&row[..], &["--reporter", "shared", "--event", value]].concat());
        assert_eq!(recorded.status.code(), Some(0), "{recorded:?}");
        git(bench.path(), &["commit", "-qam", value])?;
    }
    git(
        first.path(),
        &["pull", "-q", "--no-rebase", "--no-edit", second.path().to_str().unwrap(), "main"],
    )?;
    Some(first)
}

#[test]
fn git_joins_both_sides_with_union_and_without_it_nothing_counts_unseen() {
    let (Some(joined), Some(torn)) = (merged("data/**/*.csv merge=union\n"), merged("\n")) else {
        return eprintln!("passed over: no git here");
    };
    assert_eq!(support::text(&joined.figure("S", &[])["value"]), "7");
    assert_eq!(joined.run(&["check"]).status.code(), Some(0));
    let check = torn.text(&["check", "--format", "short"]);
    assert!(check.contains("F108"), "{check}");
    assert_eq!(torn.run(&["check"]).status.code(), Some(1));
    let row =
        ["record", "S", "8", "--party", "CHL", "--date", "2025-03-01", "--reporter", "shared"];
    assert_eq!(torn.run(&row).status.code(), Some(2), "nothing is written into an open merge");
}
