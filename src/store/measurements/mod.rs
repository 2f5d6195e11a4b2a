//! Measurement files: `data/**/*.csv` as Excel, LibreOffice, a script or a hand left them, row by row.
//!
//! A file is read three times from its beginning and never held: `detect` settles its encoding, `survey`
//! its separator, header, decimal mark and order of dates, `data` hands out its rows. Bytes become
//! `lines`, lines become `records` (strict RFC 4180, every cell with its place), and `rows` gives
//! records their meaning with the help of one reader for each sort of cell. What is ambiguous is
//! refused with its place, never guessed. Deliberately absent: which rows count and what they come
//! to (that is `engine`).

pub mod again;
mod blocks;
pub mod careful;
pub mod cells;
mod choosing;
pub mod conflicts;
pub mod data;
pub mod date_guess;
pub mod dates;
pub mod decoded;
pub mod detect;
pub mod dimensions;
mod edges;
pub mod encoding;
pub mod extent;
pub mod fields;
pub mod form;
pub mod guesses;
pub mod header;
pub mod hearing;
pub mod held;
pub mod indicators;
pub mod lines;
pub mod lookup;
pub mod marks;
pub mod met;
pub mod meter;
pub mod named;
pub mod notices;
pub mod numbers;
pub mod parties;
pub mod passing;
pub mod pieces;
pub mod plain;
pub mod plain_line;
pub mod plan;
mod quotes;
pub mod record;
pub mod records;
pub mod rows;
pub mod sharing;
pub mod single_byte;
pub mod split;
pub mod stages;
pub mod stretch;
pub mod survey;
mod table;
mod taking;
pub mod values;

pub use data::Data;

#[cfg(test)]
pub mod bench;
#[cfg(test)]
mod cell_tests;
#[cfg(test)]
mod file_tests;
#[cfg(test)]
mod number_tests;
#[cfg(test)]
mod record_tests;
