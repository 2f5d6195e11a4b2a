//! What is to be said of rows: nothing, if a quick look proves so; else whatever every rule finds.

use super::failure::Failure;
use super::session::Session;
use crate::engine::accounts::Accounts;
use crate::engine::checks::clean::Looking;
use crate::engine::checks::desk::Desk;
use crate::engine::checks::first_pass::{FirstPass, Traced, Tracing};
use crate::engine::checks::levels;
use crate::engine::checks::second_pass::{Saying, SecondPass};
use crate::engine::ruling::Rulings;
use crate::engine::view::{View, Views};
use crate::model::finding::{Finding, Level, Setting};
use crate::model::packed::Packed;
use crate::model::row::Copy;
use crate::store::measurements::meter::Meter;
use crate::store::measurements::sharing::{Manner, Shared, share};

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
pub fn rows(
    session: &mut Session,
    now: View,
    threads: Option<usize>,
) -> Result<Inspected, Failure> {
    let manner = session.manner(threads);
    if let Some(accounts) = clean(session, now, manner) {
        return Ok(Inspected { findings: Packed::default(), accounts });
    }
    closely(session, now, manner)
}

/// Whether something is found of rows that `[checks]` denies. Only where it denies anything is all read once more.
#[must_use]
pub fn denied(session: &Session, now: View) -> bool {
    let framework = session.framework();
    if !framework.levels.values().any(|setting| *setting == Setting::Deny) {
        return false;
    }
    let workspace = session.workspace.clone().told_to(&Meter::default());
    let found = Session::glance(workspace, None).and_then(|mut all| rows(&mut all, now, None));
    let error = |one: Finding| levels::level_of(framework, &one) == Some(Level::Error);
    found.is_ok_and(|found| found.findings.iter().any(error))
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

/// By every rule.
///
/// # Errors
/// When a data file cannot be read to its end, or has changed while it was read.
pub(super) fn closely(
    session: &mut Session,
    now: View,
    manner: Manner,
) -> Result<Inspected, Failure> {
    let framework = &session.definitions.framework;
    let mut pass = FirstPass::new(framework);
    let seen = share(&session.data, framework, manner, || pass.begin());
    let seen = seen.map_err(Failure::reading)?;
    let mut noted = seen.shares.into_iter().map(Tracing::noted).collect();
    if !session.data.conclude(&seen.heard) {
        // Not written as the beginnings of the files suggest.
        session.data.settle(framework);
        pass = FirstPass::new(framework);
        let seen = share(&session.data, framework, manner, || pass.begin());
        noted = seen.map_err(Failure::reading)?.shares.into_iter().map(Tracing::noted).collect();
    }
    let Traced { mut census, pieces, rules } = pass.traced(noted);
    let files = session.data.files();
    census.settle_copies(files);
    let Rulings { now: ruling, .. } = Rulings::under(&census, Views { now, since: None });
    let desk = Desk::new(&census, files, &ruling, now.as_of);
    drop(census);
    let pass = SecondPass::new(framework, desk, now.as_of, &pieces, &rules);
    let said = share(&session.data, framework, manner, || pass.begin());
    let Shared { shares, asked, .. } = said.map_err(Failure::reading)?;
    let counted = shares.into_iter().map(Saying::counted).collect();
    let mut findings = pass.findings(counted).ok_or(Failure::ChangedWhileReading)?;
    findings.withhold_guesses(asked.beyond());
    Ok(Inspected { findings, accounts: ruling.accounts() })
}
