//! `target-out-of-reach`: fewer members are left than the target asks for.
//!
//! Why: a member to which the indicator does not apply cannot be counted any more, so the target can never be met, and on its
//! day it would be missed without a word. Example: a target of 12 countries of 12, one of which says `n/a`.

use crate::engine::figure;
use crate::engine::fold::Folded;
use crate::model::amount::Amount;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::indicator::{Direction, Indicator, Kind, Target};

/// Finds final targets that were within reach until members said that the indicator does not apply to them.
pub fn check(framework: &Framework, folded: &Folded) -> Vec<Finding> {
    let all = framework.each().filter(|(_, indicator)| indicator.kind == Kind::Parties);
    let found = all.filter_map(|(ix, indicator)| {
        let tally = folded.tally(ix);
        let (target, group) = (indicator.final_target()?, indicator.within?);
        let least = least(indicator, &target).filter(|_| !tally.not_applicable())?;
        let ceiling = figure::ceiling(framework, indicator, folded, ix)?;
        let members = i64::try_from(framework.parties.expand(group).len()).ok()?;
        // Beyond all members it is the definition's fault, which says so itself.
        (ceiling.ratio() < least.ratio() && least <= Amount::whole(members)).then(|| {
            Finding::at(&codes::TARGET_OUT_OF_REACH, indicator.place.clone())
                .text("id", indicator.id.clone())
                .text("target", least.to_string())
                .text("limit", ceiling.data_text())
        })
    });
    found.collect()
}

/// The least value that meets a target; none where fewer are better.
fn least(indicator: &Indicator, target: &Target) -> Option<Amount> {
    match indicator.direction {
        Direction::Increase => Some(target.value),
        Direction::Decrease => None,
        Direction::Maintain => match target.max {
            Some(_) => target.min,
            None => Some(target.min.unwrap_or(target.value)),
        },
    }
}
