//! Carrying a plan out: rows are written and confirmed first, read back, and only then are copies removed.
//!
//! The original and its copies are held meanwhile, and must be what the plan was made from. Whoever is
//! stopped after the writing finds the copies still there, with nothing left to merge.

use std::io;
use std::sync::Arc;

use super::merging::Merge;
use crate::cli::entering::writing;
use crate::cli::failure::Failure;
use crate::store::ledger::commit::WriteError;
use crate::store::ledger::hold::Held;
use crate::store::measurements::stretch::Stretch;
use crate::store::workspace::Workspace;

/// Writes the rows, verifies them and removes the copies.
///
/// # Errors
/// [`Failure::Locked`], [`Failure::ChangedWhileReading`] or [`Failure::Write`]: nothing changed.
/// [`Failure::Unconfirmed`] or [`Failure::NotRemoved`]: the rows are written and copies are left.
pub fn carry_out(workspace: &Workspace, merge: &mut Merge) -> Result<(), Failure> {
    let mut wanted: Vec<(Arc<str>, &[u8])> = vec![(merge.original.clone(), &merge.old)];
    wanted.extend(merge.copies.iter().map(|copy| (copy.path.clone(), &copy.bytes[..])));
    let mut held = hold_all(workspace, &wanted)?;
    let original = held.remove(0);
    match merge.target.take() {
        Some(target) => writing::write(workspace, original, target)?,
        None => original.take_back(),
    }
    let now = bytes_of(workspace, &merge.original);
    if !now.is_ok_and(|now| now.starts_with(&merge.new)) {
        return Err(Failure::ChangedWhileReading);
    }
    for (copy, held) in merge.copies.iter().zip(held) {
        let path = workspace.path_of(&copy.path);
        held.remove().map_err(|error| match error {
            WriteError::Refused(source) => Failure::NotRemoved { path, source },
            WriteError::Changed => Failure::ChangedWhileReading,
            WriteError::Unconfirmed(source) => Failure::Unconfirmed { path, source },
        })?;
    }
    Ok(())
}

/// Holds files that have these bytes; all of them or none.
fn hold_all(workspace: &Workspace, wanted: &[(Arc<str>, &[u8])]) -> Result<Vec<Held>, Failure> {
    let mut held = Vec::new();
    let mut failed = None;
    for (path, bytes) in wanted {
        match writing::hold(workspace, path) {
            Ok(one) => held.push(one),
            Err(failure) => failed = Some(failure),
        }
        if failed.is_none() && !bytes_of(workspace, path).is_ok_and(|now| now == *bytes) {
            failed = Some(Failure::ChangedWhileReading);
        }
        if let Some(failure) = failed {
            held.into_iter().for_each(Held::take_back);
            return Err(failure);
        }
    }
    Ok(held)
}

fn bytes_of(workspace: &Workspace, path: &Arc<str>) -> io::Result<Vec<u8>> {
    Stretch::of_file(&workspace.path_of(path), true)?.bytes()
}
