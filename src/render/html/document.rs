//! The document around the page's blocks: policy first, title, contents, filter, foot.

use super::anchors::Anchors;
use super::{blocks, filter, policy};
use crate::model::language::Lang;
use crate::render::markup::{free, line, style_string};
use crate::render::page::{Block, Page};
use crate::words::catalogue::Words;

const STYLE: &str = include_str!("style.css");
const PRINT: &str = include_str!("print.css");
const SCRIPT: &str = include_str!("filter.js");
/// More entries than this, and only first-level headings are listed in the contents.
const ENTRIES: usize = 40;

/// A heading's place in the document.
pub(super) struct Entry {
    pub(super) level: u8,
    pub(super) anchor: String,
    pub(super) id: String,
    pub(super) text: String,
}

/// The page as an HTML document; the same page gives the same bytes. A page without a language is
/// taken to be in Spanish, as the rest of the program does.
#[must_use]
pub fn print(page: &Page) -> String {
    let words = Words::of(page.lang.unwrap_or(Lang::Es), page.region).kept();
    let mut anchors = Anchors::default();
    let entries = entries(page, &mut anchors);
    let controls = filter::controls(page, &words);
    let style = style(page);
    let mut out = head(page, &words, &style, controls.is_some());
    out.push_str(&format!(
        "<body>\n<a class=\"skip\" href=\"#{CONTENT}\">{}</a>\n",
        line(&words.say("html-skip"))
    ));
    out.push_str(&masthead(page));
    out.push_str(&contents(&entries, &words));
    out.push_str(controls.as_deref().unwrap_or_default());
    out.push_str(&format!("<main id=\"{CONTENT}\" tabindex=\"-1\">\n"));
    out.push_str(&blocks::print(page, &words, &entries, &mut anchors));
    out.push_str("</main>\n");
    out.push_str(&foot(page));
    if controls.is_some() {
        out.push_str(&format!("<script>{SCRIPT}</script>\n"));
    }
    out.push_str("</body>\n</html>\n");
    out
}

/// The id of the matter itself. It holds no `-`, as all given ids do.
const CONTENT: &str = "content";

fn head(page: &Page, words: &Words, style: &str, scripted: bool) -> String {
    let policy = policy::policy(style, scripted.then_some(SCRIPT));
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <link rel=\"icon\" href=\"data:,\">\n\
         <title>{}</title>\n<style>{style}</style>\n</head>\n",
        words.lang().code(),
        line(&page.title)
    )
}

/// The style, with the banner and the foot (or else the title) in the margins of every sheet.
fn style(page: &Page) -> String {
    let banner = match page.banner.as_str() {
        "" => String::new(),
        text => format!("@page{{@top-center{{content:{}}}}}\n", style_string(text)),
    };
    let foot = if page.foot.is_empty() { page.title.clone() } else { page.foot.join(" · ") };
    let foot = format!("@page{{@bottom-left{{content:{}}}}}\n", style_string(&foot));
    format!("{STYLE}{PRINT}{banner}{foot}")
}

fn masthead(page: &Page) -> String {
    let mut out = String::from("<header>\n");
    if !page.banner.is_empty() {
        out.push_str(&format!("<p class=\"banner\">{}</p>\n", free(&page.banner)));
    }
    out.push_str(&format!("<h1>{}</h1>\n", free(&page.title)));
    for one in &page.lines {
        out.push_str(&format!("<p class=\"lead\">{}</p>\n", free(one)));
    }
    out.push_str("</header>\n");
    out
}

/// The headings with the anchors that they get, in the order of the page.
fn entries(page: &Page, anchors: &mut Anchors) -> Vec<Entry> {
    let entry = |block: &Block| match block {
        Block::Heading { level, id, text } => Some(Entry {
            level: (*level).clamp(1, 3),
            anchor: anchors.give("s", id),
            id: id.clone(),
            text: text.clone(),
        }),
        _ => None,
    };
    page.blocks.iter().filter_map(entry).collect()
}

/// What the document holds; nothing where there is nothing to choose.
fn contents(entries: &[Entry], words: &Words) -> String {
    let deepest = if entries.iter().filter(|one| one.level < 3).count() > ENTRIES { 1 } else { 2 };
    let listed: Vec<&Entry> = entries.iter().filter(|one| one.level <= deepest).collect();
    if listed.len() < 3 {
        return String::new();
    }
    let name = line(&words.say("html-contents"));
    let mut out = format!("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{name}</h2>\n");
    let mut open = 0;
    for entry in listed {
        // A first entry below level 1 stands at the depth reached, never deeper.
        let depth = entry.level.min(open + 1);
        match depth > open {
            true => out.push_str("<ol>\n"),
            false => {
                out.push_str("</li>\n");
                out.push_str(&"</ol></li>\n".repeat(usize::from(open - depth)));
            }
        }
        open = depth;
        out.push_str(&format!("<li><a href=\"#{}\">{}</a>", entry.anchor, heading(entry)));
    }
    out.push_str("</li></ol>");
    out.push_str(&"</li></ol>".repeat(usize::from(open.saturating_sub(1))));
    out.push_str("\n</nav>\n");
    out
}

/// A heading's id and text.
pub(super) fn heading(entry: &Entry) -> String {
    let id = match entry.id.as_str() {
        "" => String::new(),
        id => format!("<span class=\"id\">{}</span> ", line(id)),
    };
    format!("{id}{}", free(&entry.text))
}

fn foot(page: &Page) -> String {
    if page.foot.is_empty() {
        return String::new();
    }
    let lines: String = page.foot.iter().map(|one| format!("<p>{}</p>\n", free(one))).collect();
    format!("<footer>\n{lines}</footer>\n")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::render::{report, samples, samples_figures};

    fn printed(lang: Lang) -> String {
        let words = Words::new(lang);
        let report = samples_figures::report(&[0, 1]);
        let mut page = report::page(&samples::framework(), &report, &words);
        page.lang = Some(lang);
        print(&page)
    }

    fn all<'a>(text: &'a str, before: &str) -> Vec<&'a str> {
        text.split(before).skip(1).filter_map(|rest| rest.split('"').next()).collect()
    }

    #[test]
    fn the_policy_comes_first_and_nothing_is_fetched() {
        let text = printed(Lang::Es);
        let head = "<!doctype html>\n<html lang=\"es\">\n<head>\n\
                    <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';";
        assert!(text.starts_with(head), "{text}");
        let body = text.split("</style>").nth(1).unwrap();
        for asks in ["src=", "url(", "@import", "http:", "https:", " style=", "<script"] {
            assert!(!body.contains(asks), "{asks}");
        }
        assert!(!STYLE.contains("url(") && !PRINT.contains("url("));
    }

    #[test]
    fn ids_are_unique_and_every_reference_leads_somewhere() {
        let text = printed(Lang::Pt);
        let ids = all(&text, " id=\"");
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{ids:?}");
        let referred = all(&text, "labelledby=\"").into_iter().flat_map(|one| one.split(' '));
        for one in referred.chain(all(&text, "href=\"#")) {
            assert!(known.contains(one), "{one}");
        }
    }

    #[test]
    fn the_same_page_gives_the_same_bytes_and_speaks_its_language() {
        for lang in Lang::INTERFACE {
            assert_eq!(printed(lang), printed(lang));
            assert!(printed(lang).contains(&Words::new(lang).say("html-contents")));
        }
    }

    #[test]
    fn texts_of_data_stay_texts() {
        let text = printed(Lang::Es);
        assert!(text.contains("Lecciones aprendidas &lt;b&gt;|&lt;/b&gt; \\u{1b}[2J"), "{text}");
        assert!(!text.contains('\u{1b}'));
    }

    #[test]
    fn contents_are_nested_as_deep_as_the_headings() {
        let mut page = Page::new("T".into());
        for (level, id) in [(2, "a"), (1, "b"), (2, "c"), (2, "d"), (1, "e")] {
            page.heading(level, id, "x");
        }
        let text = contents(&entries(&page, &mut Anchors::default()), &Words::new(Lang::En));
        let shape: String = text
            .split_inclusive('>')
            .filter_map(|tag| tag.rsplit_once('<').map(|(_, tag)| tag))
            .filter(|tag| tag.contains("ol") || tag.contains("li"))
            .collect();
        let expected = "ol>li>/li>li>ol>li>/li>li>/li>/ol>/li>li>/li>/ol>";
        assert_eq!(shape, expected, "{text}");
    }
}
