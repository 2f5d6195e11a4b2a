//! What can become of a row, and why.

/// Why a row is rejected. Numbers are those of other rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It has an error of its own.
    Own,
    /// Its id stands elsewhere with other content.
    IdConflict(usize),
    /// It has no id and stands only in a conflict copy.
    CopyOnly,
    /// It replaces an id that no row has.
    UnknownReplaces,
    /// It replaces itself, through others or directly.
    Cycle,
    /// It corrects a row of another indicator.
    OtherIndicator(usize),
    /// It and another replace the same row, and nothing tells which is newer.
    Competing(usize),
    /// It contradicts another row.
    Contradiction(usize),
}

/// What became of a row. Numbers are those of other rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It makes the figure.
    Counted,
    /// It has an error.
    Rejected(Why),
    /// It is corrected or withdrawn, or is a withdrawal.
    Superseded {
        /// The row that took its place; none for a withdrawal itself.
        by: Option<usize>,
        /// Whether nothing is left: its chain ends in a withdrawal.
        withdrawn: bool,
    },
    /// It equals a row already placed.
    Duplicate(usize),
    /// It was reported after known-at.
    LaterKnown,
    /// It was observed after as-of.
    LaterObserved,
}

impl Fate {
    /// The other row that decided it, if one did.
    #[must_use]
    pub fn other(self) -> Option<usize> {
        match self {
            Fate::Superseded { by, .. } => by,
            Fate::Duplicate(other) => Some(other),
            Fate::Rejected(why) => match why {
                Why::IdConflict(other)
                | Why::OtherIndicator(other)
                | Why::Competing(other)
                | Why::Contradiction(other) => Some(other),
                Why::Own | Why::CopyOnly | Why::UnknownReplaces | Why::Cycle => None,
            },
            Fate::Counted | Fate::LaterKnown | Fate::LaterObserved => None,
        }
    }
}
