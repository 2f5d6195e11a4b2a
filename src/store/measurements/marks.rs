//! Where the separators and line ends of a stretch of text stand that are not within quotes.
//!
//! The text is looked at sixty-four bytes at a time: the quotes before a byte, odd or even in number,
//! tell whether it stands within some. That holds only as long as quotes open a cell, close it or stand
//! doubled in it; the first one that does not ends the stretch, and whoever knows all rules reads on
//! from there.

#![expect(
    clippy::indexing_slicing,
    reason = "positions are held against the length of the text in the same turn of the loop"
)]

use fearless_simd::{Level, Simd, dispatch, prelude::*, u8x64};
use memchr::memchr2_iter;

use super::blocks::{BLOCK, Block, Plain, padded, set_bits};

/// Marks that are written together: most blocks have so many or fewer, and how many exactly nobody can foresee.
const AT_ONCE: usize = 12;
/// Ends of records that are written together.
const ENDS_AT_ONCE: usize = 2;

/// The marks of a stretch of text.
#[derive(Debug)]
pub struct Marks {
    /// What this machine's processor can do.
    level: Level,
    /// Bytes of separators and line ends outside quotes, and the end of the text if it is reached;
    /// behind them what is left of an earlier look.
    pub at: Vec<u32>,
    held: usize,
    /// Those of them that end a record; behind them what is left, too.
    ends: Vec<u32>,
    ended: usize,
    /// Bytes of doubled quotes, and of line ends within quotes.
    pub folds: Vec<u32>,
    /// Where blocks begin in which there are quotes, and which of their bytes these are, a bit each.
    pub quoted: Vec<(u32, u64)>,
    /// Whether there is a control character, or one that is none (`is_unprintable`).
    pub controls: bool,
    /// Whether every character is below U+0300: none combines with the one before.
    pub composed: bool,
}

/// What the bytes before a block say about it.
#[derive(Debug, Clone, Copy)]
struct Before {
    /// All ones within quotes.
    inside: u64,
    /// Whether a cell may open.
    opens: u64,
    /// Whether a quote has just been closed.
    closed: u64,
}

impl Default for Marks {
    fn default() -> Marks {
        Marks {
            level: Level::new(),
            at: Vec::new(),
            held: 0,
            ends: Vec::new(),
            ended: 0,
            folds: Vec::new(),
            quoted: Vec::new(),
            controls: false,
            composed: false,
        }
    }
}

impl Marks {
    /// Which of the marks end a record.
    #[must_use]
    pub fn ends(&self) -> &[u32] {
        &self.ends[..self.ended]
    }

    /// The number of the mark that follows this one, which is at least the one of number `from`, and most probably `width`
    /// marks behind it: so many cells the record before had.
    #[inline]
    #[must_use]
    pub fn behind(&self, mark: u32, from: usize, width: usize) -> usize {
        let likely = from + width;
        if likely <= self.held && self.at[likely - 1] == mark {
            return likely;
        }
        let before = self.at[from..self.held].iter().take_while(|at| **at != mark).count();
        from + before + 1
    }

    /// Looks at `text` from the beginning of a record, `start`, on: at `size` bytes at most.
    pub fn look(&mut self, text: &[u8], separator: u8, start: usize, size: usize) {
        let level = self.level;
        dispatch!(level, simd => self.look_by(simd, text, separator, (start, size)));
    }

    #[inline(always)]
    fn look_by<S: Simd>(
        &mut self,
        simd: S,
        text: &[u8],
        separator: u8,
        (start, size): (usize, usize),
    ) {
        (self.held, self.ended) = (0, 0);
        self.folds.clear();
        self.quoted.clear();
        // One more for the end of the text, and what is written beyond the last one.
        let room = size.min(text.len()) + 2 * BLOCK + AT_ONCE;
        if self.at.len() < room {
            self.at.resize(room, 0);
            self.ends.resize(room, 0);
        }
        let stop = text.len().min(start + size);
        let mut before = Before { inside: 0, opens: 1, closed: 0 };
        let (mut controls, mut greatest) = (false, u8x64::splat(simd, 0));
        let mut from = start;
        while from < stop {
            let whole = text.get(from..).and_then(<[u8]>::first_chunk::<BLOCK>);
            let bytes =
                u8x64::simd_from(simd, whole.map_or_else(|| padded(&text[from..]), |it| *it));
            greatest = greatest.max(bytes);
            if whole.is_some()
                && let Some(plain) = Plain::of(bytes, separator)
                && before.inside | before.closed == 0
            {
                before.opens = plain.marks >> 63;
                self.note(plain.marks, plain.ends, from as u32);
                from += BLOCK;
                continue;
            }
            let valid = if whole.is_some() { u64::MAX } else { (1 << (text.len() - from)) - 1 };
            let block = Block::of(bytes, separator);
            let mut returns = block.controls & !(block.ends | block.separators);
            if returns != 0 {
                let is_return = |at: u32| text.get(from + at as usize) == Some(&b'\r');
                let all = returns;
                returns =
                    set_bits(all).filter(|at| is_return(*at)).fold(0, |bits, at| bits | 1 << at);
                controls |= returns != all;
            }
            let sound = self.take(block, (returns, valid), from as u32, &mut before);
            from += BLOCK;
            if !sound {
                break;
            }
        }
        if from >= text.len() && before.inside == 0 {
            self.note(1, 1, text.len() as u32);
        }
        let greatest = greatest.to_array().into_iter().max().unwrap_or_default();
        // No character below U+0300 is written with a byte from 0xCC on.
        self.composed = greatest < 0xcc;
        let seen = &text[start..from.min(text.len())];
        // The controls above DEL are written as 0xC2 and a byte below 0xA0, U+FFFE and U+FFFF as 0xEF 0xBF and a byte above 0xBD.
        let odd = |at| match seen.get(at..) {
            Some([0xc2, next, ..]) => *next < 0xa0,
            Some([0xef, 0xbf, last, ..]) => *last > 0xbd,
            _ => false,
        };
        self.controls =
            controls || (!greatest.is_ascii() && memchr2_iter(0xc2, 0xef, seen).any(odd));
    }

    /// Takes a block's marks, as far as they are sound.
    #[inline]
    fn take(
        &mut self,
        block: Block,
        (returns, valid): (u64, u64),
        from: u32,
        before: &mut Before,
    ) -> bool {
        let marks = block.separators | block.ends;
        if block.quotes == 0 && before.inside == 0 && before.closed == 0 {
            before.opens = marks >> 63;
            self.note(marks, block.ends, from);
            return true;
        }
        if block.quotes != 0 {
            self.quoted.push((from, block.quotes));
        }
        let inside = odd_before(block.quotes) ^ before.inside;
        let outer = marks & !inside;
        let (open, close) = (block.quotes & inside, block.quotes & !inside);
        let folds = block.ends & inside | open & (close << 1 | before.closed);
        self.folds.extend(set_bits(folds).map(|at| from + at));
        let bad_open = open & !((outer | close) << 1 | before.opens | before.closed);
        let after_close = close << 1 | before.closed;
        let bad_close = after_close & !(outer | open | (returns & !inside));
        let bad = (bad_open | bad_close) & valid;
        *before = Before {
            inside: 0u64.wrapping_sub(inside >> 63),
            opens: outer >> 63,
            closed: close >> 63,
        };
        if bad == 0 {
            self.note(outer, block.ends, from);
            return true;
        }
        self.note(outer & (bad & bad.wrapping_neg()).wrapping_sub(1), block.ends, from);
        // Whatever follows, the text's end ends no record here.
        before.inside = u64::MAX;
        false
    }

    /// Notes marks, some of which may be ends.
    #[inline(always)]
    fn note(&mut self, marks: u64, ends: u64, from: u32) {
        write::<AT_ONCE>(&mut self.at, &mut self.held, marks, from);
        write::<ENDS_AT_ONCE>(&mut self.ends, &mut self.ended, marks & ends, from);
    }
}

/// Writes where bits are set behind those that are held, so many of them together; what is written beyond the last is
/// written over the next time.
#[inline(always)]
fn write<const AT_ONCE: usize>(all: &mut [u32], held: &mut usize, bits: u64, from: u32) {
    let mut left = bits;
    for some in all[*held..].as_chunks_mut::<AT_ONCE>().0 {
        for at in some {
            *at = from.wrapping_add(left.trailing_zeros());
            left &= left.wrapping_sub(1);
        }
        if left == 0 {
            break;
        }
    }
    *held += bits.count_ones() as usize;
}

/// For each bit, whether the number of bits up to it, itself included, is odd.
fn odd_before(mut bits: u64) -> u64 {
    for shift in [1, 2, 4, 8, 16, 32] {
        bits ^= bits << shift;
    }
    bits
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Seen by any processor, and by this one with all that it can do: the same.
    fn marks(text: &str) -> Vec<u32> {
        let [any, own] = [Level::baseline(), Level::new()].map(|level| {
            let mut marks = Marks { level, ..Marks::default() };
            marks.look(text.as_bytes(), b',', 0, 1 << 20);
            let seen = (marks.at[..marks.held].to_vec(), marks.ends().to_vec());
            (seen, marks.folds, marks.quoted, marks.controls, marks.composed)
        });
        assert_eq!(any, own);
        own.0.0
    }

    #[test]
    fn only_what_stands_outside_quotes_is_a_mark() {
        assert_eq!(marks("a,b\nc"), [1, 3, 5]);
        assert_eq!(marks("\"a,\"\"\n\",b\r\n"), [7, 10, 11]);
        assert_eq!(marks("\"\",\"\"\"\"\n"), [2, 7, 8]);
        assert_eq!(marks("a,5\" x\nb"), [1], "up to a stray quote");
        assert_eq!(marks("a\n\"b\" x\nb"), [1], "or to text after a quoted cell");
        assert_eq!(marks("a\n\"b\nc"), [1], "or to a quote that is never closed");
        let long = format!("{},\"{}\",x\n", "a".repeat(63), "b,".repeat(100));
        assert_eq!(marks(&long), [63, 266, 268, 269]);
    }

    #[test]
    fn letters_that_combine_are_noticed() {
        let mut marks = Marks::default();
        let mut composed = |text: &str| {
            marks.look(text.as_bytes(), b',', 0, 1 << 20);
            marks.composed
        };
        let long = "a".repeat(100);
        assert!(composed("año,ação\n") && composed(&long));
        assert!(!composed("an\u{303}o\n") && !composed(&format!("{long}e\u{301}")));
        assert!(!composed("5 €\n"), "nobody looks closer");
    }

    #[test]
    fn what_is_unusual_is_said() {
        let mut marks = Marks::default();
        let mut look = |text: &str| {
            marks.look(text.as_bytes(), b',', 0, 1 << 20);
            let which = |end: &u32| marks.behind(*end, 0, 3) as u32 - 1;
            let ends: Vec<u32> = marks.ends().iter().map(which).collect();
            (ends, marks.folds.clone(), marks.controls)
        };
        assert_eq!(look("a,b\r\n"), (vec![1, 2], vec![], false));
        assert_eq!(look("\"a\",b\n\n"), (vec![1, 2, 3], vec![], false));
        assert_eq!(look("\"a\"\"\",ñ\n"), (vec![1, 2], vec![3], false));
        assert_eq!(look("\"a\nb\"\n"), (vec![0, 1], vec![2], false));
        for control in ["\t", "\u{1}", "\u{7f}", "\u{85}", "\u{fffe}", "\u{ffff}"] {
            assert!(look(&format!("a,{control}\n")).2, "{control:?}");
        }
        assert!(!look("a,\u{fffd}\u{fffc}ﬁ·\n").2);
    }
}
