//! What stands in sixty-four bytes of a text, a bit each.
//!
//! Most blocks hold neither quotes nor control characters but line ends: of those two questions are enough. Whoever asks
//! says what the processor can do: how many bytes it compares at once is known only where the program runs.

use fearless_simd::{Simd, prelude::*, u8x64};

/// Bytes that are looked at together, when there are so many.
pub const BLOCK: usize = 64;

/// What stands in a block of sixty-four bytes, a bit each.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Block {
    pub(super) separators: u64,
    pub(super) ends: u64,
    pub(super) quotes: u64,
    /// Control characters of ASCII, line ends among them.
    pub(super) controls: u64,
}

/// A block without quotes and without control characters but line ends.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plain {
    pub(super) marks: u64,
    pub(super) ends: u64,
}

impl Plain {
    /// Of sixty-four bytes, if it is one.
    #[inline(always)]
    pub(super) fn of<S: Simd>(bytes: u8x64<S>, separator: u8) -> Option<Plain> {
        let ends = bytes.simd_eq(b'\n');
        let marks = ends | bytes.simd_eq(separator);
        let others = (bytes.simd_eq(b'"') | bytes.simd_lt(0x20) | bytes.simd_eq(0x7f)) & !marks;
        let plain = Plain { marks: marks.to_bitmask(), ends: ends.to_bitmask() };
        others.all_false().then_some(plain)
    }
}

impl Block {
    /// Of sixty-four bytes.
    #[inline(always)]
    pub(super) fn of<S: Simd>(bytes: u8x64<S>, separator: u8) -> Block {
        Block {
            separators: bytes.simd_eq(separator).to_bitmask(),
            ends: bytes.simd_eq(b'\n').to_bitmask(),
            quotes: bytes.simd_eq(b'"').to_bitmask(),
            controls: (bytes.simd_lt(0x20) | bytes.simd_eq(0x7f)).to_bitmask(),
        }
    }
}

/// A block of the last bytes of a text, and of what is nothing in particular.
#[cold]
pub(super) fn padded(bytes: &[u8]) -> [u8; BLOCK] {
    let mut padded = [b'x'; BLOCK];
    padded.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
    padded
}

/// Which bits are set, from the lowest on.
#[inline]
pub(super) fn set_bits(mut all: u64) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let bit = (all != 0).then(|| all.trailing_zeros());
        all &= all.wrapping_sub(1);
        bit
    })
}
