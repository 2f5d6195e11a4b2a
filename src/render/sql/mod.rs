//! `export sql`: the contract's rules as a script for an engine that runs on many machines.
//!
//! The script is one text for three engines. What they write differently stands in a table of macros
//! per engine (`*.macros`), what they write alike in `common.macros`; the steps themselves are SQL files
//! (`steps/`), numbered in the order in which they run. Definitions come in as `VALUES`. Every step is a
//! table of its own, because two of the engines would compute an unnamed step once for every use.
//! Absent on purpose: recursion (one engine has none), functions of the user (each engine declares them
//! otherwise), binary floating point.

pub mod definitions;
pub mod engine;
pub mod macros;
pub mod parties;
pub mod rounds;
pub mod script;
pub mod source;
pub mod values;
