//! One entry from what was typed to what is on disk.
//!
//! Everything is checked before anything is written, by the rules that hold for reading: what could not
//! count cannot be recorded. The file is held from the last look to the confirmation of the disk. Whoever
//! was asked sees first what would come of it, while nothing is held, and agrees.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::person::Person;
use super::terminal::fitted;
use super::{plan, who};
use crate::cli::commands::record::Args;
use crate::cli::context::{Context, Outcome as Exit};
use crate::cli::entering::meanwhile::{Shown, unchanged};
use crate::cli::entering::settling::{Manner, Settled, settle};
use crate::cli::entering::stamp::Stamp;
use crate::cli::entering::typed::{self, Typed};
use crate::cli::entering::{saying, texts, writing};
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::engine::proposal::Verdict;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::row::Row;
use crate::store::intake::reading;
use crate::store::intake::source::Source;
use crate::store::ledger::hold::Held;

/// Rows that are to be written, and what has been said of them so far.
struct Entry<'a> {
    context: &'a Context,
    dry: bool,
    path: Arc<str>,
    rows: Vec<Row>,
    source: Source,
    said: Vec<Finding>,
    told: Vec<String>,
}

/// Records, corrects or withdraws.
///
/// # Errors
/// When something is missing or cannot count ([`Failure::Refused`]), whoever was asked leaves
/// ([`Failure::Stopped`]), or the file cannot be written.
pub fn enter(
    context: &Context,
    args: &Args,
    mut person: Option<&mut dyn Person>,
) -> Result<Exit, Failure> {
    let workspace = context.workspace()?;
    let definitions = Session::definitions(&workspace)?;
    let framework = &definitions.framework;
    let planned = plan::rows(context, &workspace, &definitions, args, again(&mut person))?;
    if planned.rows.is_empty() {
        context.warn(&context.words.say("entered-no-rows"));
        return Ok(Exit::Done);
    }
    let typed = args.reporter();
    let (reporter, asked) =
        who::reports_or_asked(context, &workspace, framework, typed, again(&mut person))?;
    let path = who::file_of(&workspace, &reporter)?;
    let mut entry = Entry::read(context, framework, &planned.rows, &reporter, path)?;
    entry.dry = args.dry;
    let asked = (planned.asked || asked) && !args.dry;
    let (mut ready, mut seen, mut shown) = ((workspace, definitions), None, None);
    if asked || args.dry {
        let mut session = Session::holding(ready.0, ready.1, None);
        let Some(settled) = entry.settle(&mut session)? else { return Ok(Exit::Done) };
        if args.dry {
            writing::acknowledge(context, &entry.text(&session, &settled, None));
            return Ok(Exit::Done);
        }
        if let Some(person) = person {
            seen = Some(entry.preview(&session, &settled));
            shown = entry.shown(&session)?;
            if !person.agree(&context.words.say("ask-agree"))? {
                return Err(Failure::Stopped);
            }
        }
        ready = (session.workspace, session.definitions);
    }
    let (workspace, definitions) = ready;
    let held = writing::hold(&workspace, &entry.path)?;
    let mut session = Session::glance_with(workspace, definitions, Some(&entry.path));
    let still = if seen.is_some() { unchanged(&session, shown) } else { Ok(()) };
    match still.and_then(|()| entry.settle(&mut session)) {
        Ok(Some(settled)) => entry.write(&session, held, *settled, seen),
        Ok(None) => {
            held.take_back();
            Ok(Exit::Done)
        }
        Err(failure) => {
            held.take_back();
            Err(failure)
        }
    }
}

/// The same person, to be asked again later.
fn again<'a>(person: &'a mut Option<&mut dyn Person>) -> Option<&'a mut dyn Person> {
    match person {
        Some(person) => Some(&mut **person),
        None => None,
    }
}

impl<'a> Entry<'a> {
    fn read(
        context: &'a Context,
        framework: &Framework,
        planned: &[Typed],
        reporter: &str,
        path: Arc<str>,
    ) -> Result<Entry<'a>, Failure> {
        let table = typed::table(planned);
        let mut rows = reading::read(&table, framework);
        let mut stamp =
            Stamp::new(context.now).map_err(|_| Failure::Internal("no random numbers"))?;
        for row in &mut rows {
            if row.reporter.is_empty() {
                row.reporter = reporter.to_string();
            }
            texts::refuse(framework, row);
            stamp.mark(row);
        }
        let source = table.source;
        let (said, told) = (Vec::new(), Vec::new());
        Ok(Entry { context, dry: false, path, rows, source, said, told })
    }

    /// Settles the rows and says what is wrong, doubtful or already there, each once. Nothing if no row
    /// is left to write.
    fn settle(&mut self, session: &mut Session) -> Result<Option<Box<Settled>>, Failure> {
        let manner = Manner { as_of: self.context.today, reinstate: true, by_reporter: true };
        let settled = match settle(session, &self.path, &self.rows, manner, BTreeSet::new())? {
            Ok(settled) => settled,
            Err(unfit) => {
                self.say(&[unfit]);
                return Err(Failure::Refused);
            }
        };
        if !self.dry {
            writing::confirm(&session.workspace, &settled.outcomes)?;
        }
        for outcome in &settled.outcomes {
            self.say(&outcome.findings);
            if let Some(line) = saying::not_written(&self.context.words, &self.source, outcome)
                && !self.told.contains(&line)
            {
                writing::acknowledge(self.context, &format!("{line}\n"));
                self.told.push(line);
            }
        }
        let refused = |outcome: &crate::cli::entering::settling::Outcome| {
            matches!(outcome.verdict, Verdict::Refused(_))
        };
        if settled.outcomes.iter().any(refused) {
            return Err(Failure::Refused);
        }
        let Some((_, written)) = &settled.accepted else { return Ok(None) };
        let rows = written.iter().filter_map(|at| self.rows.get(*at));
        let guarded = texts::guarded(session.framework(), rows);
        self.say(guarded.as_slice());
        Ok(Some(Box::new(settled)))
    }

    /// The data that somebody agrees beside: whoever corrects or withdraws means what stands there now. A new value is new
    /// whatever others tell meanwhile; it is judged again.
    fn shown(&self, session: &Session) -> Result<Option<Shown>, Failure> {
        let replaces = self.rows.iter().any(|row| !row.replaces.is_empty());
        replaces.then(|| Shown::of(&session.data)).transpose()
    }

    fn say(&mut self, findings: &[Finding]) {
        let new: Vec<Finding> =
            findings.iter().filter(|one| !self.said.contains(one)).cloned().collect();
        saying::findings(self.context, &self.source, &new);
        self.said.extend(new);
    }

    /// Shows what would be written and what it would do to figures, which are returned.
    fn preview(&self, session: &Session, settled: &Settled) -> String {
        let Some((judgement, _)) = &settled.accepted else { return String::new() };
        let figures = saying::figures(&self.context.words, session.framework(), judgement);
        let text = self.lines(settled, true) + &figures;
        self.context.warn(&fitted(&text));
        figures
    }

    /// Where the rows stand, or would stand.
    #[expect(clippy::indexing_slicing, reason = "what was written are positions among these rows")]
    fn lines(&self, settled: &Settled, dry: bool) -> String {
        let Some((judgement, written)) = &settled.accepted else { return String::new() };
        let rows: Vec<&Row> = written.iter().map(|at| &self.rows[*at]).collect();
        saying::written(&self.context.words, &rows, &judgement.places, dry)
    }

    /// Where the rows stand and what they do to figures, unless that has been seen.
    fn text(&self, session: &Session, settled: &Settled, seen: Option<String>) -> String {
        let Some((judgement, _)) = &settled.accepted else { return String::new() };
        let figures = saying::figures(&self.context.words, session.framework(), judgement);
        let mut text = self.lines(settled, self.dry);
        if seen.as_ref() != Some(&figures) {
            text.push_str(&figures);
        }
        text
    }

    fn write(
        mut self,
        session: &Session,
        held: Held,
        settled: Settled,
        seen: Option<String>,
    ) -> Result<Exit, Failure> {
        let text = self.text(session, &settled, seen);
        let Some((judgement, _)) = settled.accepted else {
            return Err(Failure::Internal("rows to write"));
        };
        let notes = writing::notes(&held, &judgement.target);
        writing::write(&session.workspace, held, judgement.target)?;
        self.say(&notes);
        writing::acknowledge(self.context, &text);
        Ok(Exit::Done)
    }
}
