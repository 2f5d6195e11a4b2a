//! Which of very many prints may occur twice: the others need not be looked up.
//!
//! Two bits are kept for each of so many prints that hardly two share them, all of them in the nearest memory. What is alone
//! in its bits occurs once; the few others are looked at closely.

#![expect(clippy::indexing_slicing, reason = "a place is behind the mask of the bits' number")]

/// Pairs of bits in a word.
const PAIRS: u64 = 32;
/// Pairs of bits for each print, at least.
const EACH: usize = 8;

/// How often each of some prints has been noted: never, once, or more.
#[derive(Debug, Default)]
pub struct Sieve {
    words: Vec<u64>,
    mask: u64,
}

impl Sieve {
    /// Forgets all, and makes room for so many prints.
    pub fn clear(&mut self, number: usize) {
        let pairs = (number * EACH).next_power_of_two().max(PAIRS as usize);
        self.words.clear();
        self.words.resize(pairs / PAIRS as usize, 0);
        self.mask = pairs as u64 - 1;
    }

    /// Notes a print.
    #[inline]
    pub fn note(&mut self, print: u64) {
        let (word, shift) = self.place(print);
        let word = &mut self.words[word];
        // Once sets the lower bit of a pair, a second time the upper one.
        let seen = *word >> shift & 1;
        *word |= (1 | seen << 1) << shift;
    }

    /// Whether a print may have been noted twice.
    #[inline]
    #[must_use]
    pub fn may_be_twice(&self, print: u64) -> bool {
        let (word, shift) = self.place(print);
        self.words[word] >> shift & 2 != 0
    }

    #[inline]
    fn place(&self, print: u64) -> (usize, u64) {
        let pair = print & self.mask;
        ((pair / PAIRS) as usize, pair % PAIRS * 2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_noted_twice_may_be() {
        let mut sieve = Sieve::default();
        for number in [1, 7, 5000, 20_000] {
            sieve.clear(number);
            let print = |at: usize| (at as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20;
            (0..number).chain((0..number).step_by(10)).for_each(|at| sieve.note(print(at)));
            assert!((0..number).step_by(10).all(|at| sieve.may_be_twice(print(at))));
            let alone = (0..number).filter(|at| at % 10 != 0);
            let taken = alone.filter(|at| sieve.may_be_twice(print(*at))).count();
            assert!(taken <= number / 5, "{taken} of {number}");
        }
    }
}
