//! The rows that proposed ones have to do with, read as quickly as a report reads: by several threads, once.

use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::engine::concerned::{Concern, Concerned};
use crate::model::row::{Copy, FileIx, Row};
use crate::store::measurements::sharing::{Manner, share};

/// Of all rows, the proposed ones added last among them, those that decide what becomes of `proposed`, in reading
/// order. Nothing where all have to be read: then every file has been surveyed.
///
/// # Errors
/// When a data file cannot be read to its end.
pub fn rows(session: &mut Session, proposed: &[Row]) -> Result<Option<Vec<Row>>, Failure> {
    let manner = session.is_large().then(|| session.manner(None));
    let found = manner.map(|manner| among(session, proposed, manner)).transpose()?.flatten();
    if found.is_none() {
        session.data.settle(&session.definitions.framework);
    }
    Ok(found)
}

/// The same, however small the files are.
pub(super) fn among(
    session: &mut Session,
    proposed: &[Row],
    manner: Manner,
) -> Result<Option<Vec<Row>>, Failure> {
    let files = session.data.files();
    let last = files.len().checked_sub(1).and_then(|last| u32::try_from(last).ok());
    let copied = files.iter().any(|file| file.copy != Copy::No);
    let Some(own) = last.filter(|_| !copied).map(FileIx) else { return Ok(None) };
    let framework = &session.definitions.framework;
    let touched = proposed.iter().filter_map(|row| row.indicator);
    let concern = Concern::new(framework, touched, own);
    let make = || Concerned::new(&concern);
    let shared = share(&session.data, framework, manner, make).map_err(Failure::reading)?;
    if !session.data.conclude(&shared.heard) {
        return Ok(None);
    }
    Ok(Concerned::joined(shared.shares))
}
