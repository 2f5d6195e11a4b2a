//! Where a workspace is and which of its files are read.
//!
//! Nothing outside the folder is ever opened: symbolic links are resolved and those that leave the
//! workspace are said and passed over, as are pipes and devices, which could block for ever. Plain
//! folders are walked before links, so a folder met twice is known by its first name. Paths are told
//! relative to the workspace and joined with `/` on every system. Deliberately absent: reading what is
//! in the files, and the current folder, which the caller knows.

use std::collections::BTreeSet;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use crate::model::codes;
use crate::model::finding::{Finding, Place};
use crate::model::party::countries;
use crate::model::row::DataFile;
use crate::store::copies::arrange;

/// Name of the workspace's own file.
pub const CONFIG: &str = "ruta.toml";
/// Folder of the roadmaps.
pub const ROADMAPS: &str = "roadmaps";
/// Folder of the measurements.
pub const DATA: &str = "data";

/// A folder that holds `ruta.toml` or `roadmaps/`.
#[derive(Debug, Clone)]
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The folder named by the user, which must itself be a workspace; else the nearest one from
    /// `current` (an absolute path) upwards.
    #[must_use]
    pub fn find(explicit: Option<&Path>, current: &Path) -> Option<Workspace> {
        let is_one = |dir: &Path| dir.join(CONFIG).is_file() || dir.join(ROADMAPS).is_dir();
        let root = match explicit {
            Some(dir) => Some(current.join(dir)).filter(|dir| is_one(dir)),
            None => current.ancestors().find(|dir| is_one(dir)).map(Path::to_path_buf),
        };
        root.map(|root| Workspace { root })
    }

    /// The folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where a relative path with `/` lies.
    #[must_use]
    pub fn path_of(&self, relative: &str) -> PathBuf {
        relative.split('/').fold(self.root.clone(), |path, part| path.join(part))
    }

    /// The relative path of `ruta.toml`, if there is one that may be opened.
    #[must_use]
    pub fn config_file(&self) -> (Option<&'static str>, Vec<Finding>) {
        let mut walk = Walk::new(&self.root, false, "toml");
        walk.meet(PathBuf::from(CONFIG));
        walk.follow_links();
        ((!walk.files.is_empty()).then_some(CONFIG), walk.findings)
    }

    /// Roadmap files (`roadmaps/*.toml`), originals before conflict copies, each in path order.
    #[must_use]
    pub fn roadmap_files(&self) -> (Vec<DataFile>, Vec<Finding>) {
        let is_country = |text: &str| countries().any(|one| one.code == text);
        let (paths, findings) = Walk::new(&self.root, false, "toml").over(ROADMAPS);
        (arrange(paths, &is_country), findings)
    }

    /// Data files (`data/**/*.csv`), originals before conflict copies, each in path order.
    ///
    /// `is_party` tells whether a text is a party's code: `peru-OIM.csv` is nobody's copy.
    #[must_use]
    pub fn data_files(&self, is_party: &dyn Fn(&str) -> bool) -> (Vec<DataFile>, Vec<Finding>) {
        let (paths, findings) = Walk::new(&self.root, true, "csv").over(DATA);
        (arrange(paths, is_party), findings)
    }
}

/// A walk through one folder of the workspace.
struct Walk<'a> {
    root: &'a Path,
    deep: bool,
    extension: &'static str,
    /// Folders still to be opened, links still to be followed: relative paths.
    folders: Vec<PathBuf>,
    links: Vec<PathBuf>,
    /// Real paths of folders and files already met.
    met: BTreeSet<PathBuf>,
    files: Vec<String>,
    findings: Vec<Finding>,
}

impl<'a> Walk<'a> {
    fn new(root: &'a Path, deep: bool, extension: &'static str) -> Walk<'a> {
        Walk {
            root,
            deep,
            extension,
            folders: Vec::new(),
            links: Vec::new(),
            met: BTreeSet::new(),
            files: Vec::new(),
            findings: Vec::new(),
        }
    }

    fn over(mut self, folder: &str) -> (Vec<String>, Vec<Finding>) {
        let top = PathBuf::from(folder);
        match fs::symlink_metadata(self.root.join(&top)) {
            Ok(found) if found.is_symlink() => self.links.push(top),
            Ok(found) if found.is_dir() => self.folders.push(top),
            Ok(_) => self.skip(&top, "not-a-file"),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => self.unreadable(&top, &error),
        }
        self.open_folders();
        self.follow_links();
        self.findings.sort_by(|a, b| a.place.cmp(&b.place));
        (self.files, self.findings)
    }

    fn open_folders(&mut self) {
        while let Some(folder) = self.folders.pop() {
            let full = self.root.join(&folder);
            let real = full.canonicalize().unwrap_or_else(|_| full.clone());
            if !self.met.insert(real) {
                continue;
            }
            let entries = fs::read_dir(&full).and_then(Iterator::collect::<io::Result<Vec<_>>>);
            match entries {
                Ok(entries) => {
                    let mut names: Vec<_> = entries.iter().map(fs::DirEntry::file_name).collect();
                    names.sort_unstable();
                    for name in names {
                        self.meet(folder.join(name));
                    }
                }
                Err(error) => self.unreadable(&folder, &error),
            }
        }
    }

    /// Sorts one entry into folder, link, file or nothing.
    fn meet(&mut self, path: PathBuf) {
        if is_passed_over(&path) {
            return;
        }
        match fs::symlink_metadata(self.root.join(&path)) {
            Ok(found) if found.is_symlink() => self.links.push(path),
            Ok(found) => self.take(path, &found),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => self.unreadable(&path, &error),
        }
    }

    fn take(&mut self, path: PathBuf, found: &Metadata) {
        if found.is_dir() {
            let top = path.components().count() == 1;
            if self.deep || top {
                self.folders.push(path);
            }
        } else if !found.is_file() {
            self.skip(&path, "not-a-file");
        } else if self.is_wanted(&path) {
            let full = self.root.join(&path);
            if self.met.insert(full.canonicalize().unwrap_or(full)) {
                match relative(&path) {
                    Some(text) => self.files.push(text),
                    None => self.skip(&path, "unsafe-name"),
                }
            }
        }
    }

    fn follow_links(&mut self) {
        let Ok(inside) = self.root.canonicalize() else { return };
        while !self.links.is_empty() {
            let mut links = std::mem::take(&mut self.links);
            links.sort_unstable();
            for link in links {
                self.follow(&link, &inside);
            }
            self.open_folders();
        }
    }

    /// A link to a file outside that could not hold rows anyway is nobody's concern.
    fn follow(&mut self, link: &Path, inside: &Path) {
        let full = self.root.join(link);
        match full.canonicalize() {
            Ok(real) => {
                let folder_of_link = full.parent().and_then(|dir| dir.canonicalize().ok());
                let found = fs::metadata(&real);
                let is_dir = found.as_ref().is_ok_and(Metadata::is_dir);
                if !real.starts_with(inside) {
                    if is_dir || self.is_wanted(link) {
                        self.skip(link, "link-outside");
                    }
                } else if is_dir && folder_of_link.is_some_and(|dir| dir.starts_with(&real)) {
                    self.skip(link, "link-loop");
                } else if let Ok(found) = found {
                    self.take(link.to_path_buf(), &found);
                }
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => self.skip(link, "not-a-file"),
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                self.unreadable(link, &error);
            }
            Err(_) => self.skip(link, "link-loop"),
        }
    }

    fn is_wanted(&self, path: &Path) -> bool {
        path.extension().is_some_and(|have| have.eq_ignore_ascii_case(self.extension))
    }

    fn skip(&mut self, path: &Path, reason: &'static str) {
        let finding = Finding::at(&codes::SKIPPED_FILE, Place::file(shown(path)));
        self.findings.push(finding.word("reason", reason));
    }

    fn unreadable(&mut self, path: &Path, error: &io::Error) {
        let finding = Finding::at(&codes::UNREADABLE_FILE, Place::file(shown(path)));
        self.findings.push(finding.text("reason", error.to_string()));
    }
}

/// Hidden files and the lock files of office programs (`~$x`, `.~lock.x#`).
fn is_passed_over(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with('.') || name.starts_with("~$")
}

/// The path with `/`; nothing for a name that cannot be shown and opened again by its text.
fn relative(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    parts.map(|parts| parts.join("/")).filter(|text| !text.chars().any(char::is_control))
}

fn shown(path: &Path) -> String {
    path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::finding::Arg;

    fn write(root: &Path, path: &str) {
        let full = root.join(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, "").unwrap();
    }

    fn paths(files: &[DataFile]) -> Vec<String> {
        files.iter().map(|file| file.path.to_string()).collect()
    }

    #[test]
    fn found_upwards_or_where_told() {
        let dir = tempfile::tempdir().unwrap();
        write(dir.path(), "w/ruta.toml");
        write(dir.path(), "w/data/deep/a.csv");
        write(dir.path(), "v/roadmaps/a.toml");
        let at = |path: &str| dir.path().join(path);
        let found = Workspace::find(None, &at("w/data/deep")).unwrap();
        assert_eq!(found.root(), at("w"));
        assert_eq!(Workspace::find(Some(Path::new("v")), dir.path()).unwrap().root(), at("v"));
        assert!(Workspace::find(Some(Path::new("deep")), &at("w/data")).is_none(), "no upward search");
    }

    #[test]
    fn data_files_in_path_order_without_locks_and_hidden_ones() {
        let dir = tempfile::tempdir().unwrap();
        for path in [
            "ruta.toml",
            "data/b.csv",
            "data/B.CSV",
            "data/a/z.csv",
            "data/a-1.csv",
            "data/~$b.csv",
            "data/.~lock.b.csv#",
            "data/.hidden.csv",
            "data/.git/x.csv",
            "data/notes.txt",
            "data/a-1 (1).csv",
        ] {
            write(dir.path(), path);
        }
        let space = Workspace::find(None, dir.path()).unwrap();
        let (files, findings) = space.data_files(&|_| false);
        let wanted =
            ["data/B.CSV", "data/a-1.csv", "data/a/z.csv", "data/b.csv", "data/a-1 (1).csv"];
        assert_eq!(paths(&files), wanted);
        assert_eq!(findings, []);
        assert_eq!(space.config_file(), (Some(CONFIG), vec![]));
    }

    #[cfg(unix)]
    #[test]
    fn links_out_loops_and_pipes_are_said_not_opened() {
        use std::os::unix::fs::symlink;
        let dir = tempfile::tempdir().unwrap();
        write(dir.path(), "w/ruta.toml");
        write(dir.path(), "w/data/a.csv");
        write(dir.path(), "w/shared/s.csv");
        write(dir.path(), "out/o.csv");
        let data = dir.path().join("w/data");
        symlink(dir.path().join("out/o.csv"), data.join("o.csv")).unwrap();
        symlink("../../out", data.join("outdir")).unwrap();
        symlink("../shared", data.join("shared")).unwrap();
        symlink(".", data.join("again")).unwrap();
        symlink("me.csv", data.join("me.csv")).unwrap();
        symlink("a.csv", data.join("same.csv")).unwrap();
        symlink("gone.csv", data.join("dangling.csv")).unwrap();
        let socket = std::os::unix::net::UnixListener::bind(data.join("pipe.csv"));
        let space = Workspace::find(None, &data).unwrap();
        let (files, findings) = space.data_files(&|_| false);
        assert_eq!(paths(&files), ["data/a.csv", "data/shared/s.csv"]);
        let said: Vec<(String, Arg)> = findings
            .iter()
            .map(|one| (one.place.as_ref().unwrap().short(), one.args[0].1.clone()))
            .collect();
        let wanted = [
            ("data/again", "link-loop"),
            ("data/dangling.csv", "not-a-file"),
            ("data/me.csv", "link-loop"),
            ("data/o.csv", "link-outside"),
            ("data/outdir", "link-outside"),
            ("data/pipe.csv", "not-a-file"),
        ];
        assert_eq!(said, wanted.map(|(path, why)| (path.to_string(), Arg::Word(why))));
        assert!(findings.iter().all(|one| one.code == &codes::SKIPPED_FILE));
        drop(socket);
    }
}
