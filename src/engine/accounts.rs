//! The accounting identity: every row read is accounted for exactly once.

/// What became of the rows: read = counted + rejected + superseded + duplicate + later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Accounts {
    /// Rows that make the figures.
    pub counted: u64,
    /// Rows with an error.
    pub rejected: u64,
    /// Rows corrected by others, and withdrawals.
    pub superseded: u64,
    /// Rows equal to one already placed.
    pub duplicate: u64,
    /// Rows observed after as-of or recorded after known-at.
    pub later: u64,
}

impl Accounts {
    /// Adds those of other rows.
    pub fn add(&mut self, other: Accounts) {
        self.counted += other.counted;
        self.rejected += other.rejected;
        self.superseded += other.superseded;
        self.duplicate += other.duplicate;
        self.later += other.later;
    }

    /// Takes away those of some of the rows.
    ///
    /// # Panics
    /// In a debug build, if they are not among them.
    pub fn less(&mut self, some: Accounts) {
        self.counted -= some.counted;
        self.rejected -= some.rejected;
        self.superseded -= some.superseded;
        self.duplicate -= some.duplicate;
        self.later -= some.later;
    }

    /// All rows read.
    #[must_use]
    pub fn read(&self) -> u64 {
        self.counted + self.rejected + self.superseded + self.duplicate + self.later
    }
}
