//! Writing XML: elements in the order given, every text made safe.

use quick_xml::escape::escape;

use crate::text::visible::is_dangerous;

/// XML being written.
#[derive(Debug, Default)]
pub struct Xml {
    text: String,
}

/// Attributes of an element.
pub type Attributes<'a> = [(&'a str, &'a str)];

impl Xml {
    /// A part of a package, with its declaration.
    #[must_use]
    pub fn part() -> Xml {
        Xml { text: r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.to_string() }
    }

    /// Opens an element.
    pub fn open(&mut self, name: &str, attributes: &Attributes) {
        self.start(name, attributes);
        self.text.push('>');
    }

    /// Closes an element.
    pub fn close(&mut self, name: &str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }

    /// An element without content.
    pub fn leaf(&mut self, name: &str, attributes: &Attributes) {
        self.start(name, attributes);
        self.text.push_str("/>");
    }

    /// An element whose only attribute is `w:val`, of which there are many.
    pub fn val(&mut self, name: &str, value: &str) {
        self.leaf(name, &[("w:val", value)]);
    }

    /// An element that holds a text.
    pub fn element(&mut self, name: &str, attributes: &Attributes, text: &str) {
        self.open(name, attributes);
        self.text.push_str(&escape(safe(text).as_str()));
        self.close(name);
    }

    /// What has been written elsewhere as XML.
    pub fn raw(&mut self, xml: &str) {
        self.text.push_str(xml);
    }

    /// All that was written.
    #[must_use]
    pub fn finish(self) -> String {
        self.text
    }

    fn start(&mut self, name: &str, attributes: &Attributes) {
        self.text.push('<');
        self.text.push_str(name);
        for (key, value) in attributes {
            self.text.push(' ');
            self.text.push_str(key);
            self.text.push_str("=\"");
            self.text.push_str(&escape(safe(value).as_str()));
            self.text.push('"');
        }
    }
}

/// A text that XML can hold: what it forbids becomes U+FFFD; what turns or hides other characters is shown
/// as its number, as everywhere. Line ends and tabs stay.
#[must_use]
pub fn safe(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' | '\n' => out.push(c),
            '\r' => {}
            '\0'..'\u{20}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ if is_dangerous(c) => out.extend(c.escape_unicode()),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_breaks_out_of_its_element() {
        let mut xml = Xml::default();
        xml.element("w:t", &[("a", "\"<&>'")], "</w:t><w:p/> & ]]>");
        let expected = "<w:t a=\"&quot;&lt;&amp;&gt;&apos;\">\
                        &lt;/w:t&gt;&lt;w:p/&gt; &amp; ]]&gt;</w:t>";
        assert_eq!(xml.finish(), expected);
    }

    #[test]
    fn what_xml_forbids_becomes_the_replacement_character() {
        assert_eq!(safe("a\0b\u{1b}c\u{ffff}"), "a\u{fffd}b\u{fffd}c\u{fffd}");
        assert_eq!(safe("a\u{202e}b\u{7f}"), "a\\u{202e}b\\u{7f}");
        assert_eq!(safe("a\r\nb\tñ"), "a\nb\tñ");
    }
}
