//! What may be published of sensitive indicators: figures in, figures with the small counts taken out.
//!
//! A count of persons from 1 to 10 may point to somebody. In what is published such counts are hidden,
//! and so is whatever they could be computed from: other parts of the same total, totals of two days
//! that differ by little, percentages, progress. Which figures are hidden is decided for an indicator
//! as a whole and document by document from its first row on (`documents`, `deciding`), never from the view that is asked for,
//! so that two outputs of the same data never complement each other.
//!
//! `timeline` gathers rows by day, `late` what other documents told before a row came late, `sheet` makes tables of a day, `narrow` tells what totals tell where parts do not add up, `board` plays the attacker: it knows
//! everything that was shown so far and narrows what is hidden. `publish` takes a report and hides.
//! Absent on purpose: noise and rounding (a figure that is shown is exact), tables of two dimensions at
//! once, and a second way of judging: a figure is shown, or it is not.

pub mod board;
pub mod day;
mod deciding;
pub mod documents;
mod late;
mod narrow;
mod papers;
pub mod publish;
pub mod sheet;
pub mod span;
pub mod timeline;

/// Counts from 1 up to here are small.
pub const SMALL: i64 = 10;
