//! Whether anything occurs twice among very many things, in few bytes each.
//!
//! A row may share its content with another, its id, or its place in a `latest` series; nearly none
//! does. So of each such thing only a short print is kept, sorted into parts by its first bits, and in
//! each part the same print is looked for. Two different things may share a short print: then they are
//! taken for the same and looked at closely, which costs time and changes nothing. Two equal things
//! never have different ones: nothing that matters is overlooked.

#![expect(
    clippy::indexing_slicing,
    reason = "a part is below PARTS by its mask, a hand holds at most AT_HAND, and places are a power of two behind a mask"
)]

use std::collections::HashSet;

use foldhash::fast::FixedState;

use super::sketch::Sketch;

/// Parts, a power of two: so many that each fits the nearest memory when it is looked through, and so
/// few that what was added last to each of them does.
const PARTS: usize = 1024;
/// Prints that are kept at hand before they are put to the others of their part.
const AT_HAND: usize = 7;
const BLOCK: usize = 252;

/// What was added last to a part: one line of memory.
#[derive(Debug, Clone, Copy, Default)]
#[repr(align(64))]
struct Hand {
    prints: [u64; AT_HAND],
    held: usize,
}

/// Short prints in parts, each in blocks that are never moved.
#[derive(Debug)]
pub struct Tokens {
    hands: Vec<Hand>,
    parts: Vec<Vec<Vec<u64>>>,
}

impl Default for Tokens {
    fn default() -> Tokens {
        Tokens { hands: vec![Hand::default(); PARTS], parts: vec![Vec::new(); PARTS] }
    }
}

impl Tokens {
    /// Adds what has this print.
    #[inline]
    pub fn add(&mut self, print: Sketch) {
        let part = (print >> 54) as usize & (PARTS - 1);
        let hand = &mut self.hands[part];
        if hand.held == AT_HAND {
            put_away(&mut self.parts[part], &hand.prints);
            hand.held = 0;
        }
        hand.prints[hand.held] = print;
        hand.held += 1;
    }

    fn of(&self, part: usize) -> impl Iterator<Item = &u64> {
        let hand = &self.hands[part];
        self.parts[part].iter().flatten().chain(&hand.prints[..hand.held])
    }

    fn number(&self, part: usize) -> usize {
        self.parts[part].iter().map(Vec::len).sum::<usize>() + self.hands[part].held
    }

    /// What occurs twice in all of these, looked for by several threads.
    #[must_use]
    pub fn repeated(all: &[Tokens], threads: usize) -> Repeated {
        let threads = threads.max(1);
        let one = |thread: usize| {
            let (mut seen, mut found) = (Seen::default(), Repeated::default());
            for part in (0..PARTS).skip(thread).step_by(threads) {
                seen.note_twice(all, part, &mut found);
            }
            found
        };
        let one = &one;
        std::thread::scope(|scope| {
            let others: Vec<_> = (1..threads).map(|at| scope.spawn(move || one(at))).collect();
            let mut found = one(0);
            for other in others {
                match other.join() {
                    Ok(one) => found.0.extend(one.0),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            found
        })
    }
}

fn put_away(blocks: &mut Vec<Vec<u64>>, prints: &[u64]) {
    match blocks.last_mut() {
        Some(block) if block.len() + prints.len() <= BLOCK => block.extend_from_slice(prints),
        _ => {
            let mut block = Vec::with_capacity(BLOCK);
            block.extend_from_slice(prints);
            blocks.push(block);
        }
    }
}

/// Short prints that occur more than once.
#[derive(Debug, Clone, Default)]
pub struct Repeated(HashSet<u64, FixedState>);

impl Repeated {
    /// Whether nothing occurs twice.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether what has this print may occur twice.
    #[must_use]
    pub fn holds(&self, print: Sketch) -> bool {
        self.0.contains(&print)
    }
}

/// A set of short prints, emptied for each part.
#[derive(Default)]
struct Seen {
    /// 0 stands for an empty place.
    places: Vec<u64>,
}

impl Seen {
    fn note_twice(&mut self, all: &[Tokens], part: usize, found: &mut Repeated) {
        let number: usize = all.iter().map(|one| one.number(part)).sum();
        let size = (number * 2).next_power_of_two().max(2);
        self.places.clear();
        self.places.resize(size, 0);
        let mut zero = false;
        for print in all.iter().flat_map(|one| one.of(part)) {
            if *print == 0 {
                if std::mem::replace(&mut zero, true) {
                    found.0.insert(0);
                }
                continue;
            }
            let mut at = (*print >> 20) as usize & (size - 1);
            while self.places[at] != 0 && self.places[at] != *print {
                at = (at + 1) & (size - 1);
            }
            if std::mem::replace(&mut self.places[at], *print) == *print {
                found.0.insert(*print);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use xxhash_rust::xxh3::xxh3_64;

    use super::*;

    fn of(numbers: impl Iterator<Item = u64>) -> Tokens {
        let mut tokens = Tokens::default();
        numbers.for_each(|number| tokens.add(xxh3_64(&number.to_le_bytes())));
        tokens
    }

    #[test]
    fn what_occurs_twice_is_found_wherever_it_stands() {
        for threads in [1, 2, 3, 7] {
            let all = [of(0..40_000), of(40_000..90_000)];
            let number = |all: &[Tokens]| Tokens::repeated(all, threads).0.len();
            assert_eq!(number(&all), 0);
            assert_eq!(number(&[of(0..40_000), of(39_998..50_000)]), 2);
            assert_eq!(number(&[of((0..300).chain([17, 17]))]), 1);
            assert_eq!(number(&[]), 0);
        }
        let mut zeros = Tokens::default();
        zeros.add(0);
        assert!(Tokens::repeated(std::slice::from_ref(&zeros), 1).is_empty());
        zeros.add(0);
        let twice = Tokens::repeated(&[zeros], 1);
        assert!(twice.holds(0) && !twice.holds(1));
    }
}
