//! Findings of commands that write: why something was not written, or what was done beside it.
//!
//! Family W, from W401. They concern what was about to be written, so `check` never says them.

use super::finding::Code;

/// Every code of this table.
pub static ALL: &[&Code] = &[];
