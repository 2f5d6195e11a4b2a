//! How a figure came about, as a page: formula, series, each row that counts, progress step by step.

use super::formula;
use super::history::{of_whom, value, whom};
use super::marks;
use super::page::{Block, Cell, Column, Page, Table};
use super::values::{self, count, own, text};
use super::viewed;
use crate::engine::explanation::{Explanation, SeriesLine};
use crate::engine::fate::Fate;
use crate::engine::history::Line;
use crate::engine::view::View;
use crate::model::finding::Arg;
use crate::model::framework::Framework;
use crate::model::indicator::Indicator;
use crate::words::catalogue::Words;

/// The page; `lines` are the indicator's rows as its history has them.
#[must_use]
pub fn page(
    framework: &Framework,
    explained: &Explanation,
    lines: &[Line],
    view: View,
    words: &Words,
) -> Page {
    let figure = &explained.figure;
    let indicator = framework.indicator(figure.indicator);
    let mut page = Page::new(words.say_with("title-explain", &[text("id", indicator.id.clone())]));
    page.lines.push(own(words, &indicator.name));
    page.lines.extend(viewed::lines(words, view));
    let shown = values::value(words, indicator, &figure.reading, figure.ceiling.as_ref());
    let mark = Cell::Mark(marks::status(words, figure.status));
    page.blocks.push(Block::Pairs(vec![
        (words.say("label-value"), shown),
        (words.say("label-status"), mark),
    ]));
    page.heading(2, "", &words.say("page-explain-formula"));
    page.blocks.push(Block::Bullets(formula::of_value(indicator, words)));
    counted(&mut page, framework, indicator, lines, words);
    if explained.series.len() > 1 {
        page.heading(2, "", &words.say("label-series"));
        series(&mut page, framework, indicator, &explained.series, words);
    }
    page.heading(2, "", &words.say("page-explain-progress"));
    page.blocks.push(Block::Bullets(formula::of_progress(framework, explained, words)));
    page
}

fn counted(
    page: &mut Page,
    framework: &Framework,
    indicator: &Indicator,
    lines: &[Line],
    words: &Words,
) {
    let (counted, others): (Vec<&Line>, Vec<&Line>) =
        lines.iter().partition(|line| line.fate == Fate::Counted);
    page.heading(2, "", &count(words, "page-explain-rows", counted.len() as u64));
    let columns = vec![
        Column::left(words.say("label-place"), 0),
        Column::left(words.say("label-date"), 0),
        Column::right(words.say("label-value"), 0),
        Column::left(values::whole(&words.say("page-column-of-whom")), 1),
    ];
    let row = |line: &&Line| {
        let row = &line.row;
        let whom = of_whom(framework, row, words);
        vec![
            Cell::Text(row.place().short()),
            row.date.map_or(Cell::Empty, |date| Cell::Date(words.short_date(date.last()))),
            value(indicator, row, words),
            if whom.is_empty() { Cell::Empty } else { Cell::Text(whom) },
        ]
    };
    if !counted.is_empty() {
        let table = Table::new(columns, counted.iter().map(row).collect());
        let keep = table.filled();
        page.blocks.push(Block::Table(table.only(&keep)));
    }
    if !others.is_empty() {
        let number = i64::try_from(others.len()).unwrap_or(i64::MAX);
        let shown = words.number(&number.to_string());
        let args =
            [("n", Arg::Number(number)), text("shown", shown), text("id", indicator.id.clone())];
        page.note(words.say_with("page-explain-others", &args));
    }
}

fn series(
    page: &mut Page,
    framework: &Framework,
    indicator: &Indicator,
    series: &[SeriesLine],
    words: &Words,
) {
    let columns = vec![
        Column::left(values::whole(&words.say("page-column-of-whom")), 0),
        Column::right(words.say("label-value"), 0),
        Column::left(words.say("label-last-date"), 1),
        Column::right(words.say("label-rows"), 2),
    ];
    let row = |line: &SeriesLine| {
        let whom = whom(framework, &line.parties, &line.dimensions, words);
        let last = line.reading.day();
        vec![
            Cell::Text(if whom.is_empty() { words.say("label-not-split") } else { whom }),
            values::given_part(words, indicator, &line.reading),
            last.map_or(Cell::Empty, |day| Cell::Date(words.short_date(day))),
            Cell::Number(words.number(&line.reading.rows.to_string())),
        ]
    };
    page.blocks.push(Block::Table(Table::new(columns, series.iter().map(row).collect())));
}

#[cfg(test)]
mod tests {
    use super::*;
    use anstream::adapter::strip_str;

    use crate::engine::progress;
    use crate::model::language::Lang;
    use crate::render::{samples, samples_figures, terminal};

    #[test]
    fn each_step_shows_its_numbers() {
        let framework = samples::framework();
        let day = samples::day("2025-06-30");
        let figure = samples_figures::trained();
        let leg = progress::leg(&framework, figure.indicator, day);
        let explained = Explanation { figure, series: Vec::new(), leg };
        let words = Words::new(Lang::Es);
        let page = page(&framework, &explained, &[], View { as_of: day, known_at: None }, &words);
        let Some(Block::Bullets(steps)) = page.blocks.last() else { panic!("{page:?}") };
        let says = |part: &str| steps.iter().any(|step| step.contains(part));
        assert!(says("= (45 − 0) / (300 − 0) = 15,0\u{a0}%"), "{steps:?}");
        assert!(says("0 + (300 − 0) × 180 días / 364 días = 148,3516"), "{steps:?}");
        assert!(says("(45 − 0) / (148,3516 − 0) = 0,30"), "{steps:?}");
        assert!(says("porque el ritmo es menor que 0,6."), "{steps:?}");
        let text = strip_str(&terminal::print(&page, 80)).to_string();
        assert!(text.contains("▼ rezagado"), "{text}");
    }
}
