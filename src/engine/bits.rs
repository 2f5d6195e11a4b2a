//! A set of small numbers, a bit each.

#![expect(
    clippy::indexing_slicing,
    reason = "whoever numbers things keeps within the room that was made"
)]

/// A set of numbers below its room.
#[derive(Debug, Default)]
pub struct Bits(Vec<u64>);

impl Bits {
    /// None, with room for numbers below this one.
    #[must_use]
    pub fn new(room: usize) -> Bits {
        Bits(vec![0; room.div_ceil(64)])
    }

    /// Whether a number is in it.
    #[inline]
    #[must_use]
    pub fn has(&self, number: usize) -> bool {
        self.0[number / 64] >> (number % 64) & 1 == 1
    }

    /// Puts a number into it.
    pub fn set(&mut self, number: usize) {
        self.0[number / 64] |= 1 << (number % 64);
    }

    /// All of them, in order.
    pub fn each(&self) -> impl Iterator<Item = usize> {
        let some = self.0.iter().enumerate().filter(|(_, bits)| **bits != 0);
        some.flat_map(|(at, bits)| {
            (0..64).filter(move |bit| bits >> bit & 1 == 1).map(move |bit| at * 64 + bit)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_is_in_it() {
        let mut bits = Bits::new(200);
        let all = [0, 1, 63, 64, 130, 199];
        all.into_iter().for_each(|number| bits.set(number));
        assert!(bits.each().eq(all) && (0..200).all(|at| bits.has(at) == all.contains(&at)));
        assert_eq!(Bits::default().each().count(), 0);
    }
}
