//! Where records end: so that a stretch of a file can be cut between two of them, and only there.
//!
//! A line end within quotes ends no record, and whether a quote opens hangs on all that went before. So
//! a file is cut by whoever takes the next piece of it, in order, and never guessed at from the
//! middle. Only lines with a quote are looked at cell by cell. The rules are those of
//! [`records`](super::records), told here without building a cell; a test holds the two together.

#![expect(clippy::indexing_slicing, reason = "positions come from searches in the same text")]

use memchr::{memchr, memchr2, memrchr};

use super::records::is_mark;

/// Bytes that a record may have to be cut out; longer ones are left to the reader that goes line by
/// line, which knows the limits.
pub const RECORD_LIMIT: usize = 512 << 10;

/// Where a record ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Before this byte, its line end included.
    At(usize),
    /// Further on than the text goes.
    Beyond,
    /// It is too long to tell.
    TooLong,
}

/// How much of a text, which begins with a record, is whole records. With `last`, the file ends with
/// the text.
#[must_use]
pub fn whole_records(text: &[u8], separator: u8, last: bool) -> End {
    let Some(newline) = (if last { text.len().checked_sub(1) } else { memrchr(b'\n', text) })
    else {
        return none(text.len());
    };
    let limit = newline + 1;
    let mut at = 0;
    while at < limit {
        let Some(quote) = memchr(b'"', &text[at..limit]) else { return End::At(limit) };
        let line = memrchr(b'\n', &text[at..at + quote]).map_or(at, |end| at + end + 1);
        match quoted_end(text, line, quote + at, separator, last) {
            End::At(end) => at = end,
            End::Beyond if line == 0 => return none(text.len()),
            End::Beyond => return End::At(line),
            End::TooLong => return End::TooLong,
        }
    }
    End::At(at)
}

/// Where one of Git's marks ends that begins at `from`: a line whose quotes mean nothing.
#[must_use]
pub fn mark_end(text: &[u8], from: usize, separator: u8, last: bool) -> Option<usize> {
    if !matches!(text.get(from), Some(b'<' | b'=' | b'|' | b'>')) {
        return None;
    }
    let stop = memchr(b'\n', &text[from..]).map(|at| from + at);
    let stop = stop.or(last.then_some(text.len()))?;
    let line = text[from..stop].strip_suffix(b"\r").unwrap_or(&text[from..stop]);
    is_mark(line, separator).then_some(text.len().min(stop + 1))
}

/// Where the record ends that begins at `line` and has its first quote at `quote`.
fn quoted_end(text: &[u8], line: usize, quote: usize, separator: u8, last: bool) -> End {
    if let Some(end) = mark_end(text, line, separator, last) {
        return End::At(end);
    }
    let opens = quote == line || text.get(quote - 1) == Some(&separator);
    if opens && let Quoted::Until(end) = after_quotes(text, quote, separator, last) {
        // Cells without quotes up to the line end: what nearly every record has.
        let rest = text.get(end..).unwrap_or_default();
        if let Some(stop) = memchr2(b'\n', b'"', rest).filter(|stop| rest[*stop] == b'\n') {
            return End::At(end + stop + 1);
        }
    }
    record_end(text, line, separator, last)
}

fn none(length: usize) -> End {
    if length > RECORD_LIMIT { End::TooLong } else { End::Beyond }
}

/// Where the record ends that begins at `from`. With `last`, nothing follows the text.
#[must_use]
pub fn record_end(text: &[u8], from: usize, separator: u8, last: bool) -> End {
    if let Some(end) = mark_end(text, from, separator, last) {
        return End::At(end);
    }
    let line_end = |at: usize| memchr(b'\n', &text[at..]).map_or(text.len(), |end| at + end + 1);
    let mut at = from;
    loop {
        let Some(stop) = memchr2(b'\n', b'"', &text[at..]) else {
            return if last { End::At(text.len()) } else { none(text.len() - from) };
        };
        let found = at + stop;
        if text[found] == b'\n' {
            return End::At(found + 1);
        }
        at = found + 1;
        // A quote within a cell says nothing.
        if found == from || text[found - 1] == separator {
            match after_quotes(text, found, separator, last) {
                Quoted::Until(end) => at = end,
                Quoted::Never => return End::At(line_end(at)),
                Quoted::Beyond if text.len() - found > RECORD_LIMIT => return End::TooLong,
                Quoted::Beyond => return End::Beyond,
            }
        }
    }
}

/// What follows a quoted cell.
enum Quoted {
    /// The separator or line end after it stands from here on.
    Until(usize),
    /// Its quote is never rightly closed.
    Never,
    /// The text ends before that can be told.
    Beyond,
}

fn after_quotes(text: &[u8], open: usize, separator: u8, last: bool) -> Quoted {
    let mut from = open + 1;
    loop {
        let Some(quote) = memchr(b'"', &text[from..]).map(|at| from + at) else {
            return if last { Quoted::Never } else { Quoted::Beyond };
        };
        match text.get(quote + 1) {
            Some(b'"') => from = quote + 2,
            None if !last => return Quoted::Beyond,
            None | Some(b'\n') => return Quoted::Until(quote + 1),
            Some(byte) if *byte == separator => return Quoted::Until(quote + 1),
            Some(b'\r') => return Quoted::Until(quote + 1),
            Some(_) => {
                let same_line = memchr(b'\n', &text[open..quote]).is_none();
                return if same_line { Quoted::Until(quote + 1) } else { Quoted::Never };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(text: &str) -> Vec<usize> {
        let (mut at, mut found) = (0, Vec::new());
        while at < text.len() {
            let End::At(end) = record_end(text.as_bytes(), at, b',', true) else { break };
            found.push(end);
            at = end;
        }
        found
    }

    #[test]
    fn a_line_end_in_quotes_ends_no_record() {
        assert_eq!(ends("a,b\nc,\"d\ne\"\nf"), [4, 12, 13]);
        assert_eq!(ends("\"a\"\"\nb\",c\r\nd\n"), [11, 13]);
        assert_eq!(ends("5\" x,b\nc\n"), [7, 9], "no quote opens within a cell");
        assert_eq!(ends("\"a\" x,b\nc\n"), [8, 10], "text after quotes stays on its line");
        assert_eq!(ends("\"a\nb\" x\nc\n"), [3, 8, 10], "given back line by line");
        assert_eq!(ends("a\n\"b\nc\nd"), [2, 5, 7, 8], "never closed");
    }

    #[test]
    fn what_goes_on_is_left_for_the_next_piece() {
        let whole = |text: &str, last| whole_records(text.as_bytes(), b',', last);
        assert_eq!(whole("a,b\nc", false), End::At(4));
        assert_eq!(whole("a,b\nc", true), End::At(5));
        assert_eq!(whole("a,b\nc,\"d\ne", false), End::At(4));
        assert_eq!(whole("a,b\nc,\"d\"", false), End::At(4));
        assert_eq!(whole("a,\"b\nc\n", false), End::Beyond);
        assert_eq!(whole("a,\"b\nc\n", true), End::At(7));
        assert_eq!(whole("\"a\"\nb,\"c\nd\"\ne\n", false), End::At(14));
        assert_eq!(whole("abc", false), End::Beyond);
        assert_eq!(whole("", true), End::Beyond);
        let long = format!("a,\"{}", "x\n".repeat(RECORD_LIMIT));
        assert_eq!(whole(&long, false), End::TooLong);
    }
}
