//! From a byte offset to line and column, as people count: from 1, columns in characters.

use memchr::memchr2_iter;

/// Where lines of a text begin. A line ends with LF, CRLF or a lone CR.
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<usize>,
    /// How many characters begin before each [`STEP`] of bytes: a file may be one line of a megabyte.
    before: Vec<usize>,
}

/// Bytes from one count of characters to the next.
const STEP: usize = 1 << 10;

impl LineIndex {
    /// Finds the lines of `text`.
    #[must_use]
    pub fn new(text: &str) -> LineIndex {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for at in memchr2_iter(b'\n', b'\r', bytes) {
            if bytes.get(at) == Some(&b'\n') || bytes.get(at + 1) != Some(&b'\n') {
                starts.push(at + 1);
            }
        }
        let mut before = vec![0];
        for piece in bytes.chunks(STEP) {
            let last = before.last().copied().unwrap_or_default();
            before.push(last + characters(piece));
        }
        LineIndex { starts, before }
    }

    /// How many characters begin before a byte offset.
    #[expect(clippy::indexing_slicing, reason = "both ends are cut to the length of the text")]
    fn characters_before(&self, text: &str, offset: usize) -> usize {
        let (offset, step) = (offset.min(text.len()), offset.min(text.len()) / STEP);
        let counted = self.before.get(step).copied().unwrap_or_default();
        counted + characters(&text.as_bytes()[step * STEP..offset])
    }

    /// The line of a byte offset, from 1.
    #[must_use]
    pub fn line_of(&self, offset: usize) -> u32 {
        count(self.starts.partition_point(|start| *start <= offset))
    }

    /// Line and column of a byte offset of `text`, the text this index was made of.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "lines begin at 0: none is before the first")]
    pub fn line_column(&self, text: &str, offset: usize) -> (u32, u32) {
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts[line.saturating_sub(1)];
        let before = match text.as_bytes().get(start..offset) {
            Some(before) if before.len() <= STEP => characters(before),
            _ => self.characters_before(text, offset) - self.characters_before(text, start),
        };
        (count(line), count(before + 1))
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

/// How many characters begin in these bytes of a text.
fn characters(bytes: &[u8]) -> usize {
    let begins = |byte: &u8| u8::from(!matches!(byte, 0x80..=0xbf));
    // As many as a byte can count: so many are counted side by side.
    let few = |bytes: &[u8]| usize::from(bytes.iter().map(begins).sum::<u8>());
    bytes.chunks(255).map(few).sum()
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

    #[test]
    fn columns_of_a_long_line_are_counted_alike_everywhere() {
        let text = format!("á\n{}", "aé€😀".repeat(900));
        let index = LineIndex::new(&text);
        for (column, (at, _)) in text[3..].char_indices().enumerate() {
            assert_eq!(index.line_column(&text, at + 3), (2, count(column + 1)));
        }
        assert_eq!(index.line_column(&text, text.len() + 9), (2, 3601));
        assert_eq!((index.line_of(0), index.line_of(3)), (1, 2));
    }
}
