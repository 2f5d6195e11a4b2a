//! What is probably the matter where a definition file is no TOML.
//!
//! Whoever edits these files is no programmer and writes them in Word as soon as not: curly quotes, a comma in a number, a
//! date as it is spoken, a bracket forgotten lines ago. Each is recognised by what stands where the parser stopped, and
//! named. What is recognised is only said, never read.

use std::ops::Range;

/// What is probably the matter.
#[derive(Debug, PartialEq, Eq)]
pub struct Slip {
    /// The key of its words; `date` for a date that is none.
    pub cause: &'static str,
    /// Where it stands.
    pub at: Range<usize>,
}

/// Quotation marks as Word writes them.
const CURLY: [char; 10] = ['“', '”', '„', '‟', '‘', '’', '‚', '«', '»', '″'];

/// Keys whose values are days.
const DAYS: [&str; 3] = ["start", "end", "date"];

/// A place in its line.
struct Spot<'t> {
    line: &'t str,
    /// The same with what is blank at its end.
    whole: &'t str,
    /// Where the line begins.
    start: usize,
    /// The line before and from the place on, neither with blanks around it.
    before: &'t str,
    rest: &'t str,
    /// The place; where there are only blanks before the rest, the rest's.
    at: usize,
}

impl<'t> Spot<'t> {
    fn of(text: &'t str, at: usize) -> Option<Spot<'t>> {
        let start = text.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
        let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
        let (line, before) = (text[start..end].trim_end(), text[start..at].trim());
        let rest = text[at..end].trim_matches([' ', '\t', '\r']);
        let at = at + text[at..end].find(rest).unwrap_or(0);
        Some(Spot { line, whole: &text[start..end], start, before, rest, at })
    }

    /// The rest's first characters that are no separator.
    fn word(&self) -> &'t str {
        self.rest.split(separates).next().unwrap_or("")
    }

    /// The same with those that stand right before it.
    fn token(&self) -> (usize, &'t str) {
        let until = self.at - self.start;
        let from = self.whole[..until].rfind(separates).map_or(0, |last| last + 1);
        (self.start + from, &self.whole[from..until + self.word().len()])
    }

    fn first(&self, length: usize) -> Range<usize> {
        self.at..self.at + length
    }

    /// From its `from`th byte on, the line.
    fn from(&self, from: usize) -> Range<usize> {
        self.start + from..self.start + self.line.len()
    }

    /// The value in which the place lies, with its key.
    fn value(&self) -> Option<(&'t str, Range<usize>)> {
        let until = self.at - self.start;
        let sign = self.whole[..until].rfind('=')?;
        let key = self.whole[..sign].trim_end().rsplit(|c| !is_of_key(c)).next()?;
        let from = sign + 1 + self.whole[sign + 1..].find(|c| c != ' ')?;
        let within = !self.whole[from..until.max(from)].contains([',', '[', '{', '"', '}', ']']);
        let value = self.line.get(from..).filter(|value| within && !value.is_empty())?;
        let start = self.start + from;
        Some((key, start..start + value_length(value)))
    }

    /// Whether quotes in the line do not come in pairs.
    fn is_open(&self) -> bool {
        self.line.replace("\\\"", "").matches('"').count() % 2 == 1
    }
}

fn separates(c: char) -> bool {
    c.is_ascii_whitespace() || matches!(c, ',' | '=' | '[' | '{' | ']' | '}' | '#')
}

/// What is probably the matter where the parser stopped; `unclosed` is a bracket open there that is never closed.
#[must_use]
pub fn slip(text: &str, error: &Range<usize>, unclosed: Option<usize>) -> Option<Slip> {
    if let Some(at) = decimal_comma(text, error.start) {
        let (whole, decimals) = text[at.clone()].split_once(',')?;
        let whole = whole.trim_start_matches('-');
        let grouped = decimals.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
        let cause = match grouped {
            _ if whole.contains('.') => "number",
            true => "comma-three",
            false => "comma",
        };
        return Some(Slip { cause, at });
    }
    let here = Spot::of(text, error.start)?;
    let at_bracket = unclosed.and_then(|at| Some((at, Spot::of(text, at)?)));
    if let Some(slip) = of_habit(&here, text).or_else(|| of_signs(&here)) {
        return Some(slip);
    }
    let spots = [Some(&here), at_bracket.as_ref().map(|(_, spot)| spot)];
    if let Some(slip) = spots.into_iter().flatten().find_map(of_texts) {
        return Some(slip);
    }
    let opened = at_bracket.as_ref().and_then(|(_, spot)| apostrophe(spot));
    if let Some(at) = opened.or_else(|| apostrophe(&here)) {
        return Some(Slip { cause: "number", at });
    }
    if let Some((at, _)) = at_bracket {
        return Some(Slip { cause: "bracket", at: at..at + 1 });
    }
    of_values(&here)
}

/// How long the key is with which a text begins and which a = follows.
fn key_before_equals(text: &str) -> Option<usize> {
    let end = text.find(|c| !is_of_key(c)).filter(|end| *end > 0)?;
    text[end..].trim_start().starts_with('=').then_some(end)
}

fn is_of_key(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')
}

/// What is written so elsewhere: a comment after slashes, a name with accents without quotes, elements one below the other
/// without a comma.
fn of_habit(spot: &Spot, text: &str) -> Option<Slip> {
    let slip = |cause, at| Some(Slip { cause, at });
    if spot.rest.starts_with("//") || spot.rest.starts_with("/*") {
        return slip("comment", spot.first(spot.rest.len()));
    }
    let mut ends = text.get(..spot.at)?.trim_end().chars();
    let (last, next) = (ends.next_back(), spot.rest.chars().next()?);
    let in_list = next == '{' || spot.before.contains('[');
    if in_list && matches!((last, next), (Some('}'), '{') | (Some('"'), '"')) {
        return slip("elements", spot.first(next.len_utf8()));
    }
    let header = spot.before.starts_with('[') && !spot.line.contains('=');
    let opens = spot.before.trim_end_matches(is_of_key).trim_end();
    let of_table = (opens.is_empty() || opens.ends_with(['{', ','])) && spot.rest.contains('=');
    let name = next.is_alphabetic() && !next.is_ascii() && (header || of_table);
    let (from, token) = spot.token();
    if name { slip("name", from..from + token.len()) } else { None }
}

/// A comma that is missing before a key, or a = behind one, within a line.
fn of_signs(spot: &Spot) -> Option<Slip> {
    let opens = |text: &str| text.is_empty() || text.ends_with([',', '{', '[', '=', ']', '}']);
    if let Some(key) = key_before_equals(spot.rest).filter(|_| !opens(spot.before)) {
        return Some(Slip { cause: "separator", at: spot.first(key) });
    }
    let behind = spot.word().len() + spot.rest[spot.word().len()..].find(|c| c != ' ')?;
    if let Some(key) = key_before_equals(&spot.rest[behind..])
        && spot.before.ends_with('=')
        && behind > spot.word().len()
    {
        let start = spot.at + behind;
        return Some(Slip { cause: "separator", at: start..start + key });
    }
    let key = spot.before.len() - spot.before.rsplit(|c| !is_of_key(c)).next()?.len();
    let inside = key < spot.before.len() && spot.before[..key].trim_end().ends_with(['{', ',']);
    let value = spot.rest.starts_with(|c: char| c.is_ascii_digit() || c == '"');
    (inside && value).then(|| Slip { cause: "equals", at: spot.first(spot.word().len()) })
}

/// What may be wrong with the quotes of a line.
fn of_texts(spot: &Spot) -> Option<Slip> {
    let ends = spot.rest.is_empty() || spot.rest.starts_with('#');
    let first = spot.rest.chars().next().unwrap_or(' ');
    if CURLY.contains(&first) {
        return Some(Slip { cause: "quotes", at: spot.first(spot.word().len()) });
    }
    if let Some(at) = backslash(&spot.whole[..spot.at - spot.start]) {
        return Some(Slip { cause: "backslash", at: spot.start + at..spot.at });
    }
    if spot.is_open() && (ends || !spot.before.ends_with('=')) {
        let curly = spot.line.char_indices().find(|(_, c)| CURLY.contains(c));
        if let Some((at, c)) = curly {
            let at = spot.start + at;
            return Some(Slip { cause: "quotes", at: at..at + c.len_utf8() });
        }
        let opens = spot.line.rfind('"').unwrap_or(0);
        return Some(Slip { cause: "unclosed", at: spot.from(opens) });
    }
    let inner = spot.before.ends_with('"') && spot.line.matches('"').count() > 2 && !ends;
    let goes_on = first.is_alphanumeric();
    (inner && goes_on).then(|| Slip { cause: "inner", at: spot.first(spot.word().len()) })
}

/// Where the backslash stands with which a line ends, or one of `\U` and the like that no code point follows: `C:\Users`.
fn backslash(before: &str) -> Option<usize> {
    let code = before.trim_end_matches(|c: char| c.is_ascii_hexdigit());
    let escapes = [before, code.strip_suffix(['U', 'u', 'x']).unwrap_or("")];
    let single = |text: &&str| {
        let slashes = text.len() - text.trim_end_matches('\\').len();
        slashes % 2 == 1
    };
    escapes.into_iter().find(single).map(|text| text.len() - 1)
}

/// A number of the line whose digits an apostrophe groups.
fn apostrophe(spot: &Spot) -> Option<Range<usize>> {
    let digit = |at: usize| spot.line.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let quotes = spot.line.match_indices('\'').map(|(at, _)| at);
    let mut grouping = quotes.filter(|at| digit(at.wrapping_sub(1)) && digit(at + 1));
    let at = grouping.next()?;
    let from = spot.line[..at].trim_end_matches(|c: char| c.is_ascii_digit());
    let value = from.trim_end().ends_with('=');
    let start = spot.start + from.len();
    value.then(|| start..start + value_length(&spot.line[from.len()..]))
}

/// What may be wrong with a value or the sign before it.
fn of_values(spot: &Spot) -> Option<Slip> {
    let (word, first) = (spot.word(), spot.rest.chars().next().unwrap_or(' '));
    let slip = |cause, length| Some(Slip { cause, at: spot.first(length) });
    let (from, token) = spot.token();
    if is_like_a_date(token) {
        return Some(Slip { cause: "date", at: from..from + token.len() });
    }
    let value = spot.value();
    if let Some((_, at)) = value.clone().filter(|(key, _)| DAYS.contains(key)) {
        return Some(Slip { cause: "date", at });
    }
    let comment =
        spot.line.find(" //").filter(|at| spot.line[..*at].matches('"').count().is_multiple_of(2));
    if let Some(at) = comment {
        return Some(Slip { cause: "comment", at: spot.from(at + 1) });
    }
    if !first.is_ascii() && !first.is_alphanumeric() {
        return slip("character", first.len_utf8());
    }
    let opens = spot.line.trim_start().bytes().take_while(|byte| *byte == b'[').count();
    if opens > 0 && !spot.line.ends_with(&"]]"[..opens.min(2)]) {
        return Some(Slip { cause: "header", at: spot.from(0) });
    }
    if !spot.line.contains('=') && !spot.before.is_empty() && spot.before.chars().all(is_of_key) {
        return Some(Slip { cause: "equals", at: spot.from(0) });
    }
    if matches!(spot.rest, "," | ";") {
        return slip("surplus", 1);
    }
    let in_list = spot.before.ends_with('[') || spot.before.ends_with(',');
    let at = match value {
        Some((_, at)) => at,
        None if in_list => spot.first(value_length(spot.rest)),
        None => return None,
    };
    match spot.whole[at.start - spot.start..].chars().next()? {
        '0'..='9' | '-' | '+' | '.' => Some(Slip { cause: "number", at }),
        _ if first.is_alphabetic() => slip("unquoted", word.len()),
        _ => None,
    }
}

/// Bytes of what was to be a value: to the next comma, bracket or comment.
fn value_length(rest: &str) -> usize {
    let end = rest.find([',', ']', '}', '#']).unwrap_or(rest.len());
    rest[..end].trim_end().len()
}

/// Whether a word has three groups of digits, or four and two and two at its beginning, as dates have them.
fn is_like_a_date(word: &str) -> bool {
    let iso = |(at, byte): (usize, u8)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    let groups: Vec<&str> =
        word.split(['-', '/', '.', '\u{2010}', '\u{2011}', '–', '—', '−']).collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let spoken = groups.len() == 3
        && groups.iter().all(digits)
        && groups.iter().map(|part| part.len()).max() == Some(4);
    spoken || (word.len() >= 10 && word.bytes().take(10).enumerate().all(iso))
}

/// The stretch of `12,50` after an `=`, if the error lies in it or right behind it.
fn decimal_comma(text: &str, error: usize) -> Option<Range<usize>> {
    let digits = |s: &str| s.len() - s.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let before = text.get(..error)?.trim_end_matches([' ', '\t']);
    // The parser stops either at the comma or, in an inline table, behind what it takes for a key.
    let part = digits(before);
    let comma =
        if before[..before.len() - part].ends_with(',') { before.len() - part - 1 } else { error };
    let after = text.get(comma..)?.strip_prefix(',')?;
    let decimals = after.bytes().take_while(u8::is_ascii_digit).count();
    // Points group what stands before the comma, if there are any.
    let grouped = |c: char| c.is_ascii_digit() || c == '.';
    let whole = comma - text[..comma].trim_end_matches(grouped).len();
    let start = comma - whole;
    let start = if text[..start].ends_with('-') { start - 1 } else { start };
    let is_value = text[..start].trim_end_matches([' ', '\t']).ends_with('=');
    (whole > 0 && decimals > 0 && is_value).then(|| start..comma + 1 + decimals)
}
