//! Whether a workspace is still what somebody was shown before they said yes: nothing is held while they think, and a
//! colleague, an editor or a sync program may change it.

use std::io::Read;

use xxhash_rust::xxh3::Xxh3;

use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::store::definitions;
use crate::store::measurements::data::Data;

/// Bytes read at once.
const CHUNK: usize = 1 << 16;

/// What all data files say, byte for byte. Those that are empty say nothing: holding a file may have made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown(u128);

impl Shown {
    /// Of data as they were when they were first looked at.
    ///
    /// # Errors
    /// [`Failure::ChangedWhileReading`], [`Failure::Reading`].
    pub fn of(data: &Data) -> Result<Shown, Failure> {
        let (mut all, mut chunk) = (Xxh3::new(), vec![0; CHUNK]);
        for (at, file) in data.files().iter().enumerate() {
            let stretch = data.stretch(at);
            if stretch.is_some_and(|stretch| stretch.is_empty()) {
                continue;
            }
            // With its length no two files run together.
            let length = stretch.map_or(u64::MAX, |stretch| stretch.length());
            all.update(file.path.as_bytes());
            all.update(&[0]);
            all.update(&length.to_le_bytes());
            let Some(stretch) = stretch else { continue };
            let mut bytes = stretch.open().map_err(Failure::reading)?;
            loop {
                let count = bytes.read(&mut chunk).map_err(Failure::reading)?;
                if count == 0 {
                    break;
                }
                all.update(chunk.get(..count).unwrap_or_default());
            }
        }
        Ok(Shown(all.digest128()))
    }
}

/// That the definition files say what they said, and the data, if they were shown.
///
/// # Errors
/// [`Failure::ChangedWhileReading`] if they do not; [`Failure::Reading`].
pub fn unchanged(session: &Session, shown: Option<Shown>) -> Result<(), Failure> {
    let now = definitions::read(&session.workspace, || 1);
    let defined = now.texts == session.definitions.texts;
    let same = match shown.filter(|_| defined) {
        Some(shown) => Shown::of(&session.data)? == shown,
        None => defined,
    };
    if same { Ok(()) } else { Err(Failure::ChangedWhileReading) }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::cli::session_bench::{session, workspace};

    #[test]
    fn whatever_was_read_may_not_change() {
        let folder = tempfile::tempdir().unwrap();
        let row = |value: &str| format!("2025-03-01,S,{value},,PER,,e,,,,\n");
        workspace(folder.path(), &[row("1"), row("2")]);
        let at = |path: &str| folder.path().join(path);
        let before = session(folder.path());
        let shown = Shown::of(&before.data).ok().unwrap();
        let holds = || {
            let mut now = session(folder.path());
            now.definitions.texts.clone_from(&before.definitions.texts);
            unchanged(&now, Some(shown)).is_ok()
        };
        assert!(holds());
        fs::write(at("data/new.csv"), "").unwrap();
        assert!(holds(), "a file that is held is made");
        let old = fs::read_to_string(at("data/1.csv")).unwrap();
        for text in [old.replace(",2,", ",3,"), format!("{old}{}", row("4")), String::new()] {
            fs::write(at("data/1.csv"), text).unwrap();
            assert!(!holds());
        }
        fs::write(at("data/1.csv"), &old).unwrap();
        fs::rename(at("data/1.csv"), at("data/2.csv")).unwrap();
        assert!(!holds(), "it stands elsewhere");
        fs::rename(at("data/2.csv"), at("data/1.csv")).unwrap();
        assert!(holds());
        let roadmap = fs::read_to_string(at("roadmaps/h.toml")).unwrap();
        fs::write(at("roadmaps/h.toml"), roadmap.replace("id = \"S\"", "id = \"SS\"")).unwrap();
        assert!(!holds());
        fs::write(at("roadmaps/h.toml"), &roadmap).unwrap();
        assert!(holds());
        fs::remove_file(at("ruta.toml")).unwrap();
        assert!(!holds());
    }
}
