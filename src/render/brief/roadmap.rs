//! One roadmap: its objective, its distribution, what changed, a table a result, charts.

use super::scene::Scene;
use super::{changes, charts};
use crate::engine::answer::{Figure, RoadmapAnswer};
use crate::render::audience;
use crate::render::page::{Block, Cell, Page, Table};
use crate::render::report::{coverage, shares};
use crate::render::report_notes;
use crate::render::report_table::{self, Frame};
use crate::render::values::{own, text};

/// Adds a roadmap.
pub fn add(page: &mut Page, scene: &Scene, answer: &RoadmapAnswer) {
    let words = scene.words;
    let roadmap = scene.framework.roadmap(answer.roadmap);
    page.heading(1, &roadmap.id, &own(words, &roadmap.title));
    if let Some(objective) = &roadmap.general_objective {
        let said = [text("text", own(words, objective))];
        page.paragraph(words.say_with("brief-objective", &said));
    }
    page.blocks.push(Block::Shares(shares(words, &answer.summary)));
    page.paragraph(coverage(words, &scene.brief.report, &answer.summary));
    changes::add(page, scene, answer);
    let figures = answer.results.iter().flat_map(|one| &one.figures);
    let since = scene.brief.report.since.is_some();
    let frame = Frame::of(scene.framework, figures, since, words);
    for one in &answer.results {
        let result = roadmap.result(one.result);
        page.heading(2, &result.id, &own(words, &result.statement));
        let mut table = frame.table(&one.figures);
        let caption = [text("id", result.id.clone())];
        table.caption = words.say_with("brief-caption-result", &caption);
        table.tags = one.figures.iter().map(|figure| scene.tags(figure)).collect();
        mark_sensitive(&mut table, scene, &one.figures);
        page.blocks.push(Block::Table(table));
        for figure in one.figures.iter().filter(|one| !scene.indicator(one.indicator).sensitive) {
            page.blocks.extend(charts::of(scene, figure).map(Block::Chart));
            report_table::add_breakdowns(page, &frame, figure);
        }
    }
}

/// Names of sensitive indicators say so.
fn mark_sensitive(table: &mut Table, scene: &Scene, figures: &[Figure]) {
    for (row, figure) in table.rows.iter_mut().zip(figures) {
        if let Some(name @ Cell::Named { .. }) = row.first_mut() {
            *name = scene.named(scene.indicator(figure.indicator));
        }
    }
}

/// What helps to read the tables of a page.
#[must_use]
pub fn notes(page: &Page, scene: &Scene) -> Vec<Block> {
    let (report, words) = (&scene.brief.report, scene.words);
    let legend = report_notes::expected(page, words);
    let mut notes = Vec::new();
    if report.figures().any(|figure| figure.restated) {
        notes.push(words.say("brief-note-restated"));
    }
    if report.hidden.is_some() || report.internal {
        notes.extend(audience::notes(report, words));
    } else if report.figures().any(|figure| scene.indicator(figure.indicator).sensitive) {
        notes.push(words.say("brief-note-sensitive"));
    }
    notes.extend(report_notes::participations(scene.framework, report, words));
    notes.extend(report_notes::unofficial(scene.framework, report, words));
    legend.into_iter().chain(notes.into_iter().map(Block::Note)).collect()
}
