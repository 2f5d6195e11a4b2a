//! One roadmap file from its text to what it holds.
//!
//! A tree takes many times the room of its text, so it is read and freed at once, file by file, as long as the
//! ids of a file can be judged by itself. Only where one of them stands in another file as well is the file
//! read again, among all ids.

use super::config::Config;
use super::fields::Notes;
use super::ids::Ids;
use super::indicator::Context;
use super::mend::without_slips;
use super::roadmap::{self, Read};
use super::scanned::{Scanned, scan};
use super::source::Source;
use super::syntax;
use crate::model::finding::Finding;
use crate::model::language::Lang;

/// What a roadmap file holds, and what is found in it.
#[derive(Debug)]
pub struct Reading<'s> {
    source: &'s Source,
    /// Its own ids.
    pub ids: Ids,
    /// What it names, where its tree cannot be trusted.
    pub scanned: Scanned,
    /// What makes it untrustworthy.
    pub errors: Vec<Finding>,
    /// What it holds, if it can be trusted.
    pub read: Option<Read>,
    /// What is wrong with what it holds.
    pub findings: Vec<Finding>,
}

impl<'s> Reading<'s> {
    /// Reads a file as if there were no other.
    #[must_use]
    pub fn alone(source: &'s Source, config: &Config) -> Reading<'s> {
        Reading::of(source, config, None)
    }

    /// It among all files' ids.
    #[must_use]
    pub fn among(self, all: &Ids, config: &Config) -> Reading<'s> {
        if self.ids.stand_alone(all) { self } else { Reading::of(self.source, config, Some(all)) }
    }

    fn of(source: &'s Source, config: &Config, all: Option<&Ids>) -> Reading<'s> {
        let mut own = Ids::default();
        let tree = match &source.fault {
            Some(fault) => Err(vec![fault.clone()]),
            None => match syntax::parse(source) {
                (tree, errors) if errors.is_empty() => Ok(tree),
                (_, errors) => Err(errors),
            },
        };
        let scanned = if tree.is_err() { scan(source) } else { Scanned::default() };
        match &tree {
            Ok(tree) => own.add_file(source, tree),
            Err(_) => {
                let named = scanned.indicators.iter();
                named.for_each(|one| own.add(&one.id, one.place.clone(), false));
            }
        }
        let language = config.language.unwrap_or(Lang::En);
        let ids = all.unwrap_or(&own);
        let context = Context { config, ids, own: language, unofficial: false, start: None };
        let (read, findings, errors) = match tree {
            Ok(tree) => {
                let mut notes = Notes::new(source);
                let read = roadmap::read(&tree, context, &mut notes);
                (Some(read), notes.findings, Vec::new())
            }
            Err(errors) => {
                let mut beside = beside_slips(source, context);
                beside.retain(|one| !errors.contains(one));
                (None, beside, errors)
            }
        };
        Reading { source, ids: own, scanned, errors, read, findings }
    }
}

/// What is wrong with an unreadable file beside its slips of the pen. Nothing else is taken from it.
fn beside_slips(source: &Source, context: Context) -> Vec<Finding> {
    let mended = source.fault.is_none().then(|| without_slips(source)).flatten();
    let Some(mended) = mended else { return Vec::new() };
    let (tree, _) = syntax::parse(&mended);
    let mut notes = Notes::new(&mended);
    roadmap::read(&tree, context, &mut notes);
    notes.findings
}
