//! At which level a finding is said.

use crate::model::finding::{Finding, Level, Setting};
use crate::model::framework::Framework;

/// The level of a finding under `[checks]`; `None` = not said. Errors cannot be lowered.
#[must_use]
pub fn level_of(framework: &Framework, finding: &Finding) -> Option<Level> {
    let own = finding.code.level;
    match framework.levels.get(finding.code.id) {
        _ if own == Level::Error => Some(own),
        None => Some(own),
        Some(Setting::Allow) => None,
        Some(Setting::Warn) => Some(Level::Warning),
        Some(Setting::Deny) => Some(Level::Error),
    }
}
