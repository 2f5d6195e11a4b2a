//! Short prints of what two rows may share: their content, an id, a place in a `latest` series.
//!
//! 64 quick bits, made to look for what occurs twice ([`tokens`](super::tokens)). Equal things have
//! equal prints, whoever read them: that alone the figures rest on, and a test holds both readers to
//! it. Two different things may share one; then they are looked at closely, which costs time and
//! changes nothing.

use chrono::{Datelike, NaiveDate};

use crate::model::amount::Amount;
use crate::model::indicator::{Indicator, Kind, OverTime};
use crate::model::instant::Instant;
use crate::model::party::PartyId;
use crate::model::period::{Period, Span};
use crate::model::plain::PlainRow;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::{Row, Value};
use crate::text::fold::header_form;
use crate::text::print::{Onward, Print, alone, alone_long, onward};

/// A short print.
pub type Sketch = u64;

// What is printed, so that an id never stands for a content.
const UNREAD: Print = Print::of(1);
const CONTENT: Print = Print::of(2);
const ID: Print = Print::of(3);
const CLASH: Print = Print::of(4);
const PARTIES: Print = Print::of(5);
const SPLIT: Print = Print::of(6);
const SERIES: Print = Print::of(9);

/// Of a list of parties.
#[must_use]
pub fn of_parties(parties: &[PartyId]) -> Sketch {
    parties.iter().fold(PARTIES, |print, party| print.and(party.0.into(), 0)).finish()
}

/// Of a value, or none, of each dimension.
#[must_use]
pub fn of_split(dimensions: &[String]) -> Sketch {
    dimensions.iter().fold(SPLIT, |print, value| print.text(value)).finish()
}

/// Of an id, without regard to case.
#[inline]
#[must_use]
pub fn of_id(id: Onward) -> Sketch {
    ID.caseless(id).finish()
}

/// What every content has, but for its texts.
struct Content {
    indicator: Option<IndicatorIx>,
    date: Option<(NaiveDate, Span)>,
    /// The value, if it is a number.
    number: Option<Amount>,
    of: Option<Amount>,
    parties: Sketch,
    split: Sketch,
    recorded: Option<Instant>,
}

// Its texts by their columns.
const EVENT: u64 = 0;
const SOURCE: u64 = 1;
const NOTE: u64 = 2;
const REPORTER: u64 = 3;
const OWN: u64 = 4;
const REPLACES: u64 = 5;

impl Content {
    /// With the sum of its texts' prints and its ids as they are written: a row that has an id is looked for by that, and one that replaces another is
    /// always looked at closely.
    #[inline(always)]
    fn print(&self, texts: u64, [id, replaces]: [Onward; 2]) -> Print {
        let indicator = self.indicator.map_or(u32::MAX, |ix| ix.0);
        let (day, span) = self.date.map_or((0, 0), |(day, span)| (day_of(day), span as u64 + 1));
        // The lower half is enough to tell numbers apart.
        let number = self.number.map_or(1, |number| number.units() as u64);
        let mut print = CONTENT
            .and(u64::from(indicator) | span << 32, number ^ day << 32)
            .and(self.parties, self.split);
        if self.of.is_some() || self.recorded.is_some() {
            let of = self.of.map_or(1, |of| of.units() as u64);
            print = print.and(of, moment(self.recorded));
        }
        print = print.with(texts);
        if !id.is_empty() || !replaces.is_empty() {
            print = print.with(alone::<OWN>(id)).with(alone::<REPLACES>(replaces));
        }
        print
    }
}

/// A day as a number: the year above nine bits for the day of it.
#[inline]
#[must_use]
pub fn day_of(day: NaiveDate) -> u64 {
    (day.year() as u64) << 9 | u64::from(day.ordinal())
}

#[inline]
fn moment(recorded: Option<Instant>) -> u64 {
    recorded.map_or(1, |recorded| recorded.micros() as u64)
}

/// The sum of the prints of the texts that a plain row's file has.
#[inline(always)]
fn texts_of(row: &PlainRow) -> u64 {
    let [event, source, note, reporter] = *row.texts;
    let (mut first, mut last) = (0, 0u64);
    if let Some(cell) = event {
        first = alone::<EVENT>(row.onward(cell));
    }
    if let Some(cell) = source {
        last = alone::<SOURCE>(row.onward(cell));
    }
    if let Some(cell) = note {
        first = alone_long::<NOTE>(row.onward(cell)).wrapping_add(first);
    }
    if let Some(cell) = reporter {
        last = alone::<REPORTER>(row.onward(cell)).wrapping_add(last);
    }
    first.wrapping_add(last)
}

/// Of a plain row's content; the prints of its parties and of its breakdown are known.
#[inline(always)]
#[must_use]
pub fn of_plain(row: &PlainRow, parties: Sketch, split: Sketch) -> Sketch {
    let content = Content {
        indicator: Some(row.indicator),
        date: Some((row.day, Span::Day)),
        number: Some(row.value),
        of: row.of,
        parties,
        split,
        recorded: row.recorded,
    };
    content.print(texts_of(row), row.onward_ids()).finish()
}

/// Of a row's content; of its text, if it could not be read.
#[must_use]
pub fn of_row(row: &Row) -> Sketch {
    if !row.is_read() {
        return UNREAD.text(&row.raw).finish();
    }
    let number = match row.value {
        Some(Value::Number(number)) => Some(number),
        _ => None,
    };
    let content = Content {
        indicator: row.indicator,
        date: row.date.map(|Period { first, span }| (first, span)),
        number,
        of: row.of,
        parties: of_parties(&row.parties),
        split: of_split(&row.dimensions),
        recorded: row.recorded,
    };
    let first =
        alone::<EVENT>(onward(&row.event)).wrapping_add(alone::<SOURCE>(onward(&row.source)));
    let last = alone_long::<NOTE>(onward(&row.note))
        .wrapping_add(alone::<REPORTER>(onward(&row.reporter)));
    let texts = first.wrapping_add(last);
    let print = content.print(texts, [&row.id, &row.replaces].map(|id| onward(id)));
    let print = match &row.value {
        Some(Value::Number(_)) => print,
        Some(Value::Yes(yes)) => print.and(u64::from(*yes), 1),
        Some(Value::Stage(position)) => print.and(*position as u64, 2),
        Some(Value::Text(text)) => print.and(0, 3).text(text),
        Some(Value::NotApplicable) => print.and(0, 4),
        Some(Value::Withdrawn) => print.and(0, 5),
        None => print.and(0, 6),
    };
    let others = row.others.iter();
    others.fold(print, |print, (header, text)| print.text(&header_form(header)).text(text)).finish()
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
    let place = u64::from(indicator.0) | day_of(day) << 32;
    CLASH.and(place, moment(recorded)).and(parties, split).finish()
}

/// Of a series.
#[inline]
#[must_use]
pub fn of_series(indicator: IndicatorIx, parties: Sketch, split: Sketch) -> Sketch {
    SERIES.and(indicator.0.into(), parties).and(split, 0).finish()
}

/// Of all series of which a row is one. In kind parties a joint row is one row of each party's series.
pub fn of_all_series(row: &Row, indicator: &Indicator, mut each: impl FnMut(Sketch)) {
    let Some(ix) = row.indicator else { return };
    if indicator.kind == Kind::Parties {
        let no_split = of_split(&[]);
        row.parties.iter().for_each(|party| each(of_series(ix, of_parties(&[*party]), no_split)));
    } else {
        each(of_series(ix, of_parties(&row.parties), of_split(&row.dimensions)));
    }
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
