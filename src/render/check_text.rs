//! Findings for people: an excerpt of their own file each, or one line each, and a summary.
//!
//! Of each file the first fifty are printed and the total is said; JSON has them all. Excerpts are
//! given by the caller, because this room reads no file.

use std::collections::BTreeMap;

use annotate_snippets::{AnnotationKind, Group, Level as Grade, Origin, Renderer, Snippet};

use super::page::Page;
use super::values::{count, text};
use super::wrap::wrap;
use crate::engine::accounts::Accounts;
use crate::model::finding::{Code, Finding, Level, Place};
use crate::text::visible::{one_line, visible};
use crate::words::catalogue::Words;

/// A finding at its effective level.
pub type Said = (Level, Finding);

/// Findings printed of one file.
const PER_FILE: u64 = 50;
/// Characters of a line shown around what is pointed at.
const BEFORE: usize = 120;
const AFTER: usize = 240;

/// How many findings there are, of each level and of each file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    levels: BTreeMap<Level, u64>,
    files: BTreeMap<String, u64>,
}

impl Totals {
    /// Counts one; whether it is among those of its file that are printed.
    pub fn add(&mut self, level: Level, file: Option<&str>) -> bool {
        *self.levels.entry(level).or_default() += 1;
        let file = file.unwrap_or_default();
        if let Some(number) = self.files.get_mut(file) {
            *number += 1;
            return *number <= PER_FILE;
        }
        self.files.insert(file.to_string(), 1);
        true
    }

    /// How many there are of a level.
    #[must_use]
    pub fn of(&self, level: Level) -> u64 {
        self.levels.get(&level).copied().unwrap_or_default()
    }
}

/// A finding with its excerpt; with ANSI codes.
#[must_use]
pub fn with_excerpt(said: &Said, excerpt: Option<&str>, words: &Words, width: usize) -> String {
    one(said.0, &said.1, excerpt, words, width) + "\n\n"
}

/// What is said below the findings: the files that have more than is shown, and the summary.
#[must_use]
pub fn closing(totals: &Totals, rows: &Accounts, words: &Words) -> String {
    let mut out = String::new();
    for (file, all) in totals.files.iter().filter(|(_, all)| **all > PER_FILE) {
        let args = [
            text("file", one_line(file)),
            text("shown", words.number(&PER_FILE.to_string())),
            text("all", words.number(&all.to_string())),
        ];
        out.push_str(&words.say_with("page-check-first-only", &args));
        out.push('\n');
    }
    for line in summary(totals, rows, words) {
        out.push_str(&line);
        out.push('\n');
    }
    out
}

/// One line a finding: `file:line:column: level[CODE name]: message`.
#[must_use]
pub fn short((level, finding): &Said, words: &Words) -> String {
    let place = finding.place.as_ref().map_or_else(String::new, |place| {
        let file = one_line(&place.file);
        match place.line {
            0 => format!("{file}: "),
            line => format!("{file}:{line}:{}: ", place.column),
        }
    });
    let code = finding.code;
    let message = one_line(&words.finding(finding).message);
    format!("{place}{}[{} {}]: {message}\n", words.level(*level), code.id, code.name)
}

/// What one code means, at length.
#[must_use]
pub fn explain(code: &Code, words: &Words) -> Page {
    let text = words.explain(code);
    let mut page = Page::new(format!("{} {}", code.id, code.name));
    page.lines.push(words.level(code.level));
    page.paragraph(text.what);
    page.heading(2, "", &words.say("label-why"));
    page.paragraph(text.why);
    page.heading(2, "", &words.say("label-fix"));
    page.paragraph(text.fix);
    page
}

/// How many of each level, and what became of the rows.
fn summary(totals: &Totals, rows: &Accounts, words: &Words) -> Vec<String> {
    let levels = [
        ("page-check-errors", totals.of(Level::Error)),
        ("page-check-warnings", totals.of(Level::Warning)),
        ("page-check-notes", totals.of(Level::Note)),
    ];
    let each: Vec<String> = levels
        .into_iter()
        .filter(|(_, number)| *number > 0)
        .map(|(key, number)| count(words, key, number))
        .collect();
    let found = if each.is_empty() {
        words.say("note-no-findings")
    } else {
        words.say_with("page-check-found", &[text("each", words.list(&each))])
    };
    vec![found, accounts(rows, words)]
}

/// `61 filas leídas: 59 cuentan, 1 rechazada y 1 corregida o retirada.`
#[must_use]
pub fn accounts(rows: &Accounts, words: &Words) -> String {
    let fates = [
        ("page-check-rows-counted", rows.counted),
        ("page-check-rows-rejected", rows.rejected),
        ("page-check-rows-superseded", rows.superseded),
        ("page-check-rows-duplicate", rows.duplicate),
        ("page-check-rows-later", rows.later),
    ];
    let fates: Vec<String> = fates
        .into_iter()
        .filter(|(key, number)| *number > 0 || *key == "page-check-rows-counted")
        .map(|(key, number)| count(words, key, number))
        .collect();
    let read = text("read", count(words, "page-check-rows-read", rows.read()));
    words.say_with("page-check-rows", &[read, text("each", words.list(&fates))])
}

fn one(
    level: Level,
    finding: &Finding,
    excerpt: Option<&str>,
    words: &Words,
    width: usize,
) -> String {
    let said = words.finding(finding);
    let grade = match level {
        Level::Error => Grade::ERROR,
        Level::Warning => Grade::WARNING,
        Level::Note => Grade::NOTE,
    };
    let lead = words.level(level).chars().count() + finding.code.id.len() + 4;
    let message = wrap(&one_line(&said.message), width.saturating_sub(lead).max(30)).join("\n");
    let help = wrapped_help(&said.help, words, width);
    let marked = finding.place.as_ref().zip(excerpt).map(|(place, line)| Marked::new(place, line));
    let title = grade
        .clone()
        .with_name(words.level(level))
        .primary_title(&message)
        .id(finding.code.id)
        .elements(finding.place.as_ref().map(origin));
    let mut below = Group::with_level(grade);
    if let (Some(marked), Some(place)) = (&marked, &finding.place) {
        // Without a path of its own: its column would be that of the excerpt, not of the file.
        let span = AnnotationKind::Primary.span(marked.start..marked.end);
        let snippet = Snippet::source(marked.text.as_str()).line_start(place.line as usize);
        below = below.element(snippet.annotation(span));
    }
    let more: Vec<String> = finding.related.iter().skip(1).map(Place::short).collect();
    if !more.is_empty() {
        let said = words.say_with("page-check-see-also", &[text("places", words.list(&more))]);
        below = below.element(Grade::NOTE.with_name(words.level(Level::Note)).message(said));
    }
    below = below.element(Grade::HELP.with_name(words.say("level-help")).message(help));
    let drawn = Renderer::styled().term_width(width).render(&[title, below]);
    // Two groups in a row are kept apart by one bar each; one is enough.
    let mut lines: Vec<&str> = drawn.lines().collect();
    lines.dedup();
    lines.join("\n")
}

fn wrapped_help(help: &str, words: &Words, width: usize) -> String {
    let lead = words.say("level-help").chars().count() + 10;
    wrap(&one_line(help), width.saturating_sub(lead).max(30)).join("\n")
}

fn origin(place: &Place) -> Origin<'_> {
    let origin = Origin::path(one_line(&place.file));
    if place.line == 0 {
        return origin;
    }
    origin.line(place.line as usize).char_column(place.column as usize)
}

/// The line pointed at, safe to show, and the bytes of it that are meant.
struct Marked {
    text: String,
    start: usize,
    end: usize,
}

impl Marked {
    #[expect(clippy::indexing_slicing, reason = "every stretch is cut to the number of characters")]
    fn new(place: &Place, line: &str) -> Marked {
        let chars: Vec<char> = line.chars().collect();
        let first = (place.column as usize).saturating_sub(1).min(chars.len());
        let length = if place.length == 0 { chars.len() - first } else { place.length as usize };
        let last = (first + length).min(chars.len()).max(first);
        let from = first.saturating_sub(BEFORE);
        let (last, to) = (last.min(first + AFTER), chars.len().min(first + AFTER));
        let part = |from: usize, to: usize| visible(&chars[from..to].iter().collect::<String>());
        let ellipsis = |cut: bool| if cut { "…" } else { "" };
        let before = format!("{}{}", ellipsis(from > 0), part(from, first));
        let meant = part(first, last);
        let after = format!("{}{}", part(last, to), ellipsis(to < chars.len()));
        let (start, end) = (before.len(), before.len() + meant.len());
        Marked { text: format!("{before}{meant}{after}"), start, end }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anstream::adapter::strip_str;

    use crate::model::codes;
    use crate::model::language::Lang;

    fn place(line: u32, column: u32) -> Place {
        Place { file: "data/per.csv".into(), line, column, length: 7 }
    }

    #[test]
    fn a_finding_shows_the_place_in_the_file_and_the_users_own_text() {
        let finding = Finding::at(&codes::UNKNOWN_INDICATOR, place(7, 12)).text("id", "HR1.1.l");
        let line = "2025-03-12\u{1b}HR1.1.l,45".to_string();
        let words = Words::new(Lang::Es);
        let text = with_excerpt(&(Level::Error, finding), Some(&line), &words, 80);
        let text = strip_str(&text).to_string();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "error[D204]: El indicador «HR1.1.l» no está definido");
        assert_eq!(lines[1], " --> data/per.csv:7:12");
        assert_eq!(lines[3], "7 | 2025-03-12\\u{1b}HR1.1.l,45");
        assert_eq!(lines[4], "  |                 ^^^^^^^");
        assert!(text.ends_with("\n\n"), "{text}");
    }

    #[test]
    fn a_long_line_is_shown_around_what_is_meant() {
        let line = format!("{}AQUÍ{}", "á".repeat(5000), "b".repeat(5000));
        let marked = Marked::new(&Place { length: 4, ..place(1, 5001) }, &line);
        assert_eq!(&marked.text[marked.start..marked.end], "AQUÍ");
        assert!(marked.text.chars().count() < 400);
        let beyond = Marked::new(&place(1, 90), "corta");
        assert_eq!((beyond.start, beyond.end), (5, 5));
    }

    #[test]
    fn the_first_fifty_of_a_file_are_printed_and_the_total_is_said() {
        let found = |line| Finding::at(&codes::DUPLICATE_ROW, place(line, 1));
        let said: Vec<Said> = (1..=60).map(|line| (Level::Warning, found(line))).collect();
        let words = Words::new(Lang::En);
        let mut totals = Totals::default();
        assert_eq!(
            said.iter().filter(|(level, _)| totals.add(*level, Some("data/per.csv"))).count(),
            50
        );
        let text = closing(&totals, &Accounts::default(), &words);
        assert!(text.contains("data/per.csv: the first 50 of 60 findings are shown."), "{text}");
        assert!(text.contains("Findings: 60 warnings."), "{text}");
        assert!(
            short(&said[0], &words).starts_with("data/per.csv:1:1: warning[D230 duplicate-row]: ")
        );
    }

    #[test]
    fn nothing_found_is_said() {
        let words = Words::new(Lang::Es);
        let rows = Accounts { counted: 2, rejected: 1, ..Accounts::default() };
        let text = closing(&Totals::default(), &rows, &words);
        assert!(text.contains("no hay hallazgos"), "{text}");
        assert!(text.ends_with("3 filas leídas: 2 cuentan y 1 rechazada.\n"), "{text}");
    }
}
