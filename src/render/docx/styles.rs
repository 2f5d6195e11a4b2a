//! The styles: Word's own by their own names, so that it shows them in the reader's language, and a few more.

use super::colours::{self, ACCENT, INK, QUIET, RULE, Rgb};
use super::own_styles;
use super::xml::Xml;
use crate::words::catalogue::Words;

/// A style.
pub struct Style<'a> {
    /// `paragraph` or `character`.
    pub kind: &'a str,
    /// Its id.
    pub id: &'a str,
    /// Its name: of Word, or ours.
    pub name: &'a str,
    /// What it is based on; may be empty.
    pub based: &'a str,
    /// What follows it; empty = the same.
    pub next: &'a str,
    /// How its paragraphs stand, as XML.
    pub paragraph: String,
    /// How its letters look, as XML.
    pub letters: String,
    /// Whether Word does not know it.
    pub own: bool,
}

/// The part `styles.xml`. `tag` is the language's, such as `es-ES`.
#[must_use]
pub fn write(words: &Words, tag: &str) -> String {
    let mut xml = Xml::part();
    xml.open("w:styles", &[("xmlns:w", super::book::MAIN)]);
    defaults(&mut xml, tag);
    let styles = running(tag).into_iter().chain(headings()).chain(contents());
    for style in styles.chain(lists()).chain(sheets()) {
        one(&mut xml, &style);
    }
    own_styles::write(&mut xml, words);
    xml.close("w:styles");
    xml.finish()
}

fn defaults(xml: &mut Xml, tag: &str) {
    let fonts =
        r#"<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>"#;
    let lang = language(tag);
    xml.raw(&format!(
        "<w:docDefaults><w:rPrDefault><w:rPr>{fonts}{}{}{lang}</w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr>{}</w:pPr></w:pPrDefault></w:docDefaults>",
        colour(INK),
        size(21),
        spacing(0, 120, 264),
    ));
}

fn running(tag: &str) -> Vec<Style<'static>> {
    let note = format!(
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"{}\"/></w:pBdr>{}\
         <w:ind w:left=\"227\"/>",
        colours::hex(RULE),
        spacing(60, 100, 0)
    );
    vec![
        Style { next: "", ..paragraph_style("Normal", "Normal", "", String::new(), language(tag)) },
        paragraph_style(
            "Title",
            "Title",
            "Normal",
            format!("<w:keepNext/>{}", spacing(0, 80, 0)),
            bold(44, ACCENT),
        ),
        paragraph_style(
            "Subtitle",
            "Subtitle",
            "Normal",
            spacing(0, 20, 0),
            format!("{}{}", colour(QUIET), size(22)),
        ),
        paragraph_style(
            "Caption",
            "caption",
            "Normal",
            format!("<w:keepNext/>{}", spacing(160, 60, 0)),
            bold(19, QUIET),
        ),
        paragraph_style("Quote", "Quote", "Normal", note, format!("{}{}", colour(QUIET), size(19))),
    ]
}

fn headings() -> Vec<Style<'static>> {
    let head = |id, name, before, after, half, level| {
        let paragraph = format!(
            "<w:keepNext/><w:keepLines/>{}<w:outlineLvl w:val=\"{level}\"/>",
            spacing(before, after, 0)
        );
        paragraph_style(id, name, "Normal", paragraph, bold(half, ACCENT))
    };
    vec![
        head("Heading1", "heading 1", 360, 120, 32, 0),
        head("Heading2", "heading 2", 260, 80, 25, 1),
        head("Heading3", "heading 3", 200, 60, 22, 2),
    ]
}

fn contents() -> Vec<Style<'static>> {
    vec![
        paragraph_style(
            "TOCHeading",
            "TOC Heading",
            "Normal",
            format!("<w:keepNext/>{}", spacing(320, 100, 0)),
            bold(28, ACCENT),
        ),
        paragraph_style(
            "TOC1",
            "toc 1",
            "Normal",
            format!("{TAB}{}", spacing(60, 20, 0)),
            bold(21, INK),
        ),
        paragraph_style(
            "TOC2",
            "toc 2",
            "Normal",
            format!("{TAB}{}<w:ind w:left=\"284\"/>", spacing(0, 10, 0)),
            size(19),
        ),
    ]
}

/// Where Word sets the page's number when it updates the contents.
const TAB: &str = r#"<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs>"#;

fn lists() -> Vec<Style<'static>> {
    let names = [
        ("ListBullet", "List Bullet"),
        ("ListBullet2", "List Bullet 2"),
        ("ListBullet3", "List Bullet 3"),
    ];
    let bullet = |(level, (id, name)): (usize, (&'static str, &'static str))| {
        let paragraph = format!(
            "<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>{}<w:contextualSpacing/>",
            spacing(0, 60, 0)
        );
        Style { next: "", ..paragraph_style(id, name, "Normal", paragraph, String::new()) }
    };
    names.into_iter().enumerate().map(bullet).collect()
}

fn sheets() -> Vec<Style<'static>> {
    let rule = colours::hex(RULE);
    let border = |side: &str| {
        format!(
            "<w:pBdr><w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"{rule}\"/></w:pBdr>"
        )
    };
    let quiet = format!("{}{}", colour(QUIET), size(16));
    vec![
        paragraph_style(
            "Header",
            "header",
            "Normal",
            format!("{}{}", border("bottom"), spacing(0, 0, 0)),
            quiet.clone(),
        ),
        paragraph_style("Footer", "footer", "Normal", spacing(0, 0, 0), quiet),
    ]
}

fn paragraph_style<'a>(
    id: &'a str,
    name: &'a str,
    based: &'a str,
    paragraph: String,
    letters: String,
) -> Style<'a> {
    Style { kind: "paragraph", id, name, based, next: "Normal", paragraph, letters, own: false }
}

/// Writes a style.
pub fn one(xml: &mut Xml, style: &Style) {
    let mut attributes = vec![("w:type", style.kind), ("w:styleId", style.id)];
    if style.own {
        attributes.push(("w:customStyle", "1"));
    }
    if style.id == "Normal" {
        attributes.push(("w:default", "1"));
    }
    xml.open("w:style", &attributes);
    xml.val("w:name", style.name);
    if !style.based.is_empty() {
        xml.val("w:basedOn", style.based);
    }
    if !style.next.is_empty() {
        xml.val("w:next", style.next);
    }
    xml.leaf("w:qFormat", &[]);
    if !style.paragraph.is_empty() {
        xml.raw(&format!("<w:pPr>{}</w:pPr>", style.paragraph));
    }
    if !style.letters.is_empty() {
        xml.raw(&format!("<w:rPr>{}</w:rPr>", style.letters));
    }
    xml.close("w:style");
}

/// Room before and after in twips, and between lines in 240ths (0 = one line).
#[must_use]
pub fn spacing(before: u32, after: u32, line: u32) -> String {
    let line = if line == 0 { 240 } else { line };
    format!(
        "<w:spacing w:before=\"{before}\" w:after=\"{after}\" w:line=\"{line}\" w:lineRule=\"auto\"/>"
    )
}

/// Size in half points.
#[must_use]
pub fn size(half: u32) -> String {
    format!("<w:sz w:val=\"{half}\"/><w:szCs w:val=\"{half}\"/>")
}

/// Colour of letters.
#[must_use]
pub fn colour(rgb: Rgb) -> String {
    format!("<w:color w:val=\"{}\"/>", colours::hex(rgb))
}

/// Bold letters of a size in half points.
#[must_use]
pub fn bold(half: u32, rgb: Rgb) -> String {
    format!("<w:b/><w:bCs/>{}{}", colour(rgb), size(half))
}

fn language(tag: &str) -> String {
    format!("<w:lang w:val=\"{tag}\" w:eastAsia=\"{tag}\" w:bidi=\"{tag}\"/>")
}
