//! What an import would do, before it does it: how many rows it adds, finds the same, changes, refuses;
//! each change and each refusal by its cell.

use super::gather::Incoming;
use crate::cli::entering::saying;
use crate::cli::entering::settling::Outcome;
use crate::engine::proposal::Verdict;
use crate::model::finding::{Finding, Level};
use crate::model::framework::Framework;
use crate::model::row::{Column, Row};
use crate::model::row_text::{self, CellText};
use crate::render::values;
use crate::words::catalogue::Words;

/// Findings of a file said at most.
const MOST: usize = 50;

/// How many rows of each sort.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// New rows.
    pub adds: u64,
    /// Rows that say what is said already.
    pub same: u64,
    /// Rows that correct others.
    pub changes: u64,
    /// Rows that cannot count.
    pub refuses: u64,
}

impl Counts {
    /// Of the rows of one table.
    #[must_use]
    pub fn of(incoming: &Incoming, outcomes: &[Outcome]) -> Counts {
        let mut counts = Counts { refuses: incoming.lost() as u64, ..Counts::default() };
        for outcome in outcomes {
            let count = match outcome.verdict {
                Verdict::Adds => &mut counts.adds,
                Verdict::Replaces(_) => &mut counts.changes,
                Verdict::Same(_) | Verdict::Corrected(_) | Verdict::Withdrawn(_) => {
                    &mut counts.same
                }
                Verdict::Refused(_) => &mut counts.refuses,
            };
            *count += 1;
        }
        counts
    }

    /// With those of another table.
    pub fn add(&mut self, other: Counts) {
        self.adds += other.adds;
        self.same += other.same;
        self.changes += other.changes;
        self.refuses += other.refuses;
    }

    /// Rows to be written.
    #[must_use]
    pub fn writes(self) -> u64 {
        self.adds + self.changes
    }
}

/// The counts in words: `añade 5, iguales 2, cambia 1, rechaza 0`.
#[must_use]
pub fn counts(words: &Words, counts: Counts) -> String {
    let number = |name, count: u64| values::text(name, words.number(&count.to_string()));
    let args = [
        number("adds", counts.adds),
        number("same", counts.same),
        number("changes", counts.changes),
        number("refuses", counts.refuses),
    ];
    words.say_with("import-counts", &args)
}

/// What is said of one table: its name and counts, changes, rows that were changed or withdrawn since,
/// findings.
#[must_use]
pub fn table(
    words: &Words,
    framework: &Framework,
    incoming: &Incoming,
    outcomes: &[Outcome],
) -> String {
    let whole = crate::model::finding::Place::file(incoming.source.name());
    let name = incoming.source.shown(&whole);
    let mut out = format!("{name}: {}\n", counts(words, Counts::of(incoming, outcomes)));
    for (row, outcome) in incoming.rows.iter().zip(outcomes) {
        let key = match outcome.verdict {
            Verdict::Replaces(_) => "import-changes",
            Verdict::Corrected(_) => "import-corrected",
            Verdict::Withdrawn(_) => "import-withdrawn",
            _ => continue,
        };
        let other = outcome.other.as_ref().map(|(place, _)| place.short()).unwrap_or_default();
        let args = [
            values::text("place", incoming.source.shown(&row.place_of(Column::Value))),
            values::text("row", summary(framework, row)),
            values::text("other", other),
        ];
        out.push_str(&format!("  {}\n", words.say_with(key, &args)));
    }
    let of_rows = outcomes.iter().flat_map(|outcome| &outcome.findings);
    let mut all: Vec<&Finding> = incoming.findings.iter().chain(of_rows).collect();
    all.sort_by_key(|one| (one.code.level != Level::Error, one.place.clone()));
    for finding in all.iter().take(MOST) {
        let said = saying::finding(words, &incoming.source, finding);
        out.push_str(&format!("  {}\n", said.replace('\n', "\n  ")));
    }
    if all.len() > MOST {
        let args = [
            values::text("file", name),
            values::text("shown", words.number(&MOST.to_string())),
            values::text("all", words.number(&all.len().to_string())),
        ];
        out.push_str(&format!("  {}\n", words.say_with("page-check-first-only", &args)));
    }
    out
}

/// A row in one line: `HR1.1.1 2025-Q2 PER F 47`.
fn summary(framework: &Framework, row: &Row) -> String {
    let mut columns = vec![Column::Indicator, Column::Date, Column::Party];
    columns.extend((0..framework.dimensions.len()).map(Column::Dimension));
    columns.push(Column::Value);
    let cell = |column| match row_text::cell(framework, row, column) {
        CellText::Empty => None,
        CellText::Number(text) | CellText::Plain(text) | CellText::Free(text) => Some(text),
    };
    columns.into_iter().filter_map(cell).collect::<Vec<_>>().join(" ")
}
