//! The controls that choose rows: by roadmap, by status, by party, from the tags of the page's rows.
//!
//! They are hidden until the script shows them, since without it they would do nothing.

use std::collections::BTreeSet;

use crate::model::party::country;
use crate::model::status::Status;
use crate::render::marks;
use crate::render::markup::line;
use crate::render::page::{Block, Page, Tags};
use crate::render::values::text;
use crate::words::catalogue::Words;

/// The controls; none where no row is tagged.
pub(super) fn controls(page: &Page, words: &Words) -> Option<String> {
    let tags = || {
        page.blocks.iter().flat_map(|block| match block {
            Block::Table(table) => &table.tags[..],
            _ => &[],
        })
    };
    tags().next()?;
    let say = |key: &str| line(&words.say(key));
    let mut out = format!(
        "<form id=\"filter\" hidden aria-labelledby=\"filter-name\" autocomplete=\"off\">\n\
         <h2 id=\"filter-name\">{}</h2>\n<div class=\"choices\">\n",
        say("html-filter")
    );
    let lists = [
        ("roadmap", "label-roadmap", roadmaps(page, tags())),
        ("status", "label-status", statuses(tags(), words)),
        ("party", "label-party", parties(tags(), words)),
    ];
    for (name, label, options) in lists {
        if options.is_empty() {
            continue;
        }
        out.push_str(&format!(
            "<div class=\"choice\"><label for=\"filter-{name}\">{}</label><select id=\"filter-{name}\" name=\"{name}\">\
             <option value=\"\">{}</option>",
            say(label),
            line(&words.say_with("html-filter-all", &[text("what", name)]))
        ));
        for (value, shown) in options {
            out.push_str(&format!("<option value=\"{}\">{}</option>", line(&value), line(&shown)));
        }
        out.push_str("</select></div>\n");
    }
    out.push_str(&format!(
        "<button type=\"reset\">{}</button>\n</div>\n\
         <p id=\"filter-shown\" role=\"status\" data-shown=\"{}\"></p>\n\
         <p id=\"filter-none\" hidden>{}</p>\n</form>\n",
        say("html-filter-reset"),
        say("html-filter-shown"),
        say("html-filter-none")
    ));
    Some(out)
}

/// Roadmaps in the order of the page, by their heading's text.
fn roadmaps<'a>(page: &Page, tags: impl Iterator<Item = &'a Tags>) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for tag in tags.filter(|tag| !tag.roadmap.is_empty()) {
        if found.iter().any(|(id, _)| *id == tag.roadmap) {
            continue;
        }
        let title = page.blocks.iter().find_map(|block| match block {
            Block::Heading { id, text, .. } if *id == tag.roadmap => Some(text),
            _ => None,
        });
        let shown =
            title.map_or_else(|| tag.roadmap.clone(), |text| format!("{} · {text}", tag.roadmap));
        found.push((tag.roadmap.clone(), shown));
    }
    found
}

/// States in their own order.
fn statuses<'a>(tags: impl Iterator<Item = &'a Tags>, words: &Words) -> Vec<(String, String)> {
    let found: BTreeSet<&str> = tags.map(|tag| tag.status.as_str()).collect();
    let every = Status::ALL.into_iter().chain([Status::Hidden]);
    let known = every.filter(|one| found.contains(one.code()));
    known.map(|one| (one.code().to_string(), marks::status(words, one).word)).collect()
}

/// Parties by name: countries by theirs, others by their code.
fn parties<'a>(tags: impl Iterator<Item = &'a Tags>, words: &Words) -> Vec<(String, String)> {
    let name = |code: &str| {
        country(code).map_or(code.to_string(), |one| one.name.get(words.lang()).to_string())
    };
    let codes: BTreeSet<&String> = tags.flat_map(|tag| &tag.parties).collect();
    let codes = codes.into_iter().filter(|code| !code.is_empty());
    let mut found: Vec<(String, String)> = codes.map(|code| (code.clone(), name(code))).collect();
    found.sort_by_cached_key(|(_, name)| crate::text::fold::fold(name));
    found
}
