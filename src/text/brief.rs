//! The bytes of a short text, wherever it stands, as one number.
//!
//! They are had at once with some of what follows, which is then left out: so no length takes longer than another, and
//! nobody has to foresee it.

#![expect(clippy::indexing_slicing, reason = "lengths are held against that of the table first")]

/// For each length, the bits of so many bytes; as many lengths as five bits tell, so that none is beyond.
const OWN: [u128; 32] = {
    let mut own = [u128::MAX; 32];
    let mut length = 0;
    while length < 16 {
        own[length] = (1 << (length * 8)) - 1;
        length += 1;
    }
    own
};

/// So many bytes from a place on, sixteen at most, as one number. It is quickest when sixteen follow.
///
/// # Panics
/// If there are not so many.
#[inline(always)]
#[must_use]
pub fn sixteen(bytes: &[u8], start: u32, length: usize) -> u128 {
    let start = start as usize;
    match bytes.get(start..start + 16).and_then(<[u8]>::as_array::<16>) {
        Some(sixteen) => u128::from_le_bytes(*sixteen) & OWN[length & 31],
        None => alone(&bytes[start..start + length.min(16)]),
    }
}

/// The same of bytes after which nothing follows: from both of their ends, which may have some in common.
#[cold]
fn alone(bytes: &[u8]) -> u128 {
    let (first, last, size) = if let (Some(first), Some(last)) = ends(bytes) {
        (u64::from_le_bytes(first), u64::from_le_bytes(last), 8)
    } else if let (Some(first), Some(last)) = ends(bytes) {
        (u32::from_le_bytes(first).into(), u32::from_le_bytes(last).into(), 4)
    } else if let (Some(first), Some(last)) = ends(bytes) {
        (u16::from_le_bytes(first).into(), u16::from_le_bytes(last).into(), 2)
    } else {
        return bytes.first().copied().map_or(0, u128::from);
    };
    u128::from(first) | u128::from(last) << ((bytes.len() - size) * 8)
}

fn ends<const SIZE: usize>(bytes: &[u8]) -> (Option<[u8; SIZE]>, Option<[u8; SIZE]>) {
    (bytes.first_chunk().copied(), bytes.last_chunk().copied())
}

/// The bytes of a text of seven at most, and how many they are, as a number that no other such text has; 0 is that of the
/// empty one.
#[inline(always)]
#[must_use]
pub fn brief(bytes: &[u8], start: u32, length: usize) -> Option<u64> {
    if length > 7 {
        return None;
    }
    let start = start as usize;
    let own = match bytes.get(start..start + 8).and_then(<[u8]>::as_array::<8>) {
        Some(eight) => u64::from_le_bytes(*eight) & OWN[length] as u64,
        None => alone(&bytes[start..start + length]) as u64,
    };
    Some(own | (length as u64) << 56)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brief_texts_are_told_apart_wherever_they_stand() {
        let texts = ["", "a", "ab", "a\0", "\0", "ñandú", "VP.1.1", "VP.1.1\0", "VP.1.10"];
        let read = |text: &str| {
            let onward = format!("so,{text},and something else");
            let one = brief(onward.as_bytes(), 3, text.len());
            assert_eq!(one, brief(text.as_bytes(), 0, text.len()), "whatever follows");
            one
        };
        for one in texts {
            for other in texts {
                assert_eq!(read(one) == read(other), one == other, "{one:?} {other:?}");
            }
        }
        assert_eq!((read(""), read("VP.1.1.1")), (Some(0), None));
    }
}
