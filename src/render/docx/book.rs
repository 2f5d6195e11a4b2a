//! The whole document: its body and the parts that a package needs beside it.

use chrono::NaiveDate;

use super::blocks;
use super::captions;
use super::package::{self, Part};
use super::pictures;
use super::runs::{self, Look, Stand};
use super::styles;
use super::xml::Xml;
use crate::model::language::Lang;
use crate::render::page::Page;
use crate::words::catalogue::Words;
use crate::words::regions::locale;

/// The name space of word processing.
pub const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";

/// A page as the bytes of a DOCX file. Its properties are dated by `as_of`; they name nobody.
#[must_use]
pub fn print(page: &Page, as_of: NaiveDate) -> Vec<u8> {
    let lang = page.lang.unwrap_or(Lang::Es);
    let words = Words::of(lang, page.region).kept();
    let regional = page.region.and_then(|region| locale(lang, region));
    let tag = regional.as_deref().unwrap_or(tag(lang));
    let (body, pictures) = blocks::body(page, &words);
    let mut parts: Vec<Part> = vec![
        part("[Content_Types].xml", types()),
        part("_rels/.rels", package_relations()),
        part("docProps/core.xml", properties(page, as_of, tag)),
        part("docProps/app.xml", program()),
        part("word/document.xml", document(&body)),
        part("word/_rels/document.xml.rels", relations(pictures.files().len())),
        part("word/styles.xml", styles::write(&words, tag)),
        part("word/numbering.xml", bullets()),
        part("word/settings.xml", settings(tag)),
        part("word/header1.xml", header(page, true)),
        part("word/header2.xml", header(page, false)),
        part("word/footer1.xml", footer(page, &words)),
    ];
    let files = pictures.files().iter().enumerate();
    parts.extend(
        files.map(|(at, bytes)| (format!("word/media/image{}.png", at + 1), bytes.clone())),
    );
    package::pack(&parts)
}

/// The tag by which Word finds the tools of a language.
fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Es => "es-ES",
        Lang::En => "en-US",
        Lang::Pt => "pt-BR",
        Lang::Fr => "fr-FR",
    }
}

fn part(path: &str, text: String) -> Part {
    (path.to_string(), text.into_bytes())
}

fn document(body: &str) -> String {
    let mut xml = Xml::part();
    let (word, main) = (format!("{DRAWING}/wordprocessingDrawing"), format!("{DRAWING}/main"));
    let picture = format!("{DRAWING}/picture");
    let spaces = [
        ("xmlns:w", MAIN),
        ("xmlns:r", RELATIONS),
        ("xmlns:wp", word.as_str()),
        ("xmlns:a", main.as_str()),
        ("xmlns:pic", picture.as_str()),
    ];
    xml.open("w:document", &spaces);
    xml.open("w:body", &[]);
    xml.raw(body);
    xml.close("w:body");
    xml.close("w:document");
    xml.finish()
}

fn types() -> String {
    let mut xml = Xml::part();
    xml.open("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))]);
    for (extension, kind) in [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
        ("png", "image/png"),
    ] {
        xml.leaf("Default", &[("Extension", extension), ("ContentType", kind)]);
    }
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    for (path, kind) in [
        ("/word/document.xml", format!("{word}.document.main+xml")),
        ("/word/styles.xml", format!("{word}.styles+xml")),
        ("/word/numbering.xml", format!("{word}.numbering+xml")),
        ("/word/settings.xml", format!("{word}.settings+xml")),
        ("/word/header1.xml", format!("{word}.header+xml")),
        ("/word/header2.xml", format!("{word}.header+xml")),
        ("/word/footer1.xml", format!("{word}.footer+xml")),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".into()),
        (
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml".into(),
        ),
    ] {
        xml.leaf("Override", &[("PartName", path), ("ContentType", &kind)]);
    }
    xml.close("Types");
    xml.finish()
}

fn package_relations() -> String {
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    listed(&[
        ("rId1".into(), format!("{RELATIONS}/officeDocument"), "word/document.xml".into()),
        ("rId2".into(), core, "docProps/core.xml".into()),
        ("rId3".into(), format!("{RELATIONS}/extended-properties"), "docProps/app.xml".into()),
    ])
}

fn relations(pictures: usize) -> String {
    let one = |id: &str, kind: &str, target: &str| {
        (id.to_string(), format!("{RELATIONS}/{kind}"), target.to_string())
    };
    let mut all = vec![
        one("rIdStyles", "styles", "styles.xml"),
        one("rIdNumbering", "numbering", "numbering.xml"),
        one("rIdSettings", "settings", "settings.xml"),
        one("rIdHeader", "header", "header1.xml"),
        one("rIdFirst", "header", "header2.xml"),
        one("rIdFooter", "footer", "footer1.xml"),
    ];
    for at in 0..pictures {
        all.push(one(&pictures::relation(at), "image", &format!("media/image{}.png", at + 1)));
    }
    listed(&all)
}

fn listed(relations: &[(String, String, String)]) -> String {
    let mut xml = Xml::part();
    xml.open("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    for (id, kind, target) in relations {
        xml.leaf("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
    }
    xml.close("Relationships");
    xml.finish()
}

fn properties(page: &Page, as_of: NaiveDate, tag: &str) -> String {
    let mut xml = Xml::part();
    let core = format!("{PACKAGE}/metadata/core-properties");
    let spaces = [
        ("xmlns:cp", core.as_str()),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    xml.open("cp:coreProperties", &spaces);
    xml.element("dc:title", &[], &page.title);
    xml.element("dc:language", &[], tag);
    let moment = format!("{as_of}T00:00:00Z");
    for name in ["dcterms:created", "dcterms:modified"] {
        xml.element(name, &[("xsi:type", "dcterms:W3CDTF")], &moment);
    }
    xml.close("cp:coreProperties");
    xml.finish()
}

fn program() -> String {
    let mut xml = Xml::part();
    let space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.open("Properties", &[("xmlns", space)]);
    xml.element("Application", &[], "ruta");
    xml.close("Properties");
    xml.finish()
}

fn bullets() -> String {
    let mut xml = Xml::part();
    xml.open("w:numbering", &[("xmlns:w", MAIN)]);
    xml.open("w:abstractNum", &[("w:abstractNumId", "0")]);
    xml.val("w:multiLevelType", "hybridMultilevel");
    for (level, sign) in ["•", "–", "•"].into_iter().enumerate() {
        xml.open("w:lvl", &[("w:ilvl", &level.to_string())]);
        xml.val("w:start", "1");
        xml.val("w:numFmt", "bullet");
        xml.val("w:lvlText", sign);
        xml.val("w:lvlJc", "left");
        let left = (340 * (level + 1)).to_string();
        xml.open("w:pPr", &[]);
        xml.leaf("w:ind", &[("w:left", &left), ("w:hanging", "284")]);
        xml.close("w:pPr");
        xml.close("w:lvl");
    }
    xml.close("w:abstractNum");
    xml.open("w:num", &[("w:numId", "1")]);
    xml.val("w:abstractNumId", "0");
    xml.close("w:num");
    xml.close("w:numbering");
    xml.finish()
}

fn settings(tag: &str) -> String {
    let mut xml = Xml::part();
    xml.open("w:settings", &[("xmlns:w", MAIN)]);
    xml.val("w:defaultTabStop", "709");
    xml.open("w:compat", &[]);
    let mode = [
        ("w:name", "compatibilityMode"),
        ("w:uri", "http://schemas.microsoft.com/office/word"),
        ("w:val", "15"),
    ];
    xml.leaf("w:compatSetting", &mode);
    xml.close("w:compat");
    xml.val("w:themeFontLang", tag);
    xml.close("w:settings");
    xml.finish()
}

/// What stands above each sheet: the banner and, but for the first one, the title.
fn header(page: &Page, title: bool) -> String {
    let mut xml = Xml::part();
    xml.open("w:hdr", &[("xmlns:w", MAIN)]);
    if !page.banner.is_empty() {
        runs::paragraph(&mut xml, Stand::of("Banner"), &page.banner);
    }
    if title {
        runs::paragraph(&mut xml, Stand::of("Header"), &page.title);
    } else if page.banner.is_empty() {
        runs::paragraph(&mut xml, Stand::default(), "");
    }
    xml.close("w:hdr");
    xml.finish()
}

/// What stands below each sheet: what the document was made from, and the sheet's number.
fn footer(page: &Page, words: &Words) -> String {
    let mut xml = Xml::part();
    xml.open("w:ftr", &[("xmlns:w", MAIN)]);
    runs::begin(&mut xml, Stand { style: "Footer", align: "right", keep: false });
    captions::page_numbers(&mut xml, words);
    runs::end(&mut xml);
    for line in &page.foot {
        runs::begin(&mut xml, Stand::of("Footer"));
        runs::run(&mut xml, Look { size: Some(14), ..Look::default() }, line);
        runs::end(&mut xml);
    }
    xml.close("w:ftr");
    xml.finish()
}
