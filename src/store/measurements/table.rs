//! Numbers of what a reader has met, by the bytes of its text taken as one number.
//!
//! Looked up for most cells of every row, so an open table of its own: it knows that its keys are short and none
//! is 0, which no map of a library is told.

#![expect(clippy::indexing_slicing, reason = "places are behind a mask of the tables' length")]

/// Things that are remembered of each sort: their places fit into two bytes.
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

/// Numbers by number, looked up often: an open table, so empty that hardly ever a second look is needed, and so small that
/// it stays in the nearest memory.
#[derive(Debug)]
pub(super) struct Table<K> {
    /// What is left of a hash's 64 bits when only so many are taken as places have.
    shift: u32,
    /// Places in the lists of keys and numbers, from 1; 0 stands for none.
    places: Vec<u16>,
    keys: Vec<K>,
    numbers: Vec<u32>,
}

/// Places for each key, at least.
const PLACES: usize = 3;

impl<K: Key> Table<K> {
    /// None yet.
    #[must_use]
    pub(super) fn new() -> Table<K> {
        let keys = vec![K::default()];
        let mut table = Table { shift: 0, places: Vec::new(), keys, numbers: vec![0] };
        table.widen(64);
        table
    }

    /// Makes so many places, a power of two, and finds each key one of them anew.
    fn widen(&mut self, places: usize) {
        self.shift = u64::BITS - places.trailing_zeros();
        self.places = vec![0; places];
        (1..self.keys.len()).for_each(|place| self.put(place));
    }

    /// Where a key is looked for first: by the upper bits, the only ones on which each of a key's bytes tells.
    #[inline]
    fn place(&self, key: K) -> usize {
        (key.folded().wrapping_mul(0x9e37_79b9_7f4a_7c15) >> self.shift) as usize
    }

    /// The number of a key. That of 0 is 0, and told by whichever free place is met first.
    // Called for four cells of every row: the calls would cost as much as what they do.
    #[inline(always)]
    pub(super) fn get(&self, key: K) -> Option<usize> {
        let mut at = self.place(key);
        loop {
            let place = usize::from(self.places[at]);
            if self.keys[place] == key {
                return Some(self.numbers[place] as usize);
            } else if place == 0 {
                return None;
            }
            at = (at + 1) & (self.places.len() - 1);
        }
    }

    /// Remembers a number, if there is room for it; says whether there was.
    pub(super) fn insert(&mut self, key: K, number: usize) -> bool {
        if self.keys.len() > REMEMBERED || key == K::default() {
            return false;
        }
        self.keys.push(key);
        self.numbers.push(number as u32);
        if self.keys.len() * PLACES > self.places.len() {
            self.widen(self.places.len() * 2);
        } else {
            self.put(self.keys.len() - 1);
        }
        true
    }

    fn put(&mut self, place: usize) {
        let mut at = self.place(self.keys[place]);
        while self.places[at] != 0 {
            at = (at + 1) & (self.places.len() - 1);
        }
        self.places[at] = place as u16;
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
                table.places[at] == *number as u16
            });
            assert!(first.count() > 80, "byte {byte}");
        }
    }
}
