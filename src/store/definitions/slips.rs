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
        return Some(Slip { cause: if grouped { "comma-three" } else { "comma" }, at });
    }
    let here = Spot::of(text, error.start)?;
    let at_bracket = unclosed.and_then(|at| Some((at, Spot::of(text, at)?)));
    if let Some(slip) = of_signs(&here) {
        return Some(slip);
    }
    let spots = [Some(&here), at_bracket.as_ref().map(|(_, spot)| spot)];
    if let Some(slip) = spots.into_iter().flatten().find_map(of_texts) {
        return Some(slip);
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
    if spot.whole[..spot.at - spot.start].ends_with('\\') {
        return Some(Slip { cause: "backslash", at: spot.at - 1..spot.at });
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

/// What may be wrong with a value or the sign before it.
fn of_values(spot: &Spot) -> Option<Slip> {
    let (word, first) = (spot.word(), spot.rest.chars().next().unwrap_or(' '));
    let slip = |cause, length| Some(Slip { cause, at: spot.first(length) });
    let (from, token) = spot.token();
    if is_like_a_date(token) {
        return Some(Slip { cause: "date", at: from..from + token.len() });
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
    if spot.before.ends_with(['=', '[']) || spot.before.ends_with(',') {
        return match first {
            '0'..='9' | '-' | '+' | '.' => {
                slip("number", spot.rest.len().min(number_length(spot.rest)))
            }
            _ if first.is_alphabetic() => slip("unquoted", word.len()),
            _ => None,
        };
    }
    matches!(spot.rest, "," | ";").then(|| Slip { cause: "surplus", at: spot.first(1) })
}

/// Bytes of what was to be a number: to the next comma, bracket or comment.
fn number_length(rest: &str) -> usize {
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
    let whole = digits(&text[..comma]);
    let start = comma - whole;
    let start = if text[..start].ends_with('-') { start - 1 } else { start };
    let is_value = text[..start].trim_end_matches([' ', '\t']).ends_with('=');
    (whole > 0 && decimals > 0 && is_value).then(|| start..comma + 1 + decimals)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::source::Source;
    use super::super::syntax::parse;
    use crate::model::finding::Arg;

    /// Of each finding its code, cause, line and column.
    fn said(text: &str) -> Vec<String> {
        let source = Source::new(&Arc::from("a.toml"), text.as_bytes());
        let findings = parse(&source).1;
        let of = |args: &[(&str, Arg)]| match args.iter().find(|(name, _)| *name == "cause") {
            Some((_, Arg::Text(cause))) => cause.clone(),
            _ => String::new(),
        };
        let place = |at: &crate::model::finding::Place| format!("{}:{}", at.line, at.column);
        findings
            .iter()
            .map(|one| {
                format!("{} {} {}", one.code.id, of(&one.args), place(one.place.as_ref().unwrap()))
            })
            .collect()
    }

    #[test]
    fn the_commonest_slips_are_named_where_they_stand() {
        for (text, wanted) in [
            ("k = “count”\n", "R101 quotes 1:5"),
            ("k = «count»\n", "R101 quotes 1:5"),
            ("k = \"count”\n", "R101 quotes 1:11"),
            ("k =\u{a0}\"sum\"\n", "R101 character 1:4"),
            ("\u{a0}k = 0\n", "R101 character 1:1"),
            ("t = [ { v = −300 } ]\n", "R101 character 1:13"),
            ("d = 2025–01–01\n", "R117  1:5"),
            ("t = [ { d = 31/12/2025, v = 3 } ]\n", "R117  1:13"),
            ("d = 2025-12-1\n", "R117  1:5"),
            ("d = 31.12.2025\n", "R117  1:5"),
            ("k = \"count\nb = 1\n", "R101 unclosed 1:5"),
            ("s = [\"uno, \"dos\"]\nb = 1\nc = 2\n", "R101 unclosed 1:16"),
            ("k = Personas\n", "R101 unquoted 1:5"),
            ("m = sí\n", "R101 unquoted 1:5"),
            ("d 0\n", "R101 equals 1:1"),
            ("d: 0\n", "R101 equals 1:1"),
            ("[[results]\nid = \"x\"\n", "R101 header 1:1"),
            ("v = 1 200\n", "R101 number 1:5"),
            ("v = 0%\n", "R101 number 1:5"),
            ("v = 0,\n", "R101 surplus 1:6"),
            ("v = 1,200\n", "R101 comma-three 1:5"),
            ("v = 12,5\n", "R101 comma 1:5"),
            ("v = 0,125\n", "R101 comma 1:5"),
            ("t = [ { d = 2025-12-31 v = 300 } ]\n", "R101 separator 1:24"),
            ("t = [ { d 2025-12-31, v = 300 } ]\n", "R101 equals 1:11"),
            ("n = { es = \"Grupo\" en = \"Group\" }\n", "R101 separator 1:20"),
            ("t = [ { v = 300 a = \"m\" } ]\n", "R101 separator 1:17"),
            ("k = \"C:\\datos\"\n", "R101 backslash 1:8"),
            ("k = \"Las \"nuevas\" personas\"\n", "R101 inner 1:11"),
        ] {
            assert_eq!(said(text), [wanted], "{text}");
        }
    }

    #[test]
    fn a_bracket_that_is_never_closed_is_one_error_however_many_lines_follow() {
        let tail =
            "\n[[results]]\nid = \"X\"\n\n[[results.indicators]]\nid = \"Y\"\nby = { party = 1 }\n";
        for (line, column) in
            [("s = [\"uno\", \"dos\"", 5), ("t = [ { d = 1, v = 300 }", 5), ("b = { p = \"x\"", 5)]
        {
            let wanted = format!("R101 bracket 2:{column}");
            assert_eq!(said(&format!("a = 1\n{line}\n{tail}")), [wanted], "{line}");
        }
        for line in ["t = [ { d = 1, v = 300 ]", "c = { every = 1, from = [\"N\", grace = 30 }"] {
            let found = said(&format!("a = 1\n{line}\n{tail}"));
            assert!(
                found.len() == 1 && found[0].starts_with("R101 bracket 2:"),
                "{line}: {found:?}"
            );
        }
        let two = format!("d = 31/12/2025\ns = [1\n{tail}");
        assert_eq!(said(&two), ["R117  1:5", "R101 bracket 2:5"], "what stands before it is said");
    }

    proptest::proptest! {
        #[test]
        fn every_finding_points_at_whole_characters(
            parts in proptest::collection::vec(proptest::sample::select(vec![
                "k", "=", " ", "\"", "'", "“", "”", "é", "\u{a0}", "–", "1", ",", ".", "/", "[", "]", "{", "}", "[[", "]]",
                "\\", "#", "\n", "\r\n", "2025-12-31", "1,200", "\u{2028}", "\t", ":", ";",
            ]), 0..40),
        ) {
            said(&parts.concat());
        }
    }
}
