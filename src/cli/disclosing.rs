//! For whom an output is: what is hidden in a public one, and what is said of it.

use std::collections::{BTreeMap, BTreeSet};

use super::args::audience::{is_document, meant};
use super::args::format::Format;
use super::context::Context;
use super::failure::Failure;
use super::sealing;
use super::session::{Ruled, Session};
use crate::engine::accounts::Accounts;
use crate::engine::answer::Report;
use crate::engine::disclosure::publish::{Decisions, publish};
use crate::engine::disclosure::timeline::Timeline;
use crate::engine::figure::Folds;
use crate::engine::report::Question;
use crate::model::audience::Audience;
use crate::model::codes;
use crate::model::finding::{Code, Finding, Level, Place};
use crate::model::framework::Framework;
use crate::model::row::Row;
use crate::model::sink::Sink;
use crate::render::{audience, report_notes};
use crate::store::definitions::Definitions;
use crate::store::workspace::{CONFIG, DATA, ROADMAPS};
use crate::words::catalogue::Words;

/// For whom an output is, as typed and in which form.
#[derive(Debug, Clone, Copy)]
pub struct Reader {
    /// The audience typed.
    pub typed: Option<Audience>,
    /// The form of the output.
    pub form: Format,
    /// Whether it goes into a file: what is written for the screen is a document there.
    pub kept: bool,
}

impl Reader {
    /// Whether the output is for the public.
    #[must_use]
    pub fn publishes(self, framework: &Framework) -> bool {
        meant(self.typed, self.is_document(), framework) == Audience::Public
    }

    /// Whether it travels further than whoever asked for it.
    fn is_document(self) -> bool {
        is_document(self.form) || (self.kept && self.form == Format::Table)
    }
}

/// Tells whether what was presented at the last meeting stands, and marks a document for internal use.
pub fn attach(
    context: &Context,
    session: &Session,
    reader: Reader,
    question: &Question,
    folds: Folds,
    report: &mut Report,
) {
    // A part of the figures would not tell whether the whole stands.
    if question.party.is_none() && question.statuses.is_empty() {
        sealing::attach(context, session, question, folds, report);
    }
    (report.unread, report.faulty) = at_fault(&session.definitions, session.early_findings());
    say_empty(context, session);
    let internal = reader.typed == Some(Audience::Internal);
    report.internal = internal && reader.is_document();
}

/// A data file is named after who reports: the public is told no more than that there are some.
fn hide_names(unread: &mut Vec<String>) {
    for path in unread.iter_mut().filter(|path| is_data(path)) {
        *path = format!("{DATA}/*.csv");
    }
    unread.dedup();
}

fn is_data(path: &str) -> bool {
    path.strip_prefix(DATA).is_some_and(|rest| rest.starts_with('/'))
}

/// What a finding says of a file or folder of which nothing is read.
static UNREAD: [&Code; 4] =
    [&codes::UNREADABLE_FILE, &codes::INVALID_ENCODING, &codes::SKIPPED_FILE, &codes::NOT_A_CSV];

/// What was left out of figures for an error, as notes of a page.
pub fn left_out(
    session: &Session,
    accounts: Accounts,
    reader: Reader,
    words: &Words,
) -> Vec<String> {
    let framework = session.framework();
    let (mut unread, faulty) = at_fault(&session.definitions, session.early_findings());
    if reader.publishes(framework) {
        hide_names(&mut unread);
    }
    report_notes::at_fault(framework, (&unread, &faulty), accounts.rejected, words)
}

/// Says on standard error what was left out of figures for an error, for whoever is not shown it otherwise.
pub fn say_left_out(context: &Context, session: &Session, accounts: Accounts) {
    let (unread, faulty) = at_fault(&session.definitions, session.early_findings());
    say(context, session.framework(), (&unread, &faulty), accounts.rejected);
}

/// Names data files in which nothing stands: whoever empties one takes its figures out.
fn say_empty(context: &Context, session: &Session) {
    for one in session.early_findings().filter(|one| one.code == &codes::EMPTY_FILE) {
        let path = one.place.as_ref().map(Place::short).unwrap_or_default();
        context.warn(&format!("{path}: {}", context.words.finding(one).message));
    }
}

/// The same of definitions alone.
pub fn say_faulty(context: &Context, definitions: &Definitions) {
    let (unread, faulty) = at_fault(definitions, definitions.findings.iter());
    say(context, &definitions.framework, (&unread, &faulty), 0);
}

fn say(context: &Context, framework: &Framework, files: (&[String], &[String]), rejected: u64) {
    let notes = report_notes::at_fault(framework, files, rejected, &context.words);
    notes.iter().for_each(|note| context.warn(note));
}

/// Files and folders of which nothing is read, and definition files with an error in a part of them, each sorted. Of what
/// makes indicators unknown those are told, and not their file.
fn at_fault<'f>(
    definitions: &Definitions,
    findings: impl Iterator<Item = &'f Finding>,
) -> (Vec<String>, Vec<String>) {
    let framework = &definitions.framework;
    let told: BTreeSet<&str> = framework.broken.iter().map(|one| &*one.place.file).collect();
    let read: BTreeSet<&str> = framework.roadmaps.iter().map(|one| &*one.place.file).collect();
    let (mut unread, mut faulty) = (BTreeSet::new(), BTreeSet::new());
    for one in findings {
        let Some(path) = one.place.as_ref().map(|place| &*place.file) else { continue };
        let error = one.code.level == Level::Error && one.code != &codes::ROADMAP_COPY_DIFFERS;
        let is_roadmap = path.starts_with(ROADMAPS);
        // An error of a data file as a whole is one of its header; merges that nobody finished are lines of it.
        let headless = error && is_data(path) && one.code != &codes::CONFLICT_MARKERS;
        let untold = error && is_roadmap && !told.contains(path);
        if UNREAD.contains(&one.code) || headless || untold && !read.contains(path) {
            unread.insert(path.to_string());
        } else if error && path == CONFIG || untold {
            faulty.insert(path.to_string());
        }
    }
    (unread.into_iter().collect(), faulty.into_iter().collect())
}

/// What it takes to publish: nothing, for internal use.
pub struct Disclosing<'a> {
    session: &'a Session,
    reader: Reader,
    timeline: Option<Timeline<'a>>,
}

impl<'a> Disclosing<'a> {
    /// Begins an output of a session.
    #[must_use]
    pub fn new(session: &'a Session, ruled: &'a Ruled, reader: Reader) -> Disclosing<'a> {
        let framework = session.framework();
        let timeline = reader.publishes(framework).then(|| Timeline::new(framework, &ruled.now));
        Disclosing { session, reader, timeline }
    }

    /// The question for the figures. A public report chooses by status last: see [`publish`].
    #[must_use]
    pub fn question(&self, question: &Question) -> Question {
        let public = self.timeline.is_some();
        let statuses = if public { Vec::new() } else { question.statuses.clone() };
        Question { statuses, ..question.clone() }
    }

    /// Tells whether what was presented at the last meeting stands, hides what is not for the audience,
    /// and says so on standard error.
    ///
    /// # Errors
    /// [`Failure::Unreadable`]: a seal, for the public.
    pub fn finish(
        self,
        context: &Context,
        ruled: &Ruled,
        question: &Question,
        folds: Folds,
        report: &mut Report,
    ) -> Result<(), Failure> {
        let framework = self.session.framework();
        attach(context, self.session, self.reader, question, folds, report);
        let Some(timeline) = self.timeline else { return Ok(()) };
        hide_names(&mut report.unread);
        let days = timeline.days();
        let releases = match days.is_empty() {
            true => BTreeMap::new(),
            false => sealing::releases(self.session)?,
        };
        let decisions = Decisions::new(framework, &days, &releases, ruled.views);
        publish(framework, &decisions, &question.statuses, report);
        if let Some(hidden) = report.hidden.as_ref().filter(|one| !one.indicators.is_empty()) {
            context.talk(&audience::told(hidden, &context.words));
        }
        Ok(())
    }
}

impl Sink for Disclosing<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        if let Some(timeline) = &mut self.timeline {
            timeline.take(number, row);
        }
    }
}

/// Says of data for programs that they hold exact figures of sensitive indicators, if they do.
pub fn say_internal(context: &Context, framework: &Framework, report: &Report) {
    let sensitive = report
        .figures()
        .any(|figure| framework.indicator(figure.indicator).sensitive && figure.reading.rows > 0);
    if sensitive && report.hidden.is_none() {
        context.talk(&context.words.say("talk-internal"));
    }
}
