//! Pages of `man`: the few requests of roff that they need.
//!
//! The text is ASCII: every other character is written by its number, which groff and mandoc read in
//! any locale. No date is set, so that the same program writes the same page.

use std::fmt::Write;

/// A manual page being written.
#[derive(Debug)]
pub struct Roff {
    text: String,
}

impl Roff {
    /// A page of section 1, with what stands at its head and foot.
    #[must_use]
    pub fn new(name: &str, version: &str, title: &str) -> Roff {
        let mut page = Roff { text: String::new() };
        let head = [&name.to_uppercase(), "1", "", version, title];
        let head: Vec<String> = head.iter().map(|one| format!("\"{}\"", escaped(one))).collect();
        page.line(&format!(".TH {}", head.join(" ")));
        // Ragged right and no hyphens: options and paths must not be torn.
        page.line(".nh");
        page.line(".ad l");
        page
    }

    /// A heading.
    pub fn heading(&mut self, text: &str) {
        self.line(&format!(".SH \"{}\"", escaped(text)));
    }

    /// A paragraph.
    pub fn paragraph(&mut self, text: &str) {
        self.line(".PP");
        self.plain(&escaped(text));
    }

    /// What stands right under a heading: a bold part, then a plain one.
    pub fn lead(&mut self, bold: &str, plain: &str) {
        self.plain(&format!("\\fB{}\\fR{}", escaped(bold), escaped(plain)));
    }

    /// A term and, set in under it, what it means. Of the term's parts every other is bold, the first
    /// one included.
    pub fn entry(&mut self, term: &[&str], meaning: &str) {
        self.line(".TP");
        let mut line = String::new();
        for (at, part) in term.iter().enumerate() {
            let font = if at % 2 == 0 { 'B' } else { 'R' };
            let _ = write!(line, "\\f{font}{}\\fR", escaped(part));
        }
        self.plain(&line);
        self.plain(&escaped(meaning));
    }

    /// The page's text.
    #[must_use]
    pub fn finish(self) -> String {
        self.text
    }

    /// A line of text; one that would be taken for a request is kept from it.
    fn plain(&mut self, line: &str) {
        let guard = if line.starts_with(['.', '\'']) { "\\&" } else { "" };
        self.line(&format!("{guard}{line}"));
    }

    fn line(&mut self, line: &str) {
        self.text += line;
        self.text.push('\n');
    }
}

/// A text as roff shows it: letter by letter, no character with a meaning of its own.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match character {
            '\\' => out += "\\[rs]",
            '-' => out += "\\-",
            '"' => out += "\\[dq]",
            '\'' => out += "\\[aq]",
            '`' => out += "\\[ga]",
            '^' => out += "\\[ha]",
            '~' => out += "\\[ti]",
            '\u{a0}' => out += "\\ ",
            one if one.is_control() => out.push(' '),
            one if one.is_ascii() => out.push(one),
            one => {
                let _ = write!(out, "\\[u{:04X}]", u32::from(one));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_taken_for_a_request() {
        let mut page = Roff::new("ruta", "0", "x");
        page.heading("SAL\"IDA");
        page.paragraph(".so /etc/passwd");
        page.entry(&["-o", " ", "--x"], "a\\fBñ\n.SH b");
        let wanted = ".TH \"RUTA\" \"1\" \"\" \"0\" \"x\"\n.nh\n.ad l\n.SH \"SAL\\[dq]IDA\"\n.PP\n\
                      \\&.so /etc/passwd\n.TP\n\\fB\\-o\\fR\\fR \\fR\\fB\\-\\-x\\fR\n\
                      a\\[rs]fB\\[u00F1] .SH b\n";
        assert_eq!(page.finish(), wanted);
    }
}
