//! Which rows of conflict copies go into their original, and what stands against it.
//!
//! A copy goes in whole or not at all: what is left half merged nobody can check. Nothing is chosen between
//! two versions of one row: one `id` with different content, or rows without id of one occasion of
//! which each file holds only its own, are somebody's to decide. An order of copies decides nothing:
//! copies at odds with each other all stay.

use std::collections::{HashMap, HashSet};

use super::fingerprint::{self, Print};
use crate::model::row::Row;

/// What matters of a row here.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    print: Print,
    id: Print,
    occasion: Print,
    readable: bool,
}

impl Entry {
    /// Of a row.
    #[must_use]
    pub fn of(row: &Row) -> Entry {
        Entry {
            print: fingerprint::of_row(row),
            id: fingerprint::of_id(&row.id),
            occasion: fingerprint::of_occasion(row),
            readable: row.faults.is_empty(),
        }
    }

    /// The fingerprint of its meaning.
    #[must_use]
    pub fn print(&self) -> Print {
        self.print
    }
}

/// Where an entry stands: in the original, or in one of its copies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum At {
    /// Number in the original.
    Original(usize),
    /// Which copy, and number in it.
    Copy(usize, usize),
}

/// Why a copy cannot go in. The first number is that of the row in the copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// The row cannot be read, and the original has no such text.
    Unreadable(usize),
    /// The other row has its id and another content.
    OtherContent(usize, At),
    /// The other row looks like another version of it, and neither has an id.
    OtherVersion(usize, At),
}

/// What goes in from each copy: numbers of its rows that the original lacks, each meaning once; or what
/// stands against it.
#[must_use]
pub fn join(original: &[Entry], copies: &[Vec<Entry>]) -> Vec<Result<Vec<usize>, Vec<Obstacle>>> {
    let all = Everywhere::new(original, copies);
    copies.iter().enumerate().map(|(copy, entries)| all.join(copy, entries)).collect()
}

/// Every row of an original and its copies.
struct Everywhere {
    original: HashSet<Print>,
    copies: Vec<HashSet<Print>>,
    by_id: HashMap<Print, Vec<(Print, At)>>,
    by_occasion: HashMap<Print, Vec<(Print, At)>>,
}

impl Everywhere {
    fn new(original: &[Entry], copies: &[Vec<Entry>]) -> Everywhere {
        let prints = |entries: &[Entry]| entries.iter().map(Entry::print).collect();
        let mut all = Everywhere {
            original: prints(original),
            copies: copies.iter().map(|copy| prints(copy)).collect(),
            by_id: HashMap::new(),
            by_occasion: HashMap::new(),
        };
        for (number, entry) in original.iter().enumerate() {
            all.note(entry, At::Original(number));
        }
        for (copy, entries) in copies.iter().enumerate() {
            for (number, entry) in entries.iter().enumerate() {
                all.note(entry, At::Copy(copy, number));
            }
        }
        all
    }

    fn note(&mut self, entry: &Entry, at: At) {
        if entry.id != 0 {
            self.by_id.entry(entry.id).or_default().push((entry.print, at));
        } else if entry.readable {
            self.by_occasion.entry(entry.occasion).or_default().push((entry.print, at));
        }
    }

    fn join(&self, copy: usize, entries: &[Entry]) -> Result<Vec<usize>, Vec<Obstacle>> {
        let (mut goes, mut met, mut obstacles) = (Vec::new(), HashSet::new(), Vec::new());
        for (number, entry) in entries.iter().enumerate() {
            if self.original.contains(&entry.print) || !met.insert(entry.print) {
                continue;
            }
            match self.obstacle(copy, number, entry) {
                Some(obstacle) => obstacles.push(obstacle),
                None => goes.push(number),
            }
        }
        if obstacles.is_empty() { Ok(goes) } else { Err(obstacles) }
    }

    /// What stands against a row that the original lacks.
    #[expect(
        clippy::indexing_slicing,
        reason = "copies are numbered by `join`, and places by `note`, of the same copies"
    )]
    fn obstacle(&self, copy: usize, number: usize, entry: &Entry) -> Option<Obstacle> {
        if !entry.readable {
            return Some(Obstacle::Unreadable(number));
        }
        if entry.id != 0 {
            let same = self.by_id.get(&entry.id)?.iter();
            let mut other = same.filter(|(print, _)| *print != entry.print);
            return other.next().map(|(_, at)| Obstacle::OtherContent(number, *at));
        }
        let alone = |print: &Print, at: &At| match at {
            At::Original(_) => !self.copies[copy].contains(print),
            At::Copy(other, _) => {
                *other != copy
                    && !self.copies[copy].contains(print)
                    && !self.copies[*other].contains(&entry.print)
            }
        };
        let alike = self.by_occasion.get(&entry.occasion)?.iter();
        let mut other = alike.filter(|(print, at)| alone(print, at));
        other.next().map(|(_, at)| Obstacle::OtherVersion(number, *at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A row with an id.
    fn named(id: Print, print: Print) -> Entry {
        Entry { print, id, occasion: 7, readable: true }
    }

    /// A row without.
    fn plain(occasion: Print, print: Print) -> Entry {
        Entry { print, id: 0, occasion, readable: true }
    }

    fn unreadable(print: Print) -> Entry {
        Entry { print, id: 0, occasion: 7, readable: false }
    }

    #[test]
    fn what_the_original_lacks_goes_in_once() {
        let original = [named(1, 10), plain(2, 20)];
        let copy = vec![named(1, 10), named(3, 30), plain(2, 20), plain(4, 40), plain(4, 40)];
        let other = vec![named(3, 30), plain(2, 20)];
        assert_eq!(join(&original, &[copy, other]), [Ok(vec![1, 3]), Ok(vec![0])]);
        assert_eq!(join(&original, &[vec![]]), [Ok(vec![])]);
    }

    #[test]
    fn one_id_with_two_contents_stays() {
        let original = [named(1, 10)];
        let found = join(&original, &[vec![named(1, 11), named(2, 20)]]);
        assert_eq!(found, [Err(vec![Obstacle::OtherContent(0, At::Original(0))])]);
        let within = join(&original, &[vec![named(2, 20), named(2, 21)]]);
        let each = |row, other| Obstacle::OtherContent(row, At::Copy(0, other));
        assert_eq!(within, [Err(vec![each(0, 1), each(1, 0)])]);
    }

    #[test]
    fn copies_at_odds_all_stay_and_others_go_in() {
        let copies = [vec![named(2, 20)], vec![named(2, 21)], vec![named(3, 30)]];
        let found = join(&[], &copies);
        assert_eq!(found[0], Err(vec![Obstacle::OtherContent(0, At::Copy(1, 0))]));
        assert_eq!(found[1], Err(vec![Obstacle::OtherContent(0, At::Copy(0, 0))]));
        assert_eq!(found[2], Ok(vec![0]));
    }

    #[test]
    fn two_versions_of_a_row_without_id_stay() {
        let edited = join(&[plain(5, 50), plain(6, 60)], &[vec![plain(5, 51), plain(6, 60)]]);
        assert_eq!(edited, [Err(vec![Obstacle::OtherVersion(0, At::Original(0))])]);
        let added = join(&[plain(5, 50)], &[vec![plain(5, 50), plain(5, 51)]]);
        assert_eq!(added, [Ok(vec![1])], "both stand in the copy: two rows, not two versions");
        let copies = join(&[], &[vec![plain(5, 50)], vec![plain(5, 51)]]);
        assert_eq!(copies[0], Err(vec![Obstacle::OtherVersion(0, At::Copy(1, 0))]));
        assert_eq!(copies[1], Err(vec![Obstacle::OtherVersion(0, At::Copy(0, 0))]));
        let beside = join(&[named(1, 10)], &[vec![plain(7, 70)]]);
        assert_eq!(beside, [Ok(vec![0])], "a row with an id is no version of one without");
    }

    #[test]
    fn rows_that_cannot_be_read_stay_unless_the_original_has_them() {
        let found = join(&[unreadable(1)], &[vec![unreadable(1), unreadable(2)]]);
        assert_eq!(found, [Err(vec![Obstacle::Unreadable(1)])]);
        assert_eq!(join(&[unreadable(1)], &[vec![unreadable(1)]]), [Ok(vec![])]);
    }
}
