//! Whether anything occurs twice among very many things, in few bytes each.
//!
//! A row may share its content with another, its id, or its place in a `latest` series; nearly none
//! does. So of each such thing only a short print is kept, with the
//! place of its row, and the same print is looked for ([`repeated`](super::repeated)). Two different things may share a short print: then they are
//! taken for the same and looked at closely, which costs time and changes nothing. Two equal things
//! never have different ones: nothing that matters is overlooked.
//!
//! Rows that share a place in a series and say the same there have nothing to do with each other. So with a place
//! stands what its row says, exactly as it says it: of very many rows that are told again in other words nobody has to
//! be looked at. Unless they are equal: for that half a print of the content stands there, too, and such a row has no
//! other token.

use super::parts::{PART_BITS, PARTS, Parts, Sorted};
use super::places::{PLACE_BITS, Place};
use super::repeated::{AtOdds, Repeated, Search};
use super::says::Says;
use super::sketch::Sketch;
use crate::model::threads::side_by_side;

/// Tokens: a short print without the bits that tell the part, and a place.
#[derive(Debug, Clone)]
pub struct Tokens {
    /// Of contents and ids.
    rows: Parts<u64>,
    /// Of places in series, with what is said there.
    places: Parts<(u64, Says)>,
    /// How many of these rows are among no others.
    alone: usize,
    /// Bits behind the short print: those of a place, or as many as the number of the part spares.
    behind: u32,
}

/// Tokens by their parts.
pub(super) struct Ordered {
    pub(super) rows: Sorted<u64>,
    pub(super) places: Sorted<(u64, Says)>,
}

impl Default for Tokens {
    fn default() -> Tokens {
        Tokens { rows: Parts::default(), places: Parts::default(), alone: 0, behind: PLACE_BITS }
    }
}

impl Tokens {
    /// Tokens that keep all of each print, and no place.
    #[must_use]
    pub fn without_places() -> Tokens {
        Tokens { behind: PART_BITS, ..Tokens::default() }
    }

    /// Adds what has this print and stands there.
    #[inline(always)]
    pub fn add(&mut self, print: Sketch, place: Place) {
        self.rows.add(print, self.token(print, place));
    }

    /// Adds a place in a series that has this print, and what the row says that stands there.
    #[inline]
    pub fn add_saying(&mut self, print: Sketch, place: Place, says: Says) {
        self.places.add(print, (self.token(print, place), says));
    }

    #[inline]
    fn token(&self, print: Sketch, place: Place) -> u64 {
        let place = if self.behind == PLACE_BITS { place.behind() } else { 1 };
        print >> (self.behind - PART_BITS) << self.behind | place
    }

    /// The same of a row that is looked for by nothing else: it says something about its content, too.
    #[inline]
    pub fn add_alone(&mut self, print: Sketch, place: Place, says: Says) {
        self.alone += 1;
        self.add_saying(print, place, says);
    }

    /// How many there are of contents and ids.
    #[must_use]
    pub fn number(&self) -> usize {
        self.rows.number() + self.alone
    }

    /// What occurs twice in all of these, looked for by several threads.
    #[must_use]
    pub fn repeated(all: Vec<Tokens>, threads: usize) -> Repeated {
        let threads = threads.clamp(1, PARTS);
        let behind = all.first().map_or(PLACE_BITS, |one| one.behind);
        let order = |one: Tokens| Ordered { rows: one.rows.sorted(), places: one.places.sorted() };
        let all: Vec<Ordered> = all.into_iter().map(order).collect();
        let one = |thread: usize| {
            // One for either: a part of one has many, of the other few.
            let (mut rows, mut places) = (Search::new(behind), AtOdds::new(behind));
            let mut found = Repeated::none(behind);
            // Neighbours, since they lie in the same lines of memory.
            for part in PARTS * thread / threads..PARTS * (thread + 1) / threads {
                rows.note_twice(&all, part, &mut found);
                places.note(&all, part, &mut found);
            }
            found.compact();
            found
        };
        let mut all = side_by_side(threads, one).into_iter();
        let mut found = all.next().unwrap_or_else(|| Repeated::none(behind));
        all.for_each(|other| found.add(other));
        found
    }
}

#[cfg(test)]
mod tests {
    use xxhash_rust::xxh3::xxh3_64;

    use super::*;
    use crate::model::amount::Amount;

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
            let number = |all: Vec<Tokens>| Tokens::repeated(all, threads).prints();
            assert_eq!(number(vec![of(0..40_000), of(40_000..90_000)]), 0);
            let mut repeated = Tokens::repeated(vec![of(0..40_000), of(39_998..50_000)], threads);
            assert_eq!(repeated.prints(), 2);
            assert_eq!(repeated.places(100), Some(vec![(998, 39_998), (999, 39_999)]));
            assert!(repeated.holds(xxh3_64(&39_998u64.to_le_bytes())));
            assert!(!repeated.holds(xxh3_64(&1u64.to_le_bytes())));
            let mut thrice = Tokens::repeated(vec![of((0..300).chain([17, 17, 4]))], threads);
            assert_eq!((thrice.prints(), thrice.places(100).unwrap().len()), (2, 2));
            assert_eq!(number(vec![]), 0);
            let twenty_alike_among = |all| {
                let mut tokens = Tokens::default();
                (0..20).for_each(|at| tokens.add(7, Place::of(0, Some(at))));
                assert_eq!(tokens.number(), 20);
                Tokens::repeated(vec![tokens], threads).places(all).map(|places| places.len())
            };
            assert_eq!((twenty_alike_among(60), twenty_alike_among(30)), (Some(20), None));
        }
    }

    #[test]
    fn a_place_that_is_not_known_is_not_told() {
        for lost in [Place::of(3, None), Place::of(0, Some(1 << 18)), Place::of(1 << 17, Some(0))] {
            let mut tokens = Tokens::default();
            tokens.add(0, Place::of(0, Some(0)));
            assert!(Tokens::repeated(vec![tokens.clone()], 1).is_empty());
            tokens.add(0, lost);
            let mut twice = Tokens::repeated(vec![tokens], 1);
            assert!(twice.holds(0) && !twice.holds(1 << 40));
            assert_eq!(twice.places(100), None);
        }
        let mut alone = Tokens::without_places();
        [7, 7 << 40, 7].into_iter().for_each(|print| alone.add(print, Place::of(0, Some(0))));
        let mut twice = Tokens::repeated(vec![alone], 1);
        assert_eq!((twice.prints(), twice.places(100)), (1, None));
        assert!(twice.holds(7) && !twice.holds(8));
        assert_eq!(Place::of(131_069, Some(262_143)).told(), Some((131_069, 262_143)));
    }

    #[test]
    fn of_rows_that_say_the_same_in_a_place_equal_ones_are_found() {
        let print = |number: u64| xxh3_64(&number.to_le_bytes());
        let told = |numbers: std::ops::Range<u64>, content: fn(u64) -> u64| {
            let mut tokens = Tokens::default();
            numbers.for_each(|number| {
                let at = Place::of(number as usize % 1000, Some(number as u32));
                let value = Amount::whole((number % 5000) as i64);
                let says = Says::beside(value, print(content(number) + 1_000_000)).unwrap();
                tokens.add_alone(print(number % 5000), at, says);
            });
            tokens
        };
        for threads in [1, 2, 3, 7] {
            let other = vec![told(0..20_000, |at| at), told(20_000..30_000, |at| at)];
            assert_eq!(other[0].number(), 20_000);
            assert!(Tokens::repeated(other, threads).is_empty());
            let again = |at: u64| if at == 27_017 { 7_017 } else { at };
            let equal = vec![told(0..20_000, |at| at), told(20_000..30_000, again)];
            let mut found = Tokens::repeated(equal, threads);
            assert!(found.holds(print(2_017)) && found.prints() == 1);
            assert_eq!(found.places(30_000), Some(vec![(17, 7_017), (17, 27_017)]));
        }
    }

    #[test]
    fn of_places_it_matters_whether_rows_may_say_different_things() {
        let saying = |numbers: std::ops::Range<u64>, of: fn(u64) -> u64| {
            let mut tokens = Tokens::default();
            numbers.for_each(|number| {
                let at = Place::of(number as usize % 1000, Some(number as u32));
                let says = Says::number(Amount::whole(of(number) as i64));
                tokens.add_saying(xxh3_64(&(number % 5000).to_le_bytes()), at, says);
            });
            tokens
        };
        for threads in [1, 2, 3, 7] {
            let same =
                vec![saying(0..50_000, |at| at % 5000), saying(20_000..30_000, |at| at % 5000)];
            assert!(Tokens::repeated(same, threads).is_empty());
            let odd = |at: u64| if at == 27_017 { 1 } else { at % 5000 };
            let one = vec![saying(0..50_000, |at| at % 5000), saying(26_000..28_000, odd)];
            let mut found = Tokens::repeated(one, threads);
            let mut there: Vec<u32> = (0..10).map(|at| at * 5000 + 2017).collect();
            let places = found.places(100).unwrap();
            assert_eq!(places.len(), 10, "what is said there twice in one place is one row");
            let mut found: Vec<u32> = places.iter().map(|(_, at)| *at).collect();
            there.sort_unstable();
            found.sort_unstable();
            assert_eq!(found, there);
        }
        let mut untold = Tokens::default();
        untold.add_saying(7, Place::of(0, Some(0)), Says::UNTOLD);
        assert!(Tokens::repeated(vec![untold.clone()], 1).is_empty());
        untold.add_saying(7, Place::of(0, Some(1)), Says::UNTOLD);
        untold.add(7, Place::of(0, Some(2)));
        assert_eq!(Tokens::repeated(vec![untold], 1).places(100), Some(vec![(0, 0), (0, 1)]));
    }
}
