//! Short prints of what two rows may share: their content, an id, a place in a `latest` series.
//!
//! 64 quick bits, made to look for what occurs twice ([`tokens`](super::tokens)). Equal things have
//! equal prints, whoever read them: that alone the figures rest on, and a test holds both readers to
//! it. Two different things may share one; then they are looked at closely, which costs time and
//! changes nothing.

use std::hash::{BuildHasher, Hash, Hasher};

use chrono::NaiveDate;
use foldhash::fast::{FixedState, FoldHasher};

use crate::model::amount::Amount;
use crate::model::indicator::{Indicator, Kind, OverTime};
use crate::model::instant::Instant;
use crate::model::party::PartyId;
use crate::model::period::{Period, Span};
use crate::model::plain::PlainRow;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Row, Value};

/// A short print.
pub type Sketch = u64;

/// What is printed, so that an id never stands for a content.
enum Of {
    Unread = 1,
    Content,
    Id,
    Clash,
    Parties,
    Split,
}

fn hasher(of: Of) -> FoldHasher<'static> {
    FixedState::with_seed(of as u64).build_hasher()
}

/// Of a list of parties.
#[must_use]
pub fn of_parties(parties: &[PartyId]) -> Sketch {
    let mut hash = hasher(Of::Parties);
    parties.iter().for_each(|party| hash.write_u32(party.0));
    hash.finish()
}

/// Of a value, or none, of each dimension.
#[must_use]
pub fn of_split(dimensions: &[String]) -> Sketch {
    let mut hash = hasher(Of::Split);
    dimensions.iter().for_each(|value| hash.write(value.as_bytes()));
    hash.finish()
}

/// Of an id, without regard to case.
#[must_use]
pub fn of_id(id: &str) -> Sketch {
    // An id has at most 64 characters; a longer text is none, and is told by its beginning.
    let mut lower = [0; 64];
    let cut = id.len().min(lower.len());
    lower[..cut].copy_from_slice(&id.as_bytes()[..cut]);
    lower.make_ascii_lowercase();
    let mut hash = hasher(Of::Id);
    hash.write(&lower[..cut]);
    hash.finish()
}

/// What every content has.
struct Content<'t> {
    indicator: Option<IndicatorIx>,
    date: Option<(NaiveDate, Span)>,
    of: Option<Amount>,
    parties: Sketch,
    split: Sketch,
    recorded: Option<Instant>,
    texts: [&'t str; 4],
    id: &'t str,
    replaces: &'t str,
}

impl Content<'_> {
    #[inline]
    fn begin(&self) -> FoldHasher<'static> {
        let mut hash = hasher(Of::Content);
        hash.write_u32(self.indicator.map_or(u32::MAX, |ix| ix.0));
        if let Some((day, span)) = self.date {
            hash.write_u32(span as u32);
            day.hash(&mut hash);
        }
        hash.write_u64(self.parties);
        hash.write_u64(self.split);
        if let Some(of) = self.of {
            number(&mut hash, of);
        }
        if let Some(recorded) = self.recorded {
            hash.write_u64(recorded.micros() as u64);
        }
        for (column, text) in (1..).zip(self.texts).filter(|(_, text)| !text.is_empty()) {
            hash.write_u8(column);
            hash.write(text.as_bytes());
        }
        if !self.id.is_empty() || !self.replaces.is_empty() {
            hash.write_u64(of_id(self.id));
            hash.write_u64(of_id(self.replaces));
        }
        hash
    }
}

/// The lower half is enough to tell numbers apart.
#[inline]
fn number(hash: &mut FoldHasher, amount: Amount) {
    hash.write_u64(amount.units() as u64);
}

/// Of a plain row's content; the prints of its parties and of its breakdown are known.
#[inline]
#[must_use]
pub fn of_plain(row: &PlainRow, parties: Sketch, split: Sketch) -> Sketch {
    let content = Content {
        indicator: Some(row.indicator),
        date: Some((row.day, Span::Day)),
        of: row.of,
        parties,
        split,
        recorded: row.recorded,
        texts: row.texts,
        id: row.id,
        replaces: row.replaces,
    };
    let mut hash = content.begin();
    number(&mut hash, row.value);
    hash.finish()
}

/// Of a row's content; of its text, if it could not be read.
#[must_use]
pub fn of_row(row: &Row) -> Sketch {
    if !row.faults.is_empty() {
        let mut hash = hasher(Of::Unread);
        hash.write(row.raw.as_bytes());
        return hash.finish();
    }
    let content = Content {
        indicator: row.indicator,
        date: row.date.map(|Period { first, span }| (first, span)),
        of: row.of,
        parties: of_parties(&row.parties),
        split: of_split(&row.dimensions),
        recorded: row.recorded,
        texts: [&row.event, &row.source, &row.note, &row.reporter],
        id: &row.id,
        replaces: &row.replaces,
    };
    let mut hash = content.begin();
    match &row.value {
        Some(Value::Number(amount)) => number(&mut hash, *amount),
        Some(Value::Yes(yes)) => hash.write_u8(u8::from(*yes)),
        Some(Value::Stage(position)) => hash.write_usize(*position),
        Some(Value::Text(text)) => hash.write(text.as_bytes()),
        Some(Value::NotApplicable) => hash.write_u8(2),
        Some(Value::Withdrawn) => hash.write_u8(3),
        None => hash.write_u8(4),
    }
    for (header, text) in &row.others {
        hash.write(header.as_bytes());
        hash.write(text.as_bytes());
    }
    hash.finish()
}

/// What a row of a `latest` series would contradict: same indicator, series, last day and recorded.
#[inline]
#[must_use]
pub fn of_clash(
    indicator: IndicatorIx,
    parties: Sketch,
    split: Sketch,
    day: NaiveDate,
    recorded: Option<Instant>,
) -> Sketch {
    let mut hash = hasher(Of::Clash);
    hash.write_u32(indicator.0);
    day.hash(&mut hash);
    hash.write_u64(parties);
    hash.write_u64(split);
    if let Some(recorded) = recorded {
        hash.write_u64(recorded.micros() as u64);
    }
    hash.finish()
}

/// Whether rows of an indicator can contradict each other.
#[must_use]
pub fn may_clash(indicator: &Indicator) -> bool {
    indicator.over_time == OverTime::Latest && indicator.kind != Kind::Text
}

/// All that a row may contradict. In kind parties a joint row is one row of each party's series.
pub fn of_clashes(row: &Row, indicator: &Indicator, mut each: impl FnMut(Sketch)) {
    let (Some(date), Some(ix)) = (row.date, row.indicator) else { return };
    if !may_clash(indicator) || row.value == Some(Value::Withdrawn) {
        return;
    }
    let mut one = |parties: &[PartyId], split: Sketch| {
        each(of_clash(ix, of_parties(parties), split, date.last(), row.recorded));
    };
    if indicator.kind == Kind::Parties {
        row.parties.iter().for_each(|party| one(&[*party], 0));
    } else {
        one(&row.parties, of_split(&row.dimensions));
    }
}
