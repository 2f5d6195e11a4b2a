//! What stands in sixty-four bytes of a text, a bit each.
//!
//! Most blocks hold neither quotes nor control characters but line ends: of those two questions are enough.

#![expect(clippy::indexing_slicing, reason = "as many bytes as a block has are asked for")]

use wide::u8x16;

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
    /// Of sixty-four bytes, if it is one; `greatest` is kept.
    #[inline(always)]
    pub(super) fn of(bytes: &[u8], separator: u8, greatest: &mut u8x16) -> Option<Plain> {
        let mut plain = Plain { marks: 0, ends: 0 };
        let mut others = u8x16::splat(0);
        for (at, sixteen) in bytes.as_chunks::<16>().0.iter().enumerate() {
            let bytes = u8x16::new(*sixteen);
            let ends = bytes.simd_eq(u8x16::splat(b'\n'));
            let marks = ends | bytes.simd_eq(u8x16::splat(separator));
            let bits = |mask: u8x16| u64::from(mask.to_bitmask()) << (at * 16);
            plain.marks |= bits(marks);
            plain.ends |= bits(ends);
            others |= (bytes.simd_eq(u8x16::splat(b'"')) | is_control(bytes)) & !marks;
            *greatest = greatest.max(bytes);
        }
        (others.to_bitmask() == 0).then_some(plain)
    }
}

/// Which bytes are control characters of ASCII.
#[inline(always)]
fn is_control(bytes: u8x16) -> u8x16 {
    bytes.min(u8x16::splat(0x1f)).simd_eq(bytes) | bytes.simd_eq(u8x16::splat(0x7f))
}

impl Block {
    /// Of sixty-four bytes.
    #[inline]
    pub(super) fn of(bytes: &[u8], separator: u8) -> Block {
        let mut all = Block::default();
        let splat = u8x16::splat;
        for (at, sixteen) in bytes.as_chunks::<16>().0.iter().enumerate() {
            let bytes = u8x16::new(*sixteen);
            let bits = |mask: u8x16| u64::from(mask.to_bitmask()) << (at * 16);
            all.separators |= bits(bytes.simd_eq(splat(separator)));
            all.ends |= bits(bytes.simd_eq(splat(b'\n')));
            all.quotes |= bits(bytes.simd_eq(splat(b'"')));
            all.controls |= bits(is_control(bytes));
        }
        all
    }

    /// Of fewer bytes, and which bits are theirs; `greatest` is kept.
    pub(super) fn of_few(bytes: &[u8], separator: u8, greatest: &mut u8x16) -> (Block, u64) {
        let mut padded = [b'x'; BLOCK];
        padded[..bytes.len()].copy_from_slice(bytes);
        let all = padded.as_chunks::<16>().0.iter();
        *greatest = all.fold(*greatest, |most, some| most.max(u8x16::new(*some)));
        (Block::of(&padded, separator), (1 << bytes.len()) - 1)
    }
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
