//! What is shown of an indicator on one day, what is hidden and why, and what has left the house.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::sheet::{Counts, Form};

/// Why a number is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// A count in it, or its difference from one shown before, is small.
    Small,
    /// A small one could be computed from it.
    Complement,
    /// It is a part of a figure whose parts do not simply add up, or of two dimensions at once.
    Unfit,
    /// Nobody says how many persons stand behind it, or few do.
    FewBehind,
    /// A text may name persons.
    Text,
    /// What was known at a moment is not published beside what is known today.
    PastKnowledge,
}

/// What was shown of an indicator in a document that has left the house.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Release {
    /// As of which day.
    pub day: NaiveDate,
    /// The numbers it showed.
    pub shown: BTreeMap<Form, Counts>,
}

/// An indicator's numbers on one day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Day {
    /// Those shown; every other one is hidden.
    pub shown: BTreeMap<Form, Counts>,
    /// Why those are hidden that have a reason of their own.
    pub hidden: BTreeMap<Form, Reason>,
}
