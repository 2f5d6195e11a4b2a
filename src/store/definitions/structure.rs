//! What holds a definition file together: its brackets, outside of texts and comments.
//!
//! Looked at without the parser: before it, since nesting is measured before anything is parsed; and after it, since a
//! bracket that is never closed makes every line behind it an error, and only the bracket is one.

#![expect(
    clippy::indexing_slicing,
    reason = "positions come from searches in the same bytes, and each is held against their length before the next step"
)]

use memchr::{memchr, memchr3};

/// Levels of tables and lists at most; a roadmap needs seven.
const DEEPEST: usize = 64;

/// Which bytes mean something; a table, since nearly all of a file is looked at for nothing.
static MEANS: [bool; 256] = {
    let (mut means, marks, mut at) = ([false; 256], b"#\"'[{]}.,\n", 0);
    while at < marks.len() {
        means[marks[at] as usize] = true;
        at += 1;
    }
    means
};

/// Brackets, points, commas and line ends with their places.
struct Marks<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl<'t> Marks<'t> {
    fn of(text: &'t str) -> Marks<'t> {
        Marks { bytes: text.as_bytes(), at: 0 }
    }
}

impl Iterator for Marks<'_> {
    type Item = (usize, u8);

    fn next(&mut self) -> Option<(usize, u8)> {
        loop {
            let mut rest = self.bytes.get(self.at..)?.iter();
            let at = self.at + rest.position(|byte| MEANS[usize::from(*byte)])?;
            self.at = at + 1;
            match self.bytes[at] {
                b'#' => self.at = line_end(self.bytes, at) + 1,
                b'"' | b'\'' => self.at = string_end(self.bytes, at) + 1,
                mark => return Some((at, mark)),
            }
        }
    }
}

/// Where open brackets and dots of keys exceed [`DEEPEST`] together.
#[must_use]
pub fn too_deep(text: &str) -> Option<usize> {
    let mut open: Vec<usize> = Vec::new();
    let (mut dots, mut depth) = (0, 0);
    for (at, mark) in Marks::of(text) {
        match mark {
            b'[' | b'{' => {
                open.push(dots + 1);
                depth += dots + 1;
                dots = 0;
            }
            b']' | b'}' => {
                depth -= open.pop().unwrap_or(0);
                dots = 0;
            }
            b'.' => dots += 1,
            b',' => dots = 0,
            b'\n' if open.is_empty() => dots = 0,
            _ => {}
        }
        if depth + dots > DEEPEST {
            return Some(at);
        }
    }
    None
}

/// For each of some places, in ascending order, the innermost bracket that is open there and never closed. A header's
/// brackets end with its line.
#[must_use]
pub fn unclosed_at(text: &str, places: impl Iterator<Item = usize>) -> Vec<Option<usize>> {
    let mut marks = Marks::of(text).peekable();
    let mut brackets = Brackets::default();
    let mut open_at: Vec<Vec<usize>> = Vec::new();
    for place in places {
        while let Some((at, mark)) = marks.next_if(|(at, _)| *at < place) {
            brackets.take(text, at, mark);
        }
        open_at.push(brackets.open.clone());
    }
    marks.for_each(|(at, mark)| brackets.take(text, at, mark));
    brackets.unclosed.extend(brackets.open);
    let never = |at: &&usize| brackets.unclosed.contains(at);
    open_at.iter().map(|open| open.iter().rev().find(never).copied()).collect()
}

/// Brackets as they open and close.
#[derive(Default)]
struct Brackets {
    open: Vec<usize>,
    unclosed: Vec<usize>,
    header: bool,
}

impl Brackets {
    fn take(&mut self, text: &str, at: usize, mark: u8) {
        match mark {
            b'[' | b'{' => {
                let before = text[..at].rsplit('\n').next().unwrap_or("");
                self.header |= self.open.is_empty() && mark == b'[' && before.trim().is_empty();
                self.open.push(at);
            }
            b']' | b'}' => {
                let fits = |open: usize| text.as_bytes()[open] == mark - 2;
                // One of another sort was forgotten.
                while let Some(open) = self.open.pop().filter(|open| !fits(*open)) {
                    if !self.open.iter().any(|open| fits(*open)) {
                        self.open.push(open);
                        break;
                    }
                    self.unclosed.push(open);
                }
            }
            b'\n' if self.header => {
                self.open.clear();
                self.header = false;
            }
            _ => {}
        }
    }
}

/// The last byte before the line's end.
fn line_end(bytes: &[u8], from: usize) -> usize {
    memchr(b'\n', &bytes[from..]).map_or(bytes.len(), |end| from + end - 1)
}

/// The last byte of the string that opens at `from`; one that is never closed ends with its line,
/// or with the text if it may have many lines.
fn string_end(bytes: &[u8], from: usize) -> usize {
    let mark = bytes[from];
    let long = bytes[from..].starts_with(&[mark; 3]);
    let mut at = from + if long { 3 } else { 1 };
    while let Some(next) = bytes.get(at..).and_then(|rest| memchr3(mark, b'\\', b'\n', rest)) {
        at += next;
        match bytes[at] {
            b'\\' if mark == b'"' => at += 1,
            b'\n' if !long => return at - 1,
            _ if long && bytes[at..].starts_with(&[mark; 3]) => return at + 2,
            byte if !long && byte == mark => return at,
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_and_dots_in_strings_and_comments_are_no_nesting() {
        let text = "# ][.{ \" '\nt = 'it[' # {\nu = \"\"\"a [\" {\n{\"\"\"\nv = \"x\\\"[.\"\nw = '''[\n'''\n";
        assert_eq!(too_deep(&text.repeat(99)), None);
        assert!(too_deep(&"a.b = [[{c.d = [1.5,\n".repeat(20)).is_some());
        assert_eq!(too_deep(&"a.b = [[{c.d = [1.5]}]]\n".repeat(20)), None);
        assert_eq!(unclosed_at(text, [text.len()].into_iter()), [None]);
    }

    #[test]
    fn the_bracket_that_nobody_closes() {
        for (text, places) in [
            ("a = [1,\nb = 2\n\n[[c]]\nd = [3]\n", [Some(4), Some(4)]),
            ("a = [\n  { x = 1,\n]\nb = 2\n", [None, None]),
            ("[[a]\nb = \nc = [\n 1,\n]\n", [None, None]),
            ("a = { b = 1\n", [Some(4), Some(4)]),
            ("a = ]\nb = 1\n", [None, None]),
        ] {
            let at = [text.len() - 1, text.len()];
            assert_eq!(unclosed_at(text, at.into_iter()), places, "{text}");
        }
        let text = "a = [\n  { x = 1,\n]\nb = 2\n";
        assert_eq!(
            unclosed_at(text, [17, 18].into_iter()),
            [Some(8), None],
            "only within the list"
        );
    }
}
