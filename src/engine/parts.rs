//! Very many small things, put in order of the first bits of their prints some thousands at a time.
//!
//! What is looked for among all of them is then looked for in one part after another, each of which fits the
//! nearest memory. A thing that comes is only laid down. When there are enough, all of them are brought into
//! the order of their parts in one short loop: what has to be fetched from farther memory is then fetched side
//! by side, while within the work of a row each would be waited for.

#![expect(
    clippy::indexing_slicing,
    reason = "a part is below PARTS, as the first bits of a print are, and places in a run are counted from its things"
)]

use std::ops::Range;

use prefetch_index::prefetch_index;

/// Parts, a power of two: so many that each fits the nearest memory when it is looked through, and so
/// few that a run has some things of each.
pub const PARTS: usize = 1 << PART_BITS;
/// Bits of a print that tell the part.
pub const PART_BITS: u32 = 9;
/// Bytes of a line of memory.
const LINE: usize = 64;
/// Things of a run: places in it fit into two bytes.
const RUN: usize = 16 << 10;

/// Things as they come.
#[derive(Debug, Clone)]
pub struct Parts<T> {
    laid: Vec<T>,
    /// Of each thing that is laid down, its part.
    parts: Vec<u16>,
    runs: Vec<Run<T>>,
}

/// Things by their parts.
#[derive(Debug)]
pub struct Sorted<T>(Vec<Run<T>>);

#[derive(Debug, Clone)]
struct Run<T> {
    things: Vec<T>,
    /// Where each part ends.
    ends: Vec<u16>,
}

impl<T> Default for Parts<T> {
    fn default() -> Self {
        Parts { laid: Vec::new(), parts: Vec::new(), runs: Vec::new() }
    }
}

impl<T: Copy + Default> Parts<T> {
    /// Adds a thing of this print.
    #[inline(always)]
    pub fn add(&mut self, print: u64, thing: T) {
        if self.laid.len() == RUN {
            self.sort();
        }
        self.laid.push(thing);
        self.parts.push((print >> (u64::BITS - PART_BITS)) as u16);
    }

    /// How many there are.
    #[must_use]
    pub fn number(&self) -> usize {
        self.runs.iter().map(|run| run.things.len()).sum::<usize>() + self.laid.len()
    }

    /// Makes a run of what is laid down.
    #[cold]
    fn sort(&mut self) {
        let mut ends = vec![0; PARTS];
        self.parts.iter().for_each(|part| ends[usize::from(*part)] += 1);
        let mut sum = 0;
        for end in &mut ends {
            let begin = sum;
            sum += std::mem::replace(end, begin);
        }
        let mut things = vec![T::default(); self.laid.len()];
        // Where each begins becomes where it ends.
        for (thing, part) in self.laid.drain(..).zip(self.parts.drain(..)) {
            let at = &mut ends[usize::from(part)];
            things[usize::from(*at)] = thing;
            *at += 1;
        }
        self.runs.push(Run { things, ends });
    }

    /// All of them by their parts.
    #[must_use]
    pub fn sorted(mut self) -> Sorted<T> {
        if !self.laid.is_empty() {
            self.sort();
        }
        Sorted(self.runs)
    }
}

impl<T> Sorted<T> {
    /// All things of a part, those of one run after another. Those of the next part, which follow in each run, are
    /// fetched meanwhile.
    pub fn of(&self, part: usize) -> impl Iterator<Item = &[T]> {
        self.0.iter().map(move |run| {
            let extent = run.extent(part);
            prefetch_index(&run.things, extent.end);
            prefetch_index(&run.things, extent.end + LINE / size_of::<T>());
            &run.things[extent]
        })
    }
}

impl<T> Run<T> {
    fn extent(&self, part: usize) -> Range<usize> {
        let begin = part.checked_sub(1).map_or(0, |before| self.ends[before]);
        usize::from(begin)..usize::from(self.ends[part])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_added_is_found_in_its_part() {
        assert_eq!(Parts::<u64>::default().sorted().of(7).flatten().count(), 0);
        for number in [1, RUN, RUN + 1, 5 * RUN - 1] {
            let mut parts: Parts<(usize, u64)> = Parts::default();
            let part = |at: usize| [0, 7, PARTS - 1][at % 3];
            for at in 0..number {
                parts.add((part(at) as u64) << (u64::BITS - PART_BITS), (at, 1));
            }
            let sorted = parts.sorted();
            for one in 0..PARTS {
                let wanted = (0..number).filter(|at| part(*at) == one);
                assert!(
                    sorted.of(one).flatten().map(|(at, _)| *at).eq(wanted),
                    "{one} of {number}"
                );
            }
        }
    }

    #[test]
    fn one_part_may_hold_all() {
        let mut parts: Parts<u64> = Parts::default();
        (0..RUN as u64 * 2).for_each(|at| parts.add(u64::MAX, at));
        assert!(parts.sorted().of(PARTS - 1).flatten().copied().eq(0..RUN as u64 * 2));
    }
}
