//! What a killed run left: temporaries beside data files, and torn ends.
//!
//! A torn end is first put into the `.rejected` file and confirmed there; only then is it cut off. Whoever is
//! stopped in between has the fragment twice, never not at all.

use std::sync::Arc;

use super::files::Files;
use super::voice::Voice;
use crate::cli::entering::writing;
use crate::cli::failure::Failure;
use crate::model::framework::Framework;
use crate::render::values;
use crate::store::ledger::leftover::{self, Leftover};
use crate::store::ledger::tail::{self, Torn};
use crate::store::measurements::stretch::Stretch;
use crate::store::measurements::survey::Surveyor;
use crate::store::workspace::Workspace;

/// Removes temporaries of killed runs; says each.
///
/// # Errors
/// When a data file is locked, or the system refuses.
pub fn leftovers(
    voice: &Voice,
    workspace: &Workspace,
    framework: &Framework,
) -> Result<(), Failure> {
    let files = workspace.data_files(&|text| framework.parties.find(text).is_some()).0;
    let found = leftover::beside(workspace.root(), &files);
    for Leftover { path, of } in &found {
        if !voice.dry {
            // While it is held, no run is about to rename a temporary into its place.
            let held = writing::hold(workspace, &Arc::from(of.as_str()))?;
            let full = workspace.path_of(path);
            let removed = std::fs::remove_file(&full);
            held.take_back();
            match removed {
                // It was not left over: its run has finished meanwhile.
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
                removed => removed.map_err(|source| Failure::write(&full, source))?,
            }
        }
        voice.done("tidied-leftover", &[values::text("path", path.as_str())]);
    }
    Ok(())
}

/// Sets torn ends aside; says each.
///
/// # Errors
/// When a file is locked or changed meanwhile, or the system refuses.
pub fn torn_ends(
    voice: &Voice,
    workspace: &Workspace,
    framework: &Framework,
    files: &mut Files,
) -> Result<(), Failure> {
    let data = files.data(framework);
    let mut surveyor = Surveyor::new(framework);
    for (at, file) in data.files().iter().enumerate() {
        let Some(stretch) = data.stretch(at) else { continue };
        let form = data.forms().get(at).and_then(Option::as_ref);
        let torn = tail::torn(stretch, form, &mut surveyor, &file.path);
        let Some(torn) = torn.map_err(Failure::reading)? else { continue };
        let aside = format!("{}.rejected", file.path);
        if !voice.dry {
            set_aside(workspace, &file.path, &aside, &torn)?;
        }
        let place = format!("{}:{}", file.path, torn.line);
        let args = [values::text("place", place), values::text("path", aside)];
        voice.done("tidied-end", &args);
        files.set(&file.path, torn.sound);
    }
    Ok(())
}

fn set_aside(
    workspace: &Workspace,
    path: &Arc<str>,
    aside: &str,
    torn: &Torn,
) -> Result<(), Failure> {
    let full = workspace.path_of(path);
    let held = writing::hold(workspace, path)?;
    let now = Stretch::of_file(&full, true).and_then(|stretch| stretch.bytes());
    let (sound, fragment) = (&torn.sound, &torn.fragment);
    if !now.is_ok_and(|now| now == [&sound[..], fragment].concat()) {
        held.take_back();
        return Err(Failure::ChangedWhileReading);
    }
    let rejected = match writing::hold(workspace, &Arc::from(aside)) {
        Ok(rejected) => rejected,
        Err(failure) => {
            held.take_back();
            return Err(failure);
        }
    };
    let line = [&fragment[..], torn.line_end].concat();
    writing::done_to(&workspace.path_of(aside), rejected.append(&line))?;
    let length = u64::try_from(sound.len()).unwrap_or(u64::MAX);
    writing::done_to(&full, held.truncate(length))
}
