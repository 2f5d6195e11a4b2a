//! Tables and their cells. A table that is too wide scrolls in a frame of its own; on a telephone one of many
//! columns stands as cards, so that no figure hides at the side. A state is a sign and a word, to which colour adds nothing.

use num_bigint::BigInt;

use super::blocks::Setting;
use crate::model::quantity::{Ratio, fixed};
use crate::render::chart;
use crate::render::markup::{free, line};
use crate::render::page::{Align, Bar, Cell, Chart, Column, Mark, Table, Tags, Tone};
use crate::words::catalogue::Words;

/// A table of at most so many rows is not torn by the end of a sheet.
const SHORT: usize = 5;
/// A table of at least so many columns stands as cards on a telephone, a row each.
const MANY: usize = 5;

/// A table of more columns than this whose signs are explained below it is printed with signs alone.
const WORDS: usize = 12;

/// The table within its frame.
pub(super) fn print(table: &Table, setting: &mut Setting) -> String {
    let id = setting.anchors.give("t", "");
    // Without a caption the heading above it is what it is about; that is already seen.
    let (caption, class) = match table.caption.as_str() {
        "" => (setting.about.clone(), " class=\"unseen\""),
        own => (own.to_string(), ""),
    };
    let short = if table.rows.len() <= SHORT { " short" } else { "" };
    let cards = if stands_as_cards(table) { " cards" } else { "" };
    let signs = if table.explained && table.columns.len() > WORDS { " signs" } else { "" };
    let wide = if table.wide { format!(" wide{signs}") } else { format!("{short}{cards}") };
    let mut out = format!(
        "<div class=\"scroll{wide}\" role=\"group\" aria-labelledby=\"{id}\" tabindex=\"0\">\n\
         <table>\n<caption id=\"{id}\"{class}>{}</caption>\n<thead><tr>",
        free(&caption)
    );
    for column in &table.columns {
        out.push_str(&format!("<th scope=\"col\"{}>{}</th>", kind(column), free(&column.name)));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for (at, cells) in table.rows.iter().enumerate() {
        out.push_str(&row(table, cells, table.tags.get(at), setting.words));
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
    out
}

fn stands_as_cards(table: &Table) -> bool {
    !table.wide && table.columns.len() >= MANY
}

fn row(table: &Table, cells: &[Cell], tags: Option<&Tags>, words: &Words) -> String {
    let mut out = match tags {
        Some(tags) => format!(
            "<tr data-roadmap=\"{}\" data-status=\"{}\" data-parties=\"{}\">",
            line(&tags.roadmap),
            line(&tags.status),
            line(&tags.parties.join(" "))
        ),
        None => "<tr>".to_string(),
    };
    let cards = stands_as_cards(table);
    for (at, (cell, column)) in cells.iter().zip(&table.columns).enumerate() {
        let content = content(cell, words);
        // Where the heading of the column is not above the cell, it is beside it.
        let name = match cell {
            _ if !cards => String::new(),
            Cell::Empty => " data-empty".to_string(),
            _ => format!(" data-name=\"{}\"", line(&column.name)),
        };
        let class = kind(column);
        out.push_str(&match at {
            0 => format!("<th scope=\"row\"{class}>{content}</th>"),
            _ => format!("<td{class}{name}>{content}</td>"),
        });
    }
    out.push_str("</tr>\n");
    out
}

fn kind(column: &Column) -> &'static str {
    match (column.align, column.weight) {
        (Align::Right, _) => " class=\"n\"",
        (Align::Left, 0) => "",
        (Align::Left, _) => " class=\"w\"",
    }
}

/// What a cell holds.
pub(super) fn content(cell: &Cell, words: &Words) -> String {
    match cell {
        Cell::Empty => {
            format!("<span aria-hidden=\"true\">—</span>{}", unseen(&words.say("html-nothing")))
        }
        Cell::Text(text) => free(text),
        Cell::Named { id, text } if text.is_empty() => {
            format!("<span class=\"id\">{}</span>", line(id))
        }
        Cell::Named { id, text } => {
            format!("<span class=\"id\">{}</span> {}", line(id), free(text))
        }
        Cell::Number(text) | Cell::Percent(text) | Cell::Date(text) => kept(text),
        Cell::Mark(one) => mark(one),
        Cell::Bar(bar) => progress(bar, words),
    }
}

/// A figure or a day: on one line if it is short enough for any sheet, or else for a screen.
fn kept(text: &str) -> String {
    let class = match text.chars().count() {
        ..=16 => " class=\"k\"",
        17..=26 => " class=\"long\"",
        _ => "",
    };
    format!("<span{class}>{}</span>", line(text))
}

fn unseen(text: &str) -> String {
    format!("<span class=\"unseen\">{}</span>", line(text))
}

/// A state by its sign and its word.
pub(super) fn mark(mark: &Mark) -> String {
    format!(
        "<span class=\"mark {}\"><span class=\"sign\" aria-hidden=\"true\">{}</span> {}</span>",
        tone(mark.tone),
        line(&mark.sign.to_string()),
        line(&mark.word)
    )
}

/// The class of a tone.
fn tone(tone: Tone) -> &'static str {
    chart::tone(tone)
}

/// Progress as a bar, the figure, and what was expected.
fn progress(bar: &Bar, words: &Words) -> String {
    let hundred = || Ratio::from_integer(BigInt::from(100));
    let expected = bar.expected.as_ref().map(|share| {
        let shown = words.percent(&fixed(&(share * hundred()), 1));
        let args = [crate::render::values::text("shown", shown)];
        format!("<span class=\"exp\">{}</span>", line(&words.say_with("html-expected", &args)))
    });
    format!(
        "<span class=\"bar\">{}{}{}</span>",
        chart::progress::svg(bar),
        kept(&bar.shown),
        expected.unwrap_or_default()
    )
}

/// The numbers behind a chart: what was measured, then what was expected, then the days marked.
pub(super) fn points(chart: &Chart, setting: &mut Setting) -> String {
    let words = setting.words;
    let say = |key| words.say(key);
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for (key, points) in [
        ("chart-measured", &chart.points),
        ("chart-expected", &chart.path),
        ("chart-target", &chart.targets),
    ] {
        rows.extend(points.iter().map(|point| {
            vec![
                Cell::Date(point.when.clone()),
                Cell::Text(say(key)),
                Cell::Number(point.shown.clone()),
            ]
        }));
    }
    // A day that is marked has no number of its own: nothing stands there, and not that there was none.
    rows.extend(chart.moments.iter().map(|(day, name)| {
        vec![
            Cell::Date(words.short_date(*day)),
            Cell::Text(name.clone()),
            Cell::Text(String::new()),
        ]
    }));
    let columns = vec![
        Column::left(say("label-date"), 0),
        Column::left(say("chart-what"), 0),
        Column::right(say("label-value"), 0),
    ];
    let table = Table { caption: chart.name.clone(), ..Table::new(columns, rows) };
    print(&table, setting)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Lang;
    use crate::render::html::anchors::Anchors;

    #[test]
    fn a_day_that_is_marked_in_a_chart_is_not_said_to_have_no_number() {
        let chart = Chart {
            name: "Growth".into(),
            points: Vec::new(),
            path: Vec::new(),
            targets: Vec::new(),
            moments: vec![("2025-04-02".parse().unwrap(), "Meeting".into())],
        };
        let (words, mut anchors) = (Words::new(Lang::En), Anchors::default());
        let mut setting = Setting { words: &words, anchors: &mut anchors, about: String::new() };
        let html = points(&chart, &mut setting);
        assert!(html.contains("<bdi>Meeting</bdi></td><td class=\"n\"><bdi></bdi></td>"), "{html}");
    }
}
