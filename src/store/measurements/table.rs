//! Numbers of what a reader has met, by the bytes of its text taken as one number.
//!
//! Looked up for most cells of every row, so an open table of its own: it knows that its keys are short and none
//! is 0, which no map of a library is told.

#![expect(clippy::indexing_slicing, reason = "places are behind a mask of the tables' length")]

/// Things that are remembered of each sort: their numbers fit into two bytes.
pub(super) const REMEMBERED: usize = (1 << 16) - 1;

/// What is looked up: 0 is that of nothing.
pub(super) trait Key: Copy + Eq + Default {
    /// Its bits in half as many, or as they are.
    fn folded(self) -> u64;
}

impl Key for u64 {
    #[inline(always)]
    fn folded(self) -> u64 {
        self
    }
}

impl Key for u128 {
    #[inline(always)]
    fn folded(self) -> u64 {
        (self as u64) ^ ((self >> 64) as u64).rotate_left(32)
    }
}

/// Numbers by number, looked up often: an open table, so empty that hardly ever a second look is needed.
#[derive(Debug)]
pub(super) struct Table<K> {
    /// What is left of a hash's 64 bits when only so many are taken as places have.
    shift: u32,
    /// Keys, each with its number; 0 stands for none.
    places: Vec<(K, u32)>,
    /// How many keys there are.
    held: usize,
}

/// An odd number whose bits are as good as random.
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
/// Places for each key, at least.
const PLACES: usize = 3;
/// Places that are looked at for a key: texts that were made to be sought in one place are not remembered.
const LOOKS: usize = 64;

impl<K: Key> Table<K> {
    /// None yet.
    #[must_use]
    pub(super) fn new() -> Table<K> {
        Table::of(64)
    }

    /// So many places, a power of two.
    fn of(places: usize) -> Table<K> {
        let shift = u64::BITS - places.trailing_zeros();
        Table { shift, places: vec![(K::default(), 0); places], held: 0 }
    }

    /// Where a key is looked for first: by the upper bits, the only ones on which each of a key's bytes tells.
    #[inline]
    fn place(&self, key: K) -> usize {
        (key.folded().wrapping_mul(FACTOR) >> self.shift) as usize
    }

    /// The number of a key. That of 0 is 0, and told by whichever free place is met first.
    // Called for four cells of every row: the calls would cost as much as what they do.
    #[inline(always)]
    pub(super) fn get(&self, key: K) -> Option<usize> {
        let mut at = self.place(key);
        for _ in 0..LOOKS {
            let (own, number) = self.places[at];
            if own == key {
                return Some(number as usize);
            } else if own == K::default() {
                return None;
            }
            at = (at + 1) & (self.places.len() - 1);
        }
        None
    }

    /// Remembers a number, if there is room for it; says whether there was. For another key that may be forgotten.
    pub(super) fn insert(&mut self, key: K, number: usize) -> bool {
        if self.held == REMEMBERED || key == K::default() {
            return false;
        }
        if (self.held + 1) * PLACES > self.places.len() {
            let wider = Table::of(self.places.len() * 2);
            let narrow = std::mem::replace(self, wider);
            let held = narrow.places.into_iter().filter(|(key, _)| *key != K::default());
            held.for_each(|(key, number)| {
                self.put(key, number);
            });
        }
        self.put(key, number as u32)
    }

    fn put(&mut self, key: K, number: u32) -> bool {
        let (first, last) = (self.place(key), self.places.len() - 1);
        let mut places = (first..first + LOOKS).map(|at| at & last);
        let Some(at) = places.find(|at| self.places[*at].0 == K::default()) else { return false };
        self.places[at] = (key, number);
        self.held += 1;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds<K: Key + std::fmt::Debug>(key: impl Fn(usize) -> K, other: K) {
        let mut table = Table::new();
        assert!((1..5000).all(|number| table.insert(key(number), number)));
        assert!((1..5000).all(|number| table.get(key(number)) == Some(number)));
        assert_eq!((table.get(other), table.get(K::default())), (None, Some(0)));
    }

    #[test]
    fn a_table_finds_what_was_put_into_it() {
        finds(|number| (number as u128) << (number % 2 * 64) | 1 << 120, 3);
        finds(|number| (number as u64) << (number % 2 * 32) | 1 << 56, 3);
    }

    /// Keys of which each is sought in the first place.
    #[test]
    fn keys_made_to_collide_are_not_looked_for_long() {
        // What the factor is to be multiplied by to come to 1: each turn twice as many bits are right.
        let turn = |it: u64, _| it.wrapping_mul(2u64.wrapping_sub(it.wrapping_mul(FACTOR)));
        let inverse = (0..6).fold(FACTOR, turn);
        assert_eq!(inverse.wrapping_mul(FACTOR), 1);
        let mut table = Table::new();
        let keys = (1..=5000u64).map(|number| number.wrapping_mul(inverse));
        let put = keys.clone().filter(|key| table.insert(*key, 7)).count();
        assert!((1..=2 * LOOKS).contains(&put), "{put}");
        assert!(keys.clone().all(|key| table.get(key).is_none_or(|number| number == 7)));
        assert!(keys.filter(|key| table.get(*key).is_some()).count() >= LOOKS - 1);
    }

    /// Ids that differ in whichever byte find their places alike.
    #[test]
    fn each_byte_of_a_key_tells_on_its_place() {
        for byte in 0..8 {
            let mut table = Table::new();
            for number in 1..=100u64 {
                assert!(table.insert(number << (byte * 8), number as usize));
            }
            let first = (1..=100).filter(|number: &u64| {
                let at = table.place(number << (byte * 8));
                table.places[at].1 == *number as u32
            });
            assert!(first.count() > 80, "byte {byte}");
        }
    }
}
