//! What an import would do, before it does it: how many rows it adds, finds the same, changes, refuses;
//! each change and each refusal by its cell.

use super::changes;
use super::gather::Incoming;
use super::load::Load;
use super::plan::Planned;
use crate::cli::context::Context;
use crate::cli::entering::settling::Outcome;
use crate::cli::entering::{saying, texts};
use crate::cli::failure::Failure;
use crate::engine::proposal::Verdict;
use crate::model::finding::{Finding, Level, Place};
use crate::model::framework::Framework;
use crate::model::row::{Column, Row};
use crate::render::values;
use crate::render::wrap::wrap;
use crate::store::intake::source::Source;
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
                Verdict::Same(_)
                | Verdict::Twice(_)
                | Verdict::Corrected(_)
                | Verdict::Withdrawn(_) => &mut counts.same,
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

/// Prints the difference; how many rows of each sort.
///
/// # Errors
/// [`Failure::Write`].
#[expect(
    clippy::indexing_slicing,
    reason = "rows and outcomes are those of all tables, one after another"
)]
pub fn show(
    context: &Context,
    framework: &Framework,
    load: &Load,
    planned: &Planned,
) -> Result<Counts, Failure> {
    let words = &context.words;
    let (mut total, mut out, mut at) = (Counts::default(), String::new(), 0);
    for incoming in &load.tables {
        let these = at..at + incoming.rows.len();
        let (rows, outcomes) = (&planned.rows[these.clone()], &planned.outcomes[these]);
        at += rows.len();
        total.add(Counts::of(incoming, outcomes));
        out.push_str(&table(context, framework, incoming, (rows, outcomes)));
    }
    for finding in load.unread.iter().take(MOST).chain(planned.left.iter().take(MOST)) {
        let said = saying::finding(words, &Source::Text("".into()), finding);
        said.split('\n').for_each(|line| out.push_str(&set(&format!("  {line}"), context.width)));
    }
    let file = planned.left.iter().find_map(|one| one.place.as_ref()).map(|place| &*place.file);
    let more =
        left_out(words, "import-first-findings", file.unwrap_or_default(), planned.left.len());
    more.into_iter().for_each(|line| out.push_str(&set(&line, context.width)));
    if load.tables.len() > 1 {
        let all = values::text("counts", counts(words, total));
        out.push_str(&format!("{}\n", words.say_with("import-total", &[all])));
    }
    context.print(&out)?;
    Ok(total)
}

/// What is said of one table: its name and counts, changes, rows that were changed or withdrawn since, findings.
#[must_use]
pub fn table(
    context: &Context,
    framework: &Framework,
    incoming: &Incoming,
    (rows, outcomes): (&[Row], &[Outcome]),
) -> String {
    let words = &context.words;
    let name = incoming.source.shown(&Place::file(incoming.source.name()));
    let head = format!("{name}: {}", counts(words, Counts::of(incoming, outcomes)));
    let changed: Vec<String> = rows
        .iter()
        .zip(outcomes)
        .filter_map(|(row, outcome)| beside(words, framework, incoming, row, outcome))
        .collect();
    let of_rows = outcomes.iter().flat_map(|outcome| &outcome.findings);
    let written = incoming.rows.iter().zip(outcomes).filter(|(_, outcome)| outcome.goes());
    let guarded = texts::guarded(framework, written.map(|(row, _)| row));
    let all = incoming.findings.iter().chain(of_rows).chain(&guarded);
    let mut found: Vec<&Finding> = all.collect();
    found.sort_by_key(|one| (one.code.level != Level::Error, one.place.clone()));
    let said = found.iter().take(MOST).map(|one| saying::finding(words, &incoming.source, one));
    let mut lines = vec![head];
    if incoming.is_form && incoming.rows.is_empty() && incoming.is_whole() {
        lines.push(format!("  {}", words.say("import-form-empty")));
    }
    lines.extend(changed.iter().take(MOST).map(|line| format!("  {line}")));
    lines.extend(left_out(words, "import-first-rows", &name, changed.len()));
    lines.extend(
        said.flat_map(|one| {
            one.split('\n').map(|line| format!("  {line}")).collect::<Vec<String>>()
        }),
    );
    lines.extend(left_out(words, "import-first-findings", &name, found.len()));
    lines.iter().map(|line| set(line, context.width)).collect()
}

/// That only the first are shown, if there are more: `check` does not see a file that is not among the data.
fn left_out(words: &Words, key: &str, name: &str, all: usize) -> Option<String> {
    let args = [
        values::text("file", name),
        values::text("shown", words.number(&MOST.to_string())),
        values::text("all", words.number(&all.to_string())),
    ];
    (all > MOST).then(|| format!("  {}", words.say_with(key, &args)))
}

/// A row that is told beside another one: it changes it, or says what was changed since.
fn beside(
    words: &Words,
    framework: &Framework,
    incoming: &Incoming,
    row: &Row,
    outcome: &Outcome,
) -> Option<String> {
    let key = match outcome.verdict {
        Verdict::Replaces(_) => "import-changes",
        Verdict::Twice(_) => "import-twice",
        Verdict::Corrected(_) => "import-corrected",
        Verdict::Withdrawn(_) => "import-withdrawn",
        Verdict::Adds | Verdict::Same(_) | Verdict::Refused(_) => return None,
    };
    let other = outcome.other.as_ref()?;
    let place = match outcome.verdict {
        Verdict::Twice(_) if other.path == incoming.source.name() => {
            incoming.source.shown(&other.place_of(Column::Value))
        }
        _ => other.place().short(),
    };
    let args = [
        values::text("place", incoming.source.shown(&row.place_of(Column::Value))),
        values::text("row", changes::summary(framework, row)),
        values::text("value", changes::value(words, framework, row)),
        values::text("changes", changes::changes(words, framework, other, row)),
        values::text("other", place),
        values::text("id", &other.id),
    ];
    Some(words.say_with(key, &args))
}

/// A line broken to the terminal's width, what follows further in; where no terminal is, as it is.
fn set(line: &str, width: Option<usize>) -> String {
    let text = line.trim_start();
    let indent = line.len() - text.len();
    let Some(width) = width else { return format!("{line}\n") };
    let further = indent + 2;
    let lines = wrap(text, width.saturating_sub(further).max(20));
    let mut out = String::new();
    for (at, part) in lines.iter().enumerate() {
        let indent = if at == 0 { indent } else { further };
        out.push_str(&format!("{}{part}\n", " ".repeat(indent)));
    }
    out
}
