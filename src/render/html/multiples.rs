//! Small frames side by side, as a list: each says its party and its figures in words, so that the drawing
//! may stay silent; on narrow screens they stand below each other.

use super::blocks::Setting;
use super::table;
use crate::render::chart::multiples::{Multiples, Range, said, svg};
use crate::render::markup::{free, line};
use crate::render::page::{Cell, Column, Point, Table};

/// The frames with their numbers behind them; nothing where there is no point.
pub(super) fn figure(all: &Multiples, setting: &mut Setting) -> String {
    let Some(range) = Range::of(&all.frames) else { return String::new() };
    let frame = |(name, points): &(String, Vec<Point>)| {
        format!(
            "<li><span class=\"who\">{}</span>{}<span class=\"ends\">{}</span></li>\n",
            free(name),
            svg(points, &range),
            line(&said(points, setting.words))
        )
    };
    let frames: String = all.frames.iter().map(frame).collect();
    let (name, note) = (free(&all.name), free(&all.note));
    let behind = behind(all, setting);
    format!(
        "<figure class=\"many\">\n<figcaption>{name}</figcaption>\n<p class=\"soft\">{note}</p>\n\
         <ul class=\"frames\">\n{frames}</ul>\n\
         <details><summary>{}</summary>\n{behind}</details>\n</figure>\n",
        line(&setting.words.say("html-chart-data"))
    )
}

fn behind(all: &Multiples, setting: &mut Setting) -> String {
    let words = setting.words;
    let columns = vec![
        Column::left(words.say("label-party"), 0),
        Column::left(words.say("label-date"), 0),
        Column::right(words.say("label-value"), 0),
    ];
    let row = |name: &String, point: &Point| {
        let (when, shown) = (point.when.clone(), point.shown.clone());
        vec![Cell::Text(name.clone()), Cell::Date(when), Cell::Number(shown)]
    };
    let rows =
        all.frames.iter().flat_map(|(name, points)| points.iter().map(move |p| row(name, p)));
    let table = Table { caption: all.name.clone(), ..Table::new(columns, rows.collect()) };
    table::print(&table, setting)
}
