//! Paragraphs and stretches of text, the smallest things of a document.

use super::colours::{self, Rgb};
use super::xml::Xml;
use crate::render::page::Mark;

/// How a paragraph stands.
#[derive(Debug, Clone, Copy, Default)]
pub struct Stand<'a> {
    /// Its style's id; empty = running text.
    pub style: &'a str,
    /// Whether it stays on one sheet with what follows.
    pub keep: bool,
    /// `right` or `center`; empty = as the style says.
    pub align: &'a str,
}

impl<'a> Stand<'a> {
    /// As a style says.
    #[must_use]
    pub fn of(style: &'a str) -> Stand<'a> {
        Stand { style, ..Stand::default() }
    }
}

/// How a stretch of text looks.
#[derive(Debug, Clone, Copy, Default)]
pub struct Look<'a> {
    /// Its character style's id; empty = none.
    pub style: &'a str,
    /// Its colour, if it is not the style's.
    pub colour: Option<Rgb>,
    /// Its size in half points, if it is not the style's.
    pub size: Option<u32>,
}

/// Opens a paragraph; [`end`] closes it.
pub fn begin(xml: &mut Xml, stand: Stand) {
    xml.open("w:p", &[]);
    xml.open("w:pPr", &[]);
    if !stand.style.is_empty() {
        xml.val("w:pStyle", stand.style);
    }
    if stand.keep {
        xml.leaf("w:keepNext", &[]);
    }
    if !stand.align.is_empty() {
        xml.val("w:jc", stand.align);
    }
    xml.close("w:pPr");
}

/// Closes a paragraph.
pub fn end(xml: &mut Xml) {
    xml.close("w:p");
}

/// A paragraph of one text.
pub fn paragraph(xml: &mut Xml, stand: Stand, text: &str) {
    begin(xml, stand);
    run(xml, Look::default(), text);
    end(xml);
}

/// A stretch of text. Line ends in it stay line ends.
pub fn run(xml: &mut Xml, look: Look, text: &str) {
    if text.is_empty() {
        return;
    }
    xml.open("w:r", &[]);
    properties(xml, look);
    for (at, line) in text.lines().enumerate() {
        if at > 0 {
            xml.leaf("w:br", &[]);
        }
        xml.element("w:t", &[("xml:space", "preserve")], &line.replace('\t', " "));
    }
    xml.close("w:r");
}

/// A state: its sign in a type that has signs, then the word, never parted.
pub fn mark(xml: &mut Xml, look: Look, mark: &Mark) {
    let look = Look { colour: Some(colours::shades(mark.tone).word), ..look };
    run(xml, Look { style: "Sign", ..look }, &mark.sign.to_string());
    if !mark.word.is_empty() {
        run(xml, look, &format!("\u{a0}{}", mark.word));
    }
}

/// A text that may begin with a sign, which is set in a type that has it: `✓ informado: …`.
pub fn signed(xml: &mut Xml, text: &str) {
    let mut letters = text.chars();
    let sign = letters.next().filter(|c| !c.is_alphanumeric() && !c.is_ascii());
    match sign.filter(|_| letters.as_str().starts_with([' ', '\u{a0}'])) {
        Some(sign) => {
            run(xml, Look { style: "Sign", ..Look::default() }, &sign.to_string());
            let rest = letters.as_str().trim_start_matches([' ', '\u{a0}']);
            run(xml, Look::default(), &format!("\u{a0}{rest}"));
        }
        None => run(xml, Look::default(), text),
    }
}

/// A field that the reader's program fills in, such as a page's number, with what it shows until then.
pub fn field(xml: &mut Xml, look: Look, instruction: &str, shown: &str) {
    xml.open("w:fldSimple", &[("w:instr", &format!(" {instruction} "))]);
    run(xml, look, shown);
    xml.close("w:fldSimple");
}

fn properties(xml: &mut Xml, look: Look) {
    if look.style.is_empty() && look.colour.is_none() && look.size.is_none() {
        return;
    }
    xml.open("w:rPr", &[]);
    if !look.style.is_empty() {
        xml.val("w:rStyle", look.style);
    }
    if let Some(colour) = look.colour {
        xml.val("w:color", &colours::hex(colour));
    }
    if let Some(size) = look.size {
        xml.val("w:sz", &size.to_string());
        xml.val("w:szCs", &size.to_string());
    }
    xml.close("w:rPr");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_at_the_head_of_a_point_has_its_own_type() {
        let written = |text: &str| {
            let mut xml = Xml::default();
            signed(&mut xml, text);
            xml.finish()
        };
        let sign = written("✓ informado");
        assert!(sign.contains("w:val=\"Sign\"") && sign.contains(">\u{a0}informado<"), "{sign}");
        for plain in ["EJ1.1.1 Número", "«Número» de", "- 5", ""] {
            assert!(!written(plain).contains("Sign"), "{plain}");
        }
    }

    #[test]
    fn line_ends_in_a_text_stay() {
        let mut xml = Xml::default();
        run(&mut xml, Look::default(), "uno\r\ndos\ttres");
        let expected = "<w:r><w:t xml:space=\"preserve\">uno</w:t><w:br/>\
                        <w:t xml:space=\"preserve\">dos tres</w:t></w:r>";
        assert_eq!(xml.finish(), expected);
    }
}
