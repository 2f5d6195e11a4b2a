//! `above-ceiling`: a total beyond what its definition says a value can be.
//!
//! Why: each row may be within `range` and their sum not: thirteen studies of twelve. Example: a
//! total of 13 with `range = { max = 12 }`.

use crate::engine::figure;
use crate::engine::fold::Folded;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::framework::Framework;

/// Finds totals above `range.max`.
pub fn check(framework: &Framework, folded: &Folded) -> Vec<Finding> {
    let found = framework.each().filter_map(|(ix, indicator)| {
        let (max, place) = indicator.range.max.as_ref()?;
        let current = figure::headline(indicator, &figure::whole(indicator, folded, ix))?;
        (current.ratio() > max.ratio()).then(|| {
            Finding::at(&codes::ABOVE_CEILING, place.clone())
                .text("id", indicator.id.clone())
                .text("value", current.data_text())
                .text("limit", max.to_string())
        })
    });
    found.collect()
}
