//! Who reports, and hence which file is written.

use std::sync::Arc;

use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::model::framework::Framework;
use crate::store::ledger::name;
use crate::store::workspace::Workspace;

/// `--reporter`, else `RUTA_REPORTER`, else `reporter` of `ruta.toml`, else whoever is logged in.
///
/// # Errors
/// [`Failure::Reporter`] when none of them says.
pub fn reports(
    context: &Context,
    framework: &Framework,
    typed: Option<&str>,
) -> Result<String, Failure> {
    let typed = typed.map(str::to_string);
    let own = || context.reporter.clone().or_else(|| framework.reporter.clone());
    let found = typed.or_else(own).or_else(|| (context.login)());
    let found = found.map(|name| name.trim().to_string()).filter(|name| !name.is_empty());
    found.ok_or_else(|| Failure::Reporter(String::new()))
}

/// The reporter's file, relative to the workspace.
///
/// # Errors
/// [`Failure::Reporter`] when no file name can be made of the name.
pub fn file_of(workspace: &Workspace, reporter: &str) -> Result<Arc<str>, Failure> {
    name::file_of(workspace, reporter).ok_or_else(|| Failure::Reporter(reporter.to_string()))
}
