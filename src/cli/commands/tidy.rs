//! `ruta tidy`: merges conflict copies into their originals, sets torn ends aside, removes what killed runs
//! left.
//!
//! Nothing is removed before it is verified elsewhere, and nothing is decided that is a person's to decide:
//! a copy with a row at odds with another one stays whole, and both places are said.

use std::collections::BTreeSet;
use std::sync::Arc;

use clap::{ArgMatches, Command};

use super::record::dry_run;
use super::table::Entry;
use crate::cli::context::{Context, Outcome};
use crate::cli::entering::{saying, writing};
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::tidying::files::Files;
use crate::cli::tidying::merging::{self, Merge};
use crate::cli::tidying::standing::{self, Standing};
use crate::cli::tidying::{removing, rescue};
use crate::model::finding::{Arg, Finding};
use crate::model::framework::Framework;
use crate::model::language::Lang;
use crate::model::roadmap::IndicatorIx;
use crate::render::values;
use crate::store::intake::source::Source;
use crate::store::workspace::Workspace;
use crate::words::catalogue::Words;

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
    Command::new("tidy").arg(dry_run(words))
}

/// Tidies the data folder and says each step.
///
/// # Errors
/// When a file is locked or changed meanwhile, or the system refuses; steps said before are done.
pub fn run(context: &Context, args: &Args) -> Result<Outcome, Failure> {
    let workspace = context.workspace()?;
    let definitions = Session::definitions(&workspace)?;
    let framework = &definitions.framework;
    let left = rescue::leftovers(context, &workspace, framework, args.dry)?;
    let mut files = Files::look(&workspace, framework);
    let torn = rescue::torn_ends(context, &workspace, framework, &mut files, args.dry)?;
    let tidy = Tidy { context, workspace: &workspace, framework, dry: args.dry };
    let now = Standing::of(framework, &files.data(framework), context.today)?;
    let groups = now.copies.clone();
    let mut work = Work { files, now, touched: BTreeSet::new(), stays: false };
    let mut first = None;
    for (original, copies) in &groups {
        if let Some(after) = tidy.merge(&mut work, original, copies)? {
            let before = std::mem::replace(&mut work.now, after);
            first.get_or_insert(before);
        }
    }
    if let Some(before) = &first {
        tidy.say_figures(before, &work);
    }
    if !left && !torn && groups.is_empty() {
        writing::acknowledge(context, &(context.words.say("tidied-nothing") + "\n"));
    }
    Ok(if work.stays { Outcome::Found } else { Outcome::Done })
}

/// What stays the same through a run.
struct Tidy<'a> {
    context: &'a Context,
    workspace: &'a Workspace,
    framework: &'a Framework,
    dry: bool,
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
        if !self.dry {
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
        saying::findings(self.context, &Source::Text("".into()), findings);
    }

    fn say_merged(&self, merge: &Merge, notes: &[Finding]) {
        saying::findings(self.context, &Source::Text("".into()), notes);
        for copy in &merge.copies {
            let number = i64::try_from(copy.added).unwrap_or(i64::MAX);
            let args = [
                values::text("dry", if self.dry { "yes" } else { "no" }),
                values::text("copy", copy.path.to_string()),
                values::text("path", merge.original.to_string()),
                ("rows", Arg::Number(number)),
            ];
            let line = self.context.words.say_with("tidied-merged", &args);
            writing::acknowledge(self.context, &(line + "\n"));
        }
    }

    fn say_figures(&self, before: &Standing, work: &Work) {
        let words = &self.context.words;
        for ix in &work.touched {
            let old = before.figure(self.framework, *ix);
            let new = work.now.figure(self.framework, *ix);
            let line = saying::figure(words, self.framework, &(*ix, old, new));
            writing::acknowledge(self.context, &line);
        }
    }
}
