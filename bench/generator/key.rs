//! What a row is about (indicator, day, country, sex) and its true value.
//!
//! The value is a function of the key alone, so two rows of one key never contradict each other, and
//! totals to date grow with the day, so no total falls: clean data stay without findings. Keys of an
//! indicator come in a scattered order without repetition; when all have been used, the next round
//! tells its rows apart by their source.

use super::chance::draw;
use super::options::{Options, OverTime};

/// Days from 2023-01-01 to 2025-12-31.
pub const DAYS: u64 = 1_096;
/// The countries that report.
pub const COUNTRIES: [&str; 23] = [
    "ARG", "BLZ", "BOL", "BRA", "CAN", "CHL", "COL", "CRI", "DOM", "ECU", "GTM", "GUY", "HND",
    "MEX", "NIC", "PAN", "PER", "PRY", "SLV", "SUR", "URY", "USA", "VEN",
];
/// The sexes by which three of four indicators are split.
pub const SEXES: [&str; 3] = ["F", "M", "X"];

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// From 0.
    pub indicator: u64,
    /// From 0 = 2023-01-01.
    pub day: u64,
    /// Index of [`COUNTRIES`].
    pub country: u64,
    /// Index of [`SEXES`]; nothing where the indicator is not split.
    pub sex: Option<u64>,
    /// How often all keys of the indicator have been used before.
    pub round: u64,
}

impl Key {
    /// The key that belongs to a position.
    #[must_use]
    pub fn at(options: &Options, position: u64) -> Key {
        let (turn, place) = (position / options.indicators, position % options.indicators);
        // Each turn visits every indicator once, in steps that differ from turn to turn.
        let step = step(options.indicators, draw(options.seed, 1, turn));
        let shift = draw(options.seed, 2, turn) % options.indicators;
        let indicator = (place * step + shift) % options.indicators;
        let sexes = if is_split(indicator) { SEXES.len() as u64 } else { 1 };
        let countries = COUNTRIES.len() as u64;
        let space = DAYS * countries * sexes;
        let shift = draw(options.seed, 3, indicator) % space;
        // 19,993 shares no divisor with a space (8 × 137 × 23 × 3).
        let spot = (turn % space * 19_993 + shift) % space;
        Key {
            indicator,
            day: spot % DAYS,
            country: spot / DAYS % countries,
            sex: is_split(indicator).then_some(spot / DAYS / countries),
            round: turn / space,
        }
    }

    /// The number of its series within the indicator, below 23 × 3.
    #[must_use]
    pub fn series(&self) -> u64 {
        self.country * SEXES.len() as u64 + self.sex.unwrap_or(0)
    }

    /// Its true value in hundredths, above 0.
    #[must_use]
    pub fn value(&self, options: &Options) -> u64 {
        let series = self.indicator * 1_000 + self.series();
        let base = draw(options.seed, 4, series) % 90 + 10;
        let unit = if has_decimals(self.indicator) { 25 } else { 100 };
        unit * match over_time(options, self.indicator) {
            OverTime::Latest => base + self.day * (base % 3 + 1),
            OverTime::Sum | OverTime::Max => {
                draw(options.seed, 5, series * DAYS + self.day) % 900 / base + 1
            }
        }
    }
}

/// Whether an indicator is split by sex.
#[must_use]
pub fn is_split(indicator: u64) -> bool {
    indicator % 4 != 3
}

/// Whether an indicator's values have decimals.
#[must_use]
pub fn has_decimals(indicator: u64) -> bool {
    indicator % 8 == 5
}

/// How an indicator's values add up.
#[must_use]
pub fn over_time(options: &Options, indicator: u64) -> OverTime {
    options.over_time[indicator as usize % options.over_time.len()]
}

/// The id of an indicator.
#[must_use]
pub fn id(indicator: u64) -> String {
    format!("I{indicator:05}")
}

/// Hundredths as digits without trailing zeros.
#[must_use]
pub fn digits(hundredths: u64) -> String {
    let (whole, part) = (hundredths / 100, hundredths % 100);
    match part {
        0 => whole.to_string(),
        _ if part % 10 == 0 => format!("{whole}.{}", part / 10),
        _ => format!("{whole}.{part:02}"),
    }
}

/// A step that shares no divisor with `of`, so that it visits all.
fn step(of: u64, chance: u64) -> u64 {
    let mut step = chance % of + 1;
    while gcd(step, of) != 1 {
        step += 1;
    }
    step
}

fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}
