//! One definition whole: a roadmap, a result or an indicator. What is not agreed is said, not left out.

use super::missing::what_key;
use super::page::{Block, Cell, Page};
use super::show_indicator;
use super::values::{own, text};
use crate::engine::definition_gaps::What;
use crate::model::finding::Arg;
use crate::model::framework::Framework;
use crate::model::indicator::Stage;
use crate::model::language::Text;
use crate::model::roadmap::{IndicatorIx, Objective, Roadmap};
use crate::words::catalogue::Words;

/// A roadmap by index.
#[must_use]
pub fn roadmap(framework: &Framework, roadmap: usize, words: &Words) -> Page {
    let roadmap = framework.roadmap(roadmap);
    let mut page = Page::new(format!("{} · {}", roadmap.id, own(words, &roadmap.title)));
    let span = [("start", Arg::Day(roadmap.start)), ("end", Arg::Day(roadmap.end))];
    page.lines.push(words.say_with("page-show-span", &span));
    let mut pairs = Vec::new();
    let mut pair = |key, value: Option<String>| {
        pairs.extend(value.map(|value| (words.say(key), Cell::Text(value))));
    };
    let list = |texts: &[Text]| {
        let texts: Vec<String> = texts.iter().map(|one| own(words, one)).collect();
        (!texts.is_empty()).then(|| texts.join("; "))
    };
    pair("label-general-objective", roadmap.general_objective.as_ref().map(|t| own(words, t)));
    pair("label-subthemes", list(&roadmap.subthemes));
    pair("label-cross-cutting", list(&roadmap.cross_cutting));
    pair("label-source", source(roadmap, words));
    pair("label-place", Some(roadmap.place.short()));
    page.blocks.push(Block::Pairs(pairs));
    if !roadmap.objectives.is_empty() {
        page.heading(2, "", &words.say("label-specific-objectives"));
        let node = |one: &Objective| (0, one.id.clone(), own(words, &one.text));
        page.blocks.push(Block::Tree(roadmap.objectives.iter().map(node).collect()));
    }
    page.heading(2, "", &words.say("page-show-results"));
    let mut nodes = Vec::new();
    for result in &roadmap.results {
        nodes.push((0, result.id.clone(), own(words, &result.statement)));
        nodes.extend(indicators(framework, &result.indicators, words, 1));
    }
    page.blocks.push(Block::Tree(nodes));
    unofficial(&mut page, roadmap, words);
    page
}

/// A result of a roadmap, both by index.
#[must_use]
pub fn result(framework: &Framework, roadmap: usize, result: usize, words: &Words) -> Page {
    let roadmap = framework.roadmap(roadmap);
    let result = roadmap.result(result);
    let mut page = Page::new(format!("{} · {}", result.id, own(words, &result.statement)));
    let mut pairs =
        vec![(words.say("label-roadmap"), named(&roadmap.id, own(words, &roadmap.title)))];
    for id in &result.supports {
        let objective = roadmap.objectives.iter().find(|one| one.id.eq_ignore_ascii_case(id));
        let said = objective.map_or_else(String::new, |one| own(words, &one.text));
        pairs.push((words.say("label-supports"), named(id, said)));
    }
    page.blocks.push(Block::Pairs(pairs));
    page.heading(2, "", &words.say("label-indicators"));
    page.blocks.push(Block::Tree(indicators(framework, &result.indicators, words, 0)));
    unofficial(&mut page, roadmap, words);
    page
}

/// An indicator.
#[must_use]
pub fn indicator(framework: &Framework, ix: IndicatorIx, words: &Words) -> Page {
    let one = framework.indicator(ix);
    let roadmap = framework.roadmap_of(ix);
    let mut page = Page::new(format!("{} · {}", one.id, own(words, &one.name)));
    page.blocks.push(Block::Pairs(show_indicator::pairs(framework, ix, words)));
    if !one.stages.is_empty() {
        page.heading(2, "", &words.say("label-stages"));
        let node = |stage: &Stage| (0, stage.id.clone(), own(words, &stage.name));
        page.blocks.push(Block::Tree(one.stages.iter().map(node).collect()));
    }
    let names: Vec<String> = one
        .name
        .all()
        .filter(|(lang, _)| *lang != words.lang())
        .map(|(lang, name)| format!("{}: {name}", lang.code()))
        .collect();
    if !names.is_empty() {
        page.heading(2, "", &words.say("page-show-other-languages"));
        page.blocks.push(Block::Bullets(names));
    }
    if one.unofficial {
        unofficial(&mut page, roadmap, words);
    }
    page
}

fn indicators(
    framework: &Framework,
    of: &[IndicatorIx],
    words: &Words,
    depth: usize,
) -> Vec<(usize, String, String)> {
    let all = of.iter().map(|ix| framework.indicator(*ix));
    all.map(|one| (depth, one.id.clone(), own(words, &one.name))).collect()
}

/// An id with what it stands for, on one line.
pub fn named(id: &str, text: String) -> Cell {
    Cell::Text(if text.is_empty() { id.to_string() } else { format!("{id} · {text}") })
}

/// `not agreed` for a part of a definition.
pub fn not_agreed(words: &Words, what: What) -> (String, Cell) {
    (
        words.say(what_key(what)),
        Cell::Text(words.say_with("page-show-not-agreed", &[text("what", what.code())])),
    )
}

fn source(roadmap: &Roadmap, words: &Words) -> Option<String> {
    let parts = [&roadmap.source.document, &roadmap.source.section];
    let said: Vec<String> = parts.into_iter().flatten().map(|one| own(words, one)).collect();
    (!said.is_empty()).then(|| said.join(", "))
}

fn unofficial(page: &mut Page, roadmap: &Roadmap, words: &Words) {
    if roadmap.language != words.lang() && roadmap.unofficial {
        let language = text("language", roadmap.language.code());
        page.note(words.say_with("page-show-unofficial", &[language]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anstream::adapter::strip_str;

    use crate::model::language::Lang;
    use crate::render::{samples, terminal};

    #[test]
    fn what_is_not_agreed_is_said_and_every_page_can_be_made() {
        let framework = samples::framework();
        let print = |page: &Page| strip_str(&terminal::print(page, 80)).to_string();
        for lang in Lang::INTERFACE {
            let words = Words::new(lang);
            for (ix, one) in framework.each() {
                assert!(print(&indicator(&framework, ix, &words)).starts_with(&one.id));
            }
            assert!(print(&roadmap(&framework, 0, &words)).contains("HR1.2.2"));
            assert!(print(&result(&framework, 0, 1, &words)).contains("HR1.2.2"));
        }
        let text = print(&indicator(&framework, IndicatorIx(5), &Words::new(Lang::Es)));
        assert!(text.contains("no acordada") && text.contains("no acordado"), "{text}");
    }
}
