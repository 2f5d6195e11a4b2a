//! What makes two rows the same row, and what makes them contradict each other, as hashes.
//!
//! 128 bits of XXH3: among ten million rows the chance that any two different ones share a
//! fingerprint is about 10⁻²⁵. A collision is never silent: a row taken for a duplicate is reported
//! with both places. Every part is written with its length, so no two cells can run together.

use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use crate::model::amount::Amount;
use crate::model::indicator::{Indicator, Kind, OverTime};
use crate::model::instant::Instant;
use crate::model::party::PartyId;
use crate::model::period::{Period, Span};
use crate::model::row::{Row, Value};
use crate::text::fold::header_form;

/// A 128-bit fingerprint; 0 stands for "none".
pub type Print = u128;

/// The fingerprint of a row's meaning; of its text, if it could not be read.
///
/// Rows are equal when every known column means the same after reading and unknown columns agree.
#[must_use]
pub fn of_row(row: &Row) -> Print {
    if !row.is_read() {
        let mut hash = Hash::new(0);
        hash.text(&row.raw);
        return hash.finish();
    }
    let mut hash = Hash::new(1);
    hash.said(row, true);
    hash.moment(row.recorded);
    for id in [&row.id, &row.replaces] {
        match id.as_str() {
            "" => hash.fixed([0]),
            id => hash.print(of_id(id)),
        }
    }
    hash.finish()
}

/// What a row says apart from who it is and when it was told: what makes recording it again needless.
/// Without `reporter`, also apart from who told it.
#[must_use]
pub fn of_content(row: &Row, reporter: bool) -> Print {
    let mut hash = Hash::new(6);
    hash.said(row, reporter);
    hash.finish()
}

/// The fingerprint of an id, without regard to case; 0 when it is empty.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "`cut` is at most either length")]
pub fn of_id(id: &str) -> Print {
    if id.is_empty() {
        return 0;
    }
    let mut hash = Hash::new(2);
    // An id has at most 64 characters; a longer text is none, and is told by its beginning and length.
    let mut lower = [0; 64];
    let cut = id.len().min(lower.len());
    lower[..cut].copy_from_slice(&id.as_bytes()[..cut]);
    lower.make_ascii_lowercase();
    hash.length(id.len());
    hash.put(&lower[..cut]);
    hash.finish()
}

/// What a row of a `latest` series would contradict: same indicator, series, last day and recorded.
/// In kind parties a joint row is one row of each party's series.
pub fn of_clashes(row: &Row, indicator: &Indicator, mut each: impl FnMut(Print)) {
    let Some(date) = row.date else { return };
    let contradicts = indicator.over_time == OverTime::Latest && indicator.kind != Kind::Text;
    if !contradicts || row.value == Some(Value::Withdrawn) {
        return;
    }
    let mut one = |parties: &[PartyId]| {
        let mut hash = Hash::new(3);
        hash.indicator(row);
        hash.parties(parties);
        if indicator.kind != Kind::Parties {
            hash.texts(&row.dimensions);
        }
        hash.period(Some(Period::day(date.last())));
        hash.moment(row.recorded);
        each(hash.finish());
    };
    if indicator.kind == Kind::Parties {
        row.parties.iter().for_each(|party| one(&[*party]));
    } else {
        one(&row.parties);
    }
}

/// What a row says: its value and `of`.
#[must_use]
pub fn of_value(row: &Row) -> Print {
    let mut hash = Hash::new(4);
    hash.value(row.value.as_ref());
    hash.amount(row.of);
    hash.finish()
}

/// Rows alike in indicator, date, parties, dimensions and event.
#[must_use]
pub fn of_occasion(row: &Row) -> Print {
    let mut hash = Hash::new(5);
    hash.indicator(row);
    hash.period(row.date);
    hash.parties(&row.parties);
    hash.texts(&row.dimensions);
    hash.text(&row.event);
    hash.finish()
}

/// Bytes that most rows need; what is longer goes on in a stream of the same hash.
const ROOM: usize = 256;

/// Parts written one after another, to be hashed at once.
struct Hash {
    parts: [u8; ROOM],
    /// Bytes of `parts` that are written; all of them once there is a stream.
    used: usize,
    stream: Option<Box<Xxh3>>,
}

impl Hash {
    fn new(purpose: u8) -> Hash {
        let mut parts = [0; ROOM];
        parts[0] = purpose;
        Hash { parts, used: 1, stream: None }
    }

    #[expect(clippy::indexing_slicing, reason = "`used` is at most ROOM")]
    fn finish(&self) -> Print {
        let hash = match &self.stream {
            Some(stream) => stream.digest128(),
            None => xxh3_128(&self.parts[..self.used]),
        };
        hash.max(1)
    }

    #[inline]
    fn put(&mut self, bytes: &[u8]) {
        match self.parts.get_mut(self.used..self.used + bytes.len()) {
            Some(room) => {
                room.copy_from_slice(bytes);
                self.used += bytes.len();
            }
            None => self.go_on(bytes),
        }
    }

    /// The same for few bytes, whose number is known beforehand.
    #[inline]
    fn fixed<const N: usize>(&mut self, bytes: [u8; N]) {
        match self.parts.get_mut(self.used..).and_then(|room| room.first_chunk_mut::<N>()) {
            Some(room) => {
                *room = bytes;
                self.used += N;
            }
            None => self.go_on(&bytes),
        }
    }

    #[cold]
    #[expect(clippy::indexing_slicing, reason = "`used` is at most ROOM")]
    fn go_on(&mut self, bytes: &[u8]) {
        let begun = &self.parts[..self.used];
        let stream = self.stream.get_or_insert_with(|| {
            let mut stream = Box::new(Xxh3::new());
            stream.update(begun);
            stream
        });
        stream.update(bytes);
        // From now on nothing has room, and all goes on in the stream.
        self.used = ROOM;
    }

    /// Everything but `recorded`, `id`, `replaces` and, if not wanted, the reporter.
    fn said(&mut self, row: &Row, reporter: bool) {
        self.indicator(row);
        self.period(row.date);
        self.value(row.value.as_ref());
        self.amount(row.of);
        self.parties(&row.parties);
        self.texts(&row.dimensions);
        for text in [&row.event, &row.source, &row.note] {
            self.text(text);
        }
        if reporter {
            self.text(&row.reporter);
        }
        for (header, text) in &row.others {
            self.text(&header_form(header));
            self.text(text);
        }
    }

    fn indicator(&mut self, row: &Row) {
        self.length(row.indicator.map_or(usize::MAX, |ix| ix.0 as usize));
    }

    fn moment(&mut self, at: Option<Instant>) {
        match at {
            None => self.fixed([0]),
            Some(at) => {
                let [a, b, c, d, e, f, g, h] = at.micros().to_le_bytes();
                self.fixed([1, a, b, c, d, e, f, g, h]);
            }
        }
    }

    /// A print, told from the single byte that stands for none.
    fn print(&mut self, print: Print) {
        self.fixed([1]);
        self.fixed(print.to_le_bytes());
    }

    fn amount(&mut self, amount: Option<Amount>) {
        let Some(units) = amount.map(Amount::units) else { return self.fixed([0]) };
        match i64::try_from(units) {
            Ok(few) => {
                let [a, b, c, d, e, f, g, h] = few.to_le_bytes();
                self.fixed([1, a, b, c, d, e, f, g, h]);
            }
            Err(_) => {
                self.fixed([2]);
                self.fixed(units.to_le_bytes());
            }
        }
    }

    /// A number below 2³², the greatest standing for none; small ones in one byte.
    fn length(&mut self, length: usize) {
        match u8::try_from(length) {
            Ok(few) if few < u8::MAX => self.fixed([few]),
            _ => {
                let [a, b, c, d] = u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes();
                self.fixed([u8::MAX, a, b, c, d]);
            }
        }
    }

    fn text(&mut self, text: &str) {
        self.length(text.len());
        if !text.is_empty() {
            self.put(text.as_bytes());
        }
    }

    fn texts(&mut self, texts: &[String]) {
        self.length(texts.len());
        texts.iter().for_each(|text| self.text(text));
    }

    fn parties(&mut self, parties: &[PartyId]) {
        self.length(parties.len());
        parties.iter().for_each(|party| self.fixed(party.0.to_le_bytes()));
    }

    fn period(&mut self, period: Option<Period>) {
        let Some(period) = period else { return self.fixed([9]) };
        let span = match period.span {
            Span::Day => 0,
            Span::Month => 1,
            Span::Quarter => 2,
            Span::Semester => 3,
            Span::Year => 4,
        };
        let [a, b, c, d] = chrono::Datelike::num_days_from_ce(&period.first).to_le_bytes();
        self.fixed([span, a, b, c, d]);
    }

    fn value(&mut self, value: Option<&Value>) {
        match value {
            None => self.fixed([0]),
            Some(Value::Number(amount)) => {
                self.fixed([1]);
                self.amount(Some(*amount));
            }
            Some(Value::Yes(yes)) => self.fixed([2, u8::from(*yes)]),
            Some(Value::Stage(position)) => {
                self.fixed([3]);
                self.length(*position);
            }
            Some(Value::Text(text)) => {
                self.fixed([4]);
                self.text(text);
            }
            Some(Value::NotApplicable) => self.fixed([5]),
            Some(Value::Withdrawn) => self.fixed([6]),
        }
    }
}
