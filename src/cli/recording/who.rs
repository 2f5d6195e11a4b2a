//! Who reports, and hence which file is written.

use std::sync::Arc;

use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::recording::person::{Ask, Person};
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

/// The same; whoever sits at the terminal, if anybody, is asked when nothing else says it. Tells whether
/// they were.
///
/// # Errors
/// [`Failure::Reporter`], [`Failure::Stopped`].
pub fn reports_or_asked(
    context: &Context,
    workspace: &Workspace,
    framework: &Framework,
    typed: Option<&str>,
    person: Option<&mut dyn Person>,
) -> Result<(String, bool), Failure> {
    match (reports(context, framework, typed), person) {
        (Err(Failure::Reporter(_)), Some(person)) => {
            let words = &context.words;
            let ask = Ask {
                prompt: words.say("ask-reporter"),
                help: words.say("ask-help-reporter"),
                offered: String::new(),
            };
            let check = |text: &str| match file_of(workspace, text.trim()) {
                Ok(_) => Ok(text.trim().to_string()),
                Err(failure) => Err(failure.text(words).message),
            };
            person.write(&ask, &check).map(|name| (name.trim().to_string(), true))
        }
        (found, _) => found.map(|name| (name, false)),
    }
}

/// The reporter's file, relative to the workspace.
///
/// # Errors
/// [`Failure::Reporter`] when no file name can be made of the name.
pub fn file_of(workspace: &Workspace, reporter: &str) -> Result<Arc<str>, Failure> {
    name::file_of(workspace, reporter).ok_or_else(|| Failure::Reporter(reporter.to_string()))
}
