//! Numbers and texts in as few bytes as they need, one after another.

/// Puts a number behind what is there: seven bits a byte, the last of which has no upper bit.
pub fn put(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push((number & 0x7f) as u8);
}

/// Puts a text, its length before it.
pub fn put_text(bytes: &mut Vec<u8>, text: &str) {
    put(bytes, text.len() as u64);
    bytes.extend_from_slice(text.as_bytes());
}

/// A number as a position; one that is none stands beyond every list.
#[must_use]
pub fn index(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// What is left to be read. Where nothing is left, numbers are 0 and texts empty.
pub struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    /// The next number.
    #[inline]
    pub fn number(&mut self) -> u64 {
        if let [byte @ ..0x80, rest @ ..] = self.0 {
            self.0 = rest;
            return u64::from(*byte);
        }
        let (mut number, mut shift) = (0, 0);
        while let Some((byte, rest)) = self.0.split_first() {
            self.0 = rest;
            number |= u64::from(byte & 0x7f) << shift;
            shift += 7;
            if byte & 0x80 == 0 || shift > 63 {
                break;
            }
        }
        number
    }

    /// The next number, if it is a small one.
    pub fn short(&mut self) -> u32 {
        u32::try_from(self.number()).unwrap_or(u32::MAX)
    }

    /// The next number as a position.
    pub fn index(&mut self) -> usize {
        index(self.number())
    }

    /// The next text.
    pub fn text(&mut self) -> String {
        let length = self.index().min(self.0.len());
        let (text, rest) = self.0.split_at(length);
        self.0 = rest;
        String::from_utf8_lossy(text).into_owned()
    }

    /// The next stretch, which has its length before it.
    pub fn stretch(&mut self) -> Option<&'a [u8]> {
        let length = self.index();
        let (stretch, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(stretch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_is_read_and_nothing_comes_after_it() {
        let numbers = [0, 1, 0x7f, 0x80, 300, 1 << 35, u64::MAX];
        let mut bytes = Vec::new();
        numbers.iter().for_each(|number| put(&mut bytes, *number));
        put_text(&mut bytes, "ñandú");
        put_text(&mut bytes, "fin");
        let mut from = Reader(&bytes);
        assert_eq!(numbers.map(|_| from.number()), numbers);
        assert_eq!((from.stretch(), from.text().as_str()), (Some("ñandú".as_bytes()), "fin"));
        assert_eq!((from.number(), from.text().as_str(), from.short()), (0, "", 0));
        assert_eq!((Reader(&[5, 1]).stretch(), index(u64::MAX)), (None, usize::MAX));
    }
}
