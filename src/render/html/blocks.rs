//! The page's blocks, one after the other; what follows a first-level heading is its section, so that
//! a roadmap can be chosen whole.

use super::anchors::Anchors;
use super::document::{Entry, heading};
use super::{multiples, table};
use crate::render::chart;
use crate::render::markup::{free, line};
use crate::render::page::{Block, Chart, Mark, Page};
use crate::words::catalogue::Words;

/// What every block may need.
pub(super) struct Setting<'a> {
    pub(super) words: &'a Words,
    pub(super) anchors: &'a mut Anchors,
    /// What the last heading says, for a table that has no caption of its own.
    pub(super) about: String,
}

/// All blocks.
pub(super) fn print(
    page: &Page,
    words: &Words,
    entries: &[Entry],
    anchors: &mut Anchors,
) -> String {
    let mut setting = Setting { words, anchors, about: page.title.clone() };
    let mut entries = entries.iter();
    let mut out = String::new();
    let mut section = false;
    let mut notes = false;
    for (at, block) in page.blocks.iter().enumerate() {
        let note = block.is_note();
        if note != notes {
            out.push_str(if note { "<div class=\"notes\">\n" } else { "</div>\n" });
            notes = note;
        }
        let entry = if matches!(block, Block::Heading { .. }) { entries.next() } else { None };
        let Some(entry) = entry else {
            out.push_str(&one(block, &mut setting));
            continue;
        };
        if entry.level == 1 {
            out.push_str(if section { "</section>\n" } else { "" });
            out.push_str(&opening(page, entry, page.blocks.iter().skip(at + 1)));
            section = true;
        }
        setting.about.clone_from(&entry.text);
        let (level, anchor, text) = (entry.level + 1, &entry.anchor, heading(entry));
        out.push_str(&format!("<h{level} id=\"{anchor}\">{text}</h{level}>\n"));
    }
    out.push_str(if notes { "</div>\n" } else { "" });
    out.push_str(if section { "</section>\n" } else { "" });
    out
}

/// A section; one about a roadmap says so to the filter, one that opens with a wide table lies with it.
fn opening<'a>(page: &Page, entry: &Entry, mut rest: impl Iterator<Item = &'a Block>) -> String {
    let of_roadmap = |block: &Block| match block {
        Block::Table(table) => table.tags.iter().any(|tags| tags.roadmap == entry.id),
        _ => false,
    };
    let known = !entry.id.is_empty() && page.blocks.iter().any(of_roadmap);
    let of = if known { format!(" data-of=\"{}\"", line(&entry.id)) } else { String::new() };
    let first = rest.find(|block| !block.is_note() && !matches!(block, Block::Paragraph(_)));
    let wide = matches!(first, Some(Block::Table(table)) if table.wide);
    format!("<section{of}{}>\n", if wide { " class=\"lying\"" } else { "" })
}

fn one(block: &Block, setting: &mut Setting) -> String {
    match block {
        // Headings are printed with their section.
        Block::Heading { .. } => String::new(),
        Block::Paragraph(text) | Block::Note(text) | Block::Legend(text) => {
            format!("<p>{}</p>\n", free(text))
        }
        Block::Pairs(pairs) => {
            let pair = |(name, cell): &(String, _)| {
                let shown = table::content(cell, setting.words);
                format!("<div><dt>{}</dt><dd>{shown}</dd></div>\n", free(name))
            };
            format!("<dl>\n{}</dl>\n", pairs.iter().map(pair).collect::<String>())
        }
        Block::Bullets(points) => {
            let points: String =
                points.iter().map(|one| format!("<li>{}</li>\n", free(one))).collect();
            format!("<ul>\n{points}</ul>\n")
        }
        Block::Tree(nodes) => tree(nodes),
        Block::Table(one) => table::print(one, setting),
        Block::Chart(one) => figure(one, setting),
        Block::Multiples(all) => multiples::figure(all, setting),
        Block::Shares(all) => shares(all, setting.words),
    }
}

fn tree(nodes: &[(usize, String, String)]) -> String {
    let mut out = String::new();
    let mut open = 0;
    for (depth, id, text) in nodes {
        let depth = (depth + 1).min(open + 1);
        if depth > open {
            out.push_str("<ul class=\"tree\">\n");
        } else {
            out.push_str("</li>\n");
            out.push_str(&"</ul></li>\n".repeat(open - depth));
        }
        open = depth;
        out.push_str(&format!("<li><span class=\"id\">{}</span> {}", line(id), free(text)));
    }
    if open > 0 {
        out.push_str("</li></ul>");
        out.push_str(&"</li></ul>".repeat(open - 1));
        out.push('\n');
    }
    out
}

/// How many of each state: one bar, and the same in words.
fn shares(all: &[(Mark, u32)], words: &Words) -> String {
    let some = |(mark, number): &(Mark, u32)| {
        let shown = words.number(&number.to_string());
        format!("<li>{} <strong>{shown}</strong></li>\n", table::mark(mark))
    };
    let list: String = all.iter().filter(|(_, number)| *number > 0).map(some).collect();
    if list.is_empty() {
        return String::new();
    }
    format!("<div class=\"shares\">\n{}<ul>\n{list}</ul>\n</div>\n", chart::shares::svg(all))
}

/// A chart, with its numbers behind it.
fn figure(chart: &Chart, setting: &mut Setting) -> String {
    let words = setting.words;
    let (stem, name) = (setting.anchors.give("c", ""), line(&chart.name));
    let svg = chart::series::svg(chart, words, &stem);
    if svg.is_empty() {
        return svg;
    }
    let behind = table::points(chart, setting);
    format!(
        "<figure>\n<figcaption>{}</figcaption>\n\
         <div class=\"scroll\" role=\"group\" aria-label=\"{name}\" tabindex=\"0\">\n{svg}</div>\n\
         <details><summary>{}</summary>\n{behind}</details>\n</figure>\n",
        free(&chart.name),
        line(&words.say("html-chart-data"))
    )
}
