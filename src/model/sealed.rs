//! What a meeting was presented with, kept so that it can be told later whether it still stands.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::instant::Instant;

/// A row as it counted: fingerprints of what it said and of which row it is, never its value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SealedRow {
    /// Fingerprint of all its cells, in hexadecimal digits.
    pub print: String,
    /// Fingerprint of its id; without one, of indicator, date, party, splits and event.
    pub identity: String,
    /// Its indicator's id.
    pub indicator: String,
    /// When it was observed, as the contract writes it.
    pub date: String,
    /// Where it stood: `data/a.csv:3`.
    pub place: String,
}

/// A number of a sensitive indicator that a public document of the meeting shows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SealedNumber {
    /// `party` or a dimension's id; none = the headline.
    pub axis: Option<String>,
    /// The part's key; none = rows not split, or the headline.
    pub key: Option<String>,
    /// Its digits.
    pub value: String,
    /// Out of how many.
    pub of: Option<String>,
}

/// A meeting's seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The meeting's id.
    pub meeting: String,
    /// As of which day: that of the meeting.
    pub as_of: NaiveDate,
    /// Up to which moment rows were known; none = all.
    pub known_at: Option<Instant>,
    /// The day on which it was sealed.
    pub made: NaiveDate,
    /// The digest of rows and definitions, 64 hexadecimal digits.
    pub digest: String,
    /// The digest of each definition file.
    pub definitions: BTreeMap<String, String>,
    /// Every row that counted, in order.
    pub rows: Vec<SealedRow>,
    /// Every indicator's figure in the digits of the data formats; none where there was none.
    pub figures: BTreeMap<String, Option<String>>,
    /// The fingerprint of what each figure said; nothing in seals of earlier versions.
    pub says: BTreeMap<String, String>,
    /// What public documents show of sensitive indicators, by indicator.
    pub published: BTreeMap<String, Vec<SealedNumber>>,
}
