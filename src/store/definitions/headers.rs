//! A header in single brackets among those in double ones: `[results.indicators]`.
//!
//! To the parser every header that agrees with it no more is a key written twice. But only the one that lacks a bracket is
//! wrong, and is said, once, with what is the matter: the reader of the tree would say the same of it.

use std::ops::Range;

use super::source::Source;
use crate::model::codes;
use crate::model::finding::{Arg, Finding};

/// Lists of tables, by the last part of their headers.
const LISTS: [&str; 6] =
    ["results", "indicators", "specific_objectives", "meetings", "targets", "stages"];

/// A header of a file.
#[derive(Debug)]
struct Header {
    line: u32,
    /// What stands within its brackets, without blanks.
    path: String,
    double: bool,
    at: Range<usize>,
}

impl Header {
    fn of(line: u32, start: usize, text: &str) -> Option<Header> {
        let indent = text.len() - text.trim_start().len();
        let double = text[indent..].starts_with("[[");
        let (open, close) = if double { ("[[", "]]") } else { ("[", "]") };
        let inside = text[indent..].strip_prefix(open)?.split_once(close)?.0;
        let path = inside.split_whitespace().collect();
        let at = start + indent..start + indent + open.len() + inside.len() + close.len();
        Some(Header { line, path, double, at })
    }

    fn name(&self) -> &str {
        self.path.rsplit('.').next().unwrap_or("")
    }

    /// Whether its tables hold those of another path.
    fn holds(&self, path: &str) -> bool {
        path.strip_prefix(&self.path).is_some_and(|rest| rest.starts_with('.'))
    }
}

/// The syntax errors of a file, with one at the header that lacks a bracket instead of one at each that does not agree with it.
#[must_use]
pub fn blame(source: &Source, errors: Vec<Finding>) -> Vec<Finding> {
    let repeated = ("cause", Arg::Text("repeated".to_string()));
    if !errors.iter().any(|one| one.args.contains(&repeated)) {
        return errors;
    }
    let lines = (1..).zip(source.lines());
    let headers: Vec<Header> =
        lines.filter_map(|(line, (start, text))| Header::of(line, start, text)).collect();
    let mut said: Vec<Finding> = Vec::with_capacity(errors.len());
    for error in errors {
        let line = error.place.as_ref().map(|place| place.line);
        let at = headers.iter().position(|one| Some(one.line) == line);
        let single = at.filter(|_| error.args.contains(&repeated));
        let single = single.and_then(|at| single_for(headers.get(..=at)?));
        let finding = match single {
            Some(header) => Finding::at(&codes::WRONG_TYPE, source.place(&header.at))
                .text("key", header.name())
                .word("wanted", "list")
                .word("found", "table"),
            None => error,
        };
        if !said.contains(&finding) {
            said.push(finding);
        }
    }
    said
}

/// The header in single brackets with which the last of these does not agree, if that is what is the matter with it.
fn single_for(headers: &[Header]) -> Option<&Header> {
    let (last, before) = headers.split_last()?;
    let among = || before.iter().rev().take_while(|one| !(one.double && one.holds(&last.path)));
    let mut same = among().filter(|one| one.path == last.path);
    let single = if last.double {
        same.find(|one| !one.double)
    } else {
        same.find(|one| one.double).map(|_| last)
    };
    single.filter(|one| LISTS.contains(&one.name()))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::syntax::parse;
    use super::*;

    fn said(text: &str) -> Vec<(&'static str, u32)> {
        let source = Source::new(&Arc::from("a.toml"), text.as_bytes());
        let place = |one: &Finding| (one.code.id, one.place.as_ref().unwrap().line);
        parse(&source).1.iter().map(place).collect()
    }

    #[test]
    fn only_the_header_that_lacks_a_bracket_is_said() {
        let (one, two) = ("[results.indicators]\n", "[[ results.indicators ]] # x\n");
        let result = "[[results]]\n";
        for (lines, at) in [
            ([result, two, one, two, two], 3),
            ([result, one, two, two, ""], 2),
            ([result, one, two, result, two], 2),
            ([result, two, result, one, two], 4),
            (["[results]\n", two, result, result, ""], 1),
        ] {
            assert_eq!(said(&lines.concat()), [("R104", at)], "{lines:?}");
        }
        assert_eq!(said("[groups.A]\n[groups.A]\n"), [("R101", 2)]);
        assert_eq!(said("[results]\n[results]\n"), [("R101", 2)]);
        assert_eq!(said("[[groups.A]]\n[groups.A]\n"), [("R101", 2)]);
    }
}
