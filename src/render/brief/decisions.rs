//! What the meeting has to decide: targets, baselines, who is responsible, targets missed.

use super::scene::Scene;
use crate::engine::answer::Figure;
use crate::engine::definition_gaps::{self, What};
use crate::model::finding::Arg;
use crate::model::status::Status;
use crate::render::given;
use crate::render::page::{Block, Page};
use crate::render::values::{in_terms, text};

/// The points; none in a brief of one party, whose own they are not.
#[must_use]
pub fn points(scene: &Scene) -> Vec<String> {
    if scene.brief.report.party.is_some() {
        return Vec::new();
    }
    let mut points: Vec<String> = scene
        .brief
        .report
        .figures()
        .filter(|figure| figure.status == Status::Missed)
        .map(|figure| missed(scene, figure))
        .collect();
    let open = [
        (What::Target, "brief-decide-target"),
        (What::Baseline, "brief-decide-baseline"),
        (What::Responsible, "brief-decide-responsible"),
    ];
    points.extend(open.into_iter().filter_map(|(what, key)| lacking(scene, what, key)));
    points
}

/// Adds the points.
pub fn add(page: &mut Page, scene: &Scene, points: Vec<String>) {
    if !points.is_empty() {
        page.heading(1, "", &scene.words.say("brief-decisions"));
        page.blocks.push(Block::Bullets(points));
    }
}

fn missed(scene: &Scene, figure: &Figure) -> String {
    let (words, indicator) = (scene.words, scene.indicator(figure.indicator));
    let target = figure.target.as_ref().map(|target| in_terms(words, indicator, target));
    let target = target.map(|t| given::bounded(words, indicator, indicator.targets.last(), &t));
    let mut args = vec![
        text("id", indicator.id.clone()),
        text("name", scene.name(indicator)),
        text("value", scene.value(figure)),
        text("target", target.unwrap_or_default()),
    ];
    args.extend(figure.target_date.map(|day| ("date", Arg::Day(day))));
    words.say_with("brief-decide-missed", &args)
}

/// Indicators whose definition lacks a part; a roadmap of which all do is named as a whole.
fn lacking(scene: &Scene, what: What, key: &str) -> Option<String> {
    let (mut which, mut number) = (Vec::new(), 0);
    for answer in &scene.brief.report.roadmaps {
        let figures = || answer.results.iter().flat_map(|one| &one.figures);
        let lacks = |figure: &&Figure| {
            definition_gaps::of(scene.indicator(figure.indicator)).contains(&what)
        };
        let ids: Vec<String> = figures()
            .filter(lacks)
            .map(|figure| scene.indicator(figure.indicator).id.clone())
            .collect();
        number += ids.len() as u64;
        // Whichever of its indicators are listed.
        let roadmap = scene.framework.roadmap(answer.roadmap);
        let all: usize = roadmap.results.iter().map(|one| one.indicators.len()).sum();
        if ids.len() > 1 && ids.len() == all {
            which.push(count_of(scene, ids.len() as u64, &roadmap.id));
        } else {
            which.extend(ids);
        }
    }
    let n = ("n", Arg::Number(i64::try_from(number).unwrap_or(i64::MAX)));
    let shown = text("shown", scene.words.number(&number.to_string()));
    let which = text("which", scene.words.list(&which));
    (number > 0).then(|| scene.words.say_with(key, &[n, shown, which]))
}

fn count_of(scene: &Scene, number: u64, id: &str) -> String {
    let n = ("n", Arg::Number(i64::try_from(number).unwrap_or(i64::MAX)));
    let shown = text("shown", scene.words.number(&number.to_string()));
    scene.words.say_with("brief-decide-all-of", &[n, shown, text("id", id)])
}
