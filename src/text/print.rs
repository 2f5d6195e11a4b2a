//! Quick prints of numbers and texts, for looking up what is probably the same.
//!
//! Equal things have equal prints; different ones as good as never share one, but an enemy could make
//! some that do. So nothing may rest on a print but time. Two numbers are multiplied and both halves of
//! the product are folded into one, as the wyhash family does.

use super::brief::sixteen;

const SEED: u64 = 0x9e37_79b9_7f4a_7c15;
const OTHER: u64 = 0xd6e8_feb8_6659_fd93;

/// A text within another: it is taken quickest when more follows.
#[derive(Debug, Clone, Copy)]
pub struct Onward<'t> {
    within: &'t [u8],
    start: u32,
    length: usize,
}

impl<'t> Onward<'t> {
    /// What stands between two bytes of a text.
    #[inline(always)]
    #[must_use]
    pub fn new(within: &'t [u8], (start, end): (u32, u32)) -> Onward<'t> {
        Onward { within, start, length: (end - start) as usize }
    }

    /// Whether there is nothing.
    #[inline]
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.length == 0
    }
}

/// A text that stands alone.
#[must_use]
pub fn onward(text: &str) -> Onward<'_> {
    Onward { within: text.as_bytes(), start: 0, length: text.len() }
}

/// A print of the text of one of several columns, to be added to those of others whatever their order; 0 if it is empty.
#[inline(always)]
#[must_use]
pub fn alone<const COLUMN: u64>(text: Onward) -> u64 {
    const { assert!(COLUMN < 64, "columns that differ have seeds that differ") };
    let empty = const { Print::of_column(COLUMN, 0).and(0, 0).0 };
    Print::of_column(COLUMN, text.length).bytes(text, 0).0.wrapping_sub(empty)
}

/// The same for a column whose texts are as often longer than sixteen bytes as not.
#[inline(always)]
#[must_use]
pub fn alone_long<const COLUMN: u64>(text: Onward) -> u64 {
    const { assert!(COLUMN < 64, "columns that differ have seeds that differ") };
    let empty = const { Print::of_column(COLUMN, 0).and(0, 0).and(0, 0).0 };
    let Onward { within, start, length } = text;
    let first = length.min(16);
    let print = Print::of_column(COLUMN, text.length);
    let [one, other] = halves(within, start, first);
    let print = print.and(one, other);
    let rest = Onward { within, start: start + first as u32, length: length - first };
    print.bytes(rest, 0).0.wrapping_sub(empty)
}

/// A print of what has been added to it so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Print(u64);

impl Print {
    /// Of nothing, for a purpose of its own.
    #[must_use]
    pub const fn of(purpose: u8) -> Print {
        Print(SEED.wrapping_mul(purpose as u64 * 2 + 1))
    }

    /// Of a column's text of so many bytes, before these.
    #[inline(always)]
    const fn of_column(column: u64, length: usize) -> Print {
        Print(SEED.wrapping_mul(column * 2 + 3) ^ (length as u64) << 32)
    }

    /// Adds two numbers.
    #[inline(always)]
    #[must_use]
    pub const fn and(self, one: u64, other: u64) -> Print {
        let product = (self.0 ^ one) as u128 * (other ^ OTHER) as u128;
        Print((product as u64) ^ ((product >> 64) as u64))
    }

    /// Adds what was printed apart.
    #[inline]
    #[must_use]
    pub fn with(self, apart: u64) -> Print {
        Print(self.0.wrapping_add(apart))
    }

    /// Adds a text.
    #[inline]
    #[must_use]
    pub fn text(self, text: &str) -> Print {
        self.lengthy(onward(text), 0)
    }

    /// Adds a text without regard to the case of ASCII letters. Some other characters are taken for each other, too.
    #[inline]
    #[must_use]
    pub fn caseless(self, text: Onward) -> Print {
        self.lengthy(text, u64::from_ne_bytes([b'a' ^ b'A'; 8]))
    }

    #[inline]
    fn lengthy(self, text: Onward, set: u64) -> Print {
        Print(self.0 ^ (text.length as u64) << 32).bytes(text, set)
    }

    /// Adds the bytes of a text, with these bits set in each eight of them. Nearly all texts are short, of lengths that
    /// nobody can foresee: so all up to sixteen bytes take the same way.
    #[inline(always)]
    fn bytes(self, text: Onward, set: u64) -> Print {
        let Onward { within, mut start, mut length } = text;
        let mut print = self;
        while length > 16 {
            let [one, other] = halves(within, start, 16);
            (print, start, length) = (print.and(one | set, other | set), start + 16, length - 16);
        }
        let [one, other] = halves(within, start, length);
        print.and(one | set, other | set)
    }

    /// The print.
    #[inline]
    #[must_use]
    pub fn finish(self) -> u64 {
        self.and(SEED, 0).0
    }
}

#[inline(always)]
fn halves(bytes: &[u8], start: u32, length: usize) -> [u64; 2] {
    let both = sixteen(bytes, start, length);
    [both as u64, (both >> 64) as u64]
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn texts_and_their_order_are_told_apart() {
        let of = |texts: &[&str]| texts.iter().fold(Print::of(1), |print, text| print.text(text));
        let mut seen = HashSet::new();
        let letters: String = ('a'..='z').cycle().take(70).collect();
        for length in 0..70 {
            assert!(seen.insert(of(&[&letters[..length]]).finish()), "{length}");
            for changed in 0..length {
                let mut other = letters[..length].to_string();
                other.replace_range(changed..=changed, "_");
                assert!(seen.insert(of(&[&other]).finish()), "{other}");
            }
        }
        assert_ne!(of(&["a", "bc"]), of(&["ab", "c"]));
        assert_ne!(of(&["a", ""]), of(&["", "a"]));
        assert_ne!(Print::of(1).text("a"), Print::of(2).text("a"));
        assert_eq!(of(&["ñandú", "x"]), of(&["ñandú", "x"]));
        let mut seen_apart = HashSet::new();
        for length in 0..70 {
            let (all, own) = (letters.as_bytes(), &letters[..length]);
            let print = alone::<3>(Onward::new(all, (0, length as u32)));
            assert_eq!(print, alone::<3>(onward(own)), "whatever follows");
            let before = format!("so {letters}");
            let there = Onward::new(before.as_bytes(), (3, 3 + length as u32));
            assert_eq!((print, length == 0), (alone::<3>(there), print == 0));
            assert!(
                seen_apart.insert(print)
                    && (length == 0 || seen_apart.insert(alone::<4>(onward(own))))
            );
        }
    }

    #[test]
    fn case_is_nothing_where_nobody_regards_it() {
        let of = |text: &str| Print::of(1).caseless(onward(text));
        let mut seen = HashSet::new();
        for length in 1..64 {
            let id: String =
                ('a'..='z').chain('0'..='9').chain("._-".chars()).cycle().take(length).collect();
            assert_eq!(of(&id), of(&id.to_uppercase()));
            assert!(seen.insert(of(&id).finish()));
            for changed in 0..length {
                for other in ["_", "-", ".", "7"]
                    .into_iter()
                    .filter(|other| id[changed..=changed] != **other)
                {
                    let mut id = id.clone();
                    id.replace_range(changed..=changed, other);
                    assert!(seen.insert(of(&id).finish()), "{id}");
                }
            }
        }
    }

    #[test]
    fn many_like_things_have_prints_of_their_own() {
        let mut seen = HashSet::new();
        for one in 0..300u64 {
            for other in 0..300u64 {
                assert!(seen.insert(Print::of(3).and(one, other).and(other, 7).finish()));
                let text = format!("informe-{one:04}.{other}");
                assert!(seen.insert(Print::of(4).text(&text).finish()));
            }
        }
    }
}
