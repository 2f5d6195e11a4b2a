//! Data that are due or overdue, by who is responsible; what is not due yet is only counted.

use super::scene::Scene;
use crate::engine::gaps::Gap;
use crate::render::missing;
use crate::render::page::{Block, Cell, Column, Page, Table};
use crate::render::values::own;

/// Adds the table; nothing where no value is due: the summary counts those that will be.
pub fn add(page: &mut Page, scene: &Scene) {
    let words = scene.words;
    let gaps: Vec<&Gap> = scene.brief.gaps.iter().collect();
    let Some(counted) = missing::counted(&gaps, words) else { return };
    let mut groups = missing::grouped(scene.framework, &gaps);
    if groups.is_empty() {
        return;
    }
    page.heading(1, "", &words.say("brief-missing"));
    page.paragraph(counted);
    // Whoever nobody is responsible for comes last; within one responsible the order stays.
    let responsible = |ix| scene.indicator(ix).responsible.as_ref().map(|who| own(words, who));
    groups.sort_by_cached_key(|group| {
        let who = responsible(group.first.indicator);
        (who.is_none(), who)
    });
    let columns = vec![
        Column::wide(words.say("label-responsible"), 2),
        Column::wide(words.say("label-indicator"), 3),
        Column::wide(words.say("label-party"), 2),
        Column::left(words.say("page-column-due-for"), 2),
        Column::left(words.say("label-due"), 1),
        Column::left(words.say("label-status"), 0),
    ];
    let mut table = Table::new(columns, Vec::new());
    table.caption = words.say("brief-missing-caption");
    for group in &groups {
        let ix = group.first.indicator;
        let who = responsible(ix).unwrap_or_else(|| words.say("brief-no-responsible"));
        let mut cells = missing::gap_row(scene.framework, group, words);
        cells.truncate(5);
        let ahead = [Cell::Text(who), scene.named(scene.indicator(ix))];
        cells.splice(..1, ahead);
        table.rows.push(cells);
        let mut tags = scene.figure(ix).map(|figure| scene.tags(figure)).unwrap_or_default();
        tags.parties = group.parties.iter().map(|code| (*code).to_string()).collect();
        table.tags.push(tags);
    }
    let keep = table.filled();
    page.blocks.push(Block::Table(table.only(&keep)));
}
