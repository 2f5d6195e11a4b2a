//! Writing what an import was shown to do: after a yes, and only if it would still do the same.

use std::mem::{Discriminant, discriminant};
use std::sync::Arc;

use super::diff::Counts;
use super::load::Load;
use super::plan::{self, Planned};
use crate::cli::context::Context;
use crate::cli::entering::meanwhile::{Shown, unchanged};
use crate::cli::entering::settling::Outcome;
use crate::cli::entering::{saying, writing};
use crate::cli::failure::{Failure, UsageText};
use crate::cli::session::Session;
use crate::engine::fingerprint::{self, Print};
use crate::engine::proposal::Verdict;
use crate::model::finding::{Arg, Place};
use crate::model::row::Row;
use crate::render::values;
use crate::store::intake::source::Source;
use crate::store::ledger::hold::Held;
use crate::text::fold::fold;

/// What counts as yes, folded.
const YES: [&str; 5] = ["s", "si", "sim", "y", "yes"];

/// Asks whether to write.
///
/// # Errors
/// [`Failure::Usage`] when nobody can be asked.
pub fn confirmed(context: &Context, path: &Arc<str>, counts: Counts) -> Result<bool, Failure> {
    let words = &context.words;
    if !context.interactive {
        return Err(Failure::Usage(UsageText {
            message: words.say("import-unconfirmed"),
            help: vec![words.say("import-unconfirmed.help")],
        }));
    }
    let args = [number(counts.writes()), values::text("path", path.to_string())];
    context.warn(&words.say_with("import-confirm", &args));
    Ok(YES.contains(&fold(&context.line()?).as_str()))
}

/// Looks once more, now that the file is held, and writes if nothing has changed since: no definition, what would become of no
/// row, and no data at all if somebody was asked beside them.
///
/// # Errors
/// [`Failure::ChangedWhileReading`] when something has; as [`plan::plan`] and [`writing::write`].
pub fn write(
    context: &Context,
    session: Session,
    held: Held,
    path: &Arc<str>,
    load: &Load,
    (planned, shown): (&Planned, Option<Shown>),
) -> Result<(), Failure> {
    let workspace = session.workspace.clone();
    let mut session = Session::holding(workspace.clone(), session.definitions, Some(path));
    let again =
        unchanged(&session, shown).and_then(|()| plan::plan(context, &mut session, path, load));
    let again = match again {
        Ok(again) if verdicts(&again) == verdicts(planned) => again,
        Ok(_) => {
            held.take_back();
            return Err(Failure::ChangedWhileReading);
        }
        Err(failure) => {
            held.take_back();
            return Err(failure);
        }
    };
    let Some((judgement, written)) = again.settled.accepted else {
        held.take_back();
        return Ok(());
    };
    let words = &context.words;
    let notes = writing::notes(&held, &judgement.target);
    let args = [number(written.len() as u64), values::text("path", path.to_string())];
    let mut text = words.say_with("import-written", &args) + "\n";
    text.push_str(&saying::figures(words, session.framework(), &judgement));
    writing::write(&workspace, held, judgement.target)?;
    saying::findings(context, &Source::Text("".into()), &notes);
    writing::acknowledge(context, &text);
    Ok(())
}

/// What becomes of a row, and beside which one.
type Told = (Discriminant<Verdict>, Option<(Place, Print)>);

/// What was shown of each row: what becomes of it, beside which row, and what that one says.
fn verdicts(planned: &Planned) -> Vec<Told> {
    let other = |row: &Row| (row.place(), fingerprint::of_content(row, true));
    let of = |one: &Outcome| (discriminant(&one.verdict), one.other.as_deref().map(other));
    planned.outcomes.iter().map(of).collect()
}

fn number(count: u64) -> (&'static str, Arg) {
    ("n", Arg::Number(i64::try_from(count).unwrap_or(i64::MAX)))
}
