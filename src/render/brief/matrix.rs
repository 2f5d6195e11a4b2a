//! Who has reported what: indicators by parties, in signs and words, never in numbers.

use super::scene::Scene;
use crate::engine::coverage::Coverage;
use crate::render::page::{Block, Cell, Column, Mark, Page, Table, Tone};
use crate::render::values::{own, text};
use crate::words::catalogue::Words;

/// Adds the matrix and its legend; nothing where no party has any state.
pub fn add(page: &mut Page, scene: &Scene) {
    let (words, framework, matrix) = (scene.words, scene.framework, &scene.brief.matrix);
    if matrix.rows.is_empty() {
        return;
    }
    page.heading(1, "", &words.say("brief-coverage"));
    let mut columns = vec![Column::left(words.say("label-indicator"), 0)];
    let code = |id: &_| Column::left(framework.parties.get(*id).code.clone(), 0);
    columns.extend(matrix.parties.iter().map(code));
    let mut table = Table::new(columns, Vec::new());
    table.caption = words.say("brief-coverage-caption");
    table.wide = true;
    table.explained = true;
    for (ix, states) in &matrix.rows {
        let state = |party| states.get(party).map_or(blank(), |one| Cell::Mark(mark(words, *one)));
        let id = Cell::Named { id: scene.indicator(*ix).id.clone(), text: String::new() };
        table.rows.push(std::iter::once(id).chain(matrix.parties.iter().map(state)).collect());
        table.tags.extend(scene.figure(*ix).map(|figure| scene.tags(figure)));
    }
    let empty = table.rows.iter().flatten().any(|cell| *cell == blank());
    page.blocks.push(Block::Table(table));
    let used =
        |one: &Coverage| matrix.rows.iter().any(|(_, states)| states.values().any(|s| s == one));
    let mut legend: Vec<String> =
        Coverage::ALL.into_iter().filter(used).map(|one| explained(words, one)).collect();
    legend.extend(empty.then(|| words.say("brief-coverage-blank")));
    page.blocks.push(Block::Bullets(legend));
    let name = |id: &_| {
        let party = framework.parties.get(*id);
        let name = own(words, &party.name);
        if name.starts_with(&party.code) { name } else { format!("{}\u{a0}{name}", party.code) }
    };
    page.note(matrix.parties.iter().map(name).collect::<Vec<_>>().join(" · "));
}

/// Nothing is expected: a dash would look like a state.
fn blank() -> Cell {
    Cell::Text(String::new())
}

fn explained(words: &Words, state: Coverage) -> String {
    let mark = mark(words, state);
    let meaning = words.say(match state {
        Coverage::Reported => "brief-coverage-means-reported",
        Coverage::Zero => "brief-coverage-means-zero",
        Coverage::NotDue => "brief-coverage-means-not-due",
        Coverage::Due => "brief-coverage-means-due",
        Coverage::Overdue => "brief-coverage-means-overdue",
        Coverage::NotApplicable => "brief-coverage-means-not-applicable",
    });
    let shown = text("mark", format!("{} {}", mark.sign, mark.word));
    words.say_with("brief-coverage-legend", &[shown, text("meaning", meaning)])
}

/// How a state is shown.
#[must_use]
pub fn mark(words: &Words, state: Coverage) -> Mark {
    let (tone, sign, key) = match state {
        Coverage::Reported => (Tone::Good, '✓', "brief-coverage-reported"),
        Coverage::Zero => (Tone::Plain, '0', "brief-coverage-zero"),
        Coverage::NotDue => (Tone::Faint, '…', "brief-coverage-not-due"),
        Coverage::Due => (Tone::Doubtful, '◆', "brief-coverage-due"),
        Coverage::Overdue => (Tone::Bad, '!', "brief-coverage-overdue"),
        Coverage::NotApplicable => (Tone::Faint, '×', "brief-coverage-not-applicable"),
    };
    Mark { tone, sign, word: words.say(key) }
}
