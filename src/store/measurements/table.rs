//! Numbers of what a reader has met, by the bytes of its text taken as one number.
//!
//! Looked up for most cells of every row, so an open table of its own: it knows that its keys are short and none
//! is 0, which no map of a library is told.

#![expect(clippy::indexing_slicing, reason = "places are behind a mask of the tables' length")]

/// Things that are remembered of each sort.
pub(super) const REMEMBERED: usize = 1 << 16;

/// Numbers by number, looked up often: an open table, at most half full.
#[derive(Debug)]
pub(super) struct Table {
    /// A key of 0 stands for an empty place.
    keys: Vec<u128>,
    /// Of each key, in its place.
    numbers: Vec<u32>,
    held: usize,
}

impl Table {
    /// None yet.
    #[must_use]
    pub(super) fn new() -> Table {
        Table { keys: vec![0; 16], numbers: vec![0; 16], held: 0 }
    }

    /// Where a key is looked for first.
    #[inline]
    fn place(&self, key: u128) -> usize {
        let folded = (key as u64) ^ ((key >> 64) as u64).rotate_left(32);
        let hash = folded.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (hash >> 32) as usize & (self.keys.len() - 1)
    }

    /// The number of a key, which is not 0.
    // Called for four cells of every row: the calls would cost as much as what they do.
    #[inline(always)]
    pub(super) fn get(&self, key: u128) -> Option<usize> {
        let last = self.keys.len() - 1;
        let mut at = self.place(key);
        loop {
            let held = self.keys[at];
            if held == key {
                return Some(self.numbers[at] as usize);
            } else if held == 0 {
                return None;
            }
            at = (at + 1) & last;
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
        if self.held >= REMEMBERED || key == 0 {
            return;
        }
        if self.held * 2 >= self.keys.len() {
            let size = self.keys.len() * 2;
            let keys = std::mem::replace(&mut self.keys, vec![0; size]);
            let numbers = std::mem::replace(&mut self.numbers, vec![0; size]);
            keys.into_iter().zip(numbers).for_each(|(key, number)| self.put(key, number));
        }
        self.put(key, number as u32);
        self.held += 1;
    }

    fn put(&mut self, key: u128, number: u32) {
        let last = self.keys.len() - 1;
        let mut at = self.place(key);
        while self.keys[at] != key && self.keys[at] != 0 {
            at = (at + 1) & last;
        }
        (self.keys[at], self.numbers[at]) = (key, number);
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
        assert_eq!(table.get(3), None);
    }
}
