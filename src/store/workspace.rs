//! Where a workspace is and which of its files are read.
//!
//! Paths are told relative to the workspace and joined with `/` on every system. Deliberately
//! absent: reading what is in the files, and the current folder, which the caller knows.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::model::codes;
use crate::model::finding::{Finding, Place};
use crate::model::party::country;
use crate::model::row::{Copy, DataFile, FileIx};
use crate::store::copies::arrange;
use crate::store::measurements::meter::Meter;
use crate::store::walk::{files_of, may_open};

/// Name of the workspace's own file.
pub const CONFIG: &str = "ruta.toml";
/// What it is called by mistake where Windows hides how names end.
const MISNAMED: &str = "ruta.toml.txt";
/// Folder of the roadmaps.
pub const ROADMAPS: &str = "roadmaps";
/// Folder of the measurements.
pub const DATA: &str = "data";
/// Folder of the seals.
pub const SEALS: &str = "seals";
/// How names of tables end that lie there and are not read.
const TABLES: [&str; 7] = ["xlsx", "xlsm", "xlsb", "xls", "ods", "numbers", "tsv"];
/// What the folder of the measurements is called by mistake, in lower case; the right name in other letters, too, where a system
/// tells them apart.
const MISTAKEN: [&str; 4] = ["datos", "dados", "datas", DATA];

/// A folder that holds `ruta.toml` or `roadmaps/`.
#[derive(Debug, Clone)]
pub struct Workspace {
    root: PathBuf,
    /// Told how far a reading of its data has come.
    pub meter: Meter,
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
        root.map(|root| Workspace { root, meter: Meter::default() })
    }

    /// The same; how far a reading of its data has come is told to `meter`.
    #[must_use]
    pub fn told_to(self, meter: &Meter) -> Workspace {
        Workspace { meter: meter.clone(), ..self }
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

    /// Whether a file is one that is read of the workspace, or lies where such files are looked for.
    #[must_use]
    pub fn holds(&self, file: &Path) -> bool {
        let Some(file) = real(file) else { return false };
        let own = [DATA, ROADMAPS, SEALS, CONFIG].map(|own| real(&self.root.join(own)));
        own.into_iter().flatten().any(|own| file.starts_with(own))
    }

    /// The relative path of `ruta.toml`, if there is one that may be opened.
    #[must_use]
    pub fn config_file(&self) -> (Option<&'static str>, Vec<Finding>) {
        let (may, mut findings) = may_open(&self.root, CONFIG, "toml");
        findings.extend(may_open(&self.root, MISNAMED, "toml").1);
        (may.then_some(CONFIG), findings)
    }

    /// Files beside `ruta.toml` that are conflict copies of it by their names, each with whether its mark is a known one.
    #[must_use]
    pub fn config_copies(&self) -> Vec<(Arc<str>, bool)> {
        let Ok(entries) = fs::read_dir(&self.root) else { return Vec::new() };
        let files =
            entries.flatten().filter(|entry| entry.file_type().is_ok_and(|it| it.is_file()));
        let names = files.filter_map(|entry| entry.file_name().into_string().ok());
        let own = names.filter(|name| name.to_lowercase().ends_with(".toml")).collect();
        let files = arrange(own, &|text| country(text).is_some());
        let is_config = |ix: FileIx| files.get(ix.0 as usize).is_some_and(|it| &*it.path == CONFIG);
        let copy = |file: &DataFile| match file.copy {
            Copy::Known(of) if is_config(of) => Some((file.path.clone(), true)),
            Copy::Maybe(of) if is_config(of) => Some((file.path.clone(), false)),
            _ => None,
        };
        files.iter().filter_map(copy).collect()
    }

    /// Roadmap files (`roadmaps/*.toml`), originals before conflict copies, each in path order. Those in folders inside are
    /// said, and nothing else of what is there.
    #[must_use]
    pub fn roadmap_files(&self) -> (Vec<DataFile>, Vec<Finding>) {
        let is_country = |text: &str| country(text).is_some();
        let (paths, mut findings) = files_of(&self.root, ROADMAPS, true, "toml", &[]);
        let is_deep = |path: &str| path.matches('/').count() > 1;
        findings.retain(|one| one.place.as_ref().is_none_or(|place| !is_deep(&place.file)));
        let (deep, paths) = paths.into_iter().partition::<Vec<_>, _>(|path| is_deep(path));
        findings.extend(
            deep.into_iter().map(|path| Finding::at(&codes::UNREAD_ROADMAP, Place::file(path))),
        );
        (arrange(paths, &is_country), findings)
    }

    /// Data files (`data/**/*.csv`), originals before conflict copies, each in path order.
    ///
    /// `is_party` tells whether a text is a party: `peru-OIM.csv` is nobody's copy.
    #[must_use]
    pub fn data_files(&self, is_party: &dyn Fn(&str) -> bool) -> (Vec<DataFile>, Vec<Finding>) {
        let (paths, mut findings) = files_of(&self.root, DATA, true, "csv", &TABLES);
        for folder in self.mistaken() {
            let beside = files_of(&self.root, &folder, true, "csv", &TABLES).0.into_iter();
            findings
                .extend(beside.map(|path| Finding::at(&codes::UNREAD_TABLE, Place::file(path))));
        }
        (arrange(paths, is_party), findings)
    }

    /// Folders beside that of the measurements which are probably meant for it.
    fn mistaken(&self) -> Vec<String> {
        let Ok(entries) = fs::read_dir(&self.root) else { return Vec::new() };
        let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
        let own = real(&self.root.join(DATA));
        let mut mistaken: Vec<String> = names
            .filter(|name| MISTAKEN.contains(&name.to_lowercase().as_str()))
            .filter(|name| name != DATA && real(&self.root.join(name)) != own)
            .filter(|name| self.root.join(name).is_dir())
            .collect();
        mistaken.sort_unstable();
        mistaken
    }
}

/// A path without links, as far as it exists.
fn real(path: &Path) -> Option<PathBuf> {
    let beside = || Some(real(path.parent()?)?.join(path.file_name()?));
    fs::canonicalize(path).ok().or_else(beside)
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert!(
            Workspace::find(Some(Path::new("deep")), &at("w/data")).is_none(),
            "no upward search"
        );
    }

    #[test]
    fn it_knows_its_own_files_by_whatever_name() {
        let dir = tempfile::tempdir().unwrap();
        for path in
            ["w/ruta.toml", "w/data/deep/a.csv", "w/roadmaps/a.toml", "w/notes.md", "v/ruta.toml"]
        {
            write(dir.path(), path);
        }
        let space = Workspace::find(Some(Path::new("w")), dir.path()).unwrap();
        let holds = |path: &str| space.holds(&dir.path().join(path));
        for own in [
            "w/ruta.toml",
            "w/data/deep/a.csv",
            "w/data/new.csv",
            "w/data/none/x.csv",
            "v/../w/roadmaps/b.toml",
        ] {
            assert!(holds(own), "{own}");
        }
        for other in ["w/notes.md", "w/new.csv", "v/ruta.toml", "w/none/data/a.csv", "data/a.csv"] {
            assert!(!holds(other), "{other}");
        }
        fs::remove_file(dir.path().join("w/ruta.toml")).unwrap();
        assert!(holds("w/ruta.toml"), "it would be");
    }

    #[test]
    fn roadmaps_in_folders_inside_are_said() {
        let dir = tempfile::tempdir().unwrap();
        for path in
            ["b.toml", "a.toml", "old/a.toml", "old/deep/x.toml", "old/x.toml.txt", ".git/y.toml"]
        {
            write(dir.path(), &format!("roadmaps/{path}"));
        }
        let space = Workspace::find(Some(Path::new(".")), dir.path()).unwrap();
        let (files, findings) = space.roadmap_files();
        assert_eq!(paths(&files), ["roadmaps/a.toml", "roadmaps/b.toml"]);
        let mut said: Vec<_> =
            findings.iter().map(|one| (one.code.id, one.place.as_ref().unwrap().short())).collect();
        said.sort_unstable();
        let wanted = [("F113", "roadmaps/old/a.toml"), ("F113", "roadmaps/old/deep/x.toml")];
        assert_eq!(said, wanted.map(|(code, path)| (code, path.to_string())));
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
            "data/PER/Q2.XLSX",
            "data/c.csv.txt",
            "data/c.toml.txt",
            "ruta.toml.txt",
            "data/~$Q2.xlsx",
        ] {
            write(dir.path(), path);
        }
        let space = Workspace::find(None, dir.path()).unwrap();
        let (files, findings) = space.data_files(&|_| false);
        let wanted =
            ["data/B.CSV", "data/a-1.csv", "data/a/z.csv", "data/b.csv", "data/a-1 (1).csv"];
        assert_eq!(paths(&files), wanted);
        let unread: Vec<_> =
            findings.iter().map(|one| (one.code.id, one.place.as_ref().unwrap().short())).collect();
        let wanted = [("F111", "data/PER/Q2.XLSX"), ("F112", "data/c.csv.txt")];
        assert_eq!(unread, wanted.map(|(code, path)| (code, path.to_string())));
        fs::write(dir.path().join("data/enero.txt"), "fecha\tindicador\tvalor\n").unwrap();
        let (_, findings) = space.data_files(&|_| false);
        let tables = findings.iter().filter(|one| one.code.id == "F111").count();
        assert_eq!(tables, 2, "notes.txt is none");
        for name in ["data/b.csv (1)", "data/b.tab", "datos/per.csv", "datos/leer.txt"] {
            write(dir.path(), name);
            fs::write(dir.path().join(name), "fecha;indicador;valor\n").unwrap();
        }
        let (_, findings) = space.data_files(&|_| false);
        let tables = findings.iter().filter(|one| one.code.id == "F111");
        let tables: Vec<_> = tables.map(|one| one.place.as_ref().unwrap().short()).collect();
        let wanted =
            ["data/PER/Q2.XLSX", "data/b.csv (1)", "data/b.tab", "data/enero.txt", "datos/per.csv"];
        assert!(wanted.iter().all(|one| tables.contains(&(*one).to_string())), "{tables:?}");
        assert_eq!(tables.len(), wanted.len());
        let (config, findings) = space.config_file();
        assert_eq!((config, findings[0].code.id), (Some(CONFIG), "F112"));
    }
}
