//! What a reader has met, under the numbers that it gave it.

#![expect(clippy::indexing_slicing, reason = "numbers are held against the length first")]

use std::sync::Arc;

use super::sketch::Sketch;
use crate::model::plain::Met;

/// What a reader has met, by its numbers, with prints.
#[derive(Debug)]
pub struct Known<T> {
    met: Vec<Option<(Sketch, Arc<[T]>)>>,
    /// Numbers that have room in the table.
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

    /// The room that it would be good to have for a number, too: a little more than is needed, so that little is moved and
    /// little stays empty.
    #[must_use]
    pub fn room_for(&self, number: usize) -> usize {
        let step = ((number + 1).next_power_of_two() / 4).max(1);
        self.room.max((number + 1).next_multiple_of(step))
    }

    /// The print of what has a number.
    #[inline]
    #[must_use]
    pub fn print(&self, number: usize) -> Sketch {
        self.met.get(number).and_then(Option::as_ref).map_or(0, |(print, _)| *print)
    }

    /// All that is known, with its numbers.
    pub fn each(&self) -> impl Iterator<Item = (usize, &Arc<[T]>)> {
        let known = self.met.iter().enumerate();
        known.filter_map(|(number, known)| Some((number, &known.as_ref()?.1)))
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
    fn what_is_noted_is_known_by_its_number() {
        let mut known: Known<u32> = Known::default();
        for (number, is) in [(0, &[][..]), (3, &[1, 2]), (2, &[7]), (3, &[9])] {
            known.note(&Met { number, is }, |is| is.len() as u64);
        }
        let each: Vec<(usize, &[u32])> = known.each().map(|(number, is)| (number, &**is)).collect();
        assert_eq!(each, [(0, &[][..]), (2, &[7]), (3, &[1, 2])]);
        assert_eq!((&*known.is(3), known.print(3), &*known.is(1)), (&[1, 2][..], 2, &[][..]));
    }
}
