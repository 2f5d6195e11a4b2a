//! What occurs twice among the tokens of all threads, and where.
//!
//! In each part the same print is looked for. Of rows it matters that one occurs twice; of places in a
//! `latest` series only that rows of one place may say different things, since those that say the same
//! leave each other alone, unless they are equal altogether. Nearly all tokens are alone, and a sieve tells most of them from the others at once.

#![expect(
    clippy::indexing_slicing,
    reason = "places of a table are a power of two behind a mask, and some of them are always free"
)]

use std::collections::HashSet;

use foldhash::fast::FixedState;

use super::parts::PART_BITS;
use super::places::{At, PLACE_BITS, Place, in_order};
use super::says::Says;
use super::sieve::Sieve;
use super::sketch::Sketch;
use super::tokens::Ordered;

/// Places that are told: of each row some 300 bytes will be held while it is ruled on, as the census of all rows holds of
/// every row. In tests so few that more come to be, too.
const MOST: usize = if cfg!(test) { 24 } else { 1_000_000 };
/// Where most of all rows have to do with others, as many are held at most: the census of all takes a tenth of the room
/// for each.
const MOST_OF_ALL: usize = if cfg!(test) { 12 } else { 200_000 };
/// Tokens that stand for so many rows that nobody can hold them.
const MANY: usize = 2_000_000;

/// The upper bits of a print: as many as there is room for beside its row's place and the number of its part.
type Short = u64;

/// Short prints that occur more than once, and where.
#[derive(Debug, Clone)]
pub struct Repeated {
    prints: HashSet<Short, FixedState>,
    places: Vec<At>,
    /// How many tokens occur more than once.
    number: usize,
    /// Whether a place is not known, or they are too many.
    lost: bool,
    /// Bits behind the short print of a token.
    behind: u32,
}

impl Repeated {
    /// Nothing, among tokens with so many bits behind their prints.
    #[must_use]
    pub(super) fn none(behind: u32) -> Repeated {
        Repeated { prints: HashSet::default(), places: Vec::new(), number: 0, lost: false, behind }
    }

    /// Whether no row has to do with another.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.number == 0
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
    /// all, or they are too many, or most of all `tokens`. It is told once.
    #[must_use]
    pub fn places(&mut self, tokens: usize) -> Option<Vec<At>> {
        self.compact();
        self.lost |= self.places.len() > MOST_OF_ALL.max(tokens / 2);
        (!self.lost).then(|| std::mem::take(&mut self.places))
    }

    /// How many different prints there are.
    #[cfg(test)]
    pub(super) fn prints(&self) -> usize {
        self.prints.len()
    }

    /// Notes that the rows which stand there have to do with others, whoever those are.
    pub(super) fn concern(&mut self, places: Vec<Place>) {
        places.into_iter().for_each(|place| self.note(place));
    }

    fn note(&mut self, place: Place) {
        self.number += 1;
        match place.told().filter(|_| self.behind == PLACE_BITS && !self.lost) {
            Some(place) => self.places.push(place),
            None => self.lost = true,
        }
        self.compact_many();
    }

    /// Keeps each place once, if they are very many: a row that corrects another is met two or three times.
    fn compact_many(&mut self) {
        if self.places.len() > 2 * MOST {
            self.compact();
        }
    }

    /// Keeps each place once, in reading order.
    pub(super) fn compact(&mut self) {
        in_order(&mut self.places);
        self.lost |= self.places.len() > MOST;
        if self.lost {
            self.places = Vec::new();
        }
    }

    /// A token's print with the number of its part.
    fn whole(&self, part: usize, token: u64) -> Short {
        (part as u64) << (u64::BITS - self.behind) | token >> self.behind
    }

    /// Adds what was found in other parts.
    pub(super) fn add(&mut self, other: Repeated) {
        self.prints.extend(other.prints);
        self.number += other.number;
        self.lost |= other.lost;
        self.places.extend(other.places);
        self.compact_many();
    }
}

/// The tokens of one part after another, and what is told with them.
pub(super) struct Search<T> {
    /// Those of which there may be two.
    lot: Vec<(u64, T)>,
    sieve: Sieve,
    firsts: Firsts<T>,
}

impl<T: Copy + Default> Search<T> {
    /// Among tokens with so many bits behind their prints.
    pub(super) fn new(behind: u32) -> Search<T> {
        Search { lot: Vec::new(), sieve: Sieve::default(), firsts: Firsts::new(behind) }
    }

    /// Goes on to another part: keeps those of its tokens of which there may be two.
    fn sift<'a, P: Copy + 'a>(
        &mut self,
        part: impl Iterator<Item = &'a [P]>,
        own: impl Fn(P) -> (u64, T),
    ) {
        let Search { lot, sieve, firsts } = self;
        lot.clear();
        part.for_each(|some| lot.extend(some.iter().map(|one| own(*one))));
        sieve.clear(lot.len());
        lot.iter().for_each(|(token, _)| sieve.note(token >> firsts.behind));
        lot.retain(|(token, _)| sieve.may_be_twice(token >> firsts.behind));
        firsts.clear();
    }
}

/// The first token of each print, with what is told with it: an open table, at most half full, emptied for each part.
struct Firsts<T> {
    /// A token of 0 stands for none.
    tokens: Vec<(u64, T)>,
    held: usize,
    behind: u32,
}

/// An odd number, so that no two contents become one.
const MIXED: u64 = 0x9e37_79b9_7f4a_7c15;
/// Room at first.
const ROOM: usize = 1 << 6;

impl<T: Copy + Default> Firsts<T> {
    fn new(behind: u32) -> Firsts<T> {
        Firsts { tokens: Vec::new(), held: 0, behind }
    }

    fn clear(&mut self) {
        // What was needed for the last part, and a quarter more, will do for the next.
        let room = (self.held * 5 / 2).next_power_of_two().max(ROOM);
        self.tokens.clear();
        self.tokens.resize(room, (0, T::default()));
        self.held = 0;
    }

    /// Where a token of this print stands, or would.
    #[inline]
    fn find(&self, token: u64) -> usize {
        let (print, mask) = (token >> self.behind, self.tokens.len() - 1);
        let mut at = print as usize & mask;
        while self.tokens[at].0 != 0 && self.tokens[at].0 >> self.behind != print {
            at = (at + 1) & mask;
        }
        at
    }

    /// Puts a token, unless one of its print is there: that one.
    #[inline]
    fn put(&mut self, token: u64, told: T) -> Option<&mut (u64, T)> {
        let mut at = self.find(token);
        if self.tokens[at].0 != 0 {
            return Some(&mut self.tokens[at]);
        }
        if self.held * 2 >= self.tokens.len() {
            self.grow();
            at = self.find(token);
        }
        self.tokens[at] = (token, told);
        self.held += 1;
        None
    }

    #[cold]
    fn grow(&mut self) {
        let grown = vec![(0, T::default()); self.tokens.len() * 2];
        let old = std::mem::replace(&mut self.tokens, grown);
        for one in old.into_iter().filter(|(token, _)| *token != 0) {
            let at = self.find(one.0);
            self.tokens[at] = one;
        }
    }
}

impl Search<()> {
    /// Notes what occurs twice in a part.
    pub(super) fn note_twice(&mut self, all: &[Ordered], part: usize, found: &mut Repeated) {
        self.sift(all.iter().flat_map(|one| one.rows.of(part)), |token: u64| (token, ()));
        for (token, ()) in &self.lot {
            let Some((first, ())) = self.firsts.put(*token, ()) else { continue };
            if found.prints.insert(found.whole(part, *token)) {
                found.note(Place::of_token(*first));
            }
            found.note(Place::of_token(*token));
        }
    }
}

/// The places of one part after another.
pub(super) struct AtOdds {
    search: Search<Says>,
    /// Tokens mixed with the contents beside them, and as they are.
    equal: Firsts<u64>,
}

impl AtOdds {
    /// Among tokens with so many bits behind their prints.
    pub(super) fn new(behind: u32) -> AtOdds {
        AtOdds { search: Search::new(behind), equal: Firsts::new(behind) }
    }

    /// Notes the places of a part at which rows may say different things, or may be equal.
    pub(super) fn note(&mut self, all: &[Ordered], part: usize, found: &mut Repeated) {
        let AtOdds { search, equal } = self;
        search.sift(all.iter().flat_map(|one| one.places.of(part)), |both| both);
        equal.clear();
        let mut any = false;
        for (token, says) in &search.lot {
            let first = search.firsts.put(*token, *says);
            if let Some((_, first)) = first.filter(|(_, it)| it.may_differ(*says)) {
                (*first, any) = (Says::AT_ODDS, true);
            }
            let Some(content) = says.content() else { continue };
            if let Some((_, first)) = equal.put(token ^ equal.mixed(content), *token) {
                // Not even their places need be the same.
                for token in [*first, *token] {
                    found.prints.insert(found.whole(part, token));
                    found.note(Place::of_token(token));
                }
            }
        }
        for (token, _) in search.lot.iter().filter(|_| any) {
            if search.firsts.says(*token) == Says::AT_ODDS {
                found.prints.insert(found.whole(part, *token));
                found.note(Place::of_token(*token));
            }
        }
    }
}

impl Firsts<u64> {
    /// A content's print where those of tokens stand.
    #[inline]
    fn mixed(&self, content: u64) -> u64 {
        (content | 1).wrapping_mul(MIXED) >> self.behind << self.behind
    }
}

impl Firsts<Says> {
    /// What is told with the first token of this print.
    fn says(&self, token: u64) -> Says {
        self.tokens[self.find(token)].1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::tokens::Tokens;
    use crate::model::amount::Amount;

    /// Two rows of different places whose prints, mixed with their contents, are the same by chance: both are told.
    #[test]
    fn rows_that_seem_equal_by_chance_are_both_found_again() {
        let (content, other) = (5 << 40, 6 << 40);
        let mixed = |content| Firsts::<u64>::new(PLACE_BITS).mixed(content);
        let place: Sketch = 3 << 50;
        let another = place ^ (mixed(content) ^ mixed(other)) >> PART_BITS;
        let mut tokens = Tokens::default();
        // Each place is told of twice, else it would not be looked at.
        let rows = [(place, content), (another, other), (place, 7 << 40), (another, 8 << 40)];
        for (at, (print, content)) in (0..).zip(rows) {
            let says = Says::beside(Amount::ONE, content).unwrap();
            tokens.add_alone(print, Place::of(0, Some(at)), says);
        }
        let mut found = Tokens::repeated(vec![tokens], 1);
        assert!(place != another && found.holds(place) && found.holds(another));
        assert_eq!(found.places(100), Some(vec![(0, 0), (0, 1)]));
    }
}
