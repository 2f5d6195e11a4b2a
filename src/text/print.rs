//! Quick prints of numbers and texts, for looking up what is probably the same.
//!
//! Equal things have equal prints; different ones as good as never share one, but an enemy could make
//! some that do. So nothing may rest on a print but time. Two numbers are multiplied and both halves of
//! the product are folded into one, as the wyhash family does.

use super::word::sixteen;

const SEED: u64 = 0x9e37_79b9_7f4a_7c15;
const OTHER: u64 = 0xd6e8_feb8_6659_fd93;

/// A text: the first so many of these bytes. It is taken quickest when more follow.
pub type Onward<'t> = (&'t [u8], usize);

/// A text that stands alone.
#[must_use]
pub fn onward(text: &str) -> Onward<'_> {
    (text.as_bytes(), text.len())
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

    /// Adds two numbers.
    #[inline]
    #[must_use]
    pub fn and(self, one: u64, other: u64) -> Print {
        let product = u128::from(self.0 ^ one) * u128::from(other ^ OTHER);
        Print((product as u64) ^ ((product >> 64) as u64))
    }

    /// Adds a text.
    #[inline]
    #[must_use]
    pub fn text(self, text: &str) -> Print {
        self.text_of(0, onward(text))
    }

    /// Adds the text of one of several columns.
    #[inline]
    #[must_use]
    pub fn text_of(self, column: u8, text: Onward) -> Print {
        self.bytes(column, text, 0)
    }

    /// Adds a text without regard to the case of ASCII letters. Some other characters are taken for each other, too.
    #[inline]
    #[must_use]
    pub fn caseless(self, text: Onward) -> Print {
        self.bytes(0, text, u64::from_ne_bytes([b'a' ^ b'A'; 8]))
    }

    /// Adds the first bytes of some, with these bits set in each eight of them. Nearly all texts are short, of lengths that
    /// nobody can foresee: so all up to sixteen bytes take the same way.
    #[inline(always)]
    fn bytes(self, column: u8, (bytes, length): Onward, set: u64) -> Print {
        let start = u64::from(column) << 56 | (length as u64) << 32;
        let (mut print, mut rest, mut left) = (Print(self.0 ^ start), bytes, length);
        while left > 16
            && let Some((_, after)) = rest.split_first_chunk::<16>()
        {
            let [one, other] = halves(rest, 16);
            (print, rest, left) = (print.and(one | set, other | set), after, left - 16);
        }
        let [one, other] = halves(rest, left);
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
fn halves(bytes: &[u8], length: usize) -> [u64; 2] {
    let both = sixteen(bytes, length);
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
        for length in 0..70 {
            let (all, alone) = (letters.as_bytes(), &letters.as_bytes()[..length]);
            let print = |bytes| Print::of(1).text_of(3, (bytes, length));
            assert_eq!(print(all), print(alone), "whatever follows");
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
