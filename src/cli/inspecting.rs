//! What is to be said of rows: nothing, if a quick look proves so; else whatever every rule finds.

use super::args::threads;
use super::failure::Failure;
use super::session::{SMALL, Session};
use crate::engine::accounts::Accounts;
use crate::engine::checks::clean::Looking;
use crate::engine::checks::inspection::Inspection;
use crate::engine::checks::standing::together;
use crate::engine::checks::together::Glance;
use crate::engine::view::{View, Views};
use crate::model::packed::Packed;
use crate::model::row::Copy;
use crate::store::measurements::pieces::PIECE;
use crate::store::measurements::sharing::{Manner, share};

/// What was found, and what became of the rows.
pub struct Inspected {
    /// Findings on rows.
    pub findings: Packed,
    /// What became of every row.
    pub accounts: Accounts,
}

/// Looks at all rows of a session that was opened by a glance.
///
/// # Errors
/// When a data file cannot be read to its end.
pub fn rows(session: &mut Session, now: View) -> Result<Inspected, Failure> {
    let small = session.data.bytes() < SMALL;
    let threads = if small { 1 } else { threads::or_own(None) };
    if let Some(accounts) = clean(session, now, Manner { threads, piece: PIECE }) {
        return Ok(Inspected { findings: Packed::default(), accounts });
    }
    session.data.settle(&session.definitions.framework);
    closely(session, now)
}

/// What became of the rows, if a quick look proves that nothing is to be said of them. A file that
/// cannot be read is no proof.
pub(super) fn clean(session: &mut Session, now: View, manner: Manner) -> Option<Accounts> {
    if session.data.files().iter().any(|file| file.copy != Copy::No) {
        return None;
    }
    let framework = &session.definitions.framework;
    let looking = Looking::new(framework, now);
    let seen = share(&session.data, framework, manner, || looking.begin()).ok()?;
    if looking.is_in_doubt() || !session.data.conclude(&seen.heard) {
        return None;
    }
    looking.concluded(seen.shares, manner.threads)
}

/// By every rule, row by row in order.
///
/// # Errors
/// When a data file cannot be read to its end.
pub(super) fn closely(session: &Session, now: View) -> Result<Inspected, Failure> {
    let mut glance = Glance::new(session.framework(), together());
    let ruled = session.rule_with(Views { now, since: None }, &mut [&mut glance])?;
    let (files, rules) = (session.data.files(), glance.rules);
    let mut inspection = Inspection::new(&ruled.census, files, &ruled.now, now.as_of, rules);
    let counted = ruled.count(&mut [&mut inspection])?;
    let findings = inspection.findings(counted.folds().now);
    Ok(Inspected { findings, accounts: ruled.accounts() })
}
