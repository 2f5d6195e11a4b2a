//! The one reader of measurement files.
//!
//! A file is surveyed once (encoding, separator, header, decimal mark, order of dates) and then read
//! record by record, as often as needed and always alike; memory holds one record. What Excel does
//! to a CSV is normal and said once per file; what is ambiguous is refused with its place. The
//! tokenizer is our own because the usual ones repair damage in silence: an unclosed quote swallows
//! the rest of the file, `"x"y` becomes `xy`. Deliberately absent: judging what a row means.

pub mod bytes;
pub mod cells;
pub mod data;
pub mod dates;
pub mod dialect;
pub mod header;
pub mod lines;
pub mod lookup;
pub mod numbers;
pub mod record;
pub mod rows;
pub mod survey;
#[cfg(test)]
mod tests;
