//! The annex: what each indicator means, how it is computed, on what evidence, what was left out.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::by_party;
use super::left_out;
use super::scene::Scene;
use crate::model::indicator::{Indicator, Kind, OverParties};
use crate::model::quantity::{Ratio, fixed, trim};
use crate::model::status::Status;
use crate::render::page::{Block, Cell, Column, Page, Table};
use crate::render::values::{count, own, text, unit};
use crate::render::{audience, formula, marks};
use crate::words::catalogue::Words;

/// Documents listed; further ones are counted.
const DOCUMENTS: usize = 200;

/// Adds the annex.
pub fn add(page: &mut Page, scene: &Scene) {
    let words = scene.words;
    page.heading(1, "", &words.say("brief-annex"));
    by_party::add(page, scene);
    definitions(page, scene);
    states(page, scene);
    evidence(page, scene);
    left_out::add(page, scene);
    page.blocks.extend(audience::counted(&scene.brief.report, words).map(Block::Paragraph));
    page.heading(2, "", &words.say("brief-annex-check"));
    let digest = [text("digest", scene.brief.digest.clone())];
    page.paragraph(words.say_with("brief-digest", &digest));
    page.paragraph(words.say("brief-annex-check-how"));
}

fn definitions(page: &mut Page, scene: &Scene) {
    let words = scene.words;
    page.heading(2, "", &words.say("brief-annex-definitions"));
    let columns = vec![
        Column::left(words.say("label-indicator"), 0),
        Column::wide(words.say("label-definition"), 4),
        Column::left(words.say("label-unit"), 3),
        Column::wide(words.say("brief-column-method"), 3),
        Column::wide(words.say("label-verification"), 2),
    ];
    let row = |indicator: &Indicator| {
        let some = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Text(text) };
        let definition = indicator.definition.as_ref().unwrap_or(&indicator.name);
        let verification = indicator.verification.as_ref().map(|text| own(words, text));
        vec![
            Cell::Named { id: indicator.id.clone(), text: String::new() },
            Cell::Text(own(words, definition)),
            some(unit(words, indicator).to_string()),
            Cell::Text(formula::of_value(indicator, words).join(" ")),
            some(verification.unwrap_or_default()),
        ]
    };
    let rows = scene.brief.indicators().map(|ix| row(scene.indicator(ix))).collect();
    let mut table = Table::new(columns, rows);
    table.caption = words.say("brief-annex-definitions-caption");
    table.tags = scene.brief.report.figures().map(|figure| scene.tags(figure)).collect();
    let keep = table.filled();
    page.blocks.push(Block::Table(table.only(&keep)));
}

/// Indicators without a value of which rows of parties and parts count: they are never combined.
fn apart(scene: &Scene) -> Vec<String> {
    let without = scene.brief.report.figures().filter(|figure| figure.status == Status::NoData);
    without
        .filter(|figure| figure.reading.rows > 0)
        .map(|figure| scene.indicator(figure.indicator))
        .filter(|one| one.over_parties == OverParties::None && one.kind != Kind::Text)
        .map(|one| one.id.clone())
        .collect()
}

/// What each status in use means, and from which share on.
fn states(page: &mut Page, scene: &Scene) {
    let words = scene.words;
    let summary = &scene.brief.report.summary;
    page.heading(2, "", &words.say("brief-annex-states"));
    let used = summary.each().filter(|(_, number)| *number > 0).map(|(status, _)| status);
    let apart = apart(scene);
    let said = |status: Status| {
        let mark = marks::status(words, status);
        let meaning = if status == Status::NoData && !apart.is_empty() {
            words.say_with("brief-means-no-data-apart", &[text("ids", words.list(&apart))])
        } else {
            words.say(&format!("means-{}", status.code()))
        };
        let shown = text("mark", format!("{} {}", mark.sign, mark.word));
        words.say_with("brief-coverage-legend", &[shown, text("meaning", meaning)])
    };
    page.blocks.push(Block::Bullets(used.map(said).collect()));
    let judged = [Status::OnTrack, Status::AtRisk, Status::OffTrack];
    if judged.into_iter().any(|status| summary.of(status) > 0) {
        let thresholds = scene.framework.thresholds;
        let args = [
            text("on", share(words, &thresholds.on_track.ratio())),
            text("at", share(words, &thresholds.at_risk.ratio())),
        ];
        page.paragraph(words.say_with("brief-annex-thresholds", &args));
    }
}

fn share(words: &Words, ratio: &Ratio) -> String {
    words.percent(&trim(&fixed(&(ratio * Ratio::from_integer(100.into())), 2), 0))
}

/// Each document once, with every indicator it stands for.
fn evidence(page: &mut Page, scene: &Scene) {
    let words = scene.words;
    let mut documents: BTreeMap<&str, (Vec<String>, NaiveDate)> = BTreeMap::new();
    for (ix, source, day) in &scene.brief.evidence {
        let (ids, last) = documents.entry(source).or_insert((Vec::new(), *day));
        ids.push(scene.indicator(*ix).id.clone());
        *last = (*last).max(*day);
    }
    if documents.is_empty() {
        return;
    }
    page.heading(2, "", &words.say("brief-annex-evidence"));
    let columns = vec![
        Column::wide(words.say("brief-column-document"), 3),
        Column::wide(words.say("label-indicators"), 1),
        Column::left(words.say("label-last-date"), 1),
    ];
    let more = documents.len().saturating_sub(DOCUMENTS) as u64;
    let row = |(source, (ids, day)): (&str, (Vec<String>, NaiveDate))| {
        vec![
            Cell::Text(source.to_string()),
            Cell::Text(ids.join(", ")),
            Cell::Date(words.short_date(day)),
        ]
    };
    let mut table = Table::new(columns, documents.into_iter().take(DOCUMENTS).map(row).collect());
    table.caption = words.say("brief-annex-evidence-caption");
    page.blocks.push(Block::Table(table));
    if more > 0 {
        page.note(count(words, "brief-annex-evidence-more", more));
    }
}
