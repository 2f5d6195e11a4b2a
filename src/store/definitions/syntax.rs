//! From text to a tree with places, with every syntax error said once a line.
//!
//! The parser's own words would not help whoever writes `target = 12,50`: what is probably the matter is found in
//! `slips`. The parser bounds brackets and dotted keys each by itself but not together, and a tree is freed by
//! recursion: so nesting is measured (`structure`) before anything is parsed, and a hostile file cannot exhaust
//! the stack.

use toml::Spanned;
use toml::de::{DeTable, Error};

use super::headers::blame;
use super::slips::{Slip, slip};
use super::source::Source;
use super::structure::{too_deep, unclosed_at};
use crate::model::codes;
use crate::model::finding::{Arg, Finding, Place};
use crate::text::looks::point;

/// Lines with a syntax error that are said of a file.
pub const MOST: usize = 100;
/// Errors after which no more is parsed, however few lines they are on.
const PARSED: usize = 5_000;
/// Bytes by which what is parsed grows.
const STEP: usize = 128 << 10;

/// The tree of a file, and its syntax errors in order of their lines. With any error the tree is
/// what could be recovered: good for looking ids up, not for figures.
#[must_use]
pub fn parse(source: &Source) -> (Spanned<DeTable<'_>>, Vec<Finding>) {
    if let Some(at) = too_deep(&source.text) {
        let finding = syntax(source.place(&(at..at + 1)), "nested too deeply", "nested");
        return (Spanned::new(0..0, DeTable::new()), vec![finding]);
    }
    let (tree, errors, unread) = of_beginning(source);
    if errors.is_empty() && unread.is_none() {
        return (tree, Vec::new());
    }
    let many = unread.map(|at| syntax(source.place(&(at..at + 1)), "not read any further", "many"));
    let start = |error: &Error| error.span().map_or(0, |span| span.start);
    let unclosed = unclosed_at(&source.text, errors.iter().map(start));
    let each = errors.iter().zip(unclosed);
    let mut findings: Vec<Finding> =
        each.map(|(error, unclosed)| finding(source, error, unclosed)).collect();
    findings.extend(many);
    findings = blame(source, findings);
    findings.sort_by_key(|one| one.place.as_ref().map(|at| (at.line, at.column)));
    findings.dedup_by_key(|one| one.place.as_ref().map(|at| at.line));
    // Where a bracket is never closed, what follows is mostly no error of its own.
    let is = |one: &Finding, cause: &str| one.args.contains(&("cause", Arg::Text(cause.into())));
    let mut unclosed = false;
    findings.retain(|one| {
        unclosed |= is(one, "bracket");
        !unclosed || !is(one, "other")
    });
    (tree, findings)
}

/// The tree of a file with the first error of each line, and from where on it was not read. The parser
/// keeps some hundred bytes of every error it meets, and a hostile file has one in every byte: so ever longer
/// beginnings are parsed, and where one of them has more errors than are said, the rest is left unread.
fn of_beginning(source: &Source) -> (Spanned<DeTable<'_>>, Vec<Error>, Option<usize>) {
    let (text, mut length) = (&source.text, STEP);
    loop {
        let end = if length < text.len() { head_of(text, length) } else { text.len() };
        let (tree, mut errors) = DeTable::parse_recoverable(&text[..end]);
        let all = errors.len();
        let start = |error: &Error| error.span().map(|span| span.start);
        errors.sort_by_key(start);
        errors.dedup_by_key(|error| start(error).map(|start| source.line_of(start)));
        let beyond = errors.get(MOST).map(|error| start(error).unwrap_or_default());
        errors.truncate(MOST);
        let unread = beyond.or_else(|| (all > PARSED && end < text.len()).then_some(end));
        if end == text.len() || unread.is_some() {
            return (tree, errors, unread);
        }
        length += STEP;
    }
}

/// Where the last table, or else the last line, begins before `length`.
fn head_of(text: &str, length: usize) -> usize {
    let head = &text[..text.floor_char_boundary(length)];
    let table = head.rfind("\n[").or_else(|| head.rfind('\n')).map(|at| at + 1);
    table.filter(|at| *at + STEP / 2 > length).unwrap_or(head.len())
}

/// What the parser calls a duplicate key is a key or table written twice; most often `[results]` for `[[results]]`.
fn finding(source: &Source, error: &Error, unclosed: Option<usize>) -> Finding {
    let Some(span) = error.span() else {
        let at = Place { line: 1, ..Place::file(source.path.clone()) };
        return syntax(at, error.message(), "other");
    };
    if error.message().starts_with("duplicate key") {
        return syntax(source.place(&span), error.message(), "repeated");
    }
    let Some(Slip { cause, at }) = slip(&source.text, &span, unclosed) else {
        return syntax(source.place(&span), error.message(), "other");
    };
    let inside = source.text.get(at.clone()).unwrap_or("");
    if cause == "date" {
        let at = source.place(&at);
        return Finding::at(&codes::INVALID_DEFINITION_DATE, at).text("value", inside);
    }
    let said = syntax(source.place(&at), error.message(), cause);
    said.text("point", inside.chars().next().map(point).unwrap_or_default())
}

fn syntax(at: Place, words: &str, cause: &'static str) -> Finding {
    let detail = words.lines().next().unwrap_or("");
    let said = Finding::at(&codes::TOML_SYNTAX, at).text("detail", detail);
    said.text("cause", cause)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    /// Code, line, column, length, and whether a comma is to blame.
    fn errors(text: &str) -> Vec<(&'static str, u32, u32, u32, bool)> {
        let source = Source::new(&Arc::from("a.toml"), text.as_bytes());
        let show = |one: &Finding| {
            let at = one.place.clone().unwrap();
            let comma = one.args.contains(&("cause", Arg::Text("comma".into())));
            (one.code.id, at.line, at.column, at.length, comma)
        };
        parse(&source).1.iter().map(show).collect()
    }

    #[test]
    fn all_errors_the_first_of_each_line() {
        let text = "a = \nb = sí\nc = \"x\n[d\ne = 1\n";
        let lines: Vec<u32> = errors(text).iter().map(|one| one.1).collect();
        assert_eq!(lines, [1, 2, 3, 4]);
    }

    #[test]
    fn a_file_of_errors_is_left_after_the_first_hundred() {
        for line in ["= = =\n", "\"\n", "[a]\n", "a = 1x\n"] {
            let text = line.repeat((1 << 20) / line.len());
            let lines: Vec<u32> = errors(&text).iter().map(|one| one.1).collect();
            assert_eq!(lines.len(), MOST + 1, "{line:?}");
            assert!(lines.windows(2).all(|two| two[0] < two[1]), "{line:?}");
        }
        assert_eq!(errors(&"=".repeat(1 << 19)).len(), 1, "one a line");
        let clean = "[[a]]\nb = \"é\"\n".repeat(40_000);
        assert_eq!(errors(&clean), [], "read to its end in steps");
        assert_eq!(errors(&format!("{clean}c = \n"))[0].1, 80_001);
    }

    #[test]
    fn a_decimal_comma_is_recognised() {
        assert_eq!(errors("value = 12,50\n"), [("R101", 1, 9, 5, true)]);
        assert_eq!(errors("value = -1,5 # x\n"), [("R101", 1, 9, 4, true)]);
        assert_eq!(errors("a = 1\nb = { value = 12,50 }\n"), [("R101", 2, 15, 5, true)]);
        assert_eq!(errors("b = { value = 12,50, d = 2025-01-01 }\n"), [("R101", 1, 15, 5, true)]);
        assert_eq!(errors("a = [12,50]\n"), []);
        assert!(!errors("a = 1,\n")[0].4);
    }

    #[test]
    fn a_date_of_no_calendar() {
        assert_eq!(errors("start = 2025-02-30\n"), [("R117", 1, 9, 10, false)]);
    }

    #[test]
    fn absurd_nesting_is_refused_on_a_small_stack() {
        let run = || {
            let open = "[".repeat(10_000) + &"]".repeat(10_000);
            let inline = format!("{} = {{\n", ["a"; 70].join(".")).repeat(70);
            for text in [
                format!("x = {open}\n"),
                format!("{}x = 1\n", "a.".repeat(10_000)),
                format!("{inline}a = 1\n{}", "}\n".repeat(70)),
            ] {
                let source = Source::new(&Arc::from("a.toml"), text.as_bytes());
                let _ = parse(&source);
            }
            assert_eq!(errors(&format!("x = {open}\n"))[0].0, "R101");
            assert_eq!(errors(&format!("{}x = 1\n", "a.".repeat(10_000)))[0].0, "R101");
        };
        std::thread::Builder::new().stack_size(1 << 20).spawn(run).unwrap().join().unwrap();
    }
}
