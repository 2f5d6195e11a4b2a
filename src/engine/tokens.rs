//! Whether anything occurs twice among very many things, in few bytes each.
//!
//! A row may share its content with another, its id, or its place in a `latest` series; nearly none
//! does. So of each such thing only a short print is kept, sorted into parts by its first bits, with the
//! place of its row, and in each part the same print is looked for. Two different things may share a short print: then they are
//! taken for the same and looked at closely, which costs time and changes nothing. Two equal things
//! never have different ones: nothing that matters is overlooked.

#![expect(
    clippy::indexing_slicing,
    reason = "a part is below PARTS by its mask, a hand holds at most AT_HAND, and places are a power of two behind a mask"
)]

use std::collections::HashSet;

use foldhash::fast::FixedState;

use super::sketch::Sketch;
use crate::model::threads::side_by_side;

/// Parts, a power of two: so many that each fits the nearest memory when it is looked through, and so
/// few that what was added last to each of them does.
const PARTS: usize = 1 << PART_BITS;
const PART_BITS: u32 = 10;
/// Tokens that are kept at hand before they are put to the others of their part.
const AT_HAND: usize = 7;
const BLOCK: usize = 252;

/// Bits of a token that tell where its row stands: the piece, from 1, and the byte of it.
const PLACE_BITS: u32 = 35;
const BYTE_BITS: u32 = 18;
const PLACE: u64 = (1 << PLACE_BITS) - 1;
/// Places that are told: of each row some hundred bytes will be held.
const MOST: usize = 200_000;
/// Tokens that stand for so many rows that nobody can hold them.
const MANY: usize = 2_000_000;

/// Where a row stands, in 35 bits, never none; all of them where nobody knows it.
#[derive(Debug, Clone, Copy)]
pub struct Place(u64);

impl Place {
    /// Nobody knows.
    pub const UNKNOWN: Place = Place(PLACE);

    /// A byte of a piece.
    #[inline]
    #[must_use]
    pub fn of(piece: usize, at: Option<u32>) -> Place {
        let (piece, at) = (piece as u64 + 1, u64::from(at.unwrap_or(u32::MAX)));
        let known = at < 1 << BYTE_BITS && piece < PLACE >> BYTE_BITS;
        if known { Place(piece << BYTE_BITS | at) } else { Place::UNKNOWN }
    }

    /// The piece and the byte, if they are known.
    fn told(self) -> Option<(usize, u32)> {
        let at = self.0 & ((1 << BYTE_BITS) - 1);
        let piece = (self.0 >> BYTE_BITS).checked_sub(1)? as usize;
        (self.0 != PLACE).then_some((piece, at as u32))
    }
}

/// The upper bits of a print: as many as there is room for beside its row's place and the number of its part.
type Short = u64;

/// What was added last to a part: one line of memory.
#[derive(Debug, Clone, Copy, Default)]
#[repr(align(64))]
struct Hand {
    tokens: [u64; AT_HAND],
    held: usize,
}

/// Tokens in parts, each in blocks that are never moved: a short print without the bits that tell the part, and a
/// place.
#[derive(Debug)]
pub struct Tokens {
    hands: Vec<Hand>,
    parts: Vec<Vec<Vec<u64>>>,
    /// Bits behind the short print: those of a place, or as many as the number of the part spares.
    behind: u32,
}

impl Default for Tokens {
    fn default() -> Tokens {
        let (hands, parts) = (vec![Hand::default(); PARTS], vec![Vec::new(); PARTS]);
        Tokens { hands, parts, behind: PLACE_BITS }
    }
}

impl Tokens {
    /// Tokens that keep all of each print, and no place.
    #[must_use]
    pub fn without_places() -> Tokens {
        Tokens { behind: PART_BITS, ..Tokens::default() }
    }

    /// Adds what has this print and stands there.
    #[inline]
    pub fn add(&mut self, print: Sketch, place: Place) {
        let part = (print >> (u64::BITS - PART_BITS)) as usize;
        let hand = &mut self.hands[part];
        if hand.held == AT_HAND {
            put_away(&mut self.parts[part], &hand.tokens);
            hand.held = 0;
        }
        let place = if self.behind == PLACE_BITS { place.0 } else { 1 };
        hand.tokens[hand.held] = print >> (self.behind - PART_BITS) << self.behind | place;
        hand.held += 1;
    }

    fn of(&self, part: usize) -> impl Iterator<Item = &u64> {
        let hand = &self.hands[part];
        self.parts[part].iter().flatten().chain(&hand.tokens[..hand.held])
    }

    fn number(&self, part: usize) -> usize {
        self.parts[part].iter().map(Vec::len).sum::<usize>() + self.hands[part].held
    }

    /// What occurs twice in all of these, looked for by several threads.
    #[must_use]
    pub fn repeated(all: &[Tokens], threads: usize) -> Repeated {
        let threads = threads.max(1);
        let behind = all.first().map_or(PLACE_BITS, |one| one.behind);
        let one = |thread: usize| {
            let (mut seen, mut found) = (Seen::default(), Repeated::none(behind));
            for part in (0..PARTS).skip(thread).step_by(threads) {
                seen.note_twice(all, part, &mut found);
            }
            found
        };
        let mut all = side_by_side(threads, one).into_iter();
        let mut found = all.next().unwrap_or_else(|| Repeated::none(behind));
        all.for_each(|other| found.add(other));
        found
    }
}

fn put_away(blocks: &mut Vec<Vec<u64>>, tokens: &[u64]) {
    match blocks.last_mut() {
        Some(block) if block.len() + tokens.len() <= BLOCK => block.extend_from_slice(tokens),
        _ => {
            let mut block = Vec::with_capacity(BLOCK);
            block.extend_from_slice(tokens);
            blocks.push(block);
        }
    }
}

/// Short prints that occur more than once, and where.
#[derive(Debug, Clone)]
pub struct Repeated {
    prints: HashSet<Short, FixedState>,
    places: Vec<(usize, u32)>,
    /// How many tokens occur more than once.
    number: usize,
    /// Whether a place is not known, or they are too many.
    lost: bool,
    /// As in [`Tokens`].
    behind: u32,
}

impl Repeated {
    fn none(behind: u32) -> Repeated {
        Repeated { prints: HashSet::default(), places: Vec::new(), number: 0, lost: false, behind }
    }

    /// Whether nothing occurs twice.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.prints.is_empty()
    }

    /// Whether the rows that have to do with it are too many to be held.
    #[must_use]
    pub fn are_many(&self) -> bool {
        self.number > MANY
    }

    /// Whether what has this print may occur twice.
    #[must_use]
    pub fn holds(&self, print: Sketch) -> bool {
        self.prints.contains(&(print >> (self.behind - PART_BITS)))
    }

    /// Where what occurs twice stands, each row once, in reading order; nothing if that is not known of
    /// all, or they are too many.
    #[must_use]
    pub fn places(&self) -> Option<Vec<(usize, u32)>> {
        let mut places = self.places.clone();
        places.sort_unstable();
        places.dedup();
        (!self.lost).then_some(places)
    }

    fn note(&mut self, token: u64) {
        self.number += 1;
        let place = Some(Place(token & PLACE)).filter(|_| self.behind == PLACE_BITS);
        match place.and_then(Place::told) {
            Some(place) if self.places.len() < MOST => self.places.push(place),
            _ => self.lost = true,
        }
    }

    fn add(&mut self, other: Repeated) {
        self.prints.extend(other.prints);
        self.number += other.number;
        self.lost |= other.lost || self.places.len() + other.places.len() > MOST;
        if !self.lost {
            self.places.extend(other.places);
        }
    }
}

/// A set of tokens, emptied for each part.
#[derive(Default)]
struct Seen {
    /// 0 stands for none.
    tokens: Vec<u64>,
}

impl Seen {
    fn note_twice(&mut self, all: &[Tokens], part: usize, found: &mut Repeated) {
        let number: usize = all.iter().map(|one| one.number(part)).sum();
        let size = (number * 2).next_power_of_two().max(2);
        self.tokens.clear();
        self.tokens.resize(size, 0);
        for token in all.iter().flat_map(|one| one.of(part)) {
            let print = token >> found.behind;
            let mut at = print as usize & (size - 1);
            while self.tokens[at] != 0 && self.tokens[at] >> found.behind != print {
                at = (at + 1) & (size - 1);
            }
            let first = self.tokens[at];
            if first == 0 {
                self.tokens[at] = *token;
                continue;
            }
            let whole = (part as u64) << (u64::BITS - found.behind) | print;
            if found.prints.insert(whole) {
                found.note(first);
            }
            found.note(*token);
        }
    }
}

#[cfg(test)]
mod tests {
    use xxhash_rust::xxh3::xxh3_64;

    use super::*;

    /// Each stands in the piece and at the byte of its number.
    fn of(numbers: impl Iterator<Item = u64>) -> Tokens {
        let mut tokens = Tokens::default();
        numbers.for_each(|number| {
            let at = Place::of(number as usize % 1000, Some(number as u32));
            tokens.add(xxh3_64(&number.to_le_bytes()), at);
        });
        tokens
    }

    #[test]
    fn what_occurs_twice_is_found_wherever_it_stands() {
        for threads in [1, 2, 3, 7] {
            let all = [of(0..40_000), of(40_000..90_000)];
            let number = |all: &[Tokens]| Tokens::repeated(all, threads).prints.len();
            assert_eq!(number(&all), 0);
            let two = [of(0..40_000), of(39_998..50_000)];
            assert_eq!(number(&two), 2);
            let repeated = Tokens::repeated(&two, threads);
            assert_eq!(repeated.places(), Some(vec![(998, 39_998), (999, 39_999)]));
            assert!(repeated.holds(xxh3_64(&39_998u64.to_le_bytes())));
            assert!(!repeated.holds(xxh3_64(&1u64.to_le_bytes())));
            let thrice = Tokens::repeated(&[of((0..300).chain([17, 17, 4]))], threads);
            assert_eq!((thrice.prints.len(), thrice.places().unwrap().len()), (2, 2));
            assert_eq!(number(&[]), 0);
        }
    }

    #[test]
    fn a_place_that_is_not_known_is_not_told() {
        for lost in [Place::of(3, None), Place::of(0, Some(1 << 18)), Place::of(1 << 17, Some(0))] {
            let mut tokens = Tokens::default();
            tokens.add(0, Place::of(0, Some(0)));
            assert!(Tokens::repeated(std::slice::from_ref(&tokens), 1).is_empty());
            tokens.add(0, lost);
            let twice = Tokens::repeated(&[tokens], 1);
            assert!(twice.holds(0) && !twice.holds(1 << 40));
            assert_eq!(twice.places(), None);
        }
        let mut alone = Tokens::without_places();
        [7, 7 << 40, 7].into_iter().for_each(|print| alone.add(print, Place::of(0, Some(0))));
        let twice = Tokens::repeated(&[alone], 1);
        assert_eq!((twice.prints.len(), twice.places()), (1, None));
        assert!(twice.holds(7) && !twice.holds(8));
        assert_eq!(Place::of(131_069, Some(262_143)).told(), Some((131_069, 262_143)));
    }
}
