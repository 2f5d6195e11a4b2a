//! Physical lines of a text, counted as an editor counts them.
//!
//! A line ends with LF, CRLF or a lone CR. A line past the limit is handed over cut, and says so.

use std::collections::VecDeque;
use std::io::{self, BufRead, BufReader, Read};

/// Bytes that a line may have.
pub const LINE_LIMIT: usize = 1 << 20;

/// One physical line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its text without its end.
    pub text: String,
    /// Its end: empty at the end of the file.
    pub end: &'static str,
    /// From 1.
    pub number: u32,
    /// Whether it went past the limit and was cut.
    pub cut: bool,
}

/// Reads lines; some may be handed back.
pub struct Lines<R: Read> {
    reader: BufReader<R>,
    next: u32,
    waiting: VecDeque<Line>,
}

impl<R: Read> Lines<R> {
    /// Lines of a UTF-8 text.
    pub fn new(reader: R) -> Self {
        Lines {
            reader: BufReader::with_capacity(1 << 16, reader),
            next: 1,
            waiting: VecDeque::new(),
        }
    }

    /// The next line.
    ///
    /// # Errors
    /// What the system says while reading.
    pub fn take(&mut self) -> io::Result<Option<Line>> {
        if let Some(line) = self.waiting.pop_front() {
            return Ok(Some(line));
        }
        let mut bytes = Vec::new();
        let limit = (LINE_LIMIT + 2) as u64;
        self.reader.by_ref().take(limit).read_until(b'\n', &mut bytes)?;
        if bytes.is_empty() {
            return Ok(None);
        }
        let whole = bytes.ends_with(b"\n");
        let cut = bytes.len() > LINE_LIMIT && !whole;
        if cut {
            self.skip_line()?;
        }
        let end = match &bytes[..] {
            [.., b'\r', b'\n'] => "\r\n",
            [.., b'\n'] => "\n",
            [.., b'\r'] => "\r",
            _ => "",
        };
        bytes.truncate(bytes.len() - end.len());
        let text = String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
        let mut pieces = text.split('\r').peekable();
        while let Some(piece) = pieces.next() {
            let last = pieces.peek().is_none();
            let end = if last { end } else { "\r" };
            let line = Line { text: piece.to_string(), end, number: self.next, cut: cut && last };
            self.waiting.push_back(line);
            self.next = self.next.saturating_add(1);
        }
        Ok(self.waiting.pop_front())
    }

    /// Hands lines back, in order, to be taken again.
    pub fn give_back(&mut self, lines: impl DoubleEndedIterator<Item = Line>) {
        for line in lines.rev() {
            self.waiting.push_front(line);
        }
    }

    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let buffer = self.reader.fill_buf()?;
            if buffer.is_empty() {
                return Ok(());
            }
            let found = buffer.iter().position(|byte| *byte == b'\n');
            let used = found.map_or(buffer.len(), |at| at + 1);
            self.reader.consume(used);
            if found.is_some() {
                return Ok(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_in_three_ways() {
        let mut lines = Lines::new(&b"a\r\nb\rc\nd"[..]);
        let mut found = Vec::new();
        while let Some(line) = lines.take().unwrap() {
            found.push((line.number, line.text, line.end));
        }
        let expected = [(1, "a", "\r\n"), (2, "b", "\r"), (3, "c", "\n"), (4, "d", "")];
        assert_eq!(found, expected.map(|(number, text, end)| (number, text.to_string(), end)));
    }

    #[test]
    fn a_line_past_the_limit_is_cut_and_the_rest_is_read() {
        let text = format!("{}\nb\n", "x".repeat(LINE_LIMIT * 2));
        let mut lines = Lines::new(text.as_bytes());
        assert!(lines.take().unwrap().unwrap().cut);
        let next = lines.take().unwrap().unwrap();
        assert_eq!((next.number, next.text.as_str()), (2, "b"));
    }
}
