//! What stands below a report: rows left out and how to see them, how to read it, what is not agreed.

use super::audience;
use super::page::{Block, Cell, Page};
use super::standing;
use super::values::{count, text};
use crate::engine::answer::Report;
use crate::engine::definition_gaps::{self, What};
use crate::model::framework::Framework;
use crate::model::indicator::Indicator;
use crate::model::language::Lang;
use crate::words::catalogue::Words;

/// Adds every note that applies.
pub fn add(page: &mut Page, framework: &Framework, report: &Report, words: &Words) {
    let mut notes: Vec<String> = standing::sentence(framework, report, words).into_iter().collect();
    notes.extend(audience::notes(report, words));
    let legend = expected(page, words);
    page.blocks.extend(notes.into_iter().map(Block::Note).chain(legend));
    let mut notes: Vec<String> = restated(framework, report, words).into_iter().collect();
    notes.extend(left_out(framework, report, words));
    notes.extend(about_indicators(framework, report, words));
    page.blocks.extend(notes.into_iter().map(Block::Note));
}

/// What † means, if any figure has it.
fn restated(framework: &Framework, report: &Report, words: &Words) -> Option<String> {
    let met = framework.meetings.iter().any(|one| Some(one.date) == report.since);
    let since = if met { "meeting" } else { "day" };
    let any = report.figures().any(|figure| figure.restated);
    any.then(|| words.say_with("page-note-restated", &[text("since", since)]))
}

/// What the mark on bars means, if any bar of the page has it.
#[must_use]
pub fn expected(page: &Page, words: &Words) -> Option<Block> {
    shows_expected(page).then(|| Block::Legend(words.say("page-note-expected")))
}

fn shows_expected(page: &Page) -> bool {
    let tables = page.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let mut cells = tables.flat_map(|table| &table.rows).flatten();
    cells.any(|cell| matches!(cell, Cell::Bar(bar) if bar.expected.is_some()))
}

/// Rows that are not in the figures, with the command that shows them.
fn left_out(framework: &Framework, report: &Report, words: &Words) -> Vec<String> {
    let rows = &report.rows;
    let mut notes = files("page-note-unread", &report.unread, words);
    let others = [
        ("page-note-rejected", rows.rejected),
        ("page-note-duplicate", rows.duplicate),
        ("page-note-superseded", rows.superseded),
        ("page-note-later", rows.later),
    ];
    let others = others.into_iter().filter(|(_, number)| *number > 0);
    notes.extend(others.map(|(key, number)| count(words, key, number)));
    notes.extend(files("page-note-faulty", &report.faulty, words));
    notes.extend(broken(framework, words));
    notes
}

/// What was left out for an error, for whoever sees no report: files, rows, definitions.
#[must_use]
pub fn at_fault(
    framework: &Framework,
    (unread, faulty): (&[String], &[String]),
    rejected: u64,
    words: &Words,
) -> Vec<String> {
    let mut notes = files("page-note-unread", unread, words);
    notes.extend((rejected > 0).then(|| count(words, "page-note-rejected", rejected)));
    notes.extend(files("page-note-faulty", faulty, words));
    notes.extend(broken(framework, words));
    notes
}

fn files(key: &str, files: &[String], words: &Words) -> Vec<String> {
    let said = || words.say_with(key, &[text("paths", words.list(files))]);
    (!files.is_empty()).then(said).into_iter().collect()
}

fn broken(framework: &Framework, words: &Words) -> Option<String> {
    let ids: Vec<String> = framework.broken.iter().map(|one| one.id.clone()).collect();
    let said = || words.say_with("page-note-broken", &[text("ids", words.list(&ids))]);
    (!ids.is_empty()).then(said)
}

/// Participations, unofficial translations, targets not agreed.
fn about_indicators(framework: &Framework, report: &Report, words: &Words) -> Vec<String> {
    let listed = || report.figures().map(|figure| framework.indicator(figure.indicator));
    let mut notes: Vec<String> = participations(framework, report, words).into_iter().collect();
    notes.extend(unofficial(framework, report, words));
    let lacks = |one: &&Indicator| definition_gaps::of(one).contains(&What::Target);
    let without_target = listed().filter(lacks).count();
    if without_target > 0 && report.party.is_none() {
        notes.push(count(words, "page-note-no-target", without_target as u64));
    }
    notes
}

/// That some values are participations, if any are.
#[must_use]
pub fn participations(framework: &Framework, report: &Report, words: &Words) -> Option<String> {
    let repeat: Vec<String> = report
        .figures()
        .filter(|figure| figure.reading.value.is_some())
        .map(|figure| framework.indicator(figure.indicator))
        .filter(|indicator| indicator.may_repeat)
        .map(|indicator| indicator.id.clone())
        .collect();
    let ids = text("ids", words.list(&repeat));
    (!repeat.is_empty()).then(|| words.say_with("page-note-participations", &[ids]))
}

/// That translations are unofficial, if any text shown is one.
#[must_use]
pub fn unofficial(framework: &Framework, report: &Report, words: &Words) -> Option<String> {
    let mut listed = report.figures().map(|figure| framework.indicator(figure.indicator));
    let any = listed.any(|indicator| is_unofficial(framework, indicator, words.lang()));
    any.then(|| words.say("page-note-unofficial"))
}

/// Whether the indicator is shown in a language that is not its source's own.
fn is_unofficial(framework: &Framework, indicator: &Indicator, lang: Lang) -> bool {
    let roadmap = framework.roadmap(indicator.roadmap);
    let translated = indicator.name.all().any(|(have, _)| have == lang);
    roadmap.language != lang && translated && (indicator.unofficial || roadmap.unofficial)
}
