//! What can become of a row, and why.

#![expect(
    clippy::indexing_slicing,
    reason = "there is a fate for every row, and rows are numbered by the census that was ruled on"
)]

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

/// Fates of all rows in reading order, five bytes each; some may still be open.
#[derive(Debug, Clone, Default)]
pub struct Fates {
    sorts: Vec<u8>,
    others: Vec<u32>,
}

/// Stands for no other row.
const NOBODY: u32 = u32::MAX;
/// The sort of a fate that is still open.
const OPEN: u8 = 0;

impl Fates {
    /// So many that are still open.
    #[must_use]
    pub fn open(rows: usize) -> Fates {
        Fates { sorts: vec![OPEN; rows], others: vec![NOBODY; rows] }
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.sorts.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sorts.is_empty()
    }

    /// The fate of a row; nothing while it is open.
    ///
    /// # Panics
    /// If there is no such row.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<Fate> {
        let other = Some(self.others[row]).filter(|other| *other != NOBODY);
        unpacked(self.sorts[row], other.map(|other| other as usize))
    }

    /// Decides on a row.
    ///
    /// # Panics
    /// If there is no such row.
    pub fn set(&mut self, row: usize, fate: Option<Fate>) {
        (self.sorts[row], self.others[row]) = packed(fate);
    }

    /// Why a row is rejected, if it is.
    ///
    /// # Panics
    /// If there is no such row.
    #[must_use]
    pub fn why(&self, row: usize) -> Option<Why> {
        match self.get(row) {
            Some(Fate::Rejected(why)) => Some(why),
            _ => None,
        }
    }

    /// Adds that of the next row.
    pub fn push(&mut self, fate: Option<Fate>) {
        let (sort, other) = packed(fate);
        self.sorts.push(sort);
        self.others.push(other);
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = Option<Fate>> {
        (0..self.len()).map(|row| self.get(row))
    }

    /// Those that are open become this one.
    pub fn close(&mut self, fate: Fate) {
        let (sort, other) = packed(Some(fate));
        let open = self.sorts.iter_mut().zip(&mut self.others).filter(|(sort, _)| **sort == OPEN);
        open.for_each(|(own, of)| (*own, *of) = (sort, other));
    }
}

/// A fate as its sort and the other row. A workspace has fewer rows than 2³², as a file has lines.
fn packed(fate: Option<Fate>) -> (u8, u32) {
    let sort = match fate {
        None => OPEN,
        Some(Fate::Counted) => 1,
        Some(Fate::Superseded { withdrawn: false, .. }) => 2,
        Some(Fate::Superseded { withdrawn: true, .. }) => 3,
        Some(Fate::Duplicate(_)) => 4,
        Some(Fate::LaterKnown) => 5,
        Some(Fate::LaterObserved) => 6,
        Some(Fate::Rejected(why)) => match why {
            Why::Own => 7,
            Why::IdConflict(_) => 8,
            Why::CopyOnly => 9,
            Why::UnknownReplaces => 10,
            Why::Cycle => 11,
            Why::OtherIndicator(_) => 12,
            Why::Competing(_) => 13,
            Why::Contradiction(_) => 14,
        },
    };
    let other = fate.and_then(Fate::other).and_then(|other| u32::try_from(other).ok());
    (sort, other.unwrap_or(NOBODY))
}

fn unpacked(sort: u8, by: Option<usize>) -> Option<Fate> {
    let other = by.unwrap_or_default();
    Some(match sort {
        1 => Fate::Counted,
        2 => Fate::Superseded { by, withdrawn: false },
        3 => Fate::Superseded { by, withdrawn: true },
        4 => Fate::Duplicate(other),
        5 => Fate::LaterKnown,
        6 => Fate::LaterObserved,
        7 => Fate::Rejected(Why::Own),
        8 => Fate::Rejected(Why::IdConflict(other)),
        9 => Fate::Rejected(Why::CopyOnly),
        10 => Fate::Rejected(Why::UnknownReplaces),
        11 => Fate::Rejected(Why::Cycle),
        12 => Fate::Rejected(Why::OtherIndicator(other)),
        13 => Fate::Rejected(Why::Competing(other)),
        14 => Fate::Rejected(Why::Contradiction(other)),
        _ => return None,
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fates_come_back_as_they_were() {
        let why = [
            Why::Own,
            Why::IdConflict(0),
            Why::CopyOnly,
            Why::UnknownReplaces,
            Why::Cycle,
            Why::OtherIndicator(1),
            Why::Competing(2),
            Why::Contradiction(3),
        ];
        let mut all = vec![None, Some(Fate::Counted), Some(Fate::Duplicate(5))];
        all.extend([Some(Fate::LaterKnown), Some(Fate::LaterObserved)]);
        for withdrawn in [false, true] {
            all.extend([None, Some(7)].map(|by| Some(Fate::Superseded { by, withdrawn })));
        }
        all.extend(why.map(|why| Some(Fate::Rejected(why))));
        let mut fates = Fates::default();
        all.iter().for_each(|fate| fates.push(*fate));
        assert_eq!(fates.iter().collect::<Vec<_>>(), all);
        assert_eq!(Fates::open(2).iter().collect::<Vec<_>>(), [None; 2]);
        fates.set(1, None);
        fates.close(Fate::Counted);
        assert_eq!(fates.get(0), Some(Fate::Counted));
        assert_eq!(fates.iter().skip(1).collect::<Vec<_>>(), all[1..]);
    }
}
