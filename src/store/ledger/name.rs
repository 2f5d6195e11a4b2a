//! The file of a reporter: one each, so that two people never write one file in a shared folder.

use std::sync::Arc;

use crate::store::walk;
use crate::store::workspace::{DATA, Workspace};
use crate::text::fold::neat;

/// Names that Windows keeps for devices.
const RESERVED: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];
/// Characters of a name at most.
const LONGEST: usize = 60;

/// The relative path of a reporter's file; nothing when no safe name can be made of it.
///
/// A file that is there under the same name in other letter case is that file: some systems do not
/// tell them apart.
#[must_use]
pub fn file_of(workspace: &Workspace, reporter: &str) -> Option<Arc<str>> {
    let name = format!("{}.csv", stem(reporter)?);
    let (files, _) = walk::files_of(workspace.root(), DATA, false, "csv", &[]);
    let wanted = format!("{DATA}/{name}");
    let same = |path: &&String| neat(path).to_lowercase() == wanted.to_lowercase();
    let known = files.iter().find(|path| **path == wanted).or_else(|| files.iter().find(same));
    Some(known.map_or_else(|| Arc::from(wanted.as_str()), |path| Arc::from(path.as_str())))
}

/// A name that every system takes: letters, digits, `.`, `_` and `-`; anything else becomes `-`.
fn stem(reporter: &str) -> Option<String> {
    if reporter.contains(['/', '\0']) || reporter.contains("..") {
        return None;
    }
    let safe = |c: char| if c.is_alphanumeric() || matches!(c, '.' | '_' | '-') { c } else { '-' };
    let name: String = neat(reporter).chars().map(safe).take(LONGEST).collect();
    let name = name.trim_matches(|c| matches!(c, '.' | '-')).to_string();
    // A device it is whatever follows the first point.
    let (first, rest) = name.split_at(name.find('.').unwrap_or(name.len()));
    let device = first.to_lowercase();
    let digit = |c: char| c.is_ascii_digit() || matches!(c, '¹' | '²' | '³');
    let base = device.trim_end_matches(digit);
    let is_device = RESERVED.contains(&base) && device.chars().count() <= base.len() + 1;
    match name.is_empty() {
        true => None,
        false if is_device => Some(format!("{first}_{rest}")),
        false => Some(name),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn names_that_every_system_takes() {
        for (reporter, name) in [
            ("PER", "PER"),
            ("María Pérez", "María-Pérez"),
            ("DOMINIO\\ana", "DOMINIO-ana"),
            ("ana@mre.gob.pe", "ana-mre.gob.pe"),
            (".oculto.", "oculto"),
            ("CON", "CON_"),
            ("com1", "com1_"),
            ("nul.x", "nul_.x"),
            ("lpt²", "lpt²_"),
            ("Aux.María", "Aux_.María"),
            ("Conrado", "Conrado"),
        ] {
            assert_eq!(stem(reporter).as_deref(), Some(name), "{reporter}");
        }
        for reporter in ["", " ", "../x", "a/b", "..", "---"] {
            assert_eq!(stem(reporter), None, "{reporter:?}");
        }
    }

    #[test]
    fn the_file_that_is_there_in_any_letter_case() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("data")).unwrap();
        fs::create_dir_all(dir.path().join("roadmaps")).unwrap();
        fs::write(dir.path().join("data/per.csv"), "").unwrap();
        let space = Workspace::find(None, dir.path()).unwrap();
        assert_eq!(&*file_of(&space, "PER").unwrap(), "data/per.csv");
        assert_eq!(&*file_of(&space, "BOL").unwrap(), "data/BOL.csv");
    }
}
