//! Short texts as one number: nearly all that a file repeats is short, and numbers are quickly compared,
//! looked up and read.

use super::brief::sixteen;

/// Bytes that a word may have.
pub const LONGEST: usize = 15;
const EIGHT_ZEROS: u64 = u64::from_le_bytes(*b"00000000");
const EIGHT_POINTS: u64 = u64::from_le_bytes(*b"........");
const EIGHT_ONES: u64 = u64::from_le_bytes([1; 8]);
/// The fifth and the eighth byte.
const DAY_LINES: u64 = u64::from_le_bytes([0, 0, 0, 0, 0xff, 0, 0, 0xff]);

/// The third and the sixth byte.
const CLOCK_POINTS: u64 = u64::from_le_bytes([0, 0, 0xff, 0, 0, 0xff, 0, 0]);

/// The bytes of a short text, and how many they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word(u128);

impl Word {
    /// Of so many bytes from a place on, unless they are too many. It is quickest when more follow.
    #[inline(always)]
    #[must_use]
    pub fn of(bytes: &[u8], start: u32, length: usize) -> Option<Word> {
        if length > LONGEST {
            return None;
        }
        let tells = (length as u128) << (LONGEST * 8);
        Some(Word(sixteen(bytes, start, length) | tells))
    }

    /// It as a number that no other word has; never 0 but for the empty word.
    #[must_use]
    pub fn number(self) -> u128 {
        self.0
    }

    /// Its bytes, without what follows.
    #[must_use]
    pub fn length(self) -> usize {
        (self.0 >> (LONGEST * 8)) as usize
    }

    /// The number that it writes in one to eight digits.
    #[inline(always)]
    #[must_use]
    pub fn digits(self) -> Option<u32> {
        let length = self.length();
        if length == 0 || length > 8 {
            return None;
        }
        some_digits(self.0 as u64, length)
    }

    /// What its digits write and how many of them stand behind its point, if it is one of up to seven digits with one or two
    /// behind a point.
    #[inline(always)]
    #[must_use]
    pub fn decimal(self) -> Option<(u32, usize)> {
        let (length, bytes) = (self.length(), self.0 as u64);
        // The lowest of the bits that are set now belongs to the first point.
        let others = bytes ^ EIGHT_POINTS;
        let points = others.wrapping_sub(EIGHT_ONES) & !others & EIGHT_ONES << 7;
        let at = points.trailing_zeros() as usize / 8;
        let behind = length.checked_sub(at + 1)?;
        if length > 8 || at == 0 || !matches!(behind, 1 | 2) {
            return None;
        }
        let before = bytes & !(u64::MAX << (8 * at));
        let joined = before | bytes >> 8 & u64::MAX << (8 * at);
        Some((some_digits(joined, length - 1)?, behind))
    }

    /// The pairs of digits of `2025-03-12`: 20, 25, 3 and 12.
    #[inline(always)]
    #[must_use]
    pub fn day(self) -> Option<[u8; 4]> {
        let (first, last) = (self.0 as u64, (self.0 >> 64) as u64);
        // Its length, and a line in the fifth and the eighth place.
        let lines = first & DAY_LINES == u64::from_le_bytes(*b"\0\0\0\0-\0\0-");
        if !lines || last >> 16 != (10 << (LONGEST * 8 - 80)) {
            return None;
        }
        let pairs = pairs(first & 0xffff_ffff | (first >> 40 & 0xffff) << 32 | last << 48)?;
        let twos = (pairs | pairs >> 8) & 0x0000_ffff_0000_ffff;
        Some(((twos | twos >> 16) as u32).to_le_bytes())
    }
}

/// The three numbers of `14:07:31`, each of two digits.
#[inline(always)]
#[must_use]
pub fn clock(text: [u8; 8]) -> Option<(u32, u32, u32)> {
    let all = u64::from_le_bytes(text);
    if all & CLOCK_POINTS != u64::from_le_bytes(*b"\0\0:\0\0:\0\0") {
        return None;
    }
    let six = some_digits(all & 0xffff | (all >> 24 & 0xffff) << 16 | all >> 48 << 32, 6)?;
    Some((six / 10_000, six / 100 % 100, six % 100))
}

/// The number of the first so many bytes, one to eight, if they are digits; nothing else stands behind them.
#[inline(always)]
fn some_digits(bytes: u64, length: usize) -> Option<u32> {
    // Digits stand in the upper bytes, zeros before them.
    let empty = 64 - 8 * length as u32;
    let zeros = EIGHT_ZEROS & !(u64::MAX.unbounded_shl(empty));
    digits(bytes << empty | zeros)
}

/// The number of eight digits, the first in the lowest byte: pairs, then fours, then all.
#[inline(always)]
fn digits(bytes: u64) -> Option<u32> {
    let pairs = pairs(bytes)?;
    let fours = (pairs * 100 + (pairs >> 16)) & 0x0000_ffff_0000_ffff;
    Some((fours * 10_000 + (fours >> 32)) as u32)
}

/// The numbers of four pairs of digits, each in two bytes, if all are digits.
#[inline(always)]
fn pairs(bytes: u64) -> Option<u64> {
    let values = bytes ^ EIGHT_ZEROS;
    let beyond_nine = values.wrapping_add(0x7676_7676_7676_7676) | values;
    if beyond_nine & 0x8080_8080_8080_8080 != 0 {
        return None;
    }
    Some((values * 10 + (values >> 8)) & 0x00ff_00ff_00ff_00ff)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str) -> Option<Word> {
        let onward = format!("so,{text},and something else");
        let one = Word::of(onward.as_bytes(), 3, text.len());
        assert_eq!(one, Word::of(text.as_bytes(), 0, text.len()), "whatever follows");
        one
    }

    #[test]
    fn short_texts_are_told_apart() {
        let texts = ["", "a", "ab", "a\0", "\0", "fifteen letters", "ñ"];
        for one in texts {
            for other in texts {
                assert_eq!(word(one) == word(other), one == other, "{one:?} {other:?}");
            }
        }
        assert_eq!(word("sixteen letters."), None);
    }

    /// Checks all texts of fewer than so many bytes of an alphabet, and longer ones with every byte in every place.
    fn each_text(
        (alphabet, below): (&[u8], usize),
        longer: &[&str],
        check: impl Fn(Option<Word>, &str),
    ) {
        let one = |bytes: &[u8]| {
            if let Ok(text) = std::str::from_utf8(bytes) {
                check(word(text), text);
            }
        };
        let mut texts: Vec<Vec<u8>> = vec![Vec::new()];
        for _ in 0..below {
            texts.iter().for_each(|text| one(text));
            texts = texts
                .iter()
                .flat_map(|text| alphabet.iter().map(|byte| [&text[..], &[*byte]].concat()))
                .collect();
        }
        for (text, byte) in longer.iter().flat_map(|text| (0..=u8::MAX).map(move |it| (text, it))) {
            for at in 0..text.len() {
                let mut changed = text.as_bytes().to_vec();
                changed[at] = byte;
                one(&changed);
            }
        }
    }

    #[test]
    fn digits_are_read_as_the_plain_reader_reads_them() {
        let plain = |text: &str| {
            let digits = !text.is_empty() && text.len() <= 8;
            (digits && text.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| text.parse().unwrap())
        };
        let alphabet = b"/0159:.-,x \x00\x7f";
        each_text((alphabet, 4), &["10293847", "123456789"], |word, text| {
            assert_eq!(word.and_then(Word::digits), plain(text), "{text:?}");
        });
    }

    #[test]
    fn decimals_are_read_as_the_plain_reader_reads_them() {
        let plain = |text: &str| {
            let (before, behind) = text.split_once('.')?;
            let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
            let few = (1..=2).contains(&behind.len()) && !before.is_empty() && text.len() <= 8;
            let all =
                (few && digits(before) && digits(behind)).then(|| format!("{before}{behind}"))?;
            Some((all.parse::<u32>().unwrap(), behind.len()))
        };
        let longer = ["12345.67", "123456.7", "1234567.", "123456.78", "0000.5", "99999.99"];
        each_text((b"/09.-,\x00", 6), &longer, |word, text| {
            assert_eq!(word.and_then(Word::decimal), plain(text), "{text:?}");
        });
    }

    #[test]
    fn days_are_eight_digits_and_two_lines() {
        assert_eq!(word("2025-03-12").unwrap().day(), Some([20, 25, 3, 12]));
        for at in 0..10 {
            for byte in 0..=0x7f {
                let mut text = *b"2025-03-12";
                text[at] = byte;
                let text = std::str::from_utf8(&text).unwrap();
                let is_line = at == 4 || at == 7;
                let good = if is_line { byte == b'-' } else { byte.is_ascii_digit() };
                let plain =
                    good.then(|| [0, 2, 5, 8].map(|from| text[from..from + 2].parse().unwrap()));
                assert_eq!(word(text).unwrap().day(), plain, "{text:?}");
            }
        }
        assert_eq!(word("2025-03-1").unwrap().day(), None);
        assert_eq!(word("2025-03-123").unwrap().day(), None);
    }

    #[test]
    fn clocks_are_six_digits_and_two_points() {
        assert_eq!(clock(*b"14:07:31"), Some((14, 7, 31)));
        for at in 0..8 {
            for byte in 0..=u8::MAX {
                let mut text = *b"14:07:31";
                text[at] = byte;
                let is_point = at == 2 || at == 5;
                let good = if is_point { byte == b':' } else { byte.is_ascii_digit() };
                let number = |from: usize| {
                    u32::from(text[from] - b'0') * 10 + u32::from(text[from + 1] - b'0')
                };
                let plain = good.then(|| (number(0), number(3), number(6)));
                assert_eq!(clock(text), plain, "{text:?}");
            }
        }
    }
}
