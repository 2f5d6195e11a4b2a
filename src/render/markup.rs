//! Escaping for HTML and SVG, by place: between tags, in an attribute, in a style's string.
//!
//! Every text of a page passes here, also those that are surely ours: whoever adds a text cannot
//! forget it. Controls and characters of no width are shown, as everywhere else: a browser drops
//! some, obeys others, and a name that only looks right would pass for right.

use crate::text::visible::{one_line, visible};

/// Text between tags; line ends stay, as `<br>`.
#[must_use]
pub fn text(raw: &str) -> String {
    let raw = raw.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<String> =
        raw.trim().split('\n').map(|line| escaped(&visible(&line.replace('\t', " ")))).collect();
    lines.join("<br>")
}

/// Text on one line: between tags, or in an attribute within double quotes.
#[must_use]
pub fn line(raw: &str) -> String {
    escaped(one_line(raw).trim())
}

/// Free text: its direction of writing must not disturb what stands beside it.
#[must_use]
pub fn free(raw: &str) -> String {
    format!("<bdi>{}</bdi>", text(raw))
}

/// A string of a style sheet, with its quotes. Letters and digits stay, all else is written as its
/// code point, so that nothing can end the string, the rule or the element.
#[must_use]
pub fn style_string(raw: &str) -> String {
    let one = |c: char| match c {
        c if c.is_alphanumeric() || c == ' ' => c.to_string(),
        c => format!("\\{:x} ", u32::from(c)),
    };
    format!("\"{}\"", one_line(raw).chars().map(one).collect::<String>())
}

fn escaped(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    for c in raw.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_its_place() {
        assert_eq!(text("<b>&\"'\r\nb\u{1b}[2J"), "&lt;b&gt;&amp;&quot;&#39;<br>b\\u{1b}[2J");
        // Neither is a character of XML, which SVG is.
        assert_eq!(text("\u{fffe}\u{ffff}"), "\\u{fffe}\\u{ffff}");
        assert_eq!(line(" a\"\n onload='x' "), "a&quot;  onload=&#39;x&#39;");
        assert_eq!(free("x<"), "<bdi>x&lt;</bdi>");
        assert_eq!(style_string("Año\"}</style>"), "\"Año\\22 \\7d \\3c \\2f style\\3e \"");
    }
}
