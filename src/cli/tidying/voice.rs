//! What a tidy says, each thing once: a run that begins again, since somebody was writing, says nothing twice.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::cli::context::Context;
use crate::cli::entering::{saying, writing};
use crate::model::finding::{Arg, Finding};
use crate::render::values;
use crate::store::intake::source::Source;

/// Says things.
pub struct Voice<'a> {
    context: &'a Context,
    /// Whether all of it is only what would be done.
    pub dry: bool,
    lines: RefCell<BTreeSet<String>>,
    findings: RefCell<Vec<Finding>>,
}

impl<'a> Voice<'a> {
    /// Nothing said yet.
    #[must_use]
    pub fn new(context: &'a Context, dry: bool) -> Voice<'a> {
        Voice { context, dry, lines: RefCell::default(), findings: RefCell::default() }
    }

    /// Says what was done, or would be.
    pub fn done(&self, key: &str, args: &[(&'static str, Arg)]) {
        let dry = values::text("dry", if self.dry { "yes" } else { "no" });
        let args = [&[dry], args].concat();
        self.line(self.context.words.say_with(key, &args) + "\n");
    }

    /// Says a line as it is.
    pub fn line(&self, line: String) {
        if !self.lines.borrow().contains(&line) {
            writing::acknowledge(self.context, &line);
            self.lines.borrow_mut().insert(line);
        }
    }

    /// Whether nothing was said yet.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.lines.borrow().is_empty() && self.findings.borrow().is_empty()
    }

    /// Says findings.
    pub fn findings(&self, all: &[Finding]) {
        let known = |one: &Finding| self.findings.borrow().contains(one);
        let new: Vec<Finding> = all.iter().filter(|one| !known(one)).cloned().collect();
        saying::findings(self.context, &Source::Text("".into()), &new);
        self.findings.borrow_mut().extend(new);
    }
}
