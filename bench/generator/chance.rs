//! Chance without state: the same seed, purpose and number always draw the same.

/// One draw (splitmix64) for the `n`th thing of a purpose.
#[must_use]
pub fn draw(seed: u64, purpose: u64, n: u64) -> u64 {
    let mixed =
        seed.wrapping_mul(0x2545_F491_4F6C_DD1D) ^ purpose.wrapping_mul(0xD6E8_FEB8_6659_FD93);
    let mut z = mixed.wrapping_add((n + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// Whether a draw falls within a share, given in ten-thousandths.
#[must_use]
pub fn falls(seed: u64, purpose: u64, n: u64, share: u64) -> bool {
    share > 0 && draw(seed, purpose, n) % 10_000 < share
}
