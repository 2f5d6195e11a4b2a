//! Rows read and rows left out, with the reason and the place; many of one sort are counted.

use std::collections::BTreeMap;

use super::scene::Scene;
use crate::model::codes;
use crate::model::finding::{Code, Finding, Place};
use crate::render::check_text;
use crate::render::page::{Block, Cell, Column, Page, Table};
use crate::render::values::text;

/// Findings of one sort that are told one by one.
const EACH: usize = 3;
/// Findings whose message quotes a cell that may hold a note or a name.
const QUOTING: [&Code; 3] =
    [&codes::STRAY_QUOTE, &codes::SYNONYMS_DISAGREE, &codes::CONTROL_CHARACTER];

/// Adds the account of rows, and why some were left out.
pub fn add(page: &mut Page, scene: &Scene) {
    let words = scene.words;
    page.heading(2, "", &words.say("brief-annex-left-out"));
    page.paragraph(check_text::accounts(&scene.brief.report.rows, words));
    let mut sorts: BTreeMap<&Code, Vec<&Finding>> = BTreeMap::new();
    for finding in &scene.brief.errors {
        sorts.entry(finding.code).or_default().push(finding);
    }
    if sorts.is_empty() {
        return;
    }
    let columns = vec![
        Column::wide(words.say("brief-column-why"), 3),
        Column::wide(words.say("brief-column-where"), 2),
        Column::right(words.say("brief-column-times"), 0),
    ];
    let rows = sorts.into_iter().flat_map(|(code, found)| rows(scene, code, &found)).collect();
    let mut table = Table::new(columns, rows);
    table.caption = words.say("brief-annex-left-out-caption");
    // Of what stands in data files alone the public is told no place.
    let keep = table.filled();
    page.blocks.push(Block::Table(table.only(&keep)));
}

fn rows(scene: &Scene, code: &Code, found: &[&Finding]) -> Vec<Vec<Cell>> {
    let words = scene.words;
    let times = |number: usize| Cell::Number(words.number(&number.to_string()));
    // A message may quote a value, and any row may be about a sensitive indicator. A data file is named after who reports.
    let public = scene.brief.report.hidden.is_some();
    let is_told = |place: &&Place| !public || !place.file.starts_with("data/");
    let place = |one: &&Finding| one.place.as_ref().filter(is_told).map(Place::short);
    let told = |one: &&Finding| place(one).map_or(Cell::Empty, Cell::Text);
    if found.len() <= EACH && !public && !QUOTING.contains(&code) {
        let row =
            |one: &&Finding| vec![Cell::Text(words.finding(one).message), told(one), times(1)];
        return found.iter().map(row).collect();
    }
    let mut known: Vec<String> = found.iter().filter_map(place).collect();
    known.dedup();
    let mut places = known.iter().take(EACH).cloned().collect::<Vec<_>>().join(", ");
    if let Some(more) = known.len().checked_sub(EACH).filter(|more| *more > 0) {
        let args = [text("places", places), text("shown", words.number(&more.to_string()))];
        places = words.say_with("brief-where-more", &args);
    }
    let places = if places.is_empty() { Cell::Empty } else { Cell::Text(places) };
    vec![vec![Cell::Text(words.explain(code).what), places, times(found.len())]]
}
