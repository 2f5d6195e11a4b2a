//! At which level a finding is said.

use crate::model::finding::{Code, Finding, Level, Setting};
use crate::model::framework::Framework;

/// The level of a finding under `[checks]`; `None` = not said. Errors cannot be lowered.
#[must_use]
pub fn level_of(framework: &Framework, finding: &Finding) -> Option<Level> {
    level_of_code(framework, finding.code)
}

/// The same of all findings of a code.
#[must_use]
pub fn level_of_code(framework: &Framework, code: &Code) -> Option<Level> {
    let own = code.level;
    if own == Level::Error {
        return Some(own);
    }
    match framework.levels.get(code.id) {
        None => Some(own),
        Some(Setting::Allow) => None,
        Some(Setting::Warn) => Some(Level::Warning),
        Some(Setting::Deny) => Some(Level::Error),
    }
}
