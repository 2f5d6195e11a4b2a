//! What a killed run left: temporaries beside data files, and torn ends.
//!
//! A torn end is first put into the `.rejected` file and confirmed there; only then is it cut off. Whoever is
//! stopped in between has the fragment twice, never not at all.

use std::sync::Arc;

use super::files::Files;
use crate::cli::context::Context;
use crate::cli::entering::writing;
use crate::cli::failure::Failure;
use crate::model::framework::Framework;
use crate::render::values;
use crate::store::ledger::hold::{Held, WriteError};
use crate::store::ledger::leftover::{self, Leftover};
use crate::store::ledger::tail::{self, Torn};
use crate::store::measurements::stretch::Stretch;
use crate::store::measurements::survey::Surveyor;
use crate::store::workspace::Workspace;

/// Removes temporaries of killed runs; says each. Returns whether there were any.
///
/// # Errors
/// When a data file is locked, or the system refuses.
pub fn leftovers(
    context: &Context,
    workspace: &Workspace,
    framework: &Framework,
    dry: bool,
) -> Result<bool, Failure> {
    let files = workspace.data_files(&|text| framework.parties.find(text).is_some()).0;
    let found = leftover::beside(workspace.root(), &files);
    for Leftover { path, of } in &found {
        if !dry {
            // While it is held, no run is about to rename a temporary into its place.
            let held = writing::hold(workspace, &Arc::from(of.as_str()))?;
            let full = workspace.path_of(path);
            let removed = std::fs::remove_file(&full);
            held.take_back();
            removed.map_err(|source| Failure::write(&full, source))?;
        }
        say(context, "tidied-leftover", dry, &[("path", path.as_str())]);
    }
    Ok(!found.is_empty())
}

/// Sets torn ends aside; says each. Returns whether there were any.
///
/// # Errors
/// When a file is locked or changed meanwhile, or the system refuses.
pub fn torn_ends(
    context: &Context,
    workspace: &Workspace,
    framework: &Framework,
    files: &mut Files,
    dry: bool,
) -> Result<bool, Failure> {
    let data = files.data(framework);
    let mut surveyor = Surveyor::new(framework);
    let mut any = false;
    for (at, file) in data.files().iter().enumerate() {
        let Some(stretch) = data.stretch(at) else { continue };
        let form = data.forms().get(at).and_then(Option::as_ref);
        let torn = tail::torn(stretch, form, &mut surveyor, &file.path);
        let Some(torn) = torn.map_err(Failure::reading)? else { continue };
        let aside = format!("{}.rejected", file.path);
        if !dry {
            set_aside(workspace, &file.path, &aside, &torn)?;
        }
        let place = format!("{}:{}", file.path, torn.line);
        say(context, "tidied-end", dry, &[("place", &place), ("path", &aside)]);
        files.set(&file.path, torn.sound);
        any = true;
    }
    Ok(any)
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
    confirmed(rejected.append(&line), &workspace.path_of(aside))?;
    confirmed(cut(held, sound.len()), &full)
}

fn cut(held: Held, length: usize) -> Result<(), WriteError> {
    held.truncate(u64::try_from(length).unwrap_or(u64::MAX))
}

fn confirmed(done: Result<(), WriteError>, path: &std::path::Path) -> Result<(), Failure> {
    done.map_err(|error| match error {
        WriteError::Refused(source) => Failure::write(path, source),
        WriteError::Unconfirmed(source) => Failure::Unconfirmed { path: path.into(), source },
    })
}

/// Says what was done, or would be.
fn say(context: &Context, key: &str, dry: bool, texts: &[(&'static str, &str)]) {
    let mut args = vec![values::text("dry", if dry { "yes" } else { "no" })];
    args.extend(texts.iter().map(|(name, text)| values::text(name, *text)));
    writing::acknowledge(context, &(context.words.say_with(key, &args) + "\n"));
}
