//! Writing judged rows: the file is held, looked at, appended to and confirmed, in this order.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use super::settling::Outcome;
use super::target::{Before, Target};
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::engine::proposal::Verdict;
use crate::model::codes::EMPTY_FILE;
use crate::model::finding::{Finding, Place};
use crate::store::ledger::commit::WriteError;
use crate::store::ledger::hold::{self, Held, PATIENCE, Refused};
use crate::store::ledger::replace;
use crate::store::workspace::Workspace;

/// Holds the file of `path` until the result is dropped or written to.
///
/// # Errors
/// [`Failure::Locked`], [`Failure::Write`] or [`Failure::NotOurs`]; nothing is left behind.
pub fn hold(workspace: &Workspace, path: &Arc<str>) -> Result<Held, Failure> {
    let full = workspace.path_of(path);
    hold::hold(workspace.root(), path, PATIENCE).map_err(|refused| match refused {
        Refused::Busy(holder) => Failure::Locked { path: full, holder },
        Refused::NotOurs => Failure::NotOurs(full),
        Refused::ReadOnly => {
            Failure::write(&full, std::io::Error::from(std::io::ErrorKind::PermissionDenied))
        }
        Refused::System(source) => Failure::write(&full, source),
    })
}

/// What is to be said of what is written to a held file: also that it held nothing, since a sync program may have lost what it
/// held.
#[must_use]
pub fn notes(held: &Held, target: &Target) -> Vec<Finding> {
    let emptied = held.was_empty().then(|| Place::file(target.path.clone()));
    let emptied = emptied.map(|place| Finding::at(&EMPTY_FILE, place));
    emptied.into_iter().chain(target.notes.iter().cloned()).collect()
}

/// Writes what was judged.
///
/// # Errors
/// [`Failure::Write`] or [`Failure::ChangedWhileReading`]: nothing changed. [`Failure::Unconfirmed`].
pub fn write(workspace: &Workspace, held: Held, target: Target) -> Result<(), Failure> {
    let path = workspace.path_of(&target.path);
    // A folder that could not be listed, or a file that could not be opened, looked empty.
    if held.length() != target.length {
        held.take_back();
        return Err(Failure::ChangedWhileReading);
    }
    let done = match target.before {
        Before::Append(mut bytes) => {
            bytes.extend(target.lines);
            held.append(&bytes)
        }
        Before::Rewrite(mut bytes) => {
            bytes.extend(target.lines);
            held.rewrite(&bytes)
        }
    };
    done_to(&path, done)
}

/// What became of a write to a file, as the command ends.
///
/// # Errors
/// As [`write()`].
pub fn done_to(path: &Path, done: Result<(), WriteError>) -> Result<(), Failure> {
    done.map_err(|error| match error {
        WriteError::Refused(source) => Failure::write(path, source),
        WriteError::Changed => Failure::ChangedWhileReading,
        WriteError::Unconfirmed(source) => Failure::Unconfirmed { path: path.into(), source },
    })
}

/// Has the disk confirm the rows that are there already, so that saying so is no less than having written them.
///
/// # Errors
/// [`Failure::Unconfirmed`].
pub fn confirm(workspace: &Workspace, outcomes: &[Outcome]) -> Result<(), Failure> {
    let there = |one: &Outcome| {
        matches!(one.verdict, Verdict::Same(_) | Verdict::Corrected(_) | Verdict::Withdrawn(_))
    };
    let others = outcomes.iter().filter(|one| there(one)).filter_map(|one| one.other.as_ref());
    let files: BTreeSet<&Arc<str>> = others.map(|row| &row.path).collect();
    files.into_iter().try_for_each(|file| {
        let path = workspace.path_of(file);
        replace::confirm(&path).map_err(|source| Failure::Unconfirmed { path, source })
    })
}

/// Says what was written. It is on disk: that nobody can be told is no error any more.
pub fn acknowledge(context: &Context, text: &str) {
    let _ = context.print(text);
}
