//! What makes two rows the same row, and what makes them contradict each other, as hashes.
//!
//! 128 bits of XXH3: among ten million rows the chance that any two different ones share a
//! fingerprint is about 10⁻²⁵. A collision is never silent: a row taken for a duplicate is reported
//! with both places. Every part is written with its length, so no two cells can run together.

use xxhash_rust::xxh3::Xxh3;

use crate::model::indicator::{Indicator, Kind, OverTime};
use crate::model::party::PartyId;
use crate::model::period::{Period, Span};
use crate::model::row::{Row, Value};

/// A 128-bit fingerprint; 0 stands for "none".
pub type Print = u128;

/// The fingerprint of a row's meaning; of its text, if it could not be read.
///
/// Rows are equal when every known column means the same after reading and unknown columns agree.
#[must_use]
pub fn of_row(row: &Row) -> Print {
    if !row.faults.is_empty() {
        let mut hash = Hash::new(0);
        hash.text(&row.raw);
        return hash.finish();
    }
    let mut hash = Hash::new(1);
    hash.said(row, true);
    hash.number(row.recorded.map_or(i128::MIN, |at| i128::from(at.micros())));
    hash.number(of_id(&row.id).cast_signed());
    hash.number(of_id(&row.replaces).cast_signed());
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
pub fn of_id(id: &str) -> Print {
    if id.is_empty() {
        return 0;
    }
    let mut hash = Hash::new(2);
    hash.text(&id.to_ascii_lowercase());
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
        hash.number(row.indicator.map_or(-1, |ix| i128::from(ix.0)));
        hash.parties(parties);
        if indicator.kind != Kind::Parties {
            hash.texts(&row.dimensions);
        }
        hash.period(Some(Period::day(date.last())));
        hash.number(row.recorded.map_or(i128::MIN, |at| i128::from(at.micros())));
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
    hash.number(row.of.map_or(i128::MIN, |of| of.units()));
    hash.finish()
}

/// Rows alike in indicator, date, parties, dimensions and event.
#[must_use]
pub fn of_occasion(row: &Row) -> Print {
    let mut hash = Hash::new(5);
    hash.number(row.indicator.map_or(-1, |ix| i128::from(ix.0)));
    hash.period(row.date);
    hash.parties(&row.parties);
    hash.texts(&row.dimensions);
    hash.text(&row.event);
    hash.finish()
}

struct Hash(Xxh3);

impl Hash {
    fn new(purpose: u8) -> Hash {
        let mut hash = Xxh3::new();
        hash.update(&[purpose]);
        Hash(hash)
    }

    fn finish(&self) -> Print {
        self.0.digest128().max(1)
    }

    /// Everything but `recorded`, `id`, `replaces` and, if not wanted, the reporter.
    fn said(&mut self, row: &Row, reporter: bool) {
        self.number(row.indicator.map_or(-1, |ix| i128::from(ix.0)));
        self.period(row.date);
        self.value(row.value.as_ref());
        self.number(row.of.map_or(i128::MIN, |of| of.units()));
        self.parties(&row.parties);
        self.texts(&row.dimensions);
        for text in [&row.event, &row.source, &row.note] {
            self.text(text);
        }
        if reporter {
            self.text(&row.reporter);
        }
        for (header, text) in &row.others {
            self.text(header);
            self.text(text);
        }
    }

    fn number(&mut self, number: i128) {
        self.0.update(&number.to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.0.update(&(text.len() as u64).to_le_bytes());
        self.0.update(text.as_bytes());
    }

    fn texts(&mut self, texts: &[String]) {
        self.0.update(&(texts.len() as u64).to_le_bytes());
        texts.iter().for_each(|text| self.text(text));
    }

    fn parties(&mut self, parties: &[PartyId]) {
        self.0.update(&(parties.len() as u64).to_le_bytes());
        parties.iter().for_each(|party| self.0.update(&party.0.to_le_bytes()));
    }

    fn period(&mut self, period: Option<Period>) {
        let Some(period) = period else { return self.number(-1) };
        let span = match period.span {
            Span::Day => 0,
            Span::Month => 1,
            Span::Quarter => 2,
            Span::Semester => 3,
            Span::Year => 4,
        };
        self.number(i128::from(chrono::Datelike::num_days_from_ce(&period.first)) * 8 + span);
    }

    fn value(&mut self, value: Option<&Value>) {
        let (tag, number) = match value {
            None => (0, 0),
            Some(Value::Number(amount)) => (1, amount.units()),
            Some(Value::Yes(yes)) => (2, i128::from(*yes)),
            Some(Value::Stage(position)) => (3, *position as i128),
            Some(Value::Text(_)) => (4, 0),
            Some(Value::NotApplicable) => (5, 0),
            Some(Value::Withdrawn) => (6, 0),
        };
        self.number(tag);
        self.number(number);
        if let Some(Value::Text(text)) = value {
            self.text(text);
        }
    }
}
