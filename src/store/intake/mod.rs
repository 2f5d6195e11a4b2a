//! Rows from outside the workspace: typed on a command line, or in somebody else's file.
//!
//! Whatever comes in becomes a [`table::Table`] of the contract's columns whose cells remember where they
//! stood, and every table is read by the one reader of measurements: a value that could not stand in
//! `data/` cannot come in. Deliberately absent: deciding what is new (that is `engine`) and writing
//! (that is `ledger`).

pub mod form;
mod form_columns;
mod form_line;
pub mod grid;
pub mod source;
pub mod table;
