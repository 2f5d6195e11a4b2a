//! The table of contents: a field that Word can update, with its entries already written, and the bookmarks that
//! the entries lead to.

use super::runs::{self, Look, Stand};
use super::xml::Xml;
use crate::render::page::Block;
use crate::words::catalogue::Words;

/// Headings of these levels stand in the contents.
const DEEPEST: u8 = 2;
/// With fewer headings there are no contents.
const FEWEST: usize = 4;

/// The bookmark of the heading with this number, counted from 0 over all headings.
#[must_use]
pub fn bookmark(number: usize) -> String {
    format!("_Toc{:08}", number + 1)
}

/// What a heading says, with the id of what it heads.
#[must_use]
pub fn said(id: &str, text: &str) -> String {
    if id.is_empty() || text.is_empty() { format!("{id}{text}") } else { format!("{id} · {text}") }
}

/// Writes the contents, unless there is little to list.
pub fn write(xml: &mut Xml, blocks: &[Block], words: &Words) {
    let headings = blocks.iter().filter_map(|block| match block {
        Block::Heading { level, id, text } => Some((*level, said(id, text))),
        _ => None,
    });
    let entries: Vec<(usize, u8, String)> = headings
        .enumerate()
        .map(|(at, (level, text))| (at, level, text))
        .filter(|(_, level, _)| *level <= DEEPEST)
        .collect();
    if entries.len() < FEWEST {
        return;
    }
    xml.open("w:sdt", &[]);
    xml.open("w:sdtPr", &[]);
    xml.open("w:docPartObj", &[]);
    xml.val("w:docPartGallery", "Table of Contents");
    xml.leaf("w:docPartUnique", &[]);
    xml.close("w:docPartObj");
    xml.close("w:sdtPr");
    xml.open("w:sdtContent", &[]);
    runs::paragraph(xml, Stand::of("TOCHeading"), &words.say("docx-contents"));
    let last = entries.len() - 1;
    for (place, (at, level, text)) in entries.iter().enumerate() {
        runs::begin(xml, Stand::of(if *level == 1 { "TOC1" } else { "TOC2" }));
        if place == 0 {
            mark(xml, "begin");
            xml.open("w:r", &[]);
            let instruction = format!(" TOC \\o \"1-{DEEPEST}\" \\h \\z \\u ");
            xml.element("w:instrText", &[("xml:space", "preserve")], &instruction);
            xml.close("w:r");
            mark(xml, "separate");
        }
        xml.open("w:hyperlink", &[("w:anchor", &bookmark(*at)), ("w:history", "1")]);
        runs::run(xml, Look::default(), text);
        xml.close("w:hyperlink");
        if place == last {
            mark(xml, "end");
        }
        runs::end(xml);
    }
    xml.close("w:sdtContent");
    xml.close("w:sdt");
}

/// The begin, the middle or the end of a field.
fn mark(xml: &mut Xml, kind: &str) {
    xml.open("w:r", &[]);
    xml.leaf("w:fldChar", &[("w:fldCharType", kind)]);
    xml.close("w:r");
}
