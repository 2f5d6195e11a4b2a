//! Where records end by every rule there is: also of lines that a lone carriage return ends, and of cells and lines
//! beyond all limits.
//!
//! [`extent`](super::extent) is quick and knows what files are made of. What it cannot tell is told here, as
//! [`records`](super::records) would read it, so that any file can be cut into pieces and none has to be read by one
//! thread from some place to its end. A test holds the two together.

#![expect(clippy::indexing_slicing, reason = "positions come from searches in the same text")]

use memchr::{memchr, memchr_iter, memchr2};

use super::extent::End;
use super::lines::LINE_LIMIT;
use super::records::is_mark;

/// Bytes of a record of which its end is looked for.
pub const LOOKED: usize = 8 << 20;

/// How much of a text, which begins with a record, is whole records. Carriage returns that end one are made line feeds:
/// the text is as long as before. With `last`, the file ends with the text.
pub fn settled(text: &mut [u8], separator: u8, last: bool) -> End {
    let mut at = 0;
    while at < text.len() {
        match end_of(text, at, separator, last) {
            End::At(end) => {
                settle_end(text, end);
                at = end;
            }
            other if at == 0 => return other,
            _ => break,
        }
    }
    End::At(at)
}

/// Whether a carriage return ends a line by itself.
#[must_use]
pub fn has_lone_cr(text: &[u8]) -> bool {
    memchr(b'\r', text).is_some()
        && memchr_iter(b'\r', text).any(|at| text.get(at + 1) != Some(&b'\n'))
}

/// How many lines end in a text.
#[must_use]
pub fn lines_in(text: &[u8]) -> u32 {
    let lone = memchr_iter(b'\r', text).filter(|at| text.get(at + 1) != Some(&b'\n'));
    u32::try_from(memchr_iter(b'\n', text).count() + lone.count()).unwrap_or(u32::MAX)
}

/// Makes the carriage return that ends a record a line feed.
pub fn settle_end(text: &mut [u8], end: usize) {
    if let Some(byte) =
        end.checked_sub(1).and_then(|at| text.get_mut(at)).filter(|it| **it == b'\r')
    {
        *byte = b'\n';
    }
}

/// Where the record ends that begins at `from`. With `last`, nothing follows the text.
#[must_use]
pub fn end_of(text: &[u8], from: usize, separator: u8, last: bool) -> End {
    let Some((stop, next)) = line_end(text, from, last) else {
        return beyond(text, from);
    };
    if stop - from > LINE_LIMIT || is_mark(&text[from..stop], separator) {
        return End::At(next);
    }
    if memchr(b'"', &text[from..stop]).is_none() {
        return End::At(next);
    }
    let (mut line, mut at) = ((stop, next), from);
    loop {
        if at < line.0 && text[at] == b'"' {
            match after_quotes(text, at, line, separator, last) {
                Quoted::Until(end, its) => (at, line) = (end, its),
                Quoted::Ends(end) => return End::At(end),
                Quoted::Beyond => return beyond(text, from),
            }
        }
        match memchr(separator, &text[at..line.0]) {
            Some(stop) => at += stop + 1,
            None => return End::At(line.1),
        }
    }
}

fn beyond(text: &[u8], from: usize) -> End {
    if text.len() - from > LOOKED { End::TooLong } else { End::Beyond }
}

/// Where the text of the line ends that goes on at `from`, and where the next one begins; nothing if that cannot be told.
fn line_end(text: &[u8], from: usize, last: bool) -> Option<(usize, usize)> {
    let Some(stop) = memchr2(b'\n', b'\r', &text[from..]).map(|at| from + at) else {
        return last.then_some((text.len(), text.len()));
    };
    match (text[stop], text.get(stop + 1)) {
        (b'\r', Some(b'\n')) => Some((stop, stop + 2)),
        (b'\r', None) if !last => None,
        _ => Some((stop, stop + 1)),
    }
}

/// What follows a quoted cell.
enum Quoted {
    /// The separator or line end after it stands from here on, in a line that ends and goes on there.
    Until(usize, (usize, usize)),
    /// The record ends here: the quote is never rightly closed, or a line is too long.
    Ends(usize),
    /// The text ends before that can be told.
    Beyond,
}

/// What follows the cell whose quote opens at `open`, in a line that ends and goes on there.
fn after_quotes(
    text: &[u8],
    open: usize,
    own: (usize, usize),
    separator: u8,
    last: bool,
) -> Quoted {
    let (mut line, mut from) = (own, open + 1);
    loop {
        let Some(quote) = memchr(b'"', &text[from..line.0]).map(|at| from + at) else {
            if line.1 - open > LINE_LIMIT || (last && line.1 == text.len()) {
                return Quoted::Ends(own.1);
            }
            let Some(next) = line_end(text, line.1, last) else { return Quoted::Beyond };
            if next.0 - line.1 > LINE_LIMIT {
                return Quoted::Ends(next.1);
            }
            (from, line) = (line.1, next);
            continue;
        };
        from = quote + 1;
        if from < line.0 && text[from] == b'"' {
            from += 1;
            continue;
        }
        let closes = from == line.0 || text[from] == separator;
        return match closes || line == own {
            true => Quoted::Until(from, line),
            false => Quoted::Ends(own.1),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::measurements::record::Record;
    use crate::store::measurements::records::Records;

    /// The lines on which records end, by this module and by the strict reader.
    fn ends(text: &str) -> (Vec<u32>, Vec<u32>) {
        let (mut at, mut found, mut line) = (0, Vec::new(), 0);
        while at < text.len() {
            let End::At(end) = end_of(text.as_bytes(), at, b',', true) else { break };
            line += lines_in(&text.as_bytes()[at..end])
                + u32::from(!text[..end].ends_with(['\n', '\r']));
            found.push(line);
            at = end;
        }
        let mut records = Records::of_text(text, b',', 0);
        let (mut record, mut strictly) = (Record::default(), Vec::new());
        while records.next(&mut record).unwrap() {
            strictly.push(record.last_line);
        }
        (found, strictly)
    }

    #[test]
    fn records_end_where_the_strict_reader_has_them_end() {
        let long = |bytes: usize| "x".repeat(bytes);
        let lines = |bytes: usize| "x\n".repeat(bytes / 2);
        let texts = [
            "a,b\rc\r\n\r\r\n\n\"d\re\"\rf\"\r\"g\rh".to_string(),
            "\"a\"x,\"b\rc\"\r\"d\re\" \rf".to_string(),
            "<<<<<<< a,\"b\nc\",d\n=======,\n\"=======\n\"\n".to_string(),
            format!("a\n{}\n\"b\nc", long(LINE_LIMIT + 1)),
            format!("a,\"{}\",b\nc\n", long(LINE_LIMIT - 9)),
            format!("a,\"b\n{}\nc\",d\ne\n", long(LINE_LIMIT + 1)),
            format!("a,\"b\n{}\nc\",d\ne\n", long(LINE_LIMIT - 1)),
            format!("a,\"b\n{}c\",d\ne\n", lines(LINE_LIMIT - 10)),
            format!("a,\"b\n{}c\",d\ne\n", lines(LINE_LIMIT + 10)),
            format!("a,\"b\n{0}c\",\"{0}\",\"{0}\",d\ne\n", lines(LINE_LIMIT - 10)),
            format!("a,\"b\"\"\n{}\"\"c\",d\ne\n", lines(LINE_LIMIT + 10)),
        ];
        for text in texts {
            let (found, strictly) = ends(&text);
            assert_eq!(found, strictly, "{:.60}", text);
        }
        assert_eq!(end_of(b"a\r", 0, b',', false), End::Beyond, "a line feed may follow");
        assert_eq!(end_of(b"\"a\n", 0, b',', false), End::Beyond);
        assert_eq!(end_of(&vec![b'x'; LOOKED + 1], 0, b',', false), End::TooLong);
    }

    #[test]
    fn returns_outside_quotes_become_line_feeds() {
        let mut text = b"a\rb\r\n\"c\rd\"\r\"e\rf".to_vec();
        assert_eq!(settled(&mut text, b',', false), End::At(11));
        assert_eq!(text, b"a\nb\r\n\"c\rd\"\n\"e\rf");
        assert_eq!(settled(&mut text, b',', true), End::At(15));
        assert!(text.ends_with(b"\"e\nf"), "never closed: two records");
    }
}
