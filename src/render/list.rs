//! The tree of roadmaps, results and indicators.

use super::page::{Block, Page};
use super::values::own;
use crate::model::framework::Framework;
use crate::words::catalogue::Words;

/// The page, with these roadmaps by index, or all of them if none is named.
#[must_use]
pub fn page(framework: &Framework, roadmaps: &[usize], words: &Words) -> Page {
    let mut page = Page::new(words.say("title-list"));
    let mut nodes = Vec::new();
    for (at, roadmap) in framework.roadmaps.iter().enumerate() {
        if !roadmaps.is_empty() && !roadmaps.contains(&at) {
            continue;
        }
        nodes.push((0, roadmap.id.clone(), own(words, &roadmap.title)));
        for result in &roadmap.results {
            nodes.push((1, result.id.clone(), own(words, &result.statement)));
            for ix in &result.indicators {
                let indicator = framework.indicator(*ix);
                nodes.push((2, indicator.id.clone(), own(words, &indicator.name)));
            }
        }
    }
    page.blocks.push(Block::Tree(nodes));
    page
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Lang;
    use crate::render::samples;

    #[test]
    fn the_tree_has_roadmaps_results_and_indicators() {
        let page = page(&samples::framework(), &[1], &Words::new(Lang::Es));
        let [Block::Tree(nodes)] = &page.blocks[..] else { panic!("{page:?}") };
        let ids: Vec<(usize, &str)> = nodes.iter().map(|(d, id, _)| (*d, id.as_str())).collect();
        assert_eq!(ids, [(0, "HR2"), (1, "HR2.1"), (2, "HR2.1.4"), (2, "HR2.1.5")]);
    }
}
