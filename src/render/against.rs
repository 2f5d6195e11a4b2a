//! What changed since a seal, as a page and as JSON.

use serde::Serialize;

use super::given;
use super::json::print;
use super::marks;
use super::page::{Block, Cell, Column, Page, Table};
use super::values::{count, text};
use crate::engine::sealing::Differences;
use crate::model::finding::Arg;
use crate::model::period::Period;
use crate::model::sealed::{Sealed, SealedRow};
use crate::words::catalogue::Words;

/// Today's data beside a seal.
#[derive(Debug, Clone, Default)]
pub struct Against {
    /// What it was compared with: a meeting's name, or digits of a digest.
    pub with: String,
    /// The seal; none where there are only digits.
    pub sealed: Option<Sealed>,
    /// The digest today, as of the seal's day.
    pub today: String,
    /// Whether both are the same.
    pub same: bool,
    /// Definition files that are not what they were.
    pub definitions: Vec<String>,
    /// Rows that differ.
    pub rows: Differences,
    /// Where what was known at a moment is compared: what became known since, beside it.
    pub later: Option<Differences>,
}

/// The page.
#[must_use]
pub fn page(against: &Against, words: &Words) -> Page {
    let with = [text("with", against.with.clone())];
    let title = if against.sealed.is_some() { "against-title" } else { "against-title-digest" };
    let mut page = Page::new(words.say_with(title, &with));
    if let Some(sealed) = &against.sealed {
        let rows = count(words, "against-rows", sealed.rows.len() as u64);
        let args = [
            ("as_of", Arg::Day(sealed.as_of)),
            ("date", Arg::Day(sealed.made)),
            text("rows", rows),
            text("digest", sealed.digest.clone()),
        ];
        page.lines.push(words.say_with("against-sealed", &args));
        let known = sealed.known_at.map(|moment| text("when", words.long_moment(moment)));
        page.lines.extend(known.map(|when| words.say_with("note-known-at", &[when])));
    }
    page.lines.push(words.say_with("against-today", &[text("digest", against.today.clone())]));
    if let Some(known_at) = against.sealed.as_ref().and_then(|sealed| sealed.known_at) {
        let when = [text("when", words.moment(known_at))];
        page.lines.push(words.say_with("against-known-at", &when));
    }
    page.paragraph(words.say(if against.same { "against-same" } else { "against-differs" }));
    if against.sealed.is_none() {
        if !against.same {
            page.note(words.say("against-only-whether"));
        }
        return page;
    }
    if !against.definitions.is_empty() {
        let files = [text("files", words.list(&against.definitions))];
        page.paragraph(words.say_with("against-definitions", &files));
    }
    changed(&mut page, 2, &against.rows, words);
    if let Some(later) = against.later.as_ref().filter(|later| !later.is_empty()) {
        page.heading(2, "", &words.say("against-later"));
        changed(&mut page, 3, later, words);
    }
    page
}

fn changed(page: &mut Page, level: u8, rows: &Differences, words: &Words) {
    let place = |place: &str| Cell::Text(place.to_string());
    let gone = || Cell::Text(words.say("against-gone"));
    let changed = rows.changed.iter();
    let changed = changed.map(|(old, new)| (old, place(&old.place), place(&new.place)));
    let added = rows.added.iter().map(|row| (row, Cell::Empty, place(&row.place)));
    let removed = rows.removed.iter().map(|(row, fate)| {
        let now = fate.as_ref().map_or_else(gone, |(fate, at)| {
            Cell::Text(format!("{}: {at}", marks::fate(words, *fate).word))
        });
        (row, place(&row.place), now)
    });
    table(page, (level, "against-changed"), words, changed.collect());
    table(page, (level, "against-added"), words, added.collect());
    table(page, (level, "against-removed"), words, removed.collect());
}

fn table(
    page: &mut Page,
    (level, key): (u8, &str),
    words: &Words,
    rows: Vec<(&SealedRow, Cell, Cell)>,
) {
    if rows.is_empty() {
        return;
    }
    page.heading(level, "", &count(words, key, rows.len() as u64));
    let columns = vec![
        Column::left(words.say("label-indicator"), 0),
        Column::left(words.say("label-date"), 0),
        Column::wide(words.say("against-then"), 1),
        Column::wide(words.say("against-now"), 1),
    ];
    let when = |text: &str| {
        let period = Period::parse(text).map(|period| given::when(period, words));
        period.unwrap_or_else(|| Cell::Text(text.to_string()))
    };
    let row = |(row, then, now): (&SealedRow, Cell, Cell)| {
        vec![Cell::Text(row.indicator.clone()), when(&row.date), then, now]
    };
    let table = Table::new(columns, rows.into_iter().map(row).collect());
    let keep = table.filled();
    page.blocks.push(Block::Table(table.only(&keep)));
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    sealed: Option<&'a str>,
    today: &'a str,
    same: bool,
    definitions: &'a [String],
    #[serde(flatten)]
    rows: Rows<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    later: Option<Rows<'a>>,
}

#[derive(Serialize)]
struct Rows<'a> {
    changed: Vec<Entry<'a>>,
    added: Vec<Entry<'a>>,
    removed: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    indicator: &'a str,
    date: &'a str,
    then: Option<&'a str>,
    now: Option<&'a str>,
}

/// The same for programs, `ruta.against/1`.
#[must_use]
pub fn json(against: &Against) -> String {
    print(&Document {
        schema: "ruta.against/1",
        sealed: against.sealed.as_ref().map(|sealed| sealed.digest.as_str()),
        today: &against.today,
        same: against.same,
        definitions: &against.definitions,
        rows: listed(&against.rows),
        later: against.later.as_ref().map(listed),
    })
}

fn listed(rows: &Differences) -> Rows<'_> {
    fn of<'a>(row: &'a SealedRow, then: Option<&'a str>, now: Option<&'a str>) -> Entry<'a> {
        Entry { indicator: &row.indicator, date: &row.date, then, now }
    }
    Rows {
        changed: rows.changed.iter().map(|(a, b)| of(a, Some(&a.place), Some(&b.place))).collect(),
        added: rows.added.iter().map(|row| of(row, None, Some(&row.place))).collect(),
        removed: rows
            .removed
            .iter()
            .map(|(row, now)| of(row, Some(&row.place), now.as_ref().map(|(_, at)| at.as_str())))
            .collect(),
    }
}
