//! Styles that Word does not know: those of tables, of states, of the banner. Their names come from the catalogue.

use super::colours::{self, ACCENT, ALERT, QUIET, RULE};
use super::styles::{self, Style, bold, colour, size, spacing};
use super::xml::Xml;
use crate::words::catalogue::Words;

/// A tiny line after a table.
const GAP: &str = r#"<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>"#;
/// A type that has the signs of states.
const SIGNS: &str = r#"<w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:eastAsia="Segoe UI Symbol" w:cs="Segoe UI Symbol"/>"#;

/// Writes these styles.
pub fn write(xml: &mut Xml, words: &Words) {
    let centre = format!("{}<w:jc w:val=\"center\"/>", spacing(0, 40, 0));
    let keep = |before, after| format!("<w:keepNext/>{}", spacing(before, after, 0));
    let quiet = format!("{}{}", colour(QUIET), size(17));
    for (id, key, paragraph, letters) in [
        ("TableText", "docx-style-cell", format!("<w:keepLines/>{}", spacing(20, 20, 0)), size(18)),
        ("TableHeading", "docx-style-heading", keep(40, 40), bold(18, ACCENT)),
        ("Legend", "docx-style-legend", spacing(40, 160, 0), quiet),
        ("Gap", "docx-style-gap", GAP.to_string(), size(8)),
        ("Banner", "docx-style-banner", centre, bold(22, ALERT)),
        ("Picture", "docx-style-picture", keep(0, 0), String::new()),
    ] {
        let name = &words.say(key);
        let (kind, based, next) = ("paragraph", "Normal", "");
        styles::one(xml, &Style { kind, id, name, based, next, paragraph, letters, own: true });
    }
    let strong = "<w:b/><w:bCs/>";
    for (id, name, letters, own) in [
        ("Strong", "Strong".to_string(), strong.to_string(), false),
        ("Sign", words.say("docx-style-sign"), SIGNS.to_string(), true),
        ("ShareFigure", words.say("docx-style-figure"), format!("{strong}{}", size(28)), true),
    ] {
        let (kind, name, paragraph) = ("character", name.as_str(), String::new());
        styles::one(xml, &Style { kind, id, name, based: "", next: "", paragraph, letters, own });
    }
    tables(xml, &words.say("docx-style-table"));
}

fn tables(xml: &mut Xml, name: &str) {
    let line = |side: &str, thick: u8| {
        format!(
            "<w:{side} w:val=\"single\" w:sz=\"{thick}\" w:space=\"0\" w:color=\"{}\"/>",
            colours::hex(RULE)
        )
    };
    xml.raw(
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>\
         <w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>\
         <w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"80\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>",
    );
    xml.open("w:style", &[("w:type", "table"), ("w:customStyle", "1"), ("w:styleId", "RutaTable")]);
    xml.val("w:name", name);
    xml.val("w:basedOn", "TableNormal");
    let borders =
        [("top", 8), ("bottom", 8), ("insideH", 4)].map(|(side, thick)| line(side, thick));
    xml.raw(&format!(
        "<w:tblPr><w:tblBorders>{}</w:tblBorders></w:tblPr>\
         <w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>{}</w:tcBorders>\
         <w:vAlign w:val=\"bottom\"/></w:tcPr></w:tblStylePr>",
        borders.concat(),
        line("bottom", 8),
    ));
    xml.close("w:style");
}
