//! From a byte offset to line and column, as people count: from 1, columns in characters.

use memchr::memchr2_iter;

/// Where lines of a text begin. A line ends with LF, CRLF or a lone CR.
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<usize>,
}

impl LineIndex {
    /// Finds the lines of `text`.
    #[must_use]
    pub fn new(text: &str) -> LineIndex {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for at in memchr2_iter(b'\n', b'\r', bytes) {
            if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
                starts.push(at + 1);
            }
        }
        LineIndex { starts }
    }

    /// Line and column of a byte offset of `text`, the text this index was made of.
    #[must_use]
    pub fn line_column(&self, text: &str, offset: usize) -> (u32, u32) {
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts[line.saturating_sub(1)];
        let before = text.get(start..offset.min(text.len())).unwrap_or("");
        (count(line), count(before.chars().count() + 1))
    }

    /// The text of a line (from 1) without its end.
    #[must_use]
    pub fn line<'a>(&self, text: &'a str, line: u32) -> &'a str {
        let at = (line as usize).saturating_sub(1);
        let Some(start) = self.starts.get(at) else { return "" };
        let end = self.starts.get(at + 1).copied().unwrap_or(text.len());
        text[*start..end].trim_end_matches(['\r', '\n'])
    }
}

/// A count as `u32`; texts longer than that are refused long before.
#[must_use]
pub fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_lines_of_every_end_and_columns_in_characters() {
        let text = "año,1\r\nb\rc\nd";
        let index = LineIndex::new(text);
        assert_eq!(index.line_column(text, 0), (1, 1));
        assert_eq!(index.line_column(text, text.find(',').unwrap()), (1, 4));
        assert_eq!(index.line_column(text, text.find('b').unwrap()), (2, 1));
        assert_eq!(index.line_column(text, text.find('c').unwrap()), (3, 1));
        assert_eq!(index.line_column(text, text.find('d').unwrap()), (4, 1));
        assert_eq!(index.line(text, 1), "año,1");
        assert_eq!(index.line(text, 4), "d");
        assert_eq!(index.line(text, 9), "");
    }
}
