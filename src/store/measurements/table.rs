//! Numbers of what a reader has met, by the bytes of its text taken as one number.
//!
//! Looked up for most cells of every row, so an open table of its own: it knows that its keys are short and none
//! is 0, which no map of a library is told.

#![expect(clippy::indexing_slicing, reason = "places are behind a mask of the tables' length")]

/// Things that are remembered of each sort: their places fit into two bytes.
pub(super) const REMEMBERED: usize = (1 << 16) - 1;

/// Numbers by number, looked up often: an open table, at most an eighth full, so that hardly ever a second look is
/// needed.
#[derive(Debug)]
pub(super) struct Table {
    /// Places in the lists of keys and numbers, from 1; 0 stands for none.
    places: Vec<u16>,
    keys: Vec<u128>,
    numbers: Vec<u32>,
}

/// Places for each key, at least.
const PLACES: usize = 4;

impl Table {
    /// None yet.
    #[must_use]
    pub(super) fn new() -> Table {
        Table { places: vec![0; 16 * PLACES], keys: vec![0], numbers: vec![0] }
    }

    /// Where a key is looked for first.
    #[inline]
    fn place(&self, key: u128) -> usize {
        let folded = (key as u64) ^ ((key >> 64) as u64).rotate_left(32);
        let hash = folded.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (hash >> 32) as usize & (self.places.len() - 1)
    }

    /// The number of a key. That of 0 is 0, and told by whichever free place is met first.
    // Called for four cells of every row: the calls would cost as much as what they do.
    #[inline(always)]
    pub(super) fn get(&self, key: u128) -> Option<usize> {
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

    /// Remembers a number that was just given, and says it.
    #[cold]
    pub(super) fn made(&mut self, key: u128, number: usize) -> Option<usize> {
        self.insert(key, number);
        Some(number)
    }

    /// Remembers a number, if there is room for it.
    pub(super) fn insert(&mut self, key: u128, number: usize) {
        if self.keys.len() > REMEMBERED || key == 0 {
            return;
        }
        self.keys.push(key);
        self.numbers.push(number as u32);
        if self.keys.len() * PLACES > self.places.len() {
            self.places = vec![0; self.places.len() * 2];
            (1..self.keys.len()).for_each(|place| self.put(place));
        } else {
            self.put(self.keys.len() - 1);
        }
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

    #[test]
    fn a_table_finds_what_was_put_into_it() {
        let mut table = Table::new();
        let key = |number: usize| (number as u128) << (number % 2 * 64) | 1 << 120;
        (1..5000).for_each(|number| table.insert(key(number), number));
        assert!((1..5000).all(|number| table.get(key(number)) == Some(number)));
        assert_eq!((table.get(3), table.get(0)), (None, Some(0)));
    }
}
