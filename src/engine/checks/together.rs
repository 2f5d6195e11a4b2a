//! Rules that see all rows together.
//!
//! Rows pass twice. On the first pass a rule glances at each and notes, in a few bytes, which rows could
//! have to do with another; on the second it keeps those alone. So a million rows of which none looks
//! like another cost no memory. Several threads may glance at a part of the rows each, in any order; what a
//! rule takes on the second pass comes in the order of rows.

use std::any::Any;
use std::collections::HashSet;

use foldhash::fast::FixedState;

use super::view::RowView;
use crate::engine::fingerprint::Print;
use crate::engine::series::SeriesKey;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::indicator::Indicator;
use crate::model::packed::Packed;
use crate::model::row::Row;
use crate::model::sink::Sink;

/// A rule over all rows that count.
pub trait Together: Any + Send + Sync {
    /// Whether rows of these series of one indicator, given in order, could be to it. Asked where no two
    /// rows of a sum share an occasion and no total falls ([`clean`](super::clean)); a rule that says nothing
    /// of this is taken to find something.
    fn may_find(
        &self,
        _framework: &Framework,
        _indicator: &Indicator,
        _series: &[&SeriesKey],
    ) -> bool {
        true
    }
    /// The same rule for another thread, which glances at other rows.
    fn beside(&self) -> Box<dyn Together>;
    /// Looks at a row that may come to count.
    fn glance(&mut self, _view: RowView) {}
    /// Takes over what the same rule has noted beside it.
    fn join(&mut self, _other: &mut dyn Any) {}
    /// Says that all rows have been glanced at.
    fn settle(&mut self) {}
    /// Whether it would keep this row or have a word on it, should it count.
    fn concerns(&self, view: RowView) -> bool;
    /// Takes a row that counts, and says what is already plain.
    fn take(&mut self, view: RowView, found: &mut Packed);
    /// What is plain only now that all rows have been seen.
    fn findings(self: Box<Self>, _framework: &Framework) -> Vec<Finding> {
        Vec::new()
    }
}

/// All these rules on the first pass.
pub struct Glance<'a> {
    framework: &'a Framework,
    rules: Vec<Box<dyn Together>>,
}

impl<'a> Glance<'a> {
    /// A first pass of rules that have seen nothing yet.
    #[must_use]
    pub fn new(framework: &'a Framework, rules: Vec<Box<dyn Together>>) -> Glance<'a> {
        Glance { framework, rules }
    }

    /// For another thread's rows.
    #[must_use]
    pub fn beside(&self) -> Glance<'a> {
        let rules = self.rules.iter().map(|rule| rule.beside());
        Glance { framework: self.framework, rules: rules.collect() }
    }

    /// Takes over what has been seen beside it.
    pub fn join(&mut self, other: Glance) {
        for (rule, mut other) in self.rules.iter_mut().zip(other.rules) {
            let other: &mut dyn Together = &mut *other;
            rule.join(other);
        }
    }

    /// The rules, once all rows have been glanced at.
    #[must_use]
    pub fn settled(mut self) -> Vec<Box<dyn Together>> {
        self.rules.iter_mut().for_each(|rule| rule.settle());
        self.rules
    }
}

impl Sink for Glance<'_> {
    fn take(&mut self, _: usize, row: &Row) {
        let Some(ix) = row.indicator.filter(|_| row.faults.is_empty()) else { return };
        let framework = self.framework;
        let view = RowView { framework, indicator: framework.indicator(ix), row };
        self.rules.iter_mut().for_each(|rule| rule.glance(view));
    }
}

/// What a first pass has found to matter; everything, if there was none.
#[derive(Debug, Default)]
pub enum Marked {
    /// There was no first pass.
    #[default]
    All,
    /// Short prints of what matters. One more than there should be costs time and no finding.
    These(HashSet<u64, FixedState>),
    /// Short prints of all there is: what occurs twice matters.
    Twice(Vec<u64>),
}

impl Marked {
    /// Nothing matters yet.
    #[must_use]
    pub fn none() -> Marked {
        Marked::These(HashSet::default())
    }

    /// Notes what matters.
    pub fn mark(&mut self, print: Print) {
        match self {
            Marked::These(these) => _ = these.insert(print as u64),
            _ => *self = Marked::These(HashSet::from_iter([print as u64])),
        }
    }

    /// Notes what matters if it comes again.
    pub fn count(&mut self, print: Print) {
        match self {
            Marked::Twice(all) => all.push(print as u64),
            _ => *self = Marked::Twice(vec![print as u64]),
        }
    }

    /// Takes over what has been noted beside it.
    pub fn join(&mut self, other: &mut Marked) {
        match (&mut *self, other) {
            (_, Marked::All) => {}
            (Marked::All, other) => *self = std::mem::take(other),
            (Marked::These(these), Marked::These(others)) => these.extend(others.drain()),
            (Marked::Twice(all), Marked::Twice(others)) => all.append(others),
            // A rule notes in one way.
            _ => *self = Marked::All,
        }
    }

    /// Finds what came twice.
    pub fn settle(&mut self) {
        if let Marked::Twice(all) = self {
            all.sort_unstable();
            let twice = all.chunk_by(|a, b| a == b).filter(|same| same.len() > 1);
            *self = Marked::These(twice.filter_map(|same| same.first().copied()).collect());
        }
    }

    /// Whether nothing matters.
    #[must_use]
    pub fn is_none(&self) -> bool {
        matches!(self, Marked::These(these) if these.is_empty())
    }

    /// Whether it matters, once it is settled.
    #[must_use]
    pub fn holds(&self, print: Print) -> bool {
        match self {
            Marked::These(these) => these.contains(&(print as u64)),
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_marked_or_came_twice_matters_and_all_without_a_first_pass() {
        assert!(Marked::default().holds(7));
        assert!(!Marked::none().holds(7));
        let mut marked = Marked::none();
        marked.mark(7);
        assert!(marked.holds(7) && !marked.holds(8));
        let mut counted = Marked::default();
        [3, 1, 2].into_iter().for_each(|print| counted.count(print));
        let mut beside = Marked::default();
        [3, 1, 3].into_iter().for_each(|print| beside.count(print));
        counted.join(&mut beside);
        counted.join(&mut Marked::default());
        counted.settle();
        assert_eq!([0, 1, 2, 3].map(|print| counted.holds(print)), [false, true, false, true]);
        counted.join(&mut marked);
        assert!(counted.holds(7) && counted.holds(3) && !counted.is_none());
    }
}
