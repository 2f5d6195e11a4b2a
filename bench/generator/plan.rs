//! What stands at a position of the data file: a row of its own, a repetition, a correction, a bad row.
//!
//! Corrections close each block of 1,000 rows and are of rows of that block; so both sides know of each
//! other without memory. Of ten corrections one withdraws and one corrects the correction before it.

use super::chance::{draw, falls};
use super::options::Options;

const BLOCK: u64 = 1_000;
/// How far back a repetition reaches.
const REACH: u64 = 100_000;

/// What stands at a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A row of its own.
    Plain,
    /// A row with an error of its own.
    Bad,
    /// The line of an earlier position once more.
    Repeats(u64),
    /// The row at `of` is corrected or withdrawn; its key is that of the position `root`.
    Corrects {
        /// The position named in `replaces`.
        of: u64,
        /// The first of the chain.
        root: u64,
        /// Without a value.
        withdraws: bool,
    },
}

/// The plan of a file.
#[derive(Debug)]
pub struct Plan {
    options: Options,
    /// Corrections at the end of each block.
    corrections: u64,
    stride: u64,
    /// For each place of a block before its corrections, the correction that names it.
    corrected: Vec<Option<u64>>,
}

impl Plan {
    /// The plan that these options ask for.
    #[must_use]
    pub fn new(options: &Options) -> Plan {
        let corrections = options.corrections * BLOCK / 10_000;
        let plain = BLOCK - corrections;
        // At least one of these primes does not divide a number below 1,001.
        let stride =
            [7, 11, 13, 17].into_iter().find(|one| !plain.is_multiple_of(*one)).unwrap_or(1);
        let mut corrected = vec![None; plain as usize];
        for at in (0..corrections).filter(|at| !chains(*at)) {
            corrected[(at * stride % plain) as usize] = Some(at);
        }
        Plan { options: options.clone(), corrections, stride, corrected }
    }

    /// What stands at a position.
    #[must_use]
    pub fn role(&self, position: u64) -> Role {
        if let Some(role) = self.correction(position) {
            return role;
        }
        if self.is_bad(position) {
            return Role::Bad;
        }
        if self.repeats(position) {
            let back = draw(self.options.seed, 12, position) % position.min(REACH);
            let mut earlier = (0..position - back).rev();
            let own = |at: &u64| self.correction(*at).is_some() || self.is_own(*at);
            return earlier.find(own).map_or(Role::Plain, Role::Repeats);
        }
        Role::Plain
    }

    /// Whether a later row corrects or withdraws the one at this position.
    #[must_use]
    pub fn is_corrected(&self, position: u64) -> bool {
        let Some(first) = self.block(position) else { return false };
        let place = position - first;
        match self.corrected.get(place as usize) {
            Some(Some(_)) => self.is_own(position),
            Some(None) => false,
            None => {
                let next = place + 1 - self.corrected.len() as u64;
                next < self.corrections && chains(next) && self.correction(position).is_some()
            }
        }
    }

    /// The first position of a block with corrections.
    fn block(&self, position: u64) -> Option<u64> {
        let first = position / BLOCK * BLOCK;
        (self.corrections > 0 && first + BLOCK <= self.options.rows).then_some(first)
    }

    fn correction(&self, position: u64) -> Option<Role> {
        let first = self.block(position)?;
        let plain = self.corrected.len() as u64;
        let at = (position - first).checked_sub(plain)?;
        let target = |at: u64| first + at * self.stride % plain;
        let root = target(if chains(at) { at - 1 } else { at });
        let of = if chains(at) { position - 1 } else { root };
        self.is_own(root).then_some(Role::Corrects { of, root, withdraws: at % 10 == 5 })
    }

    fn is_bad(&self, position: u64) -> bool {
        falls(self.options.seed, 10, position, self.options.bad)
    }

    fn repeats(&self, position: u64) -> bool {
        position > 0 && falls(self.options.seed, 11, position, self.options.duplicates)
    }

    /// A row of its own by chance, corrections apart.
    fn is_own(&self, position: u64) -> bool {
        !self.is_bad(position) && !self.repeats(position)
    }
}

/// Whether a correction of a block names the correction before it.
fn chains(at: u64) -> bool {
    at > 0 && at.is_multiple_of(10)
}
