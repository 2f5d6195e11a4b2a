//! Half a page in plain sentences, each made from figures; a sentence without a figure is left out.

use std::collections::BTreeSet;

use super::changes::{self, Move};
use super::scene::Scene;
use crate::engine::gaps::GapState;
use crate::model::finding::Arg;
use crate::model::indicator::Indicator;
use crate::model::status::Status;
use crate::render::missing;
use crate::render::page::{Block, Page};
use crate::render::report;
use crate::render::standing;
use crate::render::values::{count, party, text};

/// Names of parties that a sentence can hold.
const NAMES: usize = 8;
/// Names of indicators that one can; more are told by their ids.
const NAMED: usize = 4;

/// Adds the summary; `decisions` are the points for decision that follow.
pub fn add(page: &mut Page, scene: &Scene, decisions: usize) {
    let words = scene.words;
    page.heading(1, "", &words.say("brief-summary"));
    page.paragraph(state(scene));
    page.blocks.extend(moved(scene).map(Block::Paragraph));
    let presented = standing::sentence(scene.framework, &scene.brief.report, words);
    page.blocks.extend(presented.map(Block::Paragraph));
    let mut rest = owed(scene);
    if decisions > 0 {
        rest.push(count(words, "brief-summary-decide", decisions as u64));
    }
    let report = &scene.brief.report;
    for (key, number) in [
        ("brief-summary-unread", report.unread.len() as u64),
        ("brief-summary-left-out", report.rows.rejected),
    ] {
        rest.extend((number > 0).then(|| count(words, key, number)));
    }
    let broken: Vec<String> = scene.framework.broken.iter().map(|one| one.id.clone()).collect();
    if !broken.is_empty() {
        rest.push(words.say_with("brief-summary-broken", &[text("ids", words.list(&broken))]));
    }
    if !rest.is_empty() {
        page.paragraph(rest.join(" "));
    }
}

/// How many, how many with data, where they stand, which need attention.
fn state(scene: &Scene) -> String {
    let (words, report) = (scene.words, &scene.brief.report);
    let all = u64::from(report.summary.indicators());
    let scope = [
        text("indicators", count(words, "page-report-indicators", all)),
        text("roadmaps", count(words, "brief-summary-roadmaps", report.roadmaps.len() as u64)),
    ];
    let with_data = u64::from(report.summary.with_data());
    let mut said = if report.statuses.is_empty() {
        let covered = if with_data == all {
            count(words, "brief-summary-all-covered", all)
        } else {
            count(words, "brief-summary-coverage", with_data)
        };
        vec![words.say_with("brief-summary-scope", &scope), covered]
    } else {
        // Of a chosen list nothing is said of all.
        let covered = report::coverage(words, report, &report.summary);
        vec![words.say_with("brief-summary-scope-chosen", &scope), covered]
    };
    // Where none has data, to say that all are without is to say it twice.
    if u64::from(report.summary.of(Status::NoData)) < all {
        let each = [text("each", report::each(words, &report.summary))];
        said.push(words.say_with("brief-summary-states", &each));
    }
    let wanting: Vec<&Indicator> = report
        .figures()
        .filter(|figure| matches!(figure.status, Status::OffTrack | Status::Missed))
        .map(|figure| scene.indicator(figure.indicator))
        .collect();
    let named = |one: &&Indicator| {
        let args = [text("id", one.id.clone()), text("name", scene.name(one))];
        if wanting.len() > NAMED { one.id.clone() } else { words.say_with("brief-named", &args) }
    };
    if !wanting.is_empty() {
        let number = i64::try_from(wanting.len()).unwrap_or(i64::MAX);
        let n = ("n", Arg::Number(number));
        let args = [n, text("ids", words.list(&wanting.iter().map(named).collect::<Vec<_>>()))];
        said.push(words.say_with("brief-summary-attention", &args));
    }
    said.join(" ")
}

/// What moved since the older day, of what is shown; none without one.
fn moved(scene: &Scene) -> Option<String> {
    let since = scene.since()?;
    let figures = || scene.brief.report.figures();
    let hidden = figures().filter(|figure| figure.hides_change()).count() as u64;
    let moves: Vec<Move> = figures().filter_map(|figure| changes::moved(scene, figure)).collect();
    let of = |some: &[Move]| moves.iter().filter(|one| some.contains(one)).count() as u64;
    let each: Vec<String> = [
        ("brief-moved-first", of(&[Move::First])),
        ("brief-moved-changed", of(&[Move::Changed])),
        ("brief-moved-gone", of(&[Move::Gone])),
        ("brief-moved-text", of(&[Move::Text, Move::TextLeft, Move::TextGone])),
        ("brief-moved-restated", figures().filter(|figure| figure.restated).count() as u64),
    ]
    .into_iter()
    .filter(|(_, number)| *number > 0)
    .map(|(key, number)| count(scene.words, key, number))
    .collect();
    let since = text("since", since);
    let narrowed = !scene.brief.report.statuses.is_empty();
    let said = match (each.is_empty(), hidden) {
        (true, 0) if !narrowed => scene.words.say_with("brief-moved-none", &[since]),
        (true, _) => scene.words.say_with("brief-moved-none-shown", &[since]),
        _ => {
            let args = [since, text("each", scene.words.list(&each))];
            scene.words.say_with("brief-moved", &args)
        }
    };
    let untold = (hidden > 0).then(|| count(scene.words, "brief-moved-hidden", hidden));
    Some(std::iter::once(said).chain(untold).collect::<Vec<_>>().join(" "))
}

/// What is missing, and whose it is.
fn owed(scene: &Scene) -> Vec<String> {
    let (words, framework) = (scene.words, scene.framework);
    let gaps: Vec<_> = scene.brief.gaps.iter().collect();
    let mut said: Vec<String> = missing::counted(&gaps, words).into_iter().collect();
    let late: BTreeSet<_> = gaps
        .iter()
        .filter(|gap| matches!(gap.state, GapState::Overdue(_)))
        .filter_map(|gap| gap.party)
        .collect();
    let parties = late.len() as u64;
    if late.len() > NAMES {
        said.push(count(words, "brief-summary-late-many", parties));
    } else if !late.is_empty() {
        let name = |id: &_| party(words, framework, &framework.parties.get(*id).code);
        let names: Vec<String> = late.iter().map(name).collect();
        let n = ("n", Arg::Number(i64::try_from(parties).unwrap_or(0)));
        let shown = text("shown", words.number(&parties.to_string()));
        let args = [n, shown, text("parties", words.list(&names))];
        said.push(words.say_with("brief-summary-late", &args));
    }
    said
}
