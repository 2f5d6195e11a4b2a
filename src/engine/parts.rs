//! Very many small things, sorted into parts by the first bits of their prints as they come.
//!
//! What is looked for among all of them is then looked for in one part after another, each of which fits the
//! nearest memory. Nothing is ever moved: a part is a list of blocks, so that it takes little more room than
//! what is in it.

#![expect(
    clippy::indexing_slicing,
    reason = "a part is below PARTS, as the first bits of a print are, and a hand holds at most what it has room for"
)]

/// Parts, a power of two: so many that each fits the nearest memory when it is looked through, and so
/// few that what was added last to each of them does.
pub const PARTS: usize = 1 << PART_BITS;
/// Bits of a print that tell the part.
pub const PART_BITS: u32 = 9;
/// Bytes of the first block of a part and of the largest one, half a page: each is twice as large as the one before, so
/// that what a part wastes is little beside what it holds.
const FIRST: usize = 252;
const LARGEST: usize = 2016;

/// What was added last to a part: one line of memory.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
struct Hand<T, const ROOM: usize> {
    things: [T; ROOM],
    held: usize,
}

/// Things in parts; `ROOM` of them, with a number, make a line of memory.
#[derive(Debug)]
pub struct Parts<T, const ROOM: usize> {
    /// One for each part, once anything was added.
    hands: Vec<Hand<T, ROOM>>,
    blocks: Vec<Vec<Vec<T>>>,
}

impl<T, const ROOM: usize> Default for Parts<T, ROOM> {
    fn default() -> Self {
        Parts { hands: Vec::new(), blocks: Vec::new() }
    }
}

impl<T: Copy + Default, const ROOM: usize> Parts<T, ROOM> {
    /// Adds a thing of this print.
    #[inline(always)]
    pub fn add(&mut self, print: u64, thing: T) {
        let part = (print >> (u64::BITS - PART_BITS)) as usize;
        if self.hands.is_empty() {
            self.begin();
        }
        let hand = &mut self.hands[part];
        if hand.held == ROOM {
            put_away(&mut self.blocks[part], &hand.things);
            hand.held = 0;
        }
        hand.things[hand.held] = thing;
        hand.held += 1;
    }

    #[cold]
    fn begin(&mut self) {
        self.hands = vec![Hand { things: [T::default(); ROOM], held: 0 }; PARTS];
        self.blocks = vec![Vec::new(); PARTS];
    }

    /// All things of a part.
    pub fn of(&self, part: usize) -> impl Iterator<Item = &T> {
        let hand = self.hands.get(part).map_or(&[][..], |hand| &hand.things[..hand.held]);
        self.blocks.get(part).into_iter().flatten().flatten().chain(hand)
    }
}

fn put_away<T: Copy>(blocks: &mut Vec<Vec<T>>, things: &[T]) {
    match blocks.last_mut() {
        Some(block) if block.len() + things.len() <= block.capacity() => {
            block.extend_from_slice(things);
        }
        last => {
            let before = last.map_or(0, |block| block.capacity() * size_of::<T>());
            let bytes = (before * 2).clamp(FIRST, LARGEST);
            let mut block = Vec::with_capacity((bytes / size_of::<T>()).max(things.len()));
            block.extend_from_slice(things);
            blocks.push(block);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_added_is_found_in_its_part() {
        let mut parts: Parts<(u64, u64), 3> = Parts::default();
        assert_eq!(parts.of(7).count(), 0);
        (0..5000u64).for_each(|at| parts.add((at % 2 * 7) << (64 - PART_BITS), (at, 1)));
        let of = |part: usize| parts.of(part).map(|(at, _)| *at).collect::<Vec<_>>();
        assert_eq!(of(7), (0..5000).filter(|at| at % 2 == 1).collect::<Vec<_>>());
        assert_eq!((of(0).len(), of(1).len()), (2500, 0));
        assert_eq!(size_of::<Hand<(u64, u64), 3>>(), 64);
        assert_eq!(size_of::<Hand<u64, 7>>(), 64);
    }
}
