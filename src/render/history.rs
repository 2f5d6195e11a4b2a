//! Every row behind a figure as a page, newest last: what it said, what became of it, where it stands.

use chrono::NaiveDate;

use super::given;
use super::marks;
use super::page::{Block, Cell, Chart, Column, Page, Point, Table};
use super::values::{self, dimension, own, text};
use super::viewed;
use crate::engine::history::Line;
use crate::engine::view::View;
use crate::model::framework::Framework;
use crate::model::indicator::Indicator;
use crate::model::party::PartyId;
use crate::model::quantity::Quantity;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Row, Value};
use crate::text::visible::one_line;
use crate::words::catalogue::Words;

/// The page: `growth` is the figure at the end of each day observed.
#[must_use]
pub fn page(
    framework: &Framework,
    indicator: IndicatorIx,
    lines: &[Line],
    growth: &[(NaiveDate, Quantity)],
    view: View,
    words: &Words,
) -> Page {
    let indicator = framework.indicator(indicator);
    let mut page = Page::new(words.say_with("title-history", &[text("id", indicator.id.clone())]));
    page.lines.push(own(words, &indicator.name));
    page.lines.extend(viewed::lines(words, view));
    if lines.is_empty() {
        page.paragraph(words.say("page-history-nothing"));
        return page;
    }
    if growth.len() > 1 {
        let point = |(day, value): &(NaiveDate, Quantity)| Point {
            day: *day,
            when: words.short_date(*day),
            value: value.ratio(),
            shown: values::in_terms(words, indicator, value),
        };
        let points = growth.iter().map(point).collect();
        page.blocks.push(Block::Chart(Chart {
            name: words.say("label-trend"),
            points,
            path: Vec::new(),
            targets: Vec::new(),
            moments: Vec::new(),
        }));
    }
    let columns = vec![
        Column::left(words.say("label-date"), 0),
        Column::right(words.say("label-value"), 0),
        Column::left(words.say("page-column-of-whom"), 1),
        Column::left(words.say("label-status"), 0),
        Column::left(words.say("label-place"), 2),
        Column::wide(words.say("page-column-detail"), 1),
    ];
    let rows = lines.iter().map(|line| row(framework, indicator, line, words)).collect();
    let table = Table::new(columns, rows);
    let keep = table.filled();
    page.blocks.push(Block::Table(table.only(&keep)));
    page
}

fn row(framework: &Framework, indicator: &Indicator, line: &Line, words: &Words) -> Vec<Cell> {
    let row = &line.row;
    let mut mark = marks::fate(words, line.fate);
    if let Some(place) = &line.because {
        mark.word = format!("{} ({})", mark.word, one_line(place));
    }
    let recorded = row.recorded.map(|moment| {
        words.say_with("page-detail-recorded", &[text("moment", words.moment(moment))])
    });
    let reporter = (!row.reporter.is_empty())
        .then(|| words.say_with("page-detail-reporter", &[text("who", row.reporter.clone())]));
    let named = |key, id: &str| {
        (!id.is_empty()).then(|| words.say_with(key, &[text("id", id.to_string())]))
    };
    let replaces = match row.value {
        Some(Value::Withdrawn) => "page-detail-withdraws",
        _ => "page-detail-replaces",
    };
    let given = |text: &str| (!text.is_empty()).then(|| text.to_string());
    let details: Vec<String> = [
        given(&row.event),
        given(&row.source),
        given(&row.note),
        reporter,
        recorded,
        named("page-detail-id", &row.id),
        named(replaces, &row.replaces),
    ]
    .into_iter()
    .flatten()
    .collect();
    let whom = of_whom(framework, row, words);
    let some = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Text(text) };
    vec![
        row.date.map_or(Cell::Empty, |date| given::when(date, words)),
        value(indicator, row, words),
        some(whom),
        Cell::Mark(mark),
        Cell::Text(row.place().short()),
        some(details.join("; ")),
    ]
}

/// Who and which part of them: `PER · Mujeres`.
#[must_use]
pub fn of_whom(framework: &Framework, row: &Row, words: &Words) -> String {
    whom(framework, &row.parties, &row.dimensions, words)
}

/// Parties by code, then the dimensions' values by name.
#[must_use]
pub fn whom(
    framework: &Framework,
    parties: &[PartyId],
    dimensions: &[String],
    words: &Words,
) -> String {
    let codes: Vec<&str> =
        parties.iter().map(|id| framework.parties.get(*id).code.as_str()).collect();
    let split = dimensions.iter().enumerate().filter(|(_, value)| !value.is_empty());
    let mut all: Vec<String> = (!codes.is_empty()).then(|| codes.join("/")).into_iter().collect();
    all.extend(split.map(|(at, value)| dimension(words, framework, at, value)));
    all.join(" · ")
}

/// What the row says, in the terms of its indicator's kind.
#[must_use]
pub fn value(indicator: &Indicator, row: &Row, words: &Words) -> Cell {
    let number = |amount| given::number(words, indicator, &Quantity::Exact(amount));
    match &row.value {
        None => Cell::Empty,
        Some(Value::Number(amount)) => Cell::Number(match row.of {
            Some(of) => {
                let args = [text("value", number(*amount)), text("of", number(of))];
                values::bound(&words.say_with("page-value-of", &args))
            }
            None => number(*amount),
        }),
        Some(Value::Yes(yes)) => Cell::Number(words.say(if *yes { "word-yes" } else { "word-no" })),
        Some(Value::Stage(position)) => Cell::Text(values::stage(words, indicator, *position)),
        Some(Value::Text(text)) => Cell::Text(text.clone()),
        Some(Value::NotApplicable) => values::not_applicable(words),
        Some(Value::Withdrawn) => Cell::Number(words.say("page-value-withdrawn")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anstream::adapter::strip_str;

    use crate::engine::fate::{Fate, Why};
    use crate::model::instant::Instant;
    use crate::model::language::Lang;
    use crate::render::{samples, terminal};

    #[test]
    fn rows_stand_with_sign_word_and_place() {
        let framework = samples::framework();
        let made = |at: usize, date, value, fate, because: Option<&str>| {
            let mut row = samples::row(&framework, date, value, "PER");
            row.line = u32::try_from(at).unwrap() + 2;
            Line { number: at, row, fate, because: because.map(str::to_string) }
        };
        let replaced = Fate::Superseded { by: Some(1), withdrawn: false };
        let mut lines = [
            made(0, "2025-03-12", "10", replaced, Some("data/per.csv:3")),
            made(1, "2025-03-12", "12", Fate::Counted, None),
            made(2, "2025-Q2", "5", Fate::Rejected(Why::Own), None),
            made(3, "2025-03-13", "", replaced, None),
        ];
        lines[3].row.value = Some(Value::Withdrawn);
        lines[3].row.replaces = "per-2".to_string();
        let growth = [
            (samples::day("2025-03-12"), samples::exact("12")),
            (samples::day("2025-06-30"), samples::exact("45")),
        ];
        let words = Words::new(Lang::Es);
        let known_at = Instant::parse("2025-07-01");
        let view = View { as_of: samples::day("2025-06-30"), known_at };
        let page = page(&framework, IndicatorIx(0), &lines, &growth, view, &words);
        let text = strip_str(&terminal::print(&page, 110)).to_string().replace('\u{a0}', " ");
        let head = "Al 30 de junio de 2025\nCon lo informado hasta el 1 de julio de 2025\n";
        assert!(text.contains(head), "{text}");
        assert!(text.contains("▁█ 12 (12 mar 2025) → 45 (30 jun 2025)"), "{text}");
        assert!(text.contains("↻ corregida (data/per.csv:3)"), "{text}");
        assert!(text.contains("✓ contada") && text.contains("data/per.csv:3"), "{text}");
        assert!(text.contains("retira per-2") && !text.contains("corrige"), "{text}");
        assert!(text.contains("2.º trimestre de 2025") && text.contains("✗ rechazada"), "{text}");
    }
}
