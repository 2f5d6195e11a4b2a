//! A walk through one folder of the workspace: which files may be opened.
//!
//! Nothing outside the workspace is ever opened: symbolic links are resolved, and those that leave
//! it are said and passed over, as are pipes and devices, which could block for ever. Plain folders
//! are walked before links, so what is met twice is known by its own name.

use std::collections::BTreeSet;
use std::fs::{self, FileType, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use crate::model::codes;
use crate::model::finding::{Finding, Place};
use crate::store::reasons::reason;
use crate::store::text_table::is_table;

/// Relative paths (with `/`) of the files of `folder` with that extension, in no special order;
/// `deep` = folders inside it as well. Findings say what is passed over, and which files have one of the extensions
/// `aside`, or are tables saved as text beside them: somebody may think that they are read.
#[must_use]
pub fn files_of(
    root: &Path,
    folder: &str,
    deep: bool,
    extension: &'static str,
    aside: &'static [&'static str],
) -> (Vec<String>, Vec<Finding>) {
    Walk { aside, ..Walk::new(root, deep, extension) }.over(folder)
}

/// Whether a file that lies directly in the workspace may be opened; a finding says why not.
#[must_use]
pub fn may_open(root: &Path, name: &str, extension: &'static str) -> (bool, Vec<Finding>) {
    let mut walk = Walk::new(root, false, extension);
    let found = fs::symlink_metadata(root.join(name)).map(|found| found.file_type());
    walk.meet(PathBuf::from(name), root.join(name), found);
    walk.follow_links();
    if !walk.folders.is_empty() {
        walk.skip(Path::new(name), "not-a-file");
    }
    (!walk.files.is_empty(), walk.findings)
}

/// A walk through one folder of the workspace.
struct Walk<'a> {
    root: &'a Path,
    deep: bool,
    extension: &'static str,
    aside: &'static [&'static str],
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
            aside: &[],
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
            if !self.met.insert(real.clone()) {
                continue;
            }
            let entries = fs::read_dir(&full).and_then(Iterator::collect::<io::Result<Vec<_>>>);
            match entries {
                Ok(entries) => {
                    let named = |one: &fs::DirEntry| (one.file_name(), one.file_type());
                    let mut named: Vec<_> = entries.iter().map(named).collect();
                    named.sort_unstable_by(|one, other| one.0.cmp(&other.0));
                    for (name, found) in named {
                        self.meet(folder.join(&name), real.join(&name), found);
                    }
                }
                Err(error) => self.unreadable(&folder, &error),
            }
        }
    }

    /// Sorts one entry into folder, link, file or nothing; what is no link has the real path `real`.
    fn meet(&mut self, path: PathBuf, real: PathBuf, found: io::Result<FileType>) {
        if is_passed_over(&path) {
            return;
        }
        match found {
            Ok(found) if found.is_symlink() => self.links.push(path),
            Ok(found) => self.take(path, real, found),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => self.unreadable(&path, &error),
        }
    }

    fn take(&mut self, path: PathBuf, real: PathBuf, found: FileType) {
        if found.is_dir() {
            let top = path.components().count() == 1;
            if self.deep || top {
                self.folders.push(path);
            }
        } else if !found.is_file() {
            self.skip(&path, "not-a-file");
        } else if self.aside.iter().any(|one| has_extension(&path, one)) {
            self.findings.push(Finding::at(&codes::UNREAD_TABLE, Place::file(shown(&path))));
        } else if let Some(name) = hidden_ending(&path, self.extension) {
            let finding = Finding::at(&codes::MISNAMED_FILE, Place::file(shown(&path)));
            self.findings.push(finding.text("name", name));
        } else if !self.aside.is_empty() && !self.is_wanted(&path) && is_table(&real) {
            self.findings.push(Finding::at(&codes::UNREAD_TABLE, Place::file(shown(&path))));
        } else if self.is_wanted(&path) && self.met.insert(real) {
            match relative(&path) {
                Some(text) => self.files.push(text),
                None => self.skip(&path, "unsafe-name"),
            }
        }
    }

    fn follow_links(&mut self) {
        if self.links.is_empty() {
            return;
        }
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
                    self.take(link.to_path_buf(), real, found.file_type());
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
        has_extension(path, self.extension)
    }

    fn skip(&mut self, path: &Path, reason: &'static str) {
        let finding = Finding::at(&codes::SKIPPED_FILE, Place::file(shown(path)));
        self.findings.push(finding.word("reason", reason));
    }

    fn unreadable(&mut self, path: &Path, error: &io::Error) {
        let finding = Finding::at(&codes::UNREADABLE_FILE, Place::file(shown(path)));
        self.findings.push(finding.word("reason", reason(error)));
    }
}

/// The name that a file was meant to have which ends in `.txt` behind this ending, as Windows names what is saved as a text
/// while it hides endings.
fn hidden_ending(path: &Path, extension: &str) -> Option<String> {
    let meant = Path::new(path.file_stem()?);
    let hidden = has_extension(path, "txt") && has_extension(meant, extension);
    hidden.then(|| meant.to_string_lossy().into_owned())
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|have| have.eq_ignore_ascii_case(extension))
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

    #[test]
    fn a_folder_in_place_of_the_file_is_said() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("ruta.toml")).unwrap();
        let (may, findings) = may_open(dir.path(), "ruta.toml", "toml");
        assert!(!may && findings[0].code == &codes::SKIPPED_FILE, "{findings:?}");
        assert_eq!(may_open(dir.path(), "none.toml", "toml"), (false, vec![]));
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
        let (mut files, findings) = files_of(&dir.path().join("w"), "data", true, "csv", &[]);
        files.sort_unstable();
        assert_eq!(files, ["data/a.csv", "data/shared/s.csv"]);
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
