//! Writing judged rows: the file is held, looked at, appended to and confirmed, in this order.

use std::sync::Arc;

use super::target::{Before, Target};
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::store::ledger::hold::{self, Held, PATIENCE, Refused, WriteError};
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

/// Writes what was judged.
///
/// # Errors
/// [`Failure::Write`]: nothing changed. [`Failure::Unconfirmed`].
pub fn write(workspace: &Workspace, held: Held, target: Target) -> Result<(), Failure> {
    let path = workspace.path_of(&target.path);
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
    done.map_err(|error| match error {
        WriteError::Refused(source) => Failure::write(&path, source),
        WriteError::Unconfirmed(source) => Failure::Unconfirmed { path, source },
    })
}

/// Says what was written. It is on disk: that nobody can be told is no error any more.
pub fn acknowledge(context: &Context, text: &str) {
    let _ = context.print(text);
}
