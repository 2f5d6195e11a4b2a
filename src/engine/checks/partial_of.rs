//! `partial-of`: some rows say out of how many, others do not.
//!
//! Why: a percentage over part of the rows would mislead, so neither `of` nor the percentage is
//! shown; whoever reads the report should know whom to ask. Example: 45 of 60, and 20 of nobody
//! knows how many.

use crate::engine::fold::Folded;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::indicator::Kind;

/// Finds counts of which only some contributing rows have `of`.
pub fn check(framework: &Framework, folded: &Folded) -> Vec<Finding> {
    let counts = framework.each().filter(|(_, indicator)| indicator.kind == Kind::Count);
    let found = counts.filter_map(|(ix, indicator)| {
        let (with, without) = folded.tally(ix).contributing(indicator);
        (with > 0 && without > 0).then(|| {
            Finding::at(&codes::PARTIAL_OF, indicator.place.clone())
                .text("id", indicator.id.clone())
                .number("with", with)
                .number("without", without)
        })
    });
    found.collect()
}
