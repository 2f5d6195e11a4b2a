//! What a reader has met, under the numbers that it gave it.

#![expect(clippy::indexing_slicing, reason = "numbers are held against the length first")]

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use foldhash::fast::FixedState;

use super::sketch::Sketch;
use crate::model::plain::Met;

/// What a reader has met, by its numbers, with prints.
#[derive(Debug)]
pub struct Known<T> {
    met: Vec<Option<(Sketch, Arc<[T]>)>>,
    /// Numbers that have room in the table: a power of two.
    pub room: usize,
}

impl<T> Default for Known<T> {
    /// Nothing, with room for the first.
    fn default() -> Known<T> {
        Known { met: Vec::new(), room: 1 }
    }
}

impl<T: Clone> Known<T>
where
    Arc<[T]>: Default,
{
    /// Notes what is met, with its print.
    pub fn note(&mut self, met: &Met<T>, print: impl Fn(&[T]) -> Sketch) {
        if self.met.len() <= met.number {
            self.met.resize(met.number + 1, None);
        }
        let known = &mut self.met[met.number];
        known.get_or_insert_with(|| (print(met.is), met.is.into()));
    }

    /// The print of what has a number.
    #[inline]
    #[must_use]
    pub fn print(&self, number: usize) -> Sketch {
        self.met.get(number).and_then(Option::as_ref).map_or(0, |(print, _)| *print)
    }

    /// For each number of another reader, the own one of the same; what is not known is noted.
    pub fn numbers_of(&mut self, other: &Known<T>) -> Vec<usize>
    where
        T: Eq + Hash,
    {
        let mut own: HashMap<Arc<[T]>, usize, FixedState> = HashMap::default();
        for (number, known) in self.met.iter().enumerate() {
            own.extend(known.iter().map(|(_, is)| (is.clone(), number)));
        }
        let number = |known: &Option<(Sketch, Arc<[T]>)>| {
            let Some((print, is)) = known else { return 0 };
            *own.entry(is.clone()).or_insert_with(|| {
                self.met.push(Some((*print, is.clone())));
                self.met.len() - 1
            })
        };
        other.met.iter().map(number).collect()
    }

    /// What is known, in its order, with its numbers.
    #[must_use]
    pub fn in_order(&self) -> Vec<(usize, Arc<[T]>)>
    where
        T: Ord,
    {
        let mut all: Vec<(usize, Arc<[T]>)> = Vec::new();
        for (number, known) in self.met.iter().enumerate() {
            all.extend(known.iter().map(|(_, is)| (number, is.clone())));
        }
        all.sort_by(|(_, one), (_, other)| one.cmp(other));
        all
    }

    /// What has a number.
    #[must_use]
    pub fn is(&self, number: usize) -> Arc<[T]> {
        self.met
            .get(number)
            .and_then(Option::as_ref)
            .map_or_else(Arc::default, |(_, is)| is.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_readers_numbers_are_found_or_given() {
        let known = |all: &[(usize, &[u32])]| {
            let mut known: Known<u32> = Known::default();
            all.iter().for_each(|(number, is)| {
                known.note(&Met { number: *number, is }, |is| is.len() as u64);
            });
            known
        };
        let mut own = known(&[(0, &[]), (2, &[7]), (3, &[1, 2])]);
        let other = known(&[(1, &[1, 2]), (2, &[9]), (4, &[]), (5, &[9])]);
        assert_eq!(own.numbers_of(&other), [0, 3, 4, 0, 0, 4]);
        assert_eq!((&*own.is(4), own.print(4)), (&[9][..], 1));
        let order: Vec<usize> = own.in_order().into_iter().map(|(number, _)| number).collect();
        assert_eq!(order, [0, 3, 2, 4]);
    }
}
