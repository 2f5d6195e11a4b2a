//! `ruta tidy`: merges conflict copies into their originals, sets torn ends aside, removes what killed runs
//! left.
//!
//! Nothing is removed before it is verified elsewhere, and nothing is decided that is a person's to decide:
//! a copy with a row at odds with another one stays whole, and both places are said.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use clap::{ArgMatches, Command};

use super::record::dry_run;
use super::table::Entry;
use crate::cli::args::day::as_of;
use crate::cli::context::{Context, Outcome};
use crate::cli::entering::saying;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::tidying::files::Files;
use crate::cli::tidying::merging::{self, Merge};
use crate::cli::tidying::standing::{self, Standing};
use crate::cli::tidying::voice::Voice;
use crate::cli::tidying::{removing, rescue};
use crate::model::finding::{Arg, Finding};
use crate::model::framework::Framework;
use crate::model::language::Lang;
use crate::model::roadmap::IndicatorIx;
use crate::render::values;
use crate::store::workspace::Workspace;
use crate::words::catalogue::Words;

/// How often it begins when others write meanwhile, and the pause in between.
const ATTEMPTS: u32 = 20;
const PAUSE: Duration = Duration::from_millis(50);

/// The command.
pub static ENTRY: Entry = Entry {
    name: "tidy",
    aliases: &[(Lang::Es, "ordenar"), (Lang::Pt, "arrumar")],
    examples: &[("ruta tidy --dry-run", "example-tidy-dry-run"), ("ruta tidy", "example-tidy")],
    command,
    run: |context, matches| run(context, &Args::from_matches(matches)),
};

/// What was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Args {
    /// Whether nothing is to be changed.
    pub dry: bool,
}

impl Args {
    /// What was typed.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Args {
        Args { dry: matches.get_flag("dry-run") }
    }
}

/// The arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    Command::new("tidy").arg(as_of(words)).arg(dry_run(words))
}

/// Tidies the data folder and says each step. Whoever writes meanwhile makes it begin again.
///
/// # Errors
/// When a file is locked or keeps changing, or the system refuses; steps said before are done.
pub fn run(context: &Context, args: &Args) -> Result<Outcome, Failure> {
    let workspace = context.workspace()?;
    let definitions = Session::definitions(&workspace)?;
    let tidy = Tidy {
        context,
        workspace: &workspace,
        framework: &definitions.framework,
        voice: Voice::new(context, args.dry),
    };
    for _ in 1..ATTEMPTS {
        match tidy.run() {
            Err(Failure::ChangedWhileReading) => sleep(PAUSE),
            done => return done,
        }
    }
    tidy.run()
}

/// What stays the same through a run.
struct Tidy<'a> {
    context: &'a Context,
    workspace: &'a Workspace,
    framework: &'a Framework,
    voice: Voice<'a>,
}

/// What changes from step to step.
struct Work {
    files: Files,
    now: Standing,
    /// Indicators of rows that were merged.
    touched: BTreeSet<IndicatorIx>,
    /// Whether any copy stays.
    stays: bool,
}

impl Tidy<'_> {
    fn run(&self) -> Result<Outcome, Failure> {
        rescue::leftovers(&self.voice, self.workspace, self.framework)?;
        let mut files = Files::look(self.workspace, self.framework);
        rescue::torn_ends(&self.voice, self.workspace, self.framework, &mut files)?;
        let data = files.data(self.framework);
        let now = Standing::of(self.framework, &data, self.context.today)?;
        let groups = now.copies.clone();
        let mut work = Work { files, now, touched: BTreeSet::new(), stays: false };
        let (mut first, mut stopped) = (None, None);
        for (original, copies) in &groups {
            match self.merge(&mut work, original, copies) {
                Ok(Some(after)) => {
                    let before = std::mem::replace(&mut work.now, after);
                    first.get_or_insert(before);
                }
                Ok(None) => {}
                Err(failure) => {
                    stopped = Some(failure);
                    break;
                }
            }
        }
        if let Some(before) = &first {
            self.say_figures(before, &work);
        }
        if let Some(failure) = stopped {
            return Err(failure);
        }
        if groups.is_empty() && self.voice.is_silent() {
            self.voice.line(self.context.words.say("tidied-nothing") + "\n");
        }
        Ok(if work.stays { Outcome::Found } else { Outcome::Done })
    }

    /// Merges the copies of one original, as far as nothing stands against it; what counts afterwards, if
    /// any went in.
    fn merge(
        &self,
        work: &mut Work,
        original: &Arc<str>,
        copies: &[Arc<str>],
    ) -> Result<Option<Standing>, Failure> {
        let data = work.files.data(self.framework);
        let (plan, findings) = merging::plan(self.framework, &data, original, copies)?;
        self.stay(work, &findings);
        let Some(mut merge) = plan else { return Ok(None) };
        let mut files = work.files.clone();
        files.set(original, merge.new.clone());
        merge.copies.iter().for_each(|copy| files.remove(&copy.path));
        let after_data = files.data(self.framework);
        if let Some(finding) = merge.misread(self.framework, &after_data)? {
            self.stay(work, &[finding]);
            return Ok(None);
        }
        let after = Standing::of(self.framework, &after_data, self.context.today)?;
        if let Some(print) = work.now.spoilt(&after, &merge.added()) {
            let finding = standing::spoils(self.framework, &data, print)?;
            self.stay(work, &[finding]);
            return Ok(None);
        }
        let notes = merge.target.as_ref().map(|target| target.notes.clone()).unwrap_or_default();
        if !self.voice.dry {
            removing::carry_out(self.workspace, &mut merge)?;
        }
        self.say_merged(&merge, &notes);
        work.touched.extend(merge.rows.iter().filter_map(|row| row.indicator));
        work.files = files;
        Ok(Some(after))
    }

    /// Says why copies stay.
    fn stay(&self, work: &mut Work, findings: &[Finding]) {
        work.stays |= !findings.is_empty();
        self.voice.findings(findings);
    }

    fn say_merged(&self, merge: &Merge, notes: &[Finding]) {
        self.voice.findings(notes);
        for copy in &merge.copies {
            let number = i64::try_from(copy.added).unwrap_or(i64::MAX);
            let args = [
                values::text("copy", copy.path.to_string()),
                values::text("path", merge.original.to_string()),
                ("rows", Arg::Number(number)),
            ];
            self.voice.done("tidied-merged", &args);
        }
    }

    fn say_figures(&self, before: &Standing, work: &Work) {
        let words = &self.context.words;
        for ix in &work.touched {
            let old = before.figure(self.framework, *ix);
            let new = work.now.figure(self.framework, *ix);
            let line = saying::figure(words, self.framework, &(*ix, old, new));
            self.voice.line(line);
        }
    }
}
