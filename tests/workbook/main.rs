//! Workbooks and exports from end to end: read back cell by cell, held against the JSON of the same day; nothing
//! that anybody wrote becomes a formula; what is exported can be read back to the same figures.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod support;

mod book;
mod hostile;
mod report;
mod returned;
