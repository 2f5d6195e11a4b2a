//! Where rows stand: in which piece of the files that are read, and at which byte of it.
//!
//! So a row that may have to do with others is found again without a look at all of them. Small enough to be kept of
//! every row, behind a short print.

/// A place of a row: its piece and the byte of it.
pub type At = (u32, u32);

/// Puts places in reading order, each once. Mostly they come as a few lists that are in order already, which a stable
/// sort only puts together.
pub(super) fn in_order(places: &mut Vec<At>) {
    places.sort_by_key(|(piece, byte)| u64::from(*piece) << 32 | u64::from(*byte));
    places.dedup();
}

/// Bits of a token that tell where its row stands: the piece, from 1, and the byte of it.
pub(super) const PLACE_BITS: u32 = 35;
const BYTE_BITS: u32 = 18;
const PLACE: u64 = (1 << PLACE_BITS) - 1;

/// Where a row stands, in 35 bits, never none; all of them where nobody knows it.
#[derive(Debug, Clone, Copy)]
pub struct Place(u64);

impl Place {
    /// Nobody knows.
    pub const UNKNOWN: Place = Place(PLACE);

    /// A byte of a piece.
    #[inline]
    #[must_use]
    pub fn of(piece: usize, at: Option<u32>) -> Place {
        let (piece, at) = (piece as u64 + 1, u64::from(at.unwrap_or(u32::MAX)));
        let known = at < 1 << BYTE_BITS && piece < PLACE >> BYTE_BITS;
        if known { Place(piece << BYTE_BITS | at) } else { Place::UNKNOWN }
    }

    /// The one behind a print.
    #[must_use]
    pub(super) fn of_token(token: u64) -> Place {
        Place(token & PLACE)
    }

    /// Its bits, to be put behind a print.
    #[must_use]
    pub(super) fn behind(self) -> u64 {
        self.0
    }

    /// The piece and the byte, if they are known.
    #[must_use]
    pub fn told(self) -> Option<At> {
        let at = self.0 & ((1 << BYTE_BITS) - 1);
        let piece = (self.0 >> BYTE_BITS).checked_sub(1)?;
        (self.0 != PLACE).then_some((piece as u32, at as u32))
    }
}
