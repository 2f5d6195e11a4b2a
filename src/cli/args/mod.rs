//! The command line: what may be typed, read into plain structs, and errors of typing in the user's
//! language.
//!
//! clap speaks English only, so nothing it says is printed: help is laid out from our own words and
//! errors are rebuilt from their kind and context, never from their text.

pub mod audience;
pub mod day;
pub mod dialect;
pub mod errors;
pub mod expected;
pub mod filters;
pub mod format;
pub mod globals;
pub mod scan;
pub mod threads;
pub mod tree;
